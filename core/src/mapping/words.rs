//! Reads headings of business software, portals and exporters as words of one vocabulary. `words.json` holds the words
//! of that vocabulary ("our words") and the words that mean them; this file applies them.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::OnceLock;

use encoding_rs::WINDOWS_1252;
use serde::Deserialize;

use crate::field_type::lexical;
use crate::field_type::tidy::key;

/// The content of `words.json`.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Words {
    /// A note for people who edit the file.
    #[allow(dead_code)]
    about: String,
    /// Words without a meaning for headings, which are dropped.
    empty: HashSet<String>,
    /// Words that may occur in any heading without changing its meaning.
    filler: HashSet<String>,
    /// Our words, each with the words that mean it.
    same: BTreeMap<String, Vec<String>>,
    /// Telling words: a heading with such a word that a field lacks is not that field's.
    telling: HashSet<String>,
    /// Words whose role depends on the point of view of the author.
    loose: HashSet<String>,
    data_sets: BTreeMap<String, DataSet>,
}

/// The words of a data set.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct DataSet {
    /// As `same` of all data sets, over which these take precedence. Here, our words are roles, and telling words.
    #[serde(default)]
    same: BTreeMap<String, Vec<String>>,
    /// Groups of fields of one kind in opposite roles.
    #[serde(default)]
    pub opposite: Vec<Vec<String>>,
    /// Words that are used for either of two roles: the giver's and the receiver's. If no other column decides, the
    /// second role applies.
    #[serde(default)]
    pub either: BTreeMap<String, [String; 2]>,
    /// Headings that are used for either role, so that only other columns can decide.
    #[serde(default)]
    pub unclear: Vec<String>,
    #[serde(default)]
    fields: BTreeMap<String, FieldWords>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct FieldWords {
    /// Headings of the field.
    #[serde(default)]
    names: Vec<String>,
    /// Headings that may be the field's; a person has to check them.
    #[serde(default)]
    near: Vec<String>,
    /// Telling words that a heading of the field may have.
    #[serde(default)]
    with: Vec<String>,
    /// Labels of the field's value in rows above a header.
    #[serde(default)]
    above: Vec<String>,
}

fn all() -> &'static Words {
    static WORDS: OnceLock<Words> = OnceLock::new();
    // The file is part of the program, and a test proves that it can be read.
    WORDS.get_or_init(|| serde_json::from_str(include_str!("words.json")).unwrap_or_default())
}

/// A name as a list of our words.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Tokens {
    pub words: Vec<String>,
    /// True if a word was read by its usual role, though the role depends on the author.
    pub loose: bool,
}

/// A heading that is known for a field.
#[derive(Debug, Clone)]
pub(super) struct Known {
    pub key: String,
    pub words: Vec<String>,
    /// True if the heading may be the field's but needs a check.
    pub near: bool,
}

/// The words for one data set.
pub(super) struct Vocabulary {
    pub data_set: &'static DataSet,
    /// True if `words.json` has words for this data set.
    pub has_words: bool,
    ours: HashSet<String>,
    /// Sequences of words in headings, and our word for each.
    meanings: HashMap<Vec<String>, String>,
    /// The number of words of the longest sequence in `meanings`.
    longest: usize,
}

impl Vocabulary {
    pub fn of(data_set: &str) -> Self {
        static NONE: OnceLock<DataSet> = OnceLock::new();
        let words = all();
        let found = words.data_sets.get(data_set);
        let data_set = found.unwrap_or_else(|| NONE.get_or_init(DataSet::default));
        let mut meanings = HashMap::new();
        // The words of the data set come last and replace the others.
        for (ours, theirs) in words.same.iter().chain(&data_set.same) {
            let itself = std::iter::once(ours);
            for written in theirs.iter().chain(itself) {
                meanings.insert(split(written), ours.clone());
            }
        }
        meanings.remove(&Vec::new());
        let longest = meanings.keys().map(Vec::len).max().unwrap_or_default();
        let ours = meanings.values().cloned().collect();
        Vocabulary { data_set, has_words: found.is_some(), ours, meanings, longest }
    }

    /// Reads a name as our words, in forms such as `nomBeneficiaire` and `DELIB_OBJET` too.
    pub fn tokens(&self, name: &str) -> Tokens {
        let words = split(&whole(name));
        let words: Vec<String> = words.into_iter().map(|word| self.restored(word)).collect();
        let mut found = Tokens::default();
        let mut rest = words.as_slice();
        while let Some(first) = rest.first() {
            let most = self.longest.min(rest.len());
            let meant = (1..=most).rev().find_map(|length| {
                let written = rest.get(..length)?;
                Some((length, self.meanings.get(written)?, written))
            });
            let length = match meant {
                Some((length, ours, written)) => {
                    found.loose |= all().loose.contains(&written.join(" "));
                    found.words.push(ours.clone());
                    length
                }
                None => {
                    found.words.push(first.clone());
                    1
                }
            };
            rest = rest.get(length..).unwrap_or_default();
        }
        found
    }

    /// Restores a word with lost letters, if exactly one known word has the other letters.
    fn restored(&self, word: String) -> String {
        if !word.contains('\u{fffd}') {
            return word;
        }
        let is_it = |other: &&String| {
            other.chars().count() == word.chars().count()
                && other.chars().zip(word.chars()).all(|(a, b)| b == '\u{fffd}' || a == b)
        };
        let known: HashSet<&String> = self.meanings.keys().flatten().filter(is_it).collect();
        match known.into_iter().collect::<Vec<_>>().as_slice() {
            [one] => (*one).clone(),
            _ => word,
        }
    }

    /// The known headings of a field, its own name first.
    pub fn known(&self, field: &str) -> Vec<Known> {
        let of = |name: &str, near: bool| Known { key: key(name), words: self.tokens(name).words, near };
        let mut known = vec![of(field, false)];
        if let Some(words) = self.data_set.fields.get(field) {
            known.extend(words.names.iter().map(|name| of(name, false)));
            known.extend(words.near.iter().map(|name| of(name, true)));
        }
        known
    }

    /// Whether a word that a field lacks excludes that a heading with it is the field's.
    pub fn is_telling(&self, word: &str, field: &str) -> bool {
        let is_role = self.data_set.same.contains_key(word) || self.data_set.either.contains_key(word);
        let may = |words: &FieldWords| words.with.iter().any(|other| other == word);
        (is_role || all().telling.contains(word)) && !self.data_set.fields.get(field).is_some_and(may)
    }

    /// Whether a word means a party: a giver, a receiver, an operator.
    pub fn is_role(&self, word: &str) -> bool {
        self.data_set.same.contains_key(word)
    }

    pub fn is_filler(word: &str) -> bool {
        all().filler.contains(word)
    }

    /// Whether a word is one of ours, or a telling word.
    pub fn is_known(&self, word: &str) -> bool {
        all().telling.contains(word) || self.ours.contains(word)
    }

    /// The field whose value follows this label in a row above the header.
    pub fn announced(&self, label: &str) -> Option<&'static str> {
        let label = key(label);
        let fields = &self.data_set.fields;
        let is_it = |words: &FieldWords| words.above.iter().any(|name| key(name) == label);
        fields.iter().find(|(_, words)| is_it(words)).map(|(field, _)| field.as_str())
    }
}

/// Repairs a name whose letters were decoded in the wrong encoding: `bÃ©nÃ©ficiaire`.
fn whole(name: &str) -> String {
    let looks_broken = |c: char| matches!(c, 'Ã' | 'Â' | 'Å');
    if name.contains(looks_broken)
        && let (bytes, _, false) = WINDOWS_1252.encode(name)
        && let Ok(text) = std::str::from_utf8(&bytes)
    {
        return text.to_owned();
    }
    name.to_owned()
}

/// Splits a name into words at marks, capitals and figures; in lower case, without accents.
fn split(name: &str) -> Vec<String> {
    let mut spaced = String::new();
    let mut before = ' ';
    for c in name.replace('%', " pourcentage ").replace('œ', "oe").chars() {
        let turns = before.is_lowercase() && c.is_uppercase()
            || before.is_alphabetic() && c.is_ascii_digit()
            || before.is_ascii_digit() && c.is_alphabetic();
        if turns {
            spaced.push(' ');
        }
        before = c;
        spaced.push(if c.is_alphanumeric() || c == '\u{fffd}' { c } else { ' ' });
    }
    let folded = lexical::fold(&spaced).replace('ç', "c");
    folded.split_whitespace().filter(|word| !all().empty.contains(*word)).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::datasets;

    #[test]
    fn the_file_of_words_speaks_of_fields_that_are() {
        let words: Words = serde_json::from_str(include_str!("words.json")).unwrap();
        for (name, words) in &words.data_sets {
            let schema = datasets::schema(name).unwrap();
            let has = |field: &String| schema.columns().iter().any(|column| column.name == *field);
            for field in words.fields.keys().chain(words.opposite.iter().flatten()) {
                assert!(has(field), "{name} {field}");
            }
            for role in words.either.values().flatten() {
                assert!(words.same.contains_key(role), "{name} {role}");
            }
        }
    }

    #[test]
    fn names_are_read_as_words_of_ours() {
        let words = Vocabulary::of("subventions");
        for (name, expected, loose) in [
            ("nomBeneficiaire", "nom beneficiaire", false),
            ("N° SIRET du tiers", "siret beneficiaire", true),
            ("SIRET b\u{fffd}n\u{fffd}ficiaire", "siret beneficiaire", false),
            ("bÃ©nÃ©ficiaire", "beneficiaire", false),
            ("Autorité administrative", "attribuant", false),
            ("DATE_DE_CONVENTION*", "date convention", false),
            ("% du mt", "pourcentage montant", false),
            ("", "", false),
        ] {
            let found = words.tokens(name);
            assert_eq!((found.words.join(" ").as_str(), found.loose), (expected, loose), "{name}");
        }
    }
}
