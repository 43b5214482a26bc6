use std::io::{self, Write};
use std::sync::{Arc, Mutex, PoisonError};

use opendatabutton::{
    AtomicTarget, DocumentExport, DocumentExportBuilder, Export as TableExport, ExportBuilder, Report, Siren,
    Siret, Standard,
};

use crate::failure::{Failure, kind};
use crate::form::{form, form_of_file};
use crate::job::Job;
use crate::report;
use crate::schema::{day, document, sequence, table};
use crate::wire::{Reader, Writer};

/// A file in the making.
pub(crate) struct Export {
    target: Target,
    /// Why the last write failed, until Java asks.
    failure: Option<Failure>,
}

enum Target {
    File(Job<AtomicTarget>),
    Stream(Job<Pending>, Pending),
    /// Finished, or the target has failed.
    Over(Pending),
}

/// Bytes that Java has yet to fetch.
#[derive(Clone, Default)]
struct Pending(Arc<Mutex<Vec<u8>>>);

impl Pending {
    fn len(&self) -> usize {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).len()
    }

    fn take(&self) -> Vec<u8> {
        std::mem::take(&mut *self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Write for Pending {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

fn over() -> Failure {
    Failure::new(kind::STATE, "l'export est terminé", "the export is finished")
}

impl Export {
    fn new(target: Target) -> Self {
        Export { target, failure: None }
    }

    fn file(builder: ExportBuilder, replace: bool) -> Result<Self, Failure> {
        Ok(Self::new(Target::File(Job::table(builder.replace(replace).create()?))))
    }

    fn document_file(builder: DocumentExportBuilder, replace: bool) -> Result<Self, Failure> {
        Ok(Self::new(Target::File(Job::document(builder.replace(replace).create()?))))
    }

    /// A table into a directory, under the official name.
    pub fn to_directory(standard: &Standard, arguments: &mut Reader<'_>) -> Result<Self, Failure> {
        let (directory, producer) = (arguments.text()?, Siren::new(arguments.text()?)?);
        let builder = TableExport::to_directory(table(standard)?, directory, producer);
        Self::file(builder.date(day(arguments.long()?)?), arguments.truth()?)
    }

    /// A table into a file of any name.
    pub fn to_file(standard: &Standard, arguments: &mut Reader<'_>) -> Result<Self, Failure> {
        let builder = TableExport::to_file(table(standard)?, arguments.text()?);
        let builder = if arguments.truth()? { builder.geojson() } else { builder };
        Self::file(builder, arguments.truth()?)
    }

    /// A table into memory, where Java fetches it piece by piece.
    pub fn to_stream(standard: &Standard, arguments: &mut Reader<'_>) -> Result<Self, Failure> {
        let (schema, pending) = (table(standard)?, Pending::default());
        let export = match arguments.truth()? {
            true => TableExport::geojson_to_writer(schema, pending.clone()),
            false => TableExport::to_writer(schema, pending.clone()),
        };
        Ok(Self::new(Target::Stream(Job::table(export?), pending)))
    }

    /// A document into a directory, under the official name.
    pub fn document_to_directory(standard: &Standard, arguments: &mut Reader<'_>) -> Result<Self, Failure> {
        let (directory, producer) = (arguments.text()?, arguments.text()?);
        let (day, sequence) = (day(arguments.long()?)?, sequence(arguments.integer()?)?);
        let (schema, form) = (document(standard)?, form(arguments)?);
        let builder = DocumentExport::to_directory(schema, form, directory, Siret::new(producer)?);
        Self::document_file(builder.date(day).sequence(sequence), arguments.truth()?)
    }

    /// A document into a file of any name.
    pub fn document_to_file(standard: &Standard, arguments: &mut Reader<'_>) -> Result<Self, Failure> {
        let path = arguments.text()?;
        let form = form_of_file(arguments, path)?;
        Self::document_file(DocumentExport::to_file(document(standard)?, form, path), arguments.truth()?)
    }

    /// A document into memory, where Java fetches it piece by piece.
    pub fn document_to_stream(standard: &Standard, arguments: &mut Reader<'_>) -> Result<Self, Failure> {
        let (form, pending) = (form(arguments)?, Pending::default());
        let job = Job::document(DocumentExport::to_writer(document(standard)?, form, pending.clone()));
        Ok(Self::new(Target::Stream(job, pending)))
    }

    /// Writes rows (see `row.rs`), or for a document a contract in JSON. How many bytes there are to fetch; none when it
    /// failed, and [`Export::failure`] says why.
    pub fn write(&mut self, bytes: &[u8]) -> Option<i64> {
        let result = match &mut self.target {
            Target::File(job) => job.write(bytes),
            Target::Stream(job, _) => job.write(bytes),
            Target::Over(_) => Err(over()),
        };
        match result {
            Ok(()) => Some(i64::try_from(self.pending()).unwrap_or(i64::MAX)),
            Err(failure) => {
                if failure.is_io() {
                    self.target = Target::Over(Pending::default());
                }
                self.failure = Some(failure);
                None
            }
        }
    }

    /// How many bytes there are to fetch.
    fn pending(&self) -> usize {
        match &self.target {
            Target::File(_) => 0,
            Target::Stream(_, pending) | Target::Over(pending) => pending.len(),
        }
    }

    /// Why the last write failed.
    pub fn failure(&mut self) -> Failure {
        self.failure.take().unwrap_or_else(Failure::internal)
    }

    /// Writes all records or contracts of a file.
    pub fn write_file(&mut self, arguments: &mut Reader<'_>) -> Result<Report, Failure> {
        let (path, max_findings, sheet) = (arguments.text()?, arguments.size()?, arguments.optional_text()?);
        match &mut self.target {
            Target::File(job) => job.write_file(path, sheet, max_findings),
            Target::Stream(job, _) => job.write_file(path, sheet, max_findings),
            Target::Over(_) => Err(over()),
        }
    }

    /// Writes the lines of a TOTEM document, with the labels of its account plan.
    pub fn write_totem(&mut self, arguments: &mut Reader<'_>) -> Result<Report, Failure> {
        let (path, plans) = (arguments.text()?, arguments.optional_text()?);
        let (max_findings, siret) = (arguments.size()?, arguments.optional_text()?);
        match &mut self.target {
            Target::File(job) => job.write_totem(path, plans, siret, max_findings),
            Target::Stream(job, _) => job.write_totem(path, plans, siret, max_findings),
            Target::Over(_) => Err(over()),
        }
    }

    /// Writes the records of a file with headings of its own, as a mapping in JSON says.
    pub fn write_mapped(&mut self, arguments: &mut Reader<'_>) -> Result<Report, Failure> {
        let (path, mapping, max_findings) = (arguments.text()?, arguments.text()?, arguments.size()?);
        match &mut self.target {
            Target::File(job) => job.write_mapped(path, mapping, max_findings),
            Target::Stream(job, _) => job.write_mapped(path, mapping, max_findings),
            Target::Over(_) => Err(over()),
        }
    }

    /// How many records or contracts were written so far.
    pub fn rows(&self) -> u64 {
        match &self.target {
            Target::File(job) => job.rows(),
            Target::Stream(job, _) => job.rows(),
            Target::Over(_) => 0,
        }
    }

    /// The bytes that were not fetched yet.
    pub fn fetch(&mut self) -> Vec<u8> {
        match &self.target {
            Target::File(_) => Vec::new(),
            Target::Stream(_, pending) | Target::Over(pending) => pending.take(),
        }
    }

    /// Ends the export, and writes the receipt.
    pub fn finish(&mut self, out: &mut Writer) -> Result<(), Failure> {
        let pending = match &self.target {
            Target::Stream(_, pending) => pending.clone(),
            _ => Pending::default(),
        };
        match std::mem::replace(&mut self.target, Target::Over(pending)) {
            Target::File(job) => {
                let (receipt, path) = job.finish()?;
                report::receipt(&receipt, Some(&path), out);
            }
            Target::Stream(job, _) => {
                let (_, receipt) = job.end()?;
                report::receipt(&receipt, None, out);
            }
            Target::Over(_) => return Err(over()),
        }
        Ok(())
    }
}
