//! A second library made by Rust, in the same program: it unwinds by itself.

/// Panics, and catches it.
#[unsafe(no_mangle)]
pub extern "C" fn another_panic() -> i32 {
    std::panic::catch_unwind(|| std::panic::resume_unwind(Box::new(1))).unwrap_or(42)
}
