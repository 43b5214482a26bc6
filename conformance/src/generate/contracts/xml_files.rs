//! XML documents as files: their encoding, their syntax, their root, namespaces, document types.

use encoding_rs::WINDOWS_1252;

use super::files::{About, Files};
use super::finding::finding;
use super::model::Model;
use super::xml::document;
use crate::vectors::{Finding, Record, WantedForm};

const XML: WantedForm = WantedForm::Xml;

/// The cases about the whole document.
fn whole(rule: &str) -> Vec<Finding> {
    vec![finding(rule, None, "", "")]
}

/// Adds the cases; `first` is the first contract of the document.
pub fn add(files: &mut Files, model: &Model, first: &Record) {
    let root = model.root.as_str();
    let text = files.text(XML).to_owned();
    let (open, close) = (format!("<{root}>\n"), format!("</{root}>\n"));
    let head = text.find(&open).unwrap_or_default();
    let body = text.get(head..).unwrap_or_default();
    bytes(files, &text, body);

    let mut right = |kind: &str, text: &str| {
        files.add_text(XML, &About::file("export", kind), text, Vec::new());
    };
    right("official-form", &text);
    right("no-declaration", body);
    right("no-contract", &format!("<{root}/>"));
    let (alone, elements) = document(model, std::slice::from_ref(first));
    let contract = elements.first().and_then(|element| alone.get(element.whole.0..element.whole.1));
    right("contract-alone", contract.unwrap_or_default());
    let kind = &model.kind_of(first).name;
    for (kind, opening) in [
        ("comments", format!("<!-- un --><{root}><!-- deux --><?trois x?>\n")),
        ("unused-prefix", format!("<{root} xmlns:x=\"urn:x\">\n")),
        (
            "schema-location",
            format!(
                "<{root} xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:noNamespaceSchemaLocation=\"x.xsd\">\n"
            ),
        ),
    ] {
        files.add_replaced(XML, &About::file("export", kind), (&open, &opening), Vec::new());
    }

    let path = format!("/{root}");
    let in_root = |rule: &str, field: &str, path: &str| vec![finding(rule, None, field, path)];
    let stranger = in_root("document-unknown-field", "autre", &format!("{path}/autre"));
    for (rule, kind, opening, found) in [
        (
            "document-stray-text",
            "in-root",
            format!("{open}texte"),
            in_root("document-stray-text", root, &path),
        ),
        ("document-unknown-field", "in-root", format!("{open}<autre/>"), stranger),
        (
            "document-attribute",
            "of-root",
            format!("<{root} unite=\"1\">\n"),
            in_root("document-attribute", "unite", &path),
        ),
        (
            "document-namespace",
            "of-all",
            format!("<{root} xmlns=\"urn:x\">\n"),
            in_root("document-namespace", root, ""),
        ),
        ("document-doctype", "none-needed", format!("<!DOCTYPE {root}>\n{open}"), whole("document-doctype")),
        (
            "document-doctype",
            "with-an-entity",
            format!("<!DOCTYPE {root} [<!ENTITY e \"x\">]>\n{open}"),
            whole("document-doctype"),
        ),
    ] {
        files.add_replaced(XML, &About::file(rule, kind), (&open, &opening), found);
        if rule == "document-doctype" {
            files.not_for_schemas();
        }
    }
    let other = About::file("document-root", "another-element");
    files.add_text(XML, &other, "<contrats/>", whole("document-root"));
    let prefixed = format!("<p:{root} xmlns:p=\"urn:x\"/>");
    let found = in_root("document-namespace", root, "");
    files.add_text(XML, &About::file("document-namespace", "of-root"), &prefixed, found);

    let rule = "document-malformed";
    for (kind, opening) in [
        ("wrong-end", format!("{open}<{kind}></fin>")),
        ("unknown-entity", format!("{open}&eacute;")),
        ("bare-ampersand", format!("{open}& b")),
        ("control-reference", format!("{open}&#1;")),
        ("attribute-twice", format!("<{root} a=\"1\" a=\"2\">\n")),
        ("attribute-without-quotes", format!("<{root} a=1>\n")),
    ] {
        files.add_replaced(XML, &About::file(rule, kind), (&open, &opening), whole(rule));
    }
    let twice = format!("{close}{body}");
    files.add_replaced(XML, &About::file(rule, "two-roots"), (&close, &twice), whole(rule));
    let unknown = ("encoding=\"UTF-8\"", "encoding=\"inconnu\"");
    files.add_replaced(XML, &About::file(rule, "unknown-encoding"), unknown, whole(rule));
    let rule = "document-truncated";
    files.add_replaced(XML, &About::file(rule, "end-missing"), (&close, ""), whole(rule));
}

fn bytes(files: &mut Files, text: &str, body: &str) {
    let encoding = "file-encoding";
    let declared = |name: &str| format!("<?xml version=\"1.0\" encoding=\"{name}\"?>\n{body}");
    let declared_latin = declared("windows-1252");
    let (latin, ..) = WINDOWS_1252.encode(&declared_latin);
    let about = About::file(encoding, "windows-1252-declared");
    files.add_raw(XML, &about, latin.into_owned(), whole(encoding));
    let wide: Vec<u8> =
        std::iter::once(0xFEFF).chain(declared("UTF-16").encode_utf16()).flat_map(u16::to_le_bytes).collect();
    files.add_raw(XML, &About::file(encoding, "utf-16"), wide, whole(encoding));
    let marked = ["\u{feff}", text].concat().into_bytes();
    files.add_raw(XML, &About::file("export", "utf-8-with-mark"), marked, Vec::new());
    let (latin, ..) = WINDOWS_1252.encode(text);
    let rule = "document-malformed";
    files.add_raw(XML, &About::file(rule, "windows-1252-undeclared"), latin.into_owned(), whole(rule));
}
