//! Parses a text into a JSON document.

use std::collections::HashMap;

use super::Json;

/// The reader refuses deeper documents, so that a hostile cell cannot exhaust the stack. Python stops near 940.
pub(super) const MAX_DEPTH: usize = 256;

/// Python refuses to read longer integers.
const MAX_INTEGER_DIGITS: usize = 4300;

pub(super) fn read(text: &str) -> Option<Json> {
    let mut reader = Reader { text, depth: 0 };
    let json = reader.value()?;
    reader.blanks();
    reader.text.is_empty().then_some(json)
}

/// The rest of the text, and the depth reached in it.
struct Reader<'t> {
    text: &'t str,
    depth: usize,
}

impl<'t> Reader<'t> {
    fn blanks(&mut self) {
        self.text = self.text.trim_start_matches([' ', '\t', '\n', '\r']);
    }

    fn take(&mut self, start: &str) -> Option<()> {
        self.text = self.text.strip_prefix(start)?;
        Some(())
    }

    fn value(&mut self) -> Option<Json> {
        self.blanks();
        match self.text.bytes().next()? {
            b'"' => self.string().map(Json::Text),
            b'[' => self.nested(Self::list),
            b'{' => self.nested(Self::object),
            b'n' => self.take("null").map(|()| Json::Null),
            b't' => self.take("true").map(|()| Json::Bool(true)),
            b'f' => self.take("false").map(|()| Json::Bool(false)),
            _ => self.number(),
        }
    }

    fn nested(&mut self, read: fn(&mut Self) -> Option<Json>) -> Option<Json> {
        self.depth += 1;
        let json = if self.depth > MAX_DEPTH { None } else { read(self) };
        self.depth -= 1;
        json
    }

    fn list(&mut self) -> Option<Json> {
        self.take("[")?;
        self.blanks();
        let mut items = Vec::new();
        if self.take("]").is_some() {
            return Some(Json::List(items));
        }
        loop {
            items.push(self.value()?);
            self.blanks();
            if self.take("]").is_some() {
                return Some(Json::List(items));
            }
            self.take(",")?;
        }
    }

    fn object(&mut self) -> Option<Json> {
        self.take("{")?;
        self.blanks();
        let mut members: Vec<(String, Json)> = Vec::new();
        let mut places: HashMap<String, usize> = HashMap::new();
        if self.take("}").is_some() {
            return Some(Json::Object(members));
        }
        loop {
            self.blanks();
            let name = self.string()?;
            self.blanks();
            self.take(":")?;
            let value = self.value()?;
            match places.get(&name).and_then(|place| members.get_mut(*place)) {
                Some(member) => member.1 = value,
                None => {
                    places.insert(name.clone(), members.len());
                    members.push((name, value));
                }
            }
            self.blanks();
            if self.take("}").is_some() {
                return Some(Json::Object(members));
            }
            self.take(",")?;
        }
    }

    fn number(&mut self) -> Option<Json> {
        for name in ["NaN", "Infinity", "-Infinity"] {
            if self.take(name).is_some() {
                return Some(Json::Float(name.to_owned()));
            }
        }
        let text = self.text;
        let digits = |from: usize| text.bytes().skip(from).take_while(u8::is_ascii_digit).count();
        let start = usize::from(text.starts_with('-'));
        let count = if text.get(start..)?.starts_with('0') { 1 } else { digits(start) };
        let whole = start + count;
        let mut end = whole;
        if text.get(end..)?.starts_with('.') && digits(end + 1) > 0 {
            end += 1 + digits(end + 1);
        }
        if text.get(end..)?.starts_with(['e', 'E']) {
            let sign = usize::from(text.get(end + 1..)?.starts_with(['+', '-']));
            let power = digits(end + 1 + sign);
            if power > 0 {
                end += 1 + sign + power;
            }
        }
        if count == 0 || (end == whole && count > MAX_INTEGER_DIGITS) {
            return None;
        }
        let (number, rest) = text.split_at(end);
        self.text = rest;
        let number = number.to_owned();
        Some(if end == whole { Json::Integer(number) } else { Json::Float(number) })
    }

    fn string(&mut self) -> Option<String> {
        self.take("\"")?;
        let mut out = String::new();
        loop {
            let plain = self.text.find(|c: char| matches!(c, '"' | '\\') || c < ' ')?;
            let (before, rest) = self.text.split_at(plain);
            out.push_str(before);
            self.text = rest;
            if self.take("\"").is_some() {
                return Some(out);
            }
            self.take("\\")?;
            let escaped = self.text.chars().next()?;
            self.text = self.text.get(escaped.len_utf8()..)?;
            out.push(match escaped {
                '"' | '\\' | '/' => escaped,
                'b' => '\u{8}',
                'f' => '\u{c}',
                'n' => '\n',
                'r' => '\r',
                't' => '\t',
                'u' => self.code_point()?,
                _ => return None,
            });
        }
    }

    /// Reads `\uXXXX`; one half of a surrogate pair without the other becomes U+FFFD.
    fn code_point(&mut self) -> Option<char> {
        let first = self.four_digits()?;
        if !(0xD800..0xDC00).contains(&first) {
            return Some(char::from_u32(first).unwrap_or('\u{fffd}'));
        }
        let before = self.text;
        if self.take("\\u").is_some() {
            match self.four_digits() {
                Some(second) if (0xDC00..0xE000).contains(&second) => {
                    return char::from_u32(0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00));
                }
                _ => self.text = before,
            }
        }
        Some('\u{fffd}')
    }

    fn four_digits(&mut self) -> Option<u32> {
        let digits = self.text.get(..4).filter(|digits| digits.bytes().all(|b| b.is_ascii_hexdigit()))?;
        self.text = self.text.get(4..)?;
        u32::from_str_radix(digits, 16).ok()
    }
}
