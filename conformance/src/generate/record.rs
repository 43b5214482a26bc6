//! Right records: every value right by itself, and the rules across columns kept.

use serde_json::{Value, json};

use super::draw::Draw;
use super::model::{Field, Model, Relation};
use super::oracle;
use super::texts::{of_text, text};
use super::values::value;
use crate::error::{Error, Result};
use crate::vectors::Record;

const TRIES: usize = 200;
const PASSES: usize = 10;

/// The share of the optional columns that are filled, in hundredths.
pub const ALL: usize = 100;
/// The required columns only.
pub const LEAST: usize = 0;

/// A right record.
///
/// # Errors
/// If none is found.
pub fn record(model: &Model, draw: &mut Draw, filled: usize) -> Result<Record> {
    for _ in 0..TRIES {
        let mut record = Record::new();
        for field in &model.fields {
            record.insert(field.name.clone(), value(field, draw)?);
        }
        empty_some(model, draw, filled, &mut record)?;
        make_consistent(model, &mut record);
        if record.values().any(|value| !value.is_null())
            && oracle::records(model, std::slice::from_ref(&record)).is_empty()
        {
            return Ok(record);
        }
    }
    Err(Error::new(format!("{}: no record found that keeps every rule", model.reference())))
}

/// The examples of the descriptor, if they are a right record.
pub fn example(model: &Model) -> Option<Record> {
    let example = |field: &Field| Some((field.name.clone(), of_text(field, field.example.as_ref()?)));
    let record: Record = model.fields.iter().map(example).collect::<Option<_>>()?;
    oracle::records(model, std::slice::from_ref(&record)).is_empty().then_some(record)
}

/// Gives another right value to the columns whose values must be unique.
///
/// # Errors
/// As [`value`].
pub fn make_unique(model: &Model, draw: &mut Draw, record: &mut Record) -> Result<()> {
    for field in model.fields.iter().filter(|field| field.constraints.unique) {
        record.insert(field.name.clone(), value(field, draw)?);
    }
    Ok(())
}

fn empty_some(model: &Model, draw: &mut Draw, filled: usize, record: &mut Record) -> Result<()> {
    for group in groups(model) {
        let needed =
            group.iter().any(|name| model.field(name).is_some_and(|field| field.constraints.required));
        if !needed && !draw.chance(filled) {
            group.iter().for_each(|name| drop(record.insert((*name).to_owned(), Value::Null)));
        }
    }
    for relation in &model.relations {
        if let Relation::OneOf { column, other } = relation
            && [column, other].iter().all(|name| record.get(*name).is_none_or(Value::is_null))
            && let Some(field) = model.field(column)
        {
            record.insert(column.clone(), value(field, draw)?);
        }
    }
    Ok(())
}

/// The groups of columns that are filled or empty together; an independent column is a group of its own.
fn groups(model: &Model) -> Vec<Vec<&str>> {
    let cohesive = model.relations.iter().filter(|relation| matches!(relation, Relation::Cohesive { .. }));
    let mut groups: Vec<Vec<&str>> = cohesive.map(Relation::columns).collect();
    let tied: Vec<&str> = groups.concat();
    groups.extend(
        model.fields.iter().map(|field| field.name.as_str()).filter(|n| !tied.contains(n)).map(|n| vec![n]),
    );
    groups
}

/// Sets sums to their total, then raises each value to its lower bound.
fn make_consistent(model: &Model, record: &mut Record) {
    for relation in &model.relations {
        if let Relation::Sum { column, parts } = relation {
            let total: Option<i64> = parts.iter().map(|name| record.get(name).and_then(Value::as_i64)).sum();
            if let Some(total) = total.filter(|_| record.get(column).is_some_and(|value| !value.is_null())) {
                record.insert(column.clone(), json!(total));
            }
        }
    }
    for _ in 0..PASSES {
        for relation in &model.relations {
            let Relation::AtLeast { column, other } = relation else { continue };
            let [Some(value), Some(least)] = [column, other].map(|name| record.get(name).cloned()) else {
                continue;
            };
            if !value.is_null() && is_below(model, column, &value, &least) {
                record.insert(column.clone(), least);
            }
        }
    }
}

fn is_below(model: &Model, column: &str, value: &Value, least: &Value) -> bool {
    match (value.as_f64(), least.as_f64()) {
        (Some(value), Some(least)) => value < least,
        // The texts of days in the standard's form sort like the days.
        _ => model.field(column).is_some_and(|field| text(field, value) < text(field, least)),
    }
}
