use std::borrow::Cow;

use crate::cells::Cells;

/// The part of a row that a report shows around a wrong cell: at most [`COLUMNS`] cells of [`CHARACTERS`] characters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Excerpt {
    /// The column of the first cell, from 0.
    pub first: usize,
    pub cells: Vec<String>,
}

/// The most cells of an excerpt; a longer row is shown around the wrong cell.
pub(crate) const COLUMNS: usize = 64;

/// The most characters of a cell; the finding itself shows more of the wrong cell.
const CHARACTERS: usize = 80;

impl Excerpt {
    /// The cells around `position`, or the first cells of the row.
    pub fn of(cells: Cells<'_>, position: Option<usize>) -> Self {
        let first = Self::first(cells, position);
        let cells = cells.iter().skip(first).take(COLUMNS).map(|cell| shown(cell, CHARACTERS)).collect();
        Excerpt { first, cells }
    }

    /// The column where [`Excerpt::of`] begins, from 0.
    pub fn first(cells: Cells<'_>, position: Option<usize>) -> usize {
        match position {
            Some(position) if cells.len() > COLUMNS => position.saturating_sub(COLUMNS / 2),
            _ => 0,
        }
    }
}

/// Decodes bytes as UTF-8 and cuts the text after `characters` characters.
pub(crate) fn shown(bytes: &[u8], characters: usize) -> String {
    // A UTF-8 character has at most four bytes: decode no more than can be shown.
    let head = bytes.get(..characters * 4).unwrap_or(bytes);
    let text = String::from_utf8_lossy(head);
    match cut(&text, characters) {
        Cow::Owned(text) => text,
        Cow::Borrowed(_) if head.len() < bytes.len() => format!("{text}…"),
        Cow::Borrowed(text) => text.to_owned(),
    }
}

/// Cuts a text after `characters` characters and adds an ellipsis.
pub(crate) fn cut(text: &str, characters: usize) -> Cow<'_, str> {
    // Each character has at least one byte.
    if text.len() <= characters {
        return Cow::Borrowed(text);
    }
    match text.char_indices().nth(characters) {
        Some((end, _)) => Cow::Owned(format!("{}…", &text[..end])),
        None => Cow::Borrowed(text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wide_row_is_shown_around_the_wrong_cell_and_long_cells_are_cut() {
        let bytes = "é".repeat(100).into_bytes();
        let ranges = vec![(0, 200); 500];
        let row = Cells { bytes: &bytes, ranges: &ranges };
        for (position, first, count) in
            [(None, 0, 64), (Some(3), 0, 64), (Some(100), 68, 64), (Some(499), 467, 33)]
        {
            let excerpt = Excerpt::of(row, position);
            assert_eq!((excerpt.first, excerpt.cells.len()), (first, count), "{position:?}");
        }
        let shown = &Excerpt::of(row, None).cells[0];
        assert_eq!(*shown, format!("{}…", "é".repeat(80)));
        let narrow = Cells { bytes: b"ab", ranges: &[(0, 1), (1, 2)] };
        assert_eq!(Excerpt::of(narrow, Some(7)), Excerpt { first: 0, cells: vec!["a".into(), "b".into()] });
    }
}
