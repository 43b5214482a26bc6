//! Help, completions and manual pages, from the same description of the command line.

use std::path::Path;

use opendatabutton::{IoAction, Lang};

use crate::help;
use crate::outcome::{Failure, Outcome};
use crate::output;

pub fn completions(shell: clap_complete::Shell, lang: Lang) -> Result<Outcome, Failure> {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut help::command_with_names(lang), "odb", &mut script);
    output::print(&script)?;
    Ok(Outcome::Compliant)
}

/// The help of a command, by its names.
pub fn help(names: &[String], lang: Lang) -> Result<Outcome, Failure> {
    output::print(help::page(names, lang)?.as_bytes())?;
    Ok(Outcome::Compliant)
}

/// `odb.1`, and one page a command.
pub fn man(directory: &Path, lang: Lang) -> Result<Outcome, Failure> {
    std::fs::create_dir_all(directory)
        .and_then(|()| clap_mangen::generate_to(help::plain_command(lang), directory))
        .map_err(|error| Failure::io(IoAction::Write, directory, error))?;
    Ok(Outcome::Compliant)
}
