//! `odb convert` between the two forms of a standard of nested contracts.

use std::fs::File;
use std::path::Path;

use opendatabutton::{DocumentExport, Form, Lang, datasets, recognise_document};

use crate::args::ConvertOptions;
use crate::export::{refused, written};
use crate::{Failure, Outcome, export_document};

pub fn run(options: &ConvertOptions, lang: Lang) -> Result<Outcome, Failure> {
    let (input, output) = (&options.input, &options.output);
    let Some(form) = Form::of_path(output) else {
        let output = output.display();
        return Err(Failure::Usage {
            fr: format!("{output} : la fin du nom doit être .json ou .xml"),
            en: format!("{output}: the name must end with .json or .xml"),
        });
    };
    let schema = match &options.schema {
        Some(name) => Some(datasets::document(name)?),
        // Standard input cannot be read twice: the latest standard, of which there is one.
        None if input == Path::new("-") => {
            datasets::documents().first().map(|set| datasets::document(set.name)).transpose()?
        }
        None => recognise_document(File::open(input).map_err(|error| Failure::unreadable(input, &error))?)?,
    };
    let Some(schema) = schema else {
        let input = input.display();
        return Err(Failure::Usage {
            fr: format!(
                "{input} : aucun jeu de contrats ne se reconnaît au début du fichier ; précisez --schema"
            ),
            en: format!("{input}: the beginning is that of no document of contracts; give --schema"),
        });
    };
    let mut export = DocumentExport::to_file(schema, form, output).replace(options.force).create()?;
    let report = export_document::feed(&mut export, input, options.report.max_errors)?;
    if !report.is_valid() {
        return refused(&report, options.report.format, lang);
    }
    written(&report, output, &export.finish()?, options.report.format, lang)
}
