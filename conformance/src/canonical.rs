//! Canonical JSON (RFC 8785) and fingerprints: every signed or hashed document has one form in bytes.

use std::fmt::{self, Write};
use std::io::{self, Read};

use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use sha2::{Digest, Sha256};

/// The canonical bytes of a value: keys sorted, no blanks, numbers as JavaScript writes them.
///
/// # Errors
/// If the value has no JSON form.
pub fn to_bytes<T: Serialize>(value: &T) -> Result<Vec<u8>, serde_json::Error> {
    serde_json_canonicalizer::to_vec(value)
}

/// Bytes in lower-case hexadecimal.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Hex<const N: usize>(pub [u8; N]);

/// The SHA-256 of bytes.
pub fn fingerprint(bytes: &[u8]) -> Hex<32> {
    Hex(Sha256::digest(bytes).into())
}

/// The SHA-256 of all bytes of a reader.
///
/// # Errors
/// If reading fails.
pub fn fingerprint_of(mut input: impl Read) -> io::Result<Hex<32>> {
    let (mut hasher, mut block) = (Sha256::new(), vec![0; 1 << 16]);
    loop {
        match input.read(&mut block)? {
            0 => return Ok(Hex(hasher.finalize().into())),
            read => hasher.update(block.get(..read).unwrap_or_default()),
        }
    }
}

impl<const N: usize> Hex<N> {
    /// Reads a fingerprint; None unless the text is this many bytes in lower-case hexadecimal.
    pub fn parse(text: &str) -> Option<Self> {
        let digit = |byte: u8| match byte {
            b'0'..=b'9' => Some(byte - b'0'),
            b'a'..=b'f' => Some(byte - b'a' + 10),
            _ => None,
        };
        let mut bytes = [0; N];
        let (pairs, rest) = text.as_bytes().as_chunks::<2>();
        if pairs.len() != N || !rest.is_empty() {
            return None;
        }
        for (byte, [high, low]) in bytes.iter_mut().zip(pairs) {
            *byte = digit(*high)? << 4 | digit(*low)?;
        }
        Some(Hex(bytes))
    }

    /// The first digits, enough for a person to compare two fingerprints.
    pub fn short(&self) -> String {
        self.to_string().chars().take(16).collect()
    }
}

impl<const N: usize> fmt::Display for Hex<N> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl<const N: usize> fmt::Debug for Hex<N> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_char('"')?;
        fmt::Display::fmt(self, f)?;
        f.write_char('"')
    }
}

impl<const N: usize> Serialize for Hex<N> {
    fn serialize<S: Serializer>(&self, serializer: S) -> std::result::Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de, const N: usize> Deserialize<'de> for Hex<N> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> std::result::Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Hex::parse(&text).ok_or_else(|| D::Error::custom(format!("{N} bytes in hexadecimal expected")))
    }
}

/// The SHA-256 of bytes, in hexadecimal.
pub fn sha256(bytes: &[u8]) -> String {
    fingerprint(bytes).to_string()
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
