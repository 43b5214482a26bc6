use std::fs::File;
use std::io::{self, Seek, Write};
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};
use tempfile::NamedTempFile;

use super::leftover;
use crate::error::{Action, Error, Phrase, Result, Told};

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
    /// The target as the caller named it, for messages.
    target: PathBuf,
    /// The target wherever the process goes meanwhile.
    place: PathBuf,
    replace: bool,
}

impl AtomicFile {
    /// Begins a file. Refuses a target at once if the file could not appear there in the end. An existing file is
    /// replaced only if it is a regular one, and the new file gets its rights.
    pub fn create(target: &Path, replace: bool) -> Result<Self> {
        let failed = |error: io::Error| Error::io(Action::Create, target, error);
        let place = std::path::absolute(target).map_err(failed)?;
        let rights = match std::fs::symlink_metadata(&place) {
            Ok(existing) if existing.is_dir() => return Err(failed(refusal(io::ErrorKind::IsADirectory))),
            Ok(_) if !replace => return Err(failed(refusal(io::ErrorKind::AlreadyExists))),
            Ok(existing) if !existing.is_file() => {
                return Err(failed(io::Error::other(Told(Phrase::new(
                    "ce n'est pas un fichier ordinaire, il n'est pas remplacé",
                    "not a regular file, it is not replaced",
                )))));
            }
            Ok(existing) => Some(existing.permissions()),
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(failed(error)),
            Err(_) => None,
        };
        // We open the file ourselves, so that it has the rights of any new file under the user's umask (others must
        // read a published file), and so that an error keeps the system's number.
        let temporary = tempfile::Builder::new()
            .prefix(leftover::PREFIX)
            .suffix(leftover::SUFFIX)
            .make_in(folder(&place), |path| {
                File::options().read(true).write(true).create_new(true).open(path)
            })
            .map_err(failed)?;
        leftover::claim(temporary.as_file());
        if let Some(rights) = rights.filter(|_| cfg!(unix)) {
            temporary.as_file().set_permissions(rights).map_err(failed)?;
        }
        Ok(AtomicFile { temporary, target: target.to_owned(), place, replace })
    }

    pub fn target(&self) -> &Path {
        &self.target
    }

    /// Removes the files that dead processes left in the folder.
    pub fn sweep_folder(&self) {
        leftover::sweep(folder(&self.place), self.temporary.as_file());
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
        let AtomicFile { temporary, target, place, replace } = self;
        let persisted = if replace { temporary.persist(&place) } else { temporary.persist_noclobber(&place) };
        persisted.map_err(|e| Error::io(Action::Finish, &target, e.error))?;
        sync_folder(&place);
        Ok(())
    }
}

/// The error that the system would give for a target that we refuse before it does, with the system's number.
fn refusal(kind: io::ErrorKind) -> io::Error {
    let code = match kind {
        io::ErrorKind::AlreadyExists if cfg!(unix) => 17,    // EEXIST
        io::ErrorKind::AlreadyExists if cfg!(windows) => 80, // ERROR_FILE_EXISTS
        io::ErrorKind::IsADirectory if cfg!(unix) => 21,     // EISDIR
        _ => return kind.into(),
    };
    io::Error::from_raw_os_error(code)
}

/// The folder of an absolute path.
fn folder(place: &Path) -> &Path {
    place.parent().unwrap_or(place)
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
fn sync_folder(place: &Path) {
    if cfg!(unix)
        && let Ok(folder) = File::open(folder(place))
    {
        let _ = folder.sync_all();
    }
}

#[cfg(all(test, unix))]
mod tests {
    use std::fs;
    use std::time::Duration;

    use super::*;

    #[test]
    fn files_of_dead_processes_are_removed_and_no_others() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        let old = File::create(at(".opendatabutton-dead01.part")).unwrap();
        let locked = File::create(at(".opendatabutton-alive1.part")).unwrap();
        let young = File::create(at(".opendatabutton-young1.part")).unwrap();
        let foreign = File::create(at(".other-dead01.part")).unwrap();
        fs::create_dir(at(".opendatabutton-folder.part")).unwrap();
        std::os::unix::fs::symlink(at("a.csv"), at(".opendatabutton-linked.part")).unwrap();
        let long_ago = young.metadata().unwrap().modified().unwrap() - Duration::from_secs(2 * 60 * 60);
        for file in [&old, &locked, &foreign] {
            file.set_modified(long_ago).unwrap();
        }
        locked.lock().unwrap();
        drop((old, young, foreign));
        let mine = AtomicFile::create(&at("a.csv"), false).unwrap();
        mine.sweep_folder();
        let mut names: Vec<String> = fs::read_dir(folder.path())
            .unwrap()
            .map(|e| e.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        for (name, stays) in [
            (".opendatabutton-dead01.part", false),
            (".opendatabutton-alive1.part", true),
            (".opendatabutton-young1.part", true),
            (".other-dead01.part", true),
            (".opendatabutton-folder.part", true),
            (".opendatabutton-linked.part", true),
        ] {
            assert_eq!(names.iter().any(|known| known == name), stays, "{name}: {names:?}");
        }
        // Its own stays until it is dropped.
        assert_eq!(names.len(), 6);
        drop(mine);
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 5);
    }
}
