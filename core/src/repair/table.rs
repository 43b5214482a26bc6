//! Reports the facts about a table of another program that its texts do not show.

use super::header::Header;
use super::report::{Log, Spot};
use super::rule::{Question, RepairRule};
use crate::error::Result;
use crate::field_type::FieldType;
use crate::schema::Schema;
use crate::table::TableFile;

/// Asks about the numbers in columns of texts that may have lost final zeros, and lists the whole numbers that came as
/// floating-point numbers and the instants whose day a zone decided: once for each column.
pub(super) fn report(schema: &Schema, table: &TableFile, log: &mut Log) -> Result<()> {
    let header = Header::new(schema, table.labels().to_vec())?;
    for (column, source) in schema.columns().iter().zip(&header.sources) {
        let Some(source) = *source else { continue };
        let spot = |row| Spot { row, output_row: None, field: Some(&column.name) };
        let is_text = matches!(
            column.field_type,
            FieldType::Text | FieldType::Any | FieldType::Uri | FieldType::Email | FieldType::Uuid
        );
        match (table.inexact(source), table.whole(source)) {
            (Some((row, text)), _) if is_text => log.ask(Question::LostDigits, spot(Some(row)), text, &[], 0),
            (None, Some((row, text))) => {
                log.repaired(RepairRule::Number, spot(Some(row)), &format!("{text}.0"), Some(text), !is_text);
            }
            _ => {}
        }
        if let Some((_, instant, day)) = table.zoned(source) {
            log.repaired(RepairRule::Date, spot(None), instant, Some(day), false);
        }
    }
    Ok(())
}
