//! Tables by the Arrow PyCapsule interface: no value goes through a Python object.
//!
//! All pointers of this crate are here: a capsule holds a structure of Arrow's C interface, and this module moves it
//! out, as the interface prescribes.
#![allow(unsafe_code)]

use arrow_array::ffi::{FFI_ArrowArray, from_ffi};
use arrow_array::ffi_stream::{FFI_ArrowArrayStream, RecordBatchStreamReader};
use arrow_array::{RecordBatch, RecordBatchIterator, RecordBatchReader, StructArray};
use arrow_schema::ffi::FFI_ArrowSchema;
use arrow_schema::{ArrowError, DataType, Field};
use opendatabutton::TableSink;
use pyo3::prelude::*;
use pyo3::types::PyCapsule;

use crate::columns::Column;
use crate::failure::Failure;
use crate::watch::Watch;

/// A table, read batch after batch.
pub struct Table {
    batches: Box<dyn RecordBatchReader + Send>,
    /// The columns to read, their labels, and their types where these are extensions.
    places: Vec<usize>,
    extensions: Vec<Option<String>>,
    pub labels: Vec<String>,
}

impl Table {
    /// The table of an object with `__arrow_c_stream__` or `__arrow_c_array__`.
    pub fn of(object: &Bound<'_, PyAny>) -> Result<Self, Failure> {
        let batches: Box<dyn RecordBatchReader + Send> = if object.hasattr("__arrow_c_stream__")? {
            let capsule = object.call_method0("__arrow_c_stream__")?;
            Box::new(stream(&capsule)?)
        } else {
            let pair = object.call_method0("__arrow_c_array__")?;
            let batch = array(&pair)?;
            let schema = batch.schema();
            Box::new(RecordBatchIterator::new([Ok(batch)], schema))
        };
        let schema = batches.schema();
        // pandas keeps an unnamed index as a column: it is no data.
        let named = |name: &str| !(name.starts_with("__index_level_") && name.ends_with("__"));
        let kept = schema.fields().iter().enumerate().filter(|(_, field)| named(field.name()));
        let (mut places, mut labels, mut extensions) = (Vec::new(), Vec::new(), Vec::new());
        for (place, field) in kept {
            places.push(place);
            labels.push(field.name().clone());
            extensions.push(extension(field));
        }
        Ok(Table { batches, places, extensions, labels })
    }

    /// Passes all rows to the core. The GIL is released meanwhile.
    pub fn feed<S: TableSink>(self, sink: &mut S, watch: &mut Watch) -> Result<(), Failure> {
        if !sink.takes_rows() {
            return Ok(());
        }
        for batch in self.batches {
            let batch = batch.map_err(unreadable)?;
            let columns: Vec<Column<'_>> = self
                .places
                .iter()
                .zip(&self.extensions)
                .filter_map(|(place, extension)| Some((batch.columns().get(*place)?, extension)))
                .map(|(array, extension)| match extension {
                    Some(name) => Column::of_extension(array, name),
                    None => Column::of(array),
                })
                .collect();
            for row in 0..batch.num_rows() {
                for (position, column) in columns.iter().enumerate() {
                    sink.set(position, column.cell(row));
                }
                sink.end_row()?;
                if row % 1024 == 0 && watch.tick(sink.rows()).is_break() {
                    return Ok(());
                }
            }
        }
        Ok(())
    }
}

/// The name of an extension type whose values are not those of its storage: the number 54 of a period is 2024.
fn extension(field: &Field) -> Option<String> {
    let name = field.metadata().get("ARROW:extension:name")?;
    let is_text = matches!(field.data_type(), DataType::Utf8 | DataType::LargeUtf8 | DataType::Utf8View);
    (!is_text).then(|| name.clone())
}

fn stream(capsule: &Bound<'_, PyAny>) -> Result<RecordBatchStreamReader, Failure> {
    let capsule = capsule.cast::<PyCapsule>().map_err(PyErr::from)?;
    let pointer = capsule.pointer_checked(Some(c"arrow_array_stream"))?.cast::<FFI_ArrowArrayStream>();
    // SAFETY: a capsule of this name holds this structure, initialised; the original is marked as moved.
    let stream = unsafe { FFI_ArrowArrayStream::from_raw(pointer.as_ptr()) };
    RecordBatchStreamReader::try_new(stream).map_err(unreadable)
}

fn array(pair: &Bound<'_, PyAny>) -> Result<RecordBatch, Failure> {
    let (schema, array): (Bound<'_, PyCapsule>, Bound<'_, PyCapsule>) = pair.extract()?;
    let schema = schema.pointer_checked(Some(c"arrow_schema"))?.cast::<FFI_ArrowSchema>();
    let array = array.pointer_checked(Some(c"arrow_array"))?.cast::<FFI_ArrowArray>();
    // SAFETY: as above; the schema stays the capsule's, which lives as long as `pair`.
    let data = unsafe { from_ffi(FFI_ArrowArray::from_raw(array.as_ptr()), schema.as_ref()) };
    let data = data.map_err(unreadable)?;
    if !matches!(data.data_type(), DataType::Struct(_)) || data.null_count() > 0 {
        return Err(Failure::input(
            "table",
            "une colonne seule, ou des lignes nulles, ne font pas un tableau",
            "a single column, or rows that are null, make no table",
        ));
    }
    Ok(RecordBatch::from(StructArray::from(data)))
}

fn unreadable(error: ArrowError) -> Failure {
    Failure::input(
        "table",
        format!("le tableau ne se lit pas : {error}"),
        format!("the table cannot be read: {error}"),
    )
}
