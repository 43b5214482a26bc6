use std::io::{self, Read};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread::{self, JoinHandle};

use opendatabutton::{Report, Validator};

use crate::failure::{Failure, kind};

/// How many pieces wait at most.
const WAITING: usize = 2;

/// A check of a stream of Java's, which hands its pieces over one by one: the stream's own code never runs in the middle
/// of a native call.
pub(crate) struct Check {
    validator: Validator,
    name: String,
    work: Option<Work>,
}

/// The check itself, on a thread of its own from the first piece on.
struct Work {
    pieces: SyncSender<Vec<u8>>,
    thread: JoinHandle<opendatabutton::Result<Report>>,
}

impl Check {
    pub fn new(validator: Validator, name: &str) -> Self {
        Check { validator, name: name.to_owned(), work: None }
    }

    /// Hands a piece over; false when no more are wanted, for the verdict is there.
    pub fn piece(&mut self, piece: &[u8]) -> Result<bool, Failure> {
        if piece.is_empty() {
            return Ok(true);
        }
        let work = match &mut self.work {
            Some(work) => work,
            None => self.work.insert(begin(&self.validator, &self.name)?),
        };
        Ok(work.pieces.send(piece.to_vec()).is_ok())
    }

    /// The verdict, when there are no more pieces.
    pub fn end(&mut self) -> Result<Report, Failure> {
        match self.work.take() {
            Some(Work { pieces, thread }) => {
                drop(pieces);
                Ok(thread.join().map_err(|_| Failure::internal())??)
            }
            None => Ok(self.validator.validate(io::empty(), &self.name)?),
        }
    }
}

impl Drop for Check {
    /// A check that is given up ends early, as if the input ended there.
    fn drop(&mut self) {
        if let Some(Work { pieces, thread }) = self.work.take() {
            drop(pieces);
            // Whatever came of it, nobody asks.
            let _ = thread.join();
        }
    }
}

fn begin(validator: &Validator, name: &str) -> Result<Work, Failure> {
    let (pieces, waiting) = sync_channel(WAITING);
    let (validator, name) = (validator.clone(), name.to_owned());
    let input = Pieces { waiting, piece: Vec::new(), read: 0 };
    let thread = thread::Builder::new().name("opendatabutton".into());
    let thread = thread.spawn(move || validator.validate(input, &name)).map_err(|error| {
        Failure::new(
            kind::IO,
            format!("pas de fil d'exécution pour la vérification : {error}"),
            format!("no thread for the check: {error}"),
        )
    })?;
    Ok(Work { pieces, thread })
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
