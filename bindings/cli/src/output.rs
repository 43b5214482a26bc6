use std::io::{IsTerminal, Write};

use opendatabutton::{Lang, Report, TextStyle};

use crate::Failure;
use crate::args::Format;

/// Colours on a terminal, unless the user asked for none (<https://no-color.org>).
pub fn style() -> TextStyle {
    let wanted = std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty());
    if wanted && std::io::stdout().is_terminal() { TextStyle::Ansi } else { TextStyle::Plain }
}

/// Prints a report on standard output.
pub fn print_report(report: &Report, format: Format, lang: Lang) -> Result<(), Failure> {
    print(&match format {
        Format::Text => report.to_text(lang, style()),
        Format::Json => report.to_json(lang) + "\n",
    })
}

pub fn print(text: &str) -> Result<(), Failure> {
    let mut out = std::io::stdout().lock();
    out.write_all(text.as_bytes())?;
    Ok(out.flush()?)
}
