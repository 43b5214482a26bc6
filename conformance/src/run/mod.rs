//! A run: the suite drives a product as a black box, case by case, and judges it.

mod contain;
pub mod limits;
mod plan;
mod product;
mod session;
mod watch;

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

use opendatabutton::chrono::{NaiveDate, SecondsFormat, Utc};
use opendatabutton::{Siren, file_name};

pub use contain::become_command;
use limits::Limits;
use plan::{Plan, Planned};
pub use product::Description;
use session::Session;

use crate::compare::{Asked, judge};
use crate::error::{Error, Result};
use crate::generate::Subject;
use crate::level::ProblemKind;
use crate::protocol::{Answer, PROTOCOL, Question};
use crate::report::{
    Case, FORMAT, FORMAT_VERSION, Problem, Report, ReportKind, Suite as Tested, Times, Vectors,
};
use crate::vectors::{Suite, WantedForm};
use crate::{SUITE_VERSION, report};

/// The producer and the day of all files, from which their names are made. A document has the producer's SIRET.
const PRODUCER: &str = "218601946";
const ESTABLISHMENT: &str = "21860194600013";
const DAY: &str = "2026-01-31";
/// The number of cases that a lab draws from its seed for each data set.
pub const SEEDED: usize = 40;

/// The settings of a run.
pub struct Options {
    /// The product.
    pub description: Description,
    /// The seed that the lab drew.
    pub seed: String,
    /// The number of cases drawn from the seed for each data set.
    pub seeded: usize,
    /// The product's command.
    pub command: Vec<OsString>,
    /// The command that sets the limits: `odb-conformance`.
    pub launcher: PathBuf,
    /// The limits.
    pub limits: Limits,
}

/// Runs a product; `progress` receives the number of cases done and the total.
///
/// # Errors
/// If the run itself cannot take place; the report holds every fault of the product.
pub fn run(suite: &Suite, options: &Options, progress: &mut dyn FnMut(usize, usize)) -> Result<Report> {
    let started = now();
    let plan = Plan::draw(suite, &options.description.data_sets, &options.seed, options.seeded)?;
    let private = tempfile::Builder::new()
        .prefix("odb-conformance-")
        .tempdir()
        .map_err(|error| Error::new(format!("temporary folder: {error}")))?;
    let folder = private.path().canonicalize().map_err(|error| Error::file(private.path(), error))?;
    let cases_folder = session::folders(&folder)?;
    let mut session = Some(Session::begin(&options.launcher, &options.command, &folder, options.limits)?);
    let mut of_session: Vec<Problem> = Vec::new();
    if let Some(Err(problem)) = session.as_mut().map(|session| greet(session, options)) {
        of_session.push(*problem);
        session = None;
    }
    let mut cases = Vec::new();
    let total = plan.cases.len();
    for (place, planned) in plan.cases.iter().enumerate() {
        progress(place, total);
        let number = place as u64 + 1;
        let (problems, file) = match &mut session {
            None => (vec![Problem::new(ProblemKind::NotReached)], None),
            Some(open) => match put(open, &plan, planned, number, &cases_folder)? {
                Ok(judged) => judged,
                Err(problem) => {
                    session = None;
                    (vec![*problem], None)
                }
            },
        };
        // A folder that cannot be removed is reported as a stray at the end.
        let _ = fs::remove_dir_all(cases_folder.join(number.to_string()));
        let subject = plan.subject(planned);
        let mut case = Case::new(
            &planned.case.id,
            subject.data_set(),
            subject.version(),
            &planned.case.rules,
            planned.seeded,
            problems,
        );
        case.file = file;
        cases.push(case);
    }
    progress(total, total);
    match session {
        Some(open) => of_session.extend(open.stop()),
        None if of_session.is_empty() => of_session.push(Problem::new(ProblemKind::NotReached)),
        None => {}
    }
    of_session.extend(strays(&folder, &cases_folder));
    cases.extend(of_sessions(&options.description.data_sets, &of_session));
    let mut report = Report {
        format: FORMAT.to_owned(),
        format_version: FORMAT_VERSION,
        kind: ReportKind::Product,
        suite: Tested {
            version: SUITE_VERSION.to_owned(),
            vectors: Some(Vectors {
                root: suite.root.clone(),
                official: suite.is_official(),
                cases: suite.cases() as u64,
            }),
            engine: engine_version().to_owned(),
        },
        product: Some(options.description.product.clone()),
        seed: Some(options.seed.clone()),
        times: Times { started, finished: now() },
        counts: report::Counts::default(),
        data_sets: Vec::new(),
        cases,
    };
    report.conclude(&options.description.data_sets);
    Ok(report)
}

/// The cases of a run, without their results.
///
/// # Errors
/// If a data set has no vectors.
pub fn expected_cases(
    suite: &Suite,
    data_sets: &[(String, String, bool)],
    seed: &str,
    seeded: usize,
) -> Result<Vec<Case>> {
    let plan = Plan::draw(suite, data_sets, seed, seeded)?;
    let planned = plan.cases.iter().map(|planned| {
        let (subject, case) = (plan.subject(planned), &planned.case);
        Case::new(&case.id, subject.data_set(), subject.version(), &case.rules, planned.seeded, Vec::new())
    });
    Ok(planned.chain(of_sessions(data_sets, &[])).collect())
}

/// A problem of the whole session counts for each data set.
fn of_sessions<'a>(
    data_sets: &'a [(String, String, bool)],
    problems: &'a [Problem],
) -> impl Iterator<Item = Case> + 'a {
    data_sets.iter().filter(|(.., supported)| *supported).map(|(name, version, _)| {
        let id = format!("{name}@{version}/session");
        Case::new(&id, name, version, &["export".to_owned()], false, problems.to_vec())
    })
}

/// The engine's version: both are built together.
pub fn engine_version() -> &'static str {
    env!("CARGO_PKG_VERSION")
}

/// The time: UTC, RFC 3339.
pub fn now() -> String {
    Utc::now().to_rfc3339_opts(SecondsFormat::Secs, true)
}

fn greet(session: &mut Session, options: &Options) -> std::result::Result<(), Box<Problem>> {
    let product = &options.description.product;
    match session.ask(&Question::Start { protocol: PROTOCOL })? {
        Answer::Started { protocol: PROTOCOL, product: name, version }
            if name == product.name && version == product.version =>
        {
            Ok(())
        }
        Answer::Started { protocol, product: name, version } => {
            let expected = format!("{PROTOCOL} {} {}", product.name, product.version);
            let problem = Problem::new(ProblemKind::Protocol).expected(expected);
            Err(Box::new(problem.found(format!("{protocol} {name} {version}"))))
        }
        _ => Err(Box::new(Problem::new(ProblemKind::Protocol).expected("started"))),
    }
}

type Judged = (Vec<Problem>, Option<report::Artefact>);

/// Puts a case to the product and judges the result.
fn put(
    session: &mut Session,
    plan: &Plan,
    planned: &Planned,
    number: u64,
    cases_folder: &Path,
) -> Result<std::result::Result<Judged, Box<Problem>>> {
    let subject = plan.subject(planned);
    let form = planned.case.form.unwrap_or(WantedForm::Json);
    let producer = match subject {
        Subject::Table(_) => PRODUCER,
        Subject::Contracts(_) => ESTABLISHMENT,
    };
    let directory = cases_folder.join(number.to_string());
    fs::create_dir(&directory).map_err(|error| Error::file(&directory, error))?;
    let question = Question::Export {
        case: number,
        data_set: subject.data_set(),
        version: subject.version(),
        directory: &directory.to_string_lossy(),
        producer,
        date: DAY,
        form: planned.case.form.map(WantedForm::code),
        records: &planned.records,
    };
    let answer = match session.ask(&question) {
        Ok(answer) => answer,
        Err(problem) => return Ok(Err(problem)),
    };
    if answer.case() != Some(number) {
        let found = answer.case().map_or("started".to_owned(), |case| format!("case {case}"));
        return Ok(Err(Box::new(
            Problem::new(ProblemKind::Protocol).expected(format!("case {number}")).found(found),
        )));
    }
    let date = DAY.parse::<NaiveDate>().map_err(|error| Error::new(error.to_string()))?;
    let name = match subject {
        Subject::Table(model) => {
            let producer = Siren::new(PRODUCER).map_err(|error| Error::new(error.to_string()))?;
            file_name(date, &producer, &model.data_set)
        }
        Subject::Contracts(model) => format!("{}-{ESTABLISHMENT}-{DAY}-01.{}", model.file, form.code()),
    };
    let asked = Asked {
        subject,
        records: &planned.records,
        form,
        expected: &planned.case.expected,
        directory: &directory,
        name: &name,
    };
    let judged = judge(&asked, &answer)?;
    Ok(Ok(judged))
}

/// The files outside of the folders that the product was given.
fn strays(folder: &Path, cases_folder: &Path) -> Vec<Problem> {
    let names = |folder: &Path| {
        let entries = fs::read_dir(folder).into_iter().flatten().flatten();
        entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect::<Vec<_>>()
    };
    let mut strays: Vec<String> =
        names(folder).into_iter().filter(|name| !["work", "tmp", "cases"].contains(&name.as_str())).collect();
    strays.extend(names(cases_folder));
    strays.sort();
    strays.into_iter().map(|name| Problem::new(ProblemKind::Outside).found(name)).collect()
}
