//! Malformed files and schemas give a finding or an error, never a panic.

use std::io::{Read, repeat};

use opendatabutton::{Export, Lang, Schema, TextStyle, Validator, datasets};
use proptest::prelude::*;

use crate::support::{found, validate};

const HEADER: &str = "nomAttribuant,idAttribuant,dateConvention,referenceDecision,nomBeneficiaire,idBeneficiaire,rnaBeneficiaire,objet,\
    montant,nature,conditionsVersement,datesPeriodeVersement,idRAE,notificationUE,pourcentageSubvention,dispositifAide\n";
const ROW: &str = "Poitiers,21860194600013,2024-01-31,,Stade,38047555800058,,Tournoi,830.50,aide en nature,unique,2024-02-13,,non,1,\n";

#[test]
fn what_is_no_text_is_an_error_that_says_what_it_is() {
    let validator = Validator::new(datasets::schema("subventions").unwrap());
    for (bytes, expected) in [
        (&b""[..], "vide"),
        (b"\n\r\n\n", "vide"),
        (b"\xEF\xBB\xBF", "vide"),
        (b"PK\x03\x04\x14\x00\x06\x00\x08\x00", "xlsx"),
        (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\x00\x00", "xls"),
        (b"%PDF-1.7\n", "pdf"),
        (&(0..=255u8).collect::<Vec<u8>>(), "binaire"),
        (&[0; 5000], "binaire"),
    ] {
        let error = validator.validate(bytes, "fichier.csv").unwrap_err();
        assert!(error.is_input(), "{error}");
        let text = error.to_string();
        assert!(text.contains("fichier.csv") && text.contains(expected), "{text}");
    }
}

#[test]
fn damaged_texts_give_findings_at_their_place() {
    type Place = (&'static str, Option<u64>, Option<&'static str>);
    let cases: Vec<(&str, Vec<u8>, Vec<Place>)> = vec![
        ("header only", HEADER.into(), vec![]),
        ("no final line end", HEADER.trim_end().into(), vec![]),
        ("valid", [HEADER, ROW].concat().into(), vec![]),
        (
            "invalid UTF-8 after valid UTF-8",
            [HEADER.as_bytes(), ROW.replace("Stade", "Été").as_bytes(), ROW.as_bytes()]
                .concat()
                .iter()
                .copied()
                .chain(ROW.replace("Stade", "St\u{1}de").bytes().map(|b| if b == 1 { 0xFF } else { b }))
                .collect(),
            vec![("text-damaged", Some(4), Some("nomBeneficiaire"))],
        ),
        (
            "NUL in a cell",
            [HEADER, &ROW.replace("Stade", "St\0ade")].concat().into(),
            vec![("text-nul", Some(2), Some("nomBeneficiaire"))],
        ),
        (
            "a quote never closed",
            [HEADER, ROW, "\"Poitiers,21860194600013\n"].concat().into(),
            vec![("file-unclosed-quote", Some(3), None)],
        ),
        (
            "blank row",
            [HEADER, ROW, "\n"].concat().into(),
            vec![("row-blank", Some(3), None), ("check-one-of-required", Some(3), None)],
        ),
        ("columns in double", "objet,objet\nx,y\n".into(), vec![("column-duplicate", None, Some("objet"))]),
        ("columns without a name", "objet,,\n1,2,3\n".into(), vec![("column-duplicate", None, Some(""))]),
        ("a column without a name", "objet,\n1,2\n".into(), vec![("column-unknown", None, Some(""))]),
        ("blank column names", "objet, ,\t\n1,2,3\n".into(), vec![("column-duplicate", None, Some(""))]),
        ("another file", "a;b;c\n1;2;3\n".into(), vec![("header-unmatched", None, None)]),
    ];
    for (name, bytes, expected) in cases {
        let report = validate("subventions", &bytes);
        let found = found(&report);
        for (rule, row, field) in
            expected.iter().map(|(rule, row, field)| (*rule, *row, field.map(str::to_owned)))
        {
            assert!(
                found.contains(&(rule, row, field.clone())),
                "{name}: {rule} {row:?} {field:?} not in {found:?}"
            );
        }
        assert_eq!(report.is_valid() && report.warnings() == 0, expected.is_empty(), "{name}: {found:?}");
    }
}

#[test]
fn rows_are_not_checked_when_the_header_leaves_open_what_they_are() {
    let report = validate("subventions", "x,y\n1,2\n3,4\n");
    assert_eq!((report.rows(), report.rows_processed(), report.errors()), (2, 0, 1));
    assert!(report.findings()[0].message(Lang::Fr).contains("nomAttribuant"));
}

#[test]
fn one_line_of_a_hundred_megabytes_is_a_finding() {
    let head = HEADER.as_bytes();
    let line = repeat(b'x').take(100 << 20);
    let validator = Validator::new(datasets::schema("subventions").unwrap());
    let report = validator.validate(head.chain(line), "long.csv").unwrap();
    assert_eq!(found(&report), [("row-too-long", Some(2), None)]);
    let error = validator.validate(repeat(b'x'), "endless.csv").unwrap_err();
    assert!(error.is_input() && error.to_string().contains("première ligne"), "{error}");
}

#[test]
fn a_cell_of_a_gigabyte_is_a_finding() {
    let quoted = HEADER.as_bytes().chain(ROW.as_bytes()).chain(&b"\""[..]);
    let file = quoted.chain(repeat(b'x').take(1 << 30)).chain(&b"\"\n"[..]);
    let validator = Validator::new(datasets::schema("subventions").unwrap());
    let report = validator.validate(file, "cell.csv").unwrap();
    assert_eq!(found(&report), [("row-too-long", Some(3), None)]);
    let message = report.findings()[0].message(Lang::Fr);
    assert!(message.contains("16 millions de signes") && message.contains("guillemet"), "{message}");
}

/// A header of `count` unknown columns and the columns of the schema, and a row.
fn wide(count: usize) -> String {
    let unknown: String = (0..count).map(|number| format!(",colonne{number}")).collect();
    let mut file = HEADER.trim_end().to_owned() + &unknown + "\n" + ROW.trim_end();
    file.extend(std::iter::repeat_n(",x", count));
    file + "\n"
}

#[test]
fn time_grows_with_the_number_of_columns_not_with_its_square() {
    let validator = Validator::new(datasets::schema("subventions").unwrap());
    let seconds = |count: usize| {
        let file = wide(count);
        let once = || {
            let report = validator.validate(file.as_bytes(), "wide.csv").unwrap();
            assert_eq!((report.errors(), report.warnings()), (0, count as u64));
            report.elapsed().as_secs_f64()
        };
        (0..3).map(|_| once()).fold(f64::INFINITY, f64::min)
    };
    let [few, many] = [10_000, 100_000].map(seconds);
    assert!(many < few * 40.0, "{few} s for 10,000 columns, {many} s for 100,000");
}

#[test]
fn names_and_lists_of_any_length_are_cut_in_findings() {
    let long = "x".repeat(1 << 20);
    let file = format!("objet,{long}\n") + &"a\n".repeat(300);
    let report = validate("subventions", &file);
    assert!(
        report.findings().iter().all(|one| one.field_name().is_none_or(|name| name.chars().count() <= 501))
    );
    assert!(report.to_json(Lang::Fr).len() < 4 << 20);

    let stranger = (0..100_000).map(|number| format!("c{number},")).collect::<String>() + "\n1\n";
    let report = validate("subventions", &stranger);
    assert_eq!(found(&report), [("header-unmatched", None, None)]);
    assert!(report.to_json(Lang::Fr).len() < 20_000);
}

#[test]
fn counts_are_whole_whatever_is_listed() {
    let file = HEADER.to_owned() + &ROW.replace("21860194600013", "21860194600014").repeat(50);
    let schema = datasets::schema("subventions").unwrap();
    for max in [0, 7, 1000] {
        let report = Validator::new(schema.clone()).max_findings(max).validate(file.as_bytes(), "x").unwrap();
        assert_eq!(
            (report.errors(), report.findings().len(), report.rows_with_errors()),
            (50, max.min(50), 50)
        );
    }
}

#[test]
fn values_do_not_drive_the_terminal() {
    let cell = HEADER.to_owned() + &ROW.replace("830.50", "\u{1b}[2J\u{7}1");
    let label = HEADER.trim_end().to_owned() + ",\u{1b}[2J\u{7}\n" + ROW;
    for (file, style) in [(&cell, TextStyle::Plain), (&cell, TextStyle::Ansi), (&label, TextStyle::Plain)] {
        let text = validate("subventions", file).to_text(Lang::Fr, style);
        assert!(!text.contains("\u{1b}[2J") && !text.contains('\u{7}'), "{text:?}");
    }
}

#[test]
fn schemas_that_cannot_be_used_say_where_and_why() {
    for (json, expected) in [
        ("", "Table Schema"),
        ("[]", "Table Schema"),
        ("{}", "fields"),
        (r#"{"fields":[]}"#, "aucun champ"),
        (r#"{"fields":[{"type":"string"}]}"#, "name"),
        (r#"{"fields":[{"name":"a"},{"name":"a"}]}"#, "« a » décrit deux fois"),
        (r#"{"fields":[{"name":"a","type":"colour"}]}"#, "« a » : type « colour »"),
        (
            r#"{"fields":[{"name":"a","type":"date","constraints":{"pattern":"x"}}]}"#,
            "« a » : contrainte « pattern »",
        ),
        (r#"{"fields":[{"name":"a"}],"primaryKey":["b"]}"#, "« b » n'est pas un champ"),
        (r#"{"fields":[{"name":"a","type":"array"}],"primaryKey":"a"}"#, "« a » est une liste"),
        (r#"{"fields":[{"name":"a"}],"foreignKeys":[{"fields":"a"}]}"#, "« foreignKeys »"),
        (r#"{"fields":[{"name":"a","type":"date","format":"%d/%Q"}]}"#, "« %d/%Q » inutilisable : « %Q »"),
        (r#"{"fields":[{"name":"a","type":"time","format":"%H:%H"}]}"#, "« %H » y figure deux fois"),
        (r#"{"fields":[{"name":"a","format":"wkt"}]}"#, "« a » : type « string », format « wkt »"),
        (r#"{"fields":[{"name":"a","type":"list","itemType":"year"}]}"#, "itemType"),
        (r#"{"fields":[{"name":"a","type":"array","arrayItem":{"type":"list"}}]}"#, "arrayItem: list"),
        (r#"{"fields":[{"name":"a","type":"object","constraints":{"jsonSchema":{}}}]}"#, "« jsonSchema »"),
        (r#"{"fields":[{"name":"a","type":"geojson","constraints":{"unique":true}}]}"#, "« unique »"),
        (r#"{"fields":[{"name":"a","constraints":{"pattern":"("}}]}"#, "motif « ( »"),
        (r#"{"fields":[{"name":"a","constraints":{"pattern":"(?=x)"}}]}"#, "motif « (?=x) »"),
        (r#"{"fields":[{"name":"a","constraints":{"minLength":"x"}}]}"#, "minLength"),
        (r#"{"fields":[{"name":"a","type":"date","constraints":{"minimum":"hier"}}]}"#, "hier"),
        (r#"{"fields":[{"name":"a","constraints":{"enum":"x"}}]}"#, "enum"),
        (r#"{"fields":[{"name":"a","constraints":{"pattern":"((a{1,1000}){1,1000}){1,1000}"}}]}"#, "« a »"),
        (r#"{"fields":[{"name":"a"}],"custom_checks":[{"name":"nonsense"}]}"#, "« nonsense »"),
        (r#"{"fields":[{"name":"a"}],"custom_checks":[{"name":"french-siret-value"}]}"#, "« column »"),
        (
            r#"{"fields":[{"name":"a"}],"custom_checks":[{"name":"compare-columns-value","params":{"column":"a","column2":"a","op":"~"}}]}"#,
            "« ~ »",
        ),
    ] {
        let error = Schema::from_json(json, "schema.json").unwrap_err();
        assert!(error.is_schema(), "{json}");
        let text = error.to_string();
        assert!(text.contains("schema.json") && text.contains(expected), "{json}: {text}");
    }
}

#[test]
fn hostile_descriptors_are_refused_or_compiled_within_bounds() {
    let one = |constraints: &str| format!(r#"{{"fields":[{{"name":"a","constraints":{constraints}}}]}}"#);
    for (json, expected) in [
        (
            one(r#"{"pattern":"(\\w{1000}){1000}"}"#),
            "« a » : contrainte « pattern » : motif « (\\w{1000}){1000} »",
        ),
        (one(r#"{"pattern":"(a)\\1"}"#), r"motif « (a)\1 »"),
        (one(r#"{"pattern":"(?<!a)b"}"#), "motif « (?<!a)b »"),
        (one(r#"{"pattern":"a{99999999999}"}"#), "motif « a{99999999999} »"),
        (one(&format!(r#"{{"pattern":"{}"}}"#, "(".repeat(100_000))), "« a » : contrainte « pattern »"),
        ("[".repeat(100_000), "Table Schema"),
        (one(&format!(r#"{{"enum":{}1{}}}"#, "[".repeat(100_000), "]".repeat(100_000))), "emboîtées"),
        (one(&format!(r#"{{"enum":["{}"]}}"#, "x".repeat(100 << 20))), "16 Mio"),
    ] {
        let error = Schema::from_json(&json, "schema.json").unwrap_err();
        assert!(error.is_schema(), "{expected}");
        let text = error.to_string();
        assert!(text.contains("schema.json") && text.contains(expected), "{expected}: {text:.300}");
        assert!(text.len() < 4000, "{expected}: {} bytes", text.len());
    }
}

#[test]
fn patterns_of_a_schema_have_bounds_together_too() {
    let schema = |count: usize, pattern: &str| {
        let field = |n| format!(r#"{{"name":"c{n}","constraints":{{"pattern":"{pattern}"}}}}"#);
        let fields: Vec<String> = (0..count).map(field).collect();
        Schema::from_json(&format!(r#"{{"fields":[{}]}}"#, fields.join(",")), "schema.json")
    };
    assert!(schema(500, r"^[0-9]{5}$").is_ok());
    let error = schema(10_000, r"^\\w{90}$").unwrap_err();
    assert!(error.is_schema() && error.to_string().contains("« c25 » : les motifs"), "{error}");
}

#[test]
fn a_schema_of_ten_thousand_fields_checks_and_exports() {
    let fields: Vec<String> = (0..10_000)
        .map(|n| format!(r#"{{"name":"colonne {n}","type":"integer","constraints":{{"minimum":{n}}}}}"#))
        .collect();
    let schema = Schema::from_json(&format!(r#"{{"fields":[{}]}}"#, fields.join(",")), "wide.json").unwrap();
    let names: Vec<&str> = schema.descriptor().fields.iter().map(|field| field.name.as_str()).collect();
    let values: Vec<String> = (0..10_000).map(|n| n.to_string()).collect();
    let file = names.join(";") + "\n" + &values.join(";") + "\n";
    let mut export = Export::to_writer(schema.clone(), Vec::new()).unwrap();
    assert!(export.write_all(file.as_bytes(), "x", None, 10).unwrap().is_valid());
    let official = export.end().unwrap().0;
    let validator = Validator::new(schema);
    assert_eq!(found(&validator.validate(official.as_slice(), "x").unwrap()), []);
    // No name is right: the check spends no time on suggesting a column for each.
    let report = validator.validate(file.replace("colonne", "Colonne").as_bytes(), "x").unwrap();
    assert_eq!((report.errors(), found(&report)[0].0), (1, "header-unmatched"));
    let report = validator.validate(file.replace("colonne 9", "Colonne 9").as_bytes(), "x").unwrap();
    assert_eq!(
        report.counts().map(|(rule, count)| (rule.id(), count)).collect::<Vec<_>>(),
        [("file-delimiter", 1), ("column-missing-optional", 1111), ("column-unknown", 1111)]
    );
}

#[test]
fn blanks_around_a_name_of_the_schema_do_not_matter() {
    let json = r#"{"fields":[{"name":" a "},{"name":"b\u00a0","type":"integer"}]}"#;
    let schema = Schema::from_json(json, "blanks.json").unwrap();
    assert_eq!([schema.index_of(" a "), schema.index_of("a")], [Some(0), None]);
    for header in ["a,b", " a ,b\u{a0}"] {
        let report =
            Validator::new(schema.clone()).validate(format!("{header}\nx,y\n").as_bytes(), "x").unwrap();
        let errors: Vec<_> =
            found(&report).into_iter().filter(|(rule, ..)| *rule != "column-spaces").collect();
        assert_eq!(errors, [("type-integer", Some(2), Some("b\u{a0}".to_owned()))], "{header:?}");
    }
    let error = Schema::from_json(r#"{"fields":[{"name":"a"},{"name":"a "}]}"#, "x").unwrap_err();
    assert!(error.to_string().contains("« a  » décrit deux fois"), "{error}");
}

proptest! {
    #[test]
    fn any_bytes_after_a_header_are_read_without_panic(bytes in prop::collection::vec(any::<u8>(), 0..600), schema in 0..3usize) {
        let set = &datasets::all()[schema];
        let schema = datasets::schema(set.name).unwrap();
        let names: Vec<&str> = schema.descriptor().fields.iter().map(|field| field.name.as_str()).collect();
        let file = [names.join(",").as_bytes(), b"\n", &bytes].concat();
        if let Ok(report) = Validator::new(schema).validate(file.as_slice(), "x") {
            prop_assert!(!report.to_json(Lang::En).is_empty());
            prop_assert!(!report.to_text(Lang::Fr, TextStyle::Ansi).is_empty());
        }
    }
}
