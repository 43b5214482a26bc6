//! The repair report as a page: the questions, before and after side by side, the remaining findings.

use std::io::{self, Write};

use super::report::{QuestionLine, RepairLine, RepairReport};
use super::text::{errors_kept, in_order, in_words, left, left_note, questions, verdict};
use crate::report::html::{Text, file_name, shell};
use crate::report::phrase::{counted, filled, number, phrase};
use crate::report::{Lang, message};

/// The most characters of a value that the page shows.
const SHOWN: usize = 200;
/// The most remaining findings that the page lists; the report of a check lists them all.
const FINDINGS: usize = 100;

impl RepairReport {
    /// The report as one HTML page, before and after side by side.
    pub fn to_html(&self, lang: Lang) -> String {
        let mut page = Vec::new();
        // Writing into memory cannot fail, and the page is UTF-8.
        let _ = self.write_html(lang, &mut page);
        String::from_utf8(page).unwrap_or_default()
    }

    /// As [`RepairReport::to_html`], into a stream.
    ///
    /// # Errors
    /// When `out` returns an error.
    pub fn write_html(&self, lang: Lang, out: &mut dyn Write) -> io::Result<()> {
        write(self, lang, out)
    }
}

fn write(report: &RepairReport, lang: Lang, out: &mut dyn Write) -> io::Result<()> {
    let name = file_name(report.source());
    shell::open(out, lang, name, phrase("repair-title", lang))?;
    let (word, done) = verdict(report, lang);
    let class = if report.is_valid() && report.questions_count() == 0 { "valid" } else { "invalid" };
    writeln!(
        out,
        "<h1>{}</h1>\n<div class=\"verdict {class}\">\n<p class=\"word\">{}</p>\n<p>{}</p>\n</div>",
        Text(name),
        Text(&word),
        Text(&done),
    )?;
    facts(out, report, lang)?;
    let (blocking, others) = questions(report);
    let unlisted = report.questions_count() - report.questions().len() as u64;
    let last = others.is_empty();
    let first = if last { unlisted } else { 0 };
    write_questions(out, report, ("questions", "repair-questions"), (&blocking, first), lang)?;
    remaining(out, report, lang)?;
    let title = ("others", "repair-questions-others");
    write_questions(out, report, title, (&others, if last { 0 } else { unlisted }), lang)?;
    repairs(out, ("assumed", "repair-assumptions"), report, false, lang)?;
    repairs(out, ("repairs", "repair-repairs"), report, true, lang)?;
    shell::close(out, lang)
}

fn facts(out: &mut dyn Write, report: &RepairReport, lang: Lang) -> io::Result<()> {
    let remaining = report.remaining();
    let schema = [remaining.schema_name(), remaining.schema_version()].join(" ");
    let output = report.output().map_or(phrase("repair-none-written", lang), file_name);
    writeln!(
        out,
        "<section aria-labelledby=\"facts\">\n<h2 id=\"facts\">{}</h2>\n<dl>",
        phrase("facts", lang)
    )?;
    for (key, value) in [
        ("fact-schema", schema.trim()),
        ("repair-source", file_name(report.source())),
        ("repair-output", output),
        ("fact-rows", &number(remaining.rows(), lang)),
        ("repair-repairs", &number(report.repairs_count(), lang)),
        ("repair-assumptions", &number(report.assumed_count(), lang)),
        ("repair-questions", &number(report.questions_count(), lang)),
        ("errors-title", &number(remaining.errors(), lang)),
        ("repair-structure-questions", &number(report.structure_questions_count(), lang)),
    ] {
        writeln!(out, "<div><dt>{}</dt><dd>{}</dd></div>", phrase(key, lang), Text(value))?;
    }
    out.write_all(b"</dl>\n</section>\n")
}

/// Opens a section with a table under these headings. The table alone is a landmark of this name: it scrolls, so it
/// needs one.
fn open(
    out: &mut dyn Write,
    id: &str,
    title: &str,
    note: &str,
    heads: &[&str],
    lang: Lang,
) -> io::Result<()> {
    writeln!(
        out,
        "<section>\n<h2 id=\"{id}\">{0}</h2>\n<p class=\"note\">{1}</p>\n\
         <div class=\"wide\" role=\"region\" tabindex=\"0\" aria-label=\"{0}\">\n<table class=\"rows\">\n<thead><tr>",
        phrase(title, lang),
        phrase(note, lang),
    )?;
    for head in heads {
        write!(out, "<th scope=\"col\">{}</th>", phrase(head, lang))?;
    }
    out.write_all(b"</tr></thead>\n<tbody>\n")
}

fn close(out: &mut dyn Write, unlisted: u64, lang: Lang) -> io::Result<()> {
    out.write_all(b"</tbody>\n</table>\n</div>\n")?;
    if unlisted > 0 {
        let text = filled("repair-more", lang, &[("count", &number(unlisted, lang))]);
        writeln!(out, "<p class=\"note\">{}</p>", Text(&text))?;
    }
    out.write_all(b"</section>\n")
}

/// Writes the row of the source, and the row of the output if it differs.
fn rows(out: &mut dyn Write, row: Option<u64>, output: Option<u64>, lang: Lang) -> io::Result<()> {
    match (row, output) {
        (Some(row), Some(output)) if row != output => {
            write!(out, "<th scope=\"row\">{} → {}</th>", number(row, lang), number(output, lang))
        }
        (Some(row), _) => write!(out, "<th scope=\"row\">{}</th>", number(row, lang)),
        (None, _) => out.write_all(b"<td></td>"),
    }
}

fn write_questions(
    out: &mut dyn Write,
    report: &RepairReport,
    (id, title): (&str, &str),
    (lines, unlisted): (&[&QuestionLine], u64),
    lang: Lang,
) -> io::Result<()> {
    if lines.is_empty() && unlisted == 0 {
        return Ok(());
    }
    let heads = ["row", "column", "value", "repair-question", "repair-readings"];
    open(out, id, title, "repair-rows-note", &heads, lang)?;
    for line in lines {
        out.write_all(b"<tr>")?;
        rows(out, line.row(), line.output_row(), lang)?;
        let readings: Vec<String> =
            line.readings().iter().map(|text| format!("<ins>{}</ins>", Text(&cut(text)))).collect();
        writeln!(
            out,
            "<td class=\"t\">{}</td><td class=\"v\"><mark>{}</mark></td><td class=\"t\">{}</td><td class=\"v\">{}</td></tr>",
            Text(&report.column_at_start(line.field_name(), lang)),
            Text(&cut(line.value())),
            Text(&line.message(lang)),
            readings.join(" · "),
        )?;
    }
    close(out, unlisted, lang)
}

/// Writes the changes that are sure, or those that are assumed.
fn repairs(
    out: &mut dyn Write,
    (id, title): (&str, &str),
    report: &RepairReport,
    sure: bool,
    lang: Lang,
) -> io::Result<()> {
    let all = if sure { report.repairs_count() - report.assumed_count() } else { report.assumed_count() };
    if all == 0 {
        return Ok(());
    }
    let heads = ["row", "column", "repair-before", "repair-after", "repair-what", "repair-certainty"];
    open(out, id, title, "repair-rows-note", &heads, lang)?;
    let mut listed = 0;
    for line in in_order(report, sure) {
        listed += 1;
        out.write_all(b"<tr>")?;
        rows(out, line.row(), line.output_row(), lang)?;
        write!(out, "<td class=\"t\">{}</td>", Text(&report.column_at_start(line.field_name(), lang)))?;
        match in_words(line, lang) {
            Some(words) => write!(out, "<td class=\"t\" colspan=\"2\">{}</td>", Text(&words))?,
            None => before_and_after(out, line, lang)?,
        }
        let certainty = if line.is_sure() { "repair-sure" } else { "repair-assumed" };
        writeln!(
            out,
            "<td class=\"t\">{}</td><td>{}</td></tr>",
            line.rule().title(lang),
            phrase(certainty, lang)
        )?;
    }
    close(out, all - listed, lang)
}

fn before_and_after(out: &mut dyn Write, line: &RepairLine, lang: Lang) -> io::Result<()> {
    match line.before() {
        "" => write!(out, "<td class=\"absent\">{}</td>", phrase("value-empty", lang))?,
        before => write!(out, "<td class=\"v\"><mark>{}</mark></td>", Text(&cut(before)))?,
    }
    match line.after() {
        None => write!(out, "<td class=\"absent\">{}</td>", phrase("repair-removed", lang))?,
        Some("") => write!(out, "<td class=\"absent\">{}</td>", phrase("value-empty", lang))?,
        Some(after) => write!(out, "<td class=\"v\"><ins>{}</ins></td>", Text(&cut(after)))?,
    }
    Ok(())
}

fn remaining(out: &mut dyn Write, report: &RepairReport, lang: Lang) -> io::Result<()> {
    let Some(mut listed) = left(report) else { return Ok(()) };
    let errors = report.remaining().errors();
    let heads = ["row", "column", "value", "what", "fix"];
    open(out, "remaining", "repair-remaining", left_note(report), &heads, lang)?;
    let all = listed.len();
    listed.truncate(FINDINGS);
    for finding in &listed {
        out.write_all(b"<tr>")?;
        rows(out, finding.row(), None, lang)?;
        writeln!(
            out,
            "<td class=\"t\">{}</td><td class=\"v\"><mark>{}</mark></td><td class=\"t\">{}</td><td class=\"t\">{}</td></tr>",
            Text(&message::column(finding, lang)),
            Text(&cut(finding.cell().unwrap_or_default())),
            Text(&message::what(finding, lang)),
            Text(&message::fix(finding, lang)),
        )?;
    }
    let kept = errors_kept(report) as u64;
    if all > listed.len() || kept < errors {
        let shown = counted("errors", listed.len() as u64, lang);
        let note = filled("repair-more-errors", lang, &[("count", &shown)]);
        writeln!(out, "</tbody>\n</table>\n</div>\n<p class=\"note\">{}</p>\n</section>", Text(&note))
    } else {
        close(out, 0, lang)
    }
}

fn cut(text: &str) -> String {
    match text.char_indices().nth(SHOWN) {
        Some((place, _)) => format!("{}…", &text[..place]),
        None => text.to_owned(),
    }
}
