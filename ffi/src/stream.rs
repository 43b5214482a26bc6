//! Streams of the caller: its callbacks as readers and writers.

use std::ffi::{c_int, c_void};
use std::io::{self, Read, Write};

use crate::callback::CallbackFailed;
use crate::failure::Failure;

/// A callback that takes bytes of an export, as `write` of POSIX does.
///
/// `data` points to `length` bytes, at least one, which are valid only during the call. The callback returns how many
/// bytes it took: the next call offers the rest again. Zero or less means failure: the export can then only be freed.
///
/// The callback runs on the thread of the call that uses it. It must not throw, `longjmp`, or use that export.
pub type odb_write_fn =
    Option<unsafe extern "C" fn(context: *mut c_void, data: *const u8, length: usize) -> i64>;

/// A callback that provides bytes of an input, as `read` of POSIX does.
///
/// It puts up to `capacity` bytes at `buffer` and returns their number, zero at the end of the input, less than zero
/// for a failure: the call that uses it then returns `ODB_ERROR_CALLBACK`.
///
/// The callback runs on the thread of the call that uses it. It must not throw or `longjmp`.
pub type odb_read_fn =
    Option<unsafe extern "C" fn(context: *mut c_void, buffer: *mut u8, capacity: usize) -> i64>;

/// A callback that gets the number of bytes read so far, from time to time during long work.
///
/// It returns zero to continue; any other value stops the work, whose call then returns `ODB_ERROR_CANCELLED`.
///
/// The callback runs on the thread of the call that uses it. It must not throw or `longjmp`.
pub type odb_progress_fn = Option<unsafe extern "C" fn(context: *mut c_void, bytes: u64) -> c_int>;

/// A writer that passes bytes to a callback.
pub(crate) struct CallbackWriter {
    write: unsafe extern "C" fn(*mut c_void, *const u8, usize) -> i64,
    context: *mut c_void,
}

impl CallbackWriter {
    /// # Safety
    /// `write` may be called with `context` as long as the writer lives.
    pub unsafe fn new(write: odb_write_fn, context: *mut c_void) -> Result<Self, Failure> {
        let write = write.ok_or(Failure::Null("write"))?;
        Ok(CallbackWriter { write, context })
    }
}

impl Write for CallbackWriter {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if bytes.is_empty() {
            return Ok(0);
        }
        // SAFETY: by the contract of `new`.
        let taken = unsafe { (self.write)(self.context, bytes.as_ptr(), bytes.len()) };
        match usize::try_from(taken) {
            Ok(count) if (1..=bytes.len()).contains(&count) => Ok(count),
            _ => Err(io::Error::other(CallbackFailed(taken))),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// A reader that gets bytes from a callback.
pub(crate) struct CallbackReader {
    read: unsafe extern "C" fn(*mut c_void, *mut u8, usize) -> i64,
    context: *mut c_void,
}

impl CallbackReader {
    /// # Safety
    /// `read` may be called with `context` as long as the reader lives.
    pub unsafe fn new(read: odb_read_fn, context: *mut c_void) -> Result<Self, Failure> {
        let read = read.ok_or(Failure::Null("read"))?;
        Ok(CallbackReader { read, context })
    }
}

impl Read for CallbackReader {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if buffer.is_empty() {
            return Ok(0);
        }
        // SAFETY: by the contract of `new`.
        let given = unsafe { (self.read)(self.context, buffer.as_mut_ptr(), buffer.len()) };
        match usize::try_from(given) {
            Ok(count) if count <= buffer.len() => Ok(count),
            _ => Err(io::Error::other(CallbackFailed(given))),
        }
    }
}
