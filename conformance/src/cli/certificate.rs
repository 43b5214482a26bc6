//! `keygen`, `certify`, `verify`, `revoke`.

use std::fs::File;
use std::path::{Path, PathBuf};

use opendatabutton::Lang;
use opendatabutton_conformance::certificate::{
    self, Certificate, Day, Key, LONGEST, PrivateKey, Request, Revocations, Ring, State,
};
use opendatabutton_conformance::error::{Error, Result};
use opendatabutton_conformance::report::Words;
use opendatabutton_conformance::vectors::Suite;

use super::vectors::Directory;
use super::{counted, files, line};

#[derive(Debug, clap::Args)]
pub(super) struct Keygen {
    /// Nom du laboratoire, tel que le porteront ses certificats.
    #[arg(long, value_name = "NOM")]
    lab: String,
    /// Dossier des clés : LAB.json (publique ; complétée si elle existe) et une clé privée.
    #[arg(long, value_name = "DOSSIER")]
    out: PathBuf,
    /// Nombre de jours pendant lesquels la clé signe.
    #[arg(long, value_name = "JOURS", default_value_t = 1096)]
    days: u32,
    /// Clé de démonstration : tout ce qu'elle signe porte « démonstration » et ne vaut rien.
    #[arg(long)]
    demonstration: bool,
}

#[derive(Debug, clap::Args)]
pub(super) struct Certify {
    /// Rapport d'essai (report.json).
    #[arg(value_name = "RAPPORT")]
    report: PathBuf,
    /// Son sceau ; sans cette option, report.seal.json à côté du rapport.
    #[arg(long, value_name = "FICHIER")]
    seal: Option<PathBuf>,
    /// Le livrable tel qu'il est distribué.
    #[arg(long, value_name = "FICHIER")]
    artefact: PathBuf,
    /// Clé privée du laboratoire ; « - » la lit sur l'entrée standard.
    #[arg(long, value_name = "CLÉ")]
    key: PathBuf,
    /// Nombre de jours de validité, 365 au plus.
    #[arg(long, value_name = "JOURS", default_value_t = LONGEST)]
    days: u32,
    /// Fichier du certificat, qui ne doit pas exister.
    #[arg(long, short, value_name = "FICHIER")]
    out: PathBuf,
    #[command(flatten)]
    directory: Directory,
}

/// The trusted keys, and the lists of revocations.
#[derive(Debug, clap::Args)]
pub(super) struct Trust {
    /// Clés publiques des laboratoires (répétable).
    #[arg(long, value_name = "LAB.json", required = true)]
    pub keys: Vec<PathBuf>,
    /// Listes de révocations (répétable).
    #[arg(long, value_name = "LISTE.json")]
    pub revoked: Vec<PathBuf>,
    /// Jour dont on parle, en UTC (aujourd'hui par défaut).
    #[arg(long, value_name = "AAAA-MM-JJ")]
    pub at: Option<Day>,
}

#[derive(Debug, clap::Args)]
pub(super) struct Verify {
    /// Certificat à vérifier.
    #[arg(value_name = "CERTIFICAT")]
    certificate: PathBuf,
    #[command(flatten)]
    trust: Trust,
    /// Refuse une liste de révocations plus ancienne que ce nombre de jours.
    #[arg(long, value_name = "JOURS", requires = "revoked")]
    list_max_age: Option<u32>,
    /// Rapport dont le certificat devrait être issu.
    #[arg(long, value_name = "RAPPORT")]
    report: Option<PathBuf>,
    /// Livrable pour lequel le certificat devrait valoir.
    #[arg(long, value_name = "FICHIER")]
    artefact: Option<PathBuf>,
    /// Accepte un certificat de démonstration, qui ne vaut rien.
    #[arg(long)]
    accept_demonstration: bool,
}

#[derive(Debug, clap::Args)]
pub(super) struct Revoke {
    /// Certificat à retirer ; sans lui, la liste est seulement datée d'aujourd'hui (créée, s'il le faut).
    #[arg(value_name = "CERTIFICAT", requires = "reason")]
    certificate: Option<PathBuf>,
    /// Raison, publique.
    #[arg(long, value_name = "TEXTE", requires = "certificate")]
    reason: Option<String>,
    /// Clé privée du laboratoire ; « - » la lit sur l'entrée standard.
    #[arg(long, value_name = "CLÉ")]
    key: PathBuf,
    /// Clés publiques du laboratoire, s'il en a plusieurs (répétable).
    #[arg(long, value_name = "LAB.json")]
    keys: Vec<PathBuf>,
    /// Liste de révocations, à compléter ou à créer.
    #[arg(long, value_name = "LISTE.json")]
    list: PathBuf,
}

pub(super) fn keygen(options: &Keygen, lang: Lang) -> Result<bool> {
    let from = Day::today();
    let key = PrivateKey::new(
        files::random()?,
        &options.lab,
        from,
        from.after(options.days),
        options.demonstration,
    )?;
    std::fs::create_dir_all(&options.out).map_err(|error| Error::file(&options.out, error))?;
    let _lock = lock(&options.out)?;
    let public = options.out.join("LAB.json");
    let before = if public.exists() { Ring::read(&files::read(&public)?)? } else { Ring::new(Vec::new()) };
    let private = options.out.join(format!("{}.key", key.key.id.short()));
    files::write_private(&private, &key)?;
    files::write(&public, &before.with(&Ring::new(vec![key.key])).to_json()?)?;
    let (private, public) = (private.display(), public.display());
    match lang {
        Lang::Fr => {
            println!("{private} : clé privée, à garder secrète\n{public} : clés publiques, à publier")
        }
        Lang::En => println!("{private}: private key, to keep secret\n{public}: public keys, to publish"),
    }
    Ok(true)
}

pub(super) fn certify(options: &Certify, lang: Lang) -> Result<bool> {
    let report = files::read(&options.report)?;
    let seal = options.seal.clone().unwrap_or_else(|| options.report.with_extension("seal.json"));
    let seal = files::read(&seal)?;
    let artefact = files::fingerprint(&options.artefact)?;
    let suite = Suite::load(&options.directory.path())?;
    let key = files::private_key(&options.key)?;
    let request =
        Request { report: &report, seal: &seal, artefact, issued: Day::today(), days: options.days };
    match certificate::certify(&request, &suite, &key) {
        Ok(certificate) => {
            files::write_new(&options.out, &certificate.to_json()?)?;
            println!("{}", praise(&certificate, lang));
            Ok(true)
        }
        Err(why) => refuse(&why, lang),
    }
}

pub(super) fn verify(options: &Verify, lang: Lang) -> Result<bool> {
    // Unreadable input ends with code 2; readable but wrong input with code 1 and one line.
    let bytes = files::read(&options.certificate)?;
    for path in options.trust.keys.iter().chain(&options.trust.revoked) {
        files::read(path)?;
    }
    let report = options.report.as_deref().map(files::read).transpose()?;
    let artefact = options.artefact.as_deref().map(files::fingerprint).transpose()?;
    let day = options.trust.at.unwrap_or_else(Day::today);
    let judge = || -> Result<Certificate> {
        let ring = files::ring(&options.trust.keys)?;
        let certificate = certificate::genuine(&bytes, &ring)?;
        let lists = files::lists(&options.trust.revoked, &ring)?;
        if let Some(most) = options.list_max_age {
            lists.iter().try_for_each(|list| list.expect_fresh(most, day))?;
        }
        expect_valid(&certificate::state(&certificate, &ring, &lists, day)?, &certificate)?;
        report.as_deref().map_or(Ok(()), |report| certificate::check_report(&certificate, report))?;
        artefact.map_or(Ok(()), |artefact| certificate::check_artefact(&certificate, &artefact))?;
        if certificate.demonstration && !options.accept_demonstration {
            return Err(Error::said(
                "DÉMONSTRATION : ce certificat, signé avec une clé de démonstration, ne vaut rien",
                "DEMONSTRATION: this certificate, signed with a demonstration key, is worth nothing",
            ));
        }
        Ok(certificate)
    };
    match judge() {
        Ok(certificate) => {
            let unchecked = match lang {
                _ if !options.trust.revoked.is_empty() => "",
                Lang::Fr => " – révocations non vérifiées",
                Lang::En => " – revocations not checked",
            };
            println!("{}{unchecked}", praise(&certificate, lang));
            Ok(true)
        }
        Err(why) => refuse(&why, lang),
    }
}

/// Fails unless a certificate holds.
pub(super) fn expect_valid(state: &State, certificate: &Certificate) -> Result<()> {
    let Certificate { issued, expires, .. } = certificate;
    match state {
        State::Valid => Ok(()),
        State::NotYet => Err(Error::said(
            format!("le certificat ne vaut qu'à partir du {issued}"),
            format!("the certificate holds from {issued} only"),
        )),
        State::Expired => Err(Error::said(
            format!("le certificat a expiré : il valait jusqu'au {expires}"),
            format!("the certificate has expired: it held until {expires}"),
        )),
        State::Revoked(by) => Err(Error::said(
            format!("le certificat a été retiré le {} : {}", by.date, by.reason),
            format!("the certificate was withdrawn on {}: {}", by.date, by.reason),
        )),
    }
}

pub(super) fn revoke(options: &Revoke, lang: Lang) -> Result<bool> {
    let key = files::private_key(&options.key)?;
    let ring = files::ring(&options.keys)?.with(&Ring::new(vec![key.key.clone()]));
    let day = Day::today();
    // Two that append at once would lose an entry.
    let _lock = lock(files::folder_of(&options.list))?;
    let mut list = if options.list.exists() {
        Revocations::read(&files::read(&options.list)?, &ring)?
    } else {
        Revocations::new(&key, day)?
    };
    let same_lab = ring.get(&list.head.key_id).is_ok_and(|other: &Key| other.is_of_same_lab(&key.key));
    if !same_lab {
        return Err(Error::said(
            "cette liste est celle d'un autre laboratoire",
            "this list is another lab's",
        ));
    }
    match (&options.certificate, &options.reason) {
        (Some(path), Some(reason)) => {
            let certificate = certificate::genuine(&files::read(path)?, &ring)?;
            list.revoke(&certificate, reason, &key, &ring, day)?;
        }
        _ => list.close(&key, day)?,
    }
    files::write(&options.list, &list.to_json()?)?;
    let (path, entries) = (options.list.display(), list.head.entries);
    match lang {
        Lang::Fr => {
            let entries = counted(entries, "certificat retiré", "certificats retirés", lang);
            println!("{path} : {entries}, liste datée du {day}")
        }
        Lang::En => {
            let entries = counted(entries, "certificate withdrawn", "certificates withdrawn", lang);
            println!("{path}: {entries}, list dated {day}")
        }
    }
    Ok(true)
}

/// One command at a time works on the files of a folder, until the lock is dropped.
fn lock(folder: &Path) -> Result<File> {
    let locked = File::open(folder).and_then(|open| open.lock().map(|()| open));
    locked.map_err(|error| Error::file(folder, error))
}

/// Prints the fault, in one line.
pub(super) fn refuse(why: &Error, lang: Lang) -> Result<bool> {
    match lang {
        Lang::Fr => println!("refusé : {}", line(why.message(lang))),
        Lang::En => println!("refused: {}", line(why.message(lang))),
    }
    Ok(false)
}

/// Prints the state of a certificate, in one line.
fn praise(certificate: &Certificate, lang: Lang) -> String {
    let words = Words::of(lang);
    let sets: Vec<String> = certificate
        .data_sets
        .iter()
        .map(|set| format!("{}@{} {}", set.name, set.version, words.level(Some(set.level), true)))
        .collect();
    let mark = match (certificate.demonstration, lang) {
        (false, _) => "",
        (true, Lang::Fr) => "DÉMONSTRATION, sans aucune valeur – ",
        (true, Lang::En) => "DEMONSTRATION, worth nothing – ",
    };
    let product = &certificate.product;
    let (vendor, lab, expires) = (&product.vendor, &certificate.lab, certificate.expires);
    let (product, sets) = (format!("{} {}", product.name, product.version), sets.join(", "));
    line(&match lang {
        Lang::Fr => format!("{mark}valable : {product} ({vendor}) ; {sets} ; jusqu'au {expires} ({lab})"),
        Lang::En => format!("{mark}valid: {product} ({vendor}); {sets}; until {expires} ({lab})"),
    })
}
