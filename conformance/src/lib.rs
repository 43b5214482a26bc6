//! The parts of the command `odb-conformance`: the test vectors, the runs of products as black boxes, the reports,
//! the certificates.
//!
//! `LABEL.md` defines the label, `PROTOCOL.md` the messages between suite and product, `CERTIFICATE.md` the
//! verification of a certificate.

pub mod audit;
pub mod badge;
pub mod bounded;
pub mod canonical;
pub mod certificate;
pub mod compare;
pub mod error;
pub mod generate;
pub mod level;
pub mod lint;
mod page;
pub mod protocol;
pub mod registry;
pub mod report;
pub mod run;
pub mod vectors;
pub mod words;

/// The version of the suite: of its vectors, its protocol and its rules of levels.
pub const SUITE_VERSION: &str = "1.0.0";
