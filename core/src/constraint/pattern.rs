//! `pattern`: as Python's `re.match("^PATTERN$")` sees it.

use regex::bytes::Regex;
use serde_json::Value as Json;

use super::Breach;
use crate::report::{Param, Rule};

#[derive(Debug, Clone)]
pub(crate) struct Pattern {
    text: String,
    example: Option<String>,
    fast: Option<Fast>,
    regex: Regex,
}

/// Forms that need no regular expression engine, for ASCII cells.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Fast {
    /// `^\d{n}$` after a fixed prefix, as in `^W\d{9}$`.
    Digits { prefix: Vec<u8>, count: usize },
}

/// A compiled pattern may take no more memory than this: a foreign descriptor is not trusted.
const SIZE_LIMIT: usize = 1 << 20;

impl Pattern {
    pub fn from_json(json: &Json, example: Option<&str>) -> Result<Self, String> {
        let text = json.as_str().ok_or_else(|| format!("{json} : texte attendu"))?;
        // The referee writes ^ and $ around the pattern, without a group, and matches from the start.
        let regex = regex::bytes::RegexBuilder::new(&format!(r"\A(?:^{text}$)"))
            .size_limit(SIZE_LIMIT)
            .build()
            .map_err(|error| format!("motif « {text} » : {error}").replace('\n', " "))?;
        Ok(Pattern { fast: Fast::of(text), text: text.to_owned(), example: example.map(str::to_owned), regex })
    }

    #[inline]
    pub fn check(&self, cell: &[u8], breach: &mut Breach<'_>) {
        if let Some(fast) = &self.fast
            && fast.matches(cell)
        {
            return;
        }
        if !self.matches(cell) {
            let example = match &self.example {
                Some(value) => [("example", Param::Word("example")), ("value", Param::Text(value))],
                None => [("example", Param::Text("")), ("value", Param::Text(""))],
            };
            breach(Rule::ConstraintPattern, &[("pattern", Param::Text(&self.text)), example[0], example[1]]);
        }
    }

    /// In Python, `$` also matches before a line feed that ends the text.
    fn matches(&self, cell: &[u8]) -> bool {
        self.regex.is_match(cell) || cell.strip_suffix(b"\n").is_some_and(|line| self.regex.is_match(line))
    }
}

impl Fast {
    fn of(pattern: &str) -> Option<Self> {
        let body = pattern.strip_prefix('^')?.strip_suffix("}$")?;
        let (prefix, count) = body.split_once(r"\d{").or_else(|| body.split_once("[0-9]{"))?;
        let plain = prefix.bytes().all(|b| b.is_ascii_alphanumeric());
        let count = count.parse().ok().filter(|_| plain)?;
        Some(Fast::Digits { prefix: prefix.as_bytes().to_vec(), count })
    }

    #[inline]
    fn matches(&self, cell: &[u8]) -> bool {
        let Fast::Digits { prefix, count } = self;
        cell.strip_prefix(prefix.as_slice())
            .is_some_and(|digits| digits.len() == *count && digits.iter().all(u8::is_ascii_digit))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn matches_as_python_does() {
        for (pattern, yes, no) in [
            (r"^\d{3}$", &["123", "٣٣٣", "123\n", "12３"][..], &["1234", "123\r\n", " 123", "", "12"][..]),
            (r"^W\d{9}$", &["W123456789"], &["w123456789", "W12345678", "123456789"]),
            ("[0-9]{4}", &["1234"], &["12345", "x1234", "٣٣٣٣"]),
            ("a|b", &["a", "b", "ab", "axx"], &["ba", "xb", "xxb"]),
            (r"^[0-9]{4}(\/[0-9]{4})?$", &["2020", "2020/2021"], &["2020/", "2020-2021"]),
        ] {
            let pattern = Pattern::from_json(&json!(pattern), None).unwrap();
            let holds = |text: &str| {
                let mut holds = true;
                pattern.check(text.as_bytes(), &mut |_, _| holds = false);
                holds
            };
            for text in yes {
                assert!(holds(text), "{} should match {text:?}", pattern.text);
            }
            for text in no {
                assert!(!holds(text), "{} should not match {text:?}", pattern.text);
            }
        }
    }

    #[test]
    fn huge_or_unsupported_patterns_are_refused() {
        for pattern in [r"(\w{1000}){1000}", r"(?=a)b", "(", r"(a)\1"] {
            assert!(Pattern::from_json(&json!(pattern), None).is_err(), "{pattern}");
        }
    }
}
