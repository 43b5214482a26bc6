//! The reason why a call failed, kept for the thread until `odb_error_take` or the next failure.

use std::cell::RefCell;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Once;

use opendatabutton::{Error, Finding, InvalidIdentifier, IoKind, Lang};

use crate::callback::CallbackFailed;
use crate::status::odb_status::{self, *};

/// The reason why a call failed.
#[derive(Debug)]
pub(crate) enum Failure {
    /// The argument with this name is NULL.
    Null(&'static str),
    /// The argument with this name is not UTF-8 from this byte on.
    Utf8 { argument: &'static str, at: usize },
    /// The place and reason of a failure inside the library.
    Panic(String),
    /// A failure of the engine.
    Engine(Error),
    /// A call at the wrong moment, in French and English.
    State(&'static str, &'static str),
    /// A handle of this kind is in use.
    Busy(&'static str),
    /// An argument out of its range, with the expected one, in French and English.
    Argument { argument: &'static str, fr: String, en: String },
    /// A value that a field of a record did not accept: the reason, and the finding for the time when the record is
    /// written.
    Value { field: String, why: Box<Failure>, finding: Option<Box<Finding>> },
    /// A field number that the schema does not have.
    UnknownField { fr: String, en: String },
    /// A file whose header resembles no data set.
    Unrecognised,
    /// A handle of this kind that the parent process made, before a fork.
    Forked(&'static str),
    /// No living handle of this kind.
    #[cfg_attr(not(debug_assertions), allow(dead_code))] // told by debug builds only
    Handle(&'static str),
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Failure::Engine(error)
    }
}

impl Failure {
    pub fn argument(argument: &'static str, fr: impl Into<String>, en: impl Into<String>) -> Self {
        Failure::Argument { argument, fr: fr.into(), en: en.into() }
    }

    pub fn identifier(argument: &'static str, error: &InvalidIdentifier) -> Self {
        Failure::argument(argument, error.message(Lang::Fr), error.message(Lang::En))
    }

    pub fn status(&self) -> odb_status {
        match self {
            Failure::Null(_) => ODB_ERROR_NULL,
            Failure::Utf8 { .. } => ODB_ERROR_UTF8,
            Failure::Panic(_) => ODB_ERROR_PANIC,
            Failure::State(..) => ODB_ERROR_STATE,
            Failure::Busy(_) => ODB_ERROR_BUSY,
            Failure::Argument { .. } => ODB_ERROR_ARGUMENT,
            Failure::Value { why, .. } => why.status(),
            Failure::UnknownField { .. } => ODB_ERROR_UNKNOWN_FIELD,
            Failure::Unrecognised => ODB_ERROR_UNKNOWN_DATA_SET,
            Failure::Handle(_) => ODB_ERROR_HANDLE,
            Failure::Forked(_) => ODB_ERROR_FORKED,
            Failure::Engine(error) if error.is_refused() => ODB_ERROR_NOT_COMPLIANT,
            Failure::Engine(error) if CallbackFailed::in_error(error).is_some() => ODB_ERROR_CALLBACK,
            Failure::Engine(error) if error.io_kind() == Some(IoKind::Memory) => ODB_ERROR_MEMORY,
            Failure::Engine(error) if error.is_io() => ODB_ERROR_IO,
            Failure::Engine(error) if error.is_unknown_data_set() => ODB_ERROR_UNKNOWN_DATA_SET,
            Failure::Engine(error) if error.is_unknown_field() => ODB_ERROR_UNKNOWN_FIELD,
            Failure::Engine(error) if error.is_wrong_type() => ODB_ERROR_WRONG_TYPE,
            Failure::Engine(error) if error.is_schema() => ODB_ERROR_SCHEMA,
            Failure::Engine(error) if error.is_cancelled() => ODB_ERROR_CANCELLED,
            Failure::Engine(error) if error.is_incomplete() => ODB_ERROR_STATE,
            Failure::Engine(_) => ODB_ERROR_INPUT,
        }
    }

    /// The failure of the engine, if it is one.
    pub fn engine(&self) -> Option<&Error> {
        match self {
            Failure::Engine(error) => Some(error),
            _ => None,
        }
    }

    /// The findings of a refused record, or of a value that was not accepted.
    pub fn findings(&self) -> &[Finding] {
        match self {
            Failure::Engine(error) => error.findings(),
            Failure::Value { finding, .. } => finding.as_deref().map_or(&[], std::slice::from_ref),
            _ => &[],
        }
    }

    /// One line, in the requested language.
    pub fn message(&self, lang: Lang) -> String {
        match (self, lang) {
            (Failure::Engine(error), lang) => match (CallbackFailed::in_error(error), lang) {
                (None, lang) => error.message(lang),
                (Some(code), Lang::Fr) => {
                    format!("la fonction de rappel du programme a échoué : elle a rendu {code}")
                }
                (Some(code), Lang::En) => format!("the program's own callback failed: it returned {code}"),
            },
            (Failure::Null(argument), Lang::Fr) => format!("l'argument « {argument} » est NULL"),
            (Failure::Null(argument), Lang::En) => format!("the argument \"{argument}\" is NULL"),
            (Failure::Utf8 { argument, at }, Lang::Fr) => {
                format!("l'argument « {argument} » n'est pas en UTF-8 (octet {at}, compté depuis 0)")
            }
            (Failure::Utf8 { argument, at }, Lang::En) => {
                format!("the argument \"{argument}\" is not UTF-8 (byte {at}, counted from 0)")
            }
            (Failure::Panic(cause), Lang::Fr) => format!("erreur interne d'opendatabutton : {cause}"),
            (Failure::Panic(cause), Lang::En) => format!("internal error of opendatabutton: {cause}"),
            (Failure::State(fr, _), Lang::Fr) => (*fr).to_owned(),
            (Failure::State(_, en), Lang::En) => (*en).to_owned(),
            (Failure::Busy(kind), Lang::Fr) => {
                format!("{kind} : déjà en usage, par un autre fil ou par l'appel en cours")
            }
            (Failure::Busy(kind), Lang::En) => {
                format!("{kind}: in use already, by another thread or by the call that is going on")
            }
            (Failure::Argument { argument, fr, .. }, Lang::Fr) => format!("argument « {argument} » : {fr}"),
            (Failure::Argument { argument, en, .. }, Lang::En) => format!("argument \"{argument}\": {en}"),
            // The engine's message names the field.
            (Failure::Value { why, .. }, lang) if matches!(**why, Failure::Engine(_)) => why.message(lang),
            (Failure::Value { field, why, finding }, lang) => {
                let why = match (&**why, lang) {
                    (Failure::Utf8 { at, .. }, Lang::Fr) => {
                        format!("pas en UTF-8 (Windows-1252 ?), octet {at}, compté depuis 0")
                    }
                    (Failure::Utf8 { at, .. }, Lang::En) => {
                        format!("not UTF-8 (Windows-1252?), byte {at}, counted from 0")
                    }
                    (why, lang) => why.message(lang),
                };
                match (finding.as_ref().and_then(|finding| finding.cell()), lang) {
                    (Some(value), Lang::Fr) => format!("« {field} » = « {value} » : {why}"),
                    (Some(value), Lang::En) => format!("\"{field}\" = \"{value}\": {why}"),
                    (None, Lang::Fr) => format!("« {field} » : {why}"),
                    (None, Lang::En) => format!("\"{field}\": {why}"),
                }
            }
            (Failure::UnknownField { fr, .. }, Lang::Fr) => fr.clone(),
            (Failure::UnknownField { en, .. }, Lang::En) => en.clone(),
            (Failure::Unrecognised, Lang::Fr) => {
                "l'en-tête du fichier ne ressemble à celui d'aucun jeu de données".to_owned()
            }
            (Failure::Unrecognised, Lang::En) => {
                "the header of the file resembles that of no data set".to_owned()
            }
            (Failure::Forked(kind), Lang::Fr) => {
                format!("{kind} : il appartient au processus parent, d'avant fork ; créez-en un autre")
            }
            (Failure::Forked(kind), Lang::En) => {
                format!("{kind}: it belongs to the parent process, from before fork; make another")
            }
            (Failure::Handle(kind), Lang::Fr) => {
                format!("ce n'est pas un {kind} en vie : libéré auparavant, ou autre chose")
            }
            (Failure::Handle(kind), Lang::En) => {
                format!("not a living {kind}: freed before, or another thing")
            }
        }
    }
}

thread_local! {
    static LAST: RefCell<Option<Failure>> = const { RefCell::new(None) };
    static PANIC: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// Runs the work of a call: no unwinding leaves it, and the thread keeps the failure.
#[inline]
pub(crate) fn guard(work: impl FnOnce() -> Result<(), Failure>) -> odb_status {
    match catch_unwind(AssertUnwindSafe(work)) {
        Ok(Ok(())) => ODB_OK,
        Ok(Err(failure)) => keep(failure),
        Err(_) => keep(Failure::Panic(take_panic())),
    }
}

/// As [`guard`], for the call that returns the kept failure: its own failure is not kept, and removes nothing.
pub(crate) fn guard_unkept(work: impl FnOnce() -> Result<(), Failure>) -> odb_status {
    match catch_unwind(AssertUnwindSafe(work)) {
        Ok(Ok(())) => ODB_OK,
        Ok(Err(failure)) => failure.status(),
        Err(_) => ODB_ERROR_PANIC,
    }
}

/// As [`guard`], for a call without a status: freeing cannot fail.
pub(crate) fn guard_quietly(work: impl FnOnce()) {
    // A panic in a drop is lost, but does not reach the caller.
    let _ = catch_unwind(AssertUnwindSafe(work));
}

#[cold]
fn keep(failure: Failure) -> odb_status {
    let status = failure.status();
    // A thread that is ending no longer has storage for it.
    let _ = LAST.try_with(|last| last.replace(Some(failure)));
    status
}

/// The last failure of this thread; there is none afterwards.
pub(crate) fn take() -> Option<Failure> {
    LAST.try_with(|last| last.take()).ok().flatten()
}

/// From now on, a panic writes its reason into the error and prints nothing: the process belongs to the host.
pub(crate) fn listen_to_panics() {
    static ONCE: Once = Once::new();
    if cfg!(not(test)) {
        ONCE.call_once(|| {
            std::panic::set_hook(Box::new(|info| {
                let _ = PANIC.try_with(|panic| panic.replace(Some(info.to_string())));
            }));
        });
    }
}

fn take_panic() -> String {
    PANIC.try_with(|panic| panic.take()).ok().flatten().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_callback_that_fails_is_told_in_the_language_asked_for() {
        unsafe extern "C" fn gone(_: *mut std::ffi::c_void, _: *const u8, _: usize) -> i64 {
            -7
        }
        // SAFETY: `gone` may be called with anything.
        let target = unsafe { crate::stream::CallbackWriter::new(Some(gone), std::ptr::null_mut()) };
        let end = || {
            let schema = opendatabutton::datasets::schema("prenoms")?;
            opendatabutton::Export::to_writer(schema, target?)?.end()?;
            Ok(())
        };
        assert_eq!(guard(end), ODB_ERROR_CALLBACK);
        let failure = take().unwrap_or(Failure::Null("nothing was kept"));
        assert_eq!(
            failure.message(Lang::Fr),
            "la fonction de rappel du programme a échoué : elle a rendu -7"
        );
        assert_eq!(failure.message(Lang::En), "the program's own callback failed: it returned -7");
    }

    #[test]
    fn a_panic_is_a_status_and_leaves_its_thread_usable() {
        #[allow(clippy::panic)]
        let status = guard(|| panic!("planted"));
        assert_eq!(status, ODB_ERROR_PANIC);
        let failure = take().unwrap_or(Failure::Null("nothing was kept"));
        assert_eq!(failure.status(), ODB_ERROR_PANIC);
        assert!(take().is_none());
        assert_eq!(guard(|| Ok(())), ODB_OK);
    }
}
