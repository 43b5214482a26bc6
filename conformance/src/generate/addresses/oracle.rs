//! The findings about addresses, for the values that the generator makes, and no others.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use regex::Regex;

use super::facts::{COMMUNES, Commune, NO_ADDRESS, POSITIONS};
use crate::generate::finding::finding;
use crate::vectors::Finding;

/// The rules whose breach makes a value count as missing.
const FATAL: &[&str] = &[
    "bal-key-shape",
    "bal-key-number",
    "bal-uuid",
    "bal-name-short",
    "bal-name-long",
    "bal-name-damaged",
    "bal-number-type",
    "bal-number-large",
    "bal-commune",
    "bal-coordinate",
];

#[allow(clippy::unwrap_used)] // the patterns are ours, and every generation compiles them
static PATTERNS: LazyLock<[Regex; 4]> = LazyLock::new(|| {
    [
        r"^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-4[0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$",
        r"^-?(0|[1-9][0-9]*)(\.[0-9]+)?$",
        r"^-?(0|[1-9][0-9]*)(,[0-9]+)$",
        r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
    ]
    .map(|pattern| Regex::new(pattern).unwrap())
});

/// The rules that a cell breaks by itself.
pub fn cell(column: &str, cell: &str) -> Vec<&'static str> {
    let [uuid, decimal, with_comma, day] = &*PATTERNS;
    let text = cell.trim();
    let mut found = Vec::new();
    let mut say = |rule, is_broken: bool| found.extend(Some(rule).filter(|_| is_broken));
    if text.len() != cell.len() {
        say(spaces(column), true);
    }
    if text.is_empty() {
        found.extend(missing(column));
        return found;
    }
    let length = text.chars().count();
    let digits = text.bytes().all(|byte| byte.is_ascii_digit());
    match column {
        "cle_interop" => return [found, key(text)].concat(),
        "id_ban_commune" | "id_ban_toponyme" | "id_ban_adresse" => say("bal-uuid", !uuid.is_match(text)),
        "voie_nom" | "toponyme" => {
            say("bal-name-short", length < 3);
            say("bal-name-long", length > 200);
            say("bal-name-damaged", text.contains('\u{fffd}'));
            say("bal-name-underscore", text.contains('_'));
            say("bal-name-capitals", text == text.to_uppercase());
        }
        "numero" => {
            let number: Option<u64> = text.parse().ok().filter(|_| digits);
            say("bal-number-type", number.is_none());
            say("bal-number-large", number.is_some_and(|number| number > 99_999));
            say("bal-number-zero", number == Some(0));
            say("bal-number-leading-zero", number > Some(0) && text.starts_with('0'));
        }
        "suffixe" => {
            let starts = text.starts_with(|c: char| c.is_ascii_alphanumeric());
            say("bal-suffix-start", !starts);
            say("bal-suffix-long", starts && length > 9);
            say("bal-suffix-characters", starts && length <= 9 && !text.chars().all(char::is_alphanumeric));
        }
        "commune_insee" => say_commune(text, &mut say),
        "commune_deleguee_insee" => say("bal-commune-delegated", commune(text).is_none()),
        "commune_nom" => {
            say("bal-commune-name-case", text == text.to_uppercase() || text == text.to_lowercase())
        }
        "position" => {
            let known = POSITIONS.iter().find(|(right, other)| text == *right || text == *other);
            say("bal-position", known.is_none());
            say("bal-position-spelling", known.is_some_and(|(right, _)| text != *right));
        }
        "x" | "y" | "long" | "lat" => {
            say("bal-coordinate-comma", with_comma.is_match(text));
            say("bal-coordinate", !with_comma.is_match(text) && !decimal.is_match(text));
        }
        "cad_parcelles" => {
            let list = text.trim_matches('|');
            say("bal-parcels-bars", list != text);
            say("bal-parcels", list.split('|').any(|one| !(14..=15).contains(&one.chars().count())));
        }
        "date_der_maj" => {
            let exists = text.parse::<opendatabutton::chrono::NaiveDate>().is_ok() && day.is_match(text);
            say("bal-date", !exists);
            say("bal-date-old", exists && text < "2010-01-01");
            // The generator makes no day between this one and a distant one.
            say("bal-date-future", exists && text > "2026-01-31");
        }
        "certification_commune" => say("bal-certification", !matches!(text, "0" | "1")),
        _ => {}
    }
    found
}

fn say_commune(code: &str, say: &mut dyn FnMut(&'static str, bool)) {
    let known = commune(code);
    say("bal-commune", known.is_none());
    say("bal-commune-former", known.is_some_and(|known| known.code != code));
}

/// The commune with this code or this former code.
fn commune(code: &str) -> Option<&'static Commune> {
    COMMUNES.iter().find(|one| [one.code, one.part.0].contains(&code))
}

fn key(text: &str) -> Vec<&'static str> {
    let mut found = Vec::new();
    let mut say = |rule, is_broken: bool| found.extend(Some(rule).filter(|_| is_broken));
    say("bal-key-case", text != text.to_lowercase());
    let parts: Vec<&str> = text.split('_').collect();
    let [code, street, number, ..] = parts.as_slice() else {
        say("bal-key-shape", true);
        return found;
    };
    say_commune(&code.to_uppercase(), &mut say);
    let unknown = ["xxxx", "0000"].contains(&street.to_lowercase().as_str());
    say("bal-key-street", street.len() != 4);
    say("bal-key-street-unknown", unknown);
    let digits = number.bytes().all(|byte| byte.is_ascii_digit());
    say("bal-key-number", !digits);
    say("bal-key-number-length", digits && number.len() != 5);
    found
}

/// The finding about an empty cell.
fn missing(column: &str) -> Option<&'static str> {
    match column {
        "cle_interop" | "numero" | "commune_insee" => Some("bal-value-missing"),
        "source" | "date_der_maj" => Some("bal-value-missing-warning"),
        "commune_nom" => Some("bal-value-missing-info"),
        _ => None,
    }
}

/// The finding about blanks around a value.
pub fn spaces(column: &str) -> &'static str {
    match column {
        "suffixe" | "commune_insee" => "bal-spaces",
        "id_ban_commune" | "id_ban_toponyme" | "id_ban_adresse" | "toponyme" | "certification_commune" => {
            "bal-spaces-info"
        }
        _ => "bal-spaces-warning",
    }
}

/// A row for the rules across columns: by column, the cell.
type Row<'a> = dyn Fn(&str) -> String + 'a;

/// The values of a row that count.
struct Address {
    number: Option<i64>,
    suffix: String,
    street: String,
    complement: String,
    delegated: String,
    ids: [String; 3],
}

impl Address {
    fn of(row: &Row<'_>) -> Self {
        let value = |column: &str| usable(row, column);
        Address {
            number: value("numero").parse().ok(),
            suffix: value("suffixe"),
            street: [value("voie_nom"), value("toponyme")].concat(),
            complement: value("lieudit_complement_nom"),
            delegated: value("commune_deleguee_insee"),
            ids: ["id_ban_commune", "id_ban_toponyme", "id_ban_adresse"].map(value),
        }
    }

    fn is_address(&self) -> bool {
        self.number != Some(NO_ADDRESS)
    }

    fn is_identified(&self) -> bool {
        let [commune, place, address] = self.ids.each_ref().map(|id| !id.is_empty());
        commune && place && (address || !self.is_address())
    }
}

/// A value; empty if it counts as missing.
fn usable(row: &Row<'_>, column: &str) -> String {
    let text = row(column).trim().to_owned();
    if cell(column, &text).iter().any(|rule| FATAL.contains(rule)) { String::new() } else { text }
}

/// The findings about a table: its header, then its rows. The caller reports findings about the header.
pub fn table(table: &[Vec<String>]) -> Vec<Finding> {
    let Some((header, all)) = table.split_first() else { return Vec::new() };
    let mut found = Vec::new();
    for (number, cells) in (2..).zip(all) {
        for (column, text) in header.iter().zip(cells) {
            let broken = cell(column, text).into_iter();
            found.extend(broken.map(|rule| finding(rule, Some(number), Some(column))));
        }
        found.extend(
            row(&|column| value(header, cells, column))
                .into_iter()
                .map(|rule| finding(rule, Some(number), None)),
        );
    }
    let closures: Vec<_> = all.iter().map(|cells| |column: &str| value(header, cells, column)).collect();
    let rows_of: Vec<&Row<'_>> = closures.iter().map(|one| one as &Row<'_>).collect();
    let across = rows(&rows_of).into_iter();
    found.extend(across.map(|(place, rule)| finding(rule, place.map(|place| place as u64 + 2), None)));
    found.sort();
    found.dedup();
    found
}

fn value(header: &[String], cells: &[String], column: &str) -> String {
    let place = header.iter().position(|label| label == column);
    place.and_then(|place| cells.get(place)).cloned().unwrap_or_default()
}

/// The rules across columns that a row breaks.
fn row(row: &Row<'_>) -> Vec<&'static str> {
    let address = Address::of(row);
    let mut found = Vec::new();
    let mut say = |rule, is_broken: bool| found.extend(Some(rule).filter(|_| is_broken));
    let key = usable(row, "cle_interop");
    let key: Vec<&str> = key.split('_').collect();
    let number_of_key = key.get(2).and_then(|number| number.parse::<i64>().ok());
    let differs = number_of_key.zip(address.number).is_some_and(|(key, number)| number > 0 && key != number);
    say("bal-key-other-number", differs);
    let own = usable(row, "commune_insee");
    say("bal-commune-missing", own.is_empty() && number_of_key.is_none());
    let code = if own.is_empty() { key.first().copied().unwrap_or_default().to_uppercase() } else { own };
    let today = COMMUNES.iter().find(|one| one.code == code);
    let name = usable(row, "commune_nom");
    say("bal-commune-name", !name.is_empty() && today.is_some_and(|commune| commune.name != name));
    let flawed = !cell("commune_insee", &row("commune_insee")).is_empty()
        || !cell("commune_deleguee_insee", &row("commune_deleguee_insee")).is_empty();
    let is_part = |commune: &Commune| [commune.code, commune.part.0].contains(&address.delegated.as_str());
    let strange = !address.delegated.is_empty() && today.is_some_and(|commune| !is_part(commune));
    say("bal-chief-town", strange && !flawed);
    say("bal-place-twice", plain(&address.street) == plain(&address.complement));
    let (is_address, has_number) = (address.is_address(), address.number.is_some());
    say("bal-position-missing", has_number && is_address && row("position").is_empty());
    say_point(row, is_address, has_number, &mut say);
    say("bal-address-incomplete", !has_number || address.street.is_empty());
    say("bal-ids-partial", address.ids.iter().any(|id| !id.is_empty()) && !address.is_identified());
    found
}

/// The generator's points are near one of a commune, or far from all of them and from France; its metres are near
/// those of the point, or far from them.
fn say_point(row: &Row<'_>, is_address: bool, has_number: bool, say: &mut dyn FnMut(&'static str, bool)) {
    if has_number && is_address && (row("long").is_empty() || row("lat").is_empty()) {
        return say("bal-coordinates-missing", true);
    }
    let number = |column| usable(row, column).replace(',', ".").parse::<f64>().ok();
    let near = |(x, y): (f64, f64), there: (f64, f64), most: f64| (x - there.0).hypot(y - there.1) < most;
    let point = number("long").zip(number("lat"));
    let known = point.and_then(|point| COMMUNES.iter().find(|one| near(point, one.degrees, 0.01)));
    say("bal-coordinates-outside", is_address && known.is_none());
    let metres = number("x").zip(number("y"));
    say(
        "bal-coordinates-apart",
        known.zip(metres).is_some_and(|(known, metres)| !near(metres, known.metres, 10.0)),
    );
}

/// The rules across rows that the rows break: those about the file, without a row, and those about rows, from 0.
fn rows(rows: &[&Row<'_>]) -> Vec<(Option<usize>, &'static str)> {
    let all: Vec<Address> = rows.iter().map(|row| Address::of(*row)).collect();
    let mut found = Vec::new();
    let identified: Vec<&Address> = all.iter().filter(|one| one.is_identified()).collect();
    let communes: BTreeSet<&str> = identified.iter().map(|one| one.ids[0].as_str()).collect();
    match identified.len() {
        0 => {}
        some if some < all.len() => found.push((None, "bal-ids-everywhere")),
        _ if communes.len() > 1 => found.push((None, "bal-commune-ids")),
        _ => {}
    }
    let keys: Vec<String> = rows.iter().map(|row| usable(*row, "cle_interop")).collect();
    let street = |at: usize| {
        let key = keys.get(at).and_then(|key| key.split('_').nth(1)).unwrap_or_default().to_lowercase();
        (all.get(at).map(|one| plain(&one.street)), key)
    };
    for (at, one) in all.iter().enumerate() {
        let declares = |other: &Address| !other.is_address() && other.street == one.complement;
        if !one.complement.is_empty() && !all.iter().any(declares) {
            found.push((Some(at), "bal-place-undeclared"));
        }
        for (there, other) in all.iter().enumerate().filter(|(there, _)| *there != at) {
            let [ours, theirs] = [one, other]
                .map(|one| (one.number, one.suffix.as_str(), plain(&one.street), one.delegated.as_str()));
            let both = one.is_address() && other.is_address();
            let same_place_id = !one.ids[1].is_empty() && one.ids[1] == other.ids[1];
            let same_id = !one.ids[2].is_empty() && one.ids[2] == other.ids[2];
            let mut say = |rule, is_broken: bool| found.extend(Some((Some(at), rule)).filter(|_| is_broken));
            say("bal-place-id-names", same_place_id && street(at) != street(there));
            let other_place_id =
                [&one.ids[1], &other.ids[1]].iter().all(|id| !id.is_empty()) && !same_place_id;
            let alike = street(at) == street(there) && one.is_address() == other.is_address();
            say("bal-place-name-ids", other_place_id && alike);
            say("bal-address-id-addresses", both && same_id && ours != theirs);
            say("bal-address-ids", both && ours == theirs && one.ids[2] != other.ids[2]);
        }
    }
    found
}

/// The form of a name for comparisons, as far as the generator's names differ.
fn plain(name: &str) -> String {
    let small: String =
        name.to_lowercase().chars().map(|c| if "éèê".contains(c) { 'e' } else { c }).collect();
    let words =
        small.split(|c: char| !c.is_alphanumeric()).filter(|word| !["des", "de", "la", ""].contains(word));
    words.map(|word| if word == "3" { "trois" } else { word }).collect::<Vec<_>>().join(" ")
}
