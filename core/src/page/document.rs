//! The page of a nested standard: one table for each of its types, from the contracts to the inner types.

use super::{Block, Line, Page, Row, Span, codes, html, markdown, paragraphs, say, text};
use crate::datasets;
use crate::document::DocumentSchema;
use crate::document::descriptor::{Descriptor, Field, Layout, Type};
use crate::report::Lang;
use crate::report::phrase::{filled, find, phrase};

impl DocumentSchema {
    /// The page that explains the standard, in Markdown: its types, their fields and forms, and how to use it.
    ///
    /// ```
    /// use opendatabutton::{Lang, datasets};
    ///
    /// let page = datasets::document("marches-publics")?.to_markdown(Lang::Fr);
    /// assert!(page.contains("| `codeCPV`"));
    /// # Ok::<(), opendatabutton::Error>(())
    /// ```
    pub fn to_markdown(&self, lang: Lang) -> String {
        markdown::render(&page(self, lang))
    }

    /// The page of [`DocumentSchema::to_markdown`] as HTML.
    pub fn to_html(&self, lang: Lang) -> String {
        html::render(&page(self, lang), lang)
    }
}

fn page(schema: &DocumentSchema, lang: Lang) -> Page {
    let descriptor = schema.descriptor();
    let fact = |key, value: Line| {
        let mut line = vec![Span::Strong(phrase(key, lang).to_owned()), text(lang.pick("\u{a0}: ", ": "))];
        line.extend(value);
        line
    };
    let mut blocks: Vec<Block> = paragraphs(&descriptor.description).map(Block::Paragraph).collect();
    let mut facts =
        vec![fact("schema-name", codes([schema.name()])), fact("schema-version", codes([schema.version()]))];
    if !descriptor.homepage.is_empty() {
        facts.push(fact("schema-homepage", vec![Span::Link(descriptor.homepage.clone())]));
    }
    facts.push(fact("document-contracts", codes(schema.contract_names())));
    blocks.push(Block::List(facts));
    for (name, one) in in_order(descriptor) {
        let title = if one.title.is_empty() { name } else { &one.title };
        blocks.push(Block::Heading(title.to_owned()));
        blocks.push(Block::Paragraph(codes([name])));
        blocks.extend(paragraphs(&one.description).map(Block::Paragraph));
        blocks.push(table(descriptor, one, lang));
    }
    blocks.push(Block::Heading(phrase("schema-use", lang).to_owned()));
    blocks.extend(usage(schema, lang));
    let title = if descriptor.title.is_empty() { &descriptor.name } else { &descriptor.title };
    Page { title: title.clone(), blocks }
}

/// The types from the contracts to the inner ones, each once.
fn in_order(descriptor: &Descriptor) -> Vec<(&str, &Type)> {
    let mut order: Vec<(&str, &Type)> = Vec::new();
    let mut waiting: Vec<&str> =
        descriptor.contracts.iter().rev().map(|kind| kind.type_name.as_str()).collect();
    while let Some(name) = waiting.pop() {
        let Some((name, one)) = descriptor.types.get_key_value(name) else { continue };
        if order.iter().any(|(known, _)| known == name) {
            continue;
        }
        order.push((name, one));
        waiting.extend(one.fields.iter().rev().map(inner));
    }
    order
}

/// The type of a field, or of its items.
fn inner(field: &Field) -> &str {
    field.items.as_ref().map_or(&field.type_name, |items| &items.type_name)
}

fn table(descriptor: &Descriptor, one: &Type, lang: Lang) -> Block {
    let prose = one.fields.iter().any(|field| !field.description.is_empty());
    let examples = one.fields.iter().any(|field| field.example.is_some());
    let mut head = vec!["document-field"];
    head.extend(prose.then_some("schema-content"));
    head.extend(["schema-form", "schema-required"]);
    head.extend(examples.then_some("schema-example"));
    let rows = one.fields.iter().map(|field| {
        let mut cells = Vec::new();
        if prose {
            cells.push(paragraphs(&field.description).collect());
        }
        cells.push(form(descriptor, field, lang));
        let required = if field.constraints.required { "schema-yes" } else { "schema-no" };
        cells.push(vec![vec![text(phrase(required, lang))]]);
        if examples {
            cells.push(field.example.iter().map(|example| vec![Span::Code(example.clone())]).collect());
        }
        Row { name: field.name.clone(), title: field.title.clone(), cells }
    });
    Block::Table {
        caption: phrase("document-fields-caption", lang),
        head: head.into_iter().map(|key| phrase(key, lang)).collect(),
        rows: rows.collect(),
    }
}

fn form(descriptor: &Descriptor, field: &Field, lang: Lang) -> Vec<Line> {
    let mut lines = Vec::new();
    if let (Some(items), Some(layout)) = (&field.items, field.layout) {
        let json = match layout {
            Layout::Items => format!("[{{ \"{}\": … }}]", items.name),
            Layout::Object => format!("{{ \"{}\": [ … ] }}", items.name),
        };
        let xml = format!("<{}>…</{0}>", field.xml.item.as_ref().unwrap_or(&items.name));
        let value = |name: &str| Some(codes([if name == "json" { &json } else { &xml }]));
        lines.extend(say("document-list", lang, value));
    }
    let type_name = inner(field);
    if let Some(enumeration) = descriptor.enumerations.get(type_name) {
        lines.extend(say("constraint-enum", lang, |_| Some(codes(&enumeration.values))));
    } else if descriptor.types.contains_key(type_name) {
        lines.extend(say("document-object", lang, |_| Some(codes([type_name]))));
    } else {
        let words = match type_name {
            "boolean" => find("document-boolean", lang),
            other => find(&format!("form-{other}"), lang),
        };
        lines.extend(words.map(|words| vec![text(words)]));
    }
    let limits = &field.constraints;
    let mut limit = |key: &str, value: Option<String>| {
        lines.extend(value.map(|value| vec![text(filled(key, lang, &[("value", &value)]))]));
    };
    limit("constraint-minimum", limits.minimum.map(|value| value.to_string()));
    limit("constraint-maximum", limits.maximum.map(|value| value.to_string()));
    limit("constraint-minLength", limits.min_length.map(|value| value.to_string()));
    limit("constraint-maxLength", limits.max_length.map(|value| value.to_string()));
    limit("constraint-minItems", (limits.min_items > 0).then(|| limits.min_items.to_string()));
    if let Some(pattern) = &limits.pattern {
        lines.extend(say("constraint-pattern", lang, |_| Some(codes([pattern]))));
    }
    lines
}

fn usage(schema: &DocumentSchema, lang: Lang) -> Vec<Block> {
    let name = format!("{}@{}", schema.name(), schema.version());
    if !datasets::document(&name).is_ok_and(|bundled| bundled.json() == schema.json()) {
        return Vec::new();
    }
    let paragraph = |key| Block::Paragraph(vec![text(phrase(key, lang))]);
    let (file, records) = (lang.pick("FICHIER", "FILE"), lang.pick("CONTRATS.json", "CONTRACTS.json"));
    vec![
        paragraph("schema-use-validate"),
        Block::Code(format!(
            "odb validate {file}.json --schema {name}\nodb validate {file}.xml --schema {name}"
        )),
        paragraph("document-use-export"),
        Block::Code(format!("odb export {name} {records} --producer SIRET")),
        paragraph("document-use-convert"),
        Block::Code(format!("odb convert {file}.json {file}.xml")),
    ]
}
