//! The reason why a command failed: a sentence, in both languages if a vendor or a lab can see it.

use std::fmt;
use std::path::Path;

use opendatabutton::Lang;

/// The reason why a command failed.
#[derive(Debug)]
pub struct Error {
    fr: String,
    en: String,
}

/// A result with the suite's error.
pub type Result<T> = std::result::Result<T, Error>;

impl Error {
    /// A message for developers of the suite, in English only.
    pub fn new(message: impl Into<String>) -> Self {
        let en = message.into();
        Error { fr: en.clone(), en }
    }

    /// A message for vendors and labs.
    pub fn said(fr: impl Into<String>, en: impl Into<String>) -> Self {
        Error { fr: fr.into(), en: en.into() }
    }

    /// A file that cannot be read or written, or has the wrong content.
    pub fn file(path: &Path, error: impl fmt::Display) -> Self {
        Error::said(format!("{} : {error}", path.display()), format!("{}: {error}", path.display()))
    }

    /// Like [`Error::file`], with a message of the suite's own.
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
