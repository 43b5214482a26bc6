use std::fmt;
use std::io::ErrorKind;
use std::path::PathBuf;

use super::Phrase;
use crate::report::Lang;

/// An action on a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Action {
    /// Open a file that exists.
    Open,
    /// Read from a file or a stream.
    Read,
    /// Create a file.
    Create,
    /// Write to a file or a stream.
    Write,
    /// Give a complete file its name.
    Finish,
}

/// The reason why the system refused an action, for a program that reacts to it. The message gives it to people.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum IoKind {
    /// The file exists, and the caller did not ask to replace it.
    Exists,
    /// There is no such file or folder.
    NotFound,
    /// The user has no permission.
    Permission,
    /// The file system is read-only.
    ReadOnly,
    /// The disk or the user's quota is full.
    Full,
    /// The process or the system has too many files open.
    TooManyOpen,
    /// Another program has the file open.
    InUse,
    /// Memory ran out.
    Memory,
    /// Another reason.
    Other,
}

impl IoKind {
    /// The kind of an error of the system.
    pub(super) fn of(error: &std::io::Error) -> Self {
        let code = error.raw_os_error().unwrap_or(0);
        match error.kind() {
            ErrorKind::AlreadyExists => IoKind::Exists,
            ErrorKind::NotFound => IoKind::NotFound,
            ErrorKind::PermissionDenied => IoKind::Permission,
            ErrorKind::ReadOnlyFilesystem => IoKind::ReadOnly,
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => IoKind::Full,
            ErrorKind::OutOfMemory => IoKind::Memory,
            ErrorKind::ResourceBusy | ErrorKind::ExecutableFileBusy => IoKind::InUse,
            // The standard library has no kind for these: EMFILE and ENFILE; on Windows ERROR_TOO_MANY_OPEN_FILES,
            // ERROR_SHARING_VIOLATION and ERROR_LOCK_VIOLATION.
            _ if cfg!(unix) && matches!(code, 23 | 24) => IoKind::TooManyOpen,
            _ if cfg!(windows) && code == 4 => IoKind::TooManyOpen,
            _ if cfg!(windows) && matches!(code, 32 | 33) => IoKind::InUse,
            _ => IoKind::Other,
        }
    }
}

/// A cause in both languages, as the source of an error of input or output.
#[derive(Debug)]
pub(crate) struct Told(pub Phrase);

impl fmt::Display for Told {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0.text(Lang::En))
    }
}

impl std::error::Error for Told {}

/// A refusal by the system, with the file concerned.
#[derive(Debug)]
pub(crate) struct IoProblem {
    pub action: Action,
    pub path: PathBuf,
    pub source: std::io::Error,
}

impl IoProblem {
    pub fn message(&self, lang: Lang) -> String {
        let action = match self.action {
            Action::Open => lang.pick("ouverture impossible", "cannot open"),
            Action::Read => lang.pick("lecture impossible", "cannot read"),
            Action::Create => lang.pick("création impossible", "cannot create"),
            Action::Write => lang.pick("écriture impossible", "cannot write"),
            Action::Finish => lang.pick("fichier non créé", "file not created"),
        };
        let path = self.path.display();
        let cause = self.cause(lang);
        match lang {
            Lang::Fr => format!("{path} : {action} : {cause}"),
            Lang::En => format!("{path}: {action}: {cause}"),
        }
    }

    /// The frequent causes in plain words; any other as the system's number in French, and in the system's own words,
    /// which are English in every country, in English.
    fn cause(&self, lang: Lang) -> String {
        if let Some(told) = self.source.get_ref().and_then(|cause| cause.downcast_ref::<Told>()) {
            return told.0.text(lang).to_owned();
        }
        let text = match (IoKind::of(&self.source), self.source.kind()) {
            (IoKind::NotFound, _) => lang.pick("fichier ou dossier introuvable", "no such file or directory"),
            (IoKind::Permission, _) => lang.pick("droits insuffisants", "permission denied"),
            (IoKind::Exists, _) => lang.pick("existe déjà", "already exists"),
            (_, ErrorKind::QuotaExceeded) => lang.pick("quota de disque dépassé", "disk quota exceeded"),
            (IoKind::Full, _) => lang.pick("disque plein", "disk full"),
            (IoKind::ReadOnly, _) => {
                lang.pick("système de fichiers en lecture seule", "read-only file system")
            }
            (IoKind::TooManyOpen, _) => lang.pick("trop de fichiers ouverts", "too many open files"),
            (IoKind::InUse, _) => lang.pick("ouvert par un autre programme", "in use by another program"),
            (_, ErrorKind::IsADirectory) => lang.pick("c'est un dossier", "is a directory"),
            (_, ErrorKind::NotADirectory) => lang.pick("ce n'est pas un dossier", "not a directory"),
            (_, ErrorKind::FileTooLarge) => lang.pick("fichier trop long", "file too long"),
            (_, ErrorKind::BrokenPipe) => {
                lang.pick("le destinataire n'écoute plus", "the reader has closed the stream")
            }
            (_, ErrorKind::UnexpectedEof) => lang.pick("fin inattendue", "unexpected end"),
            (_, ErrorKind::WriteZero) => {
                lang.pick("le destinataire ne prend plus d'octets", "the target takes no more bytes")
            }
            (IoKind::Memory, _) => lang.pick("mémoire insuffisante", "out of memory"),
            (_, ErrorKind::TimedOut) => lang.pick("délai dépassé", "timed out"),
            (_, ErrorKind::InvalidFilename) => lang.pick("nom de fichier impossible", "invalid file name"),
            _ => return self.other_cause(lang),
        };
        text.to_owned()
    }

    fn other_cause(&self, lang: Lang) -> String {
        match (self.source.raw_os_error(), lang) {
            (Some(code), Lang::Fr) => format!("erreur n° {code} du système"),
            // Without a number, the text is that of the caller's own stream.
            _ => self.source.to_string(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_message_of_the_system_is_english_inside_french() {
        for code in 1..200 {
            let source = std::io::Error::from_raw_os_error(code);
            let english = source.to_string();
            let problem = IoProblem { action: Action::Read, path: "a.csv".into(), source };
            let french = problem.message(Lang::Fr);
            let words = english.split(" (os error").next().unwrap_or_default();
            assert!(!french.contains(words), "{code}: {french}");
            assert!(!french.contains("os error"), "{code}: {french}");
        }
        for kind in
            [ErrorKind::UnexpectedEof, ErrorKind::WriteZero, ErrorKind::OutOfMemory, ErrorKind::BrokenPipe]
        {
            let problem = IoProblem { action: Action::Write, path: "a.csv".into(), source: kind.into() };
            assert!(!problem.message(Lang::Fr).contains(&std::io::Error::from(kind).to_string()), "{kind:?}");
        }
    }

    #[test]
    #[cfg(unix)]
    fn the_kind_of_an_error_is_that_of_its_number() {
        for (code, kind) in [
            (17, IoKind::Exists),
            (2, IoKind::NotFound),
            (13, IoKind::Permission),
            (30, IoKind::ReadOnly),
            (28, IoKind::Full),
            (23, IoKind::TooManyOpen),
            (24, IoKind::TooManyOpen),
            (16, IoKind::InUse),
            (12, IoKind::Memory),
            (5, IoKind::Other),
        ] {
            assert_eq!(IoKind::of(&std::io::Error::from_raw_os_error(code)), kind, "{code}");
        }
    }
}
