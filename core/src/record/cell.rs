use chrono::{DateTime, FixedOffset, NaiveDate, SecondsFormat};
use rust_decimal::Decimal;

use super::value_kind::ValueKind;
use super::{Rna, Siren, Siret, Year};
use crate::field_type::{self, FieldType, Value, array, write_date};
use crate::schema::Column;

/// A value that fits in one cell, with its official form.
///
/// The types of the records implement it. It is sealed, because the standard defines the forms.
#[allow(private_interfaces)] // sealed: only types of this crate implement it
pub trait CellValue: Sized {
    #[doc(hidden)]
    const KIND: ValueKind;

    /// Appends the official form.
    #[doc(hidden)]
    fn write_cell(&self, column: Option<&Column>, out: &mut Vec<u8>);

    /// Converts a cell that was read as `value`; None if the value does not fit this type.
    #[doc(hidden)]
    fn read_cell(cell: &[u8], value: Value) -> Option<Self>;
}

#[allow(private_interfaces)]
impl CellValue for String {
    const KIND: ValueKind = ValueKind::Text;

    fn write_cell(&self, _: Option<&Column>, out: &mut Vec<u8>) {
        out.extend_from_slice(self.as_bytes());
    }

    fn read_cell(cell: &[u8], _: Value) -> Option<Self> {
        String::from_utf8(cell.to_vec()).ok()
    }
}

/// Implements the trait for identifiers, which are checked texts.
macro_rules! identifier_cell {
    ($($name:ident),*) => {$(
        #[allow(private_interfaces)]
        impl CellValue for $name {
            const KIND: ValueKind = ValueKind::Text;

            fn write_cell(&self, _: Option<&Column>, out: &mut Vec<u8>) {
                out.extend_from_slice(self.as_str().as_bytes());
            }

            fn read_cell(cell: &[u8], _: Value) -> Option<Self> {
                $name::new(std::str::from_utf8(cell).ok()?).ok()
            }
        }
    )*};
}

identifier_cell!(Siret, Siren, Rna);

#[allow(private_interfaces)]
impl CellValue for i64 {
    const KIND: ValueKind = ValueKind::Integer;

    fn write_cell(&self, _: Option<&Column>, out: &mut Vec<u8>) {
        // The form of an integer depends only on its value.
        let _ = FieldType::Integer.write(&[], Value::Integer(*self), out);
    }

    fn read_cell(_: &[u8], value: Value) -> Option<Self> {
        match value {
            Value::Integer(number) => Some(number),
            _ => None,
        }
    }
}

#[allow(private_interfaces)]
impl CellValue for Decimal {
    const KIND: ValueKind = ValueKind::Decimal;

    fn write_cell(&self, column: Option<&Column>, out: &mut Vec<u8>) {
        match column.map(|column| &column.field_type) {
            Some(FieldType::Formatted(format)) => {
                out.extend_from_slice(format.marked(&self.to_string()).as_bytes());
            }
            _ => field_type::write_decimal(*self, out),
        }
    }

    fn read_cell(cell: &[u8], value: Value) -> Option<Self> {
        value.decimal(cell)
    }
}

#[allow(private_interfaces)]
impl CellValue for bool {
    const KIND: ValueKind = ValueKind::Boolean;

    fn write_cell(&self, column: Option<&Column>, out: &mut Vec<u8>) {
        // The column defines the words for true and false; a column of another type has none, and the check reports it.
        if let Some(column) = column {
            let _ = column.field_type.write(&[], Value::Boolean(*self), out);
        }
    }

    fn read_cell(_: &[u8], value: Value) -> Option<Self> {
        match value {
            Value::Boolean(truth) => Some(truth),
            _ => None,
        }
    }
}

#[allow(private_interfaces)]
impl CellValue for NaiveDate {
    const KIND: ValueKind = ValueKind::Date;

    fn write_cell(&self, column: Option<&Column>, out: &mut Vec<u8>) {
        match column.map(|column| &column.field_type) {
            Some(FieldType::Moment(moment)) => moment.write_date(*self, out),
            _ => write_date(*self, out),
        }
    }

    fn read_cell(_: &[u8], value: Value) -> Option<Self> {
        match value {
            Value::Date(day) => Some(day.date()),
            _ => None,
        }
    }
}

#[allow(private_interfaces)]
impl CellValue for Year {
    const KIND: ValueKind = ValueKind::Year;

    fn write_cell(&self, _: Option<&Column>, out: &mut Vec<u8>) {
        let _ = FieldType::Year.write(&[], Value::Year(u16::from(*self)), out);
    }

    fn read_cell(_: &[u8], value: Value) -> Option<Self> {
        match value {
            Value::Year(year) => Year::new(year).ok(),
            _ => None,
        }
    }
}

#[allow(private_interfaces)]
impl CellValue for DateTime<FixedOffset> {
    const KIND: ValueKind = ValueKind::DateTime;

    fn write_cell(&self, column: Option<&Column>, out: &mut Vec<u8>) {
        let written = match column.map(|column| &column.field_type) {
            Some(FieldType::Moment(moment)) => moment.write_moment(*self, out),
            _ => None,
        };
        if written.is_none() {
            out.extend_from_slice(self.to_rfc3339_opts(SecondsFormat::AutoSi, true).as_bytes());
        }
    }

    fn read_cell(cell: &[u8], _: Value) -> Option<Self> {
        DateTime::parse_from_rfc3339(std::str::from_utf8(cell).ok()?).ok()
    }
}

/// A list of values becomes a list of JSON, with the text of each value.
#[allow(private_interfaces)]
impl<T: CellValue> CellValue for Vec<T> {
    const KIND: ValueKind = ValueKind::List;

    fn write_cell(&self, column: Option<&Column>, out: &mut Vec<u8>) {
        let text = |item: &T| {
            let mut bytes = Vec::new();
            item.write_cell(column, &mut bytes);
            String::from_utf8_lossy(&bytes).into_owned()
        };
        // Writing texts as JSON into memory cannot fail.
        let _ = serde_json::to_writer(out, &self.iter().map(text).collect::<Vec<String>>());
    }

    fn read_cell(cell: &[u8], _: Value) -> Option<Self> {
        let items = array::items(cell)?;
        items.iter().map(|item| T::read_cell(item.text()?.as_bytes(), Value::Text)).collect()
    }
}

/// Implements the trait for a generated enumeration, which has `ALL` and `as_str`.
macro_rules! enumeration_cell {
    ($name:ident) => {
        #[allow(private_interfaces)]
        impl $crate::record::CellValue for $name {
            const KIND: $crate::record::ValueKind = $crate::record::ValueKind::Text;

            fn write_cell(&self, _: Option<&$crate::schema::Column>, out: &mut Vec<u8>) {
                out.extend_from_slice(self.as_str().as_bytes());
            }

            fn read_cell(cell: &[u8], _: $crate::field_type::Value) -> Option<Self> {
                Self::ALL.into_iter().find(|value| value.as_str().as_bytes() == cell)
            }
        }
    };
}

pub(crate) use enumeration_cell;
