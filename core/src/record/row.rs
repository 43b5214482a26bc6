use super::CellValue;
use crate::cells::Cells;
use crate::field_type::Value;
use crate::schema::Schema;

/// The cells of a row that is being built, in one buffer that is reused from row to row.
#[derive(Debug, Clone, Default)]
pub(crate) struct RowBuffer {
    pub bytes: Vec<u8>,
    pub ranges: Vec<(u32, u32)>,
}

impl RowBuffer {
    pub fn clear(&mut self) {
        self.bytes.clear();
        self.ranges.clear();
    }

    /// Appends a cell that `write` puts into the buffer.
    #[inline]
    pub fn push_with<T>(&mut self, write: impl FnOnce(&mut Vec<u8>) -> T) -> T {
        let start = self.bytes.len();
        let result = write(&mut self.bytes);
        self.ranges.push((start as u32, self.bytes.len() as u32));
        result
    }

    pub fn cells(&self) -> Cells<'_> {
        Cells { bytes: &self.bytes, ranges: &self.ranges }
    }
}

/// Takes the cells of a typed record.
pub struct RowWriter<'a> {
    schema: &'a Schema,
    buffer: &'a mut RowBuffer,
}

impl<'a> RowWriter<'a> {
    pub(crate) fn new(schema: &'a Schema, buffer: &'a mut RowBuffer) -> Self {
        buffer.clear();
        RowWriter { schema, buffer }
    }

    /// Puts the value of the next column.
    #[inline]
    pub fn put<T: CellValue>(&mut self, value: &T) {
        let column = self.schema.columns().get(self.buffer.ranges.len());
        self.buffer.push_with(|out| value.write_cell(column, out));
    }

    /// Puts the value of the next column, or the schema's text for a missing one.
    #[inline]
    pub fn put_option<T: CellValue>(&mut self, value: &Option<T>) {
        match value {
            Some(value) => self.put(value),
            None => {
                let column = self.schema.columns().get(self.buffer.ranges.len());
                let missing = column.map_or("", |column| column.missing_text());
                self.buffer.push_with(|out| out.extend_from_slice(missing.as_bytes()));
            }
        }
    }
}

/// Returns the values of a row without findings to a typed record.
pub struct RowReader<'a> {
    pub(crate) cells: &'a dyn Fn(usize) -> Option<&'a [u8]>,
    pub(crate) values: &'a [Value],
}

impl RowReader<'_> {
    /// The value of a required column, by its index in the schema.
    pub fn get<T: CellValue>(&self, column: usize) -> Option<T> {
        let value = self.values.get(column).copied()?;
        T::read_cell((self.cells)(column).unwrap_or_default(), value)
    }

    /// The value of an optional column: `Some(None)` if it is missing, None if it does not fit the type.
    pub fn get_option<T: CellValue>(&self, column: usize) -> Option<Option<T>> {
        match self.values.get(column)? {
            Value::Missing => Some(None),
            _ => self.get(column).map(Some),
        }
    }
}
