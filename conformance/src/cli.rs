//! What the command line takes. Help texts are for people: in French.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};
use opendatabutton_conformance::error::Result;
use opendatabutton_conformance::generate;
use opendatabutton_conformance::vectors::{Suite, default_directory, lint};

/// Vérifie que des logiciels et des fichiers suivent le Socle commun des données locales (SCDL).
#[derive(Debug, Parser)]
#[command(name = "odb-conformance", version, arg_required_else_help = true)]
#[command(after_help = "Codes de sortie : 0 conforme, 1 non conforme, 2 usage, lecture impossible ou panne.")]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Les cas d'essai.
    #[command(subcommand)]
    Vectors(Vectors),
}

#[derive(Debug, Subcommand)]
enum Vectors {
    /// Les écrit de nouveau à partir des descripteurs.
    Generate(Directory),
    /// Vérifie leur forme, leurs identifiants, leurs empreintes, et que chaque règle est couverte.
    Lint(Directory),
}

#[derive(Debug, clap::Args)]
struct Directory {
    /// Dossier des cas d'essai.
    #[arg(long, value_name = "DOSSIER")]
    vectors: Option<PathBuf>,
}

impl Directory {
    fn path(&self) -> PathBuf {
        self.vectors.clone().unwrap_or_else(default_directory)
    }
}

/// Runs the command.
pub fn run() -> ExitCode {
    match obey(&Arguments::parse().command) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::from(1),
        Err(error) => {
            eprintln!("odb-conformance: {error}");
            ExitCode::from(2)
        }
    }
}

fn obey(command: &Command) -> Result<bool> {
    match command {
        Command::Vectors(Vectors::Generate(directory)) => {
            generate::write(&directory.path())?;
            Ok(true)
        }
        Command::Vectors(Vectors::Lint(directory)) => {
            let suite = Suite::load(&directory.path())?;
            let wrong = lint::lint(&suite)?;
            wrong.iter().for_each(|what| println!("{what}"));
            println!("{} files, {} cases, root {}", suite.files.len(), suite.cases(), suite.root);
            Ok(wrong.is_empty())
        }
    }
}
