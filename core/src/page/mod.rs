//! The page that explains a schema to the people who fill its columns: one model, written as Markdown or as HTML.
//!
//! All content comes from the descriptor. Without titles and descriptions, the page still lists the columns, their
//! forms and their rules.

mod checks;
mod columns;
#[cfg(feature = "documents")]
mod document;
mod html;
mod markdown;
mod standard;

#[cfg(feature = "spreadsheets")]
pub(crate) use columns::form_in_words;

use crate::datasets;
use crate::field_type::MissingValue;
use crate::report::Lang;
use crate::report::phrase::{Part, filled, parts, phrase};
use crate::schema::Schema;

/// A page: a sequence of blocks.
struct Page {
    title: String,
    blocks: Vec<Block>,
}

enum Block {
    Heading(String),
    Paragraph(Line),
    List(Vec<Line>),
    /// Shell commands.
    Code(String),
    Table {
        caption: &'static str,
        head: Vec<&'static str>,
        rows: Vec<Row>,
    },
}

/// A row of the table of columns: the column's name, then its other cells, each with several lines.
struct Row {
    name: String,
    title: String,
    cells: Vec<Vec<Line>>,
}

/// The content of one line.
type Line = Vec<Span>;

#[derive(Debug, Clone, PartialEq, Eq)]
enum Span {
    Text(String),
    Strong(String),
    Code(String),
    /// An address, shown in full.
    Link(String),
}

impl Span {
    #[cfg(feature = "spreadsheets")]
    fn into_text(self) -> String {
        match self {
            Span::Text(text) | Span::Strong(text) | Span::Code(text) | Span::Link(text) => text,
        }
    }
}

fn text(text: impl Into<String>) -> Span {
    Span::Text(text.into())
}

/// True for an address that a link may lead to.
fn is_web(address: &str) -> bool {
    address.starts_with("https://") || address.starts_with("http://")
}

/// The phrase for a key, its placeholders replaced by spans; None when a placeholder has no value.
fn say(key: &str, lang: Lang, value: impl Fn(&str) -> Option<Line>) -> Option<Line> {
    let mut line = Line::new();
    for part in parts(phrase(key, lang)) {
        match part {
            Part::Text(words) => line.push(text(words)),
            Part::Name(name) => line.extend(value(name)?),
        }
    }
    Some(line)
}

/// Values in sequence, each in the exact form that people must type.
fn codes<T: AsRef<str>>(values: impl IntoIterator<Item = T>) -> Line {
    let mut line = Line::new();
    for value in values {
        if !line.is_empty() {
            line.push(text(", "));
        }
        line.push(Span::Code(value.as_ref().to_owned()));
    }
    line
}

impl Schema {
    /// The page that explains the schema, in Markdown: its columns, their forms, its rules and how to use it.
    ///
    /// ```
    /// use opendatabutton::{Lang, datasets};
    ///
    /// let page = datasets::schema("prenoms")?.to_markdown(Lang::Fr);
    /// assert!(page.starts_with("# ") && page.contains("| `ENFANT_PRENOM`"));
    /// # Ok::<(), opendatabutton::Error>(())
    /// ```
    pub fn to_markdown(&self, lang: Lang) -> String {
        markdown::render(&page(self, lang))
    }

    /// The page of [`Schema::to_markdown`] as HTML: it contains its style, and neither scripts nor external resources.
    pub fn to_html(&self, lang: Lang) -> String {
        html::render(&page(self, lang), lang)
    }
}

fn page(schema: &Schema, lang: Lang) -> Page {
    let descriptor = schema.descriptor();
    let title = [&descriptor.title, &descriptor.name].into_iter().find(|text| !text.is_empty());
    let mut blocks: Vec<Block> = paragraphs(&descriptor.description).map(Block::Paragraph).collect();
    if descriptor.description.is_empty() && descriptor.fields.iter().all(|field| field.description.is_empty())
    {
        blocks.push(Block::Paragraph(vec![text(phrase("schema-no-prose", lang))]));
    }
    blocks.push(Block::List(facts(schema, lang)));
    blocks.push(Block::Heading(phrase("schema-columns", lang).to_owned()));
    blocks.push(columns::table(schema, lang));
    let mut rules: Vec<Line> = Vec::new();
    let key = descriptor.primary_key.list();
    if !key.is_empty() {
        rules.extend(say("check-primary-key", lang, |_| Some(codes(key))));
    }
    rules.extend(descriptor.custom_checks.iter().map(|check| checks::sentence(check, lang)));
    if schema.referee().has_own_rules() {
        rules.push(vec![text(phrase("schema-official-rules", lang))]);
    }
    let languages = &descriptor.extension.languages;
    if let Some(first) = languages.first() {
        let example = format!("{}@{}+{first}", schema.name(), schema.version());
        rules.extend(say("schema-languages", lang, |_| Some(codes([&example]))).map(|mut line| {
            line.push(text(" "));
            line.extend(codes(languages));
            line
        }));
    }
    if !rules.is_empty() {
        blocks.push(Block::Heading(phrase("schema-rules", lang).to_owned()));
        blocks.push(Block::List(rules));
    }
    blocks.push(Block::Heading(phrase("schema-use", lang).to_owned()));
    blocks.extend(usage(schema, lang));
    Page { title: title.map_or(phrase("schema-untitled", lang), String::as_str).to_owned(), blocks }
}

fn paragraphs(prose: &str) -> impl Iterator<Item = Line> {
    prose.lines().map(str::trim).filter(|line| !line.is_empty()).map(|line| vec![text(line)])
}

fn facts(schema: &Schema, lang: Lang) -> Vec<Line> {
    let descriptor = schema.descriptor();
    let mut facts = Vec::new();
    let mut fact = |key, value: Line| {
        let mut line = vec![Span::Strong(phrase(key, lang).to_owned()), text(lang.pick("\u{a0}: ", ": "))];
        line.extend(value);
        facts.push(line);
    };
    if !descriptor.name.is_empty() {
        fact("schema-name", codes([&descriptor.name]));
    }
    if !descriptor.version.is_empty() {
        fact("schema-version", codes([&descriptor.version]));
    }
    if !descriptor.homepage.is_empty() {
        fact("schema-homepage", vec![Span::Link(descriptor.homepage.clone())]);
    }
    let required = descriptor.fields.iter().filter(|field| field.constraints.required).count().to_string();
    let all = descriptor.fields.len().to_string();
    let count = filled("schema-count", lang, &[("all", &all), ("required", &required)]);
    fact("schema-columns", vec![text(count)]);
    if let Some(delimiter) = &descriptor.extension.delimiter {
        fact("schema-delimiter", codes([delimiter]));
    }
    if let Some(line) = missing(&descriptor.missing_values, lang) {
        fact("schema-missing", line);
    }
    facts
}

/// The texts that mean a missing value, unless only the empty text does.
fn missing(values: &[MissingValue], lang: Lang) -> Option<Line> {
    let texts: Vec<&str> = values.iter().map(MissingValue::text).collect();
    if texts == [""] {
        return None;
    }
    let mut line = Line::new();
    for value in texts {
        if !line.is_empty() {
            line.push(text(", "));
        }
        line.push(match value {
            "" => text(phrase("schema-missing-empty", lang)),
            value => Span::Code(value.to_owned()),
        });
    }
    Some(line)
}

/// How to check and write a file: with the data set's name if it is built in, else with the descriptor's file.
fn usage(schema: &Schema, lang: Lang) -> Vec<Block> {
    let name = format!("{}@{}", schema.name(), schema.version());
    let bundled = datasets::find(&name).is_ok_and(|(_, version)| version.descriptor == schema.json());
    let paragraph = |key| Block::Paragraph(vec![text(phrase(key, lang))]);
    let file = lang.pick("FICHIER.csv", "FILE.csv");
    if !bundled {
        let code = format!("odb validate {file} --schema-file SCHEMA.json");
        return vec![paragraph("schema-use-validate"), Block::Code(code)];
    }
    let geojson = schema.descriptor().extension.coordinates.is_some().then(|| {
        let code = format!("odb convert {file} POINTS.geojson --schema {name}");
        [paragraph("schema-use-geojson"), Block::Code(code)]
    });
    let records = lang.pick("ENREGISTREMENTS.json", "RECORDS.json");
    let mut blocks = vec![
        paragraph("schema-use-validate"),
        Block::Code(format!("odb validate {file} --schema {name}")),
        paragraph("schema-use-export"),
        Block::Code(format!("odb export {name} {records} --producer SIREN")),
        paragraph("schema-use-template"),
        Block::Code(format!("odb template {name}")),
    ];
    blocks.extend(geojson.into_iter().flatten());
    blocks
}
