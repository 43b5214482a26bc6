//! Reads a text as a whole: a repair either uses every character of its source or returns no value.
//!
//! Readers of dates, numbers, units, identifiers and opening hours take a [`Cursor`]. [`whole`] returns a value only if
//! the reader used the whole text: values to be written come from it. [`beginning`] also returns the unread rest, for
//! questions.

/// The place reached in a text.
#[derive(Debug, Clone)]
pub(crate) struct Cursor<'a> {
    rest: &'a str,
}

/// Applies `read` to the text; None unless it reads the whole text.
pub(crate) fn whole<'a, T>(text: &'a str, read: impl FnOnce(&mut Cursor<'a>) -> Option<T>) -> Option<T> {
    beginning(text, read).and_then(|(value, rest)| rest.is_empty().then_some(value))
}

/// Applies `read` to the text; returns its value and the unread rest.
pub(crate) fn beginning<'a, T>(
    text: &'a str,
    read: impl FnOnce(&mut Cursor<'a>) -> Option<T>,
) -> Option<(T, &'a str)> {
    let mut cursor = Cursor { rest: text };
    let value = read(&mut cursor)?;
    Some((value, cursor.rest))
}

impl<'a> Cursor<'a> {
    /// The unread rest.
    pub fn rest(&self) -> &'a str {
        self.rest
    }

    /// The next character, if it `fits`.
    pub fn take(&mut self, fits: impl Fn(char) -> bool) -> Option<char> {
        let next = self.rest.chars().next().filter(|c| fits(*c))?;
        self.rest = self.rest.get(next.len_utf8()..)?;
        Some(next)
    }

    /// The next characters, as long as they `fit`.
    pub fn run(&mut self, fits: impl Fn(char) -> bool) -> &'a str {
        let end = self.rest.find(|c| !fits(c)).unwrap_or(self.rest.len());
        let (run, rest) = self.rest.split_at_checked(end).unwrap_or((self.rest, ""));
        self.rest = rest;
        run
    }

    /// One or more ASCII digits.
    pub fn digits(&mut self) -> Option<&'a str> {
        Some(self.run(|c| c.is_ascii_digit())).filter(|digits| !digits.is_empty())
    }

    /// A number of `shortest` to `longest` digits, with no further digit after it.
    pub fn number(&mut self, shortest: usize, longest: usize) -> Option<u32> {
        let digits = self.digits()?;
        (shortest..=longest.min(9)).contains(&digits.len()).then(|| digits.parse().ok()).flatten()
    }

    /// The next letters, if any.
    pub fn word(&mut self) -> Option<&'a str> {
        Some(self.run(char::is_alphabetic)).filter(|word| !word.is_empty())
    }

    /// The next blanks, if any.
    pub fn blanks(&mut self) -> &'a str {
        self.run(char::is_whitespace)
    }

    /// Takes this text; false if the rest does not begin with it.
    pub fn eat(&mut self, text: &str) -> bool {
        let rest = self.rest.strip_prefix(text);
        self.rest = rest.unwrap_or(self.rest);
        rest.is_some()
    }

    /// Applies `read` to the rest; if `read` returns None, restores the rest.
    pub fn attempt<T>(&mut self, read: impl FnOnce(&mut Self) -> Option<T>) -> Option<T> {
        let start = self.rest;
        let found = read(self);
        if found.is_none() {
            self.rest = start;
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_comes_of_whole_texts_only() {
        let day = |cursor: &mut Cursor<'_>| cursor.number(1, 2);
        assert_eq!(whole("12", day), Some(12));
        for text in ["12 ", " 12", "123", "12a", ""] {
            assert_eq!(whole(text, day), None, "{text:?}");
        }
        assert_eq!(beginning("12 mars", day), Some((12, " mars")));
        let hour = |cursor: &mut Cursor<'_>| {
            let hour = cursor.number(1, 2)?;
            let minute = cursor.attempt(|cursor| cursor.eat("h").then(|| cursor.number(2, 2))?);
            Some((hour, minute))
        };
        assert_eq!(whole("12h30", hour), Some((12, Some(30))));
        assert_eq!(beginning("12h3", hour), Some(((12, None), "h3")));
        assert_eq!(
            whole("é\u{a0}x", |cursor| Some((cursor.word()?, cursor.blanks(), cursor.word()?))),
            Some(("é", "\u{a0}", "x"))
        );
    }
}
