//! Compiles the parts that a field shares with the items of an array: a type and constraints.

use super::model::Constraints;
use crate::constraint::Constraint;
use crate::error::{Phrase, SchemaIssue};
use crate::field_type::{FieldType, Lexical, NoSuchType};

/// Compiles the type that a descriptor names; errors use `field`.
pub(super) fn compile_type(
    field: &str,
    type_name: &str,
    format: &str,
    lexical: &Lexical,
) -> Result<FieldType, SchemaIssue> {
    FieldType::from_names(type_name, format, lexical).map_err(|why| {
        let (field, type_name, format) = (field.to_owned(), type_name.to_owned(), format.to_owned());
        match why {
            NoSuchType::Unknown => SchemaIssue::Type { field, type_name, format },
            NoSuchType::Format(cause) => SchemaIssue::Format { field, type_name, format, cause },
        }
    })
}

/// Compiles the constraints of a field; errors use `names`, its name and type.
pub(super) fn compile_constraints(
    names: (&str, &str),
    stated: &Constraints,
    field_type: &FieldType,
    example: Option<&str>,
) -> Result<Vec<Constraint>, SchemaIssue> {
    let mut constraints = Vec::new();
    for (name, value) in stated.others.iter().filter(|(_, value)| !value.is_null()) {
        let constraint = Constraint::from_descriptor(name, value, field_type, example)
            .ok_or_else(|| without_constraint(names, name))?
            .map_err(|cause| SchemaIssue::Constraint {
                field: names.0.to_owned(),
                constraint: name.clone(),
                cause,
            })?;
        constraints.push(constraint);
    }
    Ok(constraints)
}

/// The error for a constraint that a type does not have.
pub(super) fn without_constraint((field, kind): (&str, &str), constraint: &str) -> SchemaIssue {
    SchemaIssue::Constraint {
        field: field.to_owned(),
        constraint: constraint.to_owned(),
        cause: Phrase::new(
            format!("le type « {kind} » ne l'a pas"),
            format!("the type \"{kind}\" does not have it"),
        ),
    }
}
