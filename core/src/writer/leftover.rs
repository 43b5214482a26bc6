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

#[cfg(all(test, unix))]
mod tests {
    use super::*;
    use crate::{Export, datasets};

    #[test]
    fn an_export_removes_files_of_dead_processes_and_no_others() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        let old = File::create(at(".opendatabutton-dead01.part")).unwrap();
        let locked = File::create(at(".opendatabutton-alive1.part")).unwrap();
        let young = File::create(at(".opendatabutton-young1.part")).unwrap();
        let foreign = File::create(at(".other-dead01.part")).unwrap();
        fs::create_dir(at(".opendatabutton-folder.part")).unwrap();
        std::os::unix::fs::symlink(at("a.csv"), at(".opendatabutton-linked.part")).unwrap();
        let long_ago = young.metadata().unwrap().modified().unwrap() - 2 * AGE;
        for file in [&old, &locked, &foreign] {
            file.set_modified(long_ago).unwrap();
        }
        locked.lock().unwrap();
        drop((old, young, foreign));
        let export = Export::to_file(datasets::schema("prenoms").unwrap(), at("a.csv")).create().unwrap();
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
        // Those of the export itself stay until it ends.
        assert_eq!(names.len(), 7);
        drop(export);
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 5);
    }
}
