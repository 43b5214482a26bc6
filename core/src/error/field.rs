use super::phrase::did_you_mean;
use crate::report::Lang;

/// A field that cannot be set.
#[derive(Debug)]
pub(crate) struct FieldProblem {
    /// The schema's name, empty when it has none.
    pub schema: String,
    /// The field as it was requested.
    pub field: String,
    pub issue: FieldIssue,
}

#[derive(Debug)]
pub(crate) enum FieldIssue {
    /// The schema has no such field; `nearest` is a similar name.
    Unknown { nearest: Option<String> },
    /// The field's type never takes a value of this kind. `given` names the kind in French and English.
    WrongType { type_name: String, given: (&'static str, &'static str) },
}

impl FieldProblem {
    pub fn message(&self, lang: Lang) -> String {
        let FieldProblem { schema, field, issue } = self;
        match (issue, lang) {
            (FieldIssue::Unknown { nearest }, lang) => {
                let hint = did_you_mean(nearest.as_deref(), lang);
                match lang {
                    Lang::Fr => format!("{schema} : pas de colonne « {field} »{hint}"),
                    Lang::En => format!("{schema}: no column \"{field}\"{hint}"),
                }
            }
            (FieldIssue::WrongType { type_name, given }, Lang::Fr) => {
                format!(
                    "{schema} : la colonne « {field} » est de type {type_name} et n'accepte pas {}",
                    given.0
                )
            }
            (FieldIssue::WrongType { type_name, given }, Lang::En) => {
                format!("{schema}: column \"{field}\" is of type {type_name} and does not take {}", given.1)
            }
        }
    }
}
