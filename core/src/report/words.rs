//! Tests of the words in messages and pages: town halls read them.

use super::*;

/// Each text of the catalogues in a language, with its key.
fn texts(lang: Lang) -> Vec<(String, String)> {
    let mut texts: Vec<(String, String)> = message::texts(lang).collect();
    texts.extend(phrase::texts(lang).map(|(key, text)| (key.to_owned(), text.to_owned())));
    texts.extend(pattern::texts(lang).map(|(key, text)| (key.to_owned(), text.to_owned())));
    texts
}

/// True for the key of a text that only programmers read.
fn is_for_programmers(key: &str) -> bool {
    [
        "record-",
        "table-",
        "mapping-",
        "document-",
        "contract-",
        "not-taken-",
        "xml-",
        "json-",
        "is-json",
        "kind-",
        "hint-field",
    ]
    .iter()
    .any(|prefix| key.starts_with(prefix))
}

fn without_menus(text: &str) -> String {
    ["CSV UTF-8", "Unicode (UTF-8)", "Format de cellule", "Format cells"]
        .iter()
        .fold(text.to_owned(), |text, menu| text.replace(menu, ""))
}

fn words(text: &str) -> Vec<String> {
    // Skip text in quotes (a value, a menu or a command) and in braces (a placeholder).
    let mut outside = String::new();
    let mut depth = 0u32;
    for c in text.chars() {
        match c {
            '«' | '{' => depth += 1,
            '»' | '}' => depth = depth.saturating_sub(1),
            c if depth == 0 => outside.push(c),
            _ => {}
        }
    }
    let split = outside.split(|c: char| !c.is_alphanumeric() && c != '-');
    split.filter(|word| !word.is_empty()).map(str::to_lowercase).collect()
}

#[test]
fn messages_keep_to_one_glossary() {
    let forbidden = [
        (
            Lang::Fr,
            &[
                "cellule",
                "cellules",
                "octet",
                "octets",
                "bom",
                "utf-8",
                "utf",
                "regex",
                "motif",
                "ascii",
                "windows-1252",
            ][..],
        ),
        (Lang::En, &["byte", "bytes", "bom", "utf-8", "utf", "regex", "pattern", "ascii", "windows-1252"]),
    ];
    let mut wrong = Vec::new();
    for (lang, forbidden) in forbidden {
        for (key, text) in texts(lang) {
            if is_for_programmers(&key) {
                continue;
            }
            let found =
                words(&without_menus(&text)).into_iter().find(|word| forbidden.contains(&word.as_str()));
            wrong.extend(found.map(|word| format!("{key}: {word}: {text}")));
        }
    }
    for (key, text) in texts(Lang::Fr) {
        let others = ["champ", "champs", "enregistrement", "rang", "schéma"];
        // A contract has fields, a table columns.
        let known = is_for_programmers(&key)
            || ["schema-", "document", "hint-field"].iter().any(|start| key.starts_with(start));
        let found = words(&text).into_iter().find(|word| others.contains(&word.as_str())).filter(|_| !known);
        wrong.extend(found.map(|word| format!("{key}: {word}: {text}")));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn plural_forms_are_made_by_code() {
    for lang in [Lang::Fr, Lang::En] {
        for (key, text) in texts(lang) {
            assert!(!text.contains("(s)"), "{key}: {text}");
            for part in text.split('{').skip(1) {
                let inner = part.split('}').next().unwrap_or_default();
                assert!(matches!(inner.matches('|').count(), 0 | 2), "{key}: {text}");
            }
        }
    }
}

#[test]
fn each_language_is_written_as_it_is_set() {
    let strangers = [
        (Lang::Fr, &["the", "this", "is", "are", "of", "and", "row", "rows", "column", "write", "check"][..]),
        (Lang::En, &["le", "la", "les", "une", "est", "ligne", "colonne", "fichier", "vérifiez", "écrivez"]),
    ];
    for (lang, strangers) in strangers {
        for (key, text) in texts(lang) {
            // The texts of these keys contain values of the standards, which are French in both languages.
            if key.starts_with("pattern:")
                || key.starts_with("form-")
                || key.contains("bal-")
                || key == "directives"
            {
                continue;
            }
            let quoted = text.split('"').step_by(2).collect::<String>();
            let text = if lang == Lang::En { quoted } else { text };
            let found = words(&text).into_iter().find(|word| strangers.contains(&word.as_str()));
            assert_eq!(found, None, "{key}: {text}");
            assert!(!text.contains('’') || key.contains("bal-"), "{key}: one kind of apostrophe: {text}");
            if lang == Lang::Fr {
                for sign in [" :", " ;", " ?", " !", " »", "« "] {
                    assert!(!text.contains(sign), "{key}: {sign}: {text}");
                }
            }
        }
    }
}

#[test]
fn each_action_names_its_object() {
    let bare = [(Lang::Fr, &["-le", "-la", "-les", "-en"][..]), (Lang::En, &[" it", " them"])];
    for (lang, bare) in bare {
        for (key, text) in message::actions(lang) {
            let first = match lang {
                Lang::Fr => text.split([' ', '.', '\u{a0}']).next().unwrap_or_default().to_owned(),
                Lang::En => text.split([' ', '.', ',', ':']).take(2).collect::<Vec<_>>().join(" "),
            };
            assert!(!bare.iter().any(|pronoun| first.ends_with(pronoun)), "{key}: {text}");
            assert!(!text.starts_with("Exemple") && !text.starts_with("Example"), "{key}: {text}");
        }
    }
}

#[test]
fn every_error_says_what_to_do() {
    for rule in Rule::all().filter(|rule| rule.severity() == Severity::Error) {
        let (message, fix) = rule.explanation(Lang::Fr);
        // The message of a document's own fault is the advice.
        let told = rule.id().starts_with("document-") || !fix.is_empty();
        assert!(!message.is_empty() && told, "{rule}");
    }
}
