use std::ffi::c_char;

/// The result of a call. The numbers never change, and are never used again.
#[repr(i32)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum odb_status {
    /// The call succeeded.
    ODB_OK = 0,
    /// A pointer is NULL that must not be.
    ODB_ERROR_NULL = 1,
    /// A text is not UTF-8.
    ODB_ERROR_UTF8 = 2,
    /// The library failed inside: a bug, please report it with the error's message. The handle of the call can then
    /// only be freed.
    ODB_ERROR_PANIC = 3,
    /// A record breaks rules of the standard: it was not written, and the error has its findings.
    /// The export goes on.
    ODB_ERROR_NOT_COMPLIANT = 4,
    /// The system refused to read or write: no such file, disk full, no permission.
    ODB_ERROR_IO = 5,
    /// There is no such data set, or no such version of it.
    ODB_ERROR_UNKNOWN_DATA_SET = 6,
    /// The call is not possible now: a write after the end, an end twice, an export whose target has failed.
    ODB_ERROR_STATE = 7,
    /// The handle is in use: by another thread, or by the call whose callback made this one.
    ODB_ERROR_BUSY = 8,
    /// The schema has no such field.
    ODB_ERROR_UNKNOWN_FIELD = 9,
    /// The type of the field never accepts such a value, a boolean for a date for example.
    ODB_ERROR_WRONG_TYPE = 10,
    /// An argument is out of its range: a month 13, an index past the end, a wrong SIREN.
    ODB_ERROR_ARGUMENT = 11,
    /// The input has the wrong content: an empty file, an image, a damaged workbook.
    ODB_ERROR_INPUT = 12,
    /// A schema cannot be used: it is no Table Schema, or uses an unsupported feature.
    ODB_ERROR_SCHEMA = 13,
    /// The caller's own callback returned a failure.
    ODB_ERROR_CALLBACK = 14,
    /// The caller's progress callback asked to stop.
    ODB_ERROR_CANCELLED = 15,
    /// The pointer is no living handle of this kind: freed before, or another thing. Told by debug builds only;
    /// in others, such a call is undefined behaviour.
    ODB_ERROR_HANDLE = 16,
    /// The handle belongs to the process that this one was forked from: no call works on it, and `odb_..._free` leaves
    /// it alone. Make another.
    ODB_ERROR_FORKED = 17,
    /// Memory ran out. The handle of the call is as after `ODB_ERROR_IO`.
    ODB_ERROR_MEMORY = 18,
}

use odb_status::*;

impl odb_status {
    const ALL: [(odb_status, &'static str); 19] = [
        (ODB_OK, "ODB_OK\0"),
        (ODB_ERROR_NULL, "ODB_ERROR_NULL\0"),
        (ODB_ERROR_UTF8, "ODB_ERROR_UTF8\0"),
        (ODB_ERROR_PANIC, "ODB_ERROR_PANIC\0"),
        (ODB_ERROR_NOT_COMPLIANT, "ODB_ERROR_NOT_COMPLIANT\0"),
        (ODB_ERROR_IO, "ODB_ERROR_IO\0"),
        (ODB_ERROR_UNKNOWN_DATA_SET, "ODB_ERROR_UNKNOWN_DATA_SET\0"),
        (ODB_ERROR_STATE, "ODB_ERROR_STATE\0"),
        (ODB_ERROR_BUSY, "ODB_ERROR_BUSY\0"),
        (ODB_ERROR_UNKNOWN_FIELD, "ODB_ERROR_UNKNOWN_FIELD\0"),
        (ODB_ERROR_WRONG_TYPE, "ODB_ERROR_WRONG_TYPE\0"),
        (ODB_ERROR_ARGUMENT, "ODB_ERROR_ARGUMENT\0"),
        (ODB_ERROR_INPUT, "ODB_ERROR_INPUT\0"),
        (ODB_ERROR_SCHEMA, "ODB_ERROR_SCHEMA\0"),
        (ODB_ERROR_CALLBACK, "ODB_ERROR_CALLBACK\0"),
        (ODB_ERROR_CANCELLED, "ODB_ERROR_CANCELLED\0"),
        (ODB_ERROR_HANDLE, "ODB_ERROR_HANDLE\0"),
        (ODB_ERROR_FORKED, "ODB_ERROR_FORKED\0"),
        (ODB_ERROR_MEMORY, "ODB_ERROR_MEMORY\0"),
    ];
}

/// The name of a status, `"ODB_ERROR_IO"` for example, for logs.
///
/// Returns a text ended by NUL that lives as long as the library is loaded; `"ODB_?"` for a number that is none.
#[unsafe(no_mangle)]
pub extern "C" fn odb_status_name(status: i32) -> *const c_char {
    let name = odb_status::ALL.iter().find(|(known, _)| *known as i32 == status).map(|(_, name)| *name);
    name.unwrap_or("ODB_?\0").as_ptr().cast()
}
