//! Products with one fault each: the suite fails every one, for the right reason.
#![allow(clippy::unwrap_used, missing_docs)]

mod support;

use opendatabutton_conformance::level::{Kind, Level};
use opendatabutton_conformance::report::{Report, Status};
use support::{Run, run};

/// A fault, the data set that it is seen in, the kinds of problems that it makes, the level that is left.
#[rustfmt::skip]
const FAULTS: &[(&str, &str, &[Kind], Option<Level>)] = &[
    ("none", "prenoms", &[], Some(Level::Gold)),
    ("drops-a-row", "prenoms", &[Kind::Rows], None),
    ("wrong-separator", "prenoms", &[Kind::Warning], Some(Level::Silver)),
    ("latin-1", "decp-dpa", &[Kind::Value, Kind::Warning], None),
    ("byte-order-mark", "prenoms", &[Kind::Warning], Some(Level::Silver)),
    ("crlf", "prenoms", &[Kind::Form], Some(Level::Silver)),
    ("rounds-amounts", "budget", &[Kind::Value], None),
    ("truncates-siret", "decp-dpa", &[Kind::Value, Kind::Error], None),
    ("swaps-columns", "prenoms", &[Kind::Value, Kind::Error], None),
    ("loses-line-breaks", "deliberations", &[Kind::Value], None),
    ("composes-accents", "deliberations", &[Kind::Value], None),
    ("writes-silently", "prenoms", &[Kind::Value, Kind::Silent, Kind::Error], None),
    ("reports-and-writes", "prenoms", &[Kind::Error], Some(Level::Bronze)),
    ("names-the-wrong-column", "prenoms", &[Kind::Place], Some(Level::Bronze)),
    ("refuses-all", "prenoms", &[Kind::Silent, Kind::RefusedValid, Kind::Place], None),
    ("lies-about-hashes", "prenoms", &[Kind::Receipt], None),
    ("names-file-otherwise", "prenoms", &[Kind::Name], Some(Level::Silver)),
    ("skips", "prenoms", &[Kind::Skipped], None),
    ("crashes", "prenoms", &[Kind::Crashed, Kind::NotReached], None),
    ("ends-early", "prenoms", &[Kind::Crashed, Kind::NotReached], None),
    ("hangs", "prenoms", &[Kind::Timeout, Kind::NotReached], None),
    ("says-no-json", "prenoms", &[Kind::Protocol, Kind::NotReached], None),
    ("answers-another-case", "prenoms", &[Kind::Protocol, Kind::NotReached], None),
    ("prints-without-end", "prenoms", &[Kind::Limit, Kind::NotReached], None),
    ("complains-without-end", "prenoms", &[Kind::Limit, Kind::NotReached], None),
    ("fills-the-disk", "prenoms", &[Kind::Crashed, Kind::Limit, Kind::NotReached], None),
    ("fills-the-disk-with-files", "prenoms", &[Kind::Limit, Kind::NotReached], None),
    ("takes-memory", "prenoms", &[Kind::Limit, Kind::NotReached], None),
    ("forks", "prenoms", &[Kind::Limit, Kind::NotReached], None),
    ("leaves-a-process", "prenoms", &[Kind::Limit], None),
    ("names-a-file-elsewhere", "prenoms", &[Kind::Outside], None),
    ("links-to-a-file-elsewhere", "prenoms", &[Kind::Outside], None),
    ("writes-beside", "prenoms", &[Kind::Outside], None),
    ("ignores-stop", "prenoms", &[Kind::Timeout], None),
    ("drops-a-contract", "marches-publics", &[Kind::Rows], None),
    ("drops-a-part", "marches-publics", &[Kind::Value], None),
    ("rounds-amounts", "marches-publics", &[Kind::Value], None),
    ("truncates-siret", "marches-publics", &[Kind::Value, Kind::Error, Kind::Warning], None),
    ("writes-silently", "marches-publics", &[Kind::Structure, Kind::Silent, Kind::Error, Kind::Form], None),
    ("ignores-the-form", "marches-publics", &[Kind::Unreadable, Kind::Name], None),
    ("is-another-version", "prenoms", &[Kind::Protocol, Kind::NotReached], None),
    ("wrong-separator", "bal", &[Kind::Error], Some(Level::Bronze)),
    ("truncates-communes", "bal", &[Kind::Value, Kind::Error, Kind::Warning], None),
    ("reorders-columns", "bal", &[Kind::Form], Some(Level::Silver)),
    ("tells-of-warnings", "bal", &[], Some(Level::Gold)),
    ("refuses-warnings", "bal", &[Kind::RefusedValid], None),
];

/// The short form of the tests runs some; `make conformance` runs all (`ODB_CONFORMANCE=all`).
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
        // Filling the memory takes some seconds.
        let timeout = if *fault == "takes-memory" { "60" } else { "5" };
        let report = run(&Run { fault, data_set, timeout, ..Run::default() });
        let found = kinds_of(&report);
        let set = report.data_sets.first().unwrap();
        // A file too large may end the product or the writing, whichever comes first.
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
    assert_eq!(kinds_of(&report), [Kind::Crashed, Kind::NotReached]);
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

fn kinds_of(report: &Report) -> Vec<Kind> {
    let mut kinds: Vec<Kind> =
        report.data_sets.iter().flat_map(|set| set.blocking.iter().map(|one| one.kind)).collect();
    kinds.sort();
    kinds.dedup();
    kinds
}
