/// Samples of each form, and of each sort of exponent.
pub(super) const FORMS: [&str; 5] = ["2,18602E+13", "2.18602E+13", "2E+13", "2.18602e+13", "2.18602E13"];

/// Whether a text is a number in scientific notation, such as `2,18602E+13`. A spreadsheet writes a number of many
/// figures so, and the figures that it does not show are lost. In a column of texts, such a number replaced an
/// identifier.
///
/// The form has one figure before the comma and two after the `E`. Java and others write no sign (`2.18602E13`): this
/// form counts only with decimals, because `2E13` may be the number of a house or a room.
#[inline]
pub(crate) fn is_scientific(cell: &[u8]) -> bool {
    // Nearly every text fails this test.
    matches!(cell, [b'0'..=b'9', .., b'+' | b'E' | b'e', b'0'..=b'9', b'0'..=b'9']) && is_written_so(cell)
}

#[cold]
fn is_written_so(cell: &[u8]) -> bool {
    let Some(end) = cell.iter().position(|byte| matches!(byte, b'E' | b'e')) else { return false };
    let (mantissa, exponent) = cell.split_at(end);
    let has_decimals = match mantissa {
        [_] => false,
        [_, b'.' | b',', decimals @ ..] if !decimals.is_empty() => decimals.iter().all(u8::is_ascii_digit),
        _ => return false,
    };
    match exponent {
        [_, b'+', _, _] => has_decimals || mantissa.len() == 1,
        [_, _, _] => has_decimals,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_that_a_spreadsheet_has_rounded_is_told_from_other_texts() {
        for yes in ["2,18602E+13", "3.80476E+13", "1,23456e+13", "2E+13", "2.1860194600013E13"] {
            assert!(is_scientific(yes.as_bytes()), "{yes}");
        }
        for no in [
            "",
            "13",
            "E+13",
            "21860194600013",
            "2E13",
            "12E34",
            "22,1E+13",
            "2,E+13",
            "2,1xE+13",
            "2,1E+1x",
            "2,1E+130",
            "2,18602E-13",
            "rue 2,18602E+13",
            "1 à 3 étage+12",
            "2ème 12",
        ] {
            assert!(!is_scientific(no.as_bytes()), "{no}");
        }
    }
}
