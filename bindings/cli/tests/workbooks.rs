//! Workbooks on the command line: templates out, and back in.

#![allow(clippy::unwrap_used)] // a test that cannot go on has failed

mod support;

use std::fs;

use support::odb;

#[test]
fn a_template_is_written_checked_and_exported() {
    let place = tempfile::tempdir().unwrap();
    let dir = place.path();
    let made = odb(dir, &["template", "prenoms", "-o", "x.xlsx"], b"");
    assert_eq!((made.code, made.err.as_str()), (0, ""));
    assert!(made.out.starts_with("x.xlsx\n") && made.out.contains("odb validate x.xlsx"), "{}", made.out);
    let checked = odb(dir, &["validate", "x.xlsx"], b"");
    assert!(
        checked.code == 0 && checked.err.contains("prenoms@1.1.6 reconnu"),
        "{}{}",
        checked.out,
        checked.err
    );
    let piped = odb(dir, &["validate", "-"], fs::read(dir.join("x.xlsx")).unwrap());
    assert!(piped.code == 0 && piped.err.contains("prenoms@1.1.6"), "{}{}", piped.out, piped.err);
    let exported = odb(dir, &["export", "prenoms", "x.xlsx", "-o", "x.csv"], b"");
    assert_eq!(exported.code, 0, "{}", exported.err);
    let header = fs::read_to_string(dir.join("x.csv")).unwrap();
    assert!(header.starts_with("COMMUNE_NOM,") && header.lines().count() == 1, "{header}");
    let named = odb(dir, &["template", "prenoms@1.1.5"], b"");
    assert!(named.code == 0 && dir.join("prenoms-1.1.5.xlsx").exists(), "{}", named.err);
}

#[test]
fn a_template_replaces_nothing_unless_told() {
    let place = tempfile::tempdir().unwrap();
    fs::write(place.path().join("x.xlsx"), "before").unwrap();
    let refused = odb(place.path(), &["template", "prenoms", "-o", "x.xlsx"], b"");
    assert!(refused.code == 2 && refused.err.contains("existe déjà"), "{}", refused.err);
    assert_eq!(fs::read_to_string(place.path().join("x.xlsx")).unwrap(), "before");
    assert_eq!(odb(place.path(), &["template", "prenoms", "-o", "x.xlsx", "--force"], b"").code, 0);
    assert!(fs::read(place.path().join("x.xlsx")).unwrap().starts_with(b"PK"));
    assert_eq!(odb(place.path(), &["template", "nothing"], b"").code, 2);
}

#[test]
fn a_workbook_is_reported_on_as_a_text_is() {
    let place = tempfile::tempdir().unwrap();
    let dir = place.path();
    let schema = r#"{"name": "x", "fields": [{"name": "DEP"}, {"name": "nombre", "type": "number"}]}"#;
    fs::write(dir.join("schema.json"), schema).unwrap();
    for form in ["xls", "ods"] {
        let file = format!("{}/../../core/tests/data/cells.{form}", env!("CARGO_MANIFEST_DIR"));
        let run = odb(dir, &["validate", &file, "--schema-file", "schema.json"], b"");
        assert!(
            run.code == 1 && run.out.contains("Texte attendu") && run.out.contains("format Texte"),
            "{}",
            run.out
        );
        let piped = odb(dir, &["validate", "-", "--schema-file", "schema.json"], fs::read(&file).unwrap());
        assert!(piped.code == 1 && piped.out.contains("Texte attendu"), "{}{}", piped.out, piped.err);
        fs::write(dir.join("cut"), &fs::read(&file).unwrap()[..6000]).unwrap();
        let cut = odb(dir, &["validate", "cut", "--schema-file", "schema.json"], b"");
        assert!(cut.code == 2 && cut.err.contains("cut : classeur"), "{}", cut.err);
        assert_eq!((cut.out.as_str(), cut.err.lines().count()), ("", 1));
    }
}

#[test]
fn a_sheet_is_asked_for_by_name_or_number() {
    let place = tempfile::tempdir().unwrap();
    let dir = place.path();
    let schema = r#"{"name": "x", "fields": [{"name": "DEP"}, {"name": "nombre", "type": "number"}]}"#;
    fs::write(dir.join("schema.json"), schema).unwrap();
    fs::write(dir.join("a.csv"), "DEP,nombre\n075,1\n").unwrap();
    let book = format!("{}/../../core/tests/data/cells.xls", env!("CARGO_MANIFEST_DIR"));
    for sheet in ["Autre", "2", " autre"] {
        let checked = odb(dir, &["validate", &book, "--schema-file", "schema.json", "--sheet", sheet], b"");
        let said = checked.out.contains("Seule la feuille « Autre »");
        assert!(checked.code == 1 && said, "{sheet}: {}{}", checked.out, checked.err);
        let fixed =
            ["fix", &book, "--schema-file", "schema.json", "--sheet", sheet, "-o", "x.csv", "--force"];
        let fixed = odb(dir, &fixed, b"");
        assert!(fixed.out.contains("« Autre »") && fixed.err.is_empty(), "{}{}", fixed.out, fixed.err);
        assert_eq!(fs::read_to_string(dir.join("x.csv")).unwrap(), "DEP,nombre\n075,12.5\n1,3\n");
    }
    let suggested = odb(dir, &["map", "suggest", &book, "--schema", "prenoms", "--sheet", "2"], b"");
    assert!(suggested.code == 0 && suggested.out.contains("sheet = \"Autre\""), "{}", suggested.err);
    let book = book.as_str();
    for (arguments, expected) in [
        (&["validate", book, "--schema-file", "schema.json", "--sheet", "3"][..], "2 « Autre »"),
        (&["validate", book, "--sheet", "Feuil1"], "1 « Données », 2 « Autre »"),
        (&["fix", book, "--schema-file", "schema.json", "--sheet", "x", "--dry-run"], "2 « Autre »"),
        (&["export", "prenoms", book, "--sheet", "x", "-o", "y.csv"], "pas de feuille « x »"),
        (&["convert", book, "y.geojson", "--schema", "bal", "--sheet", "x"], "pas de feuille « x »"),
        (&["map", "suggest", book, "--schema", "prenoms", "--sheet", "x"], "pas de feuille « x »"),
        (&["validate", "a.csv", "--schema-file", "schema.json", "--sheet", "1"], "pas un classeur"),
    ] {
        let refused = odb(dir, arguments, b"");
        assert!(refused.code == 2 && refused.err.contains(expected), "{arguments:?}: {}", refused.err);
    }
}
