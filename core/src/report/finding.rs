use std::borrow::Cow;
use std::sync::Arc;

use super::excerpt::{self, Excerpt};
use super::medium::{Medium, letters};
use super::slot::Slot;
use super::{Rule, Severity};

/// Longer values are cut in a finding, so that a report stays readable and its memory bounded.
pub(crate) const MAX_SHOWN: usize = 500;

/// One breach of one rule, with where it is and what would be right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    pub(crate) rule: Rule,
    pub(crate) row: Option<u64>,
    pub(crate) field_name: Option<String>,
    pub(crate) field_number: Option<u32>,
    pub(crate) cell: Option<String>,
    pub(crate) suggestion: Option<String>,
    pub(crate) params: Vec<(&'static str, Value)>,
    /// The row around it, of the first findings of each rule and column; shared by those of one row.
    pub(crate) excerpt: Option<Arc<Excerpt>>,
    /// Where it is in a document of nested contracts.
    pub(crate) location: Option<Box<Location>>,
    /// Where breaches of its column are counted.
    pub(crate) slot: Slot,
    /// What it comes from, where it would go if that were mended.
    pub(crate) cause: Option<Arc<Cause>>,
    /// What comes from it.
    pub(crate) folded: Folded,
    /// The column's title in the standard; empty when it has none.
    pub(crate) title: String,
    pub(crate) medium: Medium,
}

/// The finding that others come from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Cause {
    pub rule: Rule,
    pub row: Option<u64>,
    pub field_name: Option<String>,
}

impl Cause {
    /// What tells the finding from others of its report.
    pub fn key(&self) -> (Rule, Option<u64>, Option<&str>) {
        (self.rule, self.row, self.field_name.as_deref())
    }
}

/// How many findings of those that are kept come from one.
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
    /// The number that the contract bears, if it bears one.
    pub id: Option<String>,
    /// A JSON pointer or an XML path; empty for the document as a whole.
    pub path: String,
    /// The line of the file, from 1.
    pub line: u64,
}

/// What stands in a placeholder of the message.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) enum Value {
    /// As it is, in every language.
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
    /// Its letters, where a spreadsheet shows them.
    pub letters: Option<String>,
}

impl Value {
    /// The same with the names of columns for what they are.
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

    /// The type that the referee gives it: Validata's, `constraint-error` for example, or the code of another
    /// official validator, `numero.type_invalide` for example.
    pub fn type_name(&self) -> Cow<'static, str> {
        let general = self.rule.validata_type();
        match general.contains('*') {
            true => general.replace('*', self.field_name.as_deref().unwrap_or_default()).into(),
            false => general.into(),
        }
    }

    /// How grave it is.
    pub fn severity(&self) -> Severity {
        self.rule.severity()
    }

    /// The row, counted as Validata does: the header is row 1, blank rows count,
    /// a quoted line break does not. None for what concerns the header or the file.
    /// In a document of contracts, the contract's rank, from 1.
    pub fn row(&self) -> Option<u64> {
        self.row
    }

    /// The number that the contract bears, in a document of contracts.
    pub fn contract_id(&self) -> Option<&str> {
        self.location.as_ref().and_then(|location| location.id.as_deref())
    }

    /// Where it is in a document of contracts: a JSON pointer (`/marches/marche/0/acheteur/id`) or an XML path, whose
    /// ranks count from 1 (`/marches/marche[1]/acheteur/id`).
    pub fn path(&self) -> Option<&str> {
        self.location.as_ref().map(|location| location.path.as_str())
    }

    /// The line of the file, from 1, in a document of contracts.
    pub fn line(&self) -> Option<u64> {
        self.location.as_ref().map(|location| location.line)
    }

    /// The column's name; None for what concerns the whole row, empty for a cell beyond the header.
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

    /// What tells it from others of its report; see [`Cause::key`].
    pub(crate) fn key(&self) -> (Rule, Option<u64>, Option<&str>) {
        (self.rule, self.row, self.field_name())
    }

    /// Gives the columns that the message names their letters, where the report has letters.
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

    /// The offending value as it stands in the file, cut after 500 characters.
    pub fn cell(&self) -> Option<&str> {
        self.cell.as_deref()
    }

    /// The value to write instead, when only one is plausible.
    pub fn suggestion(&self) -> Option<&str> {
        self.suggestion.as_deref()
    }
}

/// Cuts a value to what a report shows.
pub(crate) fn shown(bytes: &[u8]) -> String {
    excerpt::shown(bytes, MAX_SHOWN)
}
