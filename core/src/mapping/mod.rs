//! Mappings from a table with its own column names to a data set: which column feeds which field, and in what form its
//! values are. [`crate::Export::write_mapped`] applies a [`Mapping`], [`Mapping::suggest`] proposes one.

mod above;
mod convert;
mod doubt;
mod header;
mod model;
mod names;
mod reading;
mod roles;
mod source;
mod suggest;
mod toml;
mod words;

pub(crate) use above::left;
pub(crate) use convert::{Converter, RowKind};
pub use doubt::MappingDoubt;
pub use model::{FieldMapping, Mapping, NumberStyle};
pub(crate) use source::{Origin, Source, SourceRow};
pub use suggest::{AskedColumn, SuggestedField, Suggestion};
