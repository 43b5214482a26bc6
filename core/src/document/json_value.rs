//! Parses JSON values (RFC 8259) into a [`Tree`], from bytes to which more may be added.

use super::tree::{MAX_DEPTH, NodeKind, Tree};

/// The reason why a value was not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fault {
    /// The bytes end within the value.
    Incomplete,
    /// The byte at which the text is not JSON, and the reason, as a word of the catalogue.
    Syntax { at: usize, reason: &'static str },
}

/// Reads the value at `start`, after blanks, into an empty tree; returns the place of its end. A number at the end of
/// the bytes may be incomplete: the caller must know if more bytes follow.
pub(crate) fn read(tree: &mut Tree, bytes: &[u8], start: usize) -> Result<usize, Fault> {
    tree.clear();
    let mut parser = Parser { tree, bytes, at: start };
    parser.document()?;
    Ok(parser.at)
}

struct Parser<'p> {
    tree: &'p mut Tree,
    bytes: &'p [u8],
    at: usize,
}

impl Parser<'_> {
    fn document(&mut self) -> Result<(), Fault> {
        let mut key = self.tree.mark();
        loop {
            self.value(key)?;
            // After a value: close the finished lists and objects, until the next value begins.
            loop {
                let Some(kind) = self.tree.innermost() else { return Ok(()) };
                let close = if kind == NodeKind::List { b']' } else { b'}' };
                let byte = self.peek()?;
                if byte == close {
                    self.at += 1;
                    self.tree.end();
                    continue;
                }
                if !self.tree.is_innermost_new() {
                    if byte != b',' {
                        return Err(self.syntax("json-separator"));
                    }
                    self.at += 1;
                }
                key = self.tree.mark();
                if kind == NodeKind::Object {
                    self.key()?;
                }
                break;
            }
        }
    }

    fn key(&mut self) -> Result<(), Fault> {
        if self.peek()? != b'"' {
            return Err(self.syntax("json-key"));
        }
        self.string()?;
        if self.peek()? != b':' {
            return Err(self.syntax("json-colon"));
        }
        self.at += 1;
        Ok(())
    }

    fn value(&mut self, key: u32) -> Result<(), Fault> {
        let byte = self.peek()?;
        let start = self.at;
        let mark = self.tree.mark();
        match byte {
            b'{' | b'[' => {
                if self.tree.depth() == MAX_DEPTH {
                    return Err(self.syntax("json-depth"));
                }
                self.at += 1;
                self.tree.begin(if byte == b'{' { NodeKind::Object } else { NodeKind::List }, key, start);
            }
            b'"' => {
                self.string()?;
                self.tree.leaf(NodeKind::Text, key, mark, start);
            }
            b't' => self.word(b"true", NodeKind::Boolean(true), key)?,
            b'f' => self.word(b"false", NodeKind::Boolean(false), key)?,
            b'n' => self.word(b"null", NodeKind::Null, key)?,
            // Not JSON, but many programs write it: the checker reports it, and reading continues.
            b'N' => self.word(b"NaN", NodeKind::Number, key)?,
            b'I' => self.word(b"Infinity", NodeKind::Number, key)?,
            b'-' if self.bytes.get(start + 1) == Some(&b'I') => {
                self.word(b"-Infinity", NodeKind::Number, key)?
            }
            b'-' | b'0'..=b'9' => {
                self.number()?;
                let text = self.bytes.get(start..self.at).unwrap_or_default();
                self.tree.text().push_str(std::str::from_utf8(text).unwrap_or_default());
                self.tree.leaf(NodeKind::Number, key, mark, start);
            }
            _ => return Err(self.syntax("json-value")),
        }
        Ok(())
    }

    fn word(&mut self, word: &[u8], kind: NodeKind, key: u32) -> Result<(), Fault> {
        let rest = self.bytes.get(self.at..).unwrap_or_default();
        if rest.starts_with(word) {
            let mark = self.tree.mark();
            if kind == NodeKind::Number {
                self.tree.has_odd_numbers = true;
                self.tree.text().push_str(std::str::from_utf8(word).unwrap_or_default());
            }
            self.tree.leaf(kind, key, mark, self.at);
            self.at += word.len();
            Ok(())
        } else if word.starts_with(rest) {
            Err(Fault::Incomplete)
        } else {
            Err(self.syntax("json-value"))
        }
    }

    fn number(&mut self) -> Result<(), Fault> {
        if self.byte() == Some(b'-') {
            self.at += 1;
        }
        match self.byte() {
            Some(b'0') => self.at += 1,
            Some(b'1'..=b'9') => self.digits()?,
            None => return Err(Fault::Incomplete),
            _ => return Err(self.syntax("json-number")),
        }
        if self.byte() == Some(b'.') {
            self.at += 1;
            self.digits()?;
        }
        if matches!(self.byte(), Some(b'e' | b'E')) {
            self.at += 1;
            if matches!(self.byte(), Some(b'+' | b'-')) {
                self.at += 1;
            }
            self.digits()?;
        }
        match self.byte() {
            Some(b'0'..=b'9' | b'.') => Err(self.syntax("json-number")),
            _ => Ok(()),
        }
    }

    fn digits(&mut self) -> Result<(), Fault> {
        let rest = self.bytes.get(self.at..).unwrap_or_default();
        let count = rest.iter().take_while(|byte| byte.is_ascii_digit()).count();
        self.at += count;
        match (count, self.byte()) {
            (0, None) => Err(Fault::Incomplete),
            (0, _) => Err(self.syntax("json-number")),
            _ => Ok(()),
        }
    }

    /// Appends a string's text to that of the tree.
    fn string(&mut self) -> Result<(), Fault> {
        self.at += 1;
        loop {
            let rest = self.bytes.get(self.at..).unwrap_or_default();
            let plain =
                rest.iter().position(|byte| matches!(byte, b'"' | b'\\' | 0..0x20)).unwrap_or(rest.len());
            let (text, rest) = rest.split_at(plain);
            // The source is UTF-8, and these bytes end at the end of a character.
            self.tree.text().push_str(std::str::from_utf8(text).unwrap_or_default());
            self.at += plain;
            match rest.first() {
                Some(b'"') => {
                    self.at += 1;
                    return Ok(());
                }
                Some(b'\\') => self.escape()?,
                Some(_) => return Err(self.syntax("json-control")),
                None => return Err(Fault::Incomplete),
            }
        }
    }

    fn escape(&mut self) -> Result<(), Fault> {
        let Some(letter) = self.bytes.get(self.at + 1) else { return Err(Fault::Incomplete) };
        let plain = match letter {
            b'"' => '"',
            b'\\' => '\\',
            b'/' => '/',
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => return self.unicode(),
            _ => return Err(self.syntax("json-escape")),
        };
        self.at += 2;
        self.tree.text().push(plain);
        Ok(())
    }

    /// Reads `\u00e9`, or two such escapes for a character beyond the first 65,536.
    fn unicode(&mut self) -> Result<(), Fault> {
        let first = self.unit(self.at)?;
        let second = match first {
            0xD800..0xDC00 => match self.bytes.get(self.at + 6..self.at + 8) {
                Some(br"\u") => Some(self.unit(self.at + 6)?),
                None => return Err(Fault::Incomplete),
                _ => None,
            },
            _ => None,
        };
        let pair = [first, second.unwrap_or_default()];
        let units = pair.get(..1 + usize::from(matches!(second, Some(0xDC00..0xE000)))).unwrap_or_default();
        self.at += 6 * units.len();
        for c in char::decode_utf16(units.iter().copied()) {
            self.tree.damaged = self.tree.damaged || c.is_err();
            self.tree.text().push(c.unwrap_or(char::REPLACEMENT_CHARACTER));
        }
        Ok(())
    }

    fn unit(&self, at: usize) -> Result<u16, Fault> {
        let Some(figures) = self.bytes.get(at + 2..at + 6) else { return Err(Fault::Incomplete) };
        let text =
            std::str::from_utf8(figures).ok().filter(|text| text.bytes().all(|b| b.is_ascii_hexdigit()));
        let unit = text.and_then(|text| u16::from_str_radix(text, 16).ok());
        unit.ok_or(Fault::Syntax { at, reason: "json-escape" })
    }

    fn byte(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    /// The next byte that is not blank.
    fn peek(&mut self) -> Result<u8, Fault> {
        loop {
            match self.byte() {
                Some(b' ' | b'\t' | b'\n' | b'\r') => self.at += 1,
                Some(byte) => return Ok(byte),
                None => return Err(Fault::Incomplete),
            }
        }
    }

    fn syntax(&self, reason: &'static str) -> Fault {
        Fault::Syntax { at: self.at, reason }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::tree::NodeRef;
    use proptest::prelude::*;
    use serde_json::Value;

    fn value(node: NodeRef<'_>) -> Value {
        match node.kind() {
            NodeKind::Null => Value::Null,
            NodeKind::Boolean(value) => value.into(),
            NodeKind::Number => serde_json::from_str(node.text()).unwrap(),
            NodeKind::Text => node.text().into(),
            NodeKind::List => node.children().map(value).collect(),
            NodeKind::Object => node.children().map(|child| (child.key().to_owned(), value(child))).collect(),
        }
    }

    fn parse(text: &str) -> Result<Value, Fault> {
        let mut tree = Tree::default();
        read(&mut tree, text.as_bytes(), 0).map(|_| value(tree.root().unwrap()))
    }

    #[test]
    fn what_is_no_json_is_refused_at_its_place() {
        for (text, at, reason) in [
            ("{\"a\" 1}", 5, "json-colon"),
            ("{a: 1}", 1, "json-key"),
            ("{\"a\": 1,}", 8, "json-key"),
            ("[1 2]", 3, "json-separator"),
            ("[1,]", 3, "json-value"),
            ("[01]", 2, "json-number"),
            ("[1.]", 3, "json-number"),
            ("[Nan]", 1, "json-value"),
            ("[\"a\nb\"]", 3, "json-control"),
            (r#"["\x"]"#, 2, "json-escape"),
            (r#"["\u00g0"]"#, 2, "json-escape"),
            ("[True]", 1, "json-value"),
        ] {
            assert_eq!(parse(text), Err(Fault::Syntax { at, reason }), "{text}");
        }
        let deep = "[".repeat(MAX_DEPTH + 1);
        assert_eq!(parse(&deep), Err(Fault::Syntax { at: MAX_DEPTH, reason: "json-depth" }));
    }

    /// Programs write these numbers although JSON does not have them: the checker reports them and reads on.
    #[test]
    fn numbers_that_json_does_not_have_are_seen() {
        for text in ["[NaN]", "[Infinity]", "[-Infinity]"] {
            let mut tree = Tree::default();
            read(&mut tree, text.as_bytes(), 0).unwrap();
            assert!(tree.has_odd_numbers, "{text}");
        }
    }

    #[test]
    fn escapes_are_read_and_half_characters_are_seen() {
        assert_eq!(parse(r#""é\u00e9\ud83d\ude00\n\/""#).unwrap(), "éé😀\n/");
        let mut tree = Tree::default();
        read(&mut tree, br#""\ud83dx \udc00""#, 0).unwrap();
        assert_eq!((tree.root().unwrap().text(), tree.damaged), ("\u{fffd}x \u{fffd}", true));
    }

    fn any_json() -> impl Strategy<Value = Value> {
        let leaf = prop_oneof![
            Just(Value::Null),
            any::<bool>().prop_map(Value::from),
            any::<i32>().prop_map(Value::from),
            ".{0,6}".prop_map(Value::from),
        ];
        leaf.prop_recursive(5, 40, 6, |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
                prop::collection::btree_map(".{0,4}", inner, 0..6)
                    .prop_map(|map| Value::Object(map.into_iter().collect())),
            ]
        })
    }

    proptest! {
        #[test]
        fn values_are_read_as_serde_json_reads_them(json in any_json(), pretty in any::<bool>()) {
            let text = if pretty { format!("{json:#}") } else { json.to_string() };
            prop_assert_eq!(parse(&text).unwrap(), json);
            // A text cut anywhere is incomplete, except a number, which may end there.
            if text.starts_with(['{', '[', '"']) {
                for end in (0..text.len()).filter(|end| text.is_char_boundary(*end)) {
                    prop_assert_eq!(parse(&text[..end]), Err(Fault::Incomplete));
                }
            }
        }
    }
}
