//! Reads an XML document contract by contract, without holding the whole file in memory. It refuses document types, and
//! so a document's own entities.

use std::io::Read;
use std::sync::Arc;

use quick_xml::errors::{IllFormedError, SyntaxError};
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesStart, Event};
use quick_xml::{Error, Reader};

use super::DocumentForm;
use super::check::is_xml;
use super::findings::{Contract, Findings};
use super::json_reader::{Stop, Take};
use super::schema::DocumentSchema;
use super::tree::{MAX_CONTRACT, MAX_DEPTH, NodeKind, Tree};
use crate::reader::XmlSource;
use crate::report::{Param, Rule};

/// The namespace of attributes about schemas rather than data.
const INSTANCE: &str = "http://www.w3.org/2001/XMLSchema-instance";
const NAMES: [&str; 2] = ["schemaLocation", "noNamespaceSchemaLocation"];

/// Reads a document whose first bytes are `beginning`: contracts go to `take`, findings about the document itself to
/// `findings`.
pub(crate) fn read<R: Read>(
    schema: &DocumentSchema,
    input: R,
    beginning: &[u8],
    findings: &mut Findings,
    take: &mut Take<'_>,
) -> Result<(), Stop> {
    let source = match XmlSource::new(input, beginning, MAX_CONTRACT) {
        Ok(source) => source,
        Err(label) => {
            let params = [
                ("reason", Param::Word("xml-encoding")),
                ("cause", Param::Text(&label)),
                ("rest", Param::Word("rest-unchecked")),
            ];
            findings.take_document(Rule::DocumentMalformed, "", "", 1, &params);
            return Err(Stop::Reported);
        }
    };
    let encoding = source.encoding();
    if encoding != encoding_rs::UTF_8 {
        let params = [("encoding", Param::Text(encoding.name()))];
        findings.take_document(Rule::FileEncoding, "", "", 1, &params);
    }
    let mut reader = Reader::from_reader(source);
    reader.config_mut().expand_empty_elements = true;
    reader.config_mut().check_comments = true;
    let mut walk = Walk {
        schema,
        open: Vec::new(),
        texts: Vec::new(),
        tree: Tree::default(),
        contract: None,
        counts: vec![0; schema.contracts().len()],
        rank: 0,
        instance: Vec::new(),
        strange_namespace: false,
        ended: false,
        findings,
        take,
    };
    walk.document(reader)
}

/// The contract being read.
struct Begun {
    kind: usize,
    line: u64,
    /// The depth of its element.
    depth: usize,
    prefix: String,
}

struct Walk<'w, 't> {
    schema: &'w DocumentSchema,
    /// For each open element, true if it contains elements.
    open: Vec<bool>,
    /// The text of each open element, and buffers for deeper ones.
    texts: Vec<String>,
    tree: Tree,
    contract: Option<Begun>,
    /// The number of contracts of each kind so far.
    counts: Vec<u64>,
    rank: u64,
    /// The prefixes of [`INSTANCE`].
    instance: Vec<String>,
    strange_namespace: bool,
    /// True once the root is closed.
    ended: bool,
    findings: &'w mut Findings,
    take: &'w mut Take<'t>,
}

impl Walk<'_, '_> {
    fn document<R: Read>(&mut self, mut reader: Reader<XmlSource<R>>) -> Result<(), Stop> {
        let mut buffer = Vec::new();
        let mut first = true;
        loop {
            if self.contract.is_none() {
                reader.get_mut().begin();
            }
            buffer.clear();
            let line = reader.get_ref().line;
            match reader.read_event_into(&mut buffer) {
                Err(error) => return Err(self.failed(error, reader.get_ref(), line)),
                Ok(Event::Eof) => return self.eof(line),
                Ok(event) => self.event(event, line, std::mem::take(&mut first))?,
            }
        }
    }

    fn failed<R: Read>(&mut self, error: Error, source: &XmlSource<R>, line: u64) -> Stop {
        let line = if matches!(error, Error::Io(_)) { source.line } else { line };
        match error {
            _ if source.too_long => {
                let limit = Param::Number((MAX_CONTRACT >> 20) as u64);
                self.findings.take_document(Rule::DocumentTooLong, "", "", line, &[("limit", limit)]);
                Stop::Reported
            }
            _ if source.damaged => self.malformed(line, "xml-encoding", source.encoding().name()),
            Error::Io(error) => Stop::Io(Arc::try_unwrap(error).unwrap_or_else(|error| error.kind().into())),
            Error::Syntax(fault) if !matches!(fault, SyntaxError::InvalidBangMarkup) => {
                // The end is within a tag, a comment or a section.
                self.findings.take_document(Rule::DocumentTruncated, "", "", source.line, &[]);
                Stop::Reported
            }
            error => self.malformed(line, "xml-syntax", &wrong_markup(&error)),
        }
    }

    fn malformed(&mut self, line: u64, reason: &'static str, cause: &str) -> Stop {
        let params = [
            ("reason", Param::Word(reason)),
            ("cause", Param::Text(cause)),
            ("rest", Param::Word("rest-unchecked")),
        ];
        self.findings.take_document(Rule::DocumentMalformed, "", "", line, &params);
        Stop::Reported
    }

    fn eof(&mut self, line: u64) -> Result<(), Stop> {
        if self.ended {
            return Ok(());
        }
        self.findings.take_document(Rule::DocumentTruncated, "", "", line, &[]);
        Err(Stop::Reported)
    }

    fn event(&mut self, event: Event<'_>, line: u64, first: bool) -> Result<(), Stop> {
        match event {
            Event::Start(start) => self.start(&start, line),
            Event::End(_) => self.end(),
            Event::Text(text) => self.text(&text.xml10_content(), line),
            Event::CData(_) if self.open.is_empty() => Err(self.malformed(line, "xml-after", "")),
            Event::CData(text) => self.text(&text.xml10_content(), line),
            Event::GeneralRef(reference) => {
                let found = match reference.resolve_char_ref() {
                    Ok(Some(c)) if is_xml(c) => Some(c.to_string()),
                    Ok(Some(_)) | Err(_) => None,
                    Ok(None) => resolve_predefined_entity(&reference).map(str::to_owned),
                };
                match found {
                    Some(text) if !self.open.is_empty() => self.text(&text, line),
                    _ => Err(self.malformed(line, "xml-entity", &reference)),
                }
            }
            Event::DocType(_) => {
                self.findings.take_document(Rule::DocumentDoctype, "", "", line, &[]);
                Err(Stop::Reported)
            }
            Event::Decl(_) if !first => Err(self.malformed(line, "xml-syntax", "<?xml")),
            _ => Ok(()),
        }
    }

    fn text(&mut self, text: &str, line: u64) -> Result<(), Stop> {
        if text.bytes().any(|byte| byte < 0x20 || byte == 0xEF)
            && let Some(c) = text.chars().find(|c| !is_xml(*c))
        {
            return Err(self.malformed(line, "xml-syntax", &format!("U+{:04X}", u32::from(c))));
        }
        let blank = text.bytes().all(|byte| byte.is_ascii_whitespace());
        match self.open.len().checked_sub(1) {
            None if blank => {}
            None => return Err(self.malformed(line, "xml-after", "")),
            Some(_) if self.contract.is_none() => {
                if !blank {
                    let root = self.schema.root();
                    let params = [("text", Param::Text(text.trim()))];
                    self.findings.take_document(Rule::DocumentText, root, &format!("/{root}"), line, &params);
                }
            }
            Some(last) => {
                if let Some(buffer) = self.texts.get_mut(last) {
                    buffer.push_str(text);
                }
            }
        }
        Ok(())
    }

    fn start(&mut self, start: &BytesStart<'_>, line: u64) -> Result<(), Stop> {
        if self.ended {
            return Err(self.malformed(line, "xml-after", ""));
        }
        if self.open.len() == MAX_DEPTH {
            return Err(self.malformed(line, "xml-depth", ""));
        }
        let name = start.local_name();
        let name: &str = name.as_ref();
        self.namespaces(start, name, line)?;
        let depth = self.open.len();
        if let Some(parent) = self.open.last_mut() {
            *parent = true;
        }
        self.open.push(false);
        match self.texts.get_mut(depth) {
            Some(text) => text.clear(),
            None => self.texts.push(String::new()),
        }
        if self.contract.is_none() && !self.begin(name, depth, line)? {
            return Ok(());
        }
        let key = self.tree.mark();
        if self.contract.as_ref().is_none_or(|contract| contract.depth < depth) {
            self.tree.text().push_str(name);
        }
        self.tree.begin(NodeKind::Object, key, line as usize);
        self.attributes(start, line)
    }

    /// Handles an element outside a contract; true if a contract begins here.
    fn begin(&mut self, name: &str, depth: usize, line: u64) -> Result<bool, Stop> {
        let kind = self.schema.contract(name);
        let root = self.schema.root();
        match (depth, kind) {
            (0, None) if name == root => return Ok(false),
            (0, None) => {
                let form = format!("<{root}>…</{root}>");
                let params = [
                    ("reason", Param::Word("root-element")),
                    ("found", Param::Text(name)),
                    ("expected", Param::Word("root-xml")),
                    ("form", Param::Text(&form)),
                ];
                self.findings.take_document(Rule::DocumentRoot, "", "", line, &params);
                return Err(Stop::Reported);
            }
            (1, None) => {
                let params = [("hint", Param::Text(""))];
                let path = format!("/{root}/{name}");
                self.findings.take_document(Rule::DocumentUnknown, name, &path, line, &params);
            }
            // The element is inside one that is no contract.
            (_, None) => {}
            (0 | 1, Some(kind)) => {
                let count = self.counts.get_mut(kind).map_or(0, |count| {
                    *count += 1;
                    *count
                });
                // A single contract is also a document: the XSD declares it.
                let prefix = if depth == 0 { format!("/{name}") } else { format!("/{root}/{name}[{count}]") };
                self.rank += 1;
                self.findings.contracts += 1;
                self.tree.clear();
                self.contract = Some(Begun { kind, line, depth, prefix });
                return Ok(true);
            }
            (_, Some(_)) => {}
        }
        Ok(false)
    }

    /// Adds attributes as nodes, which the checks then refuse; those about namespaces and schemas are skipped.
    fn attributes(&mut self, start: &BytesStart<'_>, line: u64) -> Result<(), Stop> {
        for attribute in start.attributes().flatten() {
            let name: &str = attribute.key.as_ref();
            if self.is_technical(name) {
                continue;
            }
            let key = self.tree.mark();
            self.tree.text().push('@');
            self.tree.text().push_str(name);
            let mark = self.tree.mark();
            self.tree.text().push_str(&attribute.value);
            self.tree.leaf(NodeKind::Text, key, mark, line as usize);
        }
        Ok(())
    }

    fn is_technical(&self, name: &str) -> bool {
        name == "xmlns"
            || name.starts_with("xmlns:")
            || name.split_once(':').is_some_and(|(prefix, name)| {
                NAMES.contains(&name) && self.instance.iter().any(|known| known == prefix)
            })
    }

    /// Examines all attributes, and reports once that an element is in a namespace.
    fn namespaces(&mut self, start: &BytesStart<'_>, name: &str, line: u64) -> Result<(), Stop> {
        let full = start.name();
        let full: &str = full.as_ref();
        let mut strange = full.split_once(':').map(|(prefix, _)| prefix.to_owned());
        for attribute in start.attributes() {
            let attribute = match attribute {
                Ok(attribute) => attribute,
                Err(_) => return Err(self.malformed(line, "xml-syntax", &format!("<{full}"))),
            };
            let value = match quick_xml::escape::unescape(&attribute.value) {
                Ok(value) => value,
                Err(_) => return Err(self.malformed(line, "xml-syntax", attribute.key.as_ref())),
            };
            let key: &str = attribute.key.as_ref();
            if attribute.value.contains('<') {
                return Err(self.malformed(line, "xml-syntax", key));
            }
            match key.strip_prefix("xmlns:") {
                Some(prefix) if value == INSTANCE && !self.instance.iter().any(|known| known == prefix) => {
                    // No real document has a hundred prefixes for it; a hostile one might.
                    self.instance.truncate(100);
                    self.instance.push(prefix.to_owned());
                }
                Some(_) => {}
                None if key == "xmlns" && !value.is_empty() => strange = Some(value.into_owned()),
                None => {}
            }
        }
        // The root's attributes belong to no contract.
        if self.contract.is_none() && self.schema.contract(name).is_none() {
            for attribute in start.attributes().flatten() {
                let key: &str = attribute.key.as_ref();
                if !self.is_technical(key) {
                    let path = format!("/{name}");
                    let params = [("attribute", Param::Text(key))];
                    self.findings.take_document(Rule::DocumentAttribute, key, &path, line, &params);
                }
            }
        }
        if let Some(namespace) = strange
            && !std::mem::replace(&mut self.strange_namespace, true)
        {
            let params = [("namespace", Param::Text(&namespace))];
            self.findings.take_document(Rule::DocumentNamespace, name, "", line, &params);
        }
        Ok(())
    }

    fn end(&mut self) -> Result<(), Stop> {
        let Some(parent) = self.open.pop() else { return Ok(()) };
        let depth = self.open.len();
        self.ended = depth == 0;
        let Some(contract) = &self.contract else { return Ok(()) };
        let text = self.texts.get(depth).map_or("", String::as_str);
        self.tree.end_element(text, parent);
        if contract.depth < depth {
            return Ok(());
        }
        let contract = Contract {
            form: DocumentForm::Xml,
            kind: contract.kind,
            rank: self.rank,
            prefix: &contract.prefix,
            tree: &self.tree,
            raw: &[],
            line: contract.line,
        };
        let result = (self.take)(&contract, self.findings);
        self.contract = None;
        result
    }
}
/// The markup that is wrong: the same in every language, unlike the library's own words.
fn wrong_markup(error: &Error) -> String {
    match error {
        Error::IllFormed(
            IllFormedError::MismatchedEndTag { found: name, .. } | IllFormedError::UnmatchedEndTag(name),
        ) => {
            format!("</{name}>")
        }
        Error::IllFormed(IllFormedError::MissingEndTag(name)) => format!("<{name}>"),
        _ => "<".to_owned(),
    }
}
