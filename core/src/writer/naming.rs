use chrono::NaiveDate;

use crate::field_type::lexical;
use crate::record::Siren;

/// The official name of a file: `AAAAMMJJ_<SIREN>_<name>.csv` (SCDL, rules for file names).
///
/// The name of the data set becomes lower case, with hyphens.
///
/// ```
/// use chrono::NaiveDate;
/// use opendatabutton::{Siren, file_name};
///
/// let day = NaiveDate::from_ymd_opt(2024, 1, 31).unwrap();
/// let name = file_name(day, &Siren::new("218601946").unwrap(), "deliberations");
/// assert_eq!(name, "20240131_218601946_deliberations.csv");
/// ```
pub fn file_name(date: NaiveDate, producer: &Siren, data_set: &str) -> String {
    let letters: String =
        lexical::fold(data_set).chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).collect();
    let words: Vec<&str> = letters.split('-').filter(|word| !word.is_empty()).collect();
    format!("{}_{producer}_{}.csv", date.format("%Y%m%d"), words.join("-"))
}
