//! Compares names of streets: case, accents, small words and abbreviations do not count, and digits equal words.
//!
//! The comparison is that of the official validator, through `adresses-util` 0.9 (MIT), `lodash` 4.17 (MIT) for accents
//! and words, and `written-number` 0.9 (MIT) for numbers in letters.

use unicode_normalization::char::decompose_canonical;

/// Returns the form in which names are compared, and caches the last one: a street spans many consecutive rows.
#[derive(Debug, Clone, Default)]
pub(super) struct Normaliser {
    name: String,
    normal: String,
}

impl Normaliser {
    pub fn normal(&mut self, name: &str) -> &str {
        if self.name != name {
            self.name.clear();
            self.name.push_str(name);
            self.normal = normal(name);
        }
        &self.normal
    }
}

/// Words without meaning for the comparison.
const SMALL: [&str; 18] = [
    "la", "le", "les", "l", "d", "du", "de", "des", "dos", "las", "los", "sur", "sous", "a", "par", "et",
    "au", "aux",
];

/// Abbreviations of a first word.
const FIRST: [(&str, &str); 25] = [
    ("pl", "place"),
    ("av", "avenue"),
    ("bd", "boulevard"),
    ("sq", "square"),
    ("che", "chemin"),
    ("chem", "chemin"),
    ("rte", "route"),
    ("all", "allee"),
    ("pas", "passage"),
    ("vla", "villa"),
    ("imp", "impasse"),
    ("qu", "quai"),
    ("ham", "hammeau"),
    ("prt", "porte"),
    ("parv", "parvis"),
    ("lot", "lotissement"),
    ("sen", "sente"),
    ("r", "rue"),
    ("rle", "ruelle"),
    ("car", "carrefour"),
    ("mte", "montee"),
    ("ptte", "placette"),
    ("str", "sentier"),
    ("tsse", "terrasse"),
    ("snt", "sente"),
];

/// Abbreviations of any other word.
const OTHERS: [(&str, &str); 4] =
    [("st", "saint"), ("ste", "sainte"), ("gal", "general"), ("mal", "marechal")];

fn normal(name: &str) -> String {
    let plain = deburr(name).to_lowercase();
    let mut all = words(&plain);
    for (place, word) in all.iter_mut().enumerate() {
        let table: &[(&'static str, &'static str)] = if place == 0 { &FIRST } else { &OTHERS };
        if let Some((_, long)) = table.iter().find(|(short, _)| *short == *word) {
            *word = long;
        }
    }
    let mut kept = &all[..];
    if let ["rue", rest @ ..] = kept
        && rest.iter().any(|word| word.ends_with("rue"))
    {
        kept = rest;
    }
    if let ["lieu", "dit", rest @ ..] = kept
        && !rest.is_empty()
    {
        kept = rest;
    }
    let mut out: Vec<&str> = Vec::with_capacity(kept.len());
    for word in kept.iter().filter(|word| !SMALL.contains(word)) {
        match word.parse::<u64>() {
            Ok(number) if word.bytes().all(|byte| byte.is_ascii_digit()) && number < MOST => {
                spell(number, &mut out)
            }
            _ => out.push(word),
        }
    }
    out.join(" ")
}

/// Replaces Latin letters with accents by plain ones, and removes combining marks.
pub(super) fn deburr(text: &str) -> String {
    if text.is_ascii() {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '×' | '÷' => out.push(c),
            'Æ' => out.push_str("Ae"),
            'æ' => out.push_str("ae"),
            'Œ' => out.push_str("Oe"),
            'œ' => out.push_str("oe"),
            'Þ' => out.push_str("Th"),
            'þ' => out.push_str("th"),
            'ß' => out.push_str("ss"),
            'Ĳ' => out.push_str("IJ"),
            'ĳ' => out.push_str("ij"),
            'ŉ' => out.push_str("'n"),
            'Ð' | 'Đ' => out.push('D'),
            'ð' | 'đ' => out.push('d'),
            'Ø' => out.push('O'),
            'ø' => out.push('o'),
            'Ħ' => out.push('H'),
            'ħ' => out.push('h'),
            'ı' => out.push('i'),
            'ĸ' => out.push('k'),
            'Ŀ' | 'Ł' => out.push('L'),
            'ŀ' | 'ł' => out.push('l'),
            'Ŋ' => out.push('N'),
            'ŋ' => out.push('n'),
            'Ŧ' => out.push('T'),
            'ŧ' => out.push('t'),
            'ſ' => out.push('s'),
            'À'..='ſ' => {
                let mut first = None;
                decompose_canonical(c, |part| first = first.or(Some(part)));
                out.extend(first);
            }
            '\u{300}'..='\u{36f}' | '\u{fe20}'..='\u{fe2f}' | '\u{20d0}'..='\u{20ff}' => {}
            c => out.push(c),
        }
    }
    out
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    Break,
    Lower,
    Digit,
    /// Letters of other scripts.
    Misc,
    /// Each character is a word.
    Symbol,
}

fn class(c: char) -> Class {
    match c {
        '0'..='9' => Class::Digit,
        'a'..='z' | 'ß'..='ö' | 'ø'..='ÿ' => Class::Lower,
        '\0'..='\u{bf}' | '×' | '÷' | '\u{2000}'..='\u{206f}' => Class::Break,
        '\u{1680}' | '\u{180e}' | '\u{3000}' | '\u{feff}' => Class::Break,
        '\u{2700}'..='\u{27bf}' | '\u{10000}'.. => Class::Symbol,
        _ => Class::Misc,
    }
}

/// The words of a text in lower case. Digits and letters are separate words, except in `1st` and the like;
/// an apostrophe and a few English endings belong to their word.
fn words(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let run = |accepts: &dyn Fn(Class) -> bool| rest.find(|c| !accepts(class(c))).unwrap_or(rest.len());
        let length = match class(first) {
            Class::Break => {
                rest = rest.get(first.len_utf8()..).unwrap_or_default();
                continue;
            }
            Class::Symbol => first.len_utf8(),
            Class::Digit => {
                let digits = run(&|class| class == Class::Digit);
                digits + ordinal(rest, digits)
            }
            Class::Lower | Class::Misc => {
                letters(rest, run(&|class| class == Class::Lower)).unwrap_or_else(|| {
                    let misc = run(&|class| class == Class::Misc);
                    if misc > 0 && ends(rest, misc) {
                        return misc;
                    }
                    let both = run(&|class| matches!(class, Class::Lower | Class::Misc));
                    both + contraction(rest, both)
                })
            }
        };
        let (word, after) = rest.split_at(length);
        found.push(word);
        rest = after;
    }
    found
}

/// The length of a word of letters only, if neither a letter nor a digit follows it.
fn letters(text: &str, end: usize) -> Option<usize> {
    if end == 0 {
        return None;
    }
    let longer = end + contraction(text, end);
    [longer, end].into_iter().find(|end| ends(text, *end))
}

fn ends(text: &str, at: usize) -> bool {
    text.get(at..).and_then(|rest| rest.chars().next()).is_none_or(|c| class(c) == Class::Break)
}

/// The length of an apostrophe and an English ending.
fn contraction(text: &str, at: usize) -> usize {
    let rest = text.get(at..).unwrap_or_default();
    let Some(apostrophe) = rest.chars().next().filter(|c| matches!(c, '\'' | '’')) else { return 0 };
    let rest = rest.get(apostrophe.len_utf8()..).unwrap_or_default();
    let ending = ["d", "ll", "m", "re", "s", "t", "ve"].into_iter().find(|ending| rest.starts_with(ending));
    ending.map_or(0, |ending| apostrophe.len_utf8() + ending.len())
}

/// The length of an English ordinal ending after digits.
fn ordinal(text: &str, digits: usize) -> usize {
    let ending = match text.as_bytes().get(digits - 1) {
        Some(b'1') => "st",
        Some(b'2') => "nd",
        Some(b'3') => "rd",
        _ => "th",
    };
    let Some(after) = text.get(digits..).and_then(|rest| rest.strip_prefix(ending)) else { return 0 };
    let ends = after.chars().next().is_none_or(|c| !c.is_ascii_alphanumeric());
    if ends { ending.len() } else { 0 }
}

/// Numbers from here on stay in digits.
const MOST: u64 = 1_000_000_000_000_000;

const UNITS: [&str; 20] = [
    "zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze",
    "treize", "quatorze", "quinze", "seize", "dix-sept", "dix-huit", "dix-neuf",
];

const TENS: [&str; 7] = ["", "", "vingt", "trente", "quarante", "cinquante", "soixante"];

/// Writes a number in words.
fn spell<'a>(number: u64, out: &mut Vec<&'a str>) {
    let push = |text: &'static str, out: &mut Vec<&'a str>| out.extend(text.split('-'));
    let unit = |number: u64| UNITS.get(number as usize).copied().unwrap_or_default();
    match number {
        0..20 => push(unit(number), out),
        20..80 => {
            // Seventy is written as sixty and ten.
            let (ten, rest) = if number < 70 { (number / 10, number % 10) } else { (6, number - 60) };
            out.push(TENS.get(ten as usize).copied().unwrap_or_default());
            if matches!(rest, 1 | 11) {
                out.push("et");
            }
            if rest > 0 {
                push(unit(rest), out);
            }
        }
        80 => out.extend(["quatre", "vingts"]),
        81..100 => {
            out.extend(["quatre", "vingt"]);
            push(unit(number - 80), out);
        }
        _ => {
            const SCALES: [(u64, &str, &str); 4] = [
                (1_000_000_000_000, "billion", "billions"),
                (1_000_000_000, "milliard", "milliards"),
                (1_000_000, "million", "millions"),
                (1000, "mille", "mille"),
            ];
            for (scale, one, many) in SCALES {
                let times = number / scale % 1000;
                if times > 0 {
                    if times > 1 || scale > 1000 {
                        spell(times, out);
                    }
                    out.push(if times > 1 { many } else { one });
                }
            }
            let (hundreds, rest) = (number / 100 % 10, number % 100);
            if hundreds > 1 {
                push(unit(hundreds), out);
            }
            if hundreds > 0 {
                out.push(if hundreds > 1 && rest == 0 { "cents" } else { "cent" });
            }
            if rest > 0 {
                spell(rest, out);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The expected values come from `normalize` of adresses-util 0.9.0.
    #[test]
    fn names_compare_as_in_the_official_validator() {
        for (name, expected) in [
            ("Rue des 3 Places", "rue trois places"),
            ("RUE DES TROIS-PLACES", "rue trois places"),
            ("Av. du Gal de Gaulle", "avenue general gaulle"),
            ("Place de l'Église St-Étienne", "place eglise saint etienne"),
            ("Rue de la Grande Rue", "grande rue"),
            ("Lieu-dit Le Bourg", "bourg"),
            ("Lieu dit", "lieu dit"),
            ("Rue du 8 mai 1945", "rue huit mai mille neuf cent quarante cinq"),
            ("Rue 71", "rue soixante et onze"),
            ("rue 80000", "rue quatre vingts mille"),
            ("rue 200 201 100", "rue deux cents deux cent un cent"),
            ("Rue 12bis", "rue douze bis"),
            ("Œuvre d'art", "oeuvre art"),
            ("Rue l's", "rue l's"),
            ("Les", ""),
            ("", ""),
        ] {
            assert_eq!(normal(name), expected, "{name}");
        }
    }
}
