//! `docs/jeux-de-donnees/`: one guide per data set, which the library writes from its descriptor, with an example that
//! is exported and checked here. This test keeps the guides up to date.
//!
//! `UPDATE_DOCS=1 cargo test -p opendatabutton --test library guides` rewrites them.

#![allow(clippy::panic)] // a failing test shows the cause

use std::collections::HashSet;
use std::fmt::Write;
use std::fs;

use chrono::NaiveDate;
use opendatabutton::datasets::{self, DataSet};
use opendatabutton::{
    DocumentExport, DocumentForm, Export, FieldDescriptor, Lang, Schema, Siren, TextStyle, Validator,
    file_name,
};

use crate::support::{delimiter, validate, workspace};

const NOTE: &str = "Page écrite à partir du descripteur (`make generate`) : ne pas la modifier à la main.";

/// The examples, by column.
type Cells = Vec<(FieldDescriptor, String)>;

fn examples(schema: &Schema) -> Cells {
    let fields = schema.descriptor().fields.iter();
    fields.map(|field| (field.clone(), field.example_text().unwrap_or_default())).collect()
}

/// The record as a program sends it: numbers are numbers, empty values are left out.
fn json(cells: &Cells) -> String {
    let value = |field: &FieldDescriptor, example: &str| match field.type_name.as_str() {
        "integer" | "number" | "year" | "array" => example.to_owned(),
        "geopoint" if field.format != "default" => example.to_owned(),
        "boolean" => match &field.lexical.true_values {
            Some(values) => values.iter().any(|value| value == example).to_string(),
            None => example.to_lowercase(),
        },
        _ => serde_json::to_string(example).unwrap(),
    };
    let pairs = cells.iter().filter(|(_, example)| !example.is_empty());
    let pairs: Vec<String> =
        pairs.map(|(field, example)| format!("    \"{}\": {}", field.name, value(field, example))).collect();
    format!("[\n  {{\n{}\n  }}\n]", pairs.join(",\n"))
}

fn exported(schema: &Schema, json: &str) -> String {
    let mut export = Export::to_writer(schema.clone(), Vec::new()).unwrap();
    let report = export.write_all(json.as_bytes(), "enregistrements.json", None, 100).unwrap();
    assert!(report.is_valid(), "{}: {}", schema.name(), report.to_text(Lang::Fr, TextStyle::Plain));
    String::from_utf8(export.end().unwrap().0).unwrap()
}

/// Frequent mistakes in such a column, and their kind; the guide shows the first that breaks a rule.
fn mistakes(field: &FieldDescriptor, example: &str, checked: bool) -> Option<(&'static str, Vec<String>)> {
    if example.is_empty() {
        return None;
    }
    let rules = &field.constraints.others;
    let shorter = || example.chars().take(example.chars().count() - 1).collect::<String>();
    Some(match field.type_name.as_str() {
        "date" => {
            let parts: Vec<&str> = example.split('-').collect();
            ("date", vec![format!("{}/{}/{}", parts[2], parts[1], parts[0])])
        }
        "number" => ("number", vec![example.replace('.', ",") + " €"]),
        "integer" => ("integer", vec![format!("{example},5")]),
        "boolean" => ("boolean", vec!["peut-être".to_owned()]),
        "year" => ("year", vec![example[2..].to_owned()]),
        "datetime" => ("datetime", vec![example.replace('T', " à ")]),
        "geopoint" => ("geopoint", vec![example.replace(['[', ']'], "")]),
        "array" => ("array", vec![example.replace(['[', ']', '"'], "")]),
        "string" if checked => ("number of a company", vec![shorter() + "0", shorter() + "1"]),
        "string" if rules.contains_key("enum") => {
            ("enum", vec![example.to_uppercase(), "autre".to_owned(), "inconnu".to_owned()])
        }
        "string" if field.format == "email" => ("email", vec![example.replace('@', " (a) ")]),
        "string" if field.format == "uri" => ("uri", vec![example.replace("https://", "")]),
        "string" if rules.contains_key("pattern") => {
            ("pattern", vec![shorter(), example.to_lowercase(), format!("? {example}")])
        }
        "string" if rules.contains_key("maxLength") => {
            let most = rules["maxLength"].as_u64().unwrap() as usize;
            ("length", vec![format!("{example};").chars().cycle().take(most + 1).collect()])
        }
        "string" if field.constraints.required => ("required", vec![String::new()]),
        _ => return None,
    })
}

/// The examples with one mistake of each kind, each in its own column.
fn broken(schema: &Schema, examples: &Cells) -> Cells {
    let checks = &schema.descriptor().custom_checks;
    let mut kinds = HashSet::new();
    let mut cells = examples.clone();
    for (place, (field, example)) in examples.iter().enumerate() {
        let checked = checks.iter().any(|check| {
            check.name.starts_with("french-sire") && check.params["column"] == field.name.as_str()
        });
        let Some((kind, values)) = mistakes(field, example, checked) else { continue };
        if !kinds.insert(kind) {
            continue;
        }
        let breaks = values.into_iter().find(|value| {
            let mut trial = examples.clone();
            trial[place].1.clone_from(value);
            let report = validate(schema.name(), csv(schema, &trial));
            report.findings().iter().any(|finding| finding.field_name() == Some(&field.name))
        });
        cells[place].1 = breaks.unwrap_or_else(|| panic!("{}: no mistake of kind {kind}", field.name));
    }
    cells
}

fn csv(schema: &Schema, cells: &Cells) -> String {
    let quoted = |text: &String| match text.contains([',', ';', '"', '\n']) {
        true => format!("\"{}\"", text.replace('"', "\"\"")),
        false => text.clone(),
    };
    let header: Vec<&str> = cells.iter().map(|(field, _)| field.name.as_str()).collect();
    let row: Vec<String> = cells.iter().map(|(_, text)| quoted(text)).collect();
    format!("{}\n{}\n", header.join(delimiter(schema)), row.join(delimiter(schema)))
}

fn guide(set: &DataSet) -> String {
    let schema = datasets::schema(set.name).unwrap();
    let name = set.name;
    let examples = examples(&schema);
    let json = json(&examples);
    let file = exported(&schema, &json);
    let date = NaiveDate::from_ymd_opt(2024, 4, 1).unwrap();
    let file_name = file_name(date, &Siren::new("218601946").unwrap(), name);
    let wrong_file = csv(&schema, &broken(&schema, &examples));
    let report = validate(name, &wrong_file);
    assert!(report.errors() > 0, "{name}: nothing is wrong");
    let report = report.to_text(Lang::Fr, TextStyle::Plain).replace("test.csv", "a-corriger.csv");
    let mut page = schema.to_markdown(Lang::Fr);
    let older: Vec<String> =
        set.versions.iter().rev().skip(1).map(|v| format!("`{name}@{}`", v.number)).collect();
    write!(
        page,
        "\n## Un exemple\n\n\
         Les enregistrements, tels qu'un logiciel les donne (`enregistrements.json`) :\n\n```json\n{json}\n```\n\n\
         La commande :\n\n```sh\nodb export {name} enregistrements.json --producer 218601946 --date 2024-04-01\n```\n\n\
         Le fichier qu'elle écrit, `{file_name}`, à côté de son reçu :\n\n```csv\n{file}```\n\n\
         ## Le même avec des erreurs\n\n\
         Voici le même enregistrement avec les erreurs les plus courantes, une par sorte de règle (`a-corriger.csv`) :\n\n\
         ```csv\n{wrong_file}```\n\n\
         `odb validate a-corriger.csv --schema {name}` répond :\n\n```text\n{report}```\n\n\
         Le rapport est expliqué dans [Comprendre un rapport](../COMPRENDRE-UN-RAPPORT.md), et chaque règle dans [Règles](../RULES.md).\n"
    )
    .unwrap();
    if !older.is_empty() {
        write!(
            page,
            "\n## Versions antérieures\n\nElles servent à vérifier des fichiers déjà publiés : {}.\n",
            older.join(", ")
        )
        .unwrap();
    }
    let (title, rest) = page.split_once('\n').unwrap();
    format!("{title}\n\n> {NOTE}\n{rest}")
}

/// The guide of a data set of documents; its example is the contract of the comparison with the official schemas.
fn document_guide(set: &DataSet) -> String {
    let schema = datasets::document(set.name).unwrap();
    let name = set.name;
    let contracts = fs::read_to_string(workspace("tests/decp/contracts.json")).unwrap();
    let contracts: serde_json::Value = serde_json::from_str(&contracts).unwrap();
    let contract = serde_json::to_string_pretty(&contracts["marches"]["marche"][0]).unwrap();
    let write = |form, text: &str| {
        let mut export = DocumentExport::to_writer(schema.clone(), form, Vec::new());
        let report = export.write_all(text.as_bytes(), "contrats.json", 100).unwrap();
        assert!(report.is_valid(), "{}", report.to_text(Lang::Fr, TextStyle::Plain));
        String::from_utf8(export.end().unwrap().0).unwrap()
    };
    let xml = write(DocumentForm::Xml, &contract);
    // One element per line, for people.
    let xml = xml.replace("><", ">\n<");
    let mut wrong = contract.clone();
    for (right, mistake) in [
        ("\"codeCPV\": \"45261900-3\"", "\"codeCPV\": \"45261900-4\""),
        ("\"montant\": 575000,", "\"montant\": \"575 000 €\","),
        ("\"dateNotification\": \"2024-05-15\"", "\"dateNotification\": \"15/05/2024\""),
        ("\"nature\": \"Marché\"", "\"nature\": \"Marchés\""),
        ("  \"formePrix\": \"Mixte\",\n", ""),
    ] {
        assert!(wrong.contains(right), "{right}");
        wrong = wrong.replacen(right, mistake, 1);
    }
    let document = format!("{{\"marches\": {{\"marche\": [\n{wrong}\n]}}}}\n");
    let report = Validator::new(schema.clone()).validate(document.as_bytes(), "a-corriger.json").unwrap();
    assert!(report.errors() >= 4 && report.warnings() > 0);
    let report = report.to_text(Lang::Fr, TextStyle::Plain);
    let mut page = schema.to_markdown(Lang::Fr);
    write!(
        page,
        "\n## Un exemple\n\n\
         Un marché, tel qu'un logiciel le donne (`contrats.json` : un contrat, une liste, un contrat par ligne, ou un \
         fichier officiel) :\n\n```json\n{contract}\n```\n\n\
         La commande :\n\n```sh\nodb export {name} contrats.json --producer 21860194600013 --date 2024-04-01 --form xml\n```\n\n\
         Le fichier qu'elle écrit, `DECP-21860194600013-2024-04-01-01.xml`, à côté de son reçu (ici, un élément par ligne) \
         :\n\n```xml\n{xml}```\n\n\
         ## Le même avec des erreurs\n\n\
         Dans `a-corriger.json`, le code CPV, le montant, la date de notification et la nature sont faux, et la forme du prix \
         manque. `odb validate a-corriger.json` répond :\n\n```text\n{report}```\n\n\
         Le rapport est expliqué dans [Comprendre un rapport](../COMPRENDRE-UN-RAPPORT.md#les-fichiers-de-contrats-json-xml), \
         et chaque règle dans [Règles](../RULES.md).\n\n\
         ## Versions antérieures\n\n{}.\n",
        set.versions.iter().rev().skip(1).map(|v| format!("`{name}@{}`", v.number)).collect::<Vec<_>>().join(", ")
    )
    .unwrap();
    let (title, rest) = page.split_once('\n').unwrap();
    format!("{title}\n\n> {NOTE}\n{rest}")
}

fn index() -> String {
    let mut page = format!(
        "# Jeux de données\n\n> {NOTE}\n\n\
         Pour chaque jeu de données : ses colonnes et leurs règles, un exemple complet, et ce que disent les messages \
         quand quelque chose ne va pas.\n\n| jeu de données | titre | version | colonnes |\n|---|---|---|---|\n"
    );
    for set in datasets::all() {
        let schema = datasets::schema(set.name).unwrap();
        let descriptor = schema.descriptor();
        writeln!(
            page,
            "| [`{0}`]({0}.md) | {1} | {2} | {3} |",
            set.name,
            descriptor.title,
            descriptor.version,
            descriptor.fields.len()
        )
        .unwrap();
    }
    for set in datasets::documents() {
        let title = datasets::document(set.name).unwrap().title().to_owned();
        writeln!(page, "| [`{0}`]({0}.md) | {title} | {1} | JSON, XML |", set.name, set.latest().number)
            .unwrap();
    }
    page + "\n`odb schema NOM@VERSION --format markdown` (ou `html`) écrit la page de toute version.\n"
}

#[test]
fn the_guides_are_fresh() {
    let directory = workspace("docs/jeux-de-donnees");
    let update = std::env::var_os("UPDATE_DOCS").is_some();
    let mut pages: Vec<(String, String)> =
        datasets::all().iter().map(|set| (format!("{}.md", set.name), guide(set))).collect();
    let documents = datasets::documents().iter();
    pages.extend(documents.map(|set| (format!("{}.md", set.name), document_guide(set))));
    pages.push(("README.md".to_owned(), index()));
    if update {
        fs::create_dir_all(&directory).unwrap();
        for (name, page) in &pages {
            fs::write(directory.join(name), page).unwrap();
        }
    }
    for (name, page) in &pages {
        let found = fs::read_to_string(directory.join(name)).unwrap_or_default();
        assert!(
            found == *page,
            "docs/jeux-de-donnees/{name} is stale: UPDATE_DOCS=1 cargo test -p opendatabutton guides"
        );
    }
    let files = fs::read_dir(&directory).unwrap().count();
    assert_eq!(files, pages.len(), "a guide of a data set that is no more");
}
