//! The classics: the usual mistakes of exports, in every data set.

use serde_json::{Value, json};

use super::addresses;
use super::fields::rules_of;
use super::maker::{About, FULL, LEAST, Maker};
use super::record;
use super::texts::number;
use crate::error::Result;
use crate::vectors::Change;

/// The number of right records in the case of a whole table.
const TABLE: usize = 8;

/// Texts that are right in any free column, and that writers corrupt.
pub(super) fn texts() -> Vec<(&'static str, Vec<String>)> {
    let lines = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect();
    vec![
        ("separators", lines(&["a,b", "a;b", "a\tb", "a|b", ",", "1,5 ; 2,5"])),
        (
            "quotes",
            lines(&["dit \"le Clain\"", "\"", "\"\"", "\"entier\"", "«\u{a0}ici\u{a0}»", "5\" de large"]),
        ),
        ("line-breaks", lines(&["première\nseconde", "un\r\ndeux", "a\n\nb"])),
        ("accents-composed", lines(&["Évêché de Nîmes, œuvre à Noël, Ÿ, Ç, ñ, ß"])),
        ("accents-decomposed", lines(&["E\u{301}ve\u{302}che\u{301} de Ni\u{302}mes, a\u{300} Noe\u{308}l"])),
        ("apostrophes", lines(&["l'hôtel de ville", "l’hôtel de ville", "'", "’"])),
        ("other-scripts", lines(&["Ελλάδα", "日本", "😀 👩\u{200d}🌾", "1\u{202f}250\u{a0}€", "−3 °C"])),
        ("like-numbers", lines(&["007", "1e5", "0x1F", "3,14", "1 234", "-0", "1.10"])),
        ("like-formulas", lines(&["=1+1", "+33 5 49", "-10 %", "@maire"])),
        ("like-nothing", lines(&["NULL", "null", "N/A", "NaN", "None", "-", "#N/A", "false"])),
        ("like-dates", lines(&["2024-1-5", "01/02/2024", "mars 2024"])),
        ("backslashes", lines(&["C:\\actes\\2024", "a\\,b", "\\\"", "\\n", "\\"])),
        ("markup", lines(&["<b>gras</b> & <script>alert(1)</script>", "&amp;", "%C3%A9"])),
        ("long", vec!["Délibération portant sur l'aménagement du centre-bourg. ".repeat(200)]),
    ]
}

/// Amounts and counts that lose digits in conversions.
const AMOUNTS: [&str; 9] =
    ["0", "0.1", "0.07", "1234.56", "-1234.5", "1000000.01", "99999999.99", "19.99", "123456789012"];

/// Adds the classics.
///
/// # Errors
/// If a case does not have its intended effect.
pub fn add(maker: &mut Maker<'_>) -> Result<()> {
    let model = maker.model;
    let about = |kind: &'static str, what: &str, place| About {
        place,
        rule: "export",
        kind,
        section: "fields".to_owned(),
        description: what.to_owned(),
    };
    let export = ["export".to_owned()];
    maker.right(&about("full", "Every column filled", "record"), &export, vec![plain(FULL)])?;
    maker.right(
        &about("least", "Nothing that may be empty is filled", "record"),
        &export,
        vec![plain(LEAST)],
    )?;

    let free = model.fields.iter().filter(|field| field.is_free_text() && !model.is_related(&field.name));
    if let Some(field) = free.clone().find(|field| field.constraints.min_length.is_none()) {
        for (kind, values) in texts() {
            let changes = values.into_iter().map(|text| Maker::one(field, json!(text))).collect();
            maker.right(&about(kind, "A text that writers spoil", &field.name), &export, changes)?;
        }
        maker.export_only(
            &About { rule: "record-nul", ..about("nul", "A NUL character", &field.name) },
            &field.name,
            json!("a\0b"),
        );
    }
    for field in &model.fields {
        if !matches!(field.kind.as_str(), "number" | "integer") || model.is_related(&field.name) {
            continue;
        }
        let fits = |change: &Change| maker.findings(std::slice::from_ref(change)).is_empty();
        let values = AMOUNTS.iter().filter_map(|text| number(text));
        let changes: Vec<Change> = values.map(|value| Maker::one(field, value)).filter(fits).collect();
        if changes.is_empty() {
            continue;
        }
        let mut rules = rules_of(field);
        rules.push("export".to_owned());
        maker.right(&about("amounts", "Every digit is kept", &field.name), &rules, changes)?;
        if field.kind == "number" && field.constraints.minimum.or(field.constraints.maximum).is_none() {
            let about = About { rule: "record-form", ..about("endless", "An infinite amount", &field.name) };
            maker.export_only(&about, &field.name, json!("INF"));
        }
    }
    let about_unknown = About {
        rule: "record-unknown-column",
        ..about("unknown-column", "A value in a column that the schema does not have", "record")
    };
    maker.export_only(&about_unknown, "COLONNE_INCONNUE", json!("valeur"));
    if model.addresses {
        addresses::classics(maker)?;
    }
    tables(maker, &export)
}

/// Several records together.
fn tables(maker: &mut Maker<'_>, export: &[String]) -> Result<()> {
    let about = |rule, kind, what: &str| About {
        place: "table",
        rule,
        kind,
        section: "fields".to_owned(),
        description: what.to_owned(),
    };
    let mut draw = maker.draw("table");
    let mut drawn = Vec::new();
    for place in 0..TABLE {
        let filled = if place % 2 == 0 { record::ALL } else { 50 };
        let record = maker.another(&mut draw, filled)?;
        drawn.push(Maker::change(FULL, record));
    }
    maker.right(&about("export", "several", "Several records, all different"), export, drawn.clone())?;
    // One wrong record among right ones: the first that breaks a rule alone.
    let wrong = maker.cases.iter().find_map(|case| match case.expected.findings.as_slice() {
        [one] if case.flags.is_empty() && one.row == Some(2) && one.is_error() => {
            Some((one.rule.clone(), case.records.as_ref()?.first()?.clone()))
        }
        _ => None,
    });
    if let (Some((rule, wrong)), [first, second, ..]) = (wrong, drawn.as_slice()) {
        let among = vec![first.clone(), wrong, second.clone()];
        maker.broken(&about(&rule, "one-wrong", "A wrong record among right ones"), among)?;
    }
    Ok(())
}

fn plain(base: &str) -> Change {
    Maker::change(base, std::iter::empty::<(String, Value)>())
}
