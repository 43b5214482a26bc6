//! Verifies a certificate offline: `CERTIFICATE.md`, rule by rule.

use super::document::{Day, expect_format, read};
use super::issue::{Certificate, Certified, FORMAT, LONGEST, certified};
use super::keys::Ring;
use super::report::recount;
use super::revocations::{Revocation, Revocations};
use crate::canonical::{Hex, fingerprint};
use crate::error::{Error, Result};
use crate::level::Level;
use crate::report::Report;

/// The state of a genuine certificate on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum State {
    /// It is valid.
    Valid,
    /// Its first day is in the future.
    NotYet,
    /// Its last day is past.
    Expired,
    /// The lab withdrew it; this counts for every day.
    Revoked(Revocation),
}

impl State {
    /// The state as one word: `expired` for example.
    pub fn code(&self) -> &'static str {
        match self {
            State::Valid => "valid",
            State::NotYet => "not-yet",
            State::Expired => "expired",
            State::Revoked(_) => "revoked",
        }
    }
}

/// Reads a certificate. Fails unless a key of the ring signed these very bytes, on a day on which it was valid, and
/// the content is consistent.
///
/// # Errors
/// The first fault found.
pub fn genuine(bytes: &[u8], ring: &Ring) -> Result<Certificate> {
    let certificate: Certificate = read(bytes, "le certificat", "the certificate")?;
    expect_format((&certificate.format, certificate.format_version), FORMAT)?;
    let key = ring.get(&certificate.key_id)?;
    if !key.has_signed(&certificate) {
        return Err(Error::said(
            "la signature est fausse : le certificat a été modifié, ou n'est pas de ce laboratoire",
            "the signature is wrong: the certificate was changed, or is not by this lab",
        ));
    }
    if certificate.lab != key.lab || certificate.demonstration != key.demonstration {
        return Err(Error::said(
            "le certificat ne dit pas de sa clé ce qu'en dit le trousseau",
            "the certificate does not say of its key what the ring says",
        ));
    }
    if !key.may_sign_on(certificate.issued) {
        let (from, until) = (key.valid_from, key.valid_until);
        return Err(Error::said(
            format!("la clé ne signait que du {from} au {until}, non le {}", certificate.issued),
            format!("the key signed from {from} to {until} only, not on {}", certificate.issued),
        ));
    }
    if !(1..=i64::from(LONGEST)).contains(&certificate.expires.days_since(certificate.issued)) {
        return Err(Error::said(
            format!("un certificat vaut de 1 à {LONGEST} jours"),
            format!("a certificate holds for 1 to {LONGEST} days"),
        ));
    }
    is_complete(&certificate)?;
    Ok(certificate)
}

/// Checks that all cases of each data set were run, and that their counts agree with the level.
fn is_complete(certificate: &Certificate) -> Result<()> {
    let official = certificate.suite.vectors.as_ref().is_some_and(|vectors| vectors.official);
    let sets = &certificate.data_sets;
    let in_order =
        sets.windows(2).all(|two| matches!(two, [a, b] if (&a.name, &a.version) < (&b.name, &b.version)));
    let is_whole = |set: &Certified| {
        let counts = set.counts;
        counts.planned > 0
            && (counts.run, counts.skipped, counts.errored) == (counts.planned, 0, 0)
            && counts.passed.checked_add(counts.failed) == Some(counts.planned)
            && (set.level == Level::Gold) == (counts.failed == 0)
    };
    if official && in_order && !sets.is_empty() && sets.iter().all(is_whole) {
        return Ok(());
    }
    Err(Error::said(
        "le certificat porte sur un essai incomplet",
        "the certificate is about an incomplete test",
    ))
}

/// The state of a genuine certificate on a day, by these lists; the ring must have signed each list.
///
/// # Errors
/// If there are lists, and none is by the lab of the certificate.
pub fn state(certificate: &Certificate, ring: &Ring, lists: &[Revocations], day: Day) -> Result<State> {
    let key = ring.get(&certificate.key_id)?;
    let mut is_by_the_lab = lists.is_empty();
    for list in lists {
        if !ring.get(&list.head.key_id)?.is_of_same_lab(key) {
            continue;
        }
        is_by_the_lab = true;
        let id = certificate.fingerprint()?;
        if let Some(entry) = list.entries.iter().find(|entry| entry.certificate == id) {
            return Ok(State::Revoked(entry.clone()));
        }
    }
    if !is_by_the_lab {
        return Err(Error::said(
            "la liste de révocations n'est pas celle de ce laboratoire",
            "the list of revocations is not that of this lab",
        ));
    }
    Ok(if day < certificate.issued {
        State::NotYet
    } else if day > certificate.expires {
        State::Expired
    } else {
        State::Valid
    })
}

/// Fails unless this is the certified report, and agrees with the certificate.
///
/// # Errors
/// The first fault found.
pub fn check_report(certificate: &Certificate, bytes: &[u8]) -> Result<()> {
    if fingerprint(bytes) != certificate.report {
        return Err(Error::said(
            "le rapport n'est pas celui du certificat : il a été modifié ou échangé",
            "the report is not that of the certificate: it was changed or swapped",
        ));
    }
    let report: Report = read(bytes, "le rapport", "the report")?;
    recount(&report)?;
    let says_the_same = report.product.as_ref() == Some(&certificate.product)
        && report.seed.as_ref() == Some(&certificate.seed)
        && report.suite == certificate.suite
        && certified(&report) == certificate.data_sets;
    if says_the_same {
        return Ok(());
    }
    Err(Error::said(
        "le certificat dit autre chose que son rapport",
        "the certificate says something else than its report",
    ))
}

/// Fails unless this SHA-256 is that of the tested artefact.
///
/// # Errors
/// If the artefact is another one.
pub fn check_artefact(certificate: &Certificate, artefact: &Hex<32>) -> Result<()> {
    if certificate.product.artefact.sha256 == artefact.to_string() {
        return Ok(());
    }
    Err(Error::said(
        "ce livrable n'est pas celui qui a été certifié : le certificat ne vaut pas pour lui",
        "this artefact is not the one that was certified: the certificate does not hold for it",
    ))
}
