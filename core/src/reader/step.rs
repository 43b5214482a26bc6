//! The result of reading on.

/// The largest row, in bytes: beyond it, a quote was surely never closed.
pub(crate) const MAX_RECORD: usize = 16 << 20;

/// The result of reading on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Step {
    /// A row, or whole rows.
    Row,
    /// The end of the input.
    End,
    /// A row larger than [`MAX_RECORD`]: nothing more can be read.
    TooLong,
}
