//! A host may set its own clock. This test has a process of its own, since a process has one clock.

#![allow(clippy::unwrap_used)] // a test that cannot go on has failed

use std::time::Duration;

use opendatabutton::chrono::{DateTime, FixedOffset, NaiveDate};
use opendatabutton::{Clock, DynamicRecord, Export, Siren, Validator, datasets, set_clock};

/// A clock stopped at eleven at night in Paris on the last day of the year.
struct Stopped;

impl Clock for Stopped {
    fn now(&self) -> DateTime<FixedOffset> {
        DateTime::parse_from_rfc3339("2023-12-31T23:00:00+01:00").unwrap()
    }

    fn elapsed(&self) -> Duration {
        Duration::from_secs(7)
    }
}

#[test]
fn names_of_files_receipts_and_reports_have_the_time_of_the_given_clock() {
    assert!(set_clock(Stopped));
    assert!(!set_clock(Stopped), "a process has one clock");
    let schema = datasets::schema("prenoms").unwrap();
    let folder = tempfile::tempdir().unwrap();
    let producer = Siren::new("218601946").unwrap();
    let mut export = Export::to_directory(schema.clone(), folder.path(), producer).create().unwrap();
    let mut row = DynamicRecord::new(schema.clone());
    for field in &schema.descriptor().fields {
        row.set(&field.name, field.example_text().unwrap_or_default().as_str()).unwrap();
    }
    export.write_dynamic(&row).unwrap();
    let path = export.path().to_owned();
    let receipt = export.finish().unwrap();
    assert!(receipt.file.starts_with("20231231_218601946_"), "{}", receipt.file);
    assert_eq!(receipt.created, "2023-12-31T22:00:00Z");
    let report = Validator::new(schema).validate_file(&path).unwrap();
    assert_eq!(report.elapsed(), Duration::ZERO);
    assert_eq!(report.date(), NaiveDate::from_ymd_opt(2023, 12, 31).unwrap());
}
