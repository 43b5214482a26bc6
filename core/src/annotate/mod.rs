//! The annotated workbook for the person who made a table: the unchanged rows, with each wrong cell coloured and its
//! advice in a note, behind a sheet with the summary.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};
use std::ops::ControlFlow;
use std::path::Path;

use rust_xlsxwriter::{Color, Format, FormatAlign, Note, Workbook, Worksheet, XlsxError};

use crate::error::{Error, InputProblem, Phrase, Result};
use crate::reader::spreadsheet::{Container, Reading, Stop, Values, read_rows};
use crate::reader::{CsvTable, Sheet, Step, open};
use crate::report::html::file_name;
use crate::report::phrase::{counted, filled, number, phrase};
use crate::report::{Finding, Lang, Report, Severity, first_actions, may_be_published, message};
use crate::schema::Schema;

/// The most notes, so that the workbook opens fast; later cells are coloured only.
const MOST_NOTES: usize = 10_000;
/// The most rows, because the workbook is built in memory; the summary names the limit if it cuts the table.
const MOST_ROWS: u32 = 200_000;
/// The last column of a sheet, from 0.
const LAST_COLUMN: usize = 16_383;
/// The width of the columns of data, in characters.
const COLUMN_WIDTH: f64 = 18.0;
/// The most characters of a cell (Excel's limit is 32,767) and of a note (short enough to be read).
const LONGEST: usize = 32_000;
const LONGEST_NOTE: usize = 1_000;

impl Report {
    /// Returns the checked file as a workbook (xlsx) with the findings of this report. The first sheet is a summary.
    /// The second contains the rows of `path` under their row numbers, with each wrong cell coloured and its advice in
    /// a note. Each value is the text that the reader read. At most 10,000 cells have notes, the others only a colour.
    /// The sheet ends at row 200,000.
    ///
    /// Pass the `schema` and `sheet` of the check.
    ///
    /// # Errors
    /// When `path` cannot be read again as a table.
    pub fn annotate(
        &self,
        schema: &Schema,
        path: impl AsRef<Path>,
        sheet: &Sheet,
        lang: Lang,
    ) -> Result<Vec<u8>> {
        let path = path.as_ref();
        let table = Table::read(schema, path, sheet)?;
        build(self, &table, lang).map_err(|error| {
            let name = path.display();
            let phrase = Phrase::new(
                format!("{name} : classeur annoté impossible : {error}"),
                format!("{name}: annotated workbook impossible: {error}"),
            );
            Error::input(InputProblem::Option(phrase))
        })
    }
}

/// The rows of a file with their row numbers.
struct Table {
    /// The row number of the header.
    header: u64,
    /// In the order of their numbers.
    rows: Vec<(u64, Vec<String>)>,
    /// True if the file has rows beyond [`MOST_ROWS`].
    is_cut: bool,
}

impl Table {
    fn read(schema: &Schema, path: &Path, sheet: &Sheet) -> Result<Self> {
        let name = path.display().to_string();
        let (mut file, beginning) = open(path)?;
        let mut table = Table { header: 1, rows: Vec::new(), is_cut: false };
        let Some(container) = Container::of(&beginning) else {
            table.read_text(schema, Cursor::new(beginning).chain(file), &name)?;
            return Ok(table);
        };
        let reading = Reading { sheet, values: Values::Shown };
        read_rows(container, &mut file, reading, &mut |row| {
            if table.rows.is_empty() {
                if row.is_blank() {
                    return Ok(ControlFlow::Continue(()));
                }
                table.header = row.number;
            }
            let text = |value| {
                let mut text = String::new();
                row.print(value, &mut text);
                text
            };
            Ok(table.push(row.number, row.values.iter().map(|value| text(*value)).collect()))
        })
        .map_err(|stop: Stop| stop.into_error(&name))?;
        Ok(table)
    }

    fn read_text(&mut self, schema: &Schema, input: impl Read, name: &str) -> Result<()> {
        let mut table = CsvTable::open(input, name, schema)?;
        self.header = table.row;
        if self.push(table.row, table.raw_labels.clone()).is_break() {
            return Ok(());
        }
        while table.next()? == Step::Row {
            let cells = table.reader.cells().iter().map(|cell| String::from_utf8_lossy(cell).into_owned());
            if self.push(table.row, cells.collect()).is_break() {
                break;
            }
        }
        Ok(())
    }

    fn push(&mut self, number: u64, cells: Vec<String>) -> ControlFlow<()> {
        if number > u64::from(MOST_ROWS) {
            self.is_cut = true;
            return ControlFlow::Break(());
        }
        self.rows.push((number, cells));
        ControlFlow::Continue(())
    }
}

/// The messages about one cell, with their highest severity.
struct Remark {
    severity: Severity,
    texts: Vec<String>,
}

/// The remarks by row and column, from 0. A finding about a whole row is in the first cell of that row, a finding about
/// the header or the file in the header.
fn remarks(report: &Report, header: u64, lang: Lang) -> BTreeMap<(u32, u16), Remark> {
    let mut remarks: BTreeMap<(u32, u16), Remark> = BTreeMap::new();
    for finding in report.findings() {
        let Some(place) = place(finding, header) else { continue };
        let severity = finding.severity();
        let remark = remarks.entry(place).or_insert(Remark { severity, texts: Vec::new() });
        remark.severity = remark.severity.max(severity);
        remark.texts.push(message::full(finding, lang));
    }
    remarks
}

fn place(finding: &Finding, header: u64) -> Option<(u32, u16)> {
    let row = u32::try_from(finding.row().unwrap_or(header).saturating_sub(1))
        .ok()
        .filter(|row| *row < MOST_ROWS)?;
    let column = match finding.field_number() {
        Some(number) if !finding.rule().is_about_absent() => u16::try_from(number.saturating_sub(1)).ok()?,
        _ => 0,
    };
    (usize::from(column) <= LAST_COLUMN).then_some((row, column))
}

fn build(report: &Report, table: &Table, lang: Lang) -> std::result::Result<Vec<u8>, XlsxError> {
    let remarks = remarks(report, table.header, lang);
    let mut workbook = Workbook::new();
    summary(workbook.add_worksheet().set_name(phrase("annotate-summary", lang))?, report, table, lang)?;
    let sheet = workbook.add_worksheet().set_name(phrase("annotate-data", lang))?;
    data(sheet, table, &remarks)?;
    workbook.save_to_buffer()
}

fn data(
    sheet: &mut Worksheet,
    table: &Table,
    remarks: &BTreeMap<(u32, u16), Remark>,
) -> std::result::Result<(), XlsxError> {
    let plain = Format::new().set_num_format("@");
    let bold = plain.clone().set_bold();
    for (number, cells) in &table.rows {
        let row = u32::try_from(number.saturating_sub(1)).unwrap_or(MOST_ROWS);
        let format = if *number == table.header { &bold } else { &plain };
        for (column, cell) in
            (0u16..).zip(cells.iter().take(LAST_COLUMN + 1)).filter(|(_, cell)| !cell.is_empty())
        {
            sheet.write_string_with_format(row, column, shown(cell, LONGEST), format)?;
        }
    }
    for (rank, ((row, column), remark)) in remarks.iter().enumerate() {
        let place = table.rows.binary_search_by_key(&(u64::from(*row) + 1), |(number, _)| *number).ok();
        let cells = place.and_then(|place| table.rows.get(place));
        let cell = cells.and_then(|(_, cells)| cells.get(usize::from(*column))).map_or("", String::as_str);
        let format = if u64::from(*row) + 1 == table.header { &bold } else { &plain };
        let format = format.clone().set_background_color(colour(remark.severity));
        sheet.write_string_with_format(*row, *column, shown(cell, LONGEST), &format)?;
        if rank < MOST_NOTES {
            let text = shown(&remark.texts.join("\n"), LONGEST_NOTE);
            sheet.insert_note(
                *row,
                *column,
                &Note::new(text).add_author_prefix(false).set_width(320).set_height(140),
            )?;
        }
    }
    if let Ok(header) = u32::try_from(table.header) {
        sheet.set_freeze_panes(header, 0)?;
    }
    let columns = table.rows.iter().map(|(_, cells)| cells.len()).max().unwrap_or_default();
    let last = u16::try_from(columns.min(LAST_COLUMN)).unwrap_or_default();
    sheet.set_column_range_width(0, last, COLUMN_WIDTH)?.set_landscape().set_print_fit_to_pages(1, 0);
    Ok(())
}

fn colour(severity: Severity) -> Color {
    Color::RGB(match severity {
        Severity::Error => 0x00FF_C9C9,
        Severity::Warning => 0x00FF_E8B3,
        Severity::Info => 0x00E3_E3FD,
    })
}

fn summary(
    sheet: &mut Worksheet,
    report: &Report,
    table: &Table,
    lang: Lang,
) -> std::result::Result<(), XlsxError> {
    let (title, bold) = (Format::new().set_bold().set_font_size(14), Format::new().set_bold());
    let plain = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    sheet.set_column_width(0, 90)?.set_print_fit_to_pages(1, 0);
    let verdict = phrase(if report.is_valid() { "verdict-valid" } else { "verdict-invalid" }, lang);
    // The workbook may be sent to others: it does not reveal the folder.
    sheet.write_string_with_format(0, 0, shown(file_name(report.source()), LONGEST), &title)?;
    sheet.write_string_with_format(1, 0, verdict, &bold)?;
    sheet.write_string(2, 0, may_be_published(report, lang))?;
    let mut row = 4;
    let actions = first_actions(report, lang);
    if !actions.is_empty() {
        sheet.write_string_with_format(row, 0, phrase("actions-title", lang), &bold)?;
        for (rank, action) in (1..).zip(&actions) {
            row += 1;
            let text = shown(&format!("{rank}. {}", action.text), LONGEST);
            sheet.write_string_with_format(row, 0, text, &plain)?;
        }
        row += 2;
    }
    for (rule, count) in report.counts() {
        sheet.write_string(row, 0, format!("{} × {}", number(count, lang), rule.title(lang)))?;
        row += 1;
    }
    let kept = report.findings().len() as u64;
    let all = report.errors() + report.warnings() + report.infos();
    let mut notes = vec![phrase("annotate-note", lang).to_owned()];
    if kept < all {
        notes.push(filled(
            "rule-kept",
            lang,
            &[("kept", &number(kept, lang)), ("count", &number(all, lang))],
        ));
    }
    if table.is_cut {
        notes.push(filled("annotate-cut", lang, &[("rows", &counted("rows", u64::from(MOST_ROWS), lang))]));
    }
    for note in notes {
        row += 1;
        sheet.write_string_with_format(row, 0, note, &plain)?;
    }
    Ok(())
}

/// Cuts a text and replaces the characters that a cell cannot contain.
fn shown(text: &str, characters: usize) -> String {
    let text: String = text.chars().take(characters).collect();
    // XML does not allow these control characters.
    text.replace(|c: char| c.is_control() && !matches!(c, '\n' | '\t'), "\u{fffd}")
}
