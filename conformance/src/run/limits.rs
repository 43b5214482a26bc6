//! What a product may use.

use std::time::Duration;

/// What a product may use, and how long it may take.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// For `start`.
    pub start: Duration,
    /// For one `export`.
    pub export: Duration,
    /// For `stop`.
    pub stop: Duration,
    /// Below the private folder, and of one file.
    pub disk_bytes: u64,
    /// Of one answer.
    pub answer_bytes: u64,
    /// Of all that is said on standard error.
    pub error_bytes: u64,
    /// At a time, with those that it began.
    pub processes: usize,
    /// Of memory in use, of all of them.
    pub memory_bytes: u64,
    /// Of processor time, of each.
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
