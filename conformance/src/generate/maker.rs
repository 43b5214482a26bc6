//! Builds cases; the expected findings of their records come from the descriptor and from the damage.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::draw::Draw;
use super::finding::finding;
use super::model::{Field, Model};
use super::texts::text;
use super::{addresses, oracle, record, table};
use crate::error::{Error, Result};
use crate::vectors::{Case, Change, Expected, Finding, Flag, Input, Outcome, Record};

/// The name of the record with every column filled.
pub const FULL: &str = "full";
/// The name of the record with only the required columns filled.
pub const LEAST: &str = "least";

/// The cases about the records of a data set and version, in their order.
pub struct Maker<'m> {
    /// The data set and version.
    pub model: &'m Model,
    /// The base records of the cases.
    pub bases: BTreeMap<String, Record>,
    /// The cases made.
    pub cases: Vec<Case>,
    seed: String,
}

/// The subject of a case.
pub struct About<'a> {
    /// A column, or two joined by a plus.
    pub place: &'a str,
    /// The rule; `export` for none.
    pub rule: &'a str,
    /// The kind of value or damage.
    pub kind: &'a str,
    /// The rule in the standard.
    pub section: String,
    /// The subject in a sentence.
    pub description: String,
}

impl<'m> Maker<'m> {
    /// Without cases. The base records are the descriptor's examples, or are drawn from the seed.
    ///
    /// # Errors
    /// If no right record is found.
    pub fn new(model: &'m Model, seed: &str, examples: bool) -> Result<Self> {
        let draw = |purpose: &str| Draw::new(seed, &format!("{}/{purpose}", model.reference()));
        let full = record::example(model).filter(|_| examples);
        let (full, least) = match model.addresses {
            true => [(FULL, true), (LEAST, false)]
                .map(|(name, whole)| addresses::record(model, &mut draw(name), whole, examples))
                .into(),
            false => (
                full.map_or_else(|| record::record(model, &mut draw(FULL), record::ALL), Ok)?,
                record::record(model, &mut draw(LEAST), record::LEAST)?,
            ),
        };
        let bases = BTreeMap::from([(FULL.to_owned(), full), (LEAST.to_owned(), least)]);
        Ok(Maker { model, bases, cases: Vec::new(), seed: seed.to_owned() })
    }

    /// The random numbers for this purpose.
    pub fn draw(&self, purpose: &str) -> Draw {
        Draw::new(&self.seed, &format!("{}/{purpose}", self.model.reference()))
    }

    /// The value of a column in the full record.
    pub fn base(&self, name: &str) -> Value {
        self.bases.get(FULL).and_then(|record| record.get(name)).cloned().unwrap_or(Value::Null)
    }

    /// A record of a base with these values.
    pub fn change(base: &str, set: impl IntoIterator<Item = (String, Value)>) -> Change {
        Change { base: base.to_owned(), set: set.into_iter().collect(), remove: Vec::new() }
    }

    /// The full record with one value changed.
    pub fn one(field: &Field, value: Value) -> Change {
        Self::change(FULL, [(field.name.clone(), value)])
    }

    /// The findings about records, by the descriptor.
    pub fn findings(&self, changes: &[Change]) -> Vec<Finding> {
        oracle::records(self.model, &self.records(changes))
    }

    fn records(&self, changes: &[Change]) -> Vec<Record> {
        changes.iter().map(|change| change.record(&self.bases).unwrap_or_default()).collect()
    }

    /// Another right record, to put beside the full one.
    ///
    /// # Errors
    /// If none is found.
    pub fn another(&self, draw: &mut Draw, filled: usize) -> Result<Record> {
        match (self.model.addresses, self.bases.get(FULL)) {
            (true, Some(base)) => Ok(addresses::another(self.model, base, draw)),
            _ => record::record(self.model, draw, filled),
        }
    }

    /// Adds a case of right records; warnings are the only findings allowed.
    ///
    /// # Errors
    /// If they are not right: the generator is wrong.
    pub fn right(&mut self, about: &About<'_>, rules: &[String], mut changes: Vec<Change>) -> Result<()> {
        self.tell_apart(about, &mut changes)?;
        let findings = self.findings(&changes);
        if findings.iter().any(Finding::is_error) {
            return Err(self.wrong(about, &format!("should be right: {findings:?}")));
        }
        let mut rules = rules.to_vec();
        let more: BTreeSet<&String> = findings.iter().map(|finding| &finding.rule).collect();
        rules.extend(more.into_iter().filter(|rule| !rules.contains(rule)).cloned().collect::<Vec<_>>());
        let expected = Expected { outcome: Some(Outcome::Exported), findings };
        self.add(about, rules, Vec::new(), changes, expected);
        Ok(())
    }

    /// Adds a case of records that break a rule.
    ///
    /// # Errors
    /// If they do not break it: the generator is wrong.
    pub fn broken(&mut self, about: &About<'_>, changes: Vec<Change>) -> Result<()> {
        let findings = self.findings(&changes);
        if !findings.iter().any(|finding| finding.rule == about.rule) {
            return Err(self.wrong(about, &format!("does not break its rule: {findings:?}")));
        }
        let mut rules: Vec<String> = findings.iter().map(|finding| finding.rule.clone()).collect();
        rules.sort();
        rules.dedup();
        let is_error = findings.iter().any(Finding::is_error);
        if !is_error && !changes.iter().all(|change| self.fits(change)) {
            self.add_file(about, rules, &changes, findings);
            return Ok(());
        }
        let outcome = Some(if is_error { Outcome::Refused } else { Outcome::Exported });
        self.add(about, rules, Vec::new(), changes, Expected { outcome, findings });
        Ok(())
    }

    /// Adds a case of records of which the last contradicts the others, and one of the file that they would make.
    ///
    /// # Errors
    /// If that file has no finding.
    pub fn unlike(&mut self, about: &About<'_>, changes: Vec<Change>) -> Result<()> {
        let findings = self.findings(&changes);
        if findings != [finding(about.rule, None, None)] {
            return Err(self.wrong(about, &format!("breaks other rules: {findings:?}")));
        }
        let rules = vec![about.rule.to_owned()];
        self.add_file(about, rules.clone(), &changes, findings);
        let last = changes.len() as u64 + 1;
        let findings = vec![finding(about.rule, Some(last), None)];
        let expected = Expected { outcome: Some(Outcome::Refused), findings };
        let kind = format!("{}-to-export", about.kind);
        let about = About {
            kind: &kind,
            section: about.section.clone(),
            description: about.description.clone(),
            ..*about
        };
        self.add(&about, rules, vec![Flag::ExportOnly], changes, expected);
        Ok(())
    }

    /// Whether a product can hold the values: they have the types and are in the lists of the descriptor, without
    /// blanks around them. Other values that the standard only warns of occur in files, since no product is asked for
    /// them.
    fn fits(&self, change: &Change) -> bool {
        change.set.iter().all(|(name, value)| {
            self.model.field(name).is_none_or(|field| {
                let text = text(field, value);
                let broken = oracle::by_descriptor(field, &text);
                text.trim() == text && broken.iter().all(|rule| *rule == "constraint-required")
            })
        })
    }

    /// Adds a case of records that cannot be exported, though a file may hold the same values.
    pub fn export_only(&mut self, about: &About<'_>, field: &str, value: Value) {
        let findings = vec![finding(about.rule, Some(2), Some(field))];
        let changes = vec![Self::change(FULL, [(field.to_owned(), value)])];
        let expected = Expected { outcome: Some(Outcome::Refused), findings };
        self.add(about, vec![about.rule.to_owned()], vec![Flag::ExportOnly], changes, expected);
    }

    /// Columns whose values must be unique get another value in each record.
    fn tell_apart(&self, about: &About<'_>, changes: &mut [Change]) -> Result<()> {
        let mut draw = self.draw(&format!("{}/{}/{}/unique", about.place, about.rule, about.kind));
        for change in changes.iter_mut().skip(1) {
            let mut fresh = Record::new();
            match self.model.addresses {
                true => fresh = self.another(&mut draw, record::ALL)?,
                false => record::make_unique(self.model, &mut draw, &mut fresh)?,
            }
            for (name, value) in fresh {
                change.set.entry(name).or_insert(value);
            }
        }
        Ok(())
    }

    fn wrong(&self, about: &About<'_>, why: &str) -> Error {
        Error::new(format!("{}/{}/{}/{} {why}", self.model.reference(), about.place, about.rule, about.kind))
    }

    /// Adds a case about the file that the records would make.
    fn add_file(
        &mut self,
        about: &About<'_>,
        rules: Vec<String>,
        changes: &[Change],
        findings: Vec<Finding>,
    ) {
        let text = table::table(self.model, &self.records(changes));
        let expected = Expected { outcome: None, findings };
        self.add(about, rules, Vec::new(), Vec::new(), expected);
        if let Some(case) = self.cases.last_mut() {
            (case.records, case.file) = (None, Some(Input::Text { text }));
        }
    }

    fn add(
        &mut self,
        about: &About<'_>,
        rules: Vec<String>,
        flags: Vec<Flag>,
        records: Vec<Change>,
        expected: Expected,
    ) {
        self.cases.push(Case {
            id: format!("{}/{}/{}/{}", self.model.reference(), about.place, about.rule, about.kind),
            description: about.description.clone(),
            rules,
            section: about.section.clone(),
            flags,
            records: Some(records),
            form: None,
            file: None,
            expected,
        });
    }
}
