//! Carries the failure of a caller's callback through the engine and back.

use std::fmt;
use std::io;

use opendatabutton::Error;

/// A callback returned a failure.
#[derive(Debug)]
pub(crate) struct CallbackFailed(pub i64);

impl CallbackFailed {
    /// The return value of the caller's stream, if the stream failed.
    pub fn in_error(error: &Error) -> Option<i64> {
        let source = std::error::Error::source(error).and_then(|source| source.downcast_ref::<io::Error>());
        let cause =
            source.and_then(io::Error::get_ref).and_then(|cause| cause.downcast_ref::<CallbackFailed>());
        cause.map(|failed| failed.0)
    }
}

impl fmt::Display for CallbackFailed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "callback: {}", self.0)
    }
}

impl std::error::Error for CallbackFailed {}
