//! The properties that hold for every input: one a target. A broken one is a panic, which the fuzzer reports.

mod cells;
mod documents;
mod workbook;

use std::io::Read;

use opendatabutton::{
    Export, Finding, InputFormat, Lang, Report, Schema, Standard, TextStyle, Validator, datasets, recognise,
};

pub use cells::cell;
pub use documents::document;

/// A descriptor is refused, or it checks a small file and exports the right rows of it.
pub fn descriptor(data: &[u8]) {
    let Ok(json) = str::from_utf8(data) else { return };
    let schema = match Schema::from_json(json, "fuzz") {
        Ok(schema) => schema,
        Err(error) => {
            assert!(error.is_schema(), "{error}");
            return assert!([Lang::Fr, Lang::En].iter().all(|lang| !error.message(*lang).is_empty()));
        }
    };
    let names: Vec<&str> = schema.descriptor().fields.iter().map(|field| field.name.as_str()).collect();
    let row = |text: &str| vec![text; names.len()].join(",") + "\n";
    let rows = ["", "1", "2024-01-31", "a", "[2.35, 48.85]"].map(row);
    let header = names.iter().map(|name| quoted(name)).collect::<Vec<_>>().join(",");
    let file = format!("{header}\n{}", rows.concat());
    validated(schema.clone(), file.as_bytes());
    exported(&schema, file.as_bytes());
}

/// Checks any file against any bundled schema; the first bytes choose the schema, and whether its header comes
/// before.
pub fn csv(data: &[u8]) {
    let [choice, headed, file @ ..] = data else { return };
    let schema = chosen(*choice);
    let names: Vec<&str> = schema.descriptor().fields.iter().map(|field| field.name.as_str()).collect();
    let separator = [",", ";", "\t", "|"][usize::from(*headed) % 4];
    let header = if *headed < 128 { names.join(separator) + "\n" } else { String::new() };
    validated(schema.clone(), &[header.as_bytes(), file].concat());
    // Only sometimes: it compares with every version of every data set.
    if choice.is_multiple_of(16)
        && let Ok(Some(found)) = recognise(file)
    {
        assert!(found.matched * 2 >= found.schema.descriptor().fields.len());
    }
}

/// A file that claims to be a workbook, begins like one, or is the sheet of an otherwise complete one.
pub fn spreadsheet(data: &[u8]) {
    let [choice, form, file @ ..] = data else { return };
    let file = match form % 5 {
        0 => [b"PK\x03\x04", file].concat(),
        1 => [b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", file].concat(),
        2 => workbook::xlsx(file),
        3 => workbook::ods(file),
        _ => file.to_vec(),
    };
    validated(chosen(*choice), &file);
}

/// Records of any form into an export: a finished file is valid, and its own export is equal to it.
pub fn export(data: &[u8]) {
    let [choice, records @ ..] = data else { return };
    exported(&chosen(*choice), records);
}

fn chosen(choice: u8) -> Schema {
    let sets = datasets::all();
    datasets::schema(sets[usize::from(choice) % sets.len()].name).expect("bundled")
}

/// A value between quotes, as any CSV writer would write it.
fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('"', "\"\""))
}

/// Validates twice, the second time from a source that returns few bytes at a time; None if the input is no table.
fn validated(standard: impl Into<Standard>, file: &[u8]) -> Option<Report> {
    let validator = Validator::new(standard);
    let whole = validator.validate(file, "x");
    let piecewise = validator.validate(Pieces { rest: file, size: 1 + file.len() % 13 }, "x");
    let (Ok(report), Ok(again)) = (&whole, &piecewise) else {
        let [whole, piecewise] = [whole, piecewise].map(|one| one.err().map(|error| error.to_string()));
        assert_eq!(whole, piecewise, "a verdict must not depend on how the bytes come in");
        return None;
    };
    assert_eq!(told(report), told(again), "a verdict must not depend on how the bytes come in");
    let counted = validator.max_findings(0).validate(file, "x").expect("it was read before");
    assert_eq!(told(report).1, told(&counted).1, "counts must not depend on what is listed");
    assert!(counted.findings().is_empty());
    assert!(report.findings().len() as u64 <= report.errors() + report.warnings() + report.infos());
    for lang in [Lang::Fr, Lang::En] {
        assert!(serde_json::from_str::<serde_json::Value>(&report.to_json(lang)).is_ok());
        let text = report.to_text(lang, TextStyle::Ansi);
        assert!(!text.is_empty() && !text.contains('\0'));
    }
    whole.ok()
}

/// The whole content of a report, except the time it took.
fn told(report: &Report) -> (&[Finding], Vec<(&'static str, u64)>, [u64; 4]) {
    let counts = report.counts().map(|(rule, count)| (rule.id(), count)).collect();
    let rows = [report.fields() as u64, report.rows(), report.rows_processed(), report.rows_with_errors()];
    (report.findings(), counts, rows)
}

/// Exports; a finished file is valid, has as many rows as reported, and exports to itself.
fn exported(schema: &Schema, records: &[u8]) -> Option<Vec<u8>> {
    let (file, rows) = fed(schema, records, None)?;
    let Ok(report) = Validator::new(schema.clone()).validate(file.as_slice(), "export") else {
        // Some names look like the beginning of another kind of file, "%PDF" for example.
        let strange = |name: &str| name.contains(|c: char| c.is_control() || "%‰".contains(c));
        assert!(schema.descriptor().fields.iter().any(|field| strange(&field.name)), "an export is a table");
        return None;
    };
    // An export writes implausible values, and a text of several lines may look like rows.
    let may_be =
        |rule: &str| rule.starts_with("plausible-") || rule == "row-swallowed" || schema.name() == "bal";
    assert!(
        // Official rules of addresses warn of values that an export may write.
        report.is_valid() && report.findings().iter().all(|finding| may_be(finding.rule().id())),
        "{:?}\n{}",
        report.findings(),
        String::from_utf8_lossy(&file)
    );
    assert_eq!(report.rows(), rows);
    if rows > 0 {
        let again = fed(schema, &file, Some(InputFormat::Csv))
            .map(|(file, _)| String::from_utf8_lossy(&file).into_owned());
        assert_eq!(
            again.as_deref(),
            Some(&*String::from_utf8_lossy(&file)),
            "the official form must stay as it is"
        );
    }
    Some(file)
}

/// The file made of the right records, and their number; None if nothing could be read.
fn fed(schema: &Schema, records: &[u8], format: Option<InputFormat>) -> Option<(Vec<u8>, u64)> {
    let mut export = Export::to_writer(schema.clone(), Vec::new()).expect("memory takes all");
    let report = export.write_all(records, "x", format, 10).ok()?;
    let rows = export.rows();
    assert_eq!(report.is_valid(), report.errors() == 0);
    match export.end() {
        Ok((file, receipt)) => {
            assert_eq!(receipt.rows, rows);
            Some((file, rows))
        }
        // Some standards require a row.
        Err(error) => {
            assert!(error.is_refused() && rows == 0, "{error}");
            None
        }
    }
}

/// A source that returns at most `size` bytes at a time.
struct Pieces<'a> {
    rest: &'a [u8],
    size: usize,
}

impl Read for Pieces<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let (now, later) = self.rest.split_at(self.size.min(self.rest.len()).min(buffer.len()));
        buffer[..now.len()].copy_from_slice(now);
        self.rest = later;
        Ok(now.len())
    }
}
