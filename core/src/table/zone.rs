use std::fmt;
use std::sync::Arc;

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime, NaiveTime};

/// The time zone in which a column of days reads instants.
///
/// A data frame often keeps a day as the instant of its midnight, and that instant in UTC: 29 January in Paris is then
/// `2024-01-28T23:00:00Z`. Only the zone tells which day it is.
///
/// ```
/// use opendatabutton::{TableCheck, TableSink, TableValue, Schema, Zone, chrono::{DateTime, FixedOffset}};
///
/// let winter = FixedOffset::east_opt(3600).unwrap();
/// let zone = Zone::new("Europe/Paris", move |_| winter);
/// let schema = Schema::from_json(r#"{"fields": [{"name": "jour", "type": "date"}]}"#, "essai")?;
/// let mut check = TableCheck::new(schema, &["jour".to_owned()], "essai", 100).zone(zone);
/// check.set(0, TableValue::Instant(DateTime::parse_from_rfc3339("2024-01-28T23:00:00Z").unwrap()));
/// check.end_row()?;
/// let report = check.into_report();
/// assert_eq!(report.findings()[0].rule().id(), "table-zone"); // a warning: the day is 29 January
/// assert!(report.is_valid());
/// # Ok::<(), opendatabutton::Error>(())
/// ```
#[derive(Clone)]
pub struct Zone {
    name: Arc<str>,
    offset: Arc<dyn Fn(NaiveDateTime) -> FixedOffset + Send + Sync>,
}

impl Zone {
    /// Creates a zone of this name, for people; `offset` returns its offset at a moment of UTC.
    pub fn new(
        name: impl Into<Arc<str>>,
        offset: impl Fn(NaiveDateTime) -> FixedOffset + Send + Sync + 'static,
    ) -> Self {
        Zone { name: name.into(), offset: Arc::new(offset) }
    }

    /// The name of the zone.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The instant in the offset of the zone.
    pub(super) fn here(&self, instant: DateTime<FixedOffset>) -> DateTime<FixedOffset> {
        instant.with_timezone(&(self.offset)(instant.naive_utc()))
    }

    /// The local time of an instant.
    fn local(&self, instant: DateTime<FixedOffset>) -> NaiveDateTime {
        let moment = instant.naive_utc();
        moment.checked_add_offset((self.offset)(moment)).unwrap_or(moment)
    }

    /// The day that an instant means; None if it is a moment of the day.
    pub(super) fn day(&self, instant: DateTime<FixedOffset>) -> Option<InstantDay> {
        let (here, own) = (self.local(instant), instant.naive_local());
        if here.time() == NaiveTime::MIN {
            return Some(InstantDay { day: here.date(), by_zone: here != own });
        }
        // A midnight of another zone is that day if this zone has the same day then.
        let is_day = own.time() == NaiveTime::MIN && own.date() == here.date();
        is_day.then(|| InstantDay { day: own.date(), by_zone: false })
    }
}

/// The day that an instant means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct InstantDay {
    pub day: NaiveDate,
    /// True if the zone decided it: the instant itself states another time.
    pub by_zone: bool,
}

impl fmt::Debug for Zone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Zone").field(&self.name).finish()
    }
}
