//! Which findings have the row around them.

use std::sync::Arc;

use super::Finding;
use super::excerpt::Excerpt;
use super::kept::Tally;
use crate::cells::Cells;

/// How many findings of a rule in a column are shown with the row around them, and how many in all.
pub(crate) const SHOWN: u64 = 25;
const ALL_SHOWN: usize = 1000;

/// Gives the first findings of each sort the row around them.
#[derive(Debug, Default)]
pub(crate) struct Excerpts {
    /// The last one, and its row.
    last: Option<(Option<u64>, Arc<Excerpt>)>,
}

/// Takes the rows from around all findings but the first of each sort: several collectors may have shown theirs.
pub(crate) fn limit(findings: &mut [Finding]) {
    let (mut tally, mut all) = (Tally::default(), 0);
    for finding in findings.iter_mut().filter(|finding| finding.excerpt.is_some()) {
        if all < ALL_SHOWN && tally.add(finding.rule, finding.slot) < SHOWN {
            all += 1;
        } else {
            finding.excerpt = None;
        }
    }
}

impl Excerpts {
    /// The row around a finding; the findings of a row share it.
    pub fn of(&mut self, finding: &Finding, cells: Cells<'_>) -> Arc<Excerpt> {
        let position = finding.field_number.map(|number| number.saturating_sub(1) as usize);
        let first = Excerpt::first(cells, position);
        let excerpt = match &self.last {
            Some((row, last)) if *row == finding.row && last.first == first => Arc::clone(last),
            _ => Arc::new(Excerpt::of(cells, position)),
        };
        self.last = Some((finding.row, Arc::clone(&excerpt)));
        excerpt
    }
}
