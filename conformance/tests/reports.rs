//! Reports: reproducible, canonical, valid by their JSON Schema.
#![allow(clippy::unwrap_used, missing_docs)]

mod support;

use opendatabutton_conformance::canonical;
use opendatabutton_conformance::level::{Level, ProblemKind};
use opendatabutton_conformance::report::{Case, Problem, Report, Status};
use serde_json::Value;
use support::{Run, run_bytes};

fn without_times(bytes: &[u8]) -> Vec<u8> {
    let mut report: Value = serde_json::from_slice(bytes).unwrap();
    report.as_object_mut().unwrap().remove("times").unwrap();
    canonical::to_bytes(&report).unwrap()
}

#[test]
fn the_same_seed_suite_and_product_give_the_same_bytes_but_for_the_times() {
    for fault in ["drops-a-row", "crashes", "skips"] {
        let [first, second] = [(); 2].map(|()| run_bytes(&Run { fault, ..Run::default() }));
        assert_eq!(without_times(&first), without_times(&second), "{fault}");
    }
}

#[test]
fn another_seed_draws_other_cases() {
    let drawn = |seed| -> Vec<String> {
        let report: Report = serde_json::from_slice(&run_bytes(&Run { seed, ..Run::default() })).unwrap();
        report.cases.into_iter().filter(|case| case.seeded).map(|case| case.id).collect()
    };
    let (first, second) = (drawn("1"), drawn("2"));
    assert_eq!((first.len(), second.len()), (5, 5));
    assert_ne!(first, second);
}

#[test]
fn reports_are_canonical_and_of_their_schema() {
    let schema: Value = serde_json::from_str(include_str!("../schemas/report.json")).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    for fault in ["none", "wrong-separator", "is-another-version"] {
        let bytes = run_bytes(&Run { fault, ..Run::default() });
        let report: Value = serde_json::from_slice(&bytes).unwrap();
        let errors: Vec<String> = validator.iter_errors(&report).map(|error| error.to_string()).collect();
        assert_eq!(errors, Vec::<String>::new(), "{fault}");
        assert_eq!(bytes, canonical::to_bytes(&report).unwrap(), "{fault}");
    }
}

#[test]
fn problems_beyond_those_listed_are_counted() {
    let problem = Problem { count: 120_000, ..Problem::new(ProblemKind::Error) };
    let case = Case::new("a", "prenoms", "1.1.6", &[], false, vec![problem]);
    assert_eq!((case.status, case.level, case.problem_count), (Status::Failed, Some(Level::Bronze), 120_000));
}
