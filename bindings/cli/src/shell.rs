//! Completions and manual pages, from the same description of the command line.

use std::path::Path;

use clap::CommandFactory;

use crate::args::Arguments;
use crate::outcome::{Failure, Outcome};
use crate::output;

pub fn completions(shell: clap_complete::Shell) -> Result<Outcome, Failure> {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Arguments::command(), "odb", &mut script);
    output::print(&String::from_utf8_lossy(&script))?;
    Ok(Outcome::Compliant)
}

/// `odb.1`, and one page a command.
pub fn man(directory: &Path) -> Result<Outcome, Failure> {
    std::fs::create_dir_all(directory)
        .and_then(|()| clap_mangen::generate_to(Arguments::command(), directory))
        .map_err(|error| {
            let directory = directory.display();
            Failure::Usage {
                fr: format!("{directory} : écriture impossible : {error}"),
                en: format!("{directory}: cannot write: {error}"),
            }
        })?;
    Ok(Outcome::Compliant)
}
