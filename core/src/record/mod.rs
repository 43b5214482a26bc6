//! Records: typed ones, generated from the descriptors, and the dynamic one that all bindings share.

mod cell;
mod dynamic;
mod identifier;
mod not_taken;
mod point;
mod row;
mod utf8;
mod value_kind;

pub use cell::CellValue;
pub(crate) use cell::enumeration_cell;
pub use dynamic::{DynamicRecord, IntoCell};
pub use identifier::{InvalidIdentifier, Rna, Siren, Siret, Year};
pub use not_taken::NotTaken;
pub use point::GeoPoint;
pub(crate) use row::RowBuffer;
pub use row::{RowReader, RowWriter};
pub use utf8::Utf8;
pub(crate) use value_kind::ValueKind;

/// A typed row of one version of a data set.
///
/// The records of [`crate::datasets`] implement it; their code is generated from the descriptors.
pub trait Record: Sized {
    /// The data set's name, for example `deliberations`.
    const DATA_SET: &'static str;
    /// The version of the standard, for example `2.1.5`.
    const VERSION: &'static str;

    /// Puts one cell for each column of the schema, in its order, in official form.
    fn write_row(&self, row: &mut RowWriter<'_>);

    /// Reads the values of a row without findings; None if one does not fit its type.
    fn read_row(row: &RowReader<'_>) -> Option<Self>;
}
