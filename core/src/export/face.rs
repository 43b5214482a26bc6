//! The forms of a file, called faces: CSV and GeoJSON.

use crate::cells::Cells;
use crate::error::{Error, InputProblem, Phrase, Result};
use crate::field_type::Value;
use crate::record::RowBuffer;
use crate::schema::Schema;
use crate::writer::{CsvWriter, GeoJsonWriter, Opening, Position, Quoting};

/// The form in which an export writes rows. An export has one.
#[allow(clippy::large_enum_variant)] // nothing is moved about
pub(super) enum Face {
    Csv {
        writer: CsvWriter,
        /// The first lines, until their quoting is decided.
        opening: Option<Opening>,
    },
    GeoJson(GeoJsonWriter),
}

impl Face {
    /// The standard's own form.
    pub fn csv(schema: &Schema) -> Self {
        let delimiter = schema.delimiter();
        // Validata guesses the comma; readers of files with other separators find them in the header.
        Face::Csv { writer: CsvWriter::new(delimiter), opening: (delimiter == b',').then(Opening::default) }
    }

    pub fn geojson(schema: &Schema) -> Result<Self> {
        let nowhere = || {
            let name = schema.name();
            Error::input(InputProblem::Option(Phrase::new(
                format!("GeoJSON : le schéma {name} ne dit pas où se trouvent ses lignes"),
                format!("GeoJSON: the schema {name} does not say where its rows are"),
            )))
        };
        GeoJsonWriter::new(schema).map(Face::GeoJson).ok_or_else(nowhere)
    }

    /// True if a column outside the schema only causes a warning, because the standard's own file keeps it.
    pub fn may_leave_out(&self) -> bool {
        matches!(self, Face::GeoJson(_))
    }

    /// True if each row needs a place on Earth.
    pub fn needs_places(&self) -> bool {
        matches!(self, Face::GeoJson(_))
    }

    pub fn begin(&mut self, schema: &Schema, out: &mut Vec<u8>) {
        match self {
            Face::Csv { .. } => {
                let mut header = RowBuffer::default();
                for column in schema.columns() {
                    header.push_with(|out| out.extend_from_slice(column.name.as_bytes()));
                }
                self.put(schema, header.cells(), &[], out);
            }
            Face::GeoJson(writer) => writer.begin(out),
        }
    }

    /// Whether this form needs a place on Earth, and the row has none.
    pub fn misplaces(&self, row: Cells<'_>, values: &[Value]) -> bool {
        match self {
            Face::Csv { .. } => false,
            Face::GeoJson(writer) => writer.position(row, values) == Position::Wrong,
        }
    }

    /// Appends a row in its official form; `values` are its typed values.
    pub fn put(&mut self, schema: &Schema, row: Cells<'_>, values: &[Value], out: &mut Vec<u8>) {
        match self {
            Face::Csv { writer, opening: None } => writer.write_row(row, Quoting::WhereNeeded, out),
            Face::Csv { writer, opening: Some(first) } => {
                if first.push(writer, row) {
                    self.decide_opening(out);
                }
            }
            Face::GeoJson(writer) => writer.write_row(schema, row, values, out),
        }
    }

    fn decide_opening(&mut self, out: &mut Vec<u8>) {
        if let Face::Csv { opening, .. } = self
            && let Some(opening) = opening.take()
        {
            out.extend_from_slice(&opening.into_bytes());
        }
    }

    pub fn end(&mut self, out: &mut Vec<u8>) {
        match self {
            Face::Csv { .. } => self.decide_opening(out),
            Face::GeoJson(writer) => writer.end(out),
        }
    }
}
