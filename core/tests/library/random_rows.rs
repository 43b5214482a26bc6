//! Random rows of any data set, made from its descriptor alone: most of them valid, all of them hostile.

use std::ops::RangeInclusive;

use chrono::{Days, NaiveDate};
use opendatabutton::{FieldDescriptor, Schema};
use proptest::option::weighted;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use proptest::string::string_regex;
use regex::Regex;
use serde_json::Value as Json;

/// The texts of a row, in the order of the schema; empty where there is no value.
pub fn row(schema: &Schema) -> impl Strategy<Value = Vec<String>> + use<> {
    let schema = schema.clone();
    let followers = parameters(&schema, "cohesive-columns-value")
        .flat_map(|params| texts(&params["othercolumns"]))
        .collect::<Vec<_>>();
    let cells = schema.descriptor().fields.iter().map(|field| {
        let text = cell(&schema, field);
        if field.constraints.required || followers.contains(&field.name) {
            text
        } else {
            weighted(0.7, text).prop_map(Option::unwrap_or_default).boxed()
        }
    });
    cells.collect::<Vec<_>>().prop_map(move |mut row| {
        make_consistent(&schema, &mut row);
        row
    })
}

/// Makes most rows obey the rules across columns; the export is to refuse the others.
fn make_consistent(schema: &Schema, row: &mut [String]) {
    let index = |name: &Json| schema.index_of(name.as_str().unwrap()).unwrap();
    for params in parameters(schema, "cohesive-columns-value") {
        if row[index(&params["column"])].is_empty() {
            params["othercolumns"].as_array().unwrap().iter().for_each(|name| row[index(name)].clear());
        }
    }
    for params in parameters(schema, "sum-columns-value") {
        let parts = params["columns"].as_array().unwrap().iter().map(|name| row[index(name)].parse::<i64>());
        if let Ok(sum) = parts.sum::<Result<i64, _>>() {
            row[index(&params["column"])] = sum.to_string();
        }
    }
    for params in parameters(schema, "compare-columns-value") {
        assert_eq!(params["op"], ">=", "another comparison needs another way to be kept");
        let [left, right] = ["column", "column2"].map(|side| index(&params[side]));
        let key = |text: &String| (text.parse::<i64>().ok(), text.clone());
        if !row[left].is_empty() && key(&row[left]) < key(&row[right]) {
            row[left] = row[right].clone();
        }
    }
}

fn parameters<'s>(
    schema: &'s Schema,
    check: &'s str,
) -> impl Iterator<Item = &'s serde_json::Map<String, Json>> {
    schema.descriptor().custom_checks.iter().filter(move |one| one.name == check).map(|one| &one.params)
}

/// A text of the field's type, format, constraints and checks.
fn cell(schema: &Schema, field: &FieldDescriptor) -> BoxedStrategy<String> {
    let checked = |check| parameters(schema, check).any(|params| params["column"] == *field.name);
    let stated = |name: &str| field.constraints.others.get(name);
    let number = |name| stated(name).and_then(Json::as_i64);
    if let Some(values) = stated("enum") {
        return select(texts(values)).boxed();
    }
    if checked("french-siret-value") {
        return siret().boxed();
    }
    if checked("french-siren-value") {
        return siren().boxed();
    }
    if checked("nomenclature-actes-value") {
        return act().boxed();
    }
    let lengths =
        number("minLength").unwrap_or(1) as usize..=number("maxLength").unwrap_or(i64::MAX) as usize;
    if let Some(pattern) = stated("pattern").and_then(Json::as_str) {
        let whole = Regex::new(&format!("^(?:^{pattern}$)$")).unwrap();
        let fits = move |text: &String| lengths.contains(&text.chars().count()) && whole.is_match(text);
        return string_regex(&without_anchors(pattern))
            .unwrap()
            .prop_filter("anchors, lengths", move |text| fits(text) && !text.contains('\0'))
            .boxed();
    }
    let [low, high] = [number("minimum").unwrap_or(0), number("maximum").unwrap_or(1_000_000)];
    match (field.type_name.as_str(), field.format.as_str()) {
        ("string", "default") => text().prop_map(move |text| sized(&text, &lengths)).boxed(),
        ("string", "uri") => "https?://[a-zé/?&=,\" ]{1,20}".boxed(),
        ("string", "email") => "[a-z0-9]{1,8}([.-][a-z]{1,4})?@[a-zé]{1,8}\\.(fr|example\\.org)".boxed(),
        ("string", "uuid") => "[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}".boxed(),
        ("integer", _) => {
            (low..=high).prop_flat_map(|n| prop_oneof![Just(n.to_string()), Just(format!("{n:03}"))]).boxed()
        }
        ("number", _) if stated("minimum").or(stated("maximum")).is_none() => prop_oneof![
            "-?[0-9]{1,14}(\\.[0-9]{1,4})?",
            "[+-]?0{0,2}[0-9]{1,4}(\\.0{0,2}5?)?",
            "[0-9]\\.?[0-9]?[eE]-?[0-9]"
        ]
        .boxed(),
        ("number", _) => (low * 100..=high * 100).prop_map(|n| (n as f64 / 100.0).to_string()).boxed(),
        ("boolean", _) => {
            let words =
                |stated: &Option<Vec<String>>, usual: &str| stated.clone().unwrap_or(vec![usual.to_owned()]);
            select(
                [words(&field.lexical.true_values, "true"), words(&field.lexical.false_values, "False")]
                    .concat(),
            )
            .boxed()
        }
        ("date", _) => date().prop_map(|day| day.to_string()).boxed(),
        ("datetime", _) => (date(), "T([01][0-9]|2[0-3])(:[0-5][0-9]){2}(\\.[0-9]{1,6})?(Z|[+-]0[0-9]:00)")
            .prop_map(|(day, time)| format!("{day}{time}"))
            .boxed(),
        ("year", _) => "[0-9]{4}".boxed(),
        ("geopoint", "array") => "\\[-?[0-9]{1,2}\\.[0-9]{1,8}, ?-?[0-9]{1,2}(\\.[0-9]{1,8})?\\]".boxed(),
        ("array", _) => {
            let items =
                field.array_item.as_ref().map(|item| texts(&item.constraints.others["enum"])).unwrap();
            subsequence(items, 0..4).prop_map(|items| serde_json::to_string(&items).unwrap()).boxed()
        }
        other => unreachable!("{}: no texts for {other:?}", field.name),
    }
}

fn texts(values: &Json) -> Vec<String> {
    values.as_array().unwrap().iter().map(|value| value.as_str().unwrap().to_owned()).collect()
}

/// The pattern without anchors: the generator does not know them, and always makes whole texts.
fn without_anchors(pattern: &str) -> String {
    let mut kept = String::new();
    let mut chars = pattern.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            // Digits of other scripts are valid too, but typed records have none.
            '\\' if chars.next_if_eq(&'d').is_some() => kept.push_str("[0-9]"),
            '\\' => kept.extend([Some(c), chars.next()].into_iter().flatten()),
            '^' if !kept.ends_with('[') => {}
            '$' => {}
            c => kept.push(c),
        }
    }
    kept
}

/// Any text that a person or a program may put into a cell, without the NUL character.
fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        "[A-Za-zÀ-ÿ0-9 ,;'’\"|\t\n-]{1,30}",
        "\\PC{1,20}",
        Just("«L'été»; \"à l'écoute\", e\u{301}te\u{301} 😀".to_owned()),
        Just(" ".to_owned()),
    ]
    .prop_filter("an empty text is a missing value", |text| !text.is_empty() && !text.contains('\0'))
}

/// The text without signs of lost or misread letters: a repair asks about them, or decodes them.
pub fn legible(text: &str) -> String {
    text.chars()
        .map(|c| if matches!(c, 'Ã' | 'Â' | '\u{fffd}' | '\u{80}'..='\u{9f}') { 'x' } else { c })
        .collect()
}

/// The text cut or filled to the allowed lengths.
fn sized(text: &str, lengths: &RangeInclusive<usize>) -> String {
    let missing = lengths.start().saturating_sub(text.chars().count());
    text.chars().chain(std::iter::repeat_n('x', missing)).take(*lengths.end()).collect()
}

fn siren() -> impl Strategy<Value = String> {
    (0u32..100_000_000).prop_map(|digits| with_key(&format!("{digits:08}")))
}

fn siret() -> impl Strategy<Value = String> {
    (siren(), 0u32..10_000).prop_map(|(siren, place)| with_key(&format!("{siren}{place:04}")))
}

/// The digits and a key that makes their sum, every second digit doubled, a multiple of ten.
fn with_key(digits: &str) -> String {
    let doubled = |digit: u32| digit * 2 / 10 + digit * 2 % 10;
    let sum = |text: &str| {
        let digits = text.chars().rev().filter_map(|c| c.to_digit(10)).enumerate();
        digits.map(|(place, digit)| if place % 2 == 0 { digit } else { doubled(digit) }).sum::<u32>()
    };
    (0..10).map(|key| format!("{digits}{key}")).find(|text| sum(text).is_multiple_of(10)).unwrap()
}

fn date() -> impl Strategy<Value = NaiveDate> {
    (0u64..40_000).prop_map(|days| NaiveDate::from_ymd_opt(1970, 1, 1).unwrap() + Days::new(days))
}

fn act() -> impl Strategy<Value = String> {
    let subjects = vec![
        "Commande publique",
        "urbanisme",
        "Domaine et patrimoine",
        "FONCTION PUBLIQUE",
        "Institutions et vie politique",
        "Libertés publiques et pouvoirs de police",
        "Finances locales",
        "Domaines de competences par themes",
        "Autres domaines de compétences",
    ];
    (select(subjects), "[a-zéè',;\"/-]{0,20}").prop_map(|(subject, rest)| format!("{subject}/{rest}"))
}
