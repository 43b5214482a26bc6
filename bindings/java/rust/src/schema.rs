use std::sync::Arc;

use opendatabutton::chrono::NaiveDate;
use opendatabutton::{DocumentSchema, FieldDescriptor, Schema, Siren, Siret, Standard, datasets, file_name};

use crate::failure::{Failure, FailureKind};
use crate::form::NativeForm;

/// A compiled standard: the schema of a table, or the description of documents.
#[derive(Debug, uniffi::Object)]
pub struct NativeSchema {
    standard: Standard,
}

impl NativeSchema {
    pub(crate) fn standard(&self) -> Standard {
        self.standard.clone()
    }

    pub(crate) fn table(&self) -> Result<Schema, Failure> {
        match &self.standard {
            Standard::Table(schema) => Ok(schema.clone()),
            other => Err(Failure::new(
                FailureKind::Argument,
                format!("{} est fait de contrats : DocumentExport les écrit", other.name()),
                format!("{} is made of contracts: DocumentExport writes them", other.name()),
            )),
        }
    }

    pub(crate) fn document(&self) -> Result<DocumentSchema, Failure> {
        match &self.standard {
            Standard::Document(schema) => Ok(schema.clone()),
            other => Err(Failure::new(
                FailureKind::Argument,
                format!("{} est un tableau : Export l'écrit", other.name()),
                format!("{} is a table: Export writes it", other.name()),
            )),
        }
    }

    fn fields(&self) -> &[FieldDescriptor] {
        match &self.standard {
            Standard::Table(schema) => &schema.descriptor().fields,
            _ => &[],
        }
    }
}

#[uniffi::export]
impl NativeSchema {
    /// Of a data set, `deliberations` or `deliberations@2.1.5`.
    #[uniffi::constructor]
    pub fn bundled(name: String) -> Result<Arc<Self>, Failure> {
        Ok(Arc::new(NativeSchema { standard: datasets::standard(&name)? }))
    }

    /// Of a Table Schema descriptor.
    #[uniffi::constructor]
    pub fn from_json(json: String, name: String) -> Result<Arc<Self>, Failure> {
        Ok(Arc::new(NativeSchema { standard: Schema::from_json(&json, &name)?.into() }))
    }

    /// Whether it is about documents.
    pub fn is_document(&self) -> bool {
        matches!(self.standard, Standard::Document(_))
    }

    /// The schema's name.
    pub fn name(&self) -> String {
        self.standard.name().to_owned()
    }

    /// The schema's version.
    pub fn version(&self) -> String {
        self.standard.version().to_owned()
    }

    /// What it is about.
    pub fn title(&self) -> String {
        self.standard.title().to_owned()
    }

    /// The descriptor.
    pub fn json(&self) -> String {
        self.standard.json().to_owned()
    }

    /// The names of the columns, in the schema's order; a document has none.
    pub fn columns(&self) -> Vec<String> {
        self.fields().iter().map(|field| field.name.clone()).collect()
    }

    /// The index of a column by its exact name.
    pub fn column(&self, name: String) -> Result<i32, Failure> {
        Ok(i32::try_from(self.table()?.column(&name)?).unwrap_or(i32::MAX))
    }

    /// The official name of a table.
    pub fn file_name(&self, epoch_day: i64, producer: String) -> Result<String, Failure> {
        Ok(file_name(day(epoch_day)?, &Siren::new(producer)?, self.table()?.name()))
    }

    /// The official name of a document.
    pub fn document_name(
        &self,
        epoch_day: i64,
        producer: String,
        sequence: i32,
        form: NativeForm,
    ) -> Result<String, Failure> {
        let (day, sequence) = (day(epoch_day)?, self::sequence(sequence)?);
        Ok(self.document()?.file_name(day, &Siret::new(producer)?, sequence, form.into()))
    }
}

/// The number of a file among those of the day.
pub(crate) fn sequence(number: i32) -> Result<u32, Failure> {
    u32::try_from(number).ok().filter(|number| *number > 0).ok_or_else(|| {
        Failure::new(
            FailureKind::Argument,
            format!("numéro du fichier : 1 au moins, pas {number}"),
            format!("number of the file: 1 at least, not {number}"),
        )
    })
}

/// A day, counted from 1970-01-01.
pub(crate) fn day(epoch_day: i64) -> Result<NaiveDate, Failure> {
    let from_common_era = epoch_day.checked_add(719_163).and_then(|days| i32::try_from(days).ok());
    from_common_era.and_then(NaiveDate::from_num_days_from_ce_opt).ok_or_else(|| {
        Failure::new(FailureKind::Argument, "date hors du calendrier", "date beyond the calendar")
    })
}
