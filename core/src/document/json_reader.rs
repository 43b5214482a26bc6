//! Reads a JSON document contract by contract, without holding the whole file in memory.

use std::io::{self, Read};

use super::DocumentForm;
use super::findings::{Contract, Findings};
use super::json_value::{self, Fault};
use super::schema::DocumentSchema;
use super::tree::{MAX_CONTRACT, NodeKind, Tree};
use crate::reader::{Encoding, TextSource};
use crate::report::{Param, Rule};

/// The reason why reading ended early.
pub(crate) enum Stop {
    Io(io::Error),
    /// The rest cannot be read; a finding was reported.
    Reported,
    /// The function that takes the contracts stopped the reading.
    Enough,
}

impl From<io::Error> for Stop {
    fn from(error: io::Error) -> Self {
        Stop::Io(error)
    }
}

/// The function that takes the contracts one by one.
pub(crate) type Take<'t> = dyn FnMut(&Contract<'_>, &mut Findings) -> Result<(), Stop> + 't;

/// The content of the input.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Input {
    /// A document in the official form.
    Document,
    /// Contracts to export: a document, a list of contracts, or contracts in sequence.
    Records,
    /// One contract.
    Contract,
}

/// Reads a document: contracts go to `take`, findings about the document itself to `findings`.
pub(crate) fn read<R: Read>(
    schema: &DocumentSchema,
    input: R,
    kind: Input,
    findings: &mut Findings,
    take: &mut Take<'_>,
) -> Result<(), Stop> {
    let mut reader = Reader {
        schema,
        window: Window::new(input),
        tree: Tree::default(),
        rank: 0,
        prefix: String::new(),
        findings,
        take,
    };
    let result = reader.document(kind);
    reader.say_encoding();
    result
}

/// The buffered part of the text, and the place reached in it.
struct Window<R> {
    source: TextSource<R>,
    buffer: Vec<u8>,
    at: usize,
    /// The line of `at`, from 1.
    line: u64,
}

impl<R: Read> Window<R> {
    fn new(input: R) -> Self {
        Window { source: TextSource::new(input), buffer: Vec::new(), at: 0, line: 1 }
    }

    fn rest(&self) -> &[u8] {
        self.buffer.get(self.at..).unwrap_or_default()
    }

    fn advance(&mut self, count: usize) {
        let passed = self.rest().get(..count).unwrap_or_default();
        self.line += memchr::memchr_iter(b'\n', passed).count() as u64;
        self.at += count;
    }

    /// Reads until the buffer is twice as large; false at the end of the input.
    fn grow(&mut self) -> io::Result<bool> {
        self.buffer.drain(..self.at);
        self.at = 0;
        let wanted = self.buffer.len() * 2 + 1;
        let before = self.buffer.len();
        while self.buffer.len() < wanted && self.source.read_into(&mut self.buffer)? {}
        Ok(self.buffer.len() > before)
    }

    /// The next byte that is not blank; None at the end of the input.
    fn peek(&mut self) -> io::Result<Option<u8>> {
        loop {
            let blanks =
                self.rest().iter().take_while(|byte| matches!(byte, b' ' | b'\t' | b'\n' | b'\r')).count();
            self.advance(blanks);
            if let Some(byte) = self.rest().first() {
                return Ok(Some(*byte));
            }
            if !self.grow()? {
                return Ok(None);
            }
        }
    }
}

struct Reader<'r, 't, R> {
    schema: &'r DocumentSchema,
    window: Window<R>,
    tree: Tree,
    rank: u64,
    prefix: String,
    findings: &'r mut Findings,
    take: &'r mut Take<'t>,
}

impl<R: Read> Reader<'_, '_, R> {
    fn document(&mut self, kind: Input) -> Result<(), Stop> {
        match (self.window.peek()?, kind) {
            (None, _) => Err(self.truncated()),
            (Some(b'['), Input::Records) => {
                self.window.advance(1);
                self.items(b']', &mut |reader| reader.record())?;
                self.end()
            }
            (Some(b'{'), Input::Document) => {
                self.window.advance(1);
                self.root()?;
                self.end()
            }
            (Some(b'{'), Input::Records) => self.records(),
            (Some(b'{'), Input::Contract) => {
                self.record()?;
                self.end()
            }
            (Some(first), _) => {
                // Valid for the official schema, which does not require an object; but it contains no contract.
                if first == b'[' {
                    self.window.advance(1);
                    if self.peek()? != b']' {
                        self.old_format("", "", "old-top");
                        return Err(Stop::Reported);
                    }
                } else {
                    self.value()?;
                }
                Err(self.wrong_root("root-kind"))
            }
        }
    }

    /// Before 2022, contracts were in a list without the name of their kind.
    fn old_format(&mut self, field: &str, path: &str, reason: &'static str) {
        let form = self.form();
        let params = [("reason", Param::Word(reason)), ("form", Param::Text(&form))];
        self.findings.take_document(Rule::DocumentOldFormat, field, path, self.window.line, &params);
    }

    fn wrong_root(&mut self, reason: &'static str) -> Stop {
        let form = self.form();
        let params = [
            ("reason", Param::Word(reason)),
            ("expected", Param::Word("root-json")),
            ("form", Param::Text(&form)),
        ];
        self.findings.take_document(Rule::DocumentRoot, "", "", self.window.line, &params);
        Stop::Reported
    }

    fn form(&self) -> String {
        let lists: Vec<String> =
            self.schema.contract_names().map(|name| format!("\"{name}\": […]")).collect();
        format!("{{ \"{}\": {{ {} }} }}", self.schema.root(), lists.join(", "))
    }

    /// Reads the root object after its opening bracket.
    fn root(&mut self) -> Result<(), Stop> {
        let mut found = false;
        self.members(&mut |reader, key| {
            if key != reader.schema.root() {
                reader.stranger("", key);
                return reader.skip();
            }
            if std::mem::replace(&mut found, true) {
                reader.twice("", key);
            }
            reader.contracts()
        })?;
        if !found && self.schema.descriptor().json.root_required {
            self.wrong_root("root-key");
        }
        Ok(())
    }

    /// Reads the value under the root's key.
    fn contracts(&mut self) -> Result<(), Stop> {
        let root = format!("/{}", self.schema.root());
        if self.peek()? == b'[' {
            self.window.advance(1);
            if self.peek()? == b']' {
                let form = self.form();
                self.expected(&root, "kind-object", "kind-list", &form);
            } else {
                let name = self.schema.root().to_owned();
                self.old_format(&name, &root, "old-list");
            }
            return self.items(b']', &mut Self::skip_one);
        }
        if self.peek()? != b'{' {
            let found = self.kind_ahead()?;
            let form = self.form();
            self.expected(&root, "kind-object", found, &form);
            return self.skip();
        }
        self.window.advance(1);
        let mut found = vec![false; self.schema.contracts().len()];
        self.members(&mut |reader, key| {
            let Some(kind) = reader.schema.contract(key) else {
                reader.stranger(&root, key);
                return reader.skip();
            };
            if found.get_mut(kind).is_some_and(|found| std::mem::replace(found, true)) {
                reader.twice(&root, key);
            }
            reader.list(kind, &format!("{root}/{key}"))
        })?;
        if self.schema.descriptor().json.contracts_required && found.iter().all(|found| !found) {
            let name = self.schema.contract_names().next().unwrap_or_default().to_owned();
            let form = self.form();
            let params = [("hint", Param::Word("hint-write")), ("form", Param::Text(&form))];
            self.findings.take_document(Rule::DocumentMissing, &name, &root, self.window.line, &params);
        }
        Ok(())
    }

    /// Reads the contracts of one kind.
    fn list(&mut self, kind: usize, path: &str) -> Result<(), Stop> {
        if self.peek()? == b'[' {
            self.window.advance(1);
            let mut index = 0u64;
            return self.items(b']', &mut |reader| {
                reader.prefix.clear();
                reader.prefix.push_str(path);
                reader.prefix.push_str(&format!("/{index}"));
                index += 1;
                reader.contract(Some(kind))
            });
        }
        // A list of one given as its only item is reported, and its item is still checked.
        let found = self.kind_ahead()?;
        let form = format!("\"{}\": [{{ … }}]", path.rsplit('/').next().unwrap_or_default());
        self.expected(path, "kind-list", found, &form);
        if found != "kind-object" {
            return self.skip();
        }
        self.prefix.clear();
        self.prefix.push_str(path);
        self.contract(Some(kind))
    }

    /// Reads contracts in sequence, or a document, recognised by the root's key.
    fn records(&mut self) -> Result<(), Stop> {
        if self.is_document()? {
            return self.document(Input::Document);
        }
        while self.window.peek()?.is_some() {
            self.record()?;
            if self.window.peek()? == Some(b',') {
                return Err(self.syntax(0, "json-after"));
            }
        }
        Ok(())
    }

    /// True if the next object has the root's key.
    fn is_document(&mut self) -> Result<bool, Stop> {
        loop {
            let rest = self.window.rest();
            if let Some(found) = has_key(rest, self.schema.root()) {
                return Ok(found);
            }
            if rest.len() > MAX_CONTRACT || !self.window.grow()? {
                return Ok(false);
            }
        }
    }

    /// Reads a contract whose kind is recognised by its fields.
    fn record(&mut self) -> Result<(), Stop> {
        self.prefix.clear();
        self.contract(None)
    }

    fn contract(&mut self, kind: Option<usize>) -> Result<(), Stop> {
        let size = self.value()?;
        let line = self.window.line;
        self.rank += 1;
        let kind = kind.unwrap_or_else(|| likeliest(self.schema, &self.tree));
        let contract = Contract {
            form: DocumentForm::Json,
            kind,
            rank: self.rank,
            prefix: &self.prefix,
            tree: &self.tree,
            raw: self.window.rest(),
            line,
        };
        self.findings.contracts += 1;
        (self.take)(&contract, self.findings)?;
        self.window.advance(size);
        Ok(())
    }

    /// Reads an object's members, from after its opening bracket to after its end. `member` must read each value whole.
    fn members(&mut self, member: &mut dyn FnMut(&mut Self, &str) -> Result<(), Stop>) -> Result<(), Stop> {
        self.items(b'}', &mut |reader| {
            if reader.peek()? != b'"' {
                return Err(reader.syntax(0, "json-key"));
            }
            let size = reader.value()?;
            let key = reader.tree.root().map(|key| key.text().to_owned()).unwrap_or_default();
            reader.window.advance(size);
            if reader.peek()? != b':' {
                return Err(reader.syntax(0, "json-colon"));
            }
            reader.window.advance(1);
            reader.peek()?;
            member(reader, &key)
        })
    }

    /// Reads values between commas, up to and including the closing bracket.
    fn items(&mut self, close: u8, item: &mut dyn FnMut(&mut Self) -> Result<(), Stop>) -> Result<(), Stop> {
        if self.peek()? == close {
            self.window.advance(1);
            return Ok(());
        }
        loop {
            self.peek()?;
            item(self)?;
            match self.peek()? {
                b',' => self.window.advance(1),
                byte if byte == close => {
                    self.window.advance(1);
                    return Ok(());
                }
                _ => return Err(self.syntax(0, "json-separator")),
            }
        }
    }

    /// Skips a value; a list or an object item by item, whatever its length.
    fn skip(&mut self) -> Result<(), Stop> {
        match self.peek()? {
            b'[' => {
                self.window.advance(1);
                self.items(b']', &mut Self::skip_one)
            }
            b'{' => {
                self.window.advance(1);
                self.members(&mut |reader, _| reader.skip_one())
            }
            _ => self.skip_one(),
        }
    }

    /// Skips a value that is read whole.
    fn skip_one(&mut self) -> Result<(), Stop> {
        let size = self.value()?;
        if self.tree.has_odd_numbers {
            self.findings.take_odd_number(self.window.line);
        }
        self.window.advance(size);
        Ok(())
    }

    /// Reads the next value into the tree; returns its size.
    fn value(&mut self) -> Result<usize, Stop> {
        loop {
            match json_value::read(&mut self.tree, self.window.rest(), 0) {
                // At the end of the buffer, a number may continue.
                Ok(size) if size < self.window.rest().len() && size <= MAX_CONTRACT => return Ok(size),
                Err(Fault::Syntax { at, reason }) => return Err(self.syntax(at, reason)),
                result => {
                    if self.window.rest().len() > MAX_CONTRACT {
                        let limit = Param::Number((MAX_CONTRACT >> 20) as u64);
                        let line = self.window.line;
                        self.findings.take_document(Rule::DocumentTooLong, "", "", line, &[("limit", limit)]);
                        return Err(Stop::Reported);
                    }
                    if !self.window.grow()? {
                        return result.map_err(|_| self.truncated());
                    }
                }
            }
        }
    }

    /// The next byte that is not blank.
    fn peek(&mut self) -> Result<u8, Stop> {
        match self.window.peek()? {
            Some(byte) => Ok(byte),
            None => Err(self.truncated()),
        }
    }

    fn kind_ahead(&mut self) -> Result<&'static str, Stop> {
        Ok(match self.peek()? {
            b'{' => "kind-object",
            b'[' => "kind-list",
            b'"' => "kind-text",
            b't' | b'f' => "kind-boolean",
            b'n' => "kind-null",
            _ => "kind-number",
        })
    }

    fn end(&mut self) -> Result<(), Stop> {
        match self.window.peek()? {
            None => Ok(()),
            Some(_) => Err(self.syntax(0, "json-after")),
        }
    }

    fn truncated(&mut self) -> Stop {
        let rest = memchr::memchr_iter(b'\n', self.window.rest()).count() as u64;
        self.findings.take_document(Rule::DocumentTruncated, "", "", self.window.line + rest, &[]);
        Stop::Reported
    }

    fn syntax(&mut self, at: usize, reason: &'static str) -> Stop {
        self.window.advance(at);
        let params = [("reason", Param::Word(reason)), ("rest", Param::Word("rest-unchecked"))];
        self.findings.take_document(Rule::DocumentMalformed, "", "", self.window.line, &params);
        Stop::Reported
    }

    fn stranger(&mut self, path: &str, key: &str) {
        let path = format!("{path}/{key}");
        let params = [("hint", Param::Text(""))];
        self.findings.take_document(Rule::DocumentUnknownNested, key, &path, self.window.line, &params);
    }

    fn twice(&mut self, path: &str, key: &str) {
        let path = format!("{path}/{key}");
        self.findings.take_document(Rule::DocumentKeyTwice, key, &path, self.window.line, &[]);
    }

    fn expected(&mut self, path: &str, expected: &'static str, found: &'static str, form: &str) {
        let params = [
            ("expected", Param::Word(expected)),
            ("found", Param::Word(found)),
            ("example", Param::Word("write-as")),
            ("form", Param::Text(form)),
        ];
        let field = path.rsplit('/').next().unwrap_or_default();
        self.findings.take_document(Rule::DocumentShape, field, path, self.window.line, &params);
    }

    /// Reports an encoding other than UTF-8, or a byte order mark; both can still be read.
    fn say_encoding(&mut self) {
        let source = &self.window.source;
        if source.encoding() != Encoding::Utf8 {
            let params = [("encoding", Param::Text(source.encoding().name()))];
            self.findings.take_document(Rule::FileEncoding, "", "", 1, &params);
        }
        if source.byte_order_mark() {
            self.findings.take_document(Rule::FileByteOrderMark, "", "", 1, &[]);
        }
        if source.damaged() {
            self.findings.take_document(Rule::FileDamaged, "", "", 1, &[]);
        }
    }
}

/// True if the first object of a text has the key, whatever comes before it (`$schema`, for example); None when
/// the text ends too early to decide.
pub(crate) fn has_key(text: &[u8], wanted: &str) -> Option<bool> {
    let (mut depth, mut at) = (0usize, 0usize);
    // A key follows an opening bracket or a comma.
    let mut is_key = false;
    loop {
        match text.get(at)? {
            b'"' => {
                let begin = at + 1;
                at = begin;
                loop {
                    match text.get(at)? {
                        b'"' => break,
                        b'\\' => at += 2,
                        _ => at += 1,
                    }
                }
                if depth == 1 && is_key && text.get(begin..at) == Some(wanted.as_bytes()) {
                    return Some(true);
                }
                is_key = false;
            }
            b'{' | b'[' => {
                depth += 1;
                is_key = true;
            }
            b'}' | b']' if depth <= 1 => return Some(false),
            b'}' | b']' => depth -= 1,
            b',' => is_key = true,
            _ => {}
        }
        at += 1;
    }
}

/// The kind of contract that has the most fields of the contract in the tree.
pub(crate) fn likeliest(schema: &DocumentSchema, tree: &Tree) -> usize {
    let likeness = |kind: &super::schema::ContractKind| {
        let object = schema.object(kind.type_index);
        let fields = tree.root().into_iter().flat_map(|root| root.children());
        fields.filter(|child| child.kind() != NodeKind::Null && object.field(child.key()).is_some()).count()
    };
    let kinds = schema.contracts().iter().map(likeness).enumerate();
    // On a tie, the first kind.
    kinds.rev().max_by_key(|(_, likeness)| *likeness).map_or(0, |(kind, _)| kind)
}
