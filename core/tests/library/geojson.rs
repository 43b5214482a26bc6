//! Export to GeoJSON: one point per row, properties typed by the schema.

use opendatabutton::{Export, datasets};
use serde_json::{Value, json};

/// The collection made from a CSV, or the rules that refuse it.
fn converted(schema: &str, csv: &str) -> Result<Value, Vec<&'static str>> {
    let directory = tempfile::tempdir().unwrap();
    let path = directory.path().join("x.geojson");
    let mut export = Export::to_file(datasets::schema(schema).unwrap(), &path).geojson().create().unwrap();
    let report = export.write_all(csv.as_bytes(), "x.csv", None, 100).unwrap();
    if !report.is_valid() {
        drop(export);
        assert_eq!(std::fs::read_dir(&directory).unwrap().count(), 0);
        return Err(report.counts().map(|(rule, _)| rule.id()).collect());
    }
    export.finish().unwrap();
    assert_eq!(std::fs::read_dir(&directory).unwrap().count(), 1, "no receipt stands beside it");
    Ok(serde_json::from_slice(&std::fs::read(&path).unwrap()).unwrap())
}

/// The examples of a data set as a CSV, with some cells changed.
fn examples(schema: &str, changes: &[(&str, &str)]) -> String {
    let schema = datasets::schema(schema).unwrap();
    let delimiter = schema.descriptor().extension.delimiter.clone().unwrap_or(",".to_owned());
    let fields = || schema.descriptor().fields.iter();
    let cell = |field: &opendatabutton::FieldDescriptor| {
        let change = changes.iter().find(|(name, _)| *name == field.name);
        let text = change.map_or(field.example_text().unwrap_or_default(), |(_, text)| (*text).to_owned());
        format!("\"{}\"", text.replace('"', "\"\""))
    };
    let names: Vec<&str> = fields().map(|field| field.name.as_str()).collect();
    let cells: Vec<String> = fields().map(cell).collect();
    format!("{}\n{}\n", names.join(&delimiter), cells.join(&delimiter))
}

#[test]
fn each_data_set_with_coordinates_has_its_points() {
    for (schema, point, property, value) in [
        ("equipements", json!([0.340375, 46.58022]), "COLL_SIRET", json!("21860194600013")),
        ("dae", Value::Null, "", Value::Null),
        ("irve-statique", Value::Null, "nbre_pdc", json!(4)),
        ("bal", json!([1.028392, 43.111637]), "certification_commune", json!(true)),
    ] {
        let collection =
            converted(schema, &examples(schema, &[])).unwrap_or_else(|rules| panic!("{schema}: {rules:?}"));
        assert_eq!(collection["type"], "FeatureCollection");
        let [feature] = &collection["features"].as_array().unwrap()[..] else {
            panic!("{schema}: one feature")
        };
        assert_eq!(
            (&feature["type"], &feature["geometry"]["type"]),
            (&json!("Feature"), &json!("Point")),
            "{schema}"
        );
        let found = feature["geometry"]["coordinates"].as_array().unwrap();
        assert!(found.len() == 2 && found.iter().all(Value::is_number), "{schema}");
        if !point.is_null() {
            assert_eq!(json!(found), point, "{schema}");
        }
        if !property.is_empty() {
            assert_eq!(feature["properties"][property], value, "{schema}");
        }
        assert!(feature["properties"].as_object().unwrap().len() > 10, "{schema}");
    }
}

#[test]
fn properties_are_typed_and_places_without_coordinates_are_features_too() {
    let csv = examples(
        "bal",
        &[("numero", "99999"), ("id_ban_adresse", ""), ("long", ""), ("lat", ""), ("suffixe", "")],
    );
    let collection = converted("bal", &csv).unwrap();
    let feature = &collection["features"][0];
    assert_eq!(feature["geometry"], Value::Null);
    let properties = &feature["properties"];
    assert_eq!(properties["numero"], 99_999);
    assert_eq!(properties["x"].to_string(), "539416.13");
    assert_eq!(properties["date_der_maj"], "2020-11-09");
    assert_eq!(properties["suffixe"], Value::Null);
    assert!(properties.get("long").is_none());
    let texts = examples("bal", &[("toponyme", "Rue \"A\"\\\n\u{1}é")]);
    assert_eq!(
        converted("bal", &texts).unwrap()["features"][0]["properties"]["toponyme"],
        "Rue \"A\"\\\n\u{1}é"
    );
}

#[test]
fn what_breaks_a_rule_or_is_nowhere_on_earth_is_refused() {
    for (schema, changes, expected) in [
        ("bal", &[("numero", "neuf")][..], vec!["bal-number-type", "bal-address-incomplete"]),
        ("equipements", &[("EQUIP_LAT", "460")], vec!["geojson-position"]),
        ("equipements", &[("EQUIP_LONG", "NaN")], vec!["geojson-position"]),
        ("equipements", &[("EQUIP_LAT", "")], vec!["constraint-required"]),
    ] {
        assert_eq!(
            converted(schema, &examples(schema, changes)).unwrap_err(),
            expected,
            "{schema} {changes:?}"
        );
    }
    let schema = datasets::schema("budget").unwrap();
    let error = Export::to_file(schema, "x.geojson").geojson().create().map(drop).unwrap_err();
    assert!(error.to_string().contains("GeoJSON"), "{error}");
}

#[test]
fn a_column_that_the_schema_lacks_is_left_out_with_a_warning() {
    let csv =
        "toponyme;numero;commune_insee;long;lat;cle_interop;remarque\nRue A;9;31591;1.028392;43.111637;;x\n";
    let schema = datasets::schema("bal").unwrap();
    let directory = tempfile::tempdir().unwrap();
    let path = directory.path().join("x.geojson");
    let mut export = Export::to_file(schema.clone(), path).geojson().create().unwrap();
    let report = export.write_all(csv.as_bytes(), "x.csv", None, 100).unwrap();
    let unknown = report.findings().iter().filter(|finding| finding.rule().id() == "column-unknown");
    assert_eq!(
        unknown.map(|finding| finding.field_name().unwrap()).collect::<Vec<_>>(),
        ["remarque", "cle_interop"]
    );
    assert!(report.is_valid());
    // The CSV of the standard must not lose it.
    let mut export = Export::to_writer(schema, Vec::new()).unwrap();
    assert!(!export.write_all(csv.as_bytes(), "x.csv", None, 100).unwrap().is_valid());
}
