//! Exports of contracts into a document, JSON or XML.

use std::fs::File;
use std::io::{Read, Seek, SeekFrom, Write};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use serde_json::value::RawValue;

use super::builder::AtomicTarget;
use super::outcome::{Counts, Outcome};
use super::output::{Output, Stopper};
use crate::clock::{self, Stopwatch};
use crate::document::{Checker, Contract, Findings, Input, Stop, beginning, read_any, write_contract};
use crate::document::{DocumentForm, DocumentRecord, DocumentSchema};
use crate::error::{Action, Error, InputProblem, Phrase, Result, in_both};
use crate::record::Siret;
use crate::report::{Lang, Report, Rule};
use crate::writer::{Receipt, ReceiptSchema};

/// The warnings that refuse a contract: the official schemas of one form accept it, but the other form cannot hold it,
/// or two readers would understand it differently.
const LOSSY: [Rule; 8] = [
    Rule::DocumentKeyTwice,
    Rule::DocumentUnknownNested,
    Rule::DocumentUntyped,
    Rule::DocumentItemTwice,
    Rule::DocumentCharacter,
    Rule::DocumentNumber,
    Rule::DocumentMixedText,
    Rule::ContractDate,
];

/// The target and name of a document; [`DocumentExport::to_directory`] and [`DocumentExport::to_file`] return one.
#[derive(Debug, Clone)]
#[must_use = "an export begins with `create`"]
pub struct DocumentExportBuilder {
    pub(super) schema: DocumentSchema,
    pub(super) form: DocumentForm,
    target: Target,
    date: Option<NaiveDate>,
    sequence: u32,
    replace: bool,
}

#[derive(Debug, Clone)]
enum Target {
    Directory { directory: PathBuf, producer: Siret },
    File(PathBuf),
}

impl DocumentExportBuilder {
    /// Sets the date in the official name; today unless set.
    pub fn date(mut self, date: NaiveDate) -> Self {
        self.date = Some(date);
        self
    }

    /// Sets the file's number among those of the day, in the official name; 1 unless set.
    pub fn sequence(mut self, sequence: u32) -> Self {
        self.sequence = sequence;
        self
    }

    /// Sets whether to replace an existing file, which stays as it is until the new one is whole.
    pub fn replace(mut self, replace: bool) -> Self {
        self.replace = replace;
        self
    }

    /// Begins the export.
    ///
    /// # Errors
    /// When the target is a directory, cannot be written, or exists and must not be replaced.
    pub fn create(self) -> Result<DocumentExport<AtomicTarget>> {
        self.create_in(|file| file)
    }

    /// Begins the export; `wrap` converts its file to the type of target.
    pub(super) fn create_in<T: Write>(
        self,
        wrap: impl FnOnce(AtomicTarget) -> T,
    ) -> Result<DocumentExport<T>> {
        let path = match self.target {
            Target::File(path) => path,
            Target::Directory { directory, producer } => {
                let date = self.date.unwrap_or_else(clock::today);
                directory.join(self.schema.file_name(date, &producer, self.sequence, self.form))
            }
        };
        let target = AtomicTarget::create(&path, self.replace, true)?;
        Ok(DocumentExport::begin(self.schema, self.form, wrap(target), path))
    }
}

/// Writes contracts one by one into a document, compliant by construction.
///
/// The rules of both forms check a contract, so that each written document can be converted. The export refuses a
/// contract with errors, and the document stays as it was; warnings alone refuse it only if data would be lost. The
/// final name exists only after [`DocumentExport::finish`].
///
/// ```
/// use opendatabutton::{DocumentExport, DocumentForm, datasets};
///
/// let schema = datasets::document("marches-publics")?;
/// let mut export = DocumentExport::to_writer(schema, DocumentForm::Xml, Vec::new());
/// let refused = export.write_json(r#"{"id": "2024-0012"}"#).unwrap_err();
/// assert!(refused.is_refused() && refused.findings().len() > 10);
/// let (file, receipt) = export.end()?;
/// assert!(file.ends_with(b"</marches>\n"));
/// assert_eq!(receipt.rows, 0);
/// # Ok::<(), opendatabutton::Error>(())
/// ```
pub struct DocumentExport<W: Write> {
    form: DocumentForm,
    checker: Checker,
    pub(super) output: Output<W>,
    scratch: String,
    /// The kind whose list is being written: in JSON, the contracts of each kind come together.
    current: Option<usize>,
    /// The contracts of the other kinds, which are written later.
    waiting: Vec<Option<tempfile::SpooledTempFile>>,
    counts: Counts,
}

/// How many bytes of waiting contracts stay in memory, for each kind; the rest goes to the disk.
const IN_MEMORY: usize = 1 << 20;

impl DocumentExport<AtomicTarget> {
    /// Begins an export into a directory, under the official name: `DECP-<SIRET>-<AAAA>-<MM>-<JJ>-<number>.json` or
    /// `.xml`.
    pub fn to_directory(
        schema: DocumentSchema,
        form: DocumentForm,
        directory: impl Into<PathBuf>,
        producer: Siret,
    ) -> DocumentExportBuilder {
        let target = Target::Directory { directory: directory.into(), producer };
        DocumentExportBuilder { schema, form, target, date: None, sequence: 1, replace: false }
    }

    /// Begins an export into a file of any name.
    pub fn to_file(
        schema: DocumentSchema,
        form: DocumentForm,
        path: impl Into<PathBuf>,
    ) -> DocumentExportBuilder {
        let target = Target::File(path.into());
        DocumentExportBuilder { schema, form, target, date: None, sequence: 1, replace: false }
    }

    /// The path at which the file will appear.
    pub fn path(&self) -> &Path {
        self.output.path()
    }

    /// Makes the file and its receipt (`<file>.receipt.json`) appear.
    ///
    /// # Errors
    /// As [`Export::finish`](crate::Export::finish).
    pub fn finish(self) -> Result<Receipt> {
        self.check_whole()?;
        let (target, receipt) = self.end()?;
        target.appear(&receipt, &mut || ControlFlow::Continue(()))?;
        Ok(receipt)
    }
}

impl<W: Write> DocumentExport<W> {
    /// Begins an export into a stream: an HTTP response, a vector in memory.
    pub fn to_writer(schema: DocumentSchema, form: DocumentForm, writer: W) -> Self {
        DocumentExport::begin(schema, form, writer, PathBuf::new())
    }

    fn begin(schema: DocumentSchema, form: DocumentForm, target: W, path: PathBuf) -> Self {
        let waiting = schema.contracts().iter().map(|_| None).collect();
        let root = schema.root();
        let beginning = match form {
            DocumentForm::Json => format!("{{\"{root}\": {{\n"),
            DocumentForm::Xml => format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<{root}>\n"),
        };
        let mut output = Output::new(target, path);
        output.buffer.extend_from_slice(beginning.as_bytes());
        DocumentExport {
            form,
            checker: Checker::new(schema),
            output,
            scratch: String::new(),
            current: None,
            waiting,
            counts: Counts::default(),
        }
    }

    /// The standard that the document follows.
    pub fn schema(&self) -> &DocumentSchema {
        self.checker.schema()
    }

    /// The form of the document.
    pub fn form(&self) -> DocumentForm {
        self.form
    }

    /// The number of contracts written so far.
    pub fn contracts(&self) -> u64 {
        self.counts.written
    }

    /// The number of contracts refused so far. Contracts that were never read, after damaged text, do not count.
    pub fn refused(&self) -> u64 {
        self.counts.refused
    }

    /// Returns a handle that stops the export from another thread.
    pub fn stopper(&self) -> Stopper {
        self.output.stopper()
    }

    /// Writes a typed contract.
    ///
    /// # Errors
    /// When the contract has findings for which it is refused: the error holds all of them
    /// ([`Error::findings`]), and the export continues. When the contract is of another standard or version. When the
    /// disk refuses: then the export cannot be finished.
    pub fn write<T: DocumentRecord>(&mut self, contract: &T) -> Result<()> {
        self.expect(T::DATA_SET, T::VERSION)?;
        // Typed contracts are plain data, whose conversion to JSON cannot fail.
        let json = serde_json::to_string(contract).unwrap_or_default();
        self.write_json(&json)
    }

    /// Checks that contracts are of the document's standard and version.
    ///
    /// # Errors
    /// When the contracts are of another standard or version.
    pub fn expect(&self, data_set: &str, version: &str) -> Result<()> {
        let (name, own) = (self.schema().name(), self.schema().version());
        if (data_set, version) == (name, own) {
            return Ok(());
        }
        Err(crate::datasets::mismatch(&format!("{data_set}@{version}"), name, own))
    }

    /// Writes a contract in the official JSON; its fields decide its kind.
    ///
    /// # Errors
    /// As [`DocumentExport::write`], and when the text is not one object of JSON.
    pub fn write_json(&mut self, contract: &str) -> Result<()> {
        let findings = self.one(contract)?;
        if findings.errors() == 0 {
            return Ok(());
        }
        let rank = self.contracts() + 1;
        Err(Error::refused(findings.into_kept_of(rank)))
    }

    /// As [`DocumentExport::write_json`], but a refused contract gives a report that is not valid.
    ///
    /// # Errors
    /// As [`DocumentExport::write_json`], except for refused contracts.
    pub fn write_json_with_report(&mut self, contract: &str) -> Result<Report> {
        let begun = Stopwatch::start();
        Ok(self.one(contract)?.into_report(self.schema(), "", begun.elapsed()))
    }

    fn one(&mut self, contract: &str) -> Result<Findings> {
        // Refuses text after the contract before anything is written.
        if let Err(cause) = serde_json::from_str::<&RawValue>(contract) {
            return Err(not_one(&in_both(&cause)));
        }
        if !contract.trim_start().starts_with('{') {
            return Err(not_one(&Phrase::new("{ … }", "{ … }")));
        }
        let mut findings = Findings::new(usize::MAX);
        self.feed(Vec::new(), contract.as_bytes(), "(contrat)", Input::Contract, &mut findings)?;
        Ok(findings)
    }

    /// Writes all contracts of a file: as [`DocumentExport::write_all`].
    ///
    /// # Errors
    /// As [`DocumentExport::write_all`], and when the file cannot be opened.
    pub fn write_file(&mut self, path: impl AsRef<Path>, max_findings: usize) -> Result<Report> {
        let path = path.as_ref();
        let file = File::open(path).map_err(|error| Error::io(Action::Open, path, error));
        let before = self.contracts();
        let written = file.and_then(|file| self.feed_all(file, &path.display().to_string(), max_findings));
        self.output.watch(self.contracts() > before, written)
    }

    /// Writes all contracts of an input, in a stream: a document of either form, a JSON list of contracts, or
    /// contracts one after the other (NDJSON). Errors call the input `name`.
    ///
    /// The report lists the refused contracts. If it is not valid, some contracts are missing, and the export cannot be
    /// finished any more.
    ///
    /// # Errors
    /// When the input cannot be read or is empty, or the target refuses: then too, the export cannot be finished.
    pub fn write_all(&mut self, input: impl Read, name: &str, max_findings: usize) -> Result<Report> {
        let before = self.contracts();
        let written = self.feed_all(input, name, max_findings);
        self.output.watch(self.contracts() > before, written)
    }

    fn feed_all(&mut self, input: impl Read, name: &str, max_findings: usize) -> Result<Report> {
        let begun = Stopwatch::start();
        let mut findings = Findings::new(max_findings);
        let mut input = input;
        let beginning =
            beginning(&mut input).map_err(|error| Error::io(Action::Read, Path::new(name), error))?;
        if beginning.iter().all(u8::is_ascii_whitespace) {
            return Err(Error::input(InputProblem::NoDocument { name: name.to_owned() }));
        }
        self.feed(beginning, input, name, Input::Records, &mut findings)?;
        // Data of the document outside its contracts would be lost.
        if findings.document_has(&LOSSY) {
            findings.take_document(Rule::ContractLossy, "", "", 1, &[]);
        }
        Ok(findings.into_report(self.schema(), name, begun.elapsed()))
    }

    fn feed(
        &mut self,
        beginning: Vec<u8>,
        input: impl Read,
        name: &str,
        kind: Input,
        findings: &mut Findings,
    ) -> Result<()> {
        let schema = self.schema().clone();
        let mut failed = None;
        let mut take = |contract: &Contract<'_>, findings: &mut Findings| {
            self.take(contract, findings).map_err(|error| {
                failed = Some(error);
                Stop::Enough
            })
        };
        let result = read_any(&schema, beginning, input, kind, findings, &mut take);
        match (result, failed) {
            (_, Some(error)) => Err(error),
            (Err(Stop::Io(error)), _) => Err(Error::io(Action::Read, Path::new(name), error)),
            _ => Ok(()),
        }
    }

    /// Checks a contract, and writes or refuses it. All contracts are written or refused here, and counted here.
    fn take(&mut self, contract: &Contract<'_>, findings: &mut Findings) -> Result<()> {
        self.output.check()?;
        let before = findings.counts(&LOSSY);
        let errors = findings.errors();
        self.checker.check(contract, findings);
        if findings.errors() == errors && findings.counts(&LOSSY) != before {
            findings.take_contract(Rule::ContractLossy, contract);
        }
        let outcome = Outcome::of(findings.errors() > errors);
        self.counts.add(outcome);
        match outcome {
            Outcome::Written => self.write_form(contract),
            Outcome::Refused => {
                self.checker.forget_last();
                Ok(())
            }
        }
    }

    /// Writes a contract that was just checked in the form of the document.
    fn write_form(&mut self, contract: &Contract<'_>) -> Result<()> {
        let mut text = std::mem::take(&mut self.scratch);
        text.clear();
        write_contract(self.checker.schema(), contract, self.form, &mut text);
        let result = self.put(contract.kind, &text);
        self.scratch = text;
        result
    }

    fn put(&mut self, kind: usize, text: &str) -> Result<()> {
        if self.form == DocumentForm::Xml {
            self.push(text);
            self.push("\n");
        } else if self.current.is_none_or(|current| current == kind) {
            let separator = if self.current.is_none() { self.opening(kind) } else { ",\n".to_owned() };
            self.current = Some(kind);
            self.push(&separator);
            self.push(text);
        } else if let Some(waiting) = self.waiting.get_mut(kind) {
            let (file, separator) = match waiting {
                Some(file) => (file, ",\n"),
                None => (waiting.insert(tempfile::spooled_tempfile(IN_MEMORY)), ""),
            };
            let written = file.write_all(separator.as_bytes()).and_then(|()| file.write_all(text.as_bytes()));
            return written.map_err(|error| self.output.fail(error));
        }
        self.output.flush_if_long()
    }

    fn push(&mut self, text: &str) {
        self.output.buffer.extend_from_slice(text.as_bytes());
    }

    /// The text that begins the list of a kind.
    fn opening(&self, kind: usize) -> String {
        let name = self.schema().contracts().get(kind).map_or("", |kind| kind.name.as_str());
        format!("\"{name}\": [\n")
    }

    /// Writes the waiting lists of JSON, and the end of the document.
    fn close(&mut self) -> Result<()> {
        if self.form == DocumentForm::Xml {
            let end = format!("</{}>\n", self.checker.schema().root());
            self.push(&end);
            return Ok(());
        }
        if self.current.is_none() {
            // At least one list is required.
            let opening = self.opening(0);
            self.push(&opening);
        }
        for kind in 0..self.waiting.len() {
            let Some(mut file) = self.waiting.get_mut(kind).and_then(Option::take) else { continue };
            self.push("\n],\n");
            let opening = self.opening(kind);
            self.push(&opening);
            file.seek(SeekFrom::Start(0)).map_err(|error| self.output.fail(error))?;
            self.output.copy(&mut file)?;
        }
        self.push("\n]\n}}\n");
        Ok(())
    }

    /// Refuses an export that lacks records of a source. [`DocumentExport::finish`] calls this check;
    /// [`DocumentExport::end`] does not, and ends an incomplete stream too: a caller that passes on the stream as a
    /// file must call the check before.
    ///
    /// # Errors
    /// When a source was not written whole ([`Error::is_incomplete`]), or the target has failed.
    pub fn check_whole(&self) -> Result<()> {
        self.output.check_whole()
    }

    /// Writes the rest of the document and ends the export; returns the target and the receipt.
    ///
    /// # Errors
    /// When the target refuses.
    pub fn end(mut self) -> Result<(W, Receipt)> {
        self.output.check()?;
        self.close()?;
        let schema = ReceiptSchema::new(self.schema().name(), self.schema().version());
        self.output.end(self.counts.written, schema)
    }
}

/// The error for a contract that is not one object of JSON.
fn not_one(cause: &Phrase) -> Error {
    Error::input(InputProblem::Option(Phrase::new(
        format!("un contrat est un objet JSON, seul : {}", cause.text(Lang::Fr)),
        format!("a contract is one object of JSON: {}", cause.text(Lang::En)),
    )))
}
