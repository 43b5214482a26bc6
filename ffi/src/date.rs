//! Dates and moments from the numbers of C.

use opendatabutton::chrono::{DateTime, FixedOffset, NaiveDate, TimeZone};
use opendatabutton::today;

use crate::failure::Failure;

pub(crate) fn day(year: i32, month: u32, day: u32) -> Result<NaiveDate, Failure> {
    let date = NaiveDate::from_ymd_opt(year, month, day).filter(|_| (1..=9999).contains(&year));
    date.ok_or_else(|| {
        let given = format!("{year:04}-{month:02}-{day:02}");
        Failure::argument("day", format!("il n'y a pas de {given}"), format!("there is no {given}"))
    })
}

/// A year of 0 means today.
pub(crate) fn day_or_today(year: i32, month: u32, day: u32) -> Result<NaiveDate, Failure> {
    if year == 0 { Ok(today()) } else { self::day(year, month, day) }
}

pub(crate) fn moment(
    date: NaiveDate,
    [hour, minute, second]: [u32; 3],
    offset_minutes: i32,
) -> Result<DateTime<FixedOffset>, Failure> {
    let time = date.and_hms_opt(hour, minute, second).ok_or_else(|| {
        let given = format!("{hour:02}:{minute:02}:{second:02}");
        Failure::argument("hour", format!("il n'y a pas de {given}"), format!("there is no {given}"))
    })?;
    let offset = offset_minutes.checked_mul(60).filter(|_| offset_minutes.abs() < 24 * 60);
    let zone = offset.and_then(FixedOffset::east_opt).ok_or_else(|| {
        Failure::argument("offset_minutes", "moins d'un jour, en minutes", "less than a day, in minutes")
    })?;
    zone.from_local_datetime(&time).single().ok_or_else(|| {
        Failure::argument("day", "une date des années 1 à 9999", "a date of the years 1 to 9999")
    })
}
