//! The places of a contract that have cases: every place of the contract with everything filled.

use serde_json::Value;

use super::model::{Leaf, LeafKind, List, Model, Object, Shape};
use crate::vectors::Record;

/// A place.
pub struct Place<'m> {
    /// The name of its contract.
    pub base: String,
    /// Its path from the contract; empty for the contract itself.
    pub pointer: String,
    /// Its name, with dots: `marche.acheteur.id`. Items of a list count as one.
    pub name: String,
    /// The section of the descriptor.
    pub section: String,
    /// It can be removed, and the object around it then lacks a required member.
    pub required: bool,
    /// It can be removed.
    pub is_member: bool,
    /// The sort of value there.
    pub what: What<'m>,
}

/// The sort of value at a place.
#[derive(Clone, Copy)]
pub enum What<'m> {
    /// A value without parts.
    Leaf(&'m Leaf),
    /// An object, and whether JSON allows no other keys.
    Object(&'m Object),
    /// A list.
    List(&'m List),
}

impl What<'_> {
    /// Whether any text is right.
    pub fn is_free_text(&self) -> bool {
        matches!(self, What::Leaf(leaf) if leaf.kind == LeafKind::Text && leaf.values.is_none() && leaf.pattern.is_none())
    }
}

/// All places of a kind of contract, of which `base` has everything filled.
pub fn of<'m>(model: &'m Model, base: &str, contract: &Record) -> Vec<Place<'m>> {
    let kind = model.kind_of(contract);
    let object = model.object(&kind.object);
    let mut places = vec![Place {
        base: base.to_owned(),
        pointer: String::new(),
        name: kind.name.clone(),
        section: format!("types/{}", kind.object),
        required: false,
        is_member: false,
        what: What::Object(object),
    }];
    let value = Value::Object(contract.clone());
    let mut walk = Walk { model, base, contract: &value, places: &mut places };
    walk.object(&kind.object, "", &kind.name);
    places
}

struct Walk<'m, 'w> {
    model: &'m Model,
    base: &'w str,
    contract: &'w Value,
    places: &'w mut Vec<Place<'m>>,
}

impl<'m> Walk<'m, '_> {
    fn object(&mut self, type_name: &str, pointer: &str, name: &str) {
        for field in &self.model.object(type_name).fields {
            let pointer = format!("{pointer}/{}", field.name);
            let name = format!("{name}.{}", field.name);
            if self.contract.pointer(&pointer).is_none() {
                continue;
            }
            let place = |what| Place {
                base: self.base.to_owned(),
                pointer: pointer.clone(),
                name: name.clone(),
                section: format!("types/{type_name}/fields/{}", field.name),
                required: field.required,
                is_member: true,
                what,
            };
            match &field.shape {
                Shape::Leaf(leaf) => self.places.push(place(What::Leaf(leaf))),
                Shape::Object(object) => {
                    self.places.push(place(What::Object(self.model.object(object))));
                    self.object(object, &pointer, &name);
                }
                Shape::List(list) => {
                    let place = place(What::List(list));
                    let section = format!("{}/items", place.section);
                    self.places.push(place);
                    self.item(list, &pointer, &name, section);
                }
            }
        }
    }

    /// The first item.
    fn item(&mut self, list: &'m List, pointer: &str, name: &str, section: String) {
        let pointer = match list.inside {
            true => format!("{pointer}/{}/0", list.item),
            false => format!("{pointer}/0/{}", list.item),
        };
        let name = format!("{name}.{}", list.item);
        let base = self.base.to_owned();
        let place = |what| Place {
            base,
            pointer: pointer.clone(),
            name: name.clone(),
            section,
            required: false,
            is_member: false,
            what,
        };
        match &list.shape {
            Shape::Leaf(leaf) => self.places.push(place(What::Leaf(leaf))),
            Shape::Object(object) => {
                self.places.push(place(What::Object(self.model.object(object))));
                self.object(object, &pointer, &name);
            }
            Shape::List(_) => {}
        }
    }
}

/// The rules that have cases at a place, by its description.
pub fn rules_of(place: &Place<'_>) -> Vec<&'static str> {
    let mut rules = vec!["document-shape"];
    let mut add = |is_there: bool, rule| rules.extend(is_there.then_some(rule));
    add(!place.pointer.is_empty(), "document-null");
    add(place.required, "document-missing-field");
    match place.what {
        What::Leaf(leaf) => {
            add(leaf.kind == LeafKind::Integer, "type-integer");
            add(leaf.kind == LeafKind::Date, "type-date");
            add(leaf.kind == LeafKind::Date, "contract-date");
            add(matches!(leaf.kind, LeafKind::Integer | LeafKind::Number), "document-number-size");
            add(leaf.values.is_some(), "constraint-enum");
            add(leaf.pattern.is_some(), "constraint-pattern");
            add(leaf.min_length.is_some(), "constraint-min-length");
            add(leaf.max_length.is_some(), "constraint-max-length");
            add(leaf.minimum.is_some(), "constraint-minimum");
            add(leaf.maximum.is_some(), "constraint-maximum");
            add(place.what.is_free_text(), "document-character");
        }
        What::Object(object) => {
            add(object.closed, "document-unknown-field");
            add(!object.closed, "document-unknown-nested-field");
            let has_required = object.fields.iter().any(|field| field.required);
            add(has_required && !place.pointer.is_empty(), "document-missing-field");
            object.checks.iter().for_each(|check| add(true, check.rule()));
        }
        What::List(list) => {
            add(list.least_json > 0, "constraint-min-items");
            add(list.unique, "document-repeated-item");
            add(list.untyped, "document-item-not-object");
            add(true, "document-unknown-nested-field");
        }
    }
    // The contract itself is the input of the export.
    rules.retain(|rule| !(place.pointer.is_empty() && *rule == "document-shape"));
    rules.sort_unstable();
    rules.dedup();
    rules
}
