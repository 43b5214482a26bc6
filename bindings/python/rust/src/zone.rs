//! The time zone in which days are read.

use chrono::{FixedOffset, Offset, TimeZone};
use chrono_tz::Tz;
use opendatabutton::{Zone, chrono};

use crate::failure::Failure;

/// A zone by its IANA name, or an offset: `Europe/Paris`, `+02:00`, `UTC+02:00`.
pub fn zone(name: &str) -> Result<Zone, Failure> {
    if let Ok(named) = name.parse::<Tz>() {
        return Ok(Zone::new(name, move |moment| named.offset_from_utc_datetime(&moment).fix()));
    }
    if let Ok(offset) = name.trim_start_matches("UTC").parse::<FixedOffset>() {
        return Ok(Zone::new(name, move |_| offset));
    }
    Err(Failure::input(
        "timezone",
        format!("timezone= : « {name} » n'est pas un fuseau horaire ; par exemple Europe/Paris"),
        format!("timezone=: \"{name}\" is no time zone; Europe/Paris, for example"),
    ))
}
