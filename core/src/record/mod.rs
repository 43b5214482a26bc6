//! Records: the typed ones, generated from the descriptors, and the dynamic one that every binding shares.

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

/// A row of one version of a data set, typed.
///
/// The records of [`crate::datasets`] implement it; the code is generated from the descriptors.
pub trait Record: Sized {
    /// The data set's name, `deliberations` for example.
    const DATA_SET: &'static str;
    /// The version of the standard, `2.1.5` for example.
    const VERSION: &'static str;

    /// Puts one cell for each column of the schema, in its order, in official form.
    fn write_row(&self, row: &mut RowWriter<'_>);

    /// Takes the values of a row that has no finding; None when one does not fit its type.
    fn read_row(row: &RowReader<'_>) -> Option<Self>;
}
