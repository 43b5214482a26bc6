//! Reads a stream of records in JSON: an array of objects, one object, or one object after the other (NDJSON).

use std::borrow::Cow;
use std::cell::Cell;
use std::fmt;
use std::io::{BufReader, Read};
use std::rc::Rc;

use serde::de::{DeserializeSeed, Deserializer as _, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;

use super::MAX_RECORD;

/// The size of the buffer in bytes: the parser reads byte by byte.
const BUFFER: usize = 64 * 1024;

/// A value of a record; a number keeps the figures of the input.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum JsonValue<'a> {
    Null,
    Text(Cow<'a, str>),
    Number(&'a str),
    Boolean(bool),
    /// A list, as its JSON text.
    Array(&'a str),
    /// An object, as its JSON text.
    Object(&'a str),
    /// A string that UTF-8 cannot hold: it has half a surrogate pair.
    Damaged,
}

/// One record: its keys and raw values, in the order of the input.
#[derive(Debug, Default)]
pub(crate) struct JsonRecord {
    entries: Vec<(String, Box<RawValue>)>,
}

impl JsonRecord {
    pub fn iter(&self) -> impl Iterator<Item = (&str, JsonValue<'_>)> {
        self.entries.iter().map(|(key, raw)| (key.as_str(), JsonValue::of(raw.get())))
    }
}

impl<'a> JsonValue<'a> {
    fn of(raw: &'a str) -> Self {
        match raw.as_bytes().first() {
            Some(b'"') => match serde_json::from_str::<CowText<'a>>(raw) {
                Ok(text) => JsonValue::Text(text.0),
                // The reader has checked the syntax, so the only possible error is a lone surrogate.
                Err(_) => JsonValue::Damaged,
            },
            Some(b'n') => JsonValue::Null,
            Some(b't') => JsonValue::Boolean(true),
            Some(b'f') => JsonValue::Boolean(false),
            Some(b'[') => JsonValue::Array(raw),
            Some(b'{') => JsonValue::Object(raw),
            _ => JsonValue::Number(raw),
        }
    }
}

#[derive(serde::Deserialize)]
struct CowText<'a>(#[serde(borrow)] Cow<'a, str>);

/// Whether the input is one array or records one after the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shape {
    Array,
    Stream,
}

impl Shape {
    /// Detects the shape by the first character that is not blank.
    pub fn detect(beginning: &[u8]) -> Self {
        match beginning.iter().find(|byte| !byte.is_ascii_whitespace()) {
            Some(b'[') => Shape::Array,
            _ => Shape::Stream,
        }
    }
}

/// Passes records one by one to a function, in constant memory. An error of the function ends the reading.
pub(crate) struct JsonRecords<R> {
    input: BufReader<Bounded<R>>,
    shape: Shape,
}

/// Why reading stopped before the end.
#[derive(Debug)]
pub(crate) enum Stop<E> {
    Json(serde_json::Error),
    /// A record is larger than a row may be.
    TooLong,
    Caller(E),
}

/// Refuses to read more bytes than a record may have before the next record begins.
struct Bounded<R> {
    input: R,
    left: Rc<Cell<u64>>,
}

impl<R: Read> Read for Bounded<R> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let left = self.left.get();
        if left == 0 {
            return Err(std::io::Error::other("record too long"));
        }
        let size = self.input.by_ref().take(left).read(buffer)?;
        self.left.set(left - size as u64);
        Ok(size)
    }
}

impl<R: Read> JsonRecords<R> {
    pub fn new(input: R, shape: Shape) -> Self {
        let left = Rc::new(Cell::new(MAX_RECORD as u64));
        JsonRecords { input: BufReader::with_capacity(BUFFER, Bounded { input, left }), shape }
    }

    pub fn for_each<E>(self, mut take: impl FnMut(&JsonRecord) -> Result<(), E>) -> Result<(), Stop<E>> {
        let left = Rc::clone(&self.input.get_ref().left);
        let mut stop = None;
        let mut each = |record: &JsonRecord| {
            left.set(MAX_RECORD as u64);
            take(record).map_err(|error| stop = Some(error)).is_ok()
        };
        let result = match self.shape {
            Shape::Array => {
                let mut input = serde_json::Deserializer::from_reader(self.input);
                input.deserialize_seq(Each { take: &mut each }).and_then(|()| input.end())
            }
            Shape::Stream => serde_json::Deserializer::from_reader(self.input)
                .into_iter::<JsonRecord>()
                .try_for_each(|record| if each(&record?) { Ok(()) } else { Err(stopped()) }),
        };
        match (stop, result) {
            (Some(error), _) => Err(Stop::Caller(error)),
            (None, Err(_)) if left.get() == 0 => Err(Stop::TooLong),
            (None, Err(error)) => Err(Stop::Json(error)),
            (None, Ok(())) => Ok(()),
        }
    }
}

fn stopped<E: serde::de::Error>() -> E {
    E::custom("stopped")
}

/// Reads the records of an array, one in memory at a time.
struct Each<'f> {
    take: &'f mut dyn FnMut(&JsonRecord) -> bool,
}

impl<'de> Visitor<'de> for Each<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an array of objects")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<(), A::Error> {
        while let Some(record) = items.next_element_seed(Record)? {
            if !(self.take)(&record) {
                return Err(stopped());
            }
        }
        Ok(())
    }
}

struct Record;

impl<'de> DeserializeSeed<'de> for Record {
    type Value = JsonRecord;

    fn deserialize<D: serde::Deserializer<'de>>(self, input: D) -> Result<JsonRecord, D::Error> {
        input.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for Record {
    type Value = JsonRecord;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object whose keys are column names")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<JsonRecord, A::Error> {
        let mut record = JsonRecord::default();
        while let Some(entry) = map.next_entry()? {
            record.entries.push(entry);
        }
        Ok(record)
    }
}

impl<'de> serde::Deserialize<'de> for JsonRecord {
    fn deserialize<D: serde::Deserializer<'de>>(input: D) -> Result<Self, D::Error> {
        Record.deserialize(input)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<Vec<Vec<String>>, String> {
        let mut rows = Vec::new();
        JsonRecords::new(text.as_bytes(), Shape::detect(text.as_bytes()))
            .for_each(|record| {
                rows.push(record.iter().map(|(key, value)| format!("{key}={value:?}")).collect());
                Ok::<(), ()>(())
            })
            .map_err(|stop| format!("{stop:?}"))?;
        Ok(rows)
    }

    #[test]
    fn arrays_and_streams_give_the_same_records() {
        let expected = vec![
            vec![r#"a=Number("47800.20")"#.to_owned(), r#"b=Text("é\n")"#.to_owned(), "c=Null".to_owned()],
            vec![
                "a=Boolean(true)".to_owned(),
                r#"b=Array("[1]")"#.to_owned(),
                r#"b=Object("{}")"#.to_owned(),
            ],
        ];
        let one = r#"{"a": 47800.20, "b": "\u00e9\n", "c": null}"#;
        let two = r#"{"a": true, "b": [1], "b": {}}"#;
        assert_eq!(read(&format!("[{one},{two}]")).unwrap(), expected);
        assert_eq!(read(&format!(" \n[\n{one} ,\n{two}\n]\n")).unwrap(), expected);
        assert_eq!(read(&format!("{one}\n{two}\n")).unwrap(), expected);
        assert_eq!(read("[]").unwrap(), Vec::<Vec<String>>::new());
    }

    #[test]
    fn a_record_without_end_is_given_up() {
        let endless = b"[{\"a\": \"".chain(std::io::repeat(b'x'));
        let stop = JsonRecords::new(endless, Shape::Array).for_each(|_| Ok::<(), ()>(()));
        assert!(matches!(stop, Err(Stop::TooLong)), "{stop:?}");
    }

    #[test]
    fn what_is_not_records_is_an_error_with_its_place() {
        for text in ["[1]", "12", "[{\"a\":1},", "[{\"a\":1}] x", "{\"a\":", "\"a\"", "[[]]"] {
            assert!(read(text).is_err(), "{text}");
        }
    }
}
