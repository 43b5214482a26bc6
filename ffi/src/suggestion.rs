use std::ffi::c_char;
use std::sync::OnceLock;

use opendatabutton::{Mapping, Suggestion};

use crate::faces::{self, Face};
use crate::failure::Failure;
use crate::handle::{self, Handle};
use crate::lang::odb_lang;
use crate::schema::odb_schema;
use crate::status::odb_status;
use crate::text::{self, Text, odb_text};

/// A proposed mapping of a table with headings of its own, for a person to check.
///
/// Comes from `odb_suggest_file`; free it with `odb_suggestion_free`. Any number of threads may read it at once.
pub struct odb_suggestion {
    suggestion: Suggestion,
    json: OnceLock<Text>,
    toml: Face,
}

/// A count of a suggestion: one of `ODB_SUGGESTION_COUNT_...`.
pub type odb_suggestion_counted = u32;

/// Fields of the data set for which a column is proposed.
pub const ODB_SUGGESTION_COUNT_FIELDS: odb_suggestion_counted = 0;
/// Proposed fields and columns that a person should check.
pub const ODB_SUGGESTION_COUNT_DOUBTS: odb_suggestion_counted = 1;
/// Required fields for which no column was found.
pub const ODB_SUGGESTION_COUNT_MISSING: odb_suggestion_counted = 2;
/// Columns of the table that feed no field.
pub const ODB_SUGGESTION_COUNT_UNUSED: odb_suggestion_counted = 3;

impl Handle for odb_suggestion {
    const NAME: &'static str = "odb_suggestion";
}

/// Proposes a mapping for a CSV file or a workbook, by the names of its columns and its first values.
///
/// `path` is UTF-8 on every system, ended by NUL. `sheet` is as in `odb_validate_options`; NULL is the first.
///
/// Free `*suggestion` with `odb_suggestion_free`. `ODB_ERROR_IO` if the file cannot be read; `ODB_ERROR_INPUT` if it has
/// no row that looks like a header; `ODB_ERROR_ARGUMENT` for the schema of a document.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn odb_suggest_file(
    schema: *const odb_schema,
    path: *const c_char,
    sheet: *const c_char,
    suggestion: *mut *mut odb_suggestion,
) -> odb_status {
    let suggest = |schema: &odb_schema| {
        // SAFETY: by the header's contract.
        let (path, sheet) = unsafe { (text::path(path, "path")?, text::sheet(sheet)?.unwrap_or_default()) };
        let suggestion = Mapping::suggest_for_sheet(path, &sheet, schema.table()?)?;
        Ok(handle::give(odb_suggestion { suggestion, json: OnceLock::new(), toml: Face::default() }))
    };
    // SAFETY: by the header's contract.
    unsafe { handle::get(schema, suggestion, ["schema", "suggestion"], suggest) }
}

/// Frees a suggestion and its texts. NULL is allowed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn odb_suggestion_free(suggestion: *mut odb_suggestion) {
    // SAFETY: from this library or NULL, by the header's contract.
    unsafe { handle::free(suggestion) }
}

/// A count of the suggestion, one of `ODB_SUGGESTION_COUNT_...`.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn odb_suggestion_count(
    suggestion: *const odb_suggestion,
    count: odb_suggestion_counted,
    value: *mut usize,
) -> odb_status {
    let get = |suggestion: &odb_suggestion| {
        let Suggestion { fields, asked, missing, unused, .. } = &suggestion.suggestion;
        Ok(match count {
            ODB_SUGGESTION_COUNT_FIELDS => fields.len(),
            ODB_SUGGESTION_COUNT_DOUBTS => fields.iter().filter(|field| !field.sure).count() + asked.len(),
            ODB_SUGGESTION_COUNT_MISSING => missing.len(),
            ODB_SUGGESTION_COUNT_UNUSED => unused.len(),
            _ => {
                let (fr, en) = ("une valeur ODB_SUGGESTION_COUNT_...", "one of ODB_SUGGESTION_COUNT_...");
                return Err(Failure::argument("count", fr, en));
            }
        })
    };
    // SAFETY: by the header's contract.
    unsafe { handle::get(suggestion, value, ["suggestion", "value"], get) }
}

/// The mapping as JSON, as `odb_export_write_mapped` takes it. `*json` lives as long as the suggestion.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn odb_suggestion_json(
    suggestion: *const odb_suggestion,
    json: *mut odb_text,
) -> odb_status {
    let get = |suggestion: &odb_suggestion| {
        let mapping = &suggestion.suggestion.mapping;
        Ok(suggestion.json.get_or_init(|| Text::new(mapping.to_json())).borrow())
    };
    // SAFETY: by the header's contract.
    unsafe { handle::get(suggestion, json, ["suggestion", "json"], get) }
}

/// The mapping as TOML, with its doubts as comments in this language, for a person to check and complete; the command
/// `odb map apply` takes it. `*toml` lives as long as the suggestion.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn odb_suggestion_toml(
    suggestion: *const odb_suggestion,
    lang: odb_lang,
    toml: *mut odb_text,
) -> odb_status {
    let get = |suggestion: &odb_suggestion| {
        faces::in_lang(&suggestion.toml, lang, |lang| suggestion.suggestion.to_toml(lang))
    };
    // SAFETY: by the header's contract.
    unsafe { handle::get(suggestion, toml, ["suggestion", "toml"], get) }
}
