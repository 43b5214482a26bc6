//! What is found in a document: counted always, kept with its place as long as there is room.

use std::time::Duration;

use super::tree::{NodeRef, Tree};
use super::{DocumentSchema, Form};
use crate::report::{Finding, Location, Param, Report, Rule, Severity, Unit, shown};

/// A contract as a reader hands it over.
#[derive(Clone, Copy)]
pub(crate) struct Contract<'c> {
    pub form: Form,
    /// Which of the schema's kinds.
    pub kind: usize,
    /// From 1, among all contracts of the document.
    pub rank: u64,
    /// The path to it.
    pub prefix: &'c str,
    pub tree: &'c Tree,
    /// Its bytes in JSON, from which lines are counted; empty in XML, whose nodes know theirs.
    pub raw: &'c [u8],
    /// The line of its first byte.
    pub line: u64,
}

impl Contract<'_> {
    fn line(&self, node: Option<NodeRef<'_>>) -> u64 {
        match (self.form, node) {
            (_, None) => self.line,
            (Form::Xml, Some(node)) => node.at() as u64,
            (Form::Json, Some(node)) => {
                let before = self.raw.get(..node.at()).unwrap_or_default();
                self.line + memchr::memchr_iter(b'\n', before).count() as u64
            }
        }
    }

    fn location(&self, node: Option<NodeRef<'_>>) -> Location {
        let id = self.tree.root().and_then(|root| root.get("id")).map(|id| shown(id.text().as_bytes()));
        let path = node.map_or_else(|| self.prefix.to_owned(), |node| node.path(self.form, self.prefix));
        Location { id: id.filter(|id| !id.is_empty()), path: shown(path.as_bytes()), line: self.line(node) }
    }
}

/// A breach in a contract.
#[derive(Clone, Copy)]
pub(crate) struct Breach<'b> {
    pub rule: Rule,
    /// The node that is wrong, or in which something lacks.
    pub node: Option<NodeRef<'b>>,
    /// The field that is wrong or lacks.
    pub field: &'b str,
    /// The offending value.
    pub value: Option<&'b str>,
    pub params: &'b [(&'static str, Param<'b>)],
    pub suggestion: Option<&'b str>,
}

/// Counts every breach and keeps the first ones with their details.
#[derive(Debug)]
pub(crate) struct Findings {
    max: usize,
    kept: Vec<Finding>,
    counts: Vec<u64>,
    errors: u64,
    /// The rules that the document itself broke.
    document_rules: Vec<Rule>,
    last_wrong: u64,
    pub contracts: u64,
    contracts_with_errors: u64,
}

impl Findings {
    pub fn new(max: usize) -> Self {
        Findings {
            max,
            kept: Vec::new(),
            counts: vec![0; Rule::COUNT],
            errors: 0,
            document_rules: Vec::new(),
            last_wrong: 0,
            contracts: 0,
            contracts_with_errors: 0,
        }
    }

    pub fn take(&mut self, contract: &Contract<'_>, breach: Breach<'_>) {
        if breach.rule.severity() == Severity::Error && contract.rank != self.last_wrong {
            self.last_wrong = contract.rank;
            self.contracts_with_errors += 1;
        }
        self.add(breach.rule, || Finding {
            rule: breach.rule,
            row: Some(contract.rank),
            field_name: Some(shown(breach.field.as_bytes())),
            field_number: None,
            cell: breach.value.map(|value| shown(value.as_bytes())),
            suggestion: breach.suggestion.map(str::to_owned),
            params: breach.params.iter().map(|(name, param)| (*name, param.to_value())).collect(),
            excerpt: None,
            location: Some(Box::new(contract.location(breach.node))),
        });
    }

    /// What is wrong with the document, not with a contract.
    pub fn take_document(
        &mut self,
        rule: Rule,
        field: &str,
        path: &str,
        line: u64,
        params: &[(&'static str, Param<'_>)],
    ) {
        if !self.document_rules.contains(&rule) {
            self.document_rules.push(rule);
        }
        self.add(rule, || {
            let mut params: Vec<_> = params.iter().map(|(name, param)| (*name, param.to_value())).collect();
            params.push(("at", Param::Number(line).to_value()));
            let location = Location { id: None, path: shown(path.as_bytes()), line };
            Finding {
                rule,
                row: None,
                field_name: (!field.is_empty()).then(|| shown(field.as_bytes())),
                field_number: None,
                cell: None,
                suggestion: None,
                params,
                excerpt: None,
                location: Some(Box::new(location)),
            }
        });
    }

    fn add(&mut self, rule: Rule, finding: impl FnOnce() -> Finding) {
        self.counts[rule as usize] += 1;
        self.errors += u64::from(rule.severity() == Severity::Error);
        if self.kept.len() < self.max {
            self.kept.push(finding());
        }
    }

    /// Whether one more finding would be kept with its details.
    pub fn has_room(&self) -> bool {
        self.kept.len() < self.max
    }

    /// How many are kept with their details.
    pub fn kept(&self) -> usize {
        self.kept.len()
    }

    /// Puts those that were kept since into the order of the document.
    pub fn arrange(&mut self, since: usize) {
        if let Some(fresh) = self.kept.get_mut(since..) {
            fresh.sort_by_key(Finding::line);
        }
    }

    /// What is wrong with a contract as a whole.
    pub fn take_contract(&mut self, rule: Rule, contract: &Contract<'_>) {
        let node = contract.tree.root();
        self.take(contract, Breach { rule, node, field: "", value: None, params: &[], suggestion: None });
    }

    /// How often some rules were broken.
    pub fn counts(&self, rules: &[Rule]) -> u64 {
        rules.iter().filter_map(|rule| self.counts.get(*rule as usize)).sum()
    }

    /// The number of errors so far.
    pub fn errors(&self) -> u64 {
        self.errors
    }

    /// Whether the document itself broke one of some rules.
    pub fn document_has(&self, rules: &[Rule]) -> bool {
        self.document_rules.iter().any(|rule| rules.contains(rule))
    }

    /// What is kept, of a contract that would have had this rank.
    pub fn into_kept_of(self, rank: u64) -> Vec<Finding> {
        let mut kept = self.kept;
        kept.iter_mut().for_each(|finding| finding.row = finding.row.map(|_| rank));
        kept
    }

    pub fn into_report(self, schema: &DocumentSchema, source: &str, elapsed: Duration) -> Report {
        Report {
            schema_name: schema.name().to_owned(),
            schema_version: schema.version().to_owned(),
            source: source.to_owned(),
            counts: self.counts,
            findings: self.kept,
            fields: 0,
            rows: self.contracts,
            rows_processed: self.contracts,
            rows_with_errors: self.contracts_with_errors,
            elapsed,
            date: chrono::Local::now().date_naive(),
            labels: Vec::new(),
            unit: Unit::Contract,
        }
    }
}
