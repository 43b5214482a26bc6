use std::ffi::{c_char, c_void};
use std::ops::ControlFlow;

use opendatabutton::{Report, Validator};

use crate::failure::{Failure, guard};
use crate::handle;
use crate::out::Out;
use crate::report::odb_report;
use crate::schema::odb_schema;
use crate::status::odb_status;
use crate::stream::{CallbackReader, odb_progress_fn, odb_read_fn};
use crate::text;

/// How many findings a report keeps with their details, unless the options state another number.
pub const ODB_FINDINGS_DEFAULT: usize = 1000;

const _: () = assert!(ODB_FINDINGS_DEFAULT == Validator::DEFAULT_MAX_FINDINGS);

/// The options of a check. Begin with `ODB_VALIDATE_OPTIONS_INIT`: later versions may add members at the end.
#[repr(C)]
#[derive(Debug, Clone, Copy)]
pub struct odb_validate_options {
    /// `sizeof(odb_validate_options)`.
    pub struct_size: usize,
    /// How many findings of each severity are kept with their details: 0 means none, `SIZE_MAX` all.
    /// `ODB_FINDINGS_DEFAULT` in `ODB_VALIDATE_OPTIONS_INIT`. All are counted.
    pub max_findings: usize,
    /// How many threads check a large file; 0 means one for each processor, eight at most.
    pub threads: u32,
    /// Called now and then, unless it is NULL.
    pub progress: odb_progress_fn,
    /// The argument of `progress`; the library does not read it.
    pub progress_context: *mut c_void,
    /// The sheet of a workbook, by its name, or its number if no sheet has that name, in UTF-8 ended by NUL; NULL is
    /// the first. With a sheet, a source that is no workbook is refused. The text is read during the call alone.
    pub sheet: *const c_char,
}

const DEFAULT: odb_validate_options = odb_validate_options {
    struct_size: 0,
    max_findings: ODB_FINDINGS_DEFAULT,
    threads: 0,
    progress: None,
    progress_context: std::ptr::null_mut(),
    sheet: std::ptr::null(),
};

/// The whole of a check, except the source of the bytes.
///
/// # Safety
/// `schema` and `report` as in the header; `options` is NULL, or begins with a `struct_size` of which as many bytes can be
/// read, and its callback may be called with its context.
unsafe fn check(
    schema: *const odb_schema,
    options: *const odb_validate_options,
    report: *mut *mut odb_report,
    work: impl FnOnce(&Validator, &mut dyn FnMut(u64) -> ControlFlow<()>) -> Result<Report, Failure>,
) -> odb_status {
    guard(|| {
        // SAFETY: by contract.
        let (schema, given, out) = unsafe {
            (handle::borrow(schema, "schema")?, text::options(options, DEFAULT)?, Out::new(report, "report")?)
        };
        let mut validator = Validator::new(schema.standard().clone());
        validator = validator.max_findings(given.max_findings);
        // SAFETY: by contract.
        if let Some(sheet) = unsafe { text::sheet(given.sheet) }? {
            validator = validator.sheet(sheet);
        }
        if given.threads > 0 {
            validator = validator.threads(given.threads as usize);
        }
        let mut progress = |bytes| match given.progress {
            // SAFETY: by contract.
            Some(progress) if unsafe { progress(given.progress_context, bytes) } != 0 => {
                ControlFlow::Break(())
            }
            _ => ControlFlow::Continue(()),
        };
        let checked = work(&validator, &mut progress)?;
        out.set(handle::give(odb_report::new(checked)));
        Ok(())
    })
}

/// Checks a CSV file or a sheet of a workbook (xlsx, ods, xls) against a schema, with Validata's verdict; a JSON or
/// XML document for a nested standard, with the verdict of the official schemas.
///
/// `path` is UTF-8 on every system, ended by NUL. `options` may be NULL. A file of any size is read in a stream.
///
/// Free `*report` with `odb_report_free`; a file that does not comply gives a report, not an error. `ODB_ERROR_IO` if
/// the file cannot be read; `ODB_ERROR_INPUT` if it is empty or no table; `ODB_ERROR_CANCELLED` if `progress` asks to
/// stop.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn odb_validate_file(
    schema: *const odb_schema,
    path: *const c_char,
    options: *const odb_validate_options,
    report: *mut *mut odb_report,
) -> odb_status {
    // SAFETY: by the header's contract.
    unsafe {
        check(schema, options, report, |validator, progress| {
            Ok(validator.validate_file_with(text::path(path, "path")?, progress)?)
        })
    }
}

/// As `odb_validate_file`, for the `length` bytes at `data`. `name`, ended by NUL, is their name in the report.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn odb_validate_buffer(
    schema: *const odb_schema,
    data: *const u8,
    length: usize,
    name: *const c_char,
    options: *const odb_validate_options,
    report: *mut *mut odb_report,
) -> odb_status {
    // SAFETY: by the header's contract.
    unsafe {
        check(schema, options, report, |validator, progress| {
            let (data, name) = (text::bytes(data, length, "data")?, text::terminated(name, "name")?);
            Ok(validator.validate_with(data, name, progress)?)
        })
    }
}

/// As `odb_validate_file`, for the bytes that `read` returns when called with `context`, until `read` reports the end
/// or the verdict is known. A workbook is kept in memory, 256 MiB at most. `name`, ended by NUL, is the input's name
/// in the report. The library does not read `context`, which may be NULL. `ODB_ERROR_CALLBACK` if `read` failed.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn odb_validate_stream(
    schema: *const odb_schema,
    read: odb_read_fn,
    context: *mut c_void,
    name: *const c_char,
    options: *const odb_validate_options,
    report: *mut *mut odb_report,
) -> odb_status {
    // SAFETY: by the header's contract.
    unsafe {
        check(schema, options, report, |validator, progress| {
            let (input, name) = (CallbackReader::new(read, context)?, text::terminated(name, "name")?);
            Ok(validator.validate_with(input, name, progress)?)
        })
    }
}
