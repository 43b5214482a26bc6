//! What the columns tell of their forms: gathered first, or while rows are mended without knowing it, for most files
//! need not be read twice.

use crate::cells::Cells;
use crate::field_type::{Evidence, doubts_dots};
use crate::schema::{Column, Schema};

/// The columns that tell something, and what they told so far.
#[derive(Debug, Clone)]
pub(super) struct Told {
    columns: Vec<TellingColumn>,
    /// A cell was met that waits for what its column tells.
    asked: bool,
}

#[derive(Debug, Clone)]
struct TellingColumn {
    index: usize,
    /// Its place in the file.
    position: usize,
    evidence: Evidence,
    /// A number was met that is right, unless the column tells otherwise.
    leans: bool,
}

impl Told {
    /// `sources` says where the columns of the schema are in the file.
    pub fn new(schema: &Schema, sources: &[Option<usize>]) -> Self {
        let places = schema.columns().iter().zip(sources).enumerate();
        let columns =
            places.filter(|(_, (column, _))| column.has_evidence()).filter_map(|(index, (_, source))| {
                let position = (*source)?;
                Some(TellingColumn { index, position, evidence: Evidence::NONE, leans: false })
            });
        Told { columns: columns.collect(), asked: false }
    }

    /// No column tells anything.
    pub fn is_mute(&self) -> bool {
        self.columns.is_empty()
    }

    /// Looks at a row of the source.
    #[inline]
    pub fn look(&mut self, schema: &Schema, row: Cells<'_>) {
        for told in &mut self.columns {
            if let (Some(column), Some(cell)) = (schema.columns().get(told.index), row.get(told.position)) {
                told.evidence = column.evidence(cell, told.evidence);
                told.leans |= column.field_type.may_have_dot_thousands(cell);
            }
        }
    }

    /// What each column of the schema told.
    pub fn evidence(&self, schema: &Schema) -> Vec<Evidence> {
        let mut evidence = vec![Evidence::NONE; schema.columns().len()];
        for told in &self.columns {
            if let Some(slot) = evidence.get_mut(told.index) {
                *slot = told.evidence;
            }
        }
        evidence
    }

    /// Looks at a cell that is mended, for its value is `wrong` or for another reason: what comes of it may depend on the
    /// others of its column.
    pub fn mended(&mut self, column: &Column, text: &str, wrong: bool) {
        self.asked |= column.has_evidence()
            && (column.depends(text)
                || !wrong && Evidence::ALL.into_iter().any(|evidence| column.doubts(text, evidence)));
    }

    pub fn add(&mut self, later: &Told) {
        for (told, more) in self.columns.iter_mut().zip(&later.columns) {
            told.evidence.add(more.evidence);
            told.leans |= more.leans;
        }
        self.asked |= later.asked;
    }

    /// Something was mended, or left alone, that another knowledge would have treated otherwise.
    pub fn must_be_known_first(&self) -> bool {
        self.asked || self.columns.iter().any(|told| told.leans && doubts_dots(told.evidence))
    }
}
