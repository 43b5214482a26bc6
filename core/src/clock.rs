//! The time: the one place where the engine asks for it.

use std::fmt;
use std::sync::OnceLock;
use std::time::{Duration, Instant};

use chrono::{DateTime, FixedOffset, Local, NaiveDate, Utc};

/// Gives the time: the system's clock unless [`set_clock`] was called with another.
pub trait Clock: Send + Sync {
    /// The time of the day where the host is: its date is today's, in file names and reports.
    fn now(&self) -> DateTime<FixedOffset>;

    /// The time since some moment that stays the same, and which never goes back: durations are differences of it.
    fn elapsed(&self) -> Duration;
}

static CLOCK: OnceLock<Box<dyn Clock>> = OnceLock::new();

/// Takes another clock for the whole process: for a host where the system has none (a browser), or for a test.
///
/// False when the process has a clock already: one was given before, or work has begun with the system's. The
/// given one is not taken then.
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

/// The system's.
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

/// Today, where the host is: the date of official names and reports, by the clock of [`set_clock`] if one was given.
pub fn today() -> NaiveDate {
    clock().now().date_naive()
}

/// This moment, for everyone.
pub(crate) fn now() -> DateTime<Utc> {
    clock().now().to_utc()
}

/// Measures how long something takes.
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
