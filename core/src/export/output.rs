//! Where the bytes of an export go, of a table or a document.

use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use crate::error::{Action, Error, Result};
use crate::report::Report;
use crate::writer::{Hashed, Receipt, ReceiptSchema};

/// Bytes are handed to the target in pieces of about this size.
const FLUSH_AT: usize = 64 * 1024;

/// Stops an export from another thread, while it works on a long source: made by [`Export::stopper`](crate::Export::stopper).
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
    /// From now on the export refuses every record with [`Error::is_cancelled`], and cannot be finished.
    pub fn stop(&self) {
        self.0.store(true, Ordering::Relaxed);
    }
}

/// A target, and the bytes that wait for it.
pub(super) struct Output<W: Write> {
    target: Hashed<W>,
    path: PathBuf,
    /// What is to be written next.
    pub buffer: Vec<u8>,
    /// The target failed: what it holds is not known, and nothing more can be written.
    broken: bool,
    /// Some records of a source are missing.
    incomplete: bool,
    /// The last source could not be read at all; another may take its place.
    unread: bool,
    stopper: Stopper,
}

impl<W: Write> Output<W> {
    /// `path` is where the file will appear; empty for a stream.
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

    /// Refuses what comes after a failure, or a stop.
    #[inline]
    pub fn check(&self) -> Result<()> {
        if self.stopper.0.load(Ordering::Relaxed) {
            return Err(Error::cancelled());
        }
        if self.broken { Err(self.error(io::ErrorKind::BrokenPipe.into())) } else { Ok(()) }
    }

    /// Refuses to end what failed, or lacks records.
    pub fn check_whole(&self) -> Result<()> {
        self.check()?;
        if self.incomplete || self.unread { Err(Error::incomplete()) } else { Ok(()) }
    }

    /// Some records of a source are missing: whoever does not look at its report must not get a file all the same.
    pub fn mark_incomplete(&mut self) {
        self.incomplete = true;
    }

    /// Looks at what became of a source; `begun` says that some of its records were written.
    pub fn watch(&mut self, begun: bool, written: Result<Report>) -> Result<Report> {
        let whole = written.as_ref().is_ok_and(Report::is_valid);
        self.unread = written.is_err();
        self.incomplete |= !whole && (begun || written.is_ok());
        written
    }

    /// Hands the buffer over once it is long enough.
    #[inline]
    pub fn flush_if_long(&mut self) -> Result<()> {
        if self.buffer.len() >= FLUSH_AT { self.flush() } else { Ok(()) }
    }

    /// Hands the buffer over.
    pub fn flush(&mut self) -> Result<()> {
        let result = self.target.write_all(&self.buffer);
        self.buffer.clear();
        result.map_err(|error| self.fail(error))
    }

    /// Hands the buffer over, then all that `source` has.
    pub fn copy(&mut self, source: &mut impl Read) -> Result<()> {
        self.flush()?;
        let copied = io::copy(source, &mut self.target);
        copied.map(|_| ()).map_err(|error| self.fail(error))
    }

    /// Something failed without which the file cannot be whole.
    pub fn fail(&mut self, error: io::Error) -> Error {
        self.broken = true;
        self.error(error)
    }

    fn error(&self, error: io::Error) -> Error {
        let path = if self.path.as_os_str().is_empty() { Path::new("(flux)") } else { &self.path };
        Error::io(Action::Write, path, error)
    }

    /// Hands over what is left and ends: the target and the receipt of so many records.
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
