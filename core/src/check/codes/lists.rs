//! Looks up codes and names in the generated lists.

use std::sync::OnceLock;

pub const DEPARTMENTS: &str = include_str!("departments.txt");
pub const DEPARTMENT_NAMES: &str = include_str!("departments-names.txt");
pub const REGIONS: &str = include_str!("regions.txt");
pub const REGION_NAMES: &str = include_str!("regions-names.txt");
pub const ALPHA2: &str = include_str!("countries-alpha2.txt");
pub const ALPHA3: &str = include_str!("countries-alpha3.txt");

const COMMUNES_2023: &[u8] = include_bytes!("communes-2023.bin");
const COMMUNES_2024: &[u8] = include_bytes!("communes-2024.bin");
const POSTAL: &[u8] = include_bytes!("postal.bin");
const COMMUNE_NAMES_2024: &str = include_str!("communes-2024.txt");
const COMMUNE_NAMES_2023_ADDED: &str = include_str!("communes-2023-added.txt");
const COMMUNE_NAMES_2023_REMOVED: &str = include_str!("communes-2023-removed.txt");

const COMMUNES_ADDRESSES: &[u8] = include_bytes!("communes-addresses.bin");
const COMMUNES_ADDRESSES_NAMES: &[u8] = include_bytes!("communes-addresses-names.bin");
const COMMUNES_ADDRESSES_ADDED: &str = include_str!("communes-addresses-added.txt");
const COMMUNES_FORMER: &str = include_str!("communes-former.txt");

/// The year of the official geographical code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Year {
    Y2023,
    Y2024,
}

impl Year {
    pub fn text(self) -> &'static str {
        match self {
            Year::Y2023 => "2023",
            Year::Y2024 => "2024",
        }
    }
}

/// True if one of the lines equals the cell.
pub fn has_line(lines: &str, cell: &[u8]) -> bool {
    lines.lines().any(|line| line.as_bytes() == cell)
}

pub fn has_commune(cell: &[u8], year: Year) -> bool {
    has_bit(if year == Year::Y2023 { COMMUNES_2023 } else { COMMUNES_2024 }, cell)
}

pub fn has_postal(cell: &[u8]) -> bool {
    has_bit(POSTAL, cell)
}

/// A current commune, by the place of its code among those that addresses may use.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AddressCommune(usize);

impl AddressCommune {
    /// The commune of a code in upper case.
    #[inline]
    pub fn of(code: &[u8]) -> Option<Self> {
        place(code).filter(|place| is_set(COMMUNES_ADDRESSES, *place)).map(AddressCommune)
    }

    /// Its name in the official code.
    pub fn name(self) -> String {
        let rank = (0..self.0).filter(|place| is_set(COMMUNES_ADDRESSES, *place)).count();
        let name = COMMUNES_ADDRESSES_NAMES.get(rank * 2..rank * 2 + 2).unwrap_or_default();
        let name = name.iter().rev().fold(0, |number, byte| number << 8 | usize::from(*byte));
        match name.checked_sub(commune_names()) {
            Some(added) => COMMUNES_ADDRESSES_ADDED.lines().nth(added).unwrap_or_default().to_owned(),
            None => nth_front_coded(name),
        }
    }
}

/// The code of the current commune that contains a former one.
pub fn successor(former: &[u8]) -> Option<&'static str> {
    // Sorted lines of twelve bytes: the former code, a blank, the current code.
    let lines = COMMUNES_FORMER.as_bytes();
    let (mut low, mut high) = (0, lines.len() / 12);
    while low < high {
        let middle = low.midpoint(high);
        let line = COMMUNES_FORMER.get(middle * 12..middle * 12 + 11)?;
        let (code, today) = line.split_once(' ')?;
        match code.as_bytes().cmp(former) {
            std::cmp::Ordering::Equal => return Some(today),
            std::cmp::Ordering::Less => low = middle + 1,
            std::cmp::Ordering::Greater => high = middle,
        }
    }
    None
}

/// The number of codes reserved for a department.
const PER_DEPARTMENT: usize = 1000;

/// One bit for each code: 1,000 for each department, `00` to `99` then `2A` and `2B`.
fn has_bit(bits: &[u8], cell: &[u8]) -> bool {
    place(cell).is_some_and(|place| is_set(bits, place))
}

fn is_set(bits: &[u8], place: usize) -> bool {
    bits.get(place / 8).is_some_and(|byte| byte & (1 << (place % 8)) != 0)
}

/// The place of a code's bit; None for a text that is no code.
fn place(cell: &[u8]) -> Option<usize> {
    let [a, b, rest @ ..] = cell else { return None };
    let digit = |byte: u8| byte.is_ascii_digit().then(|| usize::from(byte - b'0'));
    let department = match (a, b) {
        (b'2', b'A') => Some(100),
        (b'2', b'B') => Some(101),
        _ => digit(*a).zip(digit(*b)).map(|(a, b)| a * 10 + b),
    };
    let number = rest.iter().try_fold(0, |number, byte| Some(number * 10 + digit(*byte)?));
    let (department, number) = department.zip(number)?;
    (rest.len() == 3).then_some(department * PER_DEPARTMENT + number)
}

pub fn has_commune_name(cell: &[u8], year: Year) -> bool {
    if year == Year::Y2023 && has_line(COMMUNE_NAMES_2023_REMOVED, cell) {
        return false;
    }
    has_front_coded(cell) || (year == Year::Y2023 && has_line(COMMUNE_NAMES_2023_ADDED, cell))
}

/// Sorted names, front-coded: each line begins with the number of bytes (base 36) that it shares with the line before.
/// The first line of each block shares none.
const BLOCK: usize = 64;

/// The start of each block, computed once.
fn blocks() -> &'static [usize] {
    static BLOCKS: OnceLock<Vec<usize>> = OnceLock::new();
    BLOCKS.get_or_init(|| {
        let ends = memchr::memchr_iter(b'\n', COMMUNE_NAMES_2024.as_bytes()).map(|end| end + 1);
        let last = COMMUNE_NAMES_2024.len();
        std::iter::once(0).chain(ends).step_by(BLOCK).filter(|start| *start < last).collect()
    })
}

/// The number of names of communes.
fn commune_names() -> usize {
    static COUNT: OnceLock<usize> = OnceLock::new();
    *COUNT.get_or_init(|| memchr::memchr_iter(b'\n', COMMUNE_NAMES_2024.as_bytes()).count())
}

fn from(start: usize) -> std::str::Lines<'static> {
    COMMUNE_NAMES_2024.get(start..).unwrap_or_default().lines()
}

/// Builds a name from its line and the name before it.
fn next_name(line: &str, name: &mut Vec<u8>) {
    let (common, rest) = line.as_bytes().split_first().map_or((0, &[][..]), |(common, rest)| {
        (char::from(*common).to_digit(36).unwrap_or(0) as usize, rest)
    });
    name.truncate(common);
    name.extend_from_slice(rest);
}

fn nth_front_coded(rank: usize) -> String {
    let mut name: Vec<u8> = Vec::with_capacity(64);
    let start = blocks().get(rank / BLOCK).copied().unwrap_or_default();
    from(start).take(rank % BLOCK + 1).for_each(|line| next_name(line, &mut name));
    String::from_utf8_lossy(&name).into_owned()
}

fn has_front_coded(cell: &[u8]) -> bool {
    let first_name = |start: usize| from(start).next().and_then(|line| line.get(1..)).unwrap_or_default();
    let after = blocks().partition_point(|start| first_name(*start).as_bytes() <= cell);
    let Some(start) = after.checked_sub(1).and_then(|block| blocks().get(block)) else { return false };
    let mut name: Vec<u8> = Vec::with_capacity(64);
    from(*start).take(BLOCK).any(|line| {
        next_name(line, &mut name);
        name == cell
    })
}

#[cfg(test)]
mod tests {
    use sha2::{Digest, Sha256};

    use super::*;

    /// The lists are exactly those generated from the packages; `make codes` writes them anew.
    #[test]
    fn the_lists_are_the_generated_ones() {
        for (name, bytes, expected) in [
            ("communes-2023.bin", COMMUNES_2023, "d92a01d1878f1e0e"),
            ("communes-2024.bin", COMMUNES_2024, "908017dc2a990ff5"),
            ("postal.bin", POSTAL, "c18b1a670b6d1390"),
            ("communes-2024.txt", COMMUNE_NAMES_2024.as_bytes(), "24daa53432b83218"),
            ("communes-2023-added.txt", COMMUNE_NAMES_2023_ADDED.as_bytes(), "df07ac0afac72cd9"),
            ("communes-2023-removed.txt", COMMUNE_NAMES_2023_REMOVED.as_bytes(), "ffcbe1ea6f7a86e2"),
            ("communes-addresses.bin", COMMUNES_ADDRESSES, "eeab9260b72ab3dd"),
            ("communes-addresses-names.bin", COMMUNES_ADDRESSES_NAMES, "f7ed9fbf2068b85a"),
            ("communes-addresses-added.txt", COMMUNES_ADDRESSES_ADDED.as_bytes(), "d0bf68f663a2ede6"),
            ("communes-former.txt", COMMUNES_FORMER.as_bytes(), "680634d74b3163d0"),
            ("departments.txt", DEPARTMENTS.as_bytes(), "ba86251c790b6f5a"),
            ("departments-names.txt", DEPARTMENT_NAMES.as_bytes(), "6f52de548db1c27d"),
            ("regions.txt", REGIONS.as_bytes(), "7013f2f0fb236927"),
            ("regions-names.txt", REGION_NAMES.as_bytes(), "594ea8307414dfe0"),
            ("countries-alpha2.txt", ALPHA2.as_bytes(), "801ef127f0b3e6b4"),
            ("countries-alpha3.txt", ALPHA3.as_bytes(), "cc306b7deb4ff39f"),
        ] {
            let digest: String =
                Sha256::digest(bytes).iter().take(8).map(|byte| format!("{byte:02x}")).collect();
            assert_eq!(digest, expected, "{name}");
        }
    }

    #[test]
    fn communes_of_addresses_have_their_names_and_former_ones_their_successors() {
        for (code, name) in [
            ("01001", Some("L'Abergement-Clémenciat")),
            ("31591", Some("Escoulis")),
            ("2A004", Some("Ajaccio")),
            ("75101", Some("Paris 1er Arrondissement")),
            ("86194", Some("Poitiers")),
            ("98735", Some("Papeete")),
            ("75056", None),
            ("01340", None),
        ] {
            let found = AddressCommune::of(code.as_bytes()).map(AddressCommune::name);
            assert_eq!(found.as_deref(), name, "{code}");
        }
        assert_eq!([&b"01340"[..], b"86194", b""].map(successor), [Some("01015"), None, None]);
    }

    #[test]
    fn every_name_is_found() {
        let mut name = String::new();
        let mut count = 0;
        for line in COMMUNE_NAMES_2024.lines() {
            let common = line.chars().next().and_then(|c| c.to_digit(36)).unwrap();
            name.truncate(common as usize);
            name.push_str(&line[1..]);
            assert!(has_commune_name(name.as_bytes(), Year::Y2024), "{name}");
            assert!(!has_commune_name(format!("{name}~").as_bytes(), Year::Y2024), "{name}~");
            count += 1;
        }
        assert_eq!(count, 34_921);
    }
}
