use opendatabutton::Receipt;

use crate::handle::{self, Handle};
use crate::status::odb_status;
use crate::text::{Text, odb_text};

/// The receipt of a file: its content, its standard, and its fingerprint.
///
/// Comes from `odb_export_finish`; free it with `odb_receipt_free`. Any number of threads may read it at once.
pub struct odb_receipt {
    rows: u64,
    bytes: u64,
    file: Option<Text>,
    path: Option<Text>,
    sha256: Text,
    json: Text,
}

impl Handle for odb_receipt {
    const NAME: &'static str = "odb_receipt";
}

impl odb_receipt {
    pub(crate) fn new(receipt: &Receipt, path: Option<&str>) -> Self {
        odb_receipt {
            rows: receipt.rows,
            bytes: receipt.bytes,
            file: path.map(|_| Text::new(receipt.file.as_str())),
            path: path.map(Text::new),
            sha256: Text::new(receipt.sha256.as_str()),
            json: Text::new(receipt.to_json()),
        }
    }
}

/// Frees a receipt and its texts. NULL is allowed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn odb_receipt_free(receipt: *mut odb_receipt) {
    // SAFETY: from `odb_export_finish` or NULL, by the header's contract.
    unsafe { handle::free(receipt) }
}

/// The number of records in the file.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn odb_receipt_rows(receipt: *const odb_receipt, rows: *mut u64) -> odb_status {
    // SAFETY: by the header's contract.
    unsafe { handle::get(receipt, rows, ["receipt", "rows"], |receipt| Ok(receipt.rows)) }
}

/// The file's size in bytes.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn odb_receipt_bytes(receipt: *const odb_receipt, bytes: *mut u64) -> odb_status {
    // SAFETY: by the header's contract.
    unsafe { handle::get(receipt, bytes, ["receipt", "bytes"], |receipt| Ok(receipt.bytes)) }
}

/// The file's name without its folder; absent (NULL) if the export went to memory or a callback.
/// `*file` lives as long as the receipt.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn odb_receipt_file(receipt: *const odb_receipt, file: *mut odb_text) -> odb_status {
    let get = |receipt: &odb_receipt| Ok(receipt.file.as_ref().map_or(odb_text::NONE, Text::borrow));
    // SAFETY: by the header's contract.
    unsafe { handle::get(receipt, file, ["receipt", "file"], get) }
}

/// The path of the file; absent (NULL) if the export went to memory or a callback.
/// `*path` lives as long as the receipt.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn odb_receipt_path(receipt: *const odb_receipt, path: *mut odb_text) -> odb_status {
    let get = |receipt: &odb_receipt| Ok(receipt.path.as_ref().map_or(odb_text::NONE, Text::borrow));
    // SAFETY: by the header's contract.
    unsafe { handle::get(receipt, path, ["receipt", "path"], get) }
}

/// The SHA-256 of the file's bytes, 64 hexadecimal digits. `*sha256` lives as long as the receipt.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn odb_receipt_sha256(
    receipt: *const odb_receipt,
    sha256: *mut odb_text,
) -> odb_status {
    // SAFETY: by the header's contract.
    unsafe { handle::get(receipt, sha256, ["receipt", "sha256"], |receipt| Ok(receipt.sha256.borrow())) }
}

/// The whole receipt as JSON, as in the file `<file>.receipt.json`. `*json` lives as long as the receipt.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn odb_receipt_json(receipt: *const odb_receipt, json: *mut odb_text) -> odb_status {
    // SAFETY: by the header's contract.
    unsafe { handle::get(receipt, json, ["receipt", "json"], |receipt| Ok(receipt.json.borrow())) }
}
