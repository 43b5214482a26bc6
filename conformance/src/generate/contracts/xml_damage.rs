//! Damages each element of an XML document. The expected findings are the oracle's for the contracts that the
//! document then means, or follow from the damage itself.

use serde_json::{Value, json};

use super::files::{About, Files};
use super::finding::finding;
use super::model::{Leaf, LeafKind, List, Model, Object};
use super::xml::{Element, What, findings, path};
use crate::vectors::{Finding, Record, WantedForm};

const XML: WantedForm = WantedForm::Xml;

/// Adds the cases of each element.
pub fn add(files: &mut Files, model: &Model, contracts: &[Record], elements: &[Element<'_>]) {
    for element in elements.iter().filter(|element| element.is_first) {
        let damage = Damage { model, contracts, element };
        damage.structure(files);
        match element.what {
            What::Leaf(leaf) => damage.leaf(files, leaf),
            What::Object(object) => damage.object(files, object),
            What::List(list) => damage.list(files, list),
        }
    }
}

struct Damage<'a> {
    model: &'a Model,
    contracts: &'a [Record],
    element: &'a Element<'a>,
}

impl Damage<'_> {
    fn about<'b>(&'b self, rule: &'b str, kind: &'b str) -> About<'b> {
        About { place: &self.element.name, rule, kind, section: &self.element.section }
    }

    /// The path of the element.
    fn path(&self) -> String {
        let here = finding("document-shape", Some(self.element.row), "", &self.element.pointer);
        path(self.model, self.contracts, &here)
    }

    fn here(&self, rule: &str) -> Vec<Finding> {
        vec![finding(rule, Some(self.element.row), &self.element.tag, &self.path())]
    }

    /// The findings if the element has another value.
    fn with(&self, change: impl FnOnce(&mut Value)) -> Vec<Finding> {
        let mut contracts = self.contracts.to_vec();
        let at = usize::try_from(self.element.row - 1).unwrap_or_default();
        if let Some(contract) = contracts.get_mut(at) {
            let mut value = Value::Object(std::mem::take(contract));
            change(&mut value);
            *contract = value.as_object().cloned().unwrap_or_default();
        }
        findings(self.model, &contracts)
    }

    fn set(&self, value: Value) -> Vec<Finding> {
        self.with(|contract| {
            contract.pointer_mut(&self.element.pointer).into_iter().for_each(|at| *at = value.clone())
        })
    }

    /// Changes the parent of the element; an item comes with its wrapper.
    fn around(&self, change: impl FnOnce(&mut Value, &str)) -> Vec<Finding> {
        self.with(|contract| {
            let whole =
                |pointer: &str| pointer.rsplit('/').next().is_some_and(|end| end.parse::<usize>().is_ok());
            let mut pointer = self.element.pointer.as_str();
            if self.element.is_item && !whole(pointer) {
                pointer = pointer.rsplit_once('/').map_or("", |(around, _)| around);
            }
            if let Some((parent, last)) = pointer.rsplit_once('/')
                && let Some(parent) = contract.pointer_mut(parent)
            {
                change(parent, last);
            }
        })
    }

    /// The findings if the element is missing.
    fn without(&self) -> Vec<Finding> {
        self.around(|parent, last| match parent {
            Value::Object(members) => drop(members.remove(last)),
            Value::Array(items) => drop(items.remove(last.parse().unwrap_or_default())),
            _ => {}
        })
    }

    /// The findings if an item occurs twice.
    fn twice(&self) -> Vec<Finding> {
        self.around(|parent, last| {
            if let (Value::Array(items), Ok(rank)) = (parent, last.parse::<usize>())
                && let Some(item) = items.get(rank).cloned()
            {
                items.insert(rank + 1, item);
            }
        })
    }

    /// The findings if the element's value is unreadable: as if it were missing, except that it is there.
    fn unreadable(&self, rule: &str) -> Vec<Finding> {
        let mut found = self.without();
        let name = self.element.pointer.rsplit('/').next().unwrap_or_default();
        found.retain(|one| {
            !(one.rule == "document-missing-field"
                && one.field.as_deref() == Some(name)
                && one.row == Some(self.element.row)
                && Some(self.path().as_str()).zip(one.path.as_deref()).is_some_and(|(own, around)| {
                    own.rsplit_once('/').is_some_and(|(parent, _)| parent == around)
                }))
        });
        found.extend(self.here(rule));
        found
    }

    fn structure(&self, files: &mut Files) {
        let element = self.element;
        let text = files.text(XML).to_owned();
        let part = |(begin, end): (usize, usize)| text.get(begin..end).unwrap_or_default();
        let (path, tag, row) = (self.path(), &element.tag, element.row);
        let open_end = (element.inner.0 - 1, element.inner.0 - 1);
        let attribute = vec![finding("document-attribute", Some(row), "unite", &format!("{path}/@unite"))];
        let about = self.about("document-attribute", "attribute");
        files.add_edited(XML, &about, open_end, " unite=\"1\"", attribute);
        if element.pointer.is_empty() {
            return;
        }
        let behind = (element.whole.1, element.whole.1);
        if element.is_item {
            let found = self.twice();
            let rule = "document-duplicate-item";
            let rule = if found.iter().any(|one| one.rule == rule) { rule } else { "export" };
            files.add_edited(XML, &self.about(rule, "twice"), behind, part(element.whole), found);
        } else {
            let about = self.about("document-missing-field", "absent");
            files.add_edited(XML, &about, element.whole, "", self.without());
            let twice = vec![finding("document-repeated-field", Some(row), tag, &format!("{path}[2]"))];
            let about = self.about("document-repeated-field", "twice");
            files.add_edited(XML, &about, behind, part(element.whole), twice);
        }
    }

    fn object(&self, files: &mut Files, object: &Object) {
        let element = self.element;
        let inside = (element.inner.0, element.inner.0);
        let stranger = format!("{}/inconnu", self.path());
        let found = vec![finding("document-unknown-field", Some(element.row), "inconnu", &stranger)];
        let about = self.about("document-unknown-field", "stranger");
        files.add_edited(XML, &about, inside, "<inconnu>1</inconnu>", found);
        let rule = if object.mixed { "document-mixed-text" } else { "document-stray-text" };
        files.add_edited(XML, &self.about(rule, "text"), inside, "texte", self.here(rule));
        // Only its element shows the kind of a contract without fields: the oracle does not know it.
        if !element.pointer.is_empty() {
            let about = self.about("document-missing-field", "empty");
            files.add_edited(XML, &about, element.inner, "", self.set(json!({})));
        }
    }

    fn list(&self, files: &mut Files, list: &List) {
        let element = self.element;
        let inside = (element.inner.0, element.inner.0);
        let stranger = format!("{}/inconnu", self.path());
        let found = vec![finding("document-unknown-field", Some(element.row), "inconnu", &stranger)];
        let about = self.about("document-unknown-field", "stranger");
        files.add_edited(XML, &about, inside, "<inconnu>1</inconnu>", found);
        let rule = "document-stray-text";
        files.add_edited(XML, &self.about(rule, "text"), inside, "texte", self.here(rule));
        let about = self.about("constraint-min-items", "empty");
        files.add_edited(XML, &about, element.inner, "", self.set(super::wrapped(list, Vec::new())));
    }

    fn leaf(&self, files: &mut Files, leaf: &Leaf) {
        let element = self.element;
        let text = files.text(XML).to_owned();
        let value = text.get(element.inner.0..element.inner.1).unwrap_or_default();
        let shape = "document-shape";
        let about = self.about(shape, "elements");
        files.add_edited(XML, &about, element.inner, "<valeur>1</valeur>", self.unreadable(shape));
        let mut add = |rule: &str, kind: &str, written: &str, found: Vec<Finding>| {
            files.add_edited(XML, &self.about(rule, kind), element.inner, written, found);
        };
        match leaf.kind {
            LeafKind::Integer | LeafKind::Number => {
                let integer = leaf.kind == LeafKind::Integer;
                let rule = if integer { "type-integer" } else { "type-number" };
                for (kind, written) in [
                    ("plus-sign", format!("+{value}")),
                    ("blanks-around", format!(" {value}\n")),
                    ("leading-zero", format!("00{value}")),
                ] {
                    add(rule, kind, &written, Vec::new());
                }
                let decimals = if value.contains('.') { "00" } else { ".00" };
                // A value that can still be read is still compared.
                let found = if integer { self.here(rule) } else { Vec::new() };
                add(rule, "decimals", &format!("{value}{decimals}"), found);
                add(rule, "exponent", &format!("{value}e0"), self.here(rule));
                for (kind, written) in [("comma", "12,5"), ("word", "douze"), ("not-a-number", "NaN")] {
                    add(rule, kind, written, self.unreadable(rule));
                }
                let found = if leaf.xml_empty { self.without() } else { self.unreadable(rule) };
                add(rule, "empty", "", found);
                if let Some(least) = leaf.minimum {
                    let below = json!(least - 1);
                    add("constraint-minimum", "below", &below.to_string(), self.set(below));
                }
                if let Some(most) = leaf.maximum {
                    let above = json!(most + 1);
                    add("constraint-maximum", "above", &above.to_string(), self.set(above));
                }
            }
            LeafKind::Boolean => {
                let (one, other) = if value == "true" { ("oui", "1") } else { ("non", "0") };
                add("type-boolean", "word", one, Vec::new());
                add("type-boolean", "digit", other, Vec::new());
                for (kind, written) in [("capital", "Oui"), ("blanks-around", " true "), ("empty", "")] {
                    add("type-boolean", kind, written, self.unreadable("type-boolean"));
                }
            }
            LeafKind::Date => {
                for (kind, written) in
                    [("french", "31/01/2024"), ("no-such-day", "2024-02-30"), ("empty", "")]
                {
                    add("type-date", kind, written, self.unreadable("type-date"));
                }
                add("contract-date", "zone", &format!("{value}Z"), self.unreadable("contract-date"));
                add("contract-date", "blanks-around", &format!(" {value} "), self.here("contract-date"));
                files.not_for_schemas();
            }
            LeafKind::Text => {
                for (kind, written) in [("blanks-around", format!(" {value} ")), ("empty", String::new())] {
                    let found = self.set(json!(written));
                    let rule = found.first().map_or("export", |one| one.rule.as_str()).to_owned();
                    add(&rule, kind, &written, found);
                }
                if let Some(most) = leaf.max_length {
                    let long = "é".repeat(most + 1);
                    let found = self.set(json!(long));
                    add("constraint-max-length", "one-more", &long, found);
                }
                if leaf.values.is_none() && leaf.pattern.is_none() {
                    let written = "<![CDATA[a < b & c]]> &lt;d&gt; &#233;&#xE9;<!-- rien -->";
                    add("export", "references", written, self.set(json!("a < b & c <d> éé")));
                }
            }
        }
    }
}
