//! An input that can be read more than once: what the columns tell must be known before the first row is mended.

use std::fs::File;
use std::io::{self, Cursor, Read, Seek, Write};
use std::path::{Path, PathBuf};

use crate::error::{Action, Error, Result};

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

/// Passes bytes on, and compares them with those of the source as long as they are the same.
pub(super) struct Compared<'t> {
    target: &'t mut dyn Write,
    source: Option<Box<dyn Read + 't>>,
    piece: Vec<u8>,
}

impl<'t> Compared<'t> {
    pub fn new(target: &'t mut dyn Write, source: Option<Box<dyn Read + 't>>) -> Self {
        Compared { target, source, piece: Vec::new() }
    }

    /// All bytes so far are those of the source, and it has no others.
    pub fn is_same(&mut self) -> io::Result<bool> {
        match &mut self.source {
            Some(source) => Ok(source.read(&mut [0])? == 0),
            None => Ok(false),
        }
    }
}

impl Write for Compared<'_> {
    fn write(&mut self, buffer: &[u8]) -> io::Result<usize> {
        if let Some(source) = &mut self.source {
            self.piece.resize(buffer.len(), 0);
            let same = source.read_exact(&mut self.piece).is_ok() && self.piece == buffer;
            if !same {
                self.source = None;
            }
        }
        self.target.write_all(buffer)?;
        Ok(buffer.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.target.flush()
    }
}
