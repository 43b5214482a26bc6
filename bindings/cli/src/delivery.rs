//! What the commands that write a file of a standard have in common: the target, the reading, the last words.

use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};

use opendatabutton::{AtomicTarget, Export, Lang, Receipt, Report, Schema, Siren, datasets};

use crate::args::{ReportFormat, TargetOptions};
use crate::outcome::{Failure, Outcome};
use crate::output;
use crate::progress::{Progress, Watched};

/// The producer of the command line.
pub fn stated_producer(producer: Option<&str>) -> Result<Siren, Failure> {
    match producer {
        Some(producer) => producer.parse::<Siren>().map_err(|error| Failure::usage(&error)),
        // clap asks for it.
        None => Err(Failure::Usage {
            fr: "il manque --producer".to_owned(),
            en: "--producer is missing".to_owned(),
        }),
    }
}

/// Finishes an export whose report tells more than the verdict, and shows both.
pub fn finish(
    report: &Report,
    export: Export<AtomicTarget>,
    format: ReportFormat,
    lang: Lang,
) -> Result<Outcome, Failure> {
    if !report.is_valid() {
        return refused(report, format, lang);
    }
    let path = export.path().to_owned();
    let receipt = export.finish()?;
    output::print_report(report, format, lang)?;
    let summary = summary(&path, &receipt, lang);
    match format {
        ReportFormat::Text => output::print(&format!("\n{summary}"))?,
        _ => output::tell(&summary)?,
    }
    Ok(Outcome::Compliant)
}

/// Begins an export into the file that the command line says; `producer` is asked for the official name.
pub fn begin(
    schema: Schema,
    target: &TargetOptions,
    producer: impl FnOnce() -> Result<Siren, Failure>,
) -> Result<Export<AtomicTarget>, Failure> {
    let mut builder = match &target.output {
        Some(path) => Export::to_file(schema, path),
        None => {
            let directory = target.dir.clone().unwrap_or_else(|| PathBuf::from("."));
            Export::to_directory(schema, directory, producer()?)
        }
    };
    if let Some(date) = target.date {
        builder = builder.date(date);
    }
    Ok(builder.replace(target.force).create()?)
}

/// Says why nothing was written. Dropping the export leaves nothing behind.
pub fn refused(report: &Report, format: ReportFormat, lang: Lang) -> Result<Outcome, Failure> {
    output::print_report(report, format, lang)?;
    let refused = match lang {
        Lang::Fr => "Aucun fichier n'a été écrit : corrigez ces enregistrements, puis relancez l'export.\n",
        Lang::En => "No file was written: correct these records, then run the export again.\n",
    };
    match format {
        ReportFormat::Text => output::print(&format!("\n{refused}"))?,
        ReportFormat::Html => output::tell(refused)?,
        ReportFormat::Json => {}
    }
    Ok(Outcome::NotCompliant)
}

/// Says what was written.
pub fn written(
    report: &Report,
    path: &Path,
    receipt: &Receipt,
    format: ReportFormat,
    lang: Lang,
) -> Result<Outcome, Failure> {
    match format {
        ReportFormat::Json => output::print(&receipt.to_json())?,
        ReportFormat::Text => output::print(&summary(path, receipt, lang))?,
        // Whoever asked for a page gets one: the verdict on what was written.
        ReportFormat::Html => {
            output::print_report(report, ReportFormat::Html, lang)?;
            output::tell(&summary(path, receipt, lang))?;
        }
    }
    Ok(Outcome::Compliant)
}

/// Has `write` read an input of the command line, « - » being standard input, with progress on a terminal. It is given
/// the name that stands for the input in messages.
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

fn summary(path: &Path, receipt: &Receipt, lang: Lang) -> String {
    let document = datasets::documents().iter().any(|set| set.name == receipt.schema.name);
    let unit = match (document, lang) {
        (false, Lang::Fr) => "ligne(s)",
        (false, Lang::En) => "row(s)",
        (true, Lang::Fr) => "contrat(s)",
        (true, Lang::En) => "contract(s)",
    };
    let (path, rows, bytes) = (path.display(), receipt.rows, receipt.bytes);
    let schema = format!("{} {}", receipt.schema.name, receipt.schema.version);
    match lang {
        Lang::Fr => format!(
            "{path}\n{rows} {unit}, {bytes} octets, conforme à {schema}\nSHA-256 {}\nReçu : {path}.receipt.json\n",
            receipt.sha256
        ),
        Lang::En => format!(
            "{path}\n{rows} {unit}, {bytes} bytes, compliant with {schema}\nSHA-256 {}\nReceipt: {path}.receipt.json\n",
            receipt.sha256
        ),
    }
}
