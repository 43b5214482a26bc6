//! Checks one contract against the schema: the structure that the official JSON Schema and XSD require.
//!
//! A requirement of one form alone is an error in that form. In the other it is a warning, since the contract could not
//! be exported to the first form: a contract without findings can be written in both.

mod beyond;
mod leaf;

pub(crate) use leaf::{collapsed, is_xml, xml_boolean};

use std::collections::HashSet;
use std::hash::RandomState;

use super::DocumentForm;
use super::descriptor::Layout;
use super::findings::{Breach, Contract, Findings};
use super::schema::{DocumentSchema, Field, List, ObjectType, Shape};
use super::tree::{NodeKind, NodeRef};
use crate::report::{Param, Rule};
use crate::schema::nearest_name;
use crate::schema::plausible::Years;

/// Checks the contracts of one document, in their order.
#[derive(Debug)]
pub(crate) struct Checker {
    schema: DocumentSchema,
    /// Random hash keys, which no document can foresee.
    state: [RandomState; 2],
    /// The fingerprints of the contracts' numbers so far: sixteen bytes each.
    seen: HashSet<u128>,
    /// The last contract's number, until the contract is sure to stay.
    last: Option<u128>,
    scratch: String,
    /// The range of plausible years.
    years: Years,
}

impl Checker {
    pub fn new(schema: DocumentSchema) -> Self {
        let state = [RandomState::new(), RandomState::new()];
        Checker {
            schema,
            state,
            seen: HashSet::new(),
            last: None,
            scratch: String::new(),
            years: Years::recent(),
        }
    }

    pub fn schema(&self) -> &DocumentSchema {
        &self.schema
    }

    pub fn check(&mut self, contract: &Contract<'_>, findings: &mut Findings) {
        self.last = None;
        let Some(root) = contract.tree.root() else { return };
        let schema = self.schema.clone();
        let Some(kind) = schema.contracts().get(contract.kind) else { return };
        let mut walk = Walk { checker: self, schema: &schema, contract, findings };
        if contract.tree.has_odd_numbers {
            walk.odd_numbers(root);
        }
        walk.object(root, kind.type_index, &kind.name);
    }

    /// Frees the number of the last contract, which was not written.
    pub fn forget_last(&mut self) {
        if let Some(last) = self.last.take() {
            self.seen.remove(&last);
        }
    }
}

/// The checks of one contract.
struct Walk<'w> {
    checker: &'w mut Checker,
    schema: &'w DocumentSchema,
    contract: &'w Contract<'w>,
    findings: &'w mut Findings,
}

/// The maximum number of fields of a type.
const MOST_FIELDS: usize = 64;

impl<'w> Walk<'w> {
    fn form(&self) -> DocumentForm {
        self.contract.form
    }

    fn breach(&mut self, breach: Breach<'_>) {
        self.findings.take(self.contract, breach);
    }

    /// A breach without a value to show.
    fn at(&mut self, rule: Rule, node: NodeRef<'_>, field: &str, params: &[(&'static str, Param<'_>)]) {
        self.breach(Breach { rule, node: Some(node), field, value: None, params, suggestion: None });
    }

    /// Reports `NaN` and the infinities at any depth: the document is no valid JSON, but the rest can be read.
    #[cold]
    fn odd_numbers(&mut self, node: NodeRef<'_>) {
        if node.is_odd_number() {
            self.findings.take_odd_number(self.contract.line(Some(node)));
        }
        node.children().for_each(|child| self.odd_numbers(child));
    }

    /// Reports a value of another kind than `expected`.
    fn shape(&mut self, node: NodeRef<'_>, field: &str, expected: &'static str, form: &str) {
        if node.kind() == NodeKind::Null {
            return self.at(Rule::DocumentNull, node, field, &[]);
        }
        if node.is_odd_number() {
            // Already reported by `odd_numbers`.
            return;
        }
        let found = match (self.form(), node.kind()) {
            (DocumentForm::Xml, NodeKind::Text) => "kind-value",
            (DocumentForm::Xml, _) => "kind-elements",
            (_, NodeKind::Object) => "kind-object",
            (_, NodeKind::List) => "kind-list",
            (_, NodeKind::Text) => "kind-text",
            (_, NodeKind::Number) => "kind-number",
            (_, NodeKind::Boolean(_)) => "kind-boolean",
            (_, NodeKind::Null) => "kind-null",
        };
        let example = if form.is_empty() { Param::Text("") } else { Param::Word("write-as") };
        let params = [
            ("expected", Param::Word(expected)),
            ("found", Param::Word(found)),
            ("example", example),
            ("form", Param::Text(form)),
        ];
        let value = matches!(node.kind(), NodeKind::Text | NodeKind::Number | NodeKind::Boolean(_))
            .then(|| written(node));
        self.breach(Breach {
            rule: Rule::DocumentShape,
            node: Some(node),
            field,
            value,
            params: &params,
            suggestion: None,
        });
    }

    fn object(&mut self, node: NodeRef<'_>, type_index: usize, name: &str) {
        let schema = self.schema;
        let object = schema.object(type_index);
        match (self.form(), node.kind()) {
            (_, NodeKind::Object) => {}
            // An element without child elements.
            (DocumentForm::Xml, NodeKind::Text) => {}
            (form, _) => return self.shape(node, name, expected(form), "{ … }"),
        }
        if self.form() == DocumentForm::Xml {
            let rule = if object.xml_mixed { Rule::DocumentMixedText } else { Rule::DocumentText };
            self.no_text(rule, node, name);
        }
        let mut slots: [Option<NodeRef<'_>>; MOST_FIELDS] = [None; MOST_FIELDS];
        for child in node.children() {
            let known = object.field(child.key()).filter(|index| {
                let only = object.fields.get(*index).and_then(|field| field.only);
                only.is_none_or(|only| only == self.form())
            });
            match known.and_then(|index| slots.get_mut(index)) {
                None => self.unknown(child, object),
                Some(slot) => {
                    if slot.replace(child).is_some() {
                        let rule = match self.form() {
                            DocumentForm::Json => Rule::DocumentKeyTwice,
                            DocumentForm::Xml => Rule::DocumentRepeated,
                        };
                        self.at(rule, child, child.key(), &[]);
                    }
                }
            }
        }
        for (field, slot) in object.fields.iter().zip(slots) {
            match slot {
                Some(child) => self.field(child, field),
                None if field.required => self.missing(node, object, &field.name),
                None => {}
            }
        }
        for check in &object.checks {
            self.beyond(node, object, check);
        }
    }

    fn missing(&mut self, node: NodeRef<'_>, object: &ObjectType, field: &str) {
        // An unknown field may be the missing one under a wrong name.
        let strangers = node.children().map(|child| child.key()).filter(|key| object.field(key).is_none());
        let near = self.near(Rule::DocumentMissing, field, field, strangers.take(MOST_FIELDS));
        self.at(Rule::DocumentMissing, node, field, &hint("hint-field", near));
    }

    fn unknown(&mut self, child: NodeRef<'_>, object: &ObjectType) {
        if self.is_attribute(child) {
            return;
        }
        let strict = self.form() == DocumentForm::Xml || object.json_closed;
        let rule = if strict { Rule::DocumentUnknown } else { Rule::DocumentUnknownNested };
        let near =
            self.near(rule, child.key(), child.key(), object.fields.iter().map(|field| field.name.as_str()));
        let near = near.filter(|near| *near != child.key());
        self.at(rule, child, child.key(), &hint("hint-nearest", near));
    }

    /// The nearest of some names. Searched only if a finding of `rule` for `field` would keep its details.
    fn near<'n>(
        &self,
        rule: Rule,
        field: &str,
        name: &str,
        names: impl Iterator<Item = &'n str>,
    ) -> Option<&'n str> {
        if self.findings.wants(rule, field) { nearest_name(name, names) } else { None }
    }

    /// Reports an attribute; false if the node is none.
    fn is_attribute(&mut self, child: NodeRef<'_>) -> bool {
        let attribute = child.key().strip_prefix('@').filter(|_| self.form() == DocumentForm::Xml);
        if let Some(attribute) = attribute {
            let params = [("attribute", Param::Text(attribute))];
            self.at(Rule::DocumentAttribute, child, attribute, &params);
        }
        attribute.is_some()
    }

    fn no_text(&mut self, rule: Rule, node: NodeRef<'_>, name: &str) {
        if !node.text().bytes().all(|byte| byte.is_ascii_whitespace()) {
            self.at(rule, node, name, &[("text", Param::Text(node.text().trim()))]);
        }
    }

    fn field(&mut self, node: NodeRef<'_>, field: &Field) {
        match &field.shape {
            Shape::Leaf(leaf) => self.leaf(node, leaf, &field.name),
            Shape::Object(index) => self.object(node, *index, &field.name),
            Shape::List(list) => self.list(node, list, &field.name),
        }
    }

    fn list(&mut self, node: NodeRef<'_>, list: &List, name: &str) {
        match (self.form(), list.layout) {
            (DocumentForm::Xml, _) => self.xml_list(node, list, name),
            (DocumentForm::Json, Layout::Items) => self.wrapped_items(node, list, name),
            (DocumentForm::Json, Layout::Object) => self.wrapped_list(node, list, name),
        }
    }

    fn xml_list(&mut self, node: NodeRef<'_>, list: &List, name: &str) {
        self.no_text(Rule::DocumentText, node, name);
        let mut count = 0;
        for child in node.children() {
            if child.key() == list.xml_item {
                count += 1;
                self.item(child, list, &list.xml_item);
            } else if !self.is_attribute(child) {
                let item = std::iter::once(list.xml_item.as_str());
                let near = self.near(Rule::DocumentUnknown, child.key(), child.key(), item);
                self.at(Rule::DocumentUnknown, child, child.key(), &hint("hint-nearest", near));
            }
        }
        self.count(node, name, count, list.min_xml);
        if list.unique_json {
            let items = node.children().filter(|child| child.key() == list.xml_item);
            self.unique(items, Rule::DocumentItemTwice, name);
        }
    }

    /// Checks `[{ "titulaire": … }]`.
    fn wrapped_items(&mut self, node: NodeRef<'_>, list: &List, name: &str) {
        let form = || format!("\"{name}\": [{{ \"{}\": … }}]", list.json_item);
        if node.kind() != NodeKind::List {
            return self.shape(node, name, "kind-list", &form());
        }
        let mut count = 0;
        for item in node.children() {
            count += 1;
            if item.kind() != NodeKind::Object {
                if list.untyped_items {
                    let form = form();
                    let params = [("example", Param::Word("write-as")), ("form", Param::Text(&form))];
                    self.at(Rule::DocumentUntyped, item, name, &params);
                } else {
                    self.shape(item, name, "kind-object", &form());
                }
                continue;
            }
            self.only_key(item, &list.json_item, &form());
            if let Some(value) = item.get(&list.json_item) {
                self.item(value, list, &list.json_item);
            }
        }
        self.count(node, name, count, list.min_json);
        if list.unique_json {
            self.unique(node.children(), Rule::DocumentItemRepeated, name);
        }
    }

    /// Checks `{ "technique": […] }`.
    fn wrapped_list(&mut self, node: NodeRef<'_>, list: &List, name: &str) {
        let form = || format!("\"{name}\": {{ \"{}\": [\"…\"] }}", list.json_item);
        if node.kind() != NodeKind::Object {
            return self.shape(node, name, "kind-object", &form());
        }
        self.only_key(node, &list.json_item, &form());
        let Some(inner) = node.get(&list.json_item) else { return };
        if inner.kind() != NodeKind::List {
            return self.shape(inner, &list.json_item, "kind-list", &form());
        }
        for item in inner.children() {
            self.item(item, list, &list.json_item);
        }
        self.count(inner, &list.json_item, inner.children().count(), list.min_json);
        if list.unique_json {
            self.unique(inner.children(), Rule::DocumentItemRepeated, name);
        }
    }

    /// Checks an object whose only key must be `key`.
    fn only_key(&mut self, node: NodeRef<'_>, key: &str, form: &str) {
        let mut found = false;
        for child in node.children() {
            if child.key() != key {
                self.at(Rule::DocumentUnknownNested, child, child.key(), &hint("", None));
            } else if std::mem::replace(&mut found, true) {
                self.at(Rule::DocumentKeyTwice, child, key, &[]);
            }
        }
        if !found {
            let params = [("hint", Param::Word("hint-write")), ("form", Param::Text(form))];
            self.at(Rule::DocumentMissing, node, key, &params);
        }
    }

    fn item(&mut self, node: NodeRef<'_>, list: &List, name: &str) {
        match &list.item {
            Shape::Leaf(leaf) => self.leaf(node, leaf, name),
            Shape::Object(index) => self.object(node, *index, name),
            Shape::List(inner) => self.list(node, inner, name),
        }
    }

    fn count(&mut self, node: NodeRef<'_>, name: &str, count: usize, least: usize) {
        if count < least {
            let params = [("length", Param::Number(count as u64)), ("limit", Param::Number(least as u64))];
            self.at(Rule::ConstraintMinItems, node, name, &params);
        }
    }

    /// Reports items that equal an earlier one, by their fingerprints.
    fn unique<'n>(&mut self, items: impl Iterator<Item = NodeRef<'n>> + Clone, rule: Rule, name: &str) {
        if items.clone().nth(1).is_none() {
            return;
        }
        // A few texts are compared directly.
        let apart = |(place, item): (usize, NodeRef<'n>)| {
            item.kind() == NodeKind::Text
                && items.clone().take(place).all(|other| other.text() != item.text())
        };
        if items.clone().nth(8).is_none() && items.clone().enumerate().all(apart) {
            return;
        }
        let mut seen = HashSet::new();
        for item in items {
            if !seen.insert(item.fingerprint(&self.checker.state)) {
                let value = (!item.text().is_empty()).then(|| item.text());
                self.breach(Breach {
                    rule,
                    node: Some(item),
                    field: name,
                    value,
                    params: &[],
                    suggestion: None,
                });
            }
        }
    }
}

fn expected(form: DocumentForm) -> &'static str {
    match form {
        DocumentForm::Json => "kind-object",
        DocumentForm::Xml => "kind-elements",
    }
}

/// The parameters of a hint, with the nearest name if there is one.
fn hint<'n>(word: &'static str, near: Option<&'n str>) -> [(&'static str, Param<'n>); 2] {
    let hint = if near.is_some() { Param::Word(word) } else { Param::Text("") };
    [("hint", hint), ("nearest", Param::Text(near.unwrap_or_default()))]
}

/// A value as written in the file.
fn written<'n>(node: NodeRef<'n>) -> &'n str {
    match node.kind() {
        NodeKind::Boolean(true) => "true",
        NodeKind::Boolean(false) => "false",
        _ => node.text(),
    }
}
