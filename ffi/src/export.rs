use std::ffi::{c_char, c_void};
use std::io::{self, Write};

use opendatabutton::{Export, ExportTarget, Standard, StandardExport, StandardExportBuilder};

use crate::boolean::odb_bool;
use crate::date;
use crate::failure::{Failure, guard};
use crate::form::{form, odb_form};
use crate::handle::{self, Exclusive, Handle};
use crate::out::Out;
use crate::receipt::odb_receipt;
use crate::record::odb_record;
use crate::schema::odb_schema;
use crate::status::odb_status;
use crate::stream::{CallbackWriter, odb_write_fn};
use crate::text;

/// An export: a file in the making, compliant by construction.
///
/// The functions `odb_export_to_...` create one, and `odb_export_free` must free it. The export refuses a record that
/// breaks a rule, with all its findings, and continues. The final name exists only after
/// `odb_export_finish`; an export that is freed before leaves no file behind.
///
/// Any thread may use it, one at a time: a call during another call returns `ODB_ERROR_BUSY`. After
/// `odb_export_finish`, and after a failure of the target, calls return `ODB_ERROR_STATE`.
pub struct odb_export {
    export: Exclusive<State>,
}

/// The options of an export. Begin with `ODB_EXPORT_OPTIONS_INIT`: later versions may add members at the end.
#[repr(C)]
#[derive(Debug, Clone, Copy)]
pub struct odb_export_options {
    /// `sizeof(odb_export_options)`.
    pub struct_size: usize,
    /// The date in the official name; a year of 0 means today.
    pub year: i32,
    /// The month of that date, from 1.
    pub month: u32,
    /// The day of that date, from 1.
    pub day: u32,
    /// If true, an existing regular file is replaced once the new one is whole, and the new one has its rights. If
    /// false, an existing file is `ODB_ERROR_IO`.
    pub replace: odb_bool,
    /// The form of the file; 0 means the standard's own form.
    pub form: odb_form,
    /// The number of a document among those of the day, in the official name; 0 means 1.
    pub sequence: u32,
    /// The sheet to read in the workbooks that the export gets, by its name, or by its number if no sheet has such a
    /// name, in UTF-8 ended by NUL; NULL means the first. With a sheet, an input that is no workbook is refused. The
    /// text is read only during the call.
    pub sheet: *const c_char,
}

/// The target of an export that writes no file.
pub(crate) enum Stream {
    Memory(Vec<u8>),
    Callback(CallbackWriter),
}

impl Write for Stream {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match self {
            Stream::Memory(memory) => {
                // A host that lacks memory gets an error, and lives.
                memory.try_reserve(bytes.len())?;
                memory.write(bytes)
            }
            Stream::Callback(callback) => callback.write(bytes),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

enum State {
    Open(StandardExport<Stream>),
    /// The export has finished: its number of rows, and the bytes that it wrote to memory.
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
    fn give(export: StandardExport<Stream>) -> *mut odb_export {
        handle::give(odb_export { export: Exclusive::new(State::Open(export)) })
    }

    /// Runs `work` on the export; after an error of the system or of a callback, the export can only be freed.
    #[inline]
    pub(crate) fn work<R>(
        &self,
        work: impl FnOnce(&mut StandardExport<Stream>) -> Result<R, Failure>,
    ) -> Result<R, Failure> {
        self.export.with(Self::NAME, |state| {
            let State::Open(export) = state else { return Err(state.over()) };
            let result = work(export);
            if matches!(&result, Err(Failure::Engine(error)) if error.is_io()) {
                *state = State::Failed;
            }
            result
        })
    }

    /// Does [`odb_export::work`] for features that documents lack.
    pub(crate) fn work_on_table<R>(
        &self,
        work: impl FnOnce(&mut Export<ExportTarget<Stream>>) -> Result<R, Failure>,
    ) -> Result<R, Failure> {
        self.work(|export| match export.table() {
            Some(table) => work(table),
            None => Err(Failure::argument("job", "l'export d'un tableau", "the export of a table")),
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
    /// Finishes the export, which is over whatever the result.
    fn finish(&mut self) -> Result<odb_receipt, Failure> {
        if !matches!(self, State::Open(_)) {
            return Err(self.over());
        }
        let State::Open(export) = std::mem::replace(self, State::Failed) else { return Err(self.over()) };
        let finished = export.finish()?;
        let memory = match finished.stream {
            Some(Stream::Memory(bytes)) => bytes,
            _ => Vec::new(),
        };
        *self = State::Finished(finished.receipt.rows, memory);
        let path = finished.path.map(|path| path.to_string_lossy().into_owned());
        Ok(odb_receipt::new(&finished.receipt, path.as_deref()))
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
    struct_size: 0,
    year: 0,
    month: 0,
    day: 0,
    replace: 0,
    form: 0,
    sequence: 0,
    sheet: std::ptr::null(),
};

/// Begins an export into a file, with these options.
///
/// # Safety
/// `given.sheet` as in the header.
unsafe fn into_file(
    builder: StandardExportBuilder,
    standard: &Standard,
    given: &odb_export_options,
) -> Result<StandardExport<Stream>, Failure> {
    let mut builder = builder.replace(given.replace != 0).sequence(given.sequence.max(1));
    builder = builder.date(date::day_or_today(given.year, given.month, given.day)?);
    if let Some(form) = form(given.form, standard)? {
        builder = builder.form(form);
    }
    // SAFETY: by contract.
    unsafe { of_sheet(builder.create()?, given) }
}

/// Begins an export into a stream, with these options.
///
/// # Safety
/// `given.sheet` as in the header.
unsafe fn into_stream(
    standard: &Standard,
    stream: Stream,
    given: &odb_export_options,
) -> Result<StandardExport<Stream>, Failure> {
    let export = StandardExport::to_writer(standard.clone(), form(given.form, standard)?, stream)?;
    // SAFETY: by contract.
    unsafe { of_sheet(export, given) }
}

/// Sets the sheet of the options for an export.
///
/// # Safety
/// `given.sheet` as in the header.
unsafe fn of_sheet(
    mut export: StandardExport<Stream>,
    given: &odb_export_options,
) -> Result<StandardExport<Stream>, Failure> {
    // SAFETY: by contract.
    if let Some(sheet) = unsafe { text::sheet(given.sheet) }? {
        match export.table() {
            Some(table) => table.set_sheet(sheet),
            None => {
                return Err(Failure::argument("sheet", "NULL pour un document", "NULL for a document"));
            }
        }
    }
    Ok(export)
}

/// Begins an export into a directory, under the official name (`20240131_218601946_deliberations.csv`).
///
/// `directory` is UTF-8 on every system; a relative path counts from the process's folder at this call. `producer` is the SIREN of the authority, nine digits, and for documents of
/// contracts the SIRET of the buyer, which is part of the name (`DECP-21860194600013-2024-01-31-01.json`).
/// Both texts end with NUL. `options` may be NULL.
///
/// `odb_export_free` must free `*job`. `ODB_ERROR_IO` when the directory cannot be written to, or the file
/// exists; `ODB_ERROR_ARGUMENT` for an invalid SIREN, SIRET or date.
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
            unsafe { (text::absolute(directory, "directory")?, text::terminated(producer, "producer")?) };
        // SAFETY: by the header's contract.
        let given = unsafe { text::options(options, DEFAULT) }?;
        let standard = schema.standard();
        let builder = StandardExport::to_directory(standard.clone(), directory, producer)
            .map_err(|error| Failure::identifier("producer", &error))?;
        // SAFETY: by the header's contract.
        Ok(odb_export::give(unsafe { into_file(builder, standard, &given) }?))
    };
    // SAFETY: by the header's contract.
    unsafe { handle::get(schema, job, ["schema", "job"], create) }
}

/// Begins an export into a file of any name. `path` is UTF-8 on every system, ended by NUL; a relative path counts
/// from the process's folder at this call. `options` may be NULL; their date and sequence do not matter here.
///
/// `odb_export_free` must free `*job`. `ODB_ERROR_IO` when the file cannot be created, or exists.
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
        let (path, given) = unsafe { (text::absolute(path, "path")?, text::options(options, DEFAULT)?) };
        let builder = StandardExport::to_file(schema.standard().clone(), path);
        // SAFETY: by the header's contract.
        Ok(odb_export::give(unsafe { into_file(builder, schema.standard(), &given) }?))
    };
    // SAFETY: by the header's contract.
    unsafe { handle::get(schema, job, ["schema", "job"], create) }
}

/// Begins an export into memory: see `odb_export_bytes`. `options` may be NULL; only their form and sheet matter here.
/// `odb_export_free` must free `*job`.
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
        // SAFETY: by the header's contract.
        Ok(odb_export::give(unsafe { into_stream(schema.standard(), Stream::Memory(Vec::new()), &given) }?))
    };
    // SAFETY: by the header's contract.
    unsafe { handle::get(schema, job, ["schema", "job"], create) }
}

/// Begins an export into a stream of the caller, for example an HTTP response. `odb_export_write` and
/// `odb_export_finish` call `write` with `context` for pieces of some 64 kB.
///
/// Bytes that `write` got cannot be taken back: until `odb_export_finish` returns `ODB_OK`, the other side must not
/// take them for a file (in HTTP, close the connection instead of ending the response).
/// `odb_schema_file_name` returns the official name for the download.
///
/// `write` and `context` must stay valid until the export is finished or freed; freeing it does not call `write`.
/// `context` is only passed on, and may be NULL. `options` may be NULL; only their form and sheet matter here.
/// `odb_export_free` must free `*job`.
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
        // SAFETY: by the header's contract.
        Ok(odb_export::give(unsafe { into_stream(schema.standard(), Stream::Callback(target), &given) }?))
    };
    // SAFETY: by the header's contract.
    unsafe { handle::get(schema, job, ["schema", "job"], create) }
}

/// Frees an export. An unfinished export leaves no file behind; a callback keeps the bytes that it got.
/// NULL is allowed. A call from within the export's own callback does not free it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn odb_export_free(job: *mut odb_export) {
    // SAFETY: from one of the above or NULL, by the header's contract.
    unsafe { handle::free(job) }
}

/// Checks a record and writes it. The record stays as it is; the caller changes or clears it for the next row.
///
/// `ODB_ERROR_NOT_COMPLIANT`: nothing was written; the error's findings name the faults, including fields whose setter
/// failed; the export continues.
/// `ODB_ERROR_IO`, `ODB_ERROR_CALLBACK`: the target failed, the export can only be freed.
/// `ODB_ERROR_INPUT`: the record is of another data set or version.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn odb_export_write(job: *mut odb_export, record: *const odb_record) -> odb_status {
    guard(|| {
        // SAFETY: by the header's contract.
        let (export, record) = unsafe { (handle::borrow(job, "job")?, handle::borrow(record, "record")?) };
        export.work(|job| match job.table() {
            Some(table) => record.with(|values| Ok(table.write_dynamic(values)?)),
            None => Err(Failure::argument(
                "record",
                format!("un contrat de {}, par odb_export_write_json", job.name()),
                format!("a contract of {}, through odb_export_write_json", job.name()),
            )),
        })
    })
}

/// Returns the number of records or contracts written, so far or in all.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn odb_export_rows(job: *const odb_export, rows: *mut u64) -> odb_status {
    let get = |export: &odb_export| {
        export.export.with(odb_export::NAME, |state| match state {
            State::Open(export) => Ok(export.rows()),
            State::Finished(rows, _) => Ok(*rows),
            State::Failed => Err(state.over()),
        })
    };
    // SAFETY: by the header's contract.
    unsafe { handle::get(job, rows, ["job", "rows"], get) }
}

/// Ends the export: the file and its receipt (`<file>.receipt.json`) appear, whole; or the last bytes go to the
/// callback. Then only `odb_export_bytes`, `odb_export_rows` and `odb_export_free` may follow.
///
/// `odb_receipt_free` must free `*receipt`; `receipt` may be NULL. After any error, the export is over, and
/// leaves no file under the final name. `ODB_ERROR_STATE` too when records of a file, a TOTEM document or a
/// mapping were refused or could not be read, because the file would be incomplete. (If only the receipt's file fails
/// to appear, at the very end, the whole file remains, and the error reports it.)
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

/// Returns the bytes that a finished export wrote to memory.
///
/// `*data` lives as long as the export, and must not be freed; `*length` is its size in bytes.
/// `ODB_ERROR_STATE` before `odb_export_finish`. An export into a file or to a callback has no bytes.
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
