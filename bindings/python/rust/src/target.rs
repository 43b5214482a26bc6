//! The target of an export, and its beginning.

use std::path::PathBuf;

use opendatabutton::chrono::NaiveDate;
use opendatabutton::{
    Export as Core, ExportForm, ExportTarget, InvalidIdentifier, Lang, Standard, StandardExport,
};
use pyo3::prelude::*;
use tempfile::SpooledTempFile;

use crate::failure::Failure;

/// The bytes for a file object stay in memory up to this size, then on the disk, until the file is complete.
const SPOOLED: usize = 8 << 20;

/// The core's export of a table.
pub type TableExport = Core<ExportTarget<SpooledTempFile>>;

/// An export of the core, and the file object that receives its bytes, if there is one.
pub struct Target {
    pub export: StandardExport<SpooledTempFile>,
    pub stream: Option<Py<PyAny>>,
}

impl Target {
    /// The export of a table; contracts are refused.
    pub fn table(&mut self) -> Result<&mut TableExport, Failure> {
        self.export.table().ok_or_else(contracts_only)
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

/// The requested form, if any.
fn form(form: Option<&str>, standard: &Standard) -> Result<Option<ExportForm>, Failure> {
    let Some(text) = form else { return Ok(None) };
    let stated = match text {
        "csv" => Some(ExportForm::Csv),
        "geojson" => Some(ExportForm::GeoJson),
        "json" => Some(ExportForm::Json),
        "xml" => Some(ExportForm::Xml),
        _ => None,
    };
    if let Some(form) = stated.filter(|form| form.fits(standard)) {
        return Ok(Some(form));
    }
    let name = standard.name();
    Err(match standard {
        Standard::Document(_) => Failure::input(
            "form",
            format!("form= : « {text} » n'est ni json ni xml"),
            format!("form=: \"{text}\" is neither json nor xml"),
        ),
        _ => Failure::input(
            "form",
            format!("form= : csv ou geojson pour un tableau ({name})"),
            format!("form=: csv or geojson for a table ({name})"),
        ),
    })
}

/// Begins an export.
pub fn begin(
    py: Python<'_>,
    standard: &Standard,
    stated: Option<&str>,
    place: Place,
    (date, sequence, replace): (Option<NaiveDate>, u32, bool),
) -> Result<Target, Failure> {
    let form = form(stated, standard)?;
    let standard = standard.clone();
    let mut builder = match place {
        Place::Stream(stream) => {
            let export = StandardExport::to_writer(standard, form, SpooledTempFile::new(SPOOLED))?;
            return Ok(Target { export, stream: Some(stream) });
        }
        Place::File(path) => StandardExport::to_file(standard, path),
        Place::Directory { directory, producer } => {
            StandardExport::to_directory(standard, directory, &producer).map_err(invalid)?
        }
    };
    if let Some(form) = form {
        builder = builder.form(form);
    }
    if let Some(date) = date {
        builder = builder.date(date);
    }
    let export = py.detach(|| builder.sequence(sequence).replace(replace).create())?;
    Ok(Target { export, stream: None })
}

fn contracts_only() -> Failure {
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
