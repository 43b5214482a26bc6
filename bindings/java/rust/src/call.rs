//! The functions that Java calls, and all unsafe code. Only numbers and bytes cross the boundary: an operation and a
//! handle are numbers, arguments and results are bytes in the encoding of `wire`.
//!
//! Rows and contracts go through [`opendatabutton_java_write`], which returns a number: a correct row needs no
//! allocation for the answer.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::ptr;

use opendatabutton::{Report, Sheet, Standard, Validator};

use crate::check::Check;
use crate::export::Export;
use crate::failure::Failure;
use crate::report;
use crate::schema;
use crate::wire::{Malformed, Reader, Writer};

/// The version of the protocol between Java and this library: raise it with every change of an operation or of its
/// arguments.
const PROTOCOL: i32 = 3;

/// The size of the head of an answer in bytes. The head is the length of the answer, which
/// [`opendatabutton_java_free`] needs; the byte after it is 1 if the call succeeded.
const HEAD: usize = size_of::<i64>();

/// Performs an operation, by its number, with a handle (0 for operations without one) and arguments. Returns the
/// address of the answer: its length (i64), a byte that is 1 for success or 0 for failure, then the results or the
/// failure. The caller frees the answer with [`opendatabutton_java_free`].
///
/// # Safety
/// `handle` comes from an operation that returns handles of the kind that this operation takes; no other call uses it,
/// and it was not freed. `arguments` are `length` bytes that stay valid until the call ends. The Java face, the only
/// caller, ensures this.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn opendatabutton_java_call(
    operation: i32,
    handle: i64,
    arguments: *const u8,
    length: i32,
) -> i64 {
    let work = || {
        let mut out = Writer(vec![0; HEAD]);
        out.truth(true);
        // SAFETY: the caller's promise.
        let result = unsafe { perform(operation, handle, bytes(arguments, length), &mut out) };
        if let Err(failure) = result {
            out.0.truncate(HEAD);
            out.truth(false);
            failure.write(&mut out);
        }
        out
    };
    let mut answer = catch_unwind(AssertUnwindSafe(work)).unwrap_or_else(|_| {
        let mut out = Writer(vec![0; HEAD]);
        out.truth(false);
        Failure::internal().write(&mut out);
        out
    });
    let size = i64::try_from(answer.0.len()).unwrap_or(0);
    if let Some(head) = answer.0.get_mut(..HEAD) {
        head.copy_from_slice(&size.to_le_bytes());
    }
    Box::into_raw(answer.0.into_boxed_slice()).expose_provenance() as i64
}

/// Frees an answer.
///
/// # Safety
/// `answer` was returned by [`opendatabutton_java_call`] and was not freed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn opendatabutton_java_free(answer: i64) {
    let start = ptr::with_exposed_provenance_mut::<u8>(answer as usize);
    // SAFETY: an answer begins with its length.
    let length = unsafe { start.cast::<i64>().read_unaligned() };
    let whole = ptr::slice_from_raw_parts_mut(start, usize::try_from(length).unwrap_or(0));
    // SAFETY: made by `Box::into_raw`, of that length.
    drop(unsafe { Box::from_raw(whole) });
}

/// Writes rows, or for a document a contract in JSON. Returns the number of bytes to fetch, or -1 on failure: the
/// operation `EXPORT_FAILURE` then returns the reason.
///
/// # Safety
/// As for [`opendatabutton_java_call`]; the handle is that of an export.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn opendatabutton_java_write(export: i64, bytes: *const u8, length: i32) -> i64 {
    let write = || {
        // SAFETY: the caller's promise.
        let (export, bytes) = unsafe { (borrow::<Export>(export)?, self::bytes(bytes, length)) };
        Ok::<_, Malformed>(export.write(bytes))
    };
    catch_unwind(AssertUnwindSafe(write)).ok().and_then(Result::ok).flatten().unwrap_or(-1)
}

/// Returns the version of the protocol. No version of the protocol changes this function.
#[unsafe(no_mangle)]
pub extern "C" fn opendatabutton_java_protocol() -> i32 {
    PROTOCOL
}

/// # Safety
/// `bytes` are `length` bytes that stay valid until the call ends.
unsafe fn bytes<'a>(bytes: *const u8, length: i32) -> &'a [u8] {
    match usize::try_from(length) {
        // SAFETY: the caller's promise.
        Ok(length) if length > 0 && !bytes.is_null() => unsafe { std::slice::from_raw_parts(bytes, length) },
        _ => &[],
    }
}

fn give<T>(value: T) -> i64 {
    Box::into_raw(Box::new(value)).expose_provenance() as i64
}

/// # Safety
/// `handle` comes from [`give`] of a `T` and was not freed, and no other call uses it.
unsafe fn borrow<'a, T>(handle: i64) -> Result<&'a mut T, Malformed> {
    // SAFETY: the caller's promise.
    unsafe { ptr::with_exposed_provenance_mut::<T>(handle as usize).as_mut() }.ok_or(Malformed)
}

/// # Safety
/// As for [`borrow`], but other calls may share the handle: schemas and reports are only read.
unsafe fn share<'a, T>(handle: i64) -> Result<&'a T, Malformed> {
    // SAFETY: the caller's promise.
    unsafe { ptr::with_exposed_provenance::<T>(handle as usize).as_ref() }.ok_or(Malformed)
}

/// # Safety
/// As for [`borrow`]; nothing uses the handle afterwards.
unsafe fn free<T>(handle: i64) {
    if handle != 0 {
        // SAFETY: the caller's promise.
        drop(unsafe { Box::from_raw(ptr::with_exposed_provenance_mut::<T>(handle as usize)) });
    }
}

/// The operations, by the numbers of `Operation` in Java.
///
/// # Safety
/// As for [`opendatabutton_java_call`].
unsafe fn perform(operation: i32, handle: i64, arguments: &[u8], out: &mut Writer) -> Result<(), Failure> {
    let input = &mut Reader::new(arguments);
    // SAFETY: by contract, the handle is of the kind of the operation.
    let (standard, verdict) =
        (|| unsafe { share::<Standard>(handle) }, || unsafe { share::<Report>(handle) });
    // SAFETY: the same; one call at a time.
    let (export, check) = (|| unsafe { borrow::<Export>(handle) }, || unsafe { borrow::<Check>(handle) });
    match operation {
        0 => out.text(env!("CARGO_PKG_VERSION")),
        1 => schema::data_sets(out),
        2 => out.long(give(schema::bundled(input)?)),
        3 => out.long(give(schema::from_json(input)?)),
        4 => schema::facts(standard()?, out),
        5 => out.text(standard()?.json()),
        6 => schema::column(standard()?, input, out)?,
        7 => schema::table_name(standard()?, input, out)?,
        8 => schema::document_name(standard()?, input, out)?,
        // SAFETY: by contract.
        9 => unsafe { free::<Standard>(handle) },
        10 => {
            let (path, max, sheet) = (input.text()?, input.size()?, input.optional_text()?);
            out.long(give(Check::of_file(validator(standard()?, max, sheet), path)?));
        }
        11 => {
            let (name, max, sheet) = (input.text()?, input.size()?, input.optional_text()?);
            out.long(give(Check::new(validator(standard()?, max, sheet), name)));
        }
        12 => out.truth(check()?.piece(arguments)?),
        13 => out.long(check()?.end()?.map_or(0, give)),
        // SAFETY: by contract.
        14 => unsafe { free::<Check>(handle) },
        15 => report::summary(verdict()?, out),
        16 => report::rendered(verdict()?, input, out)?,
        // SAFETY: by contract.
        17 => unsafe { free::<Report>(handle) },
        18 => out.long(give(Export::to_directory(standard()?, input)?)),
        19 => out.long(give(Export::to_file(standard()?, input)?)),
        20 => out.long(give(Export::to_stream(standard()?, input)?)),
        21 => out.long(give(Export::document_to_directory(standard()?, input)?)),
        22 => out.long(give(Export::document_to_file(standard()?, input)?)),
        23 => out.long(give(Export::document_to_stream(standard()?, input)?)),
        24 => return Err(export()?.failure()),
        25 => out.0.extend_from_slice(&export()?.fetch()),
        26 => export()?.write_file(input)?,
        27 => export()?.write_totem(input)?,
        28 => export()?.write_mapped(input)?,
        29 => out.long(export()?.rows()),
        30 => export()?.finish(out)?,
        // SAFETY: by contract.
        31 => unsafe { free::<Export>(handle) },
        32 => out.long(export()?.step()?.map_or(0, give)),
        _ => return Err(Malformed.into()),
    }
    Ok(())
}

fn validator(standard: &Standard, max_findings: usize, sheet: Option<&str>) -> Validator {
    Validator::new(standard.clone()).max_findings(max_findings).sheet(sheet.map_or(Sheet::First, Sheet::from))
}
