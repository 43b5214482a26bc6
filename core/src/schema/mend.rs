//! Repairs a cell of a column: types, forms and constraints propose readings of its text, and the column's own rules
//! choose among them.

use rust_decimal::Decimal;

use super::Column;
use crate::check::{CheckedForm, siret};
use crate::constraint::Constraint;
use crate::field_type::{Doubt, Evidence, FieldType, Mend, Value, date, doubts_dots, lexical, tidy};

/// Whether a column takes a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Answer {
    /// The column takes the text unchanged.
    Yes,
    /// The column takes another text instead: see [`Mend::To`].
    Mended { text: String, sure: bool },
    /// Only a person can decide.
    Asked,
    /// No repair is known.
    No,
}

impl Column {
    /// Whether the column takes a text, unchanged or repaired. `evidence` is the evidence from the column.
    pub fn answer(&self, text: &str, evidence: Evidence) -> Answer {
        if self.takes(text) {
            return Answer::Yes;
        }
        match self.mend(text, evidence) {
            Mend::To { text, sure } => Answer::Mended { text, sure },
            Mend::Ask { .. } => Answer::Asked,
            Mend::No => Answer::No,
        }
    }

    /// Proposes a repair of a cell that is wrong or in doubt. The column takes the result, which accounts for every
    /// character of the cell.
    pub fn mend(&self, cell: &str, evidence: Evidence) -> Mend {
        let bare = tidy::bare(cell);
        if bare != cell {
            for better in [tidy::tidy(cell).as_ref(), bare.as_ref()] {
                if better != cell && self.takes(better) && !self.doubts(better, evidence) {
                    return Mend::To { text: better.to_owned(), sure: true };
                }
            }
        }
        let bare = match self.unquoted(&bare) {
            Some(bare) if self.is_meant(bare) && !self.doubts(bare, evidence) => {
                return Mend::To { text: bare.to_owned(), sure: true };
            }
            Some(bare) => bare,
            None => &bare,
        };
        let mend = match self.mend_bare(bare, evidence) {
            Mend::To { text, .. } if text == cell => Mend::No,
            Mend::To { text, .. } if !self.takes(&text) => match self.share(&text) {
                Some(share) => return Mend::Ask { doubt: Doubt::Percent, readings: vec![share] },
                None => Mend::No,
            },
            Mend::Ask { doubt, readings } => self.ask(cell, doubt, readings),
            mend => mend,
        };
        match mend {
            Mend::No => self.ask_what_else(bare),
            mend => mend,
        }
    }

    /// The text without quotes around it, or without the apostrophe that marks a text in a spreadsheet.
    fn unquoted<'t>(&self, text: &'t str) -> Option<&'t str> {
        let quoted = text.strip_prefix('"').and_then(|text| text.strip_suffix('"'));
        let bare = quoted.or_else(|| Some(text.strip_prefix('\'')?.trim_end_matches('\'')))?.trim();
        let free = self.takes_any_text() && self.hint.is_none();
        (!bare.is_empty() && !bare.contains('"') && !free && !self.is_meant(text)).then_some(bare)
    }

    /// Whether the column takes a text, and the text has the form that the column's name implies; not if it may be two
    /// numbers joined, which Python reads as one.
    fn is_meant(&self, text: &str) -> bool {
        let named = self.hint.is_none_or(|hint| self.is_patterned() || hint.holds(text));
        named && self.takes(text) && !self.field_type.is_joined(text)
    }

    /// Asks about a doubt, with the readings that the column accepts.
    fn ask(&self, cell: &str, doubt: Doubt, mut readings: Vec<String>) -> Mend {
        // The readings of these doubts are complete, so that the column's rules can decide. Other doubts may list none.
        let decided = matches!(doubt, Doubt::DayOrMonth | Doubt::ThousandsOrDecimals | Doubt::Percent);
        let had_readings = !readings.is_empty();
        readings.retain(|text| !text.is_empty() && self.takes(text));
        let mut kept: Vec<String> = Vec::new();
        for text in readings {
            if !kept.contains(&text) {
                kept.push(text);
            }
        }
        let readings = kept;
        match readings.as_slice() {
            [] if had_readings && decided => Mend::No,
            // The column accepts only one of the readings.
            [only] if decided && only != cell => Mend::To { text: only.clone(), sure: false },
            [_] if decided => Mend::No,
            _ => Mend::Ask { doubt, readings },
        }
    }

    /// Asks about a text without a repair that contains values of the column beside other text.
    fn ask_what_else(&self, text: &str) -> Mend {
        const LONGEST: usize = 200;
        let has_form = self.form.or(self.hint).is_some() || self.is_patterned();
        let tells_values = match self.field_type {
            FieldType::Text => has_form && !self.is_listed(),
            FieldType::Number | FieldType::Integer | FieldType::Email | FieldType::Uri | FieldType::Uuid => {
                true
            }
            _ => false,
        };
        if !tells_values || text.len() > LONGEST || self.takes_any_text() {
            return Mend::No;
        }
        // A comma or a slash may be part of a number; a slash, of an address.
        let signs: &[char] = match self.field_type {
            FieldType::Number | FieldType::Integer => &['(', ')', '[', ']', ';', '|', '"'],
            FieldType::Uri => &['(', ')', '[', ']', ';', '|', '"', ','],
            _ => &['(', ')', '[', ']', ';', '|', '"', ',', '/'],
        };
        let parts = text.split(|c: char| c.is_whitespace() || signs.contains(&c));
        let all: Vec<&str> = parts.filter(|part| part.contains(char::is_alphanumeric)).collect();
        let is_value = |part: &&str| self.is_meant(part) && is_telling(part);
        let values: Vec<String> = all.iter().copied().filter(is_value).map(str::to_owned).collect();
        match values.len() {
            0 => Mend::No,
            1 if all.len() == 1 => Mend::No,
            count if count == all.len() => Mend::Ask { doubt: Doubt::SeveralValues, readings: values },
            _ => Mend::Ask { doubt: Doubt::Unread, readings: values },
        }
    }

    /// The share that a cell may mean as a percentage: 0.8 for `80`, if the maximum is 1.
    pub fn share(&self, cell: &str) -> Option<String> {
        let is_one =
            |constraint: &Constraint| matches!(constraint, Constraint::Bound(bound) if bound.is_maximum("1"));
        if !matches!(self.field_type, FieldType::Number) || !self.constraints.iter().any(is_one) {
            return None;
        }
        let share = lexical::exact_decimal(cell)? / Decimal::ONE_HUNDRED;
        let text = share.normalize().to_string();
        (share <= Decimal::ONE && self.takes(&text)).then_some(text)
    }

    /// True if evidence of this kind can make valid values of the column doubtful.
    pub fn may_doubt(&self, evidence: Evidence) -> bool {
        evidence != Evidence::NONE && matches!(self.field_type, FieldType::Number) && doubts_dots(evidence)
    }

    /// True if a valid cell has a second reading, given the evidence from its column.
    pub fn doubts(&self, cell: &str, evidence: Evidence) -> bool {
        self.may_doubt(evidence) && !matches!(self.field_type.mend(cell, evidence, self.unit), Mend::No)
    }

    /// True if the repair of a cell depends on evidence from its column.
    pub fn depends(&self, cell: &str) -> bool {
        let alone = self.mend(cell, Evidence::NONE);
        Evidence::ALL.into_iter().any(|evidence| self.mend(cell, evidence) != alone)
    }

    /// Adds the evidence that a cell gives about its column to the known evidence. Only a cell that can be repaired
    /// without evidence gives any, so that a repaired column gives none.
    #[inline]
    pub fn evidence(&self, cell: &[u8], known: Evidence) -> Evidence {
        let given = if self.takes_days { date::evidence(cell) } else { self.field_type.evidence(cell) };
        if given == Evidence::NONE || known.has(given) {
            return known;
        }
        if given == Evidence::DOT_DECIMAL {
            // A valid value stays as it is, and remains evidence after the repair.
            let mut known = known;
            known.add(given);
            return known;
        }
        let Ok(text) = std::str::from_utf8(cell) else { return known };
        let mut known = known;
        if matches!(self.mend(text, Evidence::NONE), Mend::To { .. }) {
            known.add(given);
        }
        known
    }

    /// True if cells of the column can be evidence about the others.
    pub fn has_evidence(&self) -> bool {
        self.takes_days || self.field_type.has_evidence()
    }

    /// True if the column holds SIRETs or SIRENs, whose official form has figures alone.
    pub fn is_number(&self) -> bool {
        matches!(self.form, Some(CheckedForm::Number(_)))
    }

    /// True if the column's name or pattern implies a form of its values.
    pub fn is_hinted(&self) -> bool {
        self.hint.is_some()
    }

    /// True if the column holds opening hours.
    pub fn is_hours(&self) -> bool {
        matches!(self.form.or(self.hint), Some(CheckedForm::OpeningHours))
    }

    /// True if the column accepts only the values of a list.
    pub fn is_listed(&self) -> bool {
        self.constraints.iter().any(|constraint| matches!(constraint, Constraint::Enumeration(_)))
    }

    /// True if the schema states a pattern for the column.
    pub fn is_patterned(&self) -> bool {
        self.constraints.iter().any(|constraint| matches!(constraint, Constraint::Pattern(_)))
    }

    fn mend_bare(&self, text: &str, evidence: Evidence) -> Mend {
        let enumeration = self.constraints.iter().find_map(|constraint| match constraint {
            Constraint::Enumeration(enumeration) => Some(enumeration),
            _ => None,
        });
        if let Some(enumeration) = enumeration {
            return enumeration.mend(text);
        }
        let patterned = self.is_patterned();
        if (self.is_number() || patterned) && siret::looks_scientific(text.as_bytes()) {
            return Mend::Ask { doubt: Doubt::LostDigits, readings: Vec::new() };
        }
        if let Some(form) = self.form {
            return match form.mend(text) {
                Mend::To { text, .. } if self.field_type.read(text.as_bytes()) != Value::Text => Mend::No,
                mend => mend,
            };
        }
        if self.takes_days {
            return match date::mend_period(text, evidence) {
                Mend::No => self.mend_text(text),
                mend => mend,
            };
        }
        if matches!(self.field_type, FieldType::Text) {
            return self.mend_text(text);
        }
        self.field_type.mend(text, evidence, self.unit)
    }

    /// Repairs a text whose form the column's name or pattern implies: the smallest change after which the column takes
    /// it.
    fn mend_text(&self, text: &str) -> Mend {
        let hinted = self.hint.map_or(Mend::No, |hint| match hint.mend(text) {
            Mend::To { text: after, .. } if after == text || !self.takes(&after) => Mend::No,
            mend => mend,
        });
        if matches!(hinted, Mend::To { .. }) || !self.is_patterned() {
            return hinted;
        }
        match self.mend_patterned(text) {
            Mend::No => hinted,
            mend => mend,
        }
    }

    fn mend_patterned(&self, text: &str) -> Mend {
        let straight = text.replace(['’', '‘', '`', '´'], "'").replace(['\u{2010}', '\u{2011}', '–'], "-");
        let whole = lexical::without_zero_fraction(&straight).to_owned();
        let mut candidates = vec![straight.clone(), straight.to_uppercase(), straight.to_lowercase(), whole];
        // `7,1` for `7.1`.
        if straight.matches([',', '.']).count() == 1 {
            candidates.push(straight.replace(',', "."));
        }
        let takes = |one: &String| one != text && self.takes(one);
        if let Some(text) = candidates.into_iter().find(takes) {
            return Mend::To { text, sure: true };
        }
        let code = |text: &String| text.bytes().filter(u8::is_ascii_digit).count() * 2 >= text.len();
        let joined: String = straight.chars().filter(|c| *c != ' ').collect();
        let undotted: String = joined.chars().filter(|c| *c != '.').collect();
        let unparted: String = undotted.chars().filter(|c| !matches!(c, '-' | '*' | '_')).collect();
        let all = [joined, undotted, unparted].into_iter().filter(code);
        if let Some(text) = all.flat_map(|text| [text.to_uppercase(), text]).find(takes) {
            // If a code has no fixed length, two codes joined may look like one.
            let parts = || straight.split([' ', '.', '-', '*', '_']).filter(|part| !part.is_empty());
            return match self.has_one_length(&text) {
                true => Mend::To { text, sure: true },
                false if parts().any(|part| self.takes(part) || self.takes(&part.to_uppercase())) => Mend::No,
                false => Mend::To { text, sure: false },
            };
        }
        let padded = format!("0{text}");
        if text.bytes().all(|b| b.is_ascii_digit()) && text.len() > 2 && self.takes(&padded) {
            return Mend::Ask { doubt: Doubt::LostZero, readings: vec![padded] };
        }
        Mend::No
    }

    /// Whether the pattern accepts a code, but not one that is a character longer or shorter.
    fn has_one_length(&self, code: &str) -> bool {
        let shorter = code.get(..code.len().saturating_sub(1)).unwrap_or_default();
        !self.takes(shorter) && !self.takes(&format!("{code}0"))
    }
}

/// Whether a part of a text is a value by more than chance: it has a figure, an at sign or a scheme.
fn is_telling(part: &str) -> bool {
    part.contains(|c: char| c.is_ascii_digit() || matches!(c, '@' | ':'))
}
