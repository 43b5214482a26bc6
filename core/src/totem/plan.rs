//! Account plans (`planDeCompte.xml`): the labels of chapters, accounts and functions, and the chapter under which an
//! account stands.
//!
//! The plan of a document is the one that is kept for its year under its standard. What it bears inside may be an
//! earlier year, for plans are published again as they are (that of M43_D for 2022 says 2020): it is taken, with a
//! note. A plan that is kept for another year, that bears a later one, or another standard, is never taken.

use std::collections::HashMap;
use std::ffi::OsStr;
use std::fs::File;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use super::xml::{Elements, Node};
use crate::error::{Action, Error, Result, TotemProblem};
use crate::report::{Issue, Param, Place, Rule, Sink};

/// Where account plans are: a folder in which they stand as `<year>/<standard>/<plan>/planDeCompte.xml`
/// (`2023/M57/M57_A/planDeCompte.xml`), or one such file.
#[derive(Debug, Clone, Default)]
pub struct Plans {
    at: Option<PathBuf>,
}

impl Plans {
    /// Plans in this folder, or this one plan.
    pub fn at(path: impl Into<PathBuf>) -> Self {
        Plans { at: Some(path.into()) }
    }

    /// No plan at hand: labels cannot be known.
    pub fn none() -> Self {
        Plans::default()
    }

    /// Where the plan of a year and `Nomenclature` is looked for; none when there is no folder, or they are no names.
    pub(crate) fn path(&self, year: &str, nomenclature: &str) -> Option<PathBuf> {
        let at = self.at.as_deref()?;
        if at.is_file() {
            return Some(at.to_owned());
        }
        let (standard, plan) = nomenclature.split_once('-').unwrap_or((nomenclature, ""));
        // They come from a document: they must not lead elsewhere.
        let is_name = |name: &str| {
            !name.is_empty()
                && !name.starts_with('.')
                && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"_-.".contains(&byte))
        };
        let parts = [year, standard, plan];
        parts.iter().all(|part| is_name(part)).then(|| {
            let folder = parts.iter().fold(at.to_owned(), |path, part| path.join(part));
            folder.join("planDeCompte.xml")
        })
    }

    /// The plan of a year and `Nomenclature`; none when there is none.
    ///
    /// # Errors
    /// When the folder or the plan cannot be read, or the plan says that it is of a later year or another standard.
    pub(crate) fn find(&self, year: &str, nomenclature: &str) -> Result<Option<Found>> {
        let Some(at) = &self.at else { return Ok(None) };
        let kind = std::fs::metadata(at).map_err(|error| Error::io(Action::Open, at, error))?;
        let Some(path) = self.path(year, nomenclature) else { return Ok(None) };
        if path.exists() {
            // One file that is given is kept for the years that its folders or its name say, else for its own.
            let is_kept_for = kind.is_dir() || path.iter().any(|part| names_year(part, year));
            let plan = Plan::read(&path, year, nomenclature, is_kept_for)?;
            return Ok(Some(Found { plan, path }));
        }
        Ok(None)
    }
}

/// The year stands in the name of a folder or a file, with no figure beside it.
fn names_year(part: &OsStr, year: &str) -> bool {
    let Some(part) = part.to_str() else { return false };
    part.split(|c: char| !c.is_ascii_digit()).any(|figures| figures == year)
}

/// A plan, and where it was.
#[derive(Debug)]
pub(crate) struct Found {
    pub plan: Plan,
    pub path: PathBuf,
}

impl Found {
    /// Says that the plan bears an earlier year inside.
    pub fn tell(&self, year: &str, take: &mut Sink<'_>) {
        if self.plan.year == year {
            return;
        }
        let place = self.path.display().to_string();
        let params = [
            ("year", Param::Text(year)),
            ("found", Param::Text(&self.plan.year)),
            ("place", Param::Text(&place)),
        ];
        take(Issue { rule: Rule::TotemPlanYear, place: Place::Row, cell: None, params: &params });
    }
}

/// How an account is used: the plan says for each its chapter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Use {
    pub receipt: bool,
    pub order: bool,
    /// Of operations of order: between sections, else within one (`TypOpBudg` is 2).
    pub between_sections: bool,
}

impl Use {
    const ATTRIBUTES: [&'static str; 6] = ["DR", "RR", "DOES", "ROES", "DOIS", "ROIS"];

    fn index(self) -> usize {
        let kind = match (self.order, self.between_sections) {
            (false, _) => 0,
            (true, true) => 2,
            (true, false) => 4,
        };
        kind + usize::from(self.receipt)
    }

    /// The attribute of the account that holds the chapter.
    pub fn attribute(self) -> &'static str {
        Self::ATTRIBUTES.get(self.index()).copied().unwrap_or_default()
    }
}

#[derive(Debug, Default)]
pub(crate) struct Chapter {
    pub label: String,
    /// `I` or `F`.
    pub section: String,
}

#[derive(Debug, Default)]
pub(crate) struct Account {
    pub label: String,
    chapters: [String; Use::ATTRIBUTES.len()],
}

impl Account {
    /// The chapter of this use, if the plan has one.
    pub fn chapter(&self, usage: Use) -> Option<&str> {
        self.chapters.get(usage.index()).map(String::as_str).filter(|code| !code.is_empty())
    }
}

/// An account plan.
#[derive(Debug, Default)]
pub(crate) struct Plan {
    chapters: HashMap<String, Chapter>,
    accounts: HashMap<String, Account>,
    functions: HashMap<String, String>,
    norm: String,
    declension: String,
    year: String,
}

impl Plan {
    fn read(path: &Path, year: &str, nomenclature: &str, is_kept_for: bool) -> Result<Plan> {
        let file = File::open(path).map_err(|error| Error::io(Action::Open, path, error))?;
        let name = path.display().to_string();
        let mut plan = Plan::default();
        let mut root = String::new();
        Elements::new(file, &name, None)?.walk(&mut |node| {
            if node.begins() {
                if node.depth == 0 {
                    node.name.clone_into(&mut root);
                }
                plan.take(node);
            }
            Ok(ControlFlow::Continue(()))
        })?;
        if root != "Nomenclature" {
            return Err(Error::totem(&name, TotemProblem::NoPlan { root }));
        }
        let found = format!("{}-{}", plan.norm, plan.declension);
        // Years of four figures compare as texts.
        let is_earlier = plan.year.len() == year.len() && plan.year.as_str() < year;
        if found != nomenclature || plan.year != year && !(is_kept_for && is_earlier) {
            let (found, expected) = (format!("{} {found}", plan.year), format!("{year} {nomenclature}"));
            return Err(Error::totem(&name, TotemProblem::OtherPlan { found, expected }));
        }
        Ok(plan)
    }

    fn take(&mut self, node: &Node<'_>) {
        let text = |name: &str| node.attribute(name).unwrap_or_default().into_owned();
        let within = |folder: &str| node.path.starts_with(folder);
        if node.depth == 0 {
            (self.norm, self.declension, self.year) = (text("Norme"), text("Declinaison"), text("Exer"));
        } else if node.name == "Chapitre" && within("/Nomenclature/Nature/Chapitres/") {
            self.chapters
                .entry(text("Code"))
                .or_insert_with(|| Chapter { label: text("Libelle"), section: text("Section") });
        } else if node.name == "Compte" && within("/Nomenclature/Nature/Comptes/") {
            self.accounts
                .entry(text("Code"))
                .or_insert_with(|| Account { label: text("Libelle"), chapters: Use::ATTRIBUTES.map(text) });
        } else if node.name == "RefFonc" && within("/Nomenclature/Fonction/RefFonctionnelles/") {
            self.functions.entry(text("Code")).or_insert_with(|| text("Libelle"));
        }
    }

    pub fn chapter(&self, code: &str) -> Option<&Chapter> {
        self.chapters.get(code)
    }

    pub fn account(&self, code: &str) -> Option<&Account> {
        self.accounts.get(code)
    }

    /// The label of a function.
    pub fn function(&self, code: &str) -> Option<&str> {
        self.functions.get(code).map(String::as_str)
    }
}
