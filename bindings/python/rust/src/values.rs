//! Python objects to values of a table.

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, TimeZone};
use opendatabutton::TableValue;
use opendatabutton::chrono;
use opendatabutton::rust_decimal::Decimal;
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{
    PyBool, PyDate, PyDateTime, PyDict, PyFloat, PyInt, PyList, PyString, PyTime, PyTuple, PyType,
};

/// A value taken from Python, which the core reads without the GIL.
pub enum Value {
    Plain(TableValue<'static>),
    Text(String),
}

impl Value {
    pub fn as_table(&self) -> TableValue<'_> {
        match self {
            Value::Plain(value) => value.clone(),
            Value::Text(text) => TableValue::Text(text),
        }
    }

    /// Converts an object. Fails only if the object itself raises.
    pub fn of(object: &Bound<'_, PyAny>) -> PyResult<Self> {
        Value::within(object, 0)
    }

    fn within(object: &Bound<'_, PyAny>, depth: usize) -> PyResult<Self> {
        if object.is_none() {
            return Ok(Value::Plain(TableValue::Missing));
        }
        if let Ok(text) = object.cast::<PyString>() {
            // A lone surrogate is no text: it is shown escaped, and refused.
            return Ok(match text.to_cow() {
                Ok(text) => Value::Text(text.into_owned()),
                Err(_) => other(object)?,
            });
        }
        if let Ok(truth) = object.cast::<PyBool>() {
            return Ok(Value::Plain(TableValue::Boolean(truth.is_true())));
        }
        if object.is_instance_of::<PyInt>() {
            return Ok(match object.extract() {
                Ok(number) => Value::Plain(TableValue::Integer(number)),
                Err(_) => Value::Text(object.str()?.to_string()),
            });
        }
        if is_numpy(object)? {
            return numpy(object, depth);
        }
        if object.is_instance_of::<PyFloat>() {
            return Ok(Value::Plain(TableValue::Float(object.extract()?)));
        }
        if let Some(value) = temporal(object)? {
            return Ok(Value::Plain(value));
        }
        let py = object.py();
        if object.is_instance(imported(py, &DECIMAL, "decimal", "Decimal")?)? {
            return decimal(object);
        }
        if depth < 4 && object.is_instance(imported(py, &ENUM, "enum", "Enum")?)? {
            return Value::within(&object.getattr("value")?, depth + 1);
        }
        if object.is_instance_of::<PyList>()
            || object.is_instance_of::<PyTuple>()
            || object.is_instance_of::<PyDict>()
        {
            return json(object);
        }
        if object.get_type().qualname()?.to_cow()? == "NAType" {
            return Ok(Value::Plain(TableValue::Missing));
        }
        other(object)
    }
}

static DECIMAL: PyOnceLock<Py<PyType>> = PyOnceLock::new();
static ENUM: PyOnceLock<Py<PyType>> = PyOnceLock::new();

fn imported<'py>(
    py: Python<'py>,
    cell: &'static PyOnceLock<Py<PyType>>,
    module: &str,
    name: &str,
) -> PyResult<&'py Bound<'py, PyType>> {
    cell.import(py, module, name)
}

/// A value that no column accepts, as Python shows it.
fn other(object: &Bound<'_, PyAny>) -> PyResult<Value> {
    let shown: String = object.repr()?.to_string_lossy().chars().take(200).collect();
    Ok(Value::Plain(TableValue::Other(shown.into())))
}

/// Scalars and arrays of numpy, recognised by their common attributes.
fn is_numpy(object: &Bound<'_, PyAny>) -> PyResult<bool> {
    Ok(object.get_type().module()?.to_cow()? == "numpy")
}

fn numpy(object: &Bound<'_, PyAny>, depth: usize) -> PyResult<Value> {
    if depth > 4 || !object.hasattr("dtype")? {
        return other(object);
    }
    let dtype = object.getattr("dtype")?;
    let (kind, size): (String, usize) =
        (dtype.getattr("kind")?.extract()?, dtype.getattr("itemsize")?.extract()?);
    let ndim: usize = object.getattr("ndim")?.extract()?;
    if ndim > 0 {
        return json(&object.call_method0("tolist")?);
    }
    let plain = match (kind.as_str(), size) {
        ("f", 2 | 4) => return Ok(Value::Plain(TableValue::Single(object.extract::<f64>()? as f32))),
        // A long double: the part of it that a float holds.
        ("f", _) => return Ok(Value::Plain(TableValue::Float(object.extract()?))),
        // Nanoseconds would arrive as a number.
        ("M", _) => object.call_method1("astype", ("datetime64[us]",))?.call_method0("item")?,
        ("m", _) => return other(object),
        _ => object.call_method0("item")?,
    };
    if is_numpy(&plain)? { other(object) } else { Value::within(&plain, depth + 1) }
}

/// Days, moments and times. NaT is a moment that does not equal itself.
fn temporal(object: &Bound<'_, PyAny>) -> PyResult<Option<TableValue<'static>>> {
    if let Ok(moment) = object.cast::<PyDateTime>() {
        if moment.ne(moment)? {
            return Ok(Some(TableValue::Missing));
        }
        let offset = moment.call_method0("utcoffset")?;
        let kwargs = PyDict::new(object.py());
        kwargs.set_item("tzinfo", object.py().None())?;
        let mut naive: NaiveDateTime = moment.call_method("replace", (), Some(&kwargs))?.extract()?;
        // A Timestamp of pandas has nanoseconds, which a datetime lacks.
        if !moment.is_exact_instance_of::<PyDateTime>()
            && let Ok(nanos) = moment.getattr("nanosecond").and_then(|nanos| nanos.extract::<i64>())
        {
            naive = naive.checked_add_signed(TimeDelta::nanoseconds(nanos)).unwrap_or(naive);
        }
        if offset.is_none() {
            return Ok(Some(TableValue::DateTime(naive)));
        }
        let offset: TimeDelta = offset.extract()?;
        let offset = i32::try_from(offset.num_seconds()).ok().and_then(FixedOffset::east_opt);
        let instant: Option<DateTime<FixedOffset>> =
            offset.and_then(|offset| offset.from_local_datetime(&naive).single());
        return Ok(Some(instant.map_or(TableValue::DateTime(naive), TableValue::Instant)));
    }
    if object.is_instance_of::<PyDate>() {
        return Ok(Some(TableValue::Date(object.extract::<NaiveDate>()?)));
    }
    if object.is_instance_of::<PyTime>() {
        return Ok(Some(TableValue::Time(object.extract::<NaiveTime>()?)));
    }
    Ok(None)
}

fn decimal(object: &Bound<'_, PyAny>) -> PyResult<Value> {
    if object.call_method0("is_nan")?.extract()? {
        return Ok(Value::Plain(TableValue::Missing));
    }
    let text = object.str()?.to_string();
    let exact = Decimal::from_str_exact(&text).or_else(|_| Decimal::from_scientific(&text));
    // Longer ones stay a text, which the column judges.
    Ok(exact.map_or(Value::Text(text), |number| Value::Plain(TableValue::Decimal(number))))
}

/// Lists, tuples and dicts as JSON; numbers in them keep their digits.
fn json(object: &Bound<'_, PyAny>) -> PyResult<Value> {
    let dumped = object.py().import("opendatabutton._values")?.call_method1("to_json", (object,));
    match dumped {
        Ok(text) => Ok(Value::Plain(TableValue::Json(text.extract::<String>()?.into()))),
        Err(_) => other(object),
    }
}
