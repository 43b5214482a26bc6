//! Any changed byte of a signed document is detected, and no edited report is certified.
#![allow(clippy::unwrap_used, missing_docs)]

mod support;

use opendatabutton_conformance::canonical;
use opendatabutton_conformance::certificate::{
    self, PrivateKey, Request, Revocations, Ring, Seal, Signed, certify, check_report, genuine, message,
};
use opendatabutton_conformance::error::Error;
use opendatabutton_conformance::level::Level;
use opendatabutton_conformance::report::{Report, Status};
use support::lab::{artefact, certificate, certified, day, edited, issued, key, key_of, report, ring, suite};
use support::{Run, copy, run_bytes};

/// Each document with one byte changed in one of three ways, cut at any place, or with a byte added.
fn each_change(whole: &[u8], mut holds: impl FnMut(&[u8]) -> bool) {
    assert!(holds(whole));
    for place in 0..whole.len() {
        for mask in [0x01, 0x20, 0x80] {
            let mut changed = whole.to_vec();
            changed[place] ^= mask;
            assert!(!holds(&changed), "byte {place} ^ {mask:#x}: {}", String::from_utf8_lossy(&changed));
        }
        assert!(!holds(&whole[..place]), "cut at {place}");
    }
    for more in [b' ', b'\n', 0] {
        assert!(!holds(&[whole, &[more]].concat()) && !holds(&[&[more], whole].concat()), "{more:#x} more");
    }
}

#[test]
fn no_byte_of_a_certificate_can_be_changed() {
    let (whole, ring) = (certificate().to_json().unwrap(), ring());
    each_change(&whole, |bytes| genuine(bytes, &ring).is_ok());
}

#[test]
fn no_byte_of_a_key_ring_can_be_changed() {
    let whole = Ring::new(vec![key().key, key_of(2, "Autre", true).key]).to_json().unwrap();
    let certificate = certificate().to_json().unwrap();
    each_change(&whole, |bytes| Ring::read(bytes).is_ok_and(|ring| genuine(&certificate, &ring).is_ok()));
}

#[test]
fn no_byte_of_a_private_key_can_be_changed() {
    let whole = key().to_json().unwrap();
    each_change(&whole, |bytes| PrivateKey::read(bytes).is_ok());
}

#[test]
fn no_byte_of_a_seal_can_be_changed() {
    let whole = Seal::new(report(), &key()).unwrap().to_json().unwrap();
    each_change(&whole, |bytes| Seal::check(bytes, report(), &key().key).is_ok());
}

#[test]
fn no_byte_of_a_list_of_revocations_can_be_changed() {
    let (ring, mut list) = (ring(), Revocations::new(&key(), issued()).unwrap());
    list.revoke(&certificate(), "première raison", &key(), &ring, issued()).unwrap();
    let second = certified(&edited(report(), |report| report.times.finished.push('!')), &key()).unwrap();
    list.revoke(&second, "seconde", &key(), &ring, day("2026-12-01")).unwrap();
    each_change(&list.to_json().unwrap(), |bytes| Revocations::read(bytes, &ring).is_ok());
}

#[test]
fn no_byte_of_a_report_can_be_changed() {
    let (certificate, key) = (certificate(), key());
    let seal = Seal::new(report(), &key).unwrap().to_json().unwrap();
    let whole = report();
    check_report(&certificate, whole).unwrap();
    for place in 0..whole.len() {
        let mut changed = whole.to_vec();
        changed[place] ^= 1;
        assert!(check_report(&certificate, &changed).is_err(), "byte {place}");
        assert!(Seal::check(&seal, &changed, &key.key).is_err(), "byte {place}");
    }
}

/// A signature of one sort of document is never valid for another, even with equal content.
#[test]
fn messages_begin_with_what_they_are() {
    let (certificate, key, ring) = (certificate(), key(), ring());
    let mut list = Revocations::new(&key, issued()).unwrap();
    list.revoke(&certificate, "raison", &key, &ring, issued()).unwrap();
    let seal = Seal::new(report(), &key).unwrap();
    let entry = list.entries.first().unwrap();
    let first_lines: Vec<String> =
        [message(&certificate), message(&key.key), message(&seal), message(entry), message(&list.head)]
            .map(|message| String::from_utf8(message.unwrap()).unwrap().lines().next().unwrap().to_owned())
            .to_vec();
    assert_eq!(
        first_lines,
        ["certificate", "key", "seal", "revocation", "revocations"]
            .map(|what| format!("opendatabutton-conformance-{what}/1"))
    );
    for signature in [*seal.signature(), *entry.signature(), *list.head.signature(), *key.key.signature()] {
        let mut other = certificate.clone();
        other.set_signature(signature);
        assert!(genuine(&other.to_json().unwrap(), &ring).is_err());
    }
}

fn said(error: &Error) -> String {
    error.to_string()
}

/// The lab's own key seals each report after the edit, with every computed value made anew.
#[test]
fn reports_that_do_not_hold_together_are_refused() {
    let failed = run_bytes(&Run { fault: "drops-a-row", seeded: "40", ..Run::default() });
    let skipped = run_bytes(&Run { fault: "skips", seeded: "40", ..Run::default() });
    let few = run_bytes(&Run { seeded: "5", ..Run::default() });
    type Edit = fn(&mut Report);
    let edits: &[(&str, &[u8], Edit, &str)] = &[
        ("nothing", report(), |_| {}, ""),
        ("a failed report", &failed, |_| {}, "rien à certifier"),
        ("skipped cases", &skipped, |_| {}, "rien à certifier"),
        ("fewer cases from the seed", &few, |_| {}, "incomplet"),
        ("the total", report(), |report| report.counts.passed += 1, "le total"),
        (
            "the counts of a data set",
            report(),
            |report| report.data_sets[0].counts.run += 1,
            "les comptes de",
        ),
        (
            "the level of a data set",
            &failed,
            |report| report.data_sets[0].level = Some(Level::Gold),
            "les comptes",
        ),
        (
            "a rule's counts",
            report(),
            |report| report.data_sets[0].rules[0].counts.passed += 1,
            "les comptes de",
        ),
        ("what blocks", &failed, |report| report.data_sets[0].blocking.clear(), "les comptes de"),
        ("a failed case made passed", &failed, |report| failing(report).status = Status::Passed, "le cas"),
        ("the level of a case", &failed, |report| failing(report).level = Some(Level::Gold), "le cas"),
        (
            "what a problem blocks",
            &failed,
            |report| {
                let case = failing(report);
                case.problems[0].blocks = Level::Gold;
                case.level = Some(Level::Silver);
            },
            "le cas",
        ),
        ("more problems than can be", &failed, |report| failing(report).problem_count = 1 << 41, "le cas"),
        (
            "a count that overflows",
            &failed,
            |report| {
                let problem = failing(report).problems[0].clone();
                failing(report).problems =
                    vec![opendatabutton_conformance::report::Problem { count: 1 << 63, ..problem }; 3];
            },
            "canonique",
        ),
        ("a case twice", report(), |report| report.cases[1] = report.cases[0].clone(), "l'ordre des cas"),
        ("another order", report(), |report| report.cases.swap(0, 1), "l'ordre des cas"),
        (
            "a case less, recounted",
            report(),
            |report| {
                report.cases.remove(3);
                recount(report);
            },
            "incomplet",
        ),
        (
            "the session's case less, recounted",
            &failed,
            |report| {
                report.cases.retain(|case| !case.id.ends_with("/session"));
                recount(report);
            },
            "incomplet",
        ),
        (
            "a case of another name, recounted",
            report(),
            |report| {
                report.cases[0].id.push('!');
                recount(report);
            },
            "incomplet",
        ),
        (
            "a case more, recounted",
            report(),
            |report| {
                let mut more = report.cases[0].clone();
                more.id.push('!');
                report.cases.push(more);
                recount(report);
            },
            "le nombre de cas",
        ),
        (
            "a case with easier rules, recounted",
            report(),
            |report| {
                report.cases[0].rules = vec!["export".to_owned()];
                recount(report);
            },
            "incomplet",
        ),
        ("another seed", report(), |report| report.seed = Some("2".to_owned()), "incomplet"),
        ("no seed", report(), |report| report.seed = None, "seul celui d'un produit"),
        ("another version", report(), |report| report.suite.version = "0.9.0".to_owned(), "version 0.9.0"),
        ("another engine", report(), |report| report.suite.engine = "0.0.1".to_owned(), "moteur 0.0.1"),
        ("another root", report(), |report| vectors(report).root = "0".repeat(64), "empreinte des cas 000"),
        ("not official", report(), |report| vectors(report).official = false, "les cas d'essai"),
        ("fewer vectors", report(), |report| vectors(report).cases -= 1, "les cas d'essai"),
        ("another format", report(), |report| report.format_version = 2, "version 2 trouvé"),
        (
            "a data set twice",
            report(),
            |report| report.data_sets.push(report.data_sets[0].clone()),
            "l'ordre des jeux",
        ),
        ("no data set", report(), |report| report.data_sets.clear(), "le cas"),
        (
            "another artefact",
            report(),
            |report| report.product.as_mut().unwrap().artefact.sha256 = "0".repeat(64),
            "le livrable",
        ),
        (
            "files",
            report(),
            |report| report.kind = opendatabutton_conformance::report::ReportKind::Files,
            "fichiers",
        ),
    ];
    for (name, of, edit, why) in edits {
        match certified(&edited(of, edit), &key()) {
            Ok(certificate) => {
                assert_eq!(*why, "", "{name} is certified");
                assert_eq!(certificate.data_sets.len(), 1);
            }
            Err(error) => {
                assert!(!why.is_empty() && said(&error).contains(why), "{name}: {error}");
                assert_eq!(said(&error).lines().count(), 1, "{name}");
            }
        }
    }
}

fn failing(report: &mut Report) -> &mut opendatabutton_conformance::report::Case {
    report.cases.iter_mut().find(|case| case.status == Status::Failed).unwrap()
}

fn vectors(report: &mut Report) -> &mut opendatabutton_conformance::report::Vectors {
    report.suite.vectors.as_mut().unwrap()
}

fn recount(report: &mut Report) {
    let sets: Vec<_> =
        report.data_sets.iter().map(|set| (set.name.clone(), set.version.clone(), set.supported)).collect();
    report.conclude(&sets);
}

/// A failed report, edited consistently: only its seal reveals it.
#[test]
fn a_report_that_was_edited_and_recounted_has_not_its_seal() {
    let failed = run_bytes(&Run { fault: "drops-a-row", seeded: "40", ..Run::default() });
    let seal = Seal::new(&failed, &key()).unwrap().to_json().unwrap();
    let forged = edited(&failed, |report| {
        for case in &mut report.cases {
            case.problems.clear();
            case.problem_count = 0;
            (case.status, case.level) = (Status::Passed, Some(Level::Gold));
        }
        recount(report);
    });
    let others = Seal::new(&forged, &key_of(2, "Laboratoire d'essai", false)).unwrap().to_json().unwrap();
    let reseal = Seal::new(&forged, &key()).unwrap().to_json().unwrap();
    for (seal, why) in
        [(&seal, "n'est pas celui qui a été scellé"), (&others, "par une autre clé"), (&reseal, "")]
    {
        let request = Request { report: &forged, seal, artefact: artefact(), issued: issued(), days: 365 };
        match certify(&request, suite(), &key()) {
            // Nothing in the report itself reveals the edit: only somebody with the key can do this.
            Ok(_) => assert_eq!(why, ""),
            Err(error) => assert!(!why.is_empty() && said(&error).contains(why), "{error}"),
        }
    }
}

#[test]
fn vectors_of_ones_own_are_not_certified() {
    let folder = tempfile::tempdir().unwrap();
    let own = folder.path();
    copy(&opendatabutton_conformance::vectors::default_directory(), own);
    for entry in std::fs::read_dir(own).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() && !path.ends_with("prenoms") {
            std::fs::remove_dir_all(path).unwrap();
        }
    }
    let sums = opendatabutton_conformance::vectors::sums(own).unwrap();
    std::fs::write(own.join("SHA256SUMS"), sums).unwrap();
    let report = run_bytes(&Run { vectors: Some(own), seeded: "40", ..Run::default() });
    let error = certified(&report, &key()).unwrap_err();
    assert!(said(&error).contains("autre suite"), "{error}");
    // A report that claims to be official, judged with vectors that are not.
    let suite = opendatabutton_conformance::vectors::Suite::load(own).unwrap();
    let report: Report = serde_json::from_slice(support::lab::report()).unwrap();
    let error = certificate::examine(&report, &suite).unwrap_err();
    assert!(said(&error).contains("ne sont pas les cas officiels"), "{error}");
}

#[test]
fn days_are_those_of_the_label_and_of_the_key() {
    let seal = Seal::new(report(), &key()).unwrap().to_json().unwrap();
    for (from, days, why) in [
        ("2026-11-22", 1, ""),
        ("2026-11-22", 365, ""),
        ("2026-11-22", 0, "de 1 à 365 jours"),
        ("2026-11-22", 366, "de 1 à 365 jours"),
        ("2025-12-31", 365, "du 2026-01-01"),
        ("2100-01-01", 365, "au 2099-12-31"),
    ] {
        let request =
            Request { report: report(), seal: &seal, artefact: artefact(), issued: day(from), days };
        match certify(&request, suite(), &key()) {
            Ok(certificate) => {
                assert_eq!(why, "", "{from} {days}");
                assert!(genuine(&certificate.to_json().unwrap(), &ring()).is_ok());
            }
            Err(error) => assert!(!why.is_empty() && said(&error).contains(why), "{from} {days}: {error}"),
        }
    }
}

/// The holder of the key can sign anything; inconsistent content is refused all the same.
#[test]
fn certificates_that_cannot_be_true_are_refused() {
    type Edit = fn(&mut certificate::Certificate);
    let edits: &[(&str, Edit, &str)] = &[
        ("nothing", |_| {}, ""),
        ("two years", |one| one.expires = one.issued.after(730), "365 jours"),
        ("ends before", |one| one.expires = day("2026-11-21"), "365 jours"),
        ("before the key", |one| one.issued = day("2025-12-31"), "la clé ne signait"),
        ("no data set", |one| one.data_sets.clear(), "incomplet"),
        ("a data set twice", |one| one.data_sets.push(one.data_sets[0].clone()), "incomplet"),
        ("skipped cases", |one| one.data_sets[0].counts.skipped = 1, "incomplet"),
        ("cases not run", |one| one.data_sets[0].counts.run -= 1, "incomplet"),
        ("gold with failures", |one| one.data_sets[0].counts.failed = 1, "incomplet"),
        (
            "a count that overflows",
            |one| {
                one.data_sets[0].counts.passed = 1 << 63;
                one.data_sets[0].counts.failed = 1 << 63;
            },
            "canonique",
        ),
        ("own vectors", |one| one.suite.vectors.as_mut().unwrap().official = false, "incomplet"),
        ("no vectors", |one| one.suite.vectors = None, "incomplet"),
        ("another lab's name", |one| one.lab = "Autre".to_owned(), "ce qu'en dit le trousseau"),
        ("said to be a demonstration", |one| one.demonstration = true, "ce qu'en dit le trousseau"),
    ];
    for (name, edit, why) in edits {
        let mut certificate = certificate();
        edit(&mut certificate);
        key().sign(&mut certificate).unwrap();
        match genuine(&canonical::to_bytes(&certificate).unwrap(), &ring()) {
            Ok(_) => assert_eq!(*why, "", "{name}"),
            Err(error) => assert!(!why.is_empty() && said(&error).contains(why), "{name}: {error}"),
        }
    }
}
