//! `docs/RULES.md` lists every rule: it is made from the catalogue, and this test keeps it up to date.

use std::fmt::Write;
use std::fs;

use opendatabutton::{KnownCheck, Lang, Rule};

use crate::support::{several, workspace};

fn page() -> String {
    let mut page = String::from(
        "# Règles\n\n\
         Page écrite à partir du catalogue des messages (`UPDATE_DOCS=1 cargo test -p opendatabutton rules`) : ne pas la modifier à la main.\n\n\
         Chaque anomalie porte l'identifiant de sa règle (`rule` dans le rapport JSON). Un identifiant ne change pas de sens et n'est jamais réemployé. \
         `type` est le type que Validata donne à la même anomalie. Entre accolades, ce que chaque anomalie précise.\n\n\
         | règle | type | gravité | ce qui ne va pas | que faire |\n|---|---|---|---|---|\n",
    );
    for rule in Rule::all() {
        let (message, fix) = rule.explanation(Lang::Fr);
        let [message, fix] = [message, fix].map(several);
        writeln!(
            page,
            "| <a id=\"{0}\"></a>`{0}` | `{1}` | {2} | **{3}.** {message} | {fix} |",
            rule.id(),
            rule.validata_type(),
            rule.severity().code(),
            rule.title(Lang::Fr),
        )
        .unwrap();
    }
    page.push_str(
        "\n## Contrôles\n\n\
         Les contrôles qu'un schéma peut demander dans `custom_checks`, au-delà de Table Schema. \
         Le second nom, quand il y en a un, est celui des versions récentes de Validata.\n\n\
         | contrôle | ce qu'il demande | paramètres, par exemple | règles |\n|---|---|---|---|\n",
    );
    for known in KnownCheck::all() {
        let codes = |names: &mut dyn Iterator<Item = String>| names.collect::<Vec<_>>().join(", ");
        let names = codes(&mut known.names().iter().map(|name| format!("`{name}`")));
        let rules = codes(&mut known.rules().iter().map(|rule| format!("[`{rule}`](#{rule})")));
        writeln!(page, "| {names} | {} | `{}` | {rules} |", known.sentence(Lang::Fr), known.example())
            .unwrap();
    }
    page
}

/// The dictionary of the descriptor fuzzer contains the name of every check.
#[test]
fn the_dictionary_of_the_fuzzer_has_every_check() {
    let path = "fuzz/dictionaries/descriptor";
    let words = fs::read_to_string(workspace(path)).unwrap();
    let names = KnownCheck::all().flat_map(|known| known.names());
    let missing: Vec<String> = names
        .map(|name| format!("\"{name}\""))
        .filter(|word| !words.lines().any(|line| line == word))
        .collect();
    assert!(missing.is_empty(), "{path} lacks these lines:\n{}", missing.join("\n"));
}

#[test]
fn the_page_of_rules_is_fresh() {
    let path = workspace("docs/RULES.md");
    if std::env::var_os("UPDATE_DOCS").is_some() {
        fs::write(&path, page()).unwrap();
    }
    let found = fs::read_to_string(&path).unwrap_or_default();
    assert!(found == page(), "docs/RULES.md is stale: UPDATE_DOCS=1 cargo test -p opendatabutton rules");
}

#[test]
fn identifiers_are_found_by_the_shell_and_by_programs() {
    for rule in Rule::all() {
        assert!(rule.id().bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-'), "{rule}");
        assert_ne!(rule.title(Lang::Fr), rule.id(), "{rule} has no title");
    }
}
