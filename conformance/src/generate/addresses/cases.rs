//! The cases about rules across columns and across rows, and about right values that writers corrupt.

use serde_json::{Value, json};

use super::draw::{another, declaration, uuid};
use super::facts::COMMUNES;
use super::is_name;
use crate::error::Result;
use crate::generate::maker::{About, FULL, Maker};
use crate::generate::texts::number;
use crate::vectors::{Change, Record};

/// Adds the cases about a rule across columns or rows.
///
/// # Errors
/// If a case does not have its intended effect.
pub fn across(maker: &mut Maker<'_>, rule: &'static str, columns: &[&str]) -> Result<()> {
    let place = columns.join("+");
    let about = |kind: &'static str, what: &str| About {
        place: &place,
        rule,
        kind,
        section: "opendatabutton/rules".to_owned(),
        description: format!("{place}: {what}"),
    };
    let made = Made::new(maker, rule);
    let right = |maker: &mut Maker<'_>, kind, what: &str, rows: Vec<Record>| {
        maker.right(&about(kind, what), &[rule.to_owned()], changes(rows))
    };
    right(maker, "kept", "a right record", vec![Record::new()])?;
    let mut broken: Vec<(&'static str, &str, Vec<Record>)> = Vec::new();
    match rule {
        "bal-key-other-number" => {
            let other = maker.base("numero").as_i64().unwrap_or(0) + 1;
            broken.push((
                "another-number",
                "the key has another number",
                vec![set([("numero", json!(other))])],
            ));
        }
        "bal-place-twice" => {
            let street = made.street.as_str();
            let place = |name: &str| vec![set([("lieudit_complement_nom", json!(name))])];
            broken.push(("the-same", "the place bears the name of the street", place(street)));
            let small = street.to_lowercase();
            broken.push(("in-small-letters", "so it does but for the letters", place(&small)));
        }
        "bal-position-missing" => {
            right(maker, "a-place", "a place without addresses has none", made.with_place("Le Bourg"))?;
            broken.push(("empty", "no position", vec![set([("position", Value::Null)])]));
        }
        "bal-chief-town" => {
            let own = maker.base("commune_insee");
            let itself = vec![set([("commune_deleguee_insee", own.clone())])];
            right(maker, "itself", "the commune itself", itself)?;
            let other = COMMUNES.iter().rev().find(|one| own != one.code).map(|one| one.code);
            let elsewhere = vec![set([("commune_deleguee_insee", json!(other))])];
            broken.push(("elsewhere", "a part of another commune", elsewhere));
        }
        "bal-commune-missing" => {
            let none = vec![set(columns.iter().map(|column| (*column, Value::Null)))];
            broken.push(("empty", "nothing says the commune", none));
        }
        "bal-commune-name" => {
            let other = if maker.base("commune_nom") == "Ajaccio" { "Escoulis" } else { "Ajaccio" };
            broken.push((
                "another",
                "the name of another commune",
                vec![set([("commune_nom", json!(other))])],
            ));
        }
        "bal-coordinates-missing" => {
            let mut rows = made.with_place("Le Bourg");
            rows.iter_mut().skip(1).for_each(|row| row.extend(nulls(&["x", "y", "long", "lat"])));
            right(maker, "a-place", "a place without addresses needs no point", rows)?;
            broken.push(("without-longitude", "no longitude", vec![nulls(&["long"])]));
            broken.push(("without-latitude", "no latitude", vec![nulls(&["lat"])]));
            broken.push(("without-both", "neither", vec![nulls(&["long", "lat"])]));
        }
        "bal-coordinates-outside" => {
            let (longitude, latitude) = (maker.base("long"), maker.base("lat"));
            let zero = set([("long", json!(0)), ("lat", json!(0))]);
            broken.push(("zero", "a point in the sea", vec![zero]));
            broken.push(("swapped", "swapped", vec![set([("long", latitude), ("lat", longitude)])]));
        }
        "bal-coordinates-apart" => {
            let (x, y) = (maker.base("x"), maker.base("y"));
            right(maker, "without-metres", "x and y may be empty", vec![nulls(&["x", "y"])])?;
            let beyond = number(&format!("{:.2}", x.as_f64().unwrap_or(0.0) + 250.0)).unwrap_or_default();
            broken.push(("elsewhere", "250 m away", vec![set([("x", beyond)])]));
            broken.push(("swapped", "swapped", vec![set([("x", y), ("y", x)])]));
        }
        "bal-address-incomplete" => {
            broken.push(("without-number", "no number", vec![nulls(&["numero"])]));
            broken.push(("without-name", "no name", vec![nulls(&columns[1..])]));
        }
        "bal-ids-partial" => {
            right(maker, "none", "no identifier at all", vec![nulls(columns)])?;
            right(maker, "a-place", "a place without addresses has two", made.with_place("Le Bourg"))?;
            for (without, only, place) in [
                ("without-commune", "commune-alone", 0),
                ("without-street", "street-alone", 1),
                ("without-address", "address-alone", 2),
            ] {
                let others: Vec<&str> =
                    columns.iter().copied().filter(|one| *one != columns[place]).collect();
                broken.push((without, "one is missing", vec![nulls(&columns[place..=place])]));
                broken.push((only, "one alone", vec![nulls(&others)]));
            }
        }
        "bal-place-id-names" => {
            let other = set_in(&made.another, [("id_ban_toponyme", maker.base("id_ban_toponyme"))]);
            broken.push(("two-names", "one identifier, two names", vec![Record::new(), other]));
            let streets = ["Rue des 3 Lilas", "rue des Trois-Lilas"].map(|street| made.named(street));
            let [first, second] = streets;
            let rows = vec![first, [made.neighbour.clone(), second].into_iter().flatten().collect()];
            right(maker, "two-spellings", "one name, written in two ways", rows)?;
        }
        "bal-place-name-ids" => {
            let other = set_in(&made.neighbour, [("id_ban_toponyme", made.id.clone())]);
            broken.push(("two-identifiers", "one name, two identifiers", vec![Record::new(), other]));
            right(maker, "one", "two addresses in one street", vec![Record::new(), made.neighbour.clone()])?;
        }
        "bal-address-id-addresses" => {
            let other = set_in(&made.neighbour, [("id_ban_adresse", maker.base("id_ban_adresse"))]);
            broken.push(("two-addresses", "one identifier, two addresses", vec![Record::new(), other]));
        }
        "bal-address-ids" => {
            let same = ["numero", "suffixe", "cle_interop"].map(|column| (column, maker.base(column)));
            let same = same.into_iter().filter(|(column, _)| maker.model.field(column).is_some());
            let other = set_in(&made.neighbour, same);
            broken.push(("two-identifiers", "one address, two identifiers", vec![Record::new(), other]));
        }
        "bal-place-undeclared" => {
            right(
                maker,
                "declared",
                "a place with the row that declares it",
                made.with_complement("Le Bourg"),
            )?;
            let alone = vec![set([("lieudit_complement_nom", json!("Le Bourg"))])];
            broken.push(("alone", "a place that no row declares", alone));
        }
        "bal-commune-ids" => {
            let odd = set_in(&made.another, [("id_ban_commune", made.id.clone())]);
            let rows = changes(vec![Record::new(), made.neighbour.clone(), odd]);
            return maker.unlike(&about("another", "a row has another commune's identifier"), rows);
        }
        "bal-ids-everywhere" => {
            let odd = set_in(&made.another, columns.iter().map(|column| (*column, Value::Null)));
            let rows = changes(vec![Record::new(), made.neighbour.clone(), odd]);
            return maker.unlike(&about("not-on-all", "a row has no identifiers"), rows);
        }
        _ => {}
    }
    for (kind, what, rows) in broken {
        maker.broken(&about(kind, what), changes(rows))?;
    }
    Ok(())
}

/// Rows to build cases from: each a few values over those of the full record.
struct Made {
    street: String,
    /// An identifier that no row has.
    id: Value,
    /// An address in another street.
    another: Record,
    /// An address in the same street.
    neighbour: Record,
    /// A row for a place without addresses.
    place: Record,
}

impl Made {
    fn new(maker: &Maker<'_>, rule: &str) -> Self {
        let mut draw = maker.draw(&format!("addresses/{rule}"));
        let base = maker.bases.get(FULL).cloned().unwrap_or_default();
        let names = || base.iter().filter(|(name, _)| is_name(name));
        let mut neighbour = another(maker.model, &base, &mut draw);
        neighbour.extend(names().map(|(name, value)| (name.clone(), value.clone())));
        neighbour.insert("id_ban_toponyme".to_owned(), maker.base("id_ban_toponyme"));
        let keys = [neighbour.get("cle_interop"), base.get("cle_interop")];
        if let [Some(Value::String(own)), Some(Value::String(other))] = keys {
            // The key has the street's code in its second part.
            let [own, other] = [own, other].map(|key| key.split('_').collect::<Vec<_>>());
            let parts: Vec<&str> = other.iter().take(2).chain(own.iter().skip(2)).copied().collect();
            neighbour.insert("cle_interop".to_owned(), json!(parts.join("_")));
        }
        Made {
            street: names().filter_map(|(_, name)| name.as_str()).collect(),
            id: json!(uuid(&mut draw)),
            another: another(maker.model, &base, &mut draw),
            neighbour,
            place: declaration(maker.model, &base, &mut draw),
        }
    }

    /// Another name for the street, in the name column of the version.
    fn named(&self, street: &str) -> Record {
        let names = self.place.keys().filter(|name| is_name(name));
        names.map(|name| (name.clone(), json!(street))).collect()
    }

    /// An address, and a place without addresses.
    fn with_place(&self, name: &str) -> Vec<Record> {
        vec![Record::new(), [self.place.clone(), self.named(name)].into_iter().flatten().collect()]
    }

    /// An address of a place, and the row that declares the place.
    fn with_complement(&self, name: &str) -> Vec<Record> {
        let mut rows = self.with_place(name);
        rows.iter_mut()
            .take(1)
            .for_each(|row| drop(row.insert("lieudit_complement_nom".to_owned(), json!(name))));
        rows
    }
}

/// Texts that are right as the names of streets, and that writers corrupt: all of them different names.
const STREETS: [(&str, &[&str]); 6] = [
    ("separators", &["Rue A, B et C", "Rue D;E", "Rue F\tG", "Rue H|I", "1,5 ; 2,5"]),
    ("quotes", &["Rue dite \"du Clain\"", "\"Le Bourg\"", "Les 5\" de large", "«\u{a0}Ici\u{a0}»"]),
    ("apostrophes", &["Place de l'Église", "Rue de l’Hôtel", "Chemin d'en Haut"]),
    ("accents-composed", &["Évêché de Nîmes, œuvre à Noël, Ÿ, Ç, ñ, ß"]),
    ("accents-decomposed", &["E\u{301}ve\u{302}che\u{301} de Ni\u{302}mes, a\u{300} Noe\u{308}l"]),
    ("like-numbers", &["Rue 007", "1e5", "Rue du 8 mai 1945", "3,14 m"]),
];

/// Adds the cases about right values of a column that writers corrupt, in addition to those of every data set.
///
/// # Errors
/// If a case does not have its intended effect.
pub fn classics(maker: &mut Maker<'_>) -> Result<()> {
    let about = |place, rule, kind, what: &str| About {
        place,
        rule,
        kind,
        section: "opendatabutton/rules".to_owned(),
        description: what.to_owned(),
    };
    let export = ["export".to_owned()];
    for field in maker.model.fields.iter().filter(|field| is_name(&field.name)) {
        for (kind, texts) in STREETS {
            let rows = texts.iter().map(|text| Maker::one(field, json!(text))).collect();
            maker.right(&about(&field.name, "export", kind, "A name that writers spoil"), &export, rows)?;
        }
    }
    for column in ["x", "y", "long", "lat"] {
        let base = maker.base(column).as_f64().unwrap_or(0.0);
        // Within a metre of the point.
        let (digits, more) =
            if column.len() == 1 { ([1, 3, 6], 0.123_456) } else { ([5, 7, 12], 0.000_001_234_567) };
        let rows = digits
            .map(|digits| set([(column, number(&format!("{:.digits$}", base + more)).unwrap_or_default())]));
        maker.right(
            &about(column, "bal-coordinate", "decimals", "Every digit is kept"),
            &["bal-coordinate".to_owned()],
            changes(rows.to_vec()),
        )?;
    }
    let communes = COMMUNES.iter().filter(|one| one.code.starts_with('0'));
    let codes = communes.map(|one| {
        let [code, part] = [one.code, one.part.0].map(|code| json!(code));
        set([("commune_insee", code), ("commune_nom", json!(one.name)), ("commune_deleguee_insee", part)])
    });
    let about = about("commune_insee", "bal-commune", "leading-zeros", "The zero in front is kept");
    maker.right(&about, &["bal-commune".to_owned()], changes(codes.collect()))
}

fn changes(rows: Vec<Record>) -> Vec<Change> {
    rows.into_iter().map(|set| Maker::change(FULL, set)).collect()
}

fn set<'a>(values: impl IntoIterator<Item = (&'a str, Value)>) -> Record {
    set_in(&Record::new(), values)
}

fn set_in<'a>(record: &Record, values: impl IntoIterator<Item = (&'a str, Value)>) -> Record {
    let mut record = record.clone();
    record.extend(values.into_iter().map(|(name, value)| (name.to_owned(), value)));
    record
}

fn nulls(columns: &[&str]) -> Record {
    set(columns.iter().map(|column| (*column, Value::Null)))
}
