//! Writes a contract in its official form, JSON or XML, from the tree of either form.
//!
//! Fields are in the order of the standard, numbers in plain digits, booleans `true` and `false`. The writer omits an
//! empty list that is not required, and an empty element that means an absent value.

use super::DocumentForm;
use super::check::{collapsed, xml_boolean};
use super::descriptor::Layout;
use super::findings::Contract;
use super::number::Exact;
use super::schema::{DocumentSchema, Field, Leaf, LeafKind, List, Shape};
use super::tree::{NodeKind, NodeRef};

/// Appends a contract. The caller first makes sure that its findings exclude any loss.
pub(crate) fn contract(
    schema: &DocumentSchema,
    contract: &Contract<'_>,
    target: DocumentForm,
    out: &mut String,
) {
    let Some(kind) = schema.contracts().get(contract.kind) else { return };
    let Some(root) = contract.tree.root() else { return };
    let mut writer = Writer { schema, source: contract.form, target, out };
    writer.value(&kind.name, root, &Shape::Object(kind.type_index));
}

impl List {
    /// The items of a list, without their wrapping.
    pub fn items<'n>(&self, form: DocumentForm, node: NodeRef<'n>) -> Vec<NodeRef<'n>> {
        match (form, self.layout) {
            (DocumentForm::Xml, _) => node.children().filter(|child| child.key() == self.xml_item).collect(),
            (DocumentForm::Json, Layout::Items) => {
                node.children().filter_map(|item| item.get(&self.json_item)).collect()
            }
            (DocumentForm::Json, Layout::Object) => {
                node.get(&self.json_item).map(|inner| inner.children().collect()).unwrap_or_default()
            }
        }
    }
}

struct Writer<'w> {
    schema: &'w DocumentSchema,
    source: DocumentForm,
    target: DocumentForm,
    out: &'w mut String,
}

impl<'w> Writer<'w> {
    /// Writes a value; in XML, within the element of its name.
    fn value(&mut self, name: &str, node: NodeRef<'_>, shape: &Shape) {
        if self.target == DocumentForm::Xml {
            self.tag("<", name);
        }
        match shape {
            Shape::Leaf(leaf) => self.leaf(node, leaf),
            Shape::Object(index) => self.object(node, *index),
            Shape::List(list) => self.list(node, list),
        }
        if self.target == DocumentForm::Xml {
            self.tag("</", name);
        }
    }

    fn tag(&mut self, open: &str, name: &str) {
        self.out.push_str(open);
        self.out.push_str(name);
        self.out.push('>');
    }

    fn object(&mut self, node: NodeRef<'_>, index: usize) {
        let schema = self.schema;
        let fields = schema.object(index).fields.iter();
        let there = fields
            .filter(|field| field.only.is_none_or(|only| only == self.target))
            .filter_map(|field| node.get(&field.name).map(|value| (field, value)))
            .filter(|(field, value)| !self.says_nothing(field, *value));
        let there: Vec<_> = there.collect();
        if self.target == DocumentForm::Xml {
            return there.into_iter().for_each(|(field, value)| self.value(&field.name, value, &field.shape));
        }
        self.out.push('{');
        for (place, (field, value)) in there.into_iter().enumerate() {
            if place > 0 {
                self.out.push(',');
            }
            self.key(&field.name);
            self.value(&field.name, value, &field.shape);
        }
        self.out.push('}');
    }

    fn says_nothing(&self, field: &Field, node: NodeRef<'_>) -> bool {
        match &field.shape {
            Shape::List(list) => !field.required && list.items(self.source, node).is_empty(),
            Shape::Leaf(leaf) => self.source == DocumentForm::Xml && leaf.xml_empty && node.text().is_empty(),
            Shape::Object(_) => false,
        }
    }

    fn key(&mut self, name: &str) {
        self.json_text(name);
        self.out.push(':');
    }

    fn list(&mut self, node: NodeRef<'_>, list: &List) {
        let items = list.items(self.source, node);
        if self.target == DocumentForm::Xml {
            return items.into_iter().for_each(|item| self.value(&list.xml_item, item, &list.item));
        }
        if list.layout == Layout::Object {
            self.out.push('{');
            self.key(&list.json_item);
        }
        self.out.push('[');
        for (place, item) in items.into_iter().enumerate() {
            if place > 0 {
                self.out.push(',');
            }
            if list.layout == Layout::Items {
                self.out.push('{');
                self.key(&list.json_item);
            }
            self.value(&list.json_item, item, &list.item);
            if list.layout == Layout::Items {
                self.out.push('}');
            }
        }
        self.out.push(']');
        if list.layout == Layout::Object {
            self.out.push('}');
        }
    }

    fn leaf(&mut self, node: NodeRef<'_>, leaf: &Leaf) {
        match leaf.kind {
            LeafKind::Text if self.target == DocumentForm::Json => self.json_text(node.text()),
            LeafKind::Text => self.xml_text(node.text()),
            LeafKind::Date if self.target == DocumentForm::Json => self.json_text(collapsed(node.text())),
            LeafKind::Date => self.xml_text(collapsed(node.text())),
            LeafKind::Integer | LeafKind::Number => {
                if let Some(number) = Exact::read(collapsed(node.text())) {
                    number.write(self.out);
                }
            }
            LeafKind::Boolean => {
                let value = match node.kind() {
                    NodeKind::Boolean(value) => value,
                    _ => xml_boolean(node.text()).unwrap_or_default(),
                };
                self.out.push_str(if value { "true" } else { "false" });
            }
        }
    }

    fn json_text(&mut self, text: &str) {
        self.out.push('"');
        let mut rest = text;
        while let Some(place) = rest.bytes().position(|byte| matches!(byte, b'"' | b'\\' | 0..0x20)) {
            let (plain, special) = rest.split_at(place);
            self.out.push_str(plain);
            let mut chars = special.chars();
            match chars.next().unwrap_or_default() {
                '\n' => self.out.push_str("\\n"),
                '\r' => self.out.push_str("\\r"),
                '\t' => self.out.push_str("\\t"),
                c @ ('"' | '\\') => self.out.extend(['\\', c]),
                c => self.out.push_str(&format!("\\u{:04x}", u32::from(c))),
            }
            rest = chars.as_str();
        }
        self.out.push_str(rest);
        self.out.push('"');
    }

    fn xml_text(&mut self, text: &str) {
        for c in text.chars() {
            match c {
                '<' => self.out.push_str("&lt;"),
                '>' => self.out.push_str("&gt;"),
                '&' => self.out.push_str("&amp;"),
                // XML readers treat a bare carriage return as a line end.
                '\r' => self.out.push_str("&#13;"),
                c => self.out.push(c),
            }
        }
    }
}
