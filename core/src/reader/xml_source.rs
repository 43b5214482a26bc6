//! Decodes an XML document to UTF-8, counts its lines and bounds the size of each of its parts.
//!
//! The encoding follows XML's order: the byte order mark, then the declaration, else UTF-8.

use std::io::{self, BufRead, Read};

use encoding_rs::{Decoder, DecoderResult, Encoding};

/// How many bytes one read requests.
const CHUNK: usize = 64 * 1024;

pub(crate) struct XmlSource<R> {
    input: R,
    encoding: &'static Encoding,
    decoder: Decoder,
    raw: Vec<u8>,
    text: Vec<u8>,
    at: usize,
    ended: bool,
    /// The line of the next byte, from 1.
    pub line: u64,
    /// How many bytes were consumed since [`XmlSource::begin`]; `limit` is the most allowed.
    size: usize,
    limit: usize,
    /// True if bytes that are invalid in the encoding follow the current text.
    damage_ahead: bool,
    /// True once a read reached such bytes.
    pub damaged: bool,
    /// True once a part exceeded `limit`.
    pub too_long: bool,
}

impl<R: Read> XmlSource<R> {
    /// `beginning` holds the first bytes of the input; `limit` is the most bytes of text of a part.
    ///
    /// # Errors
    /// The name of an unknown encoding.
    pub fn new(input: R, beginning: &[u8], limit: usize) -> Result<Self, String> {
        let encoding = declared(beginning)?;
        Ok(XmlSource {
            input,
            encoding,
            decoder: encoding.new_decoder_with_bom_removal(),
            raw: Vec::new(),
            text: Vec::new(),
            at: 0,
            ended: false,
            line: 1,
            size: 0,
            limit,
            damage_ahead: false,
            damaged: false,
            too_long: false,
        })
    }

    pub fn encoding(&self) -> &'static Encoding {
        self.encoding
    }

    /// Begins a new part: its size counts from zero.
    pub fn begin(&mut self) {
        self.size = 0;
    }

    fn refill(&mut self) -> io::Result<()> {
        self.text.clear();
        self.at = 0;
        while self.text.is_empty() && !self.ended && !self.damage_ahead {
            self.raw.resize(CHUNK, 0);
            let count = loop {
                match self.input.read(&mut self.raw) {
                    Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                    result => break result?,
                }
            };
            self.ended = count == 0;
            self.decode(count);
        }
        Ok(())
    }

    fn decode(&mut self, count: usize) {
        let raw = self.raw.get(..count).unwrap_or_default();
        let room = self.decoder.max_utf8_buffer_length_without_replacement(count).unwrap_or(4 * count + 16);
        self.text.resize(room, 0);
        let (result, _, written) =
            self.decoder.decode_to_utf8_without_replacement(raw, &mut self.text, self.ended);
        self.text.truncate(written);
        self.damage_ahead = result != DecoderResult::InputEmpty;
    }
}

impl<R: Read> Read for XmlSource<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let text = self.fill_buf()?;
        let count = text.len().min(buffer.len());
        let (target, text) = (buffer.get_mut(..count), text.get(..count));
        if let Some((target, text)) = target.zip(text) {
            target.copy_from_slice(text);
        }
        self.consume(count);
        Ok(count)
    }
}

impl<R: Read> BufRead for XmlSource<R> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.size > self.limit {
            self.too_long = true;
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        if self.at == self.text.len() && !self.ended && !self.damage_ahead {
            self.refill()?;
        }
        if self.at == self.text.len() && self.damage_ahead {
            self.damaged = true;
            return Err(io::ErrorKind::InvalidData.into());
        }
        Ok(self.text.get(self.at..).unwrap_or_default())
    }

    fn consume(&mut self, count: usize) {
        let taken = self.text.get(self.at..self.at + count).unwrap_or_default();
        self.line += memchr::memchr_iter(b'\n', taken).count() as u64;
        self.at += count;
        self.size += count;
    }
}

/// The encoding of a document by its beginning.
fn declared(beginning: &[u8]) -> Result<&'static Encoding, String> {
    if let Some((encoding, _)) = Encoding::for_bom(beginning) {
        return Ok(encoding);
    }
    match beginning {
        [b'<', 0, ..] => return Ok(encoding_rs::UTF_16LE),
        [0, b'<', ..] => return Ok(encoding_rs::UTF_16BE),
        _ => {}
    }
    let head = beginning.strip_prefix(b"<?xml").and_then(|rest| rest.split(|byte| *byte == b'>').next());
    let Some(head) = head else { return Ok(encoding_rs::UTF_8) };
    let head = String::from_utf8_lossy(head);
    let Some((_, label)) = head.split_once("encoding") else { return Ok(encoding_rs::UTF_8) };
    let label = label.trim_start().trim_start_matches('=').trim_start();
    let quote = label.chars().next().filter(|quote| matches!(quote, '"' | '\''));
    let label = quote.and_then(|quote| label.split(quote).nth(1)).unwrap_or_default();
    match Encoding::for_label(label.as_bytes()) {
        // The declaration is wrong: in UTF-16 it could not be read byte by byte.
        Some(encoding) if encoding == encoding_rs::UTF_16LE || encoding == encoding_rs::UTF_16BE => {
            Err(label.to_owned())
        }
        Some(encoding) => Ok(encoding),
        None => Err(label.to_owned()),
    }
}
