//! Patterns of digits and fixed characters, which need no regular expression engine.
//!
//! Such a pattern has a few shapes: `^[0-9]{4}(\/[0-9]{4})?$` has `dddd` and `dddd/dddd`. A cell is compared with the
//! shape of its length, eight characters at a time. A cell that fits matches the pattern; the engine decides the
//! others.

use crate::field_type::quick::{ZEROS, none_beyond_nine};

/// The maximum number of shapes of a pattern, and of characters of a shape.
const MOST_SHAPES: usize = 64;
const LONGEST: usize = 32;

/// All shapes of a pattern.
#[derive(Debug, Clone)]
pub(super) struct Shapes(Vec<Shape>);

#[derive(Debug, Clone)]
struct Shape {
    length: usize,
    words: Vec<Word>,
}

/// The required characters at up to eight places.
#[derive(Debug, Clone)]
struct Word {
    offset: usize,
    /// All bits set where a digit must be.
    digits: u64,
    /// The required characters elsewhere; zero at the places of digits.
    literals: u64,
}

#[derive(Debug, Clone, Copy)]
enum Place {
    Digit,
    Byte(u8),
}

impl Shapes {
    /// None unless the pattern consists of fixed characters and runs of digits, with an optional end.
    pub fn of(pattern: &str) -> Option<Self> {
        let body = pattern.strip_prefix('^')?.strip_suffix('$')?;
        let (first, tail) = match body.strip_suffix(")?") {
            Some(body) => body.split_once('(')?,
            None => (body, ""),
        };
        let shorter = expand(vec![Vec::new()], first)?;
        let mut all = if tail.is_empty() { Vec::new() } else { expand(shorter.clone(), tail)? };
        all.extend(shorter);
        let usable =
            all.len() <= MOST_SHAPES && all.iter().all(|places| (1..=LONGEST).contains(&places.len()));
        usable.then(|| Shapes(all.iter().map(|places| Shape::new(places)).collect()))
    }

    #[inline]
    pub fn fit(&self, cell: &[u8]) -> bool {
        self.0.iter().any(|shape| {
            shape.length == cell.len()
                && shape.words.iter().all(|word| word.fits(load(cell.get(word.offset..).unwrap_or_default())))
        })
    }
}

impl Shape {
    fn new(places: &[Place]) -> Self {
        let length = places.len();
        // The last word may overlap the previous one.
        let last = length.saturating_sub(8);
        let offsets = (0..last).step_by(8).chain([last]);
        let words = offsets.map(|offset| Word::new(places.get(offset..).unwrap_or_default(), offset));
        Shape { length, words: words.collect() }
    }
}

impl Word {
    fn new(places: &[Place], offset: usize) -> Self {
        let bytes = |of: &dyn Fn(Place) -> u8| {
            let bytes: Vec<u8> = places.iter().take(8).map(|place| of(*place)).collect();
            load(&bytes)
        };
        let digits = bytes(&|place| if matches!(place, Place::Digit) { 0xFF } else { 0 });
        let literals = bytes(&|place| if let Place::Byte(byte) = place { byte } else { 0 });
        Word { offset, digits, literals }
    }

    #[inline]
    fn fits(&self, word: u64) -> bool {
        none_beyond_nine((word ^ ZEROS) & self.digits) && word & !self.digits == self.literals
    }
}

/// The first eight bytes; of fewer than eight, all, some of them twice.
#[inline]
fn load(bytes: &[u8]) -> u64 {
    if let Some(word) = bytes.first_chunk() {
        return u64::from_le_bytes(*word);
    }
    if let (Some(first), Some(last)) = (bytes.first_chunk(), bytes.last_chunk()) {
        return u64::from(u32::from_le_bytes(*first)) | u64::from(u32::from_le_bytes(*last)) << 32;
    }
    bytes.iter().fold(0, |word, byte| word << 8 | u64::from(*byte))
}

/// Appends every shape of a part of a pattern to every beginning.
fn expand(mut beginnings: Vec<Vec<Place>>, pattern: &str) -> Option<Vec<Vec<Place>>> {
    let mut rest = pattern;
    while let Some(first) = rest.chars().next() {
        let (place, least, most);
        if let Some(after) = rest.strip_prefix(r"\d").or_else(|| rest.strip_prefix("[0-9]")) {
            (least, most, rest) = repetition(after)?;
            place = Place::Digit;
        } else {
            let literal = match first {
                '\\' => rest.chars().nth(1).filter(char::is_ascii_punctuation)?,
                c if c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '/' | ',' | ' ') => c,
                _ => return None,
            };
            (least, most, rest) = repetition(rest.get(if first == '\\' { 2 } else { 1 }..)?)?;
            place = Place::Byte(u8::try_from(literal).ok()?);
        }
        if most > LONGEST || beginnings.len() * (most + 1 - least) > MOST_SHAPES {
            return None;
        }
        let longer = |beginning: &Vec<Place>, count: usize| {
            let mut longer = beginning.clone();
            longer.extend(std::iter::repeat_n(place, count));
            longer
        };
        beginnings = beginnings.iter().flat_map(|one| (least..=most).map(move |n| longer(one, n))).collect();
    }
    Some(beginnings)
}

/// The counts of `{n}` or `{n,m}` at the start (1 if absent), and the rest.
fn repetition(text: &str) -> Option<(usize, usize, &str)> {
    let Some(text) = text.strip_prefix('{') else {
        return (!text.starts_with(['?', '*', '+'])).then_some((1, 1, text));
    };
    let (counts, after) = text.split_once('}')?;
    let (least, most) = counts.split_once(',').unwrap_or((counts, counts));
    let (least, most): (usize, usize) = (least.parse().ok()?, most.parse().ok()?);
    (least >= 1 && least <= most && !after.starts_with(['?', '*', '+'])).then_some((least, most, after))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shapes_fit_what_the_pattern_matches() {
        for (pattern, yes, no) in [
            (
                r"^\d{14}$",
                &["21860194600013"][..],
                &["2186019460001", "2186019460001a", "218601946000134"][..],
            ),
            (r"^\d$", &["0", "9"], &["", "a", "10", "/", ":"]),
            (r"^W\d{9}$", &["W123456789"], &["w123456789", "W12345678a", "0123456789"]),
            (r"^\d\.\d{1,2}$", &["1.1", "7.10"], &["1.", "1,1", "11.1", "1.1a", "a.10"]),
            (r"^[0-9]{4}(\/[0-9]{4})?$", &["2020", "2020/2021"], &["2020/", "2020-2021", "202", "20a0"]),
            (r"^\d{4}-\d{2}-\d{2}$", &["2024-01-31"], &["2024/01/31", "2024-01-3l"]),
        ] {
            let shapes = Shapes::of(pattern).unwrap();
            for cell in yes {
                assert!(shapes.fit(cell.as_bytes()), "{pattern} {cell}");
            }
            for cell in no {
                assert!(!shapes.fit(cell.as_bytes()), "{pattern} {cell}");
            }
        }
        for pattern in [
            r"^\d+$",
            r"^a|b$",
            r"^\d{0,3}$",
            r"^[a-z]$",
            r"\d",
            r"^\d{40}$",
            r"^\d{1,9}-\d{1,9}$",
            r"^(ab)?$",
        ] {
            assert!(Shapes::of(pattern).is_none(), "{pattern}");
        }
    }
}
