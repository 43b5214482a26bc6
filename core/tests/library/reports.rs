//! Errors come first in a report, and findings with one cause are shown once.

use std::fmt::Write;

use opendatabutton::{Finding, Lang, Report, Severity, TextStyle, Validator, datasets};

use crate::support::{plain, shared, validate};

fn check(schema: &str, text: &str, max: usize, threads: usize) -> Report {
    let validator = Validator::new(datasets::standard(schema).unwrap()).max_findings(max).threads(threads);
    validator.validate(text.as_bytes(), "essai").unwrap()
}

fn errors(report: &Report) -> Vec<&Finding> {
    report.findings().iter().filter(|finding| finding.severity() == Severity::Error).collect()
}

/// Asserts that every form of the report contains all errors, before anything else.
fn errors_come_first(report: &Report) {
    let count = errors(report).len();
    assert_eq!(count as u64, report.errors());
    assert!(report.findings().iter().take(count).all(|finding| finding.severity() == Severity::Error));
    let text = report.to_text(Lang::Fr, TextStyle::Plain);
    let by_rule = text.find("\nErreurs\n").unwrap();
    for word in ["Avertissements", "Informations"] {
        assert!(text.find(word).is_none_or(|at| by_rule < at), "{text}");
    }
    let json: serde_json::Value = serde_json::from_str(&report.to_json(Lang::Fr)).unwrap();
    assert_eq!(json["errors"].as_array().unwrap().len(), count);
    let page = report.to_html(Lang::Fr);
    for finding in errors(report) {
        assert!(page.contains(&format!("<h3 id=\"{}\">", finding.rule().id())), "{}", finding.rule());
        assert!(text.contains(finding.title(Lang::Fr)));
    }
}

/// Addresses with a note each, and an error in the last ones.
fn addresses(rows: usize) -> String {
    let mut file =
        "cle_interop;id_ban_commune;id_ban_toponyme;id_ban_adresse;commune_insee;voie_nom;numero;suffixe;\
        commune_nom;position;long;lat;x;y;source;date_der_maj\n"
            .to_owned();
    for row in 1..=rows {
        let number = if row == rows { "abc".to_owned() } else { row.to_string() };
        let commune = if row + 1 == rows { "99999" } else { "31591" };
        writeln!(
            file,
            "31591_xxxx_{row:05};0246e48c-f33d-433a-8984-034219be842e;8a3bab10-f329-4ce3-9c7d-280d91a8053a;\
             00000000-0000-4000-8000-{row:012x};{commune};Rue des 3 Places;{number};;Escoulis;entrée;1.028392;43.111637;\
             539416.13;6225601.11;;2020-11-09"
        )
        .unwrap();
    }
    file
}

#[test]
fn no_number_of_notes_hides_an_error() {
    let file = addresses(20_000);
    for max in [1, 3, 1000] {
        let report = check("bal@1.4", &file, max, 1);
        assert!(report.infos() >= 20_000, "{}", report.infos());
        let rules: Vec<_> = errors(&report).iter().map(|finding| finding.rule().id()).collect();
        assert!(!rules.is_empty(), "{max}");
        if max > 1 {
            assert!(rules.contains(&"bal-number-type") && rules.contains(&"bal-commune"), "{rules:?}");
            errors_come_first(&report);
        }
        assert_eq!(check("bal@1.4", &file, max, 3).findings(), report.findings());
    }
    if let Some(path) = shared("cases/k02-bal-erreur-cachee.csv") {
        let report = Validator::new(datasets::schema("bal@1.5").unwrap()).validate_file(path).unwrap();
        assert!(report.errors() >= 2);
        errors_come_first(&report);
    }
}

#[test]
fn the_notes_of_each_row_are_said_once() {
    let report = check("bal@1.4", &addresses(3_000), 1000, 1);
    let text = report.to_text(Lang::Fr, TextStyle::Plain);
    let notes: Vec<&str> = text.lines().filter(|line| line.contains("(xxxx ou 0000)")).collect();
    assert_eq!(notes.len(), 1, "{text}");
    assert!(notes[0].contains("lignes 2 à ") && notes[0].contains("(3\u{202f}000 fois)"), "{}", notes[0]);
    let json: serde_json::Value = serde_json::from_str(&report.to_json(Lang::Fr)).unwrap();
    assert!(json["infoDetails"].as_array().unwrap().len() == 1000);
    let page = report.to_html(Lang::Fr);
    assert!(page.len() < 100_000, "{}", page.len());
}

/// Contracts with a warning each, and an error in the last one.
fn contracts(count: usize) -> String {
    let path = crate::support::workspace("core/tests/data/contracts.json");
    let one = std::fs::read_to_string(path).unwrap();
    let contract = |rank: usize| {
        let mut contract: serde_json::Value = serde_json::from_str(&one).unwrap();
        contract["id"] = format!("M{rank:04}").into();
        if rank + 1 == count {
            contract["procedure"] = "inconnue".into();
        }
        contract.to_string()
    };
    let all: Vec<String> = (0..count).map(contract).collect();
    format!("{{\"marches\": {{\"marche\": [{}]}}}}", all.join(",\n"))
}

#[test]
fn the_only_error_of_many_contracts_is_listed() {
    let report = check("marches-publics", &contracts(1_200), 1000, 1);
    assert!(report.warnings() >= 1_200, "{}", report.warnings());
    errors_come_first(&report);
    let [error] = errors(&report)[..] else { panic!("{report:?}") };
    assert_eq!(
        (error.rule().id(), error.row(), error.contract_id()),
        ("constraint-enum", Some(1200), Some("M1199"))
    );
    // The same warning on every contract is shown as one line.
    let text = report.to_text(Lang::Fr, TextStyle::Plain);
    assert!(text.lines().any(|line| line.contains("contrats 1 à ") && line.contains("200 fois)")), "{text}");
    assert!(text.lines().count() < 40, "{text}");
    if let Some(path) = shared("cases/k21-decp-erreur-cachee.json") {
        let report =
            Validator::new(datasets::standard("marches-publics").unwrap()).validate_file(path).unwrap();
        assert_eq!(report.errors(), 1);
        errors_come_first(&report);
    }
}

#[test]
fn blank_rows_at_the_end_are_said_once() {
    let file = "COMMUNE_NOM,COLL_INSEE,ENFANT_SEXE,ENFANT_PRENOM,NOMBRE_OCCURRENCES,ANNEE\n\
                Poitiers,86194,F,Zoé,3,24\nPoitiers,86194,F,Zoé,3,2024\n"
        .to_owned()
        + &",,,,,\n".repeat(300);
    let report = validate("prenoms", &file);
    assert!(report.errors() >= 301);
    let text = report.to_text(Lang::Fr, TextStyle::Plain);
    assert!(
        plain(&text).contains("Ligne 2\n  Colonne F (ANNEE, Année des naissances, quatre chiffres) = « 24 »"),
        "{text}"
    );
    assert!(text.contains("Lignes 4 à 303 (300 fois)\n"), "{text}");
    assert_eq!(text.matches("La ligne est vide.").count(), 1, "{text}");
    let page = report.to_html(Lang::Fr);
    assert!(page.contains("4 à 303 (300 fois)"));
    assert!(plain(report.summary(Lang::Fr)).contains("lignes 4 à 303 (300 fois) : La ligne est vide."));
    let json: serde_json::Value = serde_json::from_str(&report.to_json(Lang::Fr)).unwrap();
    let blank = |error: &&serde_json::Value| error["rule"] == "row-blank";
    assert_eq!(json["errors"].as_array().unwrap().iter().filter(blank).count(), 300);
}
