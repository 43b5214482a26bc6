//! Typed contracts: those of [`crate::datasets`] are generated from the descriptors.

use serde::Serialize;
use serde::de::DeserializeOwned;

/// A contract of one version of a nested standard, typed. As JSON it has the official form.
pub trait DocumentRecord: Serialize + DeserializeOwned {
    /// The standard's name, `marches-publics` for example.
    const DATA_SET: &'static str;
    /// The version of the standard, `2.0.3` for example.
    const VERSION: &'static str;
    /// The name of its kind in a document, `marche` for example.
    const KIND: &'static str;
}
