use chrono::{Datelike, NaiveDate};

/// A day from year 1 to year 9999, the calendar of Python and so of Validata. One integer packs year, month and day, so
/// that days compare as numbers and are cheap to read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Day(u32);

impl Day {
    /// The first and the last day of the calendar.
    pub const FIRST: Day = Day(1 << 9 | 1 << 5 | 1);
    pub const LAST: Day = Day(9999 << 9 | 12 << 5 | 31);

    /// Returns None when the day does not exist.
    #[inline]
    pub fn new(year: u32, month: u32, day: u32) -> Option<Self> {
        const LENGTHS: [u32; 16] = [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31, 0, 0, 0];
        let last = *LENGTHS.get(month as usize)?;
        let leap_day = (month, day) == (2, 29) && year.is_multiple_of(4) && {
            !year.is_multiple_of(100) || year.is_multiple_of(400)
        };
        let exists = (1..=9999).contains(&year) && day >= 1 && (day <= last || leap_day);
        exists.then_some(Day(year << 9 | month << 5 | day))
    }

    pub fn from_date(date: NaiveDate) -> Option<Self> {
        Day::new(u32::try_from(date.year()).ok()?, date.month(), date.day())
    }

    /// Year, month and day.
    pub fn parts(self) -> (u32, u32, u32) {
        (self.0 >> 9, self.0 >> 5 & 15, self.0 & 31)
    }

    pub fn date(self) -> NaiveDate {
        let (year, month, day) = self.parts();
        // `new` accepts only days that exist.
        NaiveDate::from_ymd_opt(year as i32, month, day).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_day_and_no_other() {
        for year in (0..=10_000).filter(|year| year % 7 == 0 || (1896..2105).contains(year)) {
            for month in 0..=15 {
                for day in 0..=33 {
                    let date =
                        NaiveDate::from_ymd_opt(year, month, day).filter(|_| (1..=9999).contains(&year));
                    assert_eq!(
                        Day::new(year as u32, month, day).map(Day::date),
                        date,
                        "{year} {month} {day}"
                    );
                    assert_eq!(date.and_then(Day::from_date).map(Day::date), date);
                }
            }
        }
    }
}
