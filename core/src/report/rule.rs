mod table;

use std::fmt;

pub use self::table::Rule;
use self::table::{Entry, TABLE};

/// The severity of a finding.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Severity {
    /// The file complies; the note suggests an optional improvement.
    Info,
    /// The file complies, but a person should look at the point.
    Warning,
    /// The file does not comply.
    Error,
}

impl Severity {
    /// `info`, `warning` or `error`, as in the JSON report.
    pub fn code(self) -> &'static str {
        match self {
            Severity::Info => "info",
            Severity::Warning => "warning",
            Severity::Error => "error",
        }
    }
}

impl Severity {
    /// The key of the phrase that names the severity.
    pub(crate) fn key(self) -> &'static str {
        match self {
            Severity::Error => "severity-error",
            Severity::Warning => "severity-warning",
            Severity::Info => "severity-info",
        }
    }
}

impl Rule {
    /// Every rule, in the order of the documentation.
    pub fn all() -> impl Iterator<Item = Rule> {
        TABLE.iter().map(|entry| entry.rule)
    }

    /// The number of rules.
    pub(crate) const COUNT: usize = TABLE.len();

    fn entry(self) -> &'static Entry {
        &TABLE[self as usize]
    }

    /// The stable identifier, `constraint-required` for example.
    pub fn id(self) -> &'static str {
        self.entry().id
    }

    /// The type that the official validator gives such a finding: Validata's type, `constraint-error` for example, or
    /// the code of another official validator, where `*` stands for the column; [`super::Finding::type_name`] contains
    /// the column.
    pub fn validata_type(self) -> &'static str {
        self.entry().validata_type
    }

    /// The severity of a breach of the rule.
    pub fn severity(self) -> Severity {
        self.entry().severity
    }

    /// True if the rule finds fault with one value; a rule across columns does not decide which value to change.
    pub(crate) fn is_about_value(self) -> bool {
        self.entry().about_value
    }

    /// True if the rule compares columns, which its message names.
    pub(crate) fn is_across_columns(self) -> bool {
        matches!(
            self,
            Rule::CheckCohesive
                | Rule::CheckCohesiveAbsent
                | Rule::CheckCompare
                | Rule::CheckIncomparable
                | Rule::CheckSum
                | Rule::CheckOneOf
                | Rule::CheckOneOfAbsent
                | Rule::KeyMissing
                | Rule::KeyRepeated
        )
    }

    /// True if the rule reports a column that the file lacks: its place is one past the last column.
    pub(crate) fn is_about_absent(self) -> bool {
        matches!(
            self,
            Rule::ColumnMissing
                | Rule::ColumnMissingOptional
                | Rule::BalColumnMissing
                | Rule::BalColumnMissingWarning
                | Rule::BalColumnMissingInfo
        )
    }

    /// The tags that Validata gives such a finding.
    pub fn tags(self) -> &'static [&'static str] {
        self.entry().tags
    }
}

impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn identifiers_are_unique() {
        let mut ids = std::collections::HashSet::new();
        for entry in TABLE {
            assert!(ids.insert(entry.id), "{} stands twice", entry.id);
        }
    }
}
