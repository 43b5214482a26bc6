//! French typography: puts no-break spaces into the texts of the catalogue, which contains plain spaces only.

use super::Lang;

/// The no-break space, which keeps a sign on the line of its word.
pub(crate) const NO_BREAK: &str = "\u{a0}";

/// A text of the catalogue with the spaces that its language requires. Placeholders are filled in later, so values keep
/// their spaces.
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
                // After other characters, the sign may belong to a format such as `%Y`.
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
