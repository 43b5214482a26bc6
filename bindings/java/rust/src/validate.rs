use std::io::{self, Read};
use std::sync::Arc;

use opendatabutton::Validator;

use crate::failure::Failure;
use crate::report::NativeReport;
use crate::schema::NativeSchema;

/// How many bytes are asked of Java at a time.
const PIECE: i32 = 128 << 10;

/// A stream of Java's.
#[uniffi::export(callback_interface)]
pub trait Source: Send + Sync {
    /// At most so many of the next bytes, none at the end. `None`: the stream has thrown, and Java keeps what.
    fn read(&self, limit: i32) -> Option<Vec<u8>>;
}

/// The stream as Rust reads it.
struct Pieces {
    source: Box<dyn Source>,
    piece: Vec<u8>,
    read: usize,
}

impl Read for Pieces {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.read == self.piece.len() {
            self.piece = self.source.read(PIECE).ok_or_else(|| io::Error::other("the stream has thrown"))?;
            self.read = 0;
        }
        let count = (&self.piece[self.read..]).read(buffer)?;
        self.read += count;
        Ok(count)
    }
}

fn validator(schema: &NativeSchema, max_findings: i32) -> Validator {
    Validator::new(schema.standard()).max_findings(usize::try_from(max_findings).unwrap_or(0))
}

/// Checks a file.
#[uniffi::export]
pub fn validate_file(
    schema: Arc<NativeSchema>,
    path: String,
    max_findings: i32,
) -> Result<Arc<NativeReport>, Failure> {
    let report = validator(&schema, max_findings).validate_file(path)?;
    Ok(Arc::new(NativeReport::new(report)))
}

/// Checks a stream, which is read on the calling thread only.
#[uniffi::export]
pub fn validate_source(
    schema: Arc<NativeSchema>,
    source: Box<dyn Source>,
    name: String,
    max_findings: i32,
) -> Result<Arc<NativeReport>, Failure> {
    let pieces = Pieces { source, piece: Vec::new(), read: 0 };
    let report = validator(&schema, max_findings).validate(pieces, &name)?;
    Ok(Arc::new(NativeReport::new(report)))
}
