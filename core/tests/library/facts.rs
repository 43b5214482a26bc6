//! The facts of our descriptors equal those of the reference schemas; their words are ours.

use std::fs;

use opendatabutton::datasets;
use serde_json::{Map, Value};

use crate::support::{delimiter, shared};

/// The facts of a field: each property that affects a verdict.
fn facts(field: &Value) -> Value {
    let mut facts = Map::new();
    for key in ["name", "type", "format", "trueValues", "falseValues", "missingValues"] {
        if let Some(value) = field.get(key) {
            facts.insert(key.to_owned(), value.clone());
        }
    }
    if let Some(Value::Object(item)) = field.get("arrayItem") {
        let mut item = item.clone();
        item.remove("examples");
        facts.insert("arrayItem".to_owned(), Value::Object(item));
    }
    let mut constraints = field.get("constraints").and_then(Value::as_object).cloned().unwrap_or_default();
    // A constraint set to false equals none.
    constraints.retain(|name, value| !(name == "required" && *value == Value::Bool(false)));
    facts.insert("constraints".to_owned(), Value::Object(constraints));
    Value::Object(facts)
}

fn has_own_rules(name: &str) -> bool {
    !datasets::schema(name).unwrap().descriptor().extension.rules.is_empty()
}

#[test]
fn descriptors_equal_the_reference_in_facts() {
    let mut compared = 0;
    for set in datasets::all() {
        for version in set.versions {
            // Data sets with an official validator have that for a reference, not a Table Schema.
            if has_own_rules(&format!("{}@{}", set.name, version.number)) {
                continue;
            }
            let Some(path) = shared(&format!("schemas/{}/{}.json", set.name, version.number)) else {
                continue;
            };
            let reference: Value = serde_json::from_str(&fs::read_to_string(&path).unwrap()).unwrap();
            let ours: Value = serde_json::from_str(version.descriptor).unwrap();
            let name = format!("{}@{}", set.name, version.number);
            let fields = |schema: &Value| -> Vec<Value> {
                schema["fields"].as_array().unwrap().iter().map(facts).collect()
            };
            assert_eq!(fields(&ours), fields(&reference), "{name}: fields");
            // Names and versions are ours: in old references they are missing or wrong at times.
            for key in ["missingValues", "custom_checks", "primaryKey"] {
                assert_eq!(ours.get(key), reference.get(key), "{name}: {key}");
            }
            compared += 1;
        }
    }
    if shared("schemas").is_some() {
        let versions = datasets::all().iter().flat_map(|set| {
            set.versions.iter().map(move |version| format!("{}@{}", set.name, version.number))
        });
        assert_eq!(compared, versions.filter(|name| !has_own_rules(name)).count());
    }
}

#[test]
fn every_version_is_at_hand_under_its_name() {
    for set in datasets::all() {
        assert_eq!(datasets::schema(set.name).unwrap().version(), set.latest().number);
        for version in set.versions {
            let schema = datasets::schema(&format!("{}@{}", set.name, version.number)).unwrap();
            assert_eq!((schema.name(), schema.version()), (set.name, version.number));
        }
    }
}

#[test]
fn every_latest_descriptor_is_complete_and_its_examples_hold() {
    for set in datasets::all() {
        let schema = datasets::schema(set.name).unwrap();
        let descriptor = schema.descriptor();
        assert!(!descriptor.title.is_empty() && !descriptor.description.is_empty(), "{}", set.name);
        let mut names = Vec::new();
        let mut examples = Vec::new();
        for field in &descriptor.fields {
            assert!(!field.title.is_empty() && !field.description.is_empty(), "{}: {}", set.name, field.name);
            names.push(field.name.clone());
            examples.push(format!("\"{}\"", field.example_text().unwrap_or_default().replace('"', "\"\"")));
        }
        let file = format!("{}\n{}\n", names.join(delimiter(&schema)), examples.join(delimiter(&schema)));
        let report = crate::support::validate(set.name, &file);
        // Each example is right by itself; together they may contradict each other (a sum, an order).
        let alone: Vec<_> = crate::support::found(&report)
            .into_iter()
            .filter(|(rule, ..)| {
                rule.starts_with("type-")
                    || rule.starts_with("constraint-")
                    || *rule == "check-siret"
                    || rule.starts_with("bal-")
            })
            .collect();
        assert!(alone.is_empty(), "{}: {alone:?}", set.name);
    }
}
