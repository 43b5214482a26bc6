//! Converts values of records to the texts of a file, and back.

use opendatabutton::rust_decimal::Decimal;
use serde_json::{Value, json};

use super::model::Field;

/// Hundredths as a number with this many decimals, in the form that JSON prints.
pub fn decimal(hundredths: i64, places: u32) -> Option<Value> {
    let exact = Decimal::new(hundredths, 2).round_dp(places).normalize().to_string();
    number(&exact)
}

/// A text of digits as a number of JSON, whole where it is: `40000` for `40000.00`.
pub fn number(text: &str) -> Option<Value> {
    let exact = text.parse::<Decimal>().ok()?.normalize().to_string();
    match exact.parse::<i64>() {
        Ok(whole) => Some(json!(whole)),
        Err(_) => exact.parse::<f64>().ok().map(|n| json!(n)),
    }
}

/// The text of a record's value in a file.
pub fn text(field: &Field, value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        Value::Bool(truth) => {
            let words = if *truth { &field.true_values } else { &field.false_values };
            words.first().cloned().unwrap_or_default()
        }
        Value::Number(number) => number.to_string(),
        other => other.to_string(),
    }
}

/// The record's value for a text of a file; the text itself if it does not have the column's type.
pub fn of_text(field: &Field, text: &str) -> Value {
    let value = match field.kind.as_str() {
        _ if text.is_empty() => Some(Value::Null),
        "integer" | "year" | "number" => number(text),
        "boolean" if field.true_values.iter().any(|word| word == text) => Some(json!(true)),
        "boolean" if field.false_values.iter().any(|word| word == text) => Some(json!(false)),
        "array" => serde_json::from_str(text).ok(),
        _ => None,
    };
    value.unwrap_or_else(|| json!(text))
}
