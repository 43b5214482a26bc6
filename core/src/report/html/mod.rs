//! The report as a page for a person: the verdict, the first actions, then each rule with its rows.
//!
//! The page is one file without script: the style sheet selects the visible rules and columns. A page of a hundred
//! thousand findings stays readable: it shows the first rows of each group in full and folds the others, and the browser
//! lays out only unfolded rows in sight.

mod escape;
mod filter;
mod groups;
mod rows;
pub(crate) mod shell;

use std::cmp::Reverse;
use std::io::{self, Write};

use super::action::{first_actions, may_be_published};
use super::phrase::{counted, date, filled, number, phrase};
use super::{Lang, Medium, Report, Rule, Severity, Unit, message};
pub use escape::Text;
use filter::Filter;
use groups::Folder;
pub use shell::STYLE;

pub(super) fn write(report: &Report, lang: Lang, out: &mut dyn Write) -> io::Result<()> {
    let name = file_name(&report.source);
    let rules = by_frequency(report);
    let mut folder = Folder::new(report, lang);
    let filter = Filter::new(&rules, folder.columns());
    shell::open_with(out, lang, name, phrase("report-title", lang), &filter.style())?;
    verdict(out, report, name, lang)?;
    actions(out, report, lang)?;
    facts(out, report, lang)?;
    if !rules.is_empty() {
        contents(out, report, &rules, lang)?;
        filter.write(out, lang)?;
    }
    for (severity, id, title) in [
        (Severity::Error, "errors", "errors-title"),
        (Severity::Warning, "warnings", "warnings-title"),
        (Severity::Info, "infos", "infos-title"),
    ] {
        let of = rules.iter().filter(|(rule, _)| rule.severity() == severity);
        if of.clone().next().is_none() {
            continue;
        }
        writeln!(out, "<section aria-labelledby=\"{id}\">\n<h2 id=\"{id}\">{}</h2>", phrase(title, lang))?;
        for (rule, count) in of {
            folder.rule(out, *rule, *count)?;
        }
        out.write_all(b"</section>\n")?;
    }
    if report.findings.iter().any(|finding| finding.medium == Medium::Text) {
        opening(out, lang)?;
    }
    shell::close(out, lang)
}

/// The name of a file without its directories: the page may be sent to others, and must not reveal the path.
pub(crate) fn file_name(source: &str) -> &str {
    source.rsplit(['/', '\\']).find(|part| !part.is_empty()).unwrap_or(source)
}

/// The broken rules with their counts: errors first, then by frequency.
fn by_frequency(report: &Report) -> Vec<(Rule, u64)> {
    let mut rules: Vec<(Rule, u64)> = report.counts().collect();
    rules.sort_by_key(|(rule, count)| (Reverse(rule.severity()), Reverse(*count)));
    rules
}

fn verdict(out: &mut dyn Write, report: &Report, name: &str, lang: Lang) -> io::Result<()> {
    let (class, word, text) = if !report.is_valid() {
        let errors = counted("errors", report.errors(), lang);
        let text = match report.rows_with_errors {
            0 if report.unit == Unit::Contract => {
                filled("verdict-invalid-document", lang, &[("errors", &errors)])
            }
            0 => filled("verdict-invalid-header", lang, &[("errors", &errors)]),
            rows => {
                let rows = counted(report.unit.key(), rows, lang);
                filled("verdict-invalid-text", lang, &[("errors", &errors), ("rows", &rows)])
            }
        };
        ("invalid", "verdict-invalid", text)
    } else if report.warnings() > 0 {
        ("valid", "verdict-valid", phrase("verdict-valid-warnings", lang).to_owned())
    } else {
        ("valid", "verdict-valid", phrase("verdict-valid-text", lang).to_owned())
    };
    writeln!(
        out,
        "<h1>{}</h1>\n<div class=\"verdict {class}\">\n<p class=\"word\">{}</p>\n<p>{}</p>\n<p><b>{}</b></p>\n</div>",
        Text(name),
        phrase(word, lang),
        Text(&text),
        Text(may_be_published(report, lang)),
    )
}

/// Writes the list of first actions.
fn actions(out: &mut dyn Write, report: &Report, lang: Lang) -> io::Result<()> {
    let actions = first_actions(report, lang);
    if actions.is_empty() {
        return Ok(());
    }
    writeln!(
        out,
        "<section aria-labelledby=\"first\">\n<h2 id=\"first\">{}</h2>\n<ol>",
        phrase("actions-title", lang)
    )?;
    for action in &actions {
        writeln!(out, "<li>{}</li>", Text(&action.text))?;
    }
    out.write_all(b"</ol>\n</section>\n")
}

/// Writes how to open and save a text file in a spreadsheet.
fn opening(out: &mut dyn Write, lang: Lang) -> io::Result<()> {
    writeln!(
        out,
        "<section aria-labelledby=\"opening\">\n<h2 id=\"opening\">{}</h2>\n<ul>",
        phrase("opening-title", lang)
    )?;
    for key in ["opening-1", "opening-2", "opening-3", "opening-4", "opening-5", "opening-6"] {
        writeln!(out, "<li>{}</li>", Text(phrase(key, lang)))?;
    }
    writeln!(
        out,
        "</ul>\n<p><a href=\"{}\">{}</a></p>\n</section>",
        shell::docs("OUVRIR-UN-CSV.md"),
        phrase("opening-more", lang)
    )
}

fn facts(out: &mut dyn Write, report: &Report, lang: Lang) -> io::Result<()> {
    let schema = [report.schema_name.as_str(), report.schema_version.as_str()].join(" ");
    let rows = match report.rows - report.rows_processed.min(report.rows) {
        0 => number(report.rows, lang),
        unchecked => {
            let (rows, unchecked) = (number(report.rows, lang), number(unchecked, lang));
            filled("fact-rows-unchecked", lang, &[("rows", &rows), ("unchecked", &unchecked)])
        }
    };
    writeln!(
        out,
        "<section aria-labelledby=\"facts\">\n<h2 id=\"facts\">{}</h2>\n<dl>",
        phrase("facts", lang)
    )?;
    let (counted, wrong) = match report.unit {
        Unit::Row => ("fact-rows", "fact-wrong-rows"),
        Unit::Contract => ("fact-contracts", "fact-wrong-contracts"),
    };
    let columns = number(report.fields as u64, lang);
    let columns = (report.unit == Unit::Row).then_some(("fact-columns", columns.as_str()));
    for (key, value) in [
        ("fact-schema", schema.trim()),
        (counted, &rows),
        (wrong, &number(report.rows_with_errors, lang)),
        ("errors-title", &number(report.errors(), lang)),
        ("warnings-title", &number(report.warnings(), lang)),
    ]
    .into_iter()
    .chain(columns)
    {
        writeln!(out, "<div><dt>{}</dt><dd>{}</dd></div>", phrase(key, lang), Text(value))?;
    }
    let (date, said) = (report.date, date(report.date, lang));
    writeln!(
        out,
        "<div><dt>{}</dt><dd><time datetime=\"{date}\">{said}</time></dd></div>\n</dl>\n</section>",
        phrase("fact-date", lang)
    )
}

fn contents(out: &mut dyn Write, report: &Report, rules: &[(Rule, u64)], lang: Lang) -> io::Result<()> {
    writeln!(
        out,
        "<nav aria-labelledby=\"contents\">\n<h2 id=\"contents\">{}</h2>\n<div class=\"wide\">\n<table class=\"contents\">\n\
         <thead><tr><th scope=\"col\">{}</th><th scope=\"col\">{}</th><th scope=\"col\" class=\"n\">{}</th></tr></thead>\n<tbody>",
        phrase("contents", lang),
        phrase("contents-rule", lang),
        phrase("contents-severity", lang),
        phrase("contents-count", lang),
    )?;
    for (rule, count) in rules {
        let severity = rule.severity().code();
        writeln!(
            out,
            "<tr><td><a href=\"#{}\">{}</a></td><td class=\"{severity}\">{}</td><td class=\"n\">{}</td></tr>",
            rule.id(),
            Text(message::title(*rule, lang)),
            phrase(rule.severity().key(), lang),
            number(*count, lang),
        )?;
    }
    writeln!(
        out,
        "</tbody>\n</table>\n</div>\n<p class=\"note\">{}</p>",
        phrase(if report.unit == Unit::Row { "rows-note" } else { "contracts-note" }, lang)
    )?;
    let kept = report.findings.len() as u64;
    if kept < report.errors() + report.warnings() + report.infos() {
        let note = filled("kept-note", lang, &[("kept", &number(kept, lang))]);
        writeln!(out, "<p class=\"note\">{}</p>", Text(&note))?;
    }
    out.write_all(b"</nav>\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_bears_the_name_of_the_file_not_its_place() {
        for (source, name) in [
            ("/home/moi/x.csv", "x.csv"),
            ("C:\\Documents\\x.csv", "x.csv"),
            ("x.csv", "x.csv"),
            ("-", "-"),
            ("/", "/"),
            ("", ""),
        ] {
            assert_eq!(file_name(source), name);
        }
    }
}
