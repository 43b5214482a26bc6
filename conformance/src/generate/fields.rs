//! The cases about one column: values that keep and break each of its rules.

use serde_json::{Value, json};

use super::addresses;
use super::identifiers::{SUBJECTS, with_leading_zeros, with_wrong_key};
use super::maker::{About, Maker};
use super::model::{Check, Field};
use super::oracle;
use super::texts::{number, text};
use super::values::value;
use crate::error::Result;

/// The number of right records in the case of right values of a column.
const RIGHT: usize = 3;

/// Adds the cases about this column.
///
/// # Errors
/// If a case does not have its intended effect.
pub fn add(maker: &mut Maker<'_>, field: &Field) -> Result<()> {
    right_values(maker, field)?;
    for (rule, kind, wrong) in damages(field, &maker.base(&field.name)) {
        let about = about(field, rule, kind, format!("{}: {}", field.name, shown(&wrong)));
        maker.broken(&about, vec![Maker::one(field, wrong)])?;
    }
    if field.constraints.unique {
        let about =
            about(field, "constraint-unique", "twice", format!("{}: the same value twice", field.name));
        let same = Maker::one(field, maker.base(&field.name));
        maker.broken(&about, vec![same.clone(), same])?;
    }
    Ok(())
}

fn right_values(maker: &mut Maker<'_>, field: &Field) -> Result<()> {
    let mut rules = rules_of(field);
    if rules.is_empty() {
        rules.push("export".to_owned());
    }
    let mut groups: Vec<(&str, Vec<Value>)> = Vec::new();
    if !maker.model.is_related(&field.name) {
        let mut draw = maker.draw(&format!("{}/right", field.name));
        groups.push(("right", (0..RIGHT).map(|_| value(field, &mut draw)).collect::<Result<_>>()?));
        if !field.constraints.required {
            groups.push(("left-empty", vec![Value::Null]));
        }
    } else {
        groups.push(("right", vec![maker.base(&field.name)]));
    }
    groups.extend(limits(field).into_iter().map(|(kind, value)| (kind, vec![value])));
    if let Some(values) = &field.constraints.values {
        groups.push(("every-value", values.iter().map(|value| json!(value)).collect()));
    }
    if let Some(values) = field.array_item.as_ref().and_then(|item| item.constraints.values.clone()) {
        groups
            .push(("every-item", values.iter().map(|value| json!([value])).chain([json!(values)]).collect()));
    }
    match field.check {
        Some(Check::Siret) => {
            groups.push(("leading-zeros", vec![json!(with_leading_zeros(14))]));
            groups.push(("la-poste", vec![json!("35600000000048"), json!("35600000009075")]));
        }
        Some(Check::Siren) => groups.push(("leading-zeros", vec![json!(with_leading_zeros(9))])),
        Some(Check::Acts) => {
            groups
                .push(("every-subject", SUBJECTS.iter().map(|one| json!(format!("{one}/voirie"))).collect()));
            groups.push((
                "capitals",
                vec![json!("FINANCES LOCALES/Subventions"), json!("Urbanisme/Documents")],
            ));
        }
        _ => {}
    }
    for (kind, values) in groups {
        let changes: Vec<_> = values.into_iter().map(|value| Maker::one(field, value)).collect();
        // A column may have narrower rules than its check.
        if kind != "right" && !maker.findings(&changes).iter().all(|one| one.rule == "constraint-unique") {
            continue;
        }
        let about = about(
            field,
            rules.first().map_or("", String::as_str),
            kind,
            format!("{}: right values", field.name),
        );
        maker.right(&about, &rules, changes)?;
    }
    Ok(())
}

/// The rules of a column's values, by its descriptor.
pub fn rules_of(field: &Field) -> Vec<String> {
    if field.check == Some(Check::Address) {
        return addresses::rules_of(&field.name);
    }
    let rules = &field.constraints;
    let has_items = field.array_item.as_ref().is_some_and(|item| item.constraints.values.is_some());
    let type_rule = match (field.kind.as_str(), field.format.as_str()) {
        ("string", "uri") => Some("type-uri"),
        ("string", "email") => Some("type-email"),
        ("string", _) => None,
        ("date", "default" | "%Y-%m-%d") => Some("type-date"),
        ("date", _) => Some("type-date-format"),
        ("integer", _) => Some("type-integer"),
        ("number", _) => Some("type-number"),
        ("boolean", _) => Some("type-boolean"),
        ("year", _) => Some("type-year"),
        ("datetime", _) => Some("type-datetime"),
        ("geopoint", _) => Some("type-geopoint"),
        ("array", _) => Some("type-array"),
        _ => None,
    };
    let check = field.check.map(|check| match check {
        Check::Siret => "check-siret",
        Check::Siren => "check-siren",
        Check::Acts => "check-actes-nomenclature",
        Check::Years { .. } => "check-year-interval",
        Check::Address => "",
    });
    let constraints = [
        ("constraint-required", rules.required),
        // An empty value is a missing one: no value is shorter than one character.
        ("constraint-min-length", rules.min_length.is_some_and(|least| least > 1)),
        ("constraint-max-length", rules.max_length.is_some()),
        ("constraint-minimum", rules.minimum.is_some()),
        ("constraint-maximum", rules.maximum.is_some()),
        ("constraint-pattern", rules.pattern.is_some()),
        ("constraint-enum", rules.values.is_some() || has_items),
        ("constraint-unique", rules.unique),
    ];
    let stated = constraints.into_iter().filter_map(|(rule, is_stated)| is_stated.then_some(rule));
    type_rule.into_iter().chain(stated).chain(check).map(str::to_owned).collect()
}

/// Values at the very limits.
fn limits(field: &Field) -> Vec<(&'static str, Value)> {
    let rules = &field.constraints;
    let of_length = |length: usize| rules.pattern.is_none().then(|| json!("é".repeat(length)));
    [
        ("shortest", rules.min_length.and_then(of_length)),
        ("longest", rules.max_length.and_then(of_length)),
        ("least", rules.minimum.and_then(|bound| number(&bound.to_string()))),
        ("greatest", rules.maximum.and_then(|bound| number(&bound.to_string()))),
    ]
    .into_iter()
    .filter_map(|(kind, value)| Some((kind, value?)))
    .collect()
}

/// Values that break a rule: the rule, the kind of damage, the value.
fn damages(field: &Field, base: &Value) -> Vec<(&'static str, &'static str, Value)> {
    let rules = &field.constraints;
    let right = text(field, base);
    if field.check == Some(Check::Address) {
        return addresses::damages(&field.name, &right);
    }
    let mut damages: Vec<(&str, &str, Value)> = Vec::new();
    if rules.required {
        damages.push(("constraint-required", "empty", Value::Null));
    }
    let typed: &[(&str, &str, &str)] = match (field.kind.as_str(), field.format.as_str()) {
        ("string", "uri") => &[("type-uri", "not-an-address", "page de garde")],
        ("string", "email") => &[("type-email", "without-at", "mairie.example.fr")],
        ("integer", _) => &[("type-integer", "words", "douze"), ("type-integer", "fraction", "12.5")],
        ("number", _) => &[("type-number", "words", "douze"), ("type-number", "currency", "12.50 EUR")],
        ("boolean", _) => &[("type-boolean", "another-word", "peut-être")],
        ("date", "default" | "%Y-%m-%d") => {
            &[("type-date", "day-first", "31/12/2023"), ("type-date", "impossible-day", "2023-02-30")]
        }
        ("date", _) => &[("type-date-format", "day-first", "31/12/2023")],
        ("year", _) => &[("type-year", "two-digits", "24")],
        ("datetime", _) => &[("type-datetime", "day-first", "31/12/2023 10:00")],
        ("geopoint", _) => &[("type-geopoint", "words", "Poitiers")],
        ("array", _) => &[("type-array", "not-a-list", "agriculture biologique")],
        _ => &[],
    };
    damages.extend(typed.iter().map(|(rule, kind, wrong)| (*rule, *kind, json!(wrong))));
    if let Some(least) = rules.min_length.filter(|least| *least > 1) {
        damages.push((
            "constraint-min-length",
            "one-less",
            json!(right.chars().take(least - 1).collect::<String>()),
        ));
    }
    if let Some(most) = rules.max_length {
        let last = right.chars().last().unwrap_or('x');
        let long: String = right.chars().chain(std::iter::repeat(last)).take(most + 1).collect();
        damages.push(("constraint-max-length", "one-more", json!(long)));
    }
    let step = if field.kind == "integer" { 1.0 } else { 0.01 };
    let beyond = |bound: f64| number(&format!("{:.2}", bound).replace(".00", "")).unwrap_or(Value::Null);
    if let Some(least) = rules.minimum {
        damages.push(("constraint-minimum", "below", beyond(least - step)));
    }
    if let Some(most) = rules.maximum {
        damages.push(("constraint-maximum", "above", beyond(most + step)));
    }
    if rules.pattern.is_some() {
        let tries =
            [format!("{right}!"), format!("!{right}"), "?".to_owned(), "!".repeat(right.chars().count())];
        let breaks = |text: &&String| oracle::cell(field, text).contains(&"constraint-pattern");
        let alone = tries.iter().find(|text| oracle::cell(field, text) == ["constraint-pattern"]);
        if let Some(wrong) = alone.or_else(|| tries.iter().find(breaks)) {
            damages.push(("constraint-pattern", "another-form", json!(wrong)));
        }
    }
    if rules.values.is_some() {
        damages.push(("constraint-enum", "unknown-value", json!("valeur hors liste")));
    }
    if field.array_item.as_ref().is_some_and(|item| item.constraints.values.is_some()) {
        damages.push(("constraint-enum", "unknown-item", json!(["valeur hors liste"])));
    }
    damages.extend(check_damages(field, &right));
    damages
}

fn check_damages(field: &Field, right: &str) -> Vec<(&'static str, &'static str, Value)> {
    match field.check {
        Some(Check::Siret) => vec![
            ("check-siret", "wrong-key", json!(with_wrong_key(right))),
            ("check-siret", "lost-zeros", json!(with_leading_zeros(14).trim_start_matches('0'))),
            ("check-siret", "a-siren", json!(right.get(..9))),
        ],
        Some(Check::Siren) => vec![
            ("check-siren", "wrong-key", json!(with_wrong_key(right))),
            ("check-siren", "lost-zeros", json!(with_leading_zeros(9).trim_start_matches('0'))),
        ],
        Some(Check::Acts) => vec![
            ("check-actes-nomenclature", "unknown-subject", json!("fêtes et cérémonies/feu d'artifice")),
            ("check-actes-nomenclature", "blanks-around", json!("finances locales / subventions")),
            ("check-actes-nomenclature", "without-slash", json!("finances locales")),
        ],
        Some(Check::Years { .. }) => vec![("check-year-interval", "reversed", json!("2024/2023"))],
        Some(Check::Address) | None => Vec::new(),
    }
}

fn shown(value: &Value) -> String {
    if value.is_null() { "no value".to_owned() } else { value.to_string() }
}

fn about<'a>(field: &'a Field, rule: &'a str, kind: &'a str, description: String) -> About<'a> {
    let part = match rule {
        "constraint-min-length" => "constraints/minLength",
        "constraint-max-length" => "constraints/maxLength",
        _ if rule.starts_with("type-") && field.format != "default" => "format",
        _ if rule.starts_with("type-") => "type",
        _ if field.array_item.is_some() && rule == "constraint-enum" => "arrayItem/constraints/enum",
        _ => match rule.strip_prefix("constraint-") {
            Some(constraint) => {
                let section = format!("fields/{}/constraints/{constraint}", field.name);
                return About { place: &field.name, rule, kind, section, description };
            }
            None if rule.starts_with("check-") => {
                let section = format!("custom_checks/{}", field.name);
                return About { place: &field.name, rule, kind, section, description };
            }
            None if rule.starts_with("bal-") => {
                let section = "opendatabutton/rules".to_owned();
                return About { place: &field.name, rule, kind, section, description };
            }
            None => "name",
        },
    };
    About { place: &field.name, rule, kind, section: format!("fields/{}/{part}", field.name), description }
}
