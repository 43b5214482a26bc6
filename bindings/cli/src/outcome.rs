//! The end of a command.

use std::path::Path;

use opendatabutton::{Error, Lang};

/// The result of a command: 0 and 1 are verdicts on data, 2 means that there is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    Compliant,
    NotCompliant,
}

/// The reason why a command gave no verdict.
pub enum Failure {
    Library(Error),
    Output(std::io::Error),
    Usage { fr: String, en: String },
}

impl Failure {
    /// A wrong argument.
    pub fn usage(error: &dyn std::fmt::Display) -> Self {
        Failure::Usage { fr: error.to_string(), en: error.to_string() }
    }

    /// A file of the command line that cannot be opened.
    pub fn unreadable(path: &Path, error: &std::io::Error) -> Self {
        let path = path.display();
        Failure::Usage {
            fr: format!("{path} : ouverture impossible : {error}"),
            en: format!("{path}: cannot open: {error}"),
        }
    }

    /// The failure in one line.
    pub fn message(&self, lang: Lang) -> String {
        let text = match (self, lang) {
            (Failure::Library(error), lang) => error.message(lang),
            (Failure::Output(error), Lang::Fr) => format!("écriture impossible : {error}"),
            (Failure::Output(error), Lang::En) => format!("cannot write: {error}"),
            (Failure::Usage { fr, .. }, Lang::Fr) => fr.clone(),
            (Failure::Usage { en, .. }, Lang::En) => en.clone(),
        };
        text.replace(['\n', '\r'], " ")
    }
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Failure::Library(error)
    }
}

impl From<std::io::Error> for Failure {
    fn from(error: std::io::Error) -> Self {
        Failure::Output(error)
    }
}
