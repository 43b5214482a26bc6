//! Rules beyond Table Schema, under the names that Validata reads in `custom_checks`, one file each.
//!
//! They see the values of a row. Except for rules about presence, they pass when a value they need is missing or of the
//! wrong type, since another finding reports it.

mod actes;
mod bal;
pub(crate) mod codes;
mod cohesive;
mod compare;
mod coordinates;
mod known;
mod one_of;
mod opening_hours;
mod phone;
mod referee;
pub(crate) mod siret;
mod sum;
mod year_interval;

pub(crate) use bal::{Checker as OfficialChecker, Facts as OfficialFacts};
pub use known::KnownCheck;
pub(crate) use referee::Referee;
use serde_json::{Map, Value as Json};

use crate::cells::Cells;
use crate::error::Phrase;
use crate::field_type::{FieldType, Mend, PointFormat, Value, lexical};
use crate::report::{Issue, Param, Place, Rule, Sink};

/// The work of a check, and its entries in the table.
trait RowCheck {
    /// Its names in `custom_checks`, with the facts of each.
    const KNOWN: &'static [KnownCheck];

    /// Reports the faults of a row.
    fn check(&self, row: RowValues<'_>, sink: &mut Sink<'_>);

    /// Reports the absent columns that a rule about presence requires; called once, before the first row.
    fn check_columns(&self, _: RowValues<'_>, _: &mut Sink<'_>) {}

    /// The index of the check's column in the schema, and the form that the check demands.
    fn form(&self) -> Option<(usize, CheckedForm)> {
        None
    }

    /// True if the check depends on the coordinates of a column's points.
    fn places(&self, _column: usize) -> bool {
        false
    }
}

/// Defines the enumeration of checks, its table, and the calls to each check.
macro_rules! checks {
    ($($name:ident($check:ty),)*) => {
        /// One check, with its columns as indices in the schema.
        #[derive(Debug, Clone)]
        pub(crate) enum Check {
            $($name($check),)*
        }

        const CHECKS: &[&[KnownCheck]] = &[$(<$check>::KNOWN),*];

        impl Check {
            #[inline]
            pub fn check(&self, row: RowValues<'_>, sink: &mut Sink<'_>) {
                match self {
                    $(Check::$name(check) => check.check(row, sink),)*
                }
            }

            pub fn check_columns(&self, row: RowValues<'_>, sink: &mut Sink<'_>) {
                match self {
                    $(Check::$name(check) => check.check_columns(row, sink),)*
                }
            }

            pub fn form(&self) -> Option<(usize, CheckedForm)> {
                match self {
                    $(Check::$name(check) => check.form(),)*
                }
            }

            pub fn places(&self, column: usize) -> bool {
                match self {
                    $(Check::$name(check) => check.places(column),)*
                }
            }
        }
    };
}

checks! {
    Actes(actes::Actes),
    Code(codes::CodeCheck),
    Cohesive(cohesive::Cohesive),
    Compare(compare::Compare),
    Coordinates(coordinates::Coordinates),
    OneOf(one_of::OneOf),
    OpeningHours(opening_hours::OpeningHours),
    Phone(phone::Phone),
    Siret(siret::SiretCheck),
    Sum(sum::Sum),
    YearInterval(year_interval::YearInterval),
}

/// A column that a check names. Without index, no field has the name: the column is always absent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ColumnRef {
    pub name: String,
    pub index: Option<usize>,
}

/// The values of a row, by column of the schema, and the cells that they were read from.
#[derive(Clone, Copy)]
pub(crate) struct RowValues<'a> {
    pub values: &'a [Value],
    pub cells: Cells<'a>,
    /// The place of each column in the file; None for an absent column.
    pub positions: &'a [Option<usize>],
}

impl<'a> RowValues<'a> {
    /// The value of a column: missing when the file lacks the column, None when the schema lacks it.
    /// A reference, because the value was just written: a copy would wait until the processor has stored it.
    #[inline]
    fn get(&self, column: &ColumnRef) -> Option<&'a Value> {
        self.values.get(column.index?)
    }

    #[inline]
    fn cell(&self, column: &ColumnRef) -> &'a [u8] {
        self.position(column).and_then(|position| self.cells.get(position)).unwrap_or_default()
    }

    /// The place of the column in the file.
    #[inline]
    fn position(&self, column: &ColumnRef) -> Option<usize> {
        column.index.and_then(|index| self.positions.get(index).copied().flatten())
    }

    #[cold]
    fn report(
        &self,
        sink: &mut Sink<'_>,
        rule: Rule,
        column: &ColumnRef,
        params: &[(&'static str, Param<'_>)],
    ) {
        let position = self.position(column);
        let place = match column.index {
            Some(index) => Place::Column { column: index, position },
            None => Place::Named { name: &column.name, number: None },
        };
        let cell = position.and_then(|position| self.cells.get(position));
        sink(Issue { rule, place, cell, params });
    }
}

/// The parameters of a check, and a lookup of columns.
pub(crate) struct Parameters<'a> {
    values: &'a Map<String, Json>,
    field_of: &'a FieldOf<'a>,
}

/// The index and the type of the field of that name.
pub(crate) type FieldOf<'a> = dyn Fn(&str) -> Option<(usize, &'a FieldType)> + 'a;

impl<'a> Parameters<'a> {
    fn text(&self, name: &str) -> Result<&'a str, Phrase> {
        self.values
            .get(name)
            .and_then(Json::as_str)
            .ok_or_else(|| parameter(name, "texte attendu", "a text is expected"))
    }

    fn column(&self, name: &str) -> Result<ColumnRef, Phrase> {
        Ok(self.resolve(self.text(name)?))
    }

    fn columns(&self, name: &str) -> Result<Vec<ColumnRef>, Phrase> {
        let items = self.values.get(name).and_then(Json::as_array).filter(|items| !items.is_empty());
        let items = items
            .ok_or_else(|| parameter(name, "liste de colonnes attendue", "a list of columns is expected"))?;
        items
            .iter()
            .map(|item| item.as_str().map(|text| self.resolve(text)))
            .collect::<Option<_>>()
            .ok_or_else(|| parameter(name, "noms de colonnes attendus", "names of columns are expected"))
    }

    /// The format of the points in the column named `column`.
    fn point_format(&self) -> Result<PointFormat, Phrase> {
        match (self.field_of)(self.text("column")?) {
            Some((_, FieldType::Point(format))) => Ok(*format),
            // The schema has no such field, so no point is read.
            None => Ok(PointFormat::Text),
            Some(_) => {
                Err(parameter("column", "colonne de type geopoint attendue", "a geopoint column is expected"))
            }
        }
    }

    fn resolve(&self, name: &str) -> ColumnRef {
        ColumnRef { name: name.to_owned(), index: (self.field_of)(name).map(|(index, _)| index) }
    }
}

/// The error for a wrong parameter.
fn parameter(name: &str, fr: &str, en: &str) -> Phrase {
    Phrase::new(format!("paramètre « {name} » : {fr}"), format!("parameter \"{name}\": {en}"))
}

/// The form that a check requires of a cell, or that a column's name implies: used to repair cells that do not have it.
#[derive(Debug, Clone, Copy)]
pub(crate) enum CheckedForm {
    Number(siret::Number),
    Code(codes::Code),
    Phone,
    OpeningHours,
}

impl CheckedForm {
    /// The form that a column's name implies without any check: `fab_siren`, `code_insee_commune`.
    pub fn of_name(name: &str) -> Option<Self> {
        let name = lexical::fold(name);
        let has = |word: &str| name.contains(word);
        Some(if has("siret") {
            CheckedForm::Number(siret::Number::Siret)
        } else if has("siren") {
            CheckedForm::Number(siret::Number::Siren)
        } else if has("insee") {
            CheckedForm::Code(codes::Code::COMMUNE)
        } else if has("postal") || name.split(|c: char| !c.is_alphanumeric()).any(|word| word == "cp") {
            CheckedForm::Code(codes::Code::POSTAL)
        } else {
            return None;
        })
    }

    /// True if the check accepts the cell.
    pub fn holds(self, cell: &str) -> bool {
        match self {
            CheckedForm::Number(number) => number.verify(cell.as_bytes()).is_ok(),
            CheckedForm::Code(code) => code.accepts(cell.as_bytes()),
            CheckedForm::Phone => phone::is_phone_number(cell.as_bytes()),
            CheckedForm::OpeningHours => opening_hours::is_opening_hours(cell.as_bytes()),
        }
    }

    /// Repairs a cell.
    pub fn mend(self, cell: &str) -> Mend {
        match self {
            CheckedForm::Number(number) => number.mend(cell),
            CheckedForm::Code(code) => code.mend(cell),
            CheckedForm::Phone => phone::mend(cell),
            CheckedForm::OpeningHours => opening_hours::mend(cell),
        }
    }
}

impl Check {
    /// Reads an entry of `custom_checks`.
    pub fn from_descriptor<'a>(
        name: &str,
        params: &'a Map<String, Json>,
        field_of: &'a FieldOf<'a>,
    ) -> Result<Self, Phrase> {
        match KnownCheck::find(name) {
            Some(known) => (known.read)(&Parameters { values: params, field_of }),
            None => Err(Phrase::new("ce contrôle n'existe pas ici", "there is no such check here")),
        }
    }
}
