//! `array`: a JSON list in a cell. The column's `arrayItem` states the type and constraints of the items.

use super::Value;
use super::json::Json;

pub(super) fn read(cell: &[u8]) -> Value {
    if Json::read(cell).is_some_and(|json| json.items().is_some()) { Value::Text } else { Value::Invalid }
}

/// The items of a list; None when the cell holds no list.
pub(crate) fn items(cell: &[u8]) -> Option<Vec<Json>> {
    match Json::read(cell)? {
        Json::List(items) => Some(items),
        _ => None,
    }
}

/// Writes a list that uses semicolons or commas, or a single value, as JSON.
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
        for yes in [r#"["x"]"#, "[]", r#"["x",null,1,{}]"#, r#" ["é"] "#, r#"["\u00e9"]"#, "[NaN]", "[[1]]"]
        {
            assert!(read(yes.as_bytes()).is_set(), "{yes}");
        }
        for no in ["x", r#"{"a":1}"#, r#""x""#, "['x']", r#"["x",]"#, "null", "1", ""] {
            assert!(!read(no.as_bytes()).is_set(), "{no}");
        }
    }
}
