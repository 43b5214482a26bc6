//! `minLength` and `maxLength`: in characters, as Python counts them (Unicode code points).

use serde_json::Value as Json;

use super::Breach;
use crate::error::Phrase;
use crate::report::{Param, Rule};

#[derive(Debug, Clone)]
pub(crate) struct Length {
    limit: usize,
    rule: Rule,
}

impl Length {
    pub fn from_json(value: &Json, rule: Rule) -> Result<Self, Phrase> {
        let limit = value.as_u64().and_then(|n| usize::try_from(n).ok());
        limit.map(|limit| Length { limit, rule }).ok_or_else(|| {
            Phrase::new(format!("{value} : entier attendu"), format!("{value}: an integer is expected"))
        })
    }

    #[inline]
    pub fn holds(&self, cell: &[u8]) -> bool {
        // A character takes one to four bytes: most cells need no counting.
        if self.rule == Rule::ConstraintMinLength {
            cell.len() / 4 >= self.limit || characters(cell) >= self.limit
        } else {
            cell.len() <= self.limit || characters(cell) <= self.limit
        }
    }

    pub fn report(&self, cell: &[u8], breach: &mut Breach<'_>) {
        let length = Param::Number(characters(cell) as u64);
        breach(self.rule, &[("length", length), ("limit", Param::Number(self.limit as u64))]);
    }
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
}
