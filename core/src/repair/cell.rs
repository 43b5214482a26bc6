//! Repairs one cell that has a finding or is not in its official form. A cell in its official form is called settled.

use super::rule::{Question, RepairRule};
use crate::cells::Cells;
use crate::field_type::{Evidence, FieldType, Mend, Value, tidy};
use crate::schema::Column;

/// The parts of a finding that a repair needs.
#[derive(Debug, Clone)]
pub(super) struct Wrong {
    /// The index of the column in the schema; None if the finding is about the row.
    pub column: Option<usize>,
    /// The value that the check suggests.
    pub stated: Option<String>,
    pub about_value: bool,
    pub is_error: bool,
}

/// The new text of a cell.
#[derive(Debug, Clone)]
pub(super) struct Repaired {
    pub text: String,
    /// True if the old text alone decides the new one.
    pub sure: bool,
    pub rule: RepairRule,
}

/// The repair of a cell that has a finding or is not in its official form; None when the cell stays.
pub(super) fn mend_cell<'w>(
    column: &Column,
    text: &str,
    wrong: impl Iterator<Item = &'w Wrong> + Clone,
    (evidence, by_type): (Evidence, bool),
    scratch: &mut Vec<u8>,
    ask: &mut dyn FnMut(Question, &[String]),
) -> Option<Repaired> {
    let about_value = wrong.clone().any(|wrong| wrong.about_value);
    let blank_only = !text.is_empty() && is_blank_text(text.as_bytes());
    if about_value || blank_only || doubts(column, text.as_bytes(), evidence) {
        match column.mend(text, evidence) {
            Mend::To { text: after, sure } => {
                let after = official(column, &after, scratch).unwrap_or(after);
                return Some(Repaired { rule: rule_of(column, text, &after), text: after, sure });
            }
            Mend::Ask { doubt, readings } => {
                ask(doubt.into(), &readings);
                return None;
            }
            Mend::No => {}
        }
    }
    let stated = wrong.clone().find_map(|wrong| wrong.stated.as_deref()).map(tidy::tidy);
    if let Some(after) = stated.filter(|after| after != text) {
        return Some(Repaired { rule: rule_of(column, text, &after), text: after.into_owned(), sure: true });
    }
    if wrong.clone().next().is_some()
        && let Some(share) = column.share(text)
    {
        ask(Question::Percent, &[share]);
        return None;
    }
    // A value that is wrong and cannot be repaired stays whole: even its blanks may matter.
    if about_value || wrong.clone().next().is_some() && !column.takes(text) {
        return None;
    }
    if !column.field_type.takes_json() && matches!(column.field_type.read(text.as_bytes()), Value::Text) {
        let tidied = tidy::tidy(text);
        if tidied != text && column.takes(&tidied) {
            let after = official(column, &tidied, scratch).unwrap_or(tidied.into_owned());
            let rule = if column.is_number() { RepairRule::Identifier } else { RepairRule::Spaces };
            return Some(Repaired { text: after, sure: true, rule });
        }
    }
    let after = official(column, text, scratch).filter(|_| by_type)?;
    let rule = if column.is_number() { RepairRule::Identifier } else { RepairRule::OfficialForm };
    Some(Repaired { text: after, sure: true, rule })
}

/// The official form of a value; None if the value is already in it or has none.
fn official(column: &Column, text: &str, scratch: &mut Vec<u8>) -> Option<String> {
    if column.is_missing(text.as_bytes()) {
        return (text != column.missing_text()).then(|| column.missing_text().to_owned());
    }
    let value = column.field_type.read(text.as_bytes());
    // Python reads `12_34` as 1234, but two joined numbers must not become one.
    if column.field_type.is_joined(text) {
        return None;
    }
    if value == Value::Invalid || column.is_official(text.as_bytes(), value, scratch) != Some(false) {
        return None;
    }
    String::from_utf8(scratch.clone()).ok().filter(|after| column.takes(after))
}

/// True if a right value is in its official form.
#[inline]
pub(super) fn is_settled(
    column: &Column,
    cell: &[u8],
    value: Value,
    (by_type, plain): (bool, bool),
    scratch: &mut Vec<u8>,
) -> bool {
    let is_tidy =
        || plain && cell.first() != Some(&b' ') && cell.last() != Some(&b' ') || tidy::is_tidy(cell);
    match value {
        _ if cell.is_empty() => true,
        // An official validator does not read values by type.
        _ if !by_type => is_tidy(),
        Value::Text if column.is_number() => cell.iter().all(u8::is_ascii_digit),
        Value::Text if !column.field_type.takes_json() => is_tidy(),
        Value::Date(_)
            if matches!(column.field_type, FieldType::Date) && cell.len() == 10 && cell.is_ascii() =>
        {
            // Ten characters: the official form, or a blank in the place of a zero.
            !cell.contains(&b' ')
        }
        Value::Integer(_) if matches!(column.field_type, FieldType::Integer) => {
            let digits = cell.strip_prefix(b"-").unwrap_or(cell);
            (digits != b"0" || digits.len() == cell.len())
                && (digits.first() != Some(&b'0') || digits.len() == 1)
                && digits.iter().all(u8::is_ascii_digit)
                || column.is_official(cell, value, scratch) != Some(false)
        }
        value => column.is_official(cell, value, scratch) != Some(false),
    }
}

/// True if the other values of the column cast doubt on a value that is right in itself.
pub(super) fn doubts(column: &Column, cell: &[u8], evidence: Evidence) -> bool {
    column.may_doubt(evidence) && std::str::from_utf8(cell).is_ok_and(|text| column.doubts(text, evidence))
}

/// The rule that turns `before` into `after`.
fn rule_of(column: &Column, before: &str, after: &str) -> RepairRule {
    use FieldType as T;
    if tidy::bare(before) == after {
        return RepairRule::Spaces;
    }
    if column.is_listed() {
        return RepairRule::Enumeration;
    }
    if column.is_hours() {
        return RepairRule::Text;
    }
    if column.form.is_some() {
        return RepairRule::Identifier;
    }
    match column.field_type {
        T::Date | T::Moment(_) | T::DateTime | T::YearMonth | T::Year => RepairRule::Date,
        T::Number | T::Integer | T::Formatted(_) => RepairRule::Number,
        T::Boolean(_) => RepairRule::Boolean,
        T::Text if column.has_evidence() => RepairRule::Date,
        T::Text if column.is_patterned() || column.is_hinted() => RepairRule::Identifier,
        _ => RepairRule::Text,
    }
}

/// True if tidying leaves nothing of the cell.
pub(super) fn is_blank_text(cell: &[u8]) -> bool {
    match cell.first() {
        None => true,
        Some(0x21..=0x7e) => false,
        Some(_) => std::str::from_utf8(cell).is_ok_and(|text| tidy::tidy(text).is_empty()),
    }
}

/// True if every cell is blank.
pub(super) fn is_blank(cells: Cells<'_>) -> bool {
    cells.iter().all(is_blank_text)
}

/// The values of a row as one text, for people.
pub(super) fn joined(cells: Cells<'_>) -> String {
    let texts = cells.iter().map(String::from_utf8_lossy).filter(|text| !text.is_empty());
    texts.collect::<Vec<_>>().join(" · ")
}
