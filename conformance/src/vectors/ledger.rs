use std::collections::BTreeMap;
use std::fmt::Write as _;

use serde_json::json;

use super::{Case, Input, VectorFile};
use crate::canonical;
use crate::error::{Error, Result};

/// The identifiers ever given to cases of a data set, each with the fingerprint of its case.
///
/// It only grows: a removed case keeps its line, so that its identifier never goes to another.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Ledger(BTreeMap<String, String>);

const HEAD: &str =
    "# Identifiers of cases and the SHA-256 of what they stand for. Lines are added, never changed.\n";

/// The SHA-256 of the records and expectations of a case; its description and flags may be reworded.
///
/// # Errors
/// If a record or a text begins from a base that is missing.
pub fn fingerprint(case: &Case, of: &VectorFile) -> Result<String> {
    let records = case.whole_records(of);
    let edited = matches!(case.file, Some(Input::Edited { .. })).then(|| case.text(of));
    if case.records.is_some() && records.is_none() || edited == Some(None) {
        return Err(Error::new(format!("{}: no such base", case.id)));
    }
    let file = match edited.flatten() {
        Some(text) => Some(Input::Text { text }),
        None => case.file.clone(),
    };
    let mut whole = json!({ "records": records, "file": file, "expected": case.expected });
    if let (Some(form), Some(whole)) = (case.form, whole.as_object_mut()) {
        whole.insert("form".to_owned(), json!(form));
    }
    Ok(canonical::sha256(&canonical::to_bytes(&whole)?))
}

impl Ledger {
    /// Reads a ledger.
    pub fn parse(text: &str) -> Self {
        let lines = text.lines().filter(|line| !line.starts_with('#'));
        Ledger(
            lines
                .filter_map(|line| line.split_once('\t'))
                .map(|(id, sum)| (id.to_owned(), sum.to_owned()))
                .collect(),
        )
    }

    /// The ledger as a text.
    pub fn to_text(&self) -> String {
        let mut text = HEAD.to_owned();
        for (id, sum) in &self.0 {
            // Writing into a text cannot fail.
            let _ = writeln!(text, "{id}\t{sum}");
        }
        text
    }

    /// Adds the cases of a file.
    ///
    /// # Errors
    /// If an identifier belongs to another case.
    pub fn enter(&mut self, file: &VectorFile) -> Result<()> {
        for case in &file.cases {
            let sum = fingerprint(case, file)?;
            let known = self.0.entry(case.id.clone()).or_insert_with(|| sum.clone());
            if *known != sum {
                return Err(Error::new(format!(
                    "{}: the identifier stands for another case already",
                    case.id
                )));
            }
        }
        Ok(())
    }

    /// The number of identifiers ever given.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether it has no identifiers.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn file(value: &str) -> VectorFile {
        serde_json::from_value(json!({
            "format": "opendatabutton-conformance-vectors", "suite": "1.0.0", "dataSet": "a", "version": "1",
            "standard": "", "numberOfCases": 1, "flags": {}, "bases": { "full": { "x": 1 } },
            "cases": [{
                "id": "a@1/x/export/right", "description": "x", "rules": ["export"], "section": "fields",
                "records": [{ "base": "full", "set": { "x": value } }],
                "expected": { "outcome": "exported", "findings": [] }
            }]
        }))
        .unwrap()
    }

    #[test]
    fn an_identifier_stands_for_one_case_for_ever() {
        let mut ledger = Ledger::default();
        ledger.enter(&file("right")).unwrap();
        ledger.enter(&file("right")).unwrap();
        assert!(ledger.enter(&file("other")).unwrap_err().to_string().contains("another case already"));
        let mut again = Ledger::parse(&ledger.to_text());
        assert_eq!(again, ledger);
        // A removed case keeps its identifier.
        again.enter(&VectorFile { cases: Vec::new(), ..file("") }).unwrap();
        assert_eq!((again.len(), again.is_empty()), (1, false));
    }
}
