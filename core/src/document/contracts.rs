//! A document's contracts one by one, for programs that call the library.

use std::io::Read;
use std::ops::ControlFlow;
use std::path::Path;

use super::check::Checker;
use super::findings::{Contract, Findings};
use super::json_reader::{Input, Stop};
use super::validate::{beginning, read_any};
use super::{DocumentForm, DocumentRecord, DocumentSchema, write_contract};
use crate::clock::Stopwatch;
use crate::error::{Action, Error, InputProblem, Result};
use crate::report::Report;

/// Reads the contracts of documents, JSON or XML, in a stream.
///
/// ```
/// use std::ops::ControlFlow;
/// use opendatabutton::{DocumentReader, datasets};
///
/// let reader = DocumentReader::new(datasets::document("marches-publics")?);
/// let document = br#"{"marches": {"marche": [{"id": "2024-0012"}]}}"#;
/// let mut ids = Vec::new();
/// let report = reader.for_each(document.as_slice(), "essai.json", &mut |contract| {
///     ids.push((contract.kind().to_owned(), contract.id().map(str::to_owned), contract.is_valid()));
///     ControlFlow::Continue(())
/// })?;
/// assert_eq!(ids, [("marche".to_owned(), Some("2024-0012".to_owned()), false)]);
/// assert!(!report.is_valid());
/// # Ok::<(), opendatabutton::Error>(())
/// ```
#[derive(Debug, Clone)]
pub struct DocumentReader {
    schema: DocumentSchema,
    max_findings: usize,
}

impl DocumentReader {
    /// A reader for one nested standard.
    pub fn new(schema: DocumentSchema) -> Self {
        DocumentReader { schema, max_findings: Report::DEFAULT_MAX_FINDINGS }
    }

    /// The number of findings of each severity that the report keeps with their details. It counts all findings.
    #[must_use]
    pub fn max_findings(mut self, max: usize) -> Self {
        self.max_findings = max;
        self
    }

    /// Calls `each` with each contract, checked, in the order of the document. `name` names the input in the report and
    /// in errors. `each` may stop the reading; the report then covers the contracts read so far.
    ///
    /// # Errors
    /// When the input cannot be read or is empty.
    pub fn for_each(
        &self,
        input: impl Read,
        name: &str,
        each: &mut dyn FnMut(&DocumentContract<'_>) -> ControlFlow<()>,
    ) -> Result<Report> {
        let begun = Stopwatch::start();
        let failed = |error| Error::io(Action::Read, Path::new(name), error);
        let mut input = input;
        let beginning = beginning(&mut input).map_err(failed)?;
        if beginning.is_empty() {
            return Err(Error::input(InputProblem::NoDocument { name: name.to_owned() }));
        }
        let mut checker = Checker::new(self.schema.clone());
        let mut findings = Findings::new(self.max_findings);
        let mut take = |contract: &Contract<'_>, findings: &mut Findings| {
            let errors = findings.errors();
            checker.check(contract, findings);
            let valid = findings.errors() == errors;
            let contract = DocumentContract { schema: &self.schema, contract, valid };
            if each(&contract).is_break() { Err(Stop::Enough) } else { Ok(()) }
        };
        match read_any(&self.schema, beginning, input, Input::Document, &mut findings, &mut take) {
            Err(Stop::Io(error)) => Err(failed(error)),
            _ => Ok(findings.into_report(&self.schema, name, begun.elapsed())),
        }
    }
}

/// A contract of a document, as [`DocumentReader::for_each`] passes it.
#[derive(Clone, Copy)]
pub struct DocumentContract<'c> {
    schema: &'c DocumentSchema,
    contract: &'c Contract<'c>,
    valid: bool,
}

impl<'c> DocumentContract<'c> {
    /// The name of the contract's kind, `marche` for example.
    pub fn kind(&self) -> &'c str {
        self.schema.contracts().get(self.contract.kind).map_or("", |kind| kind.name.as_str())
    }

    /// The contract's number (`id`); None when it has none.
    pub fn id(&self) -> Option<&'c str> {
        let id = self.contract.tree.root()?.get("id")?.text();
        (!id.is_empty()).then_some(id)
    }

    /// The contract's rank among all contracts of the document, from 1.
    pub fn rank(&self) -> u64 {
        self.contract.rank
    }

    /// The line on which the contract begins, from 1.
    pub fn line(&self) -> u64 {
        self.contract.line
    }

    /// True when the contract has no error; warnings do not count.
    pub fn is_valid(&self) -> bool {
        self.valid
    }

    /// The contract in the official JSON, whatever the form of its document, for bindings and scripts.
    /// For an invalid contract, fields that the standard does not have are omitted.
    pub fn to_json(&self) -> String {
        let mut json = String::new();
        write_contract(self.schema, self.contract, DocumentForm::Json, &mut json);
        json
    }

    /// The contract as a typed record; None when its kind differs or a value does not fit. A valid contract can also
    /// give None: for a SIRET with a wrong key, or a date that does not exist.
    pub fn read<T: DocumentRecord>(&self) -> Option<T> {
        let here = (self.kind(), self.schema.name()) == (T::KIND, T::DATA_SET);
        if here { serde_json::from_str(&self.to_json()).ok() } else { None }
    }
}
