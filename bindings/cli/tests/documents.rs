//! Documents of contracts on the command line.

#![allow(clippy::unwrap_used)] // a test that cannot go on has failed

mod support;

use std::fs;
use std::path::Path;

use support::odb;

/// A market and a concession, with all their fields.
fn contracts() -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/decp/contracts.json");
    fs::read_to_string(path).unwrap()
}

#[test]
fn a_document_is_recognised_checked_and_converted_both_ways() {
    let place = tempfile::tempdir().unwrap();
    fs::write(place.path().join("a.json"), contracts()).unwrap();
    let run = odb(place.path(), &["validate", "a.json"], "");
    assert_eq!(run.code, 0, "{}{}", run.out, run.err);
    assert!(
        run.err.contains("marches-publics@2.0.3 reconnu") && run.out.contains("2 contrats"),
        "{}",
        run.out
    );
    assert_eq!(odb(place.path(), &["convert", "a.json", "b.xml"], "").code, 0);
    assert_eq!(odb(place.path(), &["convert", "b.xml", "c.json"], "").code, 0);
    let json = |text: &str| serde_json::from_str::<serde_json::Value>(text).unwrap();
    let back = fs::read_to_string(place.path().join("c.json")).unwrap();
    assert_eq!(json(&back), json(&contracts()));
    let run = odb(place.path(), &["validate", "-"], fs::read(place.path().join("b.xml")).unwrap());
    assert_eq!(run.code, 0, "{}{}", run.out, run.err);
}

#[test]
fn an_export_writes_the_official_name_in_the_form_asked_for() {
    let place = tempfile::tempdir().unwrap();
    let name = "DECP-21860194600013-2024-04-01-03";
    for form in ["json", "xml"] {
        let run = odb(
            place.path(),
            &[
                "export",
                "marches-publics",
                "-",
                "--producer",
                "21860194600013",
                "--date",
                "2024-04-01",
                "--sequence",
                "3",
                "--form",
                form,
            ],
            contracts(),
        );
        assert_eq!(run.code, 0, "{}", run.err);
        assert!(run.out.contains("2 contrats"), "{}", run.out);
        assert!(place.path().join(format!("{name}.{form}")).exists());
    }
    let siren =
        odb(place.path(), &["export", "marches-publics", "-", "--producer", "218601946"], contracts());
    assert_eq!((siren.code, siren.out.as_str()), (2, ""));
    let run = odb(place.path(), &["export", "marches-publics", "-", "-o", "x.xml"], contracts());
    assert!(run.code == 0 && fs::read_to_string(place.path().join("x.xml")).unwrap().starts_with("<?xml"));
}

#[test]
fn a_wrong_contract_is_told_with_its_place_and_nothing_is_written() {
    let place = tempfile::tempdir().unwrap();
    let wrong = contracts().replace("\"montant\": 575000,", "\"montant\": \"575 000 €\",");
    for arguments in [
        &["validate", "-", "--schema", "marches-publics"][..],
        &["export", "marches-publics", "-", "-o", "x.json"],
        &["convert", "-", "x.xml"],
    ] {
        let run = odb(place.path(), arguments, &wrong);
        assert_eq!(run.code, 1, "{}", run.err);
        assert!(
            run.out.contains("/marches/marche/0/montant") && run.out.contains("Contrat 1 « 2024-0012 »"),
            "{}",
            run.out
        );
    }
    assert_eq!(fs::read_dir(place.path()).unwrap().count(), 0);
}

#[test]
fn the_standard_is_listed_and_explained() {
    let place = tempfile::tempdir().unwrap();
    assert!(odb(place.path(), &["schemas"], "").out.contains("marches-publics"));
    for (format, holds) in
        [("json", "\"root\": \"marches\""), ("markdown", "| `codeCPV`"), ("html", "<table")]
    {
        let run = odb(place.path(), &["schema", "marches-publics", "--format", format], "");
        assert!(run.code == 0 && run.out.contains(holds), "{format}");
    }
    assert_eq!(odb(place.path(), &["convert", "a.json", "b.csv"], "").code, 2);
}
