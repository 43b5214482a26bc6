//! `string`, format `uuid`: the texts that Python's `UUID()` accepts, since the package `validators` (MIT) calls it.

use super::Value;

/// Thirty-two hexadecimal digits with any hyphens, with or without braces, `urn:` and `uuid:`.
pub(super) fn read(cell: &[u8]) -> Value {
    let Ok(text) = std::str::from_utf8(cell) else { return Value::Invalid };
    let text = text.replace("urn:", "").replace("uuid:", "");
    let digits = text.trim_matches(['{', '}']).replace('-', "");
    if is_hexadecimal(&digits) { Value::Text } else { Value::Invalid }
}

/// Python counts 32 characters, then reads them with `int(…, 16)`, which accepts blanks around, a sign,
/// `0x`, and underscores between digits.
fn is_hexadecimal(text: &str) -> bool {
    if text.chars().count() != 32 {
        return false;
    }
    let Some(text) = super::lexical::normalise(text.as_bytes()) else { return false };
    let unsigned = text.strip_prefix(['+', '-']).unwrap_or(&text);
    let digits = match unsigned.strip_prefix("0x").or_else(|| unsigned.strip_prefix("0X")) {
        Some(digits) => digits.strip_prefix('_').unwrap_or(digits),
        None => unsigned,
    };
    let negative = text.starts_with('-') && digits.bytes().any(|b| !matches!(b, b'0' | b'_'));
    !negative && digits.split('_').all(|run| !run.is_empty() && run.bytes().all(|b| b.is_ascii_hexdigit()))
}

/// Removes blanks around the text.
pub(super) fn suggest(cell: &str) -> Option<String> {
    Some(cell.trim().to_owned()).filter(|text| text.len() < cell.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_python_reads() {
        for yes in [
            "2bc1c94f-0deb-43e9-92a1-4775189ec9f8",
            "2BC1C94F0DEB43E992A14775189EC9F8",
            "{2bc1c94f-0deb-43e9-92a1-4775189ec9f8}",
            "urn:uuid:2bc1c94f-0deb-43e9-92a1-4775189ec9f8",
            "2bc1c94f0deb43e992a14775189ec9f-8",
        ] {
            assert_eq!(read(yes.as_bytes()), Value::Text, "{yes}");
        }
        for no in [
            "2bc1c94f-0deb-43e9-92a1-4775189ec9f",
            "2bc1c94f 0deb-43e9-92a1-4775189ec9f8",
            "x",
            "",
            "gbc1c94f-0deb-43e9-92a1-4775189ec9f8",
        ] {
            assert_eq!(read(no.as_bytes()), Value::Invalid, "{no}");
        }
    }
}
