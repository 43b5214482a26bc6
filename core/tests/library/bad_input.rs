//! Files that are hardly files, and schemas that are hardly schemas: a finding or an error, never a panic.

use opendatabutton::{Lang, Schema, TextStyle, Validator, datasets};
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
    let line = std::io::Read::take(std::io::repeat(b'x'), 100 << 20);
    let validator = Validator::new(datasets::schema("subventions").unwrap());
    let report = validator.validate(std::io::Read::chain(head, line), "long.csv").unwrap();
    assert_eq!(found(&report), [("row-too-long", Some(2), None)]);
    let error = validator.validate(std::io::repeat(b'x'), "endless.csv").unwrap_err();
    assert!(error.is_input() && error.to_string().contains("première ligne"), "{error}");
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
    let row = ROW.replace("830.50", "\u{1b}[2J\u{7}1");
    for style in [TextStyle::Plain, TextStyle::Ansi] {
        let text = validate("subventions", HEADER.to_owned() + &row).to_text(Lang::Fr, style);
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
