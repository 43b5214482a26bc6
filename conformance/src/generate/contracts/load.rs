//! Makes the model of a descriptor.

use std::collections::BTreeMap;

use super::descriptor::Descriptor;
use super::model::{ContractKind, Field, Model, Object};
use crate::error::Result;

impl Model {
    /// Reads a descriptor.
    ///
    /// # Errors
    /// If it holds something for which there are no cases.
    pub fn new(descriptor: &str) -> Result<Self> {
        let read: Descriptor = serde_json::from_str(descriptor)?;
        let mut types = BTreeMap::new();
        for (name, raw) in &read.types {
            let fields: Vec<Field> =
                raw.fields.iter().map(|field| read.field(field)).collect::<Result<_>>()?;
            let (closed, mixed, checks) = (raw.json.closed, raw.xml.mixed, raw.checks.clone());
            types.insert(name.clone(), Object { closed, mixed, fields, checks });
        }
        let kinds = read.contracts.iter();
        let kinds =
            kinds.map(|one| ContractKind { name: one.name.clone(), object: one.kind.clone() }).collect();
        Ok(Model {
            data_set: read.name,
            version: read.version,
            standard: read.homepage,
            file: read.file,
            root: read.root,
            kinds,
            root_required: read.json.root_required,
            contracts_required: read.json.contracts_required,
            types,
        })
    }

    /// The models of all versions of all nested standards, the oldest first.
    ///
    /// # Errors
    /// As [`Model::new`].
    pub fn all() -> Result<Vec<Self>> {
        let sets = opendatabutton::datasets::documents().iter();
        sets.flat_map(|set| set.versions).map(|version| Model::new(version.descriptor)).collect()
    }
}
