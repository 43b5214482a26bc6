use std::ffi::{c_char, c_void};
use std::io::{self, Write};

use opendatabutton::{Export, ExportTarget, Standard, StandardExport, StandardExportBuilder};

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

/// Where the bytes of an export go that is into no file.
pub(crate) enum Stream {
    Memory(Vec<u8>),
    Callback(CallbackWriter),
}

impl Write for Stream {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match self {
            Stream::Memory(memory) => memory.write(bytes),
            Stream::Callback(callback) => callback.write(bytes),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

enum State {
    Open(StandardExport<Stream>),
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
    fn give(export: StandardExport<Stream>) -> *mut odb_export {
        handle::give(odb_export { export: Exclusive::new(State::Open(export)) })
    }

    /// Lets `work` have the export; when the system or a callback refuses it something, the export can only be freed.
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

    /// As [`odb_export::work`], for what documents do not have.
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
    /// Whatever comes of it, the export is over.
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
    size: 0,
    year: 0,
    month: 0,
    day: 0,
    replace: 0,
    form: 0,
    sequence: 0,
    sheet: std::ptr::null(),
};

/// An export into a file, as the options say.
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

/// An export into a stream, as the options say.
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

/// The export, of the sheet that is asked for.
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
        let standard = schema.standard();
        let builder = StandardExport::to_directory(standard.clone(), directory, producer)
            .map_err(|error| Failure::identifier("producer", &error))?;
        // SAFETY: by the header's contract.
        Ok(odb_export::give(unsafe { into_file(builder, standard, &given) }?))
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
        let builder = StandardExport::to_file(schema.standard().clone(), path);
        // SAFETY: by the header's contract.
        Ok(odb_export::give(unsafe { into_file(builder, schema.standard(), &given) }?))
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
        // SAFETY: by the header's contract.
        Ok(odb_export::give(unsafe { into_stream(schema.standard(), Stream::Memory(Vec::new()), &given) }?))
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
        // SAFETY: by the header's contract.
        Ok(odb_export::give(unsafe { into_stream(schema.standard(), Stream::Callback(target), &given) }?))
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

/// How many records or contracts were written, so far or in all.
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
