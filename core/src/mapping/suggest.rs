//! A mapping proposed from the names of a table's columns and from what stands in them.

use std::collections::BTreeMap;
use std::path::Path;

use super::header;
use super::model::{FieldMapping, Mapping, NumberStyle};
use super::names::likeness;
use super::source::Source;
use super::toml;
use crate::error::Result;
use crate::field_type::{FieldType, Strptime};
use crate::reader::Sheet;
use crate::report::Lang;
use crate::schema::{Column, Schema};

/// From which likeness on a column is proposed, and from which it is sure.
const PROPOSED: f64 = 0.55;
const SURE: f64 = 0.85;
/// The forms of dates that are looked for.
const DATES: [&str; 8] =
    ["%Y-%m-%d", "%d/%m/%Y", "%d-%m-%Y", "%d.%m.%Y", "%d/%m/%y", "%Y/%m/%d", "%Y%m%d", "%m/%d/%Y"];
/// A column of so many different values is none of an enumeration.
const MANY: usize = 100;

/// A proposed mapping, and what a person has to look at.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Suggestion {
    /// What is proposed. The row of the header is stated in it.
    pub mapping: Mapping,
    /// What speaks for each field that is proposed.
    pub fields: Vec<SuggestedField>,
    /// The required fields for which no column was found.
    pub missing: Vec<String>,
    /// The columns of the table that feed no field.
    pub unused: Vec<String>,
}

/// Why a column is proposed for a field.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct SuggestedField {
    /// The field.
    pub field: String,
    /// The column.
    pub column: String,
    /// Nothing speaks against it; otherwise a person should look at it.
    pub sure: bool,
    /// How alike the names are, from 0 to 1.
    pub likeness: f64,
    /// The part of the values looked at that the field takes, from 0 to 1; None when the column is empty, or the field
    /// takes any text.
    pub fitting: Option<f64>,
    /// Day and month could be exchanged: no value tells.
    pub ambiguous_date: bool,
}

impl Suggestion {
    /// The mapping as TOML, with what is to be looked at as comments.
    pub fn to_toml(&self, lang: Lang) -> String {
        toml::write(self, lang)
    }
}

/// A column of the table for a field.
struct Match<'s> {
    column: usize,
    position: usize,
    score: f64,
    likeness: f64,
    reading: Reading<'s>,
}

/// How the values of a column read as those of a field.
#[derive(Default)]
struct Reading<'s> {
    fitting: Option<f64>,
    date: Option<&'s str>,
    ambiguous_date: bool,
    number: Option<NumberStyle>,
    values: BTreeMap<String, String>,
}

impl Mapping {
    /// Proposes a mapping for a CSV or a workbook, by the names of its columns and by its first rows.
    ///
    /// # Errors
    /// When the file cannot be read, or has no row that looks like a header.
    ///
    /// ```
    /// use opendatabutton::{Lang, Mapping, datasets};
    ///
    /// let folder = tempfile::tempdir()?;
    /// let path = folder.path().join("export.csv");
    /// std::fs::write(&path, "Prénom;Sexe;Nombre d'occurrences;Année\nJeanne;F;12;2023\n")?;
    /// let suggestion = Mapping::suggest(&path, &datasets::schema("prenoms")?)?;
    /// assert_eq!(suggestion.mapping.fields["ENFANT_PRENOM"].column.as_deref(), Some("Prénom"));
    /// assert_eq!(suggestion.missing, ["COLL_INSEE"]);
    /// assert!(suggestion.to_toml(Lang::Fr).contains("[fields.ENFANT_PRENOM]"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn suggest(path: impl AsRef<Path>, schema: &Schema) -> Result<Suggestion> {
        Mapping::suggest_for_sheet(path, &Sheet::First, schema)
    }

    /// As [`Mapping::suggest`], for a sheet of a workbook, which the mapping then names.
    ///
    /// # Errors
    /// As [`Mapping::suggest`], and when there is no such sheet, or the file is no workbook.
    pub fn suggest_for_sheet(path: impl AsRef<Path>, sheet: &Sheet, schema: &Schema) -> Result<Suggestion> {
        let source = Source::open(path.as_ref(), sheet, None, &[])?;
        let mut suggestion = propose(&source, schema);
        if *sheet != Sheet::First {
            suggestion.mapping.sheet.clone_from(&source.sheet_name);
        }
        Ok(suggestion)
    }
}

fn propose(source: &Source, schema: &Schema) -> Suggestion {
    let mut matches: Vec<Match<'_>> = Vec::new();
    for (column, (compiled, stated)) in schema.columns().iter().zip(&schema.descriptor().fields).enumerate() {
        for (position, label) in source.labels.iter().enumerate().filter(|(_, label)| !label.is_empty()) {
            let likeness = likeness(label, &compiled.name).max(0.95 * likeness(label, &stated.title));
            let reading = read(compiled, &values(source, position));
            let score = score(likeness, reading.fitting);
            if score >= PROPOSED {
                matches.push(Match { column, position, score, likeness, reading });
            }
        }
    }
    // Equal scores in the order of the schema, then of the table.
    matches.sort_by(|a, b| b.score.total_cmp(&a.score));
    let (mut taken, mut fed) = (vec![false; source.labels.len()], vec![false; schema.columns().len()]);
    let mut mapping = Mapping {
        schema: format!("{}@{}", schema.name(), schema.version()),
        header: Some(source.header),
        ..Mapping::default()
    };
    let mut fields = Vec::new();
    for found in matches {
        let (Some(taken), Some(fed)) = (taken.get_mut(found.position), fed.get_mut(found.column)) else {
            continue;
        };
        if *taken || *fed {
            continue;
        }
        (*taken, *fed) = (true, true);
        let (Some(column), Some(label)) =
            (schema.columns().get(found.column), source.labels.get(found.position))
        else {
            continue;
        };
        let Reading { fitting, date, ambiguous_date, number, values } = found.reading;
        fields.push((
            found.column,
            SuggestedField {
                field: column.name.clone(),
                column: label.clone(),
                sure: found.score >= SURE && fitting.is_none_or(|fitting| fitting == 1.0) && !ambiguous_date,
                likeness: found.likeness,
                fitting,
                ambiguous_date,
            },
        ));
        let date = date.map(str::to_owned);
        let stated =
            FieldMapping { column: Some(label.clone()), date, number, values, ..FieldMapping::default() };
        mapping.fields.insert(column.name.clone(), stated);
    }
    fields.sort_by_key(|(column, _)| *column);
    let lacks = |(column, fed): (&Column, &bool)| (column.required && !fed).then(|| column.name.clone());
    let missing = schema.columns().iter().zip(&fed).filter_map(lacks).collect();
    let unused = source.labels.iter().zip(&taken);
    let unused = unused.filter(|(label, taken)| !**taken && !label.is_empty());
    Suggestion {
        mapping,
        fields: fields.into_iter().map(|(_, field)| field).collect(),
        missing,
        unused: unused.map(|(label, _)| label.clone()).collect(),
    }
}

/// Names count for most; values that do not fit speak against, values that alone fit speak for.
fn score(likeness: f64, fitting: Option<f64>) -> f64 {
    match fitting {
        Some(fitting) if fitting < 0.5 => 0.0,
        Some(fitting) if fitting >= 0.95 => (0.75 * likeness + 0.25).max(likeness),
        Some(fitting) => 0.75 * likeness + 0.25 * fitting,
        None => likeness,
    }
}

/// The values of the first rows that are not empty.
fn values(source: &Source, position: usize) -> Vec<&str> {
    let is_record = |row: &&Vec<String>| {
        let texts = || row.iter().map(|text| text.as_str());
        let labels = source.labels.iter().map(String::as_str);
        !header::is_repeated(labels.zip(texts())) && !header::says_total(texts())
    };
    let rows = source.sample.iter().map(|(_, row)| row).filter(is_record);
    rows.filter_map(|row| row.get(position)).map(String::as_str).filter(|text| !text.is_empty()).collect()
}

fn read<'s>(column: &Column, values: &[&str]) -> Reading<'s> {
    if values.is_empty() || column.takes_any_text() {
        return Reading::default();
    }
    let part = |count: usize| count as f64 / values.len() as f64;
    let mut best = Reading {
        fitting: Some(part(values.iter().filter(|value| column.takes(value)).count())),
        ..Reading::default()
    };
    let mut offer = |reading: Reading<'s>| {
        if reading.fitting > best.fitting {
            best = reading;
        }
    };
    if matches!(column.field_type, FieldType::Date) {
        for (pattern, compiled) in
            DATES.iter().filter_map(|pattern| Some((*pattern, Strptime::new(pattern).ok()?)))
        {
            let days: Vec<_> = values.iter().filter_map(|value| compiled.read(value.as_bytes())).collect();
            let day_first = pattern.starts_with("%d");
            let is_either = |(moment, _): &(chrono::NaiveDateTime, Option<i64>)| {
                use chrono::Datelike;
                moment.day() <= 12
            };
            let ambiguous_date = day_first && days.iter().all(is_either);
            offer(Reading {
                fitting: Some(part(days.len())),
                date: Some(pattern),
                ambiguous_date,
                ..Reading::default()
            });
        }
    }
    if matches!(column.field_type, FieldType::Number | FieldType::Integer) {
        for (decimal, thousands) in [(",", " "), (".", " "), (",", "."), (".", ",")] {
            let style = NumberStyle { decimal: decimal.to_owned(), thousands: thousands.to_owned() };
            let is_taken = |value: &&&str| style.plain(value).is_some_and(|plain| column.takes(&plain));
            let fitting = Some(part(values.iter().filter(is_taken).count()));
            offer(Reading { fitting, number: Some(style), ..Reading::default() });
        }
    }
    let mut different: Vec<&str> = values.to_vec();
    different.sort_unstable();
    different.dedup();
    if different.len() <= MANY && column.has_few_values() {
        let meant = |value: &&str| {
            if column.takes(value) { Some((*value).to_owned()) } else { column.suggest(value) }
        };
        let table: BTreeMap<String, String> =
            different.iter().filter_map(|value| Some(((*value).to_owned(), meant(value)?))).collect();
        let fitting = part(values.iter().filter(|value| table.contains_key(**value)).count());
        let table = table.into_iter().filter(|(value, meant)| value != meant).collect();
        offer(Reading { fitting: Some(fitting), values: table, ..Reading::default() });
    }
    best
}
