//! Why a command could not do its work: a sentence, in both languages where a vendor or a lab meets it.

use std::fmt;
use std::path::Path;

use opendatabutton::Lang;

/// Why a command could not do its work.
#[derive(Debug)]
pub struct Error {
    fr: String,
    en: String,
}

/// A result of ours.
pub type Result<T> = std::result::Result<T, Error>;

impl Error {
    /// For those who work on the suite: in English only.
    pub fn new(message: impl Into<String>) -> Self {
        let en = message.into();
        Error { fr: en.clone(), en }
    }

    /// For vendors and labs.
    pub fn said(fr: impl Into<String>, en: impl Into<String>) -> Self {
        Error { fr: fr.into(), en: en.into() }
    }

    /// A file that cannot be read or written, or is not what it should be.
    pub fn file(path: &Path, error: impl fmt::Display) -> Self {
        Error::said(format!("{} : {error}", path.display()), format!("{}: {error}", path.display()))
    }

    /// As [`Error::file`], in words of ours.
    pub fn in_file(path: &Path, fr: impl fmt::Display, en: impl fmt::Display) -> Self {
        Error::said(format!("{} : {fr}", path.display()), format!("{}: {en}", path.display()))
    }

    /// The sentence.
    pub fn message(&self, lang: Lang) -> &str {
        match lang {
            Lang::Fr => &self.fr,
            Lang::En => &self.en,
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.fr)
    }
}

impl std::error::Error for Error {}

impl From<opendatabutton::Error> for Error {
    fn from(error: opendatabutton::Error) -> Self {
        Error::said(error.message(Lang::Fr), error.message(Lang::En))
    }
}

impl From<serde_json::Error> for Error {
    fn from(error: serde_json::Error) -> Self {
        Error::new(error.to_string())
    }
}
