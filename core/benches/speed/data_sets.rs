//! Measures each data set, with rows made from the examples of its descriptor.

use opendatabutton::{DynamicRecord, Export, Validator, datasets};

use crate::settings::Settings;
use crate::task::{Result, Task, in_turns, read_records};

pub fn run(settings: &Settings) -> Result<()> {
    for set in datasets::all() {
        // One address repeated is no valid address file: see `addresses.rs`.
        if !datasets::schema(set.name)?.descriptor().extension.rules.is_empty() {
            continue;
        }
        let text = rows_of(set.name, settings.rows / 4)?;
        println!("\n{} ({:.1} MB)", set.name, text.len() as f64 / 1e6);
        let rates = in_turns(
            settings.runs,
            [
                Task::new("read: csv crate, records only", || read_records(text.as_slice())),
                Task::new("validate: one thread", || validate(set.name, &text)),
            ],
        )?;
        println!("ratio validate / bare read: {:.2}", rates[1] / rates[0]);
    }
    Ok(())
}

/// `rows` rows of the examples of a data set; unique columns get another value in each row.
fn rows_of(name: &str, rows: usize) -> Result<Vec<u8>> {
    let schema = datasets::schema(name)?;
    let mut record = DynamicRecord::new(schema.clone());
    let mut unique = Vec::new();
    for field in &schema.descriptor().fields {
        let example = field.example_text().unwrap_or_default();
        record.set(&field.name, example.as_str())?;
        if field.constraints.unique {
            unique.push((field.name.clone(), example));
        }
    }
    let mut export = Export::to_writer(schema, Vec::new())?;
    for i in 0..rows {
        for (column, example) in &unique {
            record.set(column, another(example, i).as_str())?;
        }
        export.write_dynamic(&record)?;
    }
    Ok(export.end()?.0)
}

/// A value like the example: a SIRET with its keys, or the example and a number.
fn another(example: &str, i: usize) -> String {
    if example.len() != 14 {
        return format!("{example}{i}");
    }
    let siren = with_key(&format!("{i:08}"));
    with_key(&format!("{siren}0001"))
}

/// Digits with Luhn's key behind them.
fn with_key(digits: &str) -> String {
    let doubled = |digit: u32| if digit > 4 { digit * 2 - 9 } else { digit * 2 };
    let digit = |place: (usize, char)| {
        let digit = place.1.to_digit(10).unwrap_or_default();
        if place.0.is_multiple_of(2) { doubled(digit) } else { digit }
    };
    let sum: u32 = digits.chars().rev().enumerate().map(digit).sum();
    format!("{digits}{}", (10 - sum % 10) % 10)
}

fn validate(name: &str, text: &[u8]) -> Result<u64> {
    let report = Validator::new(datasets::schema(name)?).threads(1).validate(text, name)?;
    assert!(report.rows() > 0 && report.is_valid(), "{name}: {} errors", report.errors());
    Ok(text.len() as u64)
}
