//! The cases of a run, in an order that the seed draws.

use crate::error::{Error, Result};
use crate::generate::Subject;
use crate::generate::draw::Draw;
use crate::vectors::{Case, Record, Suite, VectorFile};

/// The cases of a run, in their order.
pub(super) struct Plan {
    subjects: Vec<Subject>,
    pub cases: Vec<Planned>,
}

/// A case to put to the product.
pub(super) struct Planned {
    subject: usize,
    pub case: Case,
    pub records: Vec<Record>,
    pub seeded: bool,
}

impl Plan {
    /// All cases about records of the data sets that the product exports, and the given number drawn from the seed.
    pub fn draw(
        suite: &Suite,
        data_sets: &[(String, String, bool)],
        seed: &str,
        most: usize,
    ) -> Result<Self> {
        let mut plan = Plan { subjects: Vec::new(), cases: Vec::new() };
        for (name, version, _) in data_sets.iter().filter(|(.., supported)| *supported) {
            let subject = plan.subjects.len();
            plan.subjects.push(Subject::find(&format!("{name}@{version}"))?);
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
                plan.add(subject, file, false);
            }
            if let Some(of_set) = plan.subjects.last() {
                let drawn = of_set.seeded(seed, most)?;
                plan.add(subject, &drawn, true);
            }
        }
        Draw::new(seed, "order").shuffle(&mut plan.cases);
        Ok(plan)
    }

    pub fn subject(&self, planned: &Planned) -> &Subject {
        &self.subjects[planned.subject]
    }

    fn add(&mut self, subject: usize, file: &VectorFile, seeded: bool) {
        for case in &file.cases {
            if let Some(records) = case.whole_records(file) {
                self.cases.push(Planned { subject, case: case.clone(), records, seeded });
            }
        }
    }
}
