//! `string`, format `binary`: base64 (RFC 4648) as Python's `b64decode` reads it: it skips all other characters.

use super::Value;

pub(super) fn read(cell: &[u8]) -> Value {
    if cell.is_ascii() && is_whole(cell) { Value::Text } else { Value::Invalid }
}

/// True for groups of four characters, the last one padded with `=`. Nothing after the padding is read.
fn is_whole(cell: &[u8]) -> bool {
    let (mut place, mut signs) = (0, 0);
    for byte in cell {
        match byte {
            b'=' if place >= 2 => {
                signs += 1;
                if place + signs >= 4 {
                    return true;
                }
            }
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'+' | b'/' => {
                signs = 0;
                place = (place + 1) % 4;
            }
            _ => {}
        }
    }
    place == 0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_python_reads() {
        for yes in [
            "YQ==",
            "YWI=",
            "YWJj",
            "",
            "Y W J j",
            "YQ==x",
            "YQ=\n=",
            "é é".trim_matches('é'),
            "====",
            "YQ====",
        ] {
            assert_eq!(read(yes.as_bytes()), Value::Text, "{yes:?}");
        }
        for no in ["YQ", "YQ=", "Y", "YWJjZ", "é", "YWI"] {
            assert_eq!(read(no.as_bytes()), Value::Invalid, "{no:?}");
        }
    }
}
