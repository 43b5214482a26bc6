//! `run`, `audit` and the command that sets the limits.

use std::ffi::OsString;
use std::io::{IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::time::Duration;

use opendatabutton::Lang;
use opendatabutton_conformance::audit;
use opendatabutton_conformance::certificate::{Hex, PrivateKey, Seal};
use opendatabutton_conformance::error::{Error, Result};
use opendatabutton_conformance::level::Level;
use opendatabutton_conformance::report::{self, Report};
use opendatabutton_conformance::run::{self, Description, limits::Limits};
use opendatabutton_conformance::vectors::Suite;

use super::files;
use super::vectors::Directory;

#[derive(Debug, clap::Args)]
pub(super) struct RunOptions {
    /// Description du produit (product.toml).
    #[arg(long, value_name = "FICHIER")]
    product: PathBuf,
    /// Graine que le laboratoire tire, pour les cas que le produit n'a jamais vus (tirée au hasard par défaut).
    #[arg(long, value_name = "TEXTE")]
    seed: Option<String>,
    /// Nombre de cas tirés de la graine, par jeu de données.
    #[arg(long, value_name = "N", default_value_t = run::SEEDED)]
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
    /// Clé privée du laboratoire, pour sceller le rapport (report.seal.json). Le produit pourrait lire le fichier : une
    /// vraie clé se donne sur l'entrée standard, par « - ».
    #[arg(long, value_name = "CLÉ", requires = "out")]
    key: Option<PathBuf>,
    #[command(flatten)]
    directory: Directory,
    /// Commande qui parle le protocole (PROTOCOL.md), et ses arguments.
    #[arg(last = true, required = true, value_name = "COMMANDE")]
    command: Vec<OsString>,
}

#[derive(Debug, clap::Args)]
pub(super) struct AuditOptions {
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

pub(super) fn run_product(options: &RunOptions, lang: Lang) -> Result<bool> {
    let key = options.key.as_deref().map(sealing_key).transpose()?;
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
    if let (Some(key), Some(out)) = (key, &options.out) {
        // Any earlier seal is not this report's.
        std::fs::create_dir_all(out).map_err(|error| Error::file(out, error))?;
        files::write(&out.join("report.seal.json"), &Seal::new(&report.to_json()?, &key)?.to_json()?)?;
    }
    conclude(&report, options.out.as_deref(), options.level, lang)
}

/// The key that seals the report. The product has our rights: it may neither find the key in a file, nor look into
/// our memory.
fn sealing_key(path: &Path) -> Result<PrivateKey> {
    let key = files::private_key(path)?;
    if path != Path::new("-") && !key.key.demonstration {
        return Err(Error::in_file(
            path,
            "le produit pourrait lire ce fichier : donner la clé sur l'entrée standard (--key -)",
            "the product could read this file: give the key on standard input (--key -)",
        ));
    }
    let hidden = rustix::process::set_dumpable_behavior(rustix::process::DumpableBehavior::NotDumpable);
    hidden.map_err(|error| Error::new(error.to_string()))?;
    Ok(key)
}

pub(super) fn audit_files(options: &AuditOptions, lang: Lang) -> Result<bool> {
    let report = audit::audit(&options.files, options.schema.as_deref())?;
    conclude(&report, options.out.as_deref(), options.level, lang)
}

/// Sets the limits, then becomes the command; comes back only when that fails.
pub(super) fn contain(command: &[OsString]) -> Error {
    let error = run::become_command(command, &Limits::default());
    let name = command.first().map(|name| name.to_string_lossy()).unwrap_or_default();
    Error::new(format!("{name}: {error}"))
}

/// Writes the report and prints its levels; returns whether all are high enough.
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
    Ok(Hex(files::random::<16>()?).to_string())
}

/// On a terminal, how far it is.
fn progress(done: usize, total: usize) {
    let mut terminal = std::io::stderr();
    if terminal.is_terminal() && (done.is_multiple_of(20) || done == total) {
        // A progress line that cannot be shown is no error.
        let _ = write!(terminal, "\r{done}/{total}{}", if done == total { "\n" } else { "" });
    }
}
