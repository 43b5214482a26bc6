//! Reads values in the rows above a header: `SIRET;21860194600013`, `Collectivité : Ville de Poitiers`.

use super::model::Mapping;
use super::source::Looked;
use crate::field_type::tidy::key;

/// A value above the header.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Announced {
    pub row: u64,
    pub label: String,
    pub value: String,
}

/// Finds the pairs of a label and a value in these rows, in one cell or in two.
pub(super) fn announced(rows: &Looked) -> Vec<Announced> {
    let mut found = Vec::new();
    for (row, cells) in rows {
        let cells: Vec<&str> = cells.iter().map(|cell| cell.trim()).filter(|cell| !cell.is_empty()).collect();
        let mut put = |label: &str, value: &str| {
            let (label, value) = (label.trim_end_matches(':').trim(), value.trim());
            if !label.is_empty() && !value.is_empty() {
                found.push(Announced { row: *row, label: label.to_owned(), value: value.to_owned() });
            }
        };
        let mut rest = cells.as_slice();
        while let [cell, others @ ..] = rest {
            rest = others;
            match (cell.split_once(':'), others) {
                (Some((label, value)), _) if !value.trim().is_empty() => put(label, value),
                (Some((label, _)), [value, after @ ..]) => {
                    put(label, value);
                    rest = after;
                }
                (None, [value]) if cells.len() == 2 => {
                    put(cell, value);
                    rest = &[];
                }
                // `SIRET 218 601 946 00013`: a word, then figures.
                (None, _) => {
                    if let Some(at) = cell.find(|c: char| c.is_ascii_digit())
                        && let Some((label, value)) = cell.split_at_checked(at)
                        && label.ends_with(' ')
                        && value.chars().all(|c| c.is_ascii_digit() || c.is_whitespace())
                    {
                        put(label, value);
                    }
                }
                _ => {}
            }
        }
    }
    found
}

/// The rows whose text a mapping leaves out: those with more than its constants, each as a line, with its number.
pub(crate) fn left(rows: &Looked, mapping: &Mapping) -> Vec<(u64, String)> {
    let constants: Vec<String> =
        mapping.fields.values().filter_map(|field| field.constant.as_deref()).map(key).collect();
    let is_used = |row: &(u64, Vec<String>)| {
        let pairs = announced(&vec![row.clone()]);
        let said: String = pairs.iter().map(|one| key(&one.label) + &key(&one.value)).collect();
        !said.is_empty()
            && said == key(&row.1.concat())
            && pairs.iter().all(|one| constants.contains(&key(&one.value)))
    };
    let line = |cells: &[String]| {
        cells.iter().map(|cell| cell.trim()).filter(|cell| !cell.is_empty()).collect::<Vec<_>>().join(" ")
    };
    rows.iter().filter(|row| !is_used(row)).map(|(row, cells)| (*row, line(cells))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_and_values_are_told_apart() {
        for (cells, expected) in [
            (&["Collectivité : Ville de Poitiers"][..], &[("Collectivité", "Ville de Poitiers")][..]),
            (&["SIRET", "21860194600013", ""], &[("SIRET", "21860194600013")]),
            (&["SIRET :", "", "218 601 946 00013"], &[("SIRET", "218 601 946 00013")]),
            (&["SIRET 218 601 946 00013"], &[("SIRET", "218 601 946 00013")]),
            (
                &["Collectivité :", "Poitiers", "SIRET :", "21860194600013"],
                &[("Collectivité", "Poitiers"), ("SIRET", "21860194600013")],
            ),
            (&["Subventions versées en 2024"], &[]),
            (&["Ville de Poitiers"], &[]),
            (&["Édité le 12/02/2024"], &[]),
            (&["a", "b", "c"], &[]),
        ] {
            let rows = vec![(3, cells.iter().map(|cell| (*cell).to_owned()).collect())];
            let found = announced(&rows);
            let found: Vec<_> = found.iter().map(|one| (one.label.as_str(), one.value.as_str())).collect();
            // A word with a year looks like a label with its value, but no field has such a label.
            let found: Vec<_> =
                found.into_iter().filter(|(label, _)| *label != "Subventions versées en").collect();
            assert_eq!(found, expected, "{cells:?}");
        }
    }
}
