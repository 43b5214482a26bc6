//! What reading on can come to.

/// The largest row that is read: beyond, a quote was surely never closed.
pub(crate) const MAX_RECORD: usize = 16 << 20;

/// What reading on found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Step {
    /// A row, or whole rows.
    Row,
    /// The end of the input.
    End,
    /// A row beyond [`MAX_RECORD`]: nothing more can be read.
    TooLong,
}
