//! Export and check French local open data (SCDL).
//!
//! Records go in, a file that is compliant by construction and a receipt come out ([`Export`]);
//! any file can be checked against its schema, with Validata's verdict ([`Validator`]).
//! The standards' typed records are in [`datasets`].
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

mod cells;
mod check;
mod constraint;
pub mod datasets;
mod document;
mod error;
mod export;
mod field_type;
mod mapping;
mod page;
mod reader;
mod record;
mod repair;
mod report;
mod schema;
mod standard;
mod table;
#[cfg(feature = "spreadsheets")]
mod template;
mod totem;
mod validate;
mod writer;

pub use document::{
    DocumentContract, DocumentReader, DocumentRecord, DocumentSchema, Form, UnknownForm, recognise_document,
};
pub use error::{Error, Result};
pub use export::{
    AtomicTarget, DocumentExport, DocumentExportBuilder, Export, ExportBuilder, InputFormat, TableExport,
};
pub use mapping::{
    AskedColumn, FieldMapping, Mapping, MappingDoubt, NumberStyle, SuggestedField, Suggestion,
};
pub use reader::Sheet;
pub use record::{
    CellValue, DynamicRecord, GeoPoint, IntoCell, InvalidIdentifier, NotTaken, Record, RecordReader, Rna,
    RowReader, RowWriter, Siren, Siret, Utf8, Year,
};
pub use repair::{Question, QuestionLine, Repair, RepairLine, RepairReport, RepairRule};
pub use report::{Finding, Lang, Report, Rule, Severity, TextStyle};
pub use schema::{
    ArrayItem, Constraints, CoordinateColumns, CustomCheck, Descriptor, FieldDescriptor, IdentifierColumns,
    Lexical, MissingValue, Names, Schema,
};
pub use standard::Standard;
pub use table::{TableSink, TableValue};
#[cfg(feature = "spreadsheets")]
pub use template::{template, template_file};
pub use totem::{Plans, TotemDocument};
pub use validate::{
    Progress, Recognition, TableCheck, Validator, is_workbook, recognise, recognise_file, recognise_labels,
    recognise_sheet, recognise_sheet_file, recognise_standard, recognise_standard_file,
    recognise_standard_sheet, recognise_standard_sheet_file,
};
pub use writer::{Receipt, file_name};

pub use chrono;
pub use rust_decimal;

/// The README's code compiles and runs.
#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
struct Readme;
