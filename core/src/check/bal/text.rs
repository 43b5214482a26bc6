//! Texts as JavaScript handles them, the language of the official validator.

use std::borrow::Cow;

use crate::check::codes::lists;

/// Trims as JavaScript does.
pub(super) fn trim(text: &str) -> &str {
    let graphic = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_graphic);
    if graphic(text.as_bytes().first()) && graphic(text.as_bytes().last()) {
        return text;
    }
    text.trim_matches(|c: char| (c.is_whitespace() && c != '\u{85}') || c == '\u{feff}')
}

/// The length as JavaScript counts it.
pub(super) fn length(text: &str) -> usize {
    if text.is_ascii() { text.len() } else { text.encode_utf16().count() }
}

/// Upper case, in which identifiers are compared.
pub(super) fn upper(text: &str) -> Cow<'_, str> {
    match text.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit()) {
        true => Cow::Borrowed(text),
        false => Cow::Owned(text.to_uppercase()),
    }
}

/// True if no letter is lower case.
pub(super) fn is_upper(text: &str) -> bool {
    !text.bytes().any(|byte| byte.is_ascii_lowercase()) && text.to_uppercase() == text
}

/// True if no letter is upper case.
pub(super) fn is_lower(text: &str) -> bool {
    !text.bytes().any(|byte| byte.is_ascii_uppercase()) && text.to_lowercase() == text
}

/// True for the code of a current or former commune.
pub(super) fn is_commune(code: &str) -> bool {
    lists::AddressCommune::of(code.as_bytes()).is_some() || lists::successor(code.as_bytes()).is_some()
}
