//! Messages in French hold no words of libraries, which speak English.

use opendatabutton::{
    Error, Lang, Mapping, Plans, Repair, Report, Schema, TotemDocument, Validator, datasets,
};

/// Words of the libraries that read XML, patterns and files.
const ENGLISH: [&str; 24] = [
    "EOF",
    "expected",
    "unknown",
    "missing",
    "invalid",
    "Invalid",
    "error",
    "while",
    "found",
    "unexpected",
    "look-around",
    "backreference",
    "os error",
    "not supported",
    "tag",
    "document",
    "must",
    "failed",
    "could",
    "the ",
    "repetition",
    "unclosed",
    "unrecognized",
    "stream",
];

fn check(what: &str, french: &str) {
    let lower = french.replace("document TOTEM", "").replace("documentation", "");
    for word in ENGLISH {
        let is_there = lower.match_indices(word).any(|(at, _)| {
            let before = lower.get(..at).and_then(|text| text.chars().next_back());
            let after = lower.get(at + word.len()..).and_then(|text| text.chars().next());
            !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
        });
        assert!(!is_there || word == "document", "{what}: \"{word}\" in {french}");
    }
}

fn refused<T>(result: opendatabutton::Result<T>) -> Error {
    result.err().unwrap()
}

fn said(report: &Report) -> String {
    report.findings().iter().map(|finding| finding.message(Lang::Fr)).collect::<Vec<_>>().join("\n")
}

#[test]
fn errors_of_inputs_are_french() {
    let standard = datasets::standard("deliberations").unwrap();
    let pattern = |pattern: &str| {
        let json = format!(r#"{{"fields": [{{"name": "a", "constraints": {{"pattern": "{pattern}"}}}}]}}"#);
        refused(Schema::from_json(&json, "a"))
    };
    let totem = |xml: &str| {
        let read = TotemDocument::open(xml.as_bytes(), "b.xml").and_then(|document| {
            let mut export = opendatabutton::Export::to_writer(datasets::schema("budget")?, Vec::new())?;
            export.write_totem(document, &Plans::none(), 10)
        });
        refused(read)
    };
    let errors = [
        pattern("(?=a)b"),
        pattern(r"(a)\\1"),
        pattern("("),
        pattern("(a{1000}){1000}"),
        totem("<DocumentBudgetaire><a></b></DocumentBudgetaire>"),
        totem("<DocumentBudgetaire a='1' a='2'/>"),
        totem("<DocumentBudgetaire a='&nothing;'/>"),
        refused(Validator::new(standard.clone()).validate_file("/no/such/file")),
        refused(Repair::new(standard.clone()).unwrap().dry_run("/no/such/file")),
        refused(Mapping::suggest("/no/such/file", &datasets::schema("prenoms").unwrap())),
        refused(datasets::standard("nothing")),
    ];
    for error in errors {
        check("an error", &error.message(Lang::Fr));
    }
}

#[test]
fn findings_of_documents_are_french() {
    let standard = datasets::standard("marches-publics").unwrap();
    for text in [
        "<marches><marche></marches>",
        "<marches></marche></marches>",
        "<marches><marche a='1' a='2'/></marches>",
        "<marches><marche a=1/></marches>",
        "<marches><!nothing></marches>",
        "<marches>&nothing;</marches>",
        "<marches><marche",
        "{\"marches\": {\"marche\": [",
        "{\"marches\": {\"marche\": [{\"id\": tru}]}}",
    ] {
        let report = Validator::new(standard.clone()).validate(text.as_bytes(), "a").unwrap();
        check(text, &said(&report));
    }
}
