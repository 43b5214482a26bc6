//! Checks each cell alone: `lib/schema/fields.ts` of the official validator.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;

use super::columns::{Column, Role};
use super::ids::{Ids, Key, id, joined_ids, key};
use super::names::deburr;
use super::text::{is_commune, is_lower, is_upper, length, trim, upper};
use crate::check::codes::lists;
use crate::report::{Breach, Param, Rule};

/// The cells of a row, parsed as far as the rules across columns need.
#[derive(Debug, Default)]
pub(super) struct Parsed<'a> {
    pub key: Option<Key<'a>>,
    pub ids: Ids<'a>,
    pub street: Option<Cow<'a, str>>,
    pub place: Option<Cow<'a, str>>,
    pub complement: Option<&'a str>,
    pub number: Option<u32>,
    pub suffix: Option<&'a str>,
    pub commune: Option<Cow<'a, str>>,
    pub commune_name: Option<&'a str>,
    pub delegated: Option<Cow<'a, str>>,
    /// True if a finding concerns the commune or the delegated commune.
    pub commune_flawed: bool,
    pub x: Option<f64>,
    pub y: Option<f64>,
    pub longitude: Option<f64>,
    pub latitude: Option<f64>,
    pub has_position: bool,
    pub has_longitude: bool,
    pub has_latitude: bool,
}

impl Column {
    /// True if the column holds an identifier of the BAN.
    pub fn is_id(self) -> bool {
        matches!(self, Column::CommuneId | Column::PlaceId | Column::AddressId | Column::Uid)
    }

    /// The rule that an empty cell breaks.
    fn missing(self) -> Option<Rule> {
        match self {
            Column::Key | Column::Number | Column::Commune => Some(Rule::BalMissing),
            Column::Source | Column::Date => Some(Rule::BalMissingWarning),
            Column::CommuneName => Some(Rule::BalMissingInfo),
            _ => None,
        }
    }

    /// The rule that blanks around a value break.
    fn spaces(self, language: bool) -> Rule {
        match self {
            Column::Suffix | Column::Commune => Rule::BalSpaces,
            Column::CommuneId | Column::PlaceId | Column::AddressId | Column::Place | Column::Certified => {
                Rule::BalSpacesInfo
            }
            Column::CommuneName | Column::DelegatedName if language => Rule::BalSpacesInfo,
            _ => Rule::BalSpacesWarning,
        }
    }
}

impl<'a> Parsed<'a> {
    /// Parses a cell and reports its faults.
    pub fn read(&mut self, role: Role, cell: &'a str, today: u32, breach: &mut Breach<'_>) {
        let Role { column, language, .. } = role;
        let commune = matches!(column, Column::Commune | Column::Delegated);
        let mut say = |rule: Rule, params: &[(&'static str, Param<'_>)]| {
            self.commune_flawed |= commune;
            breach(rule, params);
        };
        let text = trim(cell);
        if text.len() != cell.len() {
            say(column.spaces(language), &[("suggestion", Param::Text(text))]);
        }
        match column {
            Column::Position => self.has_position = !cell.is_empty(),
            Column::Longitude => self.has_longitude = !cell.is_empty(),
            Column::Latitude => self.has_latitude = !cell.is_empty(),
            _ => {}
        }
        if text.is_empty() {
            if let Some(rule) = column.missing().filter(|_| !language) {
                say(rule, &[]);
            }
            return;
        }
        match column {
            Column::Key => self.key = key(text, &mut say),
            Column::Uid => self.ids.joined = joined_ids(text, &mut say),
            Column::CommuneId => self.ids.own[0] = id(text, &mut say),
            Column::PlaceId => self.ids.own[1] = id(text, &mut say),
            Column::AddressId => self.ids.own[2] = id(text, &mut say),
            Column::Street | Column::Place => {
                let name = name(text, language, &mut say);
                match column {
                    _ if language => {}
                    Column::Street => self.street = name,
                    _ => self.place = name,
                }
            }
            Column::Complement if !language => self.complement = Some(text),
            Column::Number => self.number = number(text, &mut say),
            Column::Suffix => self.suffix = suffix(text, &mut say),
            Column::Commune => self.commune = commune_code(text, &mut say),
            Column::CommuneName => {
                if is_lower(text) || is_upper(text) {
                    say(Rule::BalCommuneCase, &[]);
                }
                if !language {
                    self.commune_name = Some(text);
                }
            }
            Column::Delegated => {
                let code = upper(text);
                if !is_commune(&code) {
                    say(Rule::BalCommuneDelegated, &[]);
                }
                self.delegated = Some(code);
            }
            Column::Position => position(text, &mut say),
            Column::X => self.x = coordinate(text, &mut say),
            Column::Y => self.y = coordinate(text, &mut say),
            Column::Longitude => self.longitude = coordinate(text, &mut say),
            Column::Latitude => self.latitude = coordinate(text, &mut say),
            Column::Parcels => parcels(text, &mut say),
            Column::Date => date(text, today, &mut say),
            Column::Certified if !matches!(text, "0" | "1") => say(Rule::BalCertification, &[]),
            Column::Complement | Column::DelegatedName | Column::Source | Column::Certified => {}
        }
    }
}

fn name<'a>(text: &'a str, language: bool, say: &mut Breach<'_>) -> Option<Cow<'a, str>> {
    let pick = |own: Rule, other: Rule| if language { other } else { own };
    let length = length(text);
    if length < 3 {
        say(pick(Rule::BalNameShort, Rule::BalNameShortLanguage), &[]);
        return None;
    }
    if length > 200 {
        say(pick(Rule::BalNameLong, Rule::BalNameLongLanguage), &[]);
        return None;
    }
    if memchr::memchr(0xEF, text.as_bytes()).is_some() && text.contains('\u{fffd}') {
        say(pick(Rule::BalNameDamaged, Rule::BalNameDamagedLanguage), &[]);
        return None;
    }
    let name = match memchr::memchr(b'_', text.as_bytes()) {
        Some(_) => {
            say(Rule::BalNameUnderscore, &[]);
            Cow::Owned(text.replace('_', " "))
        }
        None => Cow::Borrowed(text),
    };
    if is_upper(&name) {
        say(Rule::BalNameCapitals, &[]);
    }
    Some(name)
}

fn number(text: &str, say: &mut Breach<'_>) -> Option<u32> {
    if !text.bytes().all(|byte| byte.is_ascii_digit()) {
        say(Rule::BalNumberType, &[]);
        return None;
    }
    let digits = text.trim_start_matches('0');
    let number = if digits.len() > 5 { u32::MAX } else { digits.parse().unwrap_or(0) };
    if number > 99_999 {
        say(Rule::BalNumberLarge, &[]);
        return None;
    }
    if number == 0 {
        say(Rule::BalNumberZero, &[]);
    } else if digits.len() != text.len() {
        say(Rule::BalNumberZeros, &[("suggestion", Param::Text(digits))]);
    }
    Some(number)
}

fn suffix<'a>(text: &'a str, say: &mut Breach<'_>) -> Option<&'a str> {
    if !text.starts_with(|c: char| c.is_ascii_alphanumeric()) {
        say(Rule::BalSuffixStart, &[]);
        return None;
    }
    if length(text) > 9 {
        say(Rule::BalSuffixLong, &[]);
        return None;
    }
    const ACCENTED: &str = "àáâãäåæçèéêëìíîïñòóôõöùúûüýÿÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖÙÚÛÜÝŸ";
    let plain = |c: char| {
        c.is_ascii_alphanumeric() || ACCENTED.contains(c) || trim(c.encode_utf8(&mut [0; 4])).is_empty()
    };
    if !text.chars().all(plain) {
        say(Rule::BalSuffixCharacters, &[]);
    }
    Some(text)
}

fn commune_code<'a>(text: &'a str, say: &mut Breach<'_>) -> Option<Cow<'a, str>> {
    let code = upper(text);
    if lists::AddressCommune::of(code.as_bytes()).is_none() {
        let Some(today) = lists::successor(code.as_bytes()) else {
            say(Rule::BalCommune, &[]);
            return None;
        };
        say(Rule::BalCommuneFormer, &[("expected", Param::Text(today))]);
    }
    Some(code)
}

/// The positions, each with the bare form that misspelt ones are compared with.
const POSITIONS: [(&str, &str); 8] = [
    ("entrée", "entree"),
    ("bâtiment", "batiment"),
    ("cage d’escalier", "cage d escalier"),
    ("logement", "logement"),
    ("service technique", "service technique"),
    ("délivrance postale", "delivrance postale"),
    ("parcelle", "parcelle"),
    ("segment", "segment"),
];

fn position(text: &str, say: &mut Breach<'_>) {
    if POSITIONS.iter().any(|(position, _)| *position == text) {
        return;
    }
    let composed: String = text.nfc().collect();
    let letters: String = deburr(&composed)
        .chars()
        .map(|c| if c.is_ascii_alphanumeric() || c == '_' { c } else { ' ' })
        .collect();
    let words: Vec<&str> = letters.split(' ').filter(|word| !word.is_empty()).collect();
    let plain = words.join(" ").to_lowercase();
    match POSITIONS.iter().find(|(_, known)| *known == plain) {
        Some((position, _)) if *position == composed => {}
        Some((position, _)) => say(Rule::BalPositionSpelling, &[("suggestion", Param::Text(position))]),
        None => say(Rule::BalPosition, &[]),
    }
}

/// A decimal number with this mark, without a plus sign, an exponent or leading zeros. As in the validator's pattern, a
/// zero and one more digit (`05`) also pass.
fn is_decimal(text: &str, mark: char) -> bool {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let text = text.strip_prefix('-').unwrap_or(text);
    let whole = |text: &str| digits(text) && (text.len() == 1 || !text.starts_with('0'));
    match text.split_once(mark) {
        Some((units, rest)) => whole(units) && digits(rest),
        None => whole(text) || (text.len() == 2 && text.starts_with('0') && digits(text)),
    }
}

fn coordinate(text: &str, say: &mut Breach<'_>) -> Option<f64> {
    if is_decimal(text, '.') {
        return text.parse().ok();
    }
    if is_decimal(text, ',') {
        let point = text.replace(',', ".");
        say(Rule::BalCoordinateComma, &[("suggestion", Param::Text(&point))]);
        return point.parse().ok();
    }
    say(Rule::BalCoordinate, &[]);
    None
}

fn parcels(text: &str, say: &mut Breach<'_>) {
    let list = text.trim_matches('|');
    if list.len() != text.len() {
        say(Rule::BalParcelsBars, &[("suggestion", Param::Text(list))]);
    }
    if list.split('|').any(|parcel| !matches!(length(parcel), 14 | 15)) {
        say(Rule::BalParcels, &[]);
    }
}

/// A day as a number whose digits are year, month and day; None when the day does not exist.
fn day(text: &str) -> Option<u32> {
    let bytes = text.as_bytes();
    let (10, Some(b'-'), Some(b'-')) = (bytes.len(), bytes.get(4), bytes.get(7)) else { return None };
    let number = |from: usize, to: usize| {
        bytes.get(from..to)?.iter().try_fold(0, |number: u32, byte| {
            byte.is_ascii_digit().then(|| number * 10 + u32::from(byte - b'0'))
        })
    };
    let (year, month, day) = (number(0, 4)?, number(5, 7)?, number(8, 10)?);
    chrono::NaiveDate::from_ymd_opt(year.cast_signed(), month, day)?;
    Some(year * 10_000 + month * 100 + day)
}

/// The first day that is not old: 1 January 2010.
const OLD: u32 = 20_100_101;

fn date(text: &str, today: u32, say: &mut Breach<'_>) {
    match day(text) {
        None => say(Rule::BalDate, &[]),
        Some(day) if day < OLD => say(Rule::BalDateOld, &[]),
        Some(day) if day > today => say(Rule::BalDateFuture, &[]),
        Some(_) => {}
    }
}
