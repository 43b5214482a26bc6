//! Cases about documents of contracts (`marches-publics`), from the descriptor's tree: no code is about one field.

mod beyond;
mod cases;
mod classics;
mod descriptor;
mod files;
pub mod finding;
mod json;
mod load;
pub mod model;
pub mod oracle;
pub mod places;
mod records;
mod values;
mod xml;
mod xml_damage;
mod xml_files;

use std::collections::BTreeMap;

use cases::Cases;
use files::Files;
use model::Model;
use places::Place;

pub use values::wrapped;

use super::Raw;
use crate::error::Result;
use crate::vectors::{Case, Record, VectorFile};

/// The rules about documents without a case: its file would have 16 MiB.
pub const LEFT_OUT: &str = "document-contract-too-long";

/// The rules about files that have a case in every standard.
pub const OF_FILES: [&str; 2] = ["file-encoding", "file-byte-order-mark"];

/// The cases of a standard and version about contracts to export.
///
/// # Errors
/// If a case does not have its intended effect.
pub fn records(model: &Model) -> Result<VectorFile> {
    let cases = made(model, super::VECTORS_SEED, true)?;
    Ok(file(model, cases.bases, cases.cases))
}

/// The cases about documents, and those whose very bytes matter.
///
/// # Errors
/// As [`records`].
pub fn files(model: &Model) -> Result<(VectorFile, Vec<Raw>)> {
    let cases = Cases::new(model, super::VECTORS_SEED, true)?;
    let contracts: Vec<Record> =
        model.kinds.iter().filter_map(|kind| cases.bases.get(&kind.name)).cloned().collect();
    let (text, elements) = xml::document(model, &contracts);
    let mut files = Files::new(model.reference(), json::document(model, &contracts), text);
    if let Some(first) = contracts.first() {
        json::add(&mut files, model, first);
        xml_files::add(&mut files, model, first);
    }
    xml_damage::add(&mut files, model, &contracts, &elements);
    let mut made = file(model, BTreeMap::new(), files.cases);
    made.texts = files.texts;
    Ok((made, files.raw))
}

/// Cases drawn from a seed: contracts that no product can have seen before, right and wrong.
///
/// # Errors
/// As [`records`].
pub fn seeded(model: &Model, seed: &str, most: usize) -> Result<VectorFile> {
    let mut cases = made(model, seed, false)?;
    let mut draw = cases.draw("choice");
    draw.shuffle(&mut cases.cases);
    cases.cases.truncate(most);
    super::number(&model.reference(), &mut cases.cases);
    Ok(file(model, cases.bases, cases.cases))
}

fn made<'m>(model: &'m Model, seed: &str, examples: bool) -> Result<Cases<'m>> {
    let mut cases = Cases::new(model, seed, examples)?;
    let places = places_of(&cases);
    for place in &places {
        records::add(&mut cases, place)?;
    }
    classics::add(&mut cases, &places)?;
    Ok(cases)
}

/// The places of all kinds of contracts.
fn places_of<'m>(cases: &Cases<'m>) -> Vec<Place<'m>> {
    let kinds = cases.model.kinds.iter();
    let each = kinds
        .filter_map(|kind| cases.bases.get(&kind.name).map(|base| places::of(cases.model, &kind.name, base)));
    each.flatten().collect()
}

/// Each place of a standard, by its name, with the rules that its cases must keep and break.
///
/// # Errors
/// As [`records`].
pub fn needed(model: &Model) -> Result<Vec<(String, &'static str)>> {
    let cases = Cases::new(model, super::VECTORS_SEED, true)?;
    let places = places_of(&cases);
    let each = places
        .iter()
        .flat_map(|place| places::rules_of(place).into_iter().map(|rule| (place.name.clone(), rule)));
    Ok(each.collect())
}

fn file(model: &Model, bases: BTreeMap<String, Record>, cases: Vec<Case>) -> VectorFile {
    super::head(&model.data_set, &model.version, &model.standard, bases, cases)
}
