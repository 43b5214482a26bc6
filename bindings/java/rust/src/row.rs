//! Records on their way from Java: rows one after the other, of each the cells in the schema's order. A cell is a tag
//! and what the tag says, integers little-endian:
//!
//! | tag | value | what follows |
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

/// What is left of the bytes.
pub(crate) struct Rows<'a>(&'a [u8]);

impl<'a> Rows<'a> {
    pub fn new(bytes: &'a [u8]) -> Self {
        Rows(bytes)
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Reads the next row into `record`, whole, whatever is wrong with its values.
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

    /// Reads a cell. The outer error is of the encoding, the inner one of the value.
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
                    // As a text, so that the check says what is wrong with a number of this size.
                    Err(_) => record.set_at(column, digits),
                }
            }
            5 => {
                let [truth] = self.array()?;
                record.set_at(column, truth != 0)
            }
            6 => match day(i64::from_le_bytes(self.array()?)) {
                Ok(date) => record.set_at(column, date),
                // The check says that there is none.
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
                    // As a text, so that the check says what is wrong with it.
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
        /// Java writes rows in another form only by a fault of ours: that must be an error, never a panic.
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
