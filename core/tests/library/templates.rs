//! Templates: workbooks to fill in.

use opendatabutton::{Lang, Schema, Validator, datasets, template, template_file};

#[test]
fn a_template_without_rows_is_valid_for_every_data_set() {
    for set in datasets::all() {
        for version in set.versions {
            let schema = datasets::schema(&format!("{}@{}", set.name, version.number)).unwrap();
            let bytes = template(&schema).unwrap();
            let report = Validator::new(schema).validate(bytes.as_slice(), "modele.xlsx").unwrap();
            // A file without addresses is an error for an address base.
            let empty = report.findings().iter().all(|finding| finding.rule().id() == "bal-empty");
            assert!(
                (report.is_valid() || empty) && report.warnings() == 0,
                "{}: {}",
                set.name,
                report.to_json(Lang::Fr)
            );
            assert_eq!(report.rows(), 0, "{}", set.name);
        }
    }
}

/// Names, lists and texts that exceed the limits of a workbook.
#[test]
fn any_schema_has_a_template() {
    let long = "é\"'<&,;\u{1F600}".repeat(500);
    let values: Vec<String> = (0..300).map(|number| format!("valeur, {number}")).collect();
    let json = serde_json::json!({
        "name": "[nom]: de plus de trente et un caractères",
        "fields": [
            {"name": "liste", "description": long, "title": long, "constraints": {"enum": values}},
            {"name": "autre liste", "constraints": {"enum": ["a", "b\"c"]}},
            {"name": &long[..400], "example": long},
            {"name": "entier", "type": "integer", "constraints": {"minimum": -99999999999_i64, "maximum": 5}},
            {"name": "jour", "type": "date", "constraints": {"minimum": "1500-01-01", "maximum": "2100-01-01"}},
            {"name": "vrai", "type": "boolean", "trueValues": [], "falseValues": ["non"]},
            {"name": "court", "constraints": {"maxLength": 3, "pattern": long.replace(['\\', '('], "")}},
        ],
    });
    let schema = Schema::from_json(&json.to_string(), "schema.json").unwrap();
    let bytes = template(&schema).unwrap();
    let report = Validator::new(schema).validate(bytes.as_slice(), "modele.xlsx").unwrap();
    assert!(report.is_valid(), "{}", report.to_json(Lang::Fr));
}

#[test]
fn a_template_replaces_a_file_only_when_told() {
    let directory = tempfile::tempdir().unwrap();
    let path = directory.path().join("x.xlsx");
    let schema = datasets::schema("prenoms").unwrap();
    std::fs::write(&path, "before").unwrap();
    let error = template_file(&schema, &path, false).unwrap_err();
    assert!(error.is_io() && error.to_string().contains("existe déjà"), "{error}");
    assert_eq!(std::fs::read_to_string(&path).unwrap(), "before");
    template_file(&schema, &path, true).unwrap();
    assert!(Validator::new(schema).validate_file(&path).unwrap().is_valid());
    assert_eq!(std::fs::read_dir(&directory).unwrap().count(), 1);
}
