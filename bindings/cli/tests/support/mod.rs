//! Runs the command for the tests.

use std::path::Path;

use assert_cmd::Command;

/// The end of a run.
pub struct Run {
    pub code: i32,
    pub out: String,
    pub err: String,
}

/// Runs `odb` in a directory.
pub fn odb(directory: &Path, arguments: &[&str], input: impl AsRef<[u8]>) -> Run {
    let output = Command::cargo_bin("odb")
        .unwrap()
        .current_dir(directory)
        .env_remove("ODB_LANG")
        .args(arguments)
        .write_stdin(input.as_ref())
        .output()
        .unwrap();
    // Whether a space may end a line is tested where messages are made.
    let text = |bytes| String::from_utf8(bytes).unwrap().replace('\u{a0}', " ");
    Run { code: output.status.code().unwrap(), out: text(output.stdout), err: text(output.stderr) }
}
