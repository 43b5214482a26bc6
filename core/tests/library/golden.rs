//! Reports that a person has reviewed: `UPDATE_GOLDEN=1 cargo test -p opendatabutton golden` rewrites them.

use std::fs;

use opendatabutton::{Lang, TextStyle, Validator, datasets};

use crate::support::workspace;

#[test]
fn reports_read_as_they_did() {
    let directory = workspace("core/tests/golden");
    let file = fs::read(directory.join("subventions.csv")).unwrap();
    let validator = Validator::new(datasets::schema("subventions@2.1.1").unwrap());
    let report = validator.validate(file.as_slice(), "subventions.csv").unwrap();
    // Only the duration differs between runs.
    let json = |lang| {
        let text = report.to_json(lang);
        let mut lines: Vec<&str> = text.lines().collect();
        lines.retain(|line| !line.trim_start().starts_with("\"seconds\""));
        lines.join("\n") + "\n"
    };
    // Leaves out the style of a page, which nobody reads, and its date, which changes.
    let html = |lang| {
        let text = report.to_html(lang);
        let (before, after) = text.split_once("<style>").unwrap();
        let text = before.to_owned() + after.split_once("</style>\n").unwrap().1;
        let (before, after) = text.split_once("<time").unwrap();
        before.to_owned() + after.split_once("</time>").unwrap().1
    };
    for (name, found) in [
        ("report.fr.txt", report.to_text(Lang::Fr, TextStyle::Plain)),
        ("report.en.txt", report.to_text(Lang::En, TextStyle::Plain)),
        ("report.fr.json", json(Lang::Fr)),
        ("report.fr.html", html(Lang::Fr)),
        ("report.en.html", html(Lang::En)),
    ] {
        let path = directory.join(name);
        if std::env::var_os("UPDATE_GOLDEN").is_some() {
            fs::write(&path, &found).unwrap();
        }
        assert_eq!(found, fs::read_to_string(&path).unwrap_or_default(), "{name}");
    }
}
