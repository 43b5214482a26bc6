//! The annotated table: our own reader and the check read it again.

use std::fs;
use std::io::{Cursor, Read};

use opendatabutton::{Lang, Report, Schema, Sheet, Validator, datasets};

use crate::support::plain;

const HEADER: &str = "COMMUNE_NOM;COLL_INSEE;ENFANT_SEXE;ENFANT_PRENOM;NOMBRE_OCCURRENCES;ANNEE\n";

fn checked(text: &str, max: usize) -> (tempfile::TempDir, Schema, Report) {
    let place = tempfile::tempdir().unwrap();
    fs::write(place.path().join("x.csv"), text).unwrap();
    let schema = datasets::schema("prenoms").unwrap();
    let report =
        Validator::new(schema.clone()).max_findings(max).validate_file(place.path().join("x.csv")).unwrap();
    (place, schema, report)
}

/// The text of one part of a workbook.
fn part(book: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(book)).unwrap();
    let mut text = String::new();
    archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

#[test]
fn the_rows_come_back_at_their_numbers_with_notes_on_what_is_wrong() {
    let text = HEADER.to_owned() + "Poitiers;86194;F;Zoé;trois;2024\n;;;;;\nPoitiers;86194;F;=1+1;3;24\n";
    let (place, schema, report) = checked(&text, 100);
    let book = report.annotate(&schema, place.path().join("x.csv"), &Sheet::default(), Lang::Fr).unwrap();
    // The second sheet reads as the file did.
    let again = Validator::new(schema.clone()).sheet("Données").validate(book.as_slice(), "x.xlsx").unwrap();
    assert_eq!(again.rows(), report.rows());
    let wrong = |report: &Report| {
        let errors = report.findings().iter().filter(|finding| finding.row().is_some());
        errors.filter_map(|one| Some((one.row()?, one.field_name()?.to_owned()))).collect::<Vec<_>>()
    };
    for place in [(2, "NOMBRE_OCCURRENCES"), (4, "ANNEE")] {
        assert!(wrong(&again).contains(&(place.0, place.1.to_owned())), "{:?}", wrong(&again));
    }
    let notes = plain(part(&book, "xl/comments1.xml"));
    assert!(notes.contains("ref=\"E2\"") && notes.contains("Ce n'est pas un nombre entier."), "{notes}");
    assert!(notes.contains("ref=\"A3\"") && notes.contains("La ligne est vide."), "{notes}");
    // A text that looks like a formula is written as a text.
    assert!(!part(&book, "xl/worksheets/sheet2.xml").contains("<f>"));
    let texts = plain(part(&book, "xl/sharedStrings.xml"));
    assert!(
        texts.contains("Ne publiez pas encore ce fichier.") && texts.contains("À faire d'abord"),
        "{texts}"
    );
}

#[test]
fn many_findings_have_at_most_ten_thousand_notes() {
    let rows: String = (0..12_000).map(|n| format!("Poitiers;86194;F;Zoé;x{n};2024\n")).collect();
    let (place, schema, report) = checked(&(HEADER.to_owned() + &rows), 20_000);
    let book = report.annotate(&schema, place.path().join("x.csv"), &Sheet::default(), Lang::En).unwrap();
    assert_eq!(part(&book, "xl/comments1.xml").matches("<comment ").count(), 10_000);
    assert!(book.len() < 4_000_000, "{}", book.len());
}

#[test]
fn findings_are_a_table_that_no_spreadsheet_takes_for_formulas() {
    let (_place, _, report) = checked(&(HEADER.to_owned() + "Poitiers;86194;F;Zoé;=1+1;-5\n"), 100);
    let table = plain(report.to_csv(Lang::Fr));
    let mut reader = csv::Reader::from_reader(table.as_bytes());
    let headings: Vec<_> = reader.headers().unwrap().iter().map(str::to_owned).collect();
    assert_eq!(
        headings,
        ["Ligne", "Colonne", "Lettre", "Gravité", "Valeur lue", "Message", "À écrire", "Règle"]
    );
    let rows: Vec<_> = reader.records().map(|row| row.unwrap()).collect();
    assert_eq!(rows.len(), report.findings().len());
    let number = rows.iter().find(|row| &row[1] == "NOMBRE_OCCURRENCES").unwrap();
    assert_eq!((&number[0], &number[2], &number[4], &number[7]), ("2", "E", "'=1+1", "type-integer"));
}
