//! Draws right addresses.

use opendatabutton::rust_decimal::Decimal;
use serde_json::{Value, json};

use super::facts::{COMMUNES, Commune, NO_ADDRESS};
use crate::generate::draw::Draw;
use crate::generate::model::Model;
use crate::generate::texts::number;
use crate::vectors::Record;

const WAYS: [&str; 6] = ["Rue", "Avenue", "Place", "Chemin", "Allée", "Impasse"];
const NAMES: [&str; 8] = [
    "de l’Église",
    "du Général Leclerc",
    "des Œillets",
    "d'en Haut",
    "Saint-Éloi",
    "du 8 Mai",
    "Noël",
    "\"dite\" B",
];

/// A whole address: every column filled that does not need another row, or only the required ones.
pub fn record(model: &Model, draw: &mut Draw, whole: bool, first_commune: bool) -> Record {
    let drawn = draw.pick(&COMMUNES);
    let [first, ..] = &COMMUNES;
    let commune = drawn.filter(|_| !first_commune).unwrap_or(first);
    let mut record = Record::new();
    record.insert("id_ban_commune".to_owned(), json!(uuid(draw)));
    record.insert("commune_insee".to_owned(), json!(commune.code));
    record.insert("commune_nom".to_owned(), json!(commune.name));
    record.insert("commune_deleguee_insee".to_owned(), json!(commune.part.0));
    record.insert("commune_deleguee_nom".to_owned(), json!(commune.part.1));
    record.insert("position".to_owned(), json!("entrée"));
    record.insert("cad_parcelles".to_owned(), json!(parcels(draw)));
    record.insert("source".to_owned(), json!(format!("Commune : {}", commune.name)));
    record.insert(
        "date_der_maj".to_owned(),
        json!(format!("20{}-0{}-1{}", draw.between(10, 25), draw.between(1, 9), draw.below(10))),
    );
    record.insert("certification_commune".to_owned(), json!(draw.chance(50)));
    let of_its_own = address(commune, 0, draw);
    record.extend(of_its_own);
    if !whole {
        const NEEDED: [&str; 7] =
            ["cle_interop", "voie_nom", "toponyme", "numero", "commune_insee", "long", "lat"];
        record.retain(|name, _| NEEDED.contains(&name.as_str()));
    }
    let all = model.fields.iter().map(|field| &field.name);
    all.map(|name| (name.clone(), record.get(name).cloned().unwrap_or(Value::Null))).collect()
}

/// The values of another address of the same commune, in another street.
pub fn another(model: &Model, base: &Record, draw: &mut Draw) -> Record {
    let code = base.get("commune_insee").and_then(Value::as_str).unwrap_or_default();
    let taken = base.get("numero").and_then(Value::as_i64).unwrap_or_default();
    let commune = COMMUNES.iter().find(|commune| commune.code == code);
    let mut values = commune.map(|commune| address(commune, taken, draw)).unwrap_or_default();
    values.retain(|name, _| model.field(name).is_some());
    values
}

/// The values of a row for a place without addresses.
pub fn declaration(model: &Model, base: &Record, draw: &mut Draw) -> Record {
    let mut values = another(model, base, draw);
    values.insert("numero".to_owned(), json!(NO_ADDRESS));
    for column in ["id_ban_adresse", "suffixe", "position", "cad_parcelles"] {
        values.insert(column.to_owned(), Value::Null);
    }
    if let Some(Value::String(key)) = values.get_mut("cle_interop") {
        let street: Vec<&str> = key.split('_').take(2).collect();
        *key = format!("{}_{NO_ADDRESS}", street.join("_"));
    }
    values
}

/// Street, number (other than the one taken), identifiers, key, a point a few metres from the commune's.
fn address(commune: &Commune, taken: i64, draw: &mut Draw) -> Record {
    let [way, name] = [&WAYS[..], &NAMES[..]].map(|among| draw.pick(among).copied().unwrap_or_default());
    // A number distinguishes the names; there are many numbers.
    let street = format!("{way} {name} {}", draw.between(100, 99_999));
    let house = Some(draw.between(1, 9_997)).filter(|house| *house != taken).unwrap_or(9_998);
    let suffix = draw.pick(&["bis", "ter", "a", "B2"]).copied().unwrap_or_default();
    let code = draw.between(1, 9_999);
    let key = format!("{}_{code:04}_{house:05}_{suffix}", commune.code).to_lowercase();
    let mut moved = |base: f64, most: i64, digits: u32| {
        let whole = (base * 10_f64.powi(digits as i32)).round() as i64 + draw.between(-most, most);
        // The text always has decimals.
        let whole = if whole % 10 == 0 { whole + 1 } else { whole };
        number(&Decimal::new(whole, digits).to_string()).unwrap_or_default()
    };
    let ((longitude, latitude), (x, y)) = (commune.degrees, commune.metres);
    let values = [
        ("long", moved(longitude, 9, 6)),
        ("lat", moved(latitude, 9, 6)),
        ("x", moved(x, 400, 2)),
        ("y", moved(y, 400, 2)),
        ("id_ban_toponyme", json!(uuid(draw))),
        ("id_ban_adresse", json!(uuid(draw))),
        ("cle_interop", json!(key)),
        ("voie_nom", json!(street)),
        ("toponyme", json!(street)),
        ("numero", json!(house)),
        ("suffixe", json!(suffix)),
    ];
    values.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
}

/// An identifier of the BAN: a UUID of version 4.
pub fn uuid(draw: &mut Draw) -> String {
    let mut digits =
        |count: usize| -> String { (0..count).map(|_| format!("{:x}", draw.below(16))).collect() };
    format!("{}-{}-4{}-a{}-{}", digits(8), digits(4), digits(3), digits(3), digits(12))
}

/// References of the land register, separated by bars.
pub fn parcels(draw: &mut Draw) -> String {
    let mut one = || format!("010150000A{:04}", draw.below(10_000));
    [one(), one()].join("|")
}
