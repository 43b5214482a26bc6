//! TOTEM: the XML in which local authorities send their budgets to the prefecture, and the account plans that contain
//! the labels. [`crate::Export::write_totem`] converts it to the table `budget`.
//!
//! Source: the XML schema `DocumentBudgetaire` of the actes budgétaires (namespace
//! `http://www.minefi.gouv.fr/cp/demat/docbudgetaire`), and the plans of accounts published with it.

mod convert;
mod document;
mod plan;
mod xml;

pub(crate) use convert::Converter;
pub(crate) use document::Line;
pub use document::TotemDocument;
pub use plan::Plans;
