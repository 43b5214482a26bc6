//! The table of columns: the content and form of each.

use serde_json::Value as Json;

use super::{Block, Line, Row, Span, codes, missing, paragraphs, say, text};
use crate::report::phrase::{filled, find, phrase};
use crate::report::{Lang, pattern};
use crate::schema::{Constraints, FieldDescriptor, Schema};

pub(super) fn table(schema: &Schema, lang: Lang) -> Block {
    let fields = &schema.descriptor().fields;
    // The page omits a column of this table that would be empty.
    let prose = fields.iter().any(|field| !field.description.is_empty());
    let examples = fields.iter().any(|field| field.example_text().is_some());
    let mut head = vec!["schema-column"];
    head.extend(prose.then_some("schema-content"));
    head.extend(["schema-form", "schema-required"]);
    head.extend(examples.then_some("schema-example"));
    let rows = fields.iter().map(|field| {
        let mut cells = Vec::new();
        if prose {
            cells.push(paragraphs(&field.description).collect());
        }
        cells.push(form(field, lang));
        let required = if field.constraints.required { "schema-yes" } else { "schema-no" };
        cells.push(vec![vec![text(phrase(required, lang))]]);
        if examples {
            cells.push(field.example_text().map(|example| vec![Span::Code(example)]).into_iter().collect());
        }
        Row { name: field.name.clone(), title: field.title.clone(), cells }
    });
    Block::Table {
        caption: phrase("schema-columns-caption", lang),
        head: head.into_iter().map(|key| phrase(key, lang)).collect(),
        rows: rows.collect(),
    }
}

/// The type of a column in plain words, then each constraint: as on the page, without its markup.
#[cfg(feature = "spreadsheets")]
pub(crate) fn form_in_words(field: &FieldDescriptor, lang: Lang) -> Vec<String> {
    let plain = |line: Line| line.into_iter().map(Span::into_text).collect();
    form(field, lang).into_iter().map(plain).collect()
}

/// The type in plain words, then each constraint.
fn form(field: &FieldDescriptor, lang: Lang) -> Vec<Line> {
    let mut lines = vec![kind(field, lang)];
    let lexical = &field.lexical;
    for (key, mark) in [
        ("lexical-decimal", &lexical.decimal_char),
        ("lexical-group", &lexical.group_char),
        ("lexical-delimiter", &lexical.delimiter),
    ] {
        if let Some(mark) = mark.as_deref().filter(|mark| !mark.is_empty()) {
            lines.extend(say(key, lang, |_| Some(codes([mark]))));
        }
    }
    if lexical.bare_number == Some(false) {
        lines.push(vec![text(phrase("lexical-bare", lang))]);
    }
    lines.extend(constraints(&field.constraints, &field.type_name, lang));
    if let Some(item) = &field.array_item {
        for line in constraints(&item.constraints, &item.type_name, lang) {
            lines.extend(say("constraint-items", lang, |_| Some(line.clone())));
        }
    }
    if let Some(texts) = field.lexical.missing_values.as_ref().and_then(|values| missing(values, lang)) {
        let mut line = vec![text(phrase("schema-missing", lang)), text(lang.pick("\u{a0}: ", ": "))];
        line.extend(texts);
        lines.push(line);
    }
    lines
}

fn kind(field: &FieldDescriptor, lang: Lang) -> Line {
    let (kind, format) = (field.type_name.as_str(), field.format.as_str());
    if kind == "boolean" {
        let values = |stated: &Option<Vec<String>>, default: &str| match stated {
            Some(values) => codes(values),
            None => codes([default]),
        };
        let value = |name: &str| {
            Some(match name {
                "trues" => values(&field.lexical.true_values, "true"),
                _ => values(&field.lexical.false_values, "false"),
            })
        };
        return say("form-boolean", lang, value).unwrap_or_default();
    }
    let lexical = &field.lexical;
    if kind == "number" && (lexical.decimal_char.is_some() || lexical.bare_number == Some(false)) {
        return vec![text(phrase("form-number-lexical", lang))];
    }
    let by_kind = format!("form-{kind}");
    if let Some(form) = letters(format, lang)
        && find(&format!("{by_kind}-pattern"), lang).is_some()
    {
        return vec![text(filled(&format!("{by_kind}-pattern"), lang, &[("form", &form)]))];
    }
    let words = match format {
        "default" => find(&by_kind, lang),
        // A stated format has no effect on these types.
        _ if matches!(kind, "integer" | "number" | "year" | "array") => find(&by_kind, lang),
        format => find(&format!("{by_kind}-{format}"), lang),
    };
    match words {
        Some(words) => vec![text(words)],
        None => {
            let key = if format == "default" { "form-other" } else { "form-other-format" };
            let value = |name: &str| Some(codes([if name == "type" { kind } else { format }]));
            say(key, lang, value).unwrap_or_default()
        }
    }
}

/// Writes `%d/%m/%Y` as `JJ/MM/AAAA`; None if the format is no such pattern or has rarer directives.
fn letters(format: &str, lang: Lang) -> Option<String> {
    let words: Vec<&str> = phrase("directives", lang).split(' ').collect();
    let mut form = format.to_owned();
    for pair in words.chunks(2) {
        if let [directive, letters] = pair {
            form = form.replace(directive, letters);
        }
    }
    (form != format && !form.contains('%')).then_some(form)
}

fn constraints(constraints: &Constraints, kind: &str, lang: Lang) -> Vec<Line> {
    let mut lines = Vec::new();
    if constraints.unique {
        lines.push(vec![text(phrase("constraint-unique", lang))]);
    }
    // From the shortest sentence to the longest, whatever the order in the descriptor.
    const ORDER: [&str; 6] = ["minimum", "maximum", "minLength", "maxLength", "pattern", "enum"];
    let place = |name: &str| ORDER.iter().position(|known| *known == name).unwrap_or(ORDER.len());
    let mut others: Vec<_> = constraints.others.iter().collect();
    others.sort_by_key(|(name, _)| place(name));
    lines.extend(others.into_iter().map(|(name, value)| constraint(name, value, kind, lang)));
    lines
}

fn constraint(name: &str, value: &Json, kind: &str, lang: Lang) -> Line {
    let plain = |value: &Json| match value {
        Json::String(text) => text.clone(),
        other => other.to_string(),
    };
    // The length of a list is the number of its items.
    let many = matches!(kind, "array" | "list" | "object");
    let key = match name {
        "minLength" if many => "constraint-minItems".to_owned(),
        "maxLength" if many => "constraint-maxItems".to_owned(),
        name => format!("constraint-{name}"),
    };
    match (name, value) {
        ("pattern", Json::String(pattern)) => match digits(pattern) {
            Some(count) => vec![text(filled("constraint-digits", lang, &[("value", count)]))],
            None => vec![text(filled(&key, lang, &[("value", &pattern::form(pattern, lang))]))],
        },
        ("enum", Json::Array(values)) => {
            say(&key, lang, |_| Some(codes(values.iter().map(plain)))).unwrap_or_default()
        }
        (_, Json::Number(_) | Json::String(_)) if find(&key, lang).is_some() => {
            vec![text(filled(&key, lang, &[("value", &plain(value))]))]
        }
        (name, value) => {
            let part =
                |part: &str| Some(codes([if part == "name" { name.to_owned() } else { plain(value) }]));
            say("constraint-other", lang, part).unwrap_or_default()
        }
    }
}

/// The number in `^\d{number}$`.
fn digits(pattern: &str) -> Option<&str> {
    let count = pattern.strip_prefix(r"^\d{")?.strip_suffix("}$")?;
    (!count.is_empty() && count.bytes().all(|byte| byte.is_ascii_digit())).then_some(count)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::datasets;

    /// The patterns at any depth of a descriptor.
    fn patterns(json: &Json, found: &mut Vec<String>) {
        match json {
            Json::Object(members) => {
                if let Some(Json::String(pattern)) = members.get("pattern") {
                    found.push(pattern.clone());
                }
                members.values().for_each(|member| patterns(member, found));
            }
            Json::Array(items) => items.iter().for_each(|item| patterns(item, found)),
            _ => {}
        }
    }

    #[test]
    fn every_pattern_of_the_data_sets_is_said_by_hand() {
        let mut found = Vec::new();
        let sets = datasets::all().iter().chain(datasets::documents());
        for version in sets.flat_map(|set| set.versions) {
            patterns(&serde_json::from_str(version.descriptor).unwrap(), &mut found);
        }
        assert!(found.len() > 50, "{}", found.len());
        for said in found {
            assert!(pattern::is_said_by_hand(&said), "messages/patterns.json lacks {said}");
        }
    }

    #[test]
    fn a_pattern_of_a_date_is_said_in_letters() {
        for (format, lang, expected) in [
            ("%d/%m/%Y", Lang::Fr, Some("JJ/MM/AAAA")),
            ("%Y-%m-%dT%H:%M:%S", Lang::En, Some("YYYY-MM-DDThh:mm:ss")),
            ("%A %d %B", Lang::Fr, None),
            ("any", Lang::Fr, None),
        ] {
            assert_eq!(letters(format, lang).as_deref(), expected, "{format}");
        }
    }
}
