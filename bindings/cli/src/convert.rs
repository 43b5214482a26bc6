//! `odb convert`: a table into GeoJSON, contracts from one form into the other.

use std::path::Path;

use opendatabutton::{
    DocumentForm, ExportForm, Lang, Receipt, Standard, StandardExport, TextStyle, datasets,
};

use crate::args::{ConvertOptions, ReportFormat};
use crate::delivery::{Job, end, feed, refused, written};
use crate::outcome::{Failure, Outcome};
use crate::output::{self, Answer};
use crate::validate;
use crate::words::counted;

pub fn run(options: &ConvertOptions, lang: Lang) -> Result<Outcome, Failure> {
    let answer = Answer::new(options.report.format, lang, &[Some(&options.output)])?;
    let standard = match validate::stated_schema(&options.schema)? {
        Some(standard) => standard,
        None => recognised(options, lang)?,
    };
    let form = form(&standard, options)?;
    let mut export: Job = match output::is_standard(&options.output) {
        true => StandardExport::to_writer(standard, Some(form), output::spool())?,
        false => {
            StandardExport::to_file(standard, &options.output).form(form).replace(options.force).create()?
        }
    };
    export.set_sheet(options.sheet.get())?;
    let max = options.report.max_errors;
    let report = feed(&options.input, |input, name| export.write_all(input, name, max))?;
    if form != ExportForm::GeoJson {
        return match report.is_valid() {
            true => written(&report, export, answer),
            false => refused(&report, answer),
        };
    }
    if !report.is_valid() {
        // Dropping the export leaves nothing behind.
        answer.report(&report)?;
        return Ok(Outcome::NotCompliant);
    }
    let finished = end(export)?;
    match answer.format {
        ReportFormat::Text => {
            if report.warnings() > 0 {
                output::tell(&report.to_text(lang, TextStyle::Plain))?;
            }
            answer.print(&said(&options.output, &finished.receipt, lang))?;
        }
        _ => answer.report(&report)?,
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

/// The form that the command line states, else that of the output's name; a table has one form.
fn form(standard: &Standard, options: &ConvertOptions) -> Result<ExportForm, Failure> {
    let output = &options.output;
    let stated = options.form.map(ExportForm::from).or_else(|| match standard {
        Standard::Table(_) if output::is_standard(output) => Some(ExportForm::GeoJson),
        _ => ExportForm::of_path(output),
    });
    // A table is CSV already.
    let form = stated.filter(|form| form.fits(standard) && *form != ExportForm::Csv);
    let output = output.display();
    form.ok_or_else(|| match standard {
        Standard::Document(_) => Failure::Usage {
            fr: format!(
                "{output} : il faut --form json ou --form xml, ou une sortie dont le nom finit par .json ou .xml"
            ),
            en: format!(
                "{output}: give --form json or --form xml, or an output whose name ends with .json or .xml"
            ),
        },
        _ => Failure::Usage {
            fr: format!(
                "{output} : un tableau se convertit en GeoJSON ; il faut un nom qui finit par .geojson"
            ),
            en: format!("{output}: a table is converted to GeoJSON; give a name that ends with .geojson"),
        },
    })
}

fn said(path: &Path, receipt: &Receipt, lang: Lang) -> String {
    let (path, rows, bytes) = (path.display(), receipt.rows, receipt.bytes);
    let points = counted(rows, ["point", "points"], ["point", "points"], lang);
    match lang {
        Lang::Fr => format!("{path}\n{points}, {bytes} octets\n"),
        Lang::En => format!("{path}\n{points}, {bytes} bytes\n"),
    }
}
