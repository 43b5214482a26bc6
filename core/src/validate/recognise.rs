use std::collections::HashMap;
#[cfg(feature = "spreadsheets")]
use std::io::Seek;
use std::io::{Cursor, Read};
#[cfg(feature = "spreadsheets")]
use std::ops::ControlFlow;
use std::path::Path;

#[cfg(feature = "documents")]
use super::recognise_document::recognise_document;
use crate::datasets::{self, DataSet, Version};
use crate::error::{Action, Error, Result};
#[cfg(feature = "spreadsheets")]
use crate::error::{InputProblem, SheetProblem};
use crate::field_type::lexical;
#[cfg(feature = "spreadsheets")]
use crate::reader::spreadsheet::{self, Container, Reading, SheetHeader, Values};
use crate::reader::{CsvReader, Sheet, beginning, open};
use crate::schema::Schema;
use crate::standard::Standard;

/// The data set that a file's header matches, with the evidence for it.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Recognition {
    /// The schema of the data set and version.
    pub schema: Schema,
    /// How many columns of the schema the header has.
    pub matched: usize,
    /// How many columns of the header the schema lacks.
    pub unknown: usize,
}

/// How many bytes of a file are read: many times the size of a header.
const BEGINNING: u64 = 64 * 1024;

/// Recognises a standard of either kind from the bytes of a file: a document by its beginning,
/// a table by its header ([`recognise`]).
///
/// # Errors
/// As [`recognise`].
pub fn recognise_standard(bytes: &[u8]) -> Result<Option<Standard>> {
    recognise_standard_sheet(bytes, &Sheet::First)
}

/// As [`recognise_standard`], by a sheet of a workbook.
///
/// # Errors
/// As [`recognise_standard`], and when there is no such sheet.
pub fn recognise_standard_sheet(bytes: &[u8], sheet: &Sheet) -> Result<Option<Standard>> {
    #[cfg(feature = "documents")]
    if let Some(schema) = recognise_document(bytes)? {
        return Ok(Some(schema.into()));
    }
    Ok(recognise_sheet(bytes, sheet)?.map(|found| found.schema.into()))
}

/// As [`recognise_standard`], for a file.
///
/// # Errors
/// As [`recognise_file`].
pub fn recognise_standard_file(path: impl AsRef<Path>) -> Result<Option<Standard>> {
    recognise_standard_sheet_file(path, &Sheet::First)
}

/// As [`recognise_standard_file`], by a sheet of a workbook.
///
/// # Errors
/// As [`recognise_standard_file`], and when there is no such sheet.
pub fn recognise_standard_sheet_file(path: impl AsRef<Path>, sheet: &Sheet) -> Result<Option<Standard>> {
    let path = path.as_ref();
    #[cfg(feature = "documents")]
    {
        let (file, beginning) = open(path)?;
        if let Some(schema) = recognise_document(Cursor::new(beginning).chain(file))? {
            return Ok(Some(schema.into()));
        }
    }
    Ok(recognise_sheet_file(path, sheet)?.map(|found| found.schema.into()))
}

/// Recognises data set and version by the names in the header, whatever their order and the separator.
///
/// Returns the version that shares the most names with the header, relative to all names of both; among equals, the
/// latest. None if the header has neither half of a schema's columns nor the columns of its signature.
///
/// ```
/// use opendatabutton::recognise;
///
/// let header = "DELIB_ID;COLL_NOM;COLL_SIRET;DELIB_DATE;DELIB_MATIERE_CODE;DELIB_MATIERE_NOM;DELIB_OBJET;BUDGET_ANNEE;\
///     BUDGET_NOM;PREF_ID;PREF_DATE;VOTE_EFFECTIF;VOTE_REEL;VOTE_POUR;VOTE_CONTRE;VOTE_ABSTENTION;DELIB_URL\n";
/// let found = recognise(header.as_bytes())?.unwrap();
/// assert_eq!((found.schema.name(), found.schema.version()), ("deliberations", "2.1.5"));
/// assert!(recognise("a,b,c\n".as_bytes())?.is_none());
/// # Ok::<(), opendatabutton::Error>(())
/// ```
///
/// # Errors
/// When the input cannot be read, for example because it is a damaged workbook.
pub fn recognise(input: impl Read) -> Result<Option<Recognition>> {
    recognise_sheet(input, &Sheet::First)
}

/// As [`recognise`], by a sheet of a workbook.
///
/// # Errors
/// As [`recognise`], when there is no such sheet, and when this sheet has no data set's columns but another sheet has.
pub fn recognise_sheet(input: impl Read, sheet: &Sheet) -> Result<Option<Recognition>> {
    let name = "(flux)";
    let mut input = input;
    let beginning = beginning(&mut input).map_err(|e| Error::io(Action::Read, Path::new(name), e))?;
    #[cfg(feature = "spreadsheets")]
    if let Some(container) = Container::of(&beginning) {
        let input = spreadsheet::spool(Cursor::new(beginning).chain(input));
        return by_header(container, input.map_err(|stop| stop.into_error(name))?, sheet, name);
    }
    sheet.check_text(name)?;
    recognise_text(Cursor::new(beginning).chain(input), name)
}

/// As [`recognise`], for a file, of any size if it is a workbook.
///
/// # Errors
/// When the file cannot be opened or read, for example because it is a damaged workbook.
pub fn recognise_file(path: impl AsRef<Path>) -> Result<Option<Recognition>> {
    recognise_sheet_file(path, &Sheet::First)
}

/// As [`recognise_file`], by a sheet of a workbook.
///
/// # Errors
/// As [`recognise_file`] and [`recognise_sheet`].
pub fn recognise_sheet_file(path: impl AsRef<Path>, sheet: &Sheet) -> Result<Option<Recognition>> {
    let path = path.as_ref();
    let name = path.display().to_string();
    let (file, beginning) = open(path)?;
    #[cfg(feature = "spreadsheets")]
    if let Some(container) = Container::of(&beginning) {
        return by_header(container, file, sheet, &name);
    }
    sheet.check_text(&name)?;
    recognise_text(Cursor::new(beginning).chain(file), &name)
}

/// As [`recognise`], for the labels of a table.
///
/// # Errors
/// When a bundled schema cannot be compiled; tests show that all can.
pub fn recognise_labels(labels: &[String]) -> Result<Option<Recognition>> {
    best(&[labels.iter().map(|label| lexical::strip(label)).collect()])
}

/// Whether an input begins like a workbook (xlsx, ods, xls), whose header cannot be read without the end of the input.
pub fn is_workbook(beginning: &[u8]) -> bool {
    #[cfg(feature = "spreadsheets")]
    return Container::of(beginning).is_some();
    #[cfg(not(feature = "spreadsheets"))]
    {
        let _ = beginning;
        false
    }
}

#[cfg(feature = "spreadsheets")]
fn by_header(
    container: Container,
    mut input: impl Read + Seek,
    sheet: &Sheet,
    name: &str,
) -> Result<Option<Recognition>> {
    let mut labels = Vec::new();
    let reading = Reading { sheet, values: Values::Held };
    let workbook = spreadsheet::read_rows(container, &mut input, reading, &mut |row| {
        if row.is_blank() {
            return Ok(ControlFlow::Continue(()));
        }
        labels = SheetHeader::new(row).labels();
        Ok(ControlFlow::Break(()))
    })
    .map_err(|stop| stop.into_error(name))?;
    let found = recognise_labels(&labels)?;
    if found.is_some() || workbook.sheets.len() < 2 {
        return Ok(found);
    }
    let known = |labels: &[String]| matches!(recognise_labels(labels), Ok(Some(_)));
    let sense = |labels: &[String]| if known(labels) { labels.len() } else { 0 };
    match spreadsheet::elsewhere(container, &mut input, &workbook, 0, &sense) {
        Some(other) => {
            let problem = SheetProblem::Elsewhere { sheet: workbook.sheet().to_owned(), other };
            Err(Error::input(InputProblem::Sheet { name: name.to_owned(), problem }))
        }
        None => Ok(None),
    }
}

fn recognise_text(input: impl Read, name: &str) -> Result<Option<Recognition>> {
    let mut reader = CsvReader::new(input.take(BEGINNING));
    let text = reader.peek().map_err(|e| Error::io(Action::Read, Path::new(name), e))?;
    let text = String::from_utf8_lossy(text).into_owned();
    let header = text.trim_start_matches(['\n', '\r']).lines().next().unwrap_or_default();
    let readings: Vec<Vec<&str>> = [',', ';', '\t', '|']
        .iter()
        .map(|delimiter| {
            header.split(*delimiter).map(|label| lexical::strip(label).trim_matches('"')).collect()
        })
        .collect();
    best(&readings)
}

/// The version that is most similar to one of the readings of a header. Only that version's schema is compiled.
fn best(readings: &[Vec<&str>]) -> Result<Option<Recognition>> {
    let readings: Vec<Names<'_>> = readings.iter().map(|labels| Names::of(labels)).collect();
    let mut best: Option<Likeness> = None;
    for set in datasets::all() {
        let mut signed = false;
        for version in set.versions.iter().rev() {
            // Only the latest version with its signature in the header counts: the header may have the older signatures
            // too.
            if signed && !version.signature.is_empty() {
                continue;
            }
            for names in &readings {
                let columns = version.columns.len();
                let matched: usize =
                    version.columns.iter().map(|name| names.count(lexical::strip(name))).sum();
                let share = matched as f64 / (names.all + columns - matched) as f64;
                let has_signature = !version.signature.is_empty()
                    && version.signature.iter().all(|name| names.count(name) > 0);
                signed |= has_signature;
                if (has_signature || matched * 2 >= columns)
                    && best.as_ref().is_none_or(|best| share > best.share)
                {
                    let unknown = names.all - matched;
                    best = Some(Likeness { share, set, version, matched, unknown });
                }
            }
        }
    }
    let Some(Likeness { set, version, matched, unknown, .. }) = best else { return Ok(None) };
    let schema = datasets::schema(&format!("{}@{}", set.name, version.number))?;
    Ok(Some(Recognition { schema, matched, unknown }))
}

/// The names of a header, with the number of columns that have each.
struct Names<'h> {
    all: usize,
    counts: HashMap<&'h str, usize>,
}

impl<'h> Names<'h> {
    fn of(labels: &[&'h str]) -> Self {
        let mut counts = HashMap::new();
        for label in labels {
            *counts.entry(*label).or_default() += 1;
        }
        Names { all: labels.len(), counts }
    }

    fn count(&self, name: &str) -> usize {
        self.counts.get(name).copied().unwrap_or_default()
    }
}

/// The likeness of a header and the columns of a version.
struct Likeness {
    /// The names in both, of the names in either.
    share: f64,
    set: &'static DataSet,
    version: &'static Version,
    matched: usize,
    unknown: usize,
}
