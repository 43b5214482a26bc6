//! The command as its user meets it: exit codes, both outputs, files on the disk.

#![allow(clippy::unwrap_used)] // a test that cannot go on has failed

mod support;

use std::fs;
use std::path::Path;

use support::odb;
use tempfile::TempDir;

const VALID: &str = r#"{"nomAttribuant":"Ville de Poitiers","idAttribuant":"21860194600013","dateConvention":"2024-02-12","nomBeneficiaire":"Comité","rnaBeneficiaire":"W863001234","objet":"Fête, été","montant":1250.40,"nature":"aide en nature","conditionsVersement":"unique","datesPeriodeVersement":"2024-03-15","notificationUE":false,"pourcentageSubvention":1}
"#;

fn names(directory: &Path) -> Vec<String> {
    let mut names: Vec<String> =
        fs::read_dir(directory).unwrap().map(|e| e.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

fn place() -> TempDir {
    tempfile::tempdir().unwrap()
}

#[test]
fn an_export_writes_the_official_file_and_says_so() {
    let place = place();
    let run = odb(
        place.path(),
        &["export", "subventions", "-", "--producer", "218601946", "--date", "2024-04-01"],
        VALID,
    );
    assert_eq!(run.code, 0, "{}", run.err);
    let name = "20240401_218601946_subventions.csv";
    assert_eq!(names(place.path()), [name.to_owned(), format!("{name}.receipt.json")]);
    assert!(run.out.contains(name) && run.out.contains("conforme à subventions 2.1.1") && run.err.is_empty());

    let validated = odb(place.path(), &["validate", name, "--schema", "subventions"], "");
    assert_eq!((validated.code, validated.err.as_str()), (0, ""));
    assert!(
        validated.out.contains("✔ Conforme : 1 ligne.\nVous pouvez publier ce fichier."),
        "{}",
        validated.out
    );

    let again = odb(
        place.path(),
        &["export", "subventions", "-", "--producer", "218601946", "--date", "2024-04-01"],
        VALID,
    );
    assert_eq!((again.code, again.out.as_str()), (2, ""));
    assert!(again.err.contains("existe déjà"), "{}", again.err);
    let forced =
        odb(place.path(), &["export", "subventions", "-", "-o", name, "--force", "--format", "json"], VALID);
    let receipt: serde_json::Value = serde_json::from_str(&forced.out).unwrap();
    assert_eq!((forced.code, &receipt["rows"]), (0, &1.into()));
}

#[test]
fn one_wrong_record_and_no_file_is_written() {
    let place = place();
    let wrong = VALID.replace("W863001234", "w1").replace("objet", "objets");
    let input = format!("{VALID}{wrong}");
    let run = odb(place.path(), &["export", "subventions", "-", "-o", "x.csv"], &input);
    assert_eq!(run.code, 1, "{}", run.err);
    assert_eq!(names(place.path()), [""; 0]);
    for part in [
        "Ligne 3",
        "« objets » n'est pas une colonne",
        "« objet »",
        "rnaBeneficiaire",
        "Aucun fichier n'a été écrit",
    ] {
        assert!(run.out.contains(part), "{part}: {}", run.out);
    }
    let json = odb(place.path(), &["export", "subventions", "-", "-o", "x.csv", "--format", "json"], &input);
    let report: serde_json::Value = serde_json::from_str(&json.out).unwrap();
    assert_eq!(report["valid"], false);
    assert_eq!(report["errors"][0]["rule"], "record-unknown-column");
}

#[test]
fn a_wrong_file_is_explained_in_the_language_asked_for() {
    let place = place();
    fs::write(place.path().join("x.csv"), "nomAttribuant;montant\nPoitiers;1,5\n").unwrap();
    let french = odb(place.path(), &["validate", "x.csv", "--schema", "subventions"], "");
    assert_eq!(french.code, 1);
    assert!(french.out.contains("→ Écrivez « 1.5 »."), "{}", french.out);
    let english = odb(place.path(), &["validate", "x.csv", "--schema", "subventions", "--lang", "en"], "");
    assert!(english.out.contains("Write \"1.5\"."), "{}", english.out);
    let json = odb(
        place.path(),
        &["validate", "x.csv", "--schema", "subventions", "--format", "json", "--max-errors", "3"],
        "",
    );
    let report: serde_json::Value = serde_json::from_str(&json.out).unwrap();
    assert_eq!(report["schema"]["name"], "subventions");
    assert!(report["stats"]["errors"].as_u64().unwrap() > 3);
    assert!(report["errors"].as_array().unwrap().len() <= 3);
    assert!(!json.out.contains('\u{1b}'));
}

#[test]
fn a_report_is_a_page_on_request() {
    let place = place();
    fs::write(place.path().join("x.csv"), "nomAttribuant;montant\n<b>Poitiers</b>;1,5\n").unwrap();
    let validate = ["validate", "x.csv", "--schema", "subventions", "--format", "html"];
    for (lang, verdict) in [("fr", "Non conforme"), ("en", "Not compliant")] {
        let run = odb(place.path(), &[&validate[..], &["--lang", lang]].concat(), "");
        assert_eq!((run.code, run.err.as_str()), (1, ""));
        assert!(run.out.starts_with(&format!("<!DOCTYPE html>\n<html lang=\"{lang}\">")), "{}", run.out);
        assert!(
            run.out.contains(verdict)
                && run.out.contains("&lt;b&gt;Poitiers")
                && run.out.ends_with("</html>\n")
        );
    }
    // With HTML, an export prints a page too, whatever its verdict; standard error reports the files.
    let wrong = odb(
        place.path(),
        &["export", "subventions", "-", "-o", "y.csv", "--format", "html"],
        "{\"objet\": 1}",
    );
    assert!(wrong.code == 1 && wrong.out.contains("Non conforme"), "{}", wrong.out);
    assert!(
        wrong.err.contains("Aucun fichier n'a été écrit") && !wrong.out.contains("Aucun fichier"),
        "{}",
        wrong.err
    );
    let right = odb(place.path(), &["export", "subventions", "-", "-o", "y.csv", "--format", "html"], VALID);
    assert!(
        right.code == 0 && right.out.contains("Conforme") && right.out.ends_with("</html>\n"),
        "{}",
        right.out
    );
    assert!(right.err.contains("y.csv.receipt.json"), "{}", right.err);
}

#[test]
fn a_schema_is_explained_in_the_form_asked_for() {
    let place = place();
    let markdown = odb(place.path(), &["schema", "prenoms", "--format", "markdown"], "");
    assert!(markdown.code == 0 && markdown.out.starts_with("# Premiers prénoms"), "{}", markdown.out);
    let html = odb(place.path(), &["schema", "prenoms@1.1.5", "--format", "html", "--lang", "en"], "");
    assert!(html.out.starts_with("<!DOCTYPE html>") && html.out.contains("Expected form"), "{}", html.out);
    // A schema of the user's own, by its file.
    let json = r#"{"fields": [{"name": "a", "type": "integer"}]}"#;
    fs::write(place.path().join("own.json"), json).unwrap();
    let own = odb(place.path(), &["schema", "--schema-file", "own.json", "--format", "markdown"], "");
    assert!(own.out.contains("| `a` | Nombre entier") && own.out.contains("--schema-file"), "{}", own.out);
    assert_eq!(odb(place.path(), &["schema", "--schema-file", "own.json"], "").out, json);
    assert_eq!(odb(place.path(), &["schema"], "").code, 2);
    assert_eq!(odb(place.path(), &["schema", "prenoms", "--schema-file", "own.json"], "").code, 2);
}

#[test]
fn what_cannot_be_done_is_one_line_on_standard_error_and_code_2() {
    let place = place();
    let dir = place.path();
    fs::write(dir.join("empty.csv"), "").unwrap();
    fs::write(dir.join("book.csv"), b"PK\x03\x04\x00\x00").unwrap();
    fs::write(dir.join("schema.json"), r#"{"fields":[{"name":"a","type":"colour"}]}"#).unwrap();
    fs::write(dir.join("control.json"), r#"{"fields":[{"name":"a\n\u001b[2J","type":"colour"}]}"#).unwrap();
    fs::write(dir.join("deep.json"), r#"{"fields":[{"example":"#.to_owned() + &"[".repeat(100_000)).unwrap();
    fs::write(dir.join("large.json"), vec![b' '; 100 << 20]).unwrap();
    fs::write(
        dir.join("pattern.json"),
        r#"{"fields":[{"name":"a","constraints":{"pattern":"(\\w{1000}){1000}"}}]}"#,
    )
    .unwrap();
    fs::write(dir.join("broken.json"), "[{\"objet\": ").unwrap();
    fs::create_dir(dir.join("folder")).unwrap();
    for (arguments, expected) in [
        (&["validate", "absent.csv", "--schema", "budget"][..], "absent.csv : ouverture impossible"),
        (&["validate", "folder", "--schema", "budget"], "folder"),
        (&["validate", "empty.csv", "--schema", "budget"], "empty.csv : fichier vide"),
        (&["validate", "book.csv", "--schema", "budget"], "xlsx"),
        (&["validate", "empty.csv", "--schema", "bugdet"], "« budget »"),
        (&["validate", "empty.csv", "--schema", "budget@9"], "budget@0.8.3"),
        (&["validate", "empty.csv", "--schema-file", "schema.json"], "« a » : type « colour »"),
        (&["validate", "empty.csv", "--schema-file", "control.json"], "« a⏎\u{fffd}[2J » : type"),
        (&["validate", "empty.csv", "--schema-file", "deep.json"], "emboîtées"),
        (&["validate", "empty.csv", "--schema-file", "large.json"], "plus de 16 Mio"),
        (
            &["validate", "empty.csv", "--schema-file", "pattern.json"],
            r"« a » : contrainte « pattern » : motif « (\w{1000})",
        ),
        (&["validate", "empty.csv", "--schema-file", "absent.json"], "absent.json"),
        (&["schema", "nothing"], "deliberations"),
        (&["export", "subventions", "broken.json", "-o", "x.csv"], "broken.json : JSON illisible"),
        (&["export", "subventions", "absent.json", "-o", "x.csv"], "absent.json"),
        (&["export", "subventions", "empty.csv", "-o", "x.csv"], "fichier vide"),
        (&["export", "subventions", "broken.json", "-o", "folder"], "c'est un dossier"),
        (&["export", "subventions", "broken.json", "-o", "absent/x.csv"], "introuvable"),
        (
            &["export", "subventions", "broken.json", "--dir", "absent", "--producer", "218601946"],
            "introuvable",
        ),
    ] {
        let run = odb(dir, arguments, "");
        assert_eq!((run.code, run.out.as_str()), (2, ""), "{arguments:?}: {}", run.err);
        assert!(run.err.contains(expected), "{arguments:?}: {}", run.err);
        assert_eq!(run.err.lines().count(), 1, "{arguments:?}: {}", run.err);
    }
    let names = names(dir);
    assert!(!names.iter().any(|name| name == "x.csv" || name.contains("receipt")), "{names:?}");
    for usage in [
        &["validate"][..],
        &["export", "subventions", "x.json"],
        &["nonsense"],
        &["export", "subventions", "x", "--producer", "1"],
    ] {
        assert_eq!(odb(dir, usage, "").code, 2, "{usage:?}");
    }
}

#[test]
fn the_data_set_is_recognised_by_the_header() {
    let place = place();
    let header = "COLL_NOM;COLL_SIRET;DELIB_ID;DELIB_DATE;DELIB_MATIERE_CODE;DELIB_MATIERE_NOM;DELIB_OBJET;BUDGET_ANNEE;\
        BUDGET_NOM;PREF_ID;PREF_DATE;VOTE_EFFECTIF;VOTE_REEL;VOTE_POUR;VOTE_CONTRE;VOTE_ABSTENTION;DELIB_URL\n";
    fs::write(place.path().join("x.csv"), header).unwrap();
    let run = odb(place.path(), &["validate", "x.csv"], "");
    assert!(run.code == 0 && run.out.contains("deliberations 2.1.5"), "{}{}", run.out, run.err);
    assert!(run.err.contains("deliberations@2.1.5 reconnu : 17 colonnes sur 17"), "{}", run.err);
    let piped = odb(place.path(), &["validate", "-"], header);
    assert!(piped.code == 0 && piped.out.contains("deliberations 2.1.5"), "{}{}", piped.out, piped.err);
    fs::write(place.path().join("y.csv"), "a,b\n1,2\n").unwrap();
    let lost = odb(place.path(), &["validate", "y.csv"], "");
    assert!(lost.code == 2 && lost.err.contains("--schema"), "{}", lost.err);
    assert_eq!(lost.err.lines().count(), 1);
}

#[test]
fn a_file_with_coordinates_becomes_geojson_or_is_refused() {
    let place = place();
    let header = "id_ban_commune;id_ban_toponyme;id_ban_adresse;toponyme;numero;commune_insee;long;lat\n";
    let file = format!("{header};;;Rue des Lilas;9;31591;1.028392;43.111637\n");
    fs::write(place.path().join("x.csv"), &file).unwrap();
    fs::write(place.path().join("y.csv"), file.replace(";9;", ";neuf;")).unwrap();
    let run = odb(place.path(), &["convert", "x.csv", "x.geojson"], "");
    assert!(run.code == 0 && run.out.contains("1 point,"), "{}{}", run.out, run.err);
    let written = fs::read_to_string(place.path().join("x.geojson")).unwrap();
    assert!(
        written.contains("\"coordinates\":[1.028392,43.111637]") && written.contains("\"numero\":9,"),
        "{written}"
    );
    let again = odb(place.path(), &["convert", "x.csv", "x.geojson"], "");
    assert!(again.code == 2 && again.err.contains("existe déjà"), "{}", again.err);
    let refused = odb(place.path(), &["convert", "y.csv", "y.geojson"], "");
    assert!(
        refused.code == 1 && refused.out.contains("Numéro qui n'est pas un nombre"),
        "{}{}",
        refused.out,
        refused.err
    );
    let piped = odb(place.path(), &["convert", "-", "z.geojson", "--schema", "bal"], &file);
    assert_eq!(piped.code, 0, "{}", piped.err);
    for (arguments, expected) in [
        (&["convert", "x.csv", "x.kml"][..], ".geojson"),
        (&["convert", "x.csv", "w.geojson", "--schema", "prenoms"], "GeoJSON"),
        (&["convert", "-", "w.geojson"], "--schema"),
    ] {
        let run = odb(place.path(), arguments, "");
        assert!(run.code == 2 && run.err.contains(expected), "{arguments:?}: {}", run.err);
    }
    assert!(names(place.path()).iter().all(|name| !["y.geojson", "w.geojson"].contains(&name.as_str())));
}

#[test]
fn a_target_is_tried_before_any_input_is_read() {
    let place = place();
    fs::write(place.path().join("x.csv"), "before").unwrap();
    // If the command read the input first, it would complain about the JSON.
    let run = odb(place.path(), &["export", "subventions", "-", "-o", "x.csv"], "nonsense");
    assert!(run.code == 2 && run.err.contains("existe déjà"), "{}", run.err);
    assert_eq!(fs::read_to_string(place.path().join("x.csv")).unwrap(), "before");
}

#[test]
fn schemas_are_listed_and_printed() {
    let place = place();
    let list = odb(place.path(), &["schemas"], "");
    for name in ["budget", "deliberations", "subventions"] {
        assert!(list.out.lines().any(|line| line.starts_with(name)), "{}", list.out);
    }
    let json: serde_json::Value =
        serde_json::from_str(&odb(place.path(), &["schemas", "--format", "json"], "").out).unwrap();
    assert!(json.as_array().unwrap().iter().any(|set| set["name"] == "budget"), "{json}");
    let printed = odb(place.path(), &["schema", "budget"], "").out;
    fs::write(place.path().join("budget.json"), &printed).unwrap();
    let json: serde_json::Value = serde_json::from_str(&printed).unwrap();
    assert_eq!(json["version"], "0.8.3");
    fs::write(place.path().join("x.csv"), "BGT_NATDEC\nBudget primitif\n").unwrap();
    let by_name = odb(place.path(), &["validate", "x.csv", "--schema", "budget"], "").out;
    let by_file = odb(place.path(), &["validate", "x.csv", "--schema-file", "budget.json"], "").out;
    assert_eq!(by_name, by_file);
}

#[test]
fn completions_and_manual_pages_are_made() {
    let place = place();
    for shell in ["bash", "zsh", "fish", "powershell"] {
        assert!(odb(place.path(), &["completions", shell], "").out.contains("odb"), "{shell}");
    }
    assert_eq!(odb(place.path(), &["man", "pages"], "").code, 0);
    let pages = names(&place.path().join("pages"));
    assert!(
        ["odb.1", "odb-export.1", "odb-validate.1"].iter().all(|page| pages.contains(&(*page).to_owned())),
        "{pages:?}"
    );
}

/// A process that is killed in the middle leaves no file under the final name.
#[cfg(unix)]
#[test]
fn a_killed_export_leaves_no_file_under_the_name() {
    use std::io::Write;
    use std::process::{Command, Stdio};

    let place = place();
    let target = place.path().join("x.csv");
    let mut child = Command::new(assert_cmd::cargo::cargo_bin!("odb"))
        .args(["export", "subventions", "-", "-o"])
        .arg(&target)
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .spawn()
        .unwrap();
    let mut input = child.stdin.take().unwrap();
    // The rows exceed the pipe and the buffers, so the export has begun to write when this returns.
    input.write_all(VALID.repeat(20_000).as_bytes()).unwrap();
    assert!(names(place.path()).iter().any(|name| name.starts_with(".opendatabutton-")), "it has not begun");
    child.kill().unwrap();
    child.wait().unwrap();
    assert!(!target.exists());
}

#[test]
fn a_totem_document_becomes_a_file_and_what_was_inferred_is_told() {
    let place = place();
    let totem = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/totem");
    let (document, plans) = (totem.join("budget.xml"), totem.join("plans-de-comptes"));
    let (document, plans) = (document.to_str().unwrap(), plans.to_str().unwrap());
    // Without a plan, the command invents no value, and writes no file.
    let bare = odb(place.path(), &["totem", document, "--format", "json"], "");
    let report: serde_json::Value = serde_json::from_str(&bare.out).unwrap();
    assert_eq!((bare.code, &report["stats"]["errors"]), (1, &3.into()));
    assert_eq!(report["errors"][0]["rule"], "totem-no-plan");
    assert_eq!(names(place.path()), [""; 0]);
    // The document names the producer.
    let run = odb(place.path(), &["totem", document, "--plans", plans, "--date", "2024-04-01"], "");
    assert_eq!(run.code, 0, "{}{}", run.out, run.err);
    let name = "20240401_218601946_budget.csv";
    assert_eq!(names(place.path()), [name.to_owned(), format!("{name}.receipt.json")]);
    for part in ["74 est celui du compte 744", "3 lignes", "conforme à budget 0.8.3"] {
        assert!(run.out.contains(part), "{part}: {}", run.out);
    }
    let text = fs::read_to_string(document).unwrap();
    let piped = odb(place.path(), &["totem", "-", "--plans", plans, "-o", "x.csv"], &text);
    assert_eq!(piped.code, 0, "{}", piped.err);
    assert_eq!(fs::read(place.path().join("x.csv")).unwrap(), fs::read(place.path().join(name)).unwrap());
    let broken = odb(place.path(), &["totem", "-", "-o", "y.csv"], text.replace("docbudgetaire", "autre"));
    assert_eq!((broken.code, broken.out.as_str()), (2, ""));
    assert!(broken.err.contains("espace de noms"), "{}", broken.err);
}

#[test]
fn a_business_export_goes_through_a_proposed_mapping_to_the_official_file() {
    let place = place();
    let export = "Export du 12/02/2024\n\nPrénom;Sexe;Nombre d'occurrences;Année;Code INSEE;Commune\n\
                  Jeanne;F;12;2023;86194;Poitiers\nTotal;;12;;;\n";
    fs::write(place.path().join("export.csv"), export).unwrap();
    let suggested =
        odb(place.path(), &["map", "suggest", "export.csv", "--schema", "prenoms", "-o", "m.toml"], "");
    assert_eq!((suggested.code, suggested.out.as_str()), (0, ""), "{}", suggested.err);
    let again =
        odb(place.path(), &["map", "suggest", "export.csv", "--schema", "prenoms", "-o", "m.toml"], "");
    assert_eq!(again.code, 2, "a mapping that a person may have completed is not overwritten");
    let applied = odb(
        place.path(),
        &["map", "apply", "m.toml", "export.csv", "--producer", "218601946", "--date", "2024-04-01"],
        "",
    );
    assert_eq!(applied.code, 0, "{}{}", applied.out, applied.err);
    assert!(applied.out.contains("La ligne 5 est un total"), "{}", applied.out);
    let file = fs::read_to_string(place.path().join("20240401_218601946_prenoms.csv")).unwrap();
    assert_eq!(file.lines().count(), 2);
    fs::write(place.path().join("m.toml"), "schema = \"prenoms\"\n[fields]\nENFANT_PRENOM = 3\n").unwrap();
    let broken = odb(place.path(), &["map", "apply", "m.toml", "export.csv", "-o", "x.csv"], "");
    assert_eq!((broken.code, broken.out.as_str()), (2, ""));
    assert!(broken.err.contains("m.toml") && broken.err.contains("ENFANT_PRENOM"), "{}", broken.err);
}

#[test]
fn a_report_without_details_keeps_the_counts_by_rule() {
    let place = place();
    let header = "nomAttribuant;idAttribuant;montant\n";
    fs::write(place.path().join("x.csv"), format!("{header}Poitiers;1;1,5\nPoitiers;2;2,5\n")).unwrap();
    let run = odb(place.path(), &["validate", "x.csv", "--schema", "subventions", "--max-errors", "0"], "");
    assert!(run.out.contains("2 × Nombre attendu"), "{}", run.out);
    let warnings = run.out.split("Avertissements").nth(1).unwrap();
    assert!(warnings.contains(" × "), "{}", run.out);
}

#[test]
fn the_header_is_no_line_with_errors() {
    let place = place();
    let header = "COLL_INSEE,COMMUNE_NOM,ENFANT_SEXE,ENFANT_PRENOM,NOMBRE_OCCURRENCES,ANNEE";
    let row = "86194,Poitiers,F,Jeanne,douze,2023\n";
    for (head, wrong) in
        [(format!("{header}\n"), 1), (format!("{header},,\n"), 1), ("COLL_INSEE,,\n".to_owned(), 1)]
    {
        fs::write(place.path().join("x.csv"), format!("{head}{row}")).unwrap();
        let run = odb(place.path(), &["validate", "x.csv", "--schema", "prenoms", "--format", "json"], "");
        let report: serde_json::Value = serde_json::from_str(&run.out).unwrap();
        let found = report["stats"]["rows_with_errors"].as_u64().unwrap();
        assert!(run.code == 1 && found <= wrong, "{head}: {found}");
    }
}
