//! Finds the header row of a table: titles, dates and blank rows often come before it.

use std::collections::HashSet;

use crate::field_type::lexical;
use crate::field_type::tidy::key;
use crate::reader::preamble::{LOOKED_AT, header_row};

/// How many rows are read: those that may be the header, and as many below.
pub(super) const ROWS: usize = 2 * LOOKED_AT;

/// The row with the most of these names, the first among equals; None if no row has any.
pub(super) fn with_names(rows: &[(u64, Vec<String>)], wanted: &HashSet<String>) -> Option<usize> {
    let count = |row: &[String]| {
        row.iter().map(|cell| key(cell)).filter(|name| wanted.contains(name)).collect::<HashSet<_>>().len()
    };
    header_row(rows.iter().map(|(_, row)| row), &count).map(|(index, _)| index)
}

/// The row that looks like a header: the first row that is about as wide as most rows below it, and whose cells are
/// texts that all differ.
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
            && (different.len() == names.len() || different.len() * 2 > names.len() && names.len() > 3)
            && names.iter().all(is_text)
    })
}

/// The text between the name of a group of columns and that of one of its columns.
const BETWEEN: &str = " / ";

/// The headings of columns; a header of several rows gives joined headings: `Bénéficiaire / SIRET`. A cell of an upper
/// row also counts for the empty cells to its right that have a cell below, since it was probably merged.
pub(super) fn headings<'r>(rows: impl IntoIterator<Item = &'r [String]>) -> Vec<String> {
    let plain = |text: &String| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut headings: Vec<String> = Vec::new();
    for row in rows {
        let width = headings.len().max(row.len());
        let mut group = String::new();
        let mut below = Vec::with_capacity(width);
        for index in 0..width {
            let above = headings.get(index).cloned().unwrap_or_default();
            let name = row.get(index).map(plain).unwrap_or_default();
            if !above.is_empty() {
                group = if name.is_empty() { String::new() } else { above.clone() };
            }
            below.push(match (name.is_empty(), group.is_empty()) {
                (true, _) => above,
                (false, true) => name,
                (false, false) => format!("{group}{BETWEEN}{name}"),
            });
        }
        headings = below;
    }
    while headings.last().is_some_and(String::is_empty) {
        headings.pop();
    }
    headings
}

/// The column's own name within its group; None for a column without a group.
pub(super) fn within_group(heading: &str) -> Option<&str> {
    heading.rsplit_once(BETWEEN).map(|(_, name)| name)
}

/// The rows of a header, one of which is at `at`: names of groups may come above names of columns. `knows` returns
/// whether a text is a heading.
pub(super) fn stacked(
    rows: &[(u64, Vec<String>)],
    at: usize,
    knows: &dyn Fn(&str) -> bool,
) -> std::ops::RangeInclusive<usize> {
    // Whether the row names groups of the columns that the next one names.
    let is_above = |index: usize| match (rows.get(index), rows.get(index + 1)) {
        (Some((number, above)), Some((next, below))) => number + 1 == *next && is_group(above, below, knows),
        _ => false,
    };
    let (mut first, mut last) = (at, at);
    if is_above(at) {
        last = at + 1;
    }
    while first > 0 && last - first < 2 && is_above(first - 1) {
        first -= 1;
    }
    first..=last
}

/// Whether one row names groups of the columns that the next one names.
fn is_group(above: &[String], below: &[String], knows: &dyn Fn(&str) -> bool) -> bool {
    let at = |row: &[String], index: usize| {
        row.get(index).map(|cell| lexical::strip(cell).to_owned()).unwrap_or_default()
    };
    let filled = |row: &[String]| {
        row.iter()
            .map(|cell| lexical::strip(cell))
            .filter(|cell| !cell.is_empty())
            .map(str::to_owned)
            .collect::<Vec<_>>()
    };
    let (groups, names) = (filled(above), filled(below));
    let is_name = |cell: &String| !cell.contains(|c: char| c.is_ascii_digit()) && !cell.ends_with(':');
    let is_title = groups.len() == 1 && !at(above, 0).is_empty();
    if is_title || !groups.iter().all(is_name) || !names.iter().all(is_name) || names.len() < 2 {
        return false;
    }
    let known = |cells: &[String]| cells.iter().filter(|cell| knows(cell)).count();
    // A group has at least two columns, and the lower row names all of them.
    let spans = (0..above.len().max(below.len())).any(|index| {
        let group = at(above, index);
        !group.is_empty()
            && knows(&group)
            && at(above, index + 1).is_empty()
            && !at(below, index).is_empty()
            && !at(below, index + 1).is_empty()
    });
    // One of the two rows names each column. A row of titles leaves most columns unnamed.
    let named = (0..above.len().max(below.len()))
        .all(|index| !at(above, index).is_empty() || !at(below, index).is_empty());
    spans && named && known(&names) * 2 >= names.len() && known(&groups) * 2 >= groups.len()
}

/// Whether a row repeats the header: these columns have no other text than their labels.
pub(super) fn is_repeated<'l, 't>(mut cells: impl Iterator<Item = (&'l str, &'t str)>) -> bool {
    let mut some = false;
    let all = cells.all(|(label, text)| {
        some |= !text.is_empty();
        key(label) == key(text)
    });
    some && all
}

/// Whether the first text of a row announces a total.
pub(super) fn says_total<'t>(mut cells: impl Iterator<Item = &'t str>) -> bool {
    let first = cells.find(|text| !text.is_empty()).map(key);
    first.is_some_and(|text| {
        matches!(
            text.as_str(),
            "total" | "totaux" | "totalgeneral" | "soustotal" | "soustotaux" | "totauxgeneraux"
        )
    })
}
