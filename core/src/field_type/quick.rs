//! Reads the commonest lexical forms eight bytes at a time, without a branch per digit.
//!
//! None means "not in this form": the type's own file then decides.

use super::Day;

/// Eight ASCII zeros.
pub(crate) const ZEROS: u64 = 0x3030_3030_3030_3030;

/// An integer of one to eight ASCII digits at `start..end` of `text`.
#[inline]
pub(crate) fn integer(text: &[u8], start: usize, end: usize) -> Option<i64> {
    let length = end.wrapping_sub(start);
    if !(1..=8).contains(&length) {
        return None;
    }
    // The eight bytes that end with the cell. Bytes before the cell count as zeros.
    let word = word(text, end.checked_sub(8)?)?;
    let foreign = (1u64 << (8 * (8 - length) % 64)).wrapping_sub(1) & if length == 8 { 0 } else { u64::MAX };
    let figures = figures((word & !foreign) | (ZEROS & foreign))?;
    // Pairs, then fours, then all eight.
    let pairs = figures.wrapping_mul(10).wrapping_add(figures >> 8) & 0x00FF_00FF_00FF_00FF;
    let fours = pairs.wrapping_mul(100).wrapping_add(pairs >> 16) & 0x0000_FFFF_0000_FFFF;
    let all = fours.wrapping_mul(10_000).wrapping_add(fours >> 32) & 0xFFFF_FFFF;
    i64::try_from(all).ok()
}

/// `YYYY-MM-DD` at `start..end` of `text`.
#[inline]
pub(crate) fn date(text: &[u8], start: usize, end: usize) -> Option<Day> {
    const DASHES: u64 = u64::from_le_bytes([0, 0, 0, 0, b'-' ^ b'0', 0, 0, b'-' ^ b'0']);
    const PLACES: u64 = u64::from_le_bytes([0, 0, 0, 0, 0xFF, 0, 0, 0xFF]);
    if end.wrapping_sub(start) != 10 {
        return None;
    }
    let figures = figures(word(text, start)? ^ DASHES)?;
    let &[d1, d2] = text.get(start + 8..end)? else { return None };
    let (d1, d2) = (d1.wrapping_sub(b'0'), d2.wrapping_sub(b'0'));
    if figures & PLACES != 0 || d1 > 9 || d2 > 9 {
        return None;
    }
    let [y1, y2, y3, y4, _, m1, m2, _] = figures.to_le_bytes().map(u32::from);
    Day::new(y1 * 1000 + y2 * 100 + y3 * 10 + y4, m1 * 10 + m2, u32::from(d1 * 10 + d2))
}

/// True if all bytes are ASCII digits: two words that may overlap cover the commonest lengths.
#[inline]
pub(crate) fn all_digits(bytes: &[u8]) -> bool {
    let long = |word: &[u8; 8]| figures(u64::from_le_bytes(*word)).is_some();
    let short = |word: &[u8; 4]| figures(u64::from(u32::from_le_bytes(*word)) | ZEROS << 32).is_some();
    match bytes.len() {
        4..8 => bytes.first_chunk().is_some_and(short) && bytes.last_chunk().is_some_and(short),
        8..=16 => bytes.first_chunk().is_some_and(long) && bytes.last_chunk().is_some_and(long),
        _ => bytes.iter().all(u8::is_ascii_digit),
    }
}

#[inline]
fn word(text: &[u8], at: usize) -> Option<u64> {
    text.get(at..)?.first_chunk().map(|bytes| u64::from_le_bytes(*bytes))
}

/// The values of eight ASCII digits.
#[inline]
fn figures(word: u64) -> Option<u64> {
    let figures = word ^ ZEROS;
    none_beyond_nine(figures).then_some(figures)
}

/// True if each of eight bytes is at most nine.
#[inline]
pub(crate) fn none_beyond_nine(bytes: u64) -> bool {
    // The addition leaves bytes up to nine below 128.
    (bytes.wrapping_add(0x7676_7676_7676_7676) | bytes) & 0x8080_8080_8080_8080 == 0
}

#[cfg(test)]
mod tests {
    use super::super::{FieldType, Value};
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_is_read_quickly_is_what_the_type_reads(
            before in "[0-9a-z,-]{0,12}",
            cell in prop_oneof!["[0-9]{1,9}", "[0-9]{4}-[01][0-9]-[0-3][0-9]", "[ -~é]{0,11}"],
            after in "[0-9,]{0,3}",
        ) {
            let text = format!("{before}{cell}{after}");
            let (start, end) = (before.len(), before.len() + cell.len());
            if let Some(number) = integer(text.as_bytes(), start, end) {
                prop_assert_eq!(FieldType::Integer.read(cell.as_bytes()), Value::Integer(number));
            }
            if let Some(day) = date(text.as_bytes(), start, end) {
                prop_assert_eq!(FieldType::Date.read(cell.as_bytes()), Value::Date(day));
            }
            prop_assert_eq!(all_digits(cell.as_bytes()), cell.bytes().all(|byte| byte.is_ascii_digit()));
        }
    }

    #[test]
    fn common_cells_are_read_quickly() {
        for (text, cell, expected) in [
            ("nom,siret,\n7", "7", 7),
            ("nom,siret,\n00012345", "00012345", 12345),
            ("123456789", "23456789", 23456789),
        ] {
            assert_eq!(
                integer(text.as_bytes(), text.len() - cell.len(), text.len()),
                Some(expected),
                "{cell}"
            );
        }
        assert_eq!(date(b"2024-02-29", 0, 10), Day::new(2024, 2, 29));
    }
}
