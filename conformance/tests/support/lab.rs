//! A lab for tests: keys that are always the same, a certified report, and its certificate.
#![allow(dead_code)]

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::PathBuf;
use std::process::{Command, Output};
use std::sync::OnceLock;

use opendatabutton_conformance::canonical;
use opendatabutton_conformance::certificate::{
    Certificate, Day, Hex, PrivateKey, Request, Revocations, Ring, Seal, certify, fingerprint,
};
use opendatabutton_conformance::error::Result;
use opendatabutton_conformance::report::Report;
use opendatabutton_conformance::vectors::{Suite, default_directory};

use super::{CONFORMANCE, Run, root, run_bytes};

pub const LAB: &str = "Laboratoire d'essai";

pub fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

/// The day of every certificate of the tests.
pub fn issued() -> Day {
    day("2026-11-22")
}

/// A lab's key, made from a number, that may sign today too.
pub fn key_of(number: u8, lab: &str, demonstration: bool) -> PrivateKey {
    PrivateKey::new([number; 32], lab, day("2026-01-01"), day("2099-12-31"), demonstration).unwrap()
}

pub fn key() -> PrivateKey {
    key_of(1, LAB, false)
}

pub fn ring() -> Ring {
    Ring::new(vec![key().key])
}

pub fn suite() -> &'static Suite {
    static SUITE: OnceLock<Suite> = OnceLock::new();
    SUITE.get_or_init(|| Suite::load(&default_directory()).unwrap())
}

/// The report of a faultless product.
pub fn report() -> &'static [u8] {
    static REPORT: OnceLock<Vec<u8>> = OnceLock::new();
    REPORT.get_or_init(|| run_bytes(&Run { seeded: "40", ..Run::default() }))
}

/// The report with a change.
pub fn edited(report: &[u8], edit: impl FnOnce(&mut Report)) -> Vec<u8> {
    let mut edited: Report = serde_json::from_slice(report).unwrap();
    edit(&mut edited);
    canonical::to_bytes(&edited).unwrap()
}

/// The artefact of the products of the tests.
pub fn artefact() -> Hex<32> {
    fingerprint(&std::fs::read(root().join("conformance/adapters/broken/adapter.py")).unwrap())
}

/// Seals a report and certifies it.
pub fn certified(report: &[u8], key: &PrivateKey) -> Result<Certificate> {
    let seal = Seal::new(report, key).unwrap().to_json().unwrap();
    let request = Request { report, seal: &seal, artefact: artefact(), issued: issued(), days: 365 };
    certify(&request, suite(), key)
}

pub fn certificate() -> Certificate {
    certified(report(), &key()).unwrap()
}

/// A folder of a lab's publications and of wrong files.
pub struct Files {
    pub folder: tempfile::TempDir,
}

impl Files {
    pub fn new() -> Self {
        let files = Files { folder: tempfile::tempdir().unwrap() };
        let demonstration = key_of(3, LAB, true);
        let ring = Ring::new(vec![key().key, demonstration.key.clone()]);
        files.put("LAB.json", &ring.to_json().unwrap());
        files.put("other.json", &Ring::new(vec![key_of(2, "Autre", false).key]).to_json().unwrap());
        files.put_key("lab.key", &key());
        files.put("report.json", report());
        files.put("report.seal.json", &Seal::new(report(), &key()).unwrap().to_json().unwrap());
        files.put("other-report.json", &other_report());
        files.put("good.json", &json_of(certified(report(), &key()).unwrap()));
        files.put("withdrawn.json", &json_of(withdrawn()));
        files.put("demonstration.json", &json_of(certified(report(), &demonstration).unwrap()));
        files.put("list.json", &list().to_json().unwrap());
        files.put("broken.json", b"{}");
        files
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub fn put(&self, name: &str, bytes: &[u8]) {
        fs::write(self.path(name), bytes).unwrap();
    }

    pub fn put_key(&self, name: &str, key: &PrivateKey) {
        self.put(name, &key.to_json().unwrap());
        fs::set_permissions(self.path(name), fs::Permissions::from_mode(0o600)).unwrap();
    }

    pub fn run(&self, line: &str) -> Output {
        let command =
            Command::new(CONFORMANCE).args(line.split(' ')).current_dir(self.folder.path()).output();
        command.unwrap()
    }

    /// The exit code and the output.
    pub fn says(&self, line: &str) -> (i32, String) {
        let output = self.run(line);
        let said = [output.stdout, output.stderr].concat();
        (output.status.code().unwrap(), String::from_utf8(said).unwrap())
    }
}

pub fn json_of(certificate: Certificate) -> Vec<u8> {
    certificate.to_json().unwrap()
}

/// The same run at another time.
pub fn other_report() -> Vec<u8> {
    edited(report(), |report| report.times.finished.push('!'))
}

pub fn withdrawn() -> Certificate {
    certified(&other_report(), &key()).unwrap()
}

pub fn list() -> Revocations {
    let mut list = Revocations::new(&key(), issued()).unwrap();
    list.revoke(&withdrawn(), "autre livrable", &key(), &ring(), issued()).unwrap();
    list
}
