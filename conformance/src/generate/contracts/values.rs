//! Draws right contracts: every value right by itself, then the rules beyond the official schemas applied.

use serde_json::{Map, Value, json};

use super::beyond::CPV;
use super::model::{Check, ContractKind, Field, Leaf, LeafKind, List, Model, Object, Shape};
use super::oracle;
use crate::error::{Error, Result};
use crate::generate::draw::Draw;
use crate::generate::{identifiers, pattern, values};
use crate::vectors::Record;

const TRIES: usize = 100;
/// The number of items of a list in a contract with everything.
const ITEMS: usize = 2;

/// Draws contracts.
pub struct Drawer<'m, 'd> {
    pub model: &'m Model,
    pub draw: &'d mut Draw,
    /// The share of the optional members that are filled, in hundredths.
    pub filled: usize,
    /// Uses the descriptor's examples where it has some.
    pub examples: bool,
}

impl Drawer<'_, '_> {
    /// A right contract.
    ///
    /// # Errors
    /// If none is found.
    pub fn contract(&mut self, kind: &ContractKind) -> Result<Record> {
        for _ in 0..TRIES {
            let value = self.object(&kind.object)?;
            let Value::Object(contract) = value else { continue };
            if oracle::exported(self.model, std::slice::from_ref(&contract)).is_empty()
                && self.model.kind_of(&contract).name == kind.name
            {
                return Ok(contract);
            }
        }
        Err(Error::new(format!("{}: no {} found that keeps every rule", self.model.reference(), kind.name)))
    }

    fn object(&mut self, name: &str) -> Result<Value> {
        let object = self.model.object(name).clone();
        let mut members = Map::new();
        for field in &object.fields {
            if field.required || self.draw.chance(self.filled) {
                members.insert(field.name.clone(), self.field(&object, field)?);
            }
        }
        let mut value = Value::Object(members);
        make_consistent(&object, &mut value);
        Ok(value)
    }

    fn field(&mut self, object: &Object, field: &Field) -> Result<Value> {
        match &field.shape {
            Shape::Leaf(leaf) => self.leaf(object, field, leaf),
            Shape::Object(name) => self.object(name),
            Shape::List(list) => self.list(list),
        }
    }

    fn list(&mut self, list: &List) -> Result<Value> {
        let wanted = if self.filled == 0 { 1 } else { ITEMS };
        let mut items: Vec<Value> = Vec::new();
        // A list of few values may have fewer items; only the first follows the examples.
        for _ in 0..wanted * 5 {
            if items.len() == wanted {
                break;
            }
            let examples = self.examples;
            self.examples = examples && items.is_empty();
            let item = match &list.shape {
                Shape::Object(name) => self.object(name)?,
                Shape::Leaf(leaf) => self.plain(leaf)?,
                Shape::List(_) => Value::Null,
            };
            self.examples = examples;
            if !items.contains(&item) {
                items.push(item);
            }
        }
        Ok(wrapped(list, items))
    }

    fn leaf(&mut self, object: &Object, field: &Field, leaf: &Leaf) -> Result<Value> {
        if let Some(example) = field.example.as_ref().filter(|_| self.examples) {
            return Ok(match leaf.kind {
                LeafKind::Text | LeafKind::Date => json!(example),
                _ => serde_json::from_str(example)?,
            });
        }
        self.checked(object.checks.iter().find(|check| check.field() == field.name), leaf)
    }

    /// A value that is right by itself, for a field that a rule beyond the official schemas may concern.
    pub fn checked(&mut self, check: Option<&Check>, leaf: &Leaf) -> Result<Value> {
        match check {
            Some(Check::Siret { .. } | Check::Identifier { .. }) => Ok(json!(identifiers::siret(self.draw))),
            Some(Check::Cpv { .. }) => {
                let (code, digit) = self.draw.pick(&CPV).copied().unwrap_or_default();
                Ok(json!(if self.draw.chance(50) { code.to_owned() } else { format!("{code}-{digit}") }))
            }
            _ => self.plain(leaf),
        }
    }

    fn plain(&mut self, leaf: &Leaf) -> Result<Value> {
        for _ in 0..TRIES {
            if let Some(value) = self.candidate(leaf)
                && oracle::broken(leaf, &value).is_empty()
            {
                return Ok(value);
            }
        }
        Err(Error::new(format!("{}: no value found for {leaf:?}", self.model.reference())))
    }

    fn candidate(&mut self, leaf: &Leaf) -> Option<Value> {
        if let Some(values) = &leaf.values {
            return self.draw.pick(values).map(|value| json!(value));
        }
        if let Some((text, _)) = &leaf.pattern {
            return pattern::text(text, self.draw).map(Value::String);
        }
        let least = leaf.minimum.unwrap_or(0);
        Some(match leaf.kind {
            LeafKind::Text if leaf.max_length.is_some_and(|most| most <= 20) => {
                json!(format!("{}-{:04}", self.draw.between(2000, 2049), self.draw.below(10_000)))
            }
            LeafKind::Text => {
                let phrase = values::phrase(self.draw);
                json!(phrase.chars().take(leaf.max_length.unwrap_or(usize::MAX)).collect::<String>())
            }
            LeafKind::Integer => json!(self.draw.between(least, 1_000)),
            LeafKind::Number => {
                let most = leaf.maximum.unwrap_or(10_000_000);
                let cents = self.draw.between(least * 100, most * 100);
                serde_json::from_str(&format!("{}.{:02}", cents / 100, cents % 100)).ok()?
            }
            LeafKind::Boolean => json!(self.draw.chance(50)),
            LeafKind::Date => json!(format!(
                "{}-{:02}-{:02}",
                self.draw.between(2020, 2026),
                self.draw.between(1, 12),
                self.draw.between(1, 28)
            )),
        })
    }
}

/// Items in the form of a JSON list.
pub fn wrapped(list: &List, items: Vec<Value>) -> Value {
    if list.inside {
        return json!({ list.item.as_str(): items });
    }
    items.into_iter().map(|item| json!({ list.item.as_str(): item })).collect()
}

/// Makes an object keep the rules of its type beyond the official schemas: numbers of items become their ranks; dates
/// and shares are raised or lowered to the value that the rule compares them with.
fn make_consistent(object: &Object, value: &mut Value) {
    for check in &object.checks {
        match check {
            Check::Identifier { kind, .. } => {
                if value.get(kind).is_some() {
                    value[kind.as_str()] = json!("SIRET");
                }
            }
            Check::NotBefore { field, than } => raise(value, field, than, |a, b| text(a) < text(b)),
            Check::AtMost { field, than } => raise(value, field, than, |a, b| a.as_f64() > b.as_f64()),
            Check::Increasing { field, key } => {
                of_items(object, value, field, |rank, item| item[key.as_str()] = json!(rank + 1));
            }
            Check::Ordered { field, key } => {
                let mut last = Value::Null;
                of_items(object, value, field, |_, item| {
                    if text(&item[key.as_str()]) < text(&last) {
                        // All dates of the item, so that those compared with this one stay behind it.
                        let members =
                            item.as_object_mut().into_iter().flat_map(|members| members.values_mut());
                        members.filter(|one| is_date(one)).for_each(|one| *one = last.clone());
                    }
                    last = item[key.as_str()].clone();
                });
            }
            Check::Refers { field, key, to } => {
                let known = value.get(to).and_then(Value::as_array).map_or(0, Vec::len);
                if known == 0 {
                    value.as_object_mut().map(|members| members.remove(field));
                }
                of_items(object, value, field, |rank, item| {
                    item[key.as_str()] = json!(rank.min(known.saturating_sub(1)) + 1);
                });
            }
            Check::Siret { .. } | Check::Cpv { .. } | Check::Unique { .. } => {}
        }
    }
}

fn text(value: &Value) -> Option<&str> {
    value.as_str()
}

fn is_date(value: &Value) -> bool {
    text(value).is_some_and(super::finding::is_day)
}

/// Copies one value to the other, if both exist and compare so.
fn raise(value: &mut Value, field: &str, than: &str, is_wrong: impl Fn(&Value, &Value) -> bool) {
    if let (Some(one), Some(other)) = (value.get(field), value.get(than).cloned())
        && is_wrong(one, &other)
    {
        value[field] = other;
    }
}

fn of_items(object: &Object, value: &mut Value, field: &str, mut change: impl FnMut(usize, &mut Value)) {
    let Some(Shape::List(list)) = object.fields.iter().find(|one| one.name == field).map(|one| &one.shape)
    else {
        return;
    };
    let items = value.get_mut(field).and_then(Value::as_array_mut).into_iter().flatten();
    items.filter_map(|item| item.get_mut(&list.item)).enumerate().for_each(|(rank, item)| change(rank, item));
}
