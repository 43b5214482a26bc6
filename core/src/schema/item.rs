use super::column::{compile_constraints, compile_type};
use super::{ArrayItem, MissingValue};
use crate::constraint::{Breach, Constraint};
use crate::error::SchemaIssue;
use crate::field_type::json::Json;
use crate::field_type::{FieldType, array};
use crate::report::{Param, Rule};

/// What each item of an array must be and satisfy: a field without a name.
#[derive(Debug)]
pub(super) struct Item {
    field_type: FieldType,
    type_name: String,
    required: bool,
    missing_values: Vec<String>,
    pub(super) constraints: Vec<Constraint>,
}

impl Item {
    pub fn compile(field: &str, item: &ArrayItem) -> Result<Self, SchemaIssue> {
        let field_type = match compile_type(field, &item.type_name, &item.format, &item.lexical)? {
            FieldType::Any => FieldType::AnyJson,
            // A list may stand in JSON in two ways, and has a delimiter in one of them only.
            FieldType::List(_) => {
                return Err(SchemaIssue::Type {
                    field: field.to_owned(),
                    type_name: "array".to_owned(),
                    format: "arrayItem: list".to_owned(),
                });
            }
            field_type => field_type,
        };
        let names = (field, item.type_name.as_str());
        let constraints = compile_constraints(names, &item.constraints, &field_type, None)?;
        let missing_values = match &item.lexical.missing_values {
            Some(values) => values.iter().map(MissingValue::text).map(str::to_owned).collect(),
            None => vec![String::new()],
        };
        Ok(Item {
            field_type,
            type_name: item.type_name.clone(),
            required: item.constraints.required,
            missing_values,
            constraints,
        })
    }

    /// Reports each breach once, whatever the number of items with it.
    pub fn check(&self, cell: &[u8], breach: &mut Breach<'_>) {
        let mut said = vec![false; self.constraints.len() + 2];
        let mut first = |place: usize| said.get_mut(place).is_some_and(|said| !std::mem::replace(said, true));
        for item in array::items(cell).unwrap_or_default() {
            if self.is_missing(&item) {
                if self.required && first(0) {
                    breach(Rule::ConstraintRequired, &[]);
                }
                continue;
            }
            let Some((text, value)) = self.field_type.read_json(&item) else {
                if first(1) {
                    breach(Rule::TypeArrayItem, &[("expected", Param::Text(&self.type_name))]);
                }
                continue;
            };
            for (place, constraint) in self.constraints.iter().enumerate() {
                if !constraint.holds(&self.field_type, &text, value) && first(place + 2) {
                    constraint.report(&self.field_type, &text, breach);
                }
            }
        }
    }

    /// Null, or one of the texts for a missing value (which a number may be written as).
    fn is_missing(&self, item: &Json) -> bool {
        let text = match item {
            Json::Null => return true,
            Json::Text(text) | Json::Integer(text) | Json::Float(text) => text,
            Json::Bool(true) => "True",
            Json::Bool(false) => "False",
            Json::List(_) | Json::Object(_) => return false,
        };
        self.missing_values.iter().any(|missing| missing == text)
    }
}
