//! An input that can be read more than once: the evidence of all rows may be needed to repair the first.

use std::fs::File;
use std::io::{self, Cursor, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use crate::error::{Action, Error, Result};
use crate::table::TableFile;
use crate::writer::AtomicFile;

/// Both a stream and a file.
pub(super) trait Input: Read + Seek {}

impl<T: Read + Seek> Input for T {}

/// The source of a repair.
#[derive(Debug)]
pub(super) enum Source<'s> {
    File(PathBuf),
    Bytes(&'s [u8]),
    Table(&'s TableFile),
}

impl Source<'_> {
    pub fn open(&self, name: &str) -> Result<Box<dyn Input + '_>> {
        Ok(match self {
            Source::File(path) => {
                Box::new(File::open(path).map_err(|e| Error::io(Action::Open, Path::new(name), e))?)
            }
            Source::Bytes(bytes) => Box::new(Cursor::new(*bytes)),
            Source::Table(table) => Box::new(Cursor::new(table.bytes())),
        })
    }
}

/// The destination of the output.
pub(super) trait Target: Write {
    /// Removes all that was written; false if that is impossible.
    fn restart(&mut self) -> io::Result<bool>;
}

impl Target for AtomicFile {
    fn restart(&mut self) -> io::Result<bool> {
        self.empty().map(|()| true)
    }
}

/// For a dry run.
impl Target for io::Sink {
    fn restart(&mut self) -> io::Result<bool> {
        Ok(true)
    }
}

/// A stream: it cannot be restarted, for bytes that it has received stay there.
#[derive(Debug)]
pub(super) struct Stream<W>(pub W);

impl<W: Write> Write for Stream<W> {
    fn write(&mut self, buffer: &[u8]) -> io::Result<usize> {
        self.0.write(buffer)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }
}

impl<W: Write> Target for Stream<W> {
    fn restart(&mut self) -> io::Result<bool> {
        Ok(false)
    }
}

/// True if two paths name the same existing file.
pub(super) fn is_same_file(one: &Path, other: &Path) -> bool {
    #[cfg(unix)]
    if let (Ok(one), Ok(other)) = (std::fs::metadata(one), std::fs::metadata(other)) {
        use std::os::unix::fs::MetadataExt;
        return (one.dev(), one.ino()) == (other.dev(), other.ino());
    }
    match (one.canonicalize(), other.canonicalize()) {
        (Ok(one), Ok(other)) => one == other,
        _ => false,
    }
}

/// Up to this size in bytes, the output is compared with the source byte by byte; beyond it, by length alone: if no
/// cell, row or column was changed, any other difference (quotes, line ends) changes the length.
const COMPARED: u64 = 4 << 20;

/// Writes bytes to a target, and compares them with those of the source up to the first difference.
pub(super) struct Compared<'t> {
    target: &'t mut dyn Target,
    source: Option<Box<dyn Input + 't>>,
    differs: bool,
    length: u64,
    written: u64,
    piece: Vec<u8>,
}

impl<'t> Compared<'t> {
    pub fn new(target: &'t mut dyn Target, mut source: Box<dyn Input + 't>) -> io::Result<Self> {
        let length = source.seek(SeekFrom::End(0))?;
        source.seek(SeekFrom::Start(0))?;
        let source = Some(source).filter(|_| length <= COMPARED);
        Ok(Compared { target, source, differs: false, length, written: 0, piece: Vec::new() })
    }

    /// True if the output equals the source, as far as it was compared.
    pub fn is_same(&self) -> bool {
        self.written == self.length && !self.differs
    }
}

impl Target for Compared<'_> {
    fn restart(&mut self) -> io::Result<bool> {
        if !self.target.restart()? {
            return Ok(false);
        }
        if let Some(source) = &mut self.source {
            source.seek(SeekFrom::Start(0))?;
        }
        (self.written, self.differs) = (0, false);
        Ok(true)
    }
}

impl Write for Compared<'_> {
    fn write(&mut self, buffer: &[u8]) -> io::Result<usize> {
        if let Some(source) = self.source.as_mut().filter(|_| !self.differs) {
            self.piece.resize(buffer.len(), 0);
            self.differs = source.read_exact(&mut self.piece).is_err() || self.piece != buffer;
        }
        self.target.write_all(buffer)?;
        self.written += buffer.len() as u64;
        Ok(buffer.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.target.flush()
    }
}
