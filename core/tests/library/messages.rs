//! `docs/MESSAGES.md` shows each message in both languages, with a real example where a small file gives one. People
//! reread it when messages change; this test keeps it up to date.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;

use opendatabutton::{Finding, Lang, Report, Rule, Schema, Standard, Validator, datasets};
use serde_json::Value;

use crate::support::{delimiter, several, workspace};

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
    assert!(page.lines().filter(|line| line.contains("** *")).count() < 80, "most messages have an example");
}
