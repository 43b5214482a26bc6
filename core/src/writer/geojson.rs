//! Writes GeoJSON (RFC 7946): a collection with one feature a row, each on its own line.
//!
//! The coordinates become the feature's geometry; the other columns its properties, with the types of the schema.

use std::cmp::Ordering;

use rust_decimal::Decimal;

use crate::cells::Cells;
use crate::field_type::{FieldType, PointFormat, Value};
use crate::schema::{CoordinateColumns, Schema};

/// The columns of the place of a row, by their index in the schema.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    Degrees { longitude: usize, latitude: usize },
    Point { column: usize, format: PointFormat },
}

/// Appends features for rows of a schema, in its order of columns.
#[derive(Debug, Clone)]
pub(crate) struct GeoJsonWriter {
    place: Place,
    begun: bool,
}

/// The place of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Position {
    /// Longitude, then latitude.
    At([Decimal; 2]),
    Nowhere,
    /// Not a place on Earth.
    Wrong,
}

impl GeoJsonWriter {
    /// None when the schema names no columns of a place.
    pub fn new(schema: &Schema) -> Option<Self> {
        let place = match schema.descriptor().extension.coordinates.as_ref()? {
            CoordinateColumns::Two { longitude, latitude } => Place::Degrees {
                longitude: schema.index_of(longitude)?,
                latitude: schema.index_of(latitude)?,
            },
            CoordinateColumns::One { point } => {
                let column = schema.index_of(point)?;
                let FieldType::Point(format) = schema.columns().get(column)?.field_type else { return None };
                Place::Point { column, format }
            }
        };
        Some(GeoJsonWriter { place, begun: false })
    }

    /// The place of a row; `values` are its typed values.
    pub fn position(&self, row: Cells<'_>, values: &[Value]) -> Position {
        let cell = |column: usize| row.get(column).unwrap_or_default();
        let coordinates = match self.place {
            Place::Degrees { longitude, latitude } => {
                let [longitude, latitude] =
                    [longitude, latitude].map(|column| (values.get(column).copied(), cell(column)));
                if longitude.1.is_empty() && latitude.1.is_empty() {
                    return Position::Nowhere;
                }
                [longitude, latitude].map(|(value, cell)| value.and_then(|value| value.decimal(cell)))
            }
            Place::Point { column, .. } if cell(column).is_empty() => return Position::Nowhere,
            Place::Point { column, format } => match format.coordinates(cell(column)) {
                Some(texts) => {
                    texts.map(|text| FieldType::Number.read(text.as_bytes()).decimal(text.as_bytes()))
                }
                None => [None; 2],
            },
        };
        let within =
            |degrees: Decimal, most: i64| degrees.abs().cmp(&Decimal::from(most)) != Ordering::Greater;
        match coordinates {
            [Some(longitude), Some(latitude)] if within(longitude, 180) && within(latitude, 90) => {
                Position::At([longitude, latitude])
            }
            _ => Position::Wrong,
        }
    }

    /// Appends the beginning.
    pub fn begin(&self, out: &mut Vec<u8>) {
        out.extend_from_slice(b"{\"type\":\"FeatureCollection\",\"features\":[");
    }

    /// Appends a row in its official form; `values` are its typed values.
    pub fn write_row(&mut self, schema: &Schema, row: Cells<'_>, values: &[Value], out: &mut Vec<u8>) {
        out.extend_from_slice(if self.begun { b",\n" } else { b"\n" });
        self.begun = true;
        out.extend_from_slice(b"{\"type\":\"Feature\",\"geometry\":");
        match self.position(row, values) {
            Position::At([longitude, latitude]) => {
                let point = format!("{{\"type\":\"Point\",\"coordinates\":[{longitude},{latitude}]}}");
                out.extend_from_slice(point.as_bytes());
            }
            _ => out.extend_from_slice(b"null"),
        }
        out.extend_from_slice(b",\"properties\":{");
        let mut first = true;
        for ((index, column), value) in schema.columns().iter().enumerate().zip(values) {
            let is_place = match self.place {
                Place::Degrees { longitude, latitude } => index == longitude || index == latitude,
                Place::Point { column, .. } => index == column,
            };
            if is_place {
                continue;
            }
            if !first {
                out.push(b',');
            }
            first = false;
            text(column.name.as_bytes(), out);
            out.push(b':');
            property(&column.field_type, row.get(index).unwrap_or_default(), *value, out);
        }
        out.extend_from_slice(b"}}");
    }

    /// Appends the end.
    pub fn end(&self, out: &mut Vec<u8>) {
        out.extend_from_slice(b"\n]}\n");
    }
}

fn property(field_type: &FieldType, cell: &[u8], value: Value, out: &mut Vec<u8>) {
    match value {
        Value::Missing => out.extend_from_slice(b"null"),
        Value::Boolean(truth) => out.extend_from_slice(if truth { b"true" } else { b"false" }),
        Value::Integer(_) | Value::Number { .. } | Value::LongNumber | Value::Year(_) => {
            match value.decimal(cell) {
                Some(number) => out.extend_from_slice(number.to_string().as_bytes()),
                None => text(cell, out),
            }
        }
        // The official form of these types is JSON.
        Value::Text if field_type.takes_json() => out.extend_from_slice(cell),
        _ => text(cell, out),
    }
}

fn text(bytes: &[u8], out: &mut Vec<u8>) {
    // Writing texts as JSON into memory cannot fail.
    let _ = serde_json::to_writer(out, &String::from_utf8_lossy(bytes));
}
