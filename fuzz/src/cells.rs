//! One cell against one field of each sort.

use std::sync::LazyLock;

use opendatabutton::{DynamicRecord, Export, KnownCheck, Schema};

use super::{exported, quoted, validated};

/// Fields of every type, format and constraint of Table Schema; those that the engine refuses are left out.
const FIELDS: &[&str] = &[
    r#"{"name":"a"}"#,
    r#"{"name":"a","constraints":{"minLength":2,"maxLength":4}}"#,
    r#"{"name":"a","constraints":{"pattern":"^\\w+( [^\\W\\d]*)?$"}}"#,
    r#"{"name":"a","constraints":{"pattern":"^\\d{4}(\\/\\d{4})?$","unique":true}}"#,
    r#"{"name":"a","constraints":{"enum":["a","Été","b c"],"required":true}}"#,
    r#"{"name":"a","format":"uri"}"#,
    r#"{"name":"a","format":"email"}"#,
    r#"{"name":"a","format":"uuid"}"#,
    r#"{"name":"a","format":"binary"}"#,
    r#"{"name":"a","type":"integer"}"#,
    r#"{"name":"a","type":"integer","constraints":{"minimum":-3,"maximum":12}}"#,
    r#"{"name":"a","type":"integer","constraints":{"enum":[1,2,-30]}}"#,
    r#"{"name":"a","type":"integer","bareNumber":false,"groupChar":" "}"#,
    r#"{"name":"a","type":"number"}"#,
    r#"{"name":"a","type":"number","constraints":{"minimum":"0.5","maximum":1e3,"unique":true}}"#,
    r#"{"name":"a","type":"number","decimalChar":",","groupChar":"."}"#,
    r#"{"name":"a","type":"number","bareNumber":false}"#,
    r#"{"name":"a","type":"boolean"}"#,
    r#"{"name":"a","type":"boolean","trueValues":["oui","1"],"falseValues":["non"]}"#,
    r#"{"name":"a","type":"date"}"#,
    r#"{"name":"a","type":"date","constraints":{"minimum":"2020-02-29","maximum":"2024-12-31"}}"#,
    r#"{"name":"a","type":"date","format":"any"}"#,
    r#"{"name":"a","type":"date","format":"%d/%m/%Y"}"#,
    r#"{"name":"a","type":"date","format":"%A %d %B %y"}"#,
    r#"{"name":"a","type":"time"}"#,
    r#"{"name":"a","type":"time","format":"any"}"#,
    r#"{"name":"a","type":"time","format":"%H:%M"}"#,
    r#"{"name":"a","type":"datetime"}"#,
    r#"{"name":"a","type":"datetime","format":"any"}"#,
    r#"{"name":"a","type":"datetime","format":"%Y-%m-%d %H:%M:%S%z"}"#,
    r#"{"name":"a","type":"datetime","constraints":{"minimum":"2020-01-01T00:00:00Z"}}"#,
    r#"{"name":"a","type":"year","constraints":{"minimum":1990,"maximum":"2030"}}"#,
    r#"{"name":"a","type":"yearmonth"}"#,
    r#"{"name":"a","type":"duration"}"#,
    r#"{"name":"a","type":"geopoint"}"#,
    r#"{"name":"a","type":"geopoint","format":"array"}"#,
    r#"{"name":"a","type":"geopoint","format":"object"}"#,
    r#"{"name":"a","type":"geojson"}"#,
    r#"{"name":"a","type":"geojson","format":"topojson"}"#,
    r#"{"name":"a","type":"object"}"#,
    r#"{"name":"a","type":"array","constraints":{"minLength":1,"maxLength":3}}"#,
    r#"{"name":"a","type":"array","arrayItem":{"type":"string","constraints":{"pattern":"[a-z]+","enum":["a","b"]}}}"#,
    r#"{"name":"a","type":"array","arrayItem":{"type":"integer","constraints":{"minimum":2}}}"#,
    r#"{"name":"a","type":"list"}"#,
    r#"{"name":"a","type":"any","missingValues":["","-"]}"#,
];

/// One schema for each field, and for each name of a check: the column `a`, then `b`, which is never empty.
static SCHEMAS: LazyLock<Vec<Option<Schema>>> = LazyLock::new(|| {
    let descriptor = |field: &str, checks: &str| {
        format!(r#"{{"fields":[{field},{{"name":"b"}}],"custom_checks":[{checks}]}}"#)
    };
    let fields = FIELDS.iter().map(|field| descriptor(field, ""));
    let names = KnownCheck::all().flat_map(|known| known.names().iter().map(move |name| (known, name)));
    let checks = names.map(|(known, name)| {
        let field = format!(r#"{{"name":"a","type":"{}"}}"#, known.column_type());
        descriptor(&field, &format!(r#"{{"name":"{name}","params":{}}}"#, known.example()))
    });
    fields.chain(checks).map(|json| Schema::from_json(&json, "fuzz").ok()).collect()
});

/// The first byte chooses the field, the rest is the cell. A file and an export judge the cell alike; the exported
/// cell reads as the same value, and exporting it again changes nothing.
pub fn cell(data: &[u8]) {
    let [choice, cell @ ..] = data else { return };
    let Some(schema) = &SCHEMAS[usize::from(*choice) % SCHEMAS.len()] else { return };
    let Ok(text) = str::from_utf8(cell) else {
        validated(schema.clone(), &[b"a,b\n\"", cell, b"\",x\n"].concat());
        return;
    };
    let file = format!("a,b\n{},x\n", quoted(text));
    let Some(report) = validated(schema.clone(), file.as_bytes()) else { return };

    let mut export = Export::to_writer(schema.clone(), Vec::new()).expect("memory takes all");
    let mut record = DynamicRecord::new(schema.clone());
    record.set_at(0, text).expect("column a");
    record.set_at(1, "x").expect("column b");
    match export.write_dynamic(&record) {
        Ok(()) => {
            assert!(report.is_valid(), "exported, but: {:?}", report.findings());
            let (official, _) = export.end().expect("memory takes all");
            assert!(
                exported(schema, &official) == Some(official.clone()),
                "{}",
                String::from_utf8_lossy(&official)
            );
        }
        // An export refuses a valid cell only if the cell has no official form.
        Err(refused) => assert!(
            !report.is_valid() || refused.findings().iter().all(|one| one.rule().id().starts_with("record-")),
            "valid in a file, but refused: {:?}",
            refused.findings()
        ),
    }
}
