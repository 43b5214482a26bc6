//! The files around the library agree with it: the header, the ledger of symbols, the version of the binary
//! interface, the manual.
//!
//! With UPDATE_DOCS=1 (`make generate`) the files are written instead of compared.

#![allow(clippy::unwrap_used, clippy::panic)]

mod header;
mod ledger;
mod manual;

use std::path::PathBuf;

/// A file of the workspace.
fn path(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("..").join(name)
}

fn read(name: &str) -> String {
    std::fs::read_to_string(path(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

fn updating() -> bool {
    std::env::var_os("UPDATE_DOCS").is_some()
}

/// The committed file is the one that is made now.
fn assert_fresh(name: &str, made: &str) {
    if updating() {
        std::fs::write(path(name), made).unwrap();
    }
    let found = std::fs::read_to_string(path(name)).unwrap_or_default();
    assert!(found == made, "{name} is stale: run `make generate`");
}
