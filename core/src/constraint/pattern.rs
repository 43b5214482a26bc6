//! `pattern`: matched as Python's `re.match("^PATTERN$")` does.

use regex::bytes::Regex;
use serde_json::Value as Json;

use super::Breach;
use super::shape::Shapes;
use crate::error::Phrase;
use crate::report::{Param, Rule, shown};

#[derive(Debug, Clone)]
pub(crate) struct Pattern {
    text: String,
    example: Option<String>,
    shapes: Option<Shapes>,
    regex: Regex,
    size: usize,
}

/// Limits for the size of a compiled pattern, since a foreign descriptor is not trusted. The engine does not report a
/// size, only that a pattern exceeds a limit.
const SIZE_LIMITS: [usize; 5] = [1 << 17, 1 << 19, 1 << 21, 1 << 22, 10 << 20];

impl Pattern {
    pub fn from_json(json: &Json, example: Option<&str>) -> Result<Self, Phrase> {
        let text = json.as_str().ok_or_else(|| {
            Phrase::new(format!("{json} : texte attendu"), format!("{json}: a text is expected"))
        })?;
        // Validata writes ^ and $ around the pattern, without a group, and matches from the start.
        let anchored = format!(r"\A(?:^{}$)", from_python(text));
        let build = |limit: usize| {
            regex::bytes::RegexBuilder::new(&anchored).size_limit(limit).build().map(|regex| (regex, limit))
        };
        let [first, larger @ ..] = SIZE_LIMITS;
        let (regex, size) = larger
            .into_iter()
            .fold(build(first), |built, limit| match built {
                Err(regex::Error::CompiledTooBig(_)) => build(limit),
                built => built,
            })
            .map_err(|error| {
                let why = in_french(&error);
                let [text, cause] =
                    [text, &error.to_string().replace('\n', " ")].map(|one| shown(one.as_bytes()));
                Phrase::new(format!("motif « {text} » : {why}"), format!("pattern \"{text}\": {cause}"))
            })?;
        Ok(Pattern {
            shapes: Shapes::of(text),
            text: text.to_owned(),
            example: example.map(str::to_owned),
            regex,
            size,
        })
    }

    /// An upper bound of the memory of the compiled pattern.
    pub fn size(&self) -> usize {
        self.size
    }

    #[inline]
    pub fn holds(&self, cell: &[u8]) -> bool {
        self.proves(cell) || self.holds_slowly(cell)
    }

    /// True if the pattern is simple and the cell certainly matches, without the engine.
    #[inline]
    pub fn proves(&self, cell: &[u8]) -> bool {
        self.shapes.as_ref().is_some_and(|shapes| shapes.fit(cell))
    }

    /// In Python, `$` also matches before a line feed that ends the text; `\Z` does not.
    fn holds_slowly(&self, cell: &[u8]) -> bool {
        if self.regex.is_match(cell) {
            return true;
        }
        !self.text.contains(r"\Z") && cell.strip_suffix(b"\n").is_some_and(|line| self.regex.is_match(line))
    }

    pub fn report(&self, breach: &mut Breach<'_>) {
        let (example, value) = match &self.example {
            Some(value) => (Param::Word("example"), value.as_str()),
            None => (Param::Text(""), ""),
        };
        let pattern = Param::Text(&self.text);
        breach(
            Rule::ConstraintPattern,
            &[("pattern", pattern), ("example", example), ("value", Param::Text(value))],
        );
    }
}

/// Converts Python's pattern to the syntax of the engine. They differ in the characters of `\w` and `\s`, in the end of
/// text, and in brackets and doubled signs inside a class.
fn from_python(pattern: &str) -> String {
    let mut out = String::with_capacity(pattern.len() + 16);
    let mut in_class = false;
    let mut class_begins = false;
    let mut chars = pattern.chars().peekable();
    while let Some(c) = chars.next() {
        let first_in_class = std::mem::take(&mut class_begins);
        match c {
            '\\' => match chars.next() {
                // Letters, numbers and the underscore, without the marks that the engine's `\w` includes.
                Some('w') => out.push_str(r"[\p{L}\p{N}_]"),
                Some('W') => out.push_str(r"[^\p{L}\p{N}_]"),
                Some('s') => out.push_str(r"[\s\x1c-\x1f]"),
                Some('S') => out.push_str(r"[^\s\x1c-\x1f]"),
                Some('Z') if !in_class => out.push_str(r"\z"),
                escaped => {
                    out.push('\\');
                    out.extend(escaped);
                }
            },
            '[' if in_class => out.push_str(r"\["),
            '[' => {
                in_class = true;
                class_begins = true;
                out.push('[');
                if chars.next_if_eq(&'^').is_some() {
                    out.push('^');
                }
            }
            // A bracket at the start of a class is one of its characters.
            ']' if in_class && first_in_class => out.push_str(r"\]"),
            ']' => {
                in_class = false;
                out.push(']');
            }
            '&' | '~' if in_class => {
                out.push('\\');
                out.push(c);
            }
            c => out.push(c),
        }
    }
    out
}

/// The fault of a pattern; the library names it in English only.
fn in_french(error: &regex::Error) -> &'static str {
    let cause = error.to_string();
    match error {
        regex::Error::CompiledTooBig(_) => "trop grand",
        _ if cause.contains("look-around") => {
            "les conditions sur ce qui précède ou suit (?=, ?!, ?<) ne sont pas prises en charge"
        }
        _ if cause.contains("backreference") => "les renvois à un groupe ne sont pas pris en charge",
        _ => "mal écrit",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use serde_json::json;

    #[test]
    fn matches_as_python_does() {
        for (pattern, yes, no) in [
            (r"^\d{3}$", &["123", "٣٣٣", "123\n", "12３"][..], &["1234", "123\r\n", " 123", "", "12"][..]),
            (r"^W\d{9}$", &["W123456789"], &["w123456789", "W12345678", "123456789"]),
            ("[0-9]{4}", &["1234"], &["12345", "x1234", "٣٣٣٣"]),
            ("a|b", &["a", "b", "ab", "axx"], &["ba", "xb", "xxb"]),
            (r"^[0-9]{4}(\/[0-9]{4})?$", &["2020", "2020/2021"], &["2020/", "2020-2021"]),
            (r"^\d\.\d{1,2}$", &["1.1", "7.10"], &["1.", "11.1", "1.123", "1,1"]),
            (r"^\w+$", &["é_9", "٣²Ⅷ"], &["e\u{301}", "a b", "\u{200d}"]),
            (r"^[\w-]+$", &["é-9"], &["e\u{301}", "a b"]),
            (r"^\W\S\s$", &["-a\u{1f}", " - "], &["aa ", "-\u{1c} "]),
            (r"^[]a[&&b~]+$", &["]a[&b~"], &["c", "\\"]),
            (r"^[^]]\Z", &["a"], &["]", "a\n"]),
        ] {
            let pattern = Pattern::from_json(&json!(pattern), None).unwrap();
            for text in yes {
                assert!(pattern.holds(text.as_bytes()), "{} should match {text:?}", pattern.text);
            }
            for text in no {
                assert!(!pattern.holds(text.as_bytes()), "{} should not match {text:?}", pattern.text);
            }
        }
    }

    #[test]
    fn what_foreign_schemas_ask_for_is_not_too_large() {
        for pattern in [r"^\w{3,30}$", r"^[\w\s'-]{1,64}$", r"^.{0,500}$", r"^[^\s]{1,80}$"] {
            assert!(Pattern::from_json(&json!(pattern), None).is_ok(), "{pattern}");
        }
    }

    #[test]
    fn huge_or_unsupported_patterns_are_refused() {
        for pattern in [r"(\w{1000}){1000}", r"(?=a)b", "(", r"(a)\1"] {
            assert!(Pattern::from_json(&json!(pattern), None).is_err(), "{pattern}");
        }
    }

    proptest! {
        #[test]
        fn the_fast_way_never_says_more_than_the_engine(
            pattern in prop::sample::select(vec![
                r"^\d{14}$", r"^W\d{9}$", r"^\d\.\d{1,2}$", r"^[0-9]{4}(\/[0-9]{4})?$", r"^\d{1,2}\d$",
                r"^[0-9]{4}\-[0-9]{2}\-[0-9]{2}(\/[0-9]{4}\-[0-9]{2}\-[0-9]{2})?$", r"^a\d?$", r"^(ab)?$", r"^a|\d{2}$",
            ]),
            cell in "[0-9]{0,4}[W./a-]?[0-9]{0,14}[-/]?[0-9]{0,4}",
        ) {
            let pattern = Pattern::from_json(&json!(pattern), None).unwrap();
            if pattern.proves(cell.as_bytes()) {
                prop_assert!(pattern.holds_slowly(cell.as_bytes()));
            }
        }
    }
}
