//! Decides which of up to three numbers is the year, the month and the day.

use super::integer;
use super::lexical;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Label {
    Year,
    Month,
}

/// The numbers so far, and the roles already known.
#[derive(Debug, Default)]
pub(super) struct Ymd {
    values: Vec<i64>,
    year: Option<usize>,
    month: Option<usize>,
    /// True if a year was written in full.
    pub century: bool,
}

/// Year, month and day.
type Parts = (Option<i64>, Option<i64>, Option<i64>);

impl Ymd {
    pub fn len(&self) -> usize {
        self.values.len()
    }

    /// Adds a number; above 100, it is a year.
    pub fn push(&mut self, value: i64, label: Option<Label>) -> Option<()> {
        self.take(value, label, value > 100)
    }

    /// Adds a number as written; with more than two digits, it is a year.
    pub fn push_text(&mut self, text: &str, label: Option<Label>) -> Option<()> {
        let long = text.chars().count() > 2 && text.chars().all(|c| lexical::digit(c).is_some());
        self.take(integer(text)?, label, long)
    }

    fn take(&mut self, value: i64, label: Option<Label>, whole_year: bool) -> Option<()> {
        let label = if whole_year {
            self.century = true;
            if label == Some(Label::Month) {
                return None;
            }
            Some(Label::Year)
        } else {
            label
        };
        self.values.push(value);
        let place = self.values.len() - 1;
        let slot = match label {
            Some(Label::Year) => &mut self.year,
            Some(Label::Month) => &mut self.month,
            None => return Some(()),
        };
        slot.replace(place).is_none().then_some(())
    }

    pub fn could_be_day(&self, whole: i64, fraction: bool) -> bool {
        let at = |place: usize| self.values.get(place).copied().unwrap_or_default();
        let most = match (self.month, self.year) {
            (None, _) => 31,
            // It may be a leap year.
            (Some(month), None) => days_in(2000, at(month) as u32),
            (Some(month), Some(year)) => days_in(at(year), at(month) as u32),
        };
        let most = i64::from(most);
        whole >= 1 && (whole < most || (whole == most && !fraction))
    }

    pub fn resolve(&self) -> Option<Parts> {
        // No label marks a number as the day.
        let known = [self.year, self.month, None];
        let count = known.iter().flatten().count();
        if (count > 0 && count == self.len()) || (self.len() == 3 && count == 2) {
            return self.labelled(known);
        }
        let parts = |year: i64, month: i64, day: i64| (Some(year), Some(month), Some(day));
        Some(match (self.values.as_slice(), self.month) {
            ([], _) => (None, None, None),
            ([month], Some(_)) => (None, Some(*month), None),
            (&[other], None) => if_year(other, None),
            (&[month, other], Some(0)) | (&[other, month], Some(_)) => if_year(other, Some(month)),
            (&[year, month], None) if year > 31 => (Some(year), Some(month), None),
            (&[month, year], None) if year > 31 => (Some(year), Some(month), None),
            (&[month, day], None) => (None, Some(month), Some(day)),
            (&[a, b, c], Some(0)) => {
                if b > 31 {
                    parts(b, a, c)
                } else {
                    parts(c, a, b)
                }
            }
            (&[a, b, c], Some(1)) => {
                if a > 31 {
                    parts(a, b, c)
                } else {
                    parts(c, b, a)
                }
            }
            (&[a, b, c], Some(_)) => {
                if b > 31 {
                    parts(b, c, a)
                } else {
                    parts(a, c, b)
                }
            }
            (&[a, b, c], None) if a > 31 || self.year == Some(0) => parts(a, b, c),
            (&[a, b, c], None) if a > 12 => parts(c, b, a),
            (&[a, b, c], None) => parts(c, a, b),
            _ => return None,
        })
    }

    fn labelled(&self, mut known: [Option<usize>; 3]) -> Option<Parts> {
        if self.len() == 3 {
            let missing = (0..3).find(|place| !known.contains(&Some(*place)));
            if let Some(slot) = known.iter_mut().find(|slot| slot.is_none()) {
                *slot = missing;
            }
        }
        let [year, month, day] = known.map(|place| self.values.get(place?).copied());
        Some((year, month, day))
    }
}

/// A number above 31 is a year, any other a day.
fn if_year(number: i64, month: Option<i64>) -> Parts {
    if number > 31 { (Some(number), month, None) } else { (None, month, Some(number)) }
}

pub(super) fn days_in(year: i64, month: u32) -> u32 {
    match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}
