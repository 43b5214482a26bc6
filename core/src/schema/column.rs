use super::quick::Quick;
use super::{Constraints, FieldDescriptor};
use crate::check::siret;
use crate::constraint::{Breach, Constraint};
use crate::error::{Phrase, SchemaIssue};
use crate::field_type::{FieldType, ItemType, Value, array};
use crate::report::{Issue, Place, Rule, Sink};

/// A field, compiled: reads a cell and checks its value.
#[derive(Debug)]
pub(crate) struct Column {
    pub name: String,
    pub field_type: FieldType,
    pub required: bool,
    /// The column is checked as a SIRET or SIREN: its official form has no separators.
    pub number: Option<siret::Number>,
    /// No value stands twice in the column.
    pub unique: bool,
    missing_values: Vec<String>,
    /// Only the empty text is missing: nearly every schema.
    pub(super) only_empty_is_missing: bool,
    pub(super) constraints: Vec<Constraint>,
    /// For an array: what each item must satisfy.
    pub(super) item: Option<Item>,
    pub(super) quick: Quick,
}

/// What each item of an array must satisfy.
#[derive(Debug)]
pub(super) struct Item {
    required: bool,
    constraints: Vec<Constraint>,
}

impl Column {
    pub fn compile(field: &FieldDescriptor, missing_values: &[String]) -> Result<Self, SchemaIssue> {
        let mut field_type = FieldType::from_names(
            &field.type_name,
            &field.format,
            field.true_values.as_deref(),
            field.false_values.as_deref(),
        )
        .ok_or_else(|| SchemaIssue::Type {
            field: field.name.clone(),
            type_name: field.type_name.clone(),
            format: field.format.clone(),
        })?;
        let example = field.example_text();
        let constraints = constraints(field, &field.constraints, &field_type, example.as_deref())?;
        let item = match (&field.array_item, &field_type) {
            (Some(item), FieldType::Array(_)) => {
                field_type = FieldType::Array(match item.type_name.as_str() {
                    "string" => ItemType::Text,
                    "any" => ItemType::Any,
                    other => {
                        return Err(SchemaIssue::Type {
                            field: field.name.clone(),
                            type_name: field.type_name.clone(),
                            format: format!("arrayItem: {other}"),
                        });
                    }
                });
                let constraints = self::constraints(field, &item.constraints, &FieldType::Text, None)?;
                Some(Item { required: item.constraints.required, constraints })
            }
            _ => None,
        };
        let missing_values = field.missing_values.clone().unwrap_or_else(|| missing_values.to_vec());
        let mut column = Column {
            name: field.name.clone(),
            field_type,
            required: field.constraints.required,
            number: None,
            unique: field.constraints.unique,
            only_empty_is_missing: missing_values == [""],
            missing_values,
            constraints,
            item,
            quick: Quick::Never,
        };
        column.quick = Quick::of(&column);
        Ok(column)
    }

    #[inline]
    pub fn is_missing(&self, cell: &[u8]) -> bool {
        if self.only_empty_is_missing {
            cell.is_empty()
        } else {
            self.missing_values.iter().any(|value| value.as_bytes() == cell)
        }
    }

    /// The text for a missing value in an export.
    pub fn missing_text(&self) -> &str {
        self.missing_values.first().map_or("", String::as_str)
    }

    /// Reads a cell (None: the row is too short) into `slot` and reports what is wrong with it.
    #[inline]
    pub fn check(&self, cell: Option<&[u8]>, slot: &mut Value, place: Place<'_>, sink: &mut Sink<'_>) {
        let Some(cell) = cell.filter(|cell| !self.is_missing(cell)) else {
            *slot = Value::Missing;
            if self.required {
                sink(Issue { rule: Rule::ConstraintRequired, place, cell, params: &[] });
            }
            return;
        };
        self.field_type.read_into(cell, slot);
        if matches!(slot, Value::Invalid) {
            let (rule, params) = self.field_type.rule();
            sink(Issue { rule, place, cell: Some(cell), params: &params });
            return;
        }
        for constraint in &self.constraints {
            if !constraint.holds(cell, *slot) {
                constraint
                    .report(cell, &mut |rule, params| sink(Issue { rule, place, cell: Some(cell), params }));
            }
        }
        if let Some(item) = &self.item {
            item.check(cell, &mut |rule, params| sink(Issue { rule, place, cell: Some(cell), params }));
        }
    }

    /// Appends the official form of a value; None when it has none.
    pub fn write(&self, cell: &[u8], value: Value, out: &mut Vec<u8>) -> Option<()> {
        match value {
            Value::Missing => out.extend_from_slice(self.missing_text().as_bytes()),
            Value::Text if self.number.is_some() => out.extend_from_slice(&siret::compact(cell)),
            value => self.field_type.write(cell, value, out)?,
        }
        Some(())
    }

    /// What was probably meant by a cell that broke a rule, when only one reading is plausible
    /// and the column accepts it.
    pub fn suggest(&self, cell: &str) -> Option<String> {
        let enumeration = self.constraints.iter().find_map(|constraint| match constraint {
            Constraint::Enumeration(enumeration) => Some(enumeration),
            _ => None,
        });
        let suggestion = match enumeration {
            Some(enumeration) => enumeration.suggest(cell),
            None => match self.number {
                Some(number) => number.suggest(cell),
                None => self.field_type.suggest(cell),
            },
        }?;
        let mut holds = true;
        self.check(Some(suggestion.as_bytes()), &mut Value::Missing, Place::Row, &mut |_| holds = false);
        holds.then_some(suggestion)
    }
}

impl Item {
    /// Each constraint is reported once, whatever the number of items that break it.
    fn check(&self, cell: &[u8], breach: &mut Breach<'_>) {
        let items = array::items(cell).unwrap_or_default();
        let texts: Vec<&str> = items.iter().map(|item| item.as_str().unwrap_or_default()).collect();
        if self.required && texts.iter().any(|text| text.is_empty()) {
            breach(Rule::ConstraintRequired, &[]);
        }
        let present = || texts.iter().filter(|text| !text.is_empty());
        for constraint in &self.constraints {
            if let Some(wrong) = present().find(|text| !constraint.holds(text.as_bytes(), Value::Text)) {
                constraint.report(wrong.as_bytes(), breach);
            }
        }
    }
}

fn constraints(
    field: &FieldDescriptor,
    stated: &Constraints,
    field_type: &FieldType,
    example: Option<&str>,
) -> Result<Vec<Constraint>, SchemaIssue> {
    let mut constraints = Vec::new();
    for (name, value) in &stated.others {
        let constraint = Constraint::from_descriptor(name, value, field_type, example)
            .unwrap_or_else(|| {
                let kind = &field.type_name;
                let fr = format!("le type « {kind} » ne l'a pas");
                Err(Phrase::new(fr, format!("the type \"{kind}\" does not have it")))
            })
            .map_err(|cause| SchemaIssue::Constraint {
                field: field.name.clone(),
                constraint: name.clone(),
                cause,
            })?;
        constraints.push(constraint);
    }
    Ok(constraints)
}
