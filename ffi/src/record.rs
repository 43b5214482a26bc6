use std::ffi::{CStr, c_char};
use std::sync::Arc;

use opendatabutton::rust_decimal::Decimal;
use opendatabutton::{DynamicRecord, IntoCell, NotTaken};

use crate::boolean::odb_bool;
use crate::date;
use crate::failure::{Failure, guard};
use crate::field::{Fields, odb_field};
use crate::handle::{self, Exclusive, Handle};
use crate::schema::odb_schema;
use crate::status::odb_status;
use crate::text;

/// The values of one row, to be filled and written, then cleared and filled again.
///
/// Comes from `odb_record_new`; free it with `odb_record_free`. Any thread may use it, one at a time: a call during
/// another one returns `ODB_ERROR_BUSY`.
///
/// A setter replaces the value of the field. It checks only the kind of the value (`ODB_ERROR_WRONG_TYPE`: a boolean
/// for a date); the export checks the value itself when it writes the record. Texts are copied.
///
/// A setter that fails leaves the field without a value, and marks it: until the field is set or unset, or the record
/// cleared, `odb_export_write` refuses the record and names the field. So a row never has a value of an earlier row.
/// The error has a finding (`odb_error_finding`) with the field and the value. Two errors leave the record unchanged:
/// `ODB_ERROR_UNKNOWN_FIELD`, if the schema does not have the field, and `ODB_ERROR_BUSY`.
pub struct odb_record {
    record: Exclusive<Record>,
}

struct Record {
    values: DynamicRecord,
    fields: Arc<Fields>,
}

impl Handle for odb_record {
    const NAME: &'static str = "odb_record";

    fn is_idle(&self) -> bool {
        self.record.is_idle()
    }
}

impl odb_record {
    /// Passes the record's values to `work`.
    pub(crate) fn with<R>(
        &self,
        work: impl FnOnce(&DynamicRecord) -> Result<R, Failure>,
    ) -> Result<R, Failure> {
        self.record.with(Self::NAME, |record| work(&record.values))
    }
}

impl Record {
    /// Sets the value of a field, or records why there is none; `given` is the text of a value that could not be
    /// made.
    #[inline]
    fn put<V: IntoCell>(
        &mut self,
        column: usize,
        value: Result<V, Failure>,
        given: impl FnOnce() -> Option<Vec<u8>>,
    ) -> Result<(), Failure> {
        match value.map(|value| self.values.set_at(column, value)) {
            Ok(Ok(())) => Ok(()),
            Ok(Err(error)) => Err(self.not_taken(column, error.into())),
            Err(why) => {
                let kind = match why {
                    Failure::Null(_) => NotTaken::Missing,
                    Failure::Utf8 { .. } => NotTaken::Encoding,
                    _ => NotTaken::Range,
                };
                self.values.refuse(column, given().as_deref(), kind);
                Err(self.not_taken(column, why))
            }
        }
    }

    /// The failure of a setter, with the finding of the engine for it.
    #[cold]
    fn not_taken(&self, column: usize, why: Failure) -> Failure {
        let field = self.values.schema().descriptor().fields.get(column);
        Failure::Value {
            field: field.map(|field| field.name.clone()).unwrap_or_default(),
            why: Box::new(why),
            finding: self.values.refusal(column).map(Box::new),
        }
    }
}

/// The whole of a setter: `value` makes the value, `given` is the text of one that could not be made.
///
/// # Safety
/// `record` is NULL or lives until the call ends.
#[inline]
unsafe fn set<V: IntoCell>(
    record: *mut odb_record,
    field: odb_field,
    value: impl FnOnce() -> Result<V, Failure>,
    given: impl FnOnce() -> Option<Vec<u8>>,
) -> odb_status {
    guard(|| {
        // SAFETY: by contract.
        let record = unsafe { handle::borrow(record, "record") }?;
        record.record.with(odb_record::NAME, |record| {
            let column = record.fields.column(field, record.values.schema())?;
            record.put(column, value(), given)
        })
    })
}

/// How many bytes of a value that was not taken are passed on: more than a finding shows.
const MAX_SHOWN_BYTES: usize = 4 << 10;

fn beginning(bytes: &[u8]) -> Vec<u8> {
    bytes.get(..MAX_SHOWN_BYTES).unwrap_or(bytes).to_vec()
}

/// The argument of the setter has no text.
fn nothing() -> Option<Vec<u8>> {
    None
}

/// The beginning of the text up to the NUL, UTF-8 or not.
///
/// # Safety
/// `text` is NULL, or can be read up to a NUL until the call ends.
unsafe fn as_given(text: *const c_char) -> Option<Vec<u8>> {
    // SAFETY: not NULL, ended by NUL by contract.
    (!text.is_null()).then(|| beginning(unsafe { CStr::from_ptr(text) }.to_bytes()))
}

/// The beginning of the `length` bytes of a text, UTF-8 or not.
///
/// # Safety
/// `text` is NULL, or `length` bytes can be read there until the call ends.
unsafe fn as_given_n(text: *const c_char, length: usize) -> Option<Vec<u8>> {
    // SAFETY: by contract.
    unsafe { text::bytes(text.cast(), length, "text") }.ok().map(beginning)
}

/// A record without values, for the exports of `schema`, which must be that of a table. Free `*record` with
/// `odb_record_free`.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn odb_record_new(
    schema: *const odb_schema,
    record: *mut *mut odb_record,
) -> odb_status {
    let get = |schema: &odb_schema| {
        let values = DynamicRecord::new(schema.table()?.clone());
        let record = Record { values, fields: schema.fields() };
        Ok(handle::give(odb_record { record: Exclusive::new(record) }))
    };
    // SAFETY: by the header's contract.
    unsafe { handle::get(schema, record, ["schema", "record"], get) }
}

/// Frees a record. NULL is allowed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn odb_record_free(record: *mut odb_record) {
    // SAFETY: from `odb_record_new` or NULL, by the header's contract.
    unsafe { handle::free(record) }
}

/// Removes all values and the key; the memory is kept for the next ones.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn odb_record_clear(record: *mut odb_record) -> odb_status {
    guard(|| {
        // SAFETY: by the header's contract.
        let record = unsafe { handle::borrow(record, "record") }?;
        record.record.with(odb_record::NAME, |record| {
            record.values.clear();
            Ok(())
        })
    })
}

/// Sets the caller's own key of this row, the primary key of its table for example: `odb_finding_key` returns it for
/// each finding of this record. No file contains it. `key` is UTF-8, ended by NUL; NULL removes the key, as
/// `odb_record_clear` does.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn odb_record_set_key(record: *mut odb_record, key: *const c_char) -> odb_status {
    guard(|| {
        // SAFETY: by the header's contract.
        let record = unsafe { handle::borrow(record, "record") }?;
        let key = match key.is_null() {
            true => None,
            // SAFETY: by the header's contract.
            false => Some(unsafe { text::terminated(key, "key") }?),
        };
        record.record.with(odb_record::NAME, |record| {
            record.values.set_key(key);
            Ok(())
        })
    })
}

/// Removes the value of one field.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn odb_record_unset(record: *mut odb_record, field: odb_field) -> odb_status {
    // SAFETY: by the header's contract.
    unsafe { set(record, field, || Ok(""), nothing) }
}

/// Sets a field to a text, UTF-8, ended by NUL. Fields of every type accept texts: a date as `2024-01-31`, a number
/// as `1250.40`. The empty text means no value.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn odb_record_set(
    record: *mut odb_record,
    field: odb_field,
    text: *const c_char,
) -> odb_status {
    // SAFETY: by the header's contract.
    unsafe { set(record, field, || text::terminated(text, "text"), || as_given(text)) }
}

/// As `odb_record_set`, with a text of `length` bytes. The export refuses a text with NUL characters inside.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn odb_record_set_n(
    record: *mut odb_record,
    field: odb_field,
    text: *const c_char,
    length: usize,
) -> odb_status {
    // SAFETY: by the header's contract.
    unsafe { set(record, field, || text::sized(text, length, "text"), || as_given_n(text, length)) }
}

/// As `odb_record_set`, with the field's exact name, also ended by NUL.
/// For the other kinds of values, `odb_schema_find_field` finds a field by its name.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn odb_record_set_by_name(
    record: *mut odb_record,
    name: *const c_char,
    text: *const c_char,
) -> odb_status {
    guard(|| {
        // SAFETY: by the header's contract.
        let (record, name) = unsafe { (handle::borrow(record, "record")?, text::terminated(name, "name")?) };
        record.record.with(odb_record::NAME, |record| {
            let column = record.values.schema().column(name)?;
            // SAFETY: by the header's contract.
            record.put(column, unsafe { text::terminated(text, "text") }, || unsafe { as_given(text) })
        })
    })
}

/// As `odb_record_set_by_name`, with a name of `name_length` bytes and a text of `text_length` bytes.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn odb_record_set_by_name_n(
    record: *mut odb_record,
    name: *const c_char,
    name_length: usize,
    text: *const c_char,
    text_length: usize,
) -> odb_status {
    guard(|| {
        // SAFETY: by the header's contract.
        let (record, name) =
            unsafe { (handle::borrow(record, "record")?, text::sized(name, name_length, "name")?) };
        record.record.with(odb_record::NAME, |record| {
            let column = record.values.schema().column(name)?;
            // SAFETY: by the header's contract.
            let (value, given) =
                unsafe { (text::sized(text, text_length, "text"), || as_given_n(text, text_length)) };
            record.put(column, value, given)
        })
    })
}

/// Sets a field to an integer. Fields of type `integer`, `number`, `year` and `string` accept it.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn odb_record_set_integer(
    record: *mut odb_record,
    field: odb_field,
    value: i64,
) -> odb_status {
    // SAFETY: by the header's contract.
    unsafe { set(record, field, || Ok(value), nothing) }
}

/// Sets a field to the exact decimal `unscaled` x 10^-`scale`: 125040 and 2 for 1250.40.
/// Fields of type `number` and `integer` accept it. `ODB_ERROR_ARGUMENT` for a scale above 28.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn odb_record_set_decimal(
    record: *mut odb_record,
    field: odb_field,
    unscaled: i64,
    scale: u32,
) -> odb_status {
    let value = || {
        Decimal::try_new(unscaled, scale).map_err(|_| Failure::argument("scale", "28 au plus", "28 at most"))
    };
    // SAFETY: by the header's contract.
    unsafe { set(record, field, value, || Some(format!("{unscaled}e-{scale}").into())) }
}

/// Sets a field to the decimal in `text`, ended by NUL: `-1250.40`, whatever the form of the standard.
/// Fields of type `number` and `integer` accept it. `ODB_ERROR_ARGUMENT` if it is no decimal of up to 28 digits.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn odb_record_set_decimal_text(
    record: *mut odb_record,
    field: odb_field,
    text: *const c_char,
) -> odb_status {
    // SAFETY: by the header's contract.
    unsafe { set(record, field, || decimal(text::terminated(text, "text")?), || as_given(text)) }
}

/// As `odb_record_set_decimal_text`, with a text of `length` bytes.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn odb_record_set_decimal_text_n(
    record: *mut odb_record,
    field: odb_field,
    text: *const c_char,
    length: usize,
) -> odb_status {
    // SAFETY: by the header's contract.
    unsafe { set(record, field, || decimal(text::sized(text, length, "text")?), || as_given_n(text, length)) }
}

fn decimal(text: &str) -> Result<Decimal, Failure> {
    // The crate accepts underscores between digits, which nobody means.
    let number = if text.contains('_') { None } else { Decimal::from_str_exact(text).ok() };
    number.ok_or_else(|| {
        Failure::argument(
            "text",
            format!("un nombre décimal comme 1250.40, pas « {text} »"),
            format!("a decimal number such as 1250.40, not \"{text}\""),
        )
    })
}

/// Sets a field of type `boolean`. The export writes the standard's own word.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn odb_record_set_boolean(
    record: *mut odb_record,
    field: odb_field,
    value: odb_bool,
) -> odb_status {
    // SAFETY: by the header's contract.
    unsafe { set(record, field, || Ok(value != 0), nothing) }
}

/// Sets a field to a day: years 1 to 9999, months and days from 1. Fields of type `date` and `string` accept it.
/// `ODB_ERROR_ARGUMENT` if there is no such day.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn odb_record_set_date(
    record: *mut odb_record,
    field: odb_field,
    year: i32,
    month: u32,
    day: u32,
) -> odb_status {
    // SAFETY: by the header's contract.
    unsafe {
        set(
            record,
            field,
            || date::day(year, month, day),
            || Some(format!("{year:04}-{month:02}-{day:02}").into()),
        )
    }
}

/// Sets a field to a moment: a day, a time (hours from 0 to 23), and the minutes by which that clock is ahead of UTC
/// (60 for France in winter). Fields of type `datetime` and `string` accept it.
/// `ODB_ERROR_ARGUMENT` if there is no such moment.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn odb_record_set_datetime(
    record: *mut odb_record,
    field: odb_field,
    year: i32,
    month: u32,
    day: u32,
    hour: u32,
    minute: u32,
    second: u32,
    offset_minutes: i32,
) -> odb_status {
    let value = || date::moment(date::day(year, month, day)?, [hour, minute, second], offset_minutes);
    let given = || {
        let day = format!("{year:04}-{month:02}-{day:02}");
        let (sign, ahead) = (if offset_minutes < 0 { '-' } else { '+' }, offset_minutes.unsigned_abs());
        let clock = format!("{hour:02}:{minute:02}:{second:02}{sign}{:02}:{:02}", ahead / 60, ahead % 60);
        Some(format!("{day}T{clock}").into())
    };
    // SAFETY: by the header's contract.
    unsafe { set(record, field, value, given) }
}

/// Sets a field of type `array` to a list of `count` texts, each ended by NUL. `items` may be NULL if `count` is 0.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn odb_record_set_list(
    record: *mut odb_record,
    field: odb_field,
    items: *const *const c_char,
    count: usize,
) -> odb_status {
    let value = || {
        // SAFETY: by the header's contract.
        let items = unsafe { text::array(items, count, "items") }?;
        // SAFETY: by the header's contract.
        items.iter().map(|item| Ok(unsafe { text::terminated(*item, "items") }?.to_owned())).collect()
    };
    // SAFETY: by the header's contract.
    unsafe { set::<Vec<String>>(record, field, value, nothing) }
}

/// As `odb_record_set_list`, with the texts' lengths in bytes at `lengths`.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn odb_record_set_list_n(
    record: *mut odb_record,
    field: odb_field,
    items: *const *const c_char,
    lengths: *const usize,
    count: usize,
) -> odb_status {
    let value = || {
        // SAFETY: by the header's contract.
        let (items, lengths) =
            unsafe { (text::array(items, count, "items")?, text::array(lengths, count, "lengths")?) };
        // SAFETY: by the header's contract.
        let item = |(item, length)| Ok(unsafe { text::sized(item, length, "items") }?.to_owned());
        items.iter().copied().zip(lengths.iter().copied()).map(item).collect()
    };
    // SAFETY: by the header's contract.
    unsafe { set::<Vec<String>>(record, field, value, nothing) }
}
