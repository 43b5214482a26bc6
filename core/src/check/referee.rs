//! Who judges a table: Validata, or an official validator whose rules take the place of those of Table Schema.
//! Whatever differs between them has its question here, so that no other room asks for a standard by name.

use super::bal::{Checker, Facts, IndexOf, NUMBER_AND_SUFFIX, Profile, number_and_suffix};
use crate::report::{Rule, Sink};

/// Parts a cell that holds the values of two columns.
pub(crate) type Part = fn(&str) -> Option<(&str, &str)>;

/// Whose verdict on a table counts.
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

    /// Rules that the descriptor does not list apply.
    pub fn has_own_rules(self) -> bool {
        self.profile().is_some()
    }

    /// A cell is judged by the type and the constraints of its column.
    pub fn judges_by_type(self) -> bool {
        self.profile().is_none()
    }

    /// A column may break a rule in one row and not in another with the same cell.
    pub fn looks_across_cells(self) -> bool {
        self.profile().is_some()
    }

    /// Two columns whose values may stand together in the first one's cell (`3 bis`), and what parts such a cell.
    pub fn joined_columns(self) -> Option<([&'static str; 2], Part)> {
        self.profile().map(|_| (NUMBER_AND_SUFFIX, number_and_suffix as Part))
    }

    /// Labels are matched without the blanks around them.
    pub fn strips_labels(self) -> bool {
        self.profile().is_none()
    }

    /// Blank lines are passed over: they are no rows.
    pub fn passes_over_blank_rows(self) -> bool {
        self.profile().is_some()
    }

    /// The rule that a table without rows breaks.
    pub fn needs_rows(self) -> Option<Rule> {
        self.profile().map(|_| Rule::BalEmpty)
    }

    /// The rule that lines break which end with a carriage return alone.
    pub fn refuses_bare_returns(self) -> Option<Rule> {
        self.profile().map(|_| Rule::BalLineEnd)
    }

    /// The rule that stands for one about a file's form: an official validator may refuse where others warn.
    pub fn rule_of_form(self, rule: Rule) -> Rule {
        match (self, rule) {
            (Referee::Addresses(_), Rule::FileEncoding) => Rule::BalEncoding,
            (Referee::Addresses(_), Rule::FileDelimiter) => Rule::BalDelimiter,
            (Referee::Addresses(_), Rule::FileUnclosedQuote) => Rule::RecordUnclosedQuote,
            _ => rule,
        }
    }

    /// Whether a label that no field has is known all the same.
    pub fn knows(self, label: &str, labels: &[String], languages: &[String]) -> bool {
        self.profile().is_some_and(|profile| profile.knows(label, labels, languages))
    }

    /// Reports the columns that a header lacks; false when that is left to Table Schema.
    pub fn check_header(self, labels: &[String], index_of: &IndexOf<'_>, sink: &mut Sink<'_>) -> bool {
        self.profile().map(|profile| profile.check_header(labels, index_of, sink)).is_some()
    }

    /// The rule is that of a column that a header lacks, whether or not the schema requires it.
    pub fn lacks_column(self, rule: Rule) -> bool {
        self.profile().is_some() && rule == Rule::BalColumnMissing
    }

    /// What checks rows in the place of Table Schema's types, constraints and checks.
    pub fn checker(
        self,
        labels: &[String],
        languages: &[String],
        index_of: &IndexOf<'_>,
    ) -> Option<Box<Checker>> {
        self.profile().map(|profile| Box::new(Checker::new(profile, labels, languages, index_of)))
    }

    /// What is gathered of a file for the rules about all its rows, if there are any.
    pub fn facts(self) -> Option<Facts> {
        self.profile().map(|_| Facts::default())
    }
}
