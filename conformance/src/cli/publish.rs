//! `registry build` and `badge`: the public pages.

use std::path::PathBuf;

use clap::Subcommand;
use opendatabutton::Lang;
use opendatabutton_conformance::certificate::{self, Day};
use opendatabutton_conformance::error::Result;
use opendatabutton_conformance::registry::Registry as Site;
use opendatabutton_conformance::{badge, error::Error};

use super::certificate::{Trust, expect_valid, refuse};
use super::{counted, files, line};

#[derive(Debug, Subcommand)]
pub(super) enum Registry {
    /// Fait un site statique d'un dossier de certificats, tous vérifiés.
    Build(Build),
}

#[derive(Debug, clap::Args)]
pub(super) struct Build {
    /// Dossier des certificats (.json).
    #[arg(value_name = "DOSSIER")]
    certificates: PathBuf,
    #[command(flatten)]
    trust: Trust,
    /// Dossier du site, neuf ou vide.
    #[arg(long, value_name = "DOSSIER")]
    out: PathBuf,
}

#[derive(Debug, clap::Args)]
pub(super) struct Badge {
    /// Certificat, vérifié d'abord.
    #[arg(value_name = "CERTIFICAT")]
    certificate: PathBuf,
    #[command(flatten)]
    trust: Trust,
    /// Un seul jeu de données, suivi ou non de @version (tous par défaut).
    #[arg(long, value_name = "NOM[@VERSION]")]
    data_set: Option<String>,
    /// Fichier SVG.
    #[arg(long, short, value_name = "FICHIER")]
    out: PathBuf,
}

/// True when no file was refused.
pub(super) fn registry(Registry::Build(options): &Registry, lang: Lang) -> Result<bool> {
    let ring = files::ring(&options.trust.keys)?;
    let lists = files::lists(&options.trust.revoked, &ring)?;
    let day = options.trust.at.unwrap_or_else(Day::today);
    let site = Site::collect(&options.certificates, ring, lists, day)?;
    site.write(&options.out)?;
    for one in &site.refused {
        eprintln!("odb-conformance: {}: {}", line(&one.file), line(one.why.message(lang)));
    }
    let (entries, valid, refused) = (site.entries.len(), site.valid(), site.refused.len());
    match lang {
        Lang::Fr => println!(
            "{}, dont {} ; {}",
            counted(entries, "certificat", "certificats", lang),
            counted(valid, "valable", "valables", lang),
            counted(refused, "fichier refusé", "fichiers refusés", lang),
        ),
        Lang::En => println!(
            "{}, {valid} of them valid; {}",
            counted(entries, "certificate", "certificates", lang),
            counted(refused, "file refused", "files refused", lang),
        ),
    }
    Ok(site.refused.is_empty())
}

pub(super) fn draw(options: &Badge, lang: Lang) -> Result<bool> {
    let bytes = files::read(&options.certificate)?;
    let ring = files::ring(&options.trust.keys)?;
    let lists = files::lists(&options.trust.revoked, &ring)?;
    let day = options.trust.at.unwrap_or_else(Day::today);
    let judge = || -> std::result::Result<String, Error> {
        let certificate = certificate::genuine(&bytes, &ring)?;
        expect_valid(&certificate::state(&certificate, &ring, &lists, day)?, &certificate)?;
        badge::render(&certificate, options.data_set.as_deref(), lang)
    };
    match judge() {
        Ok(picture) => files::write(&options.out, picture.as_bytes()).map(|()| true),
        Err(why) => refuse(&why, lang),
    }
}
