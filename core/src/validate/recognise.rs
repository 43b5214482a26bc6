use std::io::Read;

use crate::datasets;
use crate::error::Result;
use crate::field_type::lexical;
use crate::reader::CsvReader;
use crate::schema::Schema;

/// The data set that a file's header speaks of, and why it was taken.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Recognition {
    /// The schema of the data set and version.
    pub schema: Schema,
    /// How many of its columns the header has.
    pub matched: usize,
    /// How many columns of the header it does not know.
    pub unknown: usize,
}

/// How much of a file is looked at: a header fits in many times over.
const BEGINNING: u64 = 64 * 1024;

/// Recognises data set and version by the names in the header, whatever their order and the separator.
///
/// The version that shares the most names with the header, relative to all names of both, is taken; among equals,
/// the latest. None when fewer than half of a schema's columns are there.
///
/// ```
/// use opendatabutton::recognise;
///
/// let header = "DELIB_ID;COLL_NOM;COLL_SIRET;DELIB_DATE;DELIB_MATIERE_CODE;DELIB_MATIERE_NOM;DELIB_OBJET;BUDGET_ANNEE;\
///     BUDGET_NOM;PREF_ID;PREF_DATE;VOTE_EFFECTIF;VOTE_REEL;VOTE_POUR;VOTE_CONTRE;VOTE_ABSTENTION;DELIB_URL\n";
/// let found = recognise(header.as_bytes())?.unwrap();
/// assert_eq!((found.schema.name(), found.schema.version()), ("deliberations", "2.1.5"));
/// assert!(recognise("a,b,c\n".as_bytes())?.is_none());
/// # Ok::<(), opendatabutton::Error>(())
/// ```
///
/// # Errors
/// When the input cannot be read.
pub fn recognise(input: impl Read) -> Result<Option<Recognition>> {
    let mut reader = CsvReader::new(input.take(BEGINNING));
    let text = reader
        .peek()
        .map_err(|e| crate::Error::io(crate::error::Action::Read, std::path::Path::new("(flux)"), e))?;
    let text = String::from_utf8_lossy(text).into_owned();
    let header = text.trim_start_matches(['\n', '\r']).lines().next().unwrap_or_default();
    let readings: Vec<Vec<&str>> = [',', ';', '\t', '|']
        .iter()
        .map(|delimiter| {
            header.split(*delimiter).map(|label| lexical::strip(label).trim_matches('"')).collect()
        })
        .collect();
    let mut best: Option<(f64, Recognition)> = None;
    for set in datasets::all() {
        for version in set.versions.iter().rev() {
            let schema = datasets::schema(&format!("{}@{}", set.name, version.number))?;
            let columns = schema.columns().len();
            for labels in &readings {
                let matched = labels.iter().filter(|label| schema.index_of_label(label).is_some()).count();
                let likeness = matched as f64 / (labels.len() + columns - matched) as f64;
                if matched * 2 >= columns && best.as_ref().is_none_or(|(most, _)| likeness > *most) {
                    let unknown = labels.len() - matched;
                    best = Some((likeness, Recognition { schema: schema.clone(), matched, unknown }));
                }
            }
        }
    }
    Ok(best.map(|(_, recognition)| recognition))
}
