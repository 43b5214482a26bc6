use std::borrow::Cow;
use std::sync::Arc;

use super::excerpt::{self, Excerpt};
use super::medium::{Medium, letters};
use super::slot::Slot;
use super::{Rule, Severity};
use crate::cells::RowCopy;

/// The most characters of a value in a finding, so that a report stays readable and its memory bounded.
pub(crate) const MAX_SHOWN: usize = 500;

/// One breach of one rule, with its place and, if known, the correct value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    pub(crate) rule: Rule,
    pub(crate) row: Option<u64>,
    pub(crate) field_name: Option<String>,
    pub(crate) field_number: Option<u32>,
    pub(crate) cell: Option<String>,
    pub(crate) suggestion: Option<String>,
    pub(crate) params: Vec<(&'static str, Value)>,
    /// The row around the wrong cell, for the first findings of each rule and column; findings of one row share it.
    pub(crate) excerpt: Option<Arc<Excerpt>>,
    /// The place in a document of nested contracts.
    pub(crate) location: Option<Box<Location>>,
    /// The slot that counts the breaches of its column.
    pub(crate) slot: Slot,
    /// The finding that causes this one: correcting the cause removes both.
    pub(crate) cause: Option<Arc<Cause>>,
    /// The number of findings that this one causes.
    pub(crate) folded: Folded,
    /// The column's title in the standard; empty when it has none.
    pub(crate) title: String,
    /// The caller's own key of a record.
    pub(crate) record_key: Option<Box<str>>,
    pub(crate) medium: Medium,
    /// A copy of its row, until the effect of its correction is known.
    pub(crate) copy: Option<Arc<RowCopy>>,
    /// The number of errors of its row that its correction removes, less those that it reveals; None if unknown.
    pub(crate) removes: Option<i64>,
}

/// The key of a finding that causes others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Cause {
    pub rule: Rule,
    pub row: Option<u64>,
    pub field_name: Option<String>,
}

impl Cause {
    /// The key of the finding among those of its report.
    pub fn key(&self) -> (Rule, Option<u64>, Option<&str>) {
        (self.rule, self.row, self.field_name.as_deref())
    }
}

/// The numbers of kept findings that one finding causes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Folded {
    /// Other findings of its row.
    pub row: u64,
    /// Values of its column that are written in the same wrong form.
    pub column: u64,
}

/// A place in a document of nested contracts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Location {
    /// The contract's identifier, if it has one.
    pub id: Option<String>,
    /// A JSON pointer or an XML path; empty for the document as a whole.
    pub path: String,
    /// The line of the file, from 1.
    pub line: u64,
}

/// The value of a placeholder of the message.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) enum Value {
    /// A text, the same in every language.
    Text(String),
    /// Several texts.
    List(Vec<String>),
    /// A number of things.
    Number(u64),
    /// Columns of the file.
    Columns(Vec<ColumnName>),
    /// A phrase of the catalogue.
    Word(&'static str),
}

/// A column that a message names.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct ColumnName {
    pub name: String,
    /// The letters of the column in a spreadsheet; None for records and contracts.
    pub letters: Option<String>,
}

impl Value {
    /// Turns a text or a list that contains column names into [`Value::Columns`].
    pub fn into_columns(self) -> Value {
        let column = |name| ColumnName { name, letters: None };
        match self {
            Value::Text(name) => Value::Columns(vec![column(name)]),
            Value::List(names) => Value::Columns(names.into_iter().map(column).collect()),
            other => other,
        }
    }
}

impl Finding {
    /// The rule that is broken.
    pub fn rule(&self) -> Rule {
        self.rule
    }

    /// The type that the official validator gives this finding: Validata's type, `constraint-error` for example, or the
    /// code of another official validator, `numero.type_invalide` for example.
    pub fn type_name(&self) -> Cow<'static, str> {
        let general = self.rule.validata_type();
        match general.contains('*') {
            true => general.replace('*', self.field_name.as_deref().unwrap_or_default()).into(),
            false => general.into(),
        }
    }

    /// The severity of the finding, which is that of its rule.
    pub fn severity(&self) -> Severity {
        self.rule.severity()
    }

    /// The row, counted as Validata does: the header is row 1, blank rows count,
    /// a quoted line break does not. None for a finding about the header or the file.
    /// In a document of contracts, the contract's rank, from 1.
    pub fn row(&self) -> Option<u64> {
        self.row
    }

    /// The caller's own key of the record, if the caller set one: see
    /// [`DynamicRecord::set_key`](crate::DynamicRecord::set_key).
    pub fn record_key(&self) -> Option<&str> {
        self.record_key.as_deref()
    }

    /// The contract's identifier, in a document of contracts.
    pub fn contract_id(&self) -> Option<&str> {
        self.location.as_ref().and_then(|location| location.id.as_deref())
    }

    /// The place in a document of contracts: a JSON pointer (`/marches/marche/0/acheteur/id`) or an XML path, whose
    /// ranks count from 1 (`/marches/marche[1]/acheteur/id`).
    pub fn path(&self) -> Option<&str> {
        self.location.as_ref().map(|location| location.path.as_str())
    }

    /// The line of the file, from 1, in a document of contracts.
    pub fn line(&self) -> Option<u64> {
        self.location.as_ref().map(|location| location.line)
    }

    /// The column's name; None for a finding about the whole row, empty for a cell beyond the header.
    pub fn field_name(&self) -> Option<&str> {
        self.field_name.as_deref()
    }

    /// The column's place in the file, from 1 (for a missing column, the place after the last).
    pub fn field_number(&self) -> Option<u32> {
        self.field_number
    }

    /// The letters of the column in a spreadsheet, `C` for the third; None for records, contracts, and columns that are
    /// not in the file.
    pub fn column_letters(&self) -> Option<String> {
        self.field_number
            .filter(|_| self.medium != Medium::Records && !self.rule.is_about_absent())
            .map(letters)
    }

    /// The key of the finding among those of its report; see [`Cause::key`].
    pub(crate) fn key(&self) -> (Rule, Option<u64>, Option<&str>) {
        (self.rule, self.row, self.field_name())
    }

    /// Adds the letters to the columns that the message names, unless the data are records, which have no letters.
    pub(crate) fn locate_columns(&mut self, labels: &[String]) {
        if self.medium == Medium::Records {
            return;
        }
        for (_, value) in &mut self.params {
            let Value::Columns(columns) = value else { continue };
            for column in columns {
                let place = labels.iter().position(|label| *label == column.name);
                column.letters = place.and_then(|place| u32::try_from(place + 1).ok()).map(letters);
            }
        }
    }

    /// The column's title in the standard, in its language; None when it has none.
    pub fn column_title(&self) -> Option<&str> {
        Some(self.title.as_str()).filter(|title| !title.is_empty())
    }

    /// The wrong value as the file contains it, cut after 500 characters.
    pub fn cell(&self) -> Option<&str> {
        self.cell.as_deref()
    }

    /// The value to write instead, when only one is plausible.
    pub fn suggestion(&self) -> Option<&str> {
        self.suggestion.as_deref()
    }
}

/// Decodes a value and cuts it after [`MAX_SHOWN`] characters.
pub(crate) fn shown(bytes: &[u8]) -> String {
    excerpt::shown(bytes, MAX_SHOWN)
}
