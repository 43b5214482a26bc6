use std::io::{Read, Seek};
use std::ops::ControlFlow;

use super::{Container, Reading, SheetHeader, Values, Workbook, read_rows};
use crate::reader::Sheet;
use crate::reader::preamble::{LOOKED_AT, header_row};

/// The most sheets that are searched.
const MOST: usize = 50;

/// Returns the name of a sheet whose header has more than twice as many meaningful labels as that of the sheet that was
/// read, which has `found`. `sense` returns how many labels of a row mean something.
pub(crate) fn elsewhere(
    container: Container,
    source: &mut (impl Read + Seek),
    workbook: &Workbook,
    found: usize,
    sense: &dyn Fn(&[String]) -> usize,
) -> Option<String> {
    let mut best: Option<(usize, usize)> = None;
    for place in (0..workbook.sheets.len()).take(MOST).filter(|place| *place != workbook.place) {
        let mut rows: Vec<Vec<String>> = Vec::new();
        let reading = Reading { sheet: &Sheet::Numbered(place + 1), values: Values::Held };
        let read = read_rows(container, &mut *source, reading, &mut |row| {
            rows.push(SheetHeader::new(row).raw);
            Ok(if rows.len() < LOOKED_AT { ControlFlow::Continue(()) } else { ControlFlow::Break(()) })
        });
        // A sheet that cannot be read is passed over.
        if read.is_ok()
            && let Some((_, sensed)) = header_row(rows.into_iter(), sense)
            && sensed > best.map_or(2 * found, |(_, most)| most)
        {
            best = Some((place, sensed));
        }
    }
    best.and_then(|(place, _)| workbook.sheets.get(place)).map(|sheet| sheet.name.clone())
}
