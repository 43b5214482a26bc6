//! Generates cases from descriptors: the vectors, and the records that a seed draws.

mod addresses;
mod classics;
pub mod contracts;
pub mod draw;
mod fields;
mod files;
mod finding;
mod identifiers;
mod maker;
pub mod model;
mod oracle;
mod out;
mod pattern;
mod record;
mod relations;
mod subject;
mod table;
mod texts;
mod values;
mod write;

use std::collections::BTreeMap;

pub use addresses::facts::rule_of_file;
pub use fields::rules_of;
use maker::Maker;
use model::Model;
pub use out::Raw;
pub use relations::rule_of;
pub use subject::Subject;
pub use table::table;
pub use texts::text;
pub use write::write;

use crate::SUITE_VERSION;
use crate::error::Result;
use crate::vectors::{Case, FORMAT, Flag, Record, VectorFile};

/// The seed of the vectors themselves.
const VECTORS_SEED: &str = "vectors";

/// The cases of a data set and version about records.
///
/// # Errors
/// If the descriptor holds something that the generator does not know.
pub fn records(model: &Model) -> Result<VectorFile> {
    let mut maker = made(model, VECTORS_SEED, true)?;
    maker.cases.retain(|case| case.records.is_some());
    Ok(file(model, maker.bases, maker.cases))
}

/// The cases about files, and the files whose very bytes matter.
///
/// # Errors
/// As [`records`].
pub fn files(model: &Model) -> Result<(VectorFile, Vec<Raw>)> {
    let mut maker = made(model, VECTORS_SEED, true)?;
    let (mut cases, raw) = files::cases(&maker);
    cases.extend(maker.cases.drain(..).filter(|case| case.file.is_some()));
    Ok((file(model, BTreeMap::new(), cases), raw))
}

/// Cases drawn from a seed: records that no product can have seen before, right and wrong.
///
/// # Errors
/// As [`records`].
pub fn seeded(model: &Model, seed: &str, most: usize) -> Result<VectorFile> {
    let mut maker = made(model, seed, false)?;
    maker.cases.retain(|case| case.records.is_some());
    let mut draw = maker.draw("choice");
    draw.shuffle(&mut maker.cases);
    maker.cases.truncate(most);
    number(&model.reference(), &mut maker.cases);
    Ok(file(model, maker.bases, maker.cases))
}

/// Gives drawn cases identifiers of their own.
fn number(reference: &str, cases: &mut [Case]) {
    for (number, case) in cases.iter_mut().enumerate() {
        let rest = case.id.split_once('/').map(|(_, rest)| rest.to_owned()).unwrap_or_default();
        case.id = format!("{reference}/seeded-{:03}/{rest}", number + 1);
    }
}

fn made<'m>(model: &'m Model, seed: &str, examples: bool) -> Result<Maker<'m>> {
    let mut maker = Maker::new(model, seed, examples)?;
    for field in &model.fields {
        fields::add(&mut maker, field)?;
    }
    for relation in &model.relations {
        relations::add(&mut maker, relation)?;
    }
    classics::add(&mut maker)?;
    Ok(maker)
}

fn file(model: &Model, bases: BTreeMap<String, Record>, cases: Vec<Case>) -> VectorFile {
    head(&model.data_set, &model.version, &model.standard, bases, cases)
}

fn head(
    data_set: &str,
    version: &str,
    standard: &str,
    bases: BTreeMap<String, Record>,
    cases: Vec<Case>,
) -> VectorFile {
    let flags: BTreeMap<Flag, String> = cases
        .iter()
        .flat_map(|case| &case.flags)
        .map(|flag| (*flag, flag.explanation().to_owned()))
        .collect();
    VectorFile {
        format: FORMAT.to_owned(),
        suite: SUITE_VERSION.to_owned(),
        data_set: data_set.to_owned(),
        version: version.to_owned(),
        standard: standard.to_owned(),
        number_of_cases: cases.len(),
        flags,
        bases,
        texts: BTreeMap::new(),
        cases,
    }
}
