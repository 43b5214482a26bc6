//! Matches the columns of the file to those of the schema.

use std::collections::BTreeMap;

use super::report::{Log, SourceColumn, Spot};
use super::rule::{Question, RepairRule};
use crate::cells::Cells;
use crate::error::{Error, InputProblem, Phrase, Result};
use crate::field_type::lexical;
use crate::field_type::tidy::key;
use crate::report::medium::letters;
use crate::report::shown;
#[cfg(feature = "spreadsheets")]
use crate::schema::Layout;
use crate::schema::{Column, Schema};

/// The header of the file, matched to the schema.
#[derive(Debug, Clone)]
pub(super) struct Header {
    /// The labels as the file writes them.
    pub labels: Vec<String>,
    /// The position in the file of each column of the schema.
    pub sources: Vec<Option<usize>>,
    /// The positions of columns that the schema does not have.
    pub unknown: Vec<usize>,
    /// True if the columns are those of the schema, in its order.
    pub in_order: bool,
}

/// The columns of a schema by the keys of their names; a key that two columns share is left out.
fn by_key(schema: &Schema) -> BTreeMap<String, usize> {
    let mut found: BTreeMap<String, Option<usize>> = BTreeMap::new();
    for (index, column) in schema.columns().iter().enumerate() {
        found.entry(key(&column.name)).and_modify(|one| *one = None).or_insert(Some(index));
    }
    found.into_iter().filter_map(|(key, index)| Some((key, index?))).collect()
}

/// A function that counts the columns of a schema that the labels of a row name.
pub(super) fn sense(schema: &Schema) -> impl Fn(&[String]) -> usize {
    let (schema, keys) = (schema.clone(), by_key(schema));
    move |labels| {
        let mut found = vec![false; schema.columns().len()];
        for label in labels.iter().filter(|label| !label.is_empty()) {
            let exact = schema.index_of_label(lexical::strip(label));
            if let Some(slot) =
                exact.or_else(|| keys.get(&key(label)).copied()).and_then(|index| found.get_mut(index))
            {
                *slot = true;
            }
        }
        found.iter().filter(|found| **found).count()
    }
}

impl Header {
    /// The columns of the file as a spreadsheet shows them.
    pub fn columns(&self, schema: &Schema) -> Vec<SourceColumn> {
        let at = |position: usize, name: &str, title: &str| {
            let letters = letters(u32::try_from(position + 1).unwrap_or_default());
            SourceColumn { name: shown(name.as_bytes()), letters, title: title.to_owned() }
        };
        let known = schema.descriptor().fields.iter().zip(&self.sources);
        let known = known.filter_map(|(field, source)| Some(at((*source)?, &field.name, &field.title)));
        let unknown = self.unknown.iter();
        let unknown = unknown.filter_map(|place| Some(at(*place, self.labels.get(*place)?, "")));
        known.chain(unknown).collect()
    }

    /// # Errors
    /// When two columns have the same name: nothing shows which one to take.
    pub fn new(schema: &Schema, labels: Vec<String>) -> Result<Self> {
        let keys = by_key(schema);
        let mut sources = vec![None; schema.columns().len()];
        let mut columns: Vec<Option<usize>> =
            labels.iter().map(|label| schema.index_of_label(lexical::strip(label))).collect();
        let exact: Vec<usize> = columns.iter().flatten().copied().collect();
        for (label, column) in labels.iter().zip(&mut columns).filter(|(label, _)| !label.is_empty()) {
            if column.is_none() {
                *column = keys.get(&key(label)).copied().filter(|index| !exact.contains(index));
            }
        }
        for (position, column) in columns.iter().enumerate() {
            let Some(slot) = column.and_then(|index| sources.get_mut(index)) else { continue };
            if slot.replace(position).is_some() {
                let name = lexical::strip(labels.get(position).map_or("", String::as_str));
                return Err(Error::input(InputProblem::Option(Phrase::new(
                    format!(
                        "deux colonnes portent le nom « {name} » : n'en gardez qu'une, rien ne dit laquelle est la bonne"
                    ),
                    format!("two columns bear the name \"{name}\": keep one, nothing tells which is right"),
                ))));
            }
        }
        let unknown =
            (0..labels.len()).filter(|place| columns.get(*place).is_none_or(Option::is_none)).collect();
        let in_order = labels.len() == sources.len()
            && sources.iter().enumerate().all(|(place, source)| *source == Some(place));
        Ok(Header { labels, sources, unknown, in_order })
    }

    /// The columns of the schema that the file lacks, with their index.
    pub fn absent<'s>(&'s self, schema: &'s Schema) -> impl Iterator<Item = (usize, &'s Column)> {
        let columns = schema.columns().iter().enumerate().zip(&self.sources);
        columns.filter(|(_, source)| source.is_none()).map(|(column, _)| column)
    }

    /// Puts the ranges of a row's cells into the order of the schema. With `all`, appends the cells that have no column
    /// there: nothing is lost, and the row is still wrong.
    pub fn order(&self, cells: Cells<'_>, all: bool, ranges: &mut Vec<(u32, u32)>) {
        let range = |source: &Option<usize>| source.and_then(|position| cells.ranges.get(position).copied());
        ranges.clear();
        ranges.extend(self.sources.iter().map(|source| range(source).unwrap_or((0, 0))));
        if all && cells.len() > self.labels.len() {
            let unknown = self.unknown.iter().filter_map(|place| cells.ranges.get(*place));
            let unknown = unknown.filter(|(from, to)| from < to);
            ranges.extend(unknown.chain(cells.ranges.iter().skip(self.labels.len())));
        }
    }

    /// The layout of the file: its columns matched to those of the schema.
    #[cfg(feature = "spreadsheets")]
    pub fn layout(&self, schema: &Schema) -> Layout {
        let mut layout = Layout::new(schema, self.labels.clone());
        layout.columns = vec![None; self.labels.len()];
        for (index, source) in self.sources.iter().enumerate() {
            if let Some(slot) = source.and_then(|position| layout.columns.get_mut(position)) {
                *slot = Some(index);
            }
        }
        layout.positions.clone_from(&self.sources);
        layout
    }

    /// Logs the changes of the header; `left_out` holds the number of values in each unknown column.
    pub fn report(&self, schema: &Schema, left_out: &[u64], log: &mut Log) {
        for (column, source) in schema.columns().iter().zip(&self.sources) {
            let name = column.name.as_str();
            match source.and_then(|position| self.labels.get(position)) {
                Some(label) if label != name => {
                    log.repaired(RepairRule::ColumnName, Spot::field(name), label, Some(name), true);
                }
                Some(_) => {}
                None => log.repaired(RepairRule::ColumnAdded, Spot::field(name), "", Some(name), true),
            }
        }
        let absent = schema.columns().iter().zip(&self.sources).filter(|(_, source)| source.is_none());
        let absent: Vec<&str> = absent.map(|(column, _)| column.name.as_str()).collect();
        for (rank, position) in self.unknown.iter().enumerate() {
            let label = self.labels.get(*position).map_or("", String::as_str);
            let values = left_out.get(rank).copied().unwrap_or(0);
            log.repaired(RepairRule::ColumnRemoved, Spot::field(label), label, None, values == 0);
            if values > 0 {
                let nearest = crate::schema::nearest_name(label, absent.iter().copied());
                let readings: Vec<String> = nearest.into_iter().map(str::to_owned).collect();
                log.ask(Question::ColumnUnknown, Spot::field(label), label, &readings, values);
            }
        }
        if !self.sources.iter().flatten().is_sorted() {
            let before: Vec<&str> = self.labels.iter().map(String::as_str).collect();
            let after: Vec<&str> = schema.columns().iter().map(|column| column.name.as_str()).collect();
            let (before, after) = (before.join(", "), after.join(", "));
            log.repaired(RepairRule::ColumnOrder, Spot::default(), &before, Some(&after), true);
        }
    }
}
