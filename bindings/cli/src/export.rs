//! `odb export`.

use opendatabutton::{Lang, TextStyle, datasets};

use crate::args::{ExportOptions, ReportFormat};
use crate::delivery::{answer, begin, feed, refused, stated_producer, written};
use crate::outcome::{Failure, Outcome};
use crate::output;

pub fn run(options: &ExportOptions, lang: Lang) -> Result<Outcome, Failure> {
    let answer = answer(&options.target, &options.report, lang)?;
    let standard = datasets::standard(&options.name)?;
    let form = options.form.map(Into::into);
    // A wrong target fails before the input is read.
    let producer = || stated_producer(options.producer.as_deref());
    let mut export = begin(standard, &options.target, form, options.sequence, producer)?;
    export.set_sheet(options.sheet.get())?;
    let format = options.input_format.map(Into::into);
    let max = options.report.max_errors;
    let report = feed(&options.input, |input, name| match export.table() {
        Some(table) => table.write_all(input, name, format, max),
        None => export.write_all(input, name, max),
    })?;
    if !report.is_valid() {
        return refused(&report, answer);
    }
    // The values written may differ from those that a workbook shows.
    if answer.format == ReportFormat::Text && report.warnings() > 0 {
        output::tell(&report.to_text(lang, TextStyle::Plain))?;
    }
    written(&report, export, answer)
}
