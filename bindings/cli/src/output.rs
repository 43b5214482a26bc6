use std::io::{BufWriter, IsTerminal, Write};
use std::path::Path;

use opendatabutton::{Lang, Report, TextStyle};

use crate::args::ReportFormat;
use crate::outcome::Failure;

/// Colours on a terminal, unless the user turned them off (<https://no-color.org>).
pub fn style() -> TextStyle {
    let wanted = std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty());
    if wanted && std::io::stdout().is_terminal() { TextStyle::Ansi } else { TextStyle::Plain }
}

/// Prints a report on standard output.
pub fn print_report(report: &Report, format: ReportFormat, lang: Lang) -> Result<(), Failure> {
    match format {
        ReportFormat::Text => print(&report.to_text(lang, style())),
        ReportFormat::Json => print(&(report.to_json(lang) + "\n")),
        ReportFormat::Csv => print(&report.to_csv(lang)),
        ReportFormat::Html => {
            let mut out = BufWriter::new(std::io::stdout().lock());
            report.write_html(lang, &mut out)?;
            Ok(out.flush()?)
        }
    }
}

pub fn print(text: &str) -> Result<(), Failure> {
    let mut out = std::io::stdout().lock();
    out.write_all(text.as_bytes())?;
    Ok(out.flush()?)
}

/// Writes a file that must not be there yet, unless it may be replaced.
pub fn write_new(path: &Path, bytes: &[u8], replace: bool) -> Result<(), Failure> {
    let mut how = std::fs::File::options();
    let opened = how.write(true).create(replace).truncate(replace).create_new(!replace).open(path);
    let mut file = opened.map_err(|error| {
        let path = path.display();
        Failure::Usage {
            fr: format!("{path} : création impossible : {error}"),
            en: format!("{path}: cannot create: {error}"),
        }
    })?;
    Ok(file.write_all(bytes)?)
}

/// A message to the person who waits, when standard output holds a document.
pub fn tell(text: &str) -> Result<(), Failure> {
    Ok(std::io::stderr().write_all(text.as_bytes())?)
}

/// True if both names are those of one file that exists.
pub fn is_same(one: &Path, other: &Path) -> bool {
    one.canonicalize().ok().zip(other.canonicalize().ok()).is_some_and(|(one, other)| one == other)
}
