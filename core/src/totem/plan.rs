//! Account plans (`planDeCompte.xml`): the labels of chapters, accounts and functions, and the chapter of each account.
//!
//! The plan of a document is the file stored for the document's year and standard. The file itself may state an earlier
//! year, since plans are republished unchanged (that of M43_D for 2022 states 2020): it is used, with a note. A plan
//! stored for another year, or one that states a later year or another standard, is never used.

use std::collections::HashMap;
use std::ffi::OsStr;
use std::fs::File;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use super::xml::{Elements, Node};
use crate::error::{Action, Error, Result, TotemProblem};
use crate::report::{Issue, Param, Place, Rule, Sink};

/// The place of account plans: a folder that contains them as `<year>/<standard>/<plan>/planDeCompte.xml`
/// (`2023/M57/M57_A/planDeCompte.xml`), or one such file.
#[derive(Debug, Clone, Default)]
pub struct Plans {
    at: Option<PathBuf>,
}

impl Plans {
    /// The plans in this folder, or this single plan.
    pub fn at(path: impl Into<PathBuf>) -> Self {
        Plans { at: Some(path.into()) }
    }

    /// No plans: labels stay unknown.
    pub fn none() -> Self {
        Plans::default()
    }

    /// The path of the plan for a year and a `Nomenclature`; None without a folder, or when they are no valid names.
    pub(crate) fn path(&self, year: &str, nomenclature: &str) -> Option<PathBuf> {
        let at = self.at.as_deref()?;
        if at.is_file() {
            return Some(at.to_owned());
        }
        let (standard, plan) = nomenclature.split_once('-').unwrap_or((nomenclature, ""));
        // The names come from a document and must not lead to another folder.
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

    /// The plan for a year and a `Nomenclature`; None when the folder has none.
    ///
    /// # Errors
    /// When the folder or the plan cannot be read, or the plan states a later year or another standard.
    pub(crate) fn find(&self, year: &str, nomenclature: &str) -> Result<Option<Found>> {
        let Some(at) = &self.at else { return Ok(None) };
        let kind = std::fs::metadata(at).map_err(|error| Error::io(Action::Open, at, error))?;
        let Some(path) = self.path(year, nomenclature) else { return Ok(None) };
        if path.exists() {
            // A single file counts as stored for the years in the names of its folders and its own name, else for the
            // year it states.
            let is_kept_for = kind.is_dir() || path.iter().any(|part| names_year(part, year));
            let plan = Plan::read(&path, year, nomenclature, is_kept_for)?;
            return Ok(Some(Found { plan, path }));
        }
        Ok(None)
    }
}

/// True if the name of a folder or a file contains the year, with no digit beside it.
fn names_year(part: &OsStr, year: &str) -> bool {
    let Some(part) = part.to_str() else { return false };
    part.split(|c: char| !c.is_ascii_digit()).any(|figures| figures == year)
}

/// A plan and its path.
#[derive(Debug)]
pub(crate) struct Found {
    pub plan: Plan,
    pub path: PathBuf,
}

impl Found {
    /// Reports that the plan states an earlier year.
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

/// The use of an account. The plan gives a chapter for each use.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Use {
    pub receipt: bool,
    pub order: bool,
    /// For operations of order: true between sections (`TypOpBudg` is 2), false within one.
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

    /// The attribute of the account that contains the chapter.
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
    /// The chapter for this use, if the plan has one.
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
        // Years of four digits compare as texts.
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
