//! The common part of the commands that write a file of a standard: the target, the reading, the final message.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use opendatabutton::{ExportForm, FinishedExport, Lang, Report, Standard, StandardExport, datasets};

use crate::args::{ReportFormat, TargetOptions};
use crate::outcome::{Failure, Outcome};
use crate::output;
use crate::progress::{Progress, Watched};
use crate::words::counted;

/// The producer from the command line.
pub fn stated_producer(producer: Option<&str>) -> Result<String, Failure> {
    // clap asks for it.
    producer.map(str::to_owned).ok_or_else(|| Failure::Usage {
        fr: "il manque --producer".to_owned(),
        en: "--producer is missing".to_owned(),
    })
}

/// Finishes an export whose report has more than the verdict, and shows both.
pub fn finish(
    report: &Report,
    export: StandardExport,
    format: ReportFormat,
    lang: Lang,
) -> Result<Outcome, Failure> {
    if !report.is_valid() {
        return refused(report, format, lang);
    }
    let finished = export.finish()?;
    output::print_report(report, format, lang)?;
    let summary = summary(&finished, lang);
    match format {
        ReportFormat::Text => output::print(&format!("\n{summary}"))?,
        _ => output::tell(&summary)?,
    }
    Ok(Outcome::Compliant)
}

/// Begins an export into the file that the command line names; `producer` gives the producer for the official name.
pub fn begin(
    standard: Standard,
    target: &TargetOptions,
    form: Option<ExportForm>,
    sequence: u32,
    producer: impl FnOnce() -> Result<String, Failure>,
) -> Result<StandardExport, Failure> {
    let mut builder = match &target.output {
        Some(path) => StandardExport::to_file(standard, path),
        None => {
            let directory = target.dir.as_deref().unwrap_or(Path::new("."));
            let producer = producer()?;
            StandardExport::to_directory(standard, directory, &producer)
                .map_err(|error| Failure::usage(&error))?
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
pub fn refused(report: &Report, format: ReportFormat, lang: Lang) -> Result<Outcome, Failure> {
    output::print_report(report, format, lang)?;
    let refused = match lang {
        Lang::Fr => "Aucun fichier n'a été écrit : corrigez ces enregistrements, puis relancez l'export.\n",
        Lang::En => "No file was written: correct these records, then run the export again.\n",
    };
    match format {
        ReportFormat::Text => output::print(&format!("\n{refused}"))?,
        ReportFormat::Html | ReportFormat::Csv => output::tell(refused)?,
        ReportFormat::Json => {}
    }
    Ok(Outcome::NotCompliant)
}

/// Prints the files written.
pub fn written(
    report: &Report,
    finished: &FinishedExport<Vec<u8>>,
    format: ReportFormat,
    lang: Lang,
) -> Result<Outcome, Failure> {
    match format {
        ReportFormat::Json => output::print(&finished.receipt.to_json())?,
        ReportFormat::Text => output::print(&summary(finished, lang))?,
        // With the format HTML, standard output is a page: the verdict on the file written.
        ReportFormat::Html | ReportFormat::Csv => {
            output::print_report(report, format, lang)?;
            output::tell(&summary(finished, lang))?;
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
        let file = File::open(input).map_err(|error| Failure::unreadable(input, &error))?;
        write(&mut Watched::new(file, &mut progress), &name)
    };
    progress.clear();
    Ok(report?)
}

fn summary(finished: &FinishedExport<Vec<u8>>, lang: Lang) -> String {
    let receipt = &finished.receipt;
    let document = datasets::documents().iter().any(|set| set.name == receipt.schema.name);
    let rows = match document {
        false => counted(receipt.rows, ["ligne", "lignes"], ["row", "rows"], lang),
        true => counted(receipt.rows, ["contrat", "contrats"], ["contract", "contracts"], lang),
    };
    let path = finished.path.as_deref().unwrap_or(Path::new("-")).display();
    let bytes = receipt.bytes;
    let schema = format!("{} {}", receipt.schema.name, receipt.schema.version);
    match lang {
        Lang::Fr => format!(
            "{path}\n{rows}, {bytes} octets, conforme à {schema}\nSHA-256 {}\nReçu : {path}.receipt.json\n",
            receipt.sha256
        ),
        Lang::En => format!(
            "{path}\n{rows}, {bytes} bytes, compliant with {schema}\nSHA-256 {}\nReceipt: {path}.receipt.json\n",
            receipt.sha256
        ),
    }
}
