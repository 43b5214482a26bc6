//! `opening-hours-value`: opening hours as OpenStreetMap writes them.
//!
//! Source: <https://wiki.openstreetmap.org/wiki/Key:opening_hours/specification>, as read by Validata's engine
//! `opening-hours-syntax` 0.6; later versions read it differently.

use super::{Check, CheckedForm, ColumnRef, KnownCheck, RowCheck, RowValues};
use crate::field_type::whole::{Cursor, whole};
use crate::field_type::{Mend, Value, lexical};
use crate::report::{Rule, Sink};

#[derive(Debug, Clone)]
pub(crate) struct OpeningHours {
    column: ColumnRef,
}

impl RowCheck for OpeningHours {
    const KNOWN: &'static [KnownCheck] =
        &[KnownCheck::of_column(&["opening-hours-value"], &[Rule::CheckOpeningHours], |params| {
            Ok(Check::OpeningHours(OpeningHours { column: params.column("column")? }))
        })];

    fn form(&self) -> Option<(usize, CheckedForm)> {
        self.column.index.map(|index| (index, CheckedForm::OpeningHours))
    }

    #[inline]
    fn check(&self, row: RowValues<'_>, sink: &mut Sink<'_>) {
        if row.get(&self.column).is_some_and(Value::is_set) && !is_opening_hours(row.cell(&self.column)) {
            row.report(sink, Rule::CheckOpeningHours, &self.column, &[]);
        }
    }
}

pub(super) fn is_opening_hours(cell: &[u8]) -> bool {
    std::str::from_utf8(cell).is_ok_and(|text| opening_hours_syntax::parse(text).is_ok())
}

/// Reads hours in another form: `24h/24`, seconds, `8h30`, days in French. Assumed where the text names no days.
pub(super) fn mend(cell: &str) -> Mend {
    let folded = lexical::fold(cell.trim());
    if let Some(every_day) = whole(&folded, always) {
        return Mend::To { text: "24/7".to_owned(), sure: every_day };
    }
    let Some(hours) = whole(&folded, rules) else { return Mend::No };
    match is_opening_hours(hours.as_bytes()) {
        true => Mend::To { text: hours, sure: true },
        false => Mend::No,
    }
}

/// Reads `24h/24`, `24/24 7/7`, `7j/7 - 24h/24`; true if the text also names all days.
fn always(cursor: &mut Cursor<'_>) -> Option<bool> {
    let (mut hours, mut days) = (false, false);
    loop {
        if cursor.attempt(all_hours).is_some() && !hours {
            hours = true;
        } else if cursor.attempt(all_days).is_some() && !days {
            days = true;
        } else {
            return None;
        }
        if cursor.rest().is_empty() {
            return hours.then_some(days);
        }
        cursor.run(|c| c.is_whitespace() || matches!(c, '-' | '–' | ',' | ';' | '/' | '+' | '&'));
        let _ = cursor.attempt(|cursor| cursor.eat("et ").then_some(()));
    }
}

fn all_hours(cursor: &mut Cursor<'_>) -> Option<()> {
    if cursor.eat("h24") {
        return Some(());
    }
    counted(cursor, "24", ["heures", "heure", "h"])
}

fn all_days(cursor: &mut Cursor<'_>) -> Option<()> {
    if cursor.eat("tous les jours") {
        return Some(());
    }
    counted(cursor, "7", ["jours", "jour", "j"])
}

/// Reads a count, its unit and the count again: `24h/24`, `24 h sur 24`, `24h24`.
fn counted(cursor: &mut Cursor<'_>, count: &str, units: [&str; 3]) -> Option<()> {
    let unit = |cursor: &mut Cursor<'_>| {
        cursor.blanks();
        units.iter().any(|unit| cursor.eat(unit)).then_some(())
    };
    cursor.eat(count).then_some(())?;
    let has_unit = cursor.attempt(unit).is_some();
    cursor.blanks();
    let over = cursor.eat("/") || cursor.eat("sur");
    cursor.blanks();
    (cursor.eat(count) && (has_unit || over)).then_some(())?;
    let _ = cursor.attempt(|cursor| units.iter().any(|unit| cursor.eat(unit)).then_some(()));
    (!cursor.rest().starts_with(|c: char| c.is_alphanumeric())).then_some(())
}

/// Reads days and hours in turn: `Mo-Fr 8h-12h,14h-18h; Sa 09:00:00-12:00:00`, `du lundi au vendredi 9h-18h`.
fn rules(cursor: &mut Cursor<'_>) -> Option<String> {
    let mut out = String::new();
    loop {
        if let Some(days) = cursor.attempt(days) {
            out.push_str(&days);
            out.push(' ');
        }
        let _ = cursor.attempt(|cursor| {
            cursor.blanks();
            cursor.eat(":").then_some(())
        });
        cursor.blanks();
        out.push_str(&spans(cursor)?);
        if cursor.rest().is_empty() {
            return Some(out);
        }
        cursor.blanks();
        out.push_str(if cursor.eat(";") || cursor.eat("|") { "; " } else { ", " });
        let _ = cursor.eat(",");
        cursor.blanks();
    }
}

fn days(cursor: &mut Cursor<'_>) -> Option<String> {
    let _ = cursor.attempt(|cursor| ["du ", "le "].iter().any(|word| cursor.eat(word)).then_some(()));
    if cursor.eat("tous les jours") {
        return Some("Mo-Su".to_owned());
    }
    let mut out = day(cursor)?.to_owned();
    while let Some((sign, day)) = cursor.attempt(|cursor| {
        let before = cursor.blanks();
        let sign = if ["au ", "a "].iter().any(|word| !before.is_empty() && cursor.eat(word))
            || cursor.take(|c| matches!(c, '-' | '–')).is_some()
        {
            '-'
        } else if cursor.eat(",") || !before.is_empty() && cursor.eat("et ") {
            ','
        } else {
            return None;
        };
        cursor.blanks();
        Some((sign, day(cursor)?))
    }) {
        out.push(sign);
        out.push_str(day);
    }
    Some(out)
}

/// Reads a day of the week, in French or in the form of OpenStreetMap.
fn day(cursor: &mut Cursor<'_>) -> Option<&'static str> {
    const DAYS: [(&str, &[&str]); 9] = [
        ("Mo", &["mo", "lundi", "lun", "lu"]),
        ("Tu", &["tu", "mardi", "mar"]),
        ("We", &["we", "mercredi", "mer"]),
        ("Th", &["th", "jeudi", "jeu", "je"]),
        ("Fr", &["fr", "vendredi", "ven", "ve"]),
        ("Sa", &["sa", "samedi", "sam"]),
        ("Su", &["su", "dimanche", "dim", "di"]),
        ("PH", &["ph"]),
        ("SH", &["sh"]),
    ];
    let word = cursor.word()?;
    let _ = cursor.take(|c| c == '.');
    DAYS.iter().find(|(_, names)| names.contains(&word)).map(|(day, _)| *day)
}

/// Reads `08:00-12:00,14:00-18:00`, `de 8h à 18h`.
fn spans(cursor: &mut Cursor<'_>) -> Option<String> {
    let mut out = String::new();
    loop {
        let said = cursor.eat("de ");
        let from = hour(cursor)?;
        let before = cursor.blanks();
        let to = cursor.take(|c| matches!(c, '-' | '–')).is_some()
            || said && !before.is_empty() && cursor.eat("a ");
        to.then_some(())?;
        cursor.blanks();
        let until = hour(cursor)?;
        out.push_str(&format!("{from}-{until}"));
        let more = cursor.attempt(|cursor| {
            let before = cursor.blanks();
            let sign = cursor.eat(",") || cursor.eat("/") || !before.is_empty() && cursor.eat("et ");
            cursor.blanks();
            (sign
                && cursor.rest().starts_with(|c: char| {
                    c.is_ascii_digit() || c == 'd' && cursor.rest().starts_with("de ")
                }))
            .then_some(())
        });
        if more.is_none() {
            return Some(out);
        }
        out.push(',');
    }
}

/// Reads `8h`, `8h30`, `08:30`, `08:30:00`. Refuses seconds other than zero, which would be lost.
fn hour(cursor: &mut Cursor<'_>) -> Option<String> {
    let hour = cursor.number(1, 2).filter(|hour| *hour <= 24)?;
    let two = |cursor: &mut Cursor<'_>| cursor.number(2, 2).filter(|part| *part < 60);
    let minute = if cursor.eat(":") {
        let minute = two(cursor)?;
        let _ = cursor.attempt(|cursor| (cursor.eat(":") && two(cursor)? == 0).then_some(()));
        minute
    } else {
        cursor.blanks();
        cursor.eat("h").then_some(())?;
        cursor.attempt(two).unwrap_or(0)
    };
    (!cursor.rest().starts_with([':', '.'])).then(|| format!("{hour:02}:{minute:02}"))
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

    #[test]
    fn hours_in_another_form_are_understood_to_their_end() {
        for (text, expected, sure) in [
            ("24h/24", "24/7", false),
            ("24/24", "24/7", false),
            ("H24", "24/7", false),
            ("24h sur 24", "24/7", false),
            ("24/24 7/7", "24/7", true),
            ("7j/7 24h/24", "24/7", true),
            ("24h/24 - 7j/7", "24/7", true),
            ("24h/24, 7j/7", "24/7", true),
            ("24H/24 et 7J/7", "24/7", true),
            ("24h/24h 7j/7j", "24/7", true),
            ("24 heures/24, 7 jours/7", "24/7", true),
            ("24h24 7j7", "24/7", true),
            ("Mo-Fr 8h-20h", "Mo-Fr 08:00-20:00", true),
            ("08h00-20h00", "08:00-20:00", true),
            ("Lundi 9h-18h", "Mo 09:00-18:00", true),
            ("du lundi au vendredi de 8h30 à 18h", "Mo-Fr 08:30-18:00", true),
            ("Lun-Ven 08:00:00 - 12:00:00, 14:00-18:00", "Mo-Fr 08:00-12:00,14:00-18:00", true),
            ("mo-fr 08:00-12:00; sa 9h-12h", "Mo-Fr 08:00-12:00; Sa 09:00-12:00", true),
            (
                "Su 07:00:00-20:59:00, Sa 07:00:00-20:59:00, Fr 07:00:00-20:59:00",
                "Su 07:00-20:59, Sa 07:00-20:59, Fr 07:00-20:59",
                true,
            ),
            ("tous les jours 8h-20h", "Mo-Su 08:00-20:00", true),
        ] {
            assert_eq!(mend(text), Mend::To { text: expected.into(), sure }, "{text}");
        }
        for text in [
            "7j/7",
            "24h/24 sauf dimanche",
            "24h/24 7j/7 24h/24",
            "24h/245",
            "Mo-Fr 08:00:30-12:00:00",
            "Mo-Fr 8h-20h sur rendez-vous",
            "Mo-Fr 8h",
            "ma 8h-12h",
            "fermé",
            "24",
            "",
        ] {
            assert_eq!(mend(text), Mend::No, "{text}");
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
