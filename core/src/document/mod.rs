//! Nested standards: documents of contracts, in JSON or XML (`marches-publics`).
//!
//! A contract is read into a [`Tree`], checked by the compiled [`DocumentSchema`], and written from it in either form:
//! one description, one checker and one walk for both.

mod check;
pub(crate) mod descriptor;
mod findings;
mod json_reader;
mod json_value;
mod number;
mod recognise;
mod schema;
mod tree;
mod validate;
mod xml_reader;
mod xml_source;

pub use recognise::recognise_document;
pub use schema::DocumentSchema;
pub(crate) use validate::validate;

use serde::Deserialize;

/// The two forms of a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Form {
    /// As the official JSON Schema describes it.
    Json,
    /// As the official XSD describes it.
    Xml,
}
