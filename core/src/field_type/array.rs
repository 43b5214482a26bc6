//! `array`: a JSON list in a cell. What its items must be, `arrayItem` says; only items of type `string` are read.

use serde_json::Value as Json;

use super::Value;

/// What is known of the items' type.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ItemType {
    Any,
    Text,
}

impl ItemType {
    pub fn read(self, cell: &[u8]) -> Value {
        match items(cell) {
            Some(items) if self == ItemType::Any || items.iter().all(|i| i.is_string() || i.is_null()) => {
                Value::Text
            }
            _ => Value::Invalid,
        }
    }
}

/// The items of a list; None when the cell is not one.
pub(crate) fn items(cell: &[u8]) -> Option<Vec<Json>> {
    serde_json::from_slice(cell).ok()
}

/// Appends the official form of a list: JSON without blanks.
pub(super) fn write(cell: &[u8], out: &mut Vec<u8>) -> Option<()> {
    serde_json::to_writer(out, &items(cell)?).ok()
}

/// A list written with semicolons or commas, or one value alone.
pub(super) fn suggest(cell: &str) -> Option<String> {
    if cell.contains(['[', ']', '{', '"']) {
        return None;
    }
    let items: Vec<&str> = cell.split(';').map(str::trim).filter(|item| !item.is_empty()).collect();
    serde_json::to_string(&items).ok().filter(|_| !items.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_the_referee_reads() {
        for yes in [r#"["x"]"#, "[]", r#"["x",null]"#, r#"["x",""]"#, r#" ["é"] "#, r#"["\u00e9"]"#] {
            assert!(ItemType::Text.read(yes.as_bytes()).is_set(), "{yes}");
        }
        for no in [
            "x",
            r#"["x",1]"#,
            "[1]",
            r#"{"a":1}"#,
            r#""x""#,
            "['x']",
            r#"["x",]"#,
            r#"[["x"]]"#,
            "null",
            "1",
        ] {
            assert!(!ItemType::Text.read(no.as_bytes()).is_set(), "{no}");
        }
        assert!(ItemType::Any.read(b"[1,{}]").is_set());
    }
}
