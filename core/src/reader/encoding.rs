//! Decodes a stream from each encoding that the design names to UTF-8.
//!
//! The text is UTF-8 unless a byte order mark of UTF-16 begins it. The first byte that UTF-8 does not allow decides: if
//! only ASCII came before, the text is Windows-1252 from its beginning (ASCII is the same in both); else it is damaged
//! UTF-8, and each damaged place becomes U+FFFD.

use std::io::{self, Read};

use super::legacy::{Legacy, Reading, Survey};

/// How many bytes one read requests: small enough for the processor's cache.
const CHUNK: usize = 128 * 1024;

/// How many bytes of a text that is read as Windows-1252 are searched for letters of another encoding.
const SURVEYED: usize = 1 << 20;

/// The encoding that was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Encoding {
    Utf8,
    Utf16,
    Windows1252,
    Cp850,
    MacRoman,
}

impl From<Legacy> for Encoding {
    fn from(encoding: Legacy) -> Self {
        match encoding {
            Legacy::Windows1252 => Encoding::Windows1252,
            Legacy::Cp850 => Encoding::Cp850,
            Legacy::MacRoman => Encoding::MacRoman,
        }
    }
}

impl Encoding {
    pub fn name(self) -> &'static str {
        match self {
            Encoding::Utf8 => "UTF-8",
            Encoding::Utf16 => "UTF-16",
            Encoding::Windows1252 => Legacy::Windows1252.name(),
            Encoding::Cp850 => Legacy::Cp850.name(),
            Encoding::MacRoman => Legacy::MacRoman.name(),
        }
    }
}

/// Reads an input as UTF-8.
pub(crate) struct TextSource<R> {
    input: R,
    reading: Reading,
    encoding: Encoding,
    decoder: Option<encoding_rs::Decoder>,
    /// The survey of the letters of a text that is read as Windows-1252, and how many bytes it may still read.
    survey: (Survey, usize),
    /// The bytes of a character that the end of a chunk cut.
    carry: Vec<u8>,
    started: bool,
    ended: bool,
    non_ascii: bool,
    byte_order_mark: bool,
    damaged: bool,
}

impl<R: Read> TextSource<R> {
    pub fn new(input: R) -> Self {
        Self::with_reading(input, Reading::Guess)
    }

    /// Reads an input in the encoding that a survey of it found.
    pub fn with_reading(input: R, reading: Reading) -> Self {
        TextSource {
            input,
            reading,
            encoding: Encoding::Utf8,
            decoder: None,
            survey: (Survey::default(), SURVEYED),
            carry: Vec::new(),
            started: false,
            ended: false,
            non_ascii: false,
            byte_order_mark: false,
            damaged: false,
        }
    }

    pub fn encoding(&self) -> Encoding {
        self.encoding
    }

    /// The likely encoding by its letters, for a text that is read as Windows-1252 by default.
    pub fn meant(&self) -> Option<Legacy> {
        let (survey, _) = &self.survey;
        (self.encoding == Encoding::Windows1252).then(|| survey.likely()).flatten()
    }

    /// True if the text begins with the byte order mark of UTF-8.
    pub fn byte_order_mark(&self) -> bool {
        self.byte_order_mark
    }

    /// True if some bytes so far were not valid in the encoding and became U+FFFD.
    pub fn damaged(&self) -> bool {
        self.damaged
    }

    /// Appends the next part of the text; false at the end of the input.
    pub fn read_into(&mut self, out: &mut Vec<u8>) -> io::Result<bool> {
        if self.ended {
            return Ok(false);
        }
        let start = out.len();
        out.append(&mut self.carry);
        self.ended = !fill(&mut self.input, out)?;
        if !self.started {
            self.started = true;
            self.look_for_mark(start, out);
        }
        match (self.decoder.take(), &self.reading) {
            (Some(decoder), _) => self.transcode(decoder, start, out),
            (None, Reading::Guess) => self.check_utf8(start, out),
            (None, Reading::Whole(encoding)) => {
                self.encoding = Encoding::from(*encoding);
                let raw = out.split_off(start);
                let mut letters = [0; 4];
                for byte in raw {
                    match byte.is_ascii() {
                        true => out.push(byte),
                        false => {
                            out.extend_from_slice(encoding.letter(byte).encode_utf8(&mut letters).as_bytes());
                        }
                    }
                }
            }
            (None, Reading::Mixed(_)) => {}
        }
        Ok(true)
    }

    fn look_for_mark(&mut self, start: usize, out: &mut Vec<u8>) {
        let fresh = out.get(start..).unwrap_or_default();
        if fresh.starts_with(b"\xEF\xBB\xBF") {
            self.byte_order_mark = true;
            out.drain(start..start + 3);
        } else if fresh.starts_with(b"\xFF\xFE") || fresh.starts_with(b"\xFE\xFF") {
            let utf16 =
                if fresh.starts_with(b"\xFF\xFE") { encoding_rs::UTF_16LE } else { encoding_rs::UTF_16BE };
            self.encoding = Encoding::Utf16;
            self.decoder = Some(utf16.new_decoder_with_bom_removal());
        } else if let Some(utf16) = unmarked_utf16(fresh) {
            self.encoding = Encoding::Utf16;
            self.decoder = Some(utf16.new_decoder_without_bom_handling());
        }
    }

    fn check_utf8(&mut self, start: usize, out: &mut Vec<u8>) {
        let fresh = out.get(start..).unwrap_or_default();
        let Err(error) = simdutf8::compat::from_utf8(fresh) else {
            self.non_ascii = self.non_ascii || !fresh.is_ascii();
            return;
        };
        let valid = start + error.valid_up_to();
        let cut = error.error_len().is_none() && !self.ended;
        self.non_ascii = self.non_ascii || !out.get(start..valid).unwrap_or_default().is_ascii();
        if cut {
            self.carry = out.split_off(valid);
        } else if self.non_ascii {
            self.replace_damage(valid, out);
        } else {
            self.encoding = Encoding::Windows1252;
            self.transcode(encoding_rs::WINDOWS_1252.new_decoder_without_bom_handling(), valid, out);
        }
    }

    /// Replaces invalid UTF-8 from `valid` on by U+FFFD; keeps a character that the end of the chunk cut for the next
    /// one.
    fn replace_damage(&mut self, valid: usize, out: &mut Vec<u8>) {
        self.damaged = true;
        let rest = out.split_off(valid);
        for chunk in rest.utf8_chunks() {
            out.extend_from_slice(chunk.valid().as_bytes());
            let invalid = chunk.invalid();
            let at_end = std::ptr::eq(invalid.as_ptr_range().end, rest.as_ptr_range().end);
            if at_end && !self.ended && std::str::from_utf8(invalid).is_err_and(|e| e.error_len().is_none()) {
                self.carry = invalid.to_vec();
            } else if !invalid.is_empty() {
                out.extend_from_slice("\u{fffd}".as_bytes());
            }
        }
    }

    fn transcode(&mut self, mut decoder: encoding_rs::Decoder, start: usize, out: &mut Vec<u8>) {
        let raw = out.split_off(start);
        let (survey, left) = &mut self.survey;
        if self.encoding == Encoding::Windows1252 {
            survey.look(raw.get(..*left).unwrap_or(&raw));
            *left = left.saturating_sub(raw.len());
        }
        let room = decoder.max_utf8_buffer_length(raw.len()).unwrap_or(raw.len().saturating_mul(3));
        out.resize(start + room, 0);
        let (_, _, written, replaced) =
            decoder.decode_to_utf8(&raw, out.get_mut(start..).unwrap_or_default(), self.ended);
        out.truncate(start + written);
        self.damaged = self.damaged || replaced;
        self.decoder = Some(decoder);
    }
}

/// A text of pairs of bytes, of which one is nearly always zero, is UTF-16 without its mark: a header is ASCII nearly
/// everywhere.
fn unmarked_utf16(beginning: &[u8]) -> Option<&'static encoding_rs::Encoding> {
    let (pairs, _) = beginning.get(..64.min(beginning.len())).unwrap_or_default().as_chunks::<2>();
    let most = |is: fn(&&[u8; 2]) -> bool| {
        pairs.len() >= 4 && pairs.iter().filter(is).count() * 10 >= pairs.len() * 9
    };
    if most(|[low, high]| *high == 0 && *low != 0) {
        Some(encoding_rs::UTF_16LE)
    } else if most(|[high, low]| *high == 0 && *low != 0) {
        Some(encoding_rs::UTF_16BE)
    } else {
        None
    }
}

/// Appends a chunk; false if the input ends before the chunk is full. It only calls `read`: inputs that count bytes or
/// chain other inputs have no faster method, and `read_to_end` clears its buffer before each call of `read`.
fn fill(input: &mut impl Read, out: &mut Vec<u8>) -> io::Result<bool> {
    let mut filled = out.len();
    // A row may grow to 16 MiB: a host that lacks the memory gets an error, and lives.
    out.try_reserve(CHUNK)?;
    out.resize(filled + CHUNK, 0);
    let full = loop {
        let Some(room) = out.get_mut(filled..).filter(|room| !room.is_empty()) else { break true };
        match input.read(room) {
            Ok(0) => break false,
            Ok(size) => filled += size,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => {
                out.truncate(filled);
                return Err(error);
            }
        }
    };
    out.truncate(filled);
    Ok(full)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Gives its bytes in small pieces of changing size.
    struct Dribble<'a>(&'a [u8], usize);

    impl Read for Dribble<'_> {
        fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
            self.1 = self.1 % 7 + 1;
            let size = self.1.min(buffer.len()).min(self.0.len());
            let (now, later) = self.0.split_at(size);
            buffer[..size].copy_from_slice(now);
            self.0 = later;
            Ok(size)
        }
    }

    fn read(bytes: &[u8]) -> (String, Encoding, bool) {
        let mut source = TextSource::new(Dribble(bytes, 0));
        let mut out = Vec::new();
        while source.read_into(&mut out).unwrap() {}
        (String::from_utf8(out).unwrap(), source.encoding(), source.damaged())
    }

    #[test]
    fn every_encoding_gives_the_same_text() {
        let text = "été,naïve,10 €\n";
        let utf16: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(read(text.as_bytes()), (text.into(), Encoding::Utf8, false));
        assert_eq!(read(&[b"\xEF\xBB\xBF", text.as_bytes()].concat()), (text.into(), Encoding::Utf8, false));
        assert_eq!(read(&[b"\xFF\xFE".as_slice(), &utf16].concat()), (text.into(), Encoding::Utf16, false));
        let text = "nom,prénom,montant en €\n";
        for unmarked in [u16::to_le_bytes as fn(u16) -> [u8; 2], u16::to_be_bytes] {
            let utf16: Vec<u8> = text.encode_utf16().flat_map(unmarked).collect();
            assert_eq!(read(&utf16), (text.into(), Encoding::Utf16, false));
        }
        let (latin, _, _) = encoding_rs::WINDOWS_1252.encode(text);
        assert_eq!(read(&latin), (text.into(), Encoding::Windows1252, false));
    }

    #[test]
    fn damage_in_utf8_is_shown_and_not_guessed() {
        assert_eq!(read(b"\xC3\xA9,a\xFFb\n"), ("é,a\u{fffd}b\n".into(), Encoding::Utf8, true));
        assert_eq!(read(b"\xC3\xA9,a\xC3"), ("é,a\u{fffd}".into(), Encoding::Utf8, true));
    }

    #[test]
    fn characters_cut_by_a_chunk_are_whole() {
        for shift in 0..4 {
            let mut text = "a".repeat(CHUNK - 2 + shift);
            text.push_str("é€😀 fin");
            assert_eq!(read(text.as_bytes()).0, text);
            let damaged = [b"\xC3\xA9".as_slice(), text.as_bytes(), b"\xFF", text.as_bytes()].concat();
            assert_eq!(read(&damaged).0, format!("é{text}\u{fffd}{text}"));
        }
    }
}
