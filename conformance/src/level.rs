//! The levels of the label, and the problems that block them: `LABEL.md` in code.

use serde::{Deserialize, Serialize};

/// A level of the label, for a data set and version.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Level {
    /// The structure is right, values are kept, and the product hides no error.
    Bronze,
    /// No error in any file.
    Silver,
    /// No warning, and the official form.
    Gold,
}

impl Level {
    /// All levels, the least first.
    pub const ALL: [Level; 3] = [Level::Bronze, Level::Silver, Level::Gold];

    /// The level reached if this one is blocked.
    pub fn below(self) -> Option<Level> {
        match self {
            Level::Bronze => None,
            Level::Silver => Some(Level::Bronze),
            Level::Gold => Some(Level::Silver),
        }
    }

    /// `gold` for example.
    pub fn code(self) -> &'static str {
        match self {
            Level::Bronze => "bronze",
            Level::Silver => "silver",
            Level::Gold => "gold",
        }
    }
}

/// The level reached if these are blocked; None if there is no label.
pub fn reached(blocked: impl IntoIterator<Item = Level>) -> Option<Level> {
    blocked.into_iter().min().map_or(Some(Level::Gold), Level::below)
}

/// The kind of a problem of a case. Each kind blocks one level, with those above.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ProblemKind {
    /// The product broke the protocol: bad JSON, an answer without a question, another case's answer.
    Protocol,
    /// The product did not answer in time.
    Timeout,
    /// The product ended before the suite asked it to.
    Crashed,
    /// The product exceeded a limit: disk, output, processes, memory.
    Limit,
    /// A file was written or named outside of the directory of the case.
    Outside,
    /// The product skipped the case.
    Skipped,
    /// The product had ended, by itself or by the suite, before the case.
    NotReached,
    /// The file that the product names does not exist, or cannot be read as a table.
    Unreadable,
    /// The header, or the number of cells of a row, does not match the schema.
    Structure,
    /// The file has more or fewer rows than accepted records.
    Rows,
    /// A value is not that of the record.
    Value,
    /// A claim of the product about its file (hash, rows) is false.
    Receipt,
    /// The product wrote a record that breaks a rule, and reported nothing.
    Silent,
    /// The product refused a record that keeps all rules.
    RefusedValid,
    /// A refusal, or a warning to the user, names another row or column than the wrong one.
    Place,
    /// An error in the file.
    Error,
    /// A warning in the file.
    Warning,
    /// The file does not have the official form: encoding, line ends, order of columns, form of a value.
    Form,
    /// The file does not have the official name.
    Name,
}

impl ProblemKind {
    /// The level that the kind blocks.
    pub fn blocks(self) -> Level {
        match self {
            ProblemKind::Place | ProblemKind::Error => Level::Silver,
            ProblemKind::Warning | ProblemKind::Form | ProblemKind::Name => Level::Gold,
            _ => Level::Bronze,
        }
    }

    /// Whether the file cannot be judged, since the product did not follow the protocol.
    pub fn is_failure_of_the_run(self) -> bool {
        matches!(
            self,
            ProblemKind::Protocol | ProblemKind::Timeout | ProblemKind::Crashed | ProblemKind::Limit
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_least_level_that_is_blocked_decides() {
        let cases: [(&[ProblemKind], Option<Level>); 5] = [
            (&[], Some(Level::Gold)),
            (&[ProblemKind::Form], Some(Level::Silver)),
            (&[ProblemKind::Warning, ProblemKind::Error], Some(Level::Bronze)),
            (&[ProblemKind::Name, ProblemKind::Value], None),
            (&[ProblemKind::Skipped], None),
        ];
        for (kinds, level) in cases {
            assert_eq!(reached(kinds.iter().map(|kind| kind.blocks())), level, "{kinds:?}");
        }
    }
}
