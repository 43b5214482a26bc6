//! `string`: any text, or an address (`uri`).

use super::Value;

/// frictionless requires only that an address begins with a scheme (RFC 3986, 3.1).
#[inline]
pub(super) fn read_uri(cell: &[u8]) -> Value {
    if cell.starts_with(b"https://") || has_scheme(cell) { Value::Text } else { Value::Invalid }
}

fn has_scheme(cell: &[u8]) -> bool {
    let Some(end) =
        cell.iter().position(|b| !matches!(b, b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'+' | b'-' | b'.'))
    else {
        return false;
    };
    cell[end] == b':' && cell[0].is_ascii_alphabetic()
}

pub(super) fn suggest_uri(cell: &str) -> Option<String> {
    let text = cell.trim();
    // A text of two addresses, or of an address and a remark, is no address.
    if text.starts_with("www.") && !text.contains(char::is_whitespace) {
        return Some(format!("https://{text}"));
    }
    (text.len() < cell.len()).then(|| text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_needs_a_scheme_and_no_more() {
        for yes in
            ["https://data.example.fr/x.pdf", "http:", "mailto:x@y", "a+b-c.1:x", "https://a b", "C:\\x"]
        {
            assert_eq!(read_uri(yes.as_bytes()), Value::Text, "{yes}");
        }
        for no in ["www.a.b", "a.b", "://x", "1http://a", " https://a.b", "é:x", "//a.b", "/x", "x y:z", ""]
        {
            assert_eq!(read_uri(no.as_bytes()), Value::Invalid, "{no}");
        }
    }
}
