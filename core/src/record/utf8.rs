use super::IntoCell;
use super::value_kind::ValueKind;
use crate::schema::Schema;

/// Bytes that were checked to be UTF-8: a text from another language, without a copy.
///
/// The standard library's check is made for long texts. On the texts of cells it takes four times as long, a tenth of
/// the cost of a row.
///
/// ```
/// use opendatabutton::{DynamicRecord, Utf8, datasets};
///
/// let mut record = DynamicRecord::new(datasets::schema("deliberations")?);
/// if let Ok(text) = Utf8::new(b"Ville de Poitiers") {
///     record.set("COLL_NOM", text)?;
/// }
/// assert_eq!(Utf8::new(b"Mus\xE9e").unwrap_err().valid_up_to(), 3);
/// # Ok::<(), opendatabutton::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Utf8<'a>(&'a [u8]);

impl<'a> Utf8<'a> {
    /// Checks the bytes.
    ///
    /// # Errors
    /// When they are not UTF-8: the error has the number of bytes that are.
    #[inline]
    pub fn new(bytes: &'a [u8]) -> Result<Self, std::str::Utf8Error> {
        if plain_length(bytes) < bytes.len() {
            std::str::from_utf8(bytes)?;
        }
        Ok(Utf8(bytes))
    }
}

#[allow(private_interfaces)]
impl IntoCell for Utf8<'_> {
    fn kind(&self) -> ValueKind {
        ValueKind::Text
    }

    fn append(&self, _: &Schema, _: usize, out: &mut Vec<u8>) {
        out.extend_from_slice(self.0);
    }
}

/// The length of the leading part that consists of ASCII and letters of two bytes: nearly always the whole text.
#[inline]
fn plain_length(bytes: &[u8]) -> usize {
    let mut at = 0;
    while let Some(rest) = bytes.get(at..) {
        if let Some(Ok(eight)) = rest.get(..8).map(<[u8; 8]>::try_from)
            && u64::from_ne_bytes(eight) & 0x8080_8080_8080_8080 == 0
        {
            at += 8;
            continue;
        }
        match rest {
            [0..=0x7F, ..] => at += 1,
            [0xC2..=0xDF, 0x80..=0xBF, ..] => at += 2,
            _ => break,
        }
    }
    at
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_taken_as_the_standard_library_takes_them() {
        let pieces: [&[u8]; 9] = [
            b"a",
            b"Conseil m",
            "é".as_bytes(),
            "—".as_bytes(),
            "🏛".as_bytes(),
            b"\xC3",
            b"\x80",
            b"\xC0\xAF",
            b"\0",
        ];
        for first in pieces {
            for second in pieces {
                for third in pieces {
                    let bytes = [first, second, third, b" budget primitif"].concat();
                    for end in 0..=bytes.len() {
                        let (ours, theirs) = (Utf8::new(&bytes[..end]), std::str::from_utf8(&bytes[..end]));
                        assert_eq!(ours.err(), theirs.err(), "{:?}", &bytes[..end]);
                    }
                }
            }
        }
    }
}
