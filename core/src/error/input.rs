use super::Phrase;
use crate::report::Lang;

/// The reason why an input cannot be read at all.
#[derive(Debug)]
pub(crate) enum InputProblem {
    /// The input has no byte, or only blank lines.
    Empty { name: String },
    /// The input has no byte, and a document of contracts was expected.
    NoDocument { name: String },
    /// The first line is longer than any row may be.
    Headless { name: String },
    /// The name is that of a text file, and the content is of another kind.
    Binary { name: String, looks_like: Option<&'static str> },
    /// The JSON is not in the form that the command takes.
    Json { name: String, line: usize, column: usize, cause: Phrase },
    /// A workbook that cannot be read.
    #[cfg(feature = "spreadsheets")]
    Sheet { name: String, problem: super::SheetProblem },
    /// A TOTEM document, or its account plan, that cannot be read.
    Totem { name: String, problem: super::TotemProblem },
    /// An option with an invalid value.
    Option(Phrase),
}

impl InputProblem {
    pub fn message(&self, lang: Lang) -> String {
        match (self, lang) {
            (InputProblem::Empty { name }, Lang::Fr) => {
                format!("{name} : fichier vide ; il faut au moins une ligne d'en-tête")
            }
            (InputProblem::Empty { name }, Lang::En) => {
                format!("{name}: empty file; at least a header row is needed")
            }
            (InputProblem::NoDocument { name }, lang) => {
                format!("{name}{}", lang.pick(" : fichier vide", ": empty file"))
            }
            (InputProblem::Headless { name }, Lang::Fr) => {
                format!("{name} : la première ligne est démesurée, ce n'est pas un en-tête")
            }
            (InputProblem::Headless { name }, Lang::En) => {
                format!("{name}: the first line is oversized, it is no header")
            }
            (InputProblem::Binary { name, looks_like: Some(what) }, Lang::Fr) => format!(
                "{name} : ce n'est pas un fichier texte ({what}) ; enregistrez-le au format CSV UTF-8"
            ),
            (InputProblem::Binary { name, looks_like: Some(what) }, Lang::En) => {
                format!("{name}: not a text file ({what}); save it as CSV UTF-8")
            }
            (InputProblem::Binary { name, looks_like: None }, Lang::Fr) => {
                format!("{name} : fichier binaire, illisible comme un CSV")
            }
            (InputProblem::Binary { name, looks_like: None }, Lang::En) => {
                format!("{name}: binary file, cannot be read as CSV")
            }
            (InputProblem::Json { name, line, column, cause }, Lang::Fr) => {
                format!("{name} : JSON illisible, ligne {line}, colonne {column} : {}", cause.text(Lang::Fr))
            }
            (InputProblem::Json { name, line, column, cause }, Lang::En) => {
                format!("{name}: unreadable JSON, line {line}, column {column}: {}", cause.text(Lang::En))
            }
            #[cfg(feature = "spreadsheets")]
            (InputProblem::Sheet { name, problem }, lang) => problem.message(name, lang),
            (InputProblem::Totem { name, problem }, lang) => problem.message(name, lang),
            (InputProblem::Option(phrase), lang) => phrase.text(lang).to_owned(),
        }
    }
}
