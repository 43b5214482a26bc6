//! A descriptor that lacks a property of records is refused by its name and the property's.

#![allow(clippy::unwrap_used)] // a test that cannot go on has failed

use std::fs;
use std::path::Path;

use serde_json::{Value, json};

/// The generators' output for one data set with this descriptor, or their message.
fn generated(test: &str, file: &str, descriptor: &Value) -> Result<(), String> {
    let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join(test);
    let file = root.join("core/src/datasets/stationnement-cyclable").join(file);
    fs::create_dir_all(file.parent().unwrap()).unwrap();
    fs::write(&file, descriptor.to_string()).unwrap();
    fs::write(root.join("rustfmt.toml"), "").unwrap();
    opendatabutton_codegen::generate(&root).map(|_| ()).map_err(|error| error.to_string())
}

fn refusal(test: &str, file: &str, descriptor: &Value) -> String {
    generated(test, file, descriptor).unwrap_err()
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

/// A table with a field of each sort, and a check.
fn whole_table() -> Value {
    let mut whole = complete();
    let field = |name: &str, more: Value| {
        let mut field = json!({"name": name, "type": "string", "title": "Titre", "description": "Texte."});
        field.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        field
    };
    whole["fields"] = json!([
        field("gestionnaire", json!({"constraints": {"required": true}})),
        field("couverture", json!({"constraints": {"enum": ["oui", "non"]}})),
        field(
            "accroches",
            json!({"type": "array", "arrayItem": {"constraints": {"enum": ["roue", "cadre"]}}})
        ),
        field("association", json!({"opendatabutton": {"type": "rna"}})),
        field("places", json!({"type": "integer", "example": "12"})),
    ]);
    whole["custom_checks"] = json!([{"name": "siret", "params": {"column": "gestionnaire"}}]);
    whole
}

/// A nested standard with a contract, a list and an enumeration.
fn whole_document() -> Value {
    let field = |name: &str, kind: &str| json!({"name": name, "type": kind, "title": "Titre", "description": "Texte."});
    let mut list = field("places", "array");
    list["layout"] = json!("items");
    list["items"] = json!({"name": "place", "type": "Place"});
    json!({
        "kind": "document",
        "name": "stationnement-cyclable",
        "version": "1.1.1",
        "title": "Stationnement cyclable",
        "homepage": "https://example.org/stationnement",
        "contracts": [{"name": "parc", "type": "Parc"}],
        "enumerations": {"Couverture": {"title": "Couverture", "values": ["oui", "non"]}},
        "types": {
            "Parc": {
                "title": "Parc", "description": "Un parc.",
                "fields": [field("id", "string"), list, field("couverture", "Couverture")],
                "checks": [{"name": "siret", "field": "id"}],
            },
            "Place": {"title": "Place", "description": "Une place.", "fields": [field("numero", "integer")]},
        },
    })
}

/// The pointers of all properties, those of nested objects and lists included.
fn pointers(value: &Value, at: &str, found: &mut Vec<String>) {
    let children: Vec<(String, &Value)> = match value {
        Value::Object(members) => members.iter().map(|(name, value)| (name.clone(), value)).collect(),
        Value::Array(items) => {
            items.iter().enumerate().map(|(place, one)| (place.to_string(), one)).collect()
        }
        _ => Vec::new(),
    };
    for (name, child) in children {
        let pointer = format!("{at}/{name}");
        if value.is_object() {
            found.push(pointer.clone());
        }
        pointers(child, &pointer, found);
    }
}

fn without(value: &Value, pointer: &str) -> Value {
    let mut value = value.clone();
    let (parent, name) = pointer.rsplit_once('/').unwrap();
    value.pointer_mut(parent).and_then(Value::as_object_mut).unwrap().remove(name);
    value
}

/// Each property taken out by itself: the refusal names the file and the property; what may be absent is listed here.
#[test]
fn a_descriptor_without_any_one_property_is_refused_by_its_name() {
    const OPTIONAL: &[&str] = &[
        "/custom_checks",
        "/fields/0/constraints",
        "/fields/0/constraints/required",
        // Without it, any text or list is right.
        "/fields/1/constraints",
        "/fields/1/constraints/enum",
        "/fields/2/arrayItem",
        "/fields/2/arrayItem/constraints",
        "/fields/2/arrayItem/constraints/enum",
        "/fields/3/opendatabutton",
        "/fields/3/opendatabutton/type",
        "/fields/4/example",
        "/types/Parc/checks",
    ];
    let mut wrong = Vec::new();
    for (test, whole) in [("table", whole_table()), ("document", whole_document())] {
        assert_eq!(generated(test, "1.1.1.json", &whole), Ok(()), "{test}");
        let mut all = Vec::new();
        pointers(&whole, "", &mut all);
        for pointer in all {
            let property = pointer.rsplit('/').next().unwrap();
            match generated(test, "1.1.1.json", &without(&whole, &pointer)) {
                Ok(()) if OPTIONAL.contains(&pointer.as_str()) => {}
                Ok(()) => wrong.push(format!("{test}: nothing is said without {pointer}")),
                Err(said) => {
                    let names_file = said.starts_with("stationnement-cyclable/1.1.1.json: ");
                    // A list is named by its first item.
                    let singular = property.trim_end_matches('s');
                    if !names_file || !said.contains(singular) {
                        wrong.push(format!("{test}: without {pointer}: {said}"));
                    }
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
