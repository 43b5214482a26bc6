//! A pipe from an export to Java: Java fetches the bytes, because native code never calls Java.

use std::io::{self, Write};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// The number of waiting bytes from which a working thread waits until Java fetches them.
const MOST: usize = 256 << 10;

/// Either end of the pipe: clones share the bytes.
#[derive(Clone, Default)]
pub(crate) struct Pipe(Arc<Shared>);

#[derive(Default)]
struct Shared {
    state: Mutex<State>,
    changed: Condvar,
}

#[derive(Default)]
struct State {
    bytes: Vec<u8>,
    /// True while a thread of the library writes to the pipe.
    working: bool,
    /// True if nobody fetches bytes any more.
    closed: bool,
}

impl Pipe {
    fn lock(&self) -> MutexGuard<'_, State> {
        self.0.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub fn len(&self) -> usize {
        self.lock().bytes.len()
    }

    /// Removes and returns all waiting bytes.
    pub fn take(&self) -> Vec<u8> {
        let bytes = std::mem::take(&mut self.lock().bytes);
        self.0.changed.notify_all();
        bytes
    }

    /// Marks the start of work; dropping the returned value marks its end.
    pub fn working(&self) -> Working {
        self.lock().working = true;
        Working(self.clone())
    }

    /// Waits, for at most `most`, until there are bytes to fetch or the work has ended. True if the work has ended.
    pub fn wait(&self, most: Duration) -> bool {
        let idle = |state: &mut State| state.working && state.bytes.is_empty();
        let waited = self.0.changed.wait_timeout_while(self.lock(), most, idle);
        !waited.unwrap_or_else(PoisonError::into_inner).0.working
    }

    /// Closes the pipe, because nobody fetches any more: a thread that waits or writes gets an error.
    pub fn close(&self) {
        self.lock().closed = true;
        self.0.changed.notify_all();
    }
}

impl Write for Pipe {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let full = |state: &mut State| state.working && !state.closed && state.bytes.len() >= MOST;
        let waited = self.0.changed.wait_while(self.lock(), full);
        let mut state = waited.unwrap_or_else(PoisonError::into_inner);
        if state.closed {
            return Err(io::ErrorKind::BrokenPipe.into());
        }
        state.bytes.extend_from_slice(bytes);
        drop(state);
        self.0.changed.notify_all();
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// A guard: the pipe is in use by work as long as the guard lives.
pub(crate) struct Working(Pipe);

impl Drop for Working {
    fn drop(&mut self) {
        self.0.lock().working = false;
        self.0.0.changed.notify_all();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LONG: Duration = Duration::from_secs(60);

    #[test]
    fn work_waits_for_whoever_fetches_and_ends_when_nobody_does() {
        let pipe = Pipe::default();
        let (working, mut end) = (pipe.working(), pipe.clone());
        let work = std::thread::spawn(move || {
            let _working = working;
            (0..100).map(|_| end.write_all(&[b'x'; 64 << 10])).find_map(Result::err)
        });
        let (mut fetched, mut most) = (0, 0);
        while fetched < 50 * (64 << 10) {
            assert!(!pipe.wait(LONG), "the work has not ended");
            let bytes = pipe.take();
            (fetched, most) = (fetched + bytes.len(), most.max(bytes.len()));
        }
        assert!(most < MOST + (64 << 10), "{most} bytes waited");
        pipe.close();
        assert!(work.join().is_ok_and(|error| error.is_some_and(|e| e.kind() == io::ErrorKind::BrokenPipe)));
        pipe.take();
        assert!(pipe.wait(LONG), "the work has ended");
    }
}
