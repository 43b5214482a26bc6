//! The arguments of the command line. Help texts are for people: in French.

mod certificate;
mod files;
mod publish;
mod run;
mod vectors;

use std::ffi::OsString;
use std::process::ExitCode;

use clap::{Parser, Subcommand};
use opendatabutton::Lang;
use opendatabutton_conformance::error::Result;

/// Vérifie que des logiciels et des fichiers suivent le Socle commun des données locales (SCDL).
#[derive(Debug, Parser)]
#[command(name = "odb-conformance", version, arg_required_else_help = true)]
#[command(
    after_help = "Codes de sortie : 0 conforme ou valable, 1 non, 2 usage, lecture impossible ou panne."
)]
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
    Run(run::RunOptions),
    /// Examine des fichiers, d'où qu'ils viennent, et en atteste ; ne donne jamais le label d'un produit.
    Audit(run::AuditOptions),
    /// Pose les limites, puis devient la commande.
    #[command(hide = true)]
    Contain {
        #[arg(last = true, required = true)]
        command: Vec<OsString>,
    },
    /// Crée la clé d'un laboratoire.
    Keygen(certificate::Keygen),
    /// Signe le certificat d'un produit, d'après un rapport scellé par la même clé.
    Certify(certificate::Certify),
    /// Vérifie un certificat et dit en une ligne ce qu'il vaut, ou ce qui ne va pas.
    Verify(certificate::Verify),
    /// Retire un certificat, sur la liste signée du laboratoire.
    Revoke(certificate::Revoke),
    /// Le registre public.
    #[command(subcommand)]
    Registry(publish::Registry),
    /// Dessine le badge d'un certificat valable.
    Badge(publish::Badge),
    /// Les cas d'essai.
    #[command(subcommand)]
    Vectors(vectors::Vectors),
}

/// Runs the command.
pub fn run() -> ExitCode {
    let arguments = Arguments::parse();
    match obey(&arguments.command, arguments.lang) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::from(1),
        Err(error) => {
            eprintln!("odb-conformance: {}", line(error.message(arguments.lang)));
            ExitCode::from(2)
        }
    }
}

fn obey(command: &Command, lang: Lang) -> Result<bool> {
    match command {
        Command::Run(options) => run::run_product(options, lang),
        Command::Audit(options) => run::audit_files(options, lang),
        Command::Contain { command } => Err(run::contain(command)),
        Command::Keygen(options) => certificate::keygen(options, lang),
        Command::Certify(options) => certificate::certify(options, lang),
        Command::Verify(options) => certificate::verify(options, lang),
        Command::Revoke(options) => certificate::revoke(options, lang),
        Command::Registry(options) => publish::registry(options, lang),
        Command::Badge(options) => publish::draw(options, lang),
        Command::Vectors(command) => vectors::obey(command),
    }
}

/// A number and the word in its number: French uses the singular for 0 also.
fn counted(count: impl TryInto<u64>, one: &str, several: &str, lang: Lang) -> String {
    let count = count.try_into().unwrap_or(u64::MAX);
    let is_one = count == 1 || count == 0 && lang == Lang::Fr;
    format!("{count} {}", if is_one { one } else { several })
}

/// A text from outside does nothing to a terminal, and turns nothing around.
fn line(text: &str) -> String {
    let is_hidden =
        |c: char| c.is_control() || matches!(c, '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    text.chars().map(|c| if is_hidden(c) { '\u{fffd}' } else { c }).collect()
}
