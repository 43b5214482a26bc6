use std::ffi::c_char;

/// The version of the binary interface of this header; `docs/ABI.md` explains when it changes.
pub const ODB_ABI_VERSION: u32 = 0;

/// The version of the library, `1.2.3` for example.
///
/// Returns a text ended by NUL that lives as long as the library is loaded. Cannot fail.
#[unsafe(no_mangle)]
pub extern "C" fn odb_version() -> *const c_char {
    concat!(env!("CARGO_PKG_VERSION"), "\0").as_ptr().cast()
}

/// The version of the library's binary interface.
///
/// If it differs from `ODB_ABI_VERSION`, the program was compiled with the header of another library. Cannot fail.
#[unsafe(no_mangle)]
pub extern "C" fn odb_abi_version() -> u32 {
    ODB_ABI_VERSION
}
