//! A descriptor that lacks what records are made of is refused by its name and the property's.

#![allow(clippy::unwrap_used)] // a test that cannot go on has failed

use std::fs;
use std::path::Path;

use serde_json::{Value, json};

/// What the generators say of one data set with this descriptor.
fn refusal(test: &str, file: &str, descriptor: &Value) -> String {
    let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join(test);
    let file = root.join("core/src/datasets/stationnement-cyclable").join(file);
    fs::create_dir_all(file.parent().unwrap()).unwrap();
    fs::write(&file, descriptor.to_string()).unwrap();
    opendatabutton_codegen::generate(&root).unwrap_err().to_string()
}

fn complete() -> Value {
    json!({
        "name": "stationnement-cyclable",
        "version": "1.1.1",
        "title": "Stationnement cyclable",
        "description": "Les places où un vélo peut être attaché.",
        "homepage": "https://example.org/stationnement",
        "opendatabutton": {
            "record": "Stationnement", "recordTitle": "un stationnement", "standard": "Exemple"
        },
        "fields": [{"name": "places", "type": "integer", "title": "Places", "description": "Leur nombre."}]
    })
}

#[test]
fn each_property_that_is_missing_is_named() {
    type Damage = fn(&mut Value);
    let cases: [(&str, Damage, &str); 9] = [
        ("title", |d| d["title"] = json!(""), "title is missing"),
        ("description", |d| d["description"] = json!(null), "description is missing"),
        ("homepage", |d| d["homepage"] = json!(null), "homepage is missing"),
        ("record", |d| d["opendatabutton"]["record"] = json!(null), "opendatabutton.record is missing"),
        ("row", |d| d["opendatabutton"]["recordTitle"] = json!(""), "opendatabutton.recordTitle is missing"),
        // Another publisher's standard is not the SCDL's.
        ("standard", |d| d["opendatabutton"]["standard"] = json!(null), "opendatabutton.standard is missing"),
        ("field", |d| d["fields"][0]["title"] = json!(null), "the title of places is missing"),
        ("fields", |d| d["fields"] = json!(null), "fields is missing"),
        ("type", |d| d["fields"][0]["type"] = json!("geojson"), "places: no record type for geojson"),
    ];
    for (test, damage, expected) in cases {
        let mut descriptor = complete();
        damage(&mut descriptor);
        let said = refusal(test, "1.1.1.json", &descriptor);
        assert_eq!(said.trim_end(), format!("stationnement-cyclable/1.1.1.json: {expected}"));
    }
}

#[test]
fn all_that_is_missing_is_said_at_once() {
    let mut descriptor = complete();
    descriptor["opendatabutton"] = json!(null);
    assert_eq!(refusal("all", "1.1.1.json", &descriptor).lines().count(), 3);
}

#[test]
fn a_file_is_called_by_its_version() {
    let said = refusal("named", "1.2.0.json", &complete());
    assert_eq!(
        said,
        "stationnement-cyclable/1.2.0.json: its name is \"stationnement-cyclable\", its version \"1.1.1\""
    );
}
