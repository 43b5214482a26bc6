//! Rules across the columns of a row: `lib/schema/row.ts` of the official validator.

use super::cells::Parsed;
use super::{Checker, Purpose, projections};
use crate::check::codes::lists;
use crate::report::{Breach, Param, Rule};

/// The number that declares a street or a place without addresses.
pub(super) const NO_ADDRESS: u32 = 99_999;

/// The greatest allowed distance, in metres, between the two pairs of coordinates.
const TOLERANCE: f64 = 10.0;

pub(super) fn check(checker: &mut Checker, row: &Parsed<'_>, say: &mut Breach<'_>) {
    key(row, say);
    let code = row.commune.as_ref().or(row.key.as_ref().map(|key| &key.commune));
    if let Some(code) = code {
        commune_name(checker, code, row, say);
    }
    let street = row.street.as_deref().or(row.place.as_deref()).unwrap_or_default();
    let normal = checker.streets.normal(street);
    let complement = row.complement.unwrap_or_default();
    if normal == checker.places.normal(complement) {
        say(Rule::BalPlaceTwice, &[]);
    }
    let is_address = row.number != Some(NO_ADDRESS);
    if row.number.is_some() && is_address && !row.has_position {
        say(Rule::BalPositionMissing, &[]);
    }
    coordinates(row, is_address, say);
    if row.number.is_none() || street.is_empty() {
        say(Rule::BalIncomplete, &[]);
    }
    if let Some(code) = code {
        delegated(code, row, say);
    }
    let [commune, place, address] = row.ids.all();
    let used = commune.is_some() || place.is_some() || address.is_some();
    let whole = commune.is_some() && place.is_some() && (address.is_some() || !is_address);
    if used && !whole {
        say(Rule::BalIdsPartial, &[]);
    }
    match checker.purpose {
        Purpose::File => checker.gather(row, street),
        Purpose::Record => checker.uniform.expect(commune.filter(|_| whole), &checker.keys, say),
    }
}

fn key(row: &Parsed<'_>, say: &mut Breach<'_>) {
    if let (Some(key), Some(number @ 1..)) = (&row.key, row.number)
        && key.number.parse() != Ok(number)
    {
        say(Rule::BalKeyOtherNumber, &[]);
    }
    if row.key.is_none() && row.commune.is_none() {
        say(Rule::BalCommuneMissing, &[]);
    }
}

fn commune_name(checker: &mut Checker, code: &str, row: &Parsed<'_>, say: &mut Breach<'_>) {
    if let (Some(expected), Some(name)) = (checker.commune.name(code), row.commune_name)
        && expected != name
    {
        say(Rule::BalCommuneName, &[("expected", Param::Text(expected))]);
    }
}

fn coordinates(row: &Parsed<'_>, is_address: bool, say: &mut Breach<'_>) {
    if row.number.is_some() && is_address && !(row.has_longitude && row.has_latitude) {
        say(Rule::BalCoordinatesMissing, &[]);
        return;
    }
    let point = row.longitude.zip(row.latitude);
    let territory = point.and_then(|(longitude, latitude)| projections::territory(longitude, latitude));
    let (Some((longitude, latitude)), Some(territory)) = (point, territory) else {
        if is_address {
            say(Rule::BalCoordinatesOutside, &[]);
        }
        return;
    };
    let Some((x, y)) = row.x.zip(row.y) else { return };
    let Some((there_x, there_y)) = projections::project(territory, longitude, latitude) else { return };
    let apart = f64::hypot(x - there_x, y - there_y);
    if apart > TOLERANCE {
        let metres = if apart < 1e15 { apart.round() as u64 } else { 1_000_000_000_000_000 };
        say(Rule::BalCoordinatesApart, &[("distance", Param::Number(metres))]);
    }
}

fn delegated(code: &str, row: &Parsed<'_>, say: &mut Breach<'_>) {
    let Some(delegated) = row.delegated.as_ref().filter(|_| !row.commune_flawed) else { return };
    if lists::AddressCommune::of(code.as_bytes()).is_some()
        && lists::successor(delegated.as_bytes()) != Some(code)
        && *delegated != *code
    {
        say(Rule::BalChiefTown, &[]);
    }
}
