//! Compares a document with the contracts of the case: equal values, official form.
//!
//! It reads both forms with libraries of its own (`serde_json`, `roxmltree`), by the descriptor's tree.

use std::collections::BTreeSet;

use encoding_rs::WINDOWS_1252;
use roxmltree::{Document, Node};
use serde_json::{Map, Value, json};

use super::table::shown;
use super::value::{is_plain, number};
use crate::generate::contracts::model::{LeafKind, Model, Object, Shape};
use crate::generate::contracts::wrapped;
use crate::level::ProblemKind;
use crate::report::Problem;
use crate::vectors::{Record, WantedForm};

/// The words of a boolean in XML.
const TRUTHS: [(&str, bool); 6] =
    [("true", true), ("false", false), ("oui", true), ("non", false), ("1", true), ("0", false)];

/// Compares the contracts of a file with those of the case, and checks its form.
pub(super) fn compare(model: &Model, form: WantedForm, kept: &[&Record], bytes: &[u8]) -> Vec<Problem> {
    let mut read = Reader { model, problems: self::form(bytes).into_iter().collect() };
    let lists = match form {
        WantedForm::Json => read.json(bytes),
        WantedForm::Xml => read.xml(bytes),
    };
    let mut problems = read.problems;
    let Some(lists) = lists else {
        // The file has another form than the requested one, or none.
        problems.push(Problem::new(ProblemKind::Unreadable).expected(form.code()));
        return problems;
    };
    for kind in &model.kinds {
        let own = |(_, contract): &(u64, &&Record)| model.kind_of(contract).name == kind.name;
        let expected: Vec<_> = (1..).zip(kept).filter(own).collect();
        let found: Vec<&Value> =
            lists.iter().filter(|(name, _)| *name == kind.name).map(|(_, one)| one).collect();
        if expected.len() != found.len() {
            let counts = (expected.len().to_string(), found.len().to_string());
            problems.push(
                Problem::new(ProblemKind::Rows).at(None, Some(&kind.name)).expected(counts.0).found(counts.1),
            );
            continue;
        }
        let object = model.object(&kind.object);
        for ((row, contract), found) in expected.into_iter().zip(found) {
            let [mut expected, mut found] = [Value::Object((*contract).clone()), found.clone()];
            for value in [&mut expected, &mut found] {
                remove_meaningless(model, object, form, value);
            }
            differences(&expected, &found, "", &mut |path, expected, found| {
                let problem = Problem::new(ProblemKind::Value).at(Some(row), Some(path));
                problems.push(problem.expected(shown(&expected)).found(shown(&found)));
            });
        }
    }
    problems
}

/// Checks, in the bytes, the points of the official form that neither schema demands.
pub fn form(bytes: &[u8]) -> Option<Problem> {
    let unmarked = bytes.strip_prefix(b"\xef\xbb\xbf");
    let is_xml = unmarked.unwrap_or(bytes).trim_ascii_start().starts_with(b"<");
    let (expected, found) = match (is_xml, unmarked) {
        // In JSON the engine gives the warning.
        (true, Some(_)) => ("UTF-8", "UTF-8 + BOM"),
        (false, _) if has_exponent(bytes) => ("1000", "1e3"),
        _ => return None,
    };
    Some(Problem::new(ProblemKind::Form).expected(expected).found(found))
}

/// Whether a number of JSON is written with a power of ten.
fn has_exponent(json: &[u8]) -> bool {
    let (mut in_text, mut escaped, mut last) = (false, false, b' ');
    for byte in json {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if in_text => escaped = true,
            b'"' => in_text = !in_text,
            b'e' | b'E' if !in_text && last.is_ascii_digit() => return true,
            _ => {}
        }
        last = *byte;
    }
    false
}

struct Reader<'m> {
    model: &'m Model,
    problems: Vec<Problem>,
}

type Contracts = Vec<(String, Value)>;

impl Reader<'_> {
    fn json(&mut self, bytes: &[u8]) -> Option<Contracts> {
        let document: Value = serde_json::from_str(&decoded(bytes)).ok()?;
        let lists = document.get(&self.model.root)?.as_object()?;
        let each = lists.iter().flat_map(|(kind, list)| {
            let items = list.as_array().cloned().unwrap_or_default();
            items.into_iter().map(|one| (kind.clone(), one))
        });
        Some(each.collect())
    }

    fn xml(&mut self, bytes: &[u8]) -> Option<Contracts> {
        let text = decoded(bytes);
        let document = Document::parse(&text).ok()?;
        let root = document.root_element();
        let model = self.model;
        let mut found: Vec<Node<'_, '_>> = elements(root).collect();
        if root.tag_name().name() != model.root {
            let name = root.tag_name().name();
            self.problems.push(Problem::new(ProblemKind::Form).expected(&*model.root).found(name));
            // A contract alone is a document too, for the XSD.
            found = vec![root];
        }
        let mut contracts = Vec::new();
        for child in found {
            let name = child.tag_name().name();
            let Some(kind) = model.kinds.iter().find(|kind| kind.name == name) else { continue };
            contracts.push((name.to_owned(), self.object(model.object(&kind.object), child)));
        }
        Some(contracts)
    }

    fn object(&mut self, object: &Object, node: Node<'_, '_>) -> Value {
        let mut members = Map::new();
        for child in elements(node) {
            let name = child.tag_name().name();
            let field = object.fields.iter().find(|field| field.name == name);
            let value = match field {
                Some(field) => self.value(&field.shape, child),
                None => Some(json!(text_of(child))),
            };
            members.extend(value.map(|value| (name.to_owned(), value)));
        }
        Value::Object(members)
    }

    /// None for an empty element without meaning.
    fn value(&mut self, shape: &Shape, node: Node<'_, '_>) -> Option<Value> {
        let model = self.model;
        match shape {
            Shape::Object(name) => Some(self.object(model.object(name), node)),
            Shape::List(list) => {
                let items = elements(node).filter_map(|item| self.value(&list.shape, item)).collect();
                Some(wrapped(list, items))
            }
            Shape::Leaf(leaf) => {
                let text = text_of(node);
                if leaf.xml_empty && text.is_empty() {
                    return None;
                }
                let value = match leaf.kind {
                    LeafKind::Text => json!(text),
                    LeafKind::Date => json!(text.trim()),
                    LeafKind::Boolean => {
                        let known = TRUTHS.iter().find(|(word, _)| *word == text);
                        known.map_or(json!(text), |(_, truth)| json!(truth))
                    }
                    LeafKind::Integer | LeafKind::Number => {
                        let number = number(&text).map(|number| number.normalize().to_string());
                        number.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or(json!(text))
                    }
                };
                let is_official = match leaf.kind {
                    LeafKind::Text => true,
                    LeafKind::Date => text == text.trim(),
                    LeafKind::Boolean => text == "true" || text == "false",
                    LeafKind::Integer | LeafKind::Number => is_plain(&text),
                };
                if !is_official {
                    let place = Problem::new(ProblemKind::Form).at(None, Some(node.tag_name().name()));
                    self.problems.push(place.found(shown(&text)));
                }
                Some(value)
            }
        }
    }
}

/// The text, in any encoding that exports use: the engine warns of encodings other than UTF-8.
fn decoded(bytes: &[u8]) -> String {
    match std::str::from_utf8(bytes) {
        Ok(text) => text.trim_start_matches('\u{feff}').to_owned(),
        Err(_) => WINDOWS_1252.decode(bytes).0.into_owned(),
    }
}

fn elements<'a, 'i: 'a>(node: Node<'a, 'i>) -> impl Iterator<Item = Node<'a, 'i>> {
    node.children().filter(Node::is_element)
}

fn text_of(node: Node<'_, '_>) -> String {
    node.children().filter_map(|child| child.text()).collect()
}

/// Removes members without meaning: optional lists without items, fields that the form does not have.
fn remove_meaningless(model: &Model, object: &Object, form: WantedForm, value: &mut Value) {
    let Some(members) = value.as_object_mut() else { return };
    for field in &object.fields {
        let Some(value) = members.get_mut(&field.name) else { continue };
        let mut is_meaningless = field.only.is_some_and(|only| only != form);
        match &field.shape {
            Shape::Leaf(_) => {}
            Shape::Object(name) => remove_meaningless(model, model.object(name), form, value),
            Shape::List(list) => {
                let items = if list.inside { value.get_mut(&list.item) } else { Some(value) };
                let items = items.and_then(Value::as_array_mut);
                is_meaningless |= !field.required && items.as_ref().is_some_and(|items| items.is_empty());
                if let Shape::Object(name) = &list.shape {
                    for item in items.into_iter().flatten().filter_map(|item| item.get_mut(&list.item)) {
                        remove_meaningless(model, model.object(name), form, item);
                    }
                }
            }
        }
        if is_meaningless {
            members.remove(&field.name);
        }
    }
}

/// Every place at which two values differ; the order of keys and trailing zeros of decimals do not count.
fn differences(expected: &Value, found: &Value, path: &str, say: &mut dyn FnMut(&str, String, String)) {
    let written = |value: Option<&Value>| match value {
        Some(Value::String(text)) => text.clone(),
        Some(value) => value.to_string(),
        None => String::new(),
    };
    match (expected, found) {
        (Value::Object(one), Value::Object(other)) => {
            let keys: BTreeSet<&String> = one.keys().chain(other.keys()).collect();
            for key in keys {
                let path = format!("{path}/{key}");
                match (one.get(key), other.get(key)) {
                    (Some(one), Some(other)) => differences(one, other, &path, say),
                    (one, other) => say(&path, written(one), written(other)),
                }
            }
        }
        (Value::Array(one), Value::Array(other)) => {
            for rank in 0..one.len().max(other.len()) {
                let path = format!("{path}/{rank}");
                match (one.get(rank), other.get(rank)) {
                    (Some(one), Some(other)) => differences(one, other, &path, say),
                    (one, other) => say(&path, written(one), written(other)),
                }
            }
        }
        (Value::Number(one), Value::Number(other)) => {
            let decimals = (number(&one.to_string()), number(&other.to_string()));
            if one != other && (decimals.0.is_none() || decimals.0 != decimals.1) {
                say(path, one.to_string(), other.to_string());
            }
        }
        _ if expected == found => {}
        _ => say(path, written(Some(expected)), written(Some(found))),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::generate::contracts;
    use crate::level::Level;

    /// The latest version, its two contracts, and the document of them in both forms.
    fn official() -> (Model, Vec<Record>, [String; 2]) {
        let model = Model::all().unwrap().pop().unwrap();
        let bases = contracts::records(&model).unwrap().bases;
        let contracts = model.kinds.iter().map(|kind| bases[&kind.name].clone()).collect();
        let texts = contracts::files(&model).unwrap().0.texts;
        (model, contracts, ["json", "xml"].map(|form| texts[form].clone()))
    }

    #[test]
    fn meaning_and_form_are_told_apart() {
        let (model, contracts, [json, xml]) = official();
        let kept: Vec<&Record> = contracts.iter().collect();
        for (form, old, new, kind) in [
            (WantedForm::Json, "", "", None),
            (WantedForm::Xml, "", "", None),
            // Other spellings of the same document.
            (WantedForm::Json, "\"montant\":575000", "\"montant\":575000.00", None),
            (WantedForm::Json, "é", "\\u00e9", None),
            (WantedForm::Xml, "<montant>575000<", "<montant>575000.00<", None),
            (WantedForm::Xml, "<objet>Réf", "<!-- x --><objet>R&#233;f", None),
            // The same values in another form than the official one.
            (WantedForm::Json, "\"montant\":575000", "\"montant\":575e3", Some(ProblemKind::Form)),
            (WantedForm::Xml, "<montant>575000<", "<montant>0575000<", Some(ProblemKind::Form)),
            (WantedForm::Xml, "<marcheInnovant>false<", "<marcheInnovant>non<", Some(ProblemKind::Form)),
            (
                WantedForm::Xml,
                "<dateNotification>2024-05-15<",
                "<dateNotification> 2024-05-15<",
                Some(ProblemKind::Form),
            ),
            (WantedForm::Xml, "<?xml", "\u{feff}<?xml", Some(ProblemKind::Form)),
            // Other values.
            (WantedForm::Json, "\"montant\":575000", "\"montant\":575000.01", Some(ProblemKind::Value)),
            (WantedForm::Json, "\"montant\":575000,", "", Some(ProblemKind::Value)),
            (WantedForm::Xml, "<montant>575000<", "<montant>575001<", Some(ProblemKind::Value)),
            (WantedForm::Xml, "<objet>Réf", "<objet>Re\u{301}f", Some(ProblemKind::Value)),
            (WantedForm::Xml, "<idAccordCadre>2023-0004</idAccordCadre>", "", Some(ProblemKind::Value)),
            (WantedForm::Json, "\"marche\": [", "\"marche\": [{},", Some(ProblemKind::Rows)),
            (WantedForm::Xml, "<marche>", "<marche></marche><marche>", Some(ProblemKind::Rows)),
            (WantedForm::Json, "{", "", Some(ProblemKind::Unreadable)),
            (WantedForm::Xml, "</marches>", "", Some(ProblemKind::Unreadable)),
        ] {
            let text = if form == WantedForm::Json { &json } else { &xml };
            assert!(text.contains(old), "{old}");
            let problems = compare(&model, form, &kept, text.replacen(old, new, 1).as_bytes());
            let found: Vec<ProblemKind> = problems.iter().map(|problem| problem.kind).collect();
            assert_eq!(found, Vec::from_iter(kind), "{old} as {new}: {problems:?}");
        }
        // A hostile product does not end the suite.
        let (deep_json, deep_xml) = ("[".repeat(1_000_000), "<a>".repeat(1_000_000));
        for (form, deep) in [
            (WantedForm::Json, deep_json),
            (WantedForm::Xml, deep_xml.clone()),
            (WantedForm::Xml, deep_xml + &"</a>".repeat(1_000_000)),
        ] {
            let problems = compare(&model, form, &kept, deep.as_bytes());
            assert!(problems.iter().any(|problem| problem.kind.blocks() == Level::Bronze));
        }
        let (latin, ..) = WINDOWS_1252.encode(&xml);
        assert_eq!(compare(&model, WantedForm::Xml, &kept, &latin), []);
        let begin = xml.find("<marche>").unwrap();
        let alone = xml.split_at(begin).1.split_inclusive("</marche>").next().unwrap();
        let problems = compare(&model, WantedForm::Xml, &kept[..1], alone.as_bytes());
        assert_eq!(problems.iter().map(|problem| problem.kind).collect::<Vec<_>>(), [ProblemKind::Form]);
    }
}
