//! The doubts of a proposed mapping, which a person has to check.

use crate::report::Lang;

/// The reason why a proposal is not certain.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum MappingDoubt {
    /// The names are only similar.
    Name,
    /// The name is used both for the giver and for the receiver; the other columns decided.
    Role,
    /// Other columns of the table may be meant.
    Rivals(Vec<String>),
    /// Some values do not fit the field; the percentage of those that do.
    Values(u8),
    /// In every date, day and month could be exchanged.
    DayOrMonth,
    /// Some values have several readings, or one that is only probable.
    Readings,
    /// These fields are of the same kind, in opposite roles.
    Opposite(Vec<String>),
    /// The value comes from this row, above the header.
    Above(u64),
}

impl MappingDoubt {
    /// The doubt in words.
    pub fn text(&self, lang: Lang) -> String {
        let word = |fr: &str, en: &str| lang.pick(fr, en).to_owned();
        match self {
            MappingDoubt::Name => word("les noms se ressemblent", "the names are alike"),
            MappingDoubt::Role => word(
                "ce mot désigne selon les fichiers qui donne ou qui reçoit ; les autres colonnes ont décidé",
                "files use this word for who gives or for who receives; the other columns decided",
            ),
            MappingDoubt::Rivals(columns) => {
                let columns =
                    columns.iter().map(|column| format!("« {column} »")).collect::<Vec<_>>().join(", ");
                format!("{}{columns}", lang.pick("ou bien ", "or else "))
            }
            MappingDoubt::Values(percent) => match lang {
                Lang::Fr => format!("{percent} % des valeurs conviennent"),
                Lang::En => format!("{percent}% of the values fit"),
            },
            MappingDoubt::DayOrMonth => {
                word("jour et mois pourraient être intervertis", "day and month could be exchanged")
            }
            MappingDoubt::Readings => {
                word("des valeurs ont plusieurs lectures", "some values have several readings")
            }
            MappingDoubt::Opposite(fields) => {
                let fields = fields.join(", ");
                match lang {
                    Lang::Fr => format!("à ne pas confondre avec {fields}"),
                    Lang::En => format!("not to be confused with {fields}"),
                }
            }
            MappingDoubt::Above(row) => match lang {
                Lang::Fr => format!("lu au-dessus de l'en-tête, ligne {row}"),
                Lang::En => format!("read above the header, row {row}"),
            },
        }
    }
}
