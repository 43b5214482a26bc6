//! XML documents in official form, with their elements and the paths of the elements.

use serde_json::Value;

use super::model::{Model, Object, Shape};
use super::oracle;
pub(super) use super::places::What;
use crate::vectors::{Finding, Record, WantedForm};

const XML: WantedForm = WantedForm::Xml;
const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

/// An element of a document.
#[derive(Clone)]
pub struct Element<'m> {
    /// The rank of its contract, from 1.
    pub row: u64,
    /// The path of its value from the contract, as a JSON pointer.
    pub pointer: String,
    /// Its name for cases: with dots, items of a list count as one.
    pub name: String,
    pub section: String,
    /// Its own name.
    pub tag: String,
    pub what: What<'m>,
    /// Whether it is the first of its list, or in none.
    pub is_first: bool,
    /// Whether it is in a list.
    pub is_item: bool,
    /// Byte ranges: of the element, and of its content.
    pub whole: (usize, usize),
    pub inner: (usize, usize),
}

/// A document with an element a line, and its elements.
pub fn document<'m>(model: &'m Model, contracts: &[Record]) -> (String, Vec<Element<'m>>) {
    let mut writer = Writer { model, out: format!("{HEAD}<{}>\n", model.root), row: 0, elements: Vec::new() };
    for contract in contracts {
        writer.row += 1;
        let kind = model.kind_of(contract);
        let object = model.object(&kind.object);
        let place = Place {
            pointer: String::new(),
            name: kind.name.clone(),
            section: format!("types/{}", kind.object),
            tag: &kind.name,
            is_first: true,
            is_item: false,
        };
        writer.object(object, &kind.object, &Value::Object(contract.clone()), place);
    }
    writer.out.push_str(&format!("</{}>\n", model.root));
    (writer.out, writer.elements)
}

struct Writer<'m> {
    model: &'m Model,
    out: String,
    row: u64,
    elements: Vec<Element<'m>>,
}

struct Place<'a> {
    pointer: String,
    name: String,
    section: String,
    tag: &'a str,
    is_first: bool,
    is_item: bool,
}

impl<'m> Writer<'m> {
    fn element(&mut self, place: Place<'_>, what: What<'m>, inside: impl FnOnce(&mut Self)) {
        let rank = self.elements.len();
        let begin = self.out.len();
        self.out.push_str(&format!("<{}>", place.tag));
        let inner = self.out.len();
        self.elements.push(Element {
            row: self.row,
            pointer: place.pointer,
            name: place.name,
            section: place.section,
            tag: place.tag.to_owned(),
            what,
            is_first: place.is_first,
            is_item: place.is_item,
            whole: (begin, begin),
            inner: (inner, inner),
        });
        inside(self);
        let inner_end = self.out.len();
        self.out.push_str(&format!("</{}>", place.tag));
        let end = self.out.len();
        self.out.push('\n');
        if let Some(element) = self.elements.get_mut(rank) {
            element.whole.1 = end;
            element.inner.1 = inner_end;
        }
    }

    fn object(&mut self, object: &'m Object, type_name: &str, value: &Value, place: Place<'_>) {
        let (pointer, name) = (place.pointer.clone(), place.name.clone());
        let (is_first, type_name) = (place.is_first, type_name.to_owned());
        self.element(place, What::Object(object), |writer| {
            writer.out.push('\n');
            for field in object.fields.iter().filter(|field| field.only.is_none_or(|only| only == XML)) {
                let Some(value) = value.get(&field.name) else { continue };
                let place = Place {
                    pointer: format!("{pointer}/{}", field.name),
                    name: format!("{name}.{}", field.name),
                    section: format!("types/{type_name}/fields/{}", field.name),
                    tag: &field.name,
                    is_first,
                    is_item: false,
                };
                writer.shape(&field.shape, value, place);
            }
        });
    }

    fn shape(&mut self, shape: &'m Shape, value: &Value, place: Place<'_>) {
        match shape {
            Shape::Leaf(leaf) => {
                let text = value.as_str().map_or_else(|| value.to_string(), escaped);
                self.element(place, What::Leaf(leaf), |writer| writer.out.push_str(&text));
            }
            Shape::Object(name) => self.object(self.model.object(name), name, value, place),
            Shape::List(list) => {
                let items = super::records::list_items(list, value);
                let (pointer, name) = (place.pointer.clone(), place.name.clone());
                let (is_first, section) = (place.is_first, place.section.clone());
                self.element(place, What::List(list), |writer| {
                    writer.out.push('\n');
                    for (rank, item) in items.iter().enumerate() {
                        let place = Place {
                            pointer: match list.inside {
                                true => format!("{pointer}/{}/{rank}", list.item),
                                false => format!("{pointer}/{rank}/{}", list.item),
                            },
                            name: format!("{name}.{}", list.item),
                            section: format!("{section}/items"),
                            tag: &list.xml_item,
                            is_first: is_first && rank == 0,
                            is_item: true,
                        };
                        writer.shape(&list.shape, item, place);
                    }
                });
            }
        }
    }
}

/// A text, escaped for XML.
pub fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('\r', "&#13;")
}

/// The findings of contracts, with their places in a document.
pub fn findings(model: &Model, contracts: &[Record]) -> Vec<Finding> {
    let each = oracle::of_each(model, contracts, XML).into_iter().flat_map(|(_, found)| found);
    each.map(|one| Finding { path: Some(path(model, contracts, &one)), ..one }).collect()
}

/// The path of elements to the place of a finding.
pub(super) fn path(model: &Model, contracts: &[Record], finding: &Finding) -> String {
    let at = finding.row.and_then(|row| usize::try_from(row - 1).ok()).unwrap_or_default();
    let Some(contract) = contracts.get(at) else { return String::new() };
    let kind = model.kind_of(contract);
    let rank = contracts.iter().take(at + 1).filter(|one| model.kind_of(one).name == kind.name).count();
    let start = format!("/{}/{}[{rank}]", model.root, kind.name);
    let pointer = finding.path.as_deref().unwrap_or_default();
    elements_to(model, &kind.object, contract, &start, pointer)
}

/// The path of elements for a JSON pointer: lists have no wrappers, items have a rank if there are several.
fn elements_to(model: &Model, kind: &str, contract: &Record, start: &str, pointer: &str) -> String {
    let mut path = start.to_owned();
    let mut value = &Value::Object(contract.clone());
    let mut object = model.object(kind);
    let mut parts = pointer.split('/').skip(1);
    while let Some(name) = parts.next() {
        path.push_str(&format!("/{name}"));
        let Some(found) = value.get(name) else { return path };
        value = found;
        match object.fields.iter().find(|field| field.name == name).map(|field| &field.shape) {
            Some(Shape::Object(name)) => object = model.object(name),
            Some(Shape::List(list)) => {
                let (items, rank) = if list.inside {
                    (value.get(&list.item), parts.nth(1))
                } else {
                    (Some(value), parts.next())
                };
                let Some(rank) = rank.and_then(|rank| rank.parse::<usize>().ok()) else { return path };
                let items = items.and_then(Value::as_array);
                path.push_str(&format!("/{}", list.xml_item));
                if items.is_some_and(|items| items.len() > 1) {
                    path.push_str(&format!("[{}]", rank + 1));
                }
                let Some(item) = items.and_then(|items| items.get(rank)) else { return path };
                value = item;
                if !list.inside {
                    parts.next();
                    value = item.get(&list.item).unwrap_or(item);
                }
                if let Shape::Object(name) = &list.shape {
                    object = model.object(name);
                }
            }
            _ => {}
        }
    }
    path
}
