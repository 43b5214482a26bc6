//! Files of labs: read whole, written atomically; private keys, which nobody else may read.

use std::fs::{self, File, OpenOptions, Permissions};
use std::io::{Read, Write};
use std::os::unix::fs::{OpenOptionsExt, PermissionsExt};
use std::path::{Path, PathBuf};

use opendatabutton_conformance::certificate::{Hex, PrivateKey, Revocations, Ring};
use opendatabutton_conformance::error::{Error, Result};
use opendatabutton_conformance::{bounded, canonical};

/// No document of ours is larger; a report of all data sets has some megabytes.
const MOST: u64 = 256 << 20;

pub(super) fn read(path: &Path) -> Result<Vec<u8>> {
    let file = File::open(path).map_err(|error| Error::file(path, error))?;
    let bytes = bounded::read(file, MOST).map_err(|error| Error::file(path, error))?;
    bytes.ok_or_else(|| Error::in_file(path, "fichier trop grand", "the file is too large"))
}

/// The SHA-256 of a file of any size.
pub(super) fn fingerprint(path: &Path) -> Result<Hex<32>> {
    let file = File::open(path).map_err(|error| Error::file(path, error))?;
    canonical::fingerprint_of(file).map_err(|error| Error::file(path, error))
}

/// Writes a file whole or not at all.
pub(super) fn write(path: &Path, bytes: &[u8]) -> Result<()> {
    persist(path, bytes, |file| file.persist(path).map(drop).map_err(|error| error.error))
}

/// Writes a file that is not there yet.
pub(super) fn write_new(path: &Path, bytes: &[u8]) -> Result<()> {
    persist(path, bytes, |file| file.persist_noclobber(path).map(drop).map_err(|error| error.error))
}

fn persist(
    path: &Path,
    bytes: &[u8],
    place: impl FnOnce(tempfile::NamedTempFile) -> std::io::Result<()>,
) -> Result<()> {
    let written = || -> std::io::Result<()> {
        let mut file = tempfile::Builder::new()
            .permissions(Permissions::from_mode(0o644))
            .tempfile_in(folder_of(path))?;
        file.write_all(bytes)?;
        file.as_file().sync_all()?;
        place(file)
    };
    written().map_err(|error| Error::file(path, error))
}

pub(super) fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// Writes a private key, that only its owner may read; never over another one.
pub(super) fn write_private(path: &Path, key: &PrivateKey) -> Result<()> {
    let mut options = OpenOptions::new();
    let file = options.write(true).create_new(true).mode(0o600).open(path);
    file.and_then(|mut file| {
        file.write_all(&key.to_json().map_err(std::io::Error::other)?)?;
        file.sync_all()
    })
    .map_err(|error| Error::file(path, error))
}

/// Reads a private key; `-` is standard input. One that others may read is refused, unless it is worth nothing.
pub(super) fn private_key(path: &Path) -> Result<PrivateKey> {
    if path == Path::new("-") {
        let mut bytes = Vec::new();
        let read = std::io::stdin().lock().take(1 << 16).read_to_end(&mut bytes);
        read.map_err(|error| Error::file(path, error))?;
        return PrivateKey::read(&bytes);
    }
    let key = PrivateKey::read(&read(path)?)?;
    let mode = fs::metadata(path).map_err(|error| Error::file(path, error))?.permissions().mode();
    if mode & 0o077 != 0 && !key.key.demonstration {
        return Err(Error::in_file(
            path,
            "d'autres que vous peuvent lire cette clé privée ; la mettre en mode 0600",
            "others than you may read this private key: give it the mode 0600",
        ));
    }
    Ok(key)
}

/// One ring of several files.
pub(super) fn ring(paths: &[PathBuf]) -> Result<Ring> {
    paths.iter().try_fold(Ring::new(Vec::new()), |ring, path| Ok(ring.with(&Ring::read(&read(path)?)?)))
}

pub(super) fn lists(paths: &[PathBuf], ring: &Ring) -> Result<Vec<Revocations>> {
    paths.iter().map(|path| Revocations::read(&read(path)?, ring)).collect()
}

/// Bytes drawn by the system.
pub(super) fn random<const N: usize>() -> Result<[u8; N]> {
    let mut bytes = [0; N];
    let path = Path::new("/dev/urandom");
    let read = File::open(path).and_then(|mut file| file.read_exact(&mut bytes));
    read.map_err(|error| Error::file(path, error))?;
    Ok(bytes)
}
