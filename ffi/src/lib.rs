//! The C library of opendatabutton.
//!
//! It holds no rule: it hands over values, files and findings between C and the crate `opendatabutton`.

mod version;
