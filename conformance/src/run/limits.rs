//! The limits of a product.

use std::time::Duration;

/// The limits of a product: time, space, processes.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// Time for `start`.
    pub start: Duration,
    /// Time for one `export`.
    pub export: Duration,
    /// Time for `stop`.
    pub stop: Duration,
    /// Bytes below the private folder, and of one file.
    pub disk_bytes: u64,
    /// Bytes of one answer.
    pub answer_bytes: u64,
    /// Bytes on standard error, in total.
    pub error_bytes: u64,
    /// Processes at a time, with their children.
    pub processes: usize,
    /// Bytes of memory in use, by all processes.
    pub memory_bytes: u64,
    /// Processor time of each process.
    pub cpu_seconds: u64,
}

impl Default for Limits {
    fn default() -> Self {
        Limits {
            start: Duration::from_secs(60),
            export: Duration::from_secs(30),
            stop: Duration::from_secs(10),
            disk_bytes: 256 << 20,
            answer_bytes: 1 << 20,
            error_bytes: 16 << 20,
            processes: 64,
            memory_bytes: 2 << 30,
            cpu_seconds: 3600,
        }
    }
}
