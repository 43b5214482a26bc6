//! The list of certificates that a lab withdrew. It only grows: each entry is signed and has the fingerprint of the
//! entry before; the head, signed too, has the number of entries and the fingerprint of the last.

use serde::{Deserialize, Serialize};

use super::document::{Day, Signed, expect_format, read, signed};
use super::issue::Certificate;
use super::keys::{Key, PrivateKey, Ring};
use crate::canonical::{self, Hex, fingerprint};
use crate::error::{Error, Result};

const FORMAT: (&str, u32) = ("opendatabutton-conformance-revocations", 1);

/// A certificate that was withdrawn.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Revocation {
    /// Its place in the list: 1 for the first.
    pub number: u64,
    /// The SHA-256 of the entry before, in canonical form, signature included; null for the first.
    pub previous: Option<Hex<32>>,
    /// The SHA-256 of the certificate's file.
    pub certificate: Hex<32>,
    /// The reason, public.
    pub reason: String,
    /// The day of the withdrawal.
    pub date: Day,
    /// The key that signed this entry.
    pub key_id: Hex<32>,
    signature: Hex<64>,
}

signed!(Revocation, "opendatabutton-conformance-revocation/1");

/// The end of the list: an entry behind the last, or missing before it, is not the lab's.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Head {
    /// The number of entries.
    pub entries: u64,
    /// The SHA-256 of the last entry; null when there is none.
    pub last: Option<Hex<32>>,
    /// The last day on which the lab declared the list complete.
    pub date: Day,
    /// The key that signed it.
    pub key_id: Hex<32>,
    signature: Hex<64>,
}

signed!(Head, "opendatabutton-conformance-revocations/1");

/// A lab's list of revocations.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Revocations {
    format: String,
    format_version: u32,
    /// The entries, the oldest first.
    pub entries: Vec<Revocation>,
    /// The signed head.
    pub head: Head,
}

impl Revocations {
    /// An empty list.
    ///
    /// # Errors
    /// If the key may not sign on this day.
    pub fn new(key: &PrivateKey, day: Day) -> Result<Self> {
        let head = Head { entries: 0, last: None, date: day, key_id: key.key.id, signature: Hex([0; 64]) };
        let mut list =
            Revocations { format: FORMAT.0.to_owned(), format_version: FORMAT.1, entries: Vec::new(), head };
        list.close(key, day)?;
        Ok(list)
    }

    /// Reads a list, and verifies it: a key of one lab, in the ring, signed each entry and the head on a day on which
    /// it was valid.
    ///
    /// # Errors
    /// If it is no list, or was changed.
    pub fn read(bytes: &[u8], ring: &Ring) -> Result<Self> {
        let list: Revocations = read(bytes, "la liste de révocations", "the list of revocations")?;
        expect_format((&list.format, list.format_version), FORMAT)?;
        let key = signer(&list.head, &list.head.key_id, list.head.date, ring)?;
        let mut last: Option<(Hex<32>, Day)> = None;
        for (place, entry) in list.entries.iter().enumerate() {
            let by = signer(entry, &entry.key_id, entry.date, ring)?;
            let in_order =
                last.is_none_or(|(_, before)| before <= entry.date) && entry.date <= list.head.date;
            if !by.is_of_same_lab(key)
                || entry.number != place as u64 + 1
                || entry.previous != last.map(|(print, _)| print)
                || !in_order
            {
                return Err(broken());
            }
            last = Some((fingerprint(&canonical::to_bytes(entry)?), entry.date));
        }
        if list.head.entries != list.entries.len() as u64 || list.head.last != last.map(|(print, _)| print) {
            return Err(broken());
        }
        Ok(list)
    }

    /// Withdraws a certificate; the list must come from this program, read or new.
    ///
    /// # Errors
    /// If it is on the list already, is by another lab, or the key may not sign; if there is no reason.
    pub fn revoke(
        &mut self,
        certificate: &Certificate,
        reason: &str,
        key: &PrivateKey,
        ring: &Ring,
        day: Day,
    ) -> Result<()> {
        let theirs = [ring.get(&certificate.key_id)?, ring.get(&self.head.key_id)?];
        if !theirs.iter().all(|other| key.key.is_of_same_lab(other)) {
            return Err(Error::said(
                "seul le laboratoire qui a signé un certificat le révoque, sur sa propre liste",
                "only the lab that signed a certificate revokes it, on its own list",
            ));
        }
        if reason.trim().is_empty() {
            return Err(Error::said("une révocation donne sa raison", "a revocation gives its reason"));
        }
        let id = certificate.fingerprint()?;
        if let Some(entry) = self.entries.iter().find(|entry| entry.certificate == id) {
            return Err(Error::said(
                format!("ce certificat est révoqué depuis le {}", entry.date),
                format!("this certificate has been revoked since {}", entry.date),
            ));
        }
        let mut entry = Revocation {
            number: self.head.entries + 1,
            previous: self.head.last,
            certificate: id,
            reason: reason.trim().to_owned(),
            date: day,
            key_id: key.key.id,
            signature: Hex([0; 64]),
        };
        key.sign(&mut entry)?;
        self.head.entries = entry.number;
        self.head.last = Some(fingerprint(&canonical::to_bytes(&entry)?));
        self.entries.push(entry);
        self.close(key, day)
    }

    /// Declares the list complete on this day.
    ///
    /// # Errors
    /// If the key may not sign on this day, or the list is of a later one.
    pub fn close(&mut self, key: &PrivateKey, day: Day) -> Result<()> {
        key.expect_on(day)?;
        if day < self.head.date {
            return Err(Error::said(
                format!("la liste est déjà datée du {}", self.head.date),
                format!("the list is dated {} already", self.head.date),
            ));
        }
        self.head.date = day;
        self.head.key_id = key.key.id;
        key.sign(&mut self.head)
    }

    /// Fails if the lab declared the list complete more than this many days before.
    ///
    /// # Errors
    /// If the list is too old.
    pub fn expect_fresh(&self, most: u32, day: Day) -> Result<()> {
        let date = self.head.date;
        if day.days_since(date) <= i64::from(most) {
            return Ok(());
        }
        Err(Error::said(
            format!("la liste de révocations, du {date}, est trop ancienne : en demander une récente"),
            format!("the list of revocations, of {date}, is too old: ask for a recent one"),
        ))
    }

    /// The canonical JSON.
    ///
    /// # Errors
    /// Never.
    pub fn to_json(&self) -> Result<Vec<u8>> {
        Ok(canonical::to_bytes(self)?)
    }
}

/// The key of a document, if it signed the document on a day on which it was valid.
fn signer<'r, T: Signed>(document: &T, id: &Hex<32>, day: Day, ring: &'r Ring) -> Result<&'r Key> {
    let key = ring.get(id)?;
    if key.has_signed(document) && key.may_sign_on(day) { Ok(key) } else { Err(broken()) }
}

fn broken() -> Error {
    Error::said(
        "la liste de révocations n'est pas entière : une entrée y a été modifiée, retirée ou déplacée",
        "the list of revocations is not whole: an entry was changed, removed or moved",
    )
}
