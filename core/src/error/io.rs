use std::io::ErrorKind;
use std::path::PathBuf;

use crate::report::Lang;

/// The action that the system refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Action {
    Open,
    Read,
    Create,
    Write,
    Finish,
}

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
        let cause = cause(&self.source, lang);
        match lang {
            Lang::Fr => format!("{path} : {action} : {cause}"),
            Lang::En => format!("{path}: {action}: {cause}"),
        }
    }
}

/// The frequent causes of the system in plain words, any other in the system's own words.
pub(super) fn cause(error: &std::io::Error, lang: Lang) -> String {
    let text = match error.kind() {
        ErrorKind::NotFound => lang.pick("fichier ou dossier introuvable", "no such file or directory"),
        ErrorKind::PermissionDenied => lang.pick("droits insuffisants", "permission denied"),
        ErrorKind::AlreadyExists => lang.pick("existe déjà", "already exists"),
        ErrorKind::IsADirectory => lang.pick("c'est un dossier", "is a directory"),
        ErrorKind::NotADirectory => lang.pick("ce n'est pas un dossier", "not a directory"),
        ErrorKind::StorageFull => lang.pick("disque plein", "disk full"),
        ErrorKind::QuotaExceeded => lang.pick("quota de disque dépassé", "disk quota exceeded"),
        ErrorKind::ReadOnlyFilesystem => {
            lang.pick("système de fichiers en lecture seule", "read-only file system")
        }
        _ => return error.to_string(),
    };
    text.to_owned()
}
