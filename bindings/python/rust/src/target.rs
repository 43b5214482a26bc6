//! What an export writes to, and how it begins.

use std::path::PathBuf;

use opendatabutton::chrono::NaiveDate;
use opendatabutton::{
    AtomicTarget, DocumentExport, DocumentForm, DocumentSchema, Export as Core, InvalidIdentifier, Lang,
    Schema as CoreSchema, Siren, Siret,
};
use pyo3::prelude::*;
use tempfile::SpooledTempFile;

use crate::failure::Failure;

/// What goes to a file object is kept in memory up to this size, then on the disk, until it is whole.
const SPOOLED: usize = 8 << 20;

/// An export of the core: of a table or of nested contracts, into a file or for a file object.
pub enum Target {
    File(Core<AtomicTarget>),
    Stream(Core<SpooledTempFile>, Py<PyAny>),
    DocumentFile(DocumentExport<AtomicTarget>),
    DocumentStream(DocumentExport<SpooledTempFile>, Py<PyAny>),
}

impl Target {
    pub fn rows(&self) -> u64 {
        match self {
            Target::File(export) => export.rows(),
            Target::Stream(export, _) => export.rows(),
            Target::DocumentFile(export) => export.contracts(),
            Target::DocumentStream(export, _) => export.contracts(),
        }
    }

    pub fn expect(&self, data_set: &str, version: &str) -> opendatabutton::Result<()> {
        match self {
            Target::File(export) => export.expect(data_set, version),
            Target::Stream(export, _) => export.expect(data_set, version),
            Target::DocumentFile(export) => export.expect(data_set, version),
            Target::DocumentStream(export, _) => export.expect(data_set, version),
        }
    }
}

/// Where an export goes.
pub enum Place {
    Stream(Py<PyAny>),
    File(PathBuf),
    Directory { directory: PathBuf, producer: String },
}

impl Place {
    pub fn of(
        path: Option<PathBuf>,
        directory: Option<PathBuf>,
        producer: Option<&str>,
    ) -> Result<Self, Failure> {
        let Some(path) = path else {
            let Some(producer) = producer else {
                return Err(Failure::input(
                    "producer",
                    "il manque producer=, le SIREN de la collectivité qui publie (le SIRET de l'acheteur pour des contrats)",
                    "producer= is missing, the SIREN of the authority that publishes (the SIRET of the buyer for contracts)",
                ));
            };
            let directory = directory.unwrap_or_else(|| PathBuf::from("."));
            return Ok(Place::Directory { directory, producer: producer.to_owned() });
        };
        Ok(Place::File(path))
    }
}

fn invalid(error: InvalidIdentifier) -> Failure {
    Failure::input("producer", error.message(Lang::Fr), error.message(Lang::En))
}

/// The form asked for, that of the file's name where none is.
pub fn form(form: Option<&str>, place: &Place) -> Result<DocumentForm, Failure> {
    match (form, place) {
        (Some(form), _) => form.parse().map_err(|_| {
            Failure::input(
                "form",
                format!("form= : « {form} » n'est ni json ni xml"),
                format!("form=: \"{form}\" is neither json nor xml"),
            )
        }),
        (None, Place::File(path)) => Ok(DocumentForm::of_path(path).unwrap_or(DocumentForm::Json)),
        (None, _) => Ok(DocumentForm::Json),
    }
}

pub fn begin_table(
    py: Python<'_>,
    schema: CoreSchema,
    geojson: bool,
    place: Place,
    (date, replace): (Option<NaiveDate>, bool),
) -> Result<(Target, Option<PathBuf>), Failure> {
    let builder = match place {
        Place::Stream(stream) => {
            let spooled = SpooledTempFile::new(SPOOLED);
            let export = match geojson {
                true => Core::geojson_to_writer(schema, spooled),
                false => Core::to_writer(schema, spooled),
            };
            return Ok((Target::Stream(export?, stream), None));
        }
        Place::File(path) => Core::to_file(schema, path),
        Place::Directory { directory, producer } => {
            Core::to_directory(schema, directory, Siren::new(producer).map_err(invalid)?)
        }
    };
    let builder = match date {
        Some(date) => builder.date(date),
        None => builder,
    };
    let builder = if geojson { builder.geojson() } else { builder };
    let export = py.detach(|| builder.replace(replace).create())?;
    let path = export.path().to_owned();
    Ok((Target::File(export), Some(path)))
}

pub fn begin_document(
    py: Python<'_>,
    schema: DocumentSchema,
    form: DocumentForm,
    place: Place,
    (date, sequence, replace): (Option<NaiveDate>, u32, bool),
) -> Result<(Target, Option<PathBuf>), Failure> {
    let builder = match place {
        Place::Stream(stream) => {
            let export = DocumentExport::to_writer(schema, form, SpooledTempFile::new(SPOOLED));
            return Ok((Target::DocumentStream(export, stream), None));
        }
        Place::File(path) => DocumentExport::to_file(schema, form, path),
        Place::Directory { directory, producer } => {
            DocumentExport::to_directory(schema, form, directory, Siret::new(producer).map_err(invalid)?)
        }
    };
    let builder = match date {
        Some(date) => builder.date(date),
        None => builder,
    };
    let export = py.detach(|| builder.sequence(sequence).replace(replace).create())?;
    let path = export.path().to_owned();
    Ok((Target::DocumentFile(export), Some(path)))
}

pub fn contracts_only() -> Failure {
    Failure::input(
        "schema",
        "ce document est fait de contrats, pas de lignes",
        "this document is made of contracts, not of rows",
    )
}

pub fn rows_only() -> Failure {
    Failure::input(
        "schema",
        "ce tableau est fait de lignes, pas de contrats",
        "this table is made of rows, not of contracts",
    )
}
