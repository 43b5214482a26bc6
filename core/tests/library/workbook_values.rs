//! The values that the cells of a workbook contain are written, whatever their formats show, in each form of workbook.

use std::fmt::Write;

use opendatabutton::{Export, Lang, Mapping, Repair, RepairReport, Report, Schema, Validator, datasets};
use rust_xlsxwriter::{Format, Workbook};
use serde::Deserialize;

use crate::spreadsheets::{ods_of, xlsx_of};
use crate::support::{found, plain, shared, workspace};

/// A cell of the table of formats.
#[derive(Deserialize)]
struct Cell {
    code: String,
    /// The number of a built-in format.
    id: Option<u8>,
    column: String,
    held: f64,
    text: String,
    /// The text that a French spreadsheet shows, where it matters.
    shown: Option<String>,
}

const COLUMNS: [&str; 5] = ["format", "nombre", "jour", "instant", "heure"];
const FORMATS: &str = r#"{"name": "formats", "version": "1", "fields": [
    {"name": "format"}, {"name": "nombre", "type": "number"}, {"name": "jour", "type": "date"},
    {"name": "instant", "type": "datetime"}, {"name": "heure"}
]}"#;

fn cells() -> Vec<Cell> {
    let text = std::fs::read_to_string(workspace("core/tests/data/formats.json")).unwrap();
    serde_json::from_str(&text).unwrap()
}

fn place(cell: &Cell) -> usize {
    COLUMNS.iter().position(|name| *name == cell.column).unwrap()
}

fn formats_xlsx() -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.write_row(0, 0, COLUMNS).unwrap();
    for (row, cell) in (1..).zip(cells()) {
        let format = match cell.id {
            Some(id) => Format::new().set_num_format_index(id),
            None => Format::new().set_num_format(&cell.code),
        };
        sheet.write(row, 0, &cell.code).unwrap();
        sheet.write_number_with_format(row, place(&cell) as u16, cell.held, &format).unwrap();
    }
    book.save_to_buffer().unwrap()
}

/// The table as LibreOffice writes it: dates and times by type, with the shown text beside each value.
fn formats_ods() -> Vec<u8> {
    let escaped = |text: &str| text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    let texts = |text: &str| {
        let text = escaped(text);
        format!("<table:table-cell office:value-type='string'><text:p>{text}</text:p></table:table-cell>")
    };
    let mut rows: String = COLUMNS.map(texts).concat();
    rows = format!("<table:table-row>{rows}</table:table-row>");
    for cell in cells() {
        let shown = escaped(cell.shown.as_deref().unwrap_or("?"));
        let seconds = (cell.held * 86_400.0).round() as u64;
        let (kind, value) = match cell.column.as_str() {
            "nombre" if cell.code.ends_with('%') => ("percentage", format!("office:value='{}'", cell.held)),
            "nombre" if cell.code.contains('€') => ("currency", format!("office:value='{}'", cell.held)),
            "nombre" => ("float", format!("office:value='{}'", cell.held)),
            "heure" => {
                let (hours, minutes) = (seconds / 3600, seconds / 60 % 60);
                // LibreOffice writes the rounding error of binary fractions.
                (
                    "time",
                    format!("office:time-value='PT{hours:02}H{minutes:02}M{:02}.000000002S'", seconds % 60),
                )
            }
            _ => ("date", format!("office:date-value='{}'", cell.text.trim_end_matches("T00:00:00"))),
        };
        let empty = "<table:table-cell/>".repeat(place(&cell) - 1);
        write!(
            rows,
            "<table:table-row>{}{empty}<table:table-cell office:value-type='{kind}' {value}><text:p>{shown}</text:p>\
             </table:table-cell></table:table-row>",
            texts(&cell.code)
        )
        .unwrap();
    }
    ods_of(
        format!("<office:spreadsheet><table:table table:name='F'>{rows}</table:table></office:spreadsheet>")
            .as_bytes(),
    )
}

fn formats_in_each_form() -> [(&'static str, Vec<u8>); 3] {
    let xls = std::fs::read(workspace("core/tests/data/formats.xls")).unwrap();
    [("xlsx", formats_xlsx()), ("ods", formats_ods()), ("xls", xls)]
}

fn export(schema: &Schema, bytes: &[u8]) -> (String, Report) {
    let mut export = Export::to_writer(schema.clone(), Vec::new()).unwrap();
    let report = export.write_all(bytes, "classeur", None, 1000).unwrap();
    (String::from_utf8(export.end().unwrap().0).unwrap(), report)
}

fn fix(schema: &Schema, bytes: &[u8]) -> (String, RepairReport) {
    let mut out = Vec::new();
    let report = Repair::new(schema.clone()).unwrap().bytes(bytes, "classeur", &mut out).unwrap();
    (String::from_utf8(out).unwrap(), report)
}

fn map(schema: &Schema, bytes: &[u8], columns: &[&str]) -> (String, Report) {
    let fields: Vec<String> =
        columns.iter().map(|name| format!("\"{name}\": {{\"column\": \"{name}\"}}")).collect();
    let mapping = format!("{{\"schema\": \"{}\", \"fields\": {{{}}}}}", schema.name(), fields.join(","));
    let place = tempfile::tempdir().unwrap();
    let path = place.path().join("classeur");
    std::fs::write(&path, bytes).unwrap();
    let mut export = Export::to_writer(schema.clone(), Vec::new()).unwrap();
    let report = export.write_mapped(&path, &Mapping::from_json(&mapping).unwrap(), 1000).unwrap();
    (String::from_utf8(export.end().unwrap().0).unwrap(), report)
}

/// One table in three forms of workbook, with every format of Excel's list and those that French spreadsheets offer.
#[test]
fn xlsx_ods_and_xls_give_the_same_file() {
    let schema = Schema::from_json(FORMATS, "schema.json").unwrap();
    for (form, bytes) in formats_in_each_form() {
        let (exported, report) = export(&schema, &bytes);
        let hidden: Vec<u64> = found(&report)
            .iter()
            .filter(|(rule, ..)| *rule == "sheet-day-hidden")
            .filter_map(|f| f.1)
            .collect();
        assert!(report.is_valid(), "{form}: {}", report.to_json(Lang::Fr));
        for (row, cell) in (2..).zip(cells()) {
            let line = exported.lines().nth(row - 1).unwrap();
            let mut values =
                csv::ReaderBuilder::new().has_headers(false).from_reader(line.as_bytes()).into_records();
            let values = values.next().unwrap().unwrap();
            assert_eq!(
                (&values[0], &values[place(&cell)]),
                (cell.code.as_str(), cell.text.as_str()),
                "{form}"
            );
            // A format of months shows less than the day in the cell.
            let shows_day = cell.column != "jour" || cell.code.contains('d');
            assert_eq!(hidden.contains(&(row as u64)), !shows_day && form != "xls", "{form}, {}", cell.code);
        }
        assert_eq!(exported.lines().count(), cells().len() + 1, "{form}");
        assert_eq!(fix(&schema, &bytes).0, exported, "{form}");
        let (mapped, report) = map(&schema, &bytes, &COLUMNS);
        assert!(report.is_valid(), "{form}: {}", report.to_json(Lang::Fr));
        assert_eq!(mapped, exported, "{form}");
    }
}

const SUBSIDY: [(&str, &str); 12] = [
    ("nomAttribuant", "Ville de Poitiers"),
    ("idAttribuant", "21860194600013"),
    ("dateConvention", "2024-02-12"),
    ("nomBeneficiaire", "Stade"),
    ("idBeneficiaire", "38047555800058"),
    ("objet", "Tournoi"),
    ("montant", "1"),
    ("nature", "aide en numéraire"),
    ("conditionsVersement", "unique"),
    ("datesPeriodeVersement", "2024-03-15"),
    ("notificationUE", "non"),
    ("pourcentageSubvention", "1"),
];

/// A workbook of subsidies: one row for each number in its format, as the value of a column.
fn subsidies(column: &str, numbers: &[(f64, &str)]) -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (at, (label, text)) in (0..).zip(SUBSIDY) {
        sheet.write(0, at, label).unwrap();
        for (row, (number, format)) in (1..).zip(numbers) {
            let format = Format::new().set_num_format(*format);
            match label == column {
                true => sheet.write_number_with_format(row, at, *number, &format).unwrap(),
                false => sheet.write(row, at, text).unwrap(),
            };
        }
    }
    book.save_to_buffer().unwrap()
}

/// The values of a column in a CSV.
fn column(text: &str, name: &str) -> Vec<String> {
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let at = reader.headers().unwrap().iter().position(|label| label == name).unwrap();
    reader.records().map(|record| record.unwrap()[at].to_owned()).collect()
}

#[test]
fn what_the_cell_holds_is_written_not_what_it_shows() {
    let schema = datasets::schema("subventions").unwrap();
    let labels: Vec<&str> = SUBSIDY.iter().map(|(label, _)| *label).collect();
    for (field, numbers, expected) in [
        // k03: amounts and shares in rounded formats.
        (
            "montant",
            &[(12.5, "0"), (1234567.89, "#,##0"), (12.0, "0.00")][..],
            &["12.5", "1234567.89", "12"][..],
        ),
        ("pourcentageSubvention", &[(0.455, "0%"), (0.455, "0.0"), (0.5, "0%")], &["0.455", "0.455", "0.5"]),
        // k04, k04b: dates in the format of the United States, or any other.
        ("dateConvention", &[(45355.0, "mm-dd-yy"), (45418.0, "m/d/yy")], &["2024-03-04", "2024-05-06"]),
        ("dateConvention", &[(45355.0, "mmmm yyyy")], &["2024-03-04"]),
        // Text columns: identifiers typed as numbers, days and periods.
        ("idBeneficiaire", &[(38047555800058.0, "0.00E+00")], &["38047555800058"]),
        ("datesPeriodeVersement", &[(45355.0, "dd/mm/yyyy")], &["2024-03-04"]),
    ] {
        let bytes = subsidies(field, numbers);
        let (exported, report) = export(&schema, &bytes);
        assert!(report.is_valid(), "{field}: {}", report.to_json(Lang::Fr));
        assert_eq!(column(&exported, field), expected, "{field}");
        let (fixed, report) = fix(&schema, &bytes);
        assert!(report.is_valid() && report.questions_count() == 0, "{field}: {}", report.to_json(Lang::Fr));
        assert_eq!(fixed, exported, "{field}");
        let (mapped, report) = map(&schema, &bytes, &labels);
        assert!(report.is_valid(), "{field}: {}", report.to_json(Lang::Fr));
        assert_eq!(mapped, exported, "{field}");
    }
}

#[test]
fn a_rounded_value_and_a_hidden_day_are_said() {
    let schema = datasets::schema("subventions").unwrap();
    let rules = |report: &RepairReport| -> Vec<(&'static str, String, Option<String>, bool)> {
        let lines = report.repairs().iter().filter(|line| line.rule().id() == "sheet-format");
        lines
            .map(|line| {
                (line.rule().id(), line.before().to_owned(), line.after().map(str::to_owned), line.is_sure())
            })
            .collect()
    };
    let bytes = subsidies("montant", &[(12.5, "0"), (12.5, "0.00"), (7.0, "0.00")]);
    let (_, report) = fix(&schema, &bytes);
    assert_eq!(rules(&report), [("sheet-format", "12".to_owned(), Some("12.5".to_owned()), true)]);
    let (_, report) = export(&schema, &bytes);
    assert_eq!(found(&report), [("sheet-shown", Some(2), Some("montant".to_owned()))]);
    // Only the month was typed: the spreadsheet added the day.
    let bytes = subsidies("dateConvention", &[(45323.0, "[$-40C]mmm-yy"), (45323.0, "dd/mm/yyyy")]);
    let (_, report) = fix(&schema, &bytes);
    assert_eq!(rules(&report), [("sheet-format", String::new(), Some("2024-02-01".to_owned()), false)]);
    let (_, report) = export(&schema, &bytes);
    assert_eq!(found(&report), [("sheet-day-hidden", Some(2), Some("dateConvention".to_owned()))]);
}

/// The verdict is Validata's, on the text that the sheet shows; a warning suggests the value that the cell contains.
#[test]
fn a_check_reads_what_is_shown_and_says_what_is_held() {
    let schema = datasets::schema("subventions").unwrap();
    let validator = Validator::new(schema);
    let check = |field, numbers: &[(f64, &str)]| {
        validator.validate(subsidies(field, numbers).as_slice(), "classeur").unwrap()
    };
    let report = check("montant", &[(12.5, "0"), (12.5, "0.00"), (45.0, "General")]);
    assert!(report.is_valid());
    let of_rows: Vec<_> = report.findings().iter().filter(|finding| finding.row().is_some()).collect();
    let [finding] = of_rows.as_slice() else { panic!("{:?}", found(&report)) };
    assert_eq!(
        (finding.rule().id(), finding.row(), finding.field_name()),
        ("sheet-shown", Some(2), Some("montant"))
    );
    let message = plain(finding.message(Lang::Fr));
    assert!(message.contains("« 12 »") && message.contains("« 12.5 »"), "{message}");
    // The text of another row must not decide the meaning of a cell that contains a day.
    let report =
        check("dateConvention", &[(45355.0, "mm-dd-yy"), (45376.0, "mm-dd-yy"), (45355.0, "yyyy-mm-dd")]);
    let of = |rule: &str| -> Vec<(Option<u64>, Option<String>)> {
        let findings = report.findings().iter().filter(|finding| finding.rule().id() == rule);
        findings.map(|finding| (finding.row(), finding.suggestion().map(str::to_owned))).collect()
    };
    let suggested = [(Some(2), Some("2024-03-04".to_owned())), (Some(3), Some("2024-03-25".to_owned()))];
    assert_eq!(of("type-date"), suggested);
    assert_eq!(of("sheet-shown").iter().map(|(row, _)| *row).collect::<Vec<_>>(), [Some(2), Some(3)]);
    let report = check("pourcentageSubvention", &[(0.45, "0%")]);
    assert_eq!(report.findings().iter().find_map(|finding| finding.suggestion()), Some("0.45"));
}

#[test]
fn what_a_number_has_lost_is_refused_or_asked() {
    let schema = datasets::schema("subventions").unwrap();
    // A leading zero is lost: the repair recognises the identifier by its key.
    let (_, report) = export(&schema, &subsidies("idBeneficiaire", &[(5650171100115.0, "0")]));
    let lost = ("check-siret", Some(2), Some("idBeneficiaire".to_owned()));
    assert!(found(&report).contains(&lost), "{:?}", found(&report));
    // Final zeros, and digits beyond the fifteen that a spreadsheet stores.
    for (number, questions) in [(7.1, 0), (1.2345678901234567e16, 1)] {
        let bytes = subsidies("objet", &[(number, "General")]);
        let (_, report) = export(&schema, &bytes);
        assert!(
            found(&report).contains(&("table-lost-digits", Some(2), Some("objet".to_owned()))),
            "{number}"
        );
        let (fixed, report) = fix(&schema, &bytes);
        let asked = report.questions().iter().filter(|line| line.question().id() == "lost-digits").count();
        assert_eq!(
            (asked, column(&fixed, "objet")[0].starts_with(['7', '1'])),
            (questions, true),
            "{number}"
        );
    }
}

#[test]
fn other_kinds_of_cells_are_what_they_hold() {
    const KINDS: &str = r#"{"name": "kinds", "version": "1", "fields": [
        {"name": "texte"}, {"name": "vrai", "type": "boolean"}, {"name": "nombre", "type": "number"},
        {"name": "annee", "type": "year"}, {"name": "jour", "type": "date"}
    ]}"#;
    let schema = Schema::from_json(KINDS, "schema.json").unwrap();
    let header: String = ["texte", "vrai", "nombre", "annee", "jour"]
        .map(|name| format!("<c t='inlineStr'><is><t>{name}</t></is></c>"))
        .concat();
    let sheet = format!(
        "<worksheet><row>{header}</row>\
         <row><c t='inlineStr'><is><r><t>deux </t></r><r><t>lignes_x000D_&#10;x</t></r></is></c><c t='b'><v>1</v></c>\
         <c><f>1/8</f><v>0.125</v></c><c><v>2024.0</v></c><c t='d'><v>2024-01-31T00:00:00</v></c></row>\
         <row><c t='str'><f>A1</f><v>calculé</v></c><c t='b'><v>0</v></c><c><v>2.5E-2</v></c><c><v>2023</v></c>\
         <c t='inlineStr'><is><t>2024-02-01</t></is></c></row>\
         <row><c t='e'><v>#N/A</v></c><c/><c><f>1+1</f></c><c><v>2022</v></c></row>\
         <row><c t='str'><f>IF(A9=0,1,2)</f><v></v></c></row></worksheet>"
    );
    let (_, report) = export(&schema, &xlsx_of(sheet.as_bytes()));
    let refused: Vec<_> = found(&report).into_iter().filter(|(_, row, _)| *row == Some(4)).collect();
    let value = |name: &str| ("record-value", Some(4), Some(name.to_owned()));
    assert_eq!((refused, report.rows()), (vec![value("texte"), value("nombre")], 3));
    let (fixed, _) = fix(&schema, &xlsx_of(sheet.as_bytes()));
    let mut rows = csv::Reader::from_reader(fixed.as_bytes()).into_records().map(Result::unwrap);
    let first: Vec<String> = rows.next().unwrap().iter().map(str::to_owned).collect();
    assert_eq!(first[1..], ["true", "0.125", "2024", "2024-01-31"], "{fixed}");
    assert!(!first[0].contains("_x000D_"), "{fixed}");
    let second: Vec<String> = rows.next().unwrap().iter().map(str::to_owned).collect();
    assert_eq!(second, ["calculé", "false", "0.025", "2023", "2024-02-01"], "{fixed}");
}

/// A spreadsheet stores a day and its midnight alike: repair, export and mapping all write midnight in a column of
/// moments. A text with a day alone gives no hour.
#[test]
fn a_day_of_a_workbook_is_its_midnight_where_moments_are_asked() {
    let schema = Schema::from_json(
        r#"{"name": "moments", "version": "1", "fields": [{"name": "instant", "type": "datetime"},
            {"name": "autre", "type": "datetime", "format": "%d/%m/%Y %H:%M"}]}"#,
        "schema.json",
    )
    .unwrap();
    let text = |text: &str| format!("<c t='inlineStr'><is><t>{text}</t></is></c>");
    let day = "<c t='d'><v>2024-01-31</v></c>";
    let hour = "<c t='d'><v>2024-01-31T10:05:00</v></c>";
    let sheet = format!(
        "<worksheet><row>{}{}</row><row>{day}{day}</row><row>{hour}{hour}</row></worksheet>",
        text("instant"),
        text("autre")
    );
    let bytes = xlsx_of(sheet.as_bytes());
    let expected =
        "instant,autre\n2024-01-31T00:00:00,31/01/2024 00:00\n2024-01-31T10:05:00,31/01/2024 10:05\n";
    assert_eq!(fix(&schema, &bytes).0, expected);
    assert_eq!(export(&schema, &bytes).0, expected);
    assert_eq!(map(&schema, &bytes, &["instant", "autre"]).0, expected);

    let csv = "instant,autre\n2024-01-31,2024-01-31\n";
    let (fixed, report) = fix(&schema, csv.as_bytes());
    assert_eq!((fixed.as_str(), report.repairs_count(), report.is_valid()), (csv, 0, false));
    let (mapped, report) = map(&schema, csv.as_bytes(), &["instant", "autre"]);
    assert_eq!((mapped.as_str(), report.is_valid()), ("instant,autre\n", false));
}

/// Rows with formats but no values do not count, wherever they end; rows are numbered as the spreadsheet shows them.
#[test]
fn formats_without_values_shift_and_count_nothing() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    let grey = Format::new().set_num_format("0.00");
    sheet.write(0, 0, "Subventions versées en 2024").unwrap();
    for (column, (label, text)) in (0..).zip(SUBSIDY) {
        sheet.write(2, column, label).unwrap();
        sheet.write(3, column, text).unwrap();
        sheet.write(5, column, text).unwrap();
    }
    sheet.write(5, 2, "bientôt").unwrap();
    for row in 6..2000 {
        for column in 0..40 {
            sheet.write_blank(row, column, &grey).unwrap();
        }
    }
    let bytes = book.save_to_buffer().unwrap();
    let (fixed, report) = fix(&datasets::schema("subventions").unwrap(), &bytes);
    assert_eq!((fixed.lines().count(), report.rows()), (3, 5));
    let blank: Vec<Option<u64>> = report
        .repairs()
        .iter()
        .filter(|line| line.rule().id() == "row-blank")
        .map(opendatabutton::RepairLine::row)
        .collect();
    assert_eq!(blank, [Some(2), Some(5)]);
    let wrong =
        report.remaining().findings().iter().find(|finding| finding.rule().id() == "type-date").unwrap();
    assert_eq!(wrong.row(), Some(3), "{}", report.to_json(Lang::Fr));
}

/// The inputs rebuilt from public reports.
#[test]
fn the_cases_of_workbooks_hold() {
    let Some(cases) = shared("cases") else { return };
    let schema = datasets::schema("subventions").unwrap();
    for (case, field, expected) in [
        ("k03-montant-arrondi.xlsx", "montant", &["12.5"][..]),
        ("k04-dates-format14.xlsx", "dateConvention", &["2024-03-04", "2024-12-25"]),
        ("k04b.xlsx", "dateConvention", &["2024-03-04", "2024-05-06"]),
    ] {
        let (fixed, report) = fix(&schema, &std::fs::read(cases.join(case)).unwrap());
        assert!(report.is_valid(), "{case}");
        assert_eq!(column(&fixed, field), expected, "{case}");
    }
}
