//! The command `odb`: the shell is one more language.

mod args;
mod convert;
mod convert_document;
mod export;
mod export_document;
mod fix;
mod map;
mod output;
mod progress;
mod schemas;
mod shell;
mod template;
mod totem;
mod validate;

use std::path::Path;
use std::process::ExitCode;

use args::{Arguments, Command};
use clap::Parser;
use opendatabutton::{Error, Lang};

/// What a command comes to: 0 and 1 are verdicts on data, 2 is everything that kept us from one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Outcome {
    Compliant,
    NotCompliant,
}

/// Why a command could not give a verdict.
enum Failure {
    Library(Error),
    Output(std::io::Error),
    Usage { fr: String, en: String },
}

impl Failure {
    /// An argument that is not what it should be.
    fn usage(error: &dyn std::fmt::Display) -> Self {
        Failure::Usage { fr: error.to_string(), en: error.to_string() }
    }

    /// A file of the command line that cannot be opened.
    fn unreadable(path: &Path, error: &std::io::Error) -> Self {
        let path = path.display();
        Failure::Usage {
            fr: format!("{path} : ouverture impossible : {error}"),
            en: format!("{path}: cannot open: {error}"),
        }
    }
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Failure::Library(error)
    }
}

impl From<std::io::Error> for Failure {
    fn from(error: std::io::Error) -> Self {
        Failure::Output(error)
    }
}

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
        // Whoever reads us has left (`odb ... | head`): nothing to say, and no verdict either.
        Err(Failure::Output(error)) if error.kind() == std::io::ErrorKind::BrokenPipe => ExitCode::from(2),
        Err(failure) => {
            eprintln!("odb: {}", message(&failure, lang));
            ExitCode::from(2)
        }
    }
}

/// The failure in one line.
fn message(failure: &Failure, lang: Lang) -> String {
    let text = match (failure, lang) {
        (Failure::Library(error), lang) => error.message(lang),
        (Failure::Output(error), Lang::Fr) => format!("écriture impossible : {error}"),
        (Failure::Output(error), Lang::En) => format!("cannot write: {error}"),
        (Failure::Usage { fr, .. }, Lang::Fr) => fr.clone(),
        (Failure::Usage { en, .. }, Lang::En) => en.clone(),
    };
    text.replace(['\n', '\r'], " ")
}
