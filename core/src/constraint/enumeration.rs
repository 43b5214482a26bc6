//! `enum`: texts must be identical, other types equal by value.

use serde_json::Value as Json;

use super::{Breach, shown};
use crate::error::Phrase;
use crate::field_type::{FieldType, Mend, Value, json, lexical};
use crate::report::{Param, Rule};

#[derive(Debug, Clone)]
pub(crate) struct Enumeration {
    /// The values as the descriptor writes them.
    texts: Vec<String>,
    /// Sorted keys of the values that are of the type. As in Validata, no cell equals the others.
    keys: Vec<Vec<u8>>,
    values: Vec<Value>,
}

impl Enumeration {
    pub fn from_json(json: &Json, field_type: &FieldType) -> Result<Self, Phrase> {
        let items = json
            .as_array()
            .ok_or_else(|| Phrase::new("liste de valeurs attendue", "a list of values is expected"))?;
        let (mut keys, mut values) = (Vec::new(), Vec::new());
        for item in items {
            // A cell of type `any` is a text: only a text can equal it.
            if matches!(field_type, FieldType::Any) && !item.is_string() {
                continue;
            }
            if let Some((cell, value)) = field_type.read_json(&json::Json::from(item))
                && let Some(key) = field_type.key(&cell, value, false)
            {
                keys.push(key.into_owned());
                values.push(value);
            }
        }
        keys.sort_unstable();
        Ok(Enumeration { texts: items.iter().map(shown).collect(), keys, values })
    }

    #[inline]
    pub fn holds(&self, field_type: &FieldType, cell: &[u8], value: Value) -> bool {
        match (field_type, value) {
            (FieldType::Text, _) => self.has(cell),
            (_, Value::Text | Value::LongNumber | Value::Number { .. }) => {
                let written_alike = matches!(value, Value::Number { .. }) && self.values.contains(&value);
                written_alike || field_type.key(cell, value, false).is_some_and(|key| self.has(&key))
            }
            (_, value) => self.values.contains(&value),
        }
    }

    fn has(&self, key: &[u8]) -> bool {
        // The lengths alone distinguish most of a few values.
        const FEW: usize = 16;
        if self.keys.len() <= FEW {
            return self.keys.iter().any(|known| known == key);
        }
        self.keys.binary_search_by(|known| known.as_slice().cmp(key)).is_ok()
    }

    /// The values as the schema writes them.
    pub fn texts(&self) -> &[String] {
        &self.texts
    }

    pub fn report(&self, breach: &mut Breach<'_>) {
        breach(Rule::ConstraintEnum, &[("expected", Param::List(&self.texts))]);
    }

    /// The one value that differs only by case, accents, blanks, apostrophes; or by a slip, which makes it an
    /// assumption.
    pub fn mend(&self, cell: &str) -> Mend {
        let folded: Vec<String> = self.texts.iter().map(|text| compact(text)).collect();
        let wanted = compact(cell);
        if wanted.is_empty() {
            return Mend::No;
        }
        let to = |index: usize, sure| match self.texts.get(index) {
            Some(text) => Mend::To { text: text.clone(), sure },
            None => Mend::No,
        };
        let same: Vec<usize> = (0..folded.len()).filter(|i| folded[*i] == wanted).collect();
        if let &[only] = same.as_slice() {
            return to(only, true);
        }
        let close: Vec<usize> = (0..folded.len()).filter(|i| is_slip(&folded[*i], &wanted)).collect();
        match close.as_slice() {
            &[only] => to(only, false),
            _ => Mend::No,
        }
    }
}

/// True for the same words with at most one letter wrong, missing, added or swapped in each. The number of words, the
/// digits and the first letters must be equal: another beginning may reverse the meaning (`inaccessible`).
fn is_slip(known: &str, wanted: &str) -> bool {
    let figures = |text: &str| text.chars().filter(|c| !c.is_alphabetic() && *c != ' ').collect::<String>();
    let same_word = |(known, wanted): (&str, &str)| {
        known == wanted
            || known.chars().count() >= 4
                && known.chars().next() == wanted.chars().next()
                && strsim::damerau_levenshtein(known, wanted) == 1
    };
    known.split(' ').count() == wanted.split(' ').count()
        && figures(known) == figures(wanted)
        && known.split(' ').zip(wanted.split(' ')).all(same_word)
        && strsim::damerau_levenshtein(known, wanted) <= wanted.len() / 6
}

fn compact(text: &str) -> String {
    let text = lexical::fold(text)
        .replace(['’', '‘', '`', '´', 'ʼ'], "'")
        .replace(['\u{2010}', '\u{2011}', '–'], "-");
    text.replace('œ', "oe").split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn the_nearest_value_is_meant_when_it_is_alone() {
        let list = json!(["budget primitif", "budget supplémentaire", "décision modificative"]);
        let list = Enumeration::from_json(&list, &FieldType::Text).unwrap();
        for (text, expected, sure) in [
            ("Budget primitif", "budget primitif", true),
            (" decision  modificative ", "décision modificative", true),
            ("budget primitiff", "budget primitif", false),
        ] {
            assert_eq!(list.mend(text), Mend::To { text: expected.into(), sure }, "{text}");
        }
        for text in [
            "budget primitif 2",
            "budget primitif x",
            "un budget primitif",
            "budget primitif, budget supplémentaire",
        ] {
            assert_eq!(list.mend(text), Mend::No, "{text}");
        }
        let list = json!(["accessible", "annexe 1 du budget"]);
        let list = Enumeration::from_json(&list, &FieldType::Text).unwrap();
        for text in ["inaccessible", "annexe 2 du budget", "annexe du budget"] {
            assert_eq!(list.mend(text), Mend::No, "{text}");
        }
        assert_eq!(list.mend("budget"), Mend::No);
        assert_eq!(list.mend(""), Mend::No);
    }

    #[test]
    fn long_lists_hold_what_they_list() {
        let list: Vec<String> = (0..1000).map(|n| format!("valeur {}", (n * 7919) % 1000)).collect();
        let enumeration = Enumeration::from_json(&json!(list), &FieldType::Text).unwrap();
        for n in 0..1000 {
            let cell = format!("valeur {n}");
            assert!(enumeration.holds(&FieldType::Text, cell.as_bytes(), Value::Text), "{cell}");
            assert!(!enumeration.holds(&FieldType::Text, format!("{cell} ").as_bytes(), Value::Text));
        }
    }

    #[test]
    fn values_are_compared_and_not_their_texts() {
        for (name, list, yes, no) in [
            (
                "number",
                json!([1.5, "2"]),
                &["1.50", "2.0", "15e-1"][..],
                &["1.51", "100000000000000000000"][..],
            ),
            ("integer", json!(["x", 2]), &["2", "+2"], &["1"]),
            ("string", json!([1, "2"]), &["2"], &["1", "02"]),
            ("boolean", json!([true]), &["1", "true"], &["0"]),
            ("date", json!(["2024-01-31"]), &["2024-1-31"], &["2024-01-30"]),
            ("duration", json!(["P1Y"]), &["P12M"], &["P365D"]),
            ("geopoint", json!(["1,2"]), &["1.0,2.0"], &["2,1"]),
            ("array", json!([[1, "a"]]), &["[1.0, \"a\"]"], &["[\"a\", 1]"]),
            ("object", json!([{"a": 1}]), &["{\"a\":1}"], &["{}"]),
            ("any", json!([1, "b"]), &["b"], &["1"]),
            ("year", json!([]), &[], &["2024"]),
        ] {
            let kind = FieldType::from_default(name).unwrap();
            let list = Enumeration::from_json(&list, &kind).unwrap();
            for (texts, expected) in [(yes, true), (no, false)] {
                for text in texts {
                    assert_eq!(
                        list.holds(&kind, text.as_bytes(), kind.read(text.as_bytes())),
                        expected,
                        "{name} {text}"
                    );
                }
            }
        }
    }
}
