//! Writing a row or a contract, past uniffi: what uniffi makes of a call costs as much as some of the row's checks with the Foreign
//! Function and Memory API, and fifty rows with JNA (five structures, allocated and read by reflection). Here numbers alone
//! cross the boundary: what is to be written lies in memory that Rust has lent (`NativeExport::share`), and a failure waits to be
//! fetched (`NativeExport::failure`).

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::ptr;

use crate::export::NativeExport;

/// The call has failed.
pub(crate) const FAILED: i64 = -1;

/// Writes what lies in the first `length` bytes of the memory that the export has lent: rows (see `row.rs`), or for a
/// document a contract in JSON. How many bytes there are to fetch; -1 when it failed.
///
/// # Safety
/// `export` is what `NativeExport::address` gave, and that export has not been freed: the Java face, which alone calls
/// this, asks both of itself at each call.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn opendatabutton_java_write(export: i64, length: i32) -> i64 {
    // SAFETY: the caller's promise. An export is only ever shared, and has a lock inside.
    let export = unsafe { ptr::with_exposed_provenance::<NativeExport>(export as usize).as_ref() };
    let write = || export.map_or(FAILED, |export| export.write_shared(length));
    catch_unwind(AssertUnwindSafe(write)).unwrap_or(FAILED)
}
