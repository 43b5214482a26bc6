//! Reads the elements of an XML document one by one, with their paths. TOTEM needs no more, since its values are
//! attributes.

use std::borrow::Cow;
use std::io::{self, Cursor, Read};
use std::ops::ControlFlow;
use std::path::Path;
use std::sync::Arc;

use quick_xml::events::{BytesStart, Event};
use quick_xml::name::ResolveResult;
use quick_xml::reader::NsReader;

use crate::error::{Action, Error, InputProblem, Phrase, Result, TotemProblem};
use crate::reader::XmlSource;

/// The maximum length of an element that is read as a whole.
const MAX_PART: usize = 16 << 20;
/// The maximum depth of elements.
const MAX_DEPTH: usize = 200;

type Source<R> = XmlSource<io::Chain<Cursor<Vec<u8>>, R>>;

/// The start or the end of an element.
pub(super) struct Node<'n> {
    /// `/DocumentBudgetaire/Budget` for example; `?` for an element outside the requested namespace.
    pub path: &'n str,
    /// The number of enclosing elements.
    pub depth: usize,
    /// The name without its prefix.
    pub name: &'n str,
    /// None when the element has no namespace.
    pub namespace: Option<&'n str>,
    /// The line of the element, from 1.
    pub line: u64,
    start: Option<&'n BytesStart<'n>>,
}

impl Node<'_> {
    /// False for the end of the element.
    pub fn begins(&self) -> bool {
        self.start.is_some()
    }

    /// The value of an attribute without prefix.
    pub fn attribute(&self, name: &str) -> Option<Cow<'_, str>> {
        let attribute = self.start?.attributes().flatten().find(|one| {
            let key: &str = one.key.as_ref();
            key == name
        })?;
        // The value was checked when the element began.
        let value = quick_xml::escape::unescape(&attribute.value).ok()?.into_owned();
        Some(Cow::Owned(value.replace(['\n', '\r', '\t'], " ")))
    }
}

/// A document being read.
pub(super) struct Elements<R: Read> {
    name: String,
    namespace: Option<&'static str>,
    reader: NsReader<Source<R>>,
    buffer: Vec<u8>,
    path: String,
    /// The length of the path before each open element.
    open: Vec<usize>,
}

impl<R: Read> Elements<R> {
    /// `name` names the input in errors.
    ///
    /// # Errors
    /// When the input cannot be read, or its encoding is not known.
    pub fn new(mut input: R, name: &str, namespace: Option<&'static str>) -> Result<Self> {
        let mut beginning = Vec::new();
        let begun = (&mut input).take(1024).read_to_end(&mut beginning);
        begun.map_err(|error| Error::io(Action::Read, Path::new(name), error))?;
        if beginning.iter().all(u8::is_ascii_whitespace) {
            return Err(Error::input(InputProblem::NoDocument { name: name.to_owned() }));
        }
        let head = beginning.clone();
        let source =
            XmlSource::new(Cursor::new(beginning).chain(input), &head, MAX_PART).map_err(|label| {
                let cause = Phrase::new(
                    format!("encodage inconnu « {label} »"),
                    format!("unknown encoding \"{label}\""),
                );
                Error::totem(name, TotemProblem::Xml { line: 1, cause })
            })?;
        let mut reader = NsReader::from_reader(source);
        reader.config_mut().expand_empty_elements = true;
        let (buffer, path, open) = (Vec::new(), String::new(), Vec::new());
        Ok(Elements { name: name.to_owned(), namespace, reader, buffer, path, open })
    }

    /// The name of the input in errors.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Reads elements until `take` breaks (returns true) or the document ends (returns false).
    ///
    /// # Errors
    /// When the document is no XML or ends too early, when the input cannot be read, and the errors of `take`.
    pub fn walk(&mut self, take: &mut dyn FnMut(&Node<'_>) -> Result<ControlFlow<()>>) -> Result<bool> {
        loop {
            self.buffer.clear();
            self.reader.get_mut().begin();
            let line = self.reader.get_ref().line;
            let Elements { reader, buffer, path, open, name: input, .. } = self;
            let event = match reader.read_event_into(buffer) {
                Ok(event) => event,
                Err(error) => return Err(self.failed(error, line)),
            };
            let malformed = |fr: String, en: String| {
                Error::totem(input, TotemProblem::Xml { line, cause: Phrase::new(fr, en) })
            };
            let (namespace, name) = match &event {
                Event::Start(start) => reader.resolver().resolve_element(start.name()),
                Event::End(end) => reader.resolver().resolve_element(end.name()),
                Event::DocType(_) => {
                    return Err(malformed(
                        "DOCTYPE non admis".to_owned(),
                        "no DOCTYPE is allowed".to_owned(),
                    ));
                }
                Event::Eof if open.is_empty() => return Ok(false),
                Event::Eof => {
                    return Err(malformed(
                        "document interrompu".to_owned(),
                        "the document ends too early".to_owned(),
                    ));
                }
                _ => continue,
            };
            let namespace: Option<String> = match namespace {
                ResolveResult::Bound(namespace) => Some(String::from(namespace.0)),
                _ => None,
            };
            let name: &str = name.as_ref();
            let start = match &event {
                Event::Start(start) => {
                    if open.len() == MAX_DEPTH {
                        return Err(malformed(
                            "éléments trop imbriqués".to_owned(),
                            "elements too deep".to_owned(),
                        ));
                    }
                    for attribute in start.attributes() {
                        let read = attribute.map_err(|error| error.to_string()).and_then(|one| {
                            quick_xml::escape::unescape(&one.value)
                                .map(|_| ())
                                .map_err(|error| error.to_string())
                        });
                        read.map_err(|cause| {
                            malformed(format!("attribut mal formé de l'élément {name}"), cause)
                        })?;
                    }
                    open.push(path.len());
                    path.push('/');
                    let known = self.namespace.is_none() || namespace.as_deref() == self.namespace;
                    path.push_str(if known { name } else { "?" });
                    Some(start)
                }
                _ => None,
            };
            let depth = open.len().saturating_sub(1);
            let flow = take(&Node { path, depth, name, namespace: namespace.as_deref(), line, start })?;
            if start.is_none() {
                path.truncate(open.pop().unwrap_or_default());
            }
            if flow.is_break() {
                return Ok(true);
            }
        }
    }

    fn failed(&self, error: quick_xml::Error, line: u64) -> Error {
        let source = self.reader.get_ref();
        let xml = |fr: String, en: String| {
            Error::totem(&self.name, TotemProblem::Xml { line: line.max(1), cause: Phrase::new(fr, en) })
        };
        match error {
            _ if source.too_long => xml("élément démesuré".to_owned(), "oversized element".to_owned()),
            _ if source.damaged => {
                let encoding = source.encoding().name();
                xml(
                    format!("octets étrangers à l'encodage {encoding}"),
                    format!("bytes that are not of the encoding {encoding}"),
                )
            }
            quick_xml::Error::Io(error) => {
                let error = Arc::try_unwrap(error).unwrap_or_else(|error| error.kind().into());
                Error::io(Action::Read, Path::new(&self.name), error)
            }
            error => xml("balises mal formées".to_owned(), error.to_string()),
        }
    }
}
