//! A standard of either kind, as a caller chooses it by name.

#[cfg(feature = "documents")]
use crate::document::DocumentSchema;
use crate::schema::Schema;

/// A compiled standard: a table, or documents of nested contracts.
///
/// [`crate::datasets::standard`] finds one by its name; [`crate::Validator::new`] accepts it, or a schema of either
/// kind.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub enum Standard {
    /// Rows and columns, described by a Table Schema.
    Table(Schema),
    /// Nested contracts, in JSON or XML.
    #[cfg(feature = "documents")]
    Document(DocumentSchema),
}

impl Standard {
    /// The standard's name; empty when its descriptor states none.
    pub fn name(&self) -> &str {
        match self {
            Standard::Table(schema) => schema.name(),
            #[cfg(feature = "documents")]
            Standard::Document(schema) => schema.name(),
        }
    }

    /// The standard's version; empty when its descriptor states none.
    pub fn version(&self) -> &str {
        match self {
            Standard::Table(schema) => schema.version(),
            #[cfg(feature = "documents")]
            Standard::Document(schema) => schema.version(),
        }
    }

    /// The title of the standard: a few words.
    pub fn title(&self) -> &str {
        match self {
            Standard::Table(schema) => &schema.descriptor().title,
            #[cfg(feature = "documents")]
            Standard::Document(schema) => schema.title(),
        }
    }

    /// The descriptor's JSON, unchanged.
    pub fn json(&self) -> &str {
        match self {
            Standard::Table(schema) => schema.json(),
            #[cfg(feature = "documents")]
            Standard::Document(schema) => schema.json(),
        }
    }
}

impl From<Schema> for Standard {
    fn from(schema: Schema) -> Self {
        Standard::Table(schema)
    }
}

#[cfg(feature = "documents")]
impl From<DocumentSchema> for Standard {
    fn from(schema: DocumentSchema) -> Self {
        Standard::Document(schema)
    }
}
