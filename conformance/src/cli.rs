//! What the command line takes. Help texts are for people: in French.

use std::ffi::OsString;
use std::io::{IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Duration;

use clap::{Parser, Subcommand};
use opendatabutton::Lang;
use opendatabutton_conformance::error::{Error, Result};
use opendatabutton_conformance::level::Level;
use opendatabutton_conformance::report::{self, Report};
use opendatabutton_conformance::run::{self, Description, limits::Limits};
use opendatabutton_conformance::vectors::{Suite, default_directory, lint};
use opendatabutton_conformance::{audit, canonical, generate};

/// Vérifie que des logiciels et des fichiers suivent le Socle commun des données locales (SCDL).
#[derive(Debug, Parser)]
#[command(name = "odb-conformance", version, arg_required_else_help = true)]
#[command(after_help = "Codes de sortie : 0 conforme, 1 non conforme, 2 usage, lecture impossible ou panne.")]
struct Arguments {
    /// Langue des messages : fr ou en.
    #[arg(long, global = true, default_value = "fr", value_name = "LANGUE", env = "ODB_LANG")]
    lang: Lang,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Conduit un produit comme une boîte noire et dit quel niveau il atteint pour chaque jeu de données.
    Run(RunOptions),
    /// Examine des fichiers, d'où qu'ils viennent, et en atteste ; ne donne jamais le label d'un produit.
    Audit(AuditOptions),
    /// Pose les limites, puis devient la commande.
    #[command(hide = true)]
    Contain {
        #[arg(last = true, required = true)]
        command: Vec<OsString>,
    },
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
struct RunOptions {
    /// Description du produit (product.toml).
    #[arg(long, value_name = "FICHIER")]
    product: PathBuf,
    /// Graine que le laboratoire tire, pour les cas que le produit n'a jamais vus (tirée au hasard par défaut).
    #[arg(long, value_name = "TEXTE")]
    seed: Option<String>,
    /// Nombre de cas tirés de la graine, par jeu de données.
    #[arg(long, value_name = "N", default_value_t = 40)]
    seeded: usize,
    /// Niveau à atteindre pour chaque jeu de données.
    #[arg(long, value_enum, value_name = "NIVEAU", default_value_t = Wanted::Gold)]
    level: Wanted,
    /// Secondes pour répondre à un export.
    #[arg(long, value_name = "SECONDES", default_value_t = 30)]
    timeout: u64,
    /// Secondes pour s'arrêter.
    #[arg(long, value_name = "SECONDES", default_value_t = 10)]
    stop_timeout: u64,
    /// Dossier où écrire le rapport (report.json, report.fr.html, report.en.html, junit.xml).
    #[arg(long, value_name = "DOSSIER")]
    out: Option<PathBuf>,
    #[command(flatten)]
    directory: Directory,
    /// Commande qui parle le protocole (PROTOCOL.md), et ses arguments.
    #[arg(last = true, required = true, value_name = "COMMANDE")]
    command: Vec<OsString>,
}

#[derive(Debug, clap::Args)]
struct AuditOptions {
    /// Fichiers à examiner.
    #[arg(required = true, value_name = "FICHIER")]
    files: Vec<PathBuf>,
    /// Jeu de données, suivi ou non de @version ; sans lui, il est reconnu à l'en-tête.
    #[arg(long, value_name = "NOM[@VERSION]")]
    schema: Option<String>,
    /// Niveau à atteindre.
    #[arg(long, value_enum, value_name = "NIVEAU", default_value_t = Wanted::Silver)]
    level: Wanted,
    /// Dossier où écrire le rapport.
    #[arg(long, value_name = "DOSSIER")]
    out: Option<PathBuf>,
}

#[derive(Debug, Clone, Copy, clap::ValueEnum)]
enum Wanted {
    Bronze,
    Silver,
    Gold,
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
    let arguments = Arguments::parse();
    match obey(&arguments.command, arguments.lang) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::from(1),
        Err(error) => {
            eprintln!("odb-conformance: {}", error.message(arguments.lang));
            ExitCode::from(2)
        }
    }
}

fn obey(command: &Command, lang: Lang) -> Result<bool> {
    match command {
        Command::Run(options) => run_product(options, lang),
        Command::Audit(options) => {
            let report = audit::audit(&options.files, options.schema.as_deref())?;
            conclude(&report, options.out.as_deref(), options.level, lang)
        }
        Command::Contain { command } => {
            let error = run::become_command(command, &Limits::default());
            Err(Error::new(format!(
                "{}: {error}",
                command.first().map(|name| name.to_string_lossy()).unwrap_or_default()
            )))
        }
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

fn run_product(options: &RunOptions, lang: Lang) -> Result<bool> {
    let suite = Suite::load(&options.directory.path())?;
    let launcher = std::env::current_exe().map_err(|error| Error::new(error.to_string()))?;
    let limits = Limits {
        export: Duration::from_secs(options.timeout),
        stop: Duration::from_secs(options.stop_timeout),
        ..Limits::default()
    };
    let description = Description::read(&options.product)?;
    let report = run::run(
        &suite,
        &run::Options {
            description,
            seed: options.seed.clone().map_or_else(random_seed, Ok)?,
            seeded: options.seeded,
            command: options.command.clone(),
            launcher,
            limits,
        },
        &mut progress,
    )?;
    conclude(&report, options.out.as_deref(), options.level, lang)
}

/// Writes the report, says its levels; whether all are high enough.
fn conclude(report: &Report, out: Option<&Path>, wanted: Wanted, lang: Lang) -> Result<bool> {
    if let Some(out) = out {
        report::write(report, out)?;
    }
    print!("{}", report::summary(report, lang));
    let wanted = match wanted {
        Wanted::Bronze => Level::Bronze,
        Wanted::Silver => Level::Silver,
        Wanted::Gold => Level::Gold,
    };
    Ok(report.data_sets.iter().filter(|set| set.supported).all(|set| set.level >= Some(wanted)))
}

/// Sixteen bytes from the system.
fn random_seed() -> Result<String> {
    let mut bytes = [0; 16];
    let path = Path::new("/dev/urandom");
    let read =
        std::fs::File::open(path).and_then(|mut file| std::io::Read::read_exact(&mut file, &mut bytes));
    read.map_err(|error| Error::file(path, error))?;
    Ok(canonical::sha256(&bytes).chars().take(32).collect())
}

/// On a terminal, how far it is.
fn progress(done: usize, total: usize) {
    let mut terminal = std::io::stderr();
    if terminal.is_terminal() && (done.is_multiple_of(20) || done == total) {
        // What cannot be shown is not worth an error.
        let _ = write!(terminal, "\r{done}/{total}{}", if done == total { "\n" } else { "" });
    }
}
