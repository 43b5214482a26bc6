//! Addresses: verdicts equal those of the official validator, which accepts our exports.

use std::cell::Cell;
use std::collections::BTreeSet;
use std::fs;

use opendatabutton::datasets::{self, Adresse};
use opendatabutton::{
    DynamicRecord, Export, Lang, RecordReader, Report, Severity, TableCheck, TableSink, TableValue,
    TextStyle, Validator, recognise,
};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::{Config, TestRunner};
use serde_json::Value;

use crate::records::typed_survives;
use crate::support::{validate, workspace};

/// `code row level` of each finding; like the validator, rows count from the first below the header.
fn findings(report: &Report) -> BTreeSet<String> {
    // Rules of ours alone, which apply to every file.
    const OURS: [&str; 3] = ["encoding-warning", "extra-label", "incorrect-label"];
    let level = |severity| match severity {
        Severity::Error => "E",
        Severity::Warning => "W",
        Severity::Info => "I",
    };
    let ours = report.findings().iter().filter(|finding| !OURS.contains(&&*finding.type_name()));
    ours.map(|finding| {
        let row = finding.row().map_or("-".to_owned(), |row| (row - 2).to_string());
        format!("{} {row} {}", finding.type_name(), level(finding.severity()))
    })
    .collect()
}

/// `tests/bal/expect.mjs` wrote the validator's verdicts into `judged.json`.
#[test]
fn verdicts_are_those_of_the_official_validator() {
    let cases = fs::read_to_string(workspace("core/tests/data/bal/judged.json")).unwrap();
    let cases: Vec<Value> = serde_json::from_str(&cases).unwrap();
    assert!(cases.len() > 40);
    for case in cases {
        let name = case["name"].as_str().unwrap();
        let text = match case["text"].as_str() {
            Some(text) => text.as_bytes().to_vec(),
            None => fs::read(workspace("core/tests/data/bal").join(name)).unwrap(),
        };
        for (version, verdict) in case["verdicts"].as_object().unwrap() {
            let report = validate(&format!("bal@{version}"), &text);
            let expected: BTreeSet<String> = serde_json::from_value(verdict["findings"].clone()).unwrap();
            assert_eq!(findings(&report), expected, "{name}, {version}");
            assert_eq!(report.is_valid(), verdict["valid"], "{name}, {version}");
        }
    }
}

const HEADER: &str = "id_ban_commune;id_ban_toponyme;id_ban_adresse;toponyme;numero;commune_insee;long;lat";
const IDS: &str = "0246e48c-f33d-433a-8984-034219be842e;8a3bab10-f329-4ce3-9c7d-280d91a8053a;3c87abe4-887b-46ee-9192-5c1b35a06625";
const REST: &str = "Rue des Lilas;9;31591;1.028392;43.111637";

fn errors(text: impl AsRef<[u8]>) -> Vec<(&'static str, Option<u64>)> {
    let report = validate("bal", text);
    let errors = report.findings().iter().filter(|finding| finding.severity() == Severity::Error);
    errors.map(|finding| (finding.rule().id(), finding.row())).collect()
}

#[test]
fn the_form_of_a_file_is_judged_as_the_validator_does() {
    let file = format!("{HEADER}\n{IDS};{REST}\n");
    let accented = file.replace("Lilas", "Près");
    let latin = accented.chars().map(|c| c as u8).collect::<Vec<u8>>();
    for (bytes, expected) in [
        (file.clone().into_bytes(), vec![]),
        (file.replace('\n', "\r\n").into_bytes(), vec![]),
        (format!("\u{feff}{file}").into_bytes(), vec![]),
        (file.replace('\n', "\r").into_bytes(), vec![("bal-line-end", None)]),
        (file.replace(';', ",").into_bytes(), vec![("bal-delimiter", None)]),
        (latin, vec![("bal-encoding", None)]),
        // A blank line is not an address, but counts as a row.
        (
            file.replace("\n0246", "\n\nx246").into_bytes(),
            vec![("bal-uuid", Some(3)), ("bal-ids-partial", Some(3))],
        ),
        (format!("{HEADER}\n\n").into_bytes(), vec![("bal-empty", None)]),
        // If no column is recognised, the file is not reported as empty.
        (format!("a;b\n{IDS}\n").into_bytes(), vec![("header-unmatched", None)]),
        (format!("{file}x\n").into_bytes(), [("row-missing-cell", Some(3)); 7].to_vec()),
    ] {
        let found: Vec<_> =
            errors(&bytes).into_iter().filter(|(rule, _)| *rule != "bal-address-incomplete").collect();
        let found: Vec<_> = match expected.first() {
            Some(("row-missing-cell", _)) => {
                found.into_iter().filter(|(rule, _)| rule.starts_with("row-")).collect()
            }
            _ => found,
        };
        assert_eq!(found, expected, "{}", String::from_utf8_lossy(&bytes));
    }
}

#[test]
fn rules_about_all_rows_do_not_depend_on_threads_or_blocks() {
    let mut file = format!("{HEADER}\n");
    for number in 1..20_000 {
        // Each row has the identifier of an address of its own, but two rows far apart share one.
        let id = if number == 19_000 { 10 } else { number };
        let ids = format!("{}{id:012}", IDS.split_at(IDS.len() - 12).0);
        file.push_str(&format!("{ids};Rue des Lilas;{number};31591;1.028392;43.111637\n"));
    }
    let validator = Validator::new(datasets::schema("bal").unwrap());
    let [one, three] = [1, 3].map(|threads| {
        let report = validator
            .clone()
            .threads(threads)
            .max_findings(1_000_000)
            .validate(file.as_bytes(), "x")
            .unwrap();
        let twice =
            report.findings().iter().filter(|finding| finding.rule().id() == "bal-address-id-addresses");
        let rows: Vec<_> = twice.map(|finding| finding.row().unwrap()).collect();
        assert_eq!(rows, [11, 19_001]);
        assert!(report.findings().iter().filter_map(|finding| finding.row()).is_sorted());
        report.findings().to_vec()
    });
    assert_eq!(one, three);
}

#[test]
fn a_table_has_the_verdict_of_the_file() {
    let labels: Vec<String> = HEADER.split(';').map(str::to_owned).collect();
    let mut check = TableCheck::new(datasets::schema("bal").unwrap(), &labels, "x", 100);
    for ids in [IDS, ";;"] {
        for (position, cell) in format!("{ids};{REST}").split(';').enumerate() {
            match cell.parse::<f64>() {
                Ok(number) if position > 5 => check.set(position, TableValue::Float(number)),
                _ => check.set(position, TableValue::Text(cell)),
            }
        }
        check.end_row().unwrap();
    }
    let file = validate("bal", format!("{HEADER}\n{IDS};{REST}\n;;;{REST}\n"));
    assert_eq!(findings(&check.into_report()), findings(&file));
    assert!(findings(&file).contains("rows.every_line_required_id_ban - E"));
}

#[test]
fn the_version_is_recognised_by_its_columns() {
    for (header, expected) in [
        (HEADER, Some("1.5")),
        ("toponyme;numero;commune_insee;long;lat;toponyme_bre", Some("1.5")),
        ("cle_interop;voie_nom;numero;commune_nom;long;lat", Some("1.4")),
        ("cle_interop;voie_nom;toponyme;numero;commune_insee;commune_nom", Some("1.5")),
        ("numero;commune_insee", None),
    ] {
        let found = recognise(header.as_bytes()).unwrap();
        assert_eq!(found.as_ref().map(|found| found.schema.version()), expected, "{header}");
    }
}

fn address(number: i64) -> Adresse {
    Adresse::builder()
        .toponyme("Rue des 3 Places")
        .numero(number)
        .commune_insee("31591")
        .long("1.028392".parse().unwrap())
        .lat("43.111637".parse().unwrap())
        .certification_commune(true)
        .build()
}

#[test]
fn a_file_is_written_with_semicolons_and_refuses_what_would_break_it() {
    let ids: Vec<String> = IDS.split(';').map(str::to_owned).collect();
    let mut identified = address(10);
    (identified.id_ban_commune, identified.id_ban_toponyme) = (Some(ids[0].clone()), Some(ids[1].clone()));
    identified.id_ban_adresse = Some(ids[2].clone());
    let mut elsewhere = identified.clone();
    elsewhere.id_ban_commune = Some(ids[1].clone());
    let mut shouting = address(9);
    shouting.toponyme = "RUE DES PLACES".to_owned();

    let rule = |result: opendatabutton::Result<()>| result.unwrap_err().findings()[0].rule().id();
    let schema = datasets::schema("bal").unwrap();
    let mut export = Export::to_writer(schema.clone(), Vec::new()).unwrap();
    assert_eq!(rule(export.write(&address(123_456))), "bal-number-large");
    // A refused record does not affect later ones; a warning refuses nothing.
    export.write(&identified).unwrap();
    assert_eq!(rule(export.write(&shouting)), "bal-ids-everywhere");
    assert_eq!(rule(export.write(&elsewhere)), "bal-commune-ids");
    let (file, receipt) = export.end().unwrap();
    let text = String::from_utf8(file).unwrap();
    assert!(text.starts_with("id_ban_commune;id_ban_toponyme;id_ban_adresse;toponyme;"), "{text}");
    assert!(text.ends_with(";Rue des 3 Places;;10;;31591;;;;;;;1.028392;43.111637;;;;1\n"), "{text}");
    assert_eq!(receipt.rows, 1);

    let mut export = Export::to_writer(schema.clone(), Vec::new()).unwrap();
    export.write(&shouting).unwrap();
    assert_eq!(rule(export.write(&identified)), "bal-ids-everywhere");
    assert!(validate("bal", export.end().unwrap().0).is_valid());
    let empty = Export::to_writer(schema, Vec::new()).unwrap();
    assert_eq!(rule(empty.end().map(drop)), "bal-empty");
}

#[test]
fn columns_in_regional_languages_are_written_and_judged() {
    let schema = datasets::schema("bal@1.5+bre").unwrap();
    // Bindings look this name up with `standard`: it must know every name that `schema` knows.
    assert_eq!(datasets::standard("bal@1.5+bre").unwrap().json(), schema.json());
    assert!(datasets::standard("bal+xyz").unwrap_err().is_unknown_data_set());
    let mut export = Export::to_writer(schema.clone(), Vec::new()).unwrap();
    export.write(&address(1)).unwrap();
    let json = r#"{"toponyme": "Rue de la Mer", "toponyme_bre": "Straed ar Mor", "numero": 2, "commune_insee": "29019",
        "long": -4.48, "lat": 48.39}"#;
    assert!(export.write_all(json.as_bytes(), "x", None, 10).unwrap().is_valid());
    let text = String::from_utf8(export.end().unwrap().0).unwrap();
    let header = text.lines().next().unwrap();
    assert!(
        header.ends_with(";toponyme_bre;lieudit_complement_nom_bre;commune_nom_bre;commune_deleguee_nom_bre"),
        "{header}"
    );
    assert!(
        text.lines().all(|line| line.matches(';').count() == 23) && text.contains(";Straed ar Mor;"),
        "{text}"
    );
    let broken = validate("bal", text.replace("Straed ar Mor", "ST"));
    assert!(findings(&broken).contains("toponyme_bre.trop_court 1 W"));
    let error = datasets::schema("bal+klingon").unwrap_err();
    assert!(error.is_unknown_data_set() && error.to_string().contains("bal@1.5+bre"), "{error}");
    assert!(datasets::schema("budget+bre").is_err());
}

#[test]
fn notes_have_their_place_in_every_face_of_a_report() {
    let report = validate("bal", format!("{HEADER}\n{IDS};{REST}\n"));
    assert!(report.is_valid() && report.infos() > 0);
    let json: Value = serde_json::from_str(&report.to_json(Lang::Fr)).unwrap();
    assert_eq!(json["infoDetails"].as_array().unwrap().len() as u64, report.infos());
    assert_eq!(json["stats"]["infos"], report.infos());
    assert_eq!(json["infoDetails"][0]["severity"], "info");
    assert!(report.to_text(Lang::En, TextStyle::Plain).contains("\nNotes\n"));
    assert!(report.to_html(Lang::Fr).contains("<h2 id=\"infos\">Informations</h2>"));
}

/// Addresses of one commune, most of them right, with random texts in the free columns.
fn rows() -> impl Strategy<Value = Vec<Vec<String>>> {
    let communes = [
        ("31591", 1.02, 43.11),
        ("75101", 2.33, 48.86),
        ("97411", 55.45, -20.88),
        ("98735", -149.56, -17.54),
    ];
    let text = || prop_oneof!["[A-Za-zÀ-ÿ0-9 ,;'’\"|\t\n-]{1,30}", "\\PC{1,20}", Just(String::new())];
    let digits = |text: String| {
        format!("{}-{}-4{}-8{}-{}", &text[..8], &text[8..12], &text[12..15], &text[15..18], &text[18..30])
    };
    let id = move || "[0-9a-f]{30}".prop_map(digits);
    (select(communes.to_vec()), any::<bool>(), id()).prop_flat_map(
        move |((code, x, y), identified, commune_id)| {
            let row = (
                (
                    id(),
                    id(),
                    text(),
                    text(),
                    prop_oneof![1..300i64, Just(99_999i64)],
                    "([a-z][a-z0-9]{0,3})?",
                ),
                (text(), (0..1000, 0..1000), 0..9usize, text(), 0..5000i64, any::<bool>(), text()),
            );
            let row = row.prop_map(move |(first, second)| {
                let (place_id, address_id, street, complement, number, suffix): (_, _, _, _, i64, _) = first;
                let (commune, (east, north), position, source, day, certified, delegated) = second;
                let id = |id: &str| if identified { id.to_owned() } else { String::new() };
                let positions = [
                    "entrée",
                    "bâtiment",
                    "cage d’escalier",
                    "logement",
                    "service technique",
                    "délivrance postale",
                    "parcelle",
                    "segment",
                    "",
                ];
                let date =
                    chrono::NaiveDate::from_ymd_opt(2010, 1, 1).unwrap() + chrono::Days::new(day as u64);
                vec![
                    id(&commune_id),
                    id(&place_id),
                    if number == 99_999 { String::new() } else { id(&address_id) },
                    street,
                    complement,
                    number.to_string(),
                    suffix,
                    code.to_owned(),
                    commune,
                    String::new(),
                    delegated,
                    positions[position].to_owned(),
                    String::new(),
                    String::new(),
                    format!("{:.5}", x + f64::from(east) * 1e-5),
                    format!("{:.5}", y + f64::from(north) * 1e-5),
                    String::new(),
                    source,
                    date.to_string(),
                    u8::from(certified).to_string(),
                ]
            });
            vec(row, 1..10)
        },
    )
}

/// The files stay under `target/bal/exports` for the comparison with the official validator.
#[test]
fn what_is_exported_is_valid_and_survives_as_typed_records() {
    let directory = workspace("target/bal/exports");
    let _ = fs::remove_dir_all(&directory);
    fs::create_dir_all(&directory).unwrap();
    let schema = datasets::schema("bal").unwrap();
    let [given, written] = [const { Cell::new(0) }; 2];
    let files = Cell::new(0);
    let result = TestRunner::new(Config { cases: 64, ..Config::default() }).run(&rows(), |rows| {
        files.set(files.get() + 1);
        given.set(given.get() + rows.len());
        let mut export = Export::to_writer(schema.clone(), Vec::new()).unwrap();
        for row in &rows {
            let mut record = DynamicRecord::new(schema.clone());
            for (column, text) in row.iter().enumerate() {
                record.set_at(column, text.as_str()).unwrap();
            }
            // An address may be refused (a name too short, for example): the file goes on without it.
            let _ = export.write_dynamic(&record);
        }
        if export.rows() == 0 {
            return Ok(());
        }
        written.set(written.get() + export.rows() as usize);
        let file = export.end().unwrap().0;
        fs::write(directory.join(format!("{:03}.csv", files.get())), &file).unwrap();
        let report = validate("bal", &file);
        prop_assert!(report.is_valid(), "{:?}", report.findings());
        typed_survives::<Adresse>(&schema, &file)
    });
    result.unwrap();
    let (given, written) = (given.get(), written.get());
    assert!(written * 2 > given, "of {given} random rows only {written} are valid");
}

#[test]
fn records_are_read_past_blank_lines() {
    let file = format!("\n{HEADER}\n\n{IDS};{REST}\n\n\n");
    let records: Vec<Adresse> =
        RecordReader::new(file.as_bytes(), "x").unwrap().map(Result::unwrap).collect();
    assert_eq!(records.len(), 1);
    assert_eq!((records[0].toponyme.as_str(), records[0].numero), ("Rue des Lilas", 9));
}
