//! Workbooks: read as their authors meant, or refused with the cause; never a panic, never unbounded memory.

use std::io::{Cursor, Read, Write};

use opendatabutton::{
    Export, Lang, Report, Schema, Validator, datasets, is_workbook, recognise, recognise_file,
};
use proptest::prelude::*;
use rust_xlsxwriter::{Format, Formula, Workbook};
use zip::write::{SimpleFileOptions, ZipWriter};

use crate::support::{found, plain, workspace};

const CELLS: &str = r#"{"name": "cells", "fields": [
    {"name": "DEP"}, {"name": "texte"}, {"name": "nombre", "type": "number"}, {"name": "jour", "type": "date"},
    {"name": "vrai", "type": "boolean"}, {"name": "instant", "type": "datetime"}, {"name": "heure"}
]}"#;

fn check(schema: &str, bytes: &[u8]) -> Report {
    let schema = Schema::from_json(schema, "schema.json").unwrap();
    Validator::new(schema).validate(bytes, "classeur").unwrap()
}

fn refusal(bytes: &[u8]) -> String {
    let validator = Validator::new(Schema::from_json(CELLS, "schema.json").unwrap());
    let error = validator.validate(bytes, "classeur.xlsx").unwrap_err();
    assert!(error.is_input(), "{error}");
    error.to_string()
}

/// The same workbook as `tests/data/make.py` writes in other forms.
fn cells_xlsx() -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet().set_name("Données").unwrap();
    for (column, label) in (0..).zip(["DEP", "texte", "nombre", "jour", "vrai", "instant", "heure"]) {
        sheet.write(0, column, label).unwrap();
    }
    let day = Format::new().set_num_format("yyyy-mm-dd");
    let moment = Format::new().set_num_format("yyyy-mm-dd hh:mm:ss");
    let time = Format::new().set_num_format("hh:mm:ss");
    sheet.write(1, 0, "075").unwrap().write(1, 1, "é").unwrap().write(1, 2, 12.5).unwrap();
    sheet.write_number_with_format(1, 3, 45322, &day).unwrap().write(1, 4, true).unwrap();
    sheet.write_number_with_format(1, 5, 45322.42020833333, &moment).unwrap();
    sheet.write_number_with_format(1, 6, 0.42020833333, &time).unwrap();
    sheet.write(2, 0, 1).unwrap().write(2, 1, "a\nb").unwrap().write(2, 2, 3).unwrap();
    sheet.write_number_with_format(2, 3, 1, &day).unwrap().write(2, 4, false).unwrap();
    sheet.write(4, 1, 12).unwrap();
    book.add_worksheet().set_name("Autre").unwrap().write(0, 0, "x").unwrap();
    book.save_to_buffer().unwrap()
}

fn cells_in_each_form() -> [(&'static str, Vec<u8>); 3] {
    let data = |name: &str| std::fs::read(workspace("core/tests/data").join(name)).unwrap();
    [("xlsx", cells_xlsx()), ("ods", data("cells.ods")), ("xls", data("cells.xls"))]
}

#[test]
fn each_form_is_read_with_its_types() {
    for (form, bytes) in cells_in_each_form() {
        let report = check(CELLS, &bytes);
        let vrai = |row| ("type-boolean", Some(row), Some("vrai"));
        let dep = ("type-text", Some(3), Some("DEP"));
        let blank = |row| ("row-blank", Some(row), None);
        let texte = ("type-text", Some(5), Some("texte"));
        let others = ("sheet-others", None, None);
        let expected = match form {
            "xlsx" => vec![dep, blank(4), texte, others],
            // LibreOffice stores the booleans of an xlsx as numbers, and fills the sheet with blank rows to its end.
            "ods" => vec![vrai(2), dep, vrai(3), blank(4), texte, blank(6), blank(7), others],
            // An xls has no times: it stores an hour of the first day, with a type.
            _ => vec![("type-text", Some(2), Some("heure")), dep, blank(4), texte, others],
        };
        let expected: Vec<_> =
            expected.into_iter().map(|(rule, row, field)| (rule, row, field.map(str::to_owned))).collect();
        assert_eq!(found(&report), expected, "{form}");
        let message = plain(report.findings().last().unwrap().message(Lang::Fr));
        assert!(message.contains("« Données »") && message.contains("Autre"), "{form}: {message}");
    }
}

#[test]
fn what_a_spreadsheet_adds_is_warned_of() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (column, label) in (0..).zip(["DEP", "texte", "nombre"]) {
        sheet.write(1, column, label).unwrap();
    }
    sheet.merge_range(2, 0, 3, 0, "75", &Format::new()).unwrap();
    sheet.write_formula(2, 1, Formula::new("=T(1)").set_result("calculé")).unwrap();
    sheet.write(3, 1, "x").unwrap().write(3, 5, "sans nom").unwrap();
    let bytes = book.save_to_buffer().unwrap();
    let report = check(CELLS, &bytes);
    let found = found(&report);
    for expected in [("column-unknown", Some(4), Some(String::new())), ("sheet-merged-cells", None, None)] {
        assert!(found.contains(&expected), "{expected:?} not in {found:?}");
    }
    assert!(report.is_valid(), "{found:?}");
    let sheet = "<worksheet><row><c t='str'><v>texte</v></c><c t='str'><v>nombre</v></c></row>\
        <row><c t='e'><f>1/0</f><v>#DIV/0!</v></c><c><f>1+1</f></c></row></worksheet>";
    let report = check(CELLS, &xlsx_of(sheet.as_bytes()));
    let found: Vec<_> = self::found(&report).into_iter().filter(|(_, row, _)| row.is_some()).collect();
    assert_eq!(
        found,
        [
            ("sheet-error-value", Some(2), Some("texte".to_owned())),
            ("sheet-no-result", Some(2), Some("nombre".to_owned())),
        ]
    );
}

/// A zip of these parts.
pub fn package(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(content).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

const RELS: &[u8] =
    b"<Relationships><Relationship Id='r' Type='x/officeDocument' Target='xl/workbook.xml'/></Relationships>";
const BOOK: &[u8] = b"<workbook><sheets><sheet name='S' r:id='s'/></sheets></workbook>";
const BOOK_RELS: &[u8] =
    b"<Relationships><Relationship Id='s' Type='x/worksheet' Target='worksheets/s.xml'/></Relationships>";

/// An xlsx of one sheet with this XML, without styles.
pub fn xlsx_of(sheet: &[u8]) -> Vec<u8> {
    package(&[
        ("_rels/.rels", RELS),
        ("xl/workbook.xml", BOOK),
        ("xl/_rels/workbook.xml.rels", BOOK_RELS),
        ("xl/worksheets/s.xml", sheet),
    ])
}

pub fn ods_of(content: &[u8]) -> Vec<u8> {
    package(&[("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", content)])
}

fn ole_with(stream: &str) -> Vec<u8> {
    let mut container = cfb::CompoundFile::create(Cursor::new(Vec::new())).unwrap();
    container.create_stream(stream).unwrap().write_all(&[0; 5000]).unwrap();
    container.into_inner().into_inner()
}

#[test]
fn what_is_no_workbook_is_refused_with_the_cause() {
    let whole = cells_xlsx();
    let protected = package(&[
        ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
        ("META-INF/manifest.xml", b"<manifest:encryption-data/>"),
        ("content.xml", b"nonsense"),
    ]);
    for (bytes, expected) in [
        (whole[..whole.len() / 2].to_vec(), "incomplet"),
        (ole_with("/EncryptedPackage"), "mot de passe"),
        (protected, "mot de passe"),
        (ole_with("/WordDocument"), "doc, ppt, msg"),
        (ole_with("/Workbook"), "sans feuille"),
        (package(&[("[Content_Types].xml", b""), ("_rels/.rels", RELS), ("word/document.xml", b"")]), "docx"),
        (package(&[("xl/workbook.bin", b"")]), "xlsb"),
        (package(&[("a.csv", b"a,b\n")]), "(zip)"),
        (package(&[]), "(zip)"),
        (package(&[("_rels/.rels", RELS)]), "xl/workbook.xml"),
        (xlsx_of(b"<worksheet><sheetData><row r='1'>"), "cut short"),
        (xlsx_of(b"<worksheet><sheetData/></worksheet>"), "fichier vide"),
        (xlsx_of(b"<worksheet><row><c r='XFE1'><v>1</v></c></row></worksheet>"), "XFE1"),
        (xlsx_of(b"<worksheet><row r='1048577'/></worksheet>"), "1048577"),
        (xlsx_of(b"<worksheet><row><c t='s'><v>7</v></c></row></worksheet>"), "shared text 7"),
        (ods_of(b"<office:spreadsheet></office:spreadsheet>"), "sans feuille"),
        (ods_of(b"<office:spreadsheet><table:table><table:table-row table:number-rows-repeated='4000000000'/></table:table></office:spreadsheet>"), "4000000000 rows"),
    ] {
        let text = refusal(&bytes);
        assert!(text.contains("classeur.xlsx") && text.contains(expected), "{expected}: {text}");
    }
}

/// Records with fewer bytes than calamine expects, and a sheet that claims all the memory there is.
#[test]
fn an_xls_of_senseless_records_is_refused() {
    let record =
        |kind: u16, data: &[u8]| [&kind.to_le_bytes(), &(data.len() as u16).to_le_bytes(), data].concat();
    let book = |globals: Vec<u8>, sheet: Vec<u8>| {
        let bof = record(0x0809, &[0, 6, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
        let end = record(0x000A, &[]);
        let name = b"\0\0\x01\0S";
        let place = (bof.len() + globals.len() + 4 + 4 + name.len() + end.len()) as u32;
        let bound = record(0x0085, &[&place.to_le_bytes(), name.as_slice()].concat());
        let stream = [bof.clone(), globals, bound, end.clone(), bof, sheet, end].concat();
        let mut container = cfb::CompoundFile::create(Cursor::new(Vec::new())).unwrap();
        // A container stores short streams elsewhere; streams of both kinds are read.
        container.create_stream("/Workbook").unwrap().write_all(&stream).unwrap();
        container.into_inner().into_inner()
    };
    let number = |row: u16, column: u16| {
        [row.to_le_bytes(), column.to_le_bytes(), [0; 2]]
            .concat()
            .into_iter()
            .chain(1.5_f64.to_le_bytes())
            .collect::<Vec<u8>>()
    };
    let fine = book(vec![], record(0x0203, &number(0, 0)));
    assert_eq!(check(CELLS, &fine).fields(), 1);
    let all = [0, 0, 0, 0, 255, 255, 255, 255, 0, 0, 255, 255, 0, 0];
    for (bytes, expected) in [
        (book(record(0x0022, &[]), vec![]), "no sense"),
        (book(vec![], record(0x0200, &all)), "no sense"),
        (book(vec![], record(0x0203, &number(0, 300))), "no sense"),
        (book(vec![], record(0x0203, &[0])), "no sense"),
        (book(record(0x0085, &[255; 8]), vec![]), "no sense"),
        (book(record(0x002F, &[1, 0]), vec![]), "mot de passe"),
    ] {
        let text = refusal(&bytes);
        assert!(text.contains(expected), "{expected}: {text}");
    }
}

#[test]
fn bombs_are_refused_within_bounds() {
    let endless = [b"<worksheet><row><c t='str'><v>".as_slice(), &vec![b'x'; 3 << 20]].concat();
    assert!(refusal(&xlsx_of(&endless)).contains("1 Mio"));
    // Each piece of the text is short, the whole is long.
    let pieces = [vec![b'A'; 1 << 10], b"<!---->".to_vec()].concat().repeat(17 << 10);
    for text in ["<c t='str'><v>", "<c t='inlineStr'><is><t>"] {
        let endless = [b"<worksheet><row>".as_slice(), text.as_bytes(), &pieces].concat();
        assert!(refusal(&xlsx_of(&endless)).contains("16 MiB"), "{text}");
    }
    drop(pieces);
    let shared =
        [b"<sst>".as_slice(), &b"<si><t>aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa</t></si>".repeat(6 << 20)]
            .concat();
    let bomb = package(&[
        ("_rels/.rels", RELS),
        ("xl/workbook.xml", BOOK),
        ("xl/_rels/workbook.xml.rels", BOOK_RELS),
        ("xl/worksheets/s.xml", b""),
        ("xl/sharedStrings.xml", &shared),
    ]);
    let sizes = (shared.len() as u32).to_le_bytes();
    drop(shared);
    assert!(bomb.len() < 16 << 20, "{}", bomb.len());
    assert!(refusal(&bomb).contains("256 Mio"));
    // The same bomb, with a directory that states false sizes.
    let mut lying = bomb;
    let places: Vec<usize> = memchr::memmem::find_iter(&lying, &sizes).collect();
    for place in &places {
        lying[*place..*place + 4].copy_from_slice(&1000_u32.to_le_bytes());
    }
    assert_ne!(places.len(), 0);
    let text = refusal(&lying);
    assert!(text.contains("256 Mio") || text.contains("abîmé"), "{text}");
    // An endless stream is not held in memory.
    let validator = Validator::new(Schema::from_json(CELLS, "schema.json").unwrap());
    let stream = b"PK\x03\x04".as_slice().chain(std::io::repeat(0));
    let error = validator.validate(stream, "-").unwrap_err().to_string();
    assert!(error.contains("256 Mio"), "{error}");
}

#[test]
fn a_sheet_that_announces_all_cells_costs_what_it_holds() {
    let sheet = "<worksheet><dimension ref='A1:XFD1048576'/><sheetData>\
        <row r='1'><c r='A1' t='str'><v>DEP</v></c></row><row r='3'><c r='A3' t='str'><v>x</v></c></row>\
        </sheetData></worksheet>";
    let report = check(CELLS, &xlsx_of(sheet.as_bytes()));
    assert_eq!((report.rows(), report.fields()), (2, 1));
    let wide = "<office:spreadsheet><table:table><table:table-row><table:table-cell office:value-type='string'>\
        <text:p>DEP</text:p></table:table-cell><table:table-cell table:number-columns-repeated='16383'/>\
        </table:table-row><table:table-row table:number-rows-repeated='1048575'>\
        <table:table-cell table:number-columns-repeated='16384'/></table:table-row></table:table></office:spreadsheet>";
    let report = check(CELLS, &ods_of(wide.as_bytes()));
    assert_eq!((report.rows(), report.fields()), (1, 1));
}

/// A filled-in workbook and the same records as CSV give the same export.
#[test]
fn records_are_exported_from_a_workbook() {
    let header = "nomAttribuant,idAttribuant,dateConvention,nomBeneficiaire,idBeneficiaire,rnaBeneficiaire,objet,montant,\
        nature,conditionsVersement,datesPeriodeVersement,notificationUE,pourcentageSubvention";
    let row = "Poitiers,21860194600013,2024-01-31,Stade,38047555800058,,Tournoi,830.5,aide en nature,unique,2024-02-13,non,1";
    let workbook = |row: &str, siret_as_number: bool| {
        let mut book = Workbook::new();
        let sheet = book.add_worksheet();
        let day = Format::new().set_num_format("yyyy-mm-dd");
        for (column, (label, text)) in (0..).zip(header.split(',').zip(row.split(','))) {
            sheet.write(0, column, label).unwrap();
            match label {
                "montant" => sheet.write(1, column, text.parse::<f64>().unwrap()).unwrap(),
                "dateConvention" => sheet.write_number_with_format(1, column, 45322, &day).unwrap(),
                "idAttribuant" if siret_as_number => {
                    sheet.write(1, column, text.parse::<f64>().unwrap()).unwrap()
                }
                _ => sheet.write(1, column, text).unwrap(),
            };
        }
        book.save_to_buffer().unwrap()
    };
    let export = |bytes: &[u8]| {
        let mut export = Export::to_writer(datasets::schema("subventions").unwrap(), Vec::new()).unwrap();
        let report = export.write_all(bytes, "entrée", None, 100).unwrap();
        (export.end().unwrap().0, report)
    };
    let (from_csv, _) = export(format!("{header}\n{row}\n").as_bytes());
    let (from_xlsx, report) = export(&workbook(row, false));
    assert!(report.is_valid() && report.rows() == 1, "{}", report.to_json(Lang::Fr));
    assert_eq!(String::from_utf8(from_xlsx).unwrap(), String::from_utf8(from_csv).unwrap());
    // An identifier that the spreadsheet stores as a number has all its digits.
    let (from_xlsx, report) = export(&workbook(row, true));
    assert!(report.is_valid(), "{}", report.to_json(Lang::Fr));
    assert_eq!(
        String::from_utf8(from_xlsx).unwrap(),
        String::from_utf8(export(format!("{header}\n{row}\n").as_bytes()).0).unwrap()
    );
}

#[test]
fn a_workbook_is_recognised_by_its_header() {
    let bytes = opendatabutton::template(&datasets::schema("prenoms@1.1.5").unwrap()).unwrap();
    assert!(is_workbook(&bytes) && !is_workbook(b"a,b"));
    let directory = tempfile::tempdir().unwrap();
    let path = directory.path().join("x");
    std::fs::write(&path, &bytes).unwrap();
    for recognised in [recognise(bytes.as_slice()).unwrap(), recognise_file(&path).unwrap()] {
        assert_eq!(recognised.unwrap().schema.name(), "prenoms");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    #[test]
    fn damaged_workbooks_are_read_or_refused(
        form in 0..3_usize,
        end in 0.0..1.0_f64,
        flips in prop::collection::vec((0.0..1.0_f64, any::<u8>()), 0..20),
        is_cut in any::<bool>(),
    ) {
        let (_, mut bytes) = cells_in_each_form()[form].clone();
        for (place, byte) in flips {
            let place = (place * bytes.len() as f64) as usize;
            bytes[place] = byte;
        }
        if is_cut {
            bytes.truncate((end * bytes.len() as f64) as usize);
        }
        let validator = Validator::new(Schema::from_json(CELLS, "schema.json").unwrap());
        match validator.validate(bytes.as_slice(), "x") {
            Ok(report) => prop_assert!(!report.to_json(Lang::En).is_empty()),
            Err(error) => prop_assert!(error.is_input(), "{}", error),
        }
    }

    /// Varies the content of a part, not only the structure of the package.
    #[test]
    fn any_xml_is_read_or_refused(
        pieces in prop::collection::vec(prop::sample::select(vec![
            "<row>", "</row>", "<row r='3'>", "<c>", "</c>", "<c r='B2'>", "<c t='s'>", "<c t='b'>", "<c t='d'>", "<v>",
            "</v>", "1", "45322", "-1e300", "DEP", "&#0;", "&x;", "<is>", "</is>", "<t>", "</t>", "<f/>", "<!--", "]]>",
            "<table:table>", "</table:table>", "<table:table-row>", "</table:table-row>", "<table:table-cell>",
            "<table:table-cell office:value-type='float' office:value='1e400'>", "</table:table-cell>", "<text:p>",
            "</text:p>", "<text:s text:c='99999999'/>", "<dimension ref='A1:B2'/>",
        ]), 0..60),
    ) {
        let inside = pieces.concat();
        for bytes in [
            xlsx_of(format!("<worksheet>{inside}</worksheet>").as_bytes()),
            ods_of(format!("<office:spreadsheet>{inside}</office:spreadsheet>").as_bytes()),
        ] {
            let validator = Validator::new(Schema::from_json(CELLS, "schema.json").unwrap());
            if let Err(error) = validator.validate(bytes.as_slice(), "x") {
                prop_assert!(error.is_input(), "{}", error);
            }
        }
    }
}
