//! The first actions of a report keep their promises: each is done on the file as the JSON report states it, and the
//! errors are counted again.

use opendatabutton::{Lang, Report, Schema, Validator, datasets};
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::Value;

use crate::support::plain;

fn check(schema: &Schema, rows: &[Vec<String>]) -> Report {
    Validator::new(schema.clone()).validate(text(rows).as_bytes(), "x.csv").unwrap()
}

fn text(rows: &[Vec<String>]) -> String {
    let cell = |cell: &String| format!("\"{}\"", cell.replace('"', "\"\""));
    rows.iter().map(|row| row.iter().map(cell).collect::<Vec<_>>().join(",") + "\n").collect()
}

fn actions(report: &Report) -> Vec<Value> {
    let json: Value = serde_json::from_str(&report.to_json(Lang::Fr)).unwrap();
    json["actions"].as_array().unwrap().clone()
}

/// Does an action on the rows of a file; false if a person must choose the values.
fn apply(action: &Value, rows: &mut Vec<Vec<String>>) -> bool {
    let listed: Vec<usize> = action["rows"].as_array().into_iter().flatten().map(number).collect();
    let column = action["columnLetters"].as_str().map(|letters| {
        letters.bytes().fold(0, |number, letter| number * 26 + usize::from(letter - b'A') + 1) - 1
    });
    match action["kind"].as_str().unwrap() {
        "delete-rows" | "delete-rows-above" => {
            let mut number = 0;
            rows.retain(|_| {
                number += 1;
                !listed.contains(&number)
            });
        }
        "complete-rows" => {
            let width = rows[0].len();
            listed.iter().for_each(|row| rows[row - 1].resize(width, String::new()));
        }
        "rename-column" => {
            let label = &mut rows[0][column.unwrap()];
            assert_eq!(label, action["fieldName"].as_str().unwrap());
            *label = action["newNames"][0].as_str().unwrap().to_owned();
        }
        "write-values" => {
            for value in action["values"].as_array().unwrap() {
                let cell = &mut rows[number(&value["rowNumber"]) - 1][column.unwrap()];
                assert_eq!(cell, value["cell"].as_str().unwrap());
                *cell = value["suggestion"].as_str().unwrap().to_owned();
            }
        }
        _ => return false,
    }
    true
}

fn number(value: &Value) -> usize {
    usize::try_from(value.as_u64().unwrap()).unwrap()
}

/// Does each first action alone, and compares the errors with its promise. Returns the kinds that were done.
fn keep_promises(schema: &Schema, rows: &[Vec<String>]) -> Vec<String> {
    let report = check(schema, rows);
    let mut done = Vec::new();
    for action in actions(&report) {
        let mut changed = rows.to_vec();
        let removed = action["errorsRemoved"].as_u64();
        if !apply(&action, &mut changed) {
            assert_eq!(removed, None, "{action}");
            continue;
        }
        done.push(action["kind"].as_str().unwrap().to_owned());
        let after = check(schema, &changed).errors();
        if let Some(removed) = removed {
            let revealed = action["errorsRevealed"].as_u64().unwrap_or_default();
            assert_eq!(after + removed, report.errors() + revealed, "{action}\n{}", text(rows));
        }
    }
    done
}

fn table(text: &str) -> Vec<Vec<String>> {
    text.lines().map(|line| line.split('|').map(str::to_owned).collect()).collect()
}

#[test]
fn each_kind_of_action_keeps_its_promise() {
    let prenoms = datasets::schema("prenoms").unwrap();
    let pair = r#"{"fields": [{"name": "jour", "type": "date"}, {"name": "avant", "type": "date"}],
        "custom_checks": [{"name": "compare-columns-value", "params": {"column": "jour", "op": "<=", "column2": "avant"}}]}"#;
    let pair = Schema::from_json(pair, "dates").unwrap();
    let names = "COMMUNE_NOM|COLL_INSEE|ENFANT_SEXE|ENFANT_PRENOM|NOMBRE_OCCURRENCES|ANNEE";
    for (schema, file, kind, promise) in [
        (&prenoms, format!("{names}\nPoitiers|86194|F|Zoé|1 000|2024\n"), "write-values", Some((1, None))),
        (&prenoms, format!("{names}\nPoitiers|86194|F|Zoé|1|2024\n|||||\n"), "delete-rows", Some((1, None))),
        (&prenoms, format!("{names}\nPoitiers|86194\n"), "complete-rows", Some((4, None))),
        // The values of a column are checked once it has its name.
        (
            &prenoms,
            names.replace("ANNEE", "ANNEES") + "\nPoitiers|86194|F|Zoé|1|24\nPoitiers|86194|F|Zoé|1|2024\n",
            "rename-column",
            Some((1, Some(1))),
        ),
        (
            &prenoms,
            names.replace("ANNEE", "annee") + "\nPoitiers|86194|F|Zoé|1|2024\n",
            "rename-column",
            Some((1, Some(0))),
        ),
        // A right date may be the later of two.
        (&pair, "jour|avant\n31/01/2024|2023-01-01\n".to_owned(), "write-values", None),
        (&pair, "jour|avant\n31/01/2024|2025-01-01\n".to_owned(), "write-values", Some((1, None))),
        (
            &prenoms,
            format!("Prénoms 2024\n\n{names}\nPoitiers|86194|F|Zoé|1|2024\n"),
            "delete-rows-above",
            None,
        ),
    ] {
        let rows = table(&file);
        let report = check(schema, &rows);
        let first = &actions(&report)[0];
        assert_eq!(first["kind"], kind, "{first}");
        let said = (first["errorsRemoved"].as_u64(), first["errorsRevealed"].as_u64());
        assert_eq!(said.0.map(|removed| (removed, said.1)), promise, "{first}");
        assert_eq!(first["message"].as_str().unwrap().contains("en moins"), promise.is_some(), "{first}");
        assert!(keep_promises(schema, &rows).contains(&kind.to_owned()));
    }
}

#[test]
fn an_action_that_a_person_must_complete_promises_nothing() {
    let schema = datasets::schema("subventions").unwrap();
    let header: Vec<String> = schema.descriptor().fields.iter().map(|field| field.name.clone()).collect();
    let row = |cells: &[(&str, &str)]| -> Vec<String> {
        let of = |name: &String| cells.iter().find(|(column, _)| column == name).map_or("", |(_, cell)| cell);
        header.iter().map(|name| of(name).to_owned()).collect()
    };
    let rows = vec![header.clone(), row(&[("pourcentageSubvention", "45,5"), ("nomAttribuant", "V")])];
    let report = check(&schema, &rows);
    for action in actions(&report) {
        assert_eq!(action["errorsRemoved"], Value::Null, "{action}");
        assert!(!action["message"].as_str().unwrap().contains("en moins"), "{action}");
    }
    let said = plain(report.to_text(Lang::Fr, opendatabutton::TextStyle::Plain));
    assert!(said.contains("à corriger") || said.contains("à remplir"), "{said}");
}

#[test]
fn the_header_further_down_is_one_thing_to_do() {
    let schema = datasets::schema("prenoms").unwrap();
    for (file, above) in [
        ("Prénoms\nCOMMUNE_NOM;COLL_INSEE\nPoitiers;86194\n", "Supprimez la ligne 1"),
        (
            "Prénoms\n\nExport du 3 mai\nCOMMUNE_NOM,COLL_INSEE\nPoitiers,86194\n",
            "Supprimez les lignes 1 à 3",
        ),
    ] {
        let report = Validator::new(schema.clone()).validate(file.as_bytes(), "x.csv").unwrap();
        let said = plain(report.to_text(Lang::Fr, opendatabutton::TextStyle::Plain));
        assert!(said.contains(above) && !said.contains("Noms attendus"), "{said}");
        assert_eq!(report.errors(), 1);
        let listed = report.findings().iter().find(|finding| finding.rule().id() == "header-unmatched");
        assert!(listed.is_some());
    }
    // Data without a header have none further down either.
    let report =
        Validator::new(schema).validate("Poitiers;86194\nNiort;79191\n".as_bytes(), "x.csv").unwrap();
    assert!(plain(report.to_text(Lang::Fr, opendatabutton::TextStyle::Plain)).contains("Noms attendus"));
}

#[cfg(feature = "spreadsheets")]
#[test]
fn data_on_another_sheet_are_one_thing_to_do() {
    let mut book = rust_xlsxwriter::Workbook::new();
    let notice = book.add_worksheet().set_name("Notice").unwrap();
    notice.write(0, 0, "Comment remplir ce classeur").unwrap();
    let data = book.add_worksheet().set_name("Données").unwrap();
    for (column, name) in (0..).zip(["COMMUNE_NOM", "COLL_INSEE", "ENFANT_SEXE", "ENFANT_PRENOM", "ANNEE"]) {
        data.write(0, column, name).unwrap();
    }
    let schema = datasets::schema("prenoms").unwrap();
    let report =
        Validator::new(schema).validate(book.save_to_buffer().unwrap().as_slice(), "x.xlsx").unwrap();
    let first = &actions(&report)[0];
    assert_eq!((first["kind"].as_str(), first["sheet"].as_str()), (Some("choose-sheet"), Some("Données")));
    let json: Value = serde_json::from_str(&report.to_json(Lang::Fr)).unwrap();
    for error in json["errors"].as_array().unwrap() {
        assert_eq!(error["cause"]["rule"], "sheet-elsewhere", "{error}");
    }
    let said = plain(report.to_text(Lang::Fr, opendatabutton::TextStyle::Plain));
    assert!(
        said.contains("Mettez la feuille « Données » la première") && said.contains("en vient"),
        "{said}"
    );
    assert!(!said.contains("Noms attendus"), "{said}");
}

fn damaged_row() -> impl Strategy<Value = Vec<String>> {
    let cells: Vec<Vec<&str>> = vec![
        vec!["V", "V", " V ", ""],
        vec!["21860194600013", "218 601 946 00013", "21860194600014", "2,18602E+13", ""],
        vec!["2024-02-12", "12/02/2024", "12/13/2024", "2024-02-30", ""],
        vec![""],
        vec!["B", ""],
        vec!["38047555800058", "380475558", "380 475 558 00058", ""],
        vec!["W863001234", "w863001234", ""],
        vec!["objet", ""],
        vec!["1.00", "1,00", "1 250,40 €", "x", ""],
        vec!["aide en numéraire", "Aide en numéraire", "don", ""],
        vec!["unique", "échelonnée", "autre"],
        vec!["2024-03-15", "15/03/2024", "2024-03-15/2024-03-14", "2024"],
        vec!["", "x"],
        vec!["non", "Non", "peut-être", ""],
        vec!["1", "0,5", "45", "45 %"],
        vec!["", "d"],
    ];
    let whole: Vec<_> = cells.into_iter().map(select).collect();
    (whole, 0..24usize).prop_map(|(row, cut)| {
        let mut row: Vec<String> = row.into_iter().map(str::to_owned).collect();
        match cut {
            0 => row.iter_mut().for_each(String::clear),
            1 => row.truncate(3),
            2 => row.push("de trop".to_owned()),
            _ => {}
        }
        row
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn promises_are_kept_in_damaged_files(
        rows in prop::collection::vec(damaged_row(), 1..12),
        renamed in prop::collection::vec(0..16usize, 0..3),
    ) {
        let schema = datasets::schema("subventions").unwrap();
        let mut header: Vec<String> =
            schema.descriptor().fields.iter().map(|field| field.name.clone()).collect();
        for place in renamed {
            header[place] = header[place].to_uppercase();
        }
        let file: Vec<Vec<String>> = std::iter::once(header).chain(rows).collect();
        keep_promises(&schema, &file);
    }
}
