//! Measures megabytes per second on one thread: checking and converting documents of contracts.

use std::time::Instant;

use opendatabutton::{DocumentExport, DocumentForm, DocumentSchema, Validator, datasets};

type Result<T> = std::result::Result<T, Box<dyn std::error::Error>>;

/// A contract with every field: the one that the comparison with the official schemas uses.
const CONTRACTS: &str = include_str!("../../tests/decp/contracts.json");

fn main() -> Result<()> {
    // `cargo test` runs benches once: a few contracts then suffice to see that they work.
    let testing = !std::env::args().any(|argument| argument == "--bench");
    let (contracts, runs) = if testing { (20, 1) } else { (30_000, 7) };
    let schema = datasets::document("marches-publics")?;
    let json = document(contracts)?;
    let xml = converted(&schema, &json, DocumentForm::Xml)?;
    let compact = converted(&schema, &json, DocumentForm::Json)?;
    for (name, file) in [("JSON, indented", &json), ("JSON", &compact), ("XML", &xml)] {
        measured(&format!("check {name}"), file.len(), runs, || {
            let report = Validator::new(schema.clone()).validate(file.as_slice(), "bench")?;
            assert!(report.is_valid() && report.rows() == contracts);
            Ok(())
        })?;
    }
    for (name, file, form) in
        [("JSON to XML", &compact, DocumentForm::Xml), ("XML to JSON", &xml, DocumentForm::Json)]
    {
        measured(name, file.len(), runs, || converted(&schema, file, form).map(drop))?;
    }
    Ok(())
}

/// A document of marchés with all their parts, indented as people publish them.
fn document(contracts: u64) -> Result<Vec<u8>> {
    let mut document: serde_json::Value = serde_json::from_str(CONTRACTS)?;
    let marche = document["marches"]["marche"][0].take();
    let all = (0..contracts).map(|number| {
        let mut marche = marche.clone();
        marche["id"] = number.to_string().into();
        marche
    });
    let all: Vec<serde_json::Value> = all.collect();
    Ok(serde_json::to_vec_pretty(&serde_json::json!({ "marches": { "marche": all } }))?)
}

fn converted(schema: &DocumentSchema, file: &[u8], form: DocumentForm) -> Result<Vec<u8>> {
    let mut export = DocumentExport::to_writer(schema.clone(), form, Vec::with_capacity(file.len() * 2));
    assert!(export.write_all(file, "bench", 10)?.is_valid());
    Ok(export.end()?.0)
}

/// Prints the median speed of some runs.
fn measured(name: &str, size: usize, runs: usize, mut work: impl FnMut() -> Result<()>) -> Result<()> {
    let mut seconds = Vec::new();
    for _ in 0..runs {
        let begun = Instant::now();
        work()?;
        seconds.push(begun.elapsed().as_secs_f64());
    }
    seconds.sort_by(f64::total_cmp);
    println!("{name:<24} {:>8.0} MB/s", size as f64 / 1e6 / seconds[runs / 2]);
    Ok(())
}
