//! `nomenclature-actes-value`: the subject of a deliberation.
//!
//! Source: SCDL `deliberations`, field `DELIB_MATIERE_NOM`, after the ACTES nomenclature (control of legality):
//! one of nine subjects, a slash without spaces around it, a sub-subject.

use super::{Check, ColumnRef, KnownCheck, RowCheck, RowValues};
use crate::field_type::{Value, lexical};
use crate::report::{Param, Rule, Sink};

#[derive(Debug, Clone)]
pub(crate) struct Actes {
    column: ColumnRef,
    /// The nine subjects, for messages.
    subjects: Vec<String>,
}

/// The first level of the nomenclature, in its order.
const SUBJECTS: [&str; 9] = [
    "Commande publique",
    "Urbanisme",
    "Domaine et patrimoine",
    "Fonction publique",
    "Institutions et vie politique",
    "Libertés publiques et pouvoirs de police",
    "Finances locales",
    "Domaines de compétences par thèmes",
    "Autres domaines de compétences",
];

impl Actes {
    fn new(column: ColumnRef) -> Self {
        Actes { column, subjects: SUBJECTS.map(str::to_owned).to_vec() }
    }
}

impl RowCheck for Actes {
    const KNOWN: &'static [KnownCheck] = &[KnownCheck::of_column(
        &["nomenclature-actes-value", "nomenclature-acte"],
        &[Rule::CheckActes],
        |params| Ok(Check::Actes(Actes::new(params.column("column")?))),
    )];

    #[inline]
    fn check(&self, row: RowValues<'_>, sink: &mut Sink<'_>) {
        if row.get(&self.column) != Some(&Value::Text) {
            return;
        }
        let cell = row.cell(&self.column);
        if let Err((reason, subject)) = verify(cell) {
            let params = [
                ("reason", Param::Word(reason)),
                ("prefix", Param::Bytes(subject)),
                ("expected", Param::List(&self.subjects)),
            ];
            row.report(sink, Rule::CheckActes, &self.column, &params);
        }
    }
}

fn verify(cell: &[u8]) -> Result<(), (&'static str, &[u8])> {
    if SUBJECTS.iter().any(|subject| is_official(cell, subject.as_bytes())) {
        return Ok(());
    }
    let Some(slash) = memchr::memchr(b'/', cell) else { return Err(("actes-slash", cell)) };
    let (subject, rest) = cell.split_at(slash);
    if rest.get(1) == Some(&b' ') || subject.ends_with(b" ") || subject.starts_with(b" ") {
        return Err(("actes-space", subject));
    }
    if is_subject(subject) { Ok(()) } else { Err(("actes-prefix", subject)) }
}

/// True for a subject with its accents, a slash and no space.
#[inline]
fn is_official(cell: &[u8], subject: &[u8]) -> bool {
    cell.get(subject.len()) == Some(&b'/')
        && cell.get(subject.len() + 1) != Some(&b' ')
        && cell.get(..subject.len()).is_some_and(|p| p == subject || p.eq_ignore_ascii_case(subject))
}

/// True for a subject; case and accents are ignored.
fn is_subject(subject: &[u8]) -> bool {
    let Ok(subject) = std::str::from_utf8(subject) else { return false };
    let letters = |text: &str| -> Vec<char> {
        text.chars().flat_map(char::to_lowercase).map(lexical::fold_accent).collect()
    };
    let subject = letters(subject);
    SUBJECTS.iter().any(|known| letters(known) == subject)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn verdicts_are_those_of_the_referee() {
        for yes in [
            "Commande publique/marchés publics",
            "COMMANDE PUBLIQUE/x",
            "Commande publique/",
            "Autres domaines de competences/a/b",
            "Domaines de compétences par thèmes/x",
            "Urbanisme/a /b",
            "Urbanisme//",
            "Urbanisme/\u{a0}x",
            "Libertes publiques et pouvoirs de police/x",
        ] {
            assert!(verify(yes.as_bytes()).is_ok(), "{yes:?}");
        }
        for no in [
            "Commande publique",
            "Commande publique /x",
            "Commande publique/ x",
            "/x",
            "autre/x",
            "Commande  publique/x",
            " Commande publique/x",
            "commande publique\u{a0}/x",
            "Domaines de compe\u{301}tences par the\u{300}mes/x",
            "Urbanisme\t/x",
            "'Finances locales/x",
            "",
        ] {
            assert!(verify(no.as_bytes()).is_err(), "{no:?}");
        }
    }
}
