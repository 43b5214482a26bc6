use opendatabutton::{
    DynamicRecord, ExportForm, Mapping, Plans, Report, Sheet, Standard, StandardExport,
    StandardExportBuilder, Stopper,
};

use crate::failure::{Failure, kind};
use crate::form::{form, stated};
use crate::pipe::Pipe;
use crate::report;
use crate::row::Rows;
use crate::schema::{day, document, sequence, table};
use crate::wire::{Malformed, Reader, Writer};
use crate::work::Work;

/// An export after all records of a source, and their report.
type Written = (StandardExport<Pipe>, Result<Report, Failure>);

/// A file in the making.
pub(crate) struct Export {
    /// None once it is over: finished, or its target has failed.
    open: Option<StandardExport<Pipe>>,
    /// Of a table, the record that its rows are read into.
    record: Option<DynamicRecord>,
    /// Of a stream, what Java has yet to fetch.
    pending: Pipe,
    /// All records of a source are being written; the export comes back with the report.
    work: Option<Work<Written>>,
    /// Stops that.
    stopper: Stopper,
    /// Why the last write failed, until Java asks.
    failure: Option<Failure>,
}

fn over() -> Failure {
    Failure::new(kind::STATE, "l'export est terminé", "the export is finished")
}

impl Export {
    fn new(mut export: StandardExport<Pipe>, pending: Pipe) -> Self {
        let record = export.table().map(|table| DynamicRecord::new(table.schema().clone()));
        let stopper = export.stopper();
        Export { open: Some(export), record, pending, work: None, stopper, failure: None }
    }

    fn file(builder: StandardExportBuilder) -> Result<Self, Failure> {
        Ok(Self::new(builder.create()?, Pipe::default()))
    }

    /// Into memory, where Java fetches it piece by piece.
    fn stream(standard: Standard, form: Option<ExportForm>) -> Result<Self, Failure> {
        let pending = Pipe::default();
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

    /// Writes rows (see `row.rs`) up to the first that fails, or for a document a contract in JSON. How many bytes there
    /// are to fetch; none when it failed, and [`Export::failure`] says why.
    pub fn write(&mut self, bytes: &[u8]) -> Option<i64> {
        match self.write_bytes(bytes) {
            Ok(()) => Some(i64::try_from(self.pending.len()).unwrap_or(i64::MAX)),
            Err(failure) => {
                if failure.is_io() {
                    self.open = None;
                    self.pending = Pipe::default();
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

    /// Begins to write all records or contracts of a file; [`Export::step`] tells what becomes of it.
    pub fn write_file(&mut self, arguments: &mut Reader<'_>) -> Result<(), Failure> {
        let (path, max_findings) = (arguments.text()?.to_owned(), arguments.size()?);
        let sheet = arguments.optional_text()?.map_or(Sheet::First, Sheet::from);
        self.begin(move |export| {
            export.set_sheet(sheet)?;
            Ok(export.write_file(path, max_findings)?)
        })
    }

    /// Begins to write the lines of a TOTEM document, with the labels of its account plan.
    pub fn write_totem(&mut self, arguments: &mut Reader<'_>) -> Result<(), Failure> {
        let (path, plans) = (arguments.text()?.to_owned(), arguments.optional_text()?);
        let (max_findings, siret) = (arguments.size()?, arguments.optional_text()?.map(str::to_owned));
        let plans = plans.map_or_else(Plans::none, Plans::at);
        self.begin(move |export| Ok(export.write_totem_file(path, &plans, siret.as_deref(), max_findings)?))
    }

    /// Begins to write the records of a file with headings of its own, as a mapping in JSON says.
    pub fn write_mapped(&mut self, arguments: &mut Reader<'_>) -> Result<(), Failure> {
        let (path, mapping) = (arguments.text()?.to_owned(), Mapping::from_json(arguments.text()?)?);
        let max_findings = arguments.size()?;
        self.begin(move |export| Ok(export.write_mapped(path, &mapping, max_findings)?))
    }

    fn begin(
        &mut self,
        work: impl FnOnce(&mut StandardExport<Pipe>) -> Result<Report, Failure> + Send + 'static,
    ) -> Result<(), Failure> {
        let mut export = self.open.take().ok_or_else(over)?;
        self.work = Some(Work::begin(&self.pending, move || {
            let written = work(&mut export);
            (export, written)
        })?);
        Ok(())
    }

    /// Waits a moment for the work that was begun: the report when it has ended. The bytes that are ready are fetched in
    /// either case.
    pub fn step(&mut self) -> Result<Option<Report>, Failure> {
        let work = self.work.take().ok_or_else(over)?;
        if !work.has_ended() {
            self.work = Some(work);
            return Ok(None);
        }
        let (export, written) = work.end()?;
        self.open = Some(export);
        written.map(Some)
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

impl Drop for Export {
    /// Work that is given up ends early.
    fn drop(&mut self) {
        self.stopper.stop();
        self.pending.close();
        if let Some(work) = self.work.take() {
            // Whatever came of it, nobody asks.
            let _ = work.end();
        }
    }
}
