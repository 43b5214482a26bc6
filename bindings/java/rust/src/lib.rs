//! The native half of opendatabutton for Java, which both artifacts call: through the Foreign Function and Memory API, or
//! through JNA.
//!
//! It holds no rule: it hands over values, files and findings between the JVM and the crate `opendatabutton`. Nothing
//! here is called by a vendor; the face that is, is written in Java (`bindings/java/java/face`).
//!
//! How a call goes: Java knows four functions, which take numbers and bytes alone (`call`). `call` turns the number of
//! an operation and that of a handle into work of `schema`, `report`, `check` or `export`, arguments and results being
//! bytes in the form of `wire`. Nothing here calls Java: whatever a program's own streams and records do, they do it
//! between two calls.

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
