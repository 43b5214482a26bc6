use super::Schema;
use super::plausible::identifier::Marks;
use crate::check::OfficialFacts;
use crate::report::{Issue, Place};

/// What is gathered of rows for the rules about the whole file: blocks hand it over in the order of the rows.
#[derive(Debug, Clone)]
pub(crate) struct Facts {
    pub official: Option<OfficialFacts>,
    pub marks: Marks,
}

impl Facts {
    /// Of no row.
    pub fn none(schema: &Schema) -> Self {
        Facts { official: schema.referee().facts(), marks: Marks::default() }
    }

    /// Takes what was gathered of the rows that come next.
    pub fn append(&mut self, next: Facts) {
        if let (Some(official), Some(next)) = (&mut self.official, next.official) {
            official.append(next);
        }
        self.marks.append(next.marks);
    }

    /// Reports what all rows together break, about the file or about a row. `header` is the row of the header.
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
