use crate::report::Lang;

/// Why a workbook cannot be read.
#[derive(Debug)]
pub(crate) enum SheetProblem {
    /// A password is asked for.
    Protected,
    /// It is not what its first bytes promise, or ends too early.
    Damaged(String),
    /// Another kind of file, by its name.
    Foreign(&'static str),
    /// A part of it is beyond what is read.
    Large { part: String, mebibytes: u64 },
    /// A row is beyond what is read.
    LongRow(u64),
    /// It has no sheet with cells.
    NoSheet,
    /// It came as a stream, and is too large to be kept in memory.
    Stream { mebibytes: u64 },
}

impl SheetProblem {
    pub fn message(&self, name: &str, lang: Lang) -> String {
        let text = match (self, lang) {
            (SheetProblem::Protected, Lang::Fr) => {
                "classeur protégé par un mot de passe ; enregistrez-le sans mot de passe".to_owned()
            }
            (SheetProblem::Protected, Lang::En) => {
                "workbook protected by a password; save it without one".to_owned()
            }
            (SheetProblem::Damaged(cause), Lang::Fr) => format!(
                "classeur (xlsx, ods, xls) abîmé ou incomplet ({cause}) ; ouvrez-le dans un tableur et enregistrez-le de nouveau"
            ),
            (SheetProblem::Damaged(cause), Lang::En) => format!(
                "damaged or incomplete workbook (xlsx, ods, xls) ({cause}); open it in a spreadsheet program and save it again"
            ),
            (SheetProblem::Foreign(kind), Lang::Fr) => format!(
                "ce n'est pas un classeur qui se lise ici ({kind}) ; enregistrez-le en xlsx, en ods ou en CSV UTF-8"
            ),
            (SheetProblem::Foreign(kind), Lang::En) => {
                format!("not a workbook that can be read ({kind}); save it as xlsx, ods or CSV UTF-8")
            }
            (SheetProblem::Large { part, mebibytes }, Lang::Fr) => format!(
                "classeur démesuré ({part} dépasse {mebibytes} Mio, ou une cellule 1 Mio) ; enregistrez-le en CSV UTF-8"
            ),
            (SheetProblem::Large { part, mebibytes }, Lang::En) => format!(
                "oversized workbook ({part} is over {mebibytes} MiB, or a cell over 1 MiB); save it as CSV UTF-8"
            ),
            (SheetProblem::LongRow(row), Lang::Fr) => {
                format!("classeur démesuré (la ligne {row} dépasse 16 Mio)")
            }
            (SheetProblem::LongRow(row), Lang::En) => {
                format!("oversized workbook (row {row} is over 16 MiB)")
            }
            (SheetProblem::NoSheet, Lang::Fr) => "classeur sans feuille de cellules".to_owned(),
            (SheetProblem::NoSheet, Lang::En) => "workbook without a sheet of cells".to_owned(),
            (SheetProblem::Stream { mebibytes }, Lang::Fr) => format!(
                "classeur de plus de {mebibytes} Mio sur l'entrée standard ou en flux ; donnez-le comme fichier"
            ),
            (SheetProblem::Stream { mebibytes }, Lang::En) => {
                format!(
                    "workbook of more than {mebibytes} MiB on standard input or as a stream; give it as a file"
                )
            }
        };
        match lang {
            Lang::Fr => format!("{name} : {text}"),
            Lang::En => format!("{name}: {text}"),
        }
    }
}
