//! Misplaced quotes, separators and letters: repaired if one reading is left, otherwise asked about, and then never
//! called compliant.

use opendatabutton::{RepairReport, Schema, datasets};

use crate::repair::{assert_settled, repaired, repaired_by};
use crate::support::shared;

const HEADER: &str = "COLL_NOM;COLL_SIRET;DELIB_ID;DELIB_DATE;DELIB_MATIERE_CODE;DELIB_MATIERE_NOM;DELIB_OBJET;\
    BUDGET_ANNEE;BUDGET_NOM;PREF_ID;PREF_DATE;VOTE_EFFECTIF;VOTE_REEL;VOTE_POUR;VOTE_CONTRE;VOTE_ABSTENTION;DELIB_URL";

/// A row of deliberations: its subject, and the text after it.
fn row(id: usize, subject: &str, behind: &str) -> String {
    format!("V;21860194600013;{id};2024-02-12;7.1;Finances locales/Décisions budgétaires;{subject}{behind}\n")
}

const BEHIND: &str = ";;;;;;;;;;";

fn file(rows: &[String]) -> String {
    format!("{HEADER}\n{}", rows.concat())
}

/// The values of a column of the output.
fn column(text: &str, name: &str) -> Vec<String> {
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(text.as_bytes());
    let place = reader.headers().unwrap().iter().position(|label| label == name).unwrap();
    reader.records().map(|record| record.unwrap().get(place).unwrap().to_owned()).collect()
}

fn subjects(text: &str) -> Vec<String> {
    column(text, "DELIB_OBJET")
}

fn made(report: &RepairReport, rule: &str) -> Vec<(Option<u64>, String, bool)> {
    let lines = report.repairs().iter().filter(|line| line.rule().id() == rule);
    lines.map(|line| (line.row(), line.field_name().unwrap_or_default().to_owned(), line.is_sure())).collect()
}

fn asked(report: &RepairReport) -> Vec<(&'static str, Option<u64>)> {
    report.questions().iter().map(|line| (line.question().id(), line.row())).collect()
}

/// Asserts that a question about the structure is open: no form of the report calls the file compliant.
fn assert_open(report: &RepairReport, question: &str) {
    use opendatabutton::{Lang, TextStyle};
    assert!(asked(report).iter().any(|(id, _)| *id == question), "{:?}", report.questions());
    assert!(report.structure_questions_count() > 0 && !report.is_valid(), "{question}");
    assert!(
        report.to_text(Lang::Fr, TextStyle::Plain).contains("✘ Le fichier réparé n'est pas encore conforme")
    );
    assert!(report.to_json(Lang::Fr).starts_with("{\n  \"valid\": false,"));
    assert!(report.to_html(Lang::Fr).contains("class=\"verdict invalid\""));
}

#[test]
fn a_quote_that_was_forgotten_is_closed_where_one_place_fits() {
    let rows = |second: String| {
        [row(1, "Vote 1", BEHIND), second, row(3, "Vote 3", BEHIND), row(4, "Vote 4", BEHIND)]
    };
    let orphan = row(2, "\"Vote 2", BEHIND);
    for (rows, expected) in [
        (rows(orphan.clone()).to_vec(), ["Vote 1", "Vote 2", "Vote 3", "Vote 4"]),
        // The unclosed quote in the first row, in the last, with legitimate quotes further on.
        (
            [row(1, "\"Vote 1", BEHIND), rows(orphan.clone())[2..].concat()].to_vec(),
            ["Vote 1", "Vote 3", "Vote 4", ""],
        ),
        (
            [row(1, "Vote 1", BEHIND), row(2, "Vote 2", BEHIND), row(3, "\"Vote 3", BEHIND)].to_vec(),
            ["Vote 1", "Vote 2", "Vote 3", ""],
        ),
        (
            [row(1, "\"Vote 1", BEHIND), row(2, "\"Vote ; 2\"", BEHIND), row(3, "\"Vote\n3\"", BEHIND)]
                .to_vec(),
            ["Vote 1", "Vote ; 2", "Vote\n3", ""],
        ),
        (
            [
                row(1, "\"Vote 1", BEHIND),
                row(2, "\"Vote 2", BEHIND),
                row(3, "Vote 3", ";2024;\"Eau\";;;;;;;;"),
            ]
            .to_vec(),
            ["Vote 1", "Vote 2", "Vote 3", ""],
        ),
        // The text also contains a separator.
        (rows(row(2, "\"Vote ; 2", BEHIND)).to_vec(), ["Vote 1", "Vote ; 2", "Vote 3", "Vote 4"]),
    ] {
        let text = file(&rows);
        let (out, report) = repaired("deliberations", &text);
        let found = subjects(&out);
        let expected: Vec<&str> = expected.into_iter().filter(|text| !text.is_empty()).collect();
        assert_eq!(found, expected, "{text}");
        assert!(report.is_valid() && report.questions().is_empty(), "{:?}", report.questions());
        assert!(
            !made(&report, "quotes").is_empty() && made(&report, "quotes").iter().all(|(.., sure)| !sure)
        );
        assert!(made(&report, "quotes").iter().all(|(_, name, _)| name == "DELIB_OBJET"));
        assert_settled(&datasets::schema("deliberations").unwrap(), &out);
    }
    // The unclosed quote in the first cell, in the last one, with CRLF.
    let first = file(&rows(orphan.clone()))
        .replace("V;21860194600013;3", "\"V;21860194600013;3")
        .replace('\n', "\r\n");
    let (out, report) = repaired("deliberations", &first);
    assert_eq!(column(&out, "COLL_NOM"), ["V", "V", "V", "V"]);
    assert_eq!(
        made(&report, "quotes"),
        [(Some(3), "DELIB_OBJET".into(), false), (Some(4), "COLL_NOM".into(), false)]
    );
    let last = file(&rows(row(2, "Vote 2", ";;;;;;;;;;\"https://example.fr")));
    let (out, report) = repaired("deliberations", &last);
    assert_eq!(column(&out, "DELIB_URL"), ["", "https://example.fr", "", ""]);
    assert!(report.is_valid(), "{:?}", report.remaining().findings());
}

#[test]
fn a_quote_that_was_forgotten_swallows_no_large_file() {
    let mut rows = vec![row(1, "\"Vote 1", BEHIND)];
    rows.extend((2..150_000).map(|id| row(id, "Vote", BEHIND)));
    let (out, report) = repaired("deliberations", file(&rows));
    assert_eq!(report.remaining().rows(), 149_999);
    assert!(report.is_valid() && out.lines().nth(1).unwrap().contains(",Vote 1,"));
}

#[test]
fn quotes_inside_a_text_are_kept() {
    for (subject, expected) in [
        ("\"Vote \"primitif\" 2024\"", "Vote \"primitif\" 2024"),
        ("\"Vote\" du budget", "\"Vote\" du budget"),
        ("Tuyau 12\" acier", "Tuyau 12\" acier"),
        ("\"Tuyau 12\" acier\"", "Tuyau 12\" acier"),
        ("\"Vote \"\"primitif\"\"\"", "Vote \"primitif\""),
        ("\"Vote\nsur deux lignes ; oui\"", "Vote\nsur deux lignes ; oui"),
    ] {
        let (out, report) = repaired("deliberations", file(&[row(1, subject, BEHIND), row(2, "x", BEHIND)]));
        assert_eq!(subjects(&out), [expected, "x"], "{subject}");
        assert!(report.is_valid(), "{subject}: {:?}", report.questions());
    }
    // A value of several lines in the first column ends like a row.
    let lines = row(1, "x", BEHIND).replacen("V;", "\"Ville de\nPoitiers\";", 1);
    let (out, report) = repaired("deliberations", file(&[lines, row(2, "x", BEHIND)]));
    assert_eq!(column(&out, "COLL_NOM"), ["Ville de\nPoitiers", "V"]);
    assert!(report.is_valid(), "{:?}", report.questions());
}

#[test]
fn rows_that_a_quote_may_have_swallowed_are_asked_about() {
    // The lines may be one value or several rows.
    let rows = [row(1, "\"Vote 1", BEHIND), row(2, "Vote 2\"", BEHIND), row(3, "Vote 3", BEHIND)];
    let (out, report) = repaired("deliberations", file(&rows));
    assert_open(&report, "unclosed-quote");
    assert!(["Vote 1", "Vote 2", "Vote 3"].iter().all(|text| out.contains(text)), "{out}");
    // No place of a closing quote makes the row whole.
    let rows = [row(1, "\"Vote 1", ";;"), row(2, "Vote 2", BEHIND)];
    let (out, report) = repaired("deliberations", file(&rows));
    assert_open(&report, "unclosed-quote");
    assert!(out.contains("Vote 1") && out.contains("Vote 2"), "{out}");
}

#[test]
fn a_text_that_its_separators_have_cut_is_joined() {
    for (subject, behind, expected) in [
        ("Vote du budget ; 2024 ; eau", BEHIND, "Vote du budget ; 2024 ; eau"),
        ("Vote du budget ; eau", BEHIND, "Vote du budget ; eau"),
        ("&Eacute;lection du maire", BEHIND, "Élection du maire"),
        ("Achat ; vente", ";2024;Principal;;;53;50;40;8;2;https://example.fr", "Achat ; vente"),
    ] {
        let (out, report) = repaired("deliberations", file(&[row(1, subject, behind), row(2, "x", BEHIND)]));
        assert_eq!(subjects(&out), [expected, "x"], "{subject}: {:?}", report.questions());
        assert!(report.is_valid(), "{:?}", report.questions());
        assert_eq!(made(&report, "cells-joined"), [(Some(2), "DELIB_OBJET".into(), false)]);
        assert_settled(&datasets::schema("deliberations").unwrap(), &out);
    }
    // The subject or the matter before it was cut: nothing shows which.
    let (out, report) =
        repaired("deliberations", file(&[row(1, "Vote du budget;eau", ";2024;Principal;;;;;;;;")]));
    assert_open(&report, "shifted-cells");
    assert!(out.contains("Vote du budget,eau,2024,Principal"), "{out}");
    assert_eq!(report.questions()[0].readings().len(), 3, "{:?}", report.questions());
    // Only blank cells beyond the last column.
    let (out, report) = repaired("deliberations", file(&[row(1, "Vote", ";;;;;;;;;;;;;")]));
    assert_eq!((subjects(&out), report.is_valid()), (vec!["Vote".to_owned()], true));
    assert_eq!(made(&report, "cells-removed").len(), 1);
}

#[test]
fn cells_that_fit_in_several_ways_are_asked_about_and_kept() {
    // A year and a budget, or a part of the subject: nothing shows which.
    let (out, report) = repaired("deliberations", file(&[row(1, "Vote;2024;eau", BEHIND)]));
    assert_open(&report, "shifted-cells");
    assert!(out.contains("Vote,2024,eau,,,,,,,,,,"), "{out}");
    assert_settled(&datasets::schema("deliberations").unwrap(), &out);

    let schema = Schema::from_json(
        r#"{"name": "t", "fields": [{"name": "nom"}, {"name": "adresse"}, {"name": "montant", "type": "number"},
            {"name": "jour", "type": "date"}]}"#,
        "t",
    )
    .unwrap();
    let header = "nom,adresse,montant,jour\n";
    for (row, expected) in [
        ("Piscine,3 rue Haute,12,50,2024-01-31\n", "Piscine,3 rue Haute,12.50,2024-01-31\n"),
        ("Piscine,\"3, rue Haute\",12,50,2024-01-31\n", "Piscine,\"3, rue Haute\",12.50,2024-01-31\n"),
        ("Piscine,3, rue Haute,12.5,2024-01-31\n", "Piscine,\"3, rue Haute\",12.5,2024-01-31\n"),
        ("Piscine,3, rue Haute,12,50,2024-01-31\n", "Piscine,\"3, rue Haute\",12.50,2024-01-31\n"),
        ("Piscine, \"3, rue Haute\",12.5,2024-01-31\n", "Piscine,\"3, rue Haute\",12.5,2024-01-31\n"),
    ] {
        let (out, report) = repaired_by(&schema, format!("{header}{row}").as_bytes());
        assert_eq!(out, format!("{header}{expected}"), "{row}: {:?}", report.questions());
        assert!(report.is_valid(), "{row}");
    }
    for row in ["Piscine,3,rue Haute,12.5,2024-01-31\n", "a,b,c,d,1,2,3\n"] {
        let (out, report) = repaired_by(&schema, format!("{header}{row}").as_bytes());
        assert_eq!(out, format!("{header}{row}"));
        assert!(
            !report.is_valid() && report.structure_questions_count() == 1,
            "{row}: {:?}",
            report.questions()
        );
    }
    // A separator is missing in the middle.
    let (_, report) = repaired_by(&schema, format!("{header}Piscine,12.5,2024-01-31\n").as_bytes());
    assert_open(&report, "short-row");
}

#[test]
fn lines_between_quotes_are_unwrapped() {
    let text = file(&[row(1, "\"Vote ; \"\"1\"\"\"", BEHIND), row(2, "Vote 2", BEHIND)]);
    let commas = "COLL_NOM,COLL_SIRET,DELIB_ID";
    let quoted = |line: &str| format!("\"{}\"\n", line.replace('"', "\"\""));
    let whole: String = text.lines().map(quoted).collect();
    let rows_only: String = text
        .lines()
        .enumerate()
        .map(|(place, line)| if place == 0 { format!("{line}\n") } else { quoted(line) })
        .collect();
    // The form in which a French spreadsheet saves lines of its first column: only lines with quotes are quoted, and
    // blank cells follow.
    let commaed = text.replace(';', ",");
    let sheet = commaed.lines().map(|line| {
        if line.contains('"') { quoted(line).replace('\n', ";;\n") } else { format!("{line};;\n") }
    });
    let sheet: String = sheet.collect();
    for (text, subject) in [(whole, "Vote ; \"1\""), (rows_only, "Vote ; \"1\""), (sheet, "Vote , \"1\"")] {
        let (out, report) = repaired("deliberations", &text);
        assert_eq!(subjects(&out), [subject, "Vote 2"], "{text}");
        assert!(out.starts_with(commas) && report.is_valid(), "{:?}", report.questions());
        assert!(!made(&report, "line-quoted").is_empty());
    }
}

/// A text in an encoding of one byte per letter; the test has its own table of the letters that it uses.
fn encoded(text: &str, letters: &[(char, u8)]) -> Vec<u8> {
    let byte = |c: char| letters.iter().find(|(one, _)| *one == c).map_or(c as u8, |(_, byte)| *byte);
    text.chars().map(byte).collect()
}

const DOS: &[(char, u8)] =
    &[('é', 0x82), ('è', 0x8a), ('à', 0x85), ('É', 0x90), ('ô', 0x93), ('ç', 0x87), ('ê', 0x88)];
const MAC: &[(char, u8)] =
    &[('é', 0x8e), ('è', 0x8f), ('à', 0x88), ('É', 0x83), ('ô', 0x99), ('ç', 0x8d), ('ê', 0x90)];
const WINDOWS: &[(char, u8)] =
    &[('é', 0xe9), ('è', 0xe8), ('à', 0xe0), ('É', 0xc9), ('ô', 0xf4), ('ç', 0xe7), ('ê', 0xea), ('’', 0x92)];

#[test]
fn every_letter_of_another_encoding_is_read() {
    let text =
        file(&[row(1, "Réfection de l'école à côté", BEHIND), row(2, "ÉTUDE reçue, règlement", BEHIND)]);
    let expected = ["Réfection de l'école à côté", "ÉTUDE reçue, règlement"];
    for (letters, name, sure) in
        [(DOS, "CP850", false), (MAC, "MacRoman", false), (WINDOWS, "Windows-1252", true)]
    {
        let (out, report) = repaired("deliberations", encoded(&text, letters));
        assert_eq!(subjects(&out), expected, "{name}");
        let line = report.repairs().iter().find(|line| line.rule().id() == "encoding").unwrap();
        assert_eq!((line.before(), line.is_sure()), (name, sure));
        // A check names the encoding too, though it reads the letters as Validata does.
        let checked = crate::support::validate("deliberations", encoded(&text, letters));
        let finding = checked.findings().iter().find(|found| found.rule().id() == "file-encoding").unwrap();
        let named = finding.message(opendatabutton::Lang::Fr).contains(name);
        assert_eq!(named, name != "Windows-1252", "{name}");
        assert!(report.is_valid(), "{name}: {:?}", report.questions());
    }
    let utf16: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(subjects(&repaired("deliberations", utf16).0), expected);
    // Nothing shows the meaning of a single letter.
    let doubtful =
        file(&[row(1, "Aide \u{85} la culture", BEHIND)]).replace("Décisions budgétaires", "Divers");
    let (_, report) = repaired("deliberations", encoded(&doubtful, &[]));
    assert_open(&report, "encoding-in-doubt");
}

#[test]
fn rows_in_two_encodings_are_each_read_in_their_own() {
    let rows = [
        row(1, "Réfection à l’école", BEHIND),
        row(2, "Règlement de l’eau", BEHIND),
        row(3, "Étude", BEHIND),
    ];
    for (letters, at) in [(WINDOWS, 1), (WINDOWS, 0), (DOS, 1), (MAC, 2)] {
        let mut bytes = HEADER.as_bytes().to_vec();
        bytes.push(b'\n');
        for (place, row) in rows.iter().enumerate() {
            let row = if letters == WINDOWS { row.clone() } else { row.replace('’', "'") };
            if place == at { bytes.extend(encoded(&row, letters)) } else { bytes.extend(row.as_bytes()) }
        }
        let (out, report) = repaired("deliberations", &bytes);
        let expected = ["Réfection à l’école", "Règlement de l’eau", "Étude"];
        let found: Vec<String> = subjects(&out).iter().map(|text| text.replace('\'', "’")).collect();
        assert_eq!(found, expected);
        assert!(
            column(&out, "DELIB_MATIERE_NOM")
                .iter()
                .all(|name| name == "Finances locales/Décisions budgétaires")
        );
        assert!(report.is_valid(), "{:?}", report.questions());
        assert!(made(&report, "mixed-encoding").iter().all(|(row, ..)| *row == Some(at as u64 + 2)));
    }
}

#[test]
fn letters_that_were_encoded_again_come_back_and_those_that_are_lost_are_asked_about() {
    let again = |text: &str| {
        let windows =
            |byte: u8| encoding_rs::WINDOWS_1252.decode_without_bom_handling(&[byte]).0.into_owned();
        text.bytes().map(windows).collect::<String>()
    };
    let text = file(&[row(1, "Réfection de l’école à côté ; œuvre".replace(';', ",").as_str(), BEHIND)]);
    for text in [again(&text), again(&again(&text)), text.replace("Réfection", "RÃ©fection")] {
        let (out, report) = repaired("deliberations", &text);
        assert_eq!(subjects(&out), ["Réfection de l’école à côté , œuvre"], "{text}");
        assert!(report.is_valid() && !made(&report, "encoded-twice").is_empty(), "{:?}", report.questions());
        assert_settled(&datasets::schema("deliberations").unwrap(), &out);
    }
    let (out, _) = repaired("deliberations", file(&[row(1, "SÃO PAULO", BEHIND)]));
    assert_eq!(subjects(&out), ["SÃO PAULO"]);
    let (out, report) =
        repaired("deliberations", file(&[row(1, "&Eacute;cole &amp; mairie, l&#039;eau", BEHIND)]));
    assert_eq!(subjects(&out), ["École & mairie, l'eau"]);
    assert_eq!(made(&report, "web-notation"), [(Some(2), "DELIB_OBJET".into(), false)]);

    for lost in ["R\u{fffd}fection", "Aide Ã la culture", "R\u{8d}fection"] {
        let (out, report) = repaired("deliberations", file(&[row(1, lost, BEHIND)]));
        assert_open(&report, "lost-letters");
        assert_eq!(
            (asked(&report), subjects(&out)),
            (vec![("lost-letters", Some(2))], vec![lost.to_owned()])
        );
    }
}

#[test]
fn a_column_left_out_that_may_be_one_of_the_schema_is_a_question_about_the_structure() {
    let schema =
        Schema::from_json(r#"{"name": "t", "fields": [{"name": "nom"}, {"name": "jour"}]}"#, "t").unwrap();
    let (_, report) = repaired_by(&schema, b"nom,jours\nx,lundi\n");
    assert_open(&report, "column-unknown");
    let (_, report) = repaired_by(&schema, b"nom,jour,commentaire interne\nx,lundi,rien\n");
    assert!(report.is_valid() && report.questions_count() == 1);
}

#[test]
fn the_cases_that_were_reported_come_out_right() {
    let expected = [
        ("k05-guillemet-orphelin", vec!["Vote 1", "Vote 2"]),
        ("k06-colonnes-decalees", vec!["Vote du budget ; 2024 ; eau"]),
        ("k07-encodages-meles", vec!["Vote", "Réfection"]),
        ("k19-cp850", (1..=5).map(|_| "Vote du budget primitif").collect()),
        ("k20-double-encodage", (1..=5).map(|_| "Vote du budget primitif").collect()),
    ];
    for (case, texts) in expected {
        let Some(path) = shared(&format!("cases/{case}.csv")) else { continue };
        let (out, report) = repaired("deliberations", std::fs::read(path).unwrap());
        let found = subjects(&out);
        assert_eq!(found.len(), texts.len(), "{case}");
        assert!(found.iter().zip(&texts).all(|(found, text)| found.starts_with(text)), "{case}: {found:?}");
        assert!(
            column(&out, "DELIB_MATIERE_NOM")
                .iter()
                .all(|name| name == "Finances locales/Décisions budgétaires")
        );
        assert!(report.is_valid() && report.questions().is_empty(), "{case}");
    }
}

#[test]
fn rows_that_a_value_may_have_swallowed_are_warned_of() {
    let warned = |rows: &[String]| {
        let report = crate::support::validate("deliberations", file(rows));
        report
            .findings()
            .iter()
            .filter(|f| f.rule().id() == "row-swallowed")
            .map(|f| f.row())
            .collect::<Vec<_>>()
    };
    let rows = [row(1, "\"Vote 1", BEHIND), row(2, "Vote 2", BEHIND), row(3, "Vote 3", BEHIND)];
    assert_eq!(warned(&rows), [Some(2)]);
    assert!(warned(&[row(1, "\"Vote ;\n;;\n1\"", BEHIND), row(2, "\"Vote 2\"", BEHIND)]).is_empty());
}

mod damage {
    //! Damage is repaired byte for byte, or asked about without loss.

    use proptest::collection::vec;
    use proptest::prelude::*;

    use super::{DOS, MAC, WINDOWS, encoded, repaired};

    #[derive(Debug, Clone, Copy)]
    enum Damage {
        /// The closing quote of a subject, or of the first cell, is missing.
        Quote(bool),
        /// A subject with separators has no quotes.
        Separators,
        Lines,
        Whole(usize),
        /// One row is in another encoding.
        Mixed(usize),
        Twice(u8),
    }

    fn damage() -> impl Strategy<Value = Damage> {
        prop_oneof![
            any::<bool>().prop_map(Damage::Quote),
            Just(Damage::Separators),
            Just(Damage::Lines),
            (0usize..3).prop_map(Damage::Whole),
            (0usize..3).prop_map(Damage::Mixed),
            (1u8..3).prop_map(Damage::Twice),
        ]
    }

    const WORDS: [&str; 12] = [
        "Réfection",
        "à",
        "école",
        "côté",
        "Étude",
        "reçue",
        "budget",
        "2024",
        "eau",
        "forêt",
        "(annexe)",
        "après",
    ];

    fn line(cells: &[String]) -> String {
        let quoted = |cell: &String| match cell.contains([',', '"', '\n']) {
            true => format!("\"{}\"", cell.replace('"', "\"\"")),
            false => cell.clone(),
        };
        cells.iter().map(quoted).collect::<Vec<_>>().join(",") + "\n"
    }

    fn letters(text: &str) -> Vec<char> {
        let mut letters: Vec<char> = text.chars().filter(char::is_ascii_alphanumeric).collect();
        letters.sort_unstable();
        letters
    }

    /// A data set, the values of its rows, the column that distinguishes them and the column with a sentence.
    struct Rows {
        name: &'static str,
        values: &'static [(&'static str, &'static str)],
        id: &'static str,
        subject: &'static str,
    }

    const DATA_SETS: [Rows; 4] = [
        Rows {
            name: "deliberations",
            values: &[
                ("COLL_NOM", "Ville de Poitiers"),
                ("COLL_SIRET", "21860194600013"),
                ("DELIB_DATE", "2024-02-12"),
                ("DELIB_MATIERE_CODE", "7.1"),
                ("DELIB_MATIERE_NOM", "Finances locales/Décisions budgétaires"),
            ],
            id: "DELIB_ID",
            subject: "DELIB_OBJET",
        },
        Rows {
            name: "subventions",
            values: &[
                ("nomAttribuant", "Région Bretagne"),
                ("idAttribuant", "23350001600040"),
                ("dateConvention", "2023-06-27"),
                ("nomBeneficiaire", "Les Petits Débrouillards"),
                ("idBeneficiaire", "38047555800058"),
                ("montant", "47800.2"),
                ("nature", "aide en numéraire"),
                ("conditionsVersement", "échelonné"),
                ("datesPeriodeVersement", "2023-09-01/2024-06-30"),
                ("notificationUE", "non"),
                ("pourcentageSubvention", "0.45"),
            ],
            id: "referenceDecision",
            subject: "objet",
        },
        Rows {
            name: "catalogue",
            values: &[
                ("COLL_NOM", "Ville de Poitiers"),
                ("COLL_SIRET", "21860194600013"),
                ("TITRE", "Arbres remarquables"),
                ("THEME", "Environnement"),
                ("PRODUCTEUR_NOM", "Ville de Poitiers"),
                ("PRODUCTEUR_SIRET", "21860194600013"),
                ("COUV_SPAT_MAILLE", "Communale"),
                ("COUV_SPAT_NOM", "Poitiers"),
                ("COUV_TEMP_DEBUT", "2023-01-01"),
                ("COUV_TEMP_FIN", "2023-12-31"),
                ("DATE_PUBL", "2024-02-05"),
                ("FREQ_MAJ", "Annuelle"),
                ("DATE_MAJ", "2024-03-18"),
                ("MOTS_CLES", "arbres;forêt"),
                ("LICENCE", "Licence Ouverte-LO"),
                ("NOMBRE_RESSOURCES", "2"),
                ("FORMAT_RESSOURCES", "csv;json"),
                ("URL", "https://www.example.org/donnees/arbres"),
            ],
            id: "ID",
            subject: "DESCRIPTION",
        },
        Rows {
            name: "budget",
            values: &[
                ("BGT_NATDEC", "compte administratif"),
                ("BGT_ANNEE", "2023"),
                ("BGT_SIRET", "22192720500197"),
                ("BGT_NOM", "Département de la Corrèze"),
                ("BGT_CONTNAT", "21"),
                ("BGT_CONTNAT_LABEL", "Immobilisations corporelles"),
                ("BGT_NATURE", "212"),
                ("BGT_SECTION", "investissement"),
                ("BGT_OPBUDG", "réel"),
                ("BGT_CODRD", "dépense"),
                ("BGT_MTREAL", "45678.8"),
            ],
            id: "BGT_OPERATION",
            subject: "BGT_NATURE_LABEL",
        },
    ];

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(160))]

        #[test]
        fn comes_back_or_is_asked_about(
            set in 0..DATA_SETS.len(),
            subjects in vec((vec(prop::sample::select(&WORDS[..]), 1..6), prop::sample::select(vec![" ", ", "])), 2..6),
            at in any::<prop::sample::Index>(),
            damage in damage(),
        ) {
            let set = &DATA_SETS[set];
            let schema = opendatabutton::datasets::schema(set.name).unwrap();
            let names: Vec<&str> = schema.descriptor().fields.iter().map(|field| field.name.as_str()).collect();
            let place = |name: &str| names.iter().position(|one| *one == name).unwrap();
            let header = names.join(",") + "\n";
            let rows: Vec<Vec<String>> = subjects.iter().enumerate().map(|(id, (words, between))| {
                let mut cells = vec![String::new(); names.len()];
                for (name, value) in set.values {
                    cells[place(name)] = (*value).to_owned();
                }
                cells[place(set.id)] = id.to_string();
                cells[place(set.subject)] = words.join(between);
                cells
            }).collect();
            let official = header.clone() + &rows.iter().map(|row| line(row)).collect::<String>();
            let at = at.index(rows.len());
            let letters_of = |place: usize| [DOS, MAC, WINDOWS][place];
            let source: Vec<u8> = match damage {
                Damage::Quote(first) => {
                    let column = if first { 0 } else { place(set.subject) };
                    let opened = |cell: &String| line(std::slice::from_ref(cell)).trim_end().trim_matches('"').to_owned();
                    let rows = rows.iter().enumerate().map(|(place, row)| {
                        if place != at {
                            return line(row);
                        }
                        let before: String = row[..column].iter().map(|cell| format!("{cell},")).collect();
                        format!("{before}\"{},{}", opened(&row[column]), line(&row[column + 1..]))
                    });
                    (header + &rows.collect::<String>()).into_bytes()
                }
                Damage::Separators => {
                    let rows = rows.iter().map(|row| row.join(",") + "\n");
                    (header + &rows.collect::<String>()).into_bytes()
                }
                Damage::Lines => {
                    let quoted = |line: &str| format!("\"{}\"\n", line.replace('"', "\"\""));
                    official.lines().map(quoted).collect::<String>().into_bytes()
                }
                Damage::Whole(place) => encoded(&official, letters_of(place)),
                Damage::Mixed(place) => {
                    let rows = rows.iter().enumerate();
                    let rows = rows.flat_map(|(row, cells)| match row == at {
                        true => encoded(&line(cells), letters_of(place)),
                        false => line(cells).into_bytes(),
                    });
                    header.into_bytes().into_iter().chain(rows).collect()
                }
                Damage::Twice(times) => {
                    let again = |text: String, _| {
                        encoding_rs::WINDOWS_1252.decode_without_bom_handling(text.as_bytes()).0.into_owned()
                    };
                    (0..times).fold(official.clone(), again).into_bytes()
                }
            };
            let (out, report) = repaired(set.name, &source);
            if out != official {
                prop_assert!(report.structure_questions_count() > 0, "{}\n{out}", String::from_utf8_lossy(&source));
                prop_assert!(!report.is_valid());
                prop_assert_eq!(letters(&out), letters(&official));
            } else if report.questions_count() == 0 {
                prop_assert!(report.is_valid());
            }
        }
    }
}
