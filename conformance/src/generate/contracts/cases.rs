//! Builds cases; the oracle gives the expected findings of contracts.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::finding::is_error;
use super::model::{Check, Model};
use super::oracle;
use super::places::{Place, What};
use super::values::Drawer;
use crate::error::{Error, Result};
use crate::generate::draw::Draw;
use crate::vectors::{Case, Change, Expected, Finding, Flag, Outcome, Record, WantedForm};

/// The end of the name of a contract with required members only.
pub const LEAST: &str = "-least";

/// The cases about contracts of a standard and version, in their order.
pub struct Cases<'m> {
    /// The standard and version.
    pub model: &'m Model,
    /// The base contracts: of each kind, one with everything and one with the minimum.
    pub bases: BTreeMap<String, Record>,
    /// The cases made.
    pub cases: Vec<Case>,
    seed: String,
}

/// The subject of a case.
pub struct About {
    place: String,
    rule: String,
    kind: String,
    section: String,
    description: String,
}

impl About {
    /// A case about a place.
    pub fn new(place: &Place<'_>, rule: &str, kind: &str, description: &str) -> Self {
        let section = match rule.strip_prefix("constraint-").map(camel) {
            Some(constraint) if place.is_member && constraint != "enum" => {
                format!("{}/constraints/{constraint}", place.section)
            }
            _ if rule.starts_with("contract-") && matches!(place.what, What::Object(_)) => {
                format!("{}/checks", place.section)
            }
            _ => place.section.clone(),
        };
        About {
            place: place.name.clone(),
            rule: rule.to_owned(),
            kind: kind.to_owned(),
            section,
            description: format!("{}: {description}", place.name),
        }
    }

    /// A case about whole contracts.
    pub fn whole(kind: &str, description: &str) -> Self {
        About {
            place: "contracts".to_owned(),
            rule: "export".to_owned(),
            kind: kind.to_owned(),
            section: "contracts".to_owned(),
            description: description.to_owned(),
        }
    }
}

fn camel(name: &str) -> String {
    let mut parts = name.split('-');
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |whole, part| {
        let (head, tail) = part.split_at(part.len().min(1));
        whole + &head.to_uppercase() + tail
    })
}

impl<'m> Cases<'m> {
    /// Without cases. The base contracts are drawn from the seed, with the descriptor's examples if requested.
    ///
    /// # Errors
    /// If no right contract is found.
    pub fn new(model: &'m Model, seed: &str, examples: bool) -> Result<Self> {
        let mut cases = Cases { model, bases: BTreeMap::new(), cases: Vec::new(), seed: seed.to_owned() };
        for kind in &model.kinds {
            for (end, filled) in [("", 100), (LEAST, 0)] {
                let name = format!("{}{end}", kind.name);
                let mut draw = cases.draw(&name);
                let mut drawer = Drawer { model, draw: &mut draw, filled, examples: examples && filled > 0 };
                let contract = drawer.contract(kind)?;
                cases.bases.insert(name, contract);
            }
        }
        Ok(cases)
    }

    /// The random numbers for this purpose.
    pub fn draw(&self, purpose: &str) -> Draw {
        Draw::new(&self.seed, &format!("{}/{purpose}", self.model.reference()))
    }

    /// The value at a place.
    pub fn value(&self, place: &Place<'_>) -> Value {
        self.value_at(place, "")
    }

    /// The value below a place.
    pub fn value_at(&self, place: &Place<'_>, below: &str) -> Value {
        let base = self.bases.get(&place.base).cloned().map(Value::Object).unwrap_or_default();
        base.pointer(&format!("{}{below}", place.pointer)).cloned().unwrap_or_default()
    }

    /// The path to a key of an item of a list of the object at a place.
    pub fn item_pointer(&self, place: &Place<'_>, field: &str, rank: usize, key: &str) -> String {
        let below = format!("/{field}/{rank}");
        let item = self.value_at(place, &below);
        let name = item.as_object().and_then(|item| item.keys().next()).cloned().unwrap_or_default();
        format!("{}{below}/{name}/{key}", place.pointer)
    }

    /// The rule beyond the official schemas about the field at a place.
    pub fn check_of(&self, place: &Place<'_>) -> Option<&'m Check> {
        let mut parts = place.section.split('/').skip(1);
        let (object, field) = (parts.next()?, parts.nth(1)?);
        self.model.object(object).checks.iter().find(|check| check.field() == field)
    }

    /// The findings of an export of the contracts.
    pub fn findings(&self, changes: &[Change]) -> Vec<Finding> {
        oracle::exported(self.model, &self.contracts(changes))
    }

    fn contracts(&self, changes: &[Change]) -> Vec<Record> {
        changes.iter().map(|change| change.record(&self.bases).unwrap_or_default()).collect()
    }

    /// Contracts after the first of their kind get another number.
    pub fn tell_apart(&self, changes: &mut [Change]) {
        for (rank, change) in changes.iter_mut().enumerate().skip(1) {
            let Some(contract) = change.record(&self.bases) else { continue };
            let object = self.model.object(&self.model.kind_of(&contract).object);
            for check in &object.checks {
                if let Check::Unique { .. } = check {
                    let pointer = format!("/{}", check.field().replace('.', "/"));
                    change.set.entry(pointer).or_insert_with(|| json!(format!("N-{rank}")));
                }
            }
        }
    }

    /// Adds a case of right contracts, in both forms.
    ///
    /// # Errors
    /// If they are not right: the generator is wrong.
    pub fn right(&mut self, about: &About, rules: Vec<String>, changes: Vec<Change>) -> Result<()> {
        let findings = self.findings(&changes);
        if !findings.is_empty() {
            let place = format!("{}/{}/{}", self.model.reference(), about.place, about.kind);
            return Err(Error::new(format!("{place} should be right: {findings:?}")));
        }
        self.push(about, rules, changes, findings)
    }

    /// Adds a case; the oracle gives the rules that it breaks, if any.
    ///
    /// # Errors
    /// If a change cannot be made.
    pub fn add(&mut self, about: &About, changes: Vec<Change>) -> Result<()> {
        let findings = self.findings(&changes);
        let mut rules: Vec<String> = findings.iter().map(|finding| finding.rule.clone()).collect();
        rules.push(if findings.is_empty() { "export".to_owned() } else { about.rule.clone() });
        if findings.is_empty() {
            rules.push(about.rule.clone());
        }
        self.push(about, rules, changes, findings)
    }

    /// Flags the last case: an implementation of the official schemas gives another verdict.
    pub fn not_for_schemas(&mut self) {
        self.cases.iter_mut().last().into_iter().for_each(|case| case.flags.push(Flag::NotForSchemas));
    }

    fn push(
        &mut self,
        about: &About,
        mut rules: Vec<String>,
        changes: Vec<Change>,
        findings: Vec<Finding>,
    ) -> Result<()> {
        rules.sort();
        rules.dedup();
        let id = format!("{}/{}/{}/{}", self.model.reference(), about.place, about.rule, about.kind);
        if changes.iter().any(|change| change.record(&self.bases).is_none()) {
            return Err(Error::new(format!("{id}: a change that cannot be made")));
        }
        let outcome = if findings.iter().any(is_error) { Outcome::Refused } else { Outcome::Exported };
        // Right contracts are requested in both forms; of refusals, one form each, which the identifier draws.
        let first = Draw::new(&id, "form").below(2);
        let forms = &WantedForm::ALL[if findings.is_empty() { 0..2 } else { first..first + 1 }];
        for form in forms.iter().copied() {
            self.cases.push(Case {
                id: format!("{id}/{}", form.code()),
                description: about.description.clone(),
                rules: rules.clone(),
                section: about.section.clone(),
                flags: Vec::new(),
                records: Some(changes.clone()),
                form: Some(form),
                file: None,
                expected: Expected { outcome: Some(outcome), findings: findings.clone() },
            });
        }
        Ok(())
    }
}
