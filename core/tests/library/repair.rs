//! Repairs restore damaged values and ask about ambiguous ones; nothing is lost or invented.

use opendatabutton::{Question, Repair, RepairReport, RepairRule, Schema, datasets};

use crate::support::{shared, validate, workspace};

/// The output of the repair of a text, and its report.
pub fn repaired(schema: &str, text: impl AsRef<[u8]>) -> (String, RepairReport) {
    repaired_by(&datasets::schema(schema).unwrap(), text.as_ref())
}

pub fn repaired_by(schema: &Schema, bytes: &[u8]) -> (String, RepairReport) {
    let repair = Repair::new(schema.clone()).unwrap();
    let mut out = Vec::new();
    let report = repair.bytes(bytes, "test.csv", &mut out).unwrap();
    assert_same_in_a_file(&repair, bytes, (&out, &report));
    (String::from_utf8(out).unwrap(), report)
}

/// A repair into a file, which begins before the whole text is read, gives the same result.
fn assert_same_in_a_file(repair: &Repair, bytes: &[u8], (out, report): (&[u8], &RepairReport)) {
    let place = tempfile::tempdir().unwrap();
    let path = place.path().join("out.csv");
    let other = repair.bytes_to_file(bytes, "test.csv", &path).unwrap();
    assert_eq!(String::from_utf8_lossy(&std::fs::read(&path).unwrap()), String::from_utf8_lossy(out));
    assert_eq!((other.repairs(), other.questions()), (report.repairs(), report.questions()));
    assert!(other.counts().eq(report.counts()) && other.question_counts().eq(report.question_counts()));
    assert_eq!((other.rows(), other.is_unchanged()), (report.rows(), report.is_unchanged()));
    let findings = |report: &RepairReport| {
        let lines = report.remaining().findings().iter();
        lines.map(|f| (f.rule().id(), f.row(), f.field_name().map(str::to_owned))).collect::<Vec<_>>()
    };
    assert_eq!(findings(&other), findings(report));
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

/// Where a blank follows each separator of the header, blanks before values belong to the form of the file, as Validata
/// reads it; a text that needs its blank keeps it within quotes.
#[test]
fn a_blank_behind_a_separator_is_the_values_own_within_quotes() {
    let json = r#"{"name": "t", "fields": [{"name": "a"}, {"name": "b", "constraints": {"minLength": 3}}]}"#;
    let schema = Schema::from_json(json, "t").unwrap();
    for (header, cell, expected) in [
        ("a,b", " \u{3000}ab", " \u{3000}ab"),
        ("a, b", " \u{3000}ab", "\u{3000}ab"),
        ("a, b", "\" \u{3000}ab\"", " \u{3000}ab"),
        ("a, b", "\" \u{3000}abc\"", "abc"),
    ] {
        let (out, report) = repaired_by(&schema, format!("{header}\nx,{cell}\n").as_bytes());
        assert_eq!(out, format!("a,b\nx,{expected}\n"), "{header} {cell:?}");
        assert!(report.is_valid());
    }
}

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
            // The row is left blank.
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
        // Other columns do not count as evidence, nor do values that cannot be repaired themselves.
        (1, &["07/01/2024", "31/02/2024"], &["07/01/2024", "31/02/2024"], 1),
        (1, &["45322"], &["45322"], 1),
        (2, &["\"1,234\"", "\"1,5\""], &["1.234", "1.5"], 0),
        (2, &["\"1,234\"", "\"1,234,567\""], &["1234", "1234567"], 0),
        (2, &["\"1,234\""], &["\"1,234\""], 1),
        (2, &["1.234", "\"1.234,5\""], &["1234", "1234.5"], 0),
        (2, &["1.234", "\"12,5\""], &["1.234", "12.5"], 1),
        (2, &["1.234"], &["1.234"], 0),
        (2, &["45 %"], &["45 %"], 1),
        (8, &["80", "1", "101"], &["80", "1", "101"], 1),
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

/// Asserts that repairing a repaired text changes nothing.
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
        [("column-unknown", None), ("shifted-cells", Some(4)), ("totals-row", Some(5))]
    );
    let unknown = &report.questions()[0];
    assert_eq!((unknown.value(), unknown.readings()), ("jours", &["jour".to_owned()][..]));
    assert!(
        unknown.message(opendatabutton::Lang::Fr).contains("1 valeur est laissée de côté"),
        "{unknown:?}"
    );
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
fn what_a_column_decides_is_suggested_too() {
    let text = format!("{HEADER}x,03/04/2024,\"1,234\",,,,,,\nx,31/01/2024,\"1,5\",,,,,,\n");
    let report = opendatabutton::Validator::new(kinds()).validate(text.as_bytes(), "x.csv").unwrap();
    let suggested: Vec<_> = report.findings().iter().map(|finding| finding.suggestion().unwrap()).collect();
    assert_eq!(suggested, ["2024-04-03", "1.234", "2024-01-31", "1.5"]);
}

#[test]
fn the_examples_become_as_right_as_a_program_can_make_them() {
    let text = std::fs::read(workspace("examples/subventions-a-corriger.csv")).unwrap();
    let (out, report) = repaired("subventions", &text);
    assert_eq!(questions(&report), [("lost-digits", Some(3)), ("percent", Some(3))]);
    // The first row is right now; only a person can correct the others.
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
            // Questions: a date with two readings; each share beyond 1, which may be a percentage.
            let (shares, others): (Vec<_>, Vec<_>) =
                questions(&report).into_iter().partition(|(question, _)| *question == "percent");
            assert_eq!(others, [("day-or-month", Some(5))], "{name}");
            let beyond = left.findings().iter().filter(|finding| finding.rule().id() == "constraint-maximum");
            let beyond: Vec<_> = beyond.map(|finding| ("percent", finding.row())).collect();
            assert_eq!(shares, beyond, "{name}");
            // Wrong keys, numbers that are too short: none has a reading.
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
        assert_same_in_a_file(&repair, text.as_bytes(), (&out, &report));
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

#[test]
fn what_comes_late_decides_what_came_early() {
    let row = |cells: &str| format!("nom,{cells},,,,,,\n");
    for (early, late, after, count) in [
        // No repair depends on the end of the file.
        ("31/01/2024,12.5", "30/01/2024,\"12,5\"", "2024-01-31,12.5", 1),
        // A question that the last row answers, or that no row answers.
        ("03/04/2024,12.5", "30/01/2024,12.5", "2024-04-03,12.5", 40_000),
        ("03/04/2024,12.5", "01/30/2024,12.5", "2024-03-04,12.5", 1),
        ("03/04/2024,12.5", "2024-01-30,12.5", "03/04/2024,12.5", 1),
        // A number that is right unless the last row shows that dots mark thousands.
        ("2024-01-31,1.234", "2024-01-31,\"1.234,5\"", "2024-01-31,1234", 40_000),
        ("2024-01-31,1.234", "2024-01-31,\"1,5\"", "2024-01-31,1.234", 1),
        ("2024-01-31,1.234", "2024-01-31,1.5", "2024-01-31,1.234", 1),
    ] {
        let text = format!("{HEADER}{}{}", row(early).repeat(count), row(late));
        let repair = Repair::new(kinds()).unwrap().threads(3);
        let mut out = Vec::new();
        let report = repair.bytes(text.as_bytes(), "test.csv", &mut out).unwrap();
        assert_same_in_a_file(&repair, text.as_bytes(), (&out, &report));
        let lines = String::from_utf8(out).unwrap();
        let as_expected = lines.lines().skip(1).take(count).all(|line| line == row(after).trim());
        assert!(as_expected, "{early} {late}");
    }
}

#[cfg(feature = "spreadsheets")]
#[test]
fn workbooks_become_texts() {
    use rust_xlsxwriter::{Format, Workbook};
    let mut book = Workbook::new();
    let sheet = book.add_worksheet().set_name("Feuille").unwrap();
    sheet.write(0, 0, "Subventions 2024").unwrap();
    for (column, label) in (0..).zip(["Nom", "JOUR", "montant", "siret", "rna"]) {
        sheet.write(2, column, label).unwrap();
    }
    let day = Format::new().set_num_format("yyyy-mm-dd");
    sheet.write(3, 0, " Comité").unwrap().write_number_with_format(3, 1, 45322, &day).unwrap();
    sheet.write(3, 2, 12.5).unwrap().write(3, 3, 21_860_194_600_013i64).unwrap();
    sheet.write(4, 0, "Régie").unwrap().write(4, 1, "31/01/2024").unwrap().write(4, 2, "1 250,40 €").unwrap();
    sheet.write(4, 7, "hors tableau").unwrap();
    sheet.merge_range(5, 0, 6, 0, "fusion", &Format::new()).unwrap();
    book.add_worksheet().set_name("Autre").unwrap().write(0, 0, "x").unwrap();
    let (text, report) = repaired_by(&kinds(), &book.save_to_buffer().unwrap());
    assert_eq!(
        text,
        format!(
            "{HEADER}Comité,2024-01-31,12.5,,,,21860194600013,,\nRégie,2024-01-31,1250.40,,,,,,\nfusion,,,,,,,,\n"
        )
    );
    let asked: Vec<&str> = report.questions().iter().map(|line| line.question().id()).collect();
    assert_eq!(asked, ["merged-cells", "other-sheets", "extra-cells"]);
    assert!(report.questions()[2].value().contains("hors tableau") && report.questions()[2].row() == Some(5));
    let made = rules(&report);
    for rule in
        ["workbook", "preamble", "row-blank", "column-name", "column-added", "spaces", "date", "number"]
    {
        assert!(made.contains(&rule), "{rule}: {made:?}");
    }
    let date = report.repairs().iter().find(|line| line.rule() == RepairRule::Date).unwrap();
    assert_eq!((date.row(), date.output_row()), (Some(5), Some(3)));
    assert_settled(&kinds(), &text);
}

mod ambiguous {
    //! A value with two readings and no evidence is always asked about, and stays as it was.

    use proptest::collection::vec;
    use proptest::prelude::*;

    use super::{HEADER, kinds, repaired_by};

    proptest! {
        #[test]
        fn is_asked_and_kept(
            days in vec((1u32..=12, 1u32..=12), 1..8),
            numbers in vec((1u32..1000, 0u32..1000), 1..8),
            crlf in any::<bool>(),
        ) {
            let mut expected = HEADER.to_owned();
            let mut asked = 0;
            for place in 0..days.len().max(numbers.len()) {
                let day = days.get(place).filter(|(day, month)| day != month);
                let day = day.map(|(day, month)| format!("{day:02}/{month:02}/2024")).unwrap_or_default();
                let number = numbers.get(place).map(|(whole, part)| format!("\"{whole},{part:03}\"")).unwrap_or_default();
                asked += u64::from(!day.is_empty()) + u64::from(!number.is_empty());
                expected.push_str(&format!("x,{day},{number},,,,,,\n"));
            }
            let text = if crlf { expected.replace('\n', "\r\n") } else { expected.clone() };
            let (out, report) = repaired_by(&kinds(), text.as_bytes());
            prop_assert_eq!(&out, &expected);
            prop_assert_eq!(report.questions_count(), asked);
            prop_assert_eq!(report.repairs_count(), u64::from(crlf));
            for line in report.questions() {
                prop_assert_eq!(line.readings().len(), 2);
            }
        }
    }
}
