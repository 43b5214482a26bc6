use std::path::PathBuf;

/// The settings, read from environment variables.
pub struct Settings {
    /// A compliant `deliberations` CSV (`ODB_BENCH_FILE`).
    pub file: Option<PathBuf>,
    /// The number of rows in generated files (`ODB_BENCH_ROWS`).
    pub rows: usize,
    /// The number of runs of each task (`ODB_BENCH_RUNS`).
    pub runs: usize,
}

impl Settings {
    pub fn from_environment() -> Self {
        // `cargo test` runs benches once: a small file then suffices to see that they work.
        let testing = !std::env::args().any(|argument| argument == "--bench");
        let number = |name: &str, default: usize| {
            std::env::var(name).ok().and_then(|value| value.parse().ok()).unwrap_or(default)
        };
        Settings {
            file: std::env::var_os("ODB_BENCH_FILE").map(PathBuf::from),
            rows: number("ODB_BENCH_ROWS", if testing { 1_000 } else { 200_000 }),
            runs: number("ODB_BENCH_RUNS", if testing { 1 } else { 7 }),
        }
    }
}
