//! Temporary files that dead processes left behind. A living process locks its temporary file; the system ends the lock
//! with the process, however it dies.

use std::fs::{self, DirEntry, File, Metadata};
use std::path::Path;
use std::time::Duration;

/// A temporary file's name is this, letters and digits, and [`SUFFIX`].
pub(super) const PREFIX: &str = ".opendatabutton-";
pub(super) const SUFFIX: &str = ".part";

/// A younger file may belong to a process that has created it and not locked it yet.
const AGE: Duration = Duration::from_secs(60 * 60);

/// Locks a temporary file, until its process closes it or dies. Without effect where the file system has no locks.
pub(super) fn claim(file: &File) {
    if cfg!(unix) {
        let _ = file.try_lock();
    }
}

/// Removes old temporary files of the owner of `mine` from a folder, if no living process has one locked. Only on Unix.
pub(super) fn sweep(folder: &Path, mine: &File) {
    if cfg!(unix)
        && let Ok(mine) = mine.metadata()
        && let Ok(entries) = fs::read_dir(folder)
    {
        entries.flatten().filter(|entry| is_left(entry, &mine)).for_each(|entry| {
            let _ = fs::remove_file(entry.path());
        });
    }
}

fn is_left(entry: &DirEntry, mine: &Metadata) -> bool {
    let name = entry.file_name();
    let is_ours = name.to_str().is_some_and(|name| name.starts_with(PREFIX) && name.ends_with(SUFFIX));
    is_ours
        && entry
            .metadata()
            .is_ok_and(|left| left.is_file() && is_of_owner(&left, mine) && is_old(&left, mine))
        && File::open(entry.path()).is_ok_and(|file| file.try_lock().is_ok())
}

/// Both times are those of the file system, whose clock may differ from ours.
fn is_old(left: &Metadata, mine: &Metadata) -> bool {
    let age = mine.modified().ok().zip(left.modified().ok());
    age.and_then(|(now, then)| now.duration_since(then).ok()).is_some_and(|age| age > AGE)
}

#[cfg(unix)]
fn is_of_owner(left: &Metadata, mine: &Metadata) -> bool {
    use std::os::unix::fs::MetadataExt;

    left.uid() == mine.uid()
}

#[cfg(not(unix))]
fn is_of_owner(_: &Metadata, _: &Metadata) -> bool {
    false
}
