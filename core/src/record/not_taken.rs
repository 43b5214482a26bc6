use encoding_rs::WINDOWS_1252;

use crate::report::{Finding, Medium, Param, Place, Rule, shown};
use crate::schema::Schema;

/// The reason why a record did not take the last value of a field: see
/// [`DynamicRecord::refuse`](super::DynamicRecord::refuse).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum NotTaken {
    /// The caller passed a null pointer.
    Missing,
    /// The text is not UTF-8.
    Encoding,
    /// The field's type never takes a value of this kind, such as a boolean for a date.
    Kind,
    /// The date, time or number does not exist.
    Range,
    /// With this value, the record would exceed its limit.
    Long,
}

impl NotTaken {
    /// The key of the phrase in the catalogue.
    fn word(self) -> &'static str {
        match self {
            NotTaken::Missing => "not-taken-missing",
            NotTaken::Encoding => "not-taken-encoding",
            NotTaken::Kind => "not-taken-kind",
            NotTaken::Range => "not-taken-range",
            NotTaken::Long => "not-taken-long",
        }
    }
}

/// A value that a record did not take.
#[derive(Debug, Clone)]
pub(crate) struct Refusal {
    pub column: usize,
    /// The bytes of the value, if it came as bytes.
    pub value: Option<Vec<u8>>,
    pub why: NotTaken,
}

impl Refusal {
    /// The value for a person: a text in another encoding is almost always Windows-1252.
    fn readable(&self, value: &[u8]) -> String {
        match self.why {
            NotTaken::Encoding => shown(WINDOWS_1252.decode_without_bom_handling(value).0.as_bytes()),
            _ => shown(value),
        }
    }

    /// The finding that reports it.
    pub fn finding(&self, schema: &Schema, row: Option<u64>) -> Finding {
        let name = schema.columns().get(self.column).map(|column| shown(column.name.as_bytes()));
        let params = [
            ("field", Param::Text(name.as_deref().unwrap_or_default())),
            ("why", Param::Word(self.why.word())),
        ];
        Finding {
            rule: Rule::RecordNotTaken,
            slot: Place::Column { column: self.column, position: Some(self.column) }.slot(),
            row,
            field_number: u32::try_from(self.column + 1).ok(),
            cell: self.value.as_deref().map(|value| self.readable(value)),
            suggestion: None,
            params: params.map(|(placeholder, param)| (placeholder, param.to_value())).into(),
            field_name: name,
            excerpt: None,
            location: None,
            cause: None,
            folded: Default::default(),
            copy: None,
            removes: None,
            title: String::new(),
            medium: Medium::Records,
            record_key: None,
        }
    }
}
