use std::ffi::c_char;

use opendatabutton::{DocumentForm, ExportForm, Standard};

use crate::export::odb_export;
use crate::failure::{Failure, guard};
use crate::form::{form, odb_form};
use crate::handle;
use crate::out::Out;
use crate::report::odb_report;
use crate::schema::{odb_schema, put_name};
use crate::source::odb_source_options;
use crate::status::odb_status;
use crate::text;

/// Checks a contract and writes it: `length` bytes of JSON, UTF-8, in the form of the official JSON Schema. The
/// fields determine the kind of contract. This is for exports of nested standards (`marches-publics`), whose
/// contracts have too many parts for setters.
///
/// `ODB_ERROR_NOT_COMPLIANT`: nothing was written, the error's findings give the faults and their places
/// (`odb_finding_path`); the export goes on. `ODB_ERROR_INPUT`: the bytes are not one object of JSON.
/// `ODB_ERROR_IO`, `ODB_ERROR_CALLBACK`: the target failed, the export can only be freed.
/// `ODB_ERROR_ARGUMENT`: the export is that of a table.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn odb_export_write_json(
    job: *mut odb_export,
    contract: *const c_char,
    length: usize,
) -> odb_status {
    guard(|| {
        // SAFETY: by the header's contract.
        let (export, contract) =
            unsafe { (handle::borrow(job, "job")?, text::sized(contract, length, "contract")?) };
        export.work(|job| match job.document() {
            Some(document) => Ok(document.write_json(contract)?),
            None => Err(Failure::argument(
                "job",
                "l'export d'un document ; les lignes d'un tableau passent par odb_export_write",
                "the export of a document; rows of a table go through odb_export_write",
            )),
        })
    })
}

/// Writes all records or contracts of a file: CSV, workbook (xlsx, ods, xls), JSON or NDJSON for a table; JSON,
/// NDJSON or XML for a document. If the export has another form than the file, that converts the file. `path` is
/// UTF-8 on every system, ended by NUL.
///
/// `options` may be NULL. `*report` has the refusals; free it with `odb_report_free`. If the report is not valid,
/// records are missing: `odb_export_finish` then returns `ODB_ERROR_STATE`.
/// `ODB_ERROR_INPUT` if the file has the wrong content: the export then cannot be finished, unless nothing of the
/// file was written and another file replaces it. `ODB_ERROR_IO` if it cannot be read, or the target failed: the
/// export can then only be freed.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn odb_export_write_file(
    job: *mut odb_export,
    path: *const c_char,
    options: *const odb_source_options,
    report: *mut *mut odb_report,
) -> odb_status {
    guard(|| {
        // SAFETY: by the header's contract.
        let (export, path, given, out) = unsafe {
            (
                handle::borrow(job, "job")?,
                text::path(path, "path")?,
                text::options(options, odb_source_options::DEFAULT)?,
                Out::new(report, "report")?,
            )
        };
        let report = export.work(|job| Ok(job.write_file(path, given.max_findings)?))?;
        out.set(handle::give(odb_report::new(report)));
        Ok(())
    })
}

/// The official name of a document: `DECP-21860194600013-2024-01-31-01.json`.
///
/// `producer` is the SIRET of the buyer, ended by NUL; `sequence` is the number of the file on that day, 0 means 1;
/// the rest is as for `odb_schema_file_name`. `ODB_ERROR_ARGUMENT` also for the schema of a table.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn odb_schema_document_name(
    schema: *const odb_schema,
    producer: *const c_char,
    year: i32,
    month: u32,
    day: u32,
    sequence: u32,
    form: odb_form,
    buffer: *mut c_char,
    capacity: usize,
    length: *mut usize,
) -> odb_status {
    guard(|| {
        // SAFETY: by the header's contract.
        let (schema, producer) =
            unsafe { (handle::borrow(schema, "schema")?, text::terminated(producer, "producer")?) };
        let Standard::Document(document) = schema.standard() else {
            return Err(Failure::argument("schema", "pas celui d'un tableau", "not that of a table"));
        };
        let producer = text::siret(producer)?;
        let date = crate::date::day_or_today(year, month, day)?;
        let form = match self::form(form, schema.standard())? {
            Some(ExportForm::Xml) => DocumentForm::Xml,
            _ => DocumentForm::Json,
        };
        let name = document.file_name(date, &producer, sequence.max(1), form);
        // SAFETY: the caller's to write.
        unsafe { put_name(&name, buffer, capacity, length) }
    })
}
