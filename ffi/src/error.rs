use std::ffi::c_int;
use std::sync::OnceLock;

use opendatabutton::Lang;

use crate::failure::{self, Failure, guard_unkept};
use crate::finding::{Findings, odb_finding};
use crate::handle::{self, Handle};
use crate::lang::{LANGS, lang, odb_lang};
use crate::out::Out;
use crate::status::odb_status;
use crate::text::{Text, odb_text};

/// The reason why a call failed: a status, a message in two languages, and the findings of a refused record.
///
/// Comes from `odb_error_take`; free it with `odb_error_free`. Any number of threads may read it at once.
pub struct odb_error {
    failure: Failure,
    messages: [OnceLock<Text>; LANGS],
    findings: Findings,
}

impl Handle for odb_error {
    const NAME: &'static str = "odb_error";
}

/// In bytes.
const LONGEST_MESSAGE: usize = 8000;

/// Returns the error of the last call of this thread that failed.
///
/// Afterwards the thread has none, until the next call that fails; a successful call changes nothing.
///
/// Free `*error` with `odb_error_free`. `ODB_ERROR_STATE` if there is none. If this very call fails, the thread keeps
/// the error that it had.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn odb_error_take(error: *mut *mut odb_error) -> odb_status {
    guard_unkept(|| {
        // SAFETY: the caller's to write.
        let out = unsafe { Out::new(error, "error") }?;
        let failure = failure::take().ok_or(Failure::State(
            "aucun appel n'a échoué sur ce fil depuis le dernier odb_error_take",
            "no call has failed on this thread since the last odb_error_take",
        ))?;
        let findings = Findings::new(failure.findings());
        out.set(handle::give(odb_error { failure, messages: Default::default(), findings }));
        Ok(())
    })
}

/// Frees an error, and its texts and findings. NULL is allowed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn odb_error_free(error: *mut odb_error) {
    // SAFETY: from `odb_error_take` or NULL, by the header's contract.
    unsafe { handle::free(error) }
}

/// The status that the call returned.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn odb_error_status(error: *const odb_error, status: *mut odb_status) -> odb_status {
    // SAFETY: by the header's contract.
    unsafe { handle::get(error, status, ["error", "status"], |error| Ok(error.failure.status())) }
}

/// The event in one line for a person, with the file and the cause; for a refused record, with all findings: show the
/// line or the findings, not both. It is cut after 8000 bytes.
///
/// `*message` lives as long as the error.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn odb_error_message(
    error: *const odb_error,
    lang: odb_lang,
    message: *mut odb_text,
) -> odb_status {
    // SAFETY: by the header's contract.
    unsafe { handle::get(error, message, ["error", "message"], |error| Ok(error.message(self::lang(lang)?))) }
}

/// The system's own number of the error (`errno`, or `GetLastError` on Windows); 0 if it gave none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn odb_error_os_code(error: *const odb_error, code: *mut c_int) -> odb_status {
    // SAFETY: by the header's contract.
    unsafe {
        handle::get(error, code, ["error", "code"], |error| {
            let source = match &error.failure {
                Failure::Engine(error) => std::error::Error::source(error),
                _ => None,
            };
            let source = source.and_then(|source| source.downcast_ref::<std::io::Error>());
            Ok(source.and_then(std::io::Error::raw_os_error).unwrap_or(0))
        })
    }
}

/// The number of findings of the error: those of the refused record, or of the value that a field did not accept;
/// else 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn odb_error_finding_count(error: *const odb_error, count: *mut usize) -> odb_status {
    // SAFETY: by the header's contract.
    unsafe { handle::get(error, count, ["error", "count"], |error| Ok(error.findings.len())) }
}

/// One of the findings, by its index from 0.
///
/// `*finding` lives as long as the error; do not free it. `ODB_ERROR_ARGUMENT` past the end.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn odb_error_finding(
    error: *const odb_error,
    index: usize,
    finding: *mut *const odb_finding,
) -> odb_status {
    // SAFETY: by the header's contract.
    unsafe { handle::get(error, finding, ["error", "finding"], |error| error.findings.get(index)) }
}

impl odb_error {
    fn message(&self, lang: Lang) -> odb_text {
        self.messages[lang as usize].get_or_init(|| Text::new(cut(self.failure.message(lang)))).borrow()
    }
}

/// A message for people: it may contain the caller's text, such as a name of 100 MB.
fn cut(mut message: String) -> String {
    if message.len() > LONGEST_MESSAGE {
        let end = (0..=LONGEST_MESSAGE).rev().find(|end| message.is_char_boundary(*end));
        message.truncate(end.unwrap_or(0));
        message.push('…');
        message.shrink_to_fit();
    }
    message
}
