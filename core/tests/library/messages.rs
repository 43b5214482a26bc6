//! `docs/MESSAGES.md` shows each message in both languages, with a real example where a small file gives one. People
//! reread it when messages change; this test keeps it up to date.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;

use opendatabutton::{
    DocumentExport, DocumentForm, Export, Finding, InputFormat, KnownCheck, Lang, Mapping, Plans, Report,
    Rule, Schema, Standard, TableCheck, TableSink, TableValue, TotemDocument, Validator, datasets,
};
use serde_json::{Value, json};

use crate::documents::contract;
use crate::support::{delimiter, several, workspace};
use crate::{mapping, totem};

/// The first finding of each rule, with the text around it in both languages.
#[derive(Default)]
struct Examples(BTreeMap<Rule, [String; 2]>);

impl Examples {
    fn take(&mut self, report: &Report) {
        for finding in report.findings() {
            let said = [Lang::Fr, Lang::En].map(|lang| said(finding, lang));
            self.0.entry(finding.rule()).or_insert(said);
        }
    }

    fn check(&mut self, standard: impl Into<Standard>, content: &[u8], name: &str) {
        if let Ok(report) = Validator::new(standard).max_findings(200).validate(content, name) {
            self.take(&report);
        }
    }

    /// Takes the findings of the vectors of the latest version of each data set.
    fn take_vectors(&mut self) {
        for set in datasets::all().iter().chain(datasets::documents()) {
            let Some(version) = set.versions.last() else { continue };
            let directory = workspace(&format!("conformance/vectors/{}/{}", set.name, version.number));
            let Ok(text) = fs::read_to_string(directory.join("files.json")) else { continue };
            let vectors: Value = serde_json::from_str(&text).unwrap();
            let standard = datasets::standard(&format!("{}@{}", set.name, version.number)).unwrap();
            for case in vectors["cases"].as_array().unwrap() {
                let file = &case["file"];
                let content = match (&file["text"], &file["path"], &file["base"]) {
                    (Value::String(text), ..) => text.clone().into_bytes(),
                    (_, Value::String(path), _) => fs::read(directory.join(path)).unwrap(),
                    (_, _, Value::String(base)) => {
                        let base = vectors["texts"][base].as_str().unwrap();
                        let [from, to] = ["replace", "by"].map(|key| file[key].as_str().unwrap_or_default());
                        base.replacen(from, to, 1).into_bytes()
                    }
                    _ => continue,
                };
                self.check(standard.clone(), &content, "exemple");
            }
        }
    }

    /// Takes the findings of the records of the vectors, each as a file of its own.
    fn take_records(&mut self) {
        for set in datasets::all() {
            let Some(version) = set.versions.last() else { continue };
            let path =
                workspace(&format!("conformance/vectors/{}/{}/records.json", set.name, version.number));
            let Ok(text) = fs::read_to_string(path) else { continue };
            let vectors: Value = serde_json::from_str(&text).unwrap();
            let schema = datasets::schema(&format!("{}@{}", set.name, version.number)).unwrap();
            for case in vectors["cases"].as_array().unwrap() {
                let rows =
                    case["records"].as_array().unwrap().iter().map(|change| whole(change, &vectors["bases"]));
                let file = csv(&schema, rows);
                self.check(schema.clone(), file.as_bytes(), "exemple");
            }
        }
    }

    /// Takes findings that only other schemas can give.
    fn take_types(&mut self) {
        for (field, cell) in [
            (r#""format":"uuid""#, "x"),
            (r#""format":"binary""#, "x"),
            (r#""type":"number","decimalChar":",""#, "abc"),
            (r#""type":"date","format":"%d/%m/%Y""#, "hier"),
            (r#""type":"time""#, "midi"),
            (r#""type":"datetime","format":"%d/%m/%Y %H:%M""#, "x"),
            (r#""type":"yearmonth""#, "janvier"),
            (r#""type":"duration""#, "2 jours"),
            (r#""type":"object""#, "[]"),
            (r#""type":"geojson""#, "1,2"),
            (r#""type":"list","itemType":"integer""#, "1,a"),
            (r#""type":"array","arrayItem":{"type":"integer"}"#, "[\"a\"]"),
            (r#""type":"integer","constraints":{"exclusiveMinimum":1}"#, "1"),
            (r#""type":"integer","constraints":{"exclusiveMaximum":1}"#, "1"),
            (r#""type":"array","constraints":{"maxLength":1}"#, "[1, 2]"),
            (r#""type":"integer","constraints":{"minimum":5}"#, "1"),
            (r#""type":"string","constraints":{"unique":true}"#, "x"),
        ] {
            let schema = format!(
                r#"{{"fields":[{{"name":"N","title":"Nombre"}},{{"name":"V","title":"Valeur",{field}}}]}}"#
            );
            let quoted = format!("\"{}\"", cell.replace('"', "\"\""));
            let file = format!("N,V\n1,{quoted}\n2,{quoted}\n");
            self.check(Schema::from_json(&schema, "exemple").unwrap(), file.as_bytes(), "exemple");
        }
        for (check, file) in [
            (
                r#"{"name":"compare-columns-value","params":{"column":"A","op":">=","column2":"B"}}"#,
                "A,B\n2024-02-01,2024-02-12\n",
            ),
            (r#"{"name":"one-of-required","params":{"column1":"A","column2":"B"}}"#, "A,B,C\n,,1\n"),
            (r#"{"name":"one-of-required","params":{"column1":"A","column2":"B"}}"#, "C\n1\n"),
            (r#"{"name":"cohesive-columns-value","params":{"column":"A","othercolumns":["B"]}}"#, "A\n1\n"),
            (r#"{"name":"opening-hours-value","params":{"column":"A"}}"#, "A,B\nlundi 8h,1\n"),
            (r#"{"name":"phone-number-value","params":{"column":"A"}}"#, "A,B\n12,1\n"),
            (r#"{"name":"code-commune-insee","params":{"column":"A"}}"#, "A,B\n00000,1\n"),
            (r#"{"name":"commune","params":{"column":"A"}}"#, "A,B\nNulle-Part,1\n"),
        ] {
            let day = if check.contains("compare") { r#","type":"date""# } else { "" };
            let schema = format!(
                r#"{{"fields":[{{"name":"A"{day}}},{{"name":"B"{day}}},{{"name":"C"}}],"custom_checks":[{check}]}}"#
            );
            if let Ok(schema) = Schema::from_json(&schema, "exemple") {
                self.check(schema, file.as_bytes(), "exemple");
            }
        }
        let key = r#"{"primaryKey":["A"],"fields":[{"name":"A"},{"name":"B"}]}"#;
        self.check(Schema::from_json(key, "exemple").unwrap(), b"A,B\n1,x\n1,y\n,z\n", "exemple");
        self.check(Schema::from_json(key, "exemple").unwrap(), b"A,B\n1,\"x\n2,y\n", "exemple");
        self.check(
            Schema::from_json(key, "exemple").unwrap(),
            b"A,B\n1,caf\xc3\xa9 \xe9t\xe9\n2,\0\n",
            "exemple",
        );
    }

    /// Takes the findings of each check beyond Table Schema, by its example.
    fn take_checks(&mut self) {
        for known in KnownCheck::all() {
            let schema = format!(
                r#"{{"fields":[{{"name":"a","type":"{}"}},{{"name":"b"}}],"custom_checks":[{{"name":"{}","params":{}}}]}}"#,
                known.column_type(),
                known.name(),
                known.example(),
            );
            let Ok(schema) = Schema::from_json(&schema, "exemple") else { continue };
            for cell in ["zzz", "48.85, 2.35", "2.35, 12.85", "00000"] {
                self.check(schema.clone(), format!("a,b\n\"{cell}\",x\n").as_bytes(), "exemple");
            }
        }
        let mixed = r#"{"fields":[{"name":"A"},{"name":"B","type":"date"}],
            "custom_checks":[{"name":"compare-columns-value","params":{"column":"A","op":">","column2":"B"}}]}"#;
        let mixed = Schema::from_json(mixed, "exemple").unwrap();
        self.check(mixed.clone(), "A,B\nbientôt,2024-01-31\n".as_bytes(), "exemple");
        let schema = datasets::schema("prenoms").unwrap();
        let names = "COMMUNE_NOM,COLL_INSEE,ENFANT_SEXE,ENFANT_PRENOM,NOMBRE_OCCURRENCES,ANNEE\n";
        for row in [
            "\"Poitiers,86194,F,Zoé,3,2024\nPoitiers,86194,F,Léa,3,2024\nPoitiers\",86194,F,Zoé,3,2024\n",
            "ThÃ©zac,47307,F,Zoé,3,2024\n",
        ] {
            self.check(schema.clone(), (names.to_owned() + row).as_bytes(), "exemple");
        }
        let stations = datasets::schema("irve-statique").unwrap();
        let of = |cells: &[(&str, &str)]| {
            let cells: BTreeMap<String, String> =
                cells.iter().map(|(name, cell)| ((*name).to_owned(), (*cell).to_owned())).collect();
            csv(&stations, [cells].into_iter())
        };
        for cells in [
            [("coordonneesXY", "[46.58, 0.34]"), ("id_pdc_itinerance", "x")],
            [("coordonneesXY", "[0.34, 46.58]"), ("id_pdc_itinerance", "3.80476E+13")],
        ] {
            self.check(stations.clone(), of(&cells).as_bytes(), "exemple");
        }
    }

    /// Takes the findings of the addresses that the official validator has judged.
    fn take_addresses(&mut self) {
        let cases = fs::read_to_string(workspace("core/tests/data/bal/judged.json")).unwrap();
        let cases: Vec<Value> = serde_json::from_str(&cases).unwrap();
        for text in cases.iter().filter_map(|case| case["text"].as_str()) {
            self.check(datasets::standard("bal").unwrap(), text.as_bytes(), "exemple");
        }
        for name in ["1.4-bad-id-ban-adresse.csv", "1.4-no-ids-ban-every.csv", "sample.csv"] {
            let text = fs::read(workspace("core/tests/data/bal").join(name)).unwrap();
            self.check(datasets::standard("bal").unwrap(), &text, "exemple");
        }
    }

    /// Takes the findings of budgets that lack what their plan of accounts should give.
    fn take_budgets(&mut self) {
        let (_folder, plans) = totem::plans();
        let line = "<LigneBudget><Nature V='6413'/><ContNat V='012'/><CodRD V='D'/><OpBudg V='0'/>\
                    <MtPrev V='42000.10'/></LigneBudget>";
        let receipt = line.replace("6413", "744").replace("V='D'", "V='R'");
        for (lines, plans) in [
            (line.to_owned(), &Plans::none()),
            (line.replace("6413", "9999"), &plans),
            (line.replace("012", "099"), &plans),
            (line.replace("<ContNat V='012'/>", "").replace("V='D'", "V='R'"), &plans),
            (line.replace("V='D'", "V='X'"), &plans),
            (line.replace("<CodRD", "<Fonction V='999'/><CodRD"), &plans),
            (line.replace("42000.10", "1.5E3"), &plans),
            (receipt.replace("<ContNat V='012'/>", ""), &plans),
            (line.replace("6413", "4541").replace("012", "45411"), &plans),
            (receipt.replace("012", "74").replace("</Lig", "<CaracSup Code='Section' V='I'/></Lig"), &plans),
        ] {
            for document in [
                totem::document(&lines),
                totem::document(&lines).replace("<IdEtab V=\"21860194600013\"/>", ""),
            ] {
                let mut export = Export::to_writer(datasets::schema("budget").unwrap(), Vec::new()).unwrap();
                let Ok(document) = TotemDocument::open(document.as_bytes(), "budget.xml") else { continue };
                if let Ok(report) = export.write_totem(document, plans, 100) {
                    self.take(&report);
                }
            }
        }
    }

    /// Takes the findings of tables with headings of their own.
    fn take_mapped(&mut self) {
        let mapping: Mapping = Mapping::from_json(
            r#"{"schema": "prenoms", "header": 2, "fields": {
            "COLL_INSEE": {"column": "Code"}, "COMMUNE_NOM": {"column": "Ville"},
            "ENFANT_PRENOM": {"column": "Prénom"}, "ENFANT_SEXE": {"column": "Sexe", "default": "F"},
            "NOMBRE_OCCURRENCES": {"column": "Nombre", "number": {"decimal": ",", "thousands": " "}},
            "ANNEE": {"column": "Née le", "date": "%Y"}}}"#,
        )
        .unwrap();
        let names = "Ville;Code;Prénom;Sexe;Nombre;Née le;Agent\n";
        let table = format!(
            "Prénoms déclarés\n{names}Poitiers;86194;Zoé;F;3;2024;D.\n{names}Poitiers;1053;Léa;F;trois;hier;D.\n\
             Poitiers;86194;Eva; F;3;2024;\nTotal;;;;6;;\n"
        );
        if let Ok((report, _)) = mapping::apply("table.csv", table, &mapping) {
            self.take(&report);
        }
        let actes = Mapping::from_json(
            r#"{"schema": "deliberations", "fields": {"DELIB_DATE": {"column": "Jour", "date": "%d/%m/%Y"}}}"#,
        )
        .unwrap();
        if let Ok((report, _)) = mapping::apply("table.csv", "Jour;Objet\nhier;x\n", &actes) {
            self.take(&report);
        }
    }

    /// Takes the findings of contracts, checked and written.
    fn take_contracts(&mut self) {
        let whole = |contracts: &[Value]| json!({ "marches": { "marche": contracts } }).to_string();
        let with = |changes: &[(&str, Value)]| {
            let mut contract = contract();
            for (pointer, value) in changes {
                let (parent, name) = pointer.rsplit_once('/').unwrap();
                match contract.pointer_mut(parent) {
                    Some(Value::Array(items)) => items.insert(name.parse().unwrap(), value.clone()),
                    parent => parent.unwrap()[name] = value.clone(),
                }
            }
            contract
        };
        let amendment = |id: i64, day: &str| {
            json!({ "modification": { "id": id, "dateNotificationModification": day,
                "datePublicationDonneesModification": "2025-01-01" } })
        };
        let operator = contract()["titulaires"][0].clone();
        let standard = || datasets::standard("marches-publics").unwrap();
        for changes in [
            vec![("/codeCPV", json!("45261900-4"))],
            vec![("/acheteur/id", json!("21860194600014"))],
            vec![("/dateNotification", json!("2024-05-26"))],
            vec![("/dateNotification", json!("0204-05-15"))],
            vec![("/titulaires/1", operator)],
            vec![("/titulaires/0", json!("x"))],
            vec![("/modifications", json!([amendment(2, "2024-10-18"), amendment(1, "2024-09-01")]))],
            vec![("/id", json!("3.80476E+13"))],
        ] {
            self.check(standard(), whole(&[with(&changes)]).as_bytes(), "exemple");
        }
        self.check(standard(), whole(&[contract(), contract()]).as_bytes(), "exemple");
        self.check(standard(), json!({ "marches": [contract()] }).to_string().as_bytes(), "exemple");
        self.check(standard(), b"id,acheteur,objet\n1,2,3\n", "exemple");
        self.check(
            standard(),
            &whole(&[contract()]).replace("toiture", "fa\u{e7}ade").into_bytes(),
            "exemple",
        );
        let bytes = encoding_rs::WINDOWS_1252.encode(&whole(&[contract()])).0.into_owned();
        self.check(standard(), &bytes, "exemple");
        let schema = datasets::document("marches-publics").unwrap();
        let mut export = DocumentExport::to_writer(schema, DocumentForm::Json, Vec::new());
        let lost = with(&[("/acheteur/nom", json!("Poitiers"))]).to_string();
        if let Ok(report) = export.write_json_with_report(&lost) {
            self.take(&report);
        }
    }

    /// Takes the findings of records and tables of programs.
    fn take_programs(&mut self) {
        let prenoms = || datasets::schema("prenoms").unwrap();
        for (format, text) in [
            (InputFormat::Json, r#"[{"ENFANT_PRENOMS": "Zoé"}]"#.to_owned()),
            (InputFormat::Json, r#"[{"ANNEE": 2024, "ANNEE": 2025}]"#.to_owned()),
            (InputFormat::Json, r#"[{"ENFANT_PRENOM": ["Zoé"]}]"#.to_owned()),
            (InputFormat::Json, "[{\"ENFANT_PRENOM\": \"Zo\\u0000é\"}]".to_owned()),
            (InputFormat::Json, "[{\"ENFANT_PRENOM\": \"Zo\u{fffd}\"}]".to_owned()),
            (InputFormat::Csv, "ENFANT_PRENOM,ANNEE\n\"Zoé,2024\n".to_owned()),
            (InputFormat::Csv, "ENFANT_PRENOM,ANNEE\nZo\u{fffd},2024\n".to_owned()),
        ] {
            let mut export = Export::to_writer(prenoms(), Vec::new()).unwrap();
            if let Ok(report) = export.write_all(text.as_bytes(), "exemple", Some(format), 100) {
                self.take(&report);
            }
        }
        let schema = r#"{"fields": [{"name": "numero"}, {"name": "montant", "type": "number"}, {"name": "annee", "type": "integer"}]}"#;
        let schema = Schema::from_json(schema, "exemple").unwrap();
        let mut check = TableCheck::records(schema.clone(), "exemple", 100);
        let mut export = Export::to_writer(schema, Vec::new()).unwrap();
        let mut records = export.records("exemple", 100);
        let sinks: [&mut dyn TableSink; 2] = [&mut check, &mut records];
        for sink in sinks {
            sink.set(0, TableValue::Float(7.1));
            sink.set(1, TableValue::Float(f64::INFINITY));
            sink.set(2, TableValue::Float(3.0));
            sink.end_row().unwrap();
        }
        self.take(&records.into_report());
        self.take(&check.into_report());
    }

    #[cfg(feature = "spreadsheets")]
    fn take_workbooks(&mut self) {
        use rust_xlsxwriter::{Format, Formula, Workbook};
        let schema = r#"{"fields": [{"name": "montant", "type": "number"}, {"name": "jour", "type": "date"}, {"name": "texte"}]}"#;
        let schema = Schema::from_json(schema, "exemple").unwrap();
        let mut book = Workbook::new();
        let sheet = book.add_worksheet();
        for (column, name) in (0..).zip(["montant", "jour", "texte"]) {
            sheet.write(0, column, name).unwrap();
        }
        let (whole, month) = (Format::new().set_num_format("0"), Format::new().set_num_format("mmmm yyyy"));
        sheet.write_number_with_format(1, 0, 12.5, &whole).unwrap();
        sheet.write_number_with_format(1, 1, 45_322, &month).unwrap();
        sheet.write_formula(2, 0, Formula::new("=1/0").set_result("#DIV/0!")).unwrap();
        sheet.write_formula(3, 0, Formula::new("=1+1").set_result("")).unwrap();
        sheet.merge_range(4, 2, 5, 2, "a", &Format::new()).unwrap();
        self.check(schema.clone(), &book.save_to_buffer().unwrap(), "exemple.xlsx");
        let mut book = Workbook::new();
        book.add_worksheet().set_name("Notice").unwrap().write(0, 0, "Mode d'emploi").unwrap();
        let data = book.add_worksheet().set_name("Données").unwrap();
        for (column, name) in (0..).zip(["montant", "jour", "texte"]) {
            data.write(0, column, name).unwrap();
        }
        self.check(schema, &book.save_to_buffer().unwrap(), "exemple.xlsx");
    }

    fn take_files(&mut self) {
        for (schema, path) in [
            ("subventions", "core/tests/golden/subventions.csv"),
            ("subventions", "examples/subventions-a-corriger.csv"),
        ] {
            let content = fs::read(workspace(path)).unwrap();
            self.check(datasets::standard(schema).unwrap(), &content, "exemple");
        }
        let schema = r#"{"fields":[{"name":"DEP"},{"name":"nombre","type":"number"}]}"#;
        let validator = Validator::new(Schema::from_json(schema, "exemple").unwrap());
        for form in ["xls", "ods"] {
            if let Ok(report) = validator.validate_file(workspace(&format!("core/tests/data/cells.{form}"))) {
                self.take(&report);
            }
        }
    }
}

/// A record of the vectors: a base with some values changed.
fn whole(change: &Value, bases: &Value) -> BTreeMap<String, String> {
    let text = |value: &Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    let members = |value: &Value| value.as_object().cloned().unwrap_or_default();
    let base = members(&bases[change["base"].as_str().unwrap_or_default()]);
    let mut record: BTreeMap<String, String> =
        base.iter().map(|(name, value)| (name.clone(), text(value))).collect();
    record.extend(members(&change["set"]).iter().map(|(name, value)| (name.clone(), text(value))));
    for removed in change["remove"].as_array().into_iter().flatten() {
        record.remove(removed.as_str().unwrap_or_default().trim_start_matches('/'));
    }
    record
}

fn csv(schema: &Schema, rows: impl Iterator<Item = BTreeMap<String, String>>) -> String {
    let quoted = |text: &str| format!("\"{}\"", text.replace('"', "\"\""));
    let names: Vec<&str> = schema.descriptor().fields.iter().map(|field| field.name.as_str()).collect();
    let mut lines = vec![names.iter().map(|name| quoted(name)).collect::<Vec<_>>()];
    for row in rows {
        lines.push(names.iter().map(|name| quoted(row.get(*name).map_or("", String::as_str))).collect());
    }
    let lines = lines.into_iter().map(|line| line.join(delimiter(schema)) + "\n");
    lines.collect()
}

/// The message of a finding and its value, for the page.
fn said(finding: &Finding, lang: Lang) -> String {
    let cell = finding.cell().map(|cell| format!("`{}` · ", cell.replace(['`', '|', '\n', '\r', '\0'], " ")));
    let cell =
        cell.filter(|cell| cell.chars().count() < 60 && cell.len() > "`` · ".len()).unwrap_or_default();
    cell + &table_text(&finding.message(lang))
}

/// A text escaped for a cell of a table.
fn table_text(text: &str) -> String {
    let signs = [
        ('&', "&amp;"),
        ('<', "&lt;"),
        ('|', "&#124;"),
        ('*', "&#42;"),
        ('\n', "⏎"),
        ('\r', "␍"),
        ('\0', "␀"),
    ];
    signs.iter().fold(text.to_owned(), |text, (sign, shown)| text.replace(*sign, shown))
}

fn page() -> String {
    let mut examples = Examples::default();
    examples.take_files();
    examples.take_vectors();
    examples.take_types();
    examples.take_records();
    examples.take_checks();
    examples.take_addresses();
    examples.take_budgets();
    examples.take_mapped();
    examples.take_contracts();
    examples.take_programs();
    #[cfg(feature = "spreadsheets")]
    examples.take_workbooks();
    let mut page = String::from(
        "# Messages\n\n\
         Page écrite à partir du catalogue des messages (`UPDATE_DOCS=1 cargo test -p opendatabutton messages`) : ne pas la modifier à la main.\n\n\
         Chaque message, tel qu'une personne le lit, avec la valeur en cause et ce qu'il faut faire ; en italique, ceux qu'aucun petit fichier de nos \
         exemples ne fait paraître, avec entre accolades ce qu'ils précisent.\n\n\
         | règle | français | English |\n|---|---|---|\n",
    );
    for rule in Rule::all() {
        let texts = match examples.0.get(&rule) {
            Some(texts) => texts.clone(),
            None => [Lang::Fr, Lang::En].map(|lang| {
                let (message, fix) = rule.explanation(lang);
                format!("*{}*", table_text(several(&[message, fix].join(" ")).trim()))
            }),
        };
        let [fr, en] = [Lang::Fr, Lang::En].map(|lang| rule.title(lang));
        writeln!(page, "| `{}` | **{fr}.** {} | **{en}.** {} |", rule.id(), texts[0], texts[1]).unwrap();
    }
    page
}

#[test]
fn the_page_of_messages_is_fresh() {
    let path = workspace("docs/MESSAGES.md");
    let page = page();
    if std::env::var_os("UPDATE_DOCS").is_some() {
        fs::write(&path, &page).unwrap();
    }
    let found = fs::read_to_string(&path).unwrap_or_default();
    assert!(found == page, "docs/MESSAGES.md is stale: UPDATE_DOCS=1 cargo test -p opendatabutton messages");
    assert!(
        page.lines().filter(|line| line.contains("** *")).count() < 20,
        "nearly all messages have an example"
    );
}
