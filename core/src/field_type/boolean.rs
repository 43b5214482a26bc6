//! `boolean`: exactly the true and false values of the descriptor.

use super::{Mend, Value, lexical};

/// The texts for true and false; those of Table Schema when the descriptor states none.
#[derive(Debug, Clone)]
pub(crate) struct BooleanType {
    accepted: Vec<String>,
    /// The number of texts at the start of `accepted` that mean true.
    trues: usize,
}

const DEFAULT_TRUE: [&str; 4] = ["true", "True", "TRUE", "1"];
const DEFAULT_FALSE: [&str; 4] = ["false", "False", "FALSE", "0"];

impl BooleanType {
    pub fn new(true_values: Option<&[String]>, false_values: Option<&[String]>) -> Self {
        let or_default = |values: Option<&[String]>, default: [&str; 4]| match values {
            Some(values) => values.to_vec(),
            None => default.map(str::to_owned).to_vec(),
        };
        let mut accepted = or_default(true_values, DEFAULT_TRUE);
        let trues = accepted.len();
        accepted.extend(or_default(false_values, DEFAULT_FALSE));
        BooleanType { accepted, trues }
    }

    pub fn accepted(&self) -> &[String] {
        &self.accepted
    }

    #[inline]
    pub fn read(&self, cell: &[u8]) -> Value {
        // When a text is in both lists, the last one wins, as in frictionless.
        match self.accepted.iter().rposition(|value| value.as_bytes() == cell) {
            Some(place) => Value::Boolean(place < self.trues),
            None => Value::Invalid,
        }
    }

    pub fn write(&self, truth: bool, out: &mut Vec<u8>) {
        let place = if truth { 0 } else { self.trues };
        out.extend_from_slice(self.accepted.get(place).map_or(&[], |value| value.as_bytes()));
    }

    /// Reads another word with the same meaning; a cross alone is an assumption.
    pub fn mend(&self, cell: &str) -> Mend {
        let word = lexical::fold(cell.trim());
        if let Some(same) = self.accepted.iter().find(|value| lexical::fold(value) == word) {
            return Mend::sure(same.clone());
        }
        let (truth, sure) = match word.as_str() {
            "oui" | "o" | "vrai" | "v" | "true" | "t" | "yes" | "y" | "1" => (true, true),
            "non" | "n" | "faux" | "f" | "false" | "no" | "0" => (false, true),
            "x" => (true, false),
            _ => return Mend::No,
        };
        let mut out = Vec::new();
        self.write(truth, &mut out);
        String::from_utf8(out).map_or(Mend::No, |text| Mend::To { text, sure })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_descriptor_decides() {
        let kind = BooleanType::new(Some(&["oui".into()]), Some(&["non".into()]));
        assert_eq!(kind.read(b"oui"), Value::Boolean(true));
        assert_eq!(kind.read(b"non"), Value::Boolean(false));
        for no in ["Oui", " oui", "true", "1"] {
            assert_eq!(kind.read(no.as_bytes()), Value::Invalid, "{no}");
        }
        assert_eq!(BooleanType::new(None, None).read(b"TRUE"), Value::Boolean(true));
    }

    #[test]
    fn another_word_for_it_is_known() {
        let kind = BooleanType::new(Some(&["oui".into()]), Some(&["non".into()]));
        for (text, expected, sure) in [
            ("OUI ", "oui", true),
            ("no", "non", true),
            ("Vrai", "oui", true),
            ("0", "non", true),
            ("x", "oui", false),
        ] {
            assert_eq!(kind.mend(text), Mend::To { text: expected.into(), sure }, "{text}");
        }
        assert_eq!(kind.mend("peut-être"), Mend::No);
    }
}
