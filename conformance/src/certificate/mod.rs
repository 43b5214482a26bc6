//! Certificates that a lab signs, with the documents around them: keys, seals of reports, revocations. This is
//! `CERTIFICATE.md` in code; that page binds every reader, in any language.

mod check;
mod document;
mod issue;
mod keys;
mod report;
mod revocations;
mod seal;

pub use crate::canonical::{Hex, fingerprint};
pub use check::{State, check_artefact, check_report, genuine, state};
pub use document::{Day, Signed, message, read};
pub use issue::{Certificate, Certified, LONGEST, Request, certify};
pub use keys::{Key, PrivateKey, Ring};
pub use report::{examine, recount};
pub use revocations::{Head, Revocation, Revocations};
pub use seal::Seal;
