//! What can be made of a text that is not a value: the one rule behind suggestions and repairs.

use super::unit::Unit;
use super::{FieldType, MomentKind, date, number};

/// What can be made of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Mend {
    /// Nothing.
    No,
    /// This value. Assumed when the text alone would not say it: another reading exists, however unlikely, or the
    /// other values of the column decide.
    To { text: String, sure: bool },
    /// Several values, or none, and only a person can tell.
    Ask { doubt: Doubt, readings: Vec<String> },
}

impl Mend {
    pub(super) fn sure(text: String) -> Self {
        Mend::To { text, sure: true }
    }

    pub(super) fn assumed(text: String) -> Self {
        Mend::To { text, sure: false }
    }

    fn from(text: Option<String>) -> Self {
        text.map_or(Mend::No, Mend::sure)
    }
}

/// Why only a person can tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum Doubt {
    /// `03/04/2024`: 3 April, or March 4th.
    DayOrMonth,
    /// `1,234`: over a thousand, or a little over one.
    ThousandsOrDecimals,
    /// `45 %`: 45 or 0.45.
    Percent,
    /// `45322`: the number under which a spreadsheet keeps a day.
    SerialDay,
    /// `2,18602E+13`: the last figures are lost.
    LostDigits,
    /// `5650171100115`, where fourteen figures are asked: a zero may have stood in front.
    LostZero,
    /// `2024-03-15 (solde)`, `22 kVA`: a value, and something more that is not read.
    Unread,
    /// `2024-03-15 / 2024-09-15` where one day is asked; a period that ends before it begins.
    SeveralValues,
}

/// What the values of a column tell of the forms that it uses: of each, whether a value was met that has no other.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Evidence(u8);

impl Evidence {
    pub const NONE: Evidence = Evidence(0);
    /// `31/01/2024`.
    pub const DAY_FIRST: Evidence = Evidence(1);
    /// `01/31/2024`.
    pub const MONTH_FIRST: Evidence = Evidence(2);
    /// `1,5`.
    pub const COMMA_DECIMAL: Evidence = Evidence(4);
    /// `1,234.5`, `1,234,567`.
    pub const COMMA_THOUSANDS: Evidence = Evidence(8);
    /// `1.234,5`, `1.234.567`.
    pub const DOT_THOUSANDS: Evidence = Evidence(16);
    /// `12.50`, `8300.00`: decides nothing, but contradicts dots of thousands.
    pub const DOT_DECIMAL: Evidence = Evidence(32);

    /// Those that decide, each on its own: whatever depends on what is told depends on one of these.
    pub const ALL: [Evidence; 5] = [
        Evidence::DAY_FIRST,
        Evidence::MONTH_FIRST,
        Evidence::COMMA_DECIMAL,
        Evidence::COMMA_THOUSANDS,
        Evidence::DOT_THOUSANDS,
    ];

    pub fn has(self, other: Evidence) -> bool {
        self.0 & other.0 == other.0
    }

    pub fn add(&mut self, other: Evidence) {
        self.0 |= other.0;
    }

    /// The one is met, the other is not: where both are, they contradict each other.
    pub(super) fn only(self, one: Evidence, other: Evidence) -> bool {
        self.has(one) && !self.has(other)
    }
}

impl FieldType {
    /// What a cell tells of its column, if the text alone decides; cheap, for it is asked of every cell of a file.
    #[inline]
    pub fn evidence(&self, cell: &[u8]) -> Evidence {
        match self {
            FieldType::Date => date::evidence(cell),
            FieldType::Moment(moment) if moment.kind == MomentKind::Date => date::evidence(cell),
            FieldType::Number => number::evidence(cell),
            _ => Evidence::NONE,
        }
    }

    /// A right value may have another meaning, if its column tells so.
    #[inline]
    pub fn leans(&self, cell: &[u8]) -> bool {
        matches!(self, FieldType::Number) && number::leans(cell)
    }

    /// A number that is read across underscores which do not stand between thousands.
    pub fn is_joined(&self, text: &str) -> bool {
        let is_number = matches!(self, FieldType::Number | FieldType::Integer | FieldType::Formatted(_));
        is_number
            && text.split_once('_').is_some_and(|(_, rest)| {
                let (whole, fraction) = rest.split_once('.').unwrap_or((rest, ""));
                fraction.contains('_') || whole.split('_').any(|group| group.trim().len() != 3)
            })
    }

    /// Whether [`FieldType::evidence`] ever says something.
    pub fn has_evidence(&self) -> bool {
        match self {
            FieldType::Date | FieldType::Number => true,
            FieldType::Moment(moment) => moment.kind == MomentKind::Date,
            _ => false,
        }
    }

    /// What can be made of a cell that is not of this type, when only one reading is plausible in its column.
    /// `unit` is that of the column's numbers, if it is known.
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
            // A list is not the only thing that semicolons make.
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
