//! Nested standards: documents of contracts, in JSON or XML (`marches-publics`).
//!
//! A reader makes a [`Tree`] of each contract, the compiled [`DocumentSchema`] checks it, and a writer writes it in
//! either form: one description, one checker and one writer for both.

mod check;
mod contracts;
pub(crate) mod descriptor;
mod findings;
mod json_reader;
mod json_value;
mod number;
mod record;
mod schema;
mod tree;
mod validate;
mod write;
mod xml_reader;

pub(crate) use check::Checker;
pub use contracts::{DocumentContract, DocumentReader};
pub(crate) use findings::{Contract, Findings};
pub(crate) use json_reader::{Input, Stop, has_key};
pub use record::DocumentRecord;
pub(crate) use record::{decimal, wrapped_items, wrapped_list};
pub(crate) use schema::ContractKind;
pub use schema::DocumentSchema;
pub(crate) use validate::{beginning, read_any, validate};
pub(crate) use write::contract as write_contract;

use std::fmt;
use std::path::Path;
use std::str::FromStr;

use serde::Deserialize;

/// The two forms of a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum DocumentForm {
    /// The form of the official JSON Schema.
    Json,
    /// The form of the official XSD.
    Xml,
}

impl DocumentForm {
    /// The extension of a file in this form, `json` or `xml`.
    pub fn extension(self) -> &'static str {
        match self {
            DocumentForm::Json => "json",
            DocumentForm::Xml => "xml",
        }
    }

    /// The form that a file's extension indicates.
    pub fn of_path(path: impl AsRef<Path>) -> Option<Self> {
        let extension = path.as_ref().extension()?.to_str()?;
        [DocumentForm::Json, DocumentForm::Xml]
            .into_iter()
            .find(|form| extension.eq_ignore_ascii_case(form.extension()))
    }
}

impl FromStr for DocumentForm {
    type Err = UnknownDocumentForm;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text {
            "json" => Ok(DocumentForm::Json),
            "xml" => Ok(DocumentForm::Xml),
            _ => Err(UnknownDocumentForm(text.to_owned())),
        }
    }
}

/// A form that is neither JSON nor XML.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownDocumentForm(String);

impl fmt::Display for UnknownDocumentForm {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "« {} » : il faut json ou xml", self.0)
    }
}

impl std::error::Error for UnknownDocumentForm {}
