use std::io::{self, Write};
use std::ptr;
use std::sync::{Arc, Mutex, PoisonError};

use opendatabutton::{
    AtomicTarget, DocumentExport, DocumentExportBuilder, Export, ExportBuilder, Siren, Siret,
};

use crate::direct;
use crate::failure::{Failure, FailureKind};
use crate::finding::number;
use crate::form::{NativeForm, form};
use crate::job::Job;
use crate::receipt::NativeReceipt;
use crate::report::NativeReport;
use crate::schema::{NativeSchema, day, sequence};

/// How much memory is kept for the next bytes.
const KEPT: usize = 1 << 20;

/// Memory of an export, which lives until the next call or the end of the export: uniffi hands over bytes one by one.
#[derive(Debug, uniffi::Record)]
pub struct NativeBytes {
    /// Where.
    pub address: i64,
    /// How many bytes.
    pub length: i64,
}

fn address(memory: &mut Vec<u8>) -> i64 {
    memory.as_mut_ptr().expose_provenance() as i64
}

/// A file in the making.
#[derive(uniffi::Object)]
pub struct NativeExport {
    state: Mutex<State>,
}

struct State {
    target: Target,
    /// Where Java puts what is to be written, for `direct.rs`.
    shared: Vec<u8>,
    /// What Java has fetched last.
    fetched: Vec<u8>,
    /// Why the last call through `direct.rs` failed.
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

    fn swap(&self, other: &mut Vec<u8>) {
        std::mem::swap(&mut *self.0.lock().unwrap_or_else(PoisonError::into_inner), other);
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

impl Target {
    /// How many bytes there are to fetch.
    fn write(&mut self, bytes: &[u8]) -> Result<i64, Failure> {
        let result = match self {
            Target::File(job) => job.write(bytes),
            Target::Stream(job, _) => job.write(bytes),
            Target::Over(_) => return Err(over()),
        };
        if result.as_ref().is_err_and(Failure::is_io) {
            *self = Target::Over(Pending::default());
        }
        result?;
        Ok(number(self.pending().len() as u64))
    }

    fn pending(&self) -> &Pending {
        static NONE: std::sync::LazyLock<Pending> = std::sync::LazyLock::new(Pending::default);
        match self {
            Target::File(_) => &NONE,
            Target::Stream(_, pending) | Target::Over(pending) => pending,
        }
    }
}

fn over() -> Failure {
    Failure::new(FailureKind::State, "l'export est terminé", "the export is finished")
}

impl NativeExport {
    fn begin(target: Target) -> Arc<Self> {
        let state = State { target, shared: Vec::new(), fetched: Vec::new(), failure: None };
        Arc::new(NativeExport { state: Mutex::new(state) })
    }

    fn file(builder: ExportBuilder, replace: bool) -> Result<Arc<Self>, Failure> {
        Ok(Self::begin(Target::File(Job::table(builder.replace(replace).create()?))))
    }

    fn document_file(builder: DocumentExportBuilder, replace: bool) -> Result<Arc<Self>, Failure> {
        Ok(Self::begin(Target::File(Job::document(builder.replace(replace).create()?))))
    }

    /// Writes what the first bytes of the shared memory hold: rows, or a contract. How many bytes there are to fetch,
    /// or `direct::FAILED`.
    pub(crate) fn write_shared(&self, length: i32) -> i64 {
        self.with(|State { target, shared, failure, .. }| {
            let bytes = usize::try_from(length).ok().and_then(|length| shared.get(..length));
            bytes.ok_or_else(Failure::row).and_then(|bytes| target.write(bytes)).unwrap_or_else(|why| {
                *failure = Some(why);
                direct::FAILED
            })
        })
    }

    fn with<R>(&self, work: impl FnOnce(&mut State) -> R) -> R {
        // Java calls one at a time. After a panic, which is a fault of ours, the row in question was not written.
        work(&mut self.state.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

#[uniffi::export]
impl NativeExport {
    /// A table into a directory, under the official name.
    #[uniffi::constructor]
    pub fn to_directory(
        schema: Arc<NativeSchema>,
        directory: String,
        producer: String,
        epoch_day: i64,
        replace: bool,
    ) -> Result<Arc<Self>, Failure> {
        let builder = Export::to_directory(schema.table()?, directory, Siren::new(producer)?);
        Self::file(builder.date(day(epoch_day)?), replace)
    }

    /// A table into a file of any name.
    #[uniffi::constructor]
    pub fn to_file(
        schema: Arc<NativeSchema>,
        path: String,
        geojson: bool,
        replace: bool,
    ) -> Result<Arc<Self>, Failure> {
        let builder = Export::to_file(schema.table()?, path);
        Self::file(if geojson { builder.geojson() } else { builder }, replace)
    }

    /// A table into memory, where Java fetches it piece by piece.
    #[uniffi::constructor]
    pub fn to_stream(schema: Arc<NativeSchema>, geojson: bool) -> Result<Arc<Self>, Failure> {
        let pending = Pending::default();
        let schema = schema.table()?;
        let export = match geojson {
            true => Export::geojson_to_writer(schema, pending.clone()),
            false => Export::to_writer(schema, pending.clone()),
        };
        Ok(Self::begin(Target::Stream(Job::table(export?), pending)))
    }

    /// A document into a directory, under the official name.
    #[uniffi::constructor]
    pub fn document_to_directory(
        schema: Arc<NativeSchema>,
        directory: String,
        producer: String,
        epoch_day: i64,
        sequence: i32,
        form: NativeForm,
        replace: bool,
    ) -> Result<Arc<Self>, Failure> {
        let (schema, producer) = (schema.document()?, Siret::new(producer)?);
        let builder = DocumentExport::to_directory(schema, form.into(), directory, producer);
        let builder = builder.date(day(epoch_day)?).sequence(self::sequence(sequence)?);
        Self::document_file(builder, replace)
    }

    /// A document into a file of any name.
    #[uniffi::constructor]
    pub fn document_to_file(
        schema: Arc<NativeSchema>,
        path: String,
        form: Option<NativeForm>,
        replace: bool,
    ) -> Result<Arc<Self>, Failure> {
        let form = self::form(form, &path);
        Self::document_file(DocumentExport::to_file(schema.document()?, form, path), replace)
    }

    /// A document into memory, where Java fetches it piece by piece.
    #[uniffi::constructor]
    pub fn document_to_stream(schema: Arc<NativeSchema>, form: NativeForm) -> Result<Arc<Self>, Failure> {
        let pending = Pending::default();
        let job = Job::document(DocumentExport::to_writer(schema.document()?, form.into(), pending.clone()));
        Ok(Self::begin(Target::Stream(job, pending)))
    }

    /// Writes all records or contracts of a file.
    pub fn write_file(&self, path: String, max_findings: i32) -> Result<Arc<NativeReport>, Failure> {
        let max_findings = usize::try_from(max_findings).unwrap_or(0);
        let report = self.with(|state| match &mut state.target {
            Target::File(job) => job.write_file(&path, max_findings),
            Target::Stream(job, _) => job.write_file(&path, max_findings),
            Target::Over(_) => Err(over()),
        })?;
        Ok(Arc::new(NativeReport::new(report)))
    }

    /// Writes the lines of a TOTEM document, with the labels of its account plan.
    pub fn write_totem(
        &self,
        document: String,
        plans: Option<String>,
        max_findings: i32,
    ) -> Result<Arc<NativeReport>, Failure> {
        let (plans, max_findings) = (plans.as_deref(), usize::try_from(max_findings).unwrap_or(0));
        let report = self.with(|state| match &mut state.target {
            Target::File(job) => job.write_totem(&document, plans, max_findings),
            Target::Stream(job, _) => job.write_totem(&document, plans, max_findings),
            Target::Over(_) => Err(over()),
        })?;
        Ok(Arc::new(NativeReport::new(report)))
    }

    /// Writes the records of a file with headings of its own, as a mapping in JSON says.
    pub fn write_mapped(
        &self,
        path: String,
        mapping: String,
        max_findings: i32,
    ) -> Result<Arc<NativeReport>, Failure> {
        let max_findings = usize::try_from(max_findings).unwrap_or(0);
        let report = self.with(|state| match &mut state.target {
            Target::File(job) => job.write_mapped(&path, &mapping, max_findings),
            Target::Stream(job, _) => job.write_mapped(&path, &mapping, max_findings),
            Target::Over(_) => Err(over()),
        })?;
        Ok(Arc::new(NativeReport::new(report)))
    }

    /// How many records or contracts were written so far.
    pub fn rows(&self) -> i64 {
        self.with(|state| match &state.target {
            Target::File(job) => number(job.rows()),
            Target::Stream(job, _) => number(job.rows()),
            Target::Over(_) => 0,
        })
    }

    /// What `direct.rs` calls this export.
    pub fn address(&self) -> i64 {
        ptr::from_ref(self).expose_provenance() as i64
    }

    /// The address of memory for so many bytes to be written, which lives until the next call or the end of the export.
    pub fn share(&self, capacity: i32) -> i64 {
        self.with(|state| {
            state.shared = vec![0; usize::try_from(capacity).unwrap_or(0)];
            address(&mut state.shared)
        })
    }

    /// Why the last call through `direct.rs` failed.
    pub fn failure(&self) -> Result<(), Failure> {
        let inside = || Failure::new(FailureKind::State, "erreur interne", "internal error");
        Err(self.with(|state| state.failure.take()).unwrap_or_else(inside))
    }

    /// The bytes that were not fetched yet.
    pub fn fetch(&self) -> NativeBytes {
        self.with(|State { target, fetched, .. }| {
            fetched.clear();
            fetched.shrink_to(KEPT);
            target.pending().swap(fetched);
            NativeBytes { address: address(fetched), length: number(fetched.len() as u64) }
        })
    }

    /// Ends the export.
    pub fn finish(&self) -> Result<NativeReceipt, Failure> {
        self.with(|state| {
            let over_with = Target::Over(state.target.pending().clone());
            match std::mem::replace(&mut state.target, over_with) {
                Target::File(job) => {
                    let (receipt, path) = job.finish()?;
                    Ok(NativeReceipt::new(receipt, Some(path)))
                }
                Target::Stream(job, _) => {
                    let (_, receipt) = job.end()?;
                    Ok(NativeReceipt::new(receipt, None))
                }
                Target::Over(_) => Err(over()),
            }
        })
    }
}
