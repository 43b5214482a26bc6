use super::Schema;
use super::plausible::identifier::Marks;
use crate::check::OfficialFacts;
use crate::report::{Issue, Place};

/// Facts about rows, for the rules that only the whole file decides. Blocks pass them on in the order of the rows.
#[derive(Debug, Clone)]
pub(crate) struct Facts {
    pub official: Option<OfficialFacts>,
    pub marks: Marks,
}

impl Facts {
    /// The facts of no row.
    pub fn none(schema: &Schema) -> Self {
        Facts { official: schema.referee().facts(), marks: Marks::default() }
    }

    /// Adds the facts of the rows that come next.
    pub fn append(&mut self, next: Facts) {
        if let (Some(official), Some(next)) = (&mut self.official, next.official) {
            official.append(next);
        }
        self.marks.append(next.marks);
    }

    /// Reports the findings of all rows together, about the file (None) or about a row. The header is in row `header`.
    pub fn finish(self, header: u64, say: &mut dyn FnMut(Option<u64>, Issue<'_>)) {
        if let Some(official) = self.official {
            official.finish(&mut |row, rule| {
                let issue = Issue { rule, place: Place::Row, cell: None, params: &[] };
                say(row.map(|row| row + header), issue);
            });
        }
        self.marks.finish(header, &mut |row, issue| say(Some(row + header), issue));
    }
}
