//! Splits a text into words, numbers and single signs as `dateutil` does: a dot or a comma may be part of a number.

use super::lexical;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    Word,
    Number,
    DottedWord,
    DottedNumber,
}

pub(super) fn split(text: &str) -> Vec<String> {
    let mut tokens = Vec::new();
    let mut chars = text.chars().filter(|c| *c != '\0').peekable();
    while let Some(first) = chars.next() {
        let mut state = if first.is_alphabetic() {
            State::Word
        } else if lexical::digit(first).is_some() {
            State::Number
        } else {
            tokens.push(if lexical::is_blank(first) { " ".to_owned() } else { first.to_string() });
            continue;
        };
        let mut token = String::from(first);
        let mut letters = false;
        while let Some(&next) = chars.peek() {
            let (word, figure) = (next.is_alphabetic(), lexical::digit(next).is_some());
            letters |= matches!(state, State::Word | State::DottedWord);
            state = match state {
                State::Word if word => State::Word,
                State::Word if next == '.' => State::DottedWord,
                State::Number if figure => State::Number,
                State::Number if next == '.' || (next == ',' && token.chars().count() >= 2) => {
                    State::DottedNumber
                }
                State::DottedWord if next == '.' || word => State::DottedWord,
                State::DottedWord if figure && token.ends_with('.') => State::DottedNumber,
                State::DottedNumber if next == '.' || figure => State::DottedNumber,
                State::DottedNumber if word && token.ends_with('.') => State::DottedWord,
                _ => break,
            };
            token.push(next);
            chars.next();
        }
        push(&mut tokens, token, state, letters);
    }
    tokens
}

/// Adds a token with dots as one number, or as several tokens.
fn push(tokens: &mut Vec<String>, token: String, state: State, letters: bool) {
    let dotted = matches!(state, State::DottedWord | State::DottedNumber);
    let several = letters || token.matches('.').count() > 1 || token.ends_with(['.', ',']);
    let decimal = |token: &str| {
        let comma = state == State::DottedNumber && !token.contains('.');
        if comma { token.replace(',', ".") } else { token.to_owned() }
    };
    if !(dotted && several) {
        tokens.push(decimal(&token));
        return;
    }
    let mut rest = token.as_str();
    while let Some(place) = rest.find(['.', ',']) {
        let (part, after) = rest.split_at(place);
        let (sign, after) = after.split_at(1);
        tokens.extend([part, sign].into_iter().filter(|part| !part.is_empty()).map(str::to_owned));
        rest = after;
    }
    if !rest.is_empty() {
        tokens.push(rest.to_owned());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dots_part_or_join() {
        for (text, expected) in [
            ("2003.09.25", &["2003", ".", "09", ".", "25"][..]),
            ("4:30:21.447", &["4", ":", "30", ":", "21.447"]),
            ("21,5", &["21.5"]),
            ("1,5", &["1", ",", "5"]),
            ("Sep.20.2009", &["Sep", ".", "20", ".", "2009"]),
            ("a.m. 5", &["a", ".", "m", ".", " ", "5"]),
            ("10.", &["10", "."]),
            ("12h\t30", &["12", "h", " ", "30"]),
        ] {
            assert_eq!(split(text), expected, "{text}");
        }
    }
}
