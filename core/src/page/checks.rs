//! The rules of `custom_checks` in sentences.

use serde_json::Value as Json;

use super::{Line, Span, codes, say, text};
use crate::report::Lang;
use crate::report::phrase::{find, phrase};
use crate::schema::CustomCheck;

/// What a check asks, in a sentence; a check that the catalogue does not know is shown as it is written.
pub(super) fn sentence(check: &CustomCheck, lang: Lang) -> Line {
    let name = match check.name.as_str() {
        "siret" => "french-siret-value",
        "siren" => "french-siren-value",
        "nomenclature-acte" => "nomenclature-actes-value",
        "coordonnees-gps-francaises" => "french-gps-coordinates",
        name => name,
    };
    let year_alone = check.params.get("allow-year-only").and_then(Json::as_str);
    let key = match year_alone {
        Some("yes" | "true") => format!("check-{name}-alone"),
        _ => format!("check-{name}"),
    };
    let known = find(&key, lang).and_then(|_| say(&key, lang, |name| param(check, name, lang)));
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
