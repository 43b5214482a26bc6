//! Reads typed records from a file.

use std::io::Read;
use std::marker::PhantomData;

use super::collect::finding;
use crate::datasets;
use crate::error::{Error, Result};
use crate::reader::{CsvTable, Step, TOO_LONG};
use crate::record::{Record, RowReader};
use crate::report::{Finding, Issue, Place, Rule, Severity};
use crate::schema::RowChecker;

/// An iterator that reads typed records from a CSV file and checks each row.
///
/// A row with findings gives an error that holds them; the iterator continues with the next row.
///
/// ```
/// use opendatabutton::{RecordReader, datasets::Subvention};
///
/// let file = "nomAttribuant,idAttribuant,dateConvention,nomBeneficiaire,idBeneficiaire,rnaBeneficiaire,objet,\
///     montant,nature,conditionsVersement,datesPeriodeVersement,notificationUE,pourcentageSubvention\n\
///     Ville de Poitiers,21860194600013,2024-01-31,Stade poitevin,,W863001234,Tournoi,830.50,\
///     aide en numéraire,unique,2024-02-13,non,1\n";
/// let mut records = RecordReader::<Subvention, _>::new(file.as_bytes(), "essai.csv")?;
/// let first = records.next().unwrap()?;
/// assert_eq!(first.montant.to_string(), "830.50");
/// # Ok::<(), opendatabutton::Error>(())
/// ```
pub struct RecordReader<T, R> {
    table: CsvTable<R>,
    checker: RowChecker,
    schema: crate::Schema,
    done: bool,
    record: PhantomData<T>,
}

impl<T: Record, R: Read> RecordReader<T, R> {
    /// Reads the header. Errors call the input `name`.
    ///
    /// # Errors
    /// When the input cannot be read, or its header has errors (the error holds them).
    pub fn new(input: R, name: &str) -> Result<Self> {
        let schema = datasets::schema(&format!("{}@{}", T::DATA_SET, T::VERSION))?;
        let table = CsvTable::open(input, name, &schema)?;
        let mut errors: Vec<Finding> = Vec::new();
        table.layout.check(&schema, &table.raw_labels, &mut |issue| {
            if issue.rule.severity() == Severity::Error {
                errors.push(finding(&schema, None, issue));
            }
        });
        if !errors.is_empty() {
            return Err(Error::refused(errors));
        }
        let checker = RowChecker::for_records(schema.clone(), table.layout.clone());
        Ok(RecordReader { table, checker, schema, done: false, record: PhantomData })
    }

    fn read(&mut self) -> Result<Option<T>> {
        let refuse = |row, issue| Err(Error::refused(vec![finding(&self.schema, Some(row), issue)]));
        let passes_over = self.schema.referee().passes_over_blank_rows();
        loop {
            match self.table.next()? {
                Step::End => return Ok(None),
                Step::TooLong => {
                    self.done = true;
                    return refuse(self.table.row, TOO_LONG);
                }
                Step::Row if passes_over && self.table.reader.cells().len() == 0 => {}
                Step::Row => break,
            }
        }
        let row = self.table.row;
        let cells = self.table.reader.cells();
        let mut findings = Vec::new();
        self.checker.check(cells, &mut |issue| {
            if issue.rule.severity() == Severity::Error {
                findings.push(finding(&self.schema, Some(row), issue));
            }
        });
        if !findings.is_empty() {
            return Err(Error::refused(findings));
        }
        let layout = self.checker.layout();
        let cell =
            |column: usize| layout.positions.get(column).copied().flatten().and_then(|at| cells.get(at));
        let reader = RowReader { cells: &cell, values: self.checker.values() };
        match T::read_row(&reader) {
            Some(record) => Ok(Some(record)),
            // The referee accepts a few forms that no typed value can hold: an infinite amount, a SIRET with spaces.
            None => refuse(row, Issue { rule: Rule::RecordForm, place: Place::Row, cell: None, params: &[] }),
        }
    }
}

impl<T: Record, R: Read> Iterator for RecordReader<T, R> {
    type Item = Result<T>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.done {
            return None;
        }
        match self.read() {
            Ok(None) => {
                self.done = true;
                None
            }
            Ok(Some(record)) => Some(Ok(record)),
            Err(error) => {
                // Reading continues after a refused row, but not after a broken input.
                self.done |= !error.is_refused();
                Some(Err(error))
            }
        }
    }
}
