//! The commands of labs and verifiers: exit codes, and one line with the reason.
#![allow(clippy::unwrap_used, missing_docs)]

mod support;

use std::fs;
use std::io::Write;
use std::os::unix::fs::PermissionsExt;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

use opendatabutton_conformance::certificate::{PrivateKey, Revocations, Ring, Seal};
use serde_json::Value;
use support::lab::{Files, LAB, certified, day, issued, json_of, key, key_of, list, report, ring};
use support::{CONFORMANCE, odb, root};

#[test]
fn what_is_wrong_is_said_in_one_line() {
    let files = Files::new();
    let adapter = root().join("conformance/adapters/broken/adapter.py");
    files.put("other-artefact", b"x");
    let artefact = adapter.display();
    for (line, code, said) in [
        (
            "good.json --keys LAB.json".to_owned(),
            0,
            "valable : faulty 0.1.0 (us) ; prenoms@1.1.6 Or ; jusqu'au 2027-11-22",
        ),
        (
            format!(
                "good.json --keys LAB.json --revoked list.json --report report.json --artefact {artefact}"
            ),
            0,
            "valable",
        ),
        ("good.json --keys LAB.json --lang en".to_owned(), 0, "valid: faulty 0.1.0 (us)"),
        ("good.json --keys LAB.json --at 2026-11-22".to_owned(), 0, "valable"),
        ("good.json --keys LAB.json --at 2027-11-22".to_owned(), 0, "valable"),
        ("good.json --keys LAB.json --at 2026-11-21".to_owned(), 1, "ne vaut qu'à partir du 2026-11-22"),
        (
            "good.json --keys LAB.json --at 2027-11-23".to_owned(),
            1,
            "a expiré : il valait jusqu'au 2027-11-22",
        ),
        ("good.json --keys other.json".to_owned(), 1, "n'est pas dans le trousseau"),
        ("good.json --keys other.json --keys LAB.json".to_owned(), 0, "valable"),
        ("good.json --keys LAB.json --report other-report.json".to_owned(), 1, "modifié ou échangé"),
        ("good.json --keys LAB.json --artefact other-artefact".to_owned(), 1, "ne vaut pas pour lui"),
        ("withdrawn.json --keys LAB.json".to_owned(), 0, "valable"),
        (
            "withdrawn.json --keys LAB.json --revoked list.json".to_owned(),
            1,
            "retiré le 2026-11-22 : autre livrable",
        ),
        ("withdrawn.json --keys LAB.json --revoked list.json --at 2026-11-01".to_owned(), 1, "retiré"),
        (
            "good.json --keys LAB.json --revoked list.json --list-max-age 30 --at 2026-12-22".to_owned(),
            0,
            "valable",
        ),
        (
            "good.json --keys LAB.json --revoked list.json --list-max-age 30 --at 2026-12-23".to_owned(),
            1,
            "trop ancienne",
        ),
        (
            "good.json --keys LAB.json --revoked broken.json".to_owned(),
            1,
            "la liste de révocations n'a pas la forme",
        ),
        ("demonstration.json --keys LAB.json".to_owned(), 1, "DÉMONSTRATION"),
        (
            "demonstration.json --keys LAB.json --accept-demonstration".to_owned(),
            0,
            "DÉMONSTRATION, sans aucune valeur",
        ),
        (
            "demonstration.json --keys LAB.json --revoked list.json --accept-demonstration".to_owned(),
            1,
            "n'est pas celle de ce laboratoire",
        ),
        ("broken.json --keys LAB.json".to_owned(), 1, "n'a pas la forme prévue"),
        ("report.json --keys LAB.json".to_owned(), 1, "n'a pas la forme prévue"),
        ("report.seal.json --keys LAB.json".to_owned(), 1, "n'a pas la forme prévue"),
        ("good.json --keys good.json".to_owned(), 1, "le trousseau de clés n'a pas la forme"),
        ("nowhere.json --keys LAB.json".to_owned(), 2, "nowhere.json"),
        ("good.json --keys nowhere.json".to_owned(), 2, "nowhere.json"),
        ("good.json --keys LAB.json --revoked nowhere.json".to_owned(), 2, "nowhere.json"),
    ] {
        let on = if line.contains("--at") { "" } else { " --at 2026-12-01" };
        let (found, what) = files.says(&format!("verify {line}{on}"));
        assert_eq!(found, code, "{line}: {what}");
        assert!(what.contains(said) && what.lines().count() == 1, "{line}: {what}");
    }
}

#[test]
fn a_certificate_is_signed_once_and_verifies() {
    let files = Files::new();
    let adapter = root().join("conformance/adapters/broken/adapter.py");
    let line = format!("certify report.json --artefact {} --key lab.key --out new.json", adapter.display());
    let (code, said) = files.says(&line);
    assert_eq!(code, 0, "{said}");
    assert_eq!(files.says("verify new.json --keys LAB.json").0, 0);
    assert_eq!(files.says(&line).0, 2, "a certificate is never written over");
    for (line, said) in [
        ("certify other-report.json --artefact A --key lab.key --out b.json", "other-report.seal.json"),
        (
            "certify other-report.json --seal report.seal.json --artefact A --key lab.key --out b.json",
            "scellé",
        ),
        (
            "certify report.json --artefact good.json --key lab.key --out b.json",
            "le livrable n'est pas celui",
        ),
        ("certify report.json --artefact A --key lab.key --out b.json --days 366", "365"),
    ] {
        let (code, what) = files.says(&line.replace(" A ", &format!(" {} ", adapter.display())));
        assert!(code != 0 && what.contains(said) && what.lines().count() == 1, "{line}: {what}");
        assert!(!files.path("b.json").exists());
    }
    fs::set_permissions(files.path("lab.key"), fs::Permissions::from_mode(0o644)).unwrap();
    let (code, said) = files.says(&line);
    assert!(code == 2 && said.contains("0600"), "{said}");
}

#[test]
fn keys_are_private_and_rings_grow() {
    let files = Files::new();
    for (lab, more) in [("Essai", ""), ("Essai", " --demonstration")] {
        let (code, said) = files.says(&format!("keygen --lab {lab} --out keys{more}"));
        assert_eq!(code, 0, "{said}");
    }
    let names: Vec<PathBuf> =
        fs::read_dir(files.path("keys")).unwrap().map(|entry| entry.unwrap().path()).collect();
    let private: Vec<&PathBuf> = names.iter().filter(|path| path.extension().unwrap() == "key").collect();
    assert_eq!((names.len(), private.len()), (3, 2));
    let ring = Ring::read(&fs::read(files.path("keys/LAB.json")).unwrap()).unwrap();
    assert_eq!(ring.keys.iter().map(|key| key.demonstration).collect::<Vec<_>>(), [false, true]);
    for path in private {
        assert_eq!(fs::metadata(path).unwrap().permissions().mode() & 0o777, 0o600);
        let key = PrivateKey::read(&fs::read(path).unwrap()).unwrap();
        assert!(ring.get(&key.key.id).is_ok() && key.key.lab == "Essai");
    }
    files.put("keys/LAB.json", b"{}");
    assert_eq!(
        files.says("keygen --lab Essai --out keys").0,
        2,
        "a ring that is not whole is not written over"
    );
    let blank =
        Command::new(CONFORMANCE).args(["keygen", "--lab", " ", "--out"]).arg(files.path("k")).output();
    assert_eq!(blank.unwrap().status.code(), Some(2));
}

/// The product of the tests, without a fault; the key comes on standard input or from a file.
fn run_with_key(files: &Files, key: &str, input: &[u8]) -> Output {
    let adapter = root().join("conformance/adapters/broken/adapter.py");
    run_product(files, key, input, &["python3", adapter.to_str().unwrap(), "none"])
}

fn run_product(files: &Files, key: &str, input: &[u8], command: &[&str]) -> Output {
    let adapter = root().join("conformance/adapters/broken/adapter.py");
    let product = format!(
        "name = \"faulty\"\nversion = \"0.1.0\"\nvendor = \"us\"\nartefact = \"{}\"\ndata_sets = [\"prenoms\"]\n",
        adapter.display()
    );
    files.put("product.toml", product.as_bytes());
    let mut run = Command::new(CONFORMANCE)
        .args(["run", "--product", "product.toml", "--seeded", "1", "--out", "out", "--key", key, "--"])
        .args(command)
        .env("ODB", odb())
        .current_dir(files.folder.path())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // A run that refuses its key does not read on.
    let _ = run.stdin.take().unwrap().write_all(input);
    run.wait_with_output().unwrap()
}

#[test]
fn a_run_seals_its_report_with_a_key_that_the_product_cannot_read() {
    let files = Files::new();
    let refused = run_with_key(&files, "lab.key", b"");
    assert_eq!(refused.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&refused.stderr).contains("--key -"), "{refused:?}");
    let done = run_with_key(&files, "-", &key().to_json().unwrap());
    assert_eq!(done.status.code(), Some(0), "{done:?}");
    let [report, seal] =
        ["report.json", "report.seal.json"].map(|name| fs::read(files.path("out").join(name)).unwrap());
    Seal::check(&seal, &report, &key().key).unwrap();
    // A demonstration key may be in a file.
    files.put_key("demonstration.key", &key_of(3, LAB, true));
    assert_eq!(run_with_key(&files, "demonstration.key", b"").status.code(), Some(0));
}

/// The product has the rights of the lab's user.
#[test]
fn a_product_cannot_look_for_the_key_in_our_memory() {
    if rustix::process::geteuid().is_root() && !support::has_landlock() {
        eprintln!("skipped: root reads everything where the kernel has no Landlock");
        return;
    }
    let files = Files::new();
    let thief = "import os, sys\n\
                 for name in ('mem', 'fd/0'):\n  \
                   try: open(f'/proc/{os.getppid()}/{name}', 'rb'); print('opened', name, file=sys.stderr)\n  \
                   except OSError as error: print('refused', file=sys.stderr)\n";
    let done = run_product(&files, "-", &key().to_json().unwrap(), &["python3", "-c", thief]);
    let said = String::from_utf8_lossy(&done.stderr);
    assert!(said.matches("refused").count() == 2 && !said.contains("opened"), "{said}");
}

#[test]
fn revocations_are_appended_by_the_same_lab_only() {
    let files = Files::new();
    let keys = [(1, LAB, false), (4, LAB, false), (2, "Autre", false), (3, LAB, true)]
        .map(|(number, lab, demonstration)| key_of(number, lab, demonstration));
    for (name, key) in ["lab", "second", "other", "demonstration"].iter().zip(&keys) {
        files.put_key(&format!("{name}.key"), key);
    }
    files.put("keys.json", &Ring::new(keys.iter().map(|key| key.key.clone()).collect()).to_json().unwrap());
    for (line, code, said) in [
        ("revoke good.json --key lab.key --list new.json", 2, "--reason"),
        ("revoke --reason x --key lab.key --list new.json", 2, "CERTIFICAT"),
        ("revoke --key lab.key --list new.json", 0, "0 certificat retiré,"),
        ("revoke withdrawn.json --reason autre --key lab.key --list new.json", 0, "1 certificat retiré,"),
        ("revoke withdrawn.json --reason autre --key lab.key --list new.json", 2, "est révoqué depuis"),
        (
            "revoke good.json --reason x --key other.key --list new.json --keys keys.json",
            2,
            "autre laboratoire",
        ),
        (
            "revoke good.json --reason x --key other.key --list more.json --keys keys.json",
            2,
            "seul le laboratoire",
        ),
        (
            "revoke good.json --reason x --key demonstration.key --list more.json --keys keys.json",
            2,
            "seul le lab",
        ),
        ("revoke good.json --reason x --key second.key --list new.json", 2, "n'est pas dans le trousseau"),
        (
            "revoke good.json --reason x --key second.key --list new.json --keys keys.json",
            0,
            "2 certificats retirés",
        ),
        ("revoke --key lab.key --list new.json --keys keys.json", 0, "2 certificats retirés"),
        ("verify good.json --keys keys.json --revoked new.json", 1, "retiré"),
        (
            "revoke broken.json --reason x --key lab.key --list new.json --keys keys.json",
            2,
            "n'a pas la forme",
        ),
    ] {
        let (found, what) = files.says(line);
        assert!(found == code && what.contains(said), "{line}: {found} {what}");
    }
    assert!(!files.path("more.json").exists());
}

/// A list without the key: only an older complete list can be shown.
#[test]
fn no_entry_is_taken_out_of_a_list() {
    let mut list = list();
    let older = list.clone();
    list.revoke(&certified(report(), &key()).unwrap(), "seconde", &key(), &ring(), day("2026-12-01"))
        .unwrap();
    let whole: Value = serde_json::to_value(&list).unwrap();
    type Edit = fn(&mut Value);
    let edits: [(&str, Edit); 7] = [
        ("the first out", |list| drop(list["entries"].as_array_mut().unwrap().remove(0))),
        ("the last out", |list| drop(list["entries"].as_array_mut().unwrap().pop())),
        ("all out", |list| list["entries"].as_array_mut().unwrap().clear()),
        ("another order", |list| list["entries"].as_array_mut().unwrap().swap(0, 1)),
        ("one twice", |list| {
            let last = list["entries"][1].clone();
            list["entries"].as_array_mut().unwrap().push(last);
        }),
        ("another reason", |list| list["entries"][0]["reason"] = "x".into()),
        ("another count", |list| list["head"]["entries"] = 1.into()),
    ];
    for (name, edit) in edits {
        let mut changed = whole.clone();
        edit(&mut changed);
        let bytes = opendatabutton_conformance::canonical::to_bytes(&changed).unwrap();
        assert!(Revocations::read(&bytes, &ring()).is_err(), "{name}");
    }
    let older = Revocations::read(&older.to_json().unwrap(), &ring()).unwrap();
    assert!(older.expect_fresh(5, day("2026-12-01")).is_err());
    assert!(list.expect_fresh(5, day("2026-12-01")).is_ok());
}

#[test]
fn documents_are_of_their_schemas() {
    let demonstration = key_of(3, "é\"<>", true);
    let documents = [
        ("certificate", json_of(certified(report(), &key()).unwrap())),
        ("certificate", json_of(certified(report(), &demonstration).unwrap())),
        ("keys", Ring::new(vec![key().key, demonstration.key.clone()]).to_json().unwrap()),
        ("seal", Seal::new(report(), &key()).unwrap().to_json().unwrap()),
        ("revocations", list().to_json().unwrap()),
        ("revocations", Revocations::new(&key(), issued()).unwrap().to_json().unwrap()),
    ];
    for (name, bytes) in documents {
        let path = root().join(format!("conformance/schemas/{name}.json"));
        let schema: Value = serde_json::from_slice(&fs::read(path).unwrap()).unwrap();
        let validator = jsonschema::validator_for(&schema).unwrap();
        let document: Value = serde_json::from_slice(&bytes).unwrap();
        let errors: Vec<String> = validator.iter_errors(&document).map(|error| error.to_string()).collect();
        assert_eq!(errors, Vec::<String>::new(), "{name}");
        // Each member is required, and no other is allowed.
        for member in document.as_object().unwrap().keys() {
            let mut less = document.clone();
            less.as_object_mut().unwrap().remove(member);
            assert!(!validator.is_valid(&less), "{name} without {member}");
        }
        let mut more = document.clone();
        more["more"] = true.into();
        assert!(!validator.is_valid(&more), "{name}");
    }
}
