use std::path::PathBuf;

/// What the environment asks for.
pub struct Settings {
    /// A compliant `deliberations` CSV (`ODB_BENCH_FILE`).
    pub file: Option<PathBuf>,
    /// The rows of files that are made here (`ODB_BENCH_ROWS`).
    pub rows: usize,
    /// How often each thing is measured (`ODB_BENCH_RUNS`).
    pub runs: usize,
}

impl Settings {
    pub fn from_environment() -> Self {
        // `cargo test` runs benches once: then a small file is enough to see that they work.
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
