//! The registry and the badge: their public content, with hostile names of vendors.
#![allow(clippy::unwrap_used, missing_docs)]

mod support;

use std::fs;
use std::path::Path;

use opendatabutton_conformance::certificate::Revocations;
use serde_json::Value;
use support::lab::{Files, artefact, certified, edited, issued, key, report, ring, withdrawn};

fn page(path: &Path) -> String {
    fs::read_to_string(path).unwrap()
}

#[test]
fn the_registry_shows_what_holds_and_says_what_does_not() {
    let files = Files::new();
    fs::create_dir(files.path("all")).unwrap();
    for name in ["good.json", "withdrawn.json", "demonstration.json", "broken.json"] {
        fs::copy(files.path(name), files.path("all").join(name)).unwrap();
    }
    let mut forged = fs::read(files.path("good.json")).unwrap();
    let place = forged.windows(4).position(|four| four == b"gold").unwrap();
    forged.splice(place..place + 4, *b"silver");
    files.put("all/forged.json", &forged);
    files.put("all/notes.txt", b"not looked at");
    let build = "registry build all --keys LAB.json --revoked list.json --at 2026-12-01 --out";
    let (code, said) = files.says(&format!("{build} site"));
    assert_eq!(code, 1, "{said}");
    assert!(
        said.contains("forged.json")
            && said.contains("broken.json")
            && said.contains("3 certificats, dont 1"),
        "{said}"
    );
    let index: Value = serde_json::from_slice(&fs::read(files.path("site/index.json")).unwrap()).unwrap();
    let states: Vec<&str> =
        index["certificates"].as_array().unwrap().iter().map(|one| one["state"].as_str().unwrap()).collect();
    for state in ["valid", "demonstration", "revoked"] {
        assert_eq!(states.iter().filter(|other| **other == state).count(), 1, "{state}");
    }
    assert_eq!(index["refused"].as_array().unwrap().len(), 2);
    for name in ["index.html", "en.html"] {
        let page = page(&files.path("site").join(name));
        assert!(page.contains("autre livrable") && page.contains("forged.json"));
    }
    for one in index["certificates"].as_array().unwrap() {
        let path = files.path("site").join(one["path"].as_str().unwrap());
        let of_one = page(&path.with_file_name("fr.html"));
        let is_demonstration = one["certificate"]["demonstration"] == true;
        assert_eq!(of_one.contains("Démonstration"), is_demonstration);
        let badge = path.with_file_name("badge.fr.svg");
        assert_eq!(badge.exists(), one["state"] != "revoked");
        if badge.exists() {
            assert_eq!(page(&badge).contains("DÉMONSTRATION"), is_demonstration);
        }
        // Everyone can verify the public content from the published files.
        let line = format!(
            "verify {} --keys site/keys.json --revoked site/revocations.json --accept-demonstration --at 2026-12-01",
            path.display()
        );
        let own_list = !is_demonstration;
        let expected = i32::from(one["state"] != "valid" || !own_list);
        assert_eq!(files.says(&line).0, expected, "{line}");
    }
    assert_eq!(files.says(&format!("{build} site")).0, 2, "a site is never mixed with another");
    let later = build.replace("2026-12-01", "2027-12-01");
    assert_eq!(files.says(&format!("{later} late")).0, 1);
    let late = page(&files.path("late/index.html"));
    assert!(late.contains("Aucun certificat valable") && late.contains("expiré"));
}

#[test]
fn badges_are_drawn_of_what_holds() {
    let files = Files::new();
    for (line, code, said) in [
        ("good.json --keys LAB.json", 0, ""),
        ("good.json --keys LAB.json --data-set prenoms", 0, ""),
        ("good.json --keys LAB.json --data-set budget", 1, "ne porte pas sur budget"),
        ("good.json --keys LAB.json --at 2028-01-01", 1, "expiré"),
        ("withdrawn.json --keys LAB.json --revoked list.json", 1, "retiré"),
        ("good.json --keys other.json", 1, "trousseau"),
    ] {
        let _ = fs::remove_file(files.path("badge.svg"));
        let on = if line.contains("--at") { "" } else { " --at 2026-12-01" };
        let (found, what) = files.says(&format!("badge {line}{on} --out badge.svg"));
        assert!(found == code && what.contains(said), "{line}: {what}");
        assert_eq!(files.path("badge.svg").exists(), code == 0);
    }
    assert_eq!(
        files.run("badge good.json --keys LAB.json --at 2026-12-01 --out badge.svg").status.code(),
        Some(0)
    );
    let badge = page(&files.path("badge.svg"));
    let id = certified(report(), &key()).unwrap().fingerprint().unwrap().short();
    for part in ["<title", "<desc", "prenoms 1.1.6", ">Or<", "2027-11-22", &id, "faulty 0.1.0"] {
        assert!(badge.contains(part), "{part}");
    }
}

/// A lab certifies any name of a vendor: it has no effect in pages, pictures and terminals.
#[test]
fn hostile_names_do_nothing() {
    let files = Files::new();
    let hostile = "<script>alert(1)</script>\"'&]]>\u{202e}\u{0}\u{1b}[31m";
    let report = edited(report(), |report| {
        let product = report.product.as_mut().unwrap();
        product.name = hostile.to_owned();
        product.vendor = hostile.to_owned();
        product.version = hostile.to_owned();
        product.artefact.file = "x' ; rm -rf \u{a}'".to_owned();
        report.seed = report.seed.clone();
    });
    let mut certificate = certified(&report, &key()).unwrap();
    assert_eq!(certificate.product.artefact.sha256, artefact().to_string());
    fs::create_dir(files.path("all")).unwrap();
    files.put("all/hostile.json", &certificate.to_json().unwrap());
    files.put("all/<img src=x onerror=alert(1)>.json", b"{}");
    files.put("all/unknown\u{1b}[31m.json", "{\"\u{202e}\\u001b[31m\": 1}".as_bytes());
    certificate.data_sets[0].version = hostile.to_owned();
    key().sign(&mut certificate).unwrap();
    files.put("all/more.json", &certificate.to_json().unwrap());
    let mut list = Revocations::new(&key(), issued()).unwrap();
    list.revoke(&withdrawn(), hostile, &key(), &ring(), issued()).unwrap();
    files.put("hostile-list.json", &list.to_json().unwrap());
    fs::copy(files.path("withdrawn.json"), files.path("all/withdrawn.json")).unwrap();
    let (code, said) = files
        .says("registry build all --keys LAB.json --revoked hostile-list.json --out site --at 2026-12-01");
    assert_eq!(code, 1);
    assert!(said.contains("unknown") && !said.contains(['\u{1b}', '\u{202e}']), "{said:?}");
    let mut folders = vec![files.path("site")];
    let mut seen = 0;
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().unwrap() != "json" {
                let page = page(&path);
                assert!(!page.contains("<script") && !page.contains("<img src=x"), "{}", path.display());
                assert!(!page.contains(['\u{202e}', '\u{0}', '\u{1b}']), "{}", path.display());
                seen += 1;
            }
        }
    }
    assert_eq!(seen, 2 + 2 * 4 + 2, "two indexes, two certificates that hold with badges, one withdrawn");
    for line in [
        "verify all/hostile.json --keys LAB.json --at 2026-12-01",
        "verify withdrawn.json --keys LAB.json --revoked hostile-list.json",
    ] {
        let (_, said) = files.says(line);
        assert!(said.lines().count() == 1 && !said.contains(['\u{1b}', '\u{202e}', '\u{0}']), "{said:?}");
    }
}
