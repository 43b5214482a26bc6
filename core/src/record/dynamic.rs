use std::io::ErrorKind;
use std::path::Path;

use super::CellValue;
use super::not_taken::{NotTaken, Refusal};
use super::row::RowBuffer;
use super::value_kind::ValueKind;
use crate::cells::Cells;
use crate::error::{Action, Error, FieldIssue, FieldProblem, InputProblem, Phrase, Result};
use crate::report::Finding;
use crate::schema::Schema;

/// A row of any data set, whose columns are set by name: for bindings, and for schemas without a typed record.
///
/// One record can serve for all rows: [`DynamicRecord::clear`] keeps its memory.
///
/// If a column refuses a value, the column has no value, and exports refuse the record, until the column is set again
/// or the record cleared. So no row ever has a value of an earlier row.
///
/// ```
/// use opendatabutton::{DynamicRecord, datasets};
///
/// let mut record = DynamicRecord::new(datasets::schema("deliberations")?);
/// record.set("COLL_NOM", "Ville de Poitiers")?;
/// let error = record.set("COLL_NON", "Ville de Poitiers").unwrap_err();
/// assert!(error.to_string().contains("COLL_NOM"));
/// # Ok::<(), opendatabutton::Error>(())
/// ```
#[derive(Debug, Clone)]
pub struct DynamicRecord {
    schema: Schema,
    /// The cells, in the order in which they were set, with replaced values between them.
    row: RowBuffer,
    /// For each column, true if its last value is a text.
    texts: Vec<bool>,
    /// The number of bytes of replaced values.
    lost: usize,
    /// The columns whose last value was refused.
    refusals: Vec<Refusal>,
    /// The caller's own name of the row.
    key: Option<String>,
}

/// The most bytes of all values of a record together: many times the limit of an export.
const MAX_BYTES: usize = 1 << 30;

/// How many bytes of memory are kept for the next row.
const KEPT: usize = 1 << 20;

/// How many bytes of a refused value are kept: more than a finding shows.
const MAX_SHOWN_BYTES: usize = 4 << 10;

/// The most bytes of replaced values before the cells are moved together.
const MAX_LOST: usize = 64 << 10;

/// A value that [`DynamicRecord::set`] takes: a text, or a value of a typed record.
#[allow(private_interfaces)]
pub trait IntoCell {
    #[doc(hidden)]
    fn kind(&self) -> ValueKind;

    /// How many bytes a value of the caller's own size takes.
    #[doc(hidden)]
    fn length(&self) -> usize {
        0
    }

    #[doc(hidden)]
    fn append(&self, schema: &Schema, column: usize, out: &mut Vec<u8>);
}

#[allow(private_interfaces)]
impl IntoCell for &str {
    fn kind(&self) -> ValueKind {
        ValueKind::Text
    }

    fn length(&self) -> usize {
        self.len()
    }

    fn append(&self, _: &Schema, _: usize, out: &mut Vec<u8>) {
        out.extend_from_slice(self.as_bytes());
    }
}

#[allow(private_interfaces)]
impl<T: CellValue> IntoCell for T {
    fn kind(&self) -> ValueKind {
        T::KIND
    }

    fn append(&self, schema: &Schema, column: usize, out: &mut Vec<u8>) {
        self.write_cell(schema.columns().get(column), out);
    }
}

impl DynamicRecord {
    /// Creates a record without values.
    pub fn new(schema: Schema) -> Self {
        let texts = vec![false; schema.columns().len()];
        let mut record = DynamicRecord {
            schema,
            row: RowBuffer::default(),
            texts,
            lost: 0,
            refusals: Vec::new(),
            key: None,
        };
        record.clear();
        record
    }

    /// The schema whose columns the record has.
    pub fn schema(&self) -> &Schema {
        &self.schema
    }

    /// Sets a column by its exact name. Every type takes texts; the export checks the value when it writes the
    /// record.
    ///
    /// # Errors
    /// When the schema has no such column: the error names the nearest one. When the column's type never takes
    /// a value of this kind: then the column is in the state that [`DynamicRecord::refuse`] describes.
    pub fn set(&mut self, column: &str, value: impl IntoCell) -> Result<()> {
        self.set_at(self.schema.column(column)?, value)
    }

    /// Sets a column by its index in the schema.
    ///
    /// # Errors
    /// When the schema has fewer columns, and as [`DynamicRecord::set`].
    pub fn set_at(&mut self, index: usize, value: impl IntoCell) -> Result<()> {
        let Some(column) = self.schema.columns().get(index) else {
            return Err(self.schema.unknown_field(&format!("#{index}")));
        };
        let kind = value.kind();
        if !kind.fits(&column.field_type) {
            self.refuse(index, None, NotTaken::Kind);
            return Err(self.wrong_type(index, kind));
        }
        if self.row.bytes.try_reserve(value.length()).is_err() {
            let error = Error::io(Action::Write, Path::new(&column.name), ErrorKind::OutOfMemory.into());
            self.refuse(index, None, NotTaken::Long);
            return Err(error);
        }
        let bytes = &mut self.row.bytes;
        let start = bytes.len();
        value.append(&self.schema, index, bytes);
        if bytes.len() == start {
            bytes.extend_from_slice(column.missing_text().as_bytes());
        }
        let end = bytes.len();
        if end > MAX_BYTES {
            bytes.truncate(start);
            self.refuse(index, None, NotTaken::Long);
            return Err(self.too_long(index));
        }
        if !self.refusals.is_empty() {
            self.refusals.retain(|refusal| refusal.column != index);
        }
        let old = std::mem::replace(&mut self.row.ranges[index], (start as u32, end as u32));
        self.texts[index] = kind == ValueKind::Text;
        self.lost += (old.1 - old.0) as usize;
        if self.lost > MAX_LOST && self.lost > end / 2 {
            self.compact();
        }
        Ok(())
    }

    /// Marks a column as refused, because the caller could not pass its value: the column has no value, and exports
    /// refuse the record, until the column is set again or the record cleared. `value` holds the bytes of the value as
    /// far as known, for the finding. An index outside the schema changes nothing.
    #[cold]
    pub fn refuse(&mut self, index: usize, value: Option<&[u8]>, why: NotTaken) {
        let Some(range) = self.row.ranges.get_mut(index) else { return };
        let old = std::mem::take(range);
        self.lost += (old.1 - old.0) as usize;
        self.texts[index] = false;
        let value = value.map(|value| value.get(..MAX_SHOWN_BYTES).unwrap_or(value).to_vec());
        self.refusals.retain(|refusal| refusal.column != index);
        self.refusals.push(Refusal { column: index, value, why });
    }

    /// The finding for a column that is refused, by [`DynamicRecord::refuse`] or by a failed setter; None if it is not.
    pub fn refusal(&self, index: usize) -> Option<Finding> {
        let refusal = self.refusals.iter().find(|refusal| refusal.column == index)?;
        Some(self.keyed(refusal.finding(&self.schema, None)))
    }

    /// Sets the caller's own key of this row, the primary key of its table for example. The findings of the record
    /// return it ([`Finding::record_key`]); no file contains it. None, and [`DynamicRecord::clear`], remove it.
    ///
    /// ```
    /// use opendatabutton::{DynamicRecord, Export, datasets};
    ///
    /// let schema = datasets::schema("prenoms")?;
    /// let mut record = DynamicRecord::new(schema.clone());
    /// record.set_key(Some("prenom-4711"));
    /// let error = Export::to_writer(schema, Vec::new())?.write_dynamic(&record).unwrap_err();
    /// assert_eq!(error.findings()[0].record_key(), Some("prenom-4711"));
    /// # Ok::<(), opendatabutton::Error>(())
    /// ```
    pub fn set_key(&mut self, key: Option<&str>) {
        self.key = key.map(str::to_owned);
    }

    /// The finding with the key of this record.
    pub(crate) fn keyed(&self, finding: Finding) -> Finding {
        Finding { record_key: self.key.as_deref().map(Into::into), ..finding }
    }

    /// The columns whose last value was refused.
    pub(crate) fn refusals(&self) -> &[Refusal] {
        &self.refusals
    }

    /// Empties every column.
    pub fn clear(&mut self) {
        self.row.clear();
        self.refusals.clear();
        self.key = None;
        self.row.bytes.shrink_to(KEPT);
        self.lost = 0;
        self.texts.fill(false);
        for column in self.schema.columns() {
            self.row.push_with(|out| out.extend_from_slice(column.missing_text().as_bytes()));
        }
    }

    /// The cells, in the schema's order.
    pub(crate) fn cells(&self) -> Cells<'_> {
        self.row.cells()
    }

    /// For each column, true if its value came as a text, in any form that the type reads.
    pub(crate) fn texts(&self) -> &[bool] {
        &self.texts
    }

    /// Removes the replaced values between the cells.
    #[cold]
    fn compact(&mut self) {
        let mut row = RowBuffer::default();
        for cell in self.row.cells().iter() {
            row.push_with(|out| out.extend_from_slice(cell));
        }
        (self.row, self.lost) = (row, 0);
    }

    #[cold]
    fn too_long(&self, index: usize) -> Error {
        let name = self.schema.columns().get(index).map(|column| column.name.as_str()).unwrap_or_default();
        Error::input(InputProblem::Option(Phrase::new(
            format!("« {name} » : valeur démesurée, plus de {} Mio avec les autres", MAX_BYTES >> 20),
            format!("\"{name}\": oversized value, over {} MiB with the others", MAX_BYTES >> 20),
        )))
    }

    #[cold]
    fn wrong_type(&self, index: usize, given: ValueKind) -> Error {
        let field = self.schema.descriptor().fields.get(index);
        let (name, type_name) = field.map(|f| (f.name.as_str(), f.type_name.clone())).unwrap_or_default();
        let issue = FieldIssue::WrongType { type_name, given: given.names() };
        Error::field(FieldProblem { schema: self.schema.name().to_owned(), field: name.to_owned(), issue })
    }
}
