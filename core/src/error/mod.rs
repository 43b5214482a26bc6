//! Errors that stop the work: one public [`Error`], one private kind per concept.
//!
//! Data that breaks a rule is not an error but a [`Finding`]. Both meet in one place: the error for a row that an
//! export refused contains the row's findings.

mod dataset;
mod field;
mod input;
mod io;
mod phrase;
mod schema;
#[cfg(feature = "spreadsheets")]
mod sheet;
mod totem;

use std::fmt;
use std::path::Path;

pub(crate) use dataset::UnknownDataSet;
pub(crate) use field::{FieldIssue, FieldProblem};
pub(crate) use input::InputProblem;
pub(crate) use io::{Action, IoProblem};
pub(crate) use phrase::Phrase;
pub(crate) use schema::{SchemaIssue, SchemaProblem};
#[cfg(feature = "spreadsheets")]
pub(crate) use sheet::{SheetProblem, Wanted};
pub(crate) use totem::TotemProblem;

use crate::report::{Finding, Lang, message, visible};

/// A result whose error is [`Error`].
pub type Result<T> = std::result::Result<T, Error>;

/// The reason why an operation failed. Its message names the file and the cause, in French by default.
///
/// The predicates return its kind, so that its parts may grow without breaking callers.
#[derive(Debug)]
pub struct Error {
    kind: Box<ErrorKind>,
}

#[derive(Debug)]
enum ErrorKind {
    DataSet(UnknownDataSet),
    Field(FieldProblem),
    Input(InputProblem),
    Io(IoProblem),
    Refused(Vec<Finding>),
    Schema(SchemaProblem),
    Cancelled,
    Incomplete,
}

impl Error {
    pub(crate) fn unknown_data_set(problem: UnknownDataSet) -> Self {
        ErrorKind::DataSet(problem).into()
    }

    pub(crate) fn field(problem: FieldProblem) -> Self {
        ErrorKind::Field(problem).into()
    }

    pub(crate) fn input(problem: InputProblem) -> Self {
        ErrorKind::Input(problem).into()
    }

    pub(crate) fn totem(name: &str, problem: TotemProblem) -> Self {
        Error::input(InputProblem::Totem { name: name.to_owned(), problem })
    }

    /// The cause that the system gives for a failure, in plain words if it is a frequent one.
    ///
    /// ```
    /// use opendatabutton::{Error, Lang};
    ///
    /// let missing = std::io::Error::from(std::io::ErrorKind::NotFound);
    /// assert_eq!(Error::cause_in_words(&missing, Lang::Fr), "fichier ou dossier introuvable");
    /// ```
    pub fn cause_in_words(error: &std::io::Error, lang: Lang) -> String {
        io::cause(error, lang)
    }

    pub(crate) fn io(action: Action, path: &Path, source: std::io::Error) -> Self {
        ErrorKind::Io(IoProblem { action, path: path.to_owned(), source }).into()
    }

    pub(crate) fn refused(findings: Vec<Finding>) -> Self {
        ErrorKind::Refused(findings).into()
    }

    pub(crate) fn schema(problem: SchemaProblem) -> Self {
        ErrorKind::Schema(problem).into()
    }

    pub(crate) fn cancelled() -> Self {
        ErrorKind::Cancelled.into()
    }

    pub(crate) fn incomplete() -> Self {
        ErrorKind::Incomplete.into()
    }

    /// The requested data set or version does not exist.
    pub fn is_unknown_data_set(&self) -> bool {
        matches!(*self.kind, ErrorKind::DataSet(_))
    }

    /// The requested field does not exist in the schema.
    pub fn is_unknown_field(&self) -> bool {
        matches!(&*self.kind, ErrorKind::Field(FieldProblem { issue: FieldIssue::Unknown { .. }, .. }))
    }

    /// A field was set to a value that its type never takes, for example a date field to a boolean.
    pub fn is_wrong_type(&self) -> bool {
        matches!(&*self.kind, ErrorKind::Field(FieldProblem { issue: FieldIssue::WrongType { .. }, .. }))
    }

    /// The input cannot be read in its declared form (empty, binary, not JSON ...).
    pub fn is_input(&self) -> bool {
        matches!(*self.kind, ErrorKind::Input(_))
    }

    /// A file could not be read or written.
    pub fn is_io(&self) -> bool {
        matches!(*self.kind, ErrorKind::Io(_))
    }

    /// A row was refused because of its findings: see [`Error::findings`].
    pub fn is_refused(&self) -> bool {
        matches!(*self.kind, ErrorKind::Refused(_))
    }

    /// A Table Schema descriptor is wrong or uses an unsupported feature.
    pub fn is_schema(&self) -> bool {
        matches!(*self.kind, ErrorKind::Schema(_))
    }

    /// The caller's progress function stopped the operation.
    pub fn is_cancelled(&self) -> bool {
        matches!(*self.kind, ErrorKind::Cancelled)
    }

    /// An export cannot be finished: a source was not written completely, so the file would lack records.
    pub fn is_incomplete(&self) -> bool {
        matches!(*self.kind, ErrorKind::Incomplete)
    }

    /// The field that cannot be set, as it was requested.
    pub fn field_name(&self) -> Option<&str> {
        match &*self.kind {
            ErrorKind::Field(problem) => Some(&problem.field),
            _ => None,
        }
    }

    /// The existing data set or field whose name is nearest to the unknown one.
    pub fn nearest(&self) -> Option<&str> {
        match &*self.kind {
            ErrorKind::DataSet(problem) => problem.nearest.as_deref(),
            ErrorKind::Field(FieldProblem { issue: FieldIssue::Unknown { nearest }, .. }) => {
                nearest.as_deref()
            }
            _ => None,
        }
    }

    /// The file that could not be read or written.
    pub fn path(&self) -> Option<&Path> {
        match &*self.kind {
            ErrorKind::Io(problem) => Some(&problem.path),
            _ => None,
        }
    }

    /// All findings of the refused row; empty for every other error.
    pub fn findings(&self) -> &[Finding] {
        match &*self.kind {
            ErrorKind::Refused(findings) => findings,
            _ => &[],
        }
    }

    /// The error in one line, in the requested language. It is safe to print, even with names and values from foreign
    /// files.
    pub fn message(&self, lang: Lang) -> String {
        let message = match &*self.kind {
            ErrorKind::DataSet(problem) => problem.message(lang),
            ErrorKind::Field(problem) => problem.message(lang),
            ErrorKind::Input(problem) => problem.message(lang),
            ErrorKind::Io(problem) => problem.message(lang),
            ErrorKind::Schema(problem) => problem.message(lang),
            ErrorKind::Cancelled => lang.pick("arrêt demandé", "stopped on request").to_owned(),
            ErrorKind::Incomplete => lang
                .pick(
                    "des enregistrements ont été refusés ou n'ont pas pu être lus : le fichier serait incomplet, \
                     il n'est pas écrit",
                    "records were refused or could not be read: the file would be incomplete, it is not written",
                )
                .to_owned(),
            ErrorKind::Refused(findings) => {
                let lines: Vec<String> = findings.iter().map(|f| message::one_line(f, lang)).collect();
                format!("{}{}", lang.pick("ligne refusée : ", "row refused: "), lines.join(" ; "))
            }
        };
        visible(&message)
    }
}

impl From<ErrorKind> for Error {
    fn from(kind: ErrorKind) -> Self {
        Error { kind: Box::new(kind) }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message(Lang::Fr))
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match &*self.kind {
            ErrorKind::Io(problem) => Some(&problem.source),
            _ => None,
        }
    }
}
