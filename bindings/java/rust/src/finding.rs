use opendatabutton::{Finding, Lang};

/// One breach of one rule.
#[derive(Debug, uniffi::Record)]
pub struct NativeFinding {
    /// The rule's identifier.
    pub rule: String,
    /// The type that Validata gives it.
    pub validata_type: String,
    /// `error`, `warning` or `info`.
    pub severity: String,
    /// The row, 0 when there is none.
    pub row: i64,
    /// The number of the contract.
    pub contract_id: Option<String>,
    /// The place in a document.
    pub path: Option<String>,
    /// The line of a document, 0 when there is none.
    pub line: i64,
    /// The column's name.
    pub field_name: Option<String>,
    /// The column's place from 1, 0 when there is none.
    pub field_number: i32,
    /// The offending value.
    pub cell: Option<String>,
    /// What to write instead.
    pub suggestion: Option<String>,
    /// The title in French.
    pub title_fr: String,
    /// The title in English.
    pub title_en: String,
    /// The message in French.
    pub message_fr: String,
    /// The message in English.
    pub message_en: String,
}

impl From<&Finding> for NativeFinding {
    fn from(finding: &Finding) -> Self {
        NativeFinding {
            rule: finding.rule().id().to_owned(),
            validata_type: finding.type_name().into_owned(),
            severity: finding.severity().code().to_owned(),
            row: finding.row().map_or(0, number),
            contract_id: finding.contract_id().map(str::to_owned),
            path: finding.path().map(str::to_owned),
            line: finding.line().map_or(0, number),
            field_name: finding.field_name().map(str::to_owned),
            field_number: finding.field_number().and_then(|number| i32::try_from(number).ok()).unwrap_or(0),
            cell: finding.cell().map(str::to_owned),
            suggestion: finding.suggestion().map(str::to_owned),
            title_fr: finding.title(Lang::Fr).to_owned(),
            title_en: finding.title(Lang::En).to_owned(),
            message_fr: finding.message(Lang::Fr),
            message_en: finding.message(Lang::En),
        }
    }
}

/// A count as Java has it.
pub(crate) fn number(count: u64) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}
