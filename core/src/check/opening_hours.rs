//! `opening-hours-value`: opening hours as OpenStreetMap writes them.
//!
//! Source: <https://wiki.openstreetmap.org/wiki/Key:opening_hours/specification>, as the referee's engine reads it:
//! `opening-hours-syntax` 0.6, which later versions read otherwise.

use super::{ColumnRef, RowValues};
use crate::field_type::Value;
use crate::report::{Rule, Sink};

#[derive(Debug, Clone)]
pub(crate) struct OpeningHours {
    column: ColumnRef,
}

impl OpeningHours {
    pub fn new(column: ColumnRef) -> Self {
        OpeningHours { column }
    }

    #[inline]
    pub fn check(&self, row: RowValues<'_>, sink: &mut Sink<'_>) {
        if row.get(&self.column).is_some_and(Value::is_set) && !is_opening_hours(row.cell(&self.column)) {
            row.report(sink, Rule::CheckOpeningHours, &self.column, &[]);
        }
    }
}

fn is_opening_hours(cell: &[u8]) -> bool {
    std::str::from_utf8(cell).is_ok_and(|text| opening_hours_syntax::parse(text).is_ok())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn verdicts_are_those_of_the_referee() {
        for yes in [
            "24/7",
            "Mo-Fr 08:00-12:00",
            "Mo-Fr 08:30-12:30,13:30-17:00; Sa 09:00-12:00 \"état civil\"",
            "Mo-Su,PH 09:00-18:00",
            "PH off",
            "Jan 01-Mar 31 10:00-12:00",
            "sunrise-sunset",
            "Mo[1] 10:00-12:00",
            "; We 10:00-12:00",
            "24:00-26:00",
            " ",
            "easter +99999999999 days off",
        ] {
            assert!(is_opening_hours(yes.as_bytes()), "{yes:?}");
        }
        for no in [
            "Mo-Fr 8:00-12:00",
            "mo-fr 08:00-12:00",
            "Lu-Ve 08:00-12:00",
            "Mo-Fr 08h00-12h00",
            "Mo-Fr 08:00 - 12:00",
            "Mo 10:00-25:60",
            "du lundi au vendredi",
            "0549123456",
            "week 1-20 Mo 10:00-12:00",
        ] {
            assert!(!is_opening_hours(no.as_bytes()), "{no:?}");
        }
    }

    proptest! {
        #[test]
        fn no_text_makes_the_engine_panic(
            text in "((Mo|Tu|PH|SH|Jan|Feb|week|easter|sunrise|off|[0-9]{1,20}|[-+:;,/\\[\\]()\" |])){0,24}"
        ) {
            is_opening_hours(text.as_bytes());
        }
    }
}
