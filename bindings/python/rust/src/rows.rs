//! Iterables of Python: dicts, records, or tuples under labels.

use opendatabutton::TableSink;
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyString};

use crate::failure::Failure;
use crate::values::Value;
use crate::watch::Watch;

/// The values of one row.
pub enum Row {
    Named(Vec<(String, Value)>),
    Placed(Vec<Value>),
}

impl Row {
    /// A dict, or anything that becomes one.
    pub fn named(object: &Bound<'_, PyAny>, number: u64) -> Result<Self, Failure> {
        let made;
        let dict = match object.cast::<PyDict>() {
            Ok(dict) => dict,
            Err(_) => {
                let kind = object.get_type().name()?.to_string();
                let unfit = || {
                    Failure::input(
                        "row",
                        format!("ligne {number} : {kind} donné au lieu d'un dict ou d'un enregistrement"),
                        format!("row {number}: {kind} given, where a dict or a record is wanted"),
                    )
                };
                if !object.hasattr("keys")? {
                    return Err(unfit());
                }
                made = PyDict::new(object.py());
                made.call_method1("update", (object,))?;
                &made
            }
        };
        let mut values = Vec::with_capacity(dict.len());
        for (key, value) in dict.iter() {
            let key = match key.cast::<PyString>() {
                Ok(text) => text.to_string_lossy().into_owned(),
                Err(_) => key.str()?.to_string_lossy().into_owned(),
            };
            values.push((key, Value::of(&value)?));
        }
        Ok(Row::Named(values))
    }

    fn placed(object: &Bound<'_, PyAny>) -> Result<Self, Failure> {
        let mut values = Vec::new();
        for value in object.try_iter()? {
            values.push(Value::of(&value?)?);
        }
        Ok(Row::Placed(values))
    }

    /// Passes the row to the core.
    pub fn give(&self, sink: &mut dyn TableSink) -> Result<(), Failure> {
        match self {
            Row::Named(values) => {
                for (name, value) in values {
                    sink.set_named(name, value.as_table());
                }
            }
            Row::Placed(values) => {
                for (position, value) in values.iter().enumerate() {
                    sink.set(position, value.as_table());
                }
            }
        }
        Ok(sink.end_row()?)
    }
}

/// Passes all rows of an iterable; `labelled` means that they are tuples.
pub fn feed(
    rows: &Bound<'_, PyAny>,
    labelled: bool,
    sink: &mut dyn TableSink,
    watch: &mut Watch,
) -> Result<(), Failure> {
    if !sink.takes_rows() {
        return Ok(());
    }
    for object in rows.try_iter()? {
        let object = object?;
        let number = sink.rows() + 2;
        let row = if labelled { Row::placed(&object)? } else { Row::named(&object, number)? };
        row.give(sink)?;
        if watch.tick(sink.rows()).is_break() {
            return Ok(());
        }
    }
    Ok(())
}
