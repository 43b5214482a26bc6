//! Puts cases together: what is expected of their records comes from the descriptor, and from the damage done.

use std::collections::BTreeMap;

use serde_json::Value;

use super::draw::Draw;
use super::model::{Field, Model};
use super::{oracle, record};
use crate::error::{Error, Result};
use crate::vectors::{Case, Change, Expected, Finding, Flag, Outcome, Record};

/// The name of the record with every column filled.
pub const FULL: &str = "full";
/// The name of the record without what may be empty.
pub const LEAST: &str = "least";

/// The cases about the records of a data set and version, as they come.
pub struct Maker<'m> {
    /// The data set and version.
    pub model: &'m Model,
    /// The records that cases begin from.
    pub bases: BTreeMap<String, Record>,
    /// What was made.
    pub cases: Vec<Case>,
    seed: String,
}

/// What a case is about.
pub struct About<'a> {
    /// A column, or two joined by a plus.
    pub place: &'a str,
    /// The rule; `export` for none.
    pub rule: &'a str,
    /// The kind of value or damage.
    pub kind: &'a str,
    /// Where the standard says so.
    pub section: String,
    /// In a sentence.
    pub description: String,
}

impl<'m> Maker<'m> {
    /// Without cases. The first records are those of the descriptor's examples, or drawn from the seed.
    ///
    /// # Errors
    /// When no right record is found.
    pub fn new(model: &'m Model, seed: &str, examples: bool) -> Result<Self> {
        let draw = |purpose: &str| Draw::new(seed, &format!("{}/{purpose}", model.reference()));
        let full = record::example(model).filter(|_| examples);
        let full = full.map_or_else(|| record::record(model, &mut draw(FULL), record::ALL), Ok)?;
        let least = record::record(model, &mut draw(LEAST), record::LEAST)?;
        let bases = BTreeMap::from([(FULL.to_owned(), full), (LEAST.to_owned(), least)]);
        Ok(Maker { model, bases, cases: Vec::new(), seed: seed.to_owned() })
    }

    /// The numbers for this purpose.
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

    /// What is wrong with records, by the descriptor.
    pub fn findings(&self, changes: &[Change]) -> Vec<Finding> {
        oracle::records(self.model, &self.records(changes))
    }

    fn records(&self, changes: &[Change]) -> Vec<Record> {
        changes.iter().map(|change| change.record(&self.bases).unwrap_or_default()).collect()
    }

    /// Adds a case of right records.
    ///
    /// # Errors
    /// When they are not right: the generator is wrong.
    pub fn right(&mut self, about: &About<'_>, rules: &[String], mut changes: Vec<Change>) -> Result<()> {
        self.tell_apart(about, &mut changes)?;
        let findings = self.findings(&changes);
        if !findings.is_empty() {
            return Err(self.wrong(about, &format!("should be right: {findings:?}")));
        }
        let expected = Expected { outcome: Some(Outcome::Exported), findings };
        self.add(about, rules.to_vec(), Vec::new(), changes, expected);
        Ok(())
    }

    /// Adds a case of records that break a rule.
    ///
    /// # Errors
    /// When they do not break it: the generator is wrong.
    pub fn broken(&mut self, about: &About<'_>, changes: Vec<Change>) -> Result<()> {
        let findings = self.findings(&changes);
        if !findings.iter().any(|finding| finding.rule == about.rule) {
            return Err(self.wrong(about, &format!("does not break its rule: {findings:?}")));
        }
        let mut rules: Vec<String> = findings.iter().map(|finding| finding.rule.clone()).collect();
        rules.sort();
        rules.dedup();
        let expected = Expected { outcome: Some(Outcome::Refused), findings };
        self.add(about, rules, Vec::new(), changes, expected);
        Ok(())
    }

    /// Adds a case of records that cannot be exported, though a file may say the same.
    pub fn export_only(&mut self, about: &About<'_>, field: &str, value: Value) {
        let findings = vec![oracle::finding(about.rule, Some(2), Some(field))];
        let changes = vec![Self::change(FULL, [(field.to_owned(), value)])];
        let expected = Expected { outcome: Some(Outcome::Refused), findings };
        self.add(about, vec![about.rule.to_owned()], vec![Flag::ExportOnly], changes, expected);
    }

    /// Columns that take no value twice get another in each record.
    fn tell_apart(&self, about: &About<'_>, changes: &mut [Change]) -> Result<()> {
        let mut draw = self.draw(&format!("{}/{}/{}/unique", about.place, about.rule, about.kind));
        for change in changes.iter_mut().skip(1) {
            let mut fresh = Record::new();
            record::make_unique(self.model, &mut draw, &mut fresh)?;
            for (name, value) in fresh {
                change.set.entry(name).or_insert(value);
            }
        }
        Ok(())
    }

    fn wrong(&self, about: &About<'_>, why: &str) -> Error {
        Error::new(format!("{}/{}/{}/{} {why}", self.model.reference(), about.place, about.rule, about.kind))
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
