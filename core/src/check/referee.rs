//! The referee of a table: Validata, or an official validator whose rules replace those of Table Schema.
//! Each difference between them is a method here, so that no other room names a standard.

use super::bal::{Checker, Facts, IndexOf, NUMBER_AND_SUFFIX, Profile, number_and_suffix};
use crate::report::{Rule, Sink};

/// Splits a cell that holds the values of two columns.
pub(crate) type Part = fn(&str) -> Option<(&str, &str)>;

/// The validator whose verdict on a table this engine reproduces.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Referee {
    /// Validata, by the rules of Table Schema.
    Validata,
    /// The official validator of addresses.
    Addresses(Profile),
}

impl Referee {
    /// The referee that a descriptor names in `rules`; Validata unless stated.
    pub fn from_name(name: &str) -> Option<Self> {
        match name {
            "" => Some(Referee::Validata),
            name => Profile::from_name(name).map(Referee::Addresses),
        }
    }

    fn profile(self) -> Option<Profile> {
        match self {
            Referee::Validata => None,
            Referee::Addresses(profile) => Some(profile),
        }
    }

    /// True if rules apply that the descriptor does not list.
    pub fn has_own_rules(self) -> bool {
        self.profile().is_some()
    }

    /// True if the type and the constraints of a column decide about its cells.
    pub fn judges_by_type(self) -> bool {
        self.profile().is_none()
    }

    /// True if equal cells of a column may be right in one row and wrong in another.
    pub fn looks_across_cells(self) -> bool {
        self.profile().is_some()
    }

    /// Two columns whose values one cell of the first may hold together (`3 bis`), and the function that splits it.
    pub fn joined_columns(self) -> Option<([&'static str; 2], Part)> {
        self.profile().map(|_| (NUMBER_AND_SUFFIX, number_and_suffix as Part))
    }

    /// True if labels are matched without blanks around them.
    pub fn strips_labels(self) -> bool {
        self.profile().is_none()
    }

    /// True if blank lines are skipped rather than read as rows.
    pub fn passes_over_blank_rows(self) -> bool {
        self.profile().is_some()
    }

    /// The rule that a table without rows breaks.
    pub fn needs_rows(self) -> Option<Rule> {
        self.profile().map(|_| Rule::BalEmpty)
    }

    /// The rule broken by lines that end with a carriage return alone.
    pub fn refuses_bare_returns(self) -> Option<Rule> {
        self.profile().map(|_| Rule::BalLineEnd)
    }

    /// Replaces a rule about a file's form: an official validator may refuse where Validata warns.
    pub fn rule_of_form(self, rule: Rule) -> Rule {
        match (self, rule) {
            (Referee::Addresses(_), Rule::FileEncoding) => Rule::BalEncoding,
            (Referee::Addresses(_), Rule::FileDelimiter) => Rule::BalDelimiter,
            (Referee::Addresses(_), Rule::FileUnclosedQuote) => Rule::RecordUnclosedQuote,
            _ => rule,
        }
    }

    /// True if a label without a field still has a meaning.
    pub fn knows(self, label: &str, labels: &[String], languages: &[String]) -> bool {
        self.profile().is_some_and(|profile| profile.knows(label, labels, languages))
    }

    /// Reports the columns that a header lacks; false when Table Schema's own rules do.
    pub fn check_header(self, labels: &[String], index_of: &IndexOf<'_>, sink: &mut Sink<'_>) -> bool {
        self.profile().map(|profile| profile.check_header(labels, index_of, sink)).is_some()
    }

    /// True for the rule about a column that a header lacks, whether or not the schema requires it.
    pub fn lacks_column(self, rule: Rule) -> bool {
        self.profile().is_some() && rule == Rule::BalColumnMissing
    }

    /// The checker of rows that replaces Table Schema's types, constraints and checks.
    pub fn checker(
        self,
        labels: &[String],
        languages: &[String],
        index_of: &IndexOf<'_>,
    ) -> Option<Box<Checker>> {
        self.profile().map(|profile| Box::new(Checker::new(profile, labels, languages, index_of)))
    }

    /// The facts of a file for the rules about all its rows; None if there are no such rules.
    pub fn facts(self) -> Option<Facts> {
        self.profile().map(|_| Facts::default())
    }
}
