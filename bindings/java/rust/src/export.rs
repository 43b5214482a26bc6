use std::io::{self, Write};
use std::sync::{Arc, Mutex, PoisonError};

use opendatabutton::{
    DynamicRecord, Export as TableExport, ExportForm, ExportTarget, Mapping, Plans, Report, Sheet, Standard,
    StandardExport, StandardExportBuilder,
};

use crate::failure::{Failure, kind};
use crate::form::{form, stated};
use crate::report;
use crate::row::Rows;
use crate::schema::{day, document, sequence, table};
use crate::wire::{Malformed, Reader, Writer};

/// A file in the making.
pub(crate) struct Export {
    /// None once it is over: finished, or its target has failed.
    open: Option<StandardExport<Pending>>,
    /// Of a table, the record that its rows are read into.
    record: Option<DynamicRecord>,
    /// Of a stream, what Java has yet to fetch.
    pending: Pending,
    /// Why the last write failed, until Java asks.
    failure: Option<Failure>,
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
    fn new(mut export: StandardExport<Pending>, pending: Pending) -> Self {
        let record = export.table().map(|table| DynamicRecord::new(table.schema().clone()));
        Export { open: Some(export), record, pending, failure: None }
    }

    fn file(builder: StandardExportBuilder) -> Result<Self, Failure> {
        Ok(Self::new(builder.create()?, Pending::default()))
    }

    /// Into memory, where Java fetches it piece by piece.
    fn stream(standard: Standard, form: Option<ExportForm>) -> Result<Self, Failure> {
        let pending = Pending::default();
        Ok(Self::new(StandardExport::to_writer(standard, form, pending.clone())?, pending))
    }

    /// A table into a directory, under the official name.
    pub fn to_directory(standard: &Standard, arguments: &mut Reader<'_>) -> Result<Self, Failure> {
        let (directory, producer) = (arguments.text()?, arguments.text()?);
        let builder = StandardExport::to_directory(table(standard)?.into(), directory, producer)?;
        Self::file(builder.date(day(arguments.long()?)?).replace(arguments.truth()?))
    }

    /// A table into a file of any name.
    pub fn to_file(standard: &Standard, arguments: &mut Reader<'_>) -> Result<Self, Failure> {
        let builder = StandardExport::to_file(table(standard)?.into(), arguments.text()?);
        let builder = if arguments.truth()? { builder.form(ExportForm::GeoJson) } else { builder };
        Self::file(builder.replace(arguments.truth()?))
    }

    /// A table into a stream.
    pub fn to_stream(standard: &Standard, arguments: &mut Reader<'_>) -> Result<Self, Failure> {
        Self::stream(table(standard)?.into(), arguments.truth()?.then_some(ExportForm::GeoJson))
    }

    /// A document into a directory, under the official name.
    pub fn document_to_directory(standard: &Standard, arguments: &mut Reader<'_>) -> Result<Self, Failure> {
        let (directory, producer) = (arguments.text()?, arguments.text()?);
        let (day, sequence) = (day(arguments.long()?)?, sequence(arguments.integer()?)?);
        let (schema, form) = (document(standard)?, form(arguments)?);
        let builder = StandardExport::to_directory(schema.into(), directory, producer)?.form(form.into());
        Self::file(builder.date(day).sequence(sequence).replace(arguments.truth()?))
    }

    /// A document into a file of any name.
    pub fn document_to_file(standard: &Standard, arguments: &mut Reader<'_>) -> Result<Self, Failure> {
        let builder = StandardExport::to_file(document(standard)?.into(), arguments.text()?);
        let builder = match stated(arguments)? {
            Some(form) => builder.form(form.into()),
            None => builder,
        };
        Self::file(builder.replace(arguments.truth()?))
    }

    /// A document into a stream.
    pub fn document_to_stream(standard: &Standard, arguments: &mut Reader<'_>) -> Result<Self, Failure> {
        Self::stream(document(standard)?.into(), Some(form(arguments)?.into()))
    }

    fn open(&mut self) -> Result<&mut StandardExport<Pending>, Failure> {
        self.open.as_mut().ok_or_else(over)
    }

    /// The export of a table: Java asks no document for what tables alone have.
    fn table(&mut self) -> Result<&mut TableExport<ExportTarget<Pending>>, Failure> {
        Ok(self.open()?.table().ok_or(Malformed)?)
    }

    /// Writes rows (see `row.rs`) up to the first that fails, or for a document a contract in JSON. How many bytes there
    /// are to fetch; none when it failed, and [`Export::failure`] says why.
    pub fn write(&mut self, bytes: &[u8]) -> Option<i64> {
        match self.write_bytes(bytes) {
            Ok(()) => Some(i64::try_from(self.pending.len()).unwrap_or(i64::MAX)),
            Err(failure) => {
                if failure.is_io() {
                    self.open = None;
                    self.pending = Pending::default();
                }
                self.failure = Some(failure);
                None
            }
        }
    }

    fn write_bytes(&mut self, bytes: &[u8]) -> Result<(), Failure> {
        let export = self.open.as_mut().ok_or_else(over)?;
        let (Some(record), Some(table)) = (&mut self.record, export.table()) else {
            return Ok(export.write_json(std::str::from_utf8(bytes).map_err(|_| Malformed)?)?);
        };
        let columns = table.schema().descriptor().fields.len();
        let mut rows = Rows::new(bytes);
        while !rows.is_empty() {
            rows.read(record, columns)?;
            table.write_dynamic(record)?;
        }
        Ok(())
    }

    /// Why the last write failed.
    pub fn failure(&mut self) -> Failure {
        self.failure.take().unwrap_or_else(Failure::internal)
    }

    /// Writes all records or contracts of a file.
    pub fn write_file(&mut self, arguments: &mut Reader<'_>) -> Result<Report, Failure> {
        let (path, max_findings, sheet) = (arguments.text()?, arguments.size()?, arguments.optional_text()?);
        let export = self.open()?;
        export.set_sheet(sheet.map_or(Sheet::First, Sheet::from))?;
        Ok(export.write_file(path, max_findings)?)
    }

    /// Writes the lines of a TOTEM document, with the labels of its account plan.
    pub fn write_totem(&mut self, arguments: &mut Reader<'_>) -> Result<Report, Failure> {
        let (path, plans) = (arguments.text()?, arguments.optional_text()?);
        let (max_findings, siret) = (arguments.size()?, arguments.optional_text()?);
        let plans = plans.map_or_else(Plans::none, Plans::at);
        Ok(self.table()?.write_totem_file(path, &plans, siret, max_findings)?)
    }

    /// Writes the records of a file with headings of its own, as a mapping in JSON says.
    pub fn write_mapped(&mut self, arguments: &mut Reader<'_>) -> Result<Report, Failure> {
        let (path, mapping, max_findings) = (arguments.text()?, arguments.text()?, arguments.size()?);
        Ok(self.table()?.write_mapped(path, &Mapping::from_json(mapping)?, max_findings)?)
    }

    /// How many records or contracts were written so far.
    pub fn rows(&self) -> u64 {
        self.open.as_ref().map_or(0, StandardExport::rows)
    }

    /// The bytes that were not fetched yet.
    pub fn fetch(&mut self) -> Vec<u8> {
        self.pending.take()
    }

    /// Ends the export, and writes the receipt.
    pub fn finish(&mut self, out: &mut Writer) -> Result<(), Failure> {
        let finished = self.open.take().ok_or_else(over)?.finish()?;
        let path = finished.path.map(|path| path.to_string_lossy().into_owned());
        report::receipt(&finished.receipt, path.as_deref(), out);
        Ok(())
    }
}
