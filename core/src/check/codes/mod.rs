//! Checks of places, countries and their codes, named after their format (`code-commune-insee`, `departement`, ...).
//!
//! Sources: INSEE's official geographical code (COG) of 2023 and 2024, La Poste's postal codes, ISO 3166-1; see
//! `core/codegen/src/codes.rs`. Values are compared exactly: blanks, case and accents count.

pub(crate) mod lists;

use serde_json::Value as Json;

use self::lists::Year;
use super::{Check, CheckedForm, ColumnRef, KnownCheck, Parameters, RowCheck, RowValues, parameter};
use crate::error::Phrase;
use crate::field_type::{Doubt, Mend, Value, lexical};
use crate::report::{Param, Rule, Sink};

#[derive(Debug, Clone)]
pub(crate) struct CodeCheck {
    column: ColumnRef,
    code: Code,
}

/// A list, in the version of one year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Code {
    list: List,
    year: Year,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum List {
    Commune,
    CommuneName,
    Department,
    DepartmentName,
    Region,
    RegionName,
    /// No list with an open licence is available: only the form is checked.
    CantonName,
    /// Only the form is checked, as for cantons.
    CountryName,
    Alpha2,
    Alpha3,
    Postal,
    /// Only the form is checked, as for cantons.
    Fantoir,
}

impl List {
    /// True for lists that do not depend on the year of the official code.
    fn is_timeless(self) -> bool {
        matches!(self, List::Postal | List::Fantoir)
    }

    /// The expected form, as a phrase of the catalogue, and an example.
    fn expected(self) -> (&'static str, &'static str) {
        match self {
            List::Commune => ("code-commune", "86194"),
            List::CommuneName => ("name-commune", "Poitiers"),
            List::Department => ("code-department", "86"),
            List::DepartmentName => ("name-department", "Vienne"),
            List::Region => ("code-region", "75"),
            List::RegionName => ("name-region", "Nouvelle-Aquitaine"),
            List::CantonName => ("name-canton", "Poitiers-1"),
            List::CountryName => ("name-country", "Belgique"),
            List::Alpha2 => ("code-alpha2", "FR"),
            List::Alpha3 => ("code-alpha3", "FRA"),
            List::Postal => ("code-postal", "86000"),
            List::Fantoir => ("code-fantoir", "0450A"),
        }
    }

    fn rule(self) -> Rule {
        match self {
            List::CommuneName
            | List::DepartmentName
            | List::RegionName
            | List::CantonName
            | List::CountryName => Rule::CheckName,
            _ => Rule::CheckCode,
        }
    }
}

const CODE: &[Rule] = &[Rule::CheckCode];
const NAME: &[Rule] = &[Rule::CheckName];

impl CodeCheck {
    fn read(list: List, params: &Parameters<'_>) -> Result<Check, Phrase> {
        let column = params.column("column")?;
        let year = match params.values.get("cog").and_then(Json::as_str) {
            _ if list.is_timeless() => Year::Y2024,
            Some("2023") if list != List::CountryName => Year::Y2023,
            // 2024 is the latest year that Validata knows, so "2024" and "latest" give one verdict.
            Some("2024" | "latest") => Year::Y2024,
            _ if list == List::CountryName => {
                return Err(parameter(
                    "cog",
                    "« 2024 » ou « latest » attendu",
                    "\"2024\" or \"latest\" is expected",
                ));
            }
            _ => {
                return Err(parameter(
                    "cog",
                    "« 2023 », « 2024 » ou « latest » attendu",
                    "\"2023\", \"2024\" or \"latest\" is expected",
                ));
            }
        };
        Ok(Check::Code(CodeCheck { column, code: Code { list, year } }))
    }
}

/// A check of a code or a name in one list, for one year of the official code.
const fn known(
    names: &'static [&'static str],
    rules: &'static [Rule],
    read: fn(&Parameters<'_>) -> Result<Check, Phrase>,
) -> KnownCheck {
    KnownCheck { example: r#"{"column": "a", "cog": "latest"}"#, ..KnownCheck::of_column(names, rules, read) }
}

impl RowCheck for CodeCheck {
    const KNOWN: &'static [KnownCheck] = &[
        known(&["code-commune-insee"], CODE, |params| CodeCheck::read(List::Commune, params)),
        known(&["commune"], NAME, |params| CodeCheck::read(List::CommuneName, params)),
        known(&["numero-departement"], CODE, |params| CodeCheck::read(List::Department, params)),
        known(&["departement"], NAME, |params| CodeCheck::read(List::DepartmentName, params)),
        known(&["code-region"], CODE, |params| CodeCheck::read(List::Region, params)),
        known(&["region"], NAME, |params| CodeCheck::read(List::RegionName, params)),
        known(&["canton"], NAME, |params| CodeCheck::read(List::CantonName, params)),
        known(&["pays"], NAME, |params| CodeCheck::read(List::CountryName, params)),
        known(&["code-pays-iso2"], CODE, |params| CodeCheck::read(List::Alpha2, params)),
        known(&["code-pays-iso3"], CODE, |params| CodeCheck::read(List::Alpha3, params)),
        known(&["code-postal"], CODE, |params| CodeCheck::read(List::Postal, params)),
        known(&["code-fantoir"], CODE, |params| CodeCheck::read(List::Fantoir, params)),
    ];

    fn form(&self) -> Option<(usize, CheckedForm)> {
        self.column.index.map(|index| (index, CheckedForm::Code(self.code)))
    }

    #[inline]
    fn check(&self, row: RowValues<'_>, sink: &mut Sink<'_>) {
        let Some(value) = row.get(&self.column).filter(|value| value.is_set()) else { return };
        // A number or a date is no code, even if its cell has the form of one.
        if *value == Value::Text && self.code.accepts(row.cell(&self.column)) {
            return;
        }
        let (expected, example) = self.code.list.expected();
        let params = [
            ("expected", Param::Word(expected)),
            ("year", Param::Text(self.code.year.text())),
            ("example", Param::Text(example)),
        ];
        row.report(sink, self.code.list.rule(), &self.column, &params);
    }
}

impl Code {
    pub(super) fn accepts(self, cell: &[u8]) -> bool {
        match self.list {
            List::Commune => lists::has_commune(cell, self.year),
            List::CommuneName => lists::has_commune_name(cell, self.year),
            List::Department => lists::has_line(lists::DEPARTMENTS, cell),
            List::DepartmentName => lists::has_line(lists::DEPARTMENT_NAMES, cell),
            List::Region => lists::has_line(lists::REGIONS, cell),
            List::RegionName => lists::has_line(lists::REGION_NAMES, cell),
            List::CantonName | List::CountryName => looks_like_a_name(cell, self.list == List::CantonName),
            List::Alpha2 => lists::has_line(lists::ALPHA2, cell),
            List::Alpha3 => lists::has_line(lists::ALPHA3, cell),
            List::Postal => lists::has_postal(cell),
            List::Fantoir => is_fantoir(cell),
        }
    }

    /// The code of a commune, in any of the lists here.
    pub(super) const COMMUNE: Code = Code { list: List::Commune, year: Year::Y2024 };
    pub(super) const POSTAL: Code = Code { list: List::Postal, year: Year::Y2024 };

    /// Removes blanks, sets upper case, and restores the zero that a spreadsheet removed, if the result is a code.
    pub fn mend(self, cell: &str) -> Mend {
        let is_code = self.list.rule() == Rule::CheckCode;
        let text = lexical::strip(cell);
        let text = match is_code {
            true => lexical::without_zero_fraction(text).replace(char::is_whitespace, "").to_uppercase(),
            false => text.to_owned(),
        };
        let width = match self.list {
            List::Commune | List::Postal => 5,
            List::Department | List::Region => 2,
            _ => 0,
        };
        let lost_zero = text.len() + 1 == width && text.bytes().all(|b| b.is_ascii_alphanumeric());
        let whole = if lost_zero { format!("0{text}") } else { text };
        if whole != cell && self.is_known(whole.as_bytes()) {
            Mend::To { text: whole, sure: true }
        } else if lost_zero && width > 2 && whole.bytes().all(|b| b.is_ascii_digit()) {
            Mend::Ask { doubt: Doubt::LostZero, readings: vec![whole] }
        } else {
            Mend::No
        }
    }

    /// As [`Code::accepts`]; for communes, also accepts former ones and those that only addresses use.
    fn is_known(self, cell: &[u8]) -> bool {
        self.accepts(cell)
            || self.list == List::Commune
                && (lists::has_commune(cell, Year::Y2023)
                    || lists::AddressCommune::of(cell).is_some()
                    || lists::successor(cell).is_some())
    }
}

/// The name of a canton or a country: a capital, then letters, blanks, hyphens, apostrophes; a canton's may have
/// digits.
fn looks_like_a_name(cell: &[u8], digits: bool) -> bool {
    let Ok(name) = std::str::from_utf8(cell) else { return false };
    name.starts_with(char::is_uppercase)
        && !name.ends_with([' ', '-', '\''])
        && name.chars().all(|c| {
            c.is_alphabetic()
                || matches!(c, ' ' | '-' | '\'' | '(' | ')' | ',')
                || (digits && c.is_ascii_digit())
        })
}

/// The number of a street in its commune: a digit or a capital, then three digits; or Z, a capital and two digits;
/// then a key.
fn is_fantoir(cell: &[u8]) -> bool {
    let [a, b, c, d, key] = cell else { return false };
    (a.is_ascii_digit() || a.is_ascii_uppercase())
        && (b.is_ascii_digit() || (*a == b'Z' && b.is_ascii_uppercase()))
        && [c, d].iter().all(|figure| figure.is_ascii_digit())
        && key.is_ascii_uppercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn accepts(list: List, year: Year, cell: &str) -> bool {
        Code { list, year }.accepts(cell.as_bytes())
    }

    #[test]
    fn verdicts_are_those_of_the_referee() {
        use List::*;
        for (list, yes, no) in [
            (
                Commune,
                &["86194", "01001", "2A004", "2B033", "75056", "75101", "69381", "13201", "97101", "97608"][..],
                &[
                    "",
                    "1001",
                    "2a004",
                    "75000",
                    "75121",
                    "98735",
                    "97501",
                    "99999",
                    "86194 ",
                    "٨٦١٩٤",
                    "2C001",
                    "861940",
                ][..],
            ),
            (
                CommuneName,
                &[
                    "Poitiers",
                    "Saint-Étienne",
                    "L'Haÿ-les-Roses",
                    "Y",
                    "Aast",
                    "Œting",
                    "Paris 1er Arrondissement",
                ],
                &[
                    "",
                    "poitiers",
                    "POITIERS",
                    "Saint-Etienne",
                    "L’Haÿ-les-Roses",
                    "Poitier",
                    "Poitierss",
                    "zzz",
                    "0",
                ],
            ),
            (
                Department,
                &["01", "2A", "95", "971", "978", "989"],
                &["", "1", "20", "2a", "96", "970", "69D", "01\n02"],
            ),
            (
                DepartmentName,
                &["Ain", "Côtes-d'Armor", "La Réunion", "Wallis-et-Futuna"],
                &["ain", "Réunion", ""],
            ),
            (Region, &["01", "75", "94", "11"], &["1", "05", "975", ""]),
            (RegionName, &["Bretagne", "Île-de-France"], &["bretagne", "Ile-de-France", "Aquitaine"]),
            (
                CantonName,
                &["Poitiers-1", "Ambérieu-en-Bugey"],
                &["", "poitiers-1", "Poitiers-", "86", " Poitiers-1"],
            ),
            (CountryName, &["Chine", "Côte d'Ivoire"], &["", "chine", "FR2", "Chine "]),
            (Alpha2, &["FR", "BE", "TW"], &["", "fr", "XK", "FRA", "ZZ", "F"]),
            (Alpha3, &["FRA", "BEL"], &["", "fra", "FR", "ZZZ"]),
            (
                Postal,
                &["86000", "01000", "20000", "97400"],
                &["", "1000", "75000", "86 000", "99999", "2A000"],
            ),
            (
                Fantoir,
                &["0001A", "B150B", "ZA04C"],
                &["", "0001a", "0001", "00010", "b001A", "A01BC", "BA04C", "0001É"],
            ),
        ] {
            for cell in yes {
                assert!(accepts(list, Year::Y2024, cell), "{list:?} {cell:?}");
            }
            for cell in no {
                assert!(!accepts(list, Year::Y2024, cell), "{list:?} {cell:?}");
            }
        }
    }

    #[test]
    fn each_year_has_its_communes() {
        for (list, cell, in_2023, in_2024) in [
            (List::Commune, "14247", true, false),
            (List::CommuneName, "Boisserolles", true, false),
            (List::Commune, "86194", true, true),
        ] {
            assert_eq!(
                (accepts(list, Year::Y2023, cell), accepts(list, Year::Y2024, cell)),
                (in_2023, in_2024),
                "{cell}"
            );
        }
    }

    #[test]
    fn a_lost_zero_small_letters_and_blanks_are_repaired() {
        use List::*;
        for (list, cell, expected) in [
            (Commune, "1001", Some("01001")),
            (Commune, "2a004", Some("2A004")),
            (Commune, " 86194", Some("86194")),
            (Commune, "86 194", Some("86194")),
            (Commune, "1053.0", Some("01053")),
            (Commune, "86194,00", Some("86194")),
            (Commune, "86194", None),
            (Postal, "1000", Some("01000")),
            (Postal, "100", None),
            (Department, "1", Some("01")),
            (Department, "2a", Some("2A")),
            (Department, "0", None),
            (Region, "1", Some("01")),
            (Alpha2, "fr", Some("FR")),
            (CommuneName, "Poitiers ", Some("Poitiers")),
            (CommuneName, "poitiers", None),
        ] {
            let expected = expected.map_or(Mend::No, |text| Mend::To { text: text.into(), sure: true });
            assert_eq!(Code { list, year: Year::Y2024 }.mend(cell), expected, "{list:?} {cell:?}");
        }
        let asked = Mend::Ask { doubt: Doubt::LostZero, readings: vec!["00000".into()] };
        assert_eq!(Code::COMMUNE.mend("0000"), asked);
    }
}
