//! `minLength` and `maxLength`: in characters, as Python counts them (Unicode code points), or in items.

use serde_json::Value as Json;

use super::Breach;
use crate::error::Phrase;
use crate::field_type::FieldType;
use crate::report::{Param, Rule};

#[derive(Debug, Clone)]
pub(crate) struct Length {
    limit: usize,
    rule: Rule,
}

impl Length {
    pub fn from_json(value: &Json, rule: Rule) -> Result<Self, Phrase> {
        // A negative minimum counts as zero; a negative maximum, which no value can respect, is an error.
        let limit = match value.as_i64() {
            Some(limit @ ..0) if rule == Rule::ConstraintMaxLength || rule == Rule::ConstraintMaxItems => {
                return Err(not_a_length(&limit.to_string()));
            }
            Some(limit) => usize::try_from(limit).unwrap_or(0),
            None => value
                .as_f64()
                .filter(|limit| limit.fract() == 0.0 && *limit >= 0.0)
                .map(|limit| limit as usize)
                .ok_or_else(|| not_a_length(&value.to_string()))?,
        };
        Ok(Length { limit, rule })
    }

    /// True if a list or an object respects the limit of items.
    pub fn holds_items(&self, field_type: &FieldType, cell: &[u8]) -> bool {
        let count = field_type.count(cell).unwrap_or_default();
        if self.rule == Rule::ConstraintMinItems { count >= self.limit } else { count <= self.limit }
    }

    /// True if the limit counts items rather than characters.
    #[inline]
    pub fn of_items(&self) -> bool {
        matches!(self.rule, Rule::ConstraintMinItems | Rule::ConstraintMaxItems)
    }

    #[inline]
    pub fn holds(&self, cell: &[u8]) -> bool {
        // A character takes one to four bytes, so most cells need no counting.
        if self.rule == Rule::ConstraintMinLength {
            cell.len() / 4 >= self.limit || characters(cell) >= self.limit
        } else {
            cell.len() <= self.limit || characters(cell) <= self.limit
        }
    }

    pub fn report(&self, field_type: &FieldType, cell: &[u8], breach: &mut Breach<'_>) {
        let length = field_type.count(cell).unwrap_or_else(|| characters(cell));
        let length = Param::Number(length as u64);
        breach(self.rule, &[("length", length), ("limit", Param::Number(self.limit as u64))]);
    }
}

fn not_a_length(text: &str) -> Phrase {
    Phrase::new(format!("{text} : entier positif attendu"), format!("{text}: a positive integer is expected"))
}

/// The number of characters: all bytes but the continuation bytes of UTF-8.
fn characters(cell: &[u8]) -> usize {
    cell.iter().filter(|byte| (**byte & 0xC0) != 0x80).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_in_characters() {
        let minimum = Length { limit: 2, rule: Rule::ConstraintMinLength };
        let maximum = Length { limit: 3, rule: Rule::ConstraintMaxLength };
        for (text, expected) in [
            ("a", Some(Rule::ConstraintMinLength)),
            ("ab", None),
            ("éé", None),
            ("😀😀", None),
            ("abc", None),
            ("abcd", Some(Rule::ConstraintMaxLength)),
            ("e\u{301}e\u{301}", Some(Rule::ConstraintMaxLength)),
        ] {
            let broken = [&minimum, &maximum].into_iter().find(|limit| !limit.holds(text.as_bytes()));
            assert_eq!(broken.map(|limit| limit.rule), expected, "{text}");
        }
    }

    #[test]
    fn items_are_counted_in_lists_and_objects() {
        let minimum = Length { limit: 2, rule: Rule::ConstraintMinItems };
        let maximum = Length { limit: 2, rule: Rule::ConstraintMaxItems };
        for (name, text, expected) in [
            ("array", "[1]", Some(Rule::ConstraintMinItems)),
            ("array", "[[1,2],[3,4,5]]", None),
            ("object", "{\"a\":1,\"a\":2}", Some(Rule::ConstraintMinItems)),
            ("list", "a,b,", Some(Rule::ConstraintMaxItems)),
        ] {
            let kind = FieldType::from_default(name).unwrap();
            let broken =
                [&minimum, &maximum].into_iter().find(|limit| !limit.holds_items(&kind, text.as_bytes()));
            assert_eq!(broken.map(|limit| limit.rule), expected, "{text}");
        }
    }
}
