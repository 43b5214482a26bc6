//! The texts of reports, in both languages: `words/*.json`. A test checks that both have the same keys.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use opendatabutton::Lang;
use serde::Deserialize;
use serde::Serialize;

use crate::level::{Level, ProblemKind};

/// The texts in one language.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Words {
    kinds: BTreeMap<ProblemKind, (String, String)>,
    levels: BTreeMap<String, String>,
    statuses: BTreeMap<String, String>,
    words: BTreeMap<String, String>,
}

impl Words {
    /// The words of a language.
    pub fn of(lang: Lang) -> &'static Words {
        static ALL: [OnceLock<Words>; 2] = [const { OnceLock::new() }; 2];
        let (place, text) = match lang {
            Lang::Fr => (0, include_str!("words/fr.json")),
            Lang::En => (1, include_str!("words/en.json")),
        };
        // The files are compiled in, and a test reads them.
        ALL[place].get_or_init(|| {
            serde_json::from_str(text).unwrap_or(Words {
                kinds: BTreeMap::new(),
                levels: BTreeMap::new(),
                statuses: BTreeMap::new(),
                words: BTreeMap::new(),
            })
        })
    }

    /// A kind of problem: its title and the remedy.
    pub fn kind(&self, kind: ProblemKind) -> (&str, &str) {
        self.kinds.get(&kind).map_or(("", ""), |(title, fix)| (title, fix))
    }

    /// The name of a level, or of its absence.
    pub fn level(&self, level: Option<Level>, supported: bool) -> &str {
        let key = match level {
            _ if !supported => "unsupported",
            Some(level) => level.code(),
            None => "none",
        };
        self.levels.get(key).map_or("", String::as_str)
    }

    /// The status of a case.
    pub fn status(&self, status: impl Serialize) -> &str {
        self.statuses.get(&code(status)).map_or("", String::as_str)
    }

    /// A word by its key.
    pub fn word(&self, key: &str) -> &str {
        self.words.get(key).map_or("", String::as_str)
    }
}

/// The code of a value that is one word in JSON: `not-reached` for example.
pub fn code(value: impl Serialize) -> String {
    let json = serde_json::to_value(value).ok();
    json.as_ref().and_then(|json| json.as_str()).unwrap_or_default().to_owned()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn both_languages_say_the_same_things() {
        let [fr, en] = [include_str!("words/fr.json"), include_str!("words/en.json")]
            .map(|text| serde_json::from_str::<Words>(text).unwrap());
        assert!(fr.kinds.keys().eq(en.kinds.keys()));
        assert!(fr.levels.keys().eq(en.levels.keys()));
        assert!(fr.statuses.keys().eq(en.statuses.keys()));
        assert!(fr.words.keys().eq(en.words.keys()));
        // The JSON Schema of reports has the same kinds.
        let schema: serde_json::Value = serde_json::from_str(include_str!("../schemas/report.json")).unwrap();
        let mut kinds: Vec<&str> = schema["$defs"]["kind"]["enum"]
            .as_array()
            .unwrap()
            .iter()
            .filter_map(|kind| kind.as_str())
            .collect();
        let mut said: Vec<String> = fr.kinds.keys().map(code).collect();
        kinds.sort_unstable();
        said.sort();
        assert_eq!(said, kinds);
    }
}
