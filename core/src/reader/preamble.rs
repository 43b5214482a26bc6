//! Finds the header of a table: exports of business software often begin with a title, a date, blank rows.

use super::{CsvReader, DELIMITERS, Dialect, Step};

/// How many rows are searched for the header.
pub(crate) const LOOKED_AT: usize = 30;

/// The row with the most meaningful labels, the first among equals, and their number. `None` if no row has any.
///
/// `sense` returns how many labels of a row mean something.
pub(crate) fn header_row(
    rows: impl Iterator<Item = impl AsRef<[String]>>,
    sense: &dyn Fn(&[String]) -> usize,
) -> Option<(usize, usize)> {
    let mut best: Option<(usize, usize)> = None;
    for (place, labels) in rows.take(LOOKED_AT).enumerate() {
        let found = sense(labels.as_ref());
        if found > best.map_or(0, |(_, most)| most) {
            best = Some((place, found));
        }
    }
    best
}

/// Does [`header_row`] on the beginning of a text, with the separator that gives the most meaningful labels: returns
/// the place of the row, blank rows counted, and its dialect.
pub(crate) fn find_header(
    beginning: &[u8],
    official: u8,
    sense: &dyn Fn(&[String]) -> usize,
) -> Option<(usize, Dialect)> {
    let mut best: Option<(usize, usize, u8)> = None;
    let others = DELIMITERS.into_iter().filter(|delimiter| *delimiter != official);
    for delimiter in std::iter::once(official).chain(others) {
        let dialect = Dialect { delimiter, skip_initial_space: false };
        if let Some((place, found)) = header_row(rows(beginning, dialect), sense)
            && best.is_none_or(|(_, most, _)| found > most)
        {
            best = Some((place, found, delimiter));
        }
    }
    let (place, _, delimiter) = best?;
    let dialect = Dialect { delimiter, skip_initial_space: false };
    let labels = rows(beginning, dialect).nth(place).unwrap_or_default();
    let spaced = labels.len() > 1 && labels.iter().skip(1).all(|label| label.starts_with(' '));
    Some((place, Dialect { delimiter, skip_initial_space: spaced }))
}

/// Does [`find_header`] on a text whose lines are each one value between quotes: returns the place of the row, the
/// dialect of the lines, the separator of the values in them, and the number of meaningful labels.
pub(crate) fn find_wrapped_header(
    beginning: &[u8],
    sense: &dyn Fn(&[String]) -> usize,
) -> Option<(usize, Dialect, u8, usize)> {
    let mut best: Option<(usize, Dialect, u8, usize)> = None;
    for delimiter in DELIMITERS {
        let outer = Dialect { delimiter, skip_initial_space: false };
        for (place, labels) in rows(beginning, outer).take(LOOKED_AT).enumerate() {
            let Some((line, rest)) = labels.split_first() else { continue };
            if rest.iter().any(|label| !label.trim().is_empty()) {
                continue;
            }
            for inner in DELIMITERS {
                let dialect = Dialect { delimiter: inner, skip_initial_space: false };
                let found = rows(line.as_bytes(), dialect).next().map_or(0, |labels| sense(&labels));
                if found > best.map_or(1, |(.., most)| most) {
                    best = Some((place, outer, inner, found));
                }
            }
        }
    }
    best
}

/// The rows of a text.
fn rows(text: &[u8], dialect: Dialect) -> impl Iterator<Item = Vec<String>> {
    let mut reader = CsvReader::new(text);
    reader.set_dialect(dialect);
    std::iter::from_fn(move || match reader.next() {
        Ok(Step::Row) => {
            Some(reader.cells().iter().map(|cell| String::from_utf8_lossy(cell).into_owned()).collect())
        }
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_header_is_found_below_titles_whatever_the_separator() {
        let sense =
            |labels: &[String]| labels.iter().filter(|label| ["nom", "date"].contains(&label.trim())).count();
        for (text, expected) in [
            ("nom,date\na,b\n", Some((0, b',', false))),
            ("Export du 3 mai, page 1\n\nnom;date\n", Some((2, b';', false))),
            ("nom, date\n", Some((0, b',', true))),
            ("date\nnom\tdate\n", Some((1, b'\t', false))),
            ("\"nom\";\"date\"\n", Some((0, b';', false))),
            ("a,b\n", None),
        ] {
            let found = find_header(text.as_bytes(), b',', &sense);
            let found = found.map(|(place, dialect)| (place, dialect.delimiter, dialect.skip_initial_space));
            assert_eq!(found, expected, "{text:?}");
        }
    }
}
