//! `odb export` of a standard of nested contracts.

use std::fs::File;
use std::io::Write;
use std::path::{Path, PathBuf};

use opendatabutton::{DocumentExport, DocumentSchema, Form, Lang, Report, Siret};

use crate::args::ExportOptions;
use crate::export::{refused, written};
use crate::progress::{Progress, Watched};
use crate::{Failure, Outcome};

pub fn run(schema: DocumentSchema, options: &ExportOptions, lang: Lang) -> Result<Outcome, Failure> {
    let named = options.output.as_ref().and_then(Form::of_path);
    let form = options.form.or(named).unwrap_or(Form::Json);
    let mut builder = match (&options.output, &options.producer) {
        (Some(path), _) => DocumentExport::to_file(schema, form, path),
        (None, producer) => {
            let directory = options.dir.clone().unwrap_or_else(|| PathBuf::from("."));
            // clap asks for one of them.
            let producer = producer.as_deref().unwrap_or_default();
            let producer = producer.parse::<Siret>().map_err(|error| Failure::usage(&error))?;
            DocumentExport::to_directory(schema, form, directory, producer)
        }
    };
    if let Some(date) = options.date {
        builder = builder.date(date);
    }
    let mut export = builder.sequence(options.sequence).replace(options.force).create()?;
    let report = feed(&mut export, &options.input, options.report.max_errors)?;
    if !report.is_valid() {
        return refused(&report, options.report.format, lang);
    }
    let path = export.path().to_owned();
    written(&report, &path, &export.finish()?, options.report.format, lang)
}

/// Writes all contracts of a file.
pub fn feed<W: Write>(export: &mut DocumentExport<W>, input: &Path, max: usize) -> Result<Report, Failure> {
    let mut progress = Progress::for_file(input);
    let name = input.display().to_string();
    let report = if input == Path::new("-") {
        export.write_all(Watched::new(std::io::stdin().lock(), &mut progress), &name, max)
    } else {
        let file = File::open(input).map_err(|error| Failure::unreadable(input, &error))?;
        export.write_all(Watched::new(file, &mut progress), &name, max)
    };
    progress.clear();
    Ok(report?)
}
