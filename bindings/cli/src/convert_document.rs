//! `odb convert` between the two forms of a standard of nested contracts.

use std::path::Path;

use opendatabutton::{DocumentExport, DocumentForm, DocumentSchema, Lang, Standard, datasets};

use crate::args::ConvertOptions;
use crate::delivery::{feed, refused, written};
use crate::outcome::{Failure, Outcome};
use crate::validate;

/// The standard that the input speaks of. Standard input cannot be read twice: the output's form tells.
pub fn recognised(options: &ConvertOptions, lang: Lang) -> Result<Standard, Failure> {
    if options.input != Path::new("-") {
        return validate::recognised(&options.input, &[], &options.sheet.get(), lang);
    }
    let nested = DocumentForm::of_path(&options.output).and_then(|_| datasets::documents().first());
    let Some(set) = nested else {
        return Err(Failure::Usage {
            fr: "l'entrée standard ne se lit qu'une fois : précisez --schema".to_owned(),
            en: "standard input can be read once only: give --schema".to_owned(),
        });
    };
    Ok(datasets::document(set.name)?.into())
}

pub fn run(schema: DocumentSchema, options: &ConvertOptions, lang: Lang) -> Result<Outcome, Failure> {
    let (input, output) = (&options.input, &options.output);
    let Some(form) = DocumentForm::of_path(output) else {
        let output = output.display();
        return Err(Failure::Usage {
            fr: format!(
                "{output} : l'extension de la sortie dit sa forme ; .json ou .xml est attendue de contrats"
            ),
            en: format!(
                "{output}: the output's extension says its form; .json or .xml is expected of contracts"
            ),
        });
    };
    let mut export = DocumentExport::to_file(schema, form, output).replace(options.force).create()?;
    let max = options.report.max_errors;
    let report = feed(input, |input, name| export.write_all(input, name, max))?;
    if !report.is_valid() {
        return refused(&report, options.report.format, lang);
    }
    written(&report, output, &export.finish()?, options.report.format, lang)
}
