//! Numbers as written, compared exactly: no binary fractions, and no digits lost at any size.

use std::cmp::Ordering;

/// A decimal number of any size: a sign, its digits without zeros around, and a power of ten.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct Exact<'t> {
    negative: bool,
    digits: Digits<'t>,
    /// The number is 0.DIGITS times ten to this power.
    power: i64,
}

/// Digits, with or without a dot among them.
#[derive(Debug, Clone, Copy)]
struct Digits<'t>(&'t str);

impl Digits<'_> {
    fn bytes(&self) -> impl Iterator<Item = u8> + Clone + '_ {
        self.0.bytes().filter(|byte| *byte != b'.')
    }
}

impl PartialEq for Digits<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.bytes().eq(other.bytes())
    }
}

impl Eq for Digits<'_> {}

impl std::hash::Hash for Digits<'_> {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.bytes().for_each(|byte| byte.hash(state));
        state.write_u8(0xFF);
    }
}

impl<'t> Exact<'t> {
    /// Reads digits with an optional sign, dot and exponent; None when the text is no number, or its exponent
    /// does not fit 32 bits.
    pub fn read(text: &'t str) -> Option<Self> {
        let (negative, rest) = match text.as_bytes().first()? {
            b'-' => (true, text.get(1..)?),
            b'+' => (false, text.get(1..)?),
            _ => (false, text),
        };
        let (mantissa, exponent) = match rest.split_once(['e', 'E']) {
            Some((mantissa, exponent)) => (mantissa, exponent.parse::<i32>().ok()?),
            None => (rest, 0),
        };
        let dots = mantissa.bytes().filter(|byte| *byte == b'.').count();
        let figures = mantissa.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
        if !figures || dots > 1 || mantissa.len() == dots {
            return None;
        }
        let whole = mantissa.find('.').unwrap_or(mantissa.len()) as i64;
        let trimmed = mantissa.trim_start_matches(['0', '.']);
        let skipped = mantissa.len() - trimmed.len();
        // Leading zeros before the dot shorten the whole part; leading zeros after it make the power negative.
        let zeros = mantissa.bytes().take(skipped).filter(|byte| *byte == b'0').count() as i64;
        let digits = if trimmed.contains('.') || whole < skipped as i64 {
            trimmed.trim_end_matches(['0', '.'])
        } else {
            trimmed.trim_end_matches('0')
        };
        let zero = digits.is_empty();
        Some(Exact {
            negative: negative && !zero,
            digits: Digits(digits),
            power: if zero { 0 } else { whole - zeros + i64::from(exponent) },
        })
    }

    pub fn is_integer(&self) -> bool {
        self.digits.bytes().count() as i64 <= self.power.max(0)
    }

    /// True if the decimal type of this library holds the number exactly: 28 digits, at most 28 after the dot.
    pub fn fits_decimal(&self) -> bool {
        const MOST: i64 = 28;
        let count = self.digits.bytes().count() as i64;
        self.power <= MOST && count <= MOST && count - self.power <= MOST
    }

    /// Writes plain digits: no exponent, no plus, no needless zeros.
    pub fn write(&self, out: &mut String) {
        let count = self.digits.bytes().count() as i64;
        if self.negative {
            out.push('-');
        }
        if self.power <= 0 {
            out.push('0');
        }
        if self.power <= 0 && count > 0 {
            out.push('.');
            out.extend(std::iter::repeat_n('0', self.power.unsigned_abs() as usize));
        }
        for (place, digit) in self.digits.bytes().enumerate() {
            if place as i64 == self.power && place > 0 {
                out.push('.');
            }
            out.push(char::from(digit));
        }
        out.extend(std::iter::repeat_n('0', (self.power - count).max(0) as usize));
    }
}

impl PartialOrd for Exact<'_> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Exact<'_> {
    fn cmp(&self, other: &Self) -> Ordering {
        // Zero has no digits, so its power has no meaning.
        let key = |number: &Self| (number.digits.0.is_empty(), number.negative);
        match (key(self), key(other)) {
            ((true, _), (true, _)) => Ordering::Equal,
            ((true, _), (_, negative)) => {
                if negative {
                    Ordering::Greater
                } else {
                    Ordering::Less
                }
            }
            ((_, negative), (true, _)) => {
                if negative {
                    Ordering::Less
                } else {
                    Ordering::Greater
                }
            }
            ((_, false), (_, true)) => Ordering::Greater,
            ((_, true), (_, false)) => Ordering::Less,
            ((_, negative), _) => {
                let sizes =
                    self.power.cmp(&other.power).then_with(|| self.digits.bytes().cmp(other.digits.bytes()));
                if negative { sizes.reverse() } else { sizes }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use rust_decimal::Decimal;

    #[test]
    fn numbers_are_read_and_written_in_plain_figures() {
        for (text, plain) in [
            ("0", "0"),
            ("-0.0", "0"),
            ("1", "1"),
            ("1.0", "1"),
            ("1e3", "1000"),
            ("1.5E-3", "0.0015"),
            ("10.30", "10.3"),
            ("-12.50e1", "-125"),
            (".5", "0.5"),
            ("5.", "5"),
            ("+7", "7"),
            ("007.10", "7.1"),
            ("100", "100"),
            ("0.001", "0.001"),
            ("123456.89", "123456.89"),
            ("120e-1", "12"),
        ] {
            let mut out = String::new();
            Exact::read(text).unwrap().write(&mut out);
            assert_eq!(out, plain, "{text}");
        }
        for no in ["", "-", ".", "1.2.3", "e5", "1e", "NaN", "Infinity", "1 0", "１", "1e99999999999"] {
            assert_eq!(Exact::read(no), None, "{no}");
        }
    }

    #[test]
    fn the_decimal_range_is_known() {
        for (text, fits) in [
            ("1e27", true),
            ("1e28", false),
            ("1e400", false),
            ("1e-28", true),
            ("1e-29", false),
            ("1234567890123456789012345678", true),
            ("1.23456789012345678901234567890", false),
        ] {
            assert_eq!(Exact::read(text).unwrap().fits_decimal(), fits, "{text}");
        }
    }

    proptest! {
        #[test]
        fn order_and_equality_are_those_of_decimals(a in -2000i64..2000, b in -2000i64..2000, s in 0u32..5, t in 0u32..5) {
            let [x, y] = [Decimal::new(a, s), Decimal::new(b, t)];
            let [xt, yt] = [x.to_string(), y.to_string()];
            let [xe, ye] = [Exact::read(&xt).unwrap(), Exact::read(&yt).unwrap()];
            prop_assert_eq!(xe.cmp(&ye), x.cmp(&y));
            prop_assert_eq!(xe == ye, x == y);
            prop_assert_eq!(xe.is_integer(), x.fract().is_zero());
            let mut out = String::new();
            xe.write(&mut out);
            prop_assert_eq!(out, x.normalize().to_string());
        }
    }
}
