//! Tasks that are measured side by side.

use std::io::Read;
use std::time::{Duration, Instant};

pub type Result<T> = std::result::Result<T, Box<dyn std::error::Error>>;

/// A measured task: it returns the number of bytes that it processed.
pub struct Task<'a> {
    name: &'static str,
    work: Box<dyn Fn() -> Result<u64> + 'a>,
    times: Vec<Duration>,
    bytes: u64,
}

impl<'a> Task<'a> {
    pub fn new(name: &'static str, work: impl Fn() -> Result<u64> + 'a) -> Self {
        Task { name, work: Box::new(work), times: Vec::new(), bytes: 0 }
    }

    fn run(&mut self) -> Result<()> {
        let begun = Instant::now();
        self.bytes = (self.work)()?;
        self.times.push(begun.elapsed());
        Ok(())
    }

    /// Prints the median and returns the rate in bytes per second.
    fn report(mut self) -> f64 {
        self.times.sort();
        let median = self.times[self.times.len() / 2].as_secs_f64();
        let rate = self.bytes as f64 / median;
        println!("{:<36} {:>8.1} ms {:>8.0} MB/s", self.name, median * 1e3, rate / 1e6);
        rate
    }
}

/// Runs the tasks in turns, so that a busy moment of the machine affects all of them; prints their medians and returns
/// their rates in bytes per second.
pub fn in_turns<const N: usize>(runs: usize, mut tasks: [Task<'_>; N]) -> Result<[f64; N]> {
    for _ in 0..runs {
        tasks.iter_mut().try_for_each(Task::run)?;
    }
    Ok(tasks.map(Task::report))
}

/// Reads all records as fast as the `csv` crate can; returns the number of bytes.
pub fn read_records(input: impl Read) -> Result<u64> {
    read_records_of(input, b',')
}

/// As [`read_records`], with another separator.
pub fn read_records_of(input: impl Read, delimiter: u8) -> Result<u64> {
    let mut reader = csv::ReaderBuilder::new().delimiter(delimiter).from_reader(input);
    let mut record = csv::ByteRecord::new();
    while reader.read_byte_record(&mut record)? {}
    let end = reader.position();
    assert!(end.record() > 0);
    Ok(end.byte())
}
