//! Converts failures to exceptions of the package.

use std::error::Error as _;

use opendatabutton::{Error, Lang};
use pyo3::prelude::*;

/// The reason why a call failed.
pub enum Failure {
    /// A failure of the core.
    Core(Error),
    /// An exception of Python: from a callback, a file object, Ctrl-C.
    Python(PyErr),
    /// A failure of this module: the kind of input error, and the message in French and English.
    Input { kind: &'static str, fr: String, en: String },
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Failure::Core(error)
    }
}

impl From<PyErr> for Failure {
    fn from(error: PyErr) -> Self {
        Failure::Python(error)
    }
}

impl Failure {
    /// A wrong input.
    pub fn input(kind: &'static str, fr: impl Into<String>, en: impl Into<String>) -> Self {
        Failure::Input { kind, fr: fr.into(), en: en.into() }
    }

    /// The exception to raise.
    pub fn raise(self, py: Python<'_>, lang: Lang) -> PyErr {
        let (kind, message) = match &self {
            Failure::Python(_) => ("", String::new()),
            Failure::Core(error) => (kind(error), error.message(lang)),
            Failure::Input { kind, fr, en } => (*kind, if lang == Lang::Fr { fr } else { en }.clone()),
        };
        let details = match self {
            Failure::Python(error) => return error,
            Failure::Core(error) => Details::of(&error),
            Failure::Input { .. } => Details::default(),
        };
        match make(py, kind, message, details) {
            Ok(error) | Err(error) => error,
        }
    }
}

/// The attributes of an exception.
#[derive(Default)]
struct Details {
    field: Option<String>,
    nearest: Option<String>,
    path: Option<String>,
    errno: Option<i32>,
    cause: Option<String>,
}

impl Details {
    fn of(error: &Error) -> Self {
        let io = error.source().and_then(|source| source.downcast_ref::<std::io::Error>());
        Details {
            field: error.field_name().map(str::to_owned),
            nearest: error.nearest().map(str::to_owned),
            path: error.path().map(|path| path.display().to_string()),
            errno: io.and_then(std::io::Error::raw_os_error),
            cause: io.map(|error| format!("{:?}", error.kind())),
        }
    }
}

fn kind(error: &Error) -> &'static str {
    match error {
        error if error.is_io() => "io",
        error if error.is_unknown_data_set() => "unknown-data-set",
        error if error.is_unknown_field() => "unknown-field",
        error if error.is_wrong_type() => "wrong-type",
        error if error.is_schema() => "schema",
        error if error.is_incomplete() => "incomplete",
        _ => "input",
    }
}

fn make(py: Python<'_>, kind: &str, message: String, details: Details) -> PyResult<PyErr> {
    let make = py.import("opendatabutton._errors")?.getattr("from_native")?;
    let Details { field, nearest, path, errno, cause } = details;
    Ok(PyErr::from_value(make.call1((kind, message, field, nearest, path, errno, cause))?))
}

/// The language of messages, by its code.
pub fn lang(code: &str) -> PyResult<Lang> {
    code.parse().map_err(|message: String| {
        Python::attach(|py| Failure::input("lang", message.clone(), message).raise(py, Lang::Fr))
    })
}
