//! The command `odb`: the shell is one more language.

mod args;
mod convert;
mod delivery;
mod export;
mod fix;
mod help;
mod map;
mod outcome;
mod output;
mod progress;
mod schemas;
mod shell;
mod template;
mod totem;
mod usage;
mod validate;
mod words;

use std::process::ExitCode;

use args::{Arguments, Command};
use clap::FromArgMatches;
use outcome::Outcome;

fn main() -> ExitCode {
    let given: Vec<_> = std::env::args_os().collect();
    let lang = help::lang(&given);
    let mut command = help::command(lang);
    let read =
        command.try_get_matches_from_mut(given).and_then(|matches| Arguments::from_arg_matches(&matches));
    let arguments = match read {
        Ok(arguments) => arguments,
        Err(error) => return ExitCode::from(usage::report(&error, command, lang)),
    };
    let result = match &arguments.command {
        Command::Export(options) => export::run(options, lang),
        Command::Validate(options) => validate::run(options, lang),
        Command::Fix(options) => fix::run(options, lang),
        Command::Convert(options) => convert::run(options, lang),
        Command::Map(command) => map::run(command, lang),
        Command::Totem(options) => totem::run(options, lang),
        Command::Template(options) => template::run(options, lang),
        Command::Schemas(options) => schemas::list(options),
        Command::Schema(options) => schemas::print(options, lang),
        Command::Completions { shell } => shell::completions(*shell, lang),
        Command::Help { command } => shell::help(command, lang),
        Command::Man { directory } => shell::man(directory, lang),
    };
    match result {
        Ok(Outcome::Compliant) => ExitCode::SUCCESS,
        Ok(Outcome::NotCompliant) => ExitCode::from(1),
        // The reader of our output has closed it (`odb ... | head`): there is nobody to inform, and no verdict.
        Err(failure) if failure.is_closed_output() => ExitCode::from(2),
        Err(failure) => {
            eprintln!("odb: {}", failure.message(lang));
            ExitCode::from(2)
        }
    }
}
