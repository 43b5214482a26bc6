//! The sheet of a workbook that is read: the first, or the one asked for; every part of the library uses the same
//! words.

use opendatabutton::{
    Export, Lang, Mapping, Repair, Schema, Sheet, Validator, datasets, recognise, recognise_sheet,
    recognise_standard_sheet_file,
};
use rust_xlsxwriter::Workbook;

use crate::spreadsheets::ods_of;
use crate::support::{found, workspace};

const NAMES: &str = r#"{"name": "names", "version": "1", "fields": [
    {"name": "nom"}, {"name": "prenom"}, {"name": "nombre", "type": "integer"}
]}"#;

fn names() -> Schema {
    Schema::from_json(NAMES, "schema.json").unwrap()
}

/// Sheets: « Synthèse » without the columns, « 3 » with one row of data, « Données » (hidden) with two.
fn xlsx() -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet().set_name("Synthèse").unwrap();
    sheet.write(0, 0, "Bilan de l'année").unwrap().write(1, 0, "Total").unwrap().write(1, 1, 3).unwrap();
    for (name, rows) in [("3", 1), ("Données", 2)] {
        let sheet = book.add_worksheet().set_name(name).unwrap();
        sheet.write_row(0, 0, ["nom", "prenom", "nombre"]).unwrap();
        for row in 1..=rows {
            sheet.write_row(row, 0, ["A", name]).unwrap().write(row, 2, row).unwrap();
        }
        sheet.set_hidden(name == "Données");
    }
    book.save_to_buffer().unwrap()
}

fn ods() -> Vec<u8> {
    let text = |text: &str| {
        format!("<table:table-cell office:value-type='string'><text:p>{text}</text:p></table:table-cell>")
    };
    let sheet = |name: &str, rows: &[String]| {
        let style = if name == "Données" { "hidden" } else { "shown" };
        let rows: String =
            rows.iter().map(|cells| format!("<table:table-row>{cells}</table:table-row>")).collect();
        format!("<table:table table:name='{name}' table:style-name='{style}'>{rows}</table:table>")
    };
    let header = ["nom", "prenom", "nombre"].map(text).concat();
    let row = |name: &str, number: usize| {
        format!(
            "{}{}<table:table-cell office:value-type='float' office:value='{number}'/>",
            text("A"),
            text(name)
        )
    };
    let sheets = [
        sheet("Synthèse", &[text("Bilan de l'année"), text("Total")]),
        sheet("3", &[header.clone(), row("3", 1)]),
        sheet("Données", &[header, row("Données", 1), row("Données", 2)]),
    ];
    let styles = "<office:automatic-styles><style:style style:name='shown' style:family='table'>\
        <style:table-properties table:display='true'/></style:style><style:style style:name='hidden' style:family='table'>\
        <style:table-properties table:display='false'/></style:style></office:automatic-styles>";
    let content = format!(
        "<office:document-content>{styles}<office:body><office:spreadsheet>{}</office:spreadsheet></office:body>\
         </office:document-content>",
        sheets.concat()
    );
    ods_of(content.as_bytes())
}

#[test]
fn the_sheet_that_is_asked_for_is_read_everywhere() {
    let place = tempfile::tempdir().unwrap();
    for (form, bytes) in [("xlsx", xlsx()), ("ods", ods())] {
        let path = place.path().join(form);
        std::fs::write(&path, &bytes).unwrap();
        for (sheet, rows, name) in [
            (Sheet::from("Données"), 2, "Données"),
            (Sheet::from("donnÉes "), 2, "Données"),
            (Sheet::Numbered(3), 2, "Données"),
            // A name takes precedence over a number.
            (Sheet::from("3"), 1, "3"),
            (Sheet::from("2"), 1, "3"),
        ] {
            let validator = Validator::new(names()).sheet(sheet.clone());
            for report in
                [validator.validate(bytes.as_slice(), form).unwrap(), validator.validate_file(&path).unwrap()]
            {
                assert_eq!((report.is_valid(), report.rows()), (true, rows), "{form} {sheet:?}");
            }
            let mut export = Export::to_writer(names(), Vec::new()).unwrap();
            export.set_sheet(sheet.clone());
            assert!(export.write_file(&path, 10).unwrap().is_valid(), "{form} {sheet:?}");
            let exported = String::from_utf8(export.end().unwrap().0).unwrap();
            assert_eq!(exported.lines().nth(1), Some(format!("A,{name},1").as_str()), "{form} {sheet:?}");
            let mut fixed = Vec::new();
            let repair = Repair::new(names()).unwrap().sheet(sheet.clone());
            let report = repair.bytes(&bytes, form, &mut fixed).unwrap();
            assert!(report.is_valid(), "{form} {sheet:?}");
            assert_eq!(String::from_utf8(fixed).unwrap(), exported, "{form} {sheet:?}");
            // A mapping names its sheet, and so does a proposed one.
            let suggestion = Mapping::suggest_for_sheet(&path, &sheet, &names()).unwrap();
            assert!(suggestion.to_toml(Lang::Fr).contains("sheet = \""), "{form} {sheet:?}");
            let mut export = Export::to_writer(names(), Vec::new()).unwrap();
            assert!(export.write_mapped(&path, &suggestion.mapping, 10).unwrap().is_valid());
            assert_eq!(String::from_utf8(export.end().unwrap().0).unwrap(), exported, "{form} {sheet:?}");
        }
    }
}

#[test]
fn a_sheet_that_does_not_exist_is_refused_with_those_that_do() {
    for (form, bytes) in [("xlsx", xlsx()), ("ods", ods())] {
        for (sheet, wanted) in
            [(Sheet::from("Donnees"), "« Donnees »"), (Sheet::Numbered(4), "4"), (Sheet::from("0"), "« 0 »")]
        {
            let error = Validator::new(names()).sheet(sheet).validate(bytes.as_slice(), form).unwrap_err();
            let expected = format!(
                "{form} : pas de feuille {wanted} ; le classeur a 1 « Synthèse », 2 « 3 », 3 « Données » (masquée)"
            );
            assert_eq!(error.to_string(), expected);
            assert!(error.is_input());
        }
    }
    let xls = std::fs::read(workspace("core/tests/data/cells.xls")).unwrap();
    let error = Validator::new(names()).sheet("x").validate(xls.as_slice(), "a.xls").unwrap_err().to_string();
    assert!(error.ends_with("le classeur a 1 « Données », 2 « Autre »"), "{error}");
    // A CSV has no sheets.
    let csv = "nom,prenom,nombre\nA,B,1\n".as_bytes();
    let refused = [
        Validator::new(names()).sheet("x").validate(csv, "a.csv").unwrap_err(),
        Repair::new(names()).unwrap().sheet("x").bytes(csv, "a.csv", std::io::sink()).unwrap_err(),
        recognise_sheet(csv, &Sheet::Numbered(2)).unwrap_err(),
    ];
    for error in refused {
        assert!(error.is_input() && error.to_string().contains("une feuille est demandée"), "{error}");
    }
}

#[test]
fn a_foreign_first_sheet_names_the_one_that_has_the_columns() {
    let place = tempfile::tempdir().unwrap();
    for (form, bytes) in [("xlsx", xlsx()), ("ods", ods())] {
        let path = place.path().join(form);
        std::fs::write(&path, &bytes).unwrap();
        let report = Validator::new(names()).validate(bytes.as_slice(), form).unwrap();
        let elsewhere = report.findings().iter().find(|finding| finding.rule().id() == "sheet-elsewhere");
        assert!(
            elsewhere.unwrap().message(Lang::Fr).contains("--sheet \"3\""),
            "{form}: {:?}",
            found(&report)
        );
        let mut export = Export::to_writer(names(), Vec::new()).unwrap();
        let report = export.write_file(&path, 10).unwrap();
        assert!(!report.is_valid() && found(&report).contains(&("sheet-elsewhere", None, None)), "{form}");
        let error =
            Repair::new(names()).unwrap().bytes(&bytes, form, std::io::sink()).unwrap_err().to_string();
        assert!(error.contains("la feuille « 3 » les a : --sheet \"3\""), "{error}");
        let mapping =
            r#"{"schema": "names", "fields": {"nom": {"column": "nom"}, "prenom": {"column": "prenom"}}}"#;
        let mut export = Export::to_writer(names(), Vec::new()).unwrap();
        let error =
            export.write_mapped(&path, &Mapping::from_json(mapping).unwrap(), 10).unwrap_err().to_string();
        assert!(error.contains("--sheet \"3\""), "{error}");
    }
}

/// The first sheet is blank or for people; another one contains the data.
#[test]
fn a_data_set_is_recognised_on_the_sheet_that_is_asked_for() {
    let schema = datasets::schema("prenoms").unwrap();
    let labels: Vec<&str> = schema.descriptor().fields.iter().map(|field| field.name.as_str()).collect();
    for title in [None, Some("À lire")] {
        let mut book = Workbook::new();
        let sheet = book.add_worksheet().set_name("Page de garde").unwrap();
        if let Some(title) = title {
            sheet.write(0, 0, title).unwrap();
        }
        book.add_worksheet().set_name("Prénoms").unwrap().write_row(0, 0, labels.clone()).unwrap();
        let bytes = book.save_to_buffer().unwrap();
        let error = recognise(bytes.as_slice()).unwrap_err().to_string();
        assert!(error.contains("--sheet \"Prénoms\""), "{error}");
        let found = recognise_sheet(bytes.as_slice(), &"Prénoms".into()).unwrap().unwrap();
        assert_eq!(found.schema.name(), "prenoms");
        let place = tempfile::tempdir().unwrap();
        let path = place.path().join("x");
        std::fs::write(&path, &bytes).unwrap();
        assert!(recognise_standard_sheet_file(&path, &Sheet::Numbered(2)).unwrap().is_some());
        let checked = Validator::new(schema.clone()).validate(bytes.as_slice(), "x.xlsx");
        match title {
            None => assert!(checked.unwrap_err().to_string().contains("--sheet \"Prénoms\"")),
            Some(_) => assert!(!checked.unwrap().is_valid()),
        }
    }
}
