//! The output of an export of a table or a document: a buffer, the target, and the failures so far.

use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use crate::cells::Cells;
use crate::error::{Action, Error, Result};
use crate::report::Report;
use crate::writer::{Hashed, Receipt, ReceiptSchema};

/// The target gets pieces of about this many bytes.
const FLUSH_AT: usize = 64 * 1024;

/// Stops an export from another thread, while it works on a long source;
/// [`Export::stopper`](crate::Export::stopper) returns one.
///
/// ```
/// use opendatabutton::{Export, datasets};
///
/// let mut export = Export::to_writer(datasets::schema("prenoms")?, Vec::new())?;
/// let stopper = export.stopper();
/// std::thread::spawn(move || stopper.stop()).join().unwrap();
/// let rows = "COLL_INSEE,COMMUNE_NOM,ENFANT_SEXE,ENFANT_PRENOM,NOMBRE_OCCURRENCES,ANNEE\n86194,Poitiers,F,Jeanne,12,2023\n";
/// assert!(export.write_all(rows.as_bytes(), "prenoms.csv", None, 100).unwrap_err().is_cancelled());
/// assert!(export.check_whole().is_err());
/// # Ok::<(), opendatabutton::Error>(())
/// ```
#[derive(Debug, Clone, Default)]
pub struct Stopper(Arc<AtomicBool>);

impl Stopper {
    /// Stops the export: from now on it refuses every record with [`Error::is_cancelled`], and cannot be finished.
    pub fn stop(&self) {
        self.0.store(true, Ordering::Relaxed);
    }
}

/// A target, and the bytes that were not written to it yet.
pub(super) struct Output<W: Write> {
    target: Hashed<W>,
    path: PathBuf,
    /// The bytes to write next.
    pub buffer: Vec<u8>,
    /// True once the target failed: its content is unknown, and nothing more can be written.
    broken: bool,
    /// True if some records of a source are missing.
    incomplete: bool,
    /// True if the last source could not be read at all; another may replace it.
    unread: bool,
    stopper: Stopper,
}

impl<W: Write> Output<W> {
    /// `path` is the path at which the file will appear; empty for a stream.
    pub fn new(target: W, path: PathBuf) -> Self {
        let buffer = Vec::with_capacity(FLUSH_AT * 2);
        Output {
            target: Hashed::new(target),
            path,
            buffer,
            broken: false,
            incomplete: false,
            unread: false,
            stopper: Stopper::default(),
        }
    }

    pub fn path(&self) -> &Path {
        &self.path
    }

    pub fn stopper(&self) -> Stopper {
        self.stopper.clone()
    }

    /// Refuses any further work after a failure or a stop.
    #[inline]
    pub fn check(&self) -> Result<()> {
        if self.stopper.0.load(Ordering::Relaxed) {
            return Err(Error::cancelled());
        }
        if self.broken { Err(self.error(io::ErrorKind::BrokenPipe.into())) } else { Ok(()) }
    }

    /// Refuses to end an export that failed, was stopped, or lacks records.
    pub fn check_whole(&self) -> Result<()> {
        self.check()?;
        if self.incomplete || self.unread { Err(Error::incomplete()) } else { Ok(()) }
    }

    /// Records that some records of a source are missing: a caller who ignores the report must not get a file.
    pub fn mark_incomplete(&mut self) {
        self.incomplete = true;
    }

    /// Evaluates the result of writing a source; `begun` is true if some of its records were written.
    pub fn watch(&mut self, begun: bool, written: Result<Report>) -> Result<Report> {
        let whole = written.as_ref().is_ok_and(Report::is_valid);
        self.unread = written.is_err();
        self.incomplete |= !whole && (begun || written.is_ok());
        written
    }

    /// Makes room for a row in the buffer, and for the quotes around and in its cells.
    #[inline]
    pub fn make_room(&mut self, row: Cells<'_>) -> Result<()> {
        let text: usize = row.ranges.iter().map(|(start, end)| (end - start) as usize).sum();
        let room = text * 2 + row.len() * 3;
        match self.buffer.try_reserve(room) {
            Ok(()) => Ok(()),
            Err(error) => Err(self.fail(error.into())),
        }
    }

    /// Writes the buffer to the target once it is long enough.
    #[inline]
    pub fn flush_if_long(&mut self) -> Result<()> {
        if self.buffer.len() >= FLUSH_AT { self.flush() } else { Ok(()) }
    }

    /// Writes the buffer to the target.
    pub fn flush(&mut self) -> Result<()> {
        let result = self.target.write_all(&self.buffer);
        self.buffer.clear();
        result.map_err(|error| self.fail(error))
    }

    /// Writes the buffer to the target, then all bytes of `source`.
    pub fn copy(&mut self, source: &mut impl Read) -> Result<()> {
        self.flush()?;
        let copied = io::copy(source, &mut self.target);
        copied.map(|_| ()).map_err(|error| self.fail(error))
    }

    /// Marks the output as broken and returns the error.
    pub fn fail(&mut self, error: io::Error) -> Error {
        self.broken = true;
        self.error(error)
    }

    fn error(&self, error: io::Error) -> Error {
        let path = if self.path.as_os_str().is_empty() { Path::new("(flux)") } else { &self.path };
        Error::io(Action::Write, path, error)
    }

    /// Writes the rest of the buffer and ends; returns the target and a receipt for `rows` records.
    pub fn end(mut self, rows: u64, schema: ReceiptSchema) -> Result<(W, Receipt)> {
        self.flush()?;
        if let Err(error) = self.target.flush() {
            return Err(self.fail(error));
        }
        let file = self.path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let (target, bytes, sha256) = self.target.finish();
        Ok((target, Receipt::new(file, rows, bytes, sha256, schema)))
    }
}
