use std::ffi::c_char;

use crate::failure::Failure;
use crate::field::odb_field;
use crate::handle;
use crate::schema::odb_schema;
use crate::status::odb_status;
use crate::text::{self, Text, odb_text};

/// The number of fields of the schema.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn odb_schema_field_count(schema: *const odb_schema, count: *mut usize) -> odb_status {
    // SAFETY: by the header's contract.
    unsafe { handle::get(schema, count, ["schema", "count"], |schema| Ok(schema.fields.len())) }
}

/// A field by its position in the standard, from 0. `ODB_ERROR_ARGUMENT` past the end.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn odb_schema_field(
    schema: *const odb_schema,
    index: usize,
    field: *mut odb_field,
) -> odb_status {
    let get = |schema: &odb_schema| {
        schema.fields.number(index).ok_or_else(|| {
            let count = schema.fields.len();
            Failure::argument("index", format!("inférieur à {count}"), format!("below {count}"))
        })
    };
    // SAFETY: by the header's contract.
    unsafe { handle::get(schema, field, ["schema", "field"], get) }
}

/// A field by its exact name, ended by NUL. `ODB_ERROR_UNKNOWN_FIELD`: the message names the nearest one.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn odb_schema_find_field(
    schema: *const odb_schema,
    name: *const c_char,
    field: *mut odb_field,
) -> odb_status {
    // SAFETY: by the header's contract.
    let find = |schema: &odb_schema| schema.find(unsafe { text::terminated(name, "name") }?);
    // SAFETY: by the header's contract.
    unsafe { handle::get(schema, field, ["schema", "field"], find) }
}

/// As `odb_schema_find_field`, with a name of `length` bytes.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn odb_schema_find_field_n(
    schema: *const odb_schema,
    name: *const c_char,
    length: usize,
    field: *mut odb_field,
) -> odb_status {
    // SAFETY: by the header's contract.
    let find = |schema: &odb_schema| schema.find(unsafe { text::sized(name, length, "name") }?);
    // SAFETY: by the header's contract.
    unsafe { handle::get(schema, field, ["schema", "field"], find) }
}

/// A field's name, as the standard spells it in this version. `*name` lives as long as the schema.
/// `ODB_ERROR_UNKNOWN_FIELD` if this version does not have the field.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn odb_field_name(
    schema: *const odb_schema,
    field: odb_field,
    name: *mut odb_text,
) -> odb_status {
    // SAFETY: by the header's contract.
    unsafe { handle::get(schema, name, ["schema", "name"], |schema| Ok(schema.field(field)?.name.borrow())) }
}

/// A field's type in Table Schema, `string`, `date` or `number` for example. `*type` lives as long as the schema.
/// `ODB_ERROR_UNKNOWN_FIELD` if this version does not have the field.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn odb_field_type(
    schema: *const odb_schema,
    field: odb_field,
    r#type: *mut odb_text,
) -> odb_status {
    // SAFETY: by the header's contract.
    unsafe {
        handle::get(schema, r#type, ["schema", "type"], |schema| Ok(schema.field(field)?.type_name.borrow()))
    }
}

/// A field's title for people, in French; may be empty. `*title` lives as long as the schema.
/// `ODB_ERROR_UNKNOWN_FIELD` if this version does not have the field.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn odb_field_title(
    schema: *const odb_schema,
    field: odb_field,
    title: *mut odb_text,
) -> odb_status {
    // SAFETY: by the header's contract.
    unsafe {
        handle::get(schema, title, ["schema", "title"], |schema| Ok(schema.field(field)?.title.borrow()))
    }
}

/// The description of a field's content, in French; may be empty. `*description` lives as long as the schema.
/// `ODB_ERROR_UNKNOWN_FIELD` if this version does not have the field.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn odb_field_description(
    schema: *const odb_schema,
    field: odb_field,
    description: *mut odb_text,
) -> odb_status {
    let get = |schema: &odb_schema| Ok(schema.field(field)?.description.borrow());
    // SAFETY: by the header's contract.
    unsafe { handle::get(schema, description, ["schema", "description"], get) }
}

/// A valid value of a field; absent (NULL) if the schema has none. `*example` lives as long as the schema.
/// `ODB_ERROR_UNKNOWN_FIELD` if this version does not have the field.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn odb_field_example(
    schema: *const odb_schema,
    field: odb_field,
    example: *mut odb_text,
) -> odb_status {
    let get =
        |schema: &odb_schema| Ok(schema.field(field)?.example.as_ref().map_or(odb_text::NONE, Text::borrow));
    // SAFETY: by the header's contract.
    unsafe { handle::get(schema, example, ["schema", "example"], get) }
}

/// Whether every record must have a value in this field.
/// `ODB_ERROR_UNKNOWN_FIELD` if this version does not have the field.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn odb_field_required(
    schema: *const odb_schema,
    field: odb_field,
    required: *mut bool,
) -> odb_status {
    let get = |schema: &odb_schema| {
        let table = schema.table()?;
        Ok(table.is_required(schema.fields.column(field, table)?))
    };
    // SAFETY: by the header's contract.
    unsafe { handle::get(schema, required, ["schema", "required"], get) }
}
