//! Which row of a table is its header: titles, dates and blank rows often stand above.

use std::collections::HashSet;

use crate::field_type::lexical;
use crate::field_type::tidy::key;
use crate::reader::preamble::{LOOKED_AT, header_row};

/// How many rows are looked at: those that may be the header, and as many below.
pub(super) const ROWS: usize = 2 * LOOKED_AT;

/// The row that has the most of these names, the first among equals; None when none has any.
pub(super) fn with_names(rows: &[(u64, Vec<String>)], wanted: &HashSet<String>) -> Option<usize> {
    let count = |row: &[String]| {
        row.iter().map(|cell| key(cell)).filter(|name| wanted.contains(name)).collect::<HashSet<_>>().len()
    };
    header_row(rows.iter().map(|(_, row)| row), &count).map(|(index, _)| index)
}

/// The row that looks like a header: the first that is about as wide as most rows below, and whose cells are texts
/// that are all different.
pub(super) fn by_look(rows: &[(u64, Vec<String>)]) -> Option<usize> {
    let filled = |row: &[String]| row.iter().filter(|cell| !lexical::strip(cell).is_empty()).count();
    let mut widths: Vec<usize> = rows.iter().map(|(_, row)| filled(row)).filter(|width| *width > 0).collect();
    widths.sort_unstable();
    let usual = widths.get(widths.len() / 2).copied()?;
    rows.iter().position(|(_, row)| {
        let names: Vec<String> = row.iter().map(|cell| key(cell)).filter(|name| !name.is_empty()).collect();
        let different: HashSet<&String> = names.iter().collect();
        let is_text =
            |name: &String| name.chars().filter(|c| c.is_alphabetic()).count() * 2 > name.chars().count();
        !names.is_empty()
            && names.len() * 10 >= usual * 7
            && different.len() == names.len()
            && names.iter().all(is_text)
    })
}

/// Whether a row is the header again: all that stands in these columns are their labels.
pub(super) fn is_repeated<'t>(mut cells: impl Iterator<Item = (&'t str, &'t str)>) -> bool {
    let mut some = false;
    let all = cells.all(|(label, text)| {
        some |= !text.is_empty();
        key(label) == key(text)
    });
    some && all
}

/// Whether a row says that it is a sum.
pub(super) fn says_total<'t>(mut cells: impl Iterator<Item = &'t str>) -> bool {
    let first = cells.find(|text| !text.is_empty()).map(key);
    first.is_some_and(|text| {
        matches!(
            text.as_str(),
            "total" | "totaux" | "totalgeneral" | "soustotal" | "soustotaux" | "totauxgeneraux"
        )
    })
}
