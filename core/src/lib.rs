//! Export and check French local open data (SCDL).
//!
//! Five things for five moments: the **button** of a program that publishes, the **check** of a file that is there, the
//! **repair** of one that is wrong, the **mapping** of one with headings of its own, and the **data sets** that all of
//! them are about.
//!
//! # The button
//!
//! A program has records and wants a file that is compliant. It builds typed records ([`datasets`]), or records by
//! column name ([`DynamicRecord`]), and gives them to an [`Export`]: each is checked as it comes, and one that breaks a
//! rule is refused with the reasons ([`Error::findings`]) while the export goes on. Nothing stands under the file's name
//! before [`Export::finish`], which gives a [`Receipt`]; an export that is dropped leaves nothing behind. Rows of a data
//! frame or a database go through [`TableExport`], whole files of records through [`Export::write_all`]. Standards of
//! nested contracts have a [`DocumentExport`]. A program that is told the standard by name has a [`StandardExport`] for
//! either.
//!
//! ```
//! use opendatabutton::{DynamicRecord, Export, datasets};
//!
//! let schema = datasets::schema("prenoms")?;
//! let mut export = Export::to_writer(schema.clone(), Vec::new())?;
//! let mut row = DynamicRecord::new(schema);
//! for (column, value) in [("COMMUNE_NOM", "Poitiers"), ("COLL_INSEE", "86194"), ("ENFANT_SEXE", "F")] {
//!     row.set(column, value)?;
//! }
//! // No year, no first name: the row is refused, and the export goes on.
//! let refused = export.write_dynamic(&row).unwrap_err();
//! assert!(refused.findings().iter().all(|finding| finding.field_name().is_some()));
//! assert_eq!(export.rows(), 0);
//! # Ok::<(), opendatabutton::Error>(())
//! ```
//!
//! # The check
//!
//! A [`Validator`] reads a CSV, a workbook or a document, and gives a [`Report`] with the verdict of Validata, in its
//! terms: same type, same row, same column. It reads in a stream, on several threads, and counts everything; how many
//! findings are kept with their details is the caller's choice. A report is a page ([`Report::to_html`]), a text
//! ([`Report::to_text`]), JSON ([`Report::to_json`]) or its [`Finding`]s one by one. [`recognise_standard_file`] finds the
//! standard of a file that nobody named.
//!
//! ```
//! use opendatabutton::{Lang, TextStyle, Validator, datasets};
//!
//! let file = "COLL_NOM,COLL_SIRET\nVille de Poitiers,218601946\n";
//! let schema = datasets::schema("deliberations")?;
//! let report = Validator::new(schema).validate(file.as_bytes(), "essai.csv")?;
//! assert!(!report.is_valid());
//! println!("{}", report.to_text(Lang::Fr, TextStyle::Plain));
//! # Ok::<(), opendatabutton::Error>(())
//! ```
//!
//! # The repair
//!
//! `Repair` (feature `repair`) writes another file and never touches the source. What has one reading is changed and
//! said, sure or assumed; what has several is a question, and the cell stays as it was. Its `RepairReport` has the
//! changes, the questions and the verdict on what came out.
//!
//! # The mapping
//!
//! A `Mapping` (feature `mapping`) says which columns of a table with other headings feed the fields of a schema, and how
//! their numbers and dates are written; `Mapping::suggest` proposes one from a file. `TotemDocument` (feature `totem`)
//! does that for the budgets of financial software. Both end in an [`Export`], which checks what it writes.
//!
//! # The data sets
//!
//! [`datasets`] has the descriptors of the standards, version by version, and their typed records.
//! [`datasets::schema`] and [`datasets::standard`] compile one by its name; [`Schema::from_json`] compiles any other
//! Table Schema. [`Schema::to_html`] writes the page that explains one to the people who fill its columns.
//!
//! # Features
//!
//! | feature | what it brings |
//! |---|---|
//! | `mapping` | `Mapping`, `Export::write_mapped` |
//! | `repair` | `Repair` |
//! | `spreadsheets` | xlsx, ods and xls are read; templates to fill in are written |
//! | `totem` | `TotemDocument`, `Export::write_totem` |
//!
//! All are on unless `default-features = false` is said.

// What only an absent room uses is not used then.
#![cfg_attr(
    not(all(feature = "mapping", feature = "repair", feature = "spreadsheets", feature = "totem")),
    allow(dead_code, unused_imports)
)]

mod cells;
mod check;
mod clock;
mod constraint;
pub mod datasets;
mod document;
mod error;
mod export;
mod field_type;
#[cfg(feature = "mapping")]
mod mapping;
mod page;
mod reader;
mod record;
#[cfg(feature = "repair")]
mod repair;
mod report;
mod schema;
mod standard;
mod table;
#[cfg(feature = "spreadsheets")]
mod template;
#[cfg(feature = "totem")]
mod totem;
mod validate;
mod writer;

// The button.
pub use export::{
    AtomicTarget, DocumentExport, DocumentExportBuilder, Export, ExportBuilder, ExportForm, ExportTarget,
    FinishedExport, InputFormat, StandardExport, StandardExportBuilder, Stopper, TableExport,
};
pub use record::{
    CellValue, DynamicRecord, GeoPoint, IntoCell, InvalidIdentifier, NotTaken, Record, Rna, RowReader,
    RowWriter, Siren, Siret, Utf8, Year,
};
pub use table::{TableSink, TableValue};
#[cfg(feature = "spreadsheets")]
pub use template::{template, template_file};
pub use writer::{Receipt, file_name};

// The check.
pub use document::{DocumentContract, DocumentReader};
pub use reader::Sheet;
pub use report::{Finding, Report, Rule, Severity, TextStyle};
pub use validate::{
    Progress, Recognition, RecordReader, TableCheck, Validator, is_workbook, recognise, recognise_document,
    recognise_file, recognise_labels, recognise_sheet, recognise_sheet_file, recognise_standard,
    recognise_standard_file, recognise_standard_sheet, recognise_standard_sheet_file,
};

// The repair.
#[cfg(feature = "repair")]
pub use repair::{Question, QuestionLine, Repair, RepairLine, RepairReport, RepairRule};

// The mapping.
#[cfg(feature = "mapping")]
pub use mapping::{
    AskedColumn, FieldMapping, Mapping, MappingDoubt, NumberStyle, SuggestedField, Suggestion,
};
#[cfg(feature = "totem")]
pub use totem::{Plans, TotemDocument};

// The data sets.
pub use document::{DocumentRecord, DocumentSchema, Form, UnknownForm};
pub use field_type::{Lexical, MissingValue};
pub use schema::{
    ArrayItem, Constraints, CoordinateColumns, CustomCheck, Descriptor, FieldDescriptor, IdentifierColumns,
    Names, Schema,
};
pub use standard::Standard;

// What all have in common.
pub use clock::{Clock, set_clock, today};
pub use error::{Error, Result};
pub use report::Lang;

/// What our own pages have in common with the reports: for the conformance suite, which has pages too. No promise is
/// made about it.
#[doc(hidden)]
pub mod pages {
    pub use crate::report::html::{STYLE, Text};
}

pub use chrono;
pub use rust_decimal;

/// The README's code compiles and runs.
#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
struct Readme;
