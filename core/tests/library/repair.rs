//! Repairing: what was damaged comes back, what is ambiguous is asked, nothing is lost or invented.

use opendatabutton::{Question, Repair, RepairReport, RepairRule, Schema, datasets};

use crate::support::{shared, validate, workspace};

/// What comes out of a text, and what is said of it.
pub fn repaired(schema: &str, text: impl AsRef<[u8]>) -> (String, RepairReport) {
    repaired_by(&datasets::schema(schema).unwrap(), text.as_ref())
}

pub fn repaired_by(schema: &Schema, bytes: &[u8]) -> (String, RepairReport) {
    let mut out = Vec::new();
    let report = Repair::new(schema.clone()).unwrap().bytes(bytes, "test.csv", &mut out).unwrap();
    (String::from_utf8(out).unwrap(), report)
}

fn rules(report: &RepairReport) -> Vec<&'static str> {
    report.repairs().iter().map(|line| line.rule().id()).collect()
}

fn questions(report: &RepairReport) -> Vec<(&'static str, Option<u64>)> {
    report.questions().iter().map(|line| (line.question().id(), line.row())).collect()
}

/// A schema with a column of each kind, none required.
fn kinds() -> Schema {
    let json = r#"{"name": "genres", "fields": [
        {"name": "nom", "type": "string"},
        {"name": "jour", "type": "date"},
        {"name": "montant", "type": "number"},
        {"name": "nombre", "type": "integer"},
        {"name": "actif", "type": "boolean", "trueValues": ["oui"], "falseValues": ["non"]},
        {"name": "nature", "type": "string", "constraints": {"enum": ["cage d’escalier", "délivrance postale"]}},
        {"name": "siret", "type": "string"},
        {"name": "rna", "type": "string", "constraints": {"pattern": "^W\\d{9}$"}},
        {"name": "part", "type": "number", "constraints": {"maximum": 1}}
    ], "custom_checks": [{"name": "french-siret-value", "params": {"column": "siret"}}]}"#;
    Schema::from_json(json, "genres").unwrap()
}

const HEADER: &str = "nom,jour,montant,nombre,actif,nature,siret,rna,part\n";

#[test]
fn cells_with_one_reading_are_repaired() {
    let schema = kinds();
    for (column, before, after, rule, sure) in [
        (0, "\" Ville\u{a0}\"", "Ville", RepairRule::Spaces, true),
        (0, "Rue  des\u{200b} Lilas", "Rue des Lilas", RepairRule::Spaces, true),
        (0, "e\u{301}te\u{301}", "été", RepairRule::Spaces, true),
        (1, "31/01/2024", "2024-01-31", RepairRule::Date, true),
        (1, "7 janvier 2024", "2024-01-07", RepairRule::Date, true),
        (1, "2024/01/07", "2024-01-07", RepairRule::Date, true),
        (1, "2024-1-7", "2024-01-07", RepairRule::OfficialForm, true),
        (1, "31/01/24", "2024-01-31", RepairRule::Date, false),
        (2, "\"1\u{202f}250,40 €\"", "1250.40", RepairRule::Number, true),
        (2, "1.234.567", "1234567", RepairRule::Number, true),
        (2, "+5", "5", RepairRule::OfficialForm, true),
        (3, "1 250", "1250", RepairRule::Number, true),
        (3, "3.0", "3", RepairRule::Number, true),
        (4, "VRAI", "oui", RepairRule::Boolean, true),
        (4, "0", "non", RepairRule::Boolean, true),
        (4, "x", "oui", RepairRule::Boolean, false),
        (5, "Cage d'escalier", "cage d’escalier", RepairRule::Enumeration, true),
        (5, "delivrance  postale", "délivrance postale", RepairRule::Enumeration, true),
        (5, "délivrance postales", "délivrance postale", RepairRule::Enumeration, false),
        (6, "218 601 946 00013", "21860194600013", RepairRule::Identifier, true),
        (7, "w 863 001 234", "W863001234", RepairRule::Identifier, true),
        (8, "45 %", "0.45", RepairRule::Number, false),
        (0, " ", "", RepairRule::Spaces, true),
    ] {
        let commas =
            |text: &str, column: usize| format!("{}{text}{}", ",".repeat(column), ",".repeat(8 - column));
        let second = "x,,,,,,,,\n";
        let (text, report) =
            repaired_by(&schema, format!("{HEADER}{}\n{second}", commas(before, column)).as_bytes());
        if column == 0 && before == " " {
            // Nothing is left of the row.
            assert_eq!((text.as_str(), rules(&report)), (&*format!("{HEADER}{second}"), vec!["row-blank"]));
            continue;
        }
        assert_eq!(text, format!("{HEADER}{}\n{second}", commas(after, column)), "{before}");
        let [line] = report.repairs() else { panic!("{before}: {:?}", report.repairs()) };
        assert_eq!((line.rule(), line.is_sure(), line.row()), (rule, sure, Some(2)), "{before}");
        assert_eq!((line.before(), line.after()), (before.trim_matches('"'), Some(after)));
        assert!(report.is_valid() && report.questions().is_empty(), "{before}");
    }
}

#[test]
fn the_column_decides_or_a_person_is_asked() {
    let schema = kinds();
    for (column, cells, expected, asked) in [
        (1, &["07/01/2024", "31/01/2024"][..], &["2024-01-07", "2024-01-31"][..], 0),
        (1, &["07/01/2024", "01/31/2024"], &["2024-07-01", "2024-01-31"], 0),
        (1, &["07/01/2024", "03/04/2024"], &["07/01/2024", "03/04/2024"], 2),
        (1, &["07/01/2024", "31/01/2024", "01/31/2024"], &["07/01/2024", "2024-01-31", "2024-01-31"], 1),
        // What another column says is of no account; nor what cannot be repaired itself.
        (1, &["07/01/2024", "31/02/2024"], &["07/01/2024", "31/02/2024"], 1),
        (1, &["45322"], &["45322"], 1),
        (2, &["\"1,234\"", "\"1,5\""], &["1.234", "1.5"], 0),
        (2, &["\"1,234\"", "\"1,234,567\""], &["1234", "1234567"], 0),
        (2, &["\"1,234\""], &["\"1,234\""], 1),
        (2, &["1.234", "\"1.234,5\""], &["1234", "1234.5"], 0),
        (2, &["1.234", "\"12,5\""], &["1.234", "12.5"], 1),
        (2, &["1.234"], &["1.234"], 0),
        (2, &["45 %"], &["45 %"], 1),
        (3, &["1.250"], &["1250"], 0),
        (3, &["1.000"], &["1.000"], 1),
        (6, &["\"2,18602E+13\""], &["\"2,18602E+13\""], 1),
    ] {
        let table = |cells: &[&str]| {
            let rows =
                cells.iter().map(|cell| format!("x{}{cell}{}\n", ",".repeat(column), ",".repeat(8 - column)));
            format!("{HEADER}{}", rows.collect::<String>())
        };
        let (text, report) = repaired_by(&schema, table(cells).as_bytes());
        assert_eq!(text, table(expected), "{cells:?}");
        assert_eq!(report.questions_count(), asked, "{cells:?}: {:?}", report.questions());
        assert_settled(&schema, &text);
    }
}

/// Repairing what was repaired changes nothing.
pub fn assert_settled(schema: &Schema, text: &str) {
    let (again, report) = repaired_by(schema, text.as_bytes());
    assert_eq!(again, text);
    assert!(report.is_unchanged(), "{:?}", report.repairs());
}

#[test]
fn the_form_of_the_file_is_repaired_and_said() {
    let official =
        "nom,jour,montant,nombre,actif,nature,siret,rna,part\nété,2024-01-31,,,,,,,\nhiver,,2,,,,,,\n";
    let (windows, _) = (
        "nom;Jour;MONTANT;nombre;actif;nature;siret;rna;part\r\n\u{e9}t\u{e9};2024-01-31;;;;;;;\r\nhiver;;2;;;;;;\r\n",
        (),
    );
    let windows: Vec<u8> = windows.chars().map(|c| c as u8).collect();
    let cases: [(&[u8], &[&str]); 8] = [
        (&windows, &["encoding", "separator", "line-ends", "column-name", "column-name"]),
        (
            "\u{feff}nom,jour,montant,nombre,actif,nature,siret,rna,part,\nété,2024-01-31,,,,,,,,\nhiver,,2,,,,,,,\n".as_bytes(),
            &["byte-order-mark", "column-removed"],
        ),
        (
            "part,nom,jour,montant,nombre,actif,nature,siret,rna\n,été,2024-01-31,,,,,,\n,hiver,,2,,,,,\n".as_bytes(),
            &["column-order"],
        ),
        (
            "Export du 3 mai\n\nnom,jour,montant,nombre,actif,nature,siret,rna,part\nété,2024-01-31,,,,,,,\n,,,,,,,,\n\
             nom,jour,montant,nombre,actif,nature,siret,rna,part\nhiver,,2,,,,,,\n\n\n"
                .as_bytes(),
            &["preamble", "row-blank", "row-blank", "header-repeated", "row-blank", "row-blank"],
        ),
        (
            "nom,jour,montant\nété,2024-01-31,\nhiver,,2\n".as_bytes(),
            &["column-added", "column-added", "column-added", "column-added", "column-added", "column-added"],
        ),
        (
            "nom,jour,montant,nombre,actif,nature,siret,rna,part\nété,2024-01-31\nhiver,,2,,,,,,,,\n".as_bytes(),
            &["cells-added", "cells-removed"],
        ),
        (
            "nom,jour,montant,nombre,actif,nature,siret,rna,part\n\"été\",2024-01-31,,,,,,,\nhiver,,2,,,,,,".as_bytes(),
            &["file-form"],
        ),
        (official.as_bytes(), &[]),
    ];
    for (bytes, expected) in cases {
        let (text, report) = repaired_by(&kinds(), bytes);
        assert_eq!(text, official);
        assert_eq!(rules(&report), expected, "{}", String::from_utf8_lossy(bytes));
        assert_eq!(report.is_unchanged(), expected.is_empty());
        assert!(report.questions().is_empty());
    }
}

#[test]
fn rows_are_numbered_as_in_the_source_and_as_in_what_comes_out() {
    let text = format!("Titre\n\n{HEADER}\nx,31/01/2024,,,,,,,\n\ny,03/04,,,,,,,\n");
    let (_, report) = repaired_by(&kinds(), text.as_bytes());
    let date = report.repairs().iter().find(|line| line.rule() == RepairRule::Date).unwrap();
    assert_eq!((date.row(), date.output_row(), date.field_name()), (Some(5), Some(2), Some("jour")));
    assert_eq!(report.remaining().findings()[0].row(), Some(3));
    assert_eq!(report.rows(), 6);
    assert_eq!(report.remaining().rows(), 2);
}

#[test]
fn nothing_is_lost_silently() {
    let (text, report) = repaired_by(
        &kinds(),
        "nom,jours,montant\nx,2024-01-31,1\nTotal,,1\ny,,2,de trop\nTOTAL GÉNÉRAL,,un\n".as_bytes(),
    );
    assert_eq!(
        questions(&report),
        [("column-unknown", None), ("extra-cells", Some(4)), ("totals-row", Some(5))]
    );
    let unknown = &report.questions()[0];
    assert_eq!((unknown.value(), unknown.readings()), ("jours", &["jour".to_owned()][..]));
    assert!(unknown.message(opendatabutton::Lang::Fr).contains("ses 1 valeurs"), "{unknown:?}");
    // The cell beyond the last column is still there, and still wrong.
    assert!(text.contains("y,,2,,,,,,,de trop\n"), "{text}");
    assert!(!report.is_valid());

    for (text, part) in [
        ("nom,nom\na,b\n", "deux colonnes portent le nom « nom »"),
        ("Nom,NOM\na,b\n", "deux colonnes"),
        ("a,b\n1,2\n", "aucune colonne du schéma"),
        ("", "fichier vide"),
        ("\n\n", "fichier vide"),
    ] {
        let refused =
            Repair::new(kinds()).unwrap().bytes(text.as_bytes(), "x.csv", &mut Vec::new()).unwrap_err();
        assert!(refused.is_input() && refused.to_string().contains(part), "{text:?}: {refused}");
    }
    let documents = Repair::new(datasets::standard("marches-publics").unwrap()).unwrap_err();
    assert!(documents.is_input() && documents.to_string().contains("documents imbriqués"), "{documents}");
}

#[test]
fn a_wrong_value_that_cannot_be_repaired_is_written_as_it_was() {
    for (column, cell) in
        [(6, "32402138500000.0"), (6, " 324 021 385 00000"), (1, "demain"), (3, "3.5"), (8, "45")]
    {
        let row = format!("x{}{cell}{}\n", ",".repeat(column), ",".repeat(8 - column));
        let (text, report) = repaired_by(&kinds(), format!("{HEADER}{row}").as_bytes());
        assert_eq!(text, format!("{HEADER}{row}"));
        assert!(report.is_unchanged() && !report.is_valid(), "{cell}");
    }
}

#[test]
fn what_a_finding_suggests_is_what_the_repair_does() {
    let text = "nomAttribuant,idAttribuant,dateConvention,montant,nature,notificationUE,datesPeriodeVersement\n\
                x,218 601 946 00013,31/01/2024,\"1 250,4 €\",AIDE EN NUMERAIRE,Non,2024-01-01_2024-02-01\n";
    let suggested: Vec<String> = validate("subventions", text)
        .findings()
        .iter()
        .filter_map(|f| f.suggestion().map(str::to_owned))
        .collect();
    let (_, report) = repaired("subventions", text);
    let made = report.repairs().iter().filter(|line| line.row().is_some());
    let made: Vec<&str> = made.filter_map(|line| line.after()).collect();
    assert_eq!(suggested.len(), 6, "{suggested:?}");
    for text in &suggested {
        assert!(made.contains(&text.as_str()), "{text} is suggested, {made:?} is made");
    }
}

#[test]
fn the_examples_become_as_right_as_a_program_can_make_them() {
    let text = std::fs::read(workspace("examples/subventions-a-corriger.csv")).unwrap();
    let (out, report) = repaired("subventions", &text);
    assert_eq!(questions(&report), [("lost-digits", Some(3))]);
    // The first row is right now; what is wrong with the others, only a person can tell.
    let wrong: Vec<(Option<u64>, Option<&str>)> =
        report.remaining().findings().iter().map(|f| (f.row(), f.field_name())).collect();
    assert!(wrong.iter().all(|(row, _)| matches!(row, Some(3 | 4))), "{wrong:?}");
    assert_settled(&datasets::schema("subventions").unwrap(), &out);

    for (name, repairable) in [
        ("exemple_invalide_erreurs_cellules", false),
        ("exemple_invalide_erreurs_colonnes", false),
        ("exemple_valide", true),
    ] {
        let Some(path) = shared(&format!("samples/subventions/{name}.csv")) else { continue };
        let (out, report) = repaired("subventions", std::fs::read(path).unwrap());
        assert_eq!(report.is_valid(), repairable, "{name}");
        let left = report.remaining();
        assert_eq!(left.rows(), 29);
        if !repairable {
            assert_eq!(questions(&report), [("day-or-month", Some(5))], "{name}");
            // Keys that are wrong, numbers that are too short, shares beyond 1: none has a reading.
            for finding in left.findings() {
                assert_eq!(finding.suggestion(), None, "{name}: {finding:?}");
            }
        }
        assert_settled(&datasets::schema("subventions").unwrap(), &out);
    }
}

#[test]
fn addresses_are_repaired_in_their_own_form() {
    let text = "\u{feff}cle_interop,commune_insee,numero,suffixe,position,toponyme,long,lat\n\
                31591_0120_00009,31591,9,,Entrée, Rue  des Lilas,\"1,028392\",\"43,111637\"\n";
    let (out, report) = repaired("bal", text);
    assert!(out.starts_with("id_ban_commune;id_ban_toponyme;id_ban_adresse;"), "{out}");
    assert!(out.contains(";Rue des Lilas;") && out.contains(";1.028392;43.111637;"), "{out}");
    assert!(report.is_valid() || report.remaining().errors() > 0);
    assert_settled(&datasets::schema("bal").unwrap(), &out);
}

#[test]
fn a_file_is_written_beside_and_never_over_its_source() {
    let place = tempfile::tempdir().unwrap();
    let (source, output) = (place.path().join("x.csv"), place.path().join("y.csv"));
    let text = format!("{HEADER}x,31/01/2024,,,,,,,\n");
    std::fs::write(&source, &text).unwrap();
    let repair = Repair::new(kinds()).unwrap();
    let dry = repair.dry_run(&source).unwrap();
    assert_eq!((dry.repairs_count(), dry.output()), (1, None));
    assert_eq!(std::fs::read_dir(place.path()).unwrap().count(), 1);

    let report = repair.file(&source, &output).unwrap();
    assert_eq!(report.output(), output.to_str());
    assert_eq!(std::fs::read_to_string(&output).unwrap(), text.replace("31/01/2024", "2024-01-31"));
    assert!(repair.file(&source, &output).unwrap_err().is_io(), "what is there is not replaced unasked");
    assert!(repair.clone().replace(true).file(&source, &output).is_ok());

    #[cfg(unix)]
    {
        let (link, hard) = (place.path().join("lien.csv"), place.path().join("dur.csv"));
        std::os::unix::fs::symlink(&source, &link).unwrap();
        std::fs::hard_link(&source, &hard).unwrap();
        for same in [&source, &link, &hard] {
            let refused = repair.clone().replace(true).file(&source, same).unwrap_err();
            assert!(refused.is_input() && refused.to_string().contains("original"), "{refused}");
        }
    }
    assert_eq!(std::fs::read_to_string(&source).unwrap(), text);
}

#[test]
fn the_number_of_threads_changes_nothing() {
    let mut text = HEADER.to_owned();
    for row in 0..60_000 {
        let blank = if row % 1000 == 999 { "\n" } else { "" };
        text.push_str(&format!("nom {row} ,0{}/01/2024,\"{row},5\",{row},oui,,,,\n{blank}", row % 9 + 1));
    }
    text.push_str("fin,31/01/2024,,,,,,,\n");
    let run = |threads| {
        let mut out = Vec::new();
        let repair = Repair::new(kinds()).unwrap().threads(threads).max_lines(50_000);
        let report = repair.bytes(text.as_bytes(), "x.csv", &mut out).unwrap();
        (out, report)
    };
    let ((one, alone), (three, together)) = (run(1), run(3));
    assert!(one == three);
    assert_eq!(alone.repairs(), together.repairs());
    assert_eq!(alone.counts().collect::<Vec<_>>(), together.counts().collect::<Vec<_>>());
    assert_eq!(together.repairs_count(), 60_000 * 3 + 60 + 1);
    assert!(together.is_valid() && together.questions_count() == 0);
    assert_eq!(together.question_counts().filter(|(one, _)| *one == Question::DayOrMonth).count(), 0);
}

mod damage {
    //! Valid files of every data set, damaged in every way that has one reading.

    use chrono::{Datelike, NaiveDate};
    use opendatabutton::{DynamicRecord, Export, Schema, datasets};
    use proptest::collection::vec;
    use proptest::prelude::*;
    use proptest::test_runner::{Config, TestRunner};
    use unicode_normalization::UnicodeNormalization;

    use super::{assert_settled, repaired_by};
    use crate::random_rows;

    /// What is done to a file.
    #[derive(Debug, Clone)]
    struct Damage {
        delimiter: u8,
        line_end: &'static str,
        mark: bool,
        windows: bool,
        preamble: bool,
        blank_rows: bool,
        header_again: bool,
        extra_column: bool,
        drops_empty: bool,
        labels: u8,
        turn: usize,
        /// For cells: by column and row.
        cells: Vec<u8>,
    }

    fn damage() -> impl Strategy<Value = Damage> {
        let file = (
            prop::sample::select(b",;\t|".to_vec()),
            prop::sample::select(vec!["\n", "\r\n"]),
            any::<[bool; 3]>(),
        );
        let rows = any::<[bool; 4]>();
        (file, rows, 0u8..4, 0usize..40, vec(any::<u8>(), 1..60)).prop_map(
            |(file, rows, labels, turn, cells)| {
                let (delimiter, line_end, [mark, windows, preamble]) = file;
                let [blank_rows, header_again, extra_column, drops_empty] = rows;
                // A byte order mark is of UTF-8.
                let mark = mark && !windows;
                Damage {
                    delimiter,
                    line_end,
                    mark,
                    windows,
                    preamble,
                    blank_rows,
                    header_again,
                    extra_column,
                    drops_empty,
                    labels,
                    turn,
                    cells,
                }
            },
        )
    }

    /// An official file of some rows, its texts tidy.
    fn official(schema: &Schema, rows: &[Vec<String>]) -> String {
        let mut export = Export::to_writer(schema.clone(), Vec::new()).unwrap();
        let mut record = DynamicRecord::new(schema.clone());
        for row in rows {
            for (column, text) in row.iter().enumerate() {
                // A value of blanks alone is hardly one.
                let text = if !text.is_empty() && text.trim().is_empty() { "x" } else { text };
                record.set_at(column, text).unwrap();
            }
            // What breaks a rule is left out.
            let _ = export.write_dynamic(&record);
        }
        let (bytes, _) = export.end().unwrap();
        let (text, report) = repaired_by(schema, &bytes);
        // Texts are tidied, and a row of which nothing is left then is a blank one; nothing else changes.
        for line in report.repairs() {
            assert!(["spaces", "row-blank", "official-form"].contains(&line.rule().id()), "{line:?}");
        }
        assert!(report.is_valid(), "{:?}", report.remaining().findings());
        text
    }

    fn table(text: &str, delimiter: u8) -> Vec<Vec<String>> {
        let mut reader =
            csv::ReaderBuilder::new().has_headers(false).delimiter(delimiter).from_reader(text.as_bytes());
        reader.records().map(|record| record.unwrap().iter().map(str::to_owned).collect()).collect()
    }

    /// A value in another form that means the same, whatever the others of its column.
    fn disguised(schema: &Schema, column: usize, text: &str, way: u8, day_first: bool) -> String {
        let field = &schema.descriptor().fields[column];
        let plain = text.trim().parse::<f64>().is_ok() && !text.contains(['e', 'E']);
        let checked = schema.descriptor().custom_checks.iter().any(|check| {
            check.params.get("column").is_some_and(|column| *column == *field.name)
                && check.name.contains("sire")
        });
        match (field.type_name.as_str(), field.format.as_str()) {
            _ if text.is_empty() => text.to_owned(),
            ("date", "default") => match NaiveDate::parse_from_str(text, "%Y-%m-%d") {
                Ok(day) if way % 4 == 0 => format!("{:04}/{:02}/{:02}", day.year(), day.month(), day.day()),
                Ok(day) if way % 4 == 1 && (day_first || day.day() == day.month()) => {
                    day.format("%d/%m/%Y").to_string()
                }
                Ok(day) if way % 4 == 2 => {
                    let month = ["janvier", "FÉVRIER", "mars", "avr.", "mai", "juin", "juillet", "aout"];
                    let name = month.get(day.month0() as usize).copied();
                    name.map_or(text.to_owned(), |name| format!("{} {name} {:04}", day.day(), day.year()))
                }
                _ => format!("\u{a0}{text} "),
            },
            ("number", _) if plain && text.contains('.') => {
                let (whole, fraction) = text.split_once('.').unwrap();
                let figures = whole.trim_start_matches('-');
                let ambiguous = fraction.len() == 3 && figures.len() <= 3 && !figures.starts_with('0');
                match way % 3 {
                    0 if !ambiguous => format!("{whole},{fraction}"),
                    1 if !ambiguous => format!("{},{fraction}\u{202f}€", grouped(whole)),
                    // A doubtful one is asked about, and left as it is.
                    _ if ambiguous => text.to_owned(),
                    _ => format!(" {text}"),
                }
            }
            ("number" | "integer", _) if plain && text.len() > 3 => match way % 2 {
                0 => grouped(text),
                _ => format!("{text}\u{a0}"),
            },
            ("boolean", _) => {
                let truths =
                    field.lexical.true_values.clone().unwrap_or(vec!["true".to_owned(), "1".to_owned()]);
                let word =
                    if truths.iter().any(|one| one == text) { ["VRAI", "oui "] } else { ["Faux", " NON"] };
                // What is a value already is in its own form.
                let official = field.lexical.true_values.is_some() || ["true", "false"].contains(&text);
                if official { word[usize::from(way % 2)].to_owned() } else { text.to_owned() }
            }
            ("string", "default") if checked => match way % 2 {
                0 => format!("{} {}", &text[..3], &text[3..]),
                _ => format!("{text}.0"),
            },
            ("string", "default") if field.constraints.others.contains_key("enum") => match way % 2 {
                0 => text.to_uppercase(),
                _ => format!(" {} ", text.replace(['é', 'è'], "e").replace('\'', "’")),
            },
            ("string", "default") => match way % 3 {
                0 if !field.constraints.others.contains_key("maxLength") => format!("  {text}\u{a0}"),
                // Some letters are never composed.
                1 if !field.constraints.others.contains_key("pattern") && text.nfc().eq(text.chars()) => {
                    text.nfd().collect()
                }
                _ => format!(" {text}"),
            },
            _ => text.to_owned(),
        }
    }

    /// Thousands apart.
    fn grouped(text: &str) -> String {
        let (sign, digits) = text.strip_prefix('-').map_or(("", text), |digits| ("-", digits));
        let mut out = sign.to_owned();
        for (place, digit) in digits.chars().enumerate() {
            if place > 0 && (digits.len() - place) % 3 == 0 {
                out.push('\u{a0}');
            }
            out.push(digit);
        }
        out
    }

    fn damaged(schema: &Schema, official: &str, damage: &Damage) -> Vec<u8> {
        let delimiter =
            schema.descriptor().extension.delimiter.as_deref().map_or(b',', |text| text.as_bytes()[0]);
        let mut rows = table(official, delimiter);
        let names = rows.remove(0);
        let way = |column: usize, row: usize| damage.cells[(column * 7 + row) % damage.cells.len()];
        for column in 0..names.len() {
            // One date without doubt, damaged as the others, makes the column's.
            let witness = rows.iter().any(|row| {
                NaiveDate::parse_from_str(&row[column], "%Y-%m-%d").is_ok_and(|day| day.day() > 12)
            });
            let sure = witness && damage.cells[column % damage.cells.len()] % 4 == 1;
            for (row, cells) in rows.iter_mut().enumerate() {
                let way = if sure { 1 } else { way(column, row) };
                if way % 5 != 4 {
                    cells[column] = disguised(schema, column, &cells[column], way, sure);
                }
            }
        }
        let kept: Vec<usize> = (0..names.len())
            .filter(|column| {
                !damage.drops_empty || *column == 0 || rows.iter().any(|row| !row[*column].is_empty())
            })
            .collect();
        let mut order: Vec<usize> = kept.clone();
        order.rotate_left(damage.turn % kept.len());
        let label = |column: &usize| match damage.labels {
            0 => names[*column].clone(),
            1 => names[*column].to_uppercase(),
            2 => format!(" {}", names[*column].to_lowercase().replace('_', " ")),
            _ => names[*column].to_lowercase().replace('_', "-").replace('e', "é"),
        };
        let mut header: Vec<String> = order.iter().map(label).collect();
        if damage.extra_column {
            header.push(String::new());
        }
        let mut table = vec![header.clone()];
        for (place, row) in rows.iter().enumerate() {
            if damage.header_again && place % 3 == 2 {
                table.push(header.clone());
            }
            let mut cells: Vec<String> = order.iter().map(|column| row[*column].clone()).collect();
            if damage.extra_column {
                cells.push(String::new());
            }
            table.push(cells);
        }
        let mut writer = csv::WriterBuilder::new();
        writer.delimiter(damage.delimiter).flexible(true);
        if damage.line_end == "\r\n" {
            writer.terminator(csv::Terminator::CRLF);
        }
        let mut writer = writer.from_writer(Vec::new());
        for row in &table {
            writer.write_record(row).unwrap();
        }
        let mut text = String::from_utf8(writer.into_inner().unwrap()).unwrap();
        if damage.blank_rows {
            text.push_str(&damage.line_end.repeat(3));
        }
        if damage.preamble {
            text = format!("Commune de Poitiers{0}{0}Exporte le 3 mai 2024{0}{text}", damage.line_end);
        }
        if damage.windows {
            let (bytes, _, unknown) = encoding_rs::WINDOWS_1252.encode(&text);
            // Some texts have no form in it, some would be taken for UTF-8: they stay what they are.
            let told =
                std::str::from_utf8(&bytes).is_err_and(|error| bytes[..error.valid_up_to()].is_ascii());
            if !unknown && told {
                return bytes.into_owned();
            }
        }
        if damage.mark {
            text.insert(0, '\u{feff}');
        }
        text.into_bytes()
    }

    fn comes_back(name: &str) {
        let schema = datasets::schema(name).unwrap();
        let mut runner = TestRunner::new(Config {
            cases: 24,
            max_shrink_iters: 200,
            max_local_rejects: 1 << 20,
            ..Config::default()
        });
        let strategy = (vec(random_rows::row(&schema), 1..10), damage());
        let result = runner.run(&strategy, |(rows, damage)| {
            let official = official(&schema, &rows);
            prop_assume!(official.lines().count() > 1);
            assert_settled(&schema, &official);
            let bytes = damaged(&schema, &official, &damage);
            let (text, report) = repaired_by(&schema, &bytes);
            prop_assert_eq!(&text, &official, "{:?}\n{}", report.repairs(), String::from_utf8_lossy(&bytes));
            prop_assert!(report.is_valid());
            Ok(())
        });
        result.unwrap();
    }

    macro_rules! every_data_set {
        ($($test:ident = $name:literal,)*) => {
            $(#[test]
            fn $test() {
                comes_back($name);
            })*
        };
    }

    every_data_set! {
        budget = "budget",
        catalogue = "catalogue",
        dae = "dae",
        deliberations = "deliberations",
        equipements = "equipements",
        irve_dynamique = "irve-dynamique",
        irve_statique = "irve-statique",
        menus = "menus-collectifs",
        plats = "plats-menus-collectifs",
        prenoms = "prenoms",
        subventions = "subventions",
    }
}
