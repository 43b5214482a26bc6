//! The registry: a static site that lists the products with the label, made from a folder of certificates. It
//! verifies every certificate, marks those that are not valid, and names each file that is no certificate.

mod certificate;
mod entry;
mod index;

use std::fs;
use std::path::{Path, PathBuf};

use opendatabutton::Lang;
use serde_json::{Value, json};

use crate::certificate::{Certificate, Day, Hex, Revocations, Ring, State, fingerprint, genuine, state};
use crate::error::{Error, Result};
use crate::{badge, canonical};

/// The additional style of these pages.
const STYLE: &str = "\
.mark { font-weight: 700; color: var(--error); text-transform: uppercase; font-size: .75rem; letter-spacing: .05em; }\n\
td ul { margin: 0; padding: 0; list-style: none; }\n\
table.plain { width: 100%; } .plain th[scope=row] { text-align: left; white-space: normal; font-weight: 400; }\n\
.badge { max-width: 100%; height: auto; }\n\
h3 { margin: 1.5rem 0 .5rem; }\n";

/// A genuine certificate and its state.
#[derive(Debug)]
pub struct Entry {
    /// The SHA-256 of its file.
    pub id: Hex<32>,
    /// The certificate.
    pub certificate: Certificate,
    /// Its state on the day of the registry.
    pub state: State,
}

impl Entry {
    /// Whether it gives the label; a demonstration never does.
    fn is_worth_something(&self) -> bool {
        self.state == State::Valid && !self.certificate.demonstration
    }

    fn code(&self) -> &'static str {
        if self.state == State::Valid && self.certificate.demonstration {
            "demonstration"
        } else {
            self.state.code()
        }
    }
}

/// A file that is no certificate of a lab of the ring.
#[derive(Debug)]
pub struct Refused {
    /// Its name.
    pub file: String,
    /// The reason.
    pub why: Error,
}

/// The certificates of a folder, on a day.
#[derive(Debug)]
pub struct Registry {
    day: Day,
    ring: Ring,
    lists: Vec<Revocations>,
    /// By vendor, product and version.
    pub entries: Vec<Entry>,
    /// The refused files, by name.
    pub refused: Vec<Refused>,
}

impl Registry {
    /// Verifies the `.json` files of a folder.
    ///
    /// # Errors
    /// If the folder or a file cannot be read.
    pub fn collect(folder: &Path, ring: Ring, lists: Vec<Revocations>, day: Day) -> Result<Self> {
        let mut paths = Vec::new();
        for entry in fs::read_dir(folder).map_err(|error| Error::file(folder, error))? {
            let path = entry.map_err(|error| Error::file(folder, error))?.path();
            if path.extension().is_some_and(|extension| extension == "json") {
                paths.push(path);
            }
        }
        paths.sort();
        let (mut entries, mut refused) = (Vec::<Entry>::new(), Vec::new());
        for path in paths {
            let bytes = fs::read(&path).map_err(|error| Error::file(&path, error))?;
            let judged = genuine(&bytes, &ring).and_then(|certificate| {
                let state = worth(&certificate, &ring, &lists, day)?;
                Ok(Entry { id: fingerprint(&bytes), certificate, state })
            });
            match judged {
                // Two copies of a file are one certificate.
                Ok(entry) if entries.iter().any(|other| other.id == entry.id) => {}
                Ok(entry) => entries.push(entry),
                Err(why) => {
                    let file = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
                    refused.push(Refused { file, why });
                }
            }
        }
        entries.sort_by_cached_key(|entry| {
            let product = &entry.certificate.product;
            (product.vendor.to_lowercase(), product.name.to_lowercase(), product.version.clone(), entry.id)
        });
        Ok(Registry { day, ring, lists, entries, refused })
    }

    /// The number of valid certificates, demonstrations left out.
    pub fn valid(&self) -> usize {
        self.entries.iter().filter(|entry| entry.is_worth_something()).count()
    }

    /// Writes the site into a folder that is new or empty.
    ///
    /// # Errors
    /// If the folder is neither, or the disk refuses.
    pub fn write(&self, out: &Path) -> Result<()> {
        fs::create_dir_all(out).map_err(|error| Error::file(out, error))?;
        if fs::read_dir(out).map_err(|error| Error::file(out, error))?.next().is_some() {
            return Err(Error::in_file(
                out,
                "ce dossier doit être neuf ou vide",
                "this folder has to be new or empty",
            ));
        }
        for (path, bytes) in self.files()? {
            let path = out.join(path);
            let folder = path.parent().unwrap_or(out);
            fs::create_dir_all(folder).map_err(|error| Error::file(folder, error))?;
            fs::write(&path, bytes).map_err(|error| Error::file(&path, error))?;
        }
        Ok(())
    }

    fn files(&self) -> Result<Vec<(PathBuf, Vec<u8>)>> {
        let said = |page: std::result::Result<String, std::fmt::Error>| {
            page.map(String::into_bytes).map_err(|error| Error::new(error.to_string()))
        };
        let mut files: Vec<(PathBuf, Vec<u8>)> = vec![
            ("index.json".into(), canonical::to_bytes(&self.machine())?),
            ("keys.json".into(), self.ring.to_json()?),
        ];
        for (place, list) in self.lists.iter().enumerate() {
            files.push((list_name(place).into(), list.to_json()?));
        }
        for lang in [Lang::Fr, Lang::En] {
            files.push((index_name(lang).into(), said(index::render(self, lang))?));
        }
        for entry in &self.entries {
            let folder = PathBuf::from(folder_of(entry));
            files.push((folder.join("certificate.json"), entry.certificate.to_json()?));
            for lang in [Lang::Fr, Lang::En] {
                let code = lang.code();
                files.push((
                    folder.join(format!("{code}.html")),
                    said(certificate::render(self, entry, lang))?,
                ));
                if entry.state == State::Valid {
                    let badge = badge::render(&entry.certificate, None, lang)?;
                    files.push((folder.join(format!("badge.{code}.svg")), badge.into_bytes()));
                }
            }
        }
        Ok(files)
    }

    /// The registry for programs.
    fn machine(&self) -> Value {
        let entries = self.entries.iter().map(|entry| {
            let revoked = match &entry.state {
                State::Revoked(by) => json!({ "date": by.date, "reason": by.reason }),
                _ => Value::Null,
            };
            json!({
                "sha256": entry.id,
                "path": format!("{}/certificate.json", folder_of(entry)),
                "state": entry.code(),
                "revoked": revoked,
                "certificate": entry.certificate,
            })
        });
        let refused = self.refused.iter().map(|one| {
            json!({ "file": one.file, "fr": one.why.message(Lang::Fr), "en": one.why.message(Lang::En) })
        });
        json!({
            "format": "opendatabutton-conformance-registry",
            "formatVersion": 1,
            "date": self.day,
            "certificates": entries.collect::<Vec<_>>(),
            "refused": refused.collect::<Vec<_>>(),
        })
    }
}

/// A certificate may be withdrawn by the list of another lab of the ring only; its own lab has then not withdrawn it.
fn worth(certificate: &Certificate, ring: &Ring, lists: &[Revocations], day: Day) -> Result<State> {
    let key = ring.get(&certificate.key_id)?;
    let own: Vec<Revocations> = lists
        .iter()
        .filter(|list| ring.get(&list.head.key_id).is_ok_and(|other| other.is_of_same_lab(key)))
        .cloned()
        .collect();
    state(certificate, ring, &own, day)
}

fn folder_of(entry: &Entry) -> String {
    format!("certificates/{}", entry.id)
}

fn index_name(lang: Lang) -> &'static str {
    match lang {
        Lang::Fr => "index.html",
        Lang::En => "en.html",
    }
}

fn list_name(place: usize) -> String {
    match place {
        0 => "revocations.json".to_owned(),
        place => format!("revocations-{}.json", place + 1),
    }
}

fn other(lang: Lang) -> Lang {
    match lang {
        Lang::Fr => Lang::En,
        Lang::En => Lang::Fr,
    }
}
