use std::fmt::Write;

use chrono::{NaiveDate, NaiveTime, Timelike};

use super::{SheetRow, SheetValue};
use crate::cells::{Cells, Fit};
use crate::field_type::{FieldType, MomentKind, Value};
use crate::schema::Column;

/// A row of a sheet as texts, the form that the checks read, with a mark for each value that its column refuses.
///
/// The referee (Validata) keeps the values of a workbook typed: it does not take a number as a text, even one without
/// decimals. So a value that its column's type accepts becomes the text that means it; any other gets a mark.
#[derive(Debug, Default)]
pub(crate) struct SheetCells {
    text: String,
    ranges: Vec<(u32, u32)>,
    fits: Vec<Fit>,
}

impl SheetCells {
    pub fn clear(&mut self) {
        self.text.clear();
        self.ranges.clear();
        self.fits.clear();
    }

    /// Appends a value. `column` is None for a column outside the schema.
    pub fn push(&mut self, row: &SheetRow, value: SheetValue, column: Option<&Column>) {
        let start = self.text.len();
        let fits = match column {
            None => false,
            Some(column) => write_fitting(&column.field_type, row, value, &mut self.text),
        };
        let fit = match value {
            SheetValue::Empty => Fit::Empty,
            _ if fits => Fit::Text,
            _ => {
                self.text.truncate(start);
                row.print(value, &mut self.text);
                Fit::Mistyped
            }
        };
        self.ranges.push((start as u32, self.text.len() as u32));
        self.fits.push(fit);
    }

    /// Appends the stored value of a cell as the text that its column reads. `column` is None for a column outside the
    /// schema. Only a boolean in a column of texts counts as a value of another type.
    pub fn push_held(&mut self, row: &SheetRow, value: SheetValue, column: Option<&Column>) {
        let start = self.text.len();
        if let Some(column) = column {
            write_held(&column.field_type, row, value, &mut self.text);
        }
        let fit = match value {
            value if value.is_empty() => Fit::Empty,
            SheetValue::Boolean(_) if column.is_some_and(|column| takes_texts(&column.field_type)) => {
                Fit::Mistyped
            }
            _ => Fit::Text,
        };
        self.ranges.push((start as u32, self.text.len() as u32));
        self.fits.push(fit);
    }

    pub fn cells(&self) -> Cells<'_> {
        Cells { bytes: self.text.as_bytes(), ranges: &self.ranges }
    }

    pub fn fits(&self) -> &[Fit] {
        &self.fits
    }
}

/// Whether a type accepts any text unchanged.
pub(crate) fn takes_texts(field_type: &FieldType) -> bool {
    matches!(field_type, FieldType::Text | FieldType::Uri | FieldType::Email | FieldType::Uuid)
}

/// Appends the stored value of a cell in the form that its column reads, if there is one; else in ISO 8601 or plain
/// figures.
fn write_held(field_type: &FieldType, row: &SheetRow, value: SheetValue, out: &mut String) {
    let start = out.len();
    let value = if field_type.is_of_moments() { value.as_moment() } else { value };
    let is_typed = matches!(
        field_type,
        FieldType::Year | FieldType::Boolean(_) | FieldType::Formatted(_) | FieldType::Moment(_)
    ) && write_fitting(field_type, row, value, out);
    if !is_typed {
        out.truncate(start);
        row.write_held(value, out);
    }
}

/// Appends the text that means the value for a column; false if the column's type refuses such a value.
fn write_fitting(field_type: &FieldType, row: &SheetRow, value: SheetValue, out: &mut String) -> bool {
    // Writing into a string cannot fail.
    let _ = match (field_type, value) {
        (_, SheetValue::Text(start, end)) => {
            out.push_str(row.text_of(start, end));
            Ok(())
        }
        (FieldType::Integer | FieldType::Number, SheetValue::Integer(number)) => write!(out, "{number}"),
        (FieldType::Integer, SheetValue::Float(number)) if number.fract() == 0.0 => {
            write!(out, "{number:.0}")
        }
        (FieldType::Number, SheetValue::Float(_)) => {
            row.print(value, out);
            Ok(())
        }
        // A year has four figures, 800 too; and for Python, true is 1.
        (FieldType::Year, SheetValue::Integer(number @ 0..=9999)) => write!(out, "{number:04}"),
        (FieldType::Year, SheetValue::Boolean(truth)) => write!(out, "{:04}", u8::from(truth)),
        (FieldType::Boolean(kind), SheetValue::Boolean(truth)) => {
            let mut text = Vec::new();
            kind.write(truth, &mut text);
            if kind.read(&text) != Value::Boolean(truth) {
                return false;
            }
            out.push_str(&String::from_utf8_lossy(&text));
            Ok(())
        }
        (FieldType::Date, SheetValue::Moment(moment)) if moment.num_seconds_from_midnight() == 0 => {
            write!(out, "{}", moment.format("%Y-%m-%d"))
        }
        (FieldType::Date, SheetValue::Day(day)) => write!(out, "{}", day.format("%Y-%m-%d")),
        (FieldType::DateTime, SheetValue::Moment(moment)) => {
            write!(out, "{}", moment.format("%Y-%m-%dT%H:%M:%S%.f"))
        }
        (FieldType::Any, value) => {
            row.print(value, out);
            Ok(())
        }
        (FieldType::Formatted(_), SheetValue::Integer(_) | SheetValue::Float(_)) => {
            let mut plain = String::new();
            row.print(value, &mut plain);
            let number = FieldType::Number.read(plain.as_bytes());
            let mut text = Vec::new();
            if field_type.write(plain.as_bytes(), number, &mut text).is_none() {
                return false;
            }
            out.push_str(&String::from_utf8_lossy(&text));
            Ok(())
        }
        (FieldType::Moment(format), value) => {
            let moment = match (format.kind, value) {
                (MomentKind::Date, SheetValue::Day(day)) => day.and_time(NaiveTime::MIN),
                (MomentKind::Date, SheetValue::Moment(moment)) if moment.time() == NaiveTime::MIN => moment,
                (MomentKind::DateTime, SheetValue::Moment(moment)) => moment,
                (MomentKind::Time, SheetValue::Time(time)) => NaiveDate::default().and_time(time),
                _ => return false,
            };
            let mut text = Vec::new();
            let fits = format.write_native(moment, &mut text);
            out.push_str(&String::from_utf8_lossy(&text));
            return fits;
        }
        _ => return false,
    };
    true
}
