//! The examples of `CERTIFICATE.md`: made once with a demonstration key, and valid for every later version of the
//! suite. `UPDATE_EXAMPLES=1` makes them anew.
#![allow(clippy::unwrap_used, missing_docs)]

mod support;

use std::fs;
use std::path::PathBuf;

use opendatabutton_conformance::certificate::{
    PrivateKey, Request, Revocations, Ring, Seal, State, certify, check_artefact, check_report, fingerprint,
    genuine, message, state,
};
use support::lab::{day, edited, report, suite};
use support::root;

fn path(name: &str) -> PathBuf {
    root().join("conformance/examples").join(name)
}

fn read(name: &str) -> Vec<u8> {
    fs::read(path(name)).unwrap()
}

#[test]
fn the_examples_hold() {
    if std::env::var_os("UPDATE_EXAMPLES").is_some() {
        make();
    }
    let ring = Ring::read(&read("LAB.json")).unwrap();
    let lists = [Revocations::read(&read("revocations.json"), &ring).unwrap()];
    let key = PrivateKey::read(&read("demonstration.key")).unwrap();
    assert_eq!(key.key, *ring.get(&key.key.id).unwrap());
    assert!(key.key.demonstration);
    let on = |name: &str, when| {
        let certificate = genuine(&read(name), &ring).unwrap();
        state(&certificate, &ring, &lists, day(when)).unwrap()
    };
    assert_eq!(on("certificate.json", "2026-12-01"), State::Valid);
    assert_eq!(on("certificate.json", "2027-11-23"), State::Expired);
    assert_eq!(on("withdrawn.json", "2026-12-01").code(), "revoked");
    let certificate = genuine(&read("certificate.json"), &ring).unwrap();
    check_report(&certificate, &read("report.json")).unwrap();
    check_artefact(&certificate, &fingerprint(&read("artefact.txt"))).unwrap();
    // The page quotes their fingerprints.
    let page = fs::read_to_string(root().join("conformance/CERTIFICATE.md")).unwrap();
    for said in [fingerprint(&read("certificate.json")), fingerprint(&message(&certificate).unwrap())] {
        assert_eq!(page.matches(&said.to_string()).count(), 2, "{said}");
    }
    Seal::check(&read("report.seal.json"), &read("report.json"), &key.key).unwrap();
}

fn make() {
    let key = PrivateKey::new(
        [0xd0; 32],
        "Laboratoire de démonstration",
        day("2026-11-22"),
        day("2029-11-22"),
        true,
    )
    .unwrap();
    let artefact = "Le livrable de l'exemple : ce fichier et rien d'autre.\n".as_bytes();
    let of_version = |version: &str| {
        edited(report(), |report| {
            let product = report.product.as_mut().unwrap();
            (product.name, product.vendor) = ("Exemple Actes".to_owned(), "Exemple SARL".to_owned());
            product.version = version.to_owned();
            product.artefact.file = "artefact.txt".to_owned();
            product.artefact.bytes = artefact.len() as u64;
            product.artefact.sha256 = fingerprint(artefact).to_string();
            report.times.started = "2026-11-22T09:00:00Z".to_owned();
            report.times.finished = "2026-11-22T09:00:03Z".to_owned();
        })
    };
    let certified = |report: &[u8]| {
        let seal = Seal::new(report, &key).unwrap().to_json().unwrap();
        let artefact = fingerprint(artefact);
        let request = Request { report, seal: &seal, artefact, issued: day("2026-11-22"), days: 365 };
        (certify(&request, suite(), &key).unwrap(), seal)
    };
    let report = of_version("4.2.0");
    let (certificate, seal) = certified(&report);
    let (withdrawn, _) = certified(&of_version("4.1.0"));
    let ring = Ring::new(vec![key.key.clone()]);
    let mut list = Revocations::new(&key, day("2026-11-22")).unwrap();
    list.revoke(
        &withdrawn,
        "Le livrable distribué n'est pas celui qui fut essayé.",
        &key,
        &ring,
        day("2026-11-30"),
    )
    .unwrap();
    for (name, bytes) in [
        ("demonstration.key", key.to_json().unwrap()),
        ("LAB.json", ring.to_json().unwrap()),
        ("artefact.txt", artefact.to_vec()),
        ("report.json", report),
        ("report.seal.json", seal),
        ("certificate.json", certificate.to_json().unwrap()),
        ("withdrawn.json", withdrawn.to_json().unwrap()),
        ("revocations.json", list.to_json().unwrap()),
    ] {
        fs::write(path(name), bytes).unwrap();
    }
}
