//! Writing a row, past uniffi: what uniffi makes of a call costs as much as some of the row's checks with the Foreign
//! Function and Memory API, and fifty rows with JNA (five structures, allocated and read by reflection). Here numbers alone
//! cross the boundary: the rows lie in memory that Rust has lent (`NativeExport::share`), and a failure waits to be
//! fetched (`NativeExport::failure`).

use std::collections::HashMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, LazyLock, PoisonError, RwLock, Weak};

use crate::export::NativeExport;

/// The call has failed.
pub(crate) const FAILED: i64 = -1;

type Living = HashMap<i64, Weak<NativeExport>>;

/// The exports that live, each under a number that was no other's.
static LIVING: LazyLock<RwLock<Living>> = LazyLock::new(RwLock::default);

/// Gives an export its number.
pub(crate) fn enter(make: impl FnOnce(i64) -> Arc<NativeExport>) -> Arc<NativeExport> {
    static NEXT: AtomicI64 = AtomicI64::new(1);
    let id = NEXT.fetch_add(1, Ordering::Relaxed);
    let export = make(id);
    LIVING.write().unwrap_or_else(PoisonError::into_inner).insert(id, Arc::downgrade(&export));
    export
}

/// The export of this number is no more.
pub(crate) fn leave(id: i64) {
    LIVING.write().unwrap_or_else(PoisonError::into_inner).remove(&id);
}

fn living(id: i64) -> Option<Arc<NativeExport>> {
    LIVING.read().unwrap_or_else(PoisonError::into_inner).get(&id).and_then(Weak::upgrade)
}

/// Writes the rows in the first `length` bytes of the memory that the export has lent. How many bytes there are to
/// fetch; -1 when it failed, or there is no such export.
#[unsafe(no_mangle)]
pub extern "C" fn opendatabutton_java_write(export: i64, length: i32) -> i64 {
    let write = || living(export).map_or(FAILED, |export| export.write_shared(length));
    catch_unwind(AssertUnwindSafe(write)).unwrap_or(FAILED)
}
