use std::sync::OnceLock;

use opendatabutton::datasets;

use crate::failure::{Failure, guard};
use crate::out::Out;
use crate::status::odb_status;
use crate::text::{Text, odb_text};

/// A data set's name and the numbers of its versions, for C.
struct DataSet {
    name: Text,
    versions: Vec<Text>,
}

fn all() -> &'static [DataSet] {
    static ALL: OnceLock<Vec<DataSet>> = OnceLock::new();
    ALL.get_or_init(|| {
        let set = |set: &datasets::DataSet| DataSet {
            name: Text::new(set.name),
            versions: set.versions.iter().map(|version| Text::new(version.number)).collect(),
        };
        let mut sets: Vec<&datasets::DataSet> = datasets::all().iter().chain(datasets::documents()).collect();
        sets.sort_by_key(|set| set.name);
        sets.into_iter().map(set).collect()
    })
}

fn past(argument: &'static str, count: usize) -> Failure {
    Failure::argument(argument, format!("inférieur à {count}"), format!("below {count}"))
}

fn at(index: usize) -> Result<&'static DataSet, Failure> {
    all().get(index).ok_or_else(|| past("index", all().len()))
}

/// The number of data sets in the library.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn odb_data_set_count(count: *mut usize) -> odb_status {
    guard(|| {
        // SAFETY: the caller's to write.
        unsafe { Out::new(count, "count") }?.set(all().len());
        Ok(())
    })
}

/// The name of a data set, `deliberations` for example, by its index from 0, in alphabetical order.
///
/// `*name` lives as long as the library is loaded. `ODB_ERROR_ARGUMENT` past the end.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn odb_data_set_name(index: usize, name: *mut odb_text) -> odb_status {
    guard(|| {
        // SAFETY: the caller's to write.
        let out = unsafe { Out::new(name, "name") }?;
        out.set(at(index)?.name.borrow());
        Ok(())
    })
}

/// The number of versions of a data set in the library.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn odb_data_set_version_count(index: usize, count: *mut usize) -> odb_status {
    guard(|| {
        // SAFETY: the caller's to write.
        let out = unsafe { Out::new(count, "count") }?;
        out.set(at(index)?.versions.len());
        Ok(())
    })
}

/// The number of a version, `2.1.5` for example, by its index from 0; the latest is last.
///
/// `*number` lives as long as the library is loaded. `ODB_ERROR_ARGUMENT` past the end.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn odb_data_set_version(
    index: usize,
    version: usize,
    number: *mut odb_text,
) -> odb_status {
    guard(|| {
        // SAFETY: the caller's to write.
        let out = unsafe { Out::new(number, "number") }?;
        let versions = &at(index)?.versions;
        out.set(versions.get(version).ok_or_else(|| past("version", versions.len()))?.borrow());
        Ok(())
    })
}
