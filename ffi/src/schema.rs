use std::ffi::c_char;
use std::sync::{Arc, OnceLock};

use opendatabutton::{Schema, Standard, datasets, recognise_standard, recognise_standard_file};

use crate::failure::{Failure, guard};
use crate::field::{Fields, odb_field};
use crate::handle::{self, Handle};
use crate::out::Out;
use crate::status::odb_status;
use crate::text::{self, Text, odb_text};

/// The definition of a file of one version of a data set: fields, types, rules. The schema of a nested standard
/// (`marches-publics`), whose documents hold contracts, has no fields: contracts go in as JSON
/// (`odb_export_write_json`).
///
/// Comes from `odb_schema_find`, `odb_schema_from_json`, `odb_schema_from_file` or `odb_recognise_...`; free it with
/// `odb_schema_free`. It never changes: any number of threads may use one at once. Its records, exports and reports
/// still work after it is freed.
pub struct odb_schema {
    standard: Standard,
    pub(crate) fields: Arc<Fields>,
    texts: OnceLock<Texts>,
}

/// The texts of a schema, made on the first request.
struct Texts {
    name: Text,
    version: Text,
    title: Text,
    json: Text,
    fields: Vec<FieldTexts>,
}

pub(crate) struct FieldTexts {
    pub name: Text,
    pub type_name: Text,
    pub title: Text,
    pub description: Text,
    pub example: Option<Text>,
}

impl Handle for odb_schema {
    const NAME: &'static str = "odb_schema";
}

impl odb_schema {
    fn bundled(standard: Standard) -> Self {
        let fields = Arc::new(match &standard {
            Standard::Table(schema) => Fields::bundled(schema),
            _ => Fields::default(),
        });
        odb_schema { standard, fields, texts: OnceLock::new() }
    }

    fn foreign(schema: Schema) -> Self {
        let fields = Arc::new(Fields::foreign(&schema));
        odb_schema { standard: schema.into(), fields, texts: OnceLock::new() }
    }

    pub(crate) fn standard(&self) -> &Standard {
        &self.standard
    }

    /// The schema, which must be that of a table.
    pub(crate) fn table(&self) -> Result<&Schema, Failure> {
        match &self.standard {
            Standard::Table(schema) => Ok(schema),
            other => Err(Failure::argument(
                "schema",
                format!("celui d'un tableau ; {} est fait de contrats", other.name()),
                format!("that of a table; {} is made of contracts", other.name()),
            )),
        }
    }

    pub(crate) fn fields(&self) -> Arc<Fields> {
        Arc::clone(&self.fields)
    }

    fn texts(&self) -> &Texts {
        self.texts.get_or_init(|| {
            let fields = match &self.standard {
                Standard::Table(schema) => schema.descriptor().fields.as_slice(),
                _ => &[],
            };
            let field = |field: &opendatabutton::FieldDescriptor| FieldTexts {
                name: Text::new(field.name.as_str()),
                type_name: Text::new(field.type_name.as_str()),
                title: Text::new(field.title.as_str()),
                description: Text::new(field.description.as_str()),
                example: field.example_text().map(Text::new),
            };
            Texts {
                name: Text::new(self.standard.name()),
                version: Text::new(self.standard.version()),
                title: Text::new(self.standard.title()),
                json: Text::new(self.standard.json()),
                fields: fields.iter().map(field).collect(),
            }
        })
    }

    pub(crate) fn find(&self, name: &str) -> Result<odb_field, Failure> {
        let column = self.table()?.column(name)?;
        self.fields.number(column).ok_or(Failure::State("schéma incohérent", "inconsistent schema"))
    }

    pub(crate) fn field(&self, field: odb_field) -> Result<&FieldTexts, Failure> {
        let column = self.fields.column(field, self.table()?)?;
        self.texts().fields.get(column).ok_or(Failure::State("schéma incohérent", "inconsistent schema"))
    }
}

/// The schema of a data set: `deliberations` for the latest version, `deliberations@2.1.5` for one version.
///
/// `name` is ended by NUL. Free `*schema` with `odb_schema_free`.
/// `ODB_ERROR_UNKNOWN_DATA_SET`: the message lists the existing ones.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn odb_schema_find(name: *const c_char, schema: *mut *mut odb_schema) -> odb_status {
    guard(|| {
        // SAFETY: by the header's contract.
        let (name, out) = unsafe { (text::terminated(name, "name")?, Out::new(schema, "schema")?) };
        out.set(handle::give(odb_schema::bundled(datasets::standard(name)?)));
        Ok(())
    })
}

/// As `odb_schema_find`, with a name of `length` bytes.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn odb_schema_find_n(
    name: *const c_char,
    length: usize,
    schema: *mut *mut odb_schema,
) -> odb_status {
    guard(|| {
        // SAFETY: by the header's contract.
        let (name, out) = unsafe { (text::sized(name, length, "name")?, Out::new(schema, "schema")?) };
        out.set(handle::give(odb_schema::bundled(datasets::standard(name)?)));
        Ok(())
    })
}

/// The schema of any Table Schema descriptor: `length` bytes of JSON, UTF-8. `name`, ended by NUL, is its name in
/// messages.
///
/// Free `*schema` with `odb_schema_free`. `ODB_ERROR_SCHEMA`: the message names the field and the cause.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn odb_schema_from_json(
    json: *const c_char,
    length: usize,
    name: *const c_char,
    schema: *mut *mut odb_schema,
) -> odb_status {
    guard(|| {
        // SAFETY: by the header's contract.
        let (json, name, out) = unsafe {
            (text::sized(json, length, "json")?, text::terminated(name, "name")?, Out::new(schema, "schema")?)
        };
        out.set(handle::give(odb_schema::foreign(Schema::from_json(json, name)?)));
        Ok(())
    })
}

/// The schema of a descriptor file. `path` is UTF-8 on every system, ended by NUL.
///
/// Free `*schema` with `odb_schema_free`. `ODB_ERROR_IO`, and the errors of `odb_schema_from_json`.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn odb_schema_from_file(
    path: *const c_char,
    schema: *mut *mut odb_schema,
) -> odb_status {
    guard(|| {
        // SAFETY: by the header's contract.
        let (path, out) = unsafe { (text::path(path, "path")?, Out::new(schema, "schema")?) };
        out.set(handle::give(odb_schema::foreign(Schema::from_file(path)?)));
        Ok(())
    })
}

/// The schema of the data set and version that the header of a file, or the beginning of a document, resembles most.
/// `path` is UTF-8, ended by NUL.
///
/// Free `*schema` with `odb_schema_free`. `ODB_ERROR_UNKNOWN_DATA_SET` if it resembles none; `ODB_ERROR_IO` and
/// `ODB_ERROR_INPUT` if the file cannot be read.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn odb_recognise_file(path: *const c_char, schema: *mut *mut odb_schema) -> odb_status {
    guard(|| {
        // SAFETY: by the header's contract.
        let (path, out) = unsafe { (text::path(path, "path")?, Out::new(schema, "schema")?) };
        let found = recognise_standard_file(path)?.ok_or_else(unrecognised)?;
        out.set(handle::give(odb_schema::bundled(found)));
        Ok(())
    })
}

/// As `odb_recognise_file`, for the `length` bytes of a file at `data`.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn odb_recognise_buffer(
    data: *const u8,
    length: usize,
    schema: *mut *mut odb_schema,
) -> odb_status {
    guard(|| {
        // SAFETY: by the header's contract.
        let (data, out) = unsafe { (text::bytes(data, length, "data")?, Out::new(schema, "schema")?) };
        let found = recognise_standard(data)?.ok_or_else(unrecognised)?;
        out.set(handle::give(odb_schema::bundled(found)));
        Ok(())
    })
}

fn unrecognised() -> Failure {
    Failure::Unrecognised
}

/// Frees a schema and its texts. NULL is allowed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn odb_schema_free(schema: *mut odb_schema) {
    // SAFETY: from this library or NULL, by the header's contract.
    unsafe { handle::free(schema) }
}

/// The schema's name, `deliberations` for example; empty if its descriptor has none. `*name` lives as long as the
/// schema.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn odb_schema_name(schema: *const odb_schema, name: *mut odb_text) -> odb_status {
    // SAFETY: by the header's contract.
    unsafe { handle::get(schema, name, ["schema", "name"], |schema| Ok(schema.texts().name.borrow())) }
}

/// The version, `2.1.5` for example; empty if the descriptor has none. `*version` lives as long as the schema.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn odb_schema_version(schema: *const odb_schema, version: *mut odb_text) -> odb_status {
    // SAFETY: by the header's contract.
    unsafe {
        handle::get(schema, version, ["schema", "version"], |schema| Ok(schema.texts().version.borrow()))
    }
}

/// A title for people, in French; may be empty. `*title` lives as long as the schema.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn odb_schema_title(schema: *const odb_schema, title: *mut odb_text) -> odb_status {
    // SAFETY: by the header's contract.
    unsafe { handle::get(schema, title, ["schema", "title"], |schema| Ok(schema.texts().title.borrow())) }
}

/// The descriptor in JSON: a Table Schema, or for a nested standard a tree in a form of our own. `*json` lives as
/// long as the schema.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn odb_schema_json(schema: *const odb_schema, json: *mut odb_text) -> odb_status {
    // SAFETY: by the header's contract.
    unsafe { handle::get(schema, json, ["schema", "json"], |schema| Ok(schema.texts().json.borrow())) }
}

/// The official name of a file: `20240131_218601946_deliberations.csv`.
///
/// `producer` is the SIREN of the authority, ended by NUL. The date is that of the export; a `year` of 0 means today.
/// The function writes the name into the `capacity` bytes at `buffer`, which belong to the caller, with a NUL behind
/// it; 100 bytes are enough for every bundled data set. `*length`, which may be NULL, is its length without the NUL.
/// `ODB_ERROR_ARGUMENT` for a wrong SIREN or date, and for a buffer that is too small.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn odb_schema_file_name(
    schema: *const odb_schema,
    producer: *const c_char,
    year: i32,
    month: u32,
    day: u32,
    buffer: *mut c_char,
    capacity: usize,
    length: *mut usize,
) -> odb_status {
    guard(|| {
        // SAFETY: by the header's contract.
        let (schema, producer) =
            unsafe { (handle::borrow(schema, "schema")?, text::terminated(producer, "producer")?) };
        let producer = text::siren(producer)?;
        let date = crate::date::day_or_today(year, month, day)?;
        let name = opendatabutton::file_name(date, &producer, schema.table()?.name());
        // SAFETY: the caller's to write.
        unsafe { put_name(&name, buffer, capacity, length) }
    })
}

/// Writes the name of a file into the caller's buffer.
///
/// # Safety
/// `buffer` is NULL or has `capacity` bytes to write, `length` is NULL or to be written.
pub(crate) unsafe fn put_name(
    name: &str,
    buffer: *mut c_char,
    capacity: usize,
    length: *mut usize,
) -> Result<(), Failure> {
    if buffer.is_null() {
        return Err(Failure::Null("buffer"));
    }
    if name.len() >= capacity {
        let wanted = name.len() + 1;
        return Err(Failure::argument(
            "capacity",
            format!("au moins {wanted} octets"),
            format!("at least {wanted} bytes"),
        ));
    }
    // SAFETY: `capacity` bytes are the caller's to write, and there is room for the name and a NUL.
    unsafe {
        buffer.copy_from_nonoverlapping(name.as_ptr().cast(), name.len());
        buffer.add(name.len()).write(0);
    }
    if !length.is_null() {
        // SAFETY: not NULL, the caller's to write.
        unsafe { length.write(name.len()) };
    }
    Ok(())
}
