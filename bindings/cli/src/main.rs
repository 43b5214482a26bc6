//! The command `odb`: the shell is one more language.

mod args;
mod convert;
mod delivery;
mod export;
mod fix;
mod map;
mod outcome;
mod output;
mod progress;
mod schemas;
mod shell;
mod template;
mod totem;
mod validate;
mod words;

use std::process::ExitCode;

use args::{Arguments, Command};
use clap::Parser;
use outcome::{Failure, Outcome};

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let lang = arguments.lang;
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
        Command::Completions { shell } => shell::completions(*shell),
        Command::Man { directory } => shell::man(directory),
    };
    match result {
        Ok(Outcome::Compliant) => ExitCode::SUCCESS,
        Ok(Outcome::NotCompliant) => ExitCode::from(1),
        // The reader of our output has closed it (`odb ... | head`): there is nobody to inform, and no verdict.
        Err(Failure::Output(error)) if error.kind() == std::io::ErrorKind::BrokenPipe => ExitCode::from(2),
        Err(failure) => {
            eprintln!("odb: {}", failure.message(lang));
            ExitCode::from(2)
        }
    }
}
