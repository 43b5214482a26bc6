//! An export of either kind of standard, into any target.

use std::io::Write;
use std::path::Path;

use opendatabutton::{
    AtomicTarget, DocumentExport, DynamicRecord, Error, Export, Mapping, Plans, Receipt, Report, Sheet,
    Standard,
};

use crate::document::{self, odb_form};
use crate::failure::Failure;

/// What records come from.
pub(crate) enum Source<'s> {
    /// A file in the standard's own words.
    File(&'s Path),
    /// A budget of financial software.
    Totem { document: &'s Path, plans: Plans, siret: Option<&'s str> },
    /// A table with headings of its own.
    Mapped { path: &'s Path, mapping: &'s str },
}

/// A table or a document in the making.
pub(crate) enum Job<W: Write> {
    Table(Box<Export<W>>),
    Document(Box<DocumentExport<W>>),
}

impl<W: Write> Job<W> {
    /// Into a stream. `form` is for documents.
    pub fn new(standard: Standard, form: odb_form, writer: W) -> Result<Self, Failure> {
        match standard {
            Standard::Table(schema) => {
                let export = match document::geojson(form)? {
                    true => Export::geojson_to_writer(schema, writer),
                    false => Export::to_writer(schema, writer),
                };
                Ok(Job::Table(Box::new(export?)))
            }
            Standard::Document(schema) => {
                let form = document::form(form, None)?;
                Ok(Job::Document(Box::new(DocumentExport::to_writer(schema, form, writer))))
            }
            _ => Err(Failure::State("standard inconnu", "unknown standard")),
        }
    }

    /// The outer error is of the call, the inner one of the export.
    pub fn write(&mut self, record: &DynamicRecord) -> Result<Result<(), Error>, Failure> {
        match self {
            Job::Table(export) => Ok(export.write_dynamic(record)),
            Job::Document(export) => Err(Failure::argument(
                "record",
                format!("un contrat de {}, par odb_export_write_json", export.schema().name()),
                format!("a contract of {}, through odb_export_write_json", export.schema().name()),
            )),
        }
    }

    /// As [`Job::write`].
    pub fn write_json(&mut self, contract: &str) -> Result<Result<(), Error>, Failure> {
        match self {
            Job::Document(export) => Ok(export.write_json(contract)),
            Job::Table(_) => Err(Failure::argument(
                "job",
                "l'export d'un document ; les lignes d'un tableau passent par odb_export_write",
                "the export of a document; rows of a table go through odb_export_write",
            )),
        }
    }

    /// As [`Job::write`].
    pub fn write_source(
        &mut self,
        source: &Source<'_>,
        max_findings: usize,
    ) -> Result<Result<Report, Error>, Failure> {
        Ok(match (self, source) {
            (Job::Table(export), Source::File(path)) => export.write_file(path, max_findings),
            (Job::Document(export), Source::File(path)) => export.write_file(path, max_findings),
            (Job::Table(export), Source::Totem { document, plans, siret }) => {
                export.write_totem_file(document, plans, *siret, max_findings)
            }
            (Job::Table(export), Source::Mapped { path, mapping }) => Mapping::from_json(mapping)
                .and_then(|mapping| export.write_mapped(path, &mapping, max_findings)),
            (Job::Document(_), _) => {
                return Err(Failure::argument("job", "l'export d'un tableau", "the export of a table"));
            }
        })
    }

    /// Which sheet is taken of workbooks.
    pub fn set_sheet(&mut self, sheet: Sheet) -> Result<(), Failure> {
        match self {
            Job::Table(export) => {
                export.set_sheet(sheet);
                Ok(())
            }
            Job::Document(_) => {
                Err(Failure::argument("sheet", "NULL pour un document", "NULL for a document"))
            }
        }
    }

    pub fn rows(&self) -> u64 {
        match self {
            Job::Table(export) => export.rows(),
            Job::Document(export) => export.contracts(),
        }
    }

    pub fn end(self) -> Result<(W, Receipt), Error> {
        match self {
            Job::Table(export) => export.check_whole().and_then(|()| export.end()),
            Job::Document(export) => export.check_whole().and_then(|()| export.end()),
        }
    }
}

impl Job<AtomicTarget> {
    pub fn path(&self) -> String {
        let path = match self {
            Job::Table(export) => export.path(),
            Job::Document(export) => export.path(),
        };
        path.to_string_lossy().into_owned()
    }

    pub fn finish(self) -> Result<Receipt, Error> {
        match self {
            Job::Table(export) => export.finish(),
            Job::Document(export) => export.finish(),
        }
    }
}
