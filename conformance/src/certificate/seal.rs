//! The seal of a report: the lab's key signs the report as it is written, so that nobody edits it before its
//! certification.

use serde::{Deserialize, Serialize};

use super::document::{expect_format, read, signed};
use super::keys::{Key, PrivateKey};
use crate::canonical::{self, Hex, fingerprint};
use crate::error::{Error, Result};

const FORMAT: (&str, u32) = ("opendatabutton-conformance-seal", 1);

/// A lab's signature of a report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Seal {
    format: String,
    format_version: u32,
    /// The key that made it.
    pub key_id: Hex<32>,
    /// The SHA-256 of the report's bytes.
    pub report: Hex<32>,
    signature: Hex<64>,
}

signed!(Seal, "opendatabutton-conformance-seal/1");

impl Seal {
    /// Seals a report.
    ///
    /// # Errors
    /// Never.
    pub fn new(report: &[u8], key: &PrivateKey) -> Result<Self> {
        let mut seal = Seal {
            format: FORMAT.0.to_owned(),
            format_version: FORMAT.1,
            key_id: key.key.id,
            report: fingerprint(report),
            signature: Hex([0; 64]),
        };
        key.sign(&mut seal)?;
        Ok(seal)
    }

    /// The canonical JSON.
    ///
    /// # Errors
    /// Never.
    pub fn to_json(&self) -> Result<Vec<u8>> {
        Ok(canonical::to_bytes(self)?)
    }

    /// Fails unless this key sealed this very report.
    ///
    /// # Errors
    /// If it did not.
    pub fn check(seal: &[u8], report: &[u8], key: &Key) -> Result<()> {
        let seal: Seal = read(seal, "le sceau du rapport", "the report's seal")?;
        expect_format((&seal.format, seal.format_version), FORMAT)?;
        if seal.key_id != key.id {
            return Err(Error::said(
                "le rapport a été scellé par une autre clé",
                "the report was sealed by another key",
            ));
        }
        if !key.has_signed(&seal) {
            return Err(Error::said("la signature du sceau est fausse", "the seal's signature is wrong"));
        }
        if seal.report != fingerprint(report) {
            return Err(Error::said(
                "le rapport n'est pas celui qui a été scellé : il a été modifié ou échangé",
                "the report is not the one that was sealed: it was changed or swapped",
            ));
        }
        Ok(())
    }
}
