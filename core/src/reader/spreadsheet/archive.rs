//! Reads the parts of a zipped workbook within bounds: the zip's directory may be false, a part may inflate without
//! end.

use std::io::{self, BufRead, BufReader, Read, Seek, SeekFrom};

use quick_xml::events::{BytesRef, BytesStart, Event};
use zip::ZipArchive;
use zip::read::ZipFile;

use super::{SheetProblem, Stop};

/// The most parts of an archive: a real workbook has some dozens.
const MAX_PARTS: u16 = 10_000;
/// The largest part that is streamed, in bytes: a million rows of a hundred columns exceed it.
pub(super) const MAX_SHEET: u64 = 4 << 30;
/// The largest part that is kept in memory, in bytes.
pub(super) const MAX_KEPT: u64 = 256 << 20;
/// The largest text or tag of a part, in bytes: cells hold 32,767 characters at most.
const MAX_PIECE: usize = 1 << 20;

pub(super) struct Archive<R> {
    zip: ZipArchive<R>,
}

impl<R: Read + Seek> Archive<R> {
    pub fn open(mut source: R) -> Result<Self, Stop> {
        check_count(&mut source)?;
        source.seek(SeekFrom::Start(0))?;
        Ok(Archive { zip: ZipArchive::new(source).map_err(damaged)? })
    }

    /// The name of a part as the archive spells it: writers differ in case and slashes.
    pub fn find(&self, path: &str) -> Option<String> {
        let wanted = path.trim_start_matches('/');
        if self.zip.index_for_name(wanted).is_some() {
            return Some(wanted.to_owned());
        }
        let plain = |name: &str| name.replace('\\', "/").to_ascii_lowercase();
        let mut names = self.zip.file_names().flatten();
        names.find(|name| plain(name) == plain(wanted)).map(|name| name.into_owned())
    }

    /// Opens a part as XML, of at most `limit` bytes; None if there is no such part.
    pub fn xml(&mut self, path: &str, limit: u64) -> Result<Option<Xml<'_, R>>, Stop> {
        let Some(name) = self.find(path) else { return Ok(None) };
        let file = self.zip.by_name(&name).map_err(damaged)?;
        if file.encrypted() {
            return Err(SheetProblem::Protected.into());
        }
        if file.size() > limit {
            return Err(SheetProblem::Large { part: name, mebibytes: limit >> 20 }.into());
        }
        let bounded = Bounded { inner: BufReader::with_capacity(64 << 10, file), left: limit, piece: 0 };
        let mut reader = quick_xml::Reader::from_reader(bounded);
        reader.config_mut().expand_empty_elements = true;
        Ok(Some(Xml { reader, buffer: Vec::new(), part: name, limit }))
    }

    /// Reads a whole short part, of at most `limit` bytes; None if there is no such part.
    pub fn bytes(&mut self, path: &str, limit: u64) -> Result<Option<Vec<u8>>, Stop> {
        let Some(name) = self.find(path) else { return Ok(None) };
        let file = self.zip.by_name(&name).map_err(damaged)?;
        let mut bytes = Vec::new();
        file.take(limit).read_to_end(&mut bytes)?;
        Ok(Some(bytes))
    }
}

/// Checks the number of entries that the end of the directory states, because a directory could fill the memory.
fn check_count(source: &mut (impl Read + Seek)) -> Result<(), Stop> {
    const END: usize = 22;
    let size = source.seek(SeekFrom::End(0))?;
    source.seek(SeekFrom::Start(size.saturating_sub(u64::from(u16::MAX) + END as u64)))?;
    let mut tail = Vec::new();
    source.take(u64::from(u16::MAX) + END as u64).read_to_end(&mut tail)?;
    let count = memchr::memmem::rfind(&tail, b"PK\x05\x06")
        .and_then(|end| tail.get(end + 10..end + 12))
        .and_then(|bytes| bytes.try_into().ok())
        .map(u16::from_le_bytes);
    match count {
        Some(count) if count <= MAX_PARTS => Ok(()),
        Some(_) => Err(SheetProblem::Damaged("zip: too many parts".to_owned()).into()),
        None => Err(SheetProblem::Damaged("zip: no directory, the file is cut short".to_owned()).into()),
    }
}

fn damaged(error: zip::result::ZipError) -> Stop {
    match error {
        zip::result::ZipError::Io(error) => error.into(),
        error => SheetProblem::Damaged(error.to_string()).into(),
    }
}

/// A part that is read event by event.
pub(super) struct Xml<'a, R: Read> {
    reader: quick_xml::Reader<Bounded<BufReader<ZipFile<'a, R>>>>,
    buffer: Vec<u8>,
    part: String,
    limit: u64,
}

impl<R: Read> Xml<'_, R> {
    pub fn next(&mut self) -> Result<Event<'_>, Stop> {
        self.buffer.clear();
        self.reader.get_mut().piece = 0;
        self.reader.read_event_into(&mut self.buffer).map_err(|error| match error {
            quick_xml::Error::Io(error) if error.kind() == io::ErrorKind::FileTooLarge => {
                SheetProblem::Large { part: self.part.clone(), mebibytes: self.limit >> 20 }.into()
            }
            quick_xml::Error::Io(error) => match error.raw_os_error() {
                Some(code) => Stop::Io(io::Error::from_raw_os_error(code)),
                None => SheetProblem::Damaged(format!("{}: {error}", self.part)).into(),
            },
            error => SheetProblem::Damaged(format!("{}: {error}", self.part)).into(),
        })
    }

    /// Returns the error for a part that ends too early.
    pub fn cut_short(&self) -> Stop {
        SheetProblem::Damaged(format!("{}: cut short", self.part)).into()
    }

    /// Skips the element whose start tag was just read.
    pub fn skip(&mut self) -> Result<(), Stop> {
        let mut depth = 1;
        while depth > 0 {
            match self.next()? {
                Event::Start(_) => depth += 1,
                Event::End(_) => depth -= 1,
                Event::Eof => return Err(self.cut_short()),
                _ => {}
            }
        }
        Ok(())
    }
}

/// An attribute by its name without prefix, entities resolved.
pub(super) fn attribute(element: &BytesStart<'_>, name: &str) -> Option<String> {
    element
        .attributes()
        .with_checks(false)
        .flatten()
        .find(|found| found.key.local_name().as_ref() == name)
        .map(|found| match quick_xml::escape::unescape(&found.value) {
            Ok(text) => text.into_owned(),
            Err(_) => found.value.into_owned(),
        })
}

/// Appends the text that an entity represents.
pub(super) fn push_entity(entity: &BytesRef<'_>, out: &mut String) {
    match entity.resolve_char_ref() {
        Ok(Some(c)) => out.push(c),
        _ => out.push_str(quick_xml::escape::resolve_predefined_entity(entity).unwrap_or_default()),
    }
}

/// Fails when a part, or one of its pieces, exceeds its limit.
struct Bounded<R> {
    inner: R,
    left: u64,
    /// How many bytes were read since the last event.
    piece: usize,
}

impl<R: BufRead> Read for Bounded<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let size = self.fill_buf()?.read(buffer)?;
        self.consume(size);
        Ok(size)
    }
}

impl<R: BufRead> BufRead for Bounded<R> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.left == 0 || self.piece > MAX_PIECE {
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        self.inner.fill_buf()
    }

    fn consume(&mut self, amount: usize) {
        self.left = self.left.saturating_sub(amount as u64);
        self.piece += amount;
        self.inner.consume(amount);
    }
}
