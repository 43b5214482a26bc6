//! Tables of other programs: the text that each kind of value becomes, and the places of findings in reports.

use chrono::{FixedOffset, NaiveDate, NaiveDateTime, NaiveTime, TimeZone};
use opendatabutton::{
    Export, GeoPoint, Mapping, Repair, Schema, TableCheck, TableRowsInMemory, TableSink, TableValue as V,
    Zone, datasets,
};

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
        ("\"type\":\"number\"", V::Single(-8300.5), "-8300.5"),
        ("\"type\":\"integer\"", V::Single(1_250_000.0), "1250000"),
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
        ("\"type\":\"number\"", V::Single(12_345.67), "table-lost-digits"),
        ("\"type\":\"number\"", V::Single(1_250_000.0), "table-lost-digits"),
        ("\"type\":\"number\",\"decimalChar\":\",\"", V::Single(1_234_567.8), "table-lost-digits"),
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

/// A zone two hours east of UTC.
fn east() -> Zone {
    let offset = FixedOffset::east_opt(7200).unwrap();
    Zone::new("Ici", move |_| offset)
}

#[test]
fn an_instant_is_the_day_of_the_zone_and_that_is_said_once_for_a_column() {
    let utc = |day: u32, hour: u32| {
        let moment = NaiveDate::from_ymd_opt(2024, 1, day).unwrap().and_hms_opt(hour, 0, 0).unwrap();
        V::Instant(FixedOffset::east_opt(0).unwrap().from_utc_datetime(&moment))
    };
    let far = FixedOffset::east_opt(-9 * 3600).unwrap();
    let far = V::Instant(far.from_local_datetime(&moment(0)).unwrap());
    for (kind, values, expected) in [
        // The midnight of the zone, in UTC.
        ("date", vec![utc(30, 22), utc(29, 22)], Ok(("2024-01-31\n2024-01-30", 1))),
        // The midnight of UTC is the same day in the zone.
        ("date", vec![utc(31, 0)], Ok(("2024-01-31", 0))),
        ("string", vec![utc(30, 22)], Ok(("2024-01-31", 1))),
        // A moment of the day, and the midnight of a place where it is another day.
        ("date", vec![utc(30, 23)], Err("type-date")),
        ("date", vec![utc(31, 22), far], Ok(("2024-02-01\n2024-01-31", 1))),
        ("datetime", vec![utc(30, 22)], Ok(("2024-01-30T22:00:00Z", 0))),
    ] {
        let schema =
            Schema::from_json(&format!("{{\"fields\":[{{\"name\":\"v\",\"type\":\"{kind}\"}}]}}"), "x");
        let schema = schema.unwrap();
        let mut export = Export::to_writer(schema.clone(), Vec::new()).unwrap();
        let mut check = TableCheck::records(schema, "t", 10).zone(east());
        let mut records = export.records("t", 10).zone(east());
        for value in &values {
            for sink in [&mut records as &mut dyn TableSink, &mut check] {
                sink.set(0, value.clone());
                sink.end_row().unwrap();
            }
        }
        let (report, checked) = (records.into_report(), check.into_report());
        assert_eq!(found(&report), found(&checked), "{values:?}");
        match expected {
            Ok((text, said)) => {
                assert_eq!(report.warnings(), said, "{values:?}");
                let written = String::from_utf8(export.end().unwrap().0).unwrap();
                assert_eq!(written.trim_end(), format!("v\n{text}"), "{values:?}");
            }
            Err(rule) => assert_eq!(found(&report)[0].0, rule, "{values:?}"),
        }
    }
}

#[test]
fn an_unknown_name_in_records_is_that_of_a_header_said_once() {
    let schema = datasets::schema("prenoms").unwrap();
    let mut check = TableCheck::records(schema, "t", 100);
    for _ in 0..3 {
        for (name, value) in [("COLL_INSE", "86194"), ("COMMUNE_NOM", "Poitiers")] {
            check.set_named(name, V::Text(value));
        }
        check.end_row().unwrap();
    }
    let report = check.into_report();
    let unknown: Vec<_> = found(&report).into_iter().filter(|(rule, ..)| *rule == "column-unknown").collect();
    assert_eq!(unknown, [("column-unknown", None, Some("COLL_INSE".to_owned()))]);
}

#[test]
fn a_table_in_memory_is_repaired_and_mapped_with_what_its_texts_do_not_show() {
    let labels = ["Code", "Jour"].map(str::to_owned);
    let mut rows = TableRowsInMemory::with_labels(&labels).zone(east());
    let midnight = FixedOffset::east_opt(0).unwrap().from_utc_datetime(&moment(22));
    for code in [V::Float(7.1), V::Float(8.0)] {
        rows.set(0, code);
        rows.set(1, V::Instant(midnight));
        rows.end_row().unwrap();
    }
    let table = rows.finish().unwrap();
    assert_eq!(table.bytes(), b"Code,Jour\n7.1,2024-02-01\n8,2024-02-01\n");
    let schema = "{\"fields\":[{\"name\":\"code\"},{\"name\":\"jour\",\"type\":\"date\"}]}";
    let schema = Schema::from_json(schema, "x").unwrap();
    let mut out = Vec::new();
    let go_on = &mut |_| std::ops::ControlFlow::Continue(());
    let report = Repair::new(schema.clone()).unwrap().table(&table, "t", &mut out, go_on).unwrap();
    assert_eq!(out, b"code,jour\n7.1,2024-02-01\n8,2024-02-01\n");
    let asked: Vec<_> = report.questions().iter().map(|line| (line.question().id(), line.value())).collect();
    assert_eq!(asked, [("lost-digits", "7.1")]);
    assert!(report.repairs().iter().any(|line| line.rule().id() == "date" && !line.is_sure()));
    let suggested = Mapping::suggest_table(&table, "t", &schema).unwrap();
    assert_eq!(suggested.mapping.fields["code"].column.as_deref(), Some("Code"));

    for value in [V::Float(2f64.powi(60)), V::Single(12_345.67), V::Other("b'x'".into())] {
        let mut rows = TableRowsInMemory::with_names();
        rows.set_named("montant", value);
        let error = rows.end_row().unwrap_err();
        assert!(error.to_string().contains("montant") && error.to_string().contains("ligne 2"), "{error}");
    }
}

#[test]
fn a_repair_and_a_mapping_tell_their_progress_and_stop() {
    let schema = Schema::from_json("{\"fields\":[{\"name\":\"v\",\"type\":\"number\"}]}", "x").unwrap();
    let text = format!("v\n{}", "1 250,40\n".repeat(20_000));
    let folder = tempfile::tempdir().unwrap();
    let (source, output) = (folder.path().join("a.csv"), folder.path().join("b.csv"));
    std::fs::write(&source, &text).unwrap();
    let repair = Repair::new(schema).unwrap();
    let mut seen = Vec::new();
    let tell = &mut |done| {
        assert!(!output.exists());
        seen.push(done);
        std::ops::ControlFlow::Continue(())
    };
    let mut asked = 0;
    let last = &mut || {
        asked += 1;
        assert!(!output.exists());
        std::ops::ControlFlow::Continue(())
    };
    assert!(repair.file_with(&source, &output, tell, last).unwrap().is_valid());
    assert!(asked == 1 && seen.is_sorted() && seen.last().is_some_and(|last| *last >= text.len() as u64));
    std::fs::remove_file(&output).unwrap();
    for calls in [0, 1, seen.len() - 1] {
        let mut left = calls;
        let stop = &mut |_| {
            left = usize::wrapping_sub(left, 1);
            if left == usize::MAX {
                std::ops::ControlFlow::Break(())
            } else {
                std::ops::ControlFlow::Continue(())
            }
        };
        let go_on = &mut || std::ops::ControlFlow::Continue(());
        assert!(
            repair.bytes_to_file_with(text.as_bytes(), "a", &output, stop, go_on).unwrap_err().is_cancelled()
        );
        assert!(!output.exists());
    }
    let go_on = &mut |_| std::ops::ControlFlow::Continue(());
    let stop = &mut || std::ops::ControlFlow::Break(());
    assert!(repair.file_with(&source, &output, go_on, stop).unwrap_err().is_cancelled() && !output.exists());
    let mapping = "{\"schema\":\"prenoms\",\"fields\":{\"ANNEE\":{\"column\":\"v\"}}}";
    let mapping = Mapping::from_json(mapping).unwrap();
    let mut export = Export::to_writer(datasets::schema("prenoms").unwrap(), Vec::new()).unwrap();
    let stop = &mut |done| match done {
        3.. => std::ops::ControlFlow::Break(()),
        _ => std::ops::ControlFlow::Continue(()),
    };
    let stopped = export.write_mapped_bytes((text.as_bytes(), "a"), &mapping, 10, stop);
    assert!(stopped.unwrap_err().is_cancelled() && export.check_whole().is_err());
}
