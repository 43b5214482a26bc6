//! SIREN and SIRET numbers, their keys, and the subjects of ACTES: facts of the standards, written apart from the engine.

use super::draw::Draw;

/// The SIREN of La Poste, whose establishments have a key of their own.
const LA_POSTE: &str = "356000000";

/// The nine first levels of the nomenclature ACTES.
pub const SUBJECTS: [&str; 9] = [
    "commande publique",
    "urbanisme",
    "domaine et patrimoine",
    "fonction publique",
    "institutions et vie politique",
    "libertés publiques et pouvoirs de police",
    "finances locales",
    "domaines de compétences par thèmes",
    "autres domaines de compétences",
];

/// The sum of Luhn: every second digit from the right is doubled, and its own digits added.
fn luhn(digits: &str) -> Option<u32> {
    let mut sum = 0;
    for (place, c) in digits.chars().rev().enumerate() {
        let digit = if c.is_ascii() { c.to_digit(10)? } else { return None };
        sum += if place % 2 == 0 { digit } else { digit * 2 / 10 + digit * 2 % 10 };
    }
    Some(sum)
}

/// Whether it is a SIREN: nine digits whose sum of Luhn is a multiple of ten.
pub fn is_siren(text: &str) -> bool {
    text.len() == 9 && luhn(text).is_some_and(|sum| sum.is_multiple_of(10))
}

/// Whether it is a SIRET: fourteen digits, the key of the SIREN and its own; for La Poste the sum of the digits is a
/// multiple of five instead, but for its seat.
pub fn is_siret(text: &str) -> bool {
    if text.len() != 14 || luhn(text).is_none() || !text.get(..9).is_some_and(is_siren) {
        return false;
    }
    let by_luhn = luhn(text).is_some_and(|sum| sum.is_multiple_of(10));
    let digits: u32 = text.chars().filter_map(|c| c.to_digit(10)).sum();
    by_luhn || (text.starts_with(LA_POSTE) && digits.is_multiple_of(5))
}

fn with_key(digits: &str) -> String {
    (0..10)
        .map(|key| format!("{digits}{key}"))
        .find(|text| luhn(text).is_some_and(|sum| sum.is_multiple_of(10)))
        .unwrap_or_default()
}

/// A SIREN that no one may have.
pub fn siren(draw: &mut Draw) -> String {
    with_key(&format!("{:08}", draw.between(0, 99_999_999)))
}

/// A SIRET that no one may have.
pub fn siret(draw: &mut Draw) -> String {
    let siren = siren(draw);
    with_key(&format!("{siren}{:04}", draw.between(0, 9_999)))
}

/// The number that begins with zeros, which spreadsheets and numbers lose.
pub fn with_leading_zeros(length: usize) -> String {
    let siren = with_key("00542012");
    if length == 9 { siren } else { with_key(&format!("{siren}0001")) }
}

/// The same number with another last digit: its key is wrong.
pub fn with_wrong_key(number: &str) -> String {
    let last = number.chars().last().and_then(|c| c.to_digit(10)).unwrap_or(0);
    let kept = number.get(..number.len().saturating_sub(1)).unwrap_or_default();
    format!("{kept}{}", (last + 1) % 10)
}

/// Whether it is a subject of ACTES: one of the nine, whatever its case and accents, a slash without a blank around.
pub fn is_act(text: &str) -> bool {
    let Some((subject, rest)) = text.split_once('/') else { return false };
    let plain = |text: &str| -> String {
        text.to_lowercase()
            .chars()
            .map(|c| match c {
                'é' | 'è' | 'ê' => 'e',
                'à' | 'â' => 'a',
                c => c,
            })
            .collect()
    };
    !subject.ends_with(' ')
        && !rest.starts_with(' ')
        && SUBJECTS.iter().any(|known| plain(known) == plain(subject))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn published_numbers_are_right_and_wrong_keys_are_not() {
        for (text, right) in [
            ("21860194600013", true), // Poitiers
            ("35600000000048", true), // La Poste, its seat
            ("35600000009075", true), // La Poste, by its own rule
            ("35600000009076", false),
            ("21860194600014", false),
            ("2186019460001", false),
            ("", false),
        ] {
            assert_eq!(is_siret(text), right, "{text}");
        }
        let mut draw = Draw::new("identifiers", "");
        for _ in 0..200 {
            let (siren, siret) = (siren(&mut draw), siret(&mut draw));
            assert!(is_siren(&siren) && !is_siren(&with_wrong_key(&siren)), "{siren}");
            assert!(is_siret(&siret) && !is_siret(&with_wrong_key(&siret)), "{siret}");
        }
        assert_eq!((with_leading_zeros(9).len(), with_leading_zeros(14).len()), (9, 14));
        assert!(is_siret(&with_leading_zeros(14)) && with_leading_zeros(14).starts_with("00"));
    }

    #[test]
    fn subjects_of_acts() {
        assert!(
            is_act("Finances locales/décisions budgétaires")
                && is_act("LIBERTES publiques et pouvoirs de police/x")
        );
        assert!(!is_act("Finances locales / x") && !is_act("tartes/x") && !is_act("urbanisme"));
    }
}
