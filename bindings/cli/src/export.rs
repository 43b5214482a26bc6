//! `odb export`.

use opendatabutton::{Lang, Standard, TextStyle, datasets};

use crate::args::{ExportOptions, ReportFormat};
use crate::delivery::{begin, feed, refused, stated_producer, written};
use crate::outcome::{Failure, Outcome};
use crate::{export_document, output};

pub fn run(options: &ExportOptions, lang: Lang) -> Result<Outcome, Failure> {
    let schema = match datasets::standard(&options.name)? {
        Standard::Document(schema) => return export_document::run(schema, options, lang),
        _ => datasets::schema(&options.name)?,
    };
    // The target is tried before the input is read.
    let mut export = begin(schema, &options.target, || stated_producer(options.producer.as_deref()))?;
    export.set_sheet(options.sheet.get());
    let format = options.input_format.map(Into::into);
    let max = options.report.max_errors;
    let report = feed(&options.input, |input, name| export.write_all(input, name, format, max))?;
    if !report.is_valid() {
        return refused(&report, options.report.format, lang);
    }
    // What is written may not be what the input shows.
    if options.report.format == ReportFormat::Text && report.warnings() > 0 {
        output::tell(&report.to_text(lang, TextStyle::Plain))?;
    }
    let path = export.path().to_owned();
    written(&report, &path, &export.finish()?, options.report.format, lang)
}
