//! The evidence that columns give about the forms of their values; `told` names the account of it. A first pass over
//! the file gathers the evidence, or the rows are repaired while it is gathered: most files then need one reading only.

use crate::cells::Cells;
use crate::field_type::{Evidence, doubts_dots};
use crate::schema::{Column, Schema};

/// The evidence of the columns about the forms that they use, by their order in the schema.
#[derive(Debug, Clone)]
pub(super) enum Forms {
    /// No evidence yet: rows are repaired as long as no repair depends on it.
    Unknown,
    /// The evidence from the beginning of a file; the other rows rarely add any.
    Supposed(Vec<Evidence>),
    /// The evidence from all rows.
    Known(Vec<Evidence>),
}

impl Forms {
    /// The evidence used to repair cells; empty if it is unknown.
    pub fn evidence(&self) -> &[Evidence] {
        match self {
            Forms::Unknown => &[],
            Forms::Supposed(evidence) | Forms::Known(evidence) => evidence,
        }
    }
}

/// The columns that can give evidence, and the evidence gathered so far.
#[derive(Debug, Clone)]
pub(super) struct Told {
    columns: Vec<TellingColumn>,
    /// True if rows are repaired by supposed evidence ([`Forms::Supposed`]).
    supposed: bool,
    /// True if a repair depended on column evidence that was not yet gathered.
    asked: bool,
}

#[derive(Debug, Clone)]
struct TellingColumn {
    index: usize,
    /// The position of the column in the file.
    position: usize,
    evidence: Evidence,
    supposed: Evidence,
    /// True if the column contains a number that is right unless the evidence makes its dot a mark of thousands.
    leans: bool,
}

impl Told {
    /// `sources` holds the position in the file of each column of the schema.
    pub fn new(schema: &Schema, sources: &[Option<usize>]) -> Self {
        let places = schema.columns().iter().zip(sources).enumerate();
        let columns =
            places.filter(|(_, (column, _))| column.has_evidence()).filter_map(|(index, (_, source))| {
                let position = (*source)?;
                let evidence = Evidence::NONE;
                Some(TellingColumn { index, position, evidence, supposed: evidence, leans: false })
            });
        Told { columns: columns.collect(), supposed: false, asked: false }
    }

    /// An account that gathers the evidence while rows are repaired; None when all evidence is known.
    pub fn beyond(forms: &Forms, schema: &Schema, sources: &[Option<usize>]) -> Option<Self> {
        let mut told = Told::new(schema, sources);
        match forms {
            Forms::Known(_) => return None,
            Forms::Unknown => {}
            Forms::Supposed(evidence) => {
                told.supposed = true;
                for column in &mut told.columns {
                    column.supposed = evidence.get(column.index).copied().unwrap_or_default();
                }
            }
        }
        Some(told)
    }

    /// True if no column can give evidence.
    pub fn is_mute(&self) -> bool {
        self.columns.is_empty()
    }

    /// Gathers the evidence of a row of the source.
    #[inline]
    pub fn look(&mut self, schema: &Schema, row: Cells<'_>) {
        self.look_at_others(schema, row, |_| false);
    }

    /// As [`Told::look`], without the columns for which `known` returns true: their texts were met before.
    #[inline]
    pub fn look_at_others(&mut self, schema: &Schema, row: Cells<'_>, known: impl Fn(usize) -> bool) {
        for told in self.columns.iter_mut().filter(|told| !known(told.index)) {
            if let (Some(column), Some(cell)) = (schema.columns().get(told.index), row.get(told.position)) {
                told.evidence = column.evidence(cell, told.evidence);
                told.leans |= column.field_type.may_have_dot_thousands(cell);
            }
        }
    }

    /// The evidence gathered for each column of the schema.
    pub fn evidence(&self, schema: &Schema) -> Vec<Evidence> {
        let mut evidence = vec![Evidence::NONE; schema.columns().len()];
        for told in &self.columns {
            if let Some(slot) = evidence.get_mut(told.index) {
                *slot = told.evidence;
            }
        }
        evidence
    }

    /// Notes whether the repair of a cell depends on evidence of its column; `wrong`: the check found its value wrong.
    pub fn mended(&mut self, column: &Column, text: &str, wrong: bool) {
        self.asked |= !self.supposed
            && column.has_evidence()
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

    /// True if the evidence of all rows equals the supposed evidence.
    pub fn is_as_supposed(&self) -> bool {
        !self.supposed || self.columns.iter().all(|told| told.supposed == told.evidence)
    }

    /// True if the evidence gathered since could change how a cell was treated: the rows must be repaired again.
    pub fn must_be_known_first(&self) -> bool {
        if self.supposed {
            return self.columns.iter().any(|told| !told.supposed.has(told.evidence));
        }
        self.asked || self.columns.iter().any(|told| told.leans && doubts_dots(told.evidence))
    }
}
