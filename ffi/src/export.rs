use std::ffi::{c_char, c_void};

use opendatabutton::{
    AtomicTarget, DocumentExport, DocumentExportBuilder, DynamicRecord, Error, Export, ExportBuilder,
    Receipt, Report, Standard,
};

use crate::date;
use crate::document::{self, odb_form};
use crate::failure::{Failure, guard};
use crate::handle::{self, Exclusive, Handle};
use crate::job::{Job, Source};
use crate::out::Out;
use crate::receipt::odb_receipt;
use crate::record::odb_record;
use crate::schema::odb_schema;
use crate::status::odb_status;
use crate::stream::{CallbackWriter, odb_write_fn};
use crate::text;

/// A file in the making, compliant by construction.
///
/// Got from one of the `odb_export_to_...`, to be freed with `odb_export_free`. A record that breaks a rule is refused
/// with all that is wrong with it, and the export goes on. Nothing stands under the final name before
/// `odb_export_finish`; an export that is freed without it leaves nothing behind.
///
/// Any thread may use it, one at a time: a call that meets another one gives `ODB_ERROR_BUSY`. After
/// `odb_export_finish`, and after a target that failed, calls give `ODB_ERROR_STATE`.
pub struct odb_export {
    export: Exclusive<State>,
}

/// What may be said about an export into a file. Begin with `ODB_EXPORT_OPTIONS_INIT`, or with zeroes and the size:
/// later versions may add members at the end, and zero will mean the same as before.
#[repr(C)]
#[derive(Debug, Clone, Copy)]
pub struct odb_export_options {
    /// `sizeof(odb_export_options)`.
    pub size: usize,
    /// The date in the official name; a year of 0 means today.
    pub year: i32,
    /// The month of that date, from 1.
    pub month: u32,
    /// The day of that date, from 1.
    pub day: u32,
    /// Other than 0: a file that is already there is replaced, once the new one is whole. 0: that is `ODB_ERROR_IO`.
    pub replace: u32,
    /// The form of the file; 0 is that of the standard.
    pub form: odb_form,
    /// The number of a document among those of the day, in the official name; 0 means 1.
    pub sequence: u32,
    /// The sheet of the workbooks that are written, by its name, or its number where none bears it, in UTF-8 ended by NUL;
    /// NULL is the first. What is no workbook is refused then. It is read during the call alone.
    pub sheet: *const c_char,
}

enum State {
    File(Job<AtomicTarget>),
    Memory(Job<Vec<u8>>),
    Callback(Job<CallbackWriter>),
    /// Finished: how many rows, and what was written to memory.
    Finished(u64, Vec<u8>),
    /// The target or a source failed.
    Failed,
}

impl Handle for odb_export {
    const NAME: &'static str = "odb_export";

    fn is_idle(&self) -> bool {
        self.export.is_idle()
    }
}

impl odb_export {
    fn give(state: State) -> *mut odb_export {
        handle::give(odb_export { export: Exclusive::new(state) })
    }

    pub(crate) fn write_source(&self, source: &Source<'_>, max_findings: usize) -> Result<Report, Failure> {
        self.export.with(Self::NAME, |state| {
            let result = match state {
                State::File(job) => job.write_source(source, max_findings),
                State::Memory(job) => job.write_source(source, max_findings),
                State::Callback(job) => job.write_source(source, max_findings),
                State::Finished(..) | State::Failed => return Err(state.over()),
            }?;
            if result.as_ref().is_err_and(Error::is_io) {
                *state = State::Failed;
            }
            Ok(result?)
        })
    }

    pub(crate) fn write_json(&self, contract: &str) -> Result<(), Failure> {
        self.export.with(Self::NAME, |state| {
            let result = match state {
                State::File(job) => job.write_json(contract),
                State::Memory(job) => job.write_json(contract),
                State::Callback(job) => job.write_json(contract),
                State::Finished(..) | State::Failed => Err(state.over()),
            };
            state.written(result?)
        })
    }
}

#[cfg(odb_planted)]
impl odb_export {
    #[allow(clippy::panic)]
    pub(crate) fn panic_inside(&self) -> Result<(), Failure> {
        self.export.with(odb_export::NAME, |_| panic!("planted"))
    }
}

impl State {
    fn write(&mut self, record: &DynamicRecord) -> Result<(), Failure> {
        let result = match self {
            State::File(job) => job.write(record),
            State::Memory(job) => job.write(record),
            State::Callback(job) => job.write(record),
            State::Finished(..) | State::Failed => Err(self.over()),
        };
        self.written(result?)
    }

    #[inline]
    fn written(&mut self, result: Result<(), Error>) -> Result<(), Failure> {
        if result.as_ref().is_err_and(Error::is_io) {
            *self = State::Failed;
        }
        Ok(result?)
    }

    fn rows(&self) -> Result<u64, Failure> {
        match self {
            State::File(job) => Ok(job.rows()),
            State::Memory(job) => Ok(job.rows()),
            State::Callback(job) => Ok(job.rows()),
            State::Finished(rows, _) => Ok(*rows),
            State::Failed => Err(self.over()),
        }
    }

    /// Whatever comes of it, the export is over.
    fn finish(&mut self) -> Result<odb_receipt, Failure> {
        if matches!(self, State::Finished(..) | State::Failed) {
            return Err(self.over());
        }
        let receipt = |receipt: &Receipt| odb_receipt::new(receipt, None);
        match std::mem::replace(self, State::Failed) {
            State::File(job) => {
                let path = job.path();
                let written = job.finish()?;
                *self = State::Finished(written.rows, Vec::new());
                Ok(odb_receipt::new(&written, Some(&path)))
            }
            State::Memory(job) => {
                let (bytes, written) = job.end()?;
                *self = State::Finished(written.rows, bytes);
                Ok(receipt(&written))
            }
            State::Callback(job) => {
                let (_, written) = job.end()?;
                *self = State::Finished(written.rows, Vec::new());
                Ok(receipt(&written))
            }
            State::Finished(..) | State::Failed => Err(self.over()),
        }
    }

    fn over(&self) -> Failure {
        match self {
            State::Finished(..) => Failure::State("l'export est terminé", "the export is finished"),
            _ => Failure::State(
                "l'export a échoué : il ne peut plus qu'être libéré",
                "the export has failed: it can only be freed",
            ),
        }
    }
}

const DEFAULT: odb_export_options = odb_export_options {
    size: 0,
    year: 0,
    month: 0,
    day: 0,
    replace: 0,
    form: 0,
    sequence: 0,
    sheet: std::ptr::null(),
};

fn table(builder: ExportBuilder, given: &odb_export_options) -> Result<State, Failure> {
    let builder = if document::geojson(given.form)? { builder.geojson() } else { builder };
    let builder = builder.replace(given.replace != 0);
    let builder = builder.date(date::day_or_today(given.year, given.month, given.day)?);
    Ok(State::File(Job::Table(Box::new(builder.create()?))))
}

fn contracts(builder: DocumentExportBuilder, given: &odb_export_options) -> Result<State, Failure> {
    let builder = builder.replace(given.replace != 0).sequence(given.sequence.max(1));
    let builder = builder.date(date::day_or_today(given.year, given.month, given.day)?);
    Ok(State::File(Job::Document(Box::new(builder.create()?))))
}

/// The export, of the sheet that is asked for.
///
/// # Safety
/// `given.sheet` as in the header.
unsafe fn of_sheet(mut state: State, given: &odb_export_options) -> Result<State, Failure> {
    // SAFETY: by contract.
    if let Some(sheet) = unsafe { text::sheet(given.sheet) }? {
        match &mut state {
            State::File(job) => job.set_sheet(sheet)?,
            State::Memory(job) => job.set_sheet(sheet)?,
            State::Callback(job) => job.set_sheet(sheet)?,
            State::Finished(..) | State::Failed => {}
        }
    }
    Ok(state)
}

fn unknown() -> Failure {
    Failure::State("standard inconnu", "unknown standard")
}

/// Begins an export into a directory, under the official name (`20240131_218601946_deliberations.csv`).
///
/// `directory` is UTF-8 on every system. `producer` is the SIREN of the authority, nine digits, and for documents of
/// contracts the SIRET of the buyer: it goes into the name (`DECP-21860194600013-2024-01-31-01.json`).
/// Both are ended by NUL. `options` may be NULL.
///
/// `*job` is to be freed with `odb_export_free`. `ODB_ERROR_IO` when the directory cannot be written to, or the file
/// is there already; `ODB_ERROR_ARGUMENT` for a SIREN or date that is none.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn odb_export_to_directory(
    schema: *const odb_schema,
    directory: *const c_char,
    producer: *const c_char,
    options: *const odb_export_options,
    job: *mut *mut odb_export,
) -> odb_status {
    let create = |schema: &odb_schema| {
        // SAFETY: by the header's contract.
        let (directory, producer) =
            unsafe { (text::path(directory, "directory")?, text::terminated(producer, "producer")?) };
        // SAFETY: by the header's contract.
        let given = unsafe { text::options(options, DEFAULT) }?;
        let state = match schema.standard().clone() {
            Standard::Table(schema) => {
                table(Export::to_directory(schema, directory, text::siren(producer)?), &given)
            }
            Standard::Document(schema) => {
                let form = document::form(given.form, None)?;
                contracts(
                    DocumentExport::to_directory(schema, form, directory, text::siret(producer)?),
                    &given,
                )
            }
            _ => Err(unknown()),
        };
        // SAFETY: by the header's contract.
        Ok(odb_export::give(unsafe { of_sheet(state?, &given) }?))
    };
    // SAFETY: by the header's contract.
    unsafe { handle::get(schema, job, ["schema", "job"], create) }
}

/// Begins an export into a file of any name. `path` is UTF-8 on every system, ended by NUL. `options` may be NULL;
/// their date is for official names only.
///
/// `*job` is to be freed with `odb_export_free`. `ODB_ERROR_IO` when the file cannot be made, or is there already.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn odb_export_to_file(
    schema: *const odb_schema,
    path: *const c_char,
    options: *const odb_export_options,
    job: *mut *mut odb_export,
) -> odb_status {
    let create = |schema: &odb_schema| {
        // SAFETY: by the header's contract.
        let (path, given) = unsafe { (text::path(path, "path")?, text::options(options, DEFAULT)?) };
        let state = match schema.standard().clone() {
            Standard::Table(schema) => table(Export::to_file(schema, path), &given),
            Standard::Document(schema) => {
                let form = document::form(given.form, Some(path))?;
                contracts(DocumentExport::to_file(schema, form, path), &given)
            }
            _ => Err(unknown()),
        };
        // SAFETY: by the header's contract.
        Ok(odb_export::give(unsafe { of_sheet(state?, &given) }?))
    };
    // SAFETY: by the header's contract.
    unsafe { handle::get(schema, job, ["schema", "job"], create) }
}

/// Begins an export into memory: see `odb_export_bytes`. `options` may be NULL; of them, the form and
/// the sheet alone matter.
/// `*job` is to be freed with `odb_export_free`.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn odb_export_to_memory(
    schema: *const odb_schema,
    options: *const odb_export_options,
    job: *mut *mut odb_export,
) -> odb_status {
    let create = |schema: &odb_schema| {
        // SAFETY: by the header's contract.
        let given = unsafe { text::options(options, DEFAULT) }?;
        let job = Job::new(schema.standard().clone(), given.form, Vec::new())?;
        // SAFETY: by the header's contract.
        Ok(odb_export::give(unsafe { of_sheet(State::Memory(job), &given) }?))
    };
    // SAFETY: by the header's contract.
    unsafe { handle::get(schema, job, ["schema", "job"], create) }
}

/// Begins an export into a stream of the caller's, an HTTP response for example: `write` is called with `context` for
/// pieces of some 64 kB, by `odb_export_write` and `odb_export_finish`.
///
/// What was handed to `write` cannot be taken back: until `odb_export_finish` gives `ODB_OK`, the other side must not
/// take it for a file (in HTTP, close the connection instead of ending the response).
/// `odb_schema_file_name` gives the official name for the download.
///
/// `write` and `context` must be good until the export is finished or freed, which does not call it.
/// `context` is never looked at; it may be NULL. `options` may be NULL; of them, the form and
/// the sheet alone matter.
/// `*job` is to be freed with `odb_export_free`.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn odb_export_to_callback(
    schema: *const odb_schema,
    write: odb_write_fn,
    context: *mut c_void,
    options: *const odb_export_options,
    job: *mut *mut odb_export,
) -> odb_status {
    let create = |schema: &odb_schema| {
        // SAFETY: by the header's contract, until the export is freed.
        let (given, target) =
            unsafe { (text::options(options, DEFAULT)?, CallbackWriter::new(write, context)?) };
        let job = Job::new(schema.standard().clone(), given.form, target)?;
        // SAFETY: by the header's contract.
        Ok(odb_export::give(unsafe { of_sheet(State::Callback(job), &given) }?))
    };
    // SAFETY: by the header's contract.
    unsafe { handle::get(schema, job, ["schema", "job"], create) }
}

/// Frees an export. One that is not finished leaves nothing behind, but for what was handed to a callback.
/// NULL is allowed. From within its own callback an export is not freed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn odb_export_free(job: *mut odb_export) {
    // SAFETY: from one of the above or NULL, by the header's contract.
    unsafe { handle::free(job) }
}

/// Checks a record and writes it. The record stays as it is, to be changed or cleared for the next row.
///
/// `ODB_ERROR_NOT_COMPLIANT`: nothing was written, the error's findings say what is wrong, fields whose setter has
/// failed among them; the export goes on.
/// `ODB_ERROR_IO`, `ODB_ERROR_CALLBACK`: the target failed, the export can only be freed.
/// `ODB_ERROR_INPUT`: the record is of another data set or version.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn odb_export_write(job: *mut odb_export, record: *const odb_record) -> odb_status {
    guard(|| {
        // SAFETY: by the header's contract.
        let (export, record) = unsafe { (handle::borrow(job, "job")?, handle::borrow(record, "record")?) };
        export.export.with(odb_export::NAME, |state| record.with(|values| state.write(values)))
    })
}

/// How many records or contracts were written, so far or in all.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn odb_export_rows(job: *const odb_export, rows: *mut u64) -> odb_status {
    let get = |export: &odb_export| export.export.with(odb_export::NAME, |state| state.rows());
    // SAFETY: by the header's contract.
    unsafe { handle::get(job, rows, ["job", "rows"], get) }
}

/// Ends the export: the file and its receipt (`<file>.receipt.json`) appear, whole; or the last bytes go to the
/// callback. The export can only be freed then, but for `odb_export_bytes`.
///
/// `*receipt` is to be freed with `odb_receipt_free`; `receipt` may be NULL. Whatever the error, the export is over, and
/// nothing of it stands under the final name. `ODB_ERROR_STATE` too when records of a file, a TOTEM document or a
/// mapping were refused or could not be read: the file would be incomplete. (Should the receipt's file alone fail to appear, at the very end, the
/// file stands, whole, and the error says so.)
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn odb_export_finish(
    job: *mut odb_export,
    receipt: *mut *mut odb_receipt,
) -> odb_status {
    guard(|| {
        // SAFETY: by the header's contract.
        let export = unsafe { handle::borrow(job, "job") }?;
        let written = export.export.with(odb_export::NAME, State::finish)?;
        // SAFETY: the caller's to write, when it is not NULL.
        if let Ok(out) = unsafe { Out::new(receipt, "receipt") } {
            out.set(handle::give(written));
        }
        Ok(())
    })
}

/// What a finished export has written to memory.
///
/// `*data` lives as long as the export, and is not to be freed; `*length` is its size in bytes.
/// `ODB_ERROR_STATE` before `odb_export_finish`. Of an export to a file or callback, no bytes.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn odb_export_bytes(
    job: *const odb_export,
    data: *mut *const u8,
    length: *mut usize,
) -> odb_status {
    guard(|| {
        // SAFETY: by the header's contract.
        let (export, data, length) =
            unsafe { (handle::borrow(job, "job")?, Out::new(data, "data")?, Out::new(length, "length")?) };
        export.export.with(odb_export::NAME, |state| match state {
            State::Finished(_, bytes) => {
                data.set(bytes.as_ptr());
                length.set(bytes.len());
                Ok(())
            }
            _ => Err(Failure::State("l'export n'est pas terminé", "the export is not finished")),
        })
    })
}
