//! The native half of opendatabutton for Java: one interface, of which uniffi generates two faces, for Java's Foreign
//! Function and Memory API and, through Kotlin, for JNA.
//!
//! It holds no rule: it hands over values, files and findings between the JVM and the crate `opendatabutton`. Nothing
//! here is called by a vendor; the face that is, is written in Java (`bindings/java/java/face`). So it says only what
//! both generators can express: no unsigned integers, no defaults.

mod data_set;
mod direct;
mod export;
mod failure;
mod finding;
mod form;
mod job;
mod receipt;
mod report;
mod row;
mod schema;
mod validate;

pub use data_set::{NativeDataSet, data_sets, library_version};
pub use export::{NativeBytes, NativeExport};
pub use failure::{Failure, FailureKind};
pub use finding::NativeFinding;
pub use form::NativeForm;
pub use receipt::NativeReceipt;
pub use report::{NativeReport, NativeSummary};
pub use schema::NativeSchema;
pub use validate::{Source, validate_file, validate_source};

uniffi::setup_scaffolding!();
