//! French typography, set once for the whole catalogue: its texts are written with plain spaces.

use super::Lang;

/// No line ends between a sign and what it belongs to.
pub(crate) const NO_BREAK: &str = "\u{a0}";

/// A text of the catalogue with the spaces that its language asks for; values come in later, and stay as they are.
pub(crate) fn set(text: String, lang: Lang) -> String {
    if lang == Lang::En {
        return text;
    }
    let mut out = String::with_capacity(text.len() + 16);
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let after_number = out.ends_with(|before: char| before.is_ascii_digit() || before == '}');
        let before = c == ' '
            && match chars.peek() {
                Some('»' | ':' | ';' | '?' | '!') => true,
                // Elsewhere it may be part of a form, as in `%Y`.
                Some('%' | '€') => after_number,
                _ => false,
            };
        let after = c == ' ' && out.ends_with('«');
        if before || after { out.push_str(NO_BREAK) } else { out.push(c) }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_stay_with_their_words() {
        for (text, expected) in [
            ("Écrivez « {value} ».", "Écrivez «\u{a0}{value}\u{a0}»."),
            ("Est-ce elle ? Non ; oui : 45 %", "Est-ce elle\u{a0}? Non\u{a0}; oui\u{a0}: 45\u{a0}%"),
            ("https://www.mairie.fr 08:30", "https://www.mairie.fr 08:30"),
            ("%Y AAAA %m MM", "%Y AAAA %m MM"),
        ] {
            assert_eq!(set(text.to_owned(), Lang::Fr), expected);
            assert_eq!(set(text.to_owned(), Lang::En), text);
        }
    }
}
