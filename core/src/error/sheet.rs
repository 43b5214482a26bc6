use crate::report::Lang;

/// The reason why a workbook cannot be read.
#[derive(Debug)]
pub(crate) enum SheetProblem {
    /// The workbook requires a password.
    Protected,
    /// The content does not match its first bytes, or ends too early.
    Damaged(String),
    /// Another kind of file, with its name.
    Foreign(&'static str),
    /// A part of the workbook exceeds the maximum size.
    Large { part: String, mebibytes: u64 },
    /// A row exceeds the maximum size.
    LongRow(u64),
    /// The workbook has no sheet with cells.
    NoSheet,
    /// The workbook has no sheet with that name or number. `sheets` lists each sheet's name, and true if it is hidden.
    Absent { wanted: Wanted, sheets: Vec<(String, bool)> },
    /// Another sheet has the required columns.
    Elsewhere { sheet: String, other: String },
    /// The sheet has no cells or lacks the required columns, and there are other sheets.
    Unlike { sheet: String, others: Vec<String> },
    /// The workbook came as a stream, and is too large to be held in memory.
    Stream { mebibytes: u64 },
}

/// The requested sheet.
#[derive(Debug)]
pub(crate) enum Wanted {
    Name(String),
    Number(usize),
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
            (SheetProblem::Absent { wanted, sheets }, lang) => absent(wanted, sheets, lang),
            (SheetProblem::Elsewhere { sheet, other }, Lang::Fr) => format!(
                "la feuille « {sheet} » n'a pas les colonnes attendues ; la feuille « {other} » les a : --sheet \"{other}\""
            ),
            (SheetProblem::Elsewhere { sheet, other }, Lang::En) => format!(
                "the sheet \"{sheet}\" does not have the columns that are expected; the sheet \"{other}\" has them: --sheet \"{other}\""
            ),
            (SheetProblem::Unlike { sheet, others }, Lang::Fr) => format!(
                "la feuille « {sheet} » est vide ou n'a pas les colonnes attendues ; les autres sont {} (--sheet en choisit une)",
                others.iter().map(|name| format!("« {name} »")).collect::<Vec<_>>().join(", ")
            ),
            (SheetProblem::Unlike { sheet, others }, Lang::En) => format!(
                "the sheet \"{sheet}\" is empty or does not have the columns that are expected; the others are {} (--sheet takes one)",
                others.iter().map(|name| format!("\"{name}\"")).collect::<Vec<_>>().join(", ")
            ),
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

/// Lists the existing sheets, each with its number.
fn absent(wanted: &Wanted, sheets: &[(String, bool)], lang: Lang) -> String {
    const LISTED: usize = 20;
    let quoted = |name: &str| match lang {
        Lang::Fr => format!("« {name} »"),
        Lang::En => format!("\"{name}\""),
    };
    let listed = sheets.iter().enumerate().take(LISTED).map(|(place, (name, is_hidden))| {
        let hidden = if *is_hidden { lang.pick(" (masquée)", " (hidden)") } else { "" };
        format!("{} {}{hidden}", place + 1, quoted(name))
    });
    let mut listed = listed.collect::<Vec<_>>().join(", ");
    if sheets.len() > LISTED {
        listed.push_str(", …");
    }
    let wanted = match wanted {
        Wanted::Number(number) => number.to_string(),
        Wanted::Name(name) => quoted(name),
    };
    match lang {
        Lang::Fr => format!("pas de feuille {wanted} ; le classeur a {listed}"),
        Lang::En => format!("no sheet {wanted}; the workbook has {listed}"),
    }
}
