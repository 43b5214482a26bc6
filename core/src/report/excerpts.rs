//! Chooses the findings that carry an excerpt of their row.

use std::sync::Arc;

use super::Finding;
use super::excerpt::Excerpt;
use super::kept::Tally;
use crate::cells::Cells;

/// The most findings with an excerpt: of one rule in one column, then of the whole report.
pub(crate) const SHOWN: u64 = 25;
const ALL_SHOWN: usize = 1000;

/// Makes the excerpts of findings.
#[derive(Debug, Default)]
pub(crate) struct Excerpts {
    /// The last excerpt, with the number of its row.
    last: Option<(Option<u64>, Arc<Excerpt>)>,
}

/// Removes the excerpts beyond [`SHOWN`] and [`ALL_SHOWN`]: several collectors may each have added as many.
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
    /// The excerpt for a finding; findings of one row share it.
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
