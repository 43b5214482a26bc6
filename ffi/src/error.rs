use std::ffi::c_int;
use std::sync::OnceLock;

use opendatabutton::{Error, IoKind, Lang};

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
    path: OnceLock<Text>,
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
        out.set(handle::give(odb_error {
            failure,
            messages: Default::default(),
            path: OnceLock::new(),
            findings,
        }));
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

/// The reason why the system refused a file: one of `ODB_IO_...`.
pub type odb_io_kind = u32;

/// The error is not one of files and streams.
pub const ODB_IO_NONE: odb_io_kind = 0;
/// The file exists, and the caller did not ask to replace it.
pub const ODB_IO_EXISTS: odb_io_kind = 1;
/// There is no such file or folder.
pub const ODB_IO_NOT_FOUND: odb_io_kind = 2;
/// The user has no permission.
pub const ODB_IO_PERMISSION: odb_io_kind = 3;
/// The file system is read-only.
pub const ODB_IO_READ_ONLY: odb_io_kind = 4;
/// The disk or the user's quota is full.
pub const ODB_IO_FULL: odb_io_kind = 5;
/// The process or the system has too many files open.
pub const ODB_IO_TOO_MANY_OPEN: odb_io_kind = 6;
/// Another program has the file open.
pub const ODB_IO_IN_USE: odb_io_kind = 7;
/// Memory ran out.
pub const ODB_IO_MEMORY: odb_io_kind = 8;
/// Another reason, which the message gives.
pub const ODB_IO_OTHER: odb_io_kind = 9;

/// The reason of an `ODB_ERROR_IO`, for a program; `ODB_IO_NONE` for any other error. A later version may add reasons:
/// take an unknown one for `ODB_IO_OTHER`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn odb_error_io_kind(error: *const odb_error, kind: *mut odb_io_kind) -> odb_status {
    // SAFETY: by the header's contract.
    unsafe {
        handle::get(error, kind, ["error", "kind"], |error| {
            Ok(match error.failure.engine().and_then(Error::io_kind) {
                None => ODB_IO_NONE,
                Some(IoKind::Exists) => ODB_IO_EXISTS,
                Some(IoKind::NotFound) => ODB_IO_NOT_FOUND,
                Some(IoKind::Permission) => ODB_IO_PERMISSION,
                Some(IoKind::ReadOnly) => ODB_IO_READ_ONLY,
                Some(IoKind::Full) => ODB_IO_FULL,
                Some(IoKind::TooManyOpen) => ODB_IO_TOO_MANY_OPEN,
                Some(IoKind::InUse) => ODB_IO_IN_USE,
                Some(IoKind::Memory) => ODB_IO_MEMORY,
                Some(_) => ODB_IO_OTHER,
            })
        })
    }
}

/// The path of the file that the system refused. Absent (NULL) for any other error. `*path` lives as long as the error.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn odb_error_path(error: *const odb_error, path: *mut odb_text) -> odb_status {
    let get = |error: &odb_error| {
        let path = error.failure.engine().and_then(Error::path);
        Ok(match path {
            Some(path) => error.path.get_or_init(|| Text::new(path.to_string_lossy().into_owned())).borrow(),
            None => odb_text::NONE,
        })
    };
    // SAFETY: by the header's contract.
    unsafe { handle::get(error, path, ["error", "path"], get) }
}

/// The system's own number of the error (`errno`, or `GetLastError` on Windows); 0 if it gave none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn odb_error_os_code(error: *const odb_error, code: *mut c_int) -> odb_status {
    // SAFETY: by the header's contract.
    unsafe {
        handle::get(error, code, ["error", "code"], |error| {
            Ok(error.failure.engine().and_then(Error::os_code).unwrap_or(0))
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
