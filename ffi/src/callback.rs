//! How a failure of the caller's own callback comes back from the engine.

use std::fmt;
use std::io;

use opendatabutton::Error;

/// A callback said that it failed.
#[derive(Debug)]
pub(crate) struct CallbackFailed(pub i64);

impl CallbackFailed {
    /// What the caller's own stream returned, if that is what failed.
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
