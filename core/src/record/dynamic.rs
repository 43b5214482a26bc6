use super::CellValue;
use super::row::RowBuffer;
use crate::error::{Error, InputProblem, Phrase, Result};
use crate::schema::{Schema, nearest_name};

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
pub trait IntoCell {
    #[doc(hidden)]
    fn append(&self, schema: &Schema, column: usize, out: &mut Vec<u8>);
}

impl IntoCell for &str {
    fn append(&self, _: &Schema, _: usize, out: &mut Vec<u8>) {
        out.extend_from_slice(self.as_bytes());
    }
}

impl<T: CellValue> IntoCell for T {
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

    /// Sets a column by its exact name. Whether the value is right is checked when the record is written.
    ///
    /// # Errors
    /// When the schema has no such column: the error names the nearest one.
    pub fn set(&mut self, column: &str, value: impl IntoCell) -> Result<()> {
        let Some(index) = self.schema.index_of(column) else {
            return Err(self.unknown(column));
        };
        self.set_at(index, value)
    }

    /// Sets a column by its index in the schema.
    ///
    /// # Errors
    /// When the schema has fewer columns.
    pub fn set_at(&mut self, index: usize, value: impl IntoCell) -> Result<()> {
        match self.cells.get_mut(index) {
            Some(cell) => {
                cell.clear();
                value.append(&self.schema, index, cell);
                Ok(())
            }
            None => Err(self.unknown(&format!("#{index}"))),
        }
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

    fn unknown(&self, column: &str) -> Error {
        let schema = self.schema.name();
        let names = self.schema.columns().iter().map(|column| column.name.as_str());
        let (fr, en) = match nearest_name(column, names) {
            Some(near) => {
                (format!(" ; vouliez-vous dire « {near} » ?"), format!("; did you mean \"{near}\"?"))
            }
            None => (String::new(), String::new()),
        };
        Error::input(InputProblem::Option(Phrase::new(
            format!("{schema} : pas de colonne « {column} »{fr}"),
            format!("{schema}: no column \"{column}\"{en}"),
        )))
    }
}
