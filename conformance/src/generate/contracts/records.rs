//! The cases about contracts to export: at every place, values that keep its rules and values that break each of
//! them.

use serde_json::{Value, json};

use super::beyond::CPV;
use super::cases::{About, Cases};
use super::model::{Check, Leaf, LeafKind, List};
use super::places::{Place, What, rules_of};
use super::values::{Drawer, wrapped};
use crate::error::Result;
use crate::generate::identifiers::{self, with_leading_zeros, with_wrong_key};
use crate::vectors::Change;

/// The patterns of ECMA 262, which JSON Schema names, refuse a final line feed; those of Python, hence of a referee,
/// accept it.
const LINE_END: &str = "line-end-behind";

/// Values of all types, at least one of another type than the field's.
fn of_other_types(what: &What<'_>, value: &Value) -> Vec<(&'static str, Value)> {
    match what {
        What::Leaf(leaf) => match leaf.kind {
            LeafKind::Text | LeafKind::Date => {
                let digits = value.as_str().and_then(|text| text.parse::<u64>().ok());
                vec![("number", json!(digits.unwrap_or(20_240_131))), ("in-a-list", json!([value]))]
            }
            LeafKind::Boolean => vec![("word", json!("oui")), ("number", json!(1))],
            _ => vec![("text", json!(value.to_string()))],
        },
        What::Object(_) => vec![("text", json!("x")), ("in-a-list", json!([value]))],
        What::List(list) => {
            let first = list_items(list, value).first().cloned().unwrap_or_default();
            vec![("text", json!("x")), ("unwrapped", first)]
        }
    }
}

/// The items of a list, without the wrapper of JSON.
pub fn list_items(list: &List, value: &Value) -> Vec<Value> {
    let items = if list.inside { value.get(&list.item) } else { Some(value) };
    let items = items.and_then(Value::as_array).cloned().unwrap_or_default();
    if list.inside {
        return items;
    }
    items.iter().filter_map(|item| item.get(&list.item).cloned()).collect()
}

/// Adds the cases of a place.
pub fn add(cases: &mut Cases<'_>, place: &Place<'_>) -> Result<()> {
    right(cases, place)?;
    if place.pointer.is_empty() {
        return damaged(cases, place);
    }
    let value = cases.value(place);
    if place.is_member {
        let change = remove(place, "");
        let rule = if place.required { "document-missing-field" } else { "export" };
        cases.add(&About::new(place, rule, "absent", "It is not there"), vec![change])?;
    }
    let null = set(place, "", Value::Null);
    cases.add(&About::new(place, "document-null", "null", "It is null"), vec![null])?;
    for (kind, other) in of_other_types(&place.what, &value) {
        let about = About::new(place, "document-shape", kind, "A value of another type");
        cases.add(&about, vec![set(place, "", other)])?;
    }
    damaged(cases, place)
}

/// The contract with another value at the place, or at one below it.
fn set(place: &Place<'_>, below: &str, value: Value) -> Change {
    let pointer = format!("{}{below}", place.pointer);
    Change { base: place.base.clone(), set: [(pointer, value)].into_iter().collect(), remove: Vec::new() }
}

fn remove(place: &Place<'_>, below: &str) -> Change {
    let pointer = format!("{}{below}", place.pointer);
    Change { base: place.base.clone(), set: Default::default(), remove: vec![pointer] }
}

/// Right values, several in one case.
fn right(cases: &mut Cases<'_>, place: &Place<'_>) -> Result<()> {
    let mut changes = vec![Change { base: place.base.clone(), set: Default::default(), remove: Vec::new() }];
    if let What::Leaf(leaf) = place.what {
        let mut draw = cases.draw(&place.name);
        let mut drawer = Drawer { model: cases.model, draw: &mut draw, filled: 100, examples: false };
        let mut values = leaf_values(leaf);
        let check = cases.check_of(place);
        values.extend((0..2).map(|_| drawer.checked(check, leaf)).collect::<Result<Vec<_>>>()?);
        if matches!(check, Some(Check::Siret { .. } | Check::Identifier { .. })) {
            values.push(json!(with_leading_zeros(14)));
        }
        // A value that the rules beyond the schemas do not allow beside the rest is not tried.
        let changed = values.into_iter().map(|value| set(place, "", value));
        let fits = |change: &Change| cases.findings(std::slice::from_ref(change)).is_empty();
        changes.extend(changed.filter(fits));
    }
    if let What::List(list) = place.what {
        let items = list_items(list, &cases.value(place));
        let one = items.first().map(|first| wrapped(list, vec![first.clone()]));
        let changed = one.map(|one| set(place, "", one)).into_iter();
        changes.extend(changed.filter(|change| cases.findings(std::slice::from_ref(change)).is_empty()));
    }
    cases.tell_apart(&mut changes);
    let mut rules: Vec<String> = rules_of(place).into_iter().map(str::to_owned).collect();
    rules.push("export".to_owned());
    cases.right(&About::new(place, "export", "right", "Right values"), rules, changes)
}

/// Right values at the bounds.
fn leaf_values(leaf: &Leaf) -> Vec<Value> {
    if let Some(values) = &leaf.values {
        return values.iter().map(|value| json!(value)).collect();
    }
    let numbers: Vec<Value> = match leaf.kind {
        LeafKind::Integer => [1, 12, 2_147_483_648_i64, 9_007_199_254_740_991].map(|n| json!(n)).to_vec(),
        LeafKind::Number => [0.1, 0.07, 1234.56, 575_000.0, 1_000_000.01, 99_999_999.99, 123_456_789_012.5]
            .map(|n| json!(n))
            .to_vec(),
        LeafKind::Boolean => vec![json!(true), json!(false)],
        LeafKind::Date => vec![json!("2024-02-29"), json!("2000-01-01"), json!("2099-12-31")],
        LeafKind::Text => Vec::new(),
    };
    let bounds = leaf.minimum.into_iter().chain(leaf.maximum).map(|bound| json!(bound));
    let lengths = leaf.min_length.into_iter().chain(leaf.max_length).map(|length| json!("é".repeat(length)));
    let all = numbers.into_iter().chain(bounds).chain(lengths);
    all.filter(|value| super::oracle::broken(leaf, value).is_empty()).collect()
}

fn damaged(cases: &mut Cases<'_>, place: &Place<'_>) -> Result<()> {
    match place.what {
        What::Leaf(leaf) => damaged_leaf(cases, place, leaf),
        What::Object(object) => {
            let rule = if object.closed { "document-unknown-field" } else { "document-unknown-nested-field" };
            let stranger = set(place, "/inconnu", json!("valeur"));
            let about = About::new(place, rule, "stranger", "A field that the standard does not have");
            cases.add(&about, vec![stranger])?;
            if !place.pointer.is_empty() {
                let about = About::new(place, "document-missing-field", "empty", "An object without fields");
                cases.add(&about, vec![set(place, "", json!({}))])?;
            }
            for check in &object.checks {
                beyond(cases, place, check)?;
            }
            Ok(())
        }
        What::List(list) => damaged_list(cases, place, list),
    }
}

fn damaged_leaf(cases: &mut Cases<'_>, place: &Place<'_>, leaf: &Leaf) -> Result<()> {
    let value = cases.value(place);
    let text = value.as_str().unwrap_or_default();
    let mut broken: Vec<(&str, &str, Value)> = Vec::new();
    let mut add = |rule, kind, value| broken.push((rule, kind, value));
    if leaf.values.is_some() {
        add("constraint-enum", "unknown", json!("inconnu"));
        add("constraint-enum", "upper-case", json!(text.to_uppercase()));
        add("constraint-enum", "blank-behind", json!(format!("{text} ")));
        add("constraint-enum", "empty", json!(""));
        let decomposed = text.replace('é', "e\u{301}").replace('è', "e\u{300}").replace('à', "a\u{300}");
        add("constraint-enum", "accents-decomposed", json!(decomposed));
    }
    if leaf.pattern.is_some() {
        let shorter: String = text.chars().take(text.chars().count().saturating_sub(1)).collect();
        add("constraint-pattern", "empty", json!(""));
        add("constraint-pattern", "letters", json!("abc"));
        add("constraint-pattern", "blank-before", json!(format!(" {text}")));
        add("constraint-pattern", LINE_END, json!(format!("{text}\n")));
        add("constraint-pattern", "one-more", json!(format!("{text}7")));
        add("constraint-pattern", "one-less", json!(shorter));
    }
    if let Some(least) = leaf.min_length {
        add("constraint-min-length", "one-less", json!("x".repeat(least.saturating_sub(1))));
    }
    if let Some(most) = leaf.max_length {
        add("constraint-max-length", "one-more", json!("é".repeat(most + 1)));
    }
    let cent = if leaf.kind == LeafKind::Integer { 1.0 } else { 0.01 };
    let number = |n: f64| if n.fract() == 0.0 { json!(n as i64) } else { json!(n) };
    if let Some(least) = leaf.minimum {
        add("constraint-minimum", "just-below", number(least as f64 - cent));
        add("constraint-minimum", "negative", json!(-12));
    }
    if let Some(most) = leaf.maximum {
        add("constraint-maximum", "just-above", number(most as f64 + cent));
        add("constraint-maximum", "percent", json!(20));
    }
    match leaf.kind {
        LeafKind::Integer => {
            add("type-integer", "half", json!(12.5));
            add("document-number-size", "huge", json!(1e30));
        }
        LeafKind::Number => add("document-number-size", "huge", json!(1e30)),
        LeafKind::Date => {
            add("type-date", "french", json!("31/01/2024"));
            add("type-date", "short", json!("2024-1-31"));
            add("type-date", "empty", json!(""));
            add("contract-date", "no-such-day", json!("2024-02-30"));
            add("contract-date", "moment", json!("2024-01-31T10:00:00"));
            add("contract-date", "blank-behind", json!("2024-01-31 "));
        }
        LeafKind::Text if place.what.is_free_text() => {
            add("document-character", "control", json!("a\u{1}b"));
            add("document-character", "nul", json!("a\0b"));
        }
        LeafKind::Text | LeafKind::Boolean => {}
    }
    for (rule, kind, value) in broken {
        // A letter without an accent has no other form; a code may be longer.
        if super::oracle::broken(leaf, &value).contains(&rule) {
            cases.add(
                &About::new(place, rule, kind, "A value that breaks a rule"),
                vec![set(place, "", value)],
            )?;
            if kind == LINE_END {
                cases.not_for_schemas();
            }
        }
    }
    Ok(())
}

fn damaged_list(cases: &mut Cases<'_>, place: &Place<'_>, list: &List) -> Result<()> {
    let items = list_items(list, &cases.value(place));
    let rule = if list.least_json > 0 { "constraint-min-items" } else { "export" };
    let empty = set(place, "", wrapped(list, Vec::new()));
    cases.add(&About::new(place, rule, "empty", "A list without items"), vec![empty])?;
    let mut twice = items.clone();
    twice.extend(items.first().cloned());
    let rule = if list.unique { "document-repeated-item" } else { "export" };
    let twice = set(place, "", wrapped(list, twice));
    cases.add(&About::new(place, rule, "twice", "An item that stands twice"), vec![twice])?;
    let wrapper = if list.inside { "" } else { "/0" };
    let stranger = set(place, &format!("{wrapper}/inconnu"), json!("valeur"));
    let about = About::new(place, "document-unknown-nested-field", "beside", "Something beside the item");
    cases.add(&about, vec![stranger])?;
    let about =
        About::new(place, "document-missing-field", "wrapped-otherwise", "Another name around the item");
    let other = set(place, wrapper, json!({}));
    cases.add(&about, vec![other])?;
    if list.inside {
        let about = About::new(place, "document-shape", "one-in-place-of-many", "An item in place of a list");
        let first = items.first().cloned().unwrap_or_default();
        return cases.add(&about, vec![set(place, &format!("/{}", list.item), first)]);
    }
    let rule = if list.untyped { "document-item-not-object" } else { "document-shape" };
    let bare = About::new(place, rule, "bare-item", "An item that is a text");
    cases.add(&bare, vec![set(place, "/0", json!("x"))])
}

/// The cases of a rule beyond the official schemas.
fn beyond(cases: &mut Cases<'_>, place: &Place<'_>, check: &Check) -> Result<()> {
    let text = |value: Value| value.as_str().unwrap_or_default().to_owned();
    let at = |field: &str| cases.value_at(place, &format!("/{field}"));
    let both = |first: (&str, Value), second: (&str, Value)| {
        let mut change = set(place, &format!("/{}", first.0), first.1);
        change.set.insert(format!("{}/{}", place.pointer, second.0), second.1);
        change
    };
    let one = |field: &str, value: Value| set(place, &format!("/{field}"), value);
    let item = |field: &str, rank: usize, key: &str, value: Value| {
        let pointer = cases.item_pointer(place, field, rank, key);
        set(place, pointer.strip_prefix(&place.pointer).unwrap_or_default(), value)
    };
    let tried: Vec<(&str, Change)> = match check {
        Check::Siret { field } => {
            let siret = text(at(field));
            let broken_siren = with_wrong_key(siret.get(..9).unwrap_or_default());
            vec![
                ("wrong-key", one(field, json!(with_wrong_key(&siret)))),
                ("wrong-siren-key", one(field, json!(format!("{broken_siren}00013")))),
            ]
        }
        Check::Identifier { field, kind } => {
            let mut draw = cases.draw(&format!("{}/identifier", place.name));
            let siret = identifiers::siret(&mut draw);
            let wrong = [
                ("siret-wrong-key", "SIRET", with_wrong_key(&siret)),
                ("siret-one-less", "SIRET", siret.get(..13).unwrap_or_default().to_owned()),
                ("siret-blanks", "SIRET", "218 601 946 00013".to_owned()),
                ("siret-empty", "SIRET", String::new()),
                ("vat-no-country", "TVA", "404833048".to_owned()),
                ("vat-wrong-key", "TVA", "FR82404833048".to_owned()),
                ("elsewhere-blank", "HORS-UE", "CH 660".to_owned()),
            ];
            let right = [
                ("vat-french", "TVA", "FR83404833048"),
                ("vat-german", "TVA", "DE136695976"),
                ("ridet", "RIDET", "1234567"),
                ("tahiti", "TAHITI", "A12345"),
                ("elsewhere", "HORS-UE", "CH-660"),
            ];
            let right = right.map(|(name, kind, id)| (name, kind, id.to_owned()));
            let all = wrong.into_iter().chain(right);
            all.map(|(name, of, id)| (name, both((field, json!(id)), (kind, json!(of))))).collect()
        }
        Check::Cpv { field } => {
            let (code, digit) = CPV[4];
            vec![
                ("wrong-digit", one(field, json!(format!("{code}-{}", (digit + 1) % 10)))),
                ("right-digit", one(field, json!(format!("{code}-{digit}")))),
                ("no-digit", one(field, json!(code))),
            ]
        }
        Check::NotBefore { field, than } => vec![
            ("day-before", both((field, json!("2024-05-31")), (than, json!("2024-06-01")))),
            ("same-day", both((field, json!("2024-06-01")), (than, json!("2024-06-01")))),
        ],
        Check::AtMost { field, than } => vec![
            ("above", both((field, json!(0.5)), (than, json!(0.2)))),
            ("equal", both((field, json!(0.5)), (than, json!(0.5)))),
        ],
        Check::Increasing { field, key } => {
            vec![("same-number", item(field, 1, key, json!(1))), ("backwards", item(field, 0, key, json!(3)))]
        }
        Check::Ordered { field, key } => vec![("backwards", item(field, 0, key, json!("2098-12-31")))],
        Check::Refers { field, key, .. } => vec![("unknown", item(field, 0, key, json!(99)))],
        Check::Unique { fields } => {
            let base = Change { base: place.base.clone(), set: Default::default(), remove: Vec::new() };
            let about = About::new(place, check.rule(), "twice", "The same contract twice");
            cases.add(&about, vec![base.clone(), base.clone()])?;
            let mut other = base.clone();
            let siret = json!(with_leading_zeros(14));
            other.set.extend(fields.first().map(|field| (format!("/{}", field.replace('.', "/")), siret)));
            let about = About::new(place, check.rule(), "another-buyer", "The same number of another buyer");
            return cases.add(&about, vec![base, other]);
        }
    };
    for (kind, change) in tried {
        let kind = format!("{}-{kind}", check.field());
        let about = About::new(place, check.rule(), &kind, "A rule beyond the official schemas");
        cases.add(&about, vec![change])?;
    }
    Ok(())
}
