//! Files of addresses, and their validator's findings about form, missing columns and names in other languages.

use super::facts::ABSENT;
use super::oracle::table;
use crate::generate::finding::finding;
use crate::generate::model::Model;
use crate::generate::out::Out;
use crate::generate::table::Table;
use crate::vectors::{Finding, Flag};
/// The findings about a file without a column.
pub fn absent(model: &Model, column: &str) -> Option<&'static str> {
    let (_, in_1_4, in_1_5) = ABSENT.iter().find(|(name, ..)| *name == column)?;
    match if model.version == "1.4" { in_1_4 } else { in_1_5 } {
        'E' => Some("bal-column-missing"),
        'W' => Some("bal-column-missing-warning"),
        'I' => Some("bal-column-missing-info"),
        _ => None,
    }
}

/// Names of streets in another language: the rule, the kind, the name.
const IN_BRETON: [(&str, &str, &str); 4] = [
    ("export", "right", "Straed ar Mor"),
    ("bal-name-short-language", "short", "St"),
    ("bal-name-damaged-language", "damaged", "Straed an Iliz-\u{fffd}"),
    ("bal-name-capitals", "capitals", "STRAED AR MOR"),
];

/// Adds the cases that only this data set has.
pub fn add(out: &mut Out<'_>) {
    let right = out.table();
    let returns = out.text(&right).replace('\n', "\r");
    out.add_raw(
        "bal-line-end",
        "line-ends-cr",
        returns.into_bytes(),
        vec![finding("bal-line-end", None, None)],
        vec![],
    );
    let header: Table = right.iter().take(1).cloned().collect();
    let text = out.text(&header);
    out.add("bal-empty", "header-alone", &text, vec![finding("bal-empty", None, None)], vec![]);

    let name = out.maker.model.fields.iter().find(|field| super::is_name(&field.name));
    let Some(name) = name.map(|field| format!("{}_bre", field.name)) else { return };
    let long = "é".repeat(201);
    let languages = IN_BRETON.into_iter().chain([("bal-name-long-language", "long", long.as_str())]);
    for (rule, kind, street) in languages {
        let found = (rule != "export").then(|| finding(rule, Some(2), Some(&name)));
        column(out, &name, street, rule, &format!("breton-{kind}"), found.into_iter().collect());
    }
    let town = "commune_nom_bre";
    let blank = vec![finding("bal-spaces-info", Some(2), Some(town))];
    column(out, town, "An Alre ", "bal-spaces-info", "breton-blank-after", blank);
    // Columns that a version does not have still count.
    let joined = "uid_adresse";
    let ids = vec![finding("bal-uuid", Some(2), Some(joined))];
    column(out, joined, "@c:1 @v:2 @a:3", "bal-uuid", "of-another-version", ids);
}

/// The right table with one more column, filled in the first row alone.
fn column(out: &mut Out<'_>, label: &str, value: &str, rule: &str, kind: &str, found: Vec<Finding>) {
    let mut table = out.table();
    for (place, row) in table.iter_mut().enumerate() {
        row.push([label, value].get(place).copied().unwrap_or_default().to_owned());
    }
    let text = out.text(&table);
    out.add(rule, kind, &text, found, Vec::<Flag>::new());
}

/// The table without a column, and its findings.
pub fn without(model: &Model, name: &str, rest: &Table) -> Vec<Finding> {
    let rule = absent(model, name).map(|rule| finding(rule, None, Some(name)));
    rule.into_iter().chain(table(rest)).collect()
}
