//! `year-interval-value`: `YYYY/YYYY`, the second year after the first; or one year alone if the check allows it.

use serde_json::Value as Json;

use super::{Check, ColumnRef, KnownCheck, Parameters, RowCheck, RowValues};
use crate::error::Phrase;
use crate::field_type::quick::all_digits;
use crate::field_type::{Value, lexical};
use crate::report::{Param, Rule, Sink};

#[derive(Debug, Clone)]
pub(crate) struct YearInterval {
    column: ColumnRef,
    year_alone: bool,
}

/// The parameter that allows one year alone.
const YEAR_ALONE: &str = "allow-year-only";

/// Validata reads "yes" and "true" as yes, and any other text as no.
fn is_yes(text: &str) -> bool {
    matches!(text, "yes" | "true")
}

impl RowCheck for YearInterval {
    const KNOWN: &'static [KnownCheck] = &[KnownCheck {
        example: r#"{"column": "a", "allow-year-only": "yes"}"#,
        variant: |params| match params.get(YEAR_ALONE).and_then(Json::as_str) {
            Some(text) if is_yes(text) => "-alone",
            _ => "",
        },
        ..KnownCheck::of_column(&["year-interval-value"], &[Rule::CheckYearInterval], |params| {
            Ok(Check::YearInterval(YearInterval::new(params)?))
        })
    }];

    #[inline]
    fn check(&self, row: RowValues<'_>, sink: &mut Sink<'_>) {
        if row.get(&self.column) != Some(&Value::Text) {
            return;
        }
        let cell = row.cell(&self.column);
        if self.is_common(cell) {
            return;
        }
        if let Err(reason) = verify(cell, self.year_alone) {
            let form = if self.year_alone { "year-or-interval" } else { "year-interval" };
            let params = [("reason", Param::Word(reason)), ("expected", Param::Word(form))];
            row.report(sink, Rule::CheckYearInterval, &self.column, &params);
        }
    }
}

impl YearInterval {
    fn new(params: &Parameters<'_>) -> Result<Self, Phrase> {
        let year_alone = match params.values.get(YEAR_ALONE) {
            None => false,
            Some(_) => is_yes(params.text(YEAR_ALONE)?),
        };
        Ok(YearInterval { column: params.column("column")?, year_alone })
    }

    /// True for ASCII digits in order, the common form, which needs no decoding.
    #[inline]
    fn is_common(&self, cell: &[u8]) -> bool {
        match cell.split_first_chunk::<4>() {
            Some((year, [])) => self.year_alone && all_digits(year),
            Some((first, [b'/', second @ ..])) => {
                second.len() == 4 && all_digits(first) && all_digits(second) && first.as_slice() < second
            }
            _ => false,
        }
    }
}

fn verify(cell: &[u8], year_alone: bool) -> Result<(), &'static str> {
    let text = std::str::from_utf8(cell).map_err(|_| "year-form")?;
    // Python's `$` also matches before a final line feed.
    let text = text.strip_suffix('\n').unwrap_or(text);
    let Some((first, second)) = text.split_once('/') else {
        return if year_alone && year(text).is_some() { Ok(()) } else { Err("year-form") };
    };
    match year(first).zip(year(second)) {
        None => Err("year-form"),
        Some((first, second)) if first == second => Err("year-equal"),
        Some((first, second)) if first > second => Err("year-order"),
        Some(_) => Ok(()),
    }
}

/// Four digits of any script.
fn year(text: &str) -> Option<u16> {
    if text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit()) {
        return text.parse().ok();
    }
    if text.chars().count() != 4 || text.chars().any(|c| c.is_whitespace() || matches!(c, '_' | '+' | '-')) {
        return None;
    }
    lexical::normalise(text.as_bytes())?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn verdicts_are_those_of_the_referee() {
        for (text, alone, expected) in [
            ("2020/2021", false, Ok(())),
            ("2021/2020", false, Err("year-order")),
            ("2020", false, Err("year-form")),
            ("2020/2020", false, Err("year-equal")),
            ("20/21", false, Err("year-form")),
            ("2020-2021", true, Err("year-form")),
            ("2020/", true, Err("year-form")),
            ("0000/9999", false, Ok(())),
            ("٢٠٢٠/٢٠٢١", false, Ok(())),
            (" 2020/2021", true, Err("year-form")),
            ("2020/2021/2022", true, Err("year-form")),
            ("2020", true, Ok(())),
            ("20", true, Err("year-form")),
            ("2020\n", true, Ok(())),
            ("2020\n", false, Err("year-form")),
            ("+202", true, Err("year-form")),
        ] {
            assert_eq!(verify(text.as_bytes(), alone), expected, "{text:?} {alone}");
        }
    }
}
