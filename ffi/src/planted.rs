//! Planted faults, which the misuse suite (`tests/c`) must detect: that proves its instruments. Only builds with
//! `--cfg odb_planted` have them; no published library does.

use std::hint::black_box;

use crate::export::odb_export;
use crate::handle;
use crate::status::odb_status;

/// Reads a byte beyond a piece of memory: for the address sanitizer.
///
/// cbindgen:ignore
#[unsafe(no_mangle)]
pub extern "C" fn odb_planted_overflow() -> u8 {
    let bytes = black_box(vec![1_u8; 10]);
    // SAFETY: none, that is the point.
    unsafe { black_box(bytes.as_ptr()).add(black_box(10)).read() }
}

/// Forgets a piece of memory: for the leak sanitizer.
///
/// cbindgen:ignore
#[unsafe(no_mangle)]
pub extern "C" fn odb_planted_leak() {
    std::mem::forget(black_box(vec![1_u8; 1000]));
}

/// Panics while working on an export.
///
/// cbindgen:ignore
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn odb_planted_panic(export: *mut odb_export) -> odb_status {
    crate::failure::guard(|| {
        // SAFETY: living, by the test's contract.
        unsafe { handle::borrow(export, "export") }?.panic_inside()
    })
}
