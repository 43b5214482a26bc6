//! `odb convert`: a table into GeoJSON, contracts from one form into the other.

use std::path::Path;

use opendatabutton::{
    DocumentForm, ExportForm, FinishedExport, Lang, Standard, StandardExport, TextStyle, datasets,
};

use crate::args::{ConvertOptions, ReportFormat};
use crate::delivery::{feed, refused, written};
use crate::outcome::{Failure, Outcome};
use crate::words::counted;
use crate::{output, validate};

pub fn run(options: &ConvertOptions, lang: Lang) -> Result<Outcome, Failure> {
    let standard = match validate::stated_schema(&options.schema)? {
        Some(standard) => standard,
        None => recognised(options, lang)?,
    };
    let form = form(&standard, &options.output)?;
    let builder = StandardExport::to_file(standard, &options.output).form(form);
    let mut export: StandardExport = builder.replace(options.force).create()?;
    export.set_sheet(options.sheet.get())?;
    let max = options.report.max_errors;
    let report = feed(&options.input, |input, name| export.write_all(input, name, max))?;
    let format = options.report.format;
    if form != ExportForm::GeoJson {
        return match report.is_valid() {
            true => written(&report, &export.finish()?, format, lang),
            false => refused(&report, format, lang),
        };
    }
    if !report.is_valid() {
        // Dropping the export leaves nothing behind.
        output::print_report(&report, format, lang)?;
        return Ok(Outcome::NotCompliant);
    }
    let finished = export.finish()?;
    match format {
        ReportFormat::Text => {
            if report.warnings() > 0 {
                output::tell(&report.to_text(lang, TextStyle::Plain))?;
            }
            output::print(&said(&options.output, &finished, lang))?;
        }
        format => output::print_report(&report, format, lang)?,
    }
    Ok(Outcome::Compliant)
}

/// The standard of the input. Standard input cannot be read twice: there, the output's form decides.
fn recognised(options: &ConvertOptions, lang: Lang) -> Result<Standard, Failure> {
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

/// The form by the extension of the output's name.
fn form(standard: &Standard, output: &Path) -> Result<ExportForm, Failure> {
    // A table is CSV already.
    let form = ExportForm::of_path(output).filter(|form| form.fits(standard) && *form != ExportForm::Csv);
    let output = output.display();
    form.ok_or_else(|| match standard {
        Standard::Document(_) => Failure::Usage {
            fr: format!(
                "{output} : l'extension de la sortie dit sa forme ; .json ou .xml est attendue de contrats"
            ),
            en: format!(
                "{output}: the output's extension says its form; .json or .xml is expected of contracts"
            ),
        },
        _ => Failure::Usage {
            fr: format!(
                "{output} : l'extension de la sortie dit sa forme ; .geojson est attendue d'un tableau"
            ),
            en: format!("{output}: the output's extension says its form; .geojson is expected of a table"),
        },
    })
}

fn said(path: &Path, finished: &FinishedExport<Vec<u8>>, lang: Lang) -> String {
    let (path, rows, bytes) = (path.display(), finished.receipt.rows, finished.receipt.bytes);
    let points = counted(rows, ["point", "points"], ["point", "points"], lang);
    match lang {
        Lang::Fr => format!("{path}\n{points}, {bytes} octets\n"),
        Lang::En => format!("{path}\n{points}, {bytes} bytes\n"),
    }
}
