/// `bool` of C, in which other languages may leave any byte: 0 is false, all others are true.
///
/// cbindgen:ignore
pub type odb_bool = u8;
