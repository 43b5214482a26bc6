use super::FieldDescriptor;
use super::compile::{compile_constraints, compile_type, without_constraint};
use super::item::Item;
use crate::check::{CheckedForm, siret};
use crate::constraint::Constraint;
use crate::error::SchemaIssue;
use crate::field_type::unit::Unit;
use crate::field_type::{Evidence, FieldType, Mend, MissingValue, Value};
use crate::report::{Issue, Place, Rule, Sink};

/// A compiled field: reads a cell and checks its value.
#[derive(Debug)]
pub(crate) struct Column {
    pub name: String,
    pub field_type: FieldType,
    pub required: bool,
    /// The form that a check requires of the column's values. The official form of a SIRET or SIREN has no separators.
    pub form: Option<CheckedForm>,
    /// The form that the name or the pattern implies. Only repairs use it, for a column without a check.
    pub(super) hint: Option<CheckedForm>,
    /// The unit that the title or the description names.
    pub(super) unit: Option<Unit>,
    /// True if the pattern accepts days, and perhaps periods.
    pub(super) takes_days: bool,
    /// True if no value may occur twice in the column.
    pub unique: bool,
    missing_values: Vec<String>,
    /// True if only the empty text means a missing value, as in nearly every schema.
    pub(super) only_empty_is_missing: bool,
    pub(super) constraints: Vec<Constraint>,
    /// For an array: the type and constraints of its items.
    pub(super) item: Option<Item>,
}

impl Column {
    pub fn compile(field: &FieldDescriptor, missing_values: &[MissingValue]) -> Result<Self, SchemaIssue> {
        let field_type = compile_type(&field.name, &field.type_name, &field.format, &field.lexical)?;
        let example = field.example_text();
        let names = (field.name.as_str(), field.type_name.as_str());
        let constraints = compile_constraints(names, &field.constraints, &field_type, example.as_deref())?;
        if field.constraints.unique && !Constraint::can_be_unique(&field_type) {
            return Err(without_constraint(names, "unique"));
        }
        let item = match (&field.array_item, &field_type) {
            (Some(item), FieldType::Array) => Some(Item::compile(&field.name, item)?),
            _ => None,
        };
        let missing_values = field.lexical.missing_values.as_deref().unwrap_or(missing_values);
        let missing_values: Vec<String> =
            missing_values.iter().map(|value| value.text().to_owned()).collect();
        let mut column = Column {
            name: field.name.clone(),
            field_type,
            required: field.constraints.required,
            form: None,
            hint: None,
            unit: Unit::of(&format!("{} {}", field.title, field.description)),
            takes_days: false,
            unique: field.constraints.unique,
            only_empty_is_missing: missing_values == [""],
            missing_values,
            constraints,
            item,
        };
        column.takes_days = column.is_patterned_with("2024-01-31", &["2024-01-3x", "20240131", "31/01/2024"]);
        column.hint = if column.is_patterned_with("+33549524035", &["0549524035", "+3354952403x"]) {
            Some(CheckedForm::Phone)
        } else if column.is_patterned_with("24/7", &["24h/24", "24"]) {
            Some(CheckedForm::OpeningHours)
        } else {
            CheckedForm::of_name(&field.name).filter(|_| matches!(column.field_type, FieldType::Text))
        };
        Ok(column)
    }

    /// Whether the column holds texts, and its pattern accepts `text` but none of `others`.
    fn is_patterned_with(&self, text: &str, others: &[&str]) -> bool {
        matches!(self.field_type, FieldType::Text)
            && self.is_patterned()
            && self.takes(text)
            && !others.iter().any(|other| self.takes(other))
    }

    #[inline]
    pub fn is_missing(&self, cell: &[u8]) -> bool {
        if self.only_empty_is_missing {
            cell.is_empty()
        } else {
            self.missing_values.iter().any(|value| value.as_bytes() == cell)
        }
    }

    /// An upper bound of the memory of the column's patterns, in bytes.
    pub fn size_of_patterns(&self) -> usize {
        let items = self.item.iter().flat_map(|item| &item.constraints);
        let patterns = self.constraints.iter().chain(items).filter_map(|constraint| match constraint {
            Constraint::Pattern(pattern) => Some(pattern.size()),
            _ => None,
        });
        patterns.sum()
    }

    /// The text that an export writes for a missing value.
    pub fn missing_text(&self) -> &str {
        self.missing_values.first().map_or("", String::as_str)
    }

    /// Reads a cell (None: the row is too short) into `slot` and reports its breaches of rules.
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
            self.field_type.report(&mut |rule, params| sink(Issue { rule, place, cell: Some(cell), params }));
            return;
        }
        let mut holds = true;
        for constraint in &self.constraints {
            if !constraint.holds(&self.field_type, cell, *slot) {
                holds = false;
                constraint.report(&self.field_type, cell, &mut |rule, params| {
                    sink(Issue { rule, place, cell: Some(cell), params });
                });
            }
        }
        // As the referee does: the items of a list that breaks a rule itself are not checked.
        if let Some(item) = self.item.as_ref().filter(|_| holds) {
            item.check(cell, &mut |rule, params| sink(Issue { rule, place, cell: Some(cell), params }));
        }
    }

    /// Reports a cell whose value has another type than the column, whatever its text, unless the value is missing.
    pub fn refuse(&self, cell: Option<&[u8]>, slot: &mut Value, place: Place<'_>, sink: &mut Sink<'_>) {
        let Some(cell) = cell.filter(|cell| !self.is_missing(cell)) else {
            return self.check(None, slot, place, sink);
        };
        *slot = Value::Invalid;
        self.field_type.report(&mut |rule, params| sink(Issue { rule, place, cell: Some(cell), params }));
    }

    /// Appends the official form of a value; None if it has none.
    pub fn write(&self, cell: &[u8], value: Value, out: &mut Vec<u8>) -> Option<()> {
        match value {
            Value::Missing => out.extend_from_slice(self.missing_text().as_bytes()),
            Value::Text if matches!(self.form, Some(CheckedForm::Number(_))) => {
                out.extend_from_slice(&siret::compact(cell))
            }
            value => self.field_type.write(cell, value, out)?,
        }
        Some(())
    }

    /// Whether a cell is the official form of its value; None if the value has none.
    pub fn is_official(&self, cell: &[u8], value: Value, scratch: &mut Vec<u8>) -> Option<bool> {
        if matches!((value, &self.field_type, self.form), (Value::Text, FieldType::Text, None)) {
            return Some(true);
        }
        scratch.clear();
        self.write(cell, value, scratch)?;
        Some(scratch == cell)
    }

    /// Whether the column takes a text unchanged: by its type, its constraints, and a check of this column alone (the
    /// key of a SIRET, a code of a list). Rules across columns are not checked. See also [`Column::answer`].
    pub fn takes(&self, text: &str) -> bool {
        self.is_shaped(text)
            && self.form.is_none_or(|form| self.is_missing(text.as_bytes()) || form.holds(text))
    }

    /// Whether the type and the constraints take a text, even if the check of the column refuses it: a SIRET with a
    /// wrong key is still a SIRET.
    pub fn is_shaped(&self, text: &str) -> bool {
        let mut holds = true;
        self.check(Some(text.as_bytes()), &mut Value::Missing, Place::Row, &mut |_| holds = false);
        holds
    }

    /// Any text may be a value of the column.
    pub fn takes_any_text(&self) -> bool {
        matches!(self.field_type, FieldType::Text | FieldType::Any)
            && self.form.is_none()
            && !self.is_patterned()
            && !self.is_listed()
    }

    /// True if the values come from a list.
    pub fn has_few_values(&self) -> bool {
        matches!(self.field_type, FieldType::Boolean(_)) || self.is_listed()
    }

    /// The list that the column takes its values from; empty if there is no list.
    pub fn listed(&self) -> &[String] {
        let list = self.constraints.iter().find_map(|constraint| match constraint {
            Constraint::Enumeration(list) => Some(list.texts()),
            _ => None,
        });
        list.unwrap_or_default()
    }

    /// The probable meaning of a cell that broke a rule, if exactly one reading is plausible
    /// and the column accepts it.
    pub fn suggest(&self, cell: &str) -> Option<String> {
        match self.mend(cell, Evidence::NONE) {
            Mend::To { text, .. } => Some(text),
            _ => None,
        }
    }
}
