use std::sync::OnceLock;

use opendatabutton::{Finding, Severity};

use crate::failure::Failure;
use crate::handle::{self, Handle};
use crate::lang::{LANGS, lang, odb_lang};
use crate::process::{self, Process};
use crate::status::odb_status;
use crate::text::{Text, odb_text};

/// One breach of one rule: its place, the fault, and the value to write instead.
///
/// Belongs to its error or report, and lives as long. Any number of threads may read it at once.
pub struct odb_finding {
    finding: Finding,
    process: Process,
    texts: [OnceLock<Text>; TEXTS],
}

/// The severity of a finding.
#[repr(i32)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum odb_severity {
    /// The file does not comply.
    ODB_SEVERITY_ERROR = 0,
    /// The file complies, and could be better.
    ODB_SEVERITY_WARNING = 1,
    /// The file complies; this is a note, and needs no action.
    ODB_SEVERITY_INFO = 2,
}

/// The indexes of the texts that are made on request; those by language take two.
const RULE: usize = 0;
const TYPE: usize = 1;
const FIELD: usize = 2;
const CELL: usize = 3;
const SUGGESTION: usize = 4;
const CONTRACT: usize = 5;
const PATH: usize = 6;
const KEY: usize = 7;
const TITLE: usize = 8;
const MESSAGE: usize = TITLE + LANGS;
const TEXTS: usize = MESSAGE + LANGS;

/// Findings in the form for C, made on the first request.
#[derive(Default)]
pub(crate) struct Findings(Box<[odb_finding]>);

impl Findings {
    pub fn new(findings: &[Finding]) -> Self {
        let wrap = |finding: &Finding| odb_finding {
            finding: finding.clone(),
            process: process::current(),
            texts: Default::default(),
        };
        Findings(findings.iter().map(wrap).collect())
    }

    pub fn len(&self) -> usize {
        self.0.len()
    }

    pub fn get(&self, index: usize) -> Result<*const odb_finding, Failure> {
        let count = self.0.len();
        let past = || {
            Failure::argument(
                "index",
                format!("inférieur à {count}, pas {index}"),
                format!("below {count}, not {index}"),
            )
        };
        self.0.get(index).map(std::ptr::from_ref).ok_or_else(past)
    }
}

impl Handle for odb_finding {
    const NAME: &'static str = "odb_finding";
    const STANDS_ALONE: bool = false;

    fn process(&self) -> Process {
        self.process
    }
}

impl odb_finding {
    /// A text of the finding, kept from the first request on; [`odb_text::NONE`] if there is none.
    fn text(&self, place: usize, text: impl FnOnce(&Finding) -> Option<String>) -> odb_text {
        let slot = &self.texts[place];
        if let Some(text) = slot.get() {
            return text.borrow();
        }
        match text(&self.finding) {
            Some(text) => slot.get_or_init(|| Text::new(text)).borrow(),
            None => odb_text::NONE,
        }
    }
}

/// The rule's identifier, `constraint-required` for example: stable, never used again for another rule,
/// explained in `docs/RULES.md`. `*rule` lives as long as the finding.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn odb_finding_rule(finding: *const odb_finding, rule: *mut odb_text) -> odb_status {
    // SAFETY: by the header's contract.
    unsafe {
        handle::get(finding, rule, ["finding", "rule"], |finding| {
            Ok(finding.text(RULE, |finding| Some(finding.rule().id().to_owned())))
        })
    }
}

/// The referee's type for such a finding: Validata's, `constraint-error` for example, or the code of another official
/// validator, `numero.type_invalide` for example. `*type` lives as long as the finding.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn odb_finding_type(finding: *const odb_finding, r#type: *mut odb_text) -> odb_status {
    // SAFETY: by the header's contract.
    unsafe {
        handle::get(finding, r#type, ["finding", "type"], |finding| {
            Ok(finding.text(TYPE, |finding| Some(finding.type_name().into_owned())))
        })
    }
}

/// The severity.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn odb_finding_severity(
    finding: *const odb_finding,
    severity: *mut odb_severity,
) -> odb_status {
    // SAFETY: by the header's contract.
    unsafe {
        handle::get(finding, severity, ["finding", "severity"], |finding| {
            Ok(match finding.finding.severity() {
                Severity::Error => odb_severity::ODB_SEVERITY_ERROR,
                Severity::Warning => odb_severity::ODB_SEVERITY_WARNING,
                Severity::Info => odb_severity::ODB_SEVERITY_INFO,
            })
        })
    }
}

/// The row in the file: the header is row 1. In a document, the contract's rank, from 1. 0 if the finding concerns
/// the header or the whole file.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn odb_finding_row(finding: *const odb_finding, row: *mut u64) -> odb_status {
    // SAFETY: by the header's contract.
    unsafe { handle::get(finding, row, ["finding", "row"], |finding| Ok(finding.finding.row().unwrap_or(0))) }
}

/// The caller's own key of the record: see `odb_record_set_key`. Absent (NULL) if the record has none, and for a
/// finding about a file. `*key` lives as long as the finding.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn odb_finding_key(finding: *const odb_finding, key: *mut odb_text) -> odb_status {
    // SAFETY: by the header's contract.
    unsafe {
        handle::get(finding, key, ["finding", "key"], |finding| {
            Ok(finding.text(KEY, |finding| finding.record_key().map(str::to_owned)))
        })
    }
}

/// The column's name. Absent (NULL) if the finding concerns the whole row; empty for a cell beyond the header.
/// `*field` lives as long as the finding.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn odb_finding_field(finding: *const odb_finding, field: *mut odb_text) -> odb_status {
    // SAFETY: by the header's contract.
    unsafe {
        handle::get(finding, field, ["finding", "field"], |finding| {
            Ok(finding.text(FIELD, |finding| finding.field_name().map(str::to_owned)))
        })
    }
}

/// The column's number in the file, from 1; 0 if there is none.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn odb_finding_field_number(
    finding: *const odb_finding,
    number: *mut u32,
) -> odb_status {
    // SAFETY: by the header's contract.
    unsafe {
        handle::get(finding, number, ["finding", "number"], |finding| {
            Ok(finding.finding.field_number().unwrap_or(0))
        })
    }
}

/// The offending value, cut after 500 characters. Absent (NULL) if the finding concerns no cell.
/// `*cell` lives as long as the finding.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn odb_finding_cell(finding: *const odb_finding, cell: *mut odb_text) -> odb_status {
    // SAFETY: by the header's contract.
    unsafe {
        handle::get(finding, cell, ["finding", "cell"], |finding| {
            Ok(finding.text(CELL, |finding| finding.cell().map(str::to_owned)))
        })
    }
}

/// The value to write instead. Absent (NULL) unless exactly one is plausible.
/// `*suggestion` lives as long as the finding.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn odb_finding_suggestion(
    finding: *const odb_finding,
    suggestion: *mut odb_text,
) -> odb_status {
    // SAFETY: by the header's contract.
    unsafe {
        handle::get(finding, suggestion, ["finding", "suggestion"], |finding| {
            Ok(finding.text(SUGGESTION, |finding| finding.suggestion().map(str::to_owned)))
        })
    }
}

/// The identifier of the contract, in a document. Absent (NULL) in a table, and if the contract has none.
/// `*id` lives as long as the finding.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn odb_finding_contract(finding: *const odb_finding, id: *mut odb_text) -> odb_status {
    // SAFETY: by the header's contract.
    unsafe {
        handle::get(finding, id, ["finding", "id"], |finding| {
            Ok(finding.text(CONTRACT, |finding| finding.contract_id().map(str::to_owned)))
        })
    }
}

/// The place in a document: a JSON pointer, or a path of elements in XML. Absent (NULL) in a table.
/// `*path` lives as long as the finding.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn odb_finding_path(finding: *const odb_finding, path: *mut odb_text) -> odb_status {
    // SAFETY: by the header's contract.
    unsafe {
        handle::get(finding, path, ["finding", "path"], |finding| {
            Ok(finding.text(PATH, |finding| finding.path().map(str::to_owned)))
        })
    }
}

/// The line in a document, from 1; 0 in a table, and for a contract that is in no file yet.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn odb_finding_line(finding: *const odb_finding, line: *mut u64) -> odb_status {
    // SAFETY: by the header's contract.
    unsafe {
        handle::get(finding, line, ["finding", "line"], |finding| Ok(finding.finding.line().unwrap_or(0)))
    }
}

/// The rule's title, in a few words. `*title` lives as long as the finding.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn odb_finding_title(
    finding: *const odb_finding,
    lang: odb_lang,
    title: *mut odb_text,
) -> odb_status {
    // SAFETY: by the header's contract.
    unsafe {
        handle::get(finding, title, ["finding", "title"], |finding| {
            let lang = self::lang(lang)?;
            Ok(finding.text(TITLE + lang as usize, |finding| Some(finding.title(lang).to_owned())))
        })
    }
}

/// The fault and the remedy, in one or two sentences. `*message` lives as long as the finding.
#[must_use]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn odb_finding_message(
    finding: *const odb_finding,
    lang: odb_lang,
    message: *mut odb_text,
) -> odb_status {
    // SAFETY: by the header's contract.
    unsafe {
        handle::get(finding, message, ["finding", "message"], |finding| {
            let lang = self::lang(lang)?;
            Ok(finding.text(MESSAGE + lang as usize, |finding| Some(finding.message(lang))))
        })
    }
}
