use opendatabutton::chrono::NaiveDate;
use opendatabutton::{DocumentSchema, Schema, Siren, Siret, Standard, datasets, file_name};

use crate::failure::{Failure, kind};
use crate::form::form;
use crate::wire::{Reader, Writer};

/// All data sets, tables and documents, by name, each with its versions, oldest first.
pub(crate) fn data_sets(out: &mut Writer) {
    let mut sets: Vec<_> = datasets::all().iter().chain(datasets::documents()).collect();
    sets.sort_by_key(|set| set.name);
    out.list(&sets, |out, set| {
        out.text(set.name);
        out.list(set.versions, |out, version| out.text(version.number));
    });
}

/// The standard of a data set, `deliberations` or `deliberations@2.1.5`.
pub(crate) fn bundled(arguments: &mut Reader<'_>) -> Result<Standard, Failure> {
    Ok(datasets::standard(arguments.text()?)?)
}

/// The standard of a Table Schema descriptor; the second argument is a name for the descriptor in errors.
pub(crate) fn from_json(arguments: &mut Reader<'_>) -> Result<Standard, Failure> {
    Ok(Schema::from_json(arguments.text()?, arguments.text()?)?.into())
}

/// Writes the properties of a schema that Java stores.
pub(crate) fn facts(standard: &Standard, out: &mut Writer) {
    out.text(standard.name());
    out.text(standard.version());
    out.text(standard.title());
    out.truth(matches!(standard, Standard::Document(_)));
    let fields = match standard {
        Standard::Table(schema) => schema.descriptor().fields.as_slice(),
        _ => &[],
    };
    out.list(fields, |out, field| out.text(&field.name));
}

/// Writes the index of a column, by its exact name.
pub(crate) fn column(
    standard: &Standard,
    arguments: &mut Reader<'_>,
    out: &mut Writer,
) -> Result<(), Failure> {
    out.integer(table(standard)?.column(arguments.text()?)?);
    Ok(())
}

/// Writes the official file name of a table.
pub(crate) fn table_name(
    standard: &Standard,
    arguments: &mut Reader<'_>,
    out: &mut Writer,
) -> Result<(), Failure> {
    let (day, producer) = (day(arguments.long()?)?, Siren::new(arguments.text()?)?);
    out.text(&file_name(day, &producer, table(standard)?.name()));
    Ok(())
}

/// Writes the official file name of a document.
pub(crate) fn document_name(
    standard: &Standard,
    arguments: &mut Reader<'_>,
    out: &mut Writer,
) -> Result<(), Failure> {
    let (day, producer) = (day(arguments.long()?)?, arguments.text()?);
    let (sequence, form) = (sequence(arguments.integer()?)?, form(arguments)?);
    out.text(&document(standard)?.file_name(day, &Siret::new(producer)?, sequence, form));
    Ok(())
}

pub(crate) fn table(standard: &Standard) -> Result<Schema, Failure> {
    match standard {
        Standard::Table(schema) => Ok(schema.clone()),
        other => Err(Failure::new(
            kind::ARGUMENT,
            format!("{} est fait de contrats : DocumentExport les écrit", other.name()),
            format!("{} is made of contracts: DocumentExport writes them", other.name()),
        )),
    }
}

pub(crate) fn document(standard: &Standard) -> Result<DocumentSchema, Failure> {
    match standard {
        Standard::Document(schema) => Ok(schema.clone()),
        other => Err(Failure::new(
            kind::ARGUMENT,
            format!("{} est un tableau : Export l'écrit", other.name()),
            format!("{} is a table: Export writes it", other.name()),
        )),
    }
}

/// The number of a file among those of the day, at least 1.
pub(crate) fn sequence(number: i32) -> Result<u32, Failure> {
    u32::try_from(number).ok().filter(|number| *number > 0).ok_or_else(|| {
        Failure::new(
            kind::ARGUMENT,
            format!("numéro du fichier : 1 au moins, pas {number}"),
            format!("number of the file: 1 at least, not {number}"),
        )
    })
}

/// A day, by its number of days since 1970-01-01.
pub(crate) fn day(epoch_day: i64) -> Result<NaiveDate, Failure> {
    let from_common_era = epoch_day.checked_add(719_163).and_then(|days| i32::try_from(days).ok());
    from_common_era
        .and_then(NaiveDate::from_num_days_from_ce_opt)
        .ok_or_else(|| Failure::new(kind::INPUT, "date hors du calendrier", "date beyond the calendar"))
}
