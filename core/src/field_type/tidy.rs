//! Removes invisible differences from texts: blanks around, doubled blanks, zero-width characters, decomposed letters.

use std::borrow::Cow;

use unicode_normalization::{UnicodeNormalization, is_nfc};

use super::lexical;

/// Characters without width or meaning in a value: control characters except tabs and line ends, and marks of direction
/// and of order that come with copied text. Joiners stay: some scripts and emojis need them.
fn is_unseen(c: char) -> bool {
    match c {
        '\t' | '\n' | '\r' => false,
        '\u{ad}'
        | '\u{61c}'
        | '\u{180e}'
        | '\u{200b}'
        | '\u{200e}'
        | '\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'
        | '\u{2066}'..='\u{2069}'
        | '\u{feff}' => true,
        // The byte of a letter in an unknown encoding: the letter is lost, and the text must show the loss.
        '\u{80}'..='\u{84}' | '\u{86}'..='\u{9f}' => false,
        c => c.is_control(),
    }
}

/// Returns a text without blanks around it, doubled blanks or unseen characters, and with composed letters (NFC).
/// Other blanks inside stay: French typography uses them.
pub(crate) fn tidy(text: &str) -> Cow<'_, str> {
    if is_tidy(text.as_bytes()) || is_tidy_slowly(text) {
        return Cow::Borrowed(text);
    }
    let seen: String = text.chars().filter(|c| !is_unseen(*c)).collect();
    let mut out = String::with_capacity(text.len());
    for c in composed(&seen).chars() {
        if c != ' ' || !out.ends_with(' ') {
            out.push(c);
        }
    }
    Cow::Owned(lexical::strip(&out).to_owned())
}

/// As [`tidy`], and every blank becomes a plain space: for values that are no prose.
pub(crate) fn bare(text: &str) -> Cow<'_, str> {
    let text = tidy(text);
    if text.is_ascii() && !text.contains(['\t', '\n', '\r']) {
        return text;
    }
    if !text.contains(|c: char| c.is_whitespace() && c != ' ') {
        return text;
    }
    Cow::Owned(text.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// A name without the differences of spelling: capitals, accents, blanks, hyphens, underscores.
pub(crate) fn key(name: &str) -> String {
    lexical::fold(&tidy(name)).chars().filter(|c| c.is_alphanumeric()).collect()
}

/// True if no text of a row needs tidying inside, in less than one instruction a byte; the ends of each text need a
/// separate check. False when in doubt.
#[inline]
pub(crate) fn is_plain(row: &[u8]) -> bool {
    // The loop has no branch, so that the processor handles many bytes at once.
    let is = |holds: bool| u8::from(holds);
    let odd = |b: u8| is(b < 0x20) | is(b == 0x7f) | is(b >= 0xcc) & is(b != 0xe2);
    let pairs = row.iter().zip(row.get(1..).unwrap_or_default()).zip(row.get(2..).unwrap_or_default());
    let found = pairs.fold(0, |found, ((one, two), three)| {
        let dash_or_quote = is(*two == 0x80) & is(*three >= 0x90) & is(*three <= 0xa6);
        let wide = dash_or_quote | is(*two == 0x82) & is(*three == 0xac);
        let sign = is(*two == 0xab) | is(*two == 0xb0) | is(*two == 0xbb);
        let bad = is(*one == 0xe2) & (wide ^ 1)
            | is(*one == 0xc2) & (sign ^ 1)
            | is(*one == b' ') & is(*two == b' ');
        found | odd(*one) | bad
    });
    let end = row.get(row.len().saturating_sub(2)..).unwrap_or_default();
    found == 0 && end != b"  " && end.iter().all(|b| odd(*b) == 0 && *b != 0xc2 && *b != 0xe2)
}

/// True if a text is sure to be tidy, in a few instructions a byte; most texts are.
#[inline]
pub(crate) fn is_tidy(text: &[u8]) -> bool {
    /// A printable character of ASCII.
    const PLAIN: u8 = 0;
    const SPACE: u8 = 1;
    /// The second and the third byte decide.
    const WIDE: u8 = 2;
    /// Letters such as lower case with accents, composed.
    const LATIN: u8 = 3;
    /// The second byte decides.
    const SIGN: u8 = 4;
    const ELSE: u8 = 5;
    const KINDS: [u8; 256] = {
        let mut kinds = [ELSE; 256];
        let mut byte = 0x21;
        while byte < 0x7f {
            kinds[byte] = PLAIN;
            byte += 1;
        }
        kinds[0x20] = SPACE;
        byte = 0xc3;
        while byte < 0xcc {
            kinds[byte] = LATIN;
            byte += 1;
        }
        kinds[0xc2] = SIGN;
        kinds[0xe2] = WIDE;
        kinds
    };
    let mut at = 0;
    // Starting after a space makes a leading blank count as doubled.
    let mut after_space = true;
    while let Some(byte) = text.get(at) {
        // Eight bytes at a time, if all are ASCII.
        if let Some(spaces) =
            text.get(at..).and_then(<[u8]>::first_chunk).and_then(|eight| spaces_among(*eight))
        {
            let before = spaces << 8 | if after_space { 0x80 } else { 0 };
            if spaces & before != 0 {
                return false;
            }
            (at, after_space) = (at + 8, spaces >> 63 != 0);
            continue;
        }
        match KINDS[usize::from(*byte)] {
            PLAIN => (at, after_space) = (at + 1, false),
            SPACE if after_space => return false,
            SPACE => (at, after_space) = (at + 1, true),
            LATIN => (at, after_space) = (at + 2, false),
            // French quotes, degrees.
            SIGN if matches!(text.get(at + 1), Some(0xab | 0xb0 | 0xbb)) => {
                (at, after_space) = (at + 2, false);
            }
            // Dashes, quotes and bullets; the euro sign.
            WIDE if matches!(text.get(at + 1..at + 3), Some([0x80, 0x90..=0xa6] | [0x82, 0xac])) => {
                (at, after_space) = (at + 3, false);
            }
            _ => return false,
        }
    }
    !after_space || text.is_empty()
}

/// The places of spaces among eight bytes: sets the highest bit of each. None when a byte is no printable ASCII.
#[inline]
fn spaces_among(eight: [u8; 8]) -> Option<u64> {
    const HIGH: u64 = 0x8080_8080_8080_8080;
    const ONES: u64 = 0x0101_0101_0101_0101;
    let word = u64::from_le_bytes(eight);
    // First all below 128, so that no sum carries into the next byte; then all from 32 on, and below 127.
    if word & HIGH != 0 || (word + 0x60 * ONES) & HIGH != HIGH || (word + ONES) & HIGH != 0 {
        return None;
    }
    let differs = (word ^ (0x20 * ONES)) + 0x7f * ONES;
    Some(!differs & HIGH)
}

/// Composes letters (NFC), unless the text grows: a few letters have no composed form.
fn composed(text: &str) -> Cow<'_, str> {
    if is_nfc(text) {
        return Cow::Borrowed(text);
    }
    let whole: String = text.nfc().collect();
    if whole.chars().count() > text.chars().count() { Cow::Borrowed(text) } else { Cow::Owned(whole) }
}

fn is_tidy_slowly(text: &str) -> bool {
    !text.contains("  ")
        && !text.contains(is_unseen)
        && lexical::strip(text).len() == text.len()
        && composed(text) == text
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn texts_are_tidied_and_not_rewritten() {
        for (text, tidied, bared) in [
            ("Fête d'été", "Fête d'été", "Fête d'été"),
            (" Poitiers \u{a0}", "Poitiers", "Poitiers"),
            ("a  b   c", "a b c", "a b c"),
            ("Ville\u{200b} de\u{ad} Poitiers\u{feff}", "Ville de Poitiers", "Ville de Poitiers"),
            ("e\u{301}te\u{301}", "été", "été"),
            ("« Raisons\u{a0}d’agir\u{202f}»", "« Raisons\u{a0}d’agir\u{202f}»", "« Raisons d’agir »"),
            ("deux\nlignes", "deux\nlignes", "deux lignes"),
            ("10 € — 5", "10 € — 5", "10 € — 5"),
            ("👩\u{200d}🌾", "👩\u{200d}🌾", "👩\u{200d}🌾"),
            ("a\0b\u{7}", "ab", "ab"),
            ("\u{b5d}\u{200b}", "\u{b5d}", "\u{b5d}"),
            (" ", "", ""),
            ("", "", ""),
        ] {
            assert_eq!(tidy(text), tidied, "{text:?}");
            assert_eq!(bare(text), bared, "{text:?}");
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2000))]

        #[test]
        fn tidying_twice_is_tidying_once(text in "[ a-zé«°\u{301}\u{a0}\u{200b}\u{2028}€—\\PC\n]{0,12}") {
            let once = tidy(&text).into_owned();
            prop_assert_eq!(tidy(&once), once.as_str());
            let bared = bare(&text).into_owned();
            prop_assert_eq!(bare(&bared), bared.as_str());
            if is_tidy(text.as_bytes()) {
                prop_assert!(is_tidy_slowly(&text), "{text:?}");
            }
            if is_plain(text.as_bytes()) && !text.starts_with(' ') && !text.ends_with(' ') {
                prop_assert!(is_tidy_slowly(&text), "{text:?}");
            }
        }
    }
}
