//! The common part of the commands that write a file of a standard: the target, the reading, the final message.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use opendatabutton::{ExportForm, IoAction, Lang, Receipt, Report, Standard, StandardExport, datasets};
use tempfile::SpooledTempFile;

use crate::args::{ReportFormat, ReportOptions, TargetOptions};
use crate::outcome::{Failure, Outcome};
use crate::output::{self, Answer};
use crate::progress::{Progress, Watched};
use crate::words::counted;

/// An export into a file, or for standard output, which gets the bytes when they are complete.
pub type Job = StandardExport<SpooledTempFile>;

/// The producer from the command line.
pub fn stated_producer(producer: Option<&str>) -> Result<String, Failure> {
    // clap asks for it.
    producer.map(str::to_owned).ok_or_else(|| Failure::Usage {
        fr: "il manque --producer".to_owned(),
        en: "--producer is missing".to_owned(),
    })
}

/// The answer of a command that exports into this target.
pub fn answer(target: &TargetOptions, report: &ReportOptions, lang: Lang) -> Result<Answer, Failure> {
    Answer::new(report.format, lang, &[target.output.as_deref()])
}

/// Finishes an export whose report has more than the verdict, and shows both.
pub fn finish(report: &Report, export: Job, answer: Answer) -> Result<Outcome, Failure> {
    if !report.is_valid() {
        return refused(report, answer);
    }
    let finished = end(export)?;
    answer.report(report)?;
    let summary = finished.summary(answer.lang);
    match answer.format {
        ReportFormat::Text => answer.print(&format!("\n{summary}"))?,
        _ => output::tell(&summary)?,
    }
    Ok(Outcome::Compliant)
}

/// Begins an export into the target that the command line names; `producer` gives the producer for the official name.
pub fn begin(
    standard: Standard,
    target: &TargetOptions,
    form: Option<ExportForm>,
    sequence: u32,
    producer: impl FnOnce() -> Result<String, Failure>,
) -> Result<Job, Failure> {
    let mut builder = match &target.output {
        Some(path) if output::is_standard(path) => {
            return Ok(StandardExport::to_writer(standard, form, output::spool())?);
        }
        Some(path) => StandardExport::to_file(standard, path),
        None => {
            let directory = target.dir.as_deref().unwrap_or(Path::new("."));
            let producer = producer()?;
            StandardExport::to_directory(standard, directory, &producer)
                .map_err(|error| Failure::identifier(&error))?
        }
    };
    if let Some(date) = target.date {
        builder = builder.date(date);
    }
    if let Some(form) = form {
        builder = builder.form(form);
    }
    Ok(builder.sequence(sequence).replace(target.force).create()?)
}

/// Prints the reason why nothing was written. Dropping the export leaves nothing behind.
pub fn refused(report: &Report, answer: Answer) -> Result<Outcome, Failure> {
    answer.report(report)?;
    let refused = match answer.lang {
        Lang::Fr => "Aucun fichier n'a été écrit : corrigez ces enregistrements, puis relancez l'export.\n",
        Lang::En => "No file was written: correct these records, then run the export again.\n",
    };
    match answer.format {
        ReportFormat::Text => answer.print(&format!("\n{refused}"))?,
        ReportFormat::Html | ReportFormat::Csv => output::tell(refused)?,
        ReportFormat::Json => {}
    }
    Ok(Outcome::NotCompliant)
}

/// Finishes an export whose report is its verdict, and shows the file.
pub fn written(report: &Report, export: Job, answer: Answer) -> Result<Outcome, Failure> {
    let finished = end(export)?;
    match answer.format {
        ReportFormat::Json => answer.print(&finished.receipt.to_json())?,
        ReportFormat::Text => answer.print(&finished.summary(answer.lang))?,
        // With the format HTML, the answer is a page: the verdict on the file written.
        ReportFormat::Html | ReportFormat::Csv => {
            answer.report(report)?;
            output::tell(&finished.summary(answer.lang))?;
        }
    }
    Ok(Outcome::Compliant)
}

/// Calls `write` on an input of the command line (« - » is standard input), with progress on a terminal. `write`
/// receives the name of the input for messages.
pub fn feed(
    input: &Path,
    write: impl FnOnce(&mut dyn Read, &str) -> opendatabutton::Result<Report>,
) -> Result<Report, Failure> {
    let mut progress = Progress::for_file(input);
    let name = input.display().to_string();
    let report = if input == Path::new("-") {
        write(&mut Watched::new(std::io::stdin().lock(), &mut progress), &name)
    } else {
        let file = File::open(input).map_err(|error| Failure::io(IoAction::Open, input, error))?;
        write(&mut Watched::new(file, &mut progress), &name)
    };
    progress.clear();
    Ok(report?)
}

/// A file that an export wrote.
pub struct Finished {
    pub receipt: Receipt,
    /// The path in words; None for standard output.
    path: Option<String>,
}

/// Finishes an export: the file appears, or goes to standard output.
pub fn end(export: Job) -> Result<Finished, Failure> {
    let finished = export.finish()?;
    if let Some(file) = finished.stream {
        output::deliver(file)?;
    }
    Ok(Finished { receipt: finished.receipt, path: finished.path.map(|path| path.display().to_string()) })
}

impl Finished {
    /// The file, its size and its fingerprint, for a person.
    fn summary(&self, lang: Lang) -> String {
        let receipt = &self.receipt;
        let document = datasets::documents().iter().any(|set| set.name == receipt.schema.name);
        let rows = match document {
            false => counted(receipt.rows, ["ligne", "lignes"], ["row", "rows"], lang),
            true => counted(receipt.rows, ["contrat", "contrats"], ["contract", "contracts"], lang),
        };
        let (bytes, sha256) = (receipt.bytes, &receipt.sha256);
        let schema = format!("{} {}", receipt.schema.name, receipt.schema.version);
        let content = match lang {
            Lang::Fr => format!("{rows}, {bytes} octets, conforme à {schema}\nSHA-256 {sha256}\n"),
            Lang::En => format!("{rows}, {bytes} bytes, compliant with {schema}\nSHA-256 {sha256}\n"),
        };
        match (&self.path, lang) {
            (None, _) => content,
            (Some(path), Lang::Fr) => format!("{path}\n{content}Reçu : {path}.receipt.json\n"),
            (Some(path), Lang::En) => format!("{path}\n{content}Receipt: {path}.receipt.json\n"),
        }
    }
}
