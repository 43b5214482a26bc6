use std::io::{self, Write};

use super::Text;
use crate::report::cause::Cause;
use crate::report::excerpt::{COLUMNS, cut};
use crate::report::finding::MAX_SHOWN;
use crate::report::medium::letters;
use crate::report::phrase::{counted, filled, number, phrase};
use crate::report::{Excerpt, Finding, Lang, Medium, message};

/// The findings of one rule in one column.
pub(super) struct Group<'r> {
    /// None for the whole row.
    pub field: Option<&'r str>,
    pub findings: Vec<&'r Finding>,
}

/// The rows of one group, one line for each cause. The first lines show the row around the wrong cell; the others are
/// folded, in pieces that the browser lays out when they come into sight.
pub(super) struct Table<'r> {
    causes: Vec<Cause<'r>>,
    labels: &'r [String],
    lang: Lang,
    caption: String,
    /// The index of the wrong cell's column among the labels.
    wrong: Option<usize>,
    /// The texts that all rows share, written once above the rows; `above` has the texts that all groups share.
    said: Said,
    above: &'r Said,
    values: bool,
    suggestions: bool,
    /// True if the findings have a place in a document.
    located: bool,
}

/// The number of rows of a folded piece; the style sheet reserves the height of as many.
const PIECE: usize = 200;

/// The most characters of folded values and messages, so that a page of a hundred thousand has a bounded size.
const BRIEF: usize = 100;

/// The distance to the wrong column up to which columns are printed; paper is too narrow for all.
const NEAR: usize = 1;

/// A value of more characters gets more room.
const LONG: usize = 60;

/// The texts that several findings share.
pub(super) struct Said {
    pub what: Shared,
    pub advice: Shared,
}

impl Said {
    pub fn of<'f>(findings: impl Iterator<Item = &'f Finding> + Clone, lang: Lang) -> Self {
        Said {
            what: Shared::of(findings.clone().map(|finding| message::what(finding, lang))),
            advice: Shared::of(findings.map(|finding| message::advice(finding, lang))),
        }
    }

    /// Writes the shared texts that `above` does not already share.
    pub fn write(&self, out: &mut dyn Write, above: Option<&Said>, lang: Lang) -> io::Result<()> {
        let above = above.map(|above| [above.what.is_each(), above.advice.is_each()]).unwrap_or([true; 2]);
        for ((key, shared), anew) in [("what", &self.what), ("fix", &self.advice)].into_iter().zip(above) {
            if let Shared::Alike(text) = shared
                && !text.is_empty()
                && anew
            {
                writeln!(out, "<p><b>{}</b> {}</p>", phrase(key, lang), Text(text))?;
            }
        }
        Ok(())
    }
}

/// A text of several findings: the same for all, or one for each.
pub(super) enum Shared {
    Alike(String),
    Each,
}

impl Shared {
    fn of(mut texts: impl Iterator<Item = String>) -> Self {
        let first = texts.next().unwrap_or_default();
        if texts.all(|text| text == first) { Shared::Alike(first) } else { Shared::Each }
    }

    fn is_each(&self) -> bool {
        matches!(self, Shared::Each)
    }
}

/// The index of a group's column among the labels: the findings' column number if its label matches, else by name.
fn place(causes: &[Cause<'_>], field: Option<&str>, labels: &[String]) -> Option<usize> {
    let field = field?;
    let told = causes.first()?.first.field_number?.saturating_sub(1) as usize;
    match labels.get(told) {
        Some(label) if label == field => Some(told),
        _ => labels.iter().position(|label| label == field),
    }
}

impl<'r> Table<'r> {
    pub fn of(
        causes: Vec<Cause<'r>>,
        field: Option<&str>,
        labels: &'r [String],
        above: &'r Said,
        lang: Lang,
        caption: String,
    ) -> Self {
        let findings = || causes.iter().map(|cause| cause.first);
        Table {
            labels,
            lang,
            caption,
            wrong: place(&causes, field, labels),
            said: Said::of(findings(), lang),
            above,
            values: causes.iter().any(|cause| cause.cell().is_some()),
            suggestions: findings().any(|finding| finding.suggestion.is_some()),
            located: findings().any(|finding| finding.location.is_some()),
            causes,
        }
    }

    pub fn write(&self, out: &mut dyn Write) -> io::Result<()> {
        self.said.write(out, Some(self.above), self.lang)?;
        // Show in full the causes whose excerpt begins at the same column as the first.
        let window = |finding: &Finding| finding.excerpt.as_ref().map(|excerpt| excerpt.first);
        let first = self.causes.first().and_then(|cause| window(cause.first));
        let alike = |cause: &&Cause<'_>| first.is_some() && window(cause.first) == first;
        let shown = self.causes.iter().take_while(alike).count();
        let (shown, folded) = self.causes.split_at(shown);
        if !shown.is_empty() {
            self.write_shown(out, shown)?;
        }
        if shown.is_empty() && folded.len() <= PIECE {
            return self.write_piece(out, folded);
        }
        if folded.is_empty() {
            return Ok(());
        }
        writeln!(
            out,
            "<details class=\"rest\">\n<summary>{}</summary>\n<p class=\"note\">{}</p>",
            Text(&counted("rest", folded.iter().map(|cause| cause.count).sum(), self.lang)),
            phrase("rest-print", self.lang),
        )?;
        for piece in folded.chunks(PIECE) {
            out.write_all(b"<div class=\"piece\">\n")?;
            self.write_piece(out, piece)?;
            out.write_all(b"</div>\n")?;
        }
        out.write_all(b"</details>\n")
    }

    /// Writes rows with their other cells.
    fn write_shown(&self, out: &mut dyn Write, causes: &[Cause<'_>]) -> io::Result<()> {
        let excerpts = || causes.iter().filter_map(|cause| cause.first.excerpt.as_deref());
        let first = excerpts().map(|excerpt| excerpt.first).next().unwrap_or_default();
        let end = excerpts().map(|excerpt| excerpt.first + excerpt.cells.len()).max().unwrap_or_default();
        // The table also shows the cells that a short row lacks.
        let end = end.max(self.labels.len().min(first + COLUMNS));
        // Blank rows have no cells to show.
        let end =
            if excerpts().all(|excerpt| excerpt.cells.iter().all(String::is_empty)) { first } else { end };
        writeln!(
            out,
            "<div class=\"wide\" role=\"region\" tabindex=\"0\" aria-label=\"{0}\">\n<table class=\"rows\">\n\
             <caption class=\"unseen\">{0}</caption>\n<thead>",
            Text(&self.caption)
        )?;
        if end > first {
            let span =
                1 + [self.values, self.said.what.is_each(), self.said.advice.is_each(), self.suggestions]
                    .iter()
                    .filter(|there| **there)
                    .count();
            let all = self.labels.len().max(end);
            let context = if end - first == all {
                phrase("context", self.lang).to_owned()
            } else {
                let [first, end, all] = [first + 1, end, all].map(|place| number(place as u64, self.lang));
                filled("context-part", self.lang, &[("first", &first), ("last", &end), ("all", &all)])
            };
            writeln!(
                out,
                "<tr class=\"spans\"><td colspan=\"{span}\"></td><th scope=\"colgroup\" colspan=\"{}\">{}</th></tr>",
                end - first,
                Text(&context)
            )?;
        }
        out.write_all(b"<tr>")?;
        self.write_head(out)?;
        for place in first..end {
            let label = self.labels.get(place).map(String::as_str).filter(|label| !label.is_empty());
            let label = cut(label.unwrap_or(phrase("label-none", self.lang)), BRIEF);
            let letters = self.letters(place).map(|letters| format!("{letters} · ")).unwrap_or_default();
            write!(out, "<th scope=\"col\"{}>{letters}{}</th>", self.class(place, ""), Text(&label))?;
        }
        out.write_all(b"</tr></thead>\n<tbody>\n")?;
        for cause in causes {
            out.write_all(b"<tr>")?;
            self.write_row(out, cause, MAX_SHOWN)?;
            if let Some(excerpt) = cause.first.excerpt.as_deref() {
                self.write_context(out, excerpt, first, end)?;
            }
            out.write_all(b"</tr>\n")?;
        }
        out.write_all(b"</tbody>\n</table>\n</div>\n")
    }

    /// The letters of a column in a spreadsheet; None for records and contracts.
    fn letters(&self, place: usize) -> Option<String> {
        let medium = self.causes.first().map(|cause| cause.first.medium).unwrap_or_default();
        let number = u32::try_from(place + 1).ok();
        number.filter(|_| medium != Medium::Records).map(letters)
    }

    fn write_context(
        &self,
        out: &mut dyn Write,
        excerpt: &Excerpt,
        first: usize,
        end: usize,
    ) -> io::Result<()> {
        for place in first..end {
            let cell = place
                .checked_sub(excerpt.first)
                .and_then(|index| excerpt.cells.get(index))
                .map(String::as_str);
            match cell {
                Some("") if Some(place) == self.wrong => {
                    write!(out, "<td class=\"bad absent\">{}</td>", phrase("value-empty", self.lang))?;
                }
                Some(cell) if Some(place) == self.wrong => {
                    write!(out, "<td class=\"bad\"><mark>{}</mark></td>", Text(cell))?;
                }
                Some(cell) => write!(out, "<td{}>{}</td>", self.class(place, ""), Text(cell))?,
                None => write!(
                    out,
                    "<td{}>{}</td>",
                    self.class(place, "absent"),
                    phrase("cell-absent", self.lang)
                )?,
            }
        }
        Ok(())
    }

    /// The class of a cell; cells far from the wrong one are not printed.
    fn class(&self, place: usize, other: &str) -> String {
        let far = place.abs_diff(self.wrong.unwrap_or_default()) > NEAR;
        let bad = if Some(place) == self.wrong { "bad" } else { "" };
        let classes: Vec<&str> = [other, bad, if far { "far" } else { "" }]
            .into_iter()
            .filter(|class| !class.is_empty())
            .collect();
        if classes.is_empty() { String::new() } else { format!(" class=\"{}\"", classes.join(" ")) }
    }

    /// Writes rows without their other cells.
    fn write_piece(&self, out: &mut dyn Write, causes: &[Cause<'_>]) -> io::Result<()> {
        let rows = || causes.iter().flat_map(|cause| &cause.rows).copied();
        let [first, last] =
            [rows().min(), rows().max()].map(|row| number(row.unwrap_or_default(), self.lang));
        let caption = if self.located { "chunk-caption-contracts" } else { "chunk-caption" };
        let caption = filled(caption, self.lang, &[("first", &first), ("last", &last)]);
        write!(out, "<table class=\"rows\">\n<caption>{}</caption>\n<thead><tr>", Text(&caption))?;
        self.write_head(out)?;
        out.write_all(b"</tr></thead>\n<tbody>\n")?;
        for cause in causes {
            out.write_all(b"<tr>")?;
            self.write_row(out, cause, BRIEF)?;
            out.write_all(b"</tr>\n")?;
        }
        out.write_all(b"</tbody>\n</table>\n")
    }

    fn write_head(&self, out: &mut dyn Write) -> io::Result<()> {
        let row = if self.located { "contract" } else { "row" };
        write!(out, "<th scope=\"col\" class=\"n\">{}</th>", phrase(row, self.lang))?;
        if self.located {
            for key in ["contract-id", "line", "path"] {
                write!(out, "<th scope=\"col\">{}</th>", phrase(key, self.lang))?;
            }
        }
        for (there, key) in [
            (self.values, "value"),
            (self.said.what.is_each(), "what"),
            (self.said.advice.is_each(), "fix"),
            (self.suggestions, "write"),
        ] {
            if there {
                write!(out, "<th scope=\"col\">{}</th>", phrase(key, self.lang))?;
            }
        }
        Ok(())
    }

    /// Writes the line of one cause; texts are cut after `characters` characters.
    fn write_row(&self, out: &mut dyn Write, cause: &Cause<'_>, characters: usize) -> io::Result<()> {
        let finding = cause.first;
        match finding.row {
            Some(_) if cause.is_repeated() => {
                write!(out, "<th scope=\"row\">{}</th>", Text(&cause.rows(self.lang)))?;
            }
            Some(row) => write!(out, "<th scope=\"row\">{}</th>", number(row, self.lang))?,
            None => out.write_all(b"<td></td>")?,
        }
        if self.located {
            let id = finding.contract_id().unwrap_or_default();
            let line = finding.line().map(|line| number(line, self.lang)).unwrap_or_default();
            let path = finding.path().unwrap_or_default();
            let cells = [cut(id, characters), line.into(), cut(path, MAX_SHOWN)];
            cells.iter().try_for_each(|cell| write!(out, "<td class=\"t\">{}</td>", Text(cell)))?;
        }
        if self.values {
            match cause.cell() {
                // The values of the rows differ.
                None if finding.cell.is_some() => {
                    write!(out, "<td class=\"absent\">{}</td>", phrase("values-differ", self.lang))?;
                }
                Some("") => write!(out, "<td class=\"absent\">{}</td>", phrase("value-empty", self.lang))?,
                Some(cell) => {
                    let cell = cut(cell, characters);
                    let class = if cell.len() > LONG { "v long" } else { "v" };
                    write!(out, "<td class=\"{class}\"><mark>{}</mark></td>", Text(&cell))?;
                }
                None => write!(out, "<td class=\"absent\">{}</td>", phrase("cell-absent", self.lang))?,
            }
        }
        if self.said.what.is_each() {
            write!(
                out,
                "<td class=\"t\">{}</td>",
                Text(&cut(&message::what(finding, self.lang), characters))
            )?;
        }
        if self.said.advice.is_each() {
            write!(
                out,
                "<td class=\"t\">{}</td>",
                Text(&cut(&message::advice(finding, self.lang), characters))
            )?;
        }
        if self.suggestions {
            match finding.suggestion.as_deref() {
                Some(text) => {
                    write!(out, "<td class=\"v\"><ins>{}</ins></td>", Text(&cut(text, characters)))?
                }
                None => out.write_all(b"<td></td>")?,
            }
        }
        Ok(())
    }
}
