//! `string`, format `email`: the addresses that the package `validators` (MIT) accepts, since frictionless calls it.
//!
//! One `@`; before it at most 64 characters, words of letters (Latin), digits and RFC 5322's signs, joined by dots;
//! after it a domain of two labels or more, whose last ends with a letter.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;

use super::Value;

pub(super) fn read(cell: &[u8]) -> Value {
    let holds =
        std::str::from_utf8(cell).ok().and_then(|text| text.split_once('@')).is_some_and(|(user, domain)| {
            !domain.contains('@') && user.chars().count() <= 64 && is_user(user) && is_domain(domain)
        });
    if holds { Value::Text } else { Value::Invalid }
}

fn is_user(user: &str) -> bool {
    // Python's `$` also matches before a final line feed.
    let user = user.strip_suffix('\n').unwrap_or(user);
    let letter = |c: char| {
        c.is_ascii_alphanumeric() || matches!(c, '\u{a0}'..='\u{24f}') || "!#$%&'*+/=?^_`{}|~-".contains(c)
    };
    user.split('.').all(|word| !word.is_empty() && word.chars().all(letter))
}

fn is_domain(domain: &str) -> bool {
    if domain.chars().any(char::is_whitespace) || domain.contains("__") {
        return false;
    }
    let domain = ascii_domain(domain);
    let mut labels = domain.split('.').rev();
    let last = labels.next().unwrap_or_default();
    let rest: Vec<&str> = labels.collect();
    domain.len() <= 253
        && !rest.is_empty()
        && rest.iter().all(|label| is_label(label))
        && is_label(last)
        && last.len() > 1
        && last.ends_with(|c: char| c.is_ascii_alphabetic())
}

/// Encodes an internationalised name as ASCII: IDNA of 2003 (RFC 3490), which Python's codec `idna` follows.
fn ascii_domain(domain: &str) -> Cow<'_, str> {
    if domain.is_ascii() {
        return Cow::Borrowed(domain);
    }
    // Drop some characters (RFC 3491, B.1); read some others as dots (RFC 3490, 3.1).
    let kept = domain.chars().filter(|c| !is_dropped(*c)).flat_map(char::to_lowercase);
    let folded: String = kept.flat_map(|c| if c == 'ß' { vec!['s', 's'] } else { vec![c] }).nfkc().collect();
    let labels = folded.split(['.', '\u{3002}', '\u{ff0e}', '\u{ff61}']).map(|label| {
        if label.is_ascii() {
            return label.to_owned();
        }
        // A label that cannot be encoded becomes empty.
        punycode::encode(label).map_or_else(|()| String::new(), |code| format!("xn--{code}"))
    });
    Cow::Owned(labels.collect::<Vec<String>>().join("."))
}

fn is_dropped(c: char) -> bool {
    matches!(
        c,
        '\u{ad}' | '\u{34f}' | '\u{1806}' | '\u{180b}'..='\u{180d}' | '\u{200b}'..='\u{200d}' | '\u{2060}'
            | '\u{fe00}'..='\u{fe0f}' | '\u{feff}'
    )
}

fn is_label(label: &str) -> bool {
    (1..=63).contains(&label.len())
        && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
        && !label.starts_with('-')
        && !label.ends_with('-')
}

/// Removes blanks around the address, and the prefix of a link.
pub(super) fn suggest(cell: &str) -> Option<String> {
    let text = cell.trim();
    let text = text.strip_prefix("mailto:").unwrap_or(text);
    (text.len() < cell.len()).then(|| text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn verdicts_are_those_of_the_referee() {
        for yes in [
            "a@b.fr",
            "a.b+c@d-e.fr",
            "é@b.fr",
            "a@é.fr",
            "A@B.FR",
            "a'b@c.fr",
            "a!#$%&*/=?^`{|}~@b.fr",
            "a@b.xn--p1ai",
            "a@xn--bcher-kva.fr",
            "a@b\u{200b}.fr",
            "a@b.fr😀",
            "a@b.fre\u{301}",
            "a@b。fr",
            "a@b.c-d",
            "a@b.museum",
            "a\n@b.fr",
        ] {
            assert!(read(yes.as_bytes()).is_set(), "{yes:?}");
        }
        for no in [
            "a@b",
            "a@b..fr",
            ".a@b.fr",
            "a.@b.fr",
            "a..b@c.fr",
            "a b@c.fr",
            "a@b.f",
            "a@b.fr ",
            "a@@b.fr",
            "@b.fr",
            "a@",
            "a@b_c.fr",
            "a@-b.fr",
            "a@b-.fr",
            "a@[1.2.3.4]",
            "a@1.2.3.4",
            "a@localhost",
            "\"a b\"@c.fr",
            "a@b.123",
            "a(b)@c.fr",
            "a,b@c.fr",
            "a@b.fr;c@d.fr",
            "mailto:a@b.fr",
            "a@b.fr.",
            "a@.fr",
            "<a@b.fr>",
            "a@b.c1",
            "a@b.fr\n",
            "a@b.fr²",
            "a@b\u{a0}.fr",
        ] {
            assert!(!read(no.as_bytes()).is_set(), "{no:?}");
        }
        assert!(read(format!("{}@b.fr", "a".repeat(64)).as_bytes()).is_set());
        assert!(!read(format!("{}@b.fr", "a".repeat(65)).as_bytes()).is_set());
        assert!(read(format!("a@{}.fr", "b".repeat(63)).as_bytes()).is_set());
        assert!(!read(format!("a@{}.fr", "b".repeat(64)).as_bytes()).is_set());
    }
}
