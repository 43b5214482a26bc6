use std::ffi::c_char;

use opendatabutton::{Mapping, Plans};

use crate::export::odb_export;
use crate::failure::guard;
use crate::handle;
use crate::out::Out;
use crate::report::odb_report;
use crate::source::{odb_source_options, odb_totem_options};
use crate::status::odb_status;
use crate::text;

/// Writes the lines of a TOTEM document, or of a *compte financier unique*: the XML of a budget, as financial software
/// sends it to the prefecture. The export is one of `budget`.
///
/// `document` is its path: UTF-8 on every system, ended by NUL. The options give the account plans, and the SIRET if the
/// document does not state it; they may be NULL.
///
/// `*report` has the inferences (`ODB_COUNT_INFOS`) and the refusals; free it with `odb_report_free`. If the report is
/// not valid, rows are missing: `odb_export_finish` then returns `ODB_ERROR_STATE`.
/// `ODB_ERROR_INPUT`: no such document, several budgets, the plan of another year, a SIRET that is none or that the
/// document contradicts. `ODB_ERROR_IO`: the document or the plans cannot be read, or the target failed: the export can
/// then only be freed. `ODB_ERROR_ARGUMENT`: the export is that of a document.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn odb_export_write_totem(
    job: *mut odb_export,
    document: *const c_char,
    options: *const odb_totem_options,
    report: *mut *mut odb_report,
) -> odb_status {
    guard(|| {
        // SAFETY: by the header's contract.
        let (export, document, given, out) = unsafe {
            (
                handle::borrow(job, "job")?,
                text::path(document, "document")?,
                text::options(options, odb_totem_options::DEFAULT)?,
                Out::new(report, "report")?,
            )
        };
        let plans = match given.plans.is_null() {
            true => Plans::none(),
            // SAFETY: by the header's contract.
            false => Plans::at(unsafe { text::path(given.plans, "plans")? }),
        };
        let siret = match given.siret.is_null() {
            true => None,
            // SAFETY: by the header's contract.
            false => Some(unsafe { text::terminated(given.siret, "siret")? }),
        };
        let max = given.max_findings;
        let written =
            export.work_on_table(|table| Ok(table.write_totem_file(document, &plans, siret, max)?))?;
        out.set(handle::give(odb_report::new(written)));
        Ok(())
    })
}

/// Writes the records of a CSV or a workbook whose columns have headings of their own.
///
/// `path` is UTF-8 on every system, ended by NUL. `mapping` is `length` bytes of JSON, UTF-8, which name the column
/// for each field: `{"schema": "prenoms", "fields": {"ENFANT_PRENOM": {"column": "Prénom"}}}`; the guide of mappings
/// lists all keys. Repeated headers and rows of totals are left out, and the report lists them.
///
/// `options` may be NULL; `*report` is as in `odb_export_write_totem`. `ODB_ERROR_INPUT`: the mapping is wrong, or does not fit the file.
/// `ODB_ERROR_IO`: the file cannot be read, or the target failed: the export can then only be freed.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn odb_export_write_mapped(
    job: *mut odb_export,
    path: *const c_char,
    mapping: *const c_char,
    length: usize,
    options: *const odb_source_options,
    report: *mut *mut odb_report,
) -> odb_status {
    guard(|| {
        // SAFETY: by the header's contract.
        let (export, path, mapping, given, out) = unsafe {
            (
                handle::borrow(job, "job")?,
                text::path(path, "path")?,
                text::sized(mapping, length, "mapping")?,
                text::options(options, odb_source_options::DEFAULT)?,
                Out::new(report, "report")?,
            )
        };
        let max = given.max_findings;
        let written = export
            .work_on_table(|table| Ok(table.write_mapped(path, &Mapping::from_json(mapping)?, max)?))?;
        out.set(handle::give(odb_report::new(written)));
        Ok(())
    })
}
