//! The engine, for comparisons with other programs: reads orders on standard input, answers in seconds.
//!
//! `turns FILE` reads a compliant `deliberations` CSV into typed records. Each line of standard input is then `export
//! PATH`, which writes all records, or `validate PATH THREADS`.

use std::fs::File;
use std::io::{Write, stdin, stdout};
use std::time::Instant;

use opendatabutton::datasets::{self, Deliberation};
use opendatabutton::{Export, RecordReader, Validator};

type Result<T> = std::result::Result<T, Box<dyn std::error::Error>>;

fn main() -> Result<()> {
    let Some(file) = std::env::args().nth(1).filter(|argument| !argument.starts_with("--")) else {
        eprintln!("turns: no file, nothing to do");
        return Ok(());
    };
    let records: Vec<Deliberation> =
        RecordReader::new(File::open(&file)?, &file)?.collect::<std::result::Result<_, _>>()?;
    println!("{}", records.len());
    for order in stdin().lines() {
        let order = order?;
        let words: Vec<&str> = order.split_whitespace().collect();
        let begun = Instant::now();
        match words.as_slice() {
            ["export", path] => export(&records, path)?,
            ["validate", path, threads] => validate(path, threads.parse()?)?,
            _ => return Err(format!("no such order: {order}").into()),
        }
        println!("{}", begun.elapsed().as_secs_f64());
        stdout().flush()?;
    }
    Ok(())
}

fn export(records: &[Deliberation], path: &str) -> Result<()> {
    let mut export = Export::to_file(datasets::schema("deliberations")?, path).replace(true).create()?;
    for record in records {
        export.write(record)?;
    }
    export.finish()?;
    Ok(())
}

fn validate(path: &str, threads: usize) -> Result<()> {
    let report = Validator::new(datasets::schema("deliberations")?).threads(threads).validate_file(path)?;
    assert!(report.is_valid(), "the bench wants a compliant file");
    Ok(())
}
