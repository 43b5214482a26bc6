use super::Phrase;
use crate::report::Lang;

/// A descriptor that cannot be used.
#[derive(Debug)]
pub(crate) struct SchemaProblem {
    /// The file or the data set's name.
    pub name: String,
    pub issue: SchemaIssue,
}

/// The fault of a descriptor, and its place.
#[derive(Debug)]
pub(crate) enum SchemaIssue {
    /// The text is no JSON, or has not the structure of a Table Schema.
    Shape(Phrase),
    /// The descriptor is larger than `limit`, in bytes.
    TooLarge { limit: usize },
    /// The patterns up to this field take too much memory together.
    TooManyPatterns { field: String },
    /// The descriptor has no field.
    NoFields,
    /// Two fields with one name.
    DuplicateField(String),
    /// A type, or a format of it, that is not supported.
    Type { field: String, type_name: String, format: String },
    /// A format that no value can be read with.
    Format { field: String, type_name: String, format: String, cause: Phrase },
    /// An invalid primary key.
    Key { cause: Phrase },
    /// An unsupported property that would change the verdict: no verdict is better than a wrong one.
    Property(String),
    /// A constraint that the type does not have, or whose value is not valid.
    Constraint { field: String, constraint: String, cause: Phrase },
    /// A custom check that does not exist or whose parameters are wrong.
    Check { check: String, cause: Phrase },
}

impl SchemaProblem {
    pub fn message(&self, lang: Lang) -> String {
        let name = &self.name;
        let text = match (&self.issue, lang) {
            (SchemaIssue::Shape(cause), Lang::Fr) => {
                format!("ce n'est pas un schéma Table Schema : {}", cause.text(lang))
            }
            (SchemaIssue::Shape(cause), Lang::En) => format!("not a Table Schema: {}", cause.text(lang)),
            (SchemaIssue::TooLarge { limit }, Lang::Fr) => format!("plus de {} Mio", limit >> 20),
            (SchemaIssue::TooLarge { limit }, Lang::En) => format!("more than {} MiB", limit >> 20),
            (SchemaIssue::TooManyPatterns { field }, Lang::Fr) => {
                format!("champ « {field} » : les motifs du schéma demandent ensemble trop de mémoire")
            }
            (SchemaIssue::TooManyPatterns { field }, Lang::En) => {
                format!("field \"{field}\": the schema's patterns take too much memory together")
            }
            (SchemaIssue::NoFields, Lang::Fr) => "le schéma n'a aucun champ".to_owned(),
            (SchemaIssue::NoFields, Lang::En) => "the schema has no field".to_owned(),
            (SchemaIssue::DuplicateField(field), Lang::Fr) => format!("champ « {field} » décrit deux fois"),
            (SchemaIssue::DuplicateField(field), Lang::En) => format!("field \"{field}\" is described twice"),
            (SchemaIssue::Type { field, type_name, format }, Lang::Fr) => {
                format!("champ « {field} » : type « {type_name} », format « {format} », non pris en charge")
            }
            (SchemaIssue::Type { field, type_name, format }, Lang::En) => {
                format!("field \"{field}\": type \"{type_name}\", format \"{format}\", not supported")
            }
            (SchemaIssue::Format { field, type_name, format, cause }, Lang::Fr) => {
                let cause = cause.text(lang);
                format!(
                    "champ « {field} » : type « {type_name} », format « {format} » inutilisable : {cause}"
                )
            }
            (SchemaIssue::Format { field, type_name, format, cause }, Lang::En) => {
                let cause = cause.text(lang);
                format!("field \"{field}\": type \"{type_name}\", unusable format \"{format}\": {cause}")
            }
            (SchemaIssue::Key { cause }, Lang::Fr) => format!("clé primaire : {}", cause.text(lang)),
            (SchemaIssue::Key { cause }, Lang::En) => format!("primary key: {}", cause.text(lang)),
            (SchemaIssue::Property(property), Lang::Fr) => {
                format!("propriété « {property} » non prise en charge")
            }
            (SchemaIssue::Property(property), Lang::En) => format!("property \"{property}\" not supported"),
            (SchemaIssue::Constraint { field, constraint, cause }, Lang::Fr) => {
                format!("champ « {field} » : contrainte « {constraint} » : {}", cause.text(lang))
            }
            (SchemaIssue::Constraint { field, constraint, cause }, Lang::En) => {
                format!("field \"{field}\": constraint \"{constraint}\": {}", cause.text(lang))
            }
            (SchemaIssue::Check { check, cause }, Lang::Fr) => {
                format!("contrôle « {check} » : {}", cause.text(lang))
            }
            (SchemaIssue::Check { check, cause }, Lang::En) => {
                format!("check \"{check}\": {}", cause.text(lang))
            }
        };
        match lang {
            Lang::Fr => format!("{name} : schéma inutilisable : {text}"),
            Lang::En => format!("{name}: unusable schema: {text}"),
        }
    }
}
