//! What a column makes of a cell that is not right: its own rules choose among what types, forms and constraints make
//! of the text.

use rust_decimal::Decimal;

use super::Column;
use crate::check::{Form, siret};
use crate::constraint::Constraint;
use crate::field_type::{Doubt, Evidence, FieldType, Mend, Value, lexical, tidy};

impl Column {
    /// What can be made of a cell. What comes out, the column accepts.
    pub fn mend(&self, cell: &str, evidence: Evidence) -> Mend {
        let bare = tidy::bare(cell);
        if bare != cell {
            for better in [tidy::tidy(cell).as_ref(), bare.as_ref()] {
                let holds = self.form.is_none_or(|form| better.is_empty() || form.holds(better));
                if better != cell && holds && self.accepts(better) && !self.doubts(better, evidence) {
                    return Mend::To { text: better.to_owned(), sure: true };
                }
            }
        }
        match self.mend_bare(&bare, evidence) {
            Mend::To { text, .. } if text == cell || !self.accepts(&text) => Mend::No,
            Mend::Ask { doubt, readings } if !readings.is_empty() => {
                let mut readings: Vec<String> =
                    readings.into_iter().filter(|text| self.accepts(text)).collect();
                readings.dedup();
                match (readings.len(), doubt) {
                    (0, _) => Mend::No,
                    // The column takes one of the readings only.
                    (1, Doubt::DayOrMonth | Doubt::ThousandsOrDecimals | Doubt::Percent)
                        if readings.first().is_some_and(|text| text != cell) =>
                    {
                        Mend::To { text: readings.remove(0), sure: false }
                    }
                    (1, Doubt::DayOrMonth | Doubt::ThousandsOrDecimals | Doubt::Percent) => Mend::No,
                    _ => Mend::Ask { doubt, readings },
                }
            }
            mend => mend,
        }
    }

    /// The share that a cell may mean as a percentage: `80` where the most is 1.
    pub fn share(&self, cell: &str) -> Option<String> {
        let is_one =
            |constraint: &Constraint| matches!(constraint, Constraint::Bound(bound) if bound.is_maximum("1"));
        if !matches!(self.field_type, FieldType::Number) || !self.constraints.iter().any(is_one) {
            return None;
        }
        let share = lexical::exact_decimal(cell)? / Decimal::ONE_HUNDRED;
        let text = share.normalize().to_string();
        (share <= Decimal::ONE && self.accepts(&text)).then_some(text)
    }

    /// What is told of the column may throw a doubt on values that are right as they stand.
    pub fn may_doubt(&self, evidence: Evidence) -> bool {
        evidence != Evidence::NONE && matches!(self.field_type, FieldType::Number)
    }

    /// The other values of the column throw a doubt on one that is right as it stands.
    pub fn doubts(&self, cell: &str, evidence: Evidence) -> bool {
        self.may_doubt(evidence) && !matches!(self.field_type.mend(cell, evidence), Mend::No)
    }

    /// What can be made of a cell depends on what the others of its column tell.
    pub fn depends(&self, cell: &str) -> bool {
        let alone = self.mend(cell, Evidence::NONE);
        Evidence::ALL.into_iter().any(|evidence| self.mend(cell, evidence) != alone)
    }

    /// What a cell tells of the others of its column: only if it can be mended by itself, so that a mended column tells
    /// nothing any more.
    #[inline]
    pub fn evidence(&self, cell: &[u8], known: Evidence) -> Evidence {
        let told = self.field_type.evidence(cell);
        if told == Evidence::NONE || known.has(told) {
            return known;
        }
        let Ok(text) = std::str::from_utf8(cell) else { return known };
        let mut known = known;
        if matches!(self.mend(text, Evidence::NONE), Mend::To { .. }) {
            known.add(told);
        }
        known
    }

    /// The column holds SIRETs or SIRENs, whose official form has figures alone.
    pub fn is_number(&self) -> bool {
        matches!(self.form, Some(Form::Number(_)))
    }

    /// The column takes the values of a list only.
    pub fn is_listed(&self) -> bool {
        self.constraints.iter().any(|constraint| matches!(constraint, Constraint::Enumeration(_)))
    }

    /// Texts of the column have a stated form.
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
            let found =
                form.suggest(text).filter(|found| self.field_type.read(found.as_bytes()) == Value::Text);
            return found.map_or(Mend::No, |text| Mend::To { text, sure: true });
        }
        if patterned && matches!(self.field_type, FieldType::Text) {
            return self.mend_patterned(text, evidence);
        }
        self.field_type.mend(text, evidence)
    }

    /// A text whose pattern says its form: the smallest change after which the pattern takes it.
    fn mend_patterned(&self, text: &str, evidence: Evidence) -> Mend {
        let straight = text.replace(['’', '‘', '`', '´'], "'").replace(['\u{2010}', '\u{2011}', '–'], "-");
        let joined: String = straight.chars().filter(|c| !matches!(c, ' ')).collect();
        let undotted: String = joined.chars().filter(|c| !matches!(c, '.')).collect();
        let code = |text: &String| text.bytes().filter(u8::is_ascii_digit).count() * 2 >= text.len();
        let mut candidates = vec![straight.clone(), straight.to_uppercase(), straight.to_lowercase()];
        for text in [joined, undotted].into_iter().filter(code) {
            candidates.extend([text.to_uppercase(), text]);
        }
        if let Some(text) = candidates.into_iter().find(|one| one != text && self.accepts(one)) {
            return Mend::To { text, sure: true };
        }
        self.mend_period(text).unwrap_or_else(|| FieldType::Date.mend(text, evidence))
    }

    /// Two days with something else than a slash between them, where the pattern takes a period (ISO 8601).
    fn mend_period(&self, text: &str) -> Option<Mend> {
        let day = |text: &str| {
            let text = text.trim();
            if FieldType::Date.read(text.as_bytes()).is_set() {
                return Some((text.to_owned(), true));
            }
            match FieldType::Date.mend(text, Evidence::NONE) {
                Mend::To { text, sure } => Some((text, sure)),
                _ => None,
            }
        };
        let text = text.strip_prefix("du ").unwrap_or(text);
        let periods = [" au ", " à ", " - ", "_", ";", " / ", "/"].into_iter().filter_map(|between| {
            let (first, last) = text.split_once(between)?;
            let ((first, one), (last, other)) = (day(first)?, day(last)?);
            Some(Mend::To { text: format!("{first}/{last}"), sure: one && other })
        });
        periods.into_iter().find(|mend| matches!(mend, Mend::To { text, .. } if self.accepts(text)))
    }
}
