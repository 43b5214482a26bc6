//! The types of Table Schema in a custom descriptor: the finding on a wrong cell, and the text that an export writes.

use std::time::{Duration, Instant};

use opendatabutton::chrono::{DateTime, NaiveDate};
use opendatabutton::rust_decimal::Decimal;
use opendatabutton::{DynamicRecord, Export, Lang, Report, Schema, Validator};

use crate::support::{found, plain};

/// A schema with a column `V`, after a column that keeps rows from being blank.
fn schema(field: &str) -> Schema {
    Schema::from_json(&format!(r#"{{"fields":[{{"name":"N"}},{{"name":"V",{field}}}]}}"#), "test").unwrap()
}

fn validate(schema: &Schema, cells: &[&str]) -> Report {
    let quoted = cells.iter().map(|cell| format!("x,\"{}\"\n", cell.replace('"', "\"\"")));
    let text = format!("N,V\n{}", quoted.collect::<String>());
    Validator::new(schema.clone()).validate(text.as_bytes(), "test.csv").unwrap()
}

#[test]
fn a_wrong_cell_is_named_with_an_example_and_what_was_meant() {
    for (field, cell, rule, message, suggestion) in [
        (r#""format":"uuid""#, "x", "type-uuid", "2bc1c94f-", None),
        (r#""format":"binary""#, "x", "type-binary", "UG9pdGllcnM=", None),
        (r#""type":"number","decimalChar":",""#, "abc", "type-number-format", "1250,40", None),
        (r#""type":"number","decimalChar":",""#, "1 250.5 €", "type-number-format", "", Some("1250,5")),
        (r#""type":"integer","bareNumber":false"#, "x", "type-integer", "chiffres", None),
        (r#""type":"date","format":"%d/%m/%Y""#, "hier", "type-date-format", "31/01/2024", None),
        (r#""type":"date","format":"%d/%m/%Y""#, "2024-02-01", "type-date-format", "", Some("01/02/2024")),
        (r#""type":"time""#, "14h05", "type-time", "", Some("14:05:00")),
        (r#""type":"time","format":"%Hh%M""#, "x", "type-time", "14h05", None),
        (
            r#""type":"datetime","format":"%d/%m/%Y %H:%M""#,
            "x",
            "type-datetime-format",
            "31/01/2024 14:05",
            None,
        ),
        (r#""type":"yearmonth""#, "01/2024", "type-yearmonth", "", Some("2024-01")),
        (r#""type":"duration""#, "2 jours", "type-duration", "P1DT2H30M", None),
        (r#""type":"object""#, "[]", "type-object", "{\"id\": 1}", None),
        (r#""type":"geojson""#, "1,2", "type-geojson", "GeoJSON", None),
        (r#""type":"list","itemType":"integer""#, "1,a", "type-list", "« , »", None),
        (r#""type":"array","arrayItem":{"type":"integer"}"#, "[\"a\"]", "type-array-item", "integer", None),
        (
            r#""type":"integer","constraints":{"exclusiveMinimum":1}"#,
            "1",
            "constraint-exclusive-minimum",
            "que 1",
            None,
        ),
        (
            r#""type":"array","constraints":{"minLength":2}"#,
            "[1]",
            "constraint-min-items",
            "au moins 2",
            None,
        ),
    ] {
        let report = validate(&schema(field), &[cell]);
        assert_eq!(found(&report), [(rule, Some(2), Some("V".to_owned()))], "{field} {cell}");
        let finding = &report.findings()[0];
        assert_eq!(finding.suggestion(), suggestion, "{field} {cell}");
        let text = plain(finding.message(Lang::Fr));
        assert!(text.contains(message), "{field}: {text}");
        assert!(!finding.message(Lang::En).is_empty());
    }
}

#[test]
fn an_export_writes_each_type_in_the_form_of_the_schema() {
    for (field, cell, written) in [
        (r#""type":"number","decimalChar":",","groupChar":" ""#, "1 930,50", "\"1930,50\""),
        (r#""type":"number","bareNumber":false"#, "95 %", "95 %"),
        (r#""type":"integer","bareNumber":false"#, "12 km", "12 km"),
        (r#""type":"date","format":"%d/%m/%Y""#, "1/2/2024", "01/02/2024"),
        (r#""type":"date","format":"any""#, "31 jan 2024", "31 jan 2024"),
        (r#""type":"datetime","format":"%d/%m/%Y %H:%M""#, "1/2/2024 9:5", "01/02/2024 09:05"),
        (r#""type":"yearmonth""#, "2024-1", "2024-01"),
        (r#""type":"duration""#, "P1D", "P1D"),
        (r#""type":"object""#, "{ \"a\" : 1.50 }", "\"{\"\"a\"\":1.50}\""),
        (r#""type":"list","itemType":"integer""#, "1,2", "\"1,2\""),
        (r#""type":"any""#, " x", " x"),
        (r#""missingValues":[{"value":"NA","label":"non connu"}]"#, "", "NA"),
    ] {
        let schema = schema(field);
        let mut record = DynamicRecord::new(schema.clone());
        record.set("N", "x").unwrap();
        record.set("V", cell).unwrap();
        assert_eq!(exported(&record), format!("N,V\nx,{written}\n"), "{field}");
    }
}

fn exported(record: &DynamicRecord) -> String {
    let mut out = Vec::new();
    let mut export = Export::to_writer(record.schema().clone(), &mut out).unwrap();
    export.write_dynamic(record).unwrap();
    export.end().unwrap();
    String::from_utf8(out).unwrap()
}

#[test]
fn typed_values_take_the_form_of_the_schema() {
    let fields = r#"{"fields":[{"name":"A","type":"number","decimalChar":","},{"name":"D","type":"date","format":"%d.%m.%Y"},
        {"name":"M","type":"datetime","format":"%d/%m/%Y %H:%M"}]}"#;
    let mut record = DynamicRecord::new(Schema::from_json(fields, "test").unwrap());
    record.set("A", Decimal::new(193050, 2)).unwrap();
    record.set("D", NaiveDate::from_ymd_opt(2024, 1, 31).unwrap()).unwrap();
    record.set("M", DateTime::parse_from_rfc3339("2024-01-31T14:05:00+01:00").unwrap()).unwrap();
    assert_eq!(exported(&record), "A,D,M\n\"1930,50\",31.01.2024,31/01/2024 14:05\n");
}

#[test]
fn json_numbers_take_the_decimal_mark_of_the_schema() {
    let schema = schema(r#""type":"number","decimalChar":",""#);
    let mut out = Vec::new();
    let mut export = Export::to_writer(schema, &mut out).unwrap();
    let report = export.write_all(r#"[{"N":"x","V":1.5}]"#.as_bytes(), "input", None, 10).unwrap();
    assert!(report.is_valid());
    export.end().unwrap();
    assert_eq!(String::from_utf8(out).unwrap(), "N,V\nx,\"1,5\"\n");
}

#[test]
fn a_key_stands_in_one_row_only() {
    let schema = Schema::from_json(
        r#"{"fields":[{"name":"N"},{"name":"V","type":"integer"}],"primaryKey":["N","V"]}"#,
        "t",
    )
    .unwrap();
    let report = Validator::new(schema.clone()).validate(&b"N,V\na,1\na,2\na,01\n"[..], "t").unwrap();
    assert_eq!(found(&report), [("key-repeated", Some(4), None)]);
    assert!(plain(report.findings()[0].message(Lang::Fr)).contains("« N » (colonne A), « V » (colonne B)"));
    let report = Validator::new(schema.clone()).validate(&b"N\na\n"[..], "t").unwrap();
    assert_eq!(found(&report), [("column-missing", None, Some("V".to_owned()))]);

    let mut record = DynamicRecord::new(schema.clone());
    let mut export = Export::to_writer(schema, Vec::new()).unwrap();
    record.set("N", "a").unwrap();
    export.write_dynamic(&record).unwrap();
    assert!(export.write_dynamic(&record).is_err());
    record.set("V", "x").unwrap();
    assert!(export.write_dynamic(&record).is_err(), "a value that is wrong is refused");
    record.set("V", "1").unwrap();
    export.write_dynamic(&record).unwrap();
    assert_eq!(export.rows(), 2);
}

#[test]
fn hostile_cells_and_descriptors_take_no_time() {
    let begun = Instant::now();
    let deep = "[".repeat(100_000);
    let figures = "9".repeat(100_000);
    for field in [
        r#""type":"array""#,
        r#""type":"object""#,
        r#""type":"geojson""#,
        r#""type":"date","format":"any""#,
        r#""type":"date","format":"%d %B %Y""#,
        r#""type":"duration""#,
        r#""type":"number","decimalChar":",","bareNumber":false"#,
        r#""type":"number","floatNumber":true"#,
        r#""type":"list","itemType":"number""#,
        r#""constraints":{"pattern":"(a*)*b"}"#,
    ] {
        let report = validate(&schema(field), &[&deep, &figures, &"a".repeat(100_000), &"1 ".repeat(50_000)]);
        assert_eq!(report.rows(), 4, "{field}");
    }
    for pattern in ["(\\\\w{1000}){1000}", "((((((a{99}){99}){99}){99}){99}){99})", "[[:alpha:", "(a)\\\\1"] {
        let json = format!(r#"{{"fields":[{{"name":"V","constraints":{{"pattern":"{pattern}"}}}}]}}"#);
        let error = Schema::from_json(&json, "test").unwrap_err().to_string();
        assert!(error.contains("« V »") && error.contains("motif"), "{error}");
    }
    assert!(begun.elapsed() < Duration::from_secs(20), "{:?}", begun.elapsed());
}

#[test]
fn a_value_that_the_type_never_takes_is_refused_at_once() {
    let day = NaiveDate::from_ymd_opt(2024, 1, 31).unwrap();
    type Set = fn(&mut DynamicRecord, NaiveDate) -> opendatabutton::Result<()>;
    let boolean: Set = |record, _| record.set("V", true);
    let date: Set = |record, day| record.set("V", day);
    let integer: Set = |record, _| record.set("V", 12);
    let decimal: Set = |record, _| record.set("V", Decimal::new(125, 1));
    let list: Set = |record, _| record.set("V", vec!["a".to_owned()]);
    for (field, set, written) in [
        (r#""type":"boolean""#, boolean, Some("true")),
        (r#""type":"string""#, boolean, None),
        (r#""type":"date""#, boolean, None),
        (r#""type":"date""#, date, Some("2024-01-31")),
        (r#""type":"string""#, date, Some("2024-01-31")),
        (r#""type":"datetime""#, date, None),
        (r#""type":"string""#, integer, Some("12")),
        (r#""type":"date""#, integer, None),
        (r#""type":"number""#, decimal, Some("12.5")),
        (r#""type":"string""#, decimal, None),
        (r#""type":"array""#, list, Some("\"[\"\"a\"\"]\"")),
        (r#""type":"string""#, list, None),
    ] {
        let mut record = DynamicRecord::new(schema(field));
        record.set("N", "x").unwrap();
        match (set(&mut record, day), written) {
            (Ok(()), Some(written)) => {
                assert_eq!(exported(&record), format!("N,V\nx,{written}\n"), "{field}")
            }
            (Err(error), None) => {
                assert!(error.is_wrong_type() && error.to_string().contains("« V »"), "{field}: {error}");
            }
            (result, _) => panic!("{field}: {result:?}"),
        }
    }
}

#[test]
fn a_value_that_is_set_again_and_again_takes_no_more_room() {
    let mut record = DynamicRecord::new(schema(r#""type":"string""#));
    record.set("N", "stays").unwrap();
    for round in 0..200_u32 {
        record.set("V", format!("{round}").repeat(4000).as_str()).unwrap();
    }
    record.set("V", "last").unwrap();
    assert_eq!(exported(&record), "N,V\nstays,last\n");
    record.clear();
    record.set("V", "x").unwrap();
    assert_eq!(exported(&record), "N,V\n,x\n");
}
