use std::ffi::c_char;

use opendatabutton::{Mapping, Plans};

use crate::export::odb_export;
use crate::failure::guard;
use crate::handle;
use crate::out::Out;
use crate::report::odb_report;
use crate::status::odb_status;
use crate::text;
use crate::validate::kept;

/// Writes the lines of a TOTEM document, or of a *compte financier unique*: the XML of a budget, as financial software
/// sends it to the prefecture. The export is one of `budget`.
///
/// `document` is its path. `plans` is the path of one account plan, or of a folder that holds the plans as
/// `<year>/<standard>/<plan>/planDeCompte.xml`; NULL if there is none: the labels then cannot be known, and each row
/// has an error. Paths are UTF-8 on every system, ended by NUL.
///
/// `*report` has the inferences (`ODB_COUNT_INFOS`) and the refusals; free it with `odb_report_free`. `max_findings`
/// is as in `odb_validate_options`. If the report is not valid, rows are missing: `odb_export_finish` then returns
/// `ODB_ERROR_STATE`.
/// `ODB_ERROR_INPUT`: no such document, several budgets, the plan of another year. `ODB_ERROR_IO`: the document or
/// the plans cannot be read, or the target failed: the export can then only be freed. `ODB_ERROR_ARGUMENT`: the
/// export is that of a document.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn odb_export_write_totem(
    job: *mut odb_export,
    document: *const c_char,
    plans: *const c_char,
    max_findings: usize,
    report: *mut *mut odb_report,
) -> odb_status {
    // SAFETY: by the header's contract, which is the same.
    unsafe { odb_export_write_totem_of(job, document, plans, std::ptr::null(), max_findings, report) }
}

/// As `odb_export_write_totem`, for a document that does not state the SIRET of the body whose budget it is: `siret`
/// is fourteen digits, ended by NUL; NULL if the document states it.
///
/// `ODB_ERROR_INPUT`: `siret` is no SIRET, or the document states another; the other errors are those of
/// `odb_export_write_totem`.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn odb_export_write_totem_of(
    job: *mut odb_export,
    document: *const c_char,
    plans: *const c_char,
    siret: *const c_char,
    max_findings: usize,
    report: *mut *mut odb_report,
) -> odb_status {
    guard(|| {
        // SAFETY: by the header's contract.
        let (export, document, out) = unsafe {
            (handle::borrow(job, "job")?, text::path(document, "document")?, Out::new(report, "report")?)
        };
        let plans = match plans.is_null() {
            true => Plans::none(),
            // SAFETY: by the header's contract.
            false => Plans::at(unsafe { text::path(plans, "plans")? }),
        };
        let siret = match siret.is_null() {
            true => None,
            // SAFETY: by the header's contract.
            false => Some(unsafe { text::terminated(siret, "siret")? }),
        };
        let kept = kept(max_findings);
        let written =
            export.work_on_table(|table| Ok(table.write_totem_file(document, &plans, siret, kept)?))?;
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
/// `*report` is as in `odb_export_write_totem`. `ODB_ERROR_INPUT`: the mapping is wrong, or does not fit the file.
/// `ODB_ERROR_IO`: the file cannot be read, or the target failed: the export can then only be freed.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn odb_export_write_mapped(
    job: *mut odb_export,
    path: *const c_char,
    mapping: *const c_char,
    length: usize,
    max_findings: usize,
    report: *mut *mut odb_report,
) -> odb_status {
    guard(|| {
        // SAFETY: by the header's contract.
        let (export, path, mapping, out) = unsafe {
            (
                handle::borrow(job, "job")?,
                text::path(path, "path")?,
                text::sized(mapping, length, "mapping")?,
                Out::new(report, "report")?,
            )
        };
        let kept = kept(max_findings);
        let written = export
            .work_on_table(|table| Ok(table.write_mapped(path, &Mapping::from_json(mapping)?, kept)?))?;
        out.set(handle::give(odb_report::new(written)));
        Ok(())
    })
}
