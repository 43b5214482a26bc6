mod table;

use std::fmt;

pub use self::table::Rule;
use self::table::{Entry, TABLE};

/// How grave a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Severity {
    /// The file complies; something could be better, and need not be.
    Info,
    /// The file complies all the same, but something should be looked at.
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
    /// The phrase that names it.
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

    /// How many rules there are.
    pub(crate) const COUNT: usize = TABLE.len();

    fn entry(self) -> &'static Entry {
        &TABLE[self as usize]
    }

    /// The stable identifier, `constraint-required` for example.
    pub fn id(self) -> &'static str {
        self.entry().id
    }

    /// The type that the referee gives such a finding: Validata's, `constraint-error` for example, or the code of
    /// another official validator, where `*` stands for the column ([`super::Finding::type_name`] says it).
    pub fn validata_type(self) -> &'static str {
        self.entry().validata_type
    }

    /// How grave a breach is.
    pub fn severity(self) -> Severity {
        self.entry().severity
    }

    /// The value alone is wrong; rules across columns leave open which one to change.
    pub(crate) fn is_about_value(self) -> bool {
        self.entry().about_value
    }

    /// The message names the columns that the rule compares.
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

    /// The column is not in the file: its place there is one past the last.
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
