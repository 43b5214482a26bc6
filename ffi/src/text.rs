//! Texts over the boundary: borrowed from C on the way in, kept by handles on the way out.

use std::ffi::{CStr, c_char};
use std::path::{Path, PathBuf};

use opendatabutton::{Error, IoAction, Sheet, Siren, Siret, Utf8};

use crate::failure::Failure;

/// A text that belongs to the library: UTF-8, `length` bytes at `data`, then a NUL that `length` does not count.
///
/// It lives as long as its handle; do not free or change it. An absent text (a finding without a column) has a `data`
/// of NULL and a `length` of 0.
/// A text may contain NUL characters: where that matters, use `length`.
#[repr(C)]
#[derive(Debug, Clone, Copy)]
pub struct odb_text {
    /// The first byte, or NULL.
    pub data: *const c_char,
    /// The number of bytes before the final NUL.
    pub length: usize,
}

impl odb_text {
    pub(crate) const NONE: odb_text = odb_text { data: std::ptr::null(), length: 0 };
}

/// A text with a NUL behind it, kept for C.
#[derive(Debug)]
pub(crate) struct Text(Box<[u8]>);

impl Text {
    pub fn new(text: impl Into<Vec<u8>>) -> Self {
        let mut bytes: Vec<u8> = text.into();
        bytes.reserve_exact(1);
        bytes.push(0);
        Text(bytes.into_boxed_slice())
    }

    pub fn borrow(&self) -> odb_text {
        odb_text { data: self.0.as_ptr().cast(), length: self.0.len() - 1 }
    }
}

/// The `count` things at `data`, which may be NULL if there are none.
///
/// # Safety
/// `data` is NULL, or `count` things can be read there until the call ends.
pub(crate) unsafe fn array<'a, T>(
    data: *const T,
    count: usize,
    argument: &'static str,
) -> Result<&'a [T], Failure> {
    if count == 0 {
        return Ok(&[]);
    }
    if data.is_null() {
        return Err(Failure::Null(argument));
    }
    if count.checked_mul(size_of::<T>()).is_none_or(|size| isize::try_from(size).is_err()) {
        return Err(Failure::argument("length", "une longueur possible", "a length that can be"));
    }
    // SAFETY: not NULL, readable by contract, of a size that slices can have.
    Ok(unsafe { std::slice::from_raw_parts(data, count) })
}

/// The bytes at `data`.
///
/// # Safety
/// As [`array`].
#[inline]
pub(crate) unsafe fn bytes<'a>(
    data: *const u8,
    length: usize,
    argument: &'static str,
) -> Result<&'a [u8], Failure> {
    // SAFETY: by contract.
    unsafe { array(data, length, argument) }
}

/// The text of `length` bytes at `data`.
///
/// # Safety
/// As [`bytes`].
#[inline]
pub(crate) unsafe fn sized<'a>(
    data: *const c_char,
    length: usize,
    argument: &'static str,
) -> Result<&'a str, Failure> {
    // SAFETY: by contract.
    let bytes = unsafe { bytes(data.cast(), length, argument) }?;
    utf8(bytes, argument)
}

/// The text up to the NUL.
///
/// # Safety
/// `text` is NULL, or can be read up to a NUL until the call ends.
#[inline]
pub(crate) unsafe fn terminated<'a>(text: *const c_char, argument: &'static str) -> Result<&'a str, Failure> {
    if text.is_null() {
        return Err(Failure::Null(argument));
    }
    // SAFETY: not NULL, ended by NUL by contract.
    utf8(unsafe { CStr::from_ptr(text) }.to_bytes(), argument)
}

/// A path: UTF-8 on every system.
///
/// # Safety
/// As [`terminated`].
pub(crate) unsafe fn path<'a>(path: *const c_char, argument: &'static str) -> Result<&'a Path, Failure> {
    // SAFETY: by contract.
    let path = unsafe { terminated(path, argument) }?;
    if path.is_empty() {
        return Err(Failure::argument(argument, "un chemin, pas un texte vide", "a path, not an empty text"));
    }
    Ok(Path::new(path))
}

/// As [`path`], with the process's folder in front of a relative one.
///
/// # Safety
/// As [`terminated`].
pub(crate) unsafe fn absolute(path: *const c_char, argument: &'static str) -> Result<PathBuf, Failure> {
    // SAFETY: by contract.
    let path = unsafe { self::path(path, argument) }?;
    Ok(std::path::absolute(path).map_err(|error| Error::io(IoAction::Open, path, error))?)
}

/// Reads options that begin with their size in bytes, over `default`: those of an older program lack the last
/// members.
///
/// # Safety
/// `options` is NULL, or begins with a `usize`, of which as many bytes can be read. `T` is `repr(C)`, begins with that
/// `usize`, and any bytes that C puts there are a value of it.
pub(crate) unsafe fn options<T: Copy>(options: *const T, default: T) -> Result<T, Failure> {
    let mut given = default;
    if options.is_null() {
        return Ok(given);
    }
    // SAFETY: not NULL, begins with a `usize` by contract.
    let size = unsafe { options.cast::<usize>().read() };
    if size < size_of::<usize>() {
        let wanted = size_of::<T>();
        return Err(Failure::argument(
            "options",
            format!("struct_size = {wanted} (sizeof), pas {size}"),
            format!("struct_size = {wanted} (sizeof), not {size}"),
        ));
    }
    let size = size.min(size_of::<T>());
    // SAFETY: as many bytes can be read by contract, and `given` has room for them.
    unsafe { options.cast::<u8>().copy_to_nonoverlapping((&raw mut given).cast(), size) };
    Ok(given)
}

/// The requested sheet; None if the text is NULL.
///
/// # Safety
/// `sheet` is NULL, or a text ended by NUL that can be read.
pub(crate) unsafe fn sheet(sheet: *const c_char) -> Result<Option<Sheet>, Failure> {
    if sheet.is_null() {
        return Ok(None);
    }
    // SAFETY: by contract.
    let name = unsafe { terminated(sheet, "sheet")? };
    Ok(Some(name.into()))
}

/// The SIREN of a producer.
pub(crate) fn siren(producer: &str) -> Result<Siren, Failure> {
    Siren::new(producer).map_err(|error| Failure::identifier("producer", &error))
}

/// The SIRET of a producer.
pub(crate) fn siret(producer: &str) -> Result<Siret, Failure> {
    Siret::new(producer).map_err(|error| Failure::identifier("producer", &error))
}

#[inline]
fn utf8<'a>(bytes: &'a [u8], argument: &'static str) -> Result<&'a str, Failure> {
    match Utf8::new(bytes) {
        // SAFETY: all of it was checked to be UTF-8.
        Ok(_) => Ok(unsafe { std::str::from_utf8_unchecked(bytes) }),
        Err(error) => Err(Failure::Utf8 { argument, at: error.valid_up_to() }),
    }
}
