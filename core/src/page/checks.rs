//! Writes the rules of `custom_checks` as sentences.

use serde_json::Value as Json;

use super::{Line, Span, codes, say, text};
use crate::check::KnownCheck;
use crate::report::Lang;
use crate::report::phrase::{find, phrase};
use crate::schema::CustomCheck;

/// The requirement of a check as a sentence; an unknown check is shown as written.
pub(super) fn sentence(check: &CustomCheck, lang: Lang) -> Line {
    let known = KnownCheck::find(&check.name)
        .and_then(|known| say(&known.sentence_key(&check.params), lang, |name| param(check, name, lang)));
    known.unwrap_or_else(|| {
        let params = Json::Object(check.params.clone()).to_string();
        let value = |name: &str| match name {
            "name" => Some(codes([&check.name])),
            _ => Some(codes([&params])),
        };
        say("check-other", lang, value).unwrap_or_default()
    })
}

fn param(check: &CustomCheck, name: &str, lang: Lang) -> Option<Line> {
    match (name, check.params.get(name)?) {
        ("op", Json::String(operator)) => {
            let key = format!("op-{operator}");
            find(&key, lang)?;
            Some(vec![text(phrase(&key, lang))])
        }
        (_, Json::String(value)) => Some(vec![Span::Code(value.clone())]),
        (_, Json::Array(values)) => {
            Some(codes(values.iter().map(Json::as_str).collect::<Option<Vec<&str>>>()?))
        }
        (_, other) => Some(vec![Span::Code(other.to_string())]),
    }
}
