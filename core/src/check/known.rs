//! The table of checks. Each file of this folder has its entries in `KNOWN`. The reader of descriptors, the page of a
//! schema, the fuzzer, the conformance suite and the tests use this table and repeat nothing.

use serde_json::{Map, Value as Json};

use super::{CHECKS, Check, Parameters};
use crate::error::Phrase;
use crate::report::phrase::find;
use crate::report::{Lang, Rule};

/// A check that this library knows by its name in `custom_checks`.
///
/// ```
/// use opendatabutton::{KnownCheck, Rule};
///
/// let siret = KnownCheck::find("siret").unwrap();
/// assert_eq!(siret.name(), "french-siret-value");
/// assert_eq!(siret.rules(), [Rule::CheckSiret]);
/// assert_eq!(siret.example(), r#"{"column": "a"}"#);
/// ```
#[derive(Debug)]
pub struct KnownCheck {
    /// Its names; those of Validata's first versions come first.
    pub(super) names: &'static [&'static str],
    /// The rules that it reports.
    pub(super) rules: &'static [Rule],
    /// The type of the column `a` in the example.
    pub(super) column_type: &'static str,
    /// An example of its parameters, about the columns `a` and `b`.
    pub(super) example: &'static str,
    /// The end of its sentence's key, where the sentence depends on the parameters.
    pub(super) variant: fn(&Map<String, Json>) -> &'static str,
    /// Reads its parameters.
    pub(super) read: fn(&Parameters<'_>) -> Result<Check, Phrase>,
}

impl KnownCheck {
    /// A check of one text column; the column's name is its only parameter.
    pub(super) const fn of_column(
        names: &'static [&'static str],
        rules: &'static [Rule],
        read: fn(&Parameters<'_>) -> Result<Check, Phrase>,
    ) -> Self {
        KnownCheck {
            names,
            rules,
            column_type: "string",
            example: r#"{"column": "a"}"#,
            variant: |_| "",
            read,
        }
    }

    /// All checks, each once.
    pub fn all() -> impl Iterator<Item = &'static KnownCheck> {
        CHECKS.iter().copied().flatten()
    }

    /// The check with this name.
    pub fn find(name: &str) -> Option<&'static KnownCheck> {
        KnownCheck::all().find(|known| known.names.contains(&name))
    }

    /// The name that the built-in descriptors use.
    pub fn name(&self) -> &'static str {
        self.names.first().copied().unwrap_or_default()
    }

    /// All its names: the first, then those of Validata's later versions.
    pub fn names(&self) -> &'static [&'static str] {
        self.names
    }

    /// The rules that its findings have.
    pub fn rules(&self) -> &'static [Rule] {
        self.rules
    }

    /// The Table Schema type of the column `a` in the example.
    pub fn column_type(&self) -> &'static str {
        self.column_type
    }

    /// An example of its parameters, as JSON, about a column `a` of [`KnownCheck::column_type`] and, for a check of
    /// several columns, a column `b`.
    pub fn example(&self) -> &'static str {
        self.example
    }

    /// Its sentence on a schema's page, with parameters as `{placeholders}`.
    pub fn sentence(&self, lang: Lang) -> &'static str {
        find(&self.sentence_key(&Map::new()), lang).unwrap_or_default()
    }

    /// The key of its sentence in `messages/pages.*.json`.
    pub(crate) fn sentence_key(&self, params: &Map<String, Json>) -> String {
        format!("check-{}{}", self.name(), (self.variant)(params))
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::report::phrase::keys;
    use crate::schema::Schema;

    /// The keys of its sentences: without parameters, and with those of the example.
    fn keys_of(known: &KnownCheck) -> BTreeSet<String> {
        let example = serde_json::from_str(known.example).unwrap_or_default();
        [Map::new(), example].iter().map(|params| known.sentence_key(params)).collect()
    }

    /// Lists all faults at once, one per line: missing facts of known checks, and leftovers of removed checks.
    #[test]
    fn every_check_has_its_facts() {
        let mut wrong = Vec::new();
        let mut names = BTreeSet::new();
        for known in KnownCheck::all() {
            let name = known.name();
            wrong.extend(
                known.names.iter().filter(|name| !names.insert(**name)).map(|n| format!("{n} stands twice")),
            );
            for (lang, file) in [(Lang::Fr, "pages.fr.json"), (Lang::En, "pages.en.json")] {
                let missing = keys_of(known).into_iter().filter(|key| find(key, lang).is_none());
                wrong.extend(
                    missing.map(|key| format!("messages/{file} lacks {key}, the sentence of {name}")),
                );
            }
            if known.rules.is_empty() {
                wrong.push(format!("{name} has no rule"));
            }
            let json = format!(
                r#"{{"fields": [{{"name": "a", "type": "{}"}}, {{"name": "b"}}],
                    "custom_checks": [{{"name": "{name}", "params": {}}}]}}"#,
                known.column_type, known.example
            );
            if let Err(error) = Schema::from_json(&json, "example") {
                wrong.push(format!("the example of {name} is refused: {error}"));
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }

    #[test]
    fn every_rule_and_sentence_of_checks_has_its_check() {
        let reported: BTreeSet<Rule> = KnownCheck::all().flat_map(|known| known.rules).copied().collect();
        let is_of_checks = |rule: &Rule| rule.id().starts_with("check-");
        let mut wrong: Vec<String> = Rule::all()
            .filter(|rule| is_of_checks(rule) != reported.contains(rule))
            .map(|rule| format!("{rule} is a rule of no check, or a check's rule of another name"))
            .collect();
        let known: BTreeSet<String> = KnownCheck::all()
            .flat_map(keys_of)
            // Two sentences belong to no check: that of Table Schema's key, and that of an unknown check.
            .chain(["check-primary-key", "check-other"].map(str::to_owned))
            .collect();
        for (lang, file) in [(Lang::Fr, "pages.fr.json"), (Lang::En, "pages.en.json")] {
            let left = keys(lang).filter(|key| key.starts_with("check-") && !known.contains(*key));
            wrong.extend(left.map(|key| format!("messages/{file}: {key} is the sentence of no check")));
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }
}
