use std::sync::Arc;

use opendatabutton::chrono::NaiveDate;
use opendatabutton::{Schema, Siren, datasets, file_name};

use crate::failure::{Failure, FailureKind};

/// A compiled schema.
#[derive(Debug, uniffi::Object)]
pub struct NativeSchema {
    schema: Schema,
}

impl NativeSchema {
    pub(crate) fn schema(&self) -> Schema {
        self.schema.clone()
    }
}

#[uniffi::export]
impl NativeSchema {
    /// Of a data set, `deliberations` or `deliberations@2.1.5`.
    #[uniffi::constructor]
    pub fn bundled(name: String) -> Result<Arc<Self>, Failure> {
        Ok(Arc::new(NativeSchema { schema: datasets::schema(&name)? }))
    }

    /// Of a descriptor.
    #[uniffi::constructor]
    pub fn from_json(json: String, name: String) -> Result<Arc<Self>, Failure> {
        Ok(Arc::new(NativeSchema { schema: Schema::from_json(&json, &name)? }))
    }

    /// The schema's name.
    pub fn name(&self) -> String {
        self.schema.name().to_owned()
    }

    /// The schema's version.
    pub fn version(&self) -> String {
        self.schema.version().to_owned()
    }

    /// The descriptor.
    pub fn json(&self) -> String {
        self.schema.json().to_owned()
    }

    /// The names of the columns, in the schema's order.
    pub fn columns(&self) -> Vec<String> {
        self.schema.descriptor().fields.iter().map(|field| field.name.clone()).collect()
    }

    /// Which columns must have a value in every row, in the schema's order.
    pub fn required(&self) -> Vec<bool> {
        (0..self.schema.descriptor().fields.len()).map(|index| self.schema.is_required(index)).collect()
    }

    /// The index of a column by its exact name.
    pub fn column(&self, name: String) -> Result<i32, Failure> {
        Ok(i32::try_from(self.schema.column(&name)?).unwrap_or(i32::MAX))
    }

    /// The official name of a file.
    pub fn file_name(&self, epoch_day: i64, producer: String) -> Result<String, Failure> {
        Ok(file_name(day(epoch_day)?, &Siren::new(producer)?, self.schema.name()))
    }
}

/// A day, counted from 1970-01-01.
pub(crate) fn day(epoch_day: i64) -> Result<NaiveDate, Failure> {
    let from_common_era = epoch_day.checked_add(719_163).and_then(|days| i32::try_from(days).ok());
    from_common_era.and_then(NaiveDate::from_num_days_from_ce_opt).ok_or_else(|| {
        Failure::new(FailureKind::Argument, "date hors du calendrier", "date beyond the calendar")
    })
}
