//! Work that may take long goes on a thread of the library's own, and Java asks now and then what became of it: so it
//! fetches bytes as they come, and stops the work when its own thread is interrupted.

use std::thread::{self, JoinHandle};
use std::time::Duration;

use crate::failure::{Failure, kind};
use crate::pipe::Pipe;

/// How long Java waits for what became of the work, before it looks whether it is to be stopped.
const WAIT: Duration = Duration::from_millis(50);

/// Work on a thread of its own, and the pipe that it writes to, if to any.
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

    /// Waits a moment for bytes or the end; whether it has ended.
    pub fn has_ended(&self) -> bool {
        self.pipe.wait(WAIT)
    }

    /// What became of it: waits for the end.
    pub fn end(self) -> Result<T, Failure> {
        self.thread.join().map_err(|_| Failure::internal())
    }
}
