//! Export and check French local open data (SCDL).
//!
//! Five parts: the **button** writes the file of a program that publishes, the **check** judges a file, the **repair**
//! corrects one, the **mapping** reads a table with headings of its own, and the **data sets** describe the standards
//! that all of them use.
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
//! Each part has a page:
//!
//! - [The button](guide::button): [`Export`] writes records, [`TableExport`] the rows of a data frame, `DocumentExport`
//!   nested contracts, `StandardExport` whichever of them a name calls for. A file appears complete or not at all, with
//!   a [`Receipt`] beside it.
//! - [The check](guide::check): a [`Validator`] gives a [`Report`] of [`Finding`]s, with the verdict of Validata.
//!   [`recognise_standard_file`] finds the standard of a file that nobody named.
//! - The repair (feature `repair`, page `guide::repair`): `Repair` writes another file and reports each change; it asks
//!   about a value that has several readings.
//! - The mapping (feature `mapping`, page `guide::mapping`): a `Mapping` names the columns of a table that feed the
//!   fields of a schema, and `Mapping::suggest` proposes one. `TotemDocument` (feature `totem`) reads budgets.
//! - [The data sets](guide::data_sets): [`datasets`] has the standards and their typed records, [`Schema::from_json`]
//!   compiles any other Table Schema.
//!
//! # Features
//!
//! | feature | adds |
//! |---|---|
//! | `documents` | nested standards (`marches-publics`): `DocumentExport`, `DocumentReader`, their typed contracts |
//! | `mapping` | `Mapping`, `Export::write_mapped` |
//! | `repair` | `Repair` |
//! | `spreadsheets` | reading of xlsx, ods and xls; templates to fill in |
//! | `totem` | `TotemDocument`, `Export::write_totem` |
//!
//! All are on by default; `default-features = false` turns them off.

// Without a feature, the items that only it needs are unused.
#![cfg_attr(
    not(all(
        feature = "documents",
        feature = "mapping",
        feature = "repair",
        feature = "spreadsheets",
        feature = "totem"
    )),
    allow(dead_code, unused_imports)
)]

#[cfg(feature = "spreadsheets")]
mod annotate;
mod cells;
mod check;
mod clock;
mod constraint;
pub mod datasets;
#[cfg(feature = "documents")]
mod document;
mod error;
mod export;
mod field_type;
pub mod guide;
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
pub use export::{AtomicTarget, Export, ExportBuilder, InputFormat, Stopper, TableExport};
#[cfg(feature = "documents")]
pub use export::{
    DocumentExport, DocumentExportBuilder, ExportForm, ExportTarget, FinishedExport, StandardExport,
    StandardExportBuilder,
};
pub use record::{
    CellValue, DynamicRecord, GeoPoint, IntoCell, InvalidIdentifier, NotTaken, Record, Rna, RowReader,
    RowWriter, Siren, Siret, Utf8, Year,
};
pub use table::{TableFile, TableRowsInMemory, TableSink, TableValue, Zone};
#[cfg(feature = "spreadsheets")]
pub use template::{template, template_file};
pub use writer::{Receipt, ReceiptLibrary, ReceiptSchema, file_name};

// The check.
pub use check::KnownCheck;
#[cfg(feature = "documents")]
pub use document::{DocumentContract, DocumentReader};
pub use reader::Sheet;
pub use report::{Finding, Report, Rule, Severity, TextStyle};
pub use validate::{
    Progress, Recognition, RecordReader, TableCheck, Validator, is_workbook, recognise, recognise_file,
    recognise_labels, recognise_sheet, recognise_sheet_file, recognise_standard, recognise_standard_file,
    recognise_standard_sheet, recognise_standard_sheet_file,
};

#[cfg(feature = "documents")]
pub use validate::recognise_document;

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
#[cfg(feature = "documents")]
pub use document::{DocumentForm, DocumentRecord, DocumentSchema, UnknownDocumentForm};
pub use field_type::{Lexical, MissingValue};
pub use schema::{
    ArrayItem, Constraints, CoordinateColumns, CustomCheck, Descriptor, FieldDescriptor, FieldExtension,
    IdentifierColumns, Names, Schema, SchemaExtension,
};
pub use standard::Standard;

// For all parts.
pub use clock::{Clock, set_clock, today};
pub use error::{Action as IoAction, Error, IoKind, Result};
pub use report::Lang;

/// The style and the texts that reports share with the pages of the conformance suite. Hidden: it may change at any
/// time.
#[doc(hidden)]
pub mod pages {
    pub use crate::report::html::{STYLE, Text};
}

pub use chrono;
pub use rust_decimal;

/// Compiles and runs the code of the README.
#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
struct Readme;
