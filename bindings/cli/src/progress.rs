use std::io::Read;
use std::path::Path;
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::output::moves_cursor;

/// Shorter work shows no bar.
const PATIENCE: Duration = Duration::from_millis(400);

/// A bar on a terminal for long work; nothing if standard error is piped.
pub struct Progress {
    bar: ProgressBar,
    begun: Instant,
    shown: bool,
}

impl Progress {
    /// A bar for reading a file; `-` and pipes have no known length.
    pub fn for_file(path: &Path) -> Self {
        let length = std::fs::metadata(path).ok().filter(|data| data.is_file()).map(|data| data.len());
        let bar = ProgressBar::with_draw_target(length, ProgressDrawTarget::hidden());
        let template = match length {
            Some(_) => "{bar:32} {percent:>3} % · {bytes} / {total_bytes} · {bytes_per_sec} · {eta}",
            None => "{spinner} {bytes} · {bytes_per_sec} · {elapsed}",
        };
        if let Ok(style) = ProgressStyle::with_template(template) {
            bar.set_style(style);
        }
        Progress { bar, begun: Instant::now(), shown: false }
    }

    pub fn set(&mut self, bytes: u64) {
        self.bar.set_position(bytes);
        if !self.shown && self.begun.elapsed() > PATIENCE && moves_cursor() {
            self.shown = true;
            self.bar.set_draw_target(ProgressDrawTarget::stderr());
        }
    }

    pub fn clear(&self) {
        self.bar.finish_and_clear();
    }
}

/// A reader that moves a bar.
pub struct Watched<'p, R> {
    input: R,
    count: u64,
    progress: &'p mut Progress,
}

impl<'p, R: Read> Watched<'p, R> {
    pub fn new(input: R, progress: &'p mut Progress) -> Self {
        Watched { input, count: 0, progress }
    }
}

impl<R: Read> Read for Watched<'_, R> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let size = self.input.read(buffer)?;
        self.count += size as u64;
        self.progress.set(self.count);
        Ok(size)
    }
}
