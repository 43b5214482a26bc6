//! From a table whose columns bear names of their own to a data set: which column feeds which field, and how its values
//! are to be read. [`crate::Export::write_mapped`] applies a [`Mapping`], [`Mapping::suggest`] proposes one.

mod convert;
mod header;
mod model;
mod names;
mod source;
mod suggest;
mod toml;

pub(crate) use convert::{Converter, Kind};
pub use model::{FieldMapping, Mapping, NumberStyle};
pub(crate) use source::Source;
pub use suggest::{SuggestedField, Suggestion};
