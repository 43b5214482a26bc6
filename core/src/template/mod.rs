//! A workbook to fill in by hand: the columns of a schema with their forms, lists and notes, and a sheet that explains
//! them. In French: it is for people at a town hall.

mod column;
mod notice;

use std::io::Write;
use std::path::Path;

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder, Note, Workbook, Worksheet, XlsxError};

use crate::error::{Action, Error, InputProblem, Phrase, Result};
use crate::reader::spreadsheet::NOTICE;
use crate::schema::Schema;
use crate::writer::AtomicFile;
use column::{CellFormat, TemplateColumn};

/// The last row of a sheet, from 0.
const LAST_ROW: u32 = 1_048_575;
/// The hidden sheet with the values of drop-down lists.
const LISTS: &str = "Listes";

/// A workbook (xlsx) to fill in: the header, one row of forms, lists and notes for each column, and a sheet « Notice »
/// that explains them in French. Without rows it is valid; filled in as it says, it is read back as it was meant.
///
/// ```
/// use opendatabutton::{Validator, datasets, template};
///
/// let schema = datasets::schema("subventions")?;
/// let workbook = template(&schema)?;
/// let report = Validator::new(schema).validate(workbook.as_slice(), "modele.xlsx")?;
/// assert_eq!((report.is_valid(), report.rows()), (true, 0));
/// # Ok::<(), opendatabutton::Error>(())
/// ```
///
/// # Errors
/// When the schema has what no workbook takes: more than 16,384 columns, texts that are too long.
pub fn template(schema: &Schema) -> Result<Vec<u8>> {
    build(schema).map_err(|error| {
        let text = |cause: &str| format!("{} : {cause} : {error}", schema.name());
        let phrase = Phrase::new(text("modèle impossible"), text("template impossible"));
        Error::input(InputProblem::Option(phrase))
    })
}

/// Writes [`template`] to a file, which appears whole or not at all.
///
/// # Errors
/// As [`template`], when the file is already there and not to be replaced, and when the disk refuses.
pub fn template_file(schema: &Schema, path: impl AsRef<Path>, replace: bool) -> Result<()> {
    let path = path.as_ref();
    let mut file = AtomicFile::create(path, replace)?;
    file.write_all(&template(schema)?).map_err(|e| Error::io(Action::Write, path, e))?;
    file.sync()?;
    file.appear()
}

fn build(schema: &Schema) -> std::result::Result<Vec<u8>, XlsxError> {
    let columns: Vec<TemplateColumn<'_>> = TemplateColumn::all(schema);
    let mut workbook = Workbook::new();
    // The data come first: it is the sheet that is read.
    let mut lists = Lists::default();
    write_data(workbook.add_worksheet(), schema, &columns, &mut lists)?;
    notice::write(workbook.add_worksheet().set_name(NOTICE)?, schema, &columns)?;
    if lists.next > 0 {
        let sheet = workbook.add_worksheet().set_name(LISTS)?;
        sheet.set_hidden(true);
        for (column, values) in (0..).zip(&lists.values) {
            for (row, value) in (0..).zip(values) {
                sheet.write_string(row, column, value)?;
            }
        }
    }
    workbook.save_to_buffer()
}

/// Lists of values beyond what a cell's rule can hold.
#[derive(Default)]
struct Lists {
    values: Vec<Vec<String>>,
    next: u16,
}

impl Lists {
    /// Keeps a list and gives its place.
    fn keep(&mut self, values: &[String]) -> String {
        let letters = rust_xlsxwriter::utility::column_number_to_name(self.next);
        self.values.push(values.to_vec());
        self.next += 1;
        format!("={LISTS}!${letters}$1:${letters}${}", values.len())
    }
}

fn write_data(
    sheet: &mut Worksheet,
    schema: &Schema,
    columns: &[TemplateColumn<'_>],
    lists: &mut Lists,
) -> std::result::Result<(), XlsxError> {
    sheet.set_name(sheet_name(schema.name()))?;
    sheet.set_freeze_panes(1, 0)?;
    sheet.set_row_height(0, 32)?;
    sheet.set_landscape().set_print_fit_to_pages(1, 0);
    for (place, column) in (0..).zip(columns) {
        let header = header_format(column.required);
        sheet.set_column_width(place, column.width())?;
        sheet.set_column_format(place, &column.form.format())?;
        sheet.write_string_with_format(0, place, column.name, &header)?;
        let note = Note::new(column.note()).add_author_prefix(false).set_width(320).set_height(200);
        sheet.insert_note(0, place, &note)?;
        if let Some(rule) = column.rule(lists)? {
            sheet.add_data_validation(1, place, LAST_ROW, place, &rule)?;
        }
    }
    Ok(())
}

/// Required columns are dark, the others light.
fn header_format(required: bool) -> Format {
    let format = Format::new()
        .set_bold()
        .set_text_wrap()
        .set_align(FormatAlign::VerticalCenter)
        .set_border(FormatBorder::Thin)
        .set_border_color(Color::RGB(0x00BF_BFBF));
    if required {
        format.set_background_color(Color::RGB(0x0000_0091)).set_font_color(Color::White)
    } else {
        format.set_background_color(Color::RGB(0x00E3_E3FD)).set_font_color(Color::RGB(0x0000_0091))
    }
}

/// The schema's name as a sheet's: at most 31 characters, and not all of them.
fn sheet_name(name: &str) -> String {
    let plain: String = name.chars().filter(|c| !"[]:*?/\\'".contains(*c)).take(31).collect();
    if plain.trim().is_empty() || plain == NOTICE || plain == LISTS { "Données".to_owned() } else { plain }
}

impl CellFormat {
    /// How cells of the column look, and what becomes of what is typed in.
    fn format(&self) -> Format {
        let format = Format::new();
        match self {
            // A code keeps its leading zeros, a SIRET its digits; and the referee takes no number for a text.
            CellFormat::Text => format.set_num_format("@"),
            CellFormat::Date => format.set_num_format("yyyy-mm-dd"),
            // The general format: any other rounds what is read.
            CellFormat::Number => format,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sheets_have_names_that_excel_takes() {
        for (name, expected) in [
            ("subventions", "subventions"),
            ("", "Données"),
            ("Notice", "Données"),
            ("a/b:c", "abc"),
            ("un nom de plus de trente et un caractères", "un nom de plus de trente et un "),
        ] {
            assert_eq!(sheet_name(name), expected);
        }
    }
}
