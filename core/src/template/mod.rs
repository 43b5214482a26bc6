//! A workbook to fill in by hand: the columns of a schema with their formats, lists and notes, and a sheet that
//! explains them. It is in French, for people at a town hall.

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

/// A workbook (xlsx) to fill in: the header, a format, a list and a note for each column, and a sheet « Notice » that
/// explains them in French. It is valid without rows. Filled in as explained, it is read back with the same meaning.
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
/// When a workbook cannot hold the schema: more than 16,384 columns, or texts that are too long.
pub fn template(schema: &Schema) -> Result<Vec<u8>> {
    build(schema).map_err(|error| {
        let text = |cause: &str| format!("{} : {cause} : {error}", schema.name());
        let phrase = Phrase::new(text("modèle impossible"), text("template impossible"));
        Error::input(InputProblem::Option(phrase))
    })
}

/// Writes [`template`] to a file. The file appears complete or not at all.
///
/// # Errors
/// As [`template`]; also when the file exists and `replace` is false, and when the disk refuses.
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
    // The data come first, since the reader takes the first sheet.
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

/// Lists of values that are too long for a cell's rule.
#[derive(Default)]
struct Lists {
    values: Vec<Vec<String>>,
    next: u16,
}

impl Lists {
    /// Stores a list and returns its place.
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

/// Headings of required columns are dark, the others light.
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

/// Derives a sheet's name from the schema's: at most 31 characters, without the forbidden ones.
fn sheet_name(name: &str) -> String {
    let plain: String = name.chars().filter(|c| !"[]:*?/\\'".contains(*c)).take(31).collect();
    if plain.trim().is_empty() || plain == NOTICE || plain == LISTS { "Données".to_owned() } else { plain }
}

impl CellFormat {
    /// The format of the column's cells, which also converts the typed values.
    fn format(&self) -> Format {
        let format = Format::new();
        match self {
            // As text, a code keeps its leading zeros and a SIRET its digits; and Validata refuses a number as a text.
            CellFormat::Text => format.set_num_format("@"),
            CellFormat::Date => format.set_num_format("yyyy-mm-dd"),
            // The general format: any other rounds the value that is read.
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
