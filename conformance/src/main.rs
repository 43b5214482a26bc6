//! The command `odb-conformance`.

mod cli;

use std::process::ExitCode;

fn main() -> ExitCode {
    cli::run()
}
