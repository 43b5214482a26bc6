//! `odb fix`: its files, its output, its exit codes.

#![allow(clippy::unwrap_used)] // a test that cannot go on has failed

mod support;

use std::fs;

use support::odb;

const FILE: &str = "nomAttribuant;idAttribuant;dateConvention;nomBeneficiaire;rnaBeneficiaire;Objet;montant;nature;\
conditionsVersement;datesPeriodeVersement;notificationUE;pourcentageSubvention\r\n\
Ville de Poitiers;218 601 946 00013;31/01/2024;Comité;W863001234;Fête;1 250,40 €;AIDE EN NATURE;unique;2024-03-15;Non;1\r\n";

#[test]
fn a_file_is_repaired_beside_the_original() {
    let place = tempfile::tempdir().unwrap();
    let dir = place.path();
    fs::write(dir.join("x.csv"), FILE).unwrap();
    let dry = odb(dir, &["fix", "x.csv", "--schema", "subventions", "--dry-run"], "");
    assert_eq!((dry.code, dry.err.as_str()), (0, ""));
    assert!(!dir.join("x.corrige.csv").exists());

    let run = odb(dir, &["fix", "x.csv", "--schema", "subventions"], "");
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    for part in [
        "✔ Le fichier réparé est conforme.",
        "« 1 250,40 € » → « 1250.40 » (Nombre)",
        "ligne 2, colonne B (idAttribuant, SIRET de l'organisme qui attribue) : « 218 601 946 00013 » → « 21860194600013 »",
        "Fichier réparé : x.corrige.csv",
    ] {
        assert!(run.out.contains(part), "{part}: {}", run.out);
    }
    assert_eq!(fs::read_to_string(dir.join("x.csv")).unwrap(), FILE);
    let checked = odb(dir, &["validate", "x.corrige.csv", "--schema", "subventions"], "");
    assert!(checked.code == 0 && !checked.out.contains("avertissement"), "{}", checked.out);

    let again = odb(dir, &["fix", "x.csv", "--schema", "subventions"], "");
    assert!(again.code == 2 && again.err.contains("existe déjà"), "{}", again.err);
    let forced = odb(dir, &["fix", "x.csv", "--schema", "subventions", "--force", "--format", "json"], "");
    let report: serde_json::Value = serde_json::from_str(&forced.out).unwrap();
    assert_eq!((&report["valid"], &report["output"]), (&true.into(), &"x.corrige.csv".into()));
    assert_eq!(report["report"]["stats"]["errors"], 0);
    let repairs = report["repairs"].as_array().unwrap();
    let date = repairs.iter().find(|one| one["rule"] == "date").unwrap();
    assert_eq!((&date["rowNumber"], &date["fieldName"]), (&2.into(), &"dateConvention".into()));
    assert_eq!((&date["before"], &date["after"]), (&"31/01/2024".into(), &"2024-01-31".into()));
    assert_eq!(date["certainty"], "sure");

    // The output needs no further repair.
    let settled = odb(dir, &["fix", "x.corrige.csv", "-o", "y.csv", "--schema", "subventions"], "");
    assert!(settled.code == 0 && settled.out.contains("Rien à réparer"), "{}", settled.out);
    assert_eq!(fs::read(dir.join("x.corrige.csv")).unwrap(), fs::read(dir.join("y.csv")).unwrap());
}

#[test]
fn what_has_two_readings_is_asked() {
    let place = tempfile::tempdir().unwrap();
    let dir = place.path();
    fs::write(dir.join("x.csv"), FILE.replace("31/01/2024", "03/04/2024")).unwrap();
    let french = odb(dir, &["fix", "x.csv", "--schema", "subventions", "-o", "y.csv"], "");
    assert_eq!((french.code, french.err.as_str()), (1, ""));
    assert!(french.out.contains("Lectures possibles : 2024-04-03 ou 2024-03-04."), "{}", french.out);
    assert!(fs::read_to_string(dir.join("y.csv")).unwrap().contains(",03/04/2024,"));
    let fix = ["fix", "x.csv", "--schema", "subventions", "--dry-run"];
    let english = odb(dir, &[&fix[..], &["--lang", "en"]].concat(), "");
    assert!(english.out.contains("Possible readings: 2024-04-03 or 2024-03-04."), "{}", english.out);
    let page = odb(dir, &[&fix[..], &["--format", "html", "--report", "r.json"]].concat(), "");
    assert_eq!((page.code, page.err.as_str()), (1, ""));
    assert!(
        page.out.starts_with("<!DOCTYPE html>") && page.out.contains("<ins>2024-04-03</ins>"),
        "{}",
        page.out
    );
    assert!(
        page.out.contains("<mark>1 250,40 €</mark></td><td class=\"v\"><ins>1250.40</ins>"),
        "{}",
        page.out
    );
    assert!(!page.out.contains("<script"));
    let report: serde_json::Value = serde_json::from_slice(&fs::read(dir.join("r.json")).unwrap()).unwrap();
    assert_eq!(report["questions"][0]["readings"], serde_json::json!(["2024-04-03", "2024-03-04"]));
}

#[test]
fn what_cannot_be_repaired_is_refused_with_the_cause() {
    let place = tempfile::tempdir().unwrap();
    let dir = place.path();
    fs::write(dir.join("x.csv"), FILE).unwrap();
    for (arguments, part) in [
        (
            &["fix", "x.csv", "--schema", "subventions", "-o", "x.csv", "--force"][..],
            "original n'est jamais touché",
        ),
        (&["fix", "x.csv", "--schema", "marches-publics"], "documents imbriqués"),
        (&["fix", "x.csv", "--schema", "bal"], "aucune colonne du schéma bal"),
        (&["fix", "absent.csv", "--schema", "bal"], "absent.csv"),
        (&["fix", "-", "--schema", "subventions"], "-o"),
        (&["fix", "x.csv", "--schema", "subventions", "--dry-run", "--report", "x.csv", "--force"], "x.csv"),
    ] {
        let run = odb(dir, arguments, FILE);
        assert_eq!((run.code, run.out.as_str()), (2, ""), "{arguments:?}");
        assert!(run.err.contains(part) && run.err.lines().count() == 1, "{arguments:?}: {}", run.err);
    }
    assert_eq!(fs::read_to_string(dir.join("x.csv")).unwrap(), FILE);
    let piped = odb(dir, &["fix", "-", "--schema", "subventions", "-o", "z.csv"], FILE);
    assert!(piped.code == 0 && dir.join("z.csv").exists(), "{}", piped.err);
}

/// The run in the guide is a real one: `UPDATE_DOCS=1` writes it anew.
#[test]
fn the_guide_is_fresh() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let place = tempfile::tempdir().unwrap();
    let name = "examples/subventions-a-corriger.csv";
    fs::create_dir(place.path().join("examples")).unwrap();
    fs::copy(root.join(name), place.path().join(name)).unwrap();
    let run = odb(place.path(), &["fix", name, "--schema", "subventions", "-o", "subventions.csv"], "");
    let guide = fs::read_to_string(root.join("docs/REPARER-UN-FICHIER.md")).unwrap();
    let command = format!("$ odb fix {name} --schema subventions -o subventions.csv\n");
    let (before, rest) = guide.split_once(&command).unwrap();
    let (_, after) = rest.split_once("\n```").unwrap();
    let fresh = format!("{before}{command}{}\n```{after}", run.out.trim_end());
    if std::env::var_os("UPDATE_DOCS").is_some() {
        fs::write(root.join("docs/REPARER-UN-FICHIER.md"), &fresh).unwrap();
        return;
    }
    assert!(
        guide == fresh,
        "docs/REPARER-UN-FICHIER.md is stale: UPDATE_DOCS=1 cargo test -p opendatabutton-cli guide"
    );
}
