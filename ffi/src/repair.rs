use std::ffi::c_char;
use std::path::Path;

use opendatabutton::{Repair, RepairReport};

use crate::boolean::odb_bool;
use crate::faces::Faces;
use crate::failure::{Failure, guard};
use crate::handle::{self, Handle};
use crate::lang::odb_lang;
use crate::out::Out;
use crate::report::odb_report;
use crate::schema::odb_schema;
use crate::status::odb_status;
use crate::style::odb_style;
use crate::text::{self, odb_text};
use crate::validate::ODB_FINDINGS_DEFAULT;

/// The options of a repair. Begin with `ODB_FIX_OPTIONS_INIT`: later versions may add members at the end.
#[repr(C)]
#[derive(Debug, Clone, Copy)]
pub struct odb_fix_options {
    /// `sizeof(odb_fix_options)`.
    pub struct_size: usize,
    /// How many changes, questions and findings each are kept with their details: 0 means none, `SIZE_MAX` all.
    /// `ODB_FINDINGS_DEFAULT` in `ODB_FIX_OPTIONS_INIT`. All are counted.
    pub max_lines: usize,
    /// How many threads work on a large file; 0 means one for each processor, eight at most.
    pub threads: u32,
    /// True: an existing output is replaced, once the new one is complete. False: an existing output gives
    /// `ODB_ERROR_IO`.
    pub replace: odb_bool,
    /// The sheet of a workbook, by its name, or its number if no sheet has that name, in UTF-8 ended by NUL; NULL is
    /// the first. With a sheet, a source that is no workbook is refused. The text is read during the call alone.
    pub sheet: *const c_char,
}

const DEFAULT: odb_fix_options = odb_fix_options {
    struct_size: 0,
    max_lines: ODB_FINDINGS_DEFAULT,
    threads: 0,
    replace: 0,
    sheet: std::ptr::null(),
};

/// The changes to a file, the questions for a person, and the verdict on the output.
///
/// Comes from one of the `odb_fix_...`; free it with `odb_repair_free`. Any number of threads may read it at once.
/// Its forms (JSON, text, HTML) are made on the first request, and kept as long as it lives.
pub struct odb_repair {
    report: RepairReport,
    faces: Faces,
}

/// A count of a repair: one of `ODB_REPAIR_COUNT_...`.
pub type odb_repair_counted = u32;

/// Changes in the whole file.
pub const ODB_REPAIR_COUNT_CHANGES: odb_repair_counted = 0;
/// The changes that are assumed.
pub const ODB_REPAIR_COUNT_ASSUMED: odb_repair_counted = 1;
/// Questions in the whole file.
pub const ODB_REPAIR_COUNT_QUESTIONS: odb_repair_counted = 2;
/// Rows of the source after its header, blank ones included.
pub const ODB_REPAIR_COUNT_ROWS: odb_repair_counted = 3;
/// The questions about the structure of the file: as long as one is open, the output is not compliant.
pub const ODB_REPAIR_COUNT_STRUCTURE: odb_repair_counted = 4;

impl Handle for odb_repair {
    const NAME: &'static str = "odb_repair";
}

impl odb_repair {
    fn count(&self, count: odb_repair_counted) -> Result<u64, Failure> {
        Ok(match count {
            ODB_REPAIR_COUNT_CHANGES => self.report.repairs_count(),
            ODB_REPAIR_COUNT_ASSUMED => self.report.assumed_count(),
            ODB_REPAIR_COUNT_QUESTIONS => self.report.questions_count(),
            ODB_REPAIR_COUNT_ROWS => self.report.rows(),
            ODB_REPAIR_COUNT_STRUCTURE => self.report.structure_questions_count(),
            _ => {
                let (fr, en) = ("une valeur ODB_REPAIR_COUNT_...", "one of ODB_REPAIR_COUNT_...");
                return Err(Failure::argument("count", fr, en));
            }
        })
    }
}

/// The whole of a repair, except the source and target of the bytes.
///
/// # Safety
/// `schema`, `output` and `repair` as in the header; `options` is NULL, or begins with a `struct_size` of which as many bytes
/// can be read.
unsafe fn fix(
    schema: *const odb_schema,
    output: *const c_char,
    options: *const odb_fix_options,
    repair: *mut *mut odb_repair,
    work: impl FnOnce(&Repair, Option<&Path>) -> Result<RepairReport, Failure>,
) -> odb_status {
    guard(|| {
        // SAFETY: by contract.
        let (schema, given, out) = unsafe {
            (handle::borrow(schema, "schema")?, text::options(options, DEFAULT)?, Out::new(repair, "repair")?)
        };
        let output = match output.is_null() {
            true => None,
            // SAFETY: by contract.
            false => Some(unsafe { text::path(output, "output")? }),
        };
        let mut settings = Repair::new(schema.standard().clone())?;
        settings = settings.max_lines(given.max_lines).replace(given.replace != 0);
        // SAFETY: by contract.
        if let Some(sheet) = unsafe { text::sheet(given.sheet) }? {
            settings = settings.sheet(sheet);
        }
        if given.threads > 0 {
            settings = settings.threads(given.threads as usize);
        }
        let report = work(&settings, output)?;
        out.set(handle::give(odb_repair { report, faces: Faces::default() }));
        Ok(())
    })
}

/// Repairs a CSV file or a sheet of a workbook (xlsx, ods, xls) into another file, which appears complete or not at
/// all: a value with one reading is changed, a value with several is a question and stays unchanged.
///
/// `path` and `output` are UTF-8 on every system, ended by NUL. If `output` is NULL, nothing is written: the report
/// lists the changes that a repair would make. The source is never changed. `options` may be NULL.
///
/// Free `*repair` with `odb_repair_free`; an output that does not comply yet is no error. `ODB_ERROR_IO` if a file
/// cannot be read or written; `ODB_ERROR_INPUT` if the source is empty, is no table or has no column of the schema,
/// if the schema is nested, or if the output is the source.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn odb_fix_file(
    schema: *const odb_schema,
    path: *const c_char,
    output: *const c_char,
    options: *const odb_fix_options,
    repair: *mut *mut odb_repair,
) -> odb_status {
    // SAFETY: by the header's contract.
    unsafe {
        fix(schema, output, options, repair, |settings, output| {
            let path = text::path(path, "path")?;
            Ok(match output {
                Some(output) => settings.file(path, output)?,
                None => settings.dry_run(path)?,
            })
        })
    }
}

/// As `odb_fix_file`, for the `length` bytes at `data`. `name`, ended by NUL, is their name in the report.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn odb_fix_buffer(
    schema: *const odb_schema,
    data: *const u8,
    length: usize,
    name: *const c_char,
    output: *const c_char,
    options: *const odb_fix_options,
    repair: *mut *mut odb_repair,
) -> odb_status {
    // SAFETY: by the header's contract.
    unsafe {
        fix(schema, output, options, repair, |settings, output| {
            let (data, name) = (text::bytes(data, length, "data")?, text::terminated(name, "name")?);
            Ok(match output {
                Some(output) => settings.bytes_to_file(data, name, output)?,
                None => settings.bytes(data, name, std::io::sink())?,
            })
        })
    }
}

/// Frees a repair and its texts. NULL is allowed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn odb_repair_free(repair: *mut odb_repair) {
    // SAFETY: from this library or NULL, by the header's contract.
    unsafe { handle::free(repair) }
}

/// Whether the output complies, and no question is open about the structure of the file.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn odb_repair_valid(repair: *const odb_repair, valid: *mut bool) -> odb_status {
    // SAFETY: by the header's contract.
    unsafe { handle::get(repair, valid, ["repair", "valid"], |repair| Ok(repair.report.is_valid())) }
}

/// A count of the repair, one of `ODB_REPAIR_COUNT_...`, over the whole file, however many lines are kept.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn odb_repair_count(
    repair: *const odb_repair,
    count: odb_repair_counted,
    value: *mut u64,
) -> odb_status {
    // SAFETY: by the header's contract.
    unsafe { handle::get(repair, value, ["repair", "value"], |repair| repair.count(count)) }
}

/// The verdict on the output: the faults that are left. Free `*report` with `odb_report_free`; it may outlive the
/// repair.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn odb_repair_report(
    repair: *const odb_repair,
    report: *mut *mut odb_report,
) -> odb_status {
    let get = |repair: &odb_repair| Ok(handle::give(odb_report::new(repair.report.remaining().clone())));
    // SAFETY: by the header's contract.
    unsafe { handle::get(repair, report, ["repair", "report"], get) }
}

/// The repair as JSON: each change with its row, column, before and after, and each question with its readings.
/// `*json` lives as long as the repair.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn odb_repair_json(
    repair: *const odb_repair,
    lang: odb_lang,
    json: *mut odb_text,
) -> odb_status {
    let get = |repair: &odb_repair| repair.faces.json(lang, |lang| repair.report.to_json(lang));
    // SAFETY: by the header's contract.
    unsafe { handle::get(repair, json, ["repair", "json"], get) }
}

/// The repair as text, for a terminal or a log. `*text` lives as long as the repair.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn odb_repair_text(
    repair: *const odb_repair,
    lang: odb_lang,
    style: odb_style,
    text: *mut odb_text,
) -> odb_status {
    let get = |repair: &odb_repair| {
        repair.faces.text(lang, style, |lang, style| repair.report.to_text(lang, style))
    };
    // SAFETY: by the header's contract.
    unsafe { handle::get(repair, text, ["repair", "text"], get) }
}

/// The repair as one HTML page, before and after side by side: UTF-8, its style inside, no script. `*html` lives as long
/// as the repair.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn odb_repair_html(
    repair: *const odb_repair,
    lang: odb_lang,
    html: *mut odb_text,
) -> odb_status {
    let get = |repair: &odb_repair| repair.faces.html(lang, |lang| repair.report.to_html(lang));
    // SAFETY: by the header's contract.
    unsafe { handle::get(repair, html, ["repair", "html"], get) }
}
