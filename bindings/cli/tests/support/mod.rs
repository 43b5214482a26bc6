//! Runs the command for the tests.

use std::path::Path;

use assert_cmd::Command;

/// The end of a run.
pub struct Run {
    pub code: i32,
    pub out: String,
    pub err: String,
    /// Standard output as it is, for files that are no text.
    #[allow(dead_code)] // not every test has such files
    pub bytes: Vec<u8>,
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
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).replace('\u{a0}', " ");
    let (out, err) = (text(&output.stdout), text(&output.stderr));
    Run { code: output.status.code().unwrap(), out, err, bytes: output.stdout }
}
