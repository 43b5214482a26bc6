//! The cost of C: rows written and files checked through the shared library, beside Rust, in turns, in one run. `make
//! bench`. The library is the real one, loaded while running, so that nothing is inlined across the boundary.
#![allow(missing_docs)]

#[path = "../../core/benches/speed/settings.rs"]
mod settings;
#[allow(dead_code)] // the bare reading is not measured here
#[path = "../../core/benches/speed/task.rs"]
mod task;

use std::ffi::{CString, c_char, c_void};
use std::path::Path;

use libloading::{Library, Symbol};
use opendatabutton::datasets::{self, Deliberation};
use opendatabutton::{DynamicRecord, Export, RecordReader, Validator};

use settings::Settings;
use task::{Result, Task, in_turns};

type Status = i32;
type Handle = *mut c_void;

/// The functions of a button.
struct Functions<'l> {
    export_to_file: Symbol<'l, unsafe extern "C" fn(Handle, *const c_char, Handle, *mut Handle) -> Status>,
    export_write: Symbol<'l, unsafe extern "C" fn(Handle, Handle) -> Status>,
    export_finish: Symbol<'l, unsafe extern "C" fn(Handle, *mut Handle) -> Status>,
    export_free: Symbol<'l, unsafe extern "C" fn(Handle)>,
    record_clear: Symbol<'l, unsafe extern "C" fn(Handle) -> Status>,
    set_text: Symbol<'l, unsafe extern "C" fn(Handle, u32, *const c_char, usize) -> Status>,
    set_integer: Symbol<'l, unsafe extern "C" fn(Handle, u32, i64) -> Status>,
    set_date: Symbol<'l, unsafe extern "C" fn(Handle, u32, i32, u32, u32) -> Status>,
    validate_file: Symbol<'l, unsafe extern "C" fn(Handle, *const c_char, Handle, *mut Handle) -> Status>,
    report_free: Symbol<'l, unsafe extern "C" fn(Handle)>,
    /// `deliberations`, its fields in order, and a record of it.
    schema: Handle,
    fields: Vec<u32>,
    record: Handle,
}

/// A row as business software holds it: texts, numbers, dates.
enum Cell {
    Text(String),
    Integer(i64),
    Date(i32, u32, u32),
    None,
}

fn main() -> Result<()> {
    let settings = Settings::from_environment();
    let directory = tempfile::tempdir()?;
    let file = match &settings.file {
        Some(path) => path.clone(),
        None => sample(&directory.path().join("sample.csv"), settings.rows)?,
    };
    let records: Vec<Deliberation> = RecordReader::new(std::fs::File::open(&file)?, "bench")?
        .take(200_000)
        .collect::<std::result::Result<_, _>>()?;
    let rows: Vec<Vec<Cell>> = records.iter().map(cells).collect();
    // SAFETY: our own library, whose loading runs no code of others.
    let library = unsafe { Library::new(shared_library()?) }?;
    let functions = functions(&library)?;
    let target = directory.path().join("export.csv");
    println!("{} rows, {}", records.len(), file.display());
    let rates = in_turns(
        settings.runs,
        [
            Task::new("export: Rust, records at hand", || export_typed(&records, &target)),
            Task::new("export: Rust, by column", || export_dynamic(&rows, &target)),
            Task::new("export: C, set 17 fields and write", || functions.export(&rows, &target)),
            Task::new("validate: Rust", || validate(&file)),
            Task::new("validate: C", || functions.validate(&file)),
        ],
    )?;
    println!("time of C / Rust, records at hand: {:.2}", rates[0] / rates[2]);
    println!("time of C / Rust, by column: {:.2}", rates[1] / rates[2]);
    println!("time of C / Rust, validation: {:.2}", rates[3] / rates[4]);
    Ok(())
}

/// The shared library that was built with this bench.
fn shared_library() -> Result<std::path::PathBuf> {
    let here = std::env::current_exe()?;
    let folder = here.parent().ok_or("no folder")?;
    Ok(folder.join(libloading::library_filename("opendatabutton_ffi")))
}

fn functions(library: &Library) -> Result<Functions<'_>> {
    // SAFETY: the types are those of include/opendatabutton.h.
    unsafe {
        let schema_find: Symbol<'_, unsafe extern "C" fn(*const c_char, *mut Handle) -> Status> =
            library.get(b"odb_schema_find")?;
        let schema_field: Symbol<'_, unsafe extern "C" fn(Handle, usize, *mut u32) -> Status> =
            library.get(b"odb_schema_field")?;
        let record_new: Symbol<'_, unsafe extern "C" fn(Handle, *mut Handle) -> Status> =
            library.get(b"odb_record_new")?;
        let (mut schema, mut record) = (std::ptr::null_mut(), std::ptr::null_mut());
        ok(schema_find(c"deliberations".as_ptr(), &raw mut schema))?;
        ok(record_new(schema, &raw mut record))?;
        let mut fields = vec![0; 17];
        for (index, field) in fields.iter_mut().enumerate() {
            ok(schema_field(schema, index, field))?;
        }
        Ok(Functions {
            export_to_file: library.get(b"odb_export_to_file")?,
            export_write: library.get(b"odb_export_write")?,
            export_finish: library.get(b"odb_export_finish")?,
            export_free: library.get(b"odb_export_free")?,
            record_clear: library.get(b"odb_record_clear")?,
            set_text: library.get(b"odb_record_set_n")?,
            set_integer: library.get(b"odb_record_set_integer")?,
            set_date: library.get(b"odb_record_set_date")?,
            validate_file: library.get(b"odb_validate_file")?,
            report_free: library.get(b"odb_report_free")?,
            schema,
            fields,
            record,
        })
    }
}

fn ok(status: Status) -> Result<()> {
    if status == 0 { Ok(()) } else { Err(format!("status {status}").into()) }
}

impl Functions<'_> {
    fn export(&self, rows: &[Vec<Cell>], target: &Path) -> Result<u64> {
        let _ = std::fs::remove_file(target);
        let _ = std::fs::remove_file(target.with_extension("csv.receipt.json"));
        let path = CString::new(target.to_str().ok_or("path")?)?;
        let mut export = std::ptr::null_mut();
        // SAFETY: by the header's contract.
        unsafe {
            ok((self.export_to_file)(self.schema, path.as_ptr(), std::ptr::null_mut(), &raw mut export))?;
            for row in rows {
                ok((self.record_clear)(self.record))?;
                for (field, cell) in self.fields.iter().zip(row) {
                    ok(match cell {
                        Cell::Text(text) => {
                            (self.set_text)(self.record, *field, text.as_ptr().cast(), text.len())
                        }
                        Cell::Integer(number) => (self.set_integer)(self.record, *field, *number),
                        Cell::Date(year, month, day) => {
                            (self.set_date)(self.record, *field, *year, *month, *day)
                        }
                        Cell::None => 0,
                    })?;
                }
                ok((self.export_write)(export, self.record))?;
            }
            ok((self.export_finish)(export, std::ptr::null_mut()))?;
            (self.export_free)(export);
        }
        Ok(std::fs::metadata(target)?.len())
    }

    fn validate(&self, file: &Path) -> Result<u64> {
        let path = CString::new(file.to_str().ok_or("path")?)?;
        let mut report = std::ptr::null_mut();
        // SAFETY: by the header's contract.
        unsafe {
            ok((self.validate_file)(self.schema, path.as_ptr(), std::ptr::null_mut(), &raw mut report))?;
            (self.report_free)(report);
        }
        Ok(std::fs::metadata(file)?.len())
    }
}

fn export_typed(records: &[Deliberation], target: &Path) -> Result<u64> {
    let mut export = Export::to_file(datasets::schema("deliberations")?, target).replace(true).create()?;
    for record in records {
        export.write(record)?;
    }
    Ok(export.finish()?.bytes)
}

fn export_dynamic(rows: &[Vec<Cell>], target: &Path) -> Result<u64> {
    let schema = datasets::schema("deliberations")?;
    let mut record = DynamicRecord::new(schema.clone());
    let mut export = Export::to_file(schema, target).replace(true).create()?;
    for row in rows {
        record.clear();
        for (index, cell) in row.iter().enumerate() {
            match cell {
                Cell::Text(text) => record.set_at(index, text.as_str())?,
                Cell::Integer(number) => record.set_at(index, *number)?,
                Cell::Date(year, month, day) => {
                    let day = opendatabutton::chrono::NaiveDate::from_ymd_opt(*year, *month, *day);
                    record.set_at(index, day.ok_or("no such day")?)?;
                }
                Cell::None => {}
            }
        }
        export.write_dynamic(&record)?;
    }
    Ok(export.finish()?.bytes)
}

fn validate(file: &Path) -> Result<u64> {
    let report = Validator::new(datasets::schema("deliberations")?).validate_file(file)?;
    assert!(report.is_valid(), "the bench wants a compliant file");
    Ok(std::fs::metadata(file)?.len())
}

fn cells(record: &Deliberation) -> Vec<Cell> {
    use opendatabutton::chrono::{Datelike, NaiveDate};
    let text = |text: &str| Cell::Text(text.to_owned());
    let maybe = |value: &Option<String>| value.as_deref().map_or(Cell::None, text);
    let date = |day: NaiveDate| Cell::Date(day.year(), day.month(), day.day());
    let number = |number: Option<i64>| number.map_or(Cell::None, Cell::Integer);
    vec![
        text(&record.coll_nom),
        text(record.coll_siret.as_str()),
        text(&record.delib_id),
        date(record.delib_date),
        text(&record.delib_matiere_code),
        text(&record.delib_matiere_nom),
        text(&record.delib_objet),
        maybe(&record.budget_annee),
        maybe(&record.budget_nom),
        maybe(&record.pref_id),
        record.pref_date.map_or(Cell::None, date),
        number(record.vote_effectif),
        number(record.vote_reel),
        number(record.vote_pour),
        number(record.vote_contre),
        number(record.vote_abstention),
        maybe(&record.delib_url),
    ]
}

/// Rows made of the descriptor's examples, when there is no file.
fn sample(path: &Path, rows: usize) -> Result<std::path::PathBuf> {
    let schema = datasets::schema("deliberations")?;
    let mut record = DynamicRecord::new(schema.clone());
    for field in &schema.descriptor().fields {
        record.set(&field.name, field.example_text().unwrap_or_default().as_str())?;
    }
    let mut export = Export::to_file(schema, path).create()?;
    for _ in 0..rows {
        export.write_dynamic(&record)?;
    }
    export.finish()?;
    Ok(path.to_owned())
}
