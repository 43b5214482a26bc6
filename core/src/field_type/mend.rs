//! Reads a text that is not valid for its type: the one rule behind suggestions and repairs.

use super::mended::{Evidence, Mend};
use super::unit::Unit;
use super::{FieldType, MomentKind, date, number};

impl FieldType {
    /// The evidence that a cell gives about its column, from its text alone. Cheap: it runs on every cell of a file.
    #[inline]
    pub fn evidence(&self, cell: &[u8]) -> Evidence {
        match self {
            FieldType::Date => date::evidence(cell),
            FieldType::Moment(moment) if moment.kind == MomentKind::Date => date::evidence(cell),
            FieldType::Number => number::evidence(cell),
            _ => Evidence::NONE,
        }
    }

    /// True for a valid value that may have another reading, depending on its column: `8.300`.
    #[inline]
    pub fn may_have_dot_thousands(&self, cell: &[u8]) -> bool {
        matches!(self, FieldType::Number) && number::may_have_dot_thousands(cell)
    }

    /// True for a number whose underscores do not separate thousands: `12_34` or `01_005` may be two numbers.
    pub fn is_joined(&self, text: &str) -> bool {
        let is_number = matches!(self, FieldType::Number | FieldType::Integer | FieldType::Formatted(_));
        is_number
            && text.split_once('_').is_some_and(|(first, rest)| {
                let first = first.trim().trim_start_matches(['+', '-']);
                let begins = (1..=3).contains(&first.len())
                    && first.bytes().all(|b| b.is_ascii_digit())
                    && !first.starts_with('0');
                let rest = rest.split(['e', 'E']).next().unwrap_or(rest);
                let (whole, fraction) = rest.split_once('.').unwrap_or((rest, ""));
                !begins || fraction.contains('_') || whole.split('_').any(|group| group.trim().len() != 3)
            })
    }

    /// True if [`FieldType::evidence`] can return evidence for this type.
    pub fn has_evidence(&self) -> bool {
        match self {
            FieldType::Date | FieldType::Number => true,
            FieldType::Moment(moment) => moment.kind == MomentKind::Date,
            _ => false,
        }
    }

    /// Repairs a cell that is not of this type, when only one reading is plausible in its column.
    /// `unit` is the unit of the column's numbers, if known.
    pub fn mend(&self, cell: &str, evidence: Evidence, unit: Option<Unit>) -> Mend {
        let mend = match self {
            FieldType::Uri => Mend::from(super::string::suggest_uri(cell)),
            FieldType::Email => Mend::from(super::email::suggest(cell)),
            FieldType::Integer => number::mend_integer(cell, unit),
            FieldType::Number => number::mend(cell, evidence, unit),
            FieldType::Boolean(kind) => kind.mend(cell),
            FieldType::Date => date::mend(cell, evidence, &date::text),
            FieldType::Year => Mend::from(super::year::suggest(cell)),
            FieldType::DateTime => super::datetime::mend(cell),
            // A semicolon may also be part of one value.
            FieldType::Array => super::array::suggest(cell).map_or(Mend::No, Mend::assumed),
            FieldType::Uuid => Mend::from(super::uuid::suggest(cell)),
            FieldType::Formatted(format) => Mend::from(format.suggest(cell)),
            FieldType::Moment(moment) if moment.kind == MomentKind::Date => moment.mend_date(cell, evidence),
            FieldType::Moment(moment) => Mend::from(moment.suggest(cell)),
            FieldType::YearMonth => super::yearmonth::mend(cell),
            FieldType::List(list) => list.mend(cell),
            _ => Mend::No,
        };
        match mend {
            Mend::To { text, .. } if !self.read(text.as_bytes()).is_set() => Mend::No,
            Mend::Ask { doubt, mut readings } => {
                readings.retain(|text| self.read(text.as_bytes()).is_set());
                Mend::Ask { doubt, readings }
            }
            mend => mend,
        }
    }
}
