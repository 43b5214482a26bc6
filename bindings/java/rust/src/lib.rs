//! The native half of opendatabutton for Java. Both artifacts call it: one through the Foreign Function and Memory API,
//! the other through JNA.
//!
//! It contains no rule: it passes values, files and findings between the JVM and the crate `opendatabutton`. Vendors do
//! not call it; they call the face, which is written in Java (`bindings/java/java/face`).
//!
//! Java calls four functions, which take only numbers and bytes (`call`). `call` maps the numbers of an operation and
//! of a handle to a function of `schema`, `report`, `check` or `export`; arguments and results are bytes in the
//! encoding of `wire`. This library never calls Java: the code of a program's own streams and records runs between two
//! calls.

mod call;
mod check;
mod export;
mod failure;
mod form;
mod pipe;
mod report;
mod row;
mod schema;
mod wire;
mod work;
