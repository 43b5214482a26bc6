use std::ffi::c_char;

/// The version of the library, `1.2.3` for example.
///
/// Returns a text ended by NUL that lives as long as the program. Never fails.
#[unsafe(no_mangle)]
pub extern "C" fn odb_version() -> *const c_char {
    concat!(env!("CARGO_PKG_VERSION"), "\0").as_ptr().cast()
}

/// The version of the binary interface: see `ODB_ABI_VERSION`. Never fails.
#[unsafe(no_mangle)]
pub extern "C" fn odb_abi_version() -> u32 {
    0
}
