//! A page for each of the five things that this crate does, with code to begin from.
//!
//! | you have | you want | page |
//! |---|---|---|
//! | records in a program | a compliant file | [`button`] |
//! | a file | its errors | [`check`] |
//! | a file that is nearly right | the official file | `repair` |
//! | a table with its own headings | the official file | `mapping` |
//! | the name of a standard | its columns, its records, its page | [`data_sets`] |

pub mod button;
pub mod check;
pub mod data_sets;
#[cfg(feature = "mapping")]
pub mod mapping;
#[cfg(feature = "repair")]
pub mod repair;
