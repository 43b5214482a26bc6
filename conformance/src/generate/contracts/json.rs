//! JSON documents that no list of contracts makes: their bytes, their syntax, their root, repeated keys.

use encoding_rs::WINDOWS_1252;
use serde_json::Value;

use super::files::{About, Files};
use super::finding::finding;
use super::model::{Field, LeafKind, Model, Shape};
use crate::vectors::{Finding, Record, WantedForm};

const JSON: WantedForm = WantedForm::Json;

/// A document with a contract a line, the kinds in the order of the standard.
pub fn document(model: &Model, contracts: &[Record]) -> String {
    let mut lists = Vec::new();
    for kind in &model.kinds {
        let own = contracts.iter().filter(|one| model.kind_of(one).name == kind.name);
        let own: Vec<String> = own.cloned().map(|one| Value::Object(one).to_string()).collect();
        lists.push(format!("\"{}\": [\n{}\n]", kind.name, own.join(",\n")));
    }
    format!("{{\"{}\": {{\n{}\n}}}}\n", model.root, lists.join(",\n"))
}

/// Adds the cases; `first` is the first contract of the document.
pub fn add(files: &mut Files, model: &Model, first: &Record) {
    let text = files.text(JSON).to_owned();
    forms(files, &text);
    syntax(files, model, first);
    roots(files, model);
    keys(files, model, first);
    values(files, model, first);
}

/// The cases about the whole document.
fn whole(rule: &str) -> Vec<Finding> {
    vec![finding(rule, None, "", "")]
}

fn forms(files: &mut Files, text: &str) {
    files.add_text(JSON, &About::file("export", "official-form"), text, Vec::new());
    let value: Value = serde_json::from_str(text).unwrap_or_default();
    let indented = serde_json::to_string_pretty(&value).unwrap_or_default();
    files.add_text(JSON, &About::file("export", "indented"), &indented, Vec::new());
    files.add_text(JSON, &About::file("export", "in-one-line"), &value.to_string(), Vec::new());
    let escaped: String = text
        .chars()
        .map(|c| if c.is_ascii() { c.to_string() } else { format!("\\u{:04x}", u32::from(c)) })
        .collect();
    files.add_text(JSON, &About::file("export", "escaped"), &escaped, Vec::new());
    let marked = ["\u{feff}", text].concat().into_bytes();
    let mark = "file-byte-order-mark";
    files.add_raw(JSON, &About::file(mark, "utf-8-with-mark"), marked, whole(mark));
    files.not_for_schemas();
    let (latin, ..) = WINDOWS_1252.encode(text);
    let encoding = "file-encoding";
    files.add_raw(JSON, &About::file(encoding, "windows-1252"), latin.into_owned(), whole(encoding));
    files.not_for_schemas();
}

fn syntax(files: &mut Files, model: &Model, first: &Record) {
    let (name, value) = text_member(model, first);
    let member = format!("\"{name}\":{value}");
    let rule = "document-malformed";
    for (kind, changed) in [
        ("two-commas", format!("{member},")),
        ("no-comma", format!("{member} \"x\":1")),
        ("apostrophes", format!("'{name}':'x'")),
        ("bare-key", format!("{name}:{value}")),
        ("no-colon", format!("\"{name}\" {value}")),
        ("line-break-in-text", format!("\"{name}\":\"a\nb\"")),
        ("unknown-escape", format!("\"{name}\":\"\\x41\"")),
        ("not-a-number", format!("\"{name}\":NaN")),
        ("leading-zero", format!("\"{name}\":012")),
        ("plus-sign", format!("\"{name}\":+12")),
        ("python-word", format!("\"{name}\":True")),
        ("comment", format!("/* x */ {member}")),
    ] {
        files.add_replaced(JSON, &About::file(rule, kind), (&member, &changed), whole(rule));
        if kind == "not-a-number" {
            files.not_for_schemas();
        }
    }
    let text = files.text(JSON).to_owned();
    files.add_text(JSON, &About::file(rule, "two-documents"), &text.repeat(2), whole(rule));
    let rule = "document-truncated";
    let end = (text.trim_end().len() - 1, text.len());
    files.add_edited(JSON, &About::file(rule, "end-missing"), end, "", whole(rule));
    let half = text.chars().take(text.chars().count() / 3).collect::<String>();
    files.add_text(JSON, &About::file(rule, "a-third"), &half, whole(rule));
}

fn roots(files: &mut Files, model: &Model) {
    let root = &model.root;
    let path = format!("/{root}");
    let Some(kind) = model.kinds.first().map(|kind| &kind.name) else { return };
    let list = format!("{path}/{kind}");
    let shape = |field: &str, path: &str| vec![finding("document-shape", None, field, path)];
    let mut add = |rule: &str, kind: &str, text: &str, findings: Vec<Finding>| {
        files.add_text(JSON, &About::file(rule, kind), text, findings);
    };
    let required = |is_required: bool, found: Vec<Finding>| if is_required { found } else { Vec::new() };
    let no_root = required(model.root_required, whole("document-root"));
    let no_list =
        required(model.contracts_required, vec![finding("document-missing-field", None, kind, &path)]);
    add("document-root", "empty-object", "{}", no_root.clone());
    let mut stranger = vec![finding("document-unknown-nested-field", None, "contrats", "/contrats")];
    stranger.extend(no_root);
    add("document-root", "another-key", r#"{"contrats": {}}"#, stranger);
    add("document-missing-field", "no-list", &format!(r#"{{"{root}": {{}}}}"#), no_list);
    add("document-shape", "root-null", &format!(r#"{{"{root}": null}}"#), shape(root, &path));
    add("document-shape", "root-list", &format!(r#"{{"{root}": []}}"#), shape(root, &path));
    add(
        "document-shape",
        "number-for-list",
        &format!(r#"{{"{root}": {{"{kind}": 3}}}}"#),
        shape(kind, &list),
    );
    let first = format!("{list}/0");
    add(
        "document-shape",
        "number-for-contract",
        &format!(r#"{{"{root}": {{"{kind}": [3]}}}}"#),
        vec![finding("document-shape", Some(1), kind, &first)],
    );
    add(
        "document-null",
        "null-for-contract",
        &format!(r#"{{"{root}": {{"{kind}": [null]}}}}"#),
        vec![finding("document-null", Some(1), kind, &first)],
    );
    add("export", "no-contract", &format!(r#"{{"{root}": {{"{kind}": []}}}}"#), Vec::new());
    let beside = "document-unknown-nested-field";
    add(
        beside,
        "beside-root",
        &format!(r#"{{"{root}": {{"{kind}": []}}, "autre": 1}}"#),
        vec![finding(beside, None, "autre", "/autre")],
    );
    add(
        beside,
        "beside-lists",
        &format!(r#"{{"{root}": {{"{kind}": [], "autre": [1]}}}}"#),
        vec![finding(beside, None, "autre", &format!("{path}/autre"))],
    );
    for (kind, text) in [("a-list", "[]"), ("a-text", "\"x\"")] {
        files.add_text(JSON, &About::file("document-root", kind), text, whole("document-root"));
        files.not_for_schemas();
    }
}

fn keys(files: &mut Files, model: &Model, first: &Record) {
    let rule = "document-duplicate-key";
    let root = &model.root;
    let Some(kind) = model.kinds.first().map(|kind| &kind.name) else { return };
    let (name, value) = text_member(model, first);
    let member = format!("\"{name}\":{value}");
    let path = format!("/{root}/{kind}/0/{name}");
    let found = vec![finding(rule, Some(1), &name, &path)];
    files.add_replaced(
        JSON,
        &About::file(rule, "in-a-contract"),
        (&member, &format!("{member},{member}")),
        found,
    );
    let lists = format!(r#"{{"{kind}": []}}"#);
    let found = vec![finding(rule, None, root, &format!("/{root}"))];
    let text = format!(r#"{{"{root}": {lists}, "{root}": {lists}}}"#);
    files.add_text(JSON, &About::file(rule, "root"), &text, found);
    let found = vec![finding(rule, None, kind, &format!("/{root}/{kind}"))];
    let text = format!(r#"{{"{root}": {{"{kind}": [], "{kind}": []}}}}"#);
    files.add_text(JSON, &About::file(rule, "list"), &text, found);
}

/// Numbers and characters that get lost when a program reads JSON and writes it anew.
fn values(files: &mut Files, model: &Model, first: &Record) {
    let Some(kind) = model.kinds.first().map(|kind| &kind.name) else { return };
    let at = |name: &str| format!("/{}/{kind}/0/{name}", model.root);
    let object = model.object(&model.kind_of(first).object);
    let of_kind = |wanted| {
        object.fields.iter().find(|field| match &field.shape {
            Shape::Leaf(leaf) => leaf.kind == wanted && leaf.maximum.is_none(),
            _ => false,
        })
    };
    let numbers = [
        ("exponent", "575e3", false),
        ("exponent-signed", "5.75E+5", false),
        ("cents", "575000.10", false),
        ("28-figures", "123456789012345678901234567.8", false),
        ("30-figures", "575000.123456789012345678901234", true),
        ("beyond-binary", "1e400", true),
    ];
    let member = |name: &str| format!("\"{name}\":{}", first.get(name).cloned().unwrap_or_default());
    if let Some(field) = of_kind(LeafKind::Number) {
        for (kind, number, is_lost) in numbers {
            let rule = "document-number-size";
            let found: Vec<_> =
                is_lost.then(|| finding(rule, Some(1), &field.name, &at(&field.name))).into_iter().collect();
            let changed = format!("\"{}\":{number}", field.name);
            files.add_replaced(JSON, &About::file(rule, kind), (&member(&field.name), &changed), found);
        }
    }
    if let Some(field) = of_kind(LeafKind::Integer) {
        let changed = format!("\"{}\":12.0", field.name);
        let about = About::file("type-integer", "whole-with-decimals");
        files.add_replaced(JSON, &about, (&member(&field.name), &changed), Vec::new());
    }
    let (name, _) = text_member(model, first);
    for (kind, text, is_lost) in
        [("pair", "\\ud83d\\ude00", false), ("half-a-pair", "a\\ud83d", true), ("control", "a\\u0007", true)]
    {
        let rule = "document-character";
        let found: Vec<_> = is_lost.then(|| finding(rule, Some(1), &name, &at(&name))).into_iter().collect();
        let changed = format!("\"{name}\":\"{text}\"");
        files.add_replaced(JSON, &About::file(rule, kind), (&member(&name), &changed), found);
    }
}

/// The member of a contract that takes any text, the one with the most room: its name and its JSON.
fn text_member(model: &Model, contract: &Record) -> (String, String) {
    let object = model.object(&model.kind_of(contract).object);
    let room = |field: &&Field| match &field.shape {
        Shape::Leaf(leaf) if leaf.values.is_none() && leaf.pattern.is_none() => leaf.max_length,
        _ => None,
    };
    let field = object.fields.iter().filter(|field| room(field).is_some()).max_by_key(room);
    let name = field.map(|field| field.name.clone()).unwrap_or_default();
    let value = contract.get(&name).cloned().unwrap_or_default().to_string();
    (name, value)
}
