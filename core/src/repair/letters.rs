//! Repairs the letters of a cell: reads them in their own encoding, decodes those that were encoded twice or are in the
//! notation of web pages, and finds those that are lost.

use std::borrow::Cow;

use memchr::{memchr2_iter, memchr3_iter};

use super::rule::RepairRule;
use crate::reader::legacy::{Legacy, decoded_once_more, is_french};

/// The repairs of a cell's letters, step by step.
#[derive(Debug, Default)]
pub(super) struct Letters {
    /// For each step: its rule, the text after it, and whether the step is sure.
    pub steps: Vec<(RepairRule, String, bool)>,
    /// True if the text has lost letters that nothing in it restores.
    pub lost: bool,
    /// Texts that may have been meant where letters are lost.
    pub readings: Vec<String>,
}

/// True if a part of a file may contain letters to repair; reads its bytes once or twice.
pub(super) fn may_be_odd(text: &[u8]) -> bool {
    let after = |place: usize| text.get(place + 1).copied().unwrap_or_default();
    let second = |place: usize| text.get(place + 2).copied().unwrap_or_default();
    memchr3_iter(0xc2, 0xc3, 0xe2, text).any(|place| match text.get(place) {
        // A control character, or the first of two signs that were one letter.
        Some(0xc2) => after(place) < 0xa0 || after(place) == 0xac && second(place) >= 0xc2,
        Some(0xc3) => match after(place) {
            0x83 => !second(place).is_ascii_alphanumeric(),
            0x80..=0x9f | 0xaf => second(place) >= 0xc2,
            0xa2 => second(place) == 0xe2,
            _ => false,
        },
        // Signs that the encodings of DOS and old Macs show for the first byte of a letter.
        _ => {
            after(place) == 0x94 && second(place) >= 0x80
                || after(place) == 0x88 && second(place) == 0x9a
                || after(place) == 0x80 && second(place) == 0x9a && text.get(place + 3) == Some(&0xc3)
        }
    }) || memchr2_iter(0xef, b'&', text).any(|place| match text.get(place) {
        Some(b'&') => entity(text.get(place..).unwrap_or_default()).is_some(),
        _ => after(place) == 0xbf && second(place) == 0xbd,
    })
}

/// Repairs the letters of a cell. `encoding` is the encoding of bytes that are not UTF-8; `accepts` returns true for a
/// text that the column takes.
pub(super) fn read(cell: &[u8], encoding: Option<Legacy>, accepts: &dyn Fn(&str) -> bool) -> Letters {
    let mut letters = Letters::default();
    let mut text = match std::str::from_utf8(cell) {
        Ok(text) => Cow::Borrowed(text),
        Err(_) => {
            let (text, mixed) = encoding.unwrap_or(Legacy::Windows1252).decode(cell);
            letters.steps.push((RepairRule::MixedEncoding, text.clone(), !mixed));
            Cow::Owned(text)
        }
    };
    // Some texts were encoded three times.
    let once = |text: &str| decoded_once_more(text).or_else(|| from_latin(text));
    let twice = std::iter::successors(once(&text), |text| once(text)).take(4).last();
    if let Some(better) = twice.filter(|better| accepts(better) || !accepts(&text)) {
        // If other letters beyond ASCII stay, the decoded part may have been typed as it was.
        let sure = text.chars().filter(|c| !c.is_ascii()).all(|c| !better.contains(c));
        letters.steps.push((RepairRule::EncodedTwice, better.clone(), sure));
        text = Cow::Owned(better);
    }
    let plain = std::iter::successors(without_entities(&text), |text| without_entities(text)).take(4).last();
    if let Some(better) = plain.filter(|better| accepts(better) || !accepts(&text)) {
        letters.steps.push((RepairRule::WebNotation, better.clone(), false));
        text = Cow::Owned(better);
    }
    letters.lost = text.contains('\u{fffd}') || text.chars().any(is_lost_control);
    if let Some(reading) = half_of_a_letter(&text) {
        letters.lost = true;
        letters.readings.push(reading);
    }
    letters
}

/// True for a control character that no text contains: it is the byte of a letter in an encoding that is no longer
/// known.
fn is_lost_control(c: char) -> bool {
    matches!(c, '\u{80}'..='\u{84}' | '\u{86}'..='\u{9f}')
}

/// Decodes letters of Windows-1252 that were read as control characters of Latin-1: `l\u{92}eau`. None when the text
/// contains none.
fn from_latin(text: &str) -> Option<String> {
    let letter = |c: char| match u8::try_from(u32::from(c)) {
        Ok(byte) if is_lost_control(c) => Some(Legacy::Windows1252.letter(byte)).filter(|c| is_french(*c)),
        _ => None,
    };
    text.chars().any(|c| letter(c).is_some()).then(|| text.chars().map(|c| letter(c).unwrap_or(c)).collect())
}

/// Restores `à` where a lone `Ã` is left of it: its second byte was read as a non-breaking blank, which became a plain
/// one. None when the text contains none.
fn half_of_a_letter(text: &str) -> Option<String> {
    let alone = |place: usize| {
        let before = text.get(..place).and_then(|before| before.chars().next_back());
        let after = text.get(place..).and_then(|after| after.chars().nth(1));
        ![before, after].into_iter().flatten().any(char::is_alphanumeric)
    };
    let found = text.match_indices('Ã').any(|(place, _)| alone(place));
    found.then(|| {
        text.char_indices().map(|(place, c)| if c == 'Ã' && alone(place) { 'à' } else { c }).collect()
    })
}

const ENTITIES: &[(&str, char)] = &[
    ("agrave", 'à'),
    ("acirc", 'â'),
    ("auml", 'ä'),
    ("ccedil", 'ç'),
    ("eacute", 'é'),
    ("egrave", 'è'),
    ("ecirc", 'ê'),
    ("euml", 'ë'),
    ("icirc", 'î'),
    ("iuml", 'ï'),
    ("ocirc", 'ô'),
    ("ouml", 'ö'),
    ("ugrave", 'ù'),
    ("ucirc", 'û'),
    ("uuml", 'ü'),
    ("yuml", 'ÿ'),
    ("oelig", 'œ'),
    ("aelig", 'æ'),
    ("Agrave", 'À'),
    ("Acirc", 'Â'),
    ("Ccedil", 'Ç'),
    ("Eacute", 'É'),
    ("Egrave", 'È'),
    ("Ecirc", 'Ê'),
    ("Euml", 'Ë'),
    ("Icirc", 'Î'),
    ("Iuml", 'Ï'),
    ("Ocirc", 'Ô'),
    ("Ugrave", 'Ù'),
    ("Ucirc", 'Û'),
    ("OElig", 'Œ'),
    ("AElig", 'Æ'),
    ("nbsp", '\u{a0}'),
    ("laquo", '«'),
    ("raquo", '»'),
    ("lsquo", '‘'),
    ("rsquo", '’'),
    ("ldquo", '“'),
    ("rdquo", '”'),
    ("hellip", '…'),
    ("ndash", '–'),
    ("mdash", '—'),
    ("euro", '€'),
    ("deg", '°'),
    ("sup2", '²'),
    ("sup3", '³'),
    ("middot", '·'),
    ("bull", '•'),
    ("amp", '&'),
    ("quot", '"'),
    ("apos", '\''),
    ("lt", '<'),
    ("gt", '>'),
];

/// The entity (letter in the notation of web pages, `&eacute;` or `&#233;`) that a text begins with: the letter, and
/// the length of the entity in bytes.
fn entity(text: &[u8]) -> Option<(char, usize)> {
    let inner = text.strip_prefix(b"&")?;
    let end = inner.iter().take(10).position(|byte| *byte == b';')?;
    let name = std::str::from_utf8(inner.get(..end)?).ok()?;
    let letter = match name.strip_prefix('#') {
        Some(number) => {
            let hex = number.strip_prefix(['x', 'X']);
            let code = hex.map_or_else(|| number.parse().ok(), |hex| u32::from_str_radix(hex, 16).ok())?;
            let letter = char::from_u32(code).filter(|_| !number.contains('+'))?;
            // Browsers read these codes as Windows-1252.
            let letter =
                if is_lost_control(letter) { Legacy::Windows1252.letter(code as u8) } else { letter };
            Some(letter).filter(|letter| !letter.is_control())
        }
        None => ENTITIES.iter().find(|(one, _)| *one == name).map(|(_, letter)| *letter),
    };
    Some((letter?, end + 2))
}

/// True if a text is one entity.
pub(super) fn is_entity(text: &[u8]) -> bool {
    entity(text).is_some_and(|(_, length)| length == text.len())
}

/// Decodes the entities of a text. None when the text contains none.
fn without_entities(text: &str) -> Option<String> {
    let (mut out, mut rest, mut found) = (String::with_capacity(text.len()), text, false);
    while let Some(place) = rest.find('&') {
        let (before, tail) = rest.split_at(place);
        out.push_str(before);
        let read = entity(tail.as_bytes());
        found |= read.is_some();
        let (letter, length) = read.unwrap_or(('&', 1));
        out.push(letter);
        rest = tail.get(length..).unwrap_or_default();
    }
    out.push_str(rest);
    found.then_some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn to(text: &str) -> (String, bool) {
        let letters = read(text.as_bytes(), None, &|_| true);
        let odd = may_be_odd(text.as_bytes());
        assert_eq!(odd, odd || !letters.steps.is_empty() || letters.lost, "{text} was not seen");
        (letters.steps.last().map_or(text.to_owned(), |(_, after, _)| after.clone()), letters.lost)
    }

    #[test]
    fn letters_come_back() {
        for (text, expected) in [
            ("DÃ©cisions budgÃ©taires", "Décisions budgétaires"),
            ("Lâ€™Ã©cole Ã\u{a0} cÃ´tÃ©", "L’école à côté"),
            ("DÃƒÂ©cisions", "Décisions"),
            ("Å“uvre", "œuvre"),
            ("NÂ° 3", "N° 3"),
            ("d├®cision", "décision"),
            ("d√©cision", "décision"),
            ("l\u{92}eau", "l’eau"),
            ("l‚Äôeau", "l’eau"),
            ("lÔÇÖeau", "l’eau"),
            ("&Eacute;cole &#039;Jules&#x20;Ferry&#039; &amp; Cie", "École 'Jules Ferry' & Cie"),
            ("&amp;eacute;", "é"),
            // Other texts stay.
            ("SÃO PAULO", "SÃO PAULO"),
            ("été — œuvre, 10 €, « Île » À côté d’ici", "été — œuvre, 10 €, « Île » À côté d’ici"),
            ("MARCHÉ « ÉTÉ »", "MARCHÉ « ÉTÉ »"),
            ("AT&T ; R&D", "AT&T ; R&D"),
            ("https://example.fr/?a=1&copy=2", "https://example.fr/?a=1&copy=2"),
        ] {
            assert_eq!(to(text), (expected.to_owned(), false), "{text}");
        }
        for text in ["D\u{fffd}cisions", "DÃ¯Â¿Â½cisions", "Aide Ã la culture", "D\u{8d}cision"] {
            assert!(to(text).1, "{text}");
        }
    }

    #[test]
    fn odd_letters_are_seen_in_one_pass() {
        for text in [
            "Ã©",
            "Â°",
            "â€™",
            "Å“",
            "├®",
            "√©",
            "\u{92}",
            "‚Äô",
            "ÔÇÖ",
            "ï»¿nom",
            "Ã la",
            "\u{fffd}",
            "&eacute;",
            "&#233;",
            "ï¿½",
        ] {
            assert!(may_be_odd(text.as_bytes()), "{text}");
        }
        for text in ["été À Œ œ Î ô « » ’ … € °", "AT&T", "Aid'Ã", "ÉTÉ"] {
            assert_eq!(may_be_odd(text.as_bytes()), text.ends_with('Ã'), "{text}");
        }
    }
}
