//! The subject of cases: a table, or documents of contracts.

use opendatabutton::{Standard, datasets};

use super::{contracts, model};
use crate::error::Result;
use crate::vectors::VectorFile;

/// A data set and version, of either kind.
#[derive(Debug, Clone)]
pub enum Subject {
    /// Rows and columns.
    Table(model::Model),
    /// Contracts, in JSON and XML.
    Contracts(contracts::model::Model),
}

impl Subject {
    /// The subject `name`, in its latest version, or `name@version`.
    ///
    /// # Errors
    /// If there is none, or its descriptor holds something that the generator does not know.
    pub fn find(name: &str) -> Result<Self> {
        Ok(match datasets::standard(name)? {
            Standard::Document(schema) => Subject::Contracts(contracts::model::Model::new(schema.json())?),
            _ => {
                let (set, version) = datasets::find(name)?;
                Subject::Table(model::Model::new(set.name, version.number, version.descriptor)?)
            }
        })
    }

    /// The names of all data sets that have cases.
    ///
    /// # Errors
    /// As [`Subject::find`].
    pub fn names() -> Result<Vec<String>> {
        let tables = model::Model::all()?.into_iter().map(|model| model.data_set);
        let contracts = contracts::model::Model::all()?.into_iter().map(|model| model.data_set);
        let mut names: Vec<String> = tables.chain(contracts).collect();
        names.dedup();
        Ok(names)
    }

    /// `deliberations` for example.
    pub fn data_set(&self) -> &str {
        match self {
            Subject::Table(model) => &model.data_set,
            Subject::Contracts(model) => &model.data_set,
        }
    }

    /// `2.1.5` for example.
    pub fn version(&self) -> &str {
        match self {
            Subject::Table(model) => &model.version,
            Subject::Contracts(model) => &model.version,
        }
    }

    /// `deliberations@2.1.5` for example.
    pub fn reference(&self) -> String {
        format!("{}@{}", self.data_set(), self.version())
    }

    /// The row of the first record: a table has a header.
    pub fn first_row(&self) -> u64 {
        match self {
            Subject::Table(_) => 2,
            Subject::Contracts(_) => 1,
        }
    }

    /// Cases drawn from a seed.
    ///
    /// # Errors
    /// As [`super::records`].
    pub fn seeded(&self, seed: &str, most: usize) -> Result<VectorFile> {
        match self {
            Subject::Table(model) => super::seeded(model, seed, most),
            Subject::Contracts(model) => contracts::seeded(model, seed, most),
        }
    }
}
