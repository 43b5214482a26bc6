//! The end of a command.

use std::io;
use std::path::Path;

use opendatabutton::{Error, InvalidIdentifier, IoAction, Lang};

/// The result of a command: 0 and 1 are verdicts on data, 2 means that there is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    Compliant,
    NotCompliant,
}

/// The reason why a command gave no verdict.
pub enum Failure {
    Library(Error),
    /// Standard output or standard error failed.
    Output(io::Error),
    Usage {
        fr: String,
        en: String,
    },
}

impl Failure {
    /// A number of the command line that is none.
    pub fn identifier(error: &InvalidIdentifier) -> Self {
        Failure::Usage { fr: error.message(Lang::Fr), en: error.message(Lang::En) }
    }

    /// An action of the command on a file that the system refused.
    pub fn io(action: IoAction, path: &Path, error: io::Error) -> Self {
        Failure::Library(Error::io(action, path, error))
    }

    /// True if the reader of standard output has closed it.
    pub fn is_closed_output(&self) -> bool {
        matches!(self, Failure::Output(error) if error.kind() == io::ErrorKind::BrokenPipe)
    }

    /// The failure in one line.
    pub fn message(self, lang: Lang) -> String {
        let text = match (self, lang) {
            (Failure::Library(error), lang) => error.message(lang),
            (Failure::Output(error), lang) => {
                Error::io(IoAction::Write, Path::new("stdout"), error).message(lang)
            }
            (Failure::Usage { fr, .. }, Lang::Fr) => fr,
            (Failure::Usage { en, .. }, Lang::En) => en,
        };
        text.replace(['\n', '\r'], " ")
    }
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Failure::Library(error)
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Failure::Output(error)
    }
}
