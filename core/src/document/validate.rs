//! A document against its schema.

use std::io::{Cursor, Read};
use std::path::Path;

use super::DocumentSchema;
use super::check::Checker;
use super::findings::Findings;
use super::json_reader::{self, Input, Stop};
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
    let input = Cursor::new(beginning).chain(input);
    let result =
        json_reader::read(schema, input, Input::Document, &mut findings, &mut |contract, findings| {
            checker.check(contract, findings);
            Ok(())
        });
    match result {
        Err(Stop::Io(error)) => Err(read(error)),
        Ok(()) | Err(Stop::Told | Stop::Enough) => Ok(findings),
    }
}

/// Enough of an input to tell its form.
fn beginning(input: &mut impl Read) -> std::io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    input.take(1024).read_to_end(&mut bytes)?;
    Ok(bytes)
}
