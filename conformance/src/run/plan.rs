//! Which cases are put to a product, in an order that the seed draws.

use crate::error::{Error, Result};
use crate::generate::draw::Draw;
use crate::generate::model::Model;
use crate::generate::seeded;
use crate::vectors::{Case, Record, Suite, VectorFile};

/// The cases of a run, in their order.
pub(super) struct Plan {
    models: Vec<Model>,
    pub cases: Vec<Planned>,
}

/// A case to put to the product.
pub(super) struct Planned {
    model: usize,
    pub case: Case,
    pub records: Vec<Record>,
    pub seeded: bool,
}

impl Plan {
    /// All cases about records of the data sets that the product exports, and as many that the seed draws.
    pub fn draw(
        suite: &Suite,
        data_sets: &[(String, String, bool)],
        seed: &str,
        most: usize,
    ) -> Result<Self> {
        let mut plan = Plan { models: Vec::new(), cases: Vec::new() };
        for (name, version, _) in data_sets.iter().filter(|(.., supported)| *supported) {
            let (_, found) = opendatabutton::datasets::find(&format!("{name}@{version}"))?;
            let model = plan.models.len();
            plan.models.push(Model::new(name, version, found.descriptor)?);
            let files: Vec<&VectorFile> = suite
                .files
                .iter()
                .filter(|file| file.data_set == *name && file.version == *version)
                .collect();
            if files.is_empty() {
                return Err(Error::said(
                    format!("{name}@{version} : aucun cas d'essai"),
                    format!("{name}@{version}: no vectors"),
                ));
            }
            for file in files {
                plan.add(model, file, false);
            }
            if let Some(of_set) = plan.models.last() {
                let drawn = seeded(of_set, seed, most)?;
                plan.add(model, &drawn, true);
            }
        }
        Draw::new(seed, "order").shuffle(&mut plan.cases);
        Ok(plan)
    }

    pub fn model(&self, planned: &Planned) -> &Model {
        &self.models[planned.model]
    }

    fn add(&mut self, model: usize, file: &VectorFile, seeded: bool) {
        for case in &file.cases {
            if let Some(records) = case.whole_records(file) {
                self.cases.push(Planned { model, case: case.clone(), records, seeded });
            }
        }
    }
}
