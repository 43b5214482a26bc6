//! File objects of Python.

use std::io::{Error, Read, Result};

use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyString};

use crate::watch::Watch;

/// How much each read asks for: few calls into Python.
const PIECE: usize = 1 << 20;

/// Reads from an object with a method `read`, of bytes or of text.
pub struct FileObject<'f> {
    object: Py<PyAny>,
    piece: Vec<u8>,
    given: usize,
    /// The exception that the object raised.
    raised: &'f mut Option<PyErr>,
    watch: Option<&'f mut Watch>,
    /// The bytes read so far.
    read: u64,
}

impl<'f> FileObject<'f> {
    pub fn new(object: Py<PyAny>, raised: &'f mut Option<PyErr>) -> Self {
        FileObject { object, piece: Vec::new(), given: 0, raised, watch: None, read: 0 }
    }

    /// Reports each reading to `watch`, where the core does not report its progress.
    pub fn watched(self, watch: &'f mut Watch) -> Self {
        FileObject { watch: Some(watch), ..self }
    }

    fn refill(&mut self) -> Result<()> {
        let read = Python::attach(|py| -> PyResult<Vec<u8>> {
            let piece = self.object.bind(py).call_method1("read", (PIECE,))?;
            if let Ok(bytes) = piece.cast::<PyBytes>() {
                Ok(bytes.as_bytes().to_vec())
            } else if let Ok(text) = piece.cast::<PyString>() {
                Ok(text.to_cow()?.into_owned().into_bytes())
            } else {
                piece.extract() // bytearray, memoryview; else a TypeError
            }
        });
        match read {
            Ok(piece) => {
                self.read += piece.len() as u64;
                if let Some(watch) = &mut self.watch
                    && watch.tick(self.read).is_break()
                {
                    return Err(Error::other("stopped"));
                }
                self.piece = piece;
                self.given = 0;
                Ok(())
            }
            Err(error) => {
                *self.raised = Some(error);
                Err(Error::other("the file object raised"))
            }
        }
    }
}

impl Read for FileObject<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> Result<usize> {
        if self.given == self.piece.len() {
            self.refill()?;
        }
        let rest = self.piece.get(self.given..).unwrap_or_default();
        let size = rest.len().min(buffer.len());
        if let (Some(to), Some(from)) = (buffer.get_mut(..size), rest.get(..size)) {
            to.copy_from_slice(from);
        }
        self.given += size;
        Ok(size)
    }
}
