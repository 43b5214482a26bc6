//! Measures how similar a heading and a field are, by their words.

use strsim::osa_distance;

use super::words::{Known, Tokens, Vocabulary};
use crate::field_type::tidy::key;

/// The weight of a heading that may be a field's, compared with one that is.
const NEAR: f64 = 0.8;
/// The score of a typing error or of a name cut short.
const SLIP: f64 = 0.82;
/// The dbf format of old maps keeps ten characters of a name.
const DBF: usize = 10;

/// The similarity of a heading and a known heading of a field.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(super) struct Alike {
    /// From 0 to 1: the share of words that both have. 0 if a word of the heading excludes the field: the other role,
    /// another kind.
    pub score: f64,
    /// True if the heading lacks the field's word for a role.
    pub lacks_role: bool,
}

pub(super) fn likeness(
    label: &str,
    tokens: &Tokens,
    field: &str,
    known: &Known,
    words: &Vocabulary,
) -> Alike {
    let of = |score: f64| Alike { score, lacks_role: false };
    let label = key(label);
    if label.is_empty() || known.key.is_empty() {
        return of(0.0);
    }
    let weight = match known.near {
        true => NEAR,
        false if tokens.loose => NEAR + 0.02,
        false => 1.0,
    };
    if label == known.key {
        return of(weight);
    }
    let mut rest: Vec<&String> = known.words.iter().collect();
    let mut beside: Vec<&String> = Vec::new();
    for word in &tokens.words {
        match rest.iter().position(|other| is_same(word, other, words)) {
            Some(place) => {
                rest.swap_remove(place);
            }
            None if !Vocabulary::is_filler(word) => beside.push(word),
            None => {}
        }
    }
    let slip = if is_slip(&label, tokens, known, words) { SLIP } else { 0.0 };
    let common = known.words.len() - rest.len();
    if common == 0 || beside.iter().any(|word| words.is_telling(word, field)) {
        return of(slip);
    }
    let all = 2 * common + beside.len() + rest.len();
    let score = weight * 2.0 * common as f64 / all as f64;
    if slip > score {
        return of(slip);
    }
    Alike { score, lacks_role: rest.iter().any(|word| words.is_role(word)) }
}

/// Whether two words are the same, one begins the other, or only their ends differ: `votée`, `votées`, `vote`. Two
/// known words must be equal: a SIREN is no SIRET.
fn is_same(a: &str, b: &str, words: &Vocabulary) -> bool {
    if a == b {
        return true;
    }
    if words.is_known(a) && words.is_known(b) {
        return false;
    }
    let common = a.chars().zip(b.chars()).take_while(|(a, b)| a == b).count();
    let (a, b) = (a.chars().count() - common, b.chars().count() - common);
    common >= 4 && (a == 0 || b == 0 || a <= 2 && b <= 2)
}

/// Whether a label is a known heading with a letter or two too many, missing or wrong, or cut short.
fn is_slip(label: &str, tokens: &Tokens, known: &Known, words: &Vocabulary) -> bool {
    // A label of known words only has no typing error.
    if tokens.words.iter().all(|word| words.is_known(word)) {
        return false;
    }
    let figures = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    let (long, allowed) = (label.chars().count() >= 9, if label.chars().count() >= 14 { 2 } else { 1 });
    if long && figures(label) == figures(&known.key) && osa_distance(label, &known.key) <= allowed {
        return true;
    }
    label.chars().count() == DBF && known.key.starts_with(label)
}

/// The rest of a name without its first or last word: `adr_num` of `c_adr_num`; each with the word that was removed.
pub(super) fn without_affix(label: &str) -> impl Iterator<Item = (Affix, String)> {
    let words: Vec<&str> =
        label.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let parts = match words.as_slice() {
        [first, rest @ ..] if !rest.is_empty() => {
            let last = words.last().copied().unwrap_or_default();
            let before = words.get(..words.len() - 1).unwrap_or_default();
            vec![
                (Affix::Prefix(key(first)), key(&rest.concat())),
                (Affix::Suffix(key(last)), key(&before.concat())),
            ]
        }
        _ => Vec::new(),
    };
    parts.into_iter()
}

/// A word that may begin or end all names of a table.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) enum Affix {
    Prefix(String),
    Suffix(String),
}

impl Affix {
    /// Whether the affix is a single letter, which is no word.
    pub fn is_letter(&self) -> bool {
        let (Affix::Prefix(text) | Affix::Suffix(text)) = self;
        text.chars().count() == 1 && text.chars().all(char::is_alphabetic)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn best(data_set: &str, label: &str, field: &str) -> f64 {
        let words = Vocabulary::of(data_set);
        let tokens = words.tokens(label);
        words
            .known(field)
            .iter()
            .map(|known| likeness(label, &tokens, field, known, &words).score)
            .fold(0.0, f64::max)
    }

    #[test]
    fn names_of_business_software_are_like_those_of_the_standards() {
        for (data_set, field, label, at_least) in [
            ("deliberations", "DELIB_OBJET", "Objet de la délibération", 0.99),
            ("deliberations", "DELIB_ID", "N° acte", 0.99),
            ("subventions", "nomBeneficiaire", "Nom du bénéficiaire", 0.99),
            ("subventions", "nomBeneficiaire", "nombeneficiere", 0.6),
            ("subventions", "montant", "Montant", 1.0),
            ("subventions", "montant", "Montant voté (€)", 0.99),
            ("deliberations", "COLL_SIRET", "SIRET collectivité", 0.8),
            ("subventions", "dateConvention", "Date de la convention", 0.99),
            ("subventions", "datesPeriodeVersement", "datesPerio", 0.6),
        ] {
            assert!(best(data_set, label, field) >= at_least, "{label}: {}", best(data_set, label, field));
        }
        for (field, label) in [
            ("objet", "Montant"),
            ("dateConvention", "Commentaire"),
            ("dateConvention", "Date de naissance"),
            ("montant", "Montant demandé"),
            ("nomBeneficiaire", "Adresse du bénéficiaire"),
            ("nomBeneficiaire", "Nom de l'attribuant"),
            ("idBeneficiaire", "SIRET attribuant"),
            ("idAttribuant", "SIRET du bénéficiaire"),
            ("objet", ""),
            ("objet", "---"),
        ] {
            assert!(
                best("subventions", label, field) < 0.5,
                "{label}: {}",
                best("subventions", label, field)
            );
        }
    }
}
