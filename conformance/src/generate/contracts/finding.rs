//! The findings of documents: severity and type of each rule, and the days that exist.

use crate::vectors::Finding;

/// The rules that are warnings, though the documents' other rules are errors.
const WARNINGS: [&str; 8] = [
    "document-duplicate-key",
    "document-unknown-nested-field",
    "document-item-not-object",
    "document-duplicate-item",
    "document-character",
    "document-number-size",
    "document-mixed-text",
    "contract-date",
];

/// The rules about values that one of the forms cannot hold: such a contract is not exported.
pub(super) const LOSSY: [&str; 8] = WARNINGS;

/// The rule about a contract that one of the forms cannot hold.
pub const NOT_WRITABLE: &str = "contract-not-writable";

/// A finding about a place.
pub fn finding(rule: &str, row: Option<u64>, field: &str, path: &str) -> Finding {
    let (kind, error) = match rule {
        NOT_WRITABLE => ("document-error", true),
        "file-encoding" | "file-byte-order-mark" | "file-damaged" => ("encoding-warning", false),
        _ if WARNINGS.contains(&rule) || rule.starts_with("contract-") => ("document-warning", false),
        _ if rule.starts_with("type-") => ("type-error", true),
        _ if rule.starts_with("constraint-") => ("constraint-error", true),
        _ => ("document-error", true),
    };
    Finding {
        row,
        field: (!field.is_empty()).then(|| field.to_owned()),
        path: Some(path.to_owned()),
        rule: rule.to_owned(),
        kind: kind.to_owned(),
        severity: if error { "error" } else { "warning" }.to_owned(),
    }
}

/// Whether the contract of a finding is refused.
pub fn is_error(finding: &Finding) -> bool {
    finding.severity == "error"
}

pub(super) fn looks_like_day(text: &[u8]) -> bool {
    let fits = |(at, c): (usize, &u8)| if at == 4 || at == 7 { *c == b'-' } else { c.is_ascii_digit() };
    text.len() == 10 && text.iter().enumerate().all(fits)
}

/// Whether the text is a day that exists, in the official form.
pub fn is_day(text: &str) -> bool {
    use opendatabutton::chrono::NaiveDate;
    looks_like_day(text.as_bytes()) && NaiveDate::parse_from_str(text, "%Y-%m-%d").is_ok()
}
