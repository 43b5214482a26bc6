use std::io::{self, Write};
use std::sync::{Arc, Mutex, PoisonError};

use opendatabutton::{AtomicTarget, DynamicRecord, Export, ExportBuilder, Siren};

use crate::failure::{Failure, FailureKind};
use crate::finding::number;
use crate::receipt::NativeReceipt;
use crate::row::Rows;
use crate::schema::{NativeSchema, day};

/// A file in the making.
#[derive(uniffi::Object)]
pub struct NativeExport {
    state: Mutex<State>,
}

struct State {
    target: Target,
    record: DynamicRecord,
    columns: usize,
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

    fn take(&self) -> Vec<u8> {
        std::mem::take(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
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
        let state = State { target, record: DynamicRecord::new(schema), columns };
        Arc::new(NativeExport { state: Mutex::new(state) })
    }

    fn file(builder: ExportBuilder, schema: &NativeSchema, replace: bool) -> Result<Arc<Self>, Failure> {
        let export = builder.replace(replace).create()?;
        Ok(Self::begin(Target::File(Box::new(export)), schema))
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

    /// Writes the records of `rows` (see `row.rs`) up to the first that fails. How many bytes there are to fetch.
    pub fn write(&self, rows: &[u8]) -> Result<i64, Failure> {
        self.with(|State { target, record, columns }| {
            let mut rows = Rows::new(rows);
            while !rows.is_empty() {
                rows.read(record, *columns)?;
                target.write(record)?;
            }
            Ok(number(target.pending().len() as u64))
        })
    }

    /// The bytes that were not fetched yet.
    pub fn fetch(&self) -> Vec<u8> {
        self.with(|state| state.target.pending().take())
    }

    /// How many records were written.
    pub fn rows(&self) -> i64 {
        self.with(|state| match &state.target {
            Target::File(export) => number(export.rows()),
            Target::Stream(export, _) => number(export.rows()),
            Target::Over(_) => 0,
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
