//! `list`: values of one type between separators, each in the type's default format.

use super::{Evidence, FieldType, Mend, Value};
use crate::error::Phrase;

/// The separator, and the type of the values.
#[derive(Debug, Clone)]
pub(crate) struct ListType {
    delimiter: String,
    item: FieldType,
}

/// The types that the standard allows in a list.
const ITEM_TYPES: [&str; 7] = ["string", "integer", "boolean", "number", "datetime", "date", "time"];

impl ListType {
    pub fn new(delimiter: Option<&str>, item_type: Option<&str>) -> Result<Self, Phrase> {
        let name = item_type.unwrap_or("string");
        let item = ITEM_TYPES
            .contains(&name)
            .then(|| FieldType::from_default(name))
            .flatten()
            .ok_or_else(|| Phrase::new(format!("itemType : {name}"), format!("itemType: {name}")))?;
        let delimiter = delimiter.unwrap_or(",").to_owned();
        if delimiter.is_empty() {
            return Err(Phrase::new("séparateur vide", "empty separator"));
        }
        Ok(ListType { delimiter, item })
    }

    pub fn read(&self, cell: &[u8]) -> Value {
        let Ok(text) = std::str::from_utf8(cell) else { return Value::Invalid };
        let all = text.split(&self.delimiter).all(|item| self.item.read(item.as_bytes()).is_set());
        if all { Value::Text } else { Value::Invalid }
    }

    pub fn count(&self, cell: &[u8]) -> usize {
        String::from_utf8_lossy(cell).split(&self.delimiter).count()
    }

    pub fn delimiter(&self) -> &str {
        &self.delimiter
    }

    /// Repairs each value; the result is as sure as the least sure of them.
    pub fn mend(&self, cell: &str) -> Mend {
        let mut all_sure = true;
        let items: Option<Vec<String>> = cell
            .split(&self.delimiter)
            .map(|item| match self.item.read(item.as_bytes()).is_set() {
                true => Some(item.to_owned()),
                false => match self.item.mend(item, Evidence::NONE, None) {
                    Mend::To { text, sure } => {
                        all_sure &= sure;
                        Some(text)
                    }
                    _ => None,
                },
            })
            .collect();
        items.map_or(Mend::No, |items| Mend::To { text: items.join(&self.delimiter), sure: all_sure })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_value_is_of_the_type() {
        let list = ListType::new(Some(";"), Some("integer")).unwrap();
        assert_eq!(list.count(b"1;2;3"), 3);
        for (text, expected) in [("1;2", true), ("1; 2 ", true), ("1;", false), ("1,2", false), (";", false)]
        {
            assert_eq!(list.read(text.as_bytes()).is_set(), expected, "{text}");
        }
        assert_eq!(list.mend("1;2.0"), Mend::sure("1;2".into()));
        let days = ListType::new(Some(";"), Some("date")).unwrap();
        assert_eq!(days.mend("31/01/2024;01/02/24"), Mend::No);
        let mended = Mend::assumed("2024-01-31;2024-02-15".into());
        assert_eq!(days.mend("31/01/2024;15/02/24"), mended);
        assert!(ListType::new(None, Some("year")).is_err());
        assert!(ListType::new(Some(""), None).is_err());
    }
}
