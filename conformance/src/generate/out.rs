//! Gathers the cases about files.

use super::addresses;
use super::finding::finding;
use super::maker::{FULL, LEAST, Maker};
use super::table::{Table, rows, written};
use crate::canonical::sha256;
use crate::vectors::{Case, Expected, Finding, Flag, Input};

/// A file whose very bytes matter.
pub struct Raw {
    /// Its name, beside the vectors.
    pub path: String,
    /// The bytes.
    pub bytes: Vec<u8>,
}

/// The cases about files, in their order.
pub struct Out<'m> {
    /// The maker of the cases about records.
    pub maker: &'m Maker<'m>,
    pub(super) cases: Vec<Case>,
    pub(super) raw: Vec<Raw>,
}

impl<'m> Out<'m> {
    pub(super) fn new(maker: &'m Maker<'m>) -> Self {
        Out { maker, cases: Vec::new(), raw: Vec::new() }
    }
}

impl Out<'_> {
    /// The header and two right rows; one text has an accent, so that a wrong encoding shows.
    pub fn table(&self) -> Table {
        let model = self.maker.model;
        let base = |name: &str| self.maker.bases.get(name).cloned().unwrap_or_default();
        let (full, mut second) = (base(FULL), base(LEAST));
        if model.addresses {
            // A record that is right alone, but not beside one with identifiers.
            second = full.clone();
            second.extend(addresses::draw::another(model, &full, &mut self.maker.draw("file")));
        }
        let mut table = rows(model, &[full, second]);
        for (cell, field) in table.iter_mut().skip(1).take(1).flatten().zip(&model.fields) {
            if field.is_free_text() && !model.is_related(&field.name) {
                *cell = "Hôtel de ville, à côté de l'école".to_owned();
            }
        }
        table
    }

    /// The table with the standard's separator.
    pub fn text(&self, table: &[Vec<String>]) -> String {
        written(table, self.maker.model.delimiter, "\n")
    }

    /// The flag of a file that the referee does not judge.
    pub(super) fn unjudged(&self) -> Vec<Flag> {
        vec![if self.maker.model.addresses { Flag::NotForValidator } else { Flag::NotForValidata }]
    }

    pub(super) fn of_file(&self, rule: &str) -> Finding {
        finding(self.rule(rule), None, None)
    }

    pub(super) fn rule<'r>(&self, rule: &'r str) -> &'r str {
        if self.maker.model.addresses { addresses::facts::rule_of_file(rule) } else { rule }
    }

    /// Adds a case about a text.
    pub fn add(&mut self, rule: &str, kind: &str, text: &str, findings: Vec<Finding>, flags: Vec<Flag>) {
        self.push(rule, kind, Input::Text { text: text.to_owned() }, findings, flags);
    }

    /// Adds a case about bytes.
    pub fn add_raw(
        &mut self,
        rule: &str,
        kind: &str,
        bytes: Vec<u8>,
        findings: Vec<Finding>,
        flags: Vec<Flag>,
    ) {
        let path = format!("{kind}.csv");
        self.push(rule, kind, Input::Raw { path: path.clone(), sha256: sha256(&bytes) }, findings, flags);
        self.raw.push(Raw { path, bytes });
    }

    fn push(&mut self, rule: &str, kind: &str, file: Input, mut findings: Vec<Finding>, flags: Vec<Flag>) {
        findings.sort();
        let rule = self.rule(rule);
        let mut rules: Vec<String> = findings.iter().map(|one| one.rule.clone()).collect();
        rules.push(rule.to_owned());
        rules.sort();
        rules.dedup();
        self.cases.push(Case {
            id: format!("{}/file/{rule}/{kind}", self.maker.model.reference()),
            description: format!("A file: {}", kind.replace('-', " ")),
            rules,
            section: "fields".to_owned(),
            flags,
            records: None,
            form: None,
            file: Some(file),
            expected: Expected { outcome: None, findings },
        });
    }
}
