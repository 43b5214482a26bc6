//! The lists of official codes and names for the lookups of `core/src/check/codes`, in compact form.
//!
//! Sources, all MIT, fetched by `make codes`: `@etalab/decoupage-administratif`, one version for each year of the
//! official geographical code (INSEE; the postal codes are of La Poste), `i18n-iso-countries`, and the communes that
//! the official validator of addresses knows, `@ban-team/validateur-bal`.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::output::Result;

/// The folders where `npm pack` of each package was unpacked.
const PACKAGES: [(&str, &str); 4] =
    [("2023", "3.1.1"), ("2024", "4.1.0"), ("countries", "7.14.0"), ("bal", "3.5.2")];

/// Places and countries of a year.
struct Year {
    communes: Vec<Value>,
    departments: Vec<Value>,
    regions: Vec<Value>,
}

impl Year {
    fn read(folder: &Path) -> Result<Self> {
        let list = |name: &str| -> Result<Vec<Value>> {
            Ok(serde_json::from_str(&fs::read_to_string(folder.join("data").join(name))?)?)
        };
        Ok(Year {
            communes: list("communes.json")?,
            departments: list("departements.json")?,
            regions: list("regions.json")?,
        })
    }

    /// The official code counts as communes those of the overseas departments, not those of the collectivities.
    fn communes(&self, key: &str) -> BTreeSet<String> {
        texts(self.communes.iter().filter(|commune| text(commune, "zone") != "com"), key)
    }

    fn regions(&self, key: &str) -> BTreeSet<String> {
        texts(self.regions.iter().filter(|region| text(region, "zone") != "com"), key)
    }

    fn department_names(&self) -> BTreeSet<String> {
        // The package and the official code spell one name differently.
        let spelt = |name: String| if name == "Wallis et Futuna" { name.replace(' ', "-") } else { name };
        texts(self.departments.iter(), "nom").into_iter().map(spelt).collect()
    }

    fn postal_codes(&self) -> BTreeSet<String> {
        let codes = self.communes.iter().filter_map(|c| c.get("codesPostaux").and_then(Value::as_array));
        codes.flatten().filter_map(Value::as_str).map(str::to_owned).collect()
    }
}

/// The generated files, from the packages unpacked in `packages`, under `root` (the workspace's folder).
///
/// # Errors
/// If a package is missing, is of another version, or does not have the expected shape.
pub fn generate(root: &Path, packages: &Path) -> Result<Vec<(PathBuf, Vec<u8>)>> {
    for (folder, version) in PACKAGES {
        let manifest = fs::read_to_string(packages.join(folder).join("package.json"))?;
        let found = text(&serde_json::from_str(&manifest)?, "version").to_owned();
        if found != version {
            return Err(format!("{folder}: version {version} is expected, not {found}").into());
        }
    }
    let y2023 = Year::read(&packages.join("2023"))?;
    let y2024 = Year::read(&packages.join("2024"))?;
    let (names, names_2023) = (y2024.communes("nom"), y2023.communes("nom"));
    if (y2023.department_names(), y2023.regions("nom")) != (y2024.department_names(), y2024.regions("nom")) {
        return Err("departments or regions differ between the years: keep one list for each".into());
    }
    let countries: Vec<Value> =
        serde_json::from_str(&fs::read_to_string(packages.join("countries/codes.json"))?)?;
    // The package lists Kosovo under a code that ISO leaves to its users.
    let iso = |place: usize| -> BTreeSet<String> {
        let codes = countries.iter().filter_map(|country| country.get(place).and_then(Value::as_str));
        codes.filter(|code| !code.starts_with("XK")).map(str::to_owned).collect()
    };
    let files = [
        ("communes-2023.bin", bits(&y2023.communes("code"))?),
        ("communes-2024.bin", bits(&y2024.communes("code"))?),
        ("postal.bin", bits(&y2024.postal_codes())?),
        ("communes-2024.txt", front_coded(&names)),
        ("communes-2023-added.txt", lines(names_2023.difference(&names))),
        ("communes-2023-removed.txt", lines(names.difference(&names_2023))),
        ("departments.txt", lines(&texts(y2024.departments.iter(), "code"))),
        ("departments-names.txt", lines(&y2024.department_names())),
        ("regions.txt", lines(&y2024.regions("code"))),
        ("regions-names.txt", lines(&y2024.regions("nom"))),
        ("countries-alpha2.txt", lines(&iso(0))),
        ("countries-alpha3.txt", lines(&iso(1))),
    ];
    let addresses: Vec<Value> =
        serde_json::from_str(&fs::read_to_string(packages.join("bal/minicog.json"))?)?;
    let mut files: Vec<(&str, Vec<u8>)> = files.into();
    files.extend(address_lists(&addresses, &names)?);
    let folder = root.join("core/src/check/codes");
    Ok(files.into_iter().map(|(name, bytes)| (folder.join(name), bytes)).collect())
}

/// The communes of addresses: their codes, the rank of each one's name among `names`, the names missing there, and
/// for each former commune its successor.
fn address_lists(communes: &[Value], names: &BTreeSet<String>) -> Result<Vec<(&'static str, Vec<u8>)>> {
    let own = texts(communes.iter(), "nom");
    let added: BTreeSet<String> = own.difference(names).cloned().collect();
    let all: Vec<&String> = names.iter().chain(&added).collect();
    let mut by_code: Vec<(usize, u16)> = Vec::with_capacity(communes.len());
    let mut former = BTreeSet::new();
    for commune in communes {
        let (code, name) = (text(commune, "code"), text(commune, "nom"));
        let rank = all.iter().position(|one| *one == name).ok_or("a commune without a name")?;
        by_code.push((place(code)?, u16::try_from(rank)?));
        let olds = commune.get("anciensCodes").and_then(Value::as_array).into_iter().flatten();
        former.extend(olds.filter_map(Value::as_str).map(|old| format!("{old} {code}")));
    }
    by_code.sort_unstable();
    let ranks = by_code.iter().flat_map(|(_, rank)| rank.to_le_bytes()).collect();
    Ok(vec![
        ("communes-addresses.bin", bits(&texts(communes.iter(), "code"))?),
        ("communes-addresses-names.bin", ranks),
        ("communes-addresses-added.txt", lines(&added)),
        ("communes-former.txt", lines(&former)),
    ])
}

fn text<'a>(value: &'a Value, key: &str) -> &'a str {
    value.get(key).and_then(Value::as_str).unwrap_or_default()
}

fn texts<'a>(items: impl Iterator<Item = &'a Value>, key: &str) -> BTreeSet<String> {
    items.map(|item| text(item, key).to_owned()).collect()
}

/// One bit for each code of five characters: 1,000 for each department, `00` to `99` then `2A` and `2B`.
fn bits(codes: &BTreeSet<String>) -> Result<Vec<u8>> {
    const DEPARTMENTS: usize = 102;
    let mut bits = vec![0u8; DEPARTMENTS * 1000 / 8];
    for code in codes {
        let place = place(code)?;
        *bits.get_mut(place / 8).ok_or("a long code")? |= 1 << (place % 8);
    }
    Ok(bits)
}

/// The index of a code's bit.
fn place(code: &str) -> Result<usize> {
    let (department, rest) = code.split_at_checked(2).ok_or("a short code")?;
    let department = match department {
        "2A" => 100,
        "2B" => 101,
        digits => digits.parse::<usize>()?,
    };
    Ok(department * 1000 + rest.parse::<usize>()?)
}

fn lines<'a>(texts: impl IntoIterator<Item = &'a String>) -> Vec<u8> {
    texts.into_iter().map(|text| format!("{text}\n")).collect::<String>().into_bytes()
}

/// Sorted names, each a line: the number of bytes that it shares with the start of the one before (a digit or a
/// letter, 35 at most), then the rest. Every 64th name is complete.
fn front_coded(names: &BTreeSet<String>) -> Vec<u8> {
    let mut out = String::new();
    let mut previous = "";
    for (place, name) in names.iter().enumerate() {
        let mut common = 0;
        if place % 64 != 0 {
            common = previous.bytes().zip(name.bytes()).take_while(|(a, b)| a == b).count().min(35);
            while !name.is_char_boundary(common) {
                common -= 1;
            }
        }
        out.extend(char::from_digit(common as u32, 36));
        out.push_str(&name[common..]);
        out.push('\n');
        previous = name;
    }
    out.into_bytes()
}
