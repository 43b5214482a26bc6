//! Standard output, which gets the answer of a command or the file that it writes, and standard error.

use std::io::{self, BufWriter, IsTerminal, Seek, Write};
use std::path::Path;

use opendatabutton::{IoAction, Lang, Report, TextStyle};
use tempfile::SpooledTempFile;

use crate::args::ReportFormat;
use crate::outcome::Failure;

/// Whether a path names standard output: `-`, or a name that the system gives it.
pub fn is_standard(path: &Path) -> bool {
    const NAMES: [&str; 3] = ["/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"];
    path == Path::new("-") || cfg!(unix) && NAMES.iter().any(|name| path == Path::new(name))
}

/// The form, language and place of a command's answer.
#[derive(Debug, Clone, Copy)]
pub struct Answer {
    pub format: ReportFormat,
    pub lang: Lang,
    /// True if a file goes to standard output: the answer then goes to standard error.
    aside: bool,
}

impl Answer {
    /// The answer of a command that writes these files.
    ///
    /// # Errors
    /// When two files would go to standard output.
    pub fn new(format: ReportFormat, lang: Lang, files: &[Option<&Path>]) -> Result<Self, Failure> {
        match files.iter().flatten().filter(|path| is_standard(path)).count() {
            count @ (0 | 1) => Ok(Answer { format, lang, aside: count == 1 }),
            _ => Err(Failure::Usage {
                fr: "la sortie standard ne reçoit qu'un fichier".to_owned(),
                en: "standard output takes one file only".to_owned(),
            }),
        }
    }

    /// The style of texts.
    pub fn style(self) -> TextStyle {
        let is_terminal = if self.aside { io::stderr().is_terminal() } else { io::stdout().is_terminal() };
        if is_terminal && takes_colours() { TextStyle::Ansi } else { TextStyle::Plain }
    }

    /// Prints a part of the answer.
    pub fn print(self, text: &str) -> Result<(), Failure> {
        if self.aside { tell(text) } else { print(text.as_bytes()) }
    }

    /// Prints a report.
    pub fn report(self, report: &Report) -> Result<(), Failure> {
        let lang = self.lang;
        match self.format {
            ReportFormat::Text => self.print(&report.to_text(lang, self.style())),
            ReportFormat::Json => self.print(&(report.to_json(lang) + "\n")),
            ReportFormat::Csv => self.print(&report.to_csv(lang)),
            ReportFormat::Html => {
                let stream: Box<dyn Write> =
                    if self.aside { Box::new(io::stderr().lock()) } else { Box::new(io::stdout().lock()) };
                let mut out = BufWriter::new(stream);
                report.write_html(lang, &mut out)?;
                Ok(out.flush()?)
            }
        }
    }
}

/// Whether the terminal shows colours and moves its cursor, and the user wants it (<https://no-color.org>).
fn takes_colours() -> bool {
    std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty()) && moves_cursor()
}

/// False on a terminal that only prints, such as the shell of an editor.
pub fn moves_cursor() -> bool {
    std::env::var_os("TERM").is_none_or(|name| name != "dumb")
}

/// Prints bytes on standard output.
pub fn print(bytes: &[u8]) -> Result<(), Failure> {
    let mut out = io::stdout().lock();
    out.write_all(bytes)?;
    Ok(out.flush()?)
}

/// A message to the person who waits, on standard error.
pub fn tell(text: &str) -> Result<(), Failure> {
    Ok(io::stderr().write_all(text.as_bytes())?)
}

/// Keeps a file for standard output until it is whole: in memory as long as it is small, then on the disk.
pub fn spool() -> SpooledTempFile {
    SpooledTempFile::new(16 << 20)
}

/// Prints a whole file on standard output.
pub fn deliver(mut file: SpooledTempFile) -> Result<(), Failure> {
    file.rewind()?;
    let mut out = io::stdout().lock();
    io::copy(&mut file, &mut out)?;
    Ok(out.flush()?)
}

/// Writes a file that must not exist yet, unless it may be replaced.
pub fn write_new(path: &Path, bytes: &[u8], replace: bool) -> Result<(), Failure> {
    if is_standard(path) {
        return print(bytes);
    }
    let mut how = std::fs::File::options();
    let opened = how.write(true).create(replace).truncate(replace).create_new(!replace).open(path);
    let mut file = opened.map_err(|error| Failure::io(IoAction::Create, path, error))?;
    file.write_all(bytes).map_err(|error| Failure::io(IoAction::Write, path, error))
}

/// True if both names are those of one file that exists.
pub fn is_same(one: &Path, other: &Path) -> bool {
    one.canonicalize().ok().zip(other.canonicalize().ok()).is_some_and(|(one, other)| one == other)
}
