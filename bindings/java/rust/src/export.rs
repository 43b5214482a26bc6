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

/// The export after it wrote all records of a source, and the report on them.
type Written = (StandardExport<Pipe>, Result<Report, Failure>);

/// An open export.
pub(crate) struct Export {
    /// None while `work` runs, and after the export finished or its target failed.
    open: Option<StandardExport<Pipe>>,
    /// For a table, the record that receives each row; None for a document.
    record: Option<DynamicRecord>,
    /// For a stream, the bytes that Java has not fetched yet.
    pending: Pipe,
    /// The thread that writes all records of a source; it returns the export and the report.
    work: Option<Work<Written>>,
    /// Stops `work`.
    stopper: Stopper,
    /// The reason why the last write failed, until Java fetches it.
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

    /// An export into memory, from which Java fetches the bytes piece by piece.
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

    /// Writes rows (see `row.rs`) up to the first that fails, or for a document a contract in JSON. Returns the number
    /// of bytes to fetch, or None on failure: [`Export::failure`] then returns the reason.
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

    /// The reason why the last write failed.
    pub fn failure(&mut self) -> Failure {
        self.failure.take().unwrap_or_else(Failure::internal)
    }

    /// Starts to write all records or contracts of a file; [`Export::step`] returns the result.
    pub fn write_file(&mut self, arguments: &mut Reader<'_>) -> Result<(), Failure> {
        let (path, max_findings) = (arguments.text()?.to_owned(), arguments.size()?);
        let sheet = arguments.optional_text()?.map_or(Sheet::First, Sheet::from);
        self.begin(move |export| {
            export.set_sheet(sheet)?;
            Ok(export.write_file(path, max_findings)?)
        })
    }

    /// Starts to write the lines of a TOTEM document, with the labels of its account plan.
    pub fn write_totem(&mut self, arguments: &mut Reader<'_>) -> Result<(), Failure> {
        let (path, plans) = (arguments.text()?.to_owned(), arguments.optional_text()?);
        let (max_findings, siret) = (arguments.size()?, arguments.optional_text()?.map(str::to_owned));
        let plans = plans.map_or_else(Plans::none, Plans::at);
        self.begin(move |export| Ok(export.write_totem_file(path, &plans, siret.as_deref(), max_findings)?))
    }

    /// Starts to write the records of a file that has its own headings, as a mapping in JSON describes.
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

    /// Waits briefly for the running work, and returns its report if it has ended. In both cases Java then fetches the
    /// bytes that are ready.
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

    /// The number of records or contracts written so far.
    pub fn rows(&self) -> u64 {
        self.open.as_ref().map_or(0, StandardExport::rows)
    }

    /// Returns the bytes that were not fetched yet.
    pub fn fetch(&mut self) -> Vec<u8> {
        self.pending.take()
    }

    /// Finishes the export, and writes the receipt to `out`.
    pub fn finish(&mut self, out: &mut Writer) -> Result<(), Failure> {
        let finished = self.open.take().ok_or_else(over)?.finish()?;
        let path = finished.path.map(|path| path.to_string_lossy().into_owned());
        report::receipt(&finished.receipt, path.as_deref(), out);
        Ok(())
    }
}

impl Drop for Export {
    /// Stops work that Java abandons.
    fn drop(&mut self) {
        self.stopper.stop();
        self.pending.close();
        if let Some(work) = self.work.take() {
            // Nobody needs the result.
            let _ = work.end();
        }
    }
}
