//! However records arrive, an export writes or refuses each record that it looks at, and counts it once.

use opendatabutton::datasets::{self, Prenom, prenoms::EnfantSexe};
use opendatabutton::{
    DocumentExport, DocumentForm, DynamicRecord, Export, Mapping, NotTaken, Report, TableSink, TableValue,
    TotemDocument, Year,
};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use crate::documents::contract;
use crate::totem;

/// The kind of a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Right,
    /// A value breaks a rule.
    Wrong,
    Missing,
    /// A value that no file can contain.
    Nul,
    /// A part of the record has no place in the file, whatever its values are.
    Lost,
}

const KINDS: [Kind; 5] = [Kind::Right, Kind::Wrong, Kind::Missing, Kind::Nul, Kind::Lost];

const LABELS: [&str; 6] =
    ["COMMUNE_NOM", "COLL_INSEE", "ENFANT_SEXE", "ENFANT_PRENOM", "NOMBRE_OCCURRENCES", "ANNEE"];

fn cells(kind: Kind) -> [&'static str; 6] {
    let [name, count] = match kind {
        Kind::Right | Kind::Lost => ["Jeanne", "12"],
        Kind::Wrong => ["Jeanne", "-3"],
        Kind::Missing => ["", "12"],
        Kind::Nul => ["Jean\0ne", "12"],
    };
    ["Poitiers", "86194", "F", name, count, "2023"]
}

/// The counts of an export, and the number of records in its file.
#[derive(Debug, PartialEq, Eq)]
struct Counted {
    written: u64,
    refused: u64,
    in_file: u64,
}

fn end(export: Export<Vec<u8>>) -> Counted {
    let (written, refused) = (export.rows(), export.refused());
    let (file, receipt) = export.end().unwrap();
    let in_file = file.split(|byte| *byte == b'\n').count() as u64 - 2;
    assert_eq!(receipt.rows, in_file);
    Counted { written, refused, in_file }
}

fn prenoms() -> Export<Vec<u8>> {
    Export::to_writer(datasets::schema("prenoms").unwrap(), Vec::new()).unwrap()
}

/// Checks that a report counts as many rows as were written or refused.
fn seen(report: &Report, counted: Counted) -> Counted {
    assert_eq!(report.rows_processed(), counted.written + counted.refused);
    assert_eq!(report.rows_with_errors(), counted.refused);
    counted
}

fn typed(kinds: &[Kind]) -> Counted {
    let mut export = prenoms();
    for kind in kinds {
        let [commune, insee, _, name, count, _] = cells(*kind);
        let record = Prenom::builder()
            .commune_nom(commune)
            .coll_insee(if *kind == Kind::Lost { "" } else { insee })
            .enfant_sexe(EnfantSexe::F)
            .enfant_prenom(name)
            .nombre_occurrences(count.parse().unwrap())
            .annee(Year::new(2023).unwrap());
        assert_eq!(export.write(&record.build()).is_ok(), *kind == Kind::Right);
    }
    end(export)
}

fn dynamic(kinds: &[Kind]) -> Counted {
    let mut export = prenoms();
    let mut record = DynamicRecord::new(export.schema().clone());
    for kind in kinds {
        record.clear();
        for (name, cell) in LABELS.into_iter().zip(cells(*kind)) {
            record.set(name, cell).unwrap();
        }
        if *kind == Kind::Lost {
            record.refuse(4, Some(b"a dozen"), NotTaken::Range);
        }
        assert_eq!(export.write_dynamic(&record).is_ok(), *kind == Kind::Right);
    }
    end(export)
}

fn fed(input: impl AsRef<[u8]>) -> Counted {
    let mut export = prenoms();
    let report = export.write_all(input.as_ref(), "input", None, 100).unwrap();
    seen(&report, end(export))
}

fn json_object(kind: Kind) -> String {
    let mut object: serde_json::Map<_, _> =
        LABELS.into_iter().zip(cells(kind)).map(|(name, cell)| (name.to_owned(), cell.into())).collect();
    if kind == Kind::Lost {
        object.insert("AUTRE".to_owned(), "x".into());
    }
    serde_json::Value::from(object).to_string()
}

fn json(kinds: &[Kind]) -> Counted {
    let objects: Vec<String> = kinds.iter().map(|kind| json_object(*kind)).collect();
    fed(format!("[{}]", objects.join(",")))
}

fn csv_text(kinds: &[Kind]) -> String {
    let mut text = LABELS.join(",") + "\n";
    for kind in kinds {
        text += &cells(*kind).join(",");
        text += if *kind == Kind::Lost { ",x\n" } else { "\n" };
    }
    text
}

fn csv(kinds: &[Kind]) -> Counted {
    fed(csv_text(kinds))
}

#[cfg(feature = "spreadsheets")]
fn workbook(kinds: &[Kind]) -> Counted {
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    for (column, label) in (0..).zip(LABELS) {
        sheet.write_string(0, column, label).unwrap();
    }
    for (row, kind) in (1..).zip(kinds) {
        // A workbook cannot contain a NUL either.
        let kind = if *kind == Kind::Nul { Kind::Wrong } else { *kind };
        for (column, cell) in (0..).zip(cells(kind)) {
            sheet.write_string(row, column, cell).unwrap();
        }
        if kind == Kind::Lost {
            sheet.write_string(row, 6, "x").unwrap();
        }
    }
    fed(book.save_to_buffer().unwrap())
}

#[cfg(not(feature = "spreadsheets"))]
fn workbook(kinds: &[Kind]) -> Counted {
    csv(kinds)
}

fn table(kinds: &[Kind]) -> Counted {
    let mut export = prenoms();
    let mut table = export.table(&LABELS.map(str::to_owned), "table", 100);
    for kind in kinds {
        for (position, cell) in cells(*kind).into_iter().enumerate() {
            table.set(position, TableValue::Text(cell));
        }
        if *kind == Kind::Lost {
            table.set(3, TableValue::Other("<object>".into()));
        }
        table.end_row().unwrap();
    }
    let report = table.into_report();
    seen(&report, end(export))
}

fn records(kinds: &[Kind]) -> Counted {
    let mut export = prenoms();
    let mut records = export.records("records", 100);
    for kind in kinds {
        for (name, cell) in LABELS.into_iter().zip(cells(*kind)) {
            records.set_named(name, TableValue::Text(cell));
        }
        if *kind == Kind::Lost {
            records.set_named("AUTRE", TableValue::Text("x"));
        }
        records.end_row().unwrap();
    }
    let report = records.into_report();
    seen(&report, end(export))
}

fn mapped(kinds: &[Kind]) -> Counted {
    let fields = LABELS.map(|name| format!(r#""{name}": {{"column": "{name}"}}"#)).join(",");
    let mapping = Mapping::from_json(&format!(r#"{{"schema": "prenoms", "fields": {{{fields}}}}}"#)).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("export.csv");
    // A mapping removes a NUL from a text and reports it: another wrong value stands in here.
    let kinds: Vec<Kind> =
        kinds.iter().map(|kind| if *kind == Kind::Nul { Kind::Wrong } else { *kind }).collect();
    std::fs::write(&path, csv_text(&kinds)).unwrap();
    let mut export = prenoms();
    let report = export.write_mapped(&path, &mapping, 100).unwrap();
    seen(&report, end(export))
}

fn totem(kinds: &[Kind]) -> Counted {
    let line = |kind: &Kind| {
        let (code, account, operation) = match kind {
            Kind::Right => ("D", "6413", "<OpBudg V='0'/>"),
            Kind::Wrong => ("X", "6413", "<OpBudg V='0'/>"),
            Kind::Missing => ("D", "6413", ""),
            Kind::Nul | Kind::Lost => ("D", "9999", "<OpBudg V='0'/>"),
        };
        format!(
            "<LigneBudget><Nature V='{account}'/><ContNat V='012'/><CodRD V='{code}'/>{operation}</LigneBudget>"
        )
    };
    let lines: String = kinds.iter().map(line).collect();
    let (_folder, plans) = totem::plans();
    let mut export = Export::to_writer(datasets::schema("budget").unwrap(), Vec::new()).unwrap();
    let text = totem::document(&lines);
    let document = TotemDocument::open(text.as_bytes(), "budget.xml").unwrap();
    let report = export.write_totem(document, &plans, 100).unwrap();
    seen(&report, end(export))
}

fn geojson(kinds: &[Kind]) -> Counted {
    let schema = datasets::schema("bal").unwrap();
    let mut export = Export::geojson_to_writer(schema, Vec::new()).unwrap();
    let mut text = "toponyme;numero;commune_insee;long;lat\n".to_owned();
    for (number, kind) in (1..).zip(kinds) {
        text += &match kind {
            Kind::Right => format!("Rue des Lilas;{number};31591;1.028392;43.111637\n"),
            Kind::Wrong => format!("Rue des Lilas;{number};31591;1.028392;143.111637\n"),
            Kind::Missing => format!("Rue des Lilas;{number};31591;;\n"),
            Kind::Nul => format!("Rue des Li\0las;{number};31591;1.028392;43.111637\n"),
            Kind::Lost => format!("Rue des Lilas;{number};31591;1.028392;43.111637;x\n"),
        };
    }
    let report = export.write_all(text.as_bytes(), "input", None, 100).unwrap();
    let (written, refused) = (export.rows(), export.refused());
    assert_eq!(report.rows_processed(), written + refused);
    // An address base without an address is refused as a whole.
    let in_file = export.end().map_or(0, |(_, receipt)| receipt.rows);
    Counted { written, refused, in_file }
}

fn contract_of(kind: Kind, id: usize) -> String {
    let mut contract = contract();
    contract["id"] = format!("2024-{id}").into();
    match kind {
        Kind::Right => {}
        Kind::Wrong => contract["montant"] = "a lot".into(),
        Kind::Missing => drop(contract.as_object_mut().unwrap().remove("acheteur")),
        Kind::Nul => contract["objet"] = "a\0b".into(),
        Kind::Lost => contract["acheteur"]["nom"] = "Poitiers".into(),
    }
    contract.to_string()
}

fn documents(kinds: &[Kind], form: DocumentForm) -> Counted {
    let schema = datasets::document("marches-publics").unwrap();
    let mut export = DocumentExport::to_writer(schema, form, Vec::new());
    let contracts: Vec<String> = kinds.iter().enumerate().map(|(id, kind)| contract_of(*kind, id)).collect();
    for contract in &contracts {
        let (before, written) = (export.contracts() + export.refused(), export.contracts());
        let result = export.write_json(contract);
        assert_eq!(export.contracts() + export.refused(), before + 1);
        assert_eq!(export.contracts() - written, u64::from(result.is_ok()));
    }
    // The same contracts once more, as a list and with other numbers.
    let again: Vec<String> =
        kinds.iter().enumerate().map(|(id, kind)| contract_of(*kind, 1000 + id)).collect();
    let report = export.write_all(format!("[{}]", again.join(",")).as_bytes(), "list", 100).unwrap();
    assert_eq!(report.rows_processed(), kinds.len() as u64);
    let (written, refused) = (export.contracts(), export.refused());
    let (_, receipt) = export.end().unwrap();
    Counted { written: written / 2, refused: refused / 2, in_file: receipt.rows / 2 }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn each_record_is_written_or_refused_and_counted_once(kinds in vec(select(&KINDS[..]), 1..12)) {
        let written = kinds.iter().filter(|kind| **kind == Kind::Right).count() as u64;
        let expected = Counted { written, refused: kinds.len() as u64 - written, in_file: written };
        type Way = fn(&[Kind]) -> Counted;
        let ways: [(&str, Way); 12] = [
            ("typed", typed),
            ("dynamic", dynamic),
            ("json", json),
            ("csv", csv),
            ("workbook", workbook),
            ("table", table),
            ("records", records),
            ("mapped", mapped),
            ("totem", totem),
            ("geojson", geojson),
            ("documents in JSON", |kinds| documents(kinds, DocumentForm::Json)),
            ("documents in XML", |kinds| documents(kinds, DocumentForm::Xml)),
        ];
        for (name, way) in ways {
            prop_assert_eq!(&way(&kinds), &expected, "{}", name);
        }
    }
}
