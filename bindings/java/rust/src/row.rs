//! The encoding of records from Java: consecutive rows, each with its cells in the schema's order. A cell is a tag (u8)
//! and the content that the tag requires, with little-endian integers:
//!
//! | tag | value | content |
//! |---|---|---|
//! | 0 | none | |
//! | 1 | text | length (i32), UTF-8 |
//! | 2 | integer | i64 |
//! | 3 | decimal | unscaled value (i64), scale (u8, at most 28) |
//! | 4 | decimal of any size | length (i32), its digits |
//! | 5 | boolean | u8 |
//! | 6 | date | days since 1970-01-01 (i64) |
//! | 7 | moment | seconds since 1970-01-01T00:00Z (i64), nanoseconds (i32), offset from UTC in seconds (i32) |
//! | 8 | year | i32 |
//! | 9 | point | longitude, then latitude, each as decimal of any size without tag |
//! | 10 | list | count (i32), then texts without tag |

use opendatabutton::chrono::{DateTime, FixedOffset};
use opendatabutton::rust_decimal::Decimal;
use opendatabutton::{DynamicRecord, GeoPoint, NotTaken, Utf8, Year};

use crate::failure::Failure;
use crate::schema::day;
use crate::wire::Malformed;

/// The bytes that are not read yet.
pub(crate) struct Rows<'a>(&'a [u8]);

impl<'a> Rows<'a> {
    pub fn new(bytes: &'a [u8]) -> Self {
        Rows(bytes)
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Reads the whole next row into `record`, even if a value fails; returns the first failure.
    pub fn read(&mut self, record: &mut DynamicRecord, columns: usize) -> Result<(), Failure> {
        record.clear();
        let mut result = Ok(());
        for column in 0..columns {
            if let Err(failure) = self.cell(record, column)?
                && result.is_ok()
            {
                result = Err(failure);
            }
        }
        result
    }

    /// Reads a cell. The outer error reports a wrong encoding, the inner one a value that the record refuses.
    #[inline]
    fn cell(&mut self, record: &mut DynamicRecord, column: usize) -> Result<Result<(), Failure>, Failure> {
        let [tag] = self.array()?;
        let set = match tag {
            0 => return Ok(Ok(())),
            1 => record.set_at(column, Utf8::new(self.bytes()?).map_err(|_| Malformed)?),
            2 => record.set_at(column, i64::from_le_bytes(self.array()?)),
            3 => {
                let (unscaled, [scale]) = (i64::from_le_bytes(self.array()?), self.array()?);
                match Decimal::try_from_i128_with_scale(unscaled.into(), scale.into()) {
                    Ok(decimal) => record.set_at(column, decimal),
                    Err(_) => return Err(Malformed.into()),
                }
            }
            4 => {
                let digits = self.text()?;
                match Decimal::from_str_exact(digits) {
                    Ok(decimal) => record.set_at(column, decimal),
                    // Passed as a text, so that the check reports a number of this size.
                    Err(_) => record.set_at(column, digits),
                }
            }
            5 => {
                let [truth] = self.array()?;
                record.set_at(column, truth != 0)
            }
            6 => match day(i64::from_le_bytes(self.array()?)) {
                Ok(date) => record.set_at(column, date),
                // The record stores the refusal, and the check reports it.
                Err(_) => {
                    record.refuse(column, None, NotTaken::Range);
                    return Ok(Ok(()));
                }
            },
            7 => {
                let (seconds, nanos) = (i64::from_le_bytes(self.array()?), self.integer()?);
                let offset = FixedOffset::east_opt(self.integer()?);
                let moment =
                    u32::try_from(nanos).ok().and_then(|nanos| DateTime::from_timestamp(seconds, nanos));
                match (moment, offset) {
                    (Some(moment), Some(offset)) => record.set_at(column, moment.with_timezone(&offset)),
                    _ => {
                        record.refuse(column, None, NotTaken::Range);
                        return Ok(Ok(()));
                    }
                }
            }
            8 => {
                let year = self.integer()?;
                match u16::try_from(year).ok().and_then(|year| Year::new(year).ok()) {
                    Some(year) => record.set_at(column, year),
                    // Passed as a text, so that the check reports the value.
                    None => record.set_at(column, year.to_string().as_str()),
                }
            }
            9 => {
                let (longitude, latitude) = (self.text()?, self.text()?);
                match (Decimal::from_str_exact(longitude), Decimal::from_str_exact(latitude)) {
                    (Ok(longitude), Ok(latitude)) => record.set_at(column, GeoPoint { longitude, latitude }),
                    _ => record.set_at(column, format!("{longitude},{latitude}").as_str()),
                }
            }
            10 => {
                let count = self.integer()?;
                let items: Result<Vec<String>, Malformed> =
                    (0..count).map(|_| self.text().map(str::to_owned)).collect();
                record.set_at(column, items?)
            }
            _ => return Err(Malformed.into()),
        };
        Ok(set.map_err(Failure::from))
    }

    fn integer(&mut self) -> Result<i32, Malformed> {
        Ok(i32::from_le_bytes(self.array()?))
    }

    fn text(&mut self) -> Result<&'a str, Malformed> {
        std::str::from_utf8(self.bytes()?).map_err(|_| Malformed)
    }

    #[inline]
    fn bytes(&mut self) -> Result<&'a [u8], Malformed> {
        let length = usize::try_from(self.integer()?).map_err(|_| Malformed)?;
        let (bytes, rest) = self.0.split_at_checked(length).ok_or(Malformed)?;
        self.0 = rest;
        Ok(bytes)
    }

    #[inline]
    fn array<const N: usize>(&mut self) -> Result<[u8; N], Malformed> {
        let (bytes, rest) = self.0.split_first_chunk().ok_or(Malformed)?;
        self.0 = rest;
        Ok(*bytes)
    }
}

#[cfg(test)]
mod tests {
    use opendatabutton::datasets;
    use proptest::prelude::*;

    use super::*;

    proptest! {
        /// Only a fault of the Java face produces rows in another encoding: this must be an error, never a panic.
        #[test]
        fn bytes_that_are_no_row_are_an_error(bytes in prop::collection::vec(prop_oneof![0u8..12, any::<u8>()], 0..64)) {
            let schema = datasets::schema("deliberations").map_err(|e| TestCaseError::fail(e.to_string()))?;
            let columns = schema.descriptor().fields.len();
            let mut record = DynamicRecord::new(schema);
            let mut rows = Rows::new(&bytes);
            while !rows.is_empty() && rows.read(&mut record, columns).is_ok() {}
            prop_assert!(rows.0.len() <= bytes.len());
        }
    }
}
