use std::io::{self, ErrorKind};

use opendatabutton::{Error, Finding, InvalidIdentifier, Lang};

use crate::report;
use crate::wire::{Malformed, Writer};

/// The reason why a call failed, in French and English.
#[derive(Debug)]
pub(crate) struct Failure {
    kind: &'static str,
    fr: String,
    en: String,
    findings: Vec<Finding>,
    io: Option<Box<Io>>,
}

/// The error of the operating system about a file.
#[derive(Debug)]
struct Io {
    /// One of `StorageException.Kind` in Java.
    kind: &'static str,
    path: Option<String>,
    os_code: i32,
}

impl Io {
    fn of(error: &Error) -> Option<Self> {
        let source = std::error::Error::source(error)?.downcast_ref::<io::Error>()?;
        let os_code = source.raw_os_error().unwrap_or(0);
        let kind = match source.kind() {
            ErrorKind::AlreadyExists => "EXISTS",
            ErrorKind::NotFound => "NOT_FOUND",
            ErrorKind::PermissionDenied => "PERMISSION",
            ErrorKind::ReadOnlyFilesystem => "READ_ONLY",
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => "FULL",
            ErrorKind::ResourceBusy | ErrorKind::ExecutableFileBusy => "IN_USE",
            // The standard library has no kind for these: EMFILE and ENFILE; on Windows ERROR_TOO_MANY_OPEN_FILES,
            // ERROR_SHARING_VIOLATION and ERROR_LOCK_VIOLATION.
            _ if cfg!(unix) && matches!(os_code, 23 | 24) => "TOO_MANY_OPEN",
            _ if cfg!(windows) && os_code == 4 => "TOO_MANY_OPEN",
            _ if cfg!(windows) && matches!(os_code, 32 | 33) => "IN_USE",
            _ => "OTHER",
        };
        let path = error.path().map(|path| path.to_string_lossy().into_owned());
        Some(Io { kind, path, os_code })
    }
}

/// The kinds of failures: Java chooses the exception by these names.
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
        Failure { kind, fr: fr.into(), en: en.into(), findings: Vec::new(), io: None }
    }

    pub fn is_io(&self) -> bool {
        self.kind == kind::IO
    }

    /// A fault inside the library.
    pub fn internal() -> Self {
        Failure::new(kind::INTERNAL, "erreur interne d'opendatabutton", "internal error of opendatabutton")
    }

    pub fn write(&self, out: &mut Writer) {
        out.text(self.kind);
        out.text(&self.fr);
        out.text(&self.en);
        out.list(&self.findings, report::finding);
        let io = self.io.as_deref();
        out.optional_text(io.map(|io| io.kind));
        out.optional_text(io.and_then(|io| io.path.as_deref()));
        out.integer(io.map_or(0, |io| io.os_code));
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
            io: Io::of(&error).map(Box::new),
        }
    }
}

impl From<InvalidIdentifier> for Failure {
    fn from(error: InvalidIdentifier) -> Self {
        Failure::new(kind::INPUT, error.message(Lang::Fr), error.message(Lang::En))
    }
}

impl From<Malformed> for Failure {
    fn from(_: Malformed) -> Self {
        Failure::new(kind::ARGUMENT, "appel mal codé", "badly encoded call")
    }
}
