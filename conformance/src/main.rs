//! The command `odb-conformance`.

fn main() {}
