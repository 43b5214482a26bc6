/// The form of a report as text: `ODB_STYLE_PLAIN` or `ODB_STYLE_ANSI`.
pub type odb_style = u32;

/// Plain text.
pub const ODB_STYLE_PLAIN: odb_style = 0;
/// With the colours of a terminal.
pub const ODB_STYLE_ANSI: odb_style = 1;
