//! Findings with one cause are shown as one: with the action to take first, and the findings that it resolves.

use opendatabutton::{Lang, Report, Schema, TextStyle, Validator};
use serde_json::Value;

use crate::support::{plain, validate};

const HEADER: &str = "COMMUNE_NOM,COLL_INSEE,ENFANT_SEXE,ENFANT_PRENOM,NOMBRE_OCCURRENCES,ANNEE\n";

fn text(report: &Report, lang: Lang) -> String {
    plain(report.to_text(lang, TextStyle::Plain))
}

/// The lines under « À faire d'abord ».
fn actions(report: &Report) -> Vec<String> {
    let text = text(report, Lang::Fr);
    let Some((_, after)) = text.split_once("À faire d'abord\n") else { return Vec::new() };
    after.lines().take_while(|line| !line.is_empty()).map(|line| line.trim().to_owned()).collect()
}

fn causes(report: &Report) -> Vec<(String, Option<String>)> {
    let json: Value = serde_json::from_str(&report.to_json(Lang::Fr)).unwrap();
    let errors = json["errors"].as_array().unwrap().iter();
    let cause = |error: &Value| error["cause"]["rule"].as_str().map(str::to_owned);
    errors.map(|error| (error["rule"].as_str().unwrap().to_owned(), cause(error))).collect()
}

#[test]
fn blank_rows_take_their_errors_with_them() {
    let file = "nomAttribuant;idAttribuant;dateConvention;nomBeneficiaire;idBeneficiaire;rnaBeneficiaire;objet;montant;\
        nature;conditionsVersement;datesPeriodeVersement;notificationUE;pourcentageSubvention\n"
        .to_owned()
        + &";;;;;;;;;;;;\n".repeat(5);
    let report = validate("subventions", &file);
    let actions = actions(&report);
    assert_eq!(
        actions[0],
        format!("1. Lignes 2 à 6 : supprimez ces lignes vides — {} erreurs en moins.", report.errors())
    );
    // JSON contains each finding with its cause; people read one.
    let of_blank =
        causes(&report).into_iter().filter(|(rule, cause)| rule != "row-blank" && cause.is_some()).count();
    assert_eq!(of_blank as u64 + 5, report.errors());
    assert_eq!(text(&report, Lang::Fr).matches("→").count(), 1);
    // The action resolves the errors that it promises to resolve.
    let mended = validate("subventions", file.lines().next().unwrap().to_owned() + "\n");
    assert_eq!(mended.errors(), 0);
}

#[test]
fn a_column_written_in_one_wrong_form_is_one_line() {
    let rows: String = (1..=30).map(|n| format!("Poitiers,86194,F,Zoé,{n} 000,2024\n")).collect();
    let report = validate("prenoms", HEADER.to_owned() + &rows);
    let said = text(&report, Lang::Fr);
    assert_eq!(said.matches("Ce n'est pas un nombre entier.").count(), 1, "{said}");
    assert!(said.contains("29 autres valeurs de cette colonne sont dans le même cas."), "{said}");
    assert!(said.contains("ligne 3 : « 2 000 » → « 2000 »") && said.contains("… et 19 de plus"), "{said}");
    let actions = actions(&report);
    assert!(actions[0].contains("« 1 000 » devient « 1000 » — 30 erreurs en moins."), "{actions:?}");
    assert_eq!(causes(&report).iter().filter(|(_, cause)| cause.is_some()).count(), 29);
    let mended = validate("prenoms", HEADER.to_owned() + &rows.replace(" 000", "000"));
    assert_eq!(mended.errors(), 0);
    // If not all findings keep their details, the action promises to resolve at least those that do.
    let schema = opendatabutton::datasets::schema("prenoms").unwrap();
    let few = opendatabutton::Validator::new(schema).max_findings(10);
    let few = few.validate((HEADER.to_owned() + &rows).as_bytes(), "x").unwrap();
    assert!(plain(few.to_text(Lang::Fr, TextStyle::Plain)).contains("au moins 10 erreurs en moins"));
}

#[test]
fn a_short_row_is_said_once_and_an_empty_cell_stays_empty() {
    let report = validate("prenoms", HEADER.to_owned() + "Poitiers,86194\n");
    let missing = causes(&report).into_iter().filter(|(rule, _)| rule == "row-missing-cell");
    assert_eq!(missing.filter(|(_, cause)| cause.is_none()).count(), 1);
    let promised: Vec<_> =
        actions(&report).into_iter().filter(|action| action.contains("complétez cette ligne")).collect();
    assert!(promised[0].ends_with("— 4 erreurs en moins."), "{promised:?}");
    let completed = validate("prenoms", HEADER.to_owned() + "Poitiers,86194,,,,\n");
    assert_eq!(completed.errors(), report.errors() - 4);
}

#[test]
fn one_cell_has_one_message() {
    let schema = opendatabutton::datasets::schema("subventions").unwrap();
    let header: Vec<&str> = schema.descriptor().fields.iter().map(|field| field.name.as_str()).collect();
    let row = header.iter().map(|name| if *name == "idAttribuant" { "2,18602E+13" } else { "" });
    let row = row.map(|cell| format!("\"{cell}\"")).collect::<Vec<_>>().join(",");
    let report = validate("subventions", format!("{}\n{row}\n", header.join(",")));
    let causes = causes(&report);
    assert!(causes.contains(&("constraint-pattern".into(), Some("check-siret".into()))), "{causes:?}");
    let said = text(&report, Lang::Fr);
    assert!(!said.contains("La valeur n'est pas écrite comme attendu"), "{said}");
    // The number of someone else is not given as an example.
    assert!(!said.contains("Exemple"), "{said}");
}

#[test]
fn a_renamed_column_is_one_thing_to_do() {
    let report = validate("subventions", "Objet;nomAttribuant\nx;y\n");
    let json: Value = serde_json::from_str(&report.to_json(Lang::En)).unwrap();
    let unknown =
        json["warningDetails"].as_array().unwrap().iter().find(|one| one["rule"] == "column-unknown");
    assert_eq!(unknown.unwrap()["cause"]["rule"], "column-missing");
    let said = text(&report, Lang::Fr);
    assert!(said.contains("Renommez la colonne A (Objet) en « objet » — 1 erreur en moins."), "{said}");
    assert!(!said.contains("« Objet » n'est pas dans le standard"), "{said}");
}

#[test]
fn names_that_are_sentences_and_many_columns_stay_readable() {
    let long = "Ceci est le nom d'une colonne qui est une phrase entière, ".repeat(20);
    let names: Vec<String> = (0..2_000).map(|n| format!("x{n}")).collect();
    let file = format!("ANNEE,\"{long}\",{}\n24,\u{202e}a,{}\n", names.join(","), ",".repeat(1_999));
    let report = validate("prenoms", file);
    for lang in [Lang::Fr, Lang::En] {
        let said = text(&report, lang);
        assert!(said.len() < 2_000_000, "{}", said.len());
        assert!(said.lines().take(12).all(|line| line.chars().count() < 1_000), "{said}");
    }
}

#[test]
fn a_shifted_row_promises_nothing() {
    let report = validate("prenoms", HEADER.to_owned() + "Poitiers,86194,F,Zoé,et Léa,3,2024\n");
    let actions = actions(&report);
    assert!(actions[0].contains("décalé") && actions[0].contains("en viennent sans doute"), "{actions:?}");
    assert!(causes(&report).iter().all(|(rule, cause)| rule == "row-extra-cell" || cause.is_some()));
}

#[test]
fn the_head_says_whether_the_file_may_be_published() {
    let row = "Poitiers,86194,F,Zoé,3,2024\n";
    for (file, expected) in [
        (HEADER.to_owned() + row, "Vous pouvez publier ce fichier.\n"),
        (HEADER.to_owned() + &row.replace("Zoé", "24"), "Ne publiez pas encore ce fichier.\n"),
        (HEADER.to_owned(), "aucune ligne : avant de publier"),
        ((HEADER.to_owned() + row).replace(',', ";"), "les avertissements méritent un regard.\n"),
    ] {
        let report = validate("prenoms", &file);
        let said = text(&report, Lang::Fr);
        assert!(said.contains(expected), "{expected}: {said}");
        assert!(plain(report.to_html(Lang::Fr)).contains(expected.trim_end()), "{expected}");
        assert!(!said.contains("(s)") && !said.contains("0 avertissement"), "{said}");
    }
}

#[test]
fn letters_encoded_twice_keep_a_compliant_file_from_being_published() {
    let schema = Schema::from_json(r#"{"fields": [{"name": "nom"}, {"name": "objet"}]}"#, "s").unwrap();
    for (cell, twice) in [
        ("DÃ©cisions budgÃ©taires", true),
        ("Lâ€™Ã©cole", true),
        ("NÂ° 3", true),
        ("SÃO PAULO", false),
        ("MARCHÉ « ÉTÉ », Âge, œuvre", false),
    ] {
        let report = Validator::new(schema.clone())
            .validate(format!("nom,objet\na,{cell:?}\n").as_bytes(), "x")
            .unwrap();
        let found = report.findings().iter().any(|finding| finding.rule().id() == "text-encoded-twice");
        assert!(report.is_valid() && found == twice, "{cell}: {:?}", report.findings());
        let said = text(&report, Lang::Fr);
        assert_eq!(said.contains("Des lettres semblent abîmées : avant de publier"), twice, "{said}");
    }
}
