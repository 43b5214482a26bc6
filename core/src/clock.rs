//! The time: the engine reads it only here.

use std::fmt;
use std::sync::OnceLock;
use std::time::{Duration, Instant};

use chrono::{DateTime, FixedOffset, Local, NaiveDate, Utc};

/// A clock; the engine uses the system's unless [`set_clock`] sets another.
pub trait Clock: Send + Sync {
    /// The time in the time zone of the host: its date is today's, in file names and reports.
    fn now(&self) -> DateTime<FixedOffset>;

    /// The time since a fixed moment, which never goes back: the engine measures durations by differences of it.
    fn elapsed(&self) -> Duration;
}

static CLOCK: OnceLock<Box<dyn Clock>> = OnceLock::new();

/// Sets another clock for the whole process: for a host whose system has none (a browser), or for a test.
///
/// False, and the clock is not set, if the process has a clock already: one was set before, or the engine has begun to
/// use the system's.
///
/// ```
/// use std::time::Duration;
/// use opendatabutton::chrono::{DateTime, FixedOffset};
/// use opendatabutton::{Clock, set_clock};
///
/// struct Stopped;
///
/// impl Clock for Stopped {
///     fn now(&self) -> DateTime<FixedOffset> {
///         DateTime::UNIX_EPOCH.fixed_offset()
///     }
///
///     fn elapsed(&self) -> Duration {
///         Duration::ZERO
///     }
/// }
///
/// assert!(set_clock(Stopped));
/// assert!(!set_clock(Stopped));
/// ```
pub fn set_clock(clock: impl Clock + 'static) -> bool {
    CLOCK.set(Box::new(clock)).is_ok()
}

/// The clock of the system.
struct SystemClock {
    begun: Instant,
}

impl Clock for SystemClock {
    fn now(&self) -> DateTime<FixedOffset> {
        Local::now().fixed_offset()
    }

    fn elapsed(&self) -> Duration {
        self.begun.elapsed()
    }
}

fn clock() -> &'static dyn Clock {
    CLOCK.get_or_init(|| Box::new(SystemClock { begun: Instant::now() })).as_ref()
}

/// Today's date in the time zone of the host, by the clock of [`set_clock`] if one was set: the date of official names
/// and reports.
pub fn today() -> NaiveDate {
    clock().now().date_naive()
}

/// The present time in UTC.
pub(crate) fn now() -> DateTime<Utc> {
    clock().now().to_utc()
}

/// Measures a duration.
#[derive(Clone, Copy)]
pub(crate) struct Stopwatch {
    begun: Duration,
}

impl Stopwatch {
    pub fn start() -> Self {
        Stopwatch { begun: clock().elapsed() }
    }

    pub fn elapsed(self) -> Duration {
        clock().elapsed().saturating_sub(self.begun)
    }
}

impl fmt::Debug for Stopwatch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.elapsed().fmt(f)
    }
}
