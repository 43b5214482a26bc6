//! Reads the whole numbers inside a date or a duration.

/// A number of at most nine ASCII digits.
pub(super) fn number(digits: &[u8]) -> Option<u32> {
    if digits.len() > 9 {
        return None;
    }
    digits.iter().try_fold(0u32, |number, byte| {
        let digit = byte.wrapping_sub(b'0');
        if digit <= 9 { number.checked_mul(10)?.checked_add(digit.into()) } else { None }
    })
}
