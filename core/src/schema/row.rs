use super::facts::Facts;
use super::plausible::{Identifier, Plausible};
use super::quick::Quick;
use super::{Layout, Schema};
use crate::cells::{Cells, Fit};
use crate::check::{OfficialChecker, RowValues};
use crate::constraint::{KeyIssue, PrimaryKey, Seen};
use crate::field_type::Value;
use crate::report::{Issue, Param, Place, Rule, Severity, Sink};

/// Checks rows of one layout: cells first, then the row's shape, then the rules across columns.
#[derive(Debug, Clone)]
pub(crate) struct RowChecker {
    schema: Schema,
    layout: Layout,
    values: Vec<Value>,
    /// True if any text in the first column of the file is a value: only the empty text means a missing one.
    first_tells: bool,
    /// The quick proofs, by the place of a column in the file.
    quick: Vec<Quick>,
    /// True if quick proofs do not tell whether a row is plausible.
    doubtful: bool,
    /// The unique columns, by their index in the schema.
    unique: Vec<(usize, Seen)>,
    /// The primary key, if the file has all its columns.
    key: Option<PrimaryKey>,
    /// For a row of a workbook or table: whether each cell has its column's type, by its place in the file.
    fits: Vec<Fit>,
    /// The rules of an official validator, which replace all others.
    official: Option<Box<OfficialChecker>>,
    /// The checks that only warn; an official validator has its own.
    plausible: Option<Box<Plausible>>,
    /// Finds repeated identifiers, in a file or in records that come one by one.
    identifier: Option<Box<Identifier>>,
    /// True if a record or an export needs the values.
    reads: bool,
}

/// A part of a row's checks.
enum Part<'c> {
    All,
    /// The cells of some columns, by their index in the schema, and all rules across cells and rows.
    Columns(&'c mut dyn Iterator<Item = usize>),
    /// The rules across columns alone.
    Across,
}

impl RowChecker {
    pub fn new(schema: Schema, layout: Layout) -> Self {
        let values = vec![Value::Missing; schema.columns().len()];
        let unique = schema.columns().iter().enumerate().filter(|(_, column)| column.unique);
        let unique = unique.map(|(index, _)| (index, Seen::default())).collect();
        let columns = schema.primary_key();
        let whole = !columns.is_empty() && columns.iter().all(|column| layout.positions[*column].is_some());
        let key = whole.then(|| PrimaryKey::new(columns.to_vec()));
        let mut quick: Vec<Quick> =
            layout.columns.iter().map(|index| Quick::of(schema.columns(), *index)).collect();
        let first = layout.columns.first().copied().flatten().and_then(|index| schema.columns().get(index));
        let first_tells = first.is_none_or(|column| column.only_empty_is_missing);
        let languages = &schema.descriptor().extension.languages;
        let official =
            schema.referee().checker(&layout.labels, languages, &|label: &str| schema.index_of(label));
        let plausible = if official.is_none() { Plausible::new(&schema, &layout) } else { None };
        let mut doubtful = false;
        for (position, watch) in plausible.iter().flat_map(|plausible| plausible.watched()) {
            doubtful |= !quick.get_mut(position).is_some_and(|quick| quick.watch(watch));
        }
        RowChecker {
            schema,
            layout,
            values,
            first_tells,
            quick,
            doubtful,
            unique,
            key,
            fits: Vec::new(),
            official,
            plausible,
            identifier: None,
            reads: false,
        }
    }

    /// A checker of the rows of one file. It must see each row once, in order.
    pub fn for_file(schema: Schema, layout: Layout) -> Self {
        let identifier = Identifier::new(&schema, &layout);
        RowChecker { identifier, ..RowChecker::new(schema, layout) }
    }

    /// A checker of rows that become records or that an export writes: it reads their values, and reports a breach of a
    /// rule about the whole file as soon as the row comes.
    pub fn for_records(schema: Schema, layout: Layout) -> Self {
        let mut checker = RowChecker::for_file(schema, layout);
        checker.identifier = checker.identifier.map(|identifier| Box::new(identifier.of_records()));
        checker.reads = true;
        if let Some(official) = &mut checker.official {
            official.expect_records();
        }
        checker
    }

    /// Leaves coordinates outside the Earth's degrees to the caller, who refuses them.
    pub fn expect_earth(&mut self) {
        if let Some(plausible) = &mut self.plausible {
            plausible.expect_earth();
        }
    }

    /// Removes and returns the facts for the rules about the whole file that were gathered since the last call.
    pub fn take_facts(&mut self) -> Option<Facts> {
        if self.official.is_none() && self.identifier.is_none() {
            return None;
        }
        Some(Facts {
            official: self.official.as_mut().map(|official| official.take_facts()),
            marks: self.identifier.as_mut().map(|identifier| identifier.take_marks()).unwrap_or_default(),
        })
    }

    /// True if the findings of a row depend on the rows before it.
    pub fn has_memory(&self) -> bool {
        !self.unique.is_empty() || self.key.is_some()
    }

    pub fn layout(&self) -> &Layout {
        &self.layout
    }

    /// True if the cells at `position` are compared between rows, so that one row does not decide their errors.
    pub fn compares_rows_by(&self, position: usize) -> bool {
        let column = self.layout.columns.get(position).copied().flatten();
        column.is_some_and(|index| {
            let is_unique = self.unique.iter().any(|(unique, _)| *unique == index);
            is_unique || self.schema.primary_key().contains(&index)
        })
    }

    /// The number of errors that the last row has more if the column at `position` of the file is the column `index` of
    /// the schema, which the file lacks. Not for the rules of an official validator.
    pub fn errors_under_name(&mut self, index: usize, position: usize, row: Cells<'_>) -> i64 {
        let before = self.errors_across(row);
        let mut errors = 0;
        let mut count = |issue: Issue<'_>| errors += i64::from(issue.rule.severity() == Severity::Error);
        let place = Place::Column { column: index, position: Some(position) };
        // The cells of a blank row are not checked.
        let is_blank = self.is_blank(row);
        let column = self.schema.columns().get(index).filter(|_| !is_blank);
        if let (Some(column), Some(slot)) = (column, self.values.get_mut(index)) {
            match self.fits.get(position) {
                None | Some(Fit::Text) => column.check(row.get(position), slot, place, &mut count),
                Some(Fit::Mistyped) => column.refuse(row.get(position), slot, place, &mut count),
                Some(Fit::Empty) => column.check(None, slot, place, &mut count),
            }
        }
        if let Some(slot) = self.layout.positions.get_mut(index) {
            *slot = Some(position);
        }
        let after = self.errors_across(row);
        if let Some(slot) = self.layout.positions.get_mut(index) {
            *slot = None;
        }
        if let Some(slot) = self.values.get_mut(index) {
            *slot = Value::Missing;
        }
        errors + after - before
    }

    /// The number of errors of the rules across columns, for the values of the last row.
    fn errors_across(&mut self, row: Cells<'_>) -> i64 {
        let mut errors = 0;
        let mut count = |issue: Issue<'_>| errors += i64::from(issue.rule.severity() == Severity::Error);
        self.judge(row, Part::Across, &mut count);
        errors
    }

    /// The values of the last row, in the order of the schema's columns.
    pub fn values(&self) -> &[Value] {
        &self.values
    }

    /// Reports breaches of the rules about which columns the file has. As for the referee, to be called once there is a
    /// row.
    pub fn check_columns(&self, sink: &mut Sink<'_>) {
        let cells = Cells { bytes: &[], ranges: &[] };
        let values = RowValues { values: &self.values, cells, positions: &self.layout.positions };
        for check in self.schema.checks() {
            check.check_columns(values, sink);
        }
    }

    /// Reports all breaches of rules in a row.
    #[inline]
    pub fn check(&mut self, row: Cells<'_>, sink: &mut Sink<'_>) {
        self.judge(row, Part::All, sink);
    }

    /// Does [`RowChecker::check`] on a row that differs from the last one only in the cells of some columns. The other
    /// cells must be valid.
    pub fn check_changed(
        &mut self,
        row: Cells<'_>,
        mut changed: impl Iterator<Item = usize>,
        sink: &mut Sink<'_>,
    ) {
        let by_cell = self.official.is_none() && self.identifier.is_none() && self.fits.is_empty();
        if by_cell && !self.is_blank(row) {
            self.judge(row, Part::Columns(&mut changed), sink);
        } else {
            self.judge(row, Part::All, sink);
        }
    }

    /// Checks a part of a row. One function for all: the compiler inlines the checks only where they have one caller.
    fn judge(&mut self, row: Cells<'_>, part: Part<'_>, sink: &mut Sink<'_>) {
        let mut doubt = Some(true);
        match part {
            Part::Columns(columns) => self.check_columns_of(row, columns, sink),
            Part::Across => doubt = None,
            Part::All => {
                if let Some(identifier) = &mut self.identifier {
                    identifier.take(row, sink);
                }
                if self.official.is_some() {
                    return self.check_officially(row, sink);
                }
                if self.is_blank(row) {
                    self.values.fill(Value::Missing);
                    sink(Issue { rule: Rule::RowBlank, place: Place::Row, cell: None, params: &[] });
                } else {
                    doubt = Some(self.check_cells(row, sink));
                    if row.len() != self.layout.labels.len() {
                        self.layout.check_shape(row, sink);
                    }
                }
            }
        }
        self.check_across(row, doubt, sink);
    }

    /// Checks the cells of some columns, by their index in the schema.
    fn check_columns_of(
        &mut self,
        row: Cells<'_>,
        columns: &mut dyn Iterator<Item = usize>,
        sink: &mut Sink<'_>,
    ) {
        let RowChecker { schema, layout, values, .. } = self;
        for index in columns {
            let position = layout.positions.get(index).copied().flatten();
            if let (Some(column), Some(slot), Some(_)) =
                (schema.columns().get(index), values.get_mut(index), position)
            {
                let place = Place::Column { column: index, position };
                column.check(position.and_then(|position| row.get(position)), slot, place, sink);
            }
        }
    }

    /// Checks the rules across cells and rows, once the values are read. `doubt` is false if each cell is plausible by
    /// itself, None for the rules across columns alone.
    #[inline]
    fn check_across(&mut self, row: Cells<'_>, doubt: Option<bool>, sink: &mut Sink<'_>) {
        if doubt.is_some() && !self.unique.is_empty() {
            self.check_unique(row, sink);
        }
        if doubt.is_some() && self.key.is_some() {
            self.check_key(row, sink);
        }
        let values = RowValues { values: &self.values, cells: row, positions: &self.layout.positions };
        for check in self.schema.checks() {
            check.check(values, sink);
        }
        if let (Some(plausible), Some(doubt)) = (&self.plausible, doubt) {
            plausible.check(values, doubt, sink);
        }
    }

    /// Checks a row by the rules of an official validator.
    fn check_officially(&mut self, row: Cells<'_>, sink: &mut Sink<'_>) {
        let official = self.official.as_mut();
        let is_address = official.is_some_and(|official| official.check(row, sink));
        if is_address && row.len() != self.layout.labels.len() {
            self.layout.check_shape(row, sink);
        }
        if self.reads {
            self.values.fill(Value::Missing);
            for (index, (column, position)) in
                self.schema.columns().iter().zip(&self.layout.positions).enumerate()
            {
                let cell = position.and_then(|position| row.get(position)).unwrap_or_default();
                if !column.is_missing(cell) {
                    column.field_type.read_into(cell, &mut self.values[index]);
                }
            }
        }
    }

    /// Checks the cells; returns false if each is plausible by itself.
    #[inline]
    fn check_cells(&mut self, row: Cells<'_>, sink: &mut Sink<'_>) -> bool {
        if !self.fits.is_empty() {
            self.check_fitted(row, sink);
            return true;
        }
        let mut doubt = self.doubtful;
        let columns = self.schema.columns();
        for (position, (quick, range)) in self.quick.iter().zip(row.ranges).enumerate() {
            let range = (range.0 as usize, range.1 as usize);
            if !quick.proves(columns, row.bytes, range, &mut self.values, &mut doubt) {
                doubt = true;
                let place = Place::Column { column: quick.index, position: Some(position) };
                columns[quick.index].check(row.get(position), &mut self.values[quick.index], place, sink);
            }
        }
        for (position, column) in self.layout.columns.iter().enumerate().skip(row.len()) {
            let Some(index) = *column else { continue };
            let place = Place::Column { column: index, position: Some(position) };
            columns[index].check(None, &mut self.values[index], place, sink);
        }
        doubt
    }

    /// Checks the cells of a row whose cells have types of their own.
    fn check_fitted(&mut self, row: Cells<'_>, sink: &mut Sink<'_>) {
        for (position, column) in self.layout.columns.iter().enumerate() {
            let Some(index) = *column else { continue };
            let place = Place::Column { column: index, position: Some(position) };
            let (column, slot) = (&self.schema.columns()[index], &mut self.values[index]);
            match self.fits.get(position) {
                None | Some(Fit::Text) => column.check(row.get(position), slot, place, sink),
                Some(Fit::Mistyped) => column.refuse(row.get(position), slot, place, sink),
                Some(Fit::Empty) => column.check(None, slot, place, sink),
            }
        }
    }

    /// Sets whether the cells of the next row fit their columns, for a row of a workbook or a table.
    #[inline]
    pub fn set_fits(&mut self, fits: &[Fit]) {
        self.fits.clear();
        self.fits.extend_from_slice(fits);
    }

    /// Forgets the values of the last row, which was refused, in unique columns, key and identifier.
    pub fn forget_last(&mut self) {
        self.unique.iter_mut().for_each(|(_, seen)| seen.forget_last());
        if let Some(key) = &mut self.key {
            key.forget_last();
        }
        if let Some(official) = &mut self.official {
            official.forget_last();
        }
        if let Some(identifier) = &mut self.identifier {
            identifier.forget_last();
        }
    }

    fn check_key(&mut self, row: Cells<'_>, sink: &mut Sink<'_>) {
        let RowChecker { schema, layout, values, key: Some(key), .. } = self else { return };
        let columns = schema.columns();
        let issue = key.check(|column| {
            let cell = layout.positions[column].and_then(|position| row.get(position)).unwrap_or_default();
            (&columns[column].field_type, cell, values[column])
        });
        let rule = match issue {
            Some(KeyIssue::Missing) => Rule::KeyMissing,
            Some(KeyIssue::Repeated) => Rule::KeyRepeated,
            None => return,
        };
        let names = schema.descriptor().primary_key.list();
        sink(Issue { rule, place: Place::Row, cell: None, params: &[("columns", Param::List(names))] });
    }

    fn check_unique(&mut self, row: Cells<'_>, sink: &mut Sink<'_>) {
        for (column, seen) in &mut self.unique {
            let position = self.layout.positions[*column];
            let cell = position.and_then(|position| row.get(position)).unwrap_or_default();
            if seen.repeats(&self.schema.columns()[*column].field_type, cell, self.values[*column]) {
                let place = Place::Column { column: *column, position };
                sink(Issue { rule: Rule::ConstraintUnique, place, cell: Some(cell), params: &[] });
            }
        }
    }

    /// Whether every cell is missing; outside the schema's columns, only the empty text is missing.
    #[inline]
    fn is_blank(&self, row: Cells<'_>) -> bool {
        // Nearly always the first cell decides.
        if let (true, Some((start, end))) = (self.first_tells, row.ranges.first())
            && start != end
        {
            return false;
        }
        self.layout.columns.iter().enumerate().all(|(position, column)| match (row.get(position), column) {
            (None, _) => true,
            _ if self.fits.get(position) == Some(&Fit::Empty) => true,
            (Some(cell), Some(index)) => self.schema.columns()[*index].is_missing(cell),
            (Some(cell), None) => cell.is_empty(),
        })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use proptest::sample::select;

    use super::*;
    use crate::record::RowBuffer;

    const SCHEMA: &str = r#"{"name": "t", "primaryKey": ["nom", "nombre"], "fields": [
        {"name": "nom", "type": "string"},
        {"name": "jour", "type": "date", "constraints": {"required": true}},
        {"name": "nombre", "type": "integer", "constraints": {"unique": true}},
        {"name": "montant", "type": "number", "constraints": {"maximum": 10}},
        {"name": "siret", "type": "string", "constraints": {"pattern": "[0-9 ]+"}},
        {"name": "autre", "type": "integer"}
    ], "custom_checks": [
        {"name": "french-siret-value", "params": {"column": "siret"}},
        {"name": "cohesive-columns-value", "params": {"column": "nom", "othercolumns": ["autre", "montant"]}},
        {"name": "compare-columns-value", "params": {"column": "nombre", "op": ">=", "column2": "autre"}}
    ]}"#;

    fn row() -> impl Strategy<Value = Vec<&'static str>> {
        let cells = [
            vec!["", "a", "b", "a"],
            vec!["2024-01-31", "2024-01-31", "31/01/2024", ""],
            vec!["1", "2", "3", "", "x"],
            vec!["1", "2.5", "12", "", "3,5"],
            vec!["21860194600013", "218 601 946 00013", "21860194600014", ""],
            vec!["", "1", "2", "x"],
        ];
        cells.into_iter().map(select).collect::<Vec<_>>()
    }

    fn found(row: &[&str], judge: impl FnOnce(Cells<'_>, &mut Sink<'_>)) -> Vec<(Rule, Option<usize>)> {
        let mut cells = RowBuffer::default();
        for cell in row {
            cells.push_with(|out| out.extend_from_slice(cell.as_bytes()));
        }
        let mut found = Vec::new();
        judge(cells.cells(), &mut |issue: Issue<'_>| {
            let column = match issue.place {
                Place::Column { column, .. } => Some(column),
                _ => None,
            };
            found.push((issue.rule, column));
        });
        found
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(4000))]

        #[test]
        fn a_row_that_changed_is_judged_as_if_it_were_new(
            seen in prop::collection::vec(row(), 0..3),
            before in row(),
            after in row(),
            changes in any::<[bool; 6]>(),
        ) {
            let schema = Schema::from_json(SCHEMA, "t").unwrap();
            let mut checker = RowChecker::new(schema.clone(), Layout::of_schema(&schema));
            for row in &seen {
                found(row, |cells, sink| checker.check(cells, sink));
            }
            let wrong = found(&before, |cells, sink| checker.check(cells, sink));
            if wrong.iter().any(|(_, column)| column.is_none()) {
                return Ok(());
            }
            let has = |column: usize| {
                changes.get(column) == Some(&true) || wrong.iter().any(|(_, wrong)| *wrong == Some(column))
            };
            let pairs = before.iter().zip(&after).enumerate();
            let changed: Vec<&str> =
                pairs.map(|(column, (before, after))| if has(column) { *after } else { *before }).collect();
            let mut other = checker.clone();
            checker.forget_last();
            other.forget_last();
            let columns = (0..changes.len()).filter(|column| has(*column));
            let mut again = found(&changed, |cells, sink| checker.check_changed(cells, columns, sink));
            let mut whole = found(&changed, |cells, sink| other.check(cells, sink));
            again.sort_by_key(|one| format!("{one:?}"));
            whole.sort_by_key(|one| format!("{one:?}"));
            prop_assert_eq!(again, whole);
            prop_assert_eq!(checker.values(), other.values());
        }
    }
}
