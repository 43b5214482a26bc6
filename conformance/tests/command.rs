//! The command: verdicts, exit codes, and messages about bad input.
#![allow(clippy::unwrap_used, missing_docs)]

mod support;

use std::fs;
use std::process::{Command, Output};

use opendatabutton::Lang;
use opendatabutton_conformance::level::{Level, ProblemKind};
use opendatabutton_conformance::report::{Report, to_html, to_junit};
use opendatabutton_conformance::vectors::default_directory;
use support::{CONFORMANCE, Run, copy, root, run};

fn odb_conformance(arguments: &[&str]) -> Output {
    Command::new(CONFORMANCE).args(arguments).output().unwrap()
}

fn error_of(output: &Output) -> String {
    assert_eq!(output.status.code(), Some(2), "{output:?}");
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(said.lines().count(), 1, "one line: {said}");
    said
}

const HEADER: &str = "COLL_NOM,COLL_SIRET,PRENOM\n";
const PRENOMS: &str = "COMMUNE_NOM,COLL_INSEE,ENFANT_SEXE,ENFANT_PRENOM,NOMBRE_OCCURRENCES,ANNEE\n\
                       Poitiers,86194,F,Jeanne,12,2023\n";

#[test]
fn an_audit_says_the_level_of_each_file() {
    let folder = tempfile::tempdir().unwrap();
    let official = "20260131_218601946_prenoms.csv";
    for (name, content, kinds, level, code) in [
        (official, PRENOMS.to_owned(), &[][..], Some(Level::Gold), 0),
        ("prenoms.csv", PRENOMS.to_owned(), &[ProblemKind::Name][..], Some(Level::Silver), 0),
        (official, PRENOMS.replace(',', ";"), &[ProblemKind::Warning], Some(Level::Silver), 0),
        (official, PRENOMS.replace('\n', "\r\n"), &[ProblemKind::Form], Some(Level::Silver), 0),
        (official, PRENOMS.replace("86194", "8619"), &[ProblemKind::Error], Some(Level::Bronze), 1),
        (official, PRENOMS.replace(",ANNEE", ""), &[ProblemKind::Structure], None, 1),
    ] {
        let (path, out) = (folder.path().join(name), folder.path().join("out"));
        fs::write(&path, content).unwrap();
        let done = odb_conformance(&["audit", path.to_str().unwrap(), "--out", out.to_str().unwrap()]);
        let report: Report = serde_json::from_slice(&fs::read(out.join("report.json")).unwrap()).unwrap();
        let set = report.data_sets.first().unwrap();
        let found: Vec<ProblemKind> = set.blocking.iter().map(|one| one.kind).collect();
        assert_eq!((found.as_slice(), set.level, done.status.code()), (kinds, level, Some(code)), "{name}");
        assert!(report.product.is_none() && report.seed.is_none(), "no product's label");
    }
}

#[test]
fn an_audit_knows_documents() {
    let folder = tempfile::tempdir().unwrap();
    let official = "DECP-21860194600013-2026-01-31-01";
    let (json, xml) = (r#"{"marches": {"marche": []}}"#, "<marches></marches>\n");
    for (name, content, kinds, level) in [
        (format!("{official}.json"), json.to_owned(), &[][..], Some(Level::Gold)),
        (format!("{official}.xml"), xml.to_owned(), &[], Some(Level::Gold)),
        (format!("{official}.csv"), xml.to_owned(), &[ProblemKind::Name], Some(Level::Silver)),
        ("marches.json".to_owned(), json.to_owned(), &[ProblemKind::Name], Some(Level::Silver)),
        (format!("{official}.json"), format!("\u{feff}{json}"), &[ProblemKind::Warning], Some(Level::Silver)),
        (format!("{official}.xml"), format!("\u{feff}{xml}"), &[ProblemKind::Form], Some(Level::Silver)),
        (format!("{official}.json"), json.replace("[]", "[{}]"), &[ProblemKind::Structure], None),
        (format!("{official}.xml"), xml.replace("</", "<autre/></"), &[ProblemKind::Structure], None),
    ] {
        let (path, out) = (folder.path().join(&name), folder.path().join("out"));
        fs::write(&path, content).unwrap();
        odb_conformance(&["audit", path.to_str().unwrap(), "--out", out.to_str().unwrap()]);
        let report: Report = serde_json::from_slice(&fs::read(out.join("report.json")).unwrap()).unwrap();
        let set = report.data_sets.first().unwrap();
        let found: Vec<ProblemKind> = set.blocking.iter().map(|one| one.kind).collect();
        assert_eq!((found.as_slice(), set.level), (kinds, level), "{name}");
        assert_eq!((set.name.as_str(), report.product.is_none()), ("marches-publics", true));
    }
}

#[test]
fn a_hundred_thousand_errors_are_counted_and_some_listed() {
    let folder = tempfile::tempdir().unwrap();
    let (path, out) = (folder.path().join("prenoms.csv"), folder.path().join("out"));
    let row = "Poitiers,8619,F,Jeanne,12,2023\n";
    fs::write(&path, PRENOMS.to_owned() + &row.repeat(100_000)).unwrap();
    odb_conformance(&["audit", path.to_str().unwrap(), "--out", out.to_str().unwrap()]);
    let report: Report = serde_json::from_slice(&fs::read(out.join("report.json")).unwrap()).unwrap();
    let (set, case) = (report.data_sets.first().unwrap(), report.cases.first().unwrap());
    assert_eq!(set.blocking.iter().find(|one| one.kind == ProblemKind::Error).unwrap().count, 100_000);
    assert_eq!((case.problem_count, case.problems.len()), (100_001, 50));
    let page = fs::read_to_string(out.join("report.fr.html")).unwrap();
    assert!(page.contains("100000") && page.len() < 200_000);
}

#[test]
fn an_audit_of_what_is_no_data_set_fails_in_a_line() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("x.csv");
    fs::write(&path, HEADER).unwrap();
    assert!(error_of(&odb_conformance(&["audit", path.to_str().unwrap()])).contains("--schema"));
    assert!(error_of(&odb_conformance(&["audit", "nowhere.csv"])).contains("nowhere.csv"));
    let known = odb_conformance(&["audit", path.to_str().unwrap(), "--schema", "prenom"]);
    assert!(error_of(&known).contains("prenoms"), "the nearest name is said");
}

#[test]
fn vectors_with_one_byte_changed_are_refused() {
    let folder = tempfile::tempdir().unwrap();
    copy(&default_directory(), folder.path());
    let directory = folder.path().to_str().unwrap();
    let lint = || odb_conformance(&["vectors", "lint", "--vectors", directory]);
    assert_eq!(lint().status.code(), Some(0));
    for (name, byte) in [
        ("prenoms/1.1.6/records.json", 2000),
        ("prenoms/1.1.6/utf-8-with-mark.csv", 0),
        ("prenoms/ids.tsv", 200),
        ("SHA256SUMS", 5),
    ] {
        let path = folder.path().join(name);
        let whole = fs::read(&path).unwrap();
        let mut changed = whole.clone();
        changed[byte] ^= 1;
        fs::write(&path, changed).unwrap();
        assert!(error_of(&lint()).contains("SHA256SUMS"), "{name}");
        fs::write(&path, whole).unwrap();
    }
    fs::write(folder.path().join("prenoms/more.json"), "{}").unwrap();
    assert!(error_of(&lint()).contains("prenoms/more.json"), "a file that is not listed");
}

#[test]
fn vectors_of_ones_own_are_told_in_the_report() {
    let folder = tempfile::tempdir().unwrap();
    copy(&default_directory(), folder.path());
    for entry in fs::read_dir(folder.path()).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() && !path.ends_with("prenoms") {
            fs::remove_dir_all(path).unwrap();
        }
    }
    let sums = opendatabutton_conformance::vectors::sums(folder.path()).unwrap();
    fs::write(folder.path().join("SHA256SUMS"), sums).unwrap();
    let report = run(&Run { vectors: Some(folder.path()), ..Run::default() });
    assert!(!report.suite.vectors.unwrap().official, "fewer cases are not the suite's");
}

#[test]
fn a_description_that_says_nothing_useful_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let product = folder.path().join("product.toml");
    let right = "name = \"a\"\nversion = \"1\"\nvendor = \"b\"\nartefact = \"product.toml\"\n";
    for (text, said) in [
        ("", "name"),
        ("name = ", "product.toml"),
        (&right.replace("\"a\"", "\" \""), "name est vide"),
        (&right.replace("\"product.toml\"", "\"nowhere\""), "nowhere"),
        (&format!("{right}data_sets = [\"bugdet\"]\n"), "budget"),
        (&format!("{right}data_sets = [\"budget\", \"budget\"]\n"), "deux fois"),
        (&format!("{right}levels = 3\n"), "levels"),
    ] {
        fs::write(&product, text).unwrap();
        let done = odb_conformance(&["run", "--product", product.to_str().unwrap(), "--", "true"]);
        assert!(String::from_utf8_lossy(&done.stderr).contains(said), "{said}: {done:?}");
        assert_eq!(done.status.code(), Some(2));
    }
    // A command that does not exist counts as a product that ends at once.
    fs::write(&product, format!("{right}data_sets = [\"prenoms\"]\n")).unwrap();
    let done = odb_conformance(&["run", "--product", product.to_str().unwrap(), "--", "/nowhere"]);
    assert_eq!(done.status.code(), Some(1));
}

#[test]
fn a_product_may_leave_a_data_set_out_and_gets_no_label_for_it() {
    let folder = tempfile::tempdir().unwrap();
    let product = folder.path().join("product.toml");
    let text = "name = \"faulty\"\nversion = \"0.1.0\"\nvendor = \"b\"\nartefact = \"product.toml\"\n\
                data_sets = [\"prenoms\"]\nunsupported = [\"dae\"]\n";
    fs::write(&product, text).unwrap();
    let adapter = root().join("conformance/adapters/broken/adapter.py");
    let done = Command::new(CONFORMANCE)
        .args([
            "run",
            "--seed",
            "1",
            "--seeded",
            "1",
            "--product",
            product.to_str().unwrap(),
            "--",
            "python3",
        ])
        .arg(adapter)
        .arg("none")
        .env("ODB", support::odb())
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&done.stdout).into_owned();
    assert!(
        said.contains("Non pris en charge") && said.contains("Or                  prenoms@1.1.6"),
        "{said}"
    );
    assert_eq!(done.status.code(), Some(0));
}

#[test]
fn what_a_product_says_does_nothing_in_pages_and_xml() {
    let mut report = run(&Run { fault: "drops-a-row", ..Run::default() });
    let hostile = "<script>alert(1)</script>\"&\u{202e}\0";
    report.product.as_mut().unwrap().name = hostile.to_owned();
    for case in &mut report.cases {
        for problem in &mut case.problems {
            problem.found = Some(hostile.to_owned());
        }
    }
    for lang in [Lang::Fr, Lang::En] {
        let page = to_html(&report, lang).unwrap();
        assert!(!page.contains("<script") && page.contains("&lt;script&gt;"));
    }
    assert!(!to_junit(&report).contains("<script"));
}
