use super::Phrase;
use crate::report::Lang;

/// The reason why a TOTEM document or an account plan cannot be read.
#[derive(Debug)]
pub(crate) enum TotemProblem {
    /// The input is no XML.
    Xml { line: u64, cause: Phrase },
    /// The input is XML, but no TOTEM document.
    NotTotem { root: String },
    /// The document's elements have another namespace.
    Namespace { line: u64, found: String, expected: &'static str },
    /// An element occurs twice that must occur once.
    Several { line: u64, element: &'static str },
    /// A line contains an element twice, with different values.
    Repeated { line: u64, element: &'static str },
    /// An element that the rows need comes after them.
    Disorder { line: u64, element: String },
    /// The document has no budget line.
    NoLine,
    /// The input is XML, but no account plan.
    NoPlan { root: String },
    /// The document states another SIRET than the given one.
    OtherSiret { stated: String, given: String },
    /// The given SIRET is not valid.
    NoSiret { given: String },
    /// The plan is that of another year or standard.
    OtherPlan { found: String, expected: String },
}

impl TotemProblem {
    pub fn message(&self, name: &str, lang: Lang) -> String {
        let text = match (self, lang) {
            (TotemProblem::Xml { line, cause }, Lang::Fr) => {
                format!("XML illisible, ligne {line} : {}", cause.text(lang))
            }
            (TotemProblem::Xml { line, cause }, Lang::En) => {
                format!("unreadable XML, line {line}: {}", cause.text(lang))
            }
            (TotemProblem::NotTotem { root } | TotemProblem::NoPlan { root }, lang) if root.is_empty() => {
                lang.pick("ce n'est pas un document XML", "not an XML document").to_owned()
            }
            (TotemProblem::NotTotem { root }, Lang::Fr) => format!(
                "ce n'est pas un document TOTEM : la racine est « {root} », sans élément DocumentBudgetaire"
            ),
            (TotemProblem::NotTotem { root }, Lang::En) => {
                format!("not a TOTEM document: its root is \"{root}\", without an element DocumentBudgetaire")
            }
            (TotemProblem::Namespace { line, found, expected }, Lang::Fr) if found.is_empty() => {
                format!(
                    "ligne {line} : DocumentBudgetaire n'est dans aucun espace de noms ; il faut {expected}"
                )
            }
            (TotemProblem::Namespace { line, found, expected }, Lang::En) if found.is_empty() => {
                format!("line {line}: DocumentBudgetaire is in no namespace; it has to be in {expected}")
            }
            (TotemProblem::Namespace { line, found, expected }, Lang::Fr) => format!(
                "ligne {line} : DocumentBudgetaire est dans l'espace de noms « {found} » ; il faut {expected}"
            ),
            (TotemProblem::Namespace { line, found, expected }, Lang::En) => {
                format!(
                    "line {line}: DocumentBudgetaire is in the namespace \"{found}\"; it has to be {expected}"
                )
            }
            (TotemProblem::Several { line, element }, Lang::Fr) => format!(
                "ligne {line} : un second {element} ; enregistrez chaque budget dans un document à part"
            ),
            (TotemProblem::Several { line, element }, Lang::En) => {
                format!("line {line}: a second {element}; save each budget as a document of its own")
            }
            (TotemProblem::Repeated { line, element }, Lang::Fr) => {
                format!("ligne {line} : la ligne budgétaire a deux {element} différents")
            }
            (TotemProblem::Repeated { line, element }, Lang::En) => {
                format!("line {line}: the line of the budget has two different {element}")
            }
            (TotemProblem::Disorder { line, element }, Lang::Fr) => {
                format!("ligne {line} : {element} vient après les lignes budgétaires, au lieu d'avant")
            }
            (TotemProblem::Disorder { line, element }, Lang::En) => {
                format!("line {line}: {element} comes behind the lines of the budget, not before")
            }
            (TotemProblem::NoLine, Lang::Fr) => {
                "document sans aucune ligne budgétaire (LigneBudget)".to_owned()
            }
            (TotemProblem::NoLine, Lang::En) => {
                "a document without any line of a budget (LigneBudget)".to_owned()
            }
            (TotemProblem::NoPlan { root }, Lang::Fr) => {
                format!("ce n'est pas un plan de comptes : la racine est « {root} », et non Nomenclature")
            }
            (TotemProblem::NoPlan { root }, Lang::En) => {
                format!("not an account plan: its root is \"{root}\", not Nomenclature")
            }
            (TotemProblem::OtherSiret { stated, given }, Lang::Fr) => {
                format!(
                    "le document dit le SIRET {stated}, et non {given} ; ne donnez un SIRET que s'il manque"
                )
            }
            (TotemProblem::OtherSiret { stated, given }, Lang::En) => {
                format!(
                    "the document states the SIRET {stated}, not {given}; give a SIRET only where it lacks"
                )
            }
            (TotemProblem::NoSiret { given }, Lang::Fr) => {
                format!("« {given} » n'est pas un SIRET : il faut quatorze chiffres, avec leurs clés")
            }
            (TotemProblem::NoSiret { given }, Lang::En) => {
                format!("\"{given}\" is no SIRET: fourteen digits with their keys are needed")
            }
            (TotemProblem::OtherPlan { found, expected }, Lang::Fr) => {
                format!("ce plan de comptes est celui de {found} ; le budget demande {expected}")
            }
            (TotemProblem::OtherPlan { found, expected }, Lang::En) => {
                format!("this account plan is that of {found}; the budget asks for {expected}")
            }
        };
        format!("{name}{}{text}", lang.pick(" : ", ": "))
    }
}
