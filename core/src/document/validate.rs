//! Validates a document against its schema.

use std::io::{Cursor, Read};
use std::path::Path;

use super::check::Checker;
use super::findings::{Contract, Findings};
use super::json_reader::{self, Input, Stop, Take};
use super::{DocumentSchema, xml_reader};
use crate::error::{Action, Error, InputProblem, Result};
use crate::report::{Param, Rule};

/// Checks a document of either form, recognised by its beginning; keeps `max` findings with their details.
pub(crate) fn validate(
    schema: &DocumentSchema,
    max: usize,
    input: impl Read,
    name: &str,
) -> Result<Findings> {
    let mut checker = Checker::new(schema.clone());
    let mut findings = Findings::new(max);
    let read = |source| Error::io(Action::Read, Path::new(name), source);
    let mut input = input;
    let beginning = beginning(&mut input).map_err(read)?;
    if beginning.is_empty() {
        return Err(Error::input(InputProblem::NoDocument { name: name.to_owned() }));
    }
    let mut take = |contract: &Contract<'_>, findings: &mut Findings| {
        checker.check(contract, findings);
        Ok(())
    };
    match read_any(schema, beginning, input, Input::Document, &mut findings, &mut take) {
        Err(Stop::Io(error)) => Err(read(error)),
        Ok(()) | Err(Stop::Reported | Stop::Enough) => Ok(findings),
    }
}

/// Reads an input of either form.
pub(crate) fn read_any(
    schema: &DocumentSchema,
    beginning: Vec<u8>,
    rest: impl Read,
    kind: Input,
    findings: &mut Findings,
    take: &mut Take<'_>,
) -> std::result::Result<(), Stop> {
    // In any encoding, the first byte that is neither a byte order mark nor a blank.
    let marks = [0xEF, 0xBB, 0xBF, 0xFE, 0xFF, 0, b' ', b'\t', b'\r', b'\n'];
    let first = beginning.iter().find(|byte| !marks.contains(byte));
    if let Some(kind) = table(&beginning).filter(|_| !matches!(first, Some(b'{' | b'[' | b'<'))) {
        findings.take_document(Rule::DocumentTable, "", "", 1, &[("kind", Param::Word(kind))]);
        return Err(Stop::Reported);
    }
    let input = Cursor::new(&beginning).chain(rest);
    if first == Some(&b'<') {
        xml_reader::read(schema, input, &beginning, findings, take)
    } else {
        json_reader::read(schema, input, kind, findings, take)
    }
}

/// The kind of table, if the input is one rather than a document: a workbook by its first bytes, a CSV by the separator
/// between the names of its first line.
fn table(beginning: &[u8]) -> Option<&'static str> {
    if beginning.starts_with(b"PK\x03\x04") || beginning.starts_with(b"\xD0\xCF\x11\xE0") {
        return Some("table-workbook");
    }
    let text = beginning.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(beginning);
    let line = text.split(|byte| matches!(byte, b'\n' | b'\r')).find(|line| !line.is_empty())?;
    let is_name = |byte: &u8| byte.is_ascii_alphabetic() || !byte.is_ascii() || matches!(byte, b'_' | b'"');
    // A zero byte in a name means another encoding.
    let starts_with_name = !line.contains(&0) && line.first().is_some_and(is_name);
    let parts = |separator: &u8| line.split(|byte| byte == separator).count();
    (starts_with_name && b",;\t|".iter().any(|separator| parts(separator) > 2)).then_some("table-csv")
}

/// Reads enough of an input to recognise its form.
pub(crate) fn beginning(input: &mut impl Read) -> std::io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    input.take(1024).read_to_end(&mut bytes)?;
    Ok(bytes)
}
