//! Standard output as the target of each command that writes a file, and the terminal that it may be.

#![allow(clippy::unwrap_used)] // a test that cannot go on has failed

mod support;

use std::fs;
use std::path::Path;

use support::{Run, odb};

const GRANT: &str = r#"{"nomAttribuant":"Ville de Poitiers","idAttribuant":"21860194600013","dateConvention":"2024-02-12","nomBeneficiaire":"Comité","rnaBeneficiaire":"W863001234","objet":"Fête, été","montant":1250.40,"nature":"aide en nature","conditionsVersement":"unique","datesPeriodeVersement":"2024-03-15","notificationUE":false,"pourcentageSubvention":1}
"#;
const NAMES: &str = "COLL_INSEE,COMMUNE_NOM,ENFANT_SEXE,ENFANT_PRENOM,NOMBRE_OCCURRENCES,ANNEE\n86194,Poitiers,F,Jeanne,12,2023\n";
const BUSINESS: &str =
    "Code Insee;Commune;Prénom;Sexe;Nombre d'occurrences;Année\n86194;Poitiers;Jeanne;F;12;2023\n";
const ADDRESSES: &str = "toponyme;numero;commune_insee;long;lat\nRue des Lilas;9;31591;1.028392;43.111637\n";
const CONTRACTS: &str = r#"{"marches": {"marche": []}}"#;
const TOTEM: &str = "examples/totem";

/// A folder with an input for each command.
fn place() -> tempfile::TempDir {
    let place = tempfile::tempdir().unwrap();
    for (name, text) in [
        ("grants.ndjson", GRANT),
        ("names.csv", NAMES),
        ("damaged.csv", &NAMES.replace("2023", " 2023 ")),
        ("business.csv", BUSINESS),
        ("addresses.csv", ADDRESSES),
        ("contracts.json", CONTRACTS),
    ] {
        fs::write(place.path().join(name), text).unwrap();
    }
    let mapping =
        odb(place.path(), &["map", "suggest", "business.csv", "--schema", "prenoms", "-o", "map.toml"], "");
    assert_eq!(mapping.code, 0, "{}", mapping.err);
    place
}

/// The files of a folder.
fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

#[test]
fn each_command_writes_its_file_to_standard_output_and_nothing_else() {
    let place = place();
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(TOTEM);
    let (budget, plans) = (root.join("budget.xml"), root.join("plans-de-comptes"));
    let (budget, plans) = (budget.to_str().unwrap(), plans.to_str().unwrap());
    let commands: &[(&[&str], &str)] = &[
        (&["export", "subventions", "grants.ndjson", "-o"], "out.csv"),
        (&["export", "marches-publics", "contracts.json", "-o"], "out.json"),
        (&["fix", "damaged.csv", "--schema", "prenoms", "-o"], "out.csv"),
        (&["map", "suggest", "business.csv", "--schema", "prenoms", "-o"], "out.toml"),
        (&["map", "apply", "map.toml", "business.csv", "-o"], "out.csv"),
        (&["totem", budget, "--plans", plans, "-o"], "out.csv"),
        (&["convert", "addresses.csv", "--schema", "bal"], "out.geojson"),
        (&["convert", "contracts.json", "--form", "xml"], "out.xml"),
        (&["template", "prenoms", "-o"], "out.xlsx"),
    ];
    for (command, name) in commands {
        let before = names(place.path());
        let to = |target: &str| -> Run {
            let mut arguments = command.to_vec();
            arguments.push(target);
            odb(place.path(), &arguments, "")
        };
        let by_file = to(name);
        assert_eq!(by_file.code, 0, "{command:?}: {}", by_file.err);
        let file = fs::read(place.path().join(name)).unwrap();
        for added in names(place.path()).into_iter().filter(|name| !before.contains(name)) {
            fs::remove_file(place.path().join(added)).unwrap();
        }
        for target in ["-", "/dev/stdout"].into_iter().filter(|target| cfg!(unix) || *target == "-") {
            let run = to(target);
            assert_eq!(run.code, 0, "{command:?} {target}: {}", run.err);
            // Workbooks state the time at which they were made.
            let same = if *name == "out.xlsx" { run.bytes.starts_with(b"PK") } else { run.bytes == file };
            assert!(same, "{command:?} {target}: {}", run.out);
            assert_eq!(names(place.path()), before, "{command:?} {target}");
        }
    }
}

#[test]
fn the_report_goes_to_standard_error_where_the_file_goes_to_standard_output() {
    let place = place();
    let json = odb(place.path(), &["export", "subventions", "-", "-o", "-", "--format", "json"], GRANT);
    let receipt: serde_json::Value = serde_json::from_str(&json.err).unwrap();
    assert_eq!(receipt["rows"], 1);
    assert!(json.out.starts_with("nomAttribuant,"), "{}", json.out);
    let fixed = odb(place.path(), &["fix", "damaged.csv", "--schema", "prenoms", "-o", "-"], "");
    assert!(fixed.err.contains("Le fichier réparé est conforme"), "{}", fixed.err);
    assert!(
        fixed.out.lines().count() == 2 && fixed.out.contains("2023") && !fixed.out.contains(" 2023 "),
        "{}",
        fixed.out
    );
}

#[test]
fn a_refused_export_leaves_standard_output_empty() {
    let place = place();
    let wrong = format!("{GRANT}{}", GRANT.replace("W863001234", "w1"));
    let run = odb(place.path(), &["export", "subventions", "-", "-o", "-"], wrong);
    assert_eq!((run.code, run.out.as_str()), (1, ""));
    assert!(
        run.err.contains("rnaBeneficiaire") && run.err.contains("Aucun fichier n'a été écrit"),
        "{}",
        run.err
    );
    let both =
        odb(place.path(), &["fix", "damaged.csv", "--schema", "prenoms", "-o", "-", "--report", "-"], "");
    assert_eq!((both.code, both.out.as_str()), (2, ""));
    assert!(both.err.contains("la sortie standard ne reçoit qu'un fichier"), "{}", both.err);
}

#[test]
fn messages_of_the_system_are_in_the_language_asked_for() {
    let place = place();
    for (arguments, french, english) in [
        (&["validate", "none.csv"][..], "fichier ou dossier introuvable", "no such file"),
        (
            &["map", "apply", "none.toml", "business.csv", "-o", "x.csv"],
            "fichier ou dossier introuvable",
            "no such file",
        ),
        (&["template", "prenoms", "-o", "none/x.xlsx"], "fichier ou dossier introuvable", "no such file"),
        (
            &["map", "suggest", "business.csv", "--schema", "prenoms", "-o", "map.toml"],
            "existe déjà",
            "already exists",
        ),
        (&["export", "prenoms", "names.csv", "--producer", "12"], "SIREN", "SIREN"),
    ] {
        for (lang, part) in [("fr", french), ("en", english)] {
            let run = odb(place.path(), &[arguments, &["--lang", lang]].concat(), "");
            assert_eq!((run.code, run.out.as_str()), (2, ""), "{arguments:?}");
            assert!(run.err.contains(part), "{arguments:?} {lang}: {}", run.err);
            assert!(!run.err.contains("os error"), "{}", run.err);
        }
    }
    let wrong =
        odb(place.path(), &["export", "prenoms", "names.csv", "--producer", "12", "--lang", "en"], "");
    assert!(!wrong.err.contains("chiffres"), "{}", wrong.err);
}
