//! Canonical JSON (RFC 8785) and fingerprints: what is hashed and signed has one form in bytes.

use std::fmt::Write;

use serde::Serialize;
use sha2::{Digest, Sha256};

/// The canonical bytes of a value: keys sorted, no blanks, numbers as JavaScript writes them.
///
/// # Errors
/// When the value has no JSON form.
pub fn to_bytes<T: Serialize>(value: &T) -> Result<Vec<u8>, serde_json::Error> {
    serde_json_canonicalizer::to_vec(value)
}

/// The SHA-256 of bytes, in hexadecimal.
pub fn sha256(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(64);
    for byte in Sha256::digest(bytes) {
        // Writing into a text cannot fail.
        let _ = write!(text, "{byte:02x}");
    }
    text
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_sorted_and_blanks_left_out() {
        let value: serde_json::Value = serde_json::from_str(r#"{"b": 1.50, "a": ["é", null]}"#).unwrap();
        assert_eq!(to_bytes(&value).unwrap(), "{\"a\":[\"é\",null],\"b\":1.5}".as_bytes());
    }

    #[test]
    fn a_fingerprint_is_hexadecimal() {
        assert_eq!(sha256(b""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }
}
