//! `vectors`: the commands for developers of the suite.

use std::path::PathBuf;

use clap::Subcommand;
use opendatabutton_conformance::error::Result;
use opendatabutton_conformance::generate;
use opendatabutton_conformance::lint;
use opendatabutton_conformance::vectors::{Suite, default_directory};

#[derive(Debug, Subcommand)]
pub(super) enum Vectors {
    /// Les écrit de nouveau à partir des descripteurs.
    Generate(Directory),
    /// Vérifie leur forme, leurs identifiants, leurs empreintes, et que chaque règle est couverte.
    Lint(Directory),
}

#[derive(Debug, clap::Args)]
pub(super) struct Directory {
    /// Dossier des cas d'essai.
    #[arg(long, value_name = "DOSSIER")]
    vectors: Option<PathBuf>,
}

impl Directory {
    pub(super) fn path(&self) -> PathBuf {
        self.vectors.clone().unwrap_or_else(default_directory)
    }
}

pub(super) fn obey(command: &Vectors) -> Result<bool> {
    match command {
        Vectors::Generate(directory) => {
            generate::write(&directory.path())?;
            Ok(true)
        }
        Vectors::Lint(directory) => {
            let suite = Suite::load(&directory.path())?;
            let wrong = lint::lint(&suite)?;
            wrong.iter().for_each(|what| println!("{what}"));
            println!("{} files, {} cases, root {}", suite.files.len(), suite.cases(), suite.root);
            Ok(wrong.is_empty())
        }
    }
}
