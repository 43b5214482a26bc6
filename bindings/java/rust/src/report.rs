use opendatabutton::{Finding, Lang, Receipt, Report, TextStyle};

use crate::wire::{Malformed, Reader, Writer};

/// Writes the counts and the findings of a report.
pub(crate) fn summary(report: &Report, out: &mut Writer) {
    out.truth(report.is_valid());
    out.text(report.schema_name());
    out.text(report.schema_version());
    out.text(report.source());
    out.long(report.errors());
    out.long(report.warnings());
    out.long(report.infos());
    out.integer(report.fields());
    out.long(report.rows());
    out.long(report.rows_processed());
    out.long(report.rows_with_errors());
    out.long(report.elapsed().as_nanos());
    out.list(report.findings(), finding);
}

/// Writes a report as JSON, text or HTML; the arguments are the form and the language.
pub(crate) fn rendered(
    report: &Report,
    arguments: &mut Reader<'_>,
    out: &mut Writer,
) -> Result<(), Malformed> {
    let form = arguments.integer()?;
    let lang = if arguments.truth()? { Lang::En } else { Lang::Fr };
    out.text(&match form {
        0 => report.to_json(lang),
        1 => report.to_text(lang, TextStyle::Plain),
        2 => report.to_html(lang),
        _ => return Err(Malformed),
    });
    Ok(())
}

/// Writes one finding.
pub(crate) fn finding(out: &mut Writer, finding: &Finding) {
    out.text(finding.rule().id());
    out.text(&finding.type_name());
    out.text(finding.severity().code());
    out.long(finding.row().unwrap_or(0));
    out.optional_text(finding.contract_id());
    out.optional_text(finding.path());
    out.long(finding.line().unwrap_or(0));
    out.optional_text(finding.field_name());
    out.integer(finding.field_number().unwrap_or(0));
    out.optional_text(finding.cell());
    out.optional_text(finding.suggestion());
    for lang in [Lang::Fr, Lang::En] {
        out.text(finding.title(lang));
        out.text(&finding.message(lang));
    }
}

/// Writes the receipt of an export; `path` is the path of the exported file.
pub(crate) fn receipt(receipt: &Receipt, path: Option<&str>, out: &mut Writer) {
    out.text(&receipt.file);
    out.optional_text(path);
    out.long(receipt.rows);
    out.long(receipt.bytes);
    out.text(&receipt.sha256);
    out.text(&receipt.schema.name);
    out.text(&receipt.schema.version);
    out.text(&receipt.library.version);
    out.text(&receipt.created);
    out.text(&receipt.to_json());
}
