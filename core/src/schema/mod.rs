//! Table Schema: the descriptor as a file has it, its loader, and the compiled schema that checks rows.

mod column;
mod compile;
mod facts;
mod header;
mod item;
mod mend;
mod model;
pub(crate) mod plausible;
mod quick;
mod row;

use std::collections::BTreeMap;
use std::fs::File;
use std::io::Read;
use std::path::Path;
use std::sync::Arc;

use crate::check::{Check, Referee};
use crate::constraint::Constraint;
use crate::error::{
    Action, Error, FieldIssue, FieldProblem, Phrase, Result, SchemaIssue, SchemaProblem, in_both,
};
use crate::field_type::lexical;
pub(crate) use column::Column;
pub(crate) use facts::Facts;
pub(crate) use header::{Layout, nearest_name, report_strangers, report_unknown};
pub(crate) use mend::Answer;
pub use model::{
    ArrayItem, Constraints, CoordinateColumns, CustomCheck, Descriptor, FieldDescriptor, FieldExtension,
    IdentifierColumns, Names, SchemaExtension,
};
pub(crate) use row::RowChecker;

/// The largest descriptor, in bytes: a thousand times the size of the largest standards.
const MAX_DESCRIPTOR: usize = 16 << 20;

/// The most memory of all patterns of a schema together, in bytes.
const MAX_PATTERNS: usize = 256 << 20;

/// A compiled schema, ready to check rows. A clone is cheap, and threads can share it.
///
/// ```
/// let schema = opendatabutton::datasets::schema("subventions")?;
/// assert_eq!(schema.name(), "subventions");
/// assert_eq!(schema.descriptor().fields[0].name, "nomAttribuant");
/// # Ok::<(), opendatabutton::Error>(())
/// ```
#[derive(Debug, Clone)]
pub struct Schema {
    inner: Arc<Inner>,
}

#[derive(Debug)]
struct Inner {
    descriptor: Descriptor,
    source: String,
    columns: Vec<Column>,
    /// The columns' indices by their names without blanks around, which a header is matched with.
    by_label: BTreeMap<String, usize>,
    checks: Vec<Check>,
    /// The columns of the primary key.
    primary_key: Vec<usize>,
    delimiter: u8,
    referee: Referee,
}

impl Schema {
    /// Compiles a Table Schema descriptor (JSON). Error messages call it `name`.
    ///
    /// # Errors
    /// When the JSON is no Table Schema, or requires a type, a constraint or a check that is not supported:
    /// the error names the field and the cause.
    pub fn from_json(json: &str, name: &str) -> Result<Self> {
        let problem = |issue| Error::schema(SchemaProblem { name: name.to_owned(), issue });
        if json.len() > MAX_DESCRIPTOR {
            return Err(problem(SchemaIssue::TooLarge { limit: MAX_DESCRIPTOR }));
        }
        let descriptor: Descriptor = serde_json::from_str(json.trim_start_matches('\u{feff}'))
            .map_err(|e| problem(SchemaIssue::Shape(in_both(&e))))?;
        let source = json.to_owned();
        let by_label = by_label(&descriptor).map_err(problem)?;
        let (columns, checks) = compile(&descriptor, &by_label).map_err(problem)?;
        let primary_key = key_columns(descriptor.primary_key.list(), &columns).map_err(problem)?;
        let (delimiter, referee) = own_form(&descriptor).map_err(problem)?;
        let inner = Inner { descriptor, source, columns, by_label, checks, primary_key, delimiter, referee };
        Ok(Schema { inner: Arc::new(inner) })
    }

    /// Reads and compiles a descriptor file.
    ///
    /// # Errors
    /// When the file cannot be read, and as [`Schema::from_json`].
    pub fn from_file(path: impl AsRef<Path>) -> Result<Self> {
        let path = path.as_ref();
        let mut bytes = Vec::new();
        File::open(path)
            .and_then(|file| file.take(MAX_DESCRIPTOR as u64 + 1).read_to_end(&mut bytes))
            .map_err(|e| Error::io(Action::Read, path, e))?;
        let name = path.display().to_string();
        let json = String::from_utf8(bytes).map_err(|_| {
            let cause = Phrase::new("le texte n'est pas de l'UTF-8", "the text is not UTF-8");
            Error::schema(SchemaProblem { name: name.clone(), issue: SchemaIssue::Shape(cause) })
        })?;
        Schema::from_json(&json, &name)
    }

    /// The schema's name; empty if the descriptor states none.
    pub fn name(&self) -> &str {
        &self.inner.descriptor.name
    }

    /// The schema's version; empty if the descriptor states none.
    pub fn version(&self) -> &str {
        &self.inner.descriptor.version
    }

    /// The parsed descriptor.
    pub fn descriptor(&self) -> &Descriptor {
        &self.inner.descriptor
    }

    /// The descriptor's original JSON.
    pub fn json(&self) -> &str {
        &self.inner.source
    }

    /// The index of a field by its exact name.
    pub fn index_of(&self, name: &str) -> Option<usize> {
        self.index_of_label(lexical::strip(name)).filter(|index| self.columns()[*index].name == name)
    }

    /// The index of a field by its exact name, or an error that names the nearest one.
    ///
    /// # Errors
    /// When the schema has no such field ([`Error::is_unknown_field`]).
    ///
    /// ```
    /// let schema = opendatabutton::datasets::schema("deliberations")?;
    /// assert_eq!(schema.column("COLL_SIRET")?, 1);
    /// assert!(schema.column("COLL_SIRT").unwrap_err().to_string().contains("COLL_SIRET"));
    /// # Ok::<(), opendatabutton::Error>(())
    /// ```
    pub fn column(&self, name: &str) -> Result<usize> {
        self.index_of(name).ok_or_else(|| self.unknown_field(name))
    }

    /// Whether every row must have a value in the field of this index: it is required, or part of the primary key.
    pub fn is_required(&self, index: usize) -> bool {
        self.columns().get(index).is_some_and(|column| column.required) || self.primary_key().contains(&index)
    }

    #[cold]
    pub(crate) fn unknown_field(&self, name: &str) -> Error {
        let issue = FieldIssue::Unknown { nearest: self.nearest(name).map(str::to_owned) };
        Error::field(FieldProblem { schema: self.name().to_owned(), field: name.to_owned(), issue })
    }

    /// The index of the field that a header's label, without blanks around, names.
    pub(crate) fn index_of_label(&self, label: &str) -> Option<usize> {
        self.inner.by_label.get(label).copied()
    }

    /// The field's name that an unknown name probably means.
    pub(crate) fn nearest(&self, name: &str) -> Option<&str> {
        nearest_name(name, self.columns().iter().map(|column| column.name.as_str()))
    }

    /// Whether a row of one schema is also a row of the other: the same standard and version, the same columns.
    pub(crate) fn has_columns_of(&self, other: &Schema) -> bool {
        Arc::ptr_eq(&self.inner, &other.inner)
            || (self.name() == other.name()
                && self.version() == other.version()
                && self
                    .columns()
                    .iter()
                    .map(|column| &column.name)
                    .eq(other.columns().iter().map(|column| &column.name)))
    }

    /// The separator of cells in the official form of a file.
    pub(crate) fn delimiter(&self) -> u8 {
        self.inner.delimiter
    }

    /// The referee: the validator whose verdict counts, Validata or an official one of the data set.
    pub(crate) fn referee(&self) -> Referee {
        self.inner.referee
    }

    pub(crate) fn columns(&self) -> &[Column] {
        &self.inner.columns
    }

    pub(crate) fn checks(&self) -> &[Check] {
        &self.inner.checks
    }

    /// The indices of the columns of the primary key; none if there is no key.
    pub(crate) fn primary_key(&self) -> &[usize] {
        &self.inner.primary_key
    }
}

/// The delimiter and the referee that a descriptor states.
fn own_form(descriptor: &Descriptor) -> std::result::Result<(u8, Referee), SchemaIssue> {
    let unsupported = |property: &str| SchemaIssue::Property(format!("opendatabutton.{property}"));
    let extension = &descriptor.extension;
    let delimiter = match extension.delimiter.as_deref().map(str::as_bytes) {
        None => b',',
        Some(&[delimiter @ (b',' | b';' | b'\t' | b'|')]) => delimiter,
        Some(_) => return Err(unsupported("delimiter")),
    };
    let referee = Referee::from_name(&extension.rules).ok_or_else(|| unsupported("rules"))?;
    Ok((delimiter, referee))
}

/// The columns that a primary key names.
fn key_columns(names: &[String], columns: &[Column]) -> std::result::Result<Vec<usize>, SchemaIssue> {
    let refuse = |name: &str, fr: &str, en: &str| {
        Err(SchemaIssue::Key { cause: Phrase::new(format!("« {name} » {fr}"), format!("\"{name}\" {en}")) })
    };
    let mut indexes = Vec::with_capacity(names.len());
    for name in names {
        let Some(index) = columns.iter().position(|column| column.name == *name) else {
            return refuse(name, "n'est pas un champ", "is not a field");
        };
        if columns.get(index).is_some_and(|column| !Constraint::can_be_unique(&column.field_type)) {
            return refuse(name, "est une liste ou un objet", "is a list or an object");
        }
        indexes.push(index);
    }
    Ok(indexes)
}

fn by_label(descriptor: &Descriptor) -> std::result::Result<BTreeMap<String, usize>, SchemaIssue> {
    let mut by_label = BTreeMap::new();
    for (index, field) in descriptor.fields.iter().enumerate() {
        if by_label.insert(lexical::strip(&field.name).to_owned(), index).is_some() {
            return Err(SchemaIssue::DuplicateField(field.name.clone()));
        }
    }
    Ok(by_label)
}

fn compile(
    descriptor: &Descriptor,
    by_label: &BTreeMap<String, usize>,
) -> std::result::Result<(Vec<Column>, Vec<Check>), SchemaIssue> {
    if descriptor.fields.is_empty() {
        return Err(SchemaIssue::NoFields);
    }
    if let Some(property) = descriptor.unsupported() {
        return Err(SchemaIssue::Property(property));
    }
    let mut size_of_patterns = 0;
    let mut columns: Vec<Column> = Vec::with_capacity(descriptor.fields.len());
    for field in &descriptor.fields {
        let column = Column::compile(field, &descriptor.missing_values)?;
        size_of_patterns += column.size_of_patterns();
        if size_of_patterns > MAX_PATTERNS {
            return Err(SchemaIssue::TooManyPatterns { field: field.name.clone() });
        }
        columns.push(column);
    }
    let field_of = |name: &str| {
        let index = by_label.get(lexical::strip(name)).copied()?;
        let column = columns.get(index).filter(|column| column.name == name)?;
        Some((index, &column.field_type))
    };
    let mut checks = Vec::with_capacity(descriptor.custom_checks.len());
    for entry in &descriptor.custom_checks {
        let check = Check::from_descriptor(&entry.name, &entry.params, &field_of);
        checks.push(check.map_err(|cause| SchemaIssue::Check { check: entry.name.clone(), cause })?);
    }
    for check in &checks {
        if let Some((index, form)) = check.form()
            && let Some(column) = columns.get_mut(index)
        {
            column.form = Some(form);
        }
    }
    Ok((columns, checks))
}
