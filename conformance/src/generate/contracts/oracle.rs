//! The findings about contracts, from the descriptor alone. The engine and the official schemas are then compared
//! with them.
//!
//! The oracle knows the values that the generator makes, and no others: it is no validator. Contracts are JSON; the
//! form decides where XML differs.

use std::collections::HashSet;

use serde_json::Value;

use super::beyond;
use super::finding::{LOSSY, NOT_WRITABLE, finding, is_day, is_error, looks_like_day};
use super::model::{Field, Leaf, LeafKind, List, Model, Object, Shape};
use crate::vectors::{Finding, Record, WantedForm};

/// The findings of an export of contracts, in their order; paths begin at each contract.
pub fn exported(model: &Model, contracts: &[Record]) -> Vec<Finding> {
    let mut all = Vec::new();
    for (row, mut own) in of_each(model, contracts, WantedForm::Json) {
        let is_lossy = own.iter().any(|one| LOSSY.contains(&one.rule.as_str()));
        if is_lossy && !own.iter().any(is_error) {
            own.push(finding(NOT_WRITABLE, Some(row), "", ""));
        }
        own.sort();
        all.extend(own);
    }
    all
}

/// The findings about contracts by rank; paths are JSON pointers from the contract.
pub fn of_each(model: &Model, contracts: &[Record], form: WantedForm) -> Vec<(u64, Vec<Finding>)> {
    let mut seen = HashSet::new();
    let each = (1..).zip(contracts).map(|(row, contract)| {
        let kind = model.kind_of(contract);
        let mut walk = Walk { model, form, row, found: Vec::new() };
        let object = model.object(&kind.object);
        let value = Value::Object(contract.clone());
        walk.object(object, object.closed, &value, "", &kind.name);
        walk.found.extend(beyond::unique(object, &value, &kind.name, row, &mut seen));
        (row, walk.found)
    });
    each.collect()
}

struct Walk<'m> {
    model: &'m Model,
    form: WantedForm,
    row: u64,
    found: Vec<Finding>,
}

impl Walk<'_> {
    fn say(&mut self, rule: &str, field: &str, path: &str) {
        self.found.push(finding(rule, Some(self.row), field, path));
    }

    /// Whether the value has this JSON type; if not, adds the finding.
    fn is_shaped(&mut self, fits: bool, value: &Value, field: &str, path: &str) -> bool {
        if value.is_null() {
            self.say("document-null", field, path);
        } else if !fits {
            self.say("document-shape", field, path);
        }
        fits && !value.is_null()
    }

    fn object(&mut self, object: &Object, closed: bool, value: &Value, path: &str, name: &str) {
        if !self.is_shaped(value.is_object(), value, name, path) {
            return;
        }
        let Some(members) = value.as_object() else { return };
        for key in members.keys().filter(|key| !object.fields.iter().any(|field| field.name == **key)) {
            let strict = closed || self.form == WantedForm::Xml;
            let rule = if strict { "document-unknown-field" } else { "document-unknown-nested-field" };
            self.say(rule, key, &format!("{path}/{key}"));
        }
        let form = self.form;
        for field in object.fields.iter().filter(|field| field.only.is_none_or(|only| only == form)) {
            match members.get(&field.name) {
                Some(value) => self.field(field, value, &format!("{path}/{}", field.name)),
                None if field.required => self.say("document-missing-field", &field.name, path),
                None => {}
            }
        }
        self.found.extend(beyond::checks(object, value, path, self.row));
    }

    fn field(&mut self, field: &Field, value: &Value, path: &str) {
        match &field.shape {
            Shape::Leaf(leaf) => self.leaf(leaf, value, path, &field.name),
            Shape::Object(name) => self.nested(name, value, path, &field.name),
            Shape::List(list) => self.list(list, value, path, &field.name),
        }
    }

    fn nested(&mut self, type_name: &str, value: &Value, path: &str, name: &str) {
        let object = self.model.object(type_name);
        self.object(object, object.closed, value, path, name);
    }

    fn list(&mut self, list: &List, value: &Value, path: &str, name: &str) {
        let (wrapper, inner, inner_name);
        let (items, place) = if list.inside {
            if !self.is_shaped(value.is_object(), value, name, path) {
                return;
            }
            let Some(found) = self.only_member(value, &list.item, path) else { return };
            inner = format!("{path}/{}", list.item);
            if !self.is_shaped(found.is_array(), found, &list.item, &inner) {
                return;
            }
            wrapper = found;
            // XML has no wrapper: the list is the element itself.
            inner_name = if self.form == WantedForm::Json { list.item.as_str() } else { name };
            (wrapper.as_array(), (inner.as_str(), inner_name))
        } else {
            if !self.is_shaped(value.is_array(), value, name, path) {
                return;
            }
            (value.as_array(), (path, name))
        };
        let items = items.map(Vec::as_slice).unwrap_or_default();
        for (rank, item) in items.iter().enumerate() {
            let at = format!("{}/{rank}", place.0);
            if list.inside {
                self.item(list, item, &at);
            } else if item.is_object() {
                if let Some(item) = self.only_member(item, &list.item, &at) {
                    self.item(list, item, &format!("{at}/{}", list.item));
                }
            } else if list.untyped {
                self.say("document-item-not-object", name, &at);
            } else {
                self.is_shaped(false, item, name, &at);
            }
            if list.unique && items.iter().take(rank).any(|other| other == item) {
                let rule = if self.form == WantedForm::Json {
                    "document-repeated-item"
                } else {
                    "document-duplicate-item"
                };
                self.say(rule, name, &at);
            }
        }
        if items.len() < list.least(self.form) {
            self.say("constraint-min-items", place.1, place.0);
        }
    }

    /// The value under the only key that a wrapper should have.
    fn only_member<'v>(&mut self, wrapper: &'v Value, key: &str, path: &str) -> Option<&'v Value> {
        let members = wrapper.as_object()?;
        for other in members.keys().filter(|other| *other != key) {
            self.say("document-unknown-nested-field", other, &format!("{path}/{other}"));
        }
        if !members.contains_key(key) {
            self.say("document-missing-field", key, path);
        }
        members.get(key)
    }

    fn item(&mut self, list: &List, value: &Value, path: &str) {
        let name = if self.form == WantedForm::Json { &list.item } else { &list.xml_item };
        match &list.shape {
            Shape::Leaf(leaf) => self.leaf(leaf, value, path, name),
            Shape::Object(object) => self.nested(object, value, path, name),
            Shape::List(_) => {}
        }
    }

    fn leaf(&mut self, leaf: &Leaf, value: &Value, path: &str, name: &str) {
        let fits = match leaf.kind {
            LeafKind::Text | LeafKind::Date => value.is_string(),
            LeafKind::Integer | LeafKind::Number => value.is_number(),
            LeafKind::Boolean => value.is_boolean(),
        };
        if self.is_shaped(fits, value, name, path) {
            broken(leaf, value).into_iter().for_each(|rule| self.say(rule, name, path));
        }
    }
}

/// The rules that a value of the right JSON type breaks.
pub fn broken(leaf: &Leaf, value: &Value) -> Vec<&'static str> {
    let mut rules = Vec::new();
    if let Some(text) = value.as_str() {
        if leaf.kind == LeafKind::Date {
            rules.extend(date(text));
        } else if let Some(values) = &leaf.values {
            rules.extend((!values.iter().any(|one| one == text)).then_some("constraint-enum"));
        } else {
            rules.extend(of_text(leaf, text));
        }
    }
    if let Some(number) = value.as_f64() {
        if leaf.kind == LeafKind::Integer && number.fract() != 0.0 {
            return vec!["type-integer"];
        }
        rules.extend(leaf.minimum.filter(|limit| number < *limit as f64).map(|_| "constraint-minimum"));
        rules.extend(leaf.maximum.filter(|limit| number > *limit as f64).map(|_| "constraint-maximum"));
        // More digits than amounts keep.
        rules.extend((number.abs() >= 1e28).then_some("document-number-size"));
    }
    rules
}

fn of_text(leaf: &Leaf, text: &str) -> Vec<&'static str> {
    let length = text.chars().count();
    let is_control = |c: char| c < ' ' && !matches!(c, '\t' | '\n' | '\r');
    let rules = [
        (leaf.min_length.is_some_and(|least| length < least), "constraint-min-length"),
        (leaf.max_length.is_some_and(|most| length > most), "constraint-max-length"),
        (leaf.pattern.as_ref().is_some_and(|(_, whole)| !whole.is_match(text)), "constraint-pattern"),
        (text.contains(is_control), "document-character"),
    ];
    rules.into_iter().filter(|(is_broken, _)| *is_broken).map(|(_, rule)| rule).collect()
}

/// The official pattern of dates accepts a date anywhere in the text; a text that is no day is then a warning.
fn date(text: &str) -> Option<&'static str> {
    match (is_day(text), text.as_bytes().windows(10).any(looks_like_day)) {
        (true, _) => None,
        (false, true) => Some("contract-date"),
        (false, false) => Some("type-date"),
    }
}
