//! Long work runs on a thread of the library, and Java asks for its state at short intervals: so Java fetches bytes as
//! they come, and stops the work when the Java thread is interrupted.

use std::thread::{self, JoinHandle};
use std::time::Duration;

use crate::failure::{Failure, kind};
use crate::pipe::Pipe;

/// The time that one call of Java waits for the work, before Java checks for an interruption.
const WAIT: Duration = Duration::from_millis(50);

/// Work on its own thread, and its pipe; work that writes no bytes only signals its end there.
pub(crate) struct Work<T> {
    thread: JoinHandle<T>,
    pipe: Pipe,
}

impl<T: Send + 'static> Work<T> {
    pub fn begin(pipe: &Pipe, work: impl FnOnce() -> T + Send + 'static) -> Result<Self, Failure> {
        let working = pipe.working();
        let thread = thread::Builder::new().name("opendatabutton".into()).spawn(move || {
            let _working = working;
            work()
        });
        let thread = thread.map_err(|error| {
            Failure::new(
                kind::IO,
                format!("pas de fil d'exécution pour ce travail : {error}"),
                format!("no thread for this work: {error}"),
            )
        })?;
        Ok(Work { thread, pipe: pipe.clone() })
    }

    /// Waits up to [`WAIT`] for bytes or for the end of the work; true if the work has ended.
    pub fn has_ended(&self) -> bool {
        self.pipe.wait(WAIT)
    }

    /// Waits for the end of the work, and returns its result.
    pub fn end(self) -> Result<T, Failure> {
        self.thread.join().map_err(|_| Failure::internal())
    }
}
