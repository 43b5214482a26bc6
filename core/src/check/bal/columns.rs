//! The columns that the official validator knows, and the findings for a file that lacks one.

use super::Profile;
use crate::report::Rule;

/// A column of addresses, in any version of the standard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Column {
    Key,
    Uid,
    CommuneId,
    PlaceId,
    AddressId,
    Street,
    Place,
    Complement,
    Number,
    Suffix,
    Commune,
    CommuneName,
    Delegated,
    DelegatedName,
    Position,
    X,
    Y,
    Longitude,
    Latitude,
    Parcels,
    Source,
    Date,
    Certified,
}

use Column as C;

/// Name, true if labels in other languages exist, and the rule that a missing column breaks: in 1.4, in 1.5. None where
/// the version does not have the column.
type Known = (Column, &'static str, bool, Option<Rule>, Option<Rule>);

const E: Option<Rule> = Some(Rule::BalColumnMissing);
const W: Option<Rule> = Some(Rule::BalColumnMissingWarning);
const I: Option<Rule> = Some(Rule::BalColumnMissingInfo);

const COLUMNS: [Known; 23] = [
    (C::Key, "cle_interop", false, W, None),
    (C::Uid, "uid_adresse", false, None, None),
    (C::CommuneId, "id_ban_commune", false, W, E),
    (C::PlaceId, "id_ban_toponyme", false, W, E),
    (C::AddressId, "id_ban_adresse", false, W, E),
    (C::Street, "voie_nom", true, E, None),
    (C::Place, "toponyme", true, None, E),
    (C::Complement, "lieudit_complement_nom", true, I, I),
    (C::Number, "numero", false, E, E),
    (C::Suffix, "suffixe", false, W, W),
    (C::Commune, "commune_insee", false, E, E),
    (C::CommuneName, "commune_nom", true, I, I),
    (C::Delegated, "commune_deleguee_insee", false, I, I),
    (C::DelegatedName, "commune_deleguee_nom", true, I, I),
    (C::Position, "position", false, W, W),
    (C::X, "x", false, W, W),
    (C::Y, "y", false, W, W),
    (C::Longitude, "long", false, E, E),
    (C::Latitude, "lat", false, E, E),
    (C::Parcels, "cad_parcelles", false, I, I),
    (C::Source, "source", false, W, W),
    (C::Date, "date_der_maj", false, W, W),
    (C::Certified, "certification_commune", false, W, W),
];

/// The meaning of a label of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Role {
    pub column: Column,
    /// True if the label names a language.
    pub language: bool,
    pub listing: Listing,
}

/// The findings in a column that the validator lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Listing {
    All,
    /// The version does not have the column: errors are listed, other findings are hidden.
    Errors,
    /// The version does not have the column, and none of its findings is listed.
    Nothing,
}

impl Role {
    /// The role of a label. A column in a language counts only if `labels` also has the column without language.
    pub fn of(label: &str, labels: &[String], languages: &[String], profile: Profile) -> Option<Self> {
        let known = |name: &str| COLUMNS.iter().find(|(_, known, ..)| *known == name);
        if let Some(known @ (column, ..)) = known(label) {
            let listing = match missing(known, profile) {
                Some(_) => Listing::All,
                None if *column == C::Place => Listing::Nothing,
                None => Listing::Errors,
            };
            return Some(Role { column: *column, language: false, listing });
        }
        languages.iter().find_map(|language| {
            let name = label.strip_suffix(language.as_str())?.strip_suffix('_')?;
            let (column, ..) = known(name).filter(|(_, _, spoken, ..)| *spoken)?;
            let hidden = *column == C::Place && profile == Profile::V1_4;
            let listing = if hidden { Listing::Nothing } else { Listing::All };
            labels.iter().any(|label| label == name).then_some(Role {
                column: *column,
                language: true,
                listing,
            })
        })
    }
}

fn missing((.., in_1_4, in_1_5): &Known, profile: Profile) -> Option<Rule> {
    if profile == Profile::V1_4 { *in_1_4 } else { *in_1_5 }
}

/// The columns of the version that `labels` lacks, each with the rule that it breaks.
pub(super) fn absent(labels: &[String], profile: Profile) -> impl Iterator<Item = (&'static str, Rule)> {
    let absent = move |known: &Known| {
        let there = labels.iter().any(|label| label == known.1);
        missing(known, profile).filter(|_| !there).map(|rule| (known.1, rule))
    };
    COLUMNS.iter().filter_map(absent).collect::<Vec<_>>().into_iter()
}
