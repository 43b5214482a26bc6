//! `docs/RULES.md` says every rule: it is made from the catalogue, and this test keeps it fresh.

use std::fmt::Write;
use std::fs;

use opendatabutton::{Lang, Rule};

use crate::support::workspace;

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
    page
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
