//! A document against its schema.

use std::io::{Cursor, Read};
use std::path::Path;

use super::check::Checker;
use super::findings::{Contract, Findings};
use super::json_reader::{self, Input, Stop, Take};
use super::{DocumentSchema, xml_reader};
use crate::error::{Action, Error, InputProblem, Result};

/// Checks a document of either form, which is seen at its beginning; keeps `max` findings with their details.
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
        Ok(()) | Err(Stop::Told | Stop::Enough) => Ok(findings),
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
    // Whatever the encoding, its first sign that is no mark and no blank.
    let marks = [0xEF, 0xBB, 0xBF, 0xFE, 0xFF, 0, b' ', b'\t', b'\r', b'\n'];
    let first = beginning.iter().find(|byte| !marks.contains(byte));
    let input = Cursor::new(&beginning).chain(rest);
    if first == Some(&b'<') {
        xml_reader::read(schema, input, &beginning, findings, take)
    } else {
        json_reader::read(schema, input, kind, findings, take)
    }
}

/// Enough of an input to tell its form.
pub(crate) fn beginning(input: &mut impl Read) -> std::io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    input.take(1024).read_to_end(&mut bytes)?;
    Ok(bytes)
}
