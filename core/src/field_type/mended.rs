//! What the mending of a text comes to, and what it may know of the text's column.

/// What can be made of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Mend {
    /// Nothing.
    No,
    /// This value. Assumed when the text alone does not decide it: another reading exists, however unlikely, or the
    /// other values of the column decide.
    To { text: String, sure: bool },
    /// Several values, or none, and only a person can decide.
    Ask { doubt: Doubt, readings: Vec<String> },
}

impl Mend {
    pub(super) fn sure(text: String) -> Self {
        Mend::To { text, sure: true }
    }

    pub(super) fn assumed(text: String) -> Self {
        Mend::To { text, sure: false }
    }

    pub(super) fn from(text: Option<String>) -> Self {
        text.map_or(Mend::No, Mend::sure)
    }
}

/// Why only a person can decide.
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

/// The forms that a column is known to use: for each, whether a value was met that can have no other.
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

    /// The marks that decide a reading, one by one: a cell whose repair depends on evidence depends on one of these.
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
