//! The page of a schema contains everything in the descriptor, in both languages and both forms.

#![allow(clippy::panic)] // a failing test shows the cause

use opendatabutton::{Lang, Schema, datasets};

use crate::html::well_formed;

#[test]
fn every_version_of_every_data_set_has_its_page() {
    for set in datasets::all() {
        for version in set.versions {
            let name = format!("{}@{}", set.name, version.number);
            let schema = datasets::schema(&name).unwrap();
            for (lang, yes) in [(Lang::Fr, "oui"), (Lang::En, "yes")] {
                let html = schema.to_html(lang);
                let texts = well_formed(&html);
                let markdown = schema.to_markdown(lang);
                for field in &schema.descriptor().fields {
                    assert!(html.contains(&format!("<code>{}</code>", field.name)), "{name}: {}", field.name);
                    let row = markdown.lines().find(|line| line.starts_with(&format!("| `{}`", field.name)));
                    let row = row.unwrap_or_else(|| panic!("{name}: {}", field.name));
                    assert_eq!(row.contains(&format!("| {yes} |")), field.constraints.required, "{row}");
                }
                // Each type and each check has a sentence of its own.
                for word in ["Contrôle", "Check french", "Type <", "Type `"] {
                    assert!(!texts.contains(word) && !markdown.contains(word), "{name}: {word}");
                }
                assert!(texts.contains(&format!(".csv --schema {name}")), "{name}: {texts}");
            }
        }
    }
}

#[test]
fn tables_of_markdown_have_as_many_cells_in_every_row() {
    for set in datasets::all() {
        let page = datasets::schema(set.name).unwrap().to_markdown(Lang::Fr);
        let cells = |line: &str| line.replace("\\|", "").matches('|').count();
        let rows: Vec<&str> = page.lines().filter(|line| line.starts_with('|')).collect();
        assert!(rows.len() > 4, "{}", set.name);
        assert!(rows.iter().all(|row| cells(row) == cells(rows[0])), "{}: {page}", set.name);
    }
}

#[test]
fn a_foreign_descriptor_without_prose_is_explained_and_a_hostile_one_does_nothing() {
    let json = r#"{"missingValues": ["", "n/a"], "homepage": "javascript:alert(1)", "fields": [
        {"name": "a|b", "constraints": {"required": true, "pattern": "^(x|y)`$"}},
        {"name": "<script>", "type": "integer", "title": "*t*", "description": "<img>\n\n| b", "constraints": {"minimum": 3}},
        {"name": "c", "type": "boolean", "example": "<true>"},
        {"name": "d", "type": "geopoint", "format": "object"}
    ], "custom_checks": [{"name": "siren", "params": {"column": "<script>"}}]}"#;
    let schema = Schema::from_json(json, "foreign").unwrap();
    let html = schema.to_html(Lang::Fr);
    let texts = well_formed(&html);
    for part in [
        "Schéma sans nom",
        "au moins 3",
        "n/a",
        "case vide",
        "&lt;script&gt; est un numéro SIREN",
        "L&#39;une des valeurs true (vrai), false (faux)",
        "--schema-file SCHEMA.json",
        "javascript:alert(1)",
    ] {
        assert!(texts.contains(part), "{part}: {texts}");
    }
    let markdown = schema.to_markdown(Lang::En);
    assert!(!markdown.contains("<img>") && !markdown.contains("<javascript"), "{markdown}");
    for part in [
        "# Schema without a name",
        "&lt;img&gt;<br>\\| b",
        "\\*t\\*",
        "`<script>` is a SIREN number",
        "a&#124;b",
    ] {
        assert!(markdown.contains(part), "{part}: {markdown}");
    }
}
