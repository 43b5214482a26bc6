//! The licences travel in each crate that is published.

#![allow(clippy::unwrap_used)] // a test that cannot go on has failed

use std::process::Command;

#[test]
fn each_published_crate_holds_its_licences() {
    for folder in [".", "../../core"] {
        let mut cargo = Command::new(env!("CARGO"));
        cargo.args(["package", "--list", "--offline", "--allow-dirty"]);
        let output = cargo
            .current_dir(std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(folder))
            .output()
            .unwrap();
        let list = String::from_utf8(output.stdout).unwrap();
        for licence in ["LICENSE-MIT", "LICENSE-APACHE"] {
            assert!(
                list.lines().any(|file| file == licence),
                "{folder}: no {licence}: {}",
                String::from_utf8_lossy(&output.stderr)
            );
        }
    }
}
