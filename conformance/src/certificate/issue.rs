//! The certificate, and its issue by a lab.

use serde::{Deserialize, Serialize};

use super::document::{Day, read, signed};
use super::keys::PrivateKey;
use super::report::examine;
use super::seal::Seal;
use crate::canonical::{self, Hex, fingerprint};
use crate::error::{Error, Result};
use crate::level::Level;
use crate::report::{Counts, Product, Report, Suite as Tested};
use crate::vectors::Suite;

/// `format` and `formatVersion` of a certificate.
pub(super) const FORMAT: (&str, u32) = ("opendatabutton-conformance-certificate", 1);
/// The longest validity of a certificate, in days (`LABEL.md`).
pub const LONGEST: u32 = 365;

/// A lab's statements about a product.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Certificate {
    pub(super) format: String,
    pub(super) format_version: u32,
    /// Whether it is a demonstration, worth nothing: the key decides.
    pub demonstration: bool,
    /// The lab's name, from the key.
    pub lab: String,
    /// The key that signed it.
    pub key_id: Hex<32>,
    /// The first day.
    pub issued: Day,
    /// The last day.
    pub expires: Day,
    /// The product: its exact version, and the artefact that was tested.
    pub product: Product,
    /// The suite that tested it.
    pub suite: Tested,
    /// The seed that the lab drew.
    pub seed: String,
    /// The certified data sets: never empty.
    pub data_sets: Vec<Certified>,
    /// The SHA-256 of the report.
    pub report: Hex<32>,
    pub(super) signature: Hex<64>,
}

/// A data set and the level that the product reached.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Certified {
    /// `deliberations` for example.
    pub name: String,
    /// `2.1.5` for example.
    pub version: String,
    /// The level.
    pub level: Level,
    /// The numbers of cases planned, run, passed and failed; none is skipped.
    pub counts: Counts,
}

signed!(Certificate, "opendatabutton-conformance-certificate/1");

impl Certificate {
    /// The canonical JSON: the certificate's file, whose SHA-256 names it.
    ///
    /// # Errors
    /// Never.
    pub fn to_json(&self) -> Result<Vec<u8>> {
        Ok(canonical::to_bytes(self)?)
    }

    /// The certificate's name in badges and revocations.
    ///
    /// # Errors
    /// Never.
    pub fn fingerprint(&self) -> Result<Hex<32>> {
        Ok(fingerprint(&self.to_json()?))
    }
}

/// The data sets of a report that reached a level.
pub(super) fn certified(report: &Report) -> Vec<Certified> {
    let reached = report.data_sets.iter().filter_map(|set| set.level.map(|level| (set, level)));
    reached
        .map(|(set, level)| Certified {
            name: set.name.clone(),
            version: set.version.clone(),
            level,
            counts: set.counts,
        })
        .collect()
}

/// The input of a certificate.
#[derive(Debug, Clone, Copy)]
pub struct Request<'a> {
    /// The report's bytes.
    pub report: &'a [u8],
    /// Its seal's bytes.
    pub seal: &'a [u8],
    /// The SHA-256 of the artefact as it is distributed.
    pub artefact: Hex<32>,
    /// The first day.
    pub issued: Day,
    /// The number of days from the first to the last.
    pub days: u32,
}

/// Issues a certificate for the data sets that reached a level.
///
/// # Errors
/// If the report is not the sealed one, is incomplete, edited, failed or of another version of the suite, if the
/// artefact is another one, or if the key may not sign.
pub fn certify(request: &Request<'_>, suite: &Suite, key: &PrivateKey) -> Result<Certificate> {
    Seal::check(request.seal, request.report, &key.key)?;
    let report: Report = read(request.report, "le rapport", "the report")?;
    examine(&report, suite)?;
    let data_sets = certified(&report);
    if data_sets.is_empty() {
        return Err(Error::said(
            "aucun jeu de données n'atteint un niveau : rien à certifier",
            "no data set reaches a level: nothing to certify",
        ));
    }
    let (Some(product), Some(seed)) = (report.product, report.seed) else {
        return Err(Error::said("le rapport ne nomme aucun produit", "the report names no product"));
    };
    if product.artefact.sha256 != request.artefact.to_string() {
        return Err(Error::said(
            "le livrable n'est pas celui qui a été essayé",
            "the artefact is not the one that was tested",
        ));
    }
    key.expect_on(request.issued)?;
    if !(1..=LONGEST).contains(&request.days) {
        return Err(Error::said(
            format!("un certificat vaut de 1 à {LONGEST} jours"),
            format!("a certificate holds for 1 to {LONGEST} days"),
        ));
    }
    let mut certificate = Certificate {
        format: FORMAT.0.to_owned(),
        format_version: FORMAT.1,
        demonstration: key.key.demonstration,
        lab: key.key.lab.clone(),
        key_id: key.key.id,
        issued: request.issued,
        expires: request.issued.after(request.days),
        product,
        suite: report.suite,
        seed,
        data_sets,
        report: fingerprint(request.report),
        signature: Hex([0; 64]),
    };
    key.sign(&mut certificate)?;
    Ok(certificate)
}
