use std::fs::File;
use std::io::{self, Seek, Write};
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};
use tempfile::NamedTempFile;

use crate::error::{Action, Error, Result};

/// Passes bytes on, and computes their number and SHA-256.
pub(crate) struct Hashed<W> {
    inner: W,
    hash: Sha256,
    count: u64,
}

impl<W: Write> Hashed<W> {
    pub fn new(inner: W) -> Self {
        Hashed { inner, hash: Sha256::new(), count: 0 }
    }

    /// Returns the inner writer, the number of bytes, and their SHA-256 in hexadecimal.
    pub fn finish(self) -> (W, u64, String) {
        let hex = self.hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect();
        (self.inner, self.count, hex)
    }
}

impl<W: Write> Write for Hashed<W> {
    fn write(&mut self, buffer: &[u8]) -> io::Result<usize> {
        let size = self.inner.write(buffer)?;
        self.hash.update(buffer.get(..size).unwrap_or_default());
        self.count += size as u64;
        Ok(size)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.inner.flush()
    }
}

/// A file that appears whole under its name, or not at all.
///
/// Until it appears, it has a hidden name beside its target; a drop removes it.
#[derive(Debug)]
pub(crate) struct AtomicFile {
    temporary: NamedTempFile,
    target: PathBuf,
    replace: bool,
}

impl AtomicFile {
    /// Begins a file. Refuses a target at once if the file could not appear there in the end.
    pub fn create(target: &Path, replace: bool) -> Result<Self> {
        let refused = |kind: io::ErrorKind| Err(Error::io(Action::Create, target, kind.into()));
        match std::fs::symlink_metadata(target) {
            Ok(existing) if existing.is_dir() => return refused(io::ErrorKind::IsADirectory),
            Ok(_) if !replace => return refused(io::ErrorKind::AlreadyExists),
            Err(error) if error.kind() != io::ErrorKind::NotFound => {
                return Err(Error::io(Action::Create, target, error));
            }
            _ => {}
        }
        let directory = match target.parent() {
            Some(parent) if !parent.as_os_str().is_empty() => parent,
            _ => Path::new("."),
        };
        // We open the file ourselves, so that it has the rights of any new file under the user's umask (others must
        // read a published file), and so that an error keeps the system's number.
        let temporary = tempfile::Builder::new()
            .prefix(".opendatabutton-")
            .suffix(".part")
            .make_in(directory, |path| File::options().read(true).write(true).create_new(true).open(path))
            .map_err(|e| Error::io(Action::Create, target, e))?;
        Ok(AtomicFile { temporary, target: target.to_owned(), replace })
    }

    pub fn target(&self) -> &Path {
        &self.target
    }

    /// Removes all bytes from the file.
    pub fn empty(&mut self) -> io::Result<()> {
        self.temporary.as_file_mut().set_len(0)?;
        self.temporary.as_file_mut().rewind()
    }

    /// Makes the file durable before it appears: only the renaming remains.
    pub fn sync(&mut self) -> Result<()> {
        let target = &self.target;
        self.temporary.as_file().sync_all().map_err(|e| Error::io(Action::Finish, target, e))
    }

    /// Makes the file appear under its name.
    pub fn appear(self) -> Result<()> {
        let AtomicFile { temporary, target, replace } = self;
        let persisted =
            if replace { temporary.persist(&target) } else { temporary.persist_noclobber(&target) };
        persisted.map_err(|e| Error::io(Action::Finish, &target, e.error))?;
        sync_directory(&target);
        Ok(())
    }
}

impl Write for AtomicFile {
    fn write(&mut self, buffer: &[u8]) -> io::Result<usize> {
        self.temporary.as_file_mut().write(buffer)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.temporary.as_file_mut().flush()
    }
}

/// Makes the new name durable where the system allows it; the file itself already is.
fn sync_directory(target: &Path) {
    if cfg!(unix)
        && let Some(parent) = target.parent()
        && let Ok(directory) = File::open(if parent.as_os_str().is_empty() { Path::new(".") } else { parent })
    {
        let _ = directory.sync_all();
    }
}
