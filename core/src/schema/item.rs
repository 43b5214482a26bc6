use super::ArrayItem;
use super::compile::{compile_constraints, compile_type};
use crate::constraint::{Breach, Constraint};
use crate::error::SchemaIssue;
use crate::field_type::json::Json;
use crate::field_type::{FieldType, MissingValue, Value, array};
use crate::report::{Param, Rule};

/// The type and constraints of each item of an array: a field without a name.
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
            // JSON can hold a list in two ways, only one of which has a delimiter.
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

    /// Whether a cell is a list of plain texts, without blanks or escapes, that satisfy all constraints.
    pub fn proves(&self, cell: &[u8]) -> bool {
        let list = cell.strip_prefix(b"[\"").and_then(|rest| rest.strip_suffix(b"\"]"));
        let Some(mut rest) = list.filter(|_| matches!(self.field_type, FieldType::Text)) else {
            return false;
        };
        if rest.iter().any(|byte| *byte < b' ' || *byte == b'\\') {
            return false;
        }
        loop {
            let (text, after) = rest.split_at(memchr::memchr(b'"', rest).unwrap_or(rest.len()));
            let is_missing = self.missing_values.iter().any(|missing| missing.as_bytes() == text);
            let hold = |constraint: &Constraint| constraint.holds(&self.field_type, text, Value::Text);
            if is_missing || !self.constraints.iter().all(hold) {
                return false;
            }
            match (after, after.strip_prefix(b"\",\"")) {
                ([], _) => return true,
                (_, Some(next)) => rest = next,
                _ => return false,
            }
        }
    }

    /// Whether an item is null or one of the texts for a missing value; a number is compared by its text.
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::schema::Schema;
    use proptest::prelude::*;

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2000))]

        #[test]
        fn what_is_proven_is_not_reported(
            cell in prop_oneof![
                r#"\["(un|deux|trois|)(","(un|deux))*"\]"#,
                r#"\[ ?("(un|deux|\\|\t|é|,)*"[, ]{0,2}){0,3}\]"#,
                "[\\[\\]\",un\\\\ ]{0,12}",
            ],
        ) {
            let descriptor = r#"{"name": "x", "fields": [{"name": "a", "type": "array",
                "arrayItem": {"type": "string", "constraints": {"enum": ["un", "deux", ","], "required": true}}}]}"#;
            let schema = Schema::from_json(descriptor, "x").unwrap();
            let item = schema.columns()[0].item.as_ref().unwrap();
            if item.proves(cell.as_bytes()) {
                prop_assert!(array::items(cell.as_bytes()).is_some(), "{}", cell);
                let mut breaches = 0;
                item.check(cell.as_bytes(), &mut |_, _| breaches += 1);
                prop_assert_eq!(breaches, 0, "{}", cell);
            }
        }
    }

    #[test]
    fn the_commonest_lists_are_proven() {
        let descriptor =
            r#"{"name": "x", "fields": [{"name": "a", "type": "array", "arrayItem": {"type": "string"}}]}"#;
        let schema = Schema::from_json(descriptor, "x").unwrap();
        let item = schema.columns()[0].item.as_ref().unwrap();
        for yes in [r#"["lait"]"#, r#"["lait","céréales contenant du gluten"]"#] {
            assert!(item.proves(yes.as_bytes()), "{yes}");
        }
        for no in [
            r#"[]"#,
            r#"[""]"#,
            r#"["a","]"#,
            r#"["a"b"]"#,
            r#"["a\"]"#,
            r#"["a",1]"#,
            "[\"a\tb\"]",
            r#"["]"#,
        ] {
            assert!(!item.proves(no.as_bytes()), "{no}");
        }
    }
}
