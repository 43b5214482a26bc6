//! The findings of tables: type and severity of each rule.

use super::addresses;
use crate::vectors::Finding;

/// The rules that cases are about: identifier, Validata's type, whether it is an error.
#[rustfmt::skip]
const RULES: &[(&str, &str, bool)] = &[
    ("file-encoding", "encoding-warning", false),
    ("file-delimiter", "delimiter-warning", false),
    ("file-byte-order-mark", "encoding-warning", false),
    ("file-unclosed-quote", "quote-warning", false),
    ("header-unmatched", "unmatched-header", true),
    ("column-missing", "missing-label", true),
    ("column-missing-optional", "missing-label", false),
    ("column-unknown", "extra-label", false),
    ("column-order", "incorrect-label", false),
    ("column-duplicate", "duplicate-label", true),
    ("column-spaces", "incorrect-label", false),
    ("row-blank", "blank-row", true),
    ("row-extra-cell", "extra-cell", true),
    ("row-missing-cell", "missing-cell", true),
    ("text-damaged", "encoding-warning", false),
    ("text-nul", "encoding-warning", false),
    ("type-uri", "type-error", true),
    ("type-email", "type-error", true),
    ("type-integer", "type-error", true),
    ("type-number", "type-error", true),
    ("type-boolean", "type-error", true),
    ("type-date", "type-error", true),
    ("type-date-format", "type-error", true),
    ("type-year", "type-error", true),
    ("type-datetime", "type-error", true),
    ("type-geopoint", "type-error", true),
    ("type-array", "type-error", true),
    ("constraint-required", "constraint-error", true),
    ("constraint-min-length", "constraint-error", true),
    ("constraint-max-length", "constraint-error", true),
    ("constraint-minimum", "constraint-error", true),
    ("constraint-maximum", "constraint-error", true),
    ("constraint-pattern", "constraint-error", true),
    ("constraint-enum", "constraint-error", true),
    ("constraint-unique", "unique-error", true),
    ("check-siret", "custom-check-error", true),
    ("check-siren", "custom-check-error", true),
    ("check-actes-nomenclature", "custom-check-error", true),
    ("check-year-interval", "year-interval-value", true),
    ("check-cohesive-columns", "cohesive-columns-value", true),
    ("check-cohesive-columns-absent", "cohesive-columns-value", true),
    ("check-compare-columns", "compare-columns-value", true),
    ("check-sum-columns", "sum-columns-value", true),
    ("check-one-of-required", "one-of-required", true),
    ("check-one-of-required-absent", "one-of-required", true),
    ("record-unknown-column", "extra-label", true),
    ("record-form", "type-error", true),
    ("record-nul", "type-error", true),
    ("record-value", "type-error", true),
];

/// Rules of checks that no case breaks, each with its reason.
#[cfg(test)]
const UNBROKEN: &[(&str, &str)] =
    &[("check-incomparable-columns", "no data set compares columns of types that cannot be compared")];

/// A finding of a rule in the table above.
pub fn finding(rule: &str, row: Option<u64>, field: Option<&str>) -> Finding {
    let level = |error: bool| if error { "error" } else { "warning" };
    let known = RULES.iter().map(|(id, kind, error)| (*id, *kind, level(*error)));
    let known = known.chain(addresses::facts::RULES.iter().copied()).find(|(id, ..)| *id == rule);
    debug_assert!(known.is_some(), "{rule} is not in the table");
    let (_, kind, severity) = known.unwrap_or((rule, "", "error"));
    Finding {
        row,
        field: field.map(str::to_owned),
        path: None,
        rule: rule.to_owned(),
        // The code of an address's finding contains the column.
        kind: kind.replace('*', field.unwrap_or_default()),
        severity: severity.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use opendatabutton::KnownCheck;

    use super::*;
    use crate::generate::model::Model;

    /// The table of the core names the checks; the oracle says by itself which of them it knows.
    #[test]
    fn every_rule_of_a_check_with_an_oracle_is_in_the_table() {
        let has_oracle = |known: &&KnownCheck| {
            let kind = known.column_type();
            let descriptor = format!(
                r#"{{"fields": [{{"name": "a", "type": "{kind}"}}, {{"name": "b", "type": "{kind}"}}],
                    "custom_checks": [{{"name": "{}", "params": {}}}]}}"#,
                known.name(),
                known.example()
            );
            Model::new("example", "1", &descriptor).is_ok()
        };
        let known: Vec<&KnownCheck> = KnownCheck::all().filter(has_oracle).collect();
        assert!(!known.is_empty());
        let is_known = |rule: &str| {
            RULES.iter().any(|(id, ..)| *id == rule) || UNBROKEN.iter().any(|(id, _)| *id == rule)
        };
        let missing: Vec<String> = known
            .iter()
            .flat_map(|known| known.rules().iter().map(|rule| (known.name(), rule.id())))
            .filter(|(_, rule)| !is_known(rule))
            .map(|(check, rule)| format!("{rule}, which {check} reports, is in neither RULES nor UNBROKEN"))
            .collect();
        assert!(missing.is_empty(), "{}", missing.join("\n"));
    }
}
