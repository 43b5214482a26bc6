//! The encoding of arguments and results: integers are little-endian, a boolean is one byte, a text is its length (i32,
//! -1 for none) and its UTF-8 bytes, a list is its length (i32) and its items. Java has `Request` and `Answer` for it.

/// The arguments from Java have a wrong encoding, which is a fault of the Java face.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Malformed;

/// The arguments that are not read yet.
pub(crate) struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    pub fn new(bytes: &'a [u8]) -> Self {
        Reader(bytes)
    }

    fn array<const N: usize>(&mut self) -> Result<[u8; N], Malformed> {
        let (bytes, rest) = self.0.split_first_chunk().ok_or(Malformed)?;
        self.0 = rest;
        Ok(*bytes)
    }

    pub fn truth(&mut self) -> Result<bool, Malformed> {
        Ok(self.array::<1>()? != [0])
    }

    pub fn integer(&mut self) -> Result<i32, Malformed> {
        Ok(i32::from_le_bytes(self.array()?))
    }

    pub fn long(&mut self) -> Result<i64, Malformed> {
        Ok(i64::from_le_bytes(self.array()?))
    }

    /// A count; a negative number becomes 0.
    pub fn size(&mut self) -> Result<usize, Malformed> {
        Ok(usize::try_from(self.integer()?).unwrap_or(0))
    }

    pub fn optional_text(&mut self) -> Result<Option<&'a str>, Malformed> {
        let length = self.integer()?;
        if length == -1 {
            return Ok(None);
        }
        let length = usize::try_from(length).map_err(|_| Malformed)?;
        let (bytes, rest) = self.0.split_at_checked(length).ok_or(Malformed)?;
        self.0 = rest;
        std::str::from_utf8(bytes).map(Some).map_err(|_| Malformed)
    }

    pub fn text(&mut self) -> Result<&'a str, Malformed> {
        self.optional_text()?.ok_or(Malformed)
    }
}

/// The results written so far.
#[derive(Default)]
pub(crate) struct Writer(pub Vec<u8>);

impl Writer {
    pub fn truth(&mut self, value: bool) {
        self.0.push(u8::from(value));
    }

    pub fn integer(&mut self, value: impl TryInto<i32>) {
        self.0.extend_from_slice(&value.try_into().unwrap_or(i32::MAX).to_le_bytes());
    }

    pub fn long(&mut self, value: impl TryInto<i64>) {
        self.0.extend_from_slice(&value.try_into().unwrap_or(i64::MAX).to_le_bytes());
    }

    pub fn text(&mut self, text: &str) {
        self.integer(text.len());
        self.0.extend_from_slice(text.as_bytes());
    }

    pub fn optional_text(&mut self, text: Option<&str>) {
        match text {
            Some(text) => self.text(text),
            None => self.integer(-1),
        }
    }

    pub fn list<T>(&mut self, items: &[T], mut each: impl FnMut(&mut Self, &T)) {
        self.integer(items.len());
        for item in items {
            each(self, item);
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        /// The reader reads what the writer wrote; bytes cut anywhere are an error, never a panic.
        #[test]
        fn what_was_written_is_read(text in ".{0,20}", number in any::<i64>(), cut in 0usize..64) {
            let mut out = Writer::default();
            out.text(&text);
            out.optional_text(None);
            out.long(number);
            out.truth(true);
            let read = |bytes: &[u8]| -> Result<(String, Option<String>, i64, bool), Malformed> {
                let mut input = Reader::new(bytes);
                let text = input.text()?.to_owned();
                Ok((text, input.optional_text()?.map(str::to_owned), input.long()?, input.truth()?))
            };
            prop_assert!(read(&out.0).is_ok_and(|found| found == (text, None, number, true)));
            let cut = cut.min(out.0.len() - 1);
            prop_assert!(read(&out.0[..cut]).is_err());
        }
    }
}
