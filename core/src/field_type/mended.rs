//! The result of repairing a text (`Mend`), and the evidence that a repair may use about the text's column.

/// The result of repairing a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Mend {
    /// The text has no reading.
    No,
    /// One reading. Not `sure` when another reading exists, however unlikely, or when the other values of the column
    /// decided.
    To { text: String, sure: bool },
    /// Several readings or none: a person must choose.
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

/// The reason why a person must choose.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum Doubt {
    /// `03/04/2024`: 3 April or 4 March.
    DayOrMonth,
    /// `1,234`: more than a thousand, or a little more than one.
    ThousandsOrDecimals,
    /// `45 %`: 45 or 0.45.
    Percent,
    /// `45322`: the number that a spreadsheet stores for a day.
    SerialDay,
    /// `2,18602E+13`: the last digits are lost.
    LostDigits,
    /// `5650171100115`, where fourteen digits are required: the first zero may be lost.
    LostZero,
    /// `2024-03-15 (solde)`, `22 kVA`: a value, and an unread rest.
    Unread,
    /// `2024-03-15 / 2024-09-15` where one day is required; or a period that ends before it begins.
    SeveralValues,
}

/// The written forms that a column uses. Each bit is set once a value was found that has no other reading.
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
    /// `12.50`, `8300.00`: decides nothing, but contradicts dots between thousands.
    pub const DOT_DECIMAL: Evidence = Evidence(32);

    /// The bits that decide a reading: a repair that depends on evidence depends on one of these.
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

    /// True if the column has the first form without the second: where it has both, they contradict each other.
    pub(super) fn only(self, one: Evidence, other: Evidence) -> bool {
        self.has(one) && !self.has(other)
    }
}
