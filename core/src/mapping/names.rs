//! How alike the names of two columns are.

use crate::field_type::lexical;
use crate::field_type::tidy::key;

/// Words that tell nothing apart.
const EMPTY: [&str; 16] =
    ["de", "du", "des", "la", "le", "les", "d", "l", "et", "en", "a", "au", "aux", "un", "une", "par"];

/// Words of business software, and the one of the standards that they stand for.
const SAME: [(&str, &str); 26] = [
    ("acte", "delib"),
    ("deliberation", "delib"),
    ("numero", "id"),
    ("num", "id"),
    ("no", "id"),
    ("n", "id"),
    ("identifiant", "id"),
    ("reference", "id"),
    ("ref", "id"),
    ("libelle", "nom"),
    ("lib", "nom"),
    ("intitule", "nom"),
    ("denomination", "nom"),
    ("designation", "nom"),
    ("raison", "nom"),
    ("collectivite", "coll"),
    ("organisme", "coll"),
    ("mt", "montant"),
    ("mnt", "montant"),
    ("somme", "montant"),
    ("dte", "date"),
    ("dt", "date"),
    ("benef", "beneficiaire"),
    ("tiers", "beneficiaire"),
    ("lien", "url"),
    ("adresse", "adr"),
];

/// The words of a name, `nomBeneficiaire` and `DELIB_OBJET` included.
fn words(name: &str) -> Vec<String> {
    let mut spaced = String::new();
    let mut lower = false;
    for c in name.chars() {
        if lower && c.is_uppercase() {
            spaced.push(' ');
        }
        lower = c.is_lowercase();
        spaced.push(if c.is_alphanumeric() { c } else { ' ' });
    }
    lexical::fold(&spaced)
        .split_whitespace()
        .filter(|word| !EMPTY.contains(word))
        .map(|word| SAME.iter().find(|(other, _)| *other == word).map_or(word, |(_, meant)| meant).to_owned())
        .collect()
}

/// How much two words are one: wholly, or by a beginning of four letters at least.
fn is_same(a: &str, b: &str) -> bool {
    let common = a.chars().zip(b.chars()).take_while(|(a, b)| a == b).count();
    a == b || common >= 4 && common * 2 >= a.chars().count().max(b.chars().count())
}

/// From 0 to 1: the words that both names have, among all.
pub(super) fn likeness(a: &str, b: &str) -> f64 {
    if !key(a).is_empty() && key(a) == key(b) {
        return 1.0;
    }
    let (a, b) = (words(a), words(b));
    if a.is_empty() || b.is_empty() {
        return 0.0;
    }
    let mut rest = b.clone();
    let mut common = 0;
    for word in &a {
        if let Some(place) = rest.iter().position(|other| is_same(word, other)) {
            rest.swap_remove(place);
            common += 1;
        }
    }
    2.0 * f64::from(common) / (a.len() + b.len()) as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_business_software_are_like_those_of_the_standards() {
        for (a, b, at_least) in [
            ("DELIB_OBJET", "Objet de la délibération", 0.99),
            ("DELIB_ID", "N° acte", 0.99),
            ("nomBeneficiaire", "Nom du bénéficiaire", 0.99),
            ("montant", "Montant", 1.0),
            ("montant", "Montant voté (€)", 0.6),
            ("COLL_SIRET", "SIRET collectivité", 0.99),
            ("dateConvention", "Date de la convention", 0.99),
        ] {
            assert!(likeness(a, b) >= at_least, "{a} {b}: {}", likeness(a, b));
        }
        for (a, b) in [("objet", "Montant"), ("DELIB_DATE", "Commentaire"), ("", ""), ("a", "---")] {
            assert!(likeness(a, b) < 0.5, "{a} {b}: {}", likeness(a, b));
        }
    }
}
