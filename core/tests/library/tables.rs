//! Tables of other programs: the text that each kind of value becomes, and the places of findings in reports.

use chrono::{FixedOffset, NaiveDate, NaiveDateTime, NaiveTime, TimeZone};
use opendatabutton::{Export, GeoPoint, Schema, TableCheck, TableSink, TableValue as V, datasets};

use crate::support::found;

fn column(kind: &str) -> Schema {
    let json = format!("{{\"name\":\"x\",\"fields\":[{{\"name\":\"id\"}},{{\"name\":\"v\",{kind}}}]}}");
    Schema::from_json(&json, "x").unwrap()
}

/// The text that an export writes for a value, or the rules that refuse it; asserts that a check agrees.
fn outcome(kind: &str, value: V<'_>) -> Result<String, Vec<&'static str>> {
    let schema = column(kind);
    let mut export = Export::to_writer(schema.clone(), Vec::new()).unwrap();
    let mut check = TableCheck::records(schema, "t", 10);
    let mut records = export.records("t", 10);
    let sinks: [&mut dyn TableSink; 2] = [&mut records, &mut check];
    for sink in sinks {
        sink.set_named("id", V::Text("1"));
        sink.set(1, value.clone());
        sink.end_row().unwrap();
    }
    let (report, checked) = (records.into_report(), check.into_report());
    let rules = |report: &opendatabutton::Report| {
        let errors = report.findings().iter().filter(|f| f.severity() == opendatabutton::Severity::Error);
        errors.map(|f| f.rule().id()).collect::<Vec<_>>()
    };
    if !report.is_valid() {
        // These two rules are about values that an export cannot write: a check of a file does not have them.
        if !matches!(rules(&report).as_slice(), ["record-form"] | ["record-nul"]) {
            assert_eq!(rules(&report), rules(&checked), "{kind} {value:?}");
        }
        return Err(rules(&report));
    }
    assert!(checked.is_valid(), "{kind} {value:?}");
    let text = String::from_utf8(export.end().unwrap().0).unwrap();
    Ok(text.strip_prefix("id,v\n1,").unwrap().trim_end().to_owned())
}

fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2024, 1, 31).unwrap()
}

fn moment(hour: u32) -> NaiveDateTime {
    day().and_hms_opt(hour, 0, 0).unwrap()
}

#[test]
fn each_kind_of_value_becomes_the_official_form_of_its_column() {
    let paris = FixedOffset::east_opt(3600).unwrap();
    let midnight = paris.from_local_datetime(&moment(0)).unwrap();
    let ten = paris.from_local_datetime(&moment(10)).unwrap();
    let point = GeoPoint { longitude: "0.34".parse().unwrap(), latitude: "46.58".parse().unwrap() };
    let siret = "\"constraints\":{\"pattern\":\"[0-9]{14}\"}";
    let dates = "\"type\":\"date\",\"format\":\"%d/%m/%Y\"";
    let cases: &[(&str, V<'_>, &str)] = &[
        ("\"type\":\"string\"", V::Text("a"), "a"),
        ("\"type\":\"string\"", V::Missing, ""),
        ("\"type\":\"string\"", V::Integer(12), "12"),
        ("\"type\":\"string\"", V::Float(12.0), "12"),
        ("\"type\":\"string\"", V::Float(f64::NAN), ""),
        ("\"type\":\"string\"", V::Decimal("12.0".parse().unwrap()), "12"),
        ("\"type\":\"string\"", V::Date(day()), "2024-01-31"),
        (siret, V::Integer(21860194600013), "21860194600013"),
        (siret, V::Float(21860194600013.0), "21860194600013"),
        ("\"type\":\"integer\"", V::Float(3.0), "3"),
        ("\"type\":\"integer\"", V::Single(3.0), "3"),
        ("\"type\":\"integer\"", V::Single(f32::NAN), ""),
        ("\"type\":\"integer\"", V::Float(-0.0), "0"),
        ("\"type\":\"integer\"", V::Text("007"), "7"),
        ("\"type\":\"integer\"", V::Decimal("3.00".parse().unwrap()), "3"),
        ("\"type\":\"integer\"", V::Decimal(u64::MAX.into()), "18446744073709551615"),
        ("\"type\":\"number\"", V::Float(0.1), "0.1"),
        ("\"type\":\"number\"", V::Float(8300.0), "8300"),
        ("\"type\":\"number\"", V::Single(0.1), "0.1"),
        ("\"type\":\"number\"", V::Decimal("1.50".parse().unwrap()), "1.50"),
        ("\"type\":\"number\",\"decimalChar\":\",\"", V::Float(1.5), "\"1,5\""),
        ("\"type\":\"boolean\"", V::Boolean(true), "true"),
        ("\"type\":\"boolean\",\"trueValues\":[\"oui\"],\"falseValues\":[\"non\"]", V::Boolean(false), "non"),
        ("\"type\":\"boolean\"", V::Integer(1), "true"),
        ("\"type\":\"year\"", V::Integer(800), "0800"),
        ("\"type\":\"year\"", V::Float(2024.0), "2024"),
        ("\"type\":\"date\"", V::Date(day()), "2024-01-31"),
        ("\"type\":\"date\"", V::DateTime(moment(0)), "2024-01-31"),
        ("\"type\":\"date\"", V::Instant(midnight), "2024-01-31"),
        ("\"type\":\"date\"", V::Text("2024-1-31"), "2024-01-31"),
        (dates, V::Date(day()), "31/01/2024"),
        (dates, V::DateTime(moment(0)), "31/01/2024"),
        ("\"type\":\"datetime\"", V::DateTime(moment(10)), "2024-01-31T10:00:00"),
        ("\"type\":\"datetime\"", V::Instant(ten), "2024-01-31T10:00:00+01:00"),
        ("\"type\":\"datetime\"", V::DateTime(moment(0)), "2024-01-31T00:00:00"),
        ("\"type\":\"time\"", V::Time(NaiveTime::from_hms_opt(9, 5, 0).unwrap()), "09:05:00"),
        ("\"type\":\"geopoint\"", V::Point(point), "\"0.34,46.58\""),
        ("\"type\":\"geopoint\"", V::Json("[0.34,46.58]".into()), "\"0.34,46.58\""),
        ("\"type\":\"geopoint\",\"format\":\"array\"", V::Point(point), "\"[0.34,46.58]\""),
        ("\"type\":\"array\"", V::Json("[\"a\"]".into()), "\"[\"\"a\"\"]\""),
        ("\"type\":\"integer\",\"missingValues\":[\"NC\"]", V::Missing, "NC"),
    ];
    for (kind, value, expected) in cases {
        assert_eq!(outcome(kind, value.clone()).as_deref(), Ok(*expected), "{kind} {value:?}");
    }
}

#[test]
fn values_of_another_kind_and_lost_digits_are_refused() {
    // Validata accepts infinity as a number, but it has no official form.
    let big = 2f64.powi(53) + 2.0;
    let cases: &[(&str, V<'_>, &str)] = &[
        ("\"type\":\"string\"", V::Float(7.1), "table-lost-digits"),
        ("\"type\":\"string\"", V::Float(big), "table-lost-digits"),
        ("\"type\":\"string\"", V::Single(21860194600013.0), "table-lost-digits"),
        ("\"type\":\"number\"", V::Float(big), "table-lost-digits"),
        ("\"type\":\"number\"", V::Float(f64::INFINITY), "record-form"),
        ("\"type\":\"integer\"", V::Float(big), "table-lost-digits"),
        ("\"type\":\"integer\"", V::Float(3.5), "type-integer"),
        ("\"type\":\"integer\"", V::Boolean(true), "type-integer"),
        ("\"type\":\"integer\"", V::Date(day()), "type-integer"),
        ("\"type\":\"string\"", V::Boolean(true), "record-value"),
        ("\"type\":\"string\"", V::Json("[1]".into()), "record-value"),
        ("\"type\":\"string\"", V::Decimal("7.1".parse().unwrap()), "record-value"),
        ("\"type\":\"string\"", V::Other("b'x'".into()), "record-value"),
        ("\"type\":\"date\"", V::Integer(20240131), "type-date"),
        ("\"type\":\"date\"", V::DateTime(moment(10)), "type-date"),
        ("\"type\":\"datetime\"", V::Date(day()), "type-datetime"),
        ("\"type\":\"year\"", V::Integer(-5), "type-year"),
        ("\"type\":\"year\"", V::Date(day()), "type-year"),
        ("\"type\":\"boolean\"", V::Integer(2), "type-boolean"),
        ("\"type\":\"number\"", V::Json("{}".into()), "type-number"),
        ("\"type\":\"string\"", V::Text("a\0"), "record-nul"),
    ];
    for (kind, value, rule) in cases {
        assert_eq!(outcome(kind, value.clone()).unwrap_err(), [*rule], "{kind} {value:?}");
    }
}

#[test]
fn findings_name_the_row_and_the_column_of_the_table() {
    let labels = ["ANNEE", "COLL_INSE", "COLL_NOM", "ENFANT_PRENOM"].map(str::to_owned);
    let rows = |sink: &mut dyn TableSink| {
        for year in [V::Integer(2023), V::Float(2023.5), V::Missing] {
            sink.set(0, year);
            sink.set(1, V::Text("lost"));
            sink.end_row().unwrap();
        }
        assert_eq!(sink.rows(), 3);
    };
    let schema = datasets::schema("prenoms").unwrap();
    let mut check = TableCheck::new(schema.clone(), &labels, "t", 100);
    rows(&mut check);
    let report = check.into_report();
    let at = |row, name| {
        let of = |f: &&opendatabutton::Finding| f.row() == row && f.field_name() == Some(name);
        report.findings().iter().find(of).map(|f| (f.rule().id(), f.field_number()))
    };
    assert_eq!(at(Some(3), "ANNEE"), Some(("type-year", Some(1))));
    assert_eq!(at(Some(4), "ANNEE").map(|(rule, _)| rule), Some("constraint-required"));
    assert_eq!(at(None, "COLL_INSE"), Some(("column-unknown", Some(2))));
    assert_eq!(at(None, "COLL_INSEE").map(|(rule, _)| rule), Some("column-missing"));

    // An export would lose the unknown column, and reports it before any row.
    let mut export = Export::to_writer(schema.clone(), Vec::new()).unwrap();
    let mut table = export.table(&labels, "t", 100);
    assert!(!table.takes_rows());
    rows(&mut table);
    let report = table.into_report();
    assert_eq!((report.rows(), report.rows_processed()), (3, 0));
    assert!(found(&report).contains(&("record-unknown-column", None, Some("COLL_INSE".to_owned()))));

    // Records that arrive one by one are numbered by their rows in the file, as typed ones are.
    let mut export = Export::to_writer(column("\"type\":\"integer\""), Vec::new()).unwrap();
    for (text, errors) in [("1", 0), ("x", 1), ("2", 0)] {
        let mut records = export.records("", 100).as_of_file();
        records.set(1, V::Text(text));
        records.end_row().unwrap();
        let report = records.into_report();
        assert_eq!(report.findings().iter().map(|f| f.row()).collect::<Vec<_>>(), vec![Some(3); errors]);
    }

    // Each record has names of its own.
    let mut check = TableCheck::records(schema, "t", 100).unnumbered();
    check.set_named("COLL_INSE", V::Text("86194"));
    check.end_row().unwrap();
    let report = check.into_report();
    let finding = report.findings().iter().find(|f| f.rule().id() == "record-unknown-column").unwrap();
    assert!(finding.row().is_none() && finding.message(Default::default()).contains("COLL_INSEE"));
}

#[test]
fn a_column_of_whole_floats_is_said_once() {
    let schema = column("\"type\":\"integer\"");
    let mut check = TableCheck::records(schema, "t", 100);
    for number in [1.0, f64::NAN, 3.0] {
        check.set(0, V::Text("x"));
        check.set(1, V::Float(number));
        check.end_row().unwrap();
    }
    let report = check.into_report();
    assert!(report.is_valid());
    assert_eq!(found(&report), [("table-whole-floats", None, Some("v".to_owned()))]);
}

#[test]
fn texts_that_no_reader_would_take_are_refused() {
    let long = "x".repeat((16 << 20) + 1);
    let mut check = TableCheck::records(column("\"type\":\"string\""), "t", 10);
    check.set(0, V::Text(&long));
    check.end_row().unwrap();
    assert_eq!(found(&check.into_report())[0], ("record-value", Some(2), Some("id".to_owned())));
}
