//! Encodings of one byte a letter, and how the letters of a text reveal its encoding.

use std::io::{self, Read};
use std::sync::OnceLock;

use memchr::memchr2_iter;

/// An encoding in which each byte is a letter; below 128 all are ASCII.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Legacy {
    Windows1252,
    /// The encoding of DOS, with the euro (CP858).
    Cp850,
    MacRoman,
}

const CP850: &str = "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤\
                     ðÐÊËÈ€ÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u{ad}±‗¾¶§÷¸°¨·¹³²■\u{a0}";

impl Legacy {
    pub const ALL: [Legacy; 3] = [Legacy::Windows1252, Legacy::Cp850, Legacy::MacRoman];

    pub fn name(self) -> &'static str {
        match self {
            Legacy::Windows1252 => "Windows-1252",
            Legacy::Cp850 => "CP850",
            Legacy::MacRoman => "MacRoman",
        }
    }

    /// The letters of the bytes from 128 on.
    fn letters(self) -> &'static [char] {
        static TABLES: OnceLock<[Vec<char>; 3]> = OnceLock::new();
        let high: Vec<u8> = (128..=255).collect();
        let tables = TABLES.get_or_init(|| {
            let decoded = |encoding: &'static encoding_rs::Encoding| {
                encoding.decode_without_bom_handling(&high).0.chars().collect()
            };
            [decoded(encoding_rs::WINDOWS_1252), CP850.chars().collect(), decoded(encoding_rs::MACINTOSH)]
        });
        tables.get(self as usize).map_or(&[], Vec::as_slice)
    }

    pub fn letter(self, byte: u8) -> char {
        let place = usize::from(byte).checked_sub(128);
        place.and_then(|place| self.letters().get(place).copied()).unwrap_or(char::from(byte))
    }

    /// The byte of a letter beyond ASCII.
    pub fn byte(self, letter: char) -> Option<u8> {
        let place = self.letters().iter().position(|one| *one == letter)?;
        u8::try_from(place + 128).ok()
    }

    /// Decodes a text that is not all UTF-8: its French letters in UTF-8 stay, all other bytes are read in this
    /// encoding. Returns also whether such letters of UTF-8 were found.
    pub fn decode(self, bytes: &[u8]) -> (String, bool) {
        let (mut text, mut mixed, mut at) = (String::with_capacity(bytes.len() * 2), false, 0);
        while let Some(byte) = bytes.get(at) {
            match french(bytes.get(at..).unwrap_or_default()).filter(|_| !byte.is_ascii()) {
                Some(letter) => {
                    text.push(letter);
                    mixed = true;
                    at += letter.len_utf8();
                }
                None => {
                    text.push(self.letter(*byte));
                    at += 1;
                }
            }
        }
        (text, mixed)
    }
}

/// Whether a letter or sign beyond ASCII occurs in French texts, or is a neighbour of one. Two or three bytes that are
/// UTF-8 by accident hardly ever give one of these.
pub(crate) fn is_french(letter: char) -> bool {
    matches!(letter, '\u{a0}'..='\u{ff}' | 'Œ' | 'œ' | 'Ÿ' | '\u{2010}'..='\u{2026}' | '\u{202f}' | '‰' | '‹' | '›' | '€' | '™')
}

/// The first letter of some bytes, if it is a French one beyond ASCII in UTF-8.
pub(crate) fn french(bytes: &[u8]) -> Option<char> {
    let length = match bytes.first()? {
        0xc2..=0xdf => 2,
        0xe0..=0xef => 3,
        _ => return None,
    };
    let text = std::str::from_utf8(bytes.get(..length)?).ok()?;
    text.chars().next().filter(|letter| is_french(*letter))
}

/// Decodes letters whose UTF-8 bytes were read as a letter each: `Ã©`. None when the text contains none.
pub(crate) fn decoded_once_more(text: &str) -> Option<String> {
    Legacy::ALL.into_iter().find_map(|encoding| {
        let mut out = String::with_capacity(text.len());
        let (mut rest, mut found) = (text, false);
        while let Some(first) = rest.chars().next() {
            let decoded = (!first.is_ascii()).then(|| one_letter(rest, encoding)).flatten();
            let (letter, length) = decoded.unwrap_or((first, first.len_utf8()));
            found |= decoded.is_some();
            out.push(letter);
            rest = rest.get(length..).unwrap_or_default();
        }
        found.then_some(out)
    })
}

/// The letter whose UTF-8 bytes were read as the next two or three signs, and the length of these signs in bytes.
fn one_letter(text: &str, encoding: Legacy) -> Option<(char, usize)> {
    let (mut bytes, mut length) = ([0; 3], 0);
    for (place, sign) in text.chars().take(3).enumerate() {
        // A byte for which Latin-1 has no letter was read as a control character.
        let control = matches!(sign, '\u{80}'..='\u{9f}') && encoding == Legacy::Windows1252;
        let byte = if control { u8::try_from(u32::from(sign)).ok() } else { encoding.byte(sign) };
        let Some(byte) = byte else { break };
        if let Some(slot) = bytes.get_mut(place) {
            *slot = byte;
        }
        length += sign.len_utf8();
        let letter = french(&bytes).or(match bytes {
            [0xef, 0xbf, 0xbd] => Some('\u{fffd}'),
            [0xef, 0xbb, 0xbf] => Some('\u{feff}'),
            _ => None,
        });
        if let Some(letter) = letter {
            return Some((letter, length));
        }
    }
    None
}

/// True if a text may have letters that were encoded twice: finds the signs that the first byte of an accented letter or
/// of a sign of French typography becomes (`Ã`, `Â`, `â€`). One pass over the bytes: 82 and 83 are rare in other texts.
pub(crate) fn may_be_encoded_twice(text: &[u8]) -> bool {
    memchr2_iter(0x82, 0x83, text).any(|place| {
        let before = text.get(..place).unwrap_or_default();
        before.ends_with(b"\xC3") || before.ends_with(b"\xC3\xA2\xE2")
    })
}

/// The way to decode a text.
#[derive(Debug, Clone, Default)]
pub(crate) enum Reading {
    /// The rule of `encoding.rs`, by which a file is checked.
    #[default]
    Guess,
    /// The whole text is in this encoding.
    Whole(Legacy),
    /// Each value is in UTF-8 or in this encoding; the bytes stay as they are.
    Mixed(Legacy),
}

/// The encoding that the letters of an input reveal.
#[derive(Debug, Default)]
pub(crate) struct Survey {
    /// True if there are letters of UTF-8.
    utf8: bool,
    /// True if some lines are not UTF-8.
    broken: bool,
    /// For each encoding, how many letters and signs are where French has them, and how many are not.
    scores: [Score; 3],
    /// A word that reads otherwise in each encoding.
    sample: Vec<u8>,
}

#[derive(Debug, Default, Clone, Copy)]
struct Score {
    letters: u64,
    odd: u64,
}

/// The result of a survey.
#[derive(Debug, Clone, Default)]
pub(crate) struct Surveyed {
    pub reading: Reading,
    /// Set if several encodings are likely: a word read in Windows-1252, and in the other likely ones.
    pub doubt: Option<(String, Vec<String>)>,
}

/// How many bytes one read requests.
const CHUNK: usize = 128 * 1024;

impl Survey {
    /// Surveys a whole input.
    pub fn of(mut input: impl Read) -> io::Result<Surveyed> {
        let (mut survey, mut text) = (Survey::default(), Vec::new());
        loop {
            let begin = text.len();
            text.resize(begin + CHUNK, 0);
            let read = match input.read(text.get_mut(begin..).unwrap_or_default()) {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => 0,
                Err(error) => return Err(error),
                Ok(0) => {
                    text.truncate(begin);
                    survey.look(&text);
                    return Ok(survey.end());
                }
                Ok(read) => read,
            };
            text.truncate(begin + read);
            let whole = memchr::memrchr2(b'\n', b'\r', &text).map(|place| place + 1);
            let whole = whole.or_else(|| (text.len() > CHUNK * 8).then_some(text.len())).unwrap_or(0);
            survey.look(text.get(..whole).unwrap_or_default());
            text.drain(..whole);
        }
    }

    /// Surveys whole lines.
    pub fn look(&mut self, lines: &[u8]) {
        if simdutf8::basic::from_utf8(lines).is_ok() {
            self.utf8 |= !lines.is_ascii();
            return;
        }
        for line in lines.split(|byte| matches!(byte, b'\n' | b'\r')) {
            match std::str::from_utf8(line) {
                Ok(line) => self.utf8 |= !line.is_ascii(),
                Err(_) => self.look_at_broken(line),
            }
        }
    }

    fn look_at_broken(&mut self, line: &[u8]) {
        self.broken = true;
        let mut at = 0;
        while let Some(byte) = line.get(at) {
            if byte.is_ascii() {
                at += 1;
            } else if let Some(letter) = french(line.get(at..).unwrap_or_default()) {
                self.utf8 = true;
                at += letter.len_utf8();
            } else {
                let around = |place: Option<usize>| place.and_then(|place| line.get(place).copied());
                let (before, after) = (around(at.checked_sub(1)), around(Some(at + 1)));
                for (encoding, score) in Legacy::ALL.into_iter().zip(&mut self.scores) {
                    let read = |byte: Option<u8>| byte.map_or(' ', |byte| encoding.letter(byte));
                    score.add(read(before), encoding.letter(*byte), read(after));
                }
                if self.sample.is_empty() {
                    let is_end = |byte: &u8| byte.is_ascii() && !byte.is_ascii_alphanumeric();
                    let from =
                        line.get(..at).and_then(|line| line.iter().rposition(is_end)).map_or(0, |p| p + 1);
                    let rest = line.get(at..).unwrap_or_default();
                    let to = at + rest.iter().position(is_end).unwrap_or(rest.len()).min(40);
                    self.sample = line.get(from.max(at.saturating_sub(40))..to).unwrap_or_default().to_vec();
                }
                at += 1;
            }
        }
    }

    fn end(self) -> Surveyed {
        if !self.broken {
            return Surveyed { reading: Reading::Guess, doubt: None };
        }
        let (encoding, rivals) = self.best();
        let read = |encoding: Legacy| encoding.decode(&self.sample).0;
        let (encoding, doubt) = if rivals.is_empty() {
            (encoding, None)
        } else {
            // As a check reads it, until a person decides.
            let first = Legacy::Windows1252;
            let others = [vec![encoding], rivals].concat().into_iter().filter(|one| *one != first);
            let mut others: Vec<String> = others.map(read).collect();
            others.dedup();
            (first, Some((read(first), others)))
        };
        let reading = if self.utf8 { Reading::Mixed(encoding) } else { Reading::Whole(encoding) };
        Surveyed { reading, doubt }
    }

    /// The encoding that the letters reveal; None if they reveal none, or several are likely.
    pub fn likely(&self) -> Option<Legacy> {
        let (encoding, rivals) = self.best();
        Some(encoding).filter(|_| self.broken && rivals.is_empty())
    }

    /// The most likely encoding, and the others that are likely too.
    fn best(&self) -> (Legacy, Vec<Legacy>) {
        let scored = Legacy::ALL.into_iter().zip(self.scores);
        // Among equals the first wins: Windows-1252 is the commonest by far.
        let best = scored.clone().min_by_key(|(_, score)| (score.odd, std::cmp::Reverse(score.letters)));
        let (encoding, best) = best.unwrap_or((Legacy::Windows1252, Score::default()));
        let rivals = scored.filter(|(other, score)| *other != encoding && best.has_rival(encoding, *score));
        (encoding, rivals.map(|(other, _)| other).collect())
    }
}

impl Score {
    /// Counts a letter or sign beyond ASCII, judged by the characters before and after it.
    fn add(&mut self, before: char, sign: char, after: char) {
        const LETTERS: &str = "àâçéèêëîïôùûüÿœæÀÂÇÉÈÊËÎÏÔÙÛÜŸŒÆ";
        const SIGNS: &str = "«»“”’‘…–—•°€²³§©®™µ½¼¾·\u{a0}\u{ad}";
        let inside = before.is_alphabetic() && after.is_alphabetic();
        let alone = !before.is_alphabetic() && !after.is_alphabetic();
        let fits = if LETTERS.contains(sign) {
            match sign.is_lowercase() {
                _ if alone => matches!(sign, 'à' | 'À'),
                true => !after.is_uppercase(),
                false => !(before.is_lowercase() || before.is_alphabetic() && after.is_lowercase()),
            }
        } else {
            SIGNS.contains(sign) && (!inside || matches!(sign, '’' | '·' | '\u{ad}'))
        };
        self.letters += u64::from(fits && sign.is_alphabetic());
        self.odd += u64::from(!fits);
    }

    /// Whether another encoding is likely too, though this one has the best score.
    fn has_rival(self, encoding: Legacy, other: Score) -> bool {
        if encoding == Legacy::Windows1252 && (self.letters > 0 || other.letters == 0) {
            return false;
        }
        if self.odd == 0 { other.odd == 0 } else { other.odd < self.odd.saturating_mul(4) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn encoded(encoding: Legacy, text: &str) -> Vec<u8> {
        let byte = |c: char| if c.is_ascii() { c as u8 } else { encoding.byte(c).unwrap() };
        text.chars().map(byte).collect()
    }

    #[test]
    fn french_letters_tell_their_encoding() {
        for text in [
            "Finances locales/Décisions budgétaires",
            "DÉLIBÉRATION DU CONSEIL",
            "L’école maternelle, à côté du château ; forêt",
            "Aide à la création\nReçu le 3 août",
            "marché n° 3",
        ] {
            for encoding in Legacy::ALL {
                if !text.chars().all(|c| c.is_ascii() || encoding.byte(c).is_some()) {
                    continue;
                }
                let bytes = encoded(encoding, text);
                let told = Survey::of(&bytes[..]).unwrap();
                assert!(told.doubt.is_none(), "{text} {encoding:?}: {:?}", told.doubt);
                assert!(
                    matches!(told.reading, Reading::Whole(found) if found == encoding),
                    "{text} {encoding:?}"
                );
            }
        }
    }

    #[test]
    fn what_does_not_tell_is_a_doubt() {
        // « Aide … la culture », or « Aide à la culture » in CP850.
        let told = Survey::of(&b"Aide \x85 la culture"[..]).unwrap();
        assert!(told.doubt.is_some());
        let told = Survey::of(&b"\xC3\xA9t\xC3\xA9\nt\x82l\x82"[..]).unwrap();
        assert!(matches!(told.reading, Reading::Mixed(Legacy::Cp850)), "{told:?}");
        let told = Survey::of("été — œuvre".as_bytes()).unwrap();
        assert!(matches!(told.reading, Reading::Guess), "{told:?}");
    }

    #[test]
    fn letters_of_utf8_stay_among_others() {
        let (text, mixed) = Legacy::Windows1252.decode(b"r\xE9ception \xC3\xA9crite");
        assert_eq!((text.as_str(), mixed), ("réception écrite", true));
    }
}
