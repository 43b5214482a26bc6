use std::path::Path;

use opendatabutton::{Export, Lang, Standard};

use crate::args::{ConvertOptions, ReportFormat};
use crate::delivery::feed;
use crate::outcome::{Failure, Outcome};
use crate::{convert_document, output, validate};

pub fn run(options: &ConvertOptions, lang: Lang) -> Result<Outcome, Failure> {
    let standard = match validate::stated_schema(&options.schema)? {
        Some(standard) => standard,
        None => convert_document::recognised(options, lang)?,
    };
    let schema = match standard {
        Standard::Table(schema) => schema,
        Standard::Document(schema) => return convert_document::run(schema, options, lang),
        other => {
            let name = other.name();
            return Err(Failure::Usage {
                fr: format!("{name} ne se convertit pas"),
                en: format!("{name} cannot be converted"),
            });
        }
    };
    let extension = options.output.extension().unwrap_or_default();
    if !extension.eq_ignore_ascii_case("geojson") {
        let path = options.output.display();
        return Err(Failure::Usage {
            fr: format!(
                "{path} : l'extension de la sortie dit sa forme ; .geojson est attendue d'un tableau"
            ),
            en: format!("{path}: the output's extension says its form; .geojson is expected of a table"),
        });
    }
    let mut export = Export::to_file(schema, &options.output).geojson().replace(options.force).create()?;
    export.set_sheet(options.sheet.get());
    let max = options.report.max_errors;
    let report = feed(&options.input, |input, name| export.write_all(input, name, None, max))?;
    if !report.is_valid() {
        // Dropping the export leaves nothing behind.
        output::print_report(&report, options.report.format, lang)?;
        return Ok(Outcome::NotCompliant);
    }
    let receipt = export.finish()?;
    match options.report.format {
        ReportFormat::Text => {
            if report.warnings() > 0 {
                output::tell(&report.to_text(lang, opendatabutton::TextStyle::Plain))?;
            }
            output::print(&said(&options.output, receipt.rows, receipt.bytes, lang))?;
        }
        format => output::print_report(&report, format, lang)?,
    }
    Ok(Outcome::Compliant)
}

fn said(path: &Path, rows: u64, bytes: u64, lang: Lang) -> String {
    let path = path.display();
    match lang {
        Lang::Fr => format!("{path}\n{rows} objet(s), {bytes} octets\n"),
        Lang::En => format!("{path}\n{rows} feature(s), {bytes} bytes\n"),
    }
}
