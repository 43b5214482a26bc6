use std::convert::Infallible;
use std::str::FromStr;

use crate::error::{Error, InputProblem, Phrase, Result};

/// The sheet of a workbook to read.
///
/// ```
/// use opendatabutton::{Sheet, Validator, datasets, template};
///
/// let schema = datasets::schema("subventions")?;
/// let workbook = template(&schema)?;
/// let validator = Validator::new(schema).sheet("Notice");
/// assert!(!validator.validate(workbook.as_slice(), "modele.xlsx")?.is_valid());
/// let error = validator.sheet(Sheet::Numbered(9)).validate(workbook.as_slice(), "modele.xlsx").unwrap_err();
/// assert!(error.to_string().contains("« Notice »")); // the sheets that there are
/// # Ok::<(), opendatabutton::Error>(())
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Sheet {
    /// The first sheet that has cells, hidden or not, as Validata does.
    #[default]
    First,
    /// The sheet of this name; case and blanks around it count only where several names differ by them alone. If no
    /// sheet has this name and it is a number, the sheet at this place.
    Named(String),
    /// The sheet at this place, from 1, among all that have cells, hidden ones included.
    Numbered(usize),
}

impl From<&str> for Sheet {
    fn from(name: &str) -> Self {
        Sheet::Named(name.to_owned())
    }
}

impl From<String> for Sheet {
    fn from(name: String) -> Self {
        Sheet::Named(name)
    }
}

impl From<usize> for Sheet {
    fn from(number: usize) -> Self {
        Sheet::Numbered(number)
    }
}

impl FromStr for Sheet {
    type Err = Infallible;

    fn from_str(name: &str) -> std::result::Result<Self, Infallible> {
        Ok(name.into())
    }
}

impl Sheet {
    /// Refuses a sheet other than the first for an input that is no workbook.
    pub(crate) fn check_text(&self, name: &str) -> Result<()> {
        if *self == Sheet::First {
            return Ok(());
        }
        Err(Error::input(InputProblem::Option(Phrase::new(
            format!("{name} : une feuille est demandée, mais ce n'est pas un classeur (xlsx, ods, xls)"),
            format!("{name}: a sheet is asked for, but this is no workbook (xlsx, ods, xls)"),
        ))))
    }

    /// The place of the sheet in a workbook with sheets of these names, from 0; None if it has no such sheet.
    #[cfg(feature = "spreadsheets")]
    pub(crate) fn place(&self, names: &[impl AsRef<str>]) -> Option<usize> {
        let numbered = |number: usize| number.checked_sub(1).filter(|place| *place < names.len());
        match self {
            Sheet::First => numbered(1),
            Sheet::Numbered(number) => numbered(*number),
            Sheet::Named(wanted) => {
                let key = |name: &str| name.trim().to_lowercase();
                let alike = |name: &str| key(name) == key(wanted);
                let mut alike =
                    (0..).zip(names).filter(|(_, name)| alike(name.as_ref())).map(|(place, _)| place);
                let alike = alike.next().filter(|_| alike.next().is_none());
                let exact = names.iter().position(|name| name.as_ref() == wanted);
                exact.or(alike).or_else(|| numbered(wanted.trim().parse().ok()?))
            }
        }
    }
}

#[cfg(all(test, feature = "spreadsheets"))]
mod tests {
    use super::Sheet;

    #[test]
    fn a_sheet_is_found_by_its_name_then_by_its_place() {
        let names = ["Notice", "2024", "Données", "données ", "1"];
        for (sheet, expected) in [
            (Sheet::First, Some(0)),
            (Sheet::Numbered(2), Some(1)),
            (Sheet::Numbered(0), None),
            (Sheet::Numbered(6), None),
            (Sheet::from("notice"), Some(0)),
            (Sheet::from("2024"), Some(1)),
            (Sheet::from("Données"), Some(2)),
            (Sheet::from("DONNÉES"), None),
            (Sheet::from("1"), Some(4)),
            (Sheet::from("3"), Some(2)),
            (Sheet::from("12"), None),
            (Sheet::from(""), None),
        ] {
            assert_eq!(sheet.place(&names), expected, "{sheet:?}");
        }
        assert_eq!(Sheet::First.place(&[] as &[&str]), None);
    }
}
