use crate::report::{Finding, Medium, Param, Place, Rule, shown};
use crate::schema::Schema;

/// Why the last value given to a field of a record is not there: see
/// [`DynamicRecord::refuse`](super::DynamicRecord::refuse).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum NotTaken {
    /// Nothing came: a null pointer.
    Missing,
    /// A text is not UTF-8.
    Encoding,
    /// The field's type never takes a value of this kind, a boolean for a date.
    Kind,
    /// There is no such date, time or number.
    Range,
    /// It is larger than a record may be.
    Long,
}

impl NotTaken {
    /// Its phrase in the catalogue.
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
    /// As far as it has a text.
    pub value: Option<Vec<u8>>,
    pub why: NotTaken,
}

impl Refusal {
    /// What is to be said of it.
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
            cell: self.value.as_deref().map(shown),
            suggestion: None,
            params: params.map(|(placeholder, param)| (placeholder, param.to_value())).into(),
            field_name: name,
            excerpt: None,
            location: None,
            cause: None,
            folded: Default::default(),
            title: String::new(),
            medium: Medium::Records,
        }
    }
}
