use std::fmt;

use opendatabutton::{Error, InvalidIdentifier, Lang};

use crate::finding::NativeFinding;

/// Why a call failed, in two languages.
#[derive(Debug, uniffi::Error)]
pub enum Failure {
    /// The one form of it.
    Failed {
        /// What it is.
        kind: FailureKind,
        /// One line for a person, in French.
        fr: String,
        /// The same in English.
        en: String,
        /// What is wrong with the record that was refused.
        findings: Vec<NativeFinding>,
    },
}

/// What a failure is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
pub enum FailureKind {
    /// A record was refused: see the findings.
    NotCompliant,
    /// No such data set or version.
    UnknownDataSet,
    /// The schema has no such field.
    UnknownField,
    /// The field's type never takes such a value.
    WrongType,
    /// The descriptor is wrong, or asks for what is not supported.
    Schema,
    /// The input is not what it is said to be.
    Input,
    /// A file could not be read or written.
    Io,
    /// An argument is out of its range.
    Argument,
    /// A call at the wrong moment.
    State,
}

impl Failure {
    pub(crate) fn new(kind: FailureKind, fr: impl Into<String>, en: impl Into<String>) -> Self {
        Failure::Failed { kind, fr: fr.into(), en: en.into(), findings: Vec::new() }
    }

    pub(crate) fn is_io(&self) -> bool {
        let Failure::Failed { kind, .. } = self;
        *kind == FailureKind::Io
    }

    /// The row that Java has put together is not in the form of `row.rs`, or the contract is no text.
    pub(crate) fn row() -> Self {
        Failure::new(FailureKind::Argument, "enregistrement mal codé", "badly encoded record")
    }
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        let kind = match &error {
            error if error.is_refused() => FailureKind::NotCompliant,
            error if error.is_unknown_data_set() => FailureKind::UnknownDataSet,
            error if error.is_unknown_field() => FailureKind::UnknownField,
            error if error.is_wrong_type() => FailureKind::WrongType,
            error if error.is_schema() => FailureKind::Schema,
            error if error.is_io() => FailureKind::Io,
            error if error.is_incomplete() => FailureKind::State,
            _ => FailureKind::Input,
        };
        Failure::Failed {
            kind,
            fr: error.message(Lang::Fr),
            en: error.message(Lang::En),
            findings: error.findings().iter().map(NativeFinding::from).collect(),
        }
    }
}

impl From<InvalidIdentifier> for Failure {
    fn from(error: InvalidIdentifier) -> Self {
        Failure::new(FailureKind::Argument, error.message(Lang::Fr), error.message(Lang::En))
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Failure::Failed { fr, .. } = self;
        f.write_str(fr)
    }
}

impl std::error::Error for Failure {}
