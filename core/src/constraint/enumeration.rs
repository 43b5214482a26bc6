//! `enum`: texts to the letter, other types by value.

use serde_json::Value as Json;

use super::{Breach, not_a_scalar, not_of_the_type, scalar_text};
use crate::error::Phrase;
use crate::field_type::{FieldType, Value, lexical};
use crate::report::{Param, Rule};

#[derive(Debug, Clone)]
pub(crate) struct Enumeration {
    /// As the descriptor writes them.
    texts: Vec<String>,
    values: Vec<Value>,
}

impl Enumeration {
    pub fn from_json(json: &Json, field_type: &FieldType) -> Result<Self, Phrase> {
        let items = json
            .as_array()
            .filter(|items| !items.is_empty())
            .ok_or_else(|| Phrase::new("liste de valeurs attendue", "a list of values is expected"))?;
        let mut texts = Vec::with_capacity(items.len());
        let mut values = Vec::with_capacity(items.len());
        for item in items {
            let text = scalar_text(item).ok_or_else(|| not_a_scalar(item))?;
            match field_type.read(text.as_bytes()) {
                Value::Invalid | Value::Missing => {
                    return Err(not_of_the_type(&text));
                }
                value => values.push(value),
            }
            texts.push(text);
        }
        Ok(Enumeration { texts, values })
    }

    #[inline]
    pub fn holds(&self, cell: &[u8], value: Value) -> bool {
        match value {
            Value::Text => self.texts.iter().any(|text| text.as_bytes() == cell),
            value => self.values.contains(&value),
        }
    }

    pub fn report(&self, breach: &mut Breach<'_>) {
        breach(Rule::ConstraintEnum, &[("expected", Param::List(&self.texts))]);
    }

    /// The one value that differs only by case, accents, blanks, or a slip.
    pub fn suggest(&self, cell: &str) -> Option<String> {
        let folded: Vec<String> = self.texts.iter().map(|text| compact(text)).collect();
        let wanted = compact(cell);
        if wanted.is_empty() {
            return None;
        }
        let same: Vec<usize> = (0..folded.len()).filter(|i| folded[*i] == wanted).collect();
        if let &[only] = same.as_slice() {
            return Some(self.texts[only].clone());
        }
        let near = |text: &String| strsim::damerau_levenshtein(text, &wanted) <= wanted.len() / 6;
        let close: Vec<usize> = (0..folded.len()).filter(|i| near(&folded[*i])).collect();
        match close.as_slice() {
            &[only] => Some(self.texts[only].clone()),
            _ => None,
        }
    }
}

fn compact(text: &str) -> String {
    lexical::fold(text).split_whitespace().collect::<Vec<_>>().join(" ").replace(['’', '`'], "'")
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn the_nearest_value_is_suggested_when_it_is_alone() {
        let list = json!(["budget primitif", "budget supplémentaire", "décision modificative"]);
        let list = Enumeration::from_json(&list, &FieldType::Text).unwrap();
        assert_eq!(list.suggest("Budget primitif").as_deref(), Some("budget primitif"));
        assert_eq!(list.suggest(" decision  modificative ").as_deref(), Some("décision modificative"));
        assert_eq!(list.suggest("budget primitiff").as_deref(), Some("budget primitif"));
        assert_eq!(list.suggest("budget"), None);
        assert_eq!(list.suggest(""), None);
    }
}
