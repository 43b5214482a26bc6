//! The findings of a document: all are counted, and some are kept with their place, up to a maximum.

use std::collections::HashMap;
use std::time::Duration;

use super::tree::{NodeRef, Tree};
use super::{DocumentForm, DocumentSchema};
use crate::clock;
use crate::report::{
    Finding, Kept, Location, Medium, Order, Param, Report, Rule, Severity, Slot, Tally, Unit, shown, slot,
};

/// The maximum number of fields with a count of their own.
const MOST_FIELDS: usize = 1000;

/// A contract as a reader passes it on.
#[derive(Clone, Copy)]
pub(crate) struct Contract<'c> {
    pub form: DocumentForm,
    /// The index of its kind in the schema.
    pub kind: usize,
    /// Its rank among all contracts of the document, from 1.
    pub rank: u64,
    /// The path to the contract.
    pub prefix: &'c str,
    pub tree: &'c Tree,
    /// In JSON, the contract's bytes, from which lines are counted; empty in XML, whose nodes store their lines.
    pub raw: &'c [u8],
    /// The line of its first byte.
    pub line: u64,
}

impl Contract<'_> {
    /// The line of a node; without one, the line of the contract.
    pub fn line(&self, node: Option<NodeRef<'_>>) -> u64 {
        match (self.form, node) {
            (_, None) => self.line,
            (DocumentForm::Xml, Some(node)) => node.at() as u64,
            (DocumentForm::Json, Some(node)) => {
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
    /// The faulty node, or the node that lacks a field.
    pub node: Option<NodeRef<'b>>,
    /// The faulty or missing field.
    pub field: &'b str,
    /// The offending value.
    pub value: Option<&'b str>,
    pub params: &'b [(&'static str, Param<'b>)],
    pub suggestion: Option<&'b str>,
}

/// Counts every breach and keeps some with their details; [`Kept`] selects them.
#[derive(Debug)]
pub(crate) struct Findings {
    kept: Kept,
    tally: Tally,
    /// Each field's slot by its name, in the order of the fields' first breaches.
    slots: HashMap<String, Slot>,
    errors: u64,
    /// The rules broken by the document itself.
    document_rules: Vec<Rule>,
    last_wrong: u64,
    pub contracts: u64,
    contracts_with_errors: u64,
}

impl Findings {
    /// Keeps the details of at most `max` findings of each severity.
    pub fn new(max: usize) -> Self {
        Findings {
            kept: Kept::new(max),
            tally: Tally::default(),
            slots: HashMap::new(),
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
        // Within a contract, findings are ordered by line.
        let order = |finding: &Finding| (contract.rank * 2, finding.line().unwrap_or_default());
        self.add(breach.rule, breach.field, order, |slot| Finding {
            rule: breach.rule,
            row: Some(contract.rank),
            field_name: Some(shown(breach.field.as_bytes())),
            field_number: None,
            cell: breach.value.map(|value| shown(value.as_bytes())),
            suggestion: breach.suggestion.map(str::to_owned),
            params: breach.params.iter().map(|(name, param)| (*name, param.to_value())).collect(),
            excerpt: None,
            location: Some(Box::new(contract.location(breach.node))),
            slot,
            cause: None,
            folded: Default::default(),
            copy: None,
            removes: None,
            title: String::new(),
            medium: Medium::Records,
            record_key: None,
        });
    }

    /// Adds a finding about the document rather than about a contract.
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
        let order = (self.contracts * 2 + 1, line);
        self.add(
            rule,
            field,
            |_| order,
            |slot| {
                let mut params: Vec<_> =
                    params.iter().map(|(name, param)| (*name, param.to_value())).collect();
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
                    slot,
                    cause: None,
                    folded: Default::default(),
                    copy: None,
                    removes: None,
                    title: String::new(),
                    medium: Medium::Records,
                    record_key: None,
                }
            },
        );
    }

    /// Adds a finding for a number that JSON does not have, on this line. The reader continues.
    pub fn take_odd_number(&mut self, line: u64) {
        let params = [("reason", Param::Word("json-odd-number")), ("rest", Param::Text(""))];
        self.take_document(Rule::DocumentMalformed, "", "", line, &params);
    }

    fn add(
        &mut self,
        rule: Rule,
        field: &str,
        order: impl FnOnce(&Finding) -> Order,
        finding: impl FnOnce(Slot) -> Finding,
    ) {
        let slot = self.slot(field);
        let rank = self.tally.add(rule, slot);
        self.errors += u64::from(rule.severity() == Severity::Error);
        if let Some(turn) = self.kept.turn(rule.severity(), rank) {
            let finding = finding(slot);
            self.kept.put(turn, order(&finding), finding);
        }
    }

    /// The slot in which breaches of a field are counted. Names beyond the maximum, which a document
    /// may invent, share one slot.
    fn slot(&mut self, field: &str) -> Slot {
        if let Some(slot) = self.slots.get(field) {
            return *slot;
        }
        let slot = slot(Some(self.slots.len()));
        if self.slots.len() < MOST_FIELDS {
            self.slots.insert(field.to_owned(), slot);
        }
        slot
    }

    /// True if one more finding would be kept with its details.
    pub fn wants(&self, rule: Rule, field: &str) -> bool {
        let rank = self.slots.get(field).map_or(0, |slot| self.tally.of(rule, *slot));
        self.kept.turn(rule.severity(), rank).is_some()
    }

    /// Adds a finding about a contract as a whole.
    pub fn take_contract(&mut self, rule: Rule, contract: &Contract<'_>) {
        let node = contract.tree.root();
        self.take(contract, Breach { rule, node, field: "", value: None, params: &[], suggestion: None });
    }

    /// The number of breaches of some rules.
    pub fn counts(&self, rules: &[Rule]) -> u64 {
        rules.iter().map(|rule| self.tally.total(*rule)).sum()
    }

    /// The number of errors so far.
    pub fn errors(&self) -> u64 {
        self.errors
    }

    /// True if the document itself broke one of these rules.
    pub fn document_has(&self, rules: &[Rule]) -> bool {
        self.document_rules.iter().any(|rule| rules.contains(rule))
    }

    /// The kept findings of a contract, with this rank.
    pub fn into_kept_of(self, rank: u64) -> Vec<Finding> {
        let mut kept = self.kept.into_findings();
        kept.iter_mut().for_each(|finding| finding.row = finding.row.map(|_| rank));
        kept
    }

    pub fn into_report(self, schema: &DocumentSchema, source: &str, elapsed: Duration) -> Report {
        Report {
            schema_name: schema.name().to_owned(),
            schema_version: schema.version().to_owned(),
            source: source.to_owned(),
            tally: self.tally,
            findings: self.kept.into_findings(),
            fields: 0,
            rows: self.contracts,
            rows_processed: self.contracts,
            rows_with_errors: self.contracts_with_errors,
            elapsed,
            date: clock::today(),
            labels: Vec::new(),
            renamed: Vec::new(),
            unit: Unit::Contract,
        }
    }
}
