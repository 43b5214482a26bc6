use super::CellValue;
use super::kind::Kind;
use super::row::RowBuffer;
use crate::error::{Error, FieldIssue, FieldProblem, Result};
use crate::schema::Schema;

/// A row of any data set, its columns set by name: for bindings, and for schemas without a typed record.
///
/// Make one and reuse it: [`DynamicRecord::clear`] keeps its memory.
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
    cells: Vec<Vec<u8>>,
}

/// What [`DynamicRecord::set`] takes: texts, and the values of typed records.
#[allow(private_interfaces)]
pub trait IntoCell {
    #[doc(hidden)]
    fn kind(&self) -> Kind;

    #[doc(hidden)]
    fn append(&self, schema: &Schema, column: usize, out: &mut Vec<u8>);
}

#[allow(private_interfaces)]
impl IntoCell for &str {
    fn kind(&self) -> Kind {
        Kind::Text
    }

    fn append(&self, _: &Schema, _: usize, out: &mut Vec<u8>) {
        out.extend_from_slice(self.as_bytes());
    }
}

#[allow(private_interfaces)]
impl<T: CellValue> IntoCell for T {
    fn kind(&self) -> Kind {
        T::KIND
    }

    fn append(&self, schema: &Schema, column: usize, out: &mut Vec<u8>) {
        self.write_cell(schema.columns().get(column), out);
    }
}

impl DynamicRecord {
    /// A record without values.
    pub fn new(schema: Schema) -> Self {
        let cells = vec![Vec::new(); schema.columns().len()];
        DynamicRecord { schema, cells }
    }

    /// The schema whose columns the record has.
    pub fn schema(&self) -> &Schema {
        &self.schema
    }

    /// Sets a column by its exact name. Texts are for every type; whether the value is right is checked when the
    /// record is written.
    ///
    /// # Errors
    /// When the schema has no such column: the error names the nearest one. When the column's type never takes
    /// a value of this kind.
    pub fn set(&mut self, column: &str, value: impl IntoCell) -> Result<()> {
        self.set_at(self.schema.column(column)?, value)
    }

    /// Sets a column by its index in the schema.
    ///
    /// # Errors
    /// When the schema has fewer columns, and as [`DynamicRecord::set`].
    pub fn set_at(&mut self, index: usize, value: impl IntoCell) -> Result<()> {
        let (Some(cell), Some(column)) = (self.cells.get_mut(index), self.schema.columns().get(index)) else {
            return Err(self.schema.unknown_field(&format!("#{index}")));
        };
        if !value.kind().fits(&column.field_type) {
            return Err(self.wrong_type(index, value.kind()));
        }
        cell.clear();
        value.append(&self.schema, index, cell);
        Ok(())
    }

    /// Empties every column.
    pub fn clear(&mut self) {
        self.cells.iter_mut().for_each(Vec::clear);
    }

    pub(crate) fn fill(&self, row: &mut RowBuffer) {
        row.clear();
        for (cell, column) in self.cells.iter().zip(self.schema.columns()) {
            let text = if cell.is_empty() { column.missing_text().as_bytes() } else { cell };
            row.push_with(|out| out.extend_from_slice(text));
        }
    }

    #[cold]
    fn wrong_type(&self, index: usize, given: Kind) -> Error {
        let field = self.schema.descriptor().fields.get(index);
        let (name, type_name) = field.map(|f| (f.name.as_str(), f.type_name.clone())).unwrap_or_default();
        let issue = FieldIssue::WrongType { type_name, given: given.names() };
        Error::field(FieldProblem { schema: self.schema.name().to_owned(), field: name.to_owned(), issue })
    }
}
