//! An export of either kind of standard, into any target, given what Java has put together.

use std::io::Write;

use opendatabutton::{
    AtomicTarget, DocumentExport, DynamicRecord, Error, Export, Mapping, Plans, Receipt, Report, Sheet,
};

use crate::failure::Failure;
use crate::row::Rows;

/// A table or a document in the making.
pub(crate) enum Job<W: Write> {
    /// With the record that its rows are read into, and how many columns that has.
    Table(Box<Export<W>>, Box<DynamicRecord>, usize),
    Document(Box<DocumentExport<W>>),
}

impl<W: Write> Job<W> {
    pub fn table(export: Export<W>) -> Self {
        let schema = export.schema().clone();
        let columns = schema.descriptor().fields.len();
        Job::Table(Box::new(export), Box::new(DynamicRecord::new(schema)), columns)
    }

    pub fn document(export: DocumentExport<W>) -> Self {
        Job::Document(Box::new(export))
    }

    /// Writes rows (see `row.rs`) up to the first that fails, or a contract, which is JSON.
    pub fn write(&mut self, bytes: &[u8]) -> Result<(), Failure> {
        match self {
            Job::Table(export, record, columns) => {
                let mut rows = Rows::new(bytes);
                while !rows.is_empty() {
                    rows.read(record, *columns)?;
                    export.write_dynamic(record)?;
                }
                Ok(())
            }
            Job::Document(export) => {
                let contract = std::str::from_utf8(bytes).map_err(|_| Failure::encoding())?;
                Ok(export.write_json(contract)?)
            }
        }
    }

    pub fn write_file(
        &mut self,
        path: &str,
        sheet: Option<&str>,
        max_findings: usize,
    ) -> Result<Report, Failure> {
        Ok(match self {
            Job::Table(export, ..) => {
                export.set_sheet(sheet.map_or(Sheet::First, Sheet::from));
                export.write_file(path, max_findings)
            }
            Job::Document(export) => export.write_file(path, max_findings),
        }?)
    }

    pub fn write_totem(
        &mut self,
        document: &str,
        plans: Option<&str>,
        siret: Option<&str>,
        max_findings: usize,
    ) -> Result<Report, Failure> {
        let plans = plans.map_or_else(Plans::none, Plans::at);
        match self {
            Job::Table(export, ..) => Ok(export.write_totem_file(document, &plans, siret, max_findings)?),
            Job::Document(_) => Err(Failure::encoding()),
        }
    }

    pub fn write_mapped(
        &mut self,
        path: &str,
        mapping: &str,
        max_findings: usize,
    ) -> Result<Report, Failure> {
        match self {
            Job::Table(export, ..) => {
                Ok(export.write_mapped(path, &Mapping::from_json(mapping)?, max_findings)?)
            }
            Job::Document(_) => Err(Failure::encoding()),
        }
    }

    pub fn rows(&self) -> u64 {
        match self {
            Job::Table(export, ..) => export.rows(),
            Job::Document(export) => export.contracts(),
        }
    }

    pub fn end(self) -> Result<(W, Receipt), Error> {
        match self {
            Job::Table(export, ..) => export.check_whole().and_then(|()| export.end()),
            Job::Document(export) => export.check_whole().and_then(|()| export.end()),
        }
    }
}

impl Job<AtomicTarget> {
    /// The receipt, and where the file is.
    pub fn finish(self) -> Result<(Receipt, String), Error> {
        let path = match &self {
            Job::Table(export, ..) => export.path(),
            Job::Document(export) => export.path(),
        };
        let path = path.to_string_lossy().into_owned();
        let receipt = match self {
            Job::Table(export, ..) => export.finish(),
            Job::Document(export) => export.finish(),
        };
        Ok((receipt?, path))
    }
}
