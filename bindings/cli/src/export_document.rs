//! `odb export` of a standard of nested contracts.

use std::path::PathBuf;

use opendatabutton::{DocumentExport, DocumentForm, DocumentSchema, Lang, Siret};

use crate::args::ExportOptions;
use crate::delivery::{feed, refused, written};
use crate::outcome::{Failure, Outcome};

pub fn run(schema: DocumentSchema, options: &ExportOptions, lang: Lang) -> Result<Outcome, Failure> {
    let named = options.target.output.as_ref().and_then(DocumentForm::of_path);
    let form = options.form.or(named).unwrap_or(DocumentForm::Json);
    let mut builder = match (&options.target.output, &options.producer) {
        (Some(path), _) => DocumentExport::to_file(schema, form, path),
        (None, producer) => {
            let directory = options.target.dir.clone().unwrap_or_else(|| PathBuf::from("."));
            // clap asks for one of them.
            let producer = producer.as_deref().unwrap_or_default();
            let producer = producer.parse::<Siret>().map_err(|error| Failure::usage(&error))?;
            DocumentExport::to_directory(schema, form, directory, producer)
        }
    };
    if let Some(date) = options.target.date {
        builder = builder.date(date);
    }
    let mut export = builder.sequence(options.sequence).replace(options.target.force).create()?;
    let max = options.report.max_errors;
    let report = feed(&options.input, |input, name| export.write_all(input, name, max))?;
    if !report.is_valid() {
        return refused(&report, options.report.format, lang);
    }
    let path = export.path().to_owned();
    written(&report, &path, &export.finish()?, options.report.format, lang)
}
