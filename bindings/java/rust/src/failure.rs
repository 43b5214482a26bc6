use opendatabutton::{Error, Finding, InvalidIdentifier, Lang};

use crate::report;
use crate::wire::{Malformed, Writer};

/// Why a call failed, in two languages.
#[derive(Debug)]
pub(crate) struct Failure {
    kind: &'static str,
    fr: String,
    en: String,
    findings: Vec<Finding>,
}

/// The kinds of failures, which Java turns into exceptions by these names.
pub(crate) mod kind {
    pub const NOT_COMPLIANT: &str = "NOT_COMPLIANT";
    pub const UNKNOWN_DATA_SET: &str = "UNKNOWN_DATA_SET";
    pub const UNKNOWN_FIELD: &str = "UNKNOWN_FIELD";
    pub const WRONG_TYPE: &str = "WRONG_TYPE";
    pub const SCHEMA: &str = "SCHEMA";
    pub const INPUT: &str = "INPUT";
    pub const IO: &str = "IO";
    pub const ARGUMENT: &str = "ARGUMENT";
    pub const STATE: &str = "STATE";
    pub const INTERNAL: &str = "INTERNAL";
}

impl Failure {
    pub fn new(kind: &'static str, fr: impl Into<String>, en: impl Into<String>) -> Self {
        Failure { kind, fr: fr.into(), en: en.into(), findings: Vec::new() }
    }

    pub fn is_io(&self) -> bool {
        self.kind == kind::IO
    }

    /// The library has failed inside.
    pub fn internal() -> Self {
        Failure::new(kind::INTERNAL, "erreur interne d'opendatabutton", "internal error of opendatabutton")
    }

    pub fn write(&self, out: &mut Writer) {
        out.text(self.kind);
        out.text(&self.fr);
        out.text(&self.en);
        out.list(&self.findings, report::finding);
    }
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        let kind = match &error {
            error if error.is_refused() => kind::NOT_COMPLIANT,
            error if error.is_unknown_data_set() => kind::UNKNOWN_DATA_SET,
            error if error.is_unknown_field() => kind::UNKNOWN_FIELD,
            error if error.is_wrong_type() => kind::WRONG_TYPE,
            error if error.is_schema() => kind::SCHEMA,
            error if error.is_io() => kind::IO,
            error if error.is_incomplete() => kind::STATE,
            _ => kind::INPUT,
        };
        Failure {
            kind,
            fr: error.message(Lang::Fr),
            en: error.message(Lang::En),
            findings: error.findings().to_vec(),
        }
    }
}

impl From<InvalidIdentifier> for Failure {
    fn from(error: InvalidIdentifier) -> Self {
        Failure::new(kind::ARGUMENT, error.message(Lang::Fr), error.message(Lang::En))
    }
}

impl From<Malformed> for Failure {
    fn from(_: Malformed) -> Self {
        Failure::new(kind::ARGUMENT, "appel mal codé", "badly encoded call")
    }
}
