use std::collections::HashSet;

use crate::schema::Schema;

/// How a CSV separates its cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Dialect {
    /// One of comma, semicolon, tab, vertical bar.
    pub delimiter: u8,
    /// True if blanks after a delimiter are not part of the value.
    pub skip_initial_space: bool,
}

/// The official dialect: comma, no blanks after it.
impl Default for Dialect {
    fn default() -> Self {
        Dialect { delimiter: b',', skip_initial_space: false }
    }
}

/// The delimiters that files use in practice.
pub(crate) const DELIMITERS: [u8; 4] = [b',', b';', b'\t', b'|'];

impl Dialect {
    /// Detects the dialect of a header row: the delimiter that makes the most different names of the schema appear,
    /// then the most frequent one.
    pub fn detect(header: &[u8], schema: &Schema) -> Self {
        let score = |delimiter: u8| {
            let labels = split(header, delimiter);
            let known: HashSet<usize> =
                labels.iter().filter_map(|label| schema.index_of_label(label.trim())).collect();
            (known.len(), labels.len())
        };
        // Among equals the first wins: the official comma.
        let mut best = (b',', score(b','));
        for delimiter in DELIMITERS {
            let found = score(delimiter);
            if found > best.1 {
                best = (delimiter, found);
            }
        }
        let delimiter = best.0;
        let spaced = header.windows(2).filter(|pair| *pair == [delimiter, b' ']).count();
        let all = header.iter().filter(|byte| **byte == delimiter).count();
        Dialect { delimiter, skip_initial_space: all > 0 && spaced == all }
    }

    /// The catalogue's word for a delimiter that is not the official one.
    pub fn delimiter_word(self, official: u8) -> Option<&'static str> {
        match self.delimiter {
            delimiter if delimiter == official => None,
            b',' => Some("delimiter-comma"),
            b';' => Some("delimiter-semicolon"),
            b'\t' => Some("delimiter-tab"),
            b'|' => Some("delimiter-pipe"),
            _ => None,
        }
    }
}

/// The labels of a header row, split by a simple rule that suffices to compare dialects.
fn split(header: &[u8], delimiter: u8) -> Vec<String> {
    let mut labels = Vec::new();
    let mut label = Vec::new();
    let mut quoted = false;
    for byte in header {
        match *byte {
            b'"' => quoted = !quoted,
            byte if byte == delimiter && !quoted => labels.push(std::mem::take(&mut label)),
            byte => label.push(byte),
        }
    }
    labels.push(label);
    labels.iter().map(|label| String::from_utf8_lossy(label).into_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_comes_again_counts_once() {
        let schema = Schema::from_json(r#"{"fields": [{"name": ""}, {"name": "a|||b"}]}"#, "x").unwrap();
        assert_eq!(Dialect::detect(b",a|||b", &schema).delimiter, b',');
    }
}
