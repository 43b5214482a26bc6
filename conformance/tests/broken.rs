//! Products with one fault each: the suite fails each of them, for the right reason.
#![allow(clippy::unwrap_used, missing_docs)]

mod support;

use opendatabutton_conformance::level::{Level, ProblemKind};
use opendatabutton_conformance::report::{Report, Status};
use support::{Run, run};

/// A fault, the data set that shows it, the kinds of problems that it causes, the level that is left.
#[rustfmt::skip]
const FAULTS: &[(&str, &str, &[ProblemKind], Option<Level>)] = &[
    ("none", "prenoms", &[], Some(Level::Gold)),
    ("drops-a-row", "prenoms", &[ProblemKind::Rows], None),
    ("wrong-separator", "prenoms", &[ProblemKind::Warning], Some(Level::Silver)),
    ("latin-1", "decp-dpa", &[ProblemKind::Value, ProblemKind::Warning], None),
    ("byte-order-mark", "prenoms", &[ProblemKind::Warning], Some(Level::Silver)),
    ("crlf", "prenoms", &[ProblemKind::Form], Some(Level::Silver)),
    ("rounds-amounts", "budget", &[ProblemKind::Value], None),
    ("truncates-siret", "decp-dpa", &[ProblemKind::Value, ProblemKind::Error], None),
    ("swaps-columns", "prenoms", &[ProblemKind::Value, ProblemKind::Error], None),
    ("loses-line-breaks", "deliberations", &[ProblemKind::Value], None),
    ("composes-accents", "deliberations", &[ProblemKind::Value], None),
    ("writes-silently", "prenoms", &[ProblemKind::Value, ProblemKind::Silent, ProblemKind::Error], None),
    ("reports-and-writes", "prenoms", &[ProblemKind::Error], Some(Level::Bronze)),
    ("names-the-wrong-column", "prenoms", &[ProblemKind::Place], Some(Level::Bronze)),
    ("refuses-all", "prenoms", &[ProblemKind::Silent, ProblemKind::RefusedValid, ProblemKind::Place], None),
    ("lies-about-hashes", "prenoms", &[ProblemKind::Receipt], None),
    ("names-file-otherwise", "prenoms", &[ProblemKind::Name], Some(Level::Silver)),
    ("skips", "prenoms", &[ProblemKind::Skipped], None),
    ("crashes", "prenoms", &[ProblemKind::Crashed, ProblemKind::NotReached], None),
    ("ends-early", "prenoms", &[ProblemKind::Crashed, ProblemKind::NotReached], None),
    ("hangs", "prenoms", &[ProblemKind::Timeout, ProblemKind::NotReached], None),
    ("says-no-json", "prenoms", &[ProblemKind::Protocol, ProblemKind::NotReached], None),
    ("answers-another-case", "prenoms", &[ProblemKind::Protocol, ProblemKind::NotReached], None),
    ("prints-without-end", "prenoms", &[ProblemKind::Limit, ProblemKind::NotReached], None),
    ("complains-without-end", "prenoms", &[ProblemKind::Limit, ProblemKind::NotReached], None),
    ("fills-the-disk", "prenoms", &[ProblemKind::Crashed, ProblemKind::Limit, ProblemKind::NotReached], None),
    ("fills-the-disk-with-files", "prenoms", &[ProblemKind::Limit, ProblemKind::NotReached], None),
    ("takes-memory", "prenoms", &[ProblemKind::Limit, ProblemKind::NotReached], None),
    ("forks", "prenoms", &[ProblemKind::Limit, ProblemKind::NotReached], None),
    ("leaves-a-process", "prenoms", &[ProblemKind::Limit], None),
    ("names-a-file-elsewhere", "prenoms", &[ProblemKind::Outside], None),
    ("links-to-a-file-elsewhere", "prenoms", &[ProblemKind::Outside], None),
    ("writes-beside", "prenoms", &[ProblemKind::Outside], None),
    ("ignores-stop", "prenoms", &[ProblemKind::Timeout], None),
    ("drops-a-contract", "marches-publics", &[ProblemKind::Rows], None),
    ("drops-a-part", "marches-publics", &[ProblemKind::Value], None),
    ("rounds-amounts", "marches-publics", &[ProblemKind::Value], None),
    ("truncates-siret", "marches-publics", &[ProblemKind::Value, ProblemKind::Error, ProblemKind::Warning], None),
    ("writes-silently", "marches-publics", &[ProblemKind::Structure, ProblemKind::Silent, ProblemKind::Error, ProblemKind::Form], None),
    ("ignores-the-form", "marches-publics", &[ProblemKind::Unreadable, ProblemKind::Name], None),
    ("is-another-version", "prenoms", &[ProblemKind::Protocol, ProblemKind::NotReached], None),
    ("wrong-separator", "bal", &[ProblemKind::Error], Some(Level::Bronze)),
    ("truncates-communes", "bal", &[ProblemKind::Value, ProblemKind::Error, ProblemKind::Warning], None),
    ("reorders-columns", "bal", &[ProblemKind::Form], Some(Level::Silver)),
    ("tells-of-warnings", "bal", &[], Some(Level::Gold)),
    ("refuses-warnings", "bal", &[ProblemKind::RefusedValid], None),
];

/// The short form of the tests runs some faults; `make conformance` runs all (`ODB_CONFORMANCE=all`).
fn is_wanted(place: usize) -> bool {
    std::env::var("ODB_CONFORMANCE").is_ok_and(|wanted| wanted == "all") || place.is_multiple_of(3)
}

#[test]
fn each_fails_for_the_right_reason() {
    let mut wrong = Vec::new();
    for (place, (fault, data_set, kinds, level)) in FAULTS.iter().enumerate() {
        if !is_wanted(place) {
            continue;
        }
        // To fill the memory takes some seconds.
        let timeout = if *fault == "takes-memory" { "60" } else { "5" };
        let report = run(&Run { fault, data_set, timeout, ..Run::default() });
        let found = kinds_of(&report);
        let set = report.data_sets.first().unwrap();
        // A file too large ends the product or the writing, whichever comes first.
        let is_right = match *fault {
            "fills-the-disk" => found.iter().all(|kind| kinds.contains(kind)) && !found.is_empty(),
            _ => found == *kinds,
        };
        if !is_right || set.level != *level {
            wrong.push(format!("{fault}: {found:?} {:?}, not {kinds:?} {level:?}", set.level));
        }
        let counts = set.counts;
        assert_eq!(
            counts.planned,
            counts.passed + counts.failed + counts.errored + counts.skipped,
            "{fault}"
        );
        assert_eq!(counts.run, counts.planned - counts.skipped, "{fault}");
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn writes_outside_of_the_private_folder_are_held_back() {
    if !support::has_landlock() {
        eprintln!("skipped: this kernel has no Landlock");
        return;
    }
    let report = run(&Run { fault: "writes-outside", data_set: "prenoms", ..Run::default() });
    assert_eq!(kinds_of(&report), [ProblemKind::Crashed, ProblemKind::NotReached]);
    assert!(!support::root().join("conformance/adapters/broken/dehors.txt").exists());
}

#[test]
fn what_was_not_reached_is_counted_as_skipped() {
    let report = run(&Run { fault: "crashes", data_set: "prenoms", ..Run::default() });
    let reached =
        report.cases.iter().filter(|case| case.status != Status::Skipped && !case.id.ends_with("/session"));
    assert_eq!(reached.count(), 6, "five right answers and the crash");
    assert!(report.counts.skipped > 10);
}

fn kinds_of(report: &Report) -> Vec<ProblemKind> {
    let mut kinds: Vec<ProblemKind> =
        report.data_sets.iter().flat_map(|set| set.blocking.iter().map(|one| one.kind)).collect();
    kinds.sort();
    kinds.dedup();
    kinds
}
