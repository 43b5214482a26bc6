use std::collections::HashSet;

use super::Schema;
use crate::cells::Cells;
use crate::field_type::lexical;
use crate::report::{Issue, Param, Place, Rule, Sink};

/// The most pairs of names that are compared for hints.
const MOST_COMPARED: usize = 20_000;

/// The match between the columns of a file and those of a schema.
///
/// Columns match by name, in any order, without the blanks around a name (as for the referee).
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Layout {
    /// The file's column names, without blanks around them.
    pub labels: Vec<String>,
    /// For each column of the file, its index in the schema.
    pub columns: Vec<Option<usize>>,
    /// For each column of the schema, its place in the file.
    pub positions: Vec<Option<usize>>,
}

impl Layout {
    pub fn new(schema: &Schema, labels: Vec<String>) -> Self {
        let mut positions = vec![None; schema.columns().len()];
        let columns: Vec<Option<usize>> = labels.iter().map(|label| schema.index_of_label(label)).collect();
        for (position, column) in columns.iter().enumerate() {
            if let Some(slot) = column.and_then(|index| positions.get_mut(index)) {
                *slot = Some(position);
            }
        }
        Layout { labels, columns, positions }
    }

    /// The layout of an export: every column of the schema in its order.
    pub fn of_schema(schema: &Schema) -> Self {
        Layout::new(schema, schema.columns().iter().map(|c| lexical::strip(&c.name).to_owned()).collect())
    }

    /// Reports the problems of a header; false if the rows cannot be checked.
    pub fn check(&self, schema: &Schema, raw: &[String], sink: &mut Sink<'_>) -> bool {
        let names: Vec<String> = schema.columns().iter().map(|column| column.name.clone()).collect();
        if self.columns.iter().all(Option::is_none) {
            let params = [
                ("labels", Param::List(&self.labels)),
                ("expected", Param::List(&names)),
                ("hint", self.other_kind().map_or(Param::Text(""), Param::Word)),
            ];
            sink(Issue { rule: Rule::HeaderUnmatched, place: Place::Row, cell: None, params: &params });
            return false;
        }
        let languages = &schema.descriptor().extension.languages;
        let is_known = |label: &String| schema.referee().knows(label, &self.labels, languages);
        let mut readable = true;
        let mut seen = HashSet::with_capacity(self.labels.len());
        let hints = self.hints(schema);
        for (position, (label, column)) in self.labels.iter().zip(&self.columns).enumerate() {
            let place = Place::Named { name: label, number: Some(position) };
            let raw = raw.get(position);
            if !seen.insert(label) {
                sink(Issue { rule: Rule::ColumnDuplicate, place, cell: None, params: &[] });
                readable = false;
            } else if let Some(column) = column {
                let name = schema.columns().get(*column).map(|column| &column.name);
                if let Some(raw) = raw.filter(|raw| *raw != label && Some(*raw) != name) {
                    sink(Issue { rule: Rule::ColumnSpaces, place, cell: Some(raw.as_bytes()), params: &[] });
                }
            } else if !is_known(label) {
                let nearest =
                    if hints { nearest_name(label, names.iter().map(String::as_str)) } else { None };
                report_with_hint(Rule::ColumnUnknown, place, "hint-nearest", nearest, sink);
            }
        }
        if schema.referee().check_header(&self.labels, &|name: &str| schema.index_of(name), sink) {
            return readable;
        }
        self.check_missing(schema, hints, sink);
        let known: Vec<usize> = self.columns.iter().copied().flatten().collect();
        // As the referee does: the order is only reported if no column is missing or unknown.
        if known.len() == self.labels.len() && known.len() == names.len() && !known.is_sorted() {
            let params = [("expected", Param::List(&names))];
            sink(Issue { rule: Rule::ColumnOrder, place: Place::Row, cell: None, params: &params });
        }
        readable
    }

    /// The catalogue's word for a text that is no table, such as JSON, by its first character.
    fn other_kind(&self) -> Option<&'static str> {
        match self.labels.first()?.as_bytes().first()? {
            b'{' | b'[' => Some("is-json"),
            b'<' => Some("is-xml"),
            _ => None,
        }
    }

    /// Reports the columns that an official validator knows but the schema lacks: an export would leave them out.
    pub fn report_known_strangers(&self, schema: &Schema, sink: &mut Sink<'_>) {
        let languages = &schema.descriptor().extension.languages;
        for (position, (label, column)) in self.labels.iter().zip(&self.columns).enumerate() {
            if column.is_none() && schema.referee().knows(label, &self.labels, languages) {
                let place = Place::Named { name: label, number: Some(position) };
                sink(Issue { rule: Rule::ColumnUnknown, place, cell: None, params: &[] });
            }
        }
    }

    /// Whether to search for similar names. Among thousands, the search takes long and helps nobody.
    fn hints(&self, schema: &Schema) -> bool {
        let unknown = self.columns.iter().filter(|column| column.is_none()).count();
        unknown.saturating_mul(schema.columns().len()) <= MOST_COMPARED
    }

    /// The columns of the schema that the file probably has under another name, each with its place in the file. The two
    /// names are the nearest to each other.
    pub fn renamed(&self, schema: &Schema) -> Vec<(usize, usize)> {
        if schema.referee().has_own_rules() || !self.hints(schema) {
            return Vec::new();
        }
        let strangers: Vec<(usize, &str)> = (0..)
            .zip(&self.labels)
            .zip(&self.columns)
            .filter(|(_, column)| column.is_none())
            .map(|((position, label), _)| (position, label.as_str()))
            .collect();
        if strangers.is_empty() {
            return Vec::new();
        }
        let names = || schema.columns().iter().map(|column| column.name.as_str());
        let absent = self.positions.iter().enumerate().filter(|(_, position)| position.is_none());
        let pair = |(index, _): (usize, &Option<usize>)| {
            let name = schema.columns().get(index)?.name.as_str();
            let label = nearest_name(name, strangers.iter().map(|(_, label)| *label))?;
            let (position, _) = strangers.iter().find(|(_, stranger)| *stranger == label)?;
            (nearest_name(label, names()) == Some(name)).then_some((index, *position))
        };
        absent.filter_map(pair).collect()
    }

    /// Reports the cells that a row has beyond the header, and those that it lacks.
    #[cold]
    pub fn check_shape(&self, row: Cells<'_>, sink: &mut Sink<'_>) {
        let expected = self.labels.len();
        let params = [("columns", Param::Number(expected as u64))];
        for position in expected..row.len() {
            // As for the referee, a cell beyond the header belongs to a column without a name.
            let place = Place::Named { name: "", number: Some(position) };
            sink(Issue { rule: Rule::RowExtraCell, place, cell: row.get(position), params: &params });
        }
        for position in row.len()..expected {
            let place = match self.columns[position] {
                Some(column) => Place::Column { column, position: Some(position) },
                None => Place::Named { name: &self.labels[position], number: Some(position) },
            };
            sink(Issue { rule: Rule::RowMissingCell, place, cell: None, params: &params });
        }
    }

    fn check_missing(&self, schema: &Schema, hints: bool, sink: &mut Sink<'_>) {
        let strangers: Vec<&String> = self
            .labels
            .iter()
            .zip(&self.columns)
            .filter(|(_, c)| hints && c.is_none())
            .map(|(label, _)| label)
            .collect();
        let absent = |index: usize| self.positions.get(index).copied().flatten().is_none();
        let missing = schema.columns().iter().enumerate().filter(|(index, _)| absent(*index));
        let mut required = 0;
        for (rank, (index, column)) in missing.enumerate() {
            // The referee places missing required columns one after the other after the last column of the file.
            // A column of the primary key is required too.
            let is_required = column.required || schema.primary_key().contains(&index);
            let rank = if is_required { required } else { rank };
            required += usize::from(is_required);
            let place = Place::Column { column: index, position: Some(self.labels.len() + rank) };
            let rule = if is_required { Rule::ColumnMissing } else { Rule::ColumnMissingOptional };
            let nearest = nearest_name(&column.name, strangers.iter().map(|label| label.as_str()));
            report_with_hint(rule, place, "hint-rename", nearest, sink);
        }
    }
}

/// Reports a value for a column that the schema lacks, with the name that was probably meant.
pub(crate) fn report_unknown(schema: &Schema, name: &str, sink: &mut Sink<'_>) {
    let place = Place::Named { name, number: None };
    report_with_hint(Rule::RecordUnknownColumn, place, "hint-nearest", schema.nearest(name), sink);
}

/// Reports names that the schema lacks, as those of a header.
pub(crate) fn report_strangers(schema: &Schema, names: &[String], sink: &mut Sink<'_>) {
    let languages = &schema.descriptor().extension.languages;
    let hints = names.len().saturating_mul(schema.columns().len()) <= MOST_COMPARED;
    for name in names.iter().filter(|name| !schema.referee().knows(name, names, languages)) {
        let place = Place::Named { name, number: None };
        let nearest = if hints { schema.nearest(name) } else { None };
        report_with_hint(Rule::ColumnUnknown, place, "hint-nearest", nearest, sink);
    }
}

fn report_with_hint(
    rule: Rule,
    place: Place<'_>,
    word: &'static str,
    nearest: Option<&str>,
    sink: &mut Sink<'_>,
) {
    match nearest {
        Some(nearest) => {
            let params = [("hint", Param::Word(word)), ("nearest", Param::Text(nearest))];
            sink(Issue { rule, place, cell: None, params: &params });
        }
        None => sink(Issue { rule, place, cell: None, params: &[] }),
    }
}

/// The longest name, in bytes, that is compared: a longer one is no mistaken name, and the comparison takes time and
/// memory.
const LONGEST_MISTAKE: usize = 1000;

/// The candidate that differs least from `name`, if the difference is small enough for a mistake.
pub(crate) fn nearest_name<'c>(name: &str, candidates: impl Iterator<Item = &'c str>) -> Option<&'c str> {
    let bare = |text: &str| lexical::fold(text).replace(['_', '-', ' '], "");
    if name.len() > LONGEST_MISTAKE {
        return None;
    }
    let wanted = bare(name);
    if wanted.is_empty() {
        return None;
    }
    candidates
        .map(|candidate| (strsim::jaro_winkler(&bare(candidate), &wanted), candidate))
        .filter(|(likeness, _)| *likeness > 0.88)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, candidate)| candidate)
}
