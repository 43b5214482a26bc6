//! `object`: a JSON object in a cell.

use super::Value;
use super::json::Json;

pub(super) fn read(cell: &[u8]) -> Value {
    if Json::read(cell).is_some_and(|json| json.is_object()) { Value::Text } else { Value::Invalid }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_objects_are() {
        for yes in ["{}", r#"{"a":[1,{"b":null}]}"#, r#"{"a":1,"a":2}"#, r#" {"a": NaN} "#] {
            assert!(read(yes.as_bytes()).is_set(), "{yes}");
        }
        for no in ["[]", "1", "{'a':1}", "{", "null", ""] {
            assert!(!read(no.as_bytes()).is_set(), "{no}");
        }
    }
}
