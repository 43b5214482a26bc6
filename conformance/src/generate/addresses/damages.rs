//! Values that break a rule of their column.

use serde_json::{Value, json};

use super::is_name;
use super::oracle::spaces;

/// Rule, kind of damage, value.
pub type Damage = (&'static str, &'static str, Value);

/// The wrong values of a column, by its value in a right record.
pub fn damages(column: &str, right: &str) -> Vec<Damage> {
    let mut all: Vec<Damage> = Vec::new();
    let mut wrong = |rule, kind, text: &str| all.push((rule, kind, json!(text)));
    match column {
        "cle_interop" => {
            let parts: Vec<&str> = right.split('_').collect();
            let [code, street, number, ..] = parts.as_slice() else { return keys("01015", "0010", "00009") };
            return keys(code, street, number);
        }
        "id_ban_commune" | "id_ban_toponyme" | "id_ban_adresse" => {
            wrong("bal-uuid", "words", "adresse 1");
            wrong("bal-uuid", "another-version", "0246e48c-f33d-133a-8984-034219be842e");
            wrong("bal-uuid", "one-digit-less", "0246e48c-f33d-433a-8984-034219be842");
        }
        name if is_name(name) => {
            wrong("bal-name-short", "one-less", "Ru");
            wrong("bal-name-long", "one-more", &"é".repeat(201));
            wrong("bal-name-damaged", "lost-accent", "Rue du Pr\u{fffd}");
            wrong("bal-name-underscore", "underscores", "Rue_des_Prés");
            wrong("bal-name-capitals", "capitals", "RUE DES PRÉS");
        }
        "numero" => {
            wrong("bal-number-type", "words", "douze");
            wrong("bal-number-type", "fraction", "12.5");
            wrong("bal-number-type", "with-its-suffix", "12bis");
            wrong("bal-number-type", "negative", "-1");
            wrong("bal-number-large", "above", "100000");
            wrong("bal-number-zero", "zero", "0");
            wrong("bal-number-leading-zero", "leading-zeros", "007");
        }
        "suffixe" => {
            wrong("bal-suffix-start", "a-dash", "-bis");
            wrong("bal-suffix-start", "an-accent", "ébis");
            wrong("bal-suffix-long", "one-more", "bisquatera");
            wrong("bal-suffix-characters", "a-dash-inside", "b-1");
            wrong("bal-spaces", "blank-before", " bis");
        }
        "commune_insee" => {
            wrong("bal-commune", "unknown", "99999");
            wrong("bal-commune", "lost-zero", "1015");
            wrong("bal-commune", "a-postcode", "86000");
            wrong("bal-commune", "a-name", "Arboys en Bugey");
            wrong("bal-commune-former", "former", "01340");
            wrong("bal-spaces", "blank-after", &format!("{right} "));
        }
        "commune_deleguee_insee" => wrong("bal-commune-delegated", "unknown", "99999"),
        "commune_nom" => {
            wrong("bal-commune-name-case", "capitals", "ARBOYS EN BUGEY");
            wrong("bal-commune-name-case", "small", "arboys en bugey");
        }
        "position" => {
            wrong("bal-position", "unknown", "ailleurs");
            for (number, (_, other)) in super::facts::POSITIONS.iter().enumerate() {
                let kinds = ["without-accent", "capital", "other-apostrophe", "capitals"];
                if let Some(kind) = kinds.get(number) {
                    wrong("bal-position-spelling", kind, other);
                }
            }
        }
        "x" | "y" | "long" | "lat" => {
            wrong("bal-coordinate-comma", "comma", &right.replace('.', ","));
            wrong("bal-coordinate", "words", "ici");
            wrong("bal-coordinate", "exponent", "1e5");
            wrong("bal-coordinate", "degrees-and-minutes", "46°35'N");
            wrong("bal-coordinate", "endless", "INF");
        }
        "cad_parcelles" => {
            wrong("bal-parcels", "one-digit-less", "010150000A012");
            wrong("bal-parcels", "commas-between", "010150000A0123,010150000A0124");
            wrong("bal-parcels-bars", "bar-before", &format!("|{right}"));
            wrong("bal-parcels-bars", "bar-after", &format!("{right}|"));
        }
        "date_der_maj" => {
            wrong("bal-date", "day-first", "31/12/2023");
            wrong("bal-date", "impossible-day", "2023-02-30");
            wrong("bal-date", "with-time", "2023-02-03T10:00:00");
            wrong("bal-date-old", "the-day-before", "2009-12-31");
            wrong("bal-date-future", "to-come", "2999-01-01");
        }
        "certification_commune" => {
            wrong("bal-certification", "another-number", "2");
            wrong("bal-certification", "words", "oui");
        }
        _ => {}
    }
    let rule = spaces(column);
    if rule != "bal-spaces" {
        wrong(rule, "blank-before", &format!(" {right}"));
    }
    if let Some(rule) = super::oracle::cell(column, "").first() {
        all.push((rule, "empty", Value::Null));
    }
    all
}

/// Interoperability keys.
fn keys(code: &str, street: &str, number: &str) -> Vec<Damage> {
    let key = |street: &str, number: &str| format!("{code}_{street}_{number}");
    let short = number.trim_start_matches('0');
    let all = [
        ("bal-key-case", "capitals", key("a0b1", &format!("{number}_bis")).to_uppercase()),
        ("bal-key-shape", "without-number", format!("{code}_{street}")),
        ("bal-key-street", "one-digit-less", key(street.get(1..).unwrap_or_default(), number)),
        ("bal-key-street-unknown", "unknown-street", key("xxxx", number)),
        ("bal-key-number", "letters", key(street, "0000a")),
        ("bal-key-number-length", "lost-zeros", key(street, short)),
        ("bal-commune", "unknown-commune", format!("99999_{street}_{number}")),
        ("bal-commune-former", "former-commune", format!("01340_{street}_{number}")),
        ("bal-spaces-warning", "blank-before", format!(" {}", key(street, number))),
    ];
    let empty = ("bal-value-missing", "empty", Value::Null);
    all.into_iter().map(|(rule, kind, key)| (rule, kind, json!(key))).chain([empty]).collect()
}

/// The rules of a column's values.
pub fn rules_of(column: &str) -> Vec<String> {
    let mut rules: Vec<String> = damages(column, "").into_iter().map(|(rule, ..)| rule.to_owned()).collect();
    rules.sort();
    rules.dedup();
    rules
}
