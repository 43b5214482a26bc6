//! The classics: the usual mistakes of exports of contracts, in every standard.

use serde_json::json;

use super::cases::{About, Cases, LEAST};
use super::model::Model;
use super::places::{Place, What};
use super::values::Drawer;
use crate::error::Result;
use crate::generate::classics::texts;
use crate::vectors::Change;

/// The number of right contracts of each kind in a whole document.
const CONTRACTS: usize = 4;

/// Adds the classics.
///
/// # Errors
/// If a case does not have its intended effect.
pub fn add(cases: &mut Cases<'_>, places: &[Place<'_>]) -> Result<()> {
    let model = cases.model;
    let export = || vec!["export".to_owned()];
    for kind in &model.kinds {
        for (end, what) in [("", "Everything is there"), (LEAST, "Nothing that need not be there is")] {
            let name = format!("{}{end}", kind.name);
            let about = About::whole(&name, what);
            cases.right(&about, export(), vec![plain(&name)])?;
        }
        let own = places.iter().filter(|place| place.name.starts_with(&kind.name));
        if let Some(place) = own.filter(|place| place.what.is_free_text()).max_by_key(|place| room(place)) {
            for (kind, values) in texts() {
                let cut = |text: String| text.chars().take(room(place)).collect::<String>();
                let change = |text| {
                    let set = [(place.pointer.clone(), json!(cut(text)))].into_iter().collect();
                    Change { base: place.base.clone(), set, remove: Vec::new() }
                };
                let mut changes: Vec<Change> = values.into_iter().map(change).collect();
                cases.tell_apart(&mut changes);
                let about = About::new(place, "export", kind, "A text that writers spoil");
                cases.right(&about, export(), changes)?;
            }
        }
    }
    documents(cases, model)
}

fn plain(base: &str) -> Change {
    Change { base: base.to_owned(), set: Default::default(), remove: Vec::new() }
}

/// The longest text, in characters.
fn room(place: &Place<'_>) -> usize {
    match place.what {
        What::Leaf(leaf) => leaf.max_length.unwrap_or(0),
        _ => 0,
    }
}

/// Several contracts together.
fn documents(cases: &mut Cases<'_>, model: &Model) -> Result<()> {
    let mut draw = cases.draw("documents");
    let mut drawn = Vec::new();
    for rank in 0..CONTRACTS {
        for kind in &model.kinds {
            let filled = if rank == 0 { 100 } else { 50 };
            let contract = Drawer { model, draw: &mut draw, filled, examples: false }.contract(kind)?;
            // The base gives only values that are the same everywhere: none.
            let base = format!("{}{LEAST}", kind.name);
            let set = contract.into_iter().map(|(name, value)| (format!("/{name}"), value)).collect();
            drawn.push(Change { base, set, remove: Vec::new() });
        }
    }
    let about = About::whole("several", "Contracts of all kinds, in turn");
    cases.right(&about, vec!["export".to_owned()], drawn.clone())?;
    // One wrong contract among right ones: the first refused case.
    let wrong = cases.cases.iter().find(|case| case.expected.findings.iter().any(super::finding::is_error));
    let wrong = wrong.and_then(|case| case.records.as_ref()?.first().cloned());
    if let (Some(wrong), [first, _, third, ..]) = (wrong, drawn.as_slice()) {
        let among = vec![first.clone(), wrong, third.clone()];
        cases.add(&About::whole("one-wrong", "A wrong contract among right ones"), among)?;
    }
    Ok(())
}
