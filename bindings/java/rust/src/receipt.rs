use opendatabutton::Receipt;

use crate::finding::number;

/// What an export hands over with its file.
#[derive(Debug, uniffi::Record)]
pub struct NativeReceipt {
    /// The file's name, empty for a stream.
    pub file: String,
    /// The file's path.
    pub path: Option<String>,
    /// How many records.
    pub rows: i64,
    /// How many bytes.
    pub bytes: i64,
    /// Their SHA-256.
    pub sha256: String,
    /// The data set.
    pub schema_name: String,
    /// Its version.
    pub schema_version: String,
    /// The version of the library.
    pub library_version: String,
    /// When it was finished: RFC 3339.
    pub created: String,
    /// All of it.
    pub json: String,
}

impl NativeReceipt {
    pub(crate) fn new(receipt: Receipt, path: Option<String>) -> Self {
        NativeReceipt {
            json: receipt.to_json(),
            path,
            rows: number(receipt.rows),
            bytes: number(receipt.bytes),
            file: receipt.file,
            sha256: receipt.sha256,
            schema_name: receipt.schema.name,
            schema_version: receipt.schema.version,
            library_version: receipt.library.version,
            created: receipt.created,
        }
    }
}
