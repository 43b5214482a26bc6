//! The export: its refusals, the files on the disk at each step, its messages.

use std::fs;
use std::io::{self, Write};
use std::path::Path;

use chrono::NaiveDate;
use opendatabutton::datasets::{self, Deliberation};
use opendatabutton::{
    AtomicTarget, DocumentExport, DocumentForm, DynamicRecord, Error, Export, Lang, Mapping, NotTaken, Plans,
    Receipt, Schema, Siren, Siret, TableSink, TableValue, Validator,
};

use crate::support::{found, plain};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn deliberation(id: &str) -> Deliberation {
    Deliberation::builder()
        .coll_nom("Ville de Poitiers")
        .coll_siret(Siret::new("21860194600013").unwrap())
        .delib_id(id)
        .delib_date(day("2024-01-29"))
        .delib_matiere_code("7.1")
        .delib_matiere_nom("Finances locales/décisions budgétaires")
        .delib_objet("Budget primitif, \"principal\"")
        .build()
}

fn names(directory: &std::path::Path) -> Vec<String> {
    let mut names: Vec<String> =
        fs::read_dir(directory).unwrap().map(|e| e.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

fn poitiers() -> Siren {
    Siren::new("218601946").unwrap()
}

#[test]
fn the_file_has_the_official_form_and_its_receipt_beside_it() {
    let directory = tempfile::tempdir().unwrap();
    let schema = datasets::schema("deliberations").unwrap();
    let mut export =
        Export::to_directory(schema, directory.path(), poitiers()).date(day("2024-01-31")).create().unwrap();
    export.write(&deliberation("2024-0001")).unwrap();
    let receipt = export.finish().unwrap();
    let name = "20240131_218601946_deliberations.csv";
    assert_eq!(names(directory.path()), [name, "20240131_218601946_deliberations.csv.receipt.json"]);
    let text = fs::read_to_string(directory.path().join(name)).unwrap();
    assert_eq!(
        text,
        "COLL_NOM,COLL_SIRET,DELIB_ID,DELIB_DATE,DELIB_MATIERE_CODE,DELIB_MATIERE_NOM,DELIB_OBJET,BUDGET_ANNEE,BUDGET_NOM,\
         PREF_ID,PREF_DATE,VOTE_EFFECTIF,VOTE_REEL,VOTE_POUR,VOTE_CONTRE,VOTE_ABSTENTION,DELIB_URL\n\
         Ville de Poitiers,21860194600013,2024-0001,2024-01-29,7.1,Finances locales/décisions budgétaires,\
         \"Budget primitif, \"\"principal\"\"\",,,,,,,,,,\n"
    );
    assert_eq!((receipt.file.as_str(), receipt.rows, receipt.bytes), (name, 1, text.len() as u64));
    assert_eq!((receipt.schema.name.as_str(), receipt.schema.version.as_str()), ("deliberations", "2.1.5"));
    let beside = fs::read_to_string(directory.path().join(format!("{name}.receipt.json"))).unwrap();
    assert_eq!(serde_json::from_str::<Receipt>(&beside).unwrap(), receipt);
    assert_eq!(receipt.sha256.len(), 64);
}

#[test]
fn a_refused_row_carries_all_findings_and_leaves_the_file_as_it_was() {
    let schema = datasets::schema("deliberations").unwrap();
    let mut export = Export::to_writer(schema.clone(), Vec::new()).unwrap();
    export.write(&deliberation("1")).unwrap();
    let mut wrong = deliberation("2");
    wrong.delib_matiere_code = "sept".into();
    wrong.delib_url = Some("www.poitiers.fr".into());
    wrong.vote_pour = Some(12);
    wrong.pref_date = Some(day("2024-01-01"));
    let error = export.write(&wrong).unwrap_err();
    assert!(error.is_refused());
    let rules: Vec<_> = error.findings().iter().map(|f| (f.rule().id(), f.row(), f.field_name())).collect();
    assert_eq!(
        rules,
        [
            ("constraint-pattern", Some(3), Some("DELIB_MATIERE_CODE")),
            ("type-uri", Some(3), Some("DELIB_URL")),
            ("check-cohesive-columns", Some(3), Some("VOTE_EFFECTIF")),
            ("check-compare-columns", Some(3), Some("PREF_DATE")),
        ]
    );
    export.write(&deliberation("3")).unwrap();
    let (file, receipt) = export.end().unwrap();
    let mut clean = Export::to_writer(schema, Vec::new()).unwrap();
    for id in ["1", "3"] {
        clean.write(&deliberation(id)).unwrap();
    }
    let (expected, expected_receipt) = clean.end().unwrap();
    assert_eq!(file, expected);
    assert_eq!((receipt.rows, &receipt.sha256), (2, &expected_receipt.sha256));
}

#[test]
fn nothing_stands_under_the_name_before_the_end() {
    let directory = tempfile::tempdir().unwrap();
    let path = directory.path().join("x.csv");
    let schema = datasets::schema("deliberations").unwrap();
    let mut export = Export::to_file(schema, &path).create().unwrap();
    for number in 0..5000 {
        export.write(&deliberation(&number.to_string())).unwrap();
    }
    assert!(!path.exists());
    drop(export);
    assert_eq!(names(directory.path()), [""; 0]);
}

#[test]
fn a_target_that_cannot_be_is_refused_at_once() {
    let directory = tempfile::tempdir().unwrap();
    let create = |path: &str, replace: bool| {
        let schema = datasets::schema("deliberations").unwrap();
        Export::to_file(schema, directory.path().join(path)).replace(replace).create().map(drop)
    };
    fs::create_dir(directory.path().join("folder")).unwrap();
    fs::write(directory.path().join("there.csv"), "before").unwrap();
    fs::write(directory.path().join("half.csv.receipt.json"), "before").unwrap();
    for (path, replace, cause) in [
        ("folder", true, "dossier"),
        ("there.csv", false, "existe déjà"),
        ("half.csv", false, "existe déjà"),
        ("absent/x.csv", false, "introuvable"),
        ("there.csv/x.csv", false, "dossier"),
    ] {
        let error = create(path, replace).unwrap_err();
        assert!(error.is_io() && error.to_string().contains(cause), "{path}: {error}");
    }
    assert_eq!(names(directory.path()), ["folder", "half.csv.receipt.json", "there.csv"]);
    create("there.csv", true).unwrap();
    assert_eq!(fs::read_to_string(directory.path().join("there.csv")).unwrap(), "before");
}

#[test]
fn a_file_that_came_meanwhile_is_not_overwritten() {
    let directory = tempfile::tempdir().unwrap();
    let path = directory.path().join("x.csv");
    let export = Export::to_file(datasets::schema("budget").unwrap(), &path).create().unwrap();
    fs::write(&path, "someone else's").unwrap();
    assert!(export.finish().unwrap_err().is_io());
    assert_eq!(fs::read_to_string(&path).unwrap(), "someone else's");
    assert_eq!(names(directory.path()), ["x.csv"]);
}

/// A writer that accepts a number of bytes, then is full.
struct Full(usize);

impl Write for Full {
    fn write(&mut self, buffer: &[u8]) -> io::Result<usize> {
        let size = buffer.len().min(self.0);
        self.0 -= size;
        if size == 0 { Err(io::ErrorKind::StorageFull.into()) } else { Ok(size) }
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[test]
fn a_rule_about_a_column_that_the_schema_lacks_refuses_every_row() {
    let schema = r#"{"fields": [{"name": "a", "type": "string"}], "custom_checks": [
        {"name": "cohesive-columns-value", "params": {"column": "a", "othercolumns": ["b"]}}]}"#;
    let schema = Schema::from_json(schema, "x").unwrap();
    let mut export = Export::to_writer(schema.clone(), Vec::new()).unwrap();
    let mut record = DynamicRecord::new(schema.clone());
    record.set("a", "1").unwrap();
    let error = export.write_dynamic(&record).unwrap_err();
    assert_eq!(error.findings()[0].rule().id(), "check-cohesive-columns-absent");
    let (file, receipt) = export.end().unwrap();
    assert_eq!((file.as_slice(), receipt.rows), (&b"a\n"[..], 0));
    assert!(Validator::new(schema).validate(&file[..], "x").unwrap().is_valid());
}

#[test]
fn a_record_that_no_reader_would_take_is_refused() {
    let schema = Schema::from_json(r#"{"fields": [{"name": "a"}, {"name": "b"}]}"#, "x").unwrap();
    let mut export = Export::to_writer(schema.clone(), Vec::new()).unwrap();
    let mut record = DynamicRecord::new(schema.clone());
    record.set("a", "x").unwrap();
    for (size, written) in [(100 << 20, false), (8 << 20, false), ((7 << 20) - 1, true)] {
        record.set("b", "\"".repeat(size).as_str()).unwrap();
        let result = export.write_dynamic(&record);
        assert_eq!(result.is_ok(), written, "{size}");
        if let Err(error) = result {
            assert_eq!(error.findings()[0].rule().id(), "record-too-long");
        }
    }
    let (file, _) = export.end().unwrap();
    let report = Validator::new(schema).validate(&file[..], "x").unwrap();
    assert!(report.is_valid() && report.rows() == 1);
}

#[test]
fn a_full_disk_ends_the_export_and_says_so() {
    let schema = datasets::schema("deliberations").unwrap();
    let mut export = Export::to_writer(schema, Full(100_000)).unwrap();
    let error = (0..10_000).find_map(|n| export.write(&deliberation(&n.to_string())).err()).unwrap();
    assert!(error.is_io() && error.to_string().contains("disque plein"), "{error}");
    assert!(export.write(&deliberation("after")).unwrap_err().is_io());
    assert!(export.end().is_err());
}

#[test]
fn json_ndjson_and_csv_give_the_same_bytes() {
    let json = r#"[
      {"nomAttribuant":"Ville de Poitiers","idAttribuant":"21860194600013","dateConvention":"2024-01-31","nomBeneficiaire":"Stade poitevin",
       "rnaBeneficiaire":"W863001234","objet":"Tournoi, \"open\"","montant":830.50,"nature":"aide en nature","conditionsVersement":"unique",
       "datesPeriodeVersement":"2024-02-13","notificationUE":false,"pourcentageSubvention":1},
      {"pourcentageSubvention":"0.45","idAttribuant":"21860194600013","dateConvention":"2024-02-28","nomBeneficiaire":"Ligue",
       "idBeneficiaire":"38047555800058","objet":"Fête","montant":"1200","nature":"aide en numéraire","conditionsVersement":"échelonné",
       "datesPeriodeVersement":"2024-03-01/2024-12-31","notificationUE":"oui","nomAttribuant":"Ville de Poitiers","idRAE":null}
    ]"#;
    let records: Vec<serde_json::Value> = serde_json::from_str(json).unwrap();
    let mut ndjson = String::new();
    for line in json.split("},\n").map(|part| part.replace('\n', " ")) {
        ndjson.push_str(line.trim().trim_start_matches('[').trim_end_matches(']').trim());
        if !ndjson.ends_with('}') {
            ndjson.push('}');
        }
        ndjson.push('\n');
    }
    assert_eq!(ndjson.lines().count(), records.len());
    // The source has another column order, semicolons, Windows-1252 and a blank line at its end.
    let csv = "notificationUE;idBeneficiaire;rnaBeneficiaire;nomAttribuant;idAttribuant;dateConvention;nomBeneficiaire;objet;montant;nature;\
        conditionsVersement;datesPeriodeVersement;pourcentageSubvention\r\n\
        non;;W863001234;Ville de Poitiers;21860194600013;2024-01-31;Stade poitevin;\"Tournoi, \"\"open\"\"\";830.50;aide en nature;\
        unique;2024-02-13;1\r\n\
        oui;380 475 558 00058;;Ville de Poitiers;21860194600013;2024-2-28;Ligue;Fête;1200;aide en numéraire;échelonné;2024-03-01/2024-12-31;0.45\r\n\r\n";
    let latin: Vec<u8> = csv.chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect();
    let export = |input: &[u8]| {
        let mut export = Export::to_writer(datasets::schema("subventions").unwrap(), Vec::new()).unwrap();
        let report = export.write_all(input, "input", None, 100).unwrap();
        assert!(report.is_valid(), "{:?}", found(&report));
        String::from_utf8(export.end().unwrap().0).unwrap()
    };
    let expected = export(json.as_bytes());
    assert_eq!(expected.lines().count(), 3);
    assert!(expected.contains(",830.50,"), "the cents of a JSON number are kept: {expected}");
    assert_eq!(export(ndjson.as_bytes()), expected);
    assert_eq!(export(format!("\u{feff}{json}").as_bytes()), expected);
    assert_eq!(export(format!("\u{feff}{csv}").as_bytes()), expected);
    assert_eq!(export(&latin), expected);
    assert_eq!(export(csv.as_bytes()), expected);
}

#[test]
fn what_would_be_lost_from_an_input_is_refused_and_named() {
    let header = "nomAttribuant,idAttribuant,dateConvention,nomBeneficiaire,objet,montant,nature,conditionsVersement,\
        datesPeriodeVersement,notificationUE,pourcentageSubvention";
    let with_row = |row: &str| format!("{header}\n{row}\n");
    for (input, expected) in [
        (r#"[{"nomAtribuant":"x"}]"#, "nomAttribuant"),
        (r#"[{"objet":"x","objet":"y"}]"#, "objet"),
        (r#"[{"objet":["x"]}]"#, "liste"),
        (r#"[{"objet":{"x":1}}]"#, "objet"),
        (r#"[{"objet":"\ud800"}]"#, "UTF-8"),
        (&format!("{header},objets\n"), "« objet »"),
        (&with_row("a,b,c,d,e,f,g,h,i,j,k,l"), "plus de cases"),
        (&with_row("a,b,c"), "s'arrête avant"),
        (&with_row("a,b,c,d,e,f,g,h,i,j,\"k"), "guillemet"),
    ] {
        let mut export = Export::to_writer(datasets::schema("subventions").unwrap(), Vec::new()).unwrap();
        let report = export.write_all(input.as_bytes(), "input", None, 100).unwrap();
        assert!(!report.is_valid(), "{input}");
        let text = plain(report.to_text(opendatabutton::Lang::Fr, opendatabutton::TextStyle::Plain));
        assert!(text.contains(expected), "{input}: {text}");
        assert_eq!(export.rows(), 0, "{input}");
    }
}

#[test]
fn values_without_an_official_form_are_refused() {
    for (column, value, rule) in [
        ("montant", "NaN", "record-form"),
        ("montant", "-inf", "record-form"),
        ("montant", "99999999999999999999999999999999999", "record-form"),
        ("objet", "a\0b", "record-nul"),
    ] {
        let schema = datasets::schema("subventions").unwrap();
        let mut record = DynamicRecord::new(schema.clone());
        for field in &schema.descriptor().fields {
            record.set(&field.name, field.example_text().unwrap_or_default().as_str()).unwrap();
        }
        let mut export = Export::to_writer(schema, Vec::new()).unwrap();
        export.write_dynamic(&record).unwrap();
        record.set(column, value).unwrap();
        let error = export.write_dynamic(&record).unwrap_err();
        assert!(error.findings().iter().any(|finding| finding.rule().id() == rule), "{value}: {error}");
    }
}

#[test]
fn a_record_of_another_data_set_is_refused() {
    let mut export = Export::to_writer(datasets::schema("budget").unwrap(), Vec::new()).unwrap();
    let error: Error = export.write(&deliberation("1")).unwrap_err();
    assert!(error.to_string().contains("deliberations@2.1.5") && error.to_string().contains("budget@0.8.3"));
}

/// Sources that cannot be written whole: a caller who ignores their results gets no file.
#[test]
fn an_export_that_lacks_records_of_a_source_is_not_finished() {
    const HEADER: &str = "COLL_INSEE,COMMUNE_NOM,ENFANT_SEXE,ENFANT_PRENOM,NOMBRE_OCCURRENCES,ANNEE\n";
    const GOOD: &str = "86194,Poitiers,F,Jeanne,12,2023\n";
    let directory = tempfile::tempdir().unwrap();
    let input = directory.path().join("entrée");
    let mapping = r#"{"schema": "prenoms", "fields": {
        "COLL_INSEE": {"constant": "86194"}, "COMMUNE_NOM": {"constant": "Poitiers"}, "ANNEE": {"constant": "2023"},
        "ENFANT_SEXE": {"column": "Sexe"}, "ENFANT_PRENOM": {"column": "Prénom"},
        "NOMBRE_OCCURRENCES": {"column": "Nombre"}}}"#;
    let mapping = Mapping::from_json(mapping).unwrap();
    type Write = fn(&mut Export<AtomicTarget>, &Path, &Mapping) -> opendatabutton::Result<bool>;
    let file: Write = |export, path, _| Ok(export.write_file(path, 10)?.is_valid());
    let stream: Write =
        |export, path, _| Ok(export.write_all(fs::File::open(path).unwrap(), "f", None, 10)?.is_valid());
    let mapped: Write = |export, path, mapping| Ok(export.write_mapped(path, mapping, 10)?.is_valid());
    let totem: Write =
        |export, path, _| Ok(export.write_totem_file(path, &Plans::none(), None, 10)?.is_valid());
    let table: Write = |export, _, _| {
        let labels = ["COLL_INSEE", "ENFANT_PRENOM"].map(str::to_owned);
        let mut sink = export.table(&labels, "t", 10);
        sink.set(0, TableValue::Text("86194"));
        sink.end_row()?;
        Ok(sink.into_report().is_valid())
    };
    let forgotten: Write = |export, _, _| {
        let mut sink = export.records("t", 10);
        sink.set_named("COLL_INSEE", TableValue::Text("86194"));
        sink.end_row()?;
        Ok(false) // the report is not even asked for
    };
    let json = format!(
        r#"[{{"COLL_INSEE":"86194","COMMUNE_NOM":"Poitiers","ENFANT_SEXE":"F","ENFANT_PRENOM":"Ada",
        "NOMBRE_OCCURRENCES":12,"ANNEE":2023}},{}"#,
        "{oops"
    );
    let cases: [(&str, Write, String); 9] = [
        ("a row is refused", file, format!("{HEADER}{GOOD}86194,Poitiers,X,Ada,1,2023\n")),
        ("every row is refused", stream, format!("{HEADER}86194,Poitiers,X,Ada,1,2023\n")),
        ("a column is missing", file, "COLL_INSEE\n86194\n".to_owned()),
        ("the end cannot be read", file, json),
        ("nothing can be read", file, "  \n".to_owned()),
        ("a mapped row is refused", mapped, "Prénom;Sexe;Nombre\nJeanne;F;beaucoup\n".to_owned()),
        ("it is no TOTEM document", totem, "<x/>".to_owned()),
        ("a table lacks columns", table, String::new()),
        ("the report of a table is not asked for", forgotten, String::new()),
    ];
    for (case, write, content) in cases {
        fs::write(&input, content).unwrap();
        let path = directory.path().join("prenoms.csv");
        let mut export = Export::to_file(datasets::schema("prenoms").unwrap(), &path).create().unwrap();
        assert!(!write(&mut export, &input, &mapping).unwrap_or(false), "{case}");
        let error = export.finish().unwrap_err();
        assert!(error.is_incomplete(), "{case}: {error}");
        assert!(error.message(Lang::En).contains("incomplete"), "{case}: {}", error.message(Lang::En));
        assert_eq!(names(directory.path()), ["entrée"], "{case}");
    }
    // A source of which nothing was written may be tried again.
    let schema = datasets::schema("prenoms").unwrap();
    let mut export = Export::to_writer(schema, Vec::new()).unwrap();
    assert!(export.write_all(&b"  "[..], "vide", None, 10).is_err());
    assert!(export.write_all(format!("{HEADER}{GOOD}").as_bytes(), "plein", None, 10).unwrap().is_valid());
    export.check_whole().unwrap();
    assert_eq!(export.end().unwrap().1.rows, 1);
}

#[test]
fn a_document_that_lacks_contracts_of_a_source_is_not_finished() {
    for input in [r#"{"marches": {"marche": [{"id": "1"}]}}"#, "", "{"] {
        let schema = datasets::document("marches-publics").unwrap();
        let mut export = DocumentExport::to_writer(schema, DocumentForm::Json, Vec::new());
        let written = export.write_all(input.as_bytes(), "m.json", 10);
        assert!(!written.is_ok_and(|report| report.is_valid()), "{input}");
        assert!(export.check_whole().unwrap_err().is_incomplete(), "{input}");
    }
}

/// One record is filled for row after row: where a value is refused, the value of an earlier row never stays.
#[test]
fn a_value_that_was_not_taken_refuses_its_row_by_name() {
    let schema = datasets::schema("deliberations").unwrap();
    let mut export = Export::to_writer(schema.clone(), Vec::new()).unwrap();
    let mut record = DynamicRecord::new(schema.clone());
    let set = |record: &mut DynamicRecord| {
        for (name, value) in [
            ("COLL_NOM", "Ville"),
            ("COLL_SIRET", "21860194600013"),
            ("DELIB_ID", "1"),
            ("DELIB_DATE", "2024-01-29"),
            ("DELIB_MATIERE_CODE", "7.1"),
            ("DELIB_MATIERE_NOM", "Finances locales/décisions budgétaires"),
            ("DELIB_OBJET", "Budget"),
        ] {
            record.set(name, value).unwrap();
        }
    };
    set(&mut record);
    export.write_dynamic(&record).unwrap();
    let date = schema.index_of("DELIB_DATE").unwrap();
    let budget = schema.index_of("BUDGET_NOM").unwrap();
    type Way = fn(&mut DynamicRecord, usize);
    let ways: [(&str, Way); 3] = [
        ("a boolean", |record, column| assert!(record.set_at(column, true).is_err())),
        ("a day that is none", |record, column| record.refuse(column, Some(b"2024-02-30"), NotTaken::Range)),
        ("no text", |record, column| record.refuse(column, None, NotTaken::Missing)),
    ];
    for column in [date, budget] {
        for (way, refuse) in ways {
            refuse(&mut record, column);
            assert!(record.refusal(column).is_some());
            let error = export.write_dynamic(&record).unwrap_err();
            assert!(error.is_refused(), "{way}");
            let [finding] = error.findings() else { panic!("{way}: {error}") };
            assert_eq!(finding.rule().id(), "record-not-taken", "{way}");
            assert_eq!(finding.field_name(), Some(schema.descriptor().fields[column].name.as_str()), "{way}");
            assert_eq!(finding.cell(), (way == "a day that is none").then_some("2024-02-30"), "{way}");
            set(&mut record);
            if column == budget {
                record.set("BUDGET_NOM", "").unwrap();
            }
            export.write_dynamic(&record).unwrap();
        }
    }
    // All findings come at once, and a cleared record starts afresh.
    record.refuse(date, None, NotTaken::Missing);
    record.set("COLL_SIRET", "").unwrap();
    assert_eq!(export.write_dynamic(&record).unwrap_err().findings().len(), 2);
    record.clear();
    set(&mut record);
    export.write_dynamic(&record).unwrap();
    let (bytes, receipt) = export.end().unwrap();
    assert_eq!(receipt.rows, 8);
    assert_eq!(String::from_utf8(bytes).unwrap().matches("2024-01-29").count(), 8);
}
