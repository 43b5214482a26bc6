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

/// How many pieces wait at most.
const WAITING: usize = 2;

/// A check of a file, or of a stream of Java's, which hands its pieces over one by one: the stream's own code never runs
/// in the middle of a native call.
pub(crate) struct Check {
    validator: Validator,
    name: String,
    /// From the first piece on.
    work: Option<Work<opendatabutton::Result<Report>>>,
    pieces: Option<SyncSender<Vec<u8>>>,
    stopped: Arc<AtomicBool>,
}

impl Check {
    pub fn new(validator: Validator, name: &str) -> Self {
        Check { validator, name: name.to_owned(), work: None, pieces: None, stopped: Arc::default() }
    }

    /// Of a file: it has begun.
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

    /// Hands a piece over; false when no more are wanted, for the verdict is there.
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

    /// The verdict, when there are no more pieces; none when it is not there yet.
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
    /// A check that is given up ends early.
    fn drop(&mut self) {
        self.stopped.store(true, Ordering::Relaxed);
        self.pieces = None;
        if let Some(work) = self.work.take() {
            // Whatever came of it, nobody asks.
            let _ = work.end();
        }
    }
}

fn progress(stopped: &AtomicBool) -> impl FnMut(u64) -> ControlFlow<()> {
    |_| if stopped.load(Ordering::Relaxed) { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
}

/// The stream as the engine reads it.
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
