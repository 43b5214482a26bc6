use std::io::{self, Read};
use std::ops::ControlFlow;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};

use opendatabutton::{Report, Validator};

use crate::failure::Failure;
use crate::pipe::Pipe;
use crate::work::Work;

/// The most pieces of a stream that wait for the check.
const WAITING: usize = 2;

/// A check of a file, or of a Java stream. Java passes the stream's pieces one by one, so that the stream's own code
/// never runs inside a native call.
pub(crate) struct Check {
    validator: Validator,
    name: String,
    /// The running check: None before the first piece, and after the end.
    work: Option<Work<opendatabutton::Result<Report>>>,
    pieces: Option<SyncSender<Vec<u8>>>,
    stopped: Arc<AtomicBool>,
}

impl Check {
    pub fn new(validator: Validator, name: &str) -> Self {
        Check { validator, name: name.to_owned(), work: None, pieces: None, stopped: Arc::default() }
    }

    /// Starts the check of a file.
    pub fn of_file(validator: Validator, path: &str) -> Result<Self, Failure> {
        let mut check = Check::new(validator, path);
        let path = PathBuf::from(path);
        check.begin(move |validator, _, stopped| {
            validator.validate_file_with(path, &mut progress(&stopped))
        })?;
        Ok(check)
    }

    fn begin(
        &mut self,
        work: impl FnOnce(Validator, String, Arc<AtomicBool>) -> opendatabutton::Result<Report> + Send + 'static,
    ) -> Result<(), Failure> {
        let (validator, name, stopped) = (self.validator.clone(), self.name.clone(), self.stopped.clone());
        self.work = Some(Work::begin(&Pipe::default(), move || work(validator, name, stopped))?);
        Ok(())
    }

    /// Passes a piece to the check; false if the check needs no more pieces because it has ended.
    pub fn piece(&mut self, piece: &[u8]) -> Result<bool, Failure> {
        if piece.is_empty() {
            return Ok(true);
        }
        if self.work.is_none() {
            let (pieces, waiting) = sync_channel(WAITING);
            self.pieces = Some(pieces);
            let input = Pieces { waiting, piece: Vec::new(), read: 0 };
            self.begin(move |validator, name, stopped| {
                validator.validate_with(input, &name, &mut progress(&stopped))
            })?;
        }
        Ok(self.pieces.as_ref().is_some_and(|pieces| pieces.send(piece.to_vec()).is_ok()))
    }

    /// Tells the check that no pieces follow, and returns the report; None if the check has not ended yet.
    pub fn end(&mut self) -> Result<Option<Report>, Failure> {
        self.pieces = None;
        match self.work.take() {
            Some(work) if work.has_ended() => Ok(Some(work.end()??)),
            Some(work) => {
                self.work = Some(work);
                Ok(None)
            }
            None => Ok(Some(self.validator.validate(io::empty(), &self.name)?)),
        }
    }
}

impl Drop for Check {
    /// Stops a check that Java abandons.
    fn drop(&mut self) {
        self.stopped.store(true, Ordering::Relaxed);
        self.pieces = None;
        if let Some(work) = self.work.take() {
            // Nobody needs the result.
            let _ = work.end();
        }
    }
}

fn progress(stopped: &AtomicBool) -> impl FnMut(u64) -> ControlFlow<()> {
    |_| if stopped.load(Ordering::Relaxed) { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
}

/// The pieces of a Java stream as an input of the core.
struct Pieces {
    waiting: Receiver<Vec<u8>>,
    piece: Vec<u8>,
    read: usize,
}

impl Read for Pieces {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.read == self.piece.len() {
            let Ok(piece) = self.waiting.recv() else { return Ok(0) };
            (self.piece, self.read) = (piece, 0);
        }
        let count = (&self.piece[self.read..]).read(buffer)?;
        self.read += count;
        Ok(count)
    }
}
