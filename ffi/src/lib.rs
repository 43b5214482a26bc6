//! The C library of opendatabutton.
//!
//! It holds no rule: it passes values, files and findings between C and the crate `opendatabutton`.
//! The comments of public items go into the header, `include/opendatabutton.h`, and are about C.
//!
//! The steps of a call: `failure::guard` catches unwinds and keeps the error for `odb_error_take`; `handle` turns
//! pointers into references, and is the only file that does so for handles; `text` does it for texts; `out::Out`
//! writes the results, on success only.
#![allow(non_camel_case_types)] // the names of C
#![allow(clippy::missing_safety_doc)] // the header says it for each function, in terms of C

// In the order of the header.
mod version;

mod status;

mod lang;

mod text;

mod error;

mod data_set;

mod schema;

mod field_info;

mod field;

mod record;

mod form;

mod export;

mod source;

mod document;

mod business;

mod stream;

mod receipt;

mod validate;

mod style;

mod report;

mod finding;

mod repair;

mod suggestion;

mod boolean;
mod callback;
mod date;
mod faces;
mod failure;
mod handle;
mod out;
#[cfg(odb_planted)]
mod planted;
mod process;

pub use business::*;
pub use data_set::*;
pub use document::*;
pub use error::*;
pub use export::*;
pub use field::odb_field;
pub use field_info::*;
pub use finding::*;
pub use form::*;
pub use lang::*;
pub use receipt::*;
pub use record::*;
pub use repair::*;
pub use report::*;
pub use schema::*;
pub use source::*;
pub use status::*;
pub use stream::{odb_progress_fn, odb_read_fn, odb_write_fn};
pub use style::*;
pub use suggestion::*;
pub use text::odb_text;
pub use validate::*;
pub use version::*;
