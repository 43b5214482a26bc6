use std::io::{self, Write};
use std::ptr;
use std::sync::{Arc, Mutex, PoisonError};

use opendatabutton::{AtomicTarget, DynamicRecord, Export, ExportBuilder, Siren};

use crate::direct;
use crate::failure::{Failure, FailureKind};
use crate::finding::number;
use crate::receipt::NativeReceipt;
use crate::row::Rows;
use crate::schema::{NativeSchema, day};

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
    record: DynamicRecord,
    columns: usize,
    /// Where Java puts rows for `direct.rs`.
    shared: Vec<u8>,
    /// What Java has fetched last.
    fetched: Vec<u8>,
    /// Why the last call through `direct.rs` failed.
    failure: Option<Failure>,
}

impl State {
    /// Writes rows (see `row.rs`) up to the first that fails. How many bytes there are to fetch.
    fn write(
        target: &mut Target,
        record: &mut DynamicRecord,
        columns: usize,
        rows: &[u8],
    ) -> Result<i64, Failure> {
        let mut rows = Rows::new(rows);
        while !rows.is_empty() {
            rows.read(record, columns)?;
            target.write(record)?;
        }
        Ok(number(target.pending().len() as u64))
    }
}

enum Target {
    File(Box<Export<AtomicTarget>>),
    Stream(Box<Export<Pending>>, Pending),
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
    fn write(&mut self, record: &DynamicRecord) -> Result<(), Failure> {
        let result = match self {
            Target::File(export) => export.write_dynamic(record),
            Target::Stream(export, _) => export.write_dynamic(record),
            Target::Over(_) => return Err(over()),
        };
        if result.as_ref().is_err_and(opendatabutton::Error::is_io) {
            *self = Target::Over(Pending::default());
        }
        Ok(result?)
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
    fn begin(target: Target, schema: &NativeSchema) -> Arc<Self> {
        let schema = schema.schema();
        let columns = schema.descriptor().fields.len();
        let record = DynamicRecord::new(schema);
        let state = State { target, record, columns, shared: Vec::new(), fetched: Vec::new(), failure: None };
        Arc::new(NativeExport { state: Mutex::new(state) })
    }

    fn file(builder: ExportBuilder, schema: &NativeSchema, replace: bool) -> Result<Arc<Self>, Failure> {
        let export = builder.replace(replace).create()?;
        Ok(Self::begin(Target::File(Box::new(export)), schema))
    }

    /// Writes the rows in the first bytes of the shared memory. How many bytes there are to fetch, or
    /// `direct::FAILED`.
    pub(crate) fn write_shared(&self, length: i32) -> i64 {
        self.with(|State { target, record, columns, shared, failure, .. }| {
            let rows = usize::try_from(length).ok().and_then(|length| shared.get(..length));
            let written =
                rows.ok_or_else(Failure::row).and_then(|rows| State::write(target, record, *columns, rows));
            written.unwrap_or_else(|why| {
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
    /// Into a directory, under the official name.
    #[uniffi::constructor]
    pub fn to_directory(
        schema: Arc<NativeSchema>,
        directory: String,
        producer: String,
        epoch_day: i64,
        replace: bool,
    ) -> Result<Arc<Self>, Failure> {
        let builder = Export::to_directory(schema.schema(), directory, Siren::new(producer)?);
        Self::file(builder.date(day(epoch_day)?), &schema, replace)
    }

    /// Into a file of any name.
    #[uniffi::constructor]
    pub fn to_file(schema: Arc<NativeSchema>, path: String, replace: bool) -> Result<Arc<Self>, Failure> {
        Self::file(Export::to_file(schema.schema(), path), &schema, replace)
    }

    /// Into memory, where Java fetches it piece by piece.
    #[uniffi::constructor]
    pub fn to_stream(schema: Arc<NativeSchema>) -> Result<Arc<Self>, Failure> {
        let pending = Pending::default();
        let export = Export::to_writer(schema.schema(), pending.clone())?;
        Ok(Self::begin(Target::Stream(Box::new(export), pending), &schema))
    }

    /// What `direct.rs` calls this export.
    pub fn address(&self) -> i64 {
        ptr::from_ref(self).expose_provenance() as i64
    }

    /// The address of memory for so many bytes of rows, which lives until the next call or the end of the export.
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
                Target::File(export) => {
                    let path = export.path().to_string_lossy().into_owned();
                    Ok(NativeReceipt::new(export.finish()?, Some(path)))
                }
                Target::Stream(export, _) => {
                    let (_, receipt) = export.end()?;
                    Ok(NativeReceipt::new(receipt, None))
                }
                Target::Over(_) => Err(over()),
            }
        })
    }
}
