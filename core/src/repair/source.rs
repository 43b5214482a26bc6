//! An input that can be read more than once: what the columns tell must be known before the first row is mended.

use std::fs::File;
use std::io::{self, Cursor, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use crate::error::{Action, Error, Result};
use crate::writer::AtomicFile;

/// Both a stream and a file.
pub(super) trait Input: Read + Seek {}

impl<T: Read + Seek> Input for T {}

/// Where the bytes are.
#[derive(Debug)]
pub(super) enum Source<'s> {
    File(PathBuf),
    Bytes(&'s [u8]),
}

impl Source<'_> {
    pub fn open(&self, name: &str) -> Result<Box<dyn Input + '_>> {
        Ok(match self {
            Source::File(path) => {
                Box::new(File::open(path).map_err(|e| Error::io(Action::Open, Path::new(name), e))?)
            }
            Source::Bytes(bytes) => Box::new(Cursor::new(*bytes)),
        })
    }
}

/// Where what comes out goes.
pub(super) trait Target: Write {
    /// Takes back all that was written; false where that cannot be done.
    fn restart(&mut self) -> io::Result<bool>;
}

impl Target for AtomicFile {
    fn restart(&mut self) -> io::Result<bool> {
        self.empty().map(|()| true)
    }
}

/// Nothing is written.
impl Target for io::Sink {
    fn restart(&mut self) -> io::Result<bool> {
        Ok(true)
    }
}

/// What a stream was handed cannot be taken back.
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

/// Two names of one file, or of one that does not exist yet.
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

/// Up to this size, what comes out is compared with the source byte by byte. Beyond, by its length: where no cell, row or
/// column was changed, what else may differ (quotes, line ends) changes it.
const COMPARED: u64 = 4 << 20;

/// Passes bytes on, and compares them with those of the source as long as they are the same.
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

    /// All bytes are those of the source, and it has no others.
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
