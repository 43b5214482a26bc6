use rust_xlsxwriter::{Format, FormatAlign, FormatBorder, Worksheet, XlsxError};

use super::column::TemplateColumn;
use super::header_format;
use crate::schema::Schema;

const HEADINGS: [(&str, f64); 7] = [
    ("Colonne", 26.0),
    ("Titre", 30.0),
    ("Obligatoire", 12.0),
    ("Forme attendue", 34.0),
    ("Exemple", 30.0),
    ("Valeurs admises", 40.0),
    ("Description", 70.0),
];
/// A cell holds up to 32,767 characters, more than anyone reads.
const MOST: usize = 4000;

/// Writes the sheet that explains the columns, one per line.
pub(super) fn write(
    sheet: &mut Worksheet,
    schema: &Schema,
    columns: &[TemplateColumn<'_>],
) -> Result<(), XlsxError> {
    let title = Format::new().set_bold().set_font_size(14);
    let descriptor = schema.descriptor();
    let name = match schema.version() {
        "" => schema.name().to_owned(),
        version => format!("{}@{version}", schema.name()),
    };
    let heading = if descriptor.title.is_empty() { &name } else { &descriptor.title };
    sheet.write_string_with_format(0, 0, heading, &title)?;
    let mut row = 1;
    for line in guide(schema, &name) {
        sheet.write_string(row, 0, line)?;
        row += 1;
    }
    row += 1;
    for (place, (heading, width)) in (0..).zip(HEADINGS) {
        sheet.set_column_width(place, width)?;
        sheet.write_string_with_format(row, place, heading, &header_format(true))?;
    }
    sheet.set_freeze_panes(row + 1, 1)?;
    sheet.set_landscape().set_print_fit_to_pages(1, 0);
    let cell = Format::new().set_text_wrap().set_align(FormatAlign::Top).set_border(FormatBorder::Hair);
    let bold = cell.clone().set_bold();
    for column in columns {
        row += 1;
        sheet.write_string_with_format(row, 0, column.name, &bold)?;
        let texts = [
            column.field.title.clone(),
            if column.required { "oui" } else { "non" }.to_owned(),
            column.expected(),
            column.example().unwrap_or_default(),
            column.values.join("\n"),
            column.field.description.clone(),
        ];
        let mut lines = 1;
        for ((place, text), (_, width)) in (1..).zip(texts).zip(HEADINGS.into_iter().skip(1)) {
            let text: String = text.chars().take(MOST).collect();
            lines = lines.max(line_count(&text, width));
            sheet.write_string_with_format(row, place, text, &cell)?;
        }
        // Some programs do not fit a row's height to its text; the maximum is 409 points.
        sheet.set_row_height(row, (lines as f64 * 15.0).min(409.0))?;
    }
    Ok(())
}

/// The number of lines of a text in a column of that width: 10 % more than the characters need, as words stay whole.
fn line_count(text: &str, width: f64) -> usize {
    text.lines().map(|line| (line.chars().count() as f64 * 1.1 / width).ceil().max(1.0) as usize).sum()
}

/// The instructions to fill in the workbook and to check it.
fn guide(schema: &Schema, name: &str) -> Vec<String> {
    let mut lines = Vec::new();
    let record = &schema.descriptor().extension.record_title;
    lines.push(if record.is_empty() {
        "Remplissez la première feuille : une ligne par enregistrement, sans ligne vide.".to_owned()
    } else {
        format!("Remplissez la première feuille, une ligne par enregistrement ({record}), sans ligne vide.")
    });
    lines.extend(
        [
            "Ne changez ni les noms des colonnes ni leur format ; les colonnes sur fond foncé sont obligatoires.",
            "Pour coller des données d'un autre classeur, choisissez « Collage spécial, valeurs » : les formats restent.",
            "Les numéros et les codes sont du texte, avec leurs zéros en tête ; les dates s'affichent AAAA-MM-JJ.",
            "Tapez les décimales comme votre tableur les veut, virgule ou point : le fichier officiel aura le point.",
            "Le tableur signale une partie des erreurs ; la vérification les dit toutes :",
        ]
        .map(str::to_owned),
    );
    lines.push(format!("    odb validate FICHIER.xlsx --schema {name}"));
    lines.push(format!(
        "Pour publier, écrivez le fichier officiel : odb export {name} FICHIER.xlsx -o FICHIER.csv"
    ));
    if !schema.descriptor().homepage.is_empty() {
        lines.push(format!("Le standard : {}", schema.descriptor().homepage));
    }
    lines
}
