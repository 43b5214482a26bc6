//! Reports the progress of a repair, and stops it on request.

use std::cell::{Cell, RefCell};
use std::io::{self, Read, Seek, SeekFrom};
use std::ops::ControlFlow;

use super::source::Input;
use crate::error::{Error, Result};
use crate::validate::Progress;

/// Calls the progress function of a repair with the number of bytes read so far. A source that is read several times
/// counts each time.
pub(super) struct Watch<'p> {
    progress: RefCell<&'p mut Progress<'p>>,
    read: Cell<u64>,
    stopped: Cell<bool>,
}

impl<'p> Watch<'p> {
    pub fn new(progress: &'p mut Progress<'p>) -> Self {
        Watch { progress: RefCell::new(progress), read: Cell::new(0), stopped: Cell::new(false) }
    }

    /// Asks whether to go on.
    ///
    /// # Errors
    /// When the progress function stopped the repair.
    pub fn check(&self) -> Result<()> {
        if !self.stopped.get()
            && let Ok(mut progress) = self.progress.try_borrow_mut()
            && progress(self.read.get()).is_break()
        {
            self.stopped.set(true);
        }
        if self.stopped.get() { Err(Error::cancelled()) } else { Ok(()) }
    }

    /// An error of a repair, which is that of the stop if there was one.
    pub fn cause(&self, error: Error) -> Error {
        if self.stopped.get() { Error::cancelled() } else { error }
    }
}

/// An input that reports each reading.
pub(super) struct Watched<'w, 'p, 's> {
    pub input: Box<dyn Input + 's>,
    pub watch: &'w Watch<'p>,
}

impl Read for Watched<'_, '_, '_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.watch.check().map_err(io::Error::other)?;
        let size = self.input.read(buffer)?;
        self.watch.read.set(self.watch.read.get() + size as u64);
        Ok(size)
    }
}

impl Seek for Watched<'_, '_, '_> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.input.seek(to)
    }
}

/// The progress function that never stops.
pub(super) fn go_on(_: u64) -> ControlFlow<()> {
    ControlFlow::Continue(())
}
