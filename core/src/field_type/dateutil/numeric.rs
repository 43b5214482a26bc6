//! A number among the tokens: part of a date, of a time, or both at once (`20240131T1405`).

use super::{AM, Label, Parser, adjusted, am_pm, float, integer, is_jump, lexical, month, unit};

/// A number as written, cut at its dot.
struct Number {
    whole: i64,
    /// Digits after the dot.
    fraction: String,
}

impl Number {
    fn read(token: &str) -> Option<Self> {
        float(token).filter(|number| number.is_finite())?;
        let text = lexical::normalise(token.as_bytes())?.into_owned();
        let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
        let whole = if whole.is_empty() { Some(0) } else { integer(whole) }?;
        Some(Number { whole, fraction: fraction.trim_end_matches('0').to_owned() })
    }

    fn has_fraction(&self) -> bool {
        !self.fraction.is_empty()
    }

    /// Sixtieths of the fraction, rounded down.
    fn sixtieths(&self) -> Option<i64> {
        let digits = self.fraction.get(..self.fraction.len().min(17))?;
        let value: i128 = if digits.is_empty() { 0 } else { digits.parse().ok()? };
        i64::try_from(value * 60 / 10i128.pow(u32::try_from(digits.len()).ok()?)).ok()
    }
}

/// A slice of a token's characters, if it is a number.
fn slice(token: &str, from: usize, to: usize) -> Option<String> {
    let text: String = token.chars().skip(from).take(to.saturating_sub(from)).collect();
    integer(&text).map(|_| text)
}

fn slice_number(token: &str, from: usize, to: usize) -> Option<i64> {
    integer(&slice(token, from, to)?)
}

/// Seconds and microseconds: `21.447`.
fn seconds(token: &str) -> Option<(i64, i64)> {
    match token.split_once('.') {
        None => Some((integer(token)?, 0)),
        Some((whole, fraction)) => {
            let fraction: String = format!("{fraction:0<6}").chars().take(6).collect();
            Some((integer(whole)?, integer(&fraction)?))
        }
    }
}

impl Parser {
    /// Reads the number at a place; returns the place of the last token taken.
    pub(super) fn numeric(&mut self, at: usize) -> Option<usize> {
        let token = self.token(at)?.to_owned();
        let value = Number::read(&token)?;
        let length = token.chars().count();
        let next = self.token(at + 1).map(str::to_owned);
        let next = next.as_deref();
        let time_after_date = self.ymd.len() == 3
            && matches!(length, 2 | 4)
            && self.found.hour.is_none()
            && next.is_none_or(|next| next != ":" && unit(next).is_none());
        if time_after_date {
            self.found.hour = Some(slice_number(&token, 0, 2)?);
            if length == 4 {
                self.found.minute = Some(slice_number(&token, 2, 4)?);
            }
        } else if length == 6 || (length > 6 && token.chars().position(|c| c == '.') == Some(6)) {
            self.six_figures(&token)?;
        } else if matches!(length, 8 | 12 | 14) {
            self.whole_date(&token, length)?;
        } else if let Some(unit_at) = self.unit_near(at) {
            return self.with_unit(at, unit_at, &token, &value);
        } else if next == Some(":") && self.token(at + 2).is_some() {
            return self.clock(at, &value);
        } else if let Some(sign @ ("-" | "/" | ".")) = next {
            return self.joined(at, &token, sign);
        } else if next.is_none_or(is_jump) {
            if let Some(half) = self.token(at + 2).and_then(am_pm) {
                self.found.hour = Some(adjusted(value.whole, half));
                return Some(at + 2);
            }
            self.push_value(&value)?;
            return Some(at + 1);
        } else if let Some(half) = next.and_then(am_pm).filter(|half| *half >= AM && value.whole < 24) {
            self.found.hour = Some(adjusted(value.whole, half));
            return Some(at + 1);
        } else if self.ymd.could_be_day(value.whole, value.has_fraction()) {
            self.push_value(&value)?;
        } else {
            return None;
        }
        Some(at)
    }

    /// Adds a number to the date. A number between 100 and 101 is a year, like all above 100.
    fn push_value(&mut self, value: &Number) -> Option<()> {
        if value.whole == 100 && value.has_fraction() {
            self.ymd.century = true;
            return self.ymd.push(value.whole, Some(Label::Year));
        }
        self.ymd.push(value.whole, None)
    }

    /// `YYMMDD`, or `HHMMSS.ss` after a date.
    fn six_figures(&mut self, token: &str) -> Option<()> {
        if self.ymd.len() == 0 && !token.contains('.') {
            for from in [0, 2, 4] {
                self.ymd.push_text(&slice(token, from, from + 2)?, None)?;
            }
            return Some(());
        }
        self.found.hour = Some(slice_number(token, 0, 2)?);
        self.found.minute = Some(slice_number(token, 2, 4)?);
        let rest: String = token.chars().skip(4).collect();
        let (second, micros) = seconds(&rest)?;
        (self.found.second, self.found.micros) = (Some(second), Some(micros));
        Some(())
    }

    /// `YYYYMMDD[hhmm[ss]]`.
    fn whole_date(&mut self, token: &str, length: usize) -> Option<()> {
        self.ymd.push_text(&slice(token, 0, 4)?, Some(Label::Year))?;
        self.ymd.push_text(&slice(token, 4, 6)?, None)?;
        self.ymd.push_text(&slice(token, 6, 8)?, None)?;
        if length > 8 {
            self.found.hour = Some(slice_number(token, 8, 10)?);
            self.found.minute = Some(slice_number(token, 10, 12)?);
        }
        if length > 12 {
            self.found.second = Some(slice_number(token, 12, 14)?);
        }
        Some(())
    }

    /// The place of a number's unit: after the number, or before it.
    fn unit_near(&self, at: usize) -> Option<usize> {
        let is_unit = |place: usize| self.token(place).is_some_and(|token| unit(token).is_some());
        let last = at + 1 == self.tokens.len();
        if is_unit(at + 1) {
            Some(at + 1)
        } else if self.token(at + 1) == Some(" ") && is_unit(at + 2) {
            Some(at + 2)
        } else if at > 0 && is_unit(at - 1) {
            Some(at - 1)
        } else if at > 1 && last && self.token(at - 1) == Some(" ") && is_unit(at - 2) {
            Some(at - 2)
        } else {
            None
        }
    }

    fn with_unit(&mut self, at: usize, unit_at: usize, token: &str, value: &Number) -> Option<usize> {
        let stated = self.token(unit_at).and_then(unit)?;
        // A number after a unit counts the next smaller unit: `12h04`.
        let (at, stated) = if unit_at > at { (unit_at, stated) } else { (at, stated + 1) };
        match stated {
            0 => {
                self.found.hour = Some(value.whole);
                if value.has_fraction() {
                    self.found.minute = Some(value.sixtieths()?);
                }
            }
            1 => self.minutes(value)?,
            2 => {
                let (second, micros) = seconds(token)?;
                (self.found.second, self.found.micros) = (Some(second), Some(micros));
            }
            _ => {}
        }
        Some(at)
    }

    fn minutes(&mut self, value: &Number) -> Option<()> {
        self.found.minute = Some(value.whole);
        self.found.second = if value.has_fraction() { Some(value.sixtieths()?) } else { None };
        Some(())
    }

    /// `HH:MM[:SS[.ss]]`.
    fn clock(&mut self, at: usize, hour: &Number) -> Option<usize> {
        self.found.hour = Some(hour.whole);
        let minutes = Number::read(self.token(at + 2)?)?;
        self.minutes(&minutes)?;
        if self.token(at + 3) == Some(":")
            && let Some(token) = self.token(at + 4)
        {
            let (second, micros) = seconds(token)?;
            (self.found.second, self.found.micros) = (Some(second), Some(micros));
            return Some(at + 4);
        }
        Some(at + 2)
    }

    /// `01-01[-01]`, `01-Jan[-01]`.
    fn joined(&mut self, at: usize, token: &str, sign: &str) -> Option<usize> {
        self.ymd.push_text(token, None)?;
        let Some(second) = self.token(at + 2).filter(|token| !is_jump(token)).map(str::to_owned) else {
            return Some(at + 1);
        };
        if second.chars().all(|c| lexical::digit(c).is_some()) {
            self.ymd.push_text(&second, None)?;
        } else {
            self.ymd.push(month(&second)?, Some(Label::Month))?;
        }
        if self.token(at + 3) != Some(sign) {
            return Some(at + 2);
        }
        let third = self.token(at + 4)?.to_owned();
        match month(&third) {
            Some(month) => self.ymd.push(month, Some(Label::Month))?,
            None => self.ymd.push_text(&third, None)?,
        }
        Some(at + 4)
    }
}
