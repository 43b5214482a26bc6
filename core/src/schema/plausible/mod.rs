//! Warns of values that no schema refuses but that no careful person would let pass: points far from France, days
//! centuries away, amounts beyond any budget, numbers that a spreadsheet has rounded, the same identifier twice.
//!
//! All are warnings: the schema alone decides the verdict. The descriptor states the facts that depend on the data set.

mod amount;
pub(crate) mod identifier;
mod marks;
mod order;
mod place;
mod scientific;
mod year;

pub(crate) use amount::is_beyond_budgets;
pub(crate) use identifier::Identifier;
pub(crate) use scientific::is_scientific;
pub(crate) use year::Years;

use self::place::Place as Located;
use super::{Layout, Schema};
use crate::check::RowValues;
use crate::field_type::{Day, FieldType, Value};
use crate::report::{Issue, Param, Place, Rule, Sink};

/// The checks for rows of one layout. None of them allocates for a row that passes.
#[derive(Debug, Clone)]
pub(crate) struct Plausible {
    dates: Vec<Dated>,
    amounts: Vec<At>,
    texts: Vec<At>,
    place: Option<Located>,
}

/// A test of a cell that passes only plausible values.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Watch {
    /// The first and the last plausible day.
    Days((Day, Day)),
    /// The first and the last plausible year at the beginning of a text, as four figures.
    Years([u32; 2]),
    /// A text that does not begin with a figure.
    Digits,
    /// No quick test.
    Other,
}

/// A column of the schema, and its place in the file.
#[derive(Debug, Clone, Copy)]
pub(crate) struct At {
    pub column: usize,
    pub position: usize,
}

#[derive(Debug, Clone)]
struct Dated {
    at: At,
    years: Years,
    /// True if the column holds texts with a date, or two dates with a slash between them.
    in_text: bool,
}

impl At {
    fn report(
        self,
        row: RowValues<'_>,
        rule: Rule,
        params: &[(&'static str, Param<'_>)],
        sink: &mut Sink<'_>,
    ) {
        let place = Place::Column { column: self.column, position: Some(self.position) };
        sink(Issue { rule, place, cell: row.cells.get(self.position), params });
    }
}

impl Plausible {
    /// None if there is nothing to check.
    pub fn new(schema: &Schema, layout: &Layout) -> Option<Box<Self>> {
        let extension = &schema.descriptor().extension;
        let here = schema.columns().iter().enumerate().filter_map(|(column, it)| {
            let position = layout.positions.get(column).copied().flatten()?;
            Some((At { column, position }, it))
        });
        let mut checks = Plausible {
            dates: Vec::new(),
            amounts: Vec::new(),
            texts: Vec::new(),
            place: Located::new(schema, layout),
        };
        let (recent, any) = (Years::recent(), Years::any());
        for (at, column) in here {
            let is_recent = extension.recent_dates.contains(&column.name);
            let years = if is_recent { recent.clone() } else { any.clone() };
            match &column.field_type {
                FieldType::Date
                | FieldType::DateTime
                | FieldType::Year
                | FieldType::YearMonth
                | FieldType::Moment(_) => checks.dates.push(Dated { at, years, in_text: false }),
                FieldType::Text if is_recent => checks.dates.push(Dated { at, years, in_text: true }),
                FieldType::Number | FieldType::Formatted(_) => checks.amounts.push(at),
                // Most patterns refuse every text in scientific notation.
                FieldType::Text
                    if column.form.is_none()
                        && !column.is_listed()
                        && scientific::FORMS.iter().any(|text| column.is_shaped(text)) =>
                {
                    checks.texts.push(at);
                }
                _ => {}
            }
        }
        let is_empty = checks.dates.is_empty()
            && checks.amounts.is_empty()
            && checks.texts.is_empty()
            && checks.place.is_none();
        (!is_empty).then(|| Box::new(checks))
    }

    /// Leaves coordinates outside the Earth's degrees to the caller, who refuses them.
    pub fn expect_earth(&mut self) {
        self.place.iter_mut().for_each(Located::leave_to_others);
    }

    /// What makes a cell implausible by itself, by its place in the file.
    pub fn watched(&self) -> impl Iterator<Item = (usize, Watch)> {
        let dates = self.dates.iter().map(|dated| {
            let watch = if dated.in_text {
                Watch::Years(dated.years.written())
            } else {
                dated.years.days().map_or(Watch::Other, Watch::Days)
            };
            (dated.at.position, watch)
        });
        let amounts = self.amounts.iter().map(|at| (at.position, Watch::Other));
        dates.chain(amounts).chain(self.texts.iter().map(|at| (at.position, Watch::Digits)))
    }

    /// Reports the implausible values of a row. `doubt` is false if all of [`Plausible::watched`] are plausible.
    #[inline]
    pub fn check(&self, row: RowValues<'_>, doubt: bool, sink: &mut Sink<'_>) {
        if doubt {
            self.check_cells(row, sink);
        }
        if let Some(place) = &self.place {
            place.check(row, sink);
        }
    }

    fn check_cells(&self, row: RowValues<'_>, sink: &mut Sink<'_>) {
        for dated in &self.dates {
            let Some(value) = row.values.get(dated.at.column) else { continue };
            let holds = match value {
                Value::Text if dated.in_text => {
                    dated.years.hold_text(row.cells.get(dated.at.position).unwrap_or_default())
                }
                value => dated.years.hold(value),
            };
            if !holds {
                dated.at.report(row, Rule::PlausibleDate, &dated.years.params(), sink);
            }
        }
        for at in &self.amounts {
            if let Some(value) = row.values.get(at.column)
                && amount::is_beyond(value, || row.cells.get(at.position).unwrap_or_default())
            {
                at.report(row, Rule::PlausibleAmount, &[], sink);
            }
        }
        for at in &self.texts {
            if row.cells.get(at.position).is_some_and(is_scientific) {
                at.report(row, Rule::PlausibleScientific, &[], sink);
            }
        }
    }
}
