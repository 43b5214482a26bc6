//! Runs of the command with the adapters of the project.
#![allow(dead_code)]

pub mod lab;

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

use opendatabutton_conformance::report::Report;

pub const CONFORMANCE: &str = env!("CARGO_BIN_EXE_odb-conformance");

pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..").canonicalize().unwrap()
}

/// The command `odb`, built once: it belongs to another package.
pub fn odb() -> &'static Path {
    static ODB: OnceLock<PathBuf> = OnceLock::new();
    ODB.get_or_init(|| {
        let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
        let built = Command::new(cargo)
            .args(["build", "--quiet", "--locked", "--package", "opendatabutton-cli"])
            .current_dir(root())
            .status()
            .unwrap();
        assert!(built.success());
        Path::new(CONFORMANCE).with_file_name("odb")
    })
}

/// A kernel without Landlock fails the system call that asks for its version.
pub fn has_landlock() -> bool {
    use landlock::{ABI, AccessFs, CompatLevel, Compatible, Ruleset, RulesetAttr};
    let rules = Ruleset::default().set_compatibility(CompatLevel::HardRequirement);
    rules.handle_access(AccessFs::from_write(ABI::V3)).and_then(Ruleset::create).is_ok()
}

/// Copies a folder with its content.
pub fn copy(from: &Path, to: &Path) {
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let there = to.join(path.file_name().unwrap());
        if path.is_dir() {
            fs::create_dir(&there).unwrap();
            copy(&path, &there);
        } else {
            fs::copy(&path, &there).unwrap();
        }
    }
}

/// A product with a fault, and the settings of its run.
pub struct Run<'a> {
    pub fault: &'a str,
    pub data_set: &'a str,
    pub seed: &'a str,
    /// The number of cases drawn from the seed.
    pub seeded: &'a str,
    /// Seconds for an export.
    pub timeout: &'a str,
    /// Other vectors than the official ones.
    pub vectors: Option<&'a Path>,
}

impl Default for Run<'_> {
    fn default() -> Self {
        Run { fault: "none", data_set: "prenoms", seed: "1", seeded: "5", timeout: "5", vectors: None }
    }
}

/// The bytes of the report of a run.
pub fn run_bytes(run: &Run<'_>) -> Vec<u8> {
    let folder = tempfile::tempdir().unwrap();
    let adapter = root().join("conformance/adapters/broken/adapter.py");
    let product = folder.path().join("product.toml");
    let artefact = adapter.display();
    let data_set = run.data_set;
    let text = format!(
        "name = \"faulty\"\nversion = \"0.1.0\"\nvendor = \"us\"\nartefact = \"{artefact}\"\ndata_sets = [\"{data_set}\"]\n"
    );
    fs::write(&product, text).unwrap();
    let out = folder.path().join("out");
    let done = Command::new(CONFORMANCE)
        .args([
            "run",
            "--seed",
            run.seed,
            "--seeded",
            run.seeded,
            "--timeout",
            run.timeout,
            "--stop-timeout",
            "2",
        ])
        .arg("--product")
        .arg(&product)
        .arg("--out")
        .arg(&out)
        .args(run.vectors.iter().flat_map(|path| [OsStr::new("--vectors"), path.as_os_str()]))
        .args(["--", "python3"])
        .arg(&adapter)
        .arg(run.fault)
        .env("ODB", odb())
        .output()
        .unwrap();
    assert!(done.status.code().is_some_and(|code| code < 2), "{}: {done:?}", run.fault);
    fs::read(out.join("report.json")).unwrap()
}

pub fn run(run: &Run<'_>) -> Report {
    serde_json::from_slice(&run_bytes(run)).unwrap()
}
