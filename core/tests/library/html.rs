//! Pages: well formed, harmless whatever the file contains, of bounded size.

#![allow(clippy::panic)] // a failing test shows the cause

use std::collections::HashSet;
use std::fmt::Write;

use opendatabutton::{Export, Lang, Report, Schema, Validator, datasets};

use crate::support::{plain, validate};

/// Elements that have no end tag.
const VOID: [&str; 4] = ["meta", "br", "hr", "input"];

/// Fails unless every tag is closed in its order, every attribute quoted, every `id` unique, every link within the page
/// resolved, and nothing is loaded or run. Returns the texts of the page.
pub fn well_formed(page: &str) -> String {
    let (before, rest) = page.split_once("<style>").unwrap();
    let (style, after) = rest.split_once("</style>").unwrap();
    for forbidden in ["url(", "@import", "<", "expression("] {
        assert!(!style.contains(forbidden), "{forbidden} in the style");
    }
    let page = format!("{before}{after}");
    let mut open: Vec<&str> = Vec::new();
    let mut ids = HashSet::new();
    let mut links = Vec::new();
    let mut texts = String::new();
    let body = page.strip_prefix("<!DOCTYPE html>\n").unwrap();
    for piece in body.split('<').skip(1) {
        let (tag, text) = piece.split_once('>').unwrap_or_else(|| panic!("a tag is not ended: {piece}"));
        assert!(!text.contains('>') && !text.contains('"'), "not escaped: {text}");
        texts.push_str(text);
        if let Some(name) = tag.strip_prefix('/') {
            assert_eq!(open.pop(), Some(name), "after {texts}");
            continue;
        }
        let (name, mut attributes) = tag.split_once(' ').unwrap_or((tag, ""));
        assert!(name.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit()), "<{name}");
        assert!(!["script", "img", "link", "iframe", "object", "form", "base"].contains(&name), "<{name}");
        while !attributes.is_empty() {
            if let Some(rest) = attributes.strip_prefix("open") {
                attributes = rest.trim_start();
                continue;
            }
            let (key, rest) = attributes.split_once("=\"").unwrap_or_else(|| panic!("<{tag}>"));
            let (value, rest) = rest.split_once('"').unwrap_or_else(|| panic!("<{tag}>"));
            assert!(!key.starts_with("on") && key != "src" && key != "style", "<{tag}>");
            match (key, value.strip_prefix('#')) {
                ("id", _) => assert!(ids.insert(value.to_owned()), "two ids {value}"),
                ("href", Some(target)) => links.push(target.to_owned()),
                ("aria-labelledby", _) => links.push(value.to_owned()),
                ("href", None) => assert!(value.starts_with("https://"), "<{tag}>"),
                _ => {}
            }
            attributes = rest.trim_start();
        }
        if !VOID.contains(&name) {
            open.push(name);
        }
    }
    assert_eq!(open, [""; 0], "not closed");
    for link in links {
        assert!(ids.contains(&link), "no #{link}");
    }
    assert!(texts.chars().all(|c| c == '\n' || !c.is_control()), "control characters");
    assert!(!texts.contains(['\u{202e}', '\u{2066}', '\u{200b}', '\u{feff}']), "unseen characters");
    texts
}

fn hostile() -> Report {
    let hostile = [
        "<script>alert(1)</script>",
        "\"\"><img src=x onerror=alert(1)>",
        "' onmouseover='alert(1)",
        "&lt;b&gt; &amp;",
        "a\u{0}b\u{1}\u{8}\u{1b}[31m",
        "abc\u{202e}gpj.exe\u{2066}\u{200b}\u{feff}",
        "</td></table></style></main>",
        "deux\nlignes\tet\r\nplus",
    ];
    let names = ["a", "b", "<i>c</i>", "d\"e", "\u{202e}f"];
    let fields: Vec<String> = names
        .iter()
        .map(|name| {
            let name = serde_json::to_string(name).unwrap();
            format!(r#"{{"name":{name},"type":"integer","constraints":{{"enum":["<1>"]}}}}"#)
        })
        .map(|field| field.replace(r#","constraints":{"enum":["<1>"]}"#, ""))
        .collect();
    let schema = Schema::from_json(
        &format!(r#"{{"name":"<x>","version":"</title>","fields":[{}]}}"#, fields.join(",")),
        "hostile",
    )
    .unwrap();
    let mut file =
        names.map(|name| format!("\"{}\"", name.replace('"', "\"\""))).join(",") + ",<u>unknown</u>\n";
    for text in hostile {
        let cell = format!("\"{}\"", text.replace("\"\"", "\"").replace('"', "\"\""));
        writeln!(file, "{}", vec![cell; 7].join(",")).unwrap();
    }
    writeln!(file, "{}", "é".repeat(2000)).unwrap();
    Validator::new(schema).validate(file.as_bytes(), "/home/moi/<b>\"x'.csv").unwrap()
}

#[test]
fn a_page_is_whole_and_harmless_whatever_the_file_holds() {
    let report = hostile();
    for lang in [Lang::Fr, Lang::En] {
        let page = report.to_html(lang);
        assert!(page.contains(&format!("<html lang=\"{}\">", lang.code())));
        let texts = well_formed(&page);
        for shown in [
            "&lt;script&gt;alert(1)&lt;/script&gt;",
            "&lt;b&gt;&quot;x&#39;.csv",
            "[U+202E]gpj.exe",
            "deux⏎lignes⇥et␍⏎plus",
            "&lt;u&gt;unknown&lt;/u&gt;",
            "&lt;x&gt; &lt;/title&gt;",
            "a␀b␁␈␛[31m",
        ] {
            assert!(texts.contains(shown), "{shown}: {texts}");
        }
        assert!(!page.contains("/home/moi"), "a page does not say where the file stood");
        assert!(!texts.contains(&"é".repeat(501)));
    }
}

#[test]
fn the_verdict_comes_first_and_each_rule_is_counted_and_explained() {
    let clean =
        validate("prenoms", "COMMUNE_NOM,COLL_INSEE,ENFANT_SEXE,ENFANT_PRENOM,NOMBRE_OCCURRENCES,ANNEE\n");
    let page = well_formed(&clean.to_html(Lang::Fr));
    assert!(
        page.contains("Conforme") && !page.contains("Sommaire") && !page.contains("Erreurs par"),
        "{page}"
    );

    let wrong = validate(
        "prenoms",
        "COLL_INSEE,ENFANT_SEXE,ENFANT_PRENOM,NOMBRE_OCCURRENCES,ANNEE\n86194,M,Zoé,trois,24\n",
    );
    for (lang, parts) in [
        (
            Lang::Fr,
            ["Non conforme", "erreurs sur 1 ligne.", "Nombre entier attendu", "Avertissements", "Que faire"],
        ),
        (Lang::En, ["Not compliant", "errors on 1 row.", "Integer expected", "Warnings", "What to do"]),
    ] {
        let page = wrong.to_html(lang);
        let texts = well_formed(&page);
        for part in parts {
            assert!(texts.contains(part), "{part}: {texts}");
        }
        // The wrong cell is marked at its place in the row, and not by colour alone.
        assert!(page.contains("<td class=\"bad\"><mark>trois</mark></td>"), "{page}");
        assert!(page.contains(">86194</td>"), "{page}");
        assert!(page.contains("docs/RULES.md#type-integer\""), "{page}");
        assert!(page.contains("<h3 id=\"type-integer\">"), "{page}");
    }
}

#[test]
fn a_refused_record_is_shown_by_the_names_of_the_schema() {
    let mut export = Export::to_writer(datasets::schema("prenoms").unwrap(), Vec::new()).unwrap();
    let records =
        r#"[{"ANNEE": 24, "COLL_INSEE": "86194", "ENFANT_PRENOM": "Zoé", "ENFANT_SEXE": "F", "NOMBRE": 3}]"#;
    let report = export.write_all(records.as_bytes(), "x.json", None, 100).unwrap();
    let page = report.to_html(Lang::Fr);
    well_formed(&page);
    assert!(plain(&page).contains("« NOMBRE » n&#39;est pas une colonne du standard"), "{page}");
    assert!(page.contains(">Zoé</td>"), "{page}");

    // A row of a CSV in another order is shown in the schema's order.
    let mut export = Export::to_writer(datasets::schema("prenoms").unwrap(), Vec::new()).unwrap();
    let csv = "ANNEE;ENFANT_PRENOM;COLL_INSEE;ENFANT_SEXE;NOMBRE_OCCURRENCES\n2024;Zoé;86194;F;trois\n";
    let page = export.write_all(csv.as_bytes(), "x.csv", None, 100).unwrap().to_html(Lang::Fr);
    let place = |part: &str| page.find(part).unwrap_or_else(|| panic!("{part}: {page}"));
    assert!(place(">86194</td>") < place(">Zoé</td>"));
    assert!(place(">Zoé</td>") < place("<td class=\"bad\"><mark>trois</mark></td>"));
}

#[test]
fn a_hundred_thousand_findings_make_a_page_of_bounded_size() {
    let schema = datasets::schema("prenoms").unwrap();
    let header = "COMMUNE_NOM,COLL_INSEE,ENFANT_SEXE,ENFANT_PRENOM,NOMBRE_OCCURRENCES,ANNEE\n";
    let page = |rows: usize, cell: &str| {
        // Each row has a value of its own: equal findings would be one line.
        let row = |n| format!("Poitiers,86194,{cell}{n},Zoé,{cell}{n},2024\n");
        let file = header.to_owned() + &(0..rows).map(row).collect::<String>();
        let report =
            Validator::new(schema.clone()).max_findings(100_000).validate(file.as_bytes(), "x").unwrap();
        assert_eq!(report.findings().len(), rows * 2);
        report.to_html(Lang::Fr)
    };
    let usual = page(50_000, "trois");
    assert!(usual.len() < 12_000_000, "{}", usual.len());
    assert!(usual.contains("Les 49\u{202f}975 lignes suivantes"));
    well_formed(&usual);
    // Each cell costs a bounded size, however long, even if every character is escaped.
    let worst = page(2_000, &"&".repeat(5_000));
    assert!(worst.len() < 4_000 * 1_000, "{}", worst.len());
}

#[test]
fn a_file_of_absurd_width_makes_a_page_of_bounded_size() {
    let names: String = (0..500).map(|n| format!(",x{n}")).collect();
    let header = format!("ANNEE,{}{names}\n", "é".repeat(100_000));
    let nul = format!("24,{}\n", "\0,".repeat(500));
    let long = format!("24{}\n", ",".repeat(40_000));
    let file = header + &nul + &long + "24\n24,b\n";
    let page = validate("prenoms", &file).to_html(Lang::Fr);
    well_formed(&page);
    assert!(page.len() < 5_000_000, "{}", page.len());
    // Of a wide row, the page shows the part around the wrong cell.
    assert!(page.contains("(colonnes 1 à 64 sur 502)"), "no window");
}

#[test]
fn findings_that_are_only_counted_are_in_the_contents() {
    let file = "COLL_INSEE,ENFANT_SEXE,ENFANT_PRENOM,NOMBRE_OCCURRENCES,ANNEE\n".to_owned()
        + &"86194,F,Zoé,3,24\n".repeat(50)
        + "86194,F,Zoé,trois,2024\n";
    let schema = datasets::schema("prenoms").unwrap();
    for (max, parts) in [
        // Ten errors and a warning; the last row's error is among them.
        (10, ["11 sont détaillées ci-dessous", "9 sur 50 sont détaillées ici.", "trois"]),
        (
            1,
            [
                "2 sont détaillées ci-dessous",
                "1 sur 50 sont détaillées ici.",
                "Cette liste est trop longue pour être montrée en entier.",
            ],
        ),
    ] {
        let validator = Validator::new(schema.clone()).max_findings(max);
        let report = validator.validate(file.as_bytes(), "x").unwrap();
        let texts = well_formed(&report.to_html(Lang::Fr));
        for part in parts {
            assert!(texts.contains(part), "{part}: {texts}");
        }
    }
}
