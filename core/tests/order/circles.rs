//! Circles among imports.
//!
//! The head of a folder (`mod.rs`) calls the files of its folder, and they use the types that it declares: that is not
//! a circle, for others see the folder as one thing. The root of a crate is not such a head.

use std::collections::{BTreeMap, BTreeSet};

use super::Imports;

/// Groups of files that import each other, directly or through others.
pub fn of_files(imports: &Imports) -> Vec<Vec<Vec<String>>> {
    let is_head_of = |head: &[String], file: &[String]| !head.is_empty() && file.starts_with(head);
    let arrows = imports
        .iter()
        .map(|(from, to)| (from.clone(), to.iter().filter(|to| !is_head_of(to, from)).cloned().collect()));
    of(&arrows.collect())
}

/// Groups of rooms (files and folders in the root) that import each other, directly or through others.
pub fn of_rooms(imports: &Imports) -> Vec<Vec<Vec<String>>> {
    let room = |path: &[String]| path.iter().take(1).cloned().collect::<Vec<_>>();
    let mut arrows = Imports::new();
    for (from, to) in imports {
        arrows
            .entry(room(from))
            .or_default()
            .extend(to.iter().map(|to| room(to)).filter(|to| *to != room(from)));
    }
    of(&arrows)
}

fn of(arrows: &Imports) -> Vec<Vec<Vec<String>>> {
    let reached: BTreeMap<_, _> = arrows.keys().map(|from| (from, reached(arrows, from))).collect();
    let mut groups = BTreeSet::new();
    for (from, there) in &reached {
        let group: BTreeSet<_> =
            there.iter().filter(|to| reached.get(to).is_some_and(|back| back.contains(*from))).collect();
        if !group.is_empty() {
            groups.insert(group.into_iter().cloned().collect::<Vec<_>>());
        }
    }
    groups.into_iter().collect()
}

/// All modules that a file imports, directly or through others; the file itself too if it is in a circle.
fn reached(arrows: &Imports, from: &[String]) -> BTreeSet<Vec<String>> {
    let (mut found, mut next) = (BTreeSet::new(), vec![from.to_vec()]);
    while let Some(here) = next.pop() {
        for to in arrows.get(&here).into_iter().flatten() {
            if found.insert(to.clone()) {
                next.push(to.clone());
            }
        }
    }
    found
}
