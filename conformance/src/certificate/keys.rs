//! The keys of labs: a private key to sign with, and the ring of public keys that everyone verifies with.

use std::fmt;

use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};
use serde::{Deserialize, Serialize};

use super::document::{Day, Signed, expect_format, message, read, signed};
use crate::canonical::{self, Hex, fingerprint};
use crate::error::{Error, Result};

const RING: (&str, u32) = ("opendatabutton-conformance-keys", 1);
const PRIVATE: (&str, u32) = ("opendatabutton-conformance-private-key", 1);

/// The public key of a lab. Its own signature binds name and days to it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Key {
    /// The SHA-256 of the public key.
    pub id: Hex<32>,
    /// The lab's name.
    pub lab: String,
    /// The public key, as RFC 8032 writes it.
    pub public_key: Hex<32>,
    /// The first day on which it may sign.
    pub valid_from: Day,
    /// The last day on which it may sign.
    pub valid_until: Day,
    /// Whether all its signatures are demonstrations, worth nothing.
    pub demonstration: bool,
    /// Its own signature of all other members.
    pub signature: Hex<64>,
}

signed!(Key, "opendatabutton-conformance-key/1");

impl Key {
    /// Whether this key signed the document.
    pub fn has_signed<T: Signed>(&self, document: &T) -> bool {
        let Ok(message) = message(document) else { return false };
        VerifyingKey::from_bytes(&self.public_key.0).is_ok_and(|key| {
            key.verify_strict(&message, &Signature::from_bytes(&document.signature().0)).is_ok()
        })
    }

    /// Whether the key may sign on this day.
    pub fn may_sign_on(&self, day: Day) -> bool {
        self.valid_from <= day && day <= self.valid_until
    }

    /// Whether both keys belong to one lab, for the same use.
    pub fn is_of_same_lab(&self, other: &Key) -> bool {
        self.lab == other.lab && self.demonstration == other.demonstration
    }

    fn check(&self) -> Result<()> {
        let is_right = fingerprint(&self.public_key.0) == self.id
            && self.valid_from <= self.valid_until
            && !self.lab.trim().is_empty();
        if is_right && self.has_signed(self) {
            return Ok(());
        }
        Err(Error::said(
            format!("le trousseau a été modifié : la clé {} n'est pas entière", self.id.short()),
            format!("the key ring was changed: the key {} is not whole", self.id.short()),
        ))
    }
}

/// The public keys that a verifier trusts: of one lab, or of several.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Ring {
    format: String,
    format_version: u32,
    /// The keys.
    pub keys: Vec<Key>,
}

impl Ring {
    /// A ring of these keys.
    pub fn new(keys: Vec<Key>) -> Self {
        Ring { format: RING.0.to_owned(), format_version: RING.1, keys }
    }

    /// Reads a ring, and verifies each of its keys.
    ///
    /// # Errors
    /// If it is no ring, was changed, or has a key twice.
    pub fn read(bytes: &[u8]) -> Result<Self> {
        let ring: Ring = read(bytes, "le trousseau de clés", "the key ring")?;
        expect_format((&ring.format, ring.format_version), RING)?;
        for (place, key) in ring.keys.iter().enumerate() {
            key.check()?;
            if ring.keys.iter().skip(place + 1).any(|other| other.id == key.id) {
                return Err(Error::said(
                    format!("la clé {} est deux fois dans le trousseau", key.id.short()),
                    format!("the key {} is twice in the ring", key.id.short()),
                ));
            }
        }
        Ok(ring)
    }

    /// The canonical JSON.
    ///
    /// # Errors
    /// Never.
    pub fn to_json(&self) -> Result<Vec<u8>> {
        Ok(canonical::to_bytes(self)?)
    }

    /// The key with this id.
    ///
    /// # Errors
    /// If there is none.
    pub fn get(&self, id: &Hex<32>) -> Result<&Key> {
        self.keys.iter().find(|key| key.id == *id).ok_or_else(|| {
            Error::said(
                format!("la clé {} n'est pas dans le trousseau", id.short()),
                format!("the key {} is not in the ring", id.short()),
            )
        })
    }

    /// This ring with all keys of another one.
    #[must_use]
    pub fn with(mut self, other: &Ring) -> Self {
        for key in &other.keys {
            if !self.keys.iter().any(|own| own.id == key.id) {
                self.keys.push(key.clone());
            }
        }
        self
    }
}

/// A private key, with its public part.
pub struct PrivateKey {
    /// The public part.
    pub key: Key,
    secret: SigningKey,
}

impl fmt::Debug for PrivateKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "PrivateKey({})", self.key.id)
    }
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct File {
    format: String,
    format_version: u32,
    key: Key,
    secret_key: Hex<32>,
}

impl PrivateKey {
    /// Creates a key from 32 random bytes.
    ///
    /// # Errors
    /// If the lab's name is empty or holds invisible characters, or the days are in the wrong order.
    pub fn new(
        secret: [u8; 32],
        lab: &str,
        valid_from: Day,
        valid_until: Day,
        demonstration: bool,
    ) -> Result<Self> {
        if lab.trim() != lab
            || lab.is_empty()
            || lab.chars().count() > 200
            || lab.chars().any(char::is_control)
        {
            return Err(Error::said(
                "le nom du laboratoire : de 1 à 200 caractères, sans blanc au bord ni retour à la ligne",
                "the lab's name: 1 to 200 characters, without blanks at the ends or line breaks",
            ));
        }
        if valid_until < valid_from {
            return Err(Error::said(
                "la clé finirait avant de commencer",
                "the key would end before it begins",
            ));
        }
        let secret = SigningKey::from_bytes(&secret);
        let public_key = Hex(secret.verifying_key().to_bytes());
        let mut key = Key {
            id: fingerprint(&public_key.0),
            lab: lab.to_owned(),
            public_key,
            valid_from,
            valid_until,
            demonstration,
            signature: Hex([0; 64]),
        };
        key.signature = Hex(secret.sign(&message(&key)?).to_bytes());
        Ok(PrivateKey { key, secret })
    }

    /// Reads a private key.
    ///
    /// # Errors
    /// If it is none, or its parts do not belong together.
    pub fn read(bytes: &[u8]) -> Result<Self> {
        let file: File = read(bytes, "la clé privée", "the private key")?;
        expect_format((&file.format, file.format_version), PRIVATE)?;
        file.key.check()?;
        let secret = SigningKey::from_bytes(&file.secret_key.0);
        if secret.verifying_key().to_bytes() != file.key.public_key.0 {
            return Err(Error::said(
                "la clé privée n'est pas celle de sa clé publique",
                "the private key is not that of its public key",
            ));
        }
        Ok(PrivateKey { key: file.key, secret })
    }

    /// The content of the secret file.
    ///
    /// # Errors
    /// Never.
    pub fn to_json(&self) -> Result<Vec<u8>> {
        Ok(canonical::to_bytes(&File {
            format: PRIVATE.0.to_owned(),
            format_version: PRIVATE.1,
            key: self.key.clone(),
            secret_key: Hex(self.secret.to_bytes()),
        })?)
    }

    /// Signs a document.
    ///
    /// # Errors
    /// Never for documents of the suite.
    pub fn sign<T: Signed>(&self, document: &mut T) -> Result<()> {
        let message = message(document)?;
        document.set_signature(Hex(self.secret.sign(&message).to_bytes()));
        Ok(())
    }

    /// Fails unless the key may sign on this day.
    ///
    /// # Errors
    /// If it may not.
    pub fn expect_on(&self, day: Day) -> Result<()> {
        let Key { valid_from, valid_until, .. } = &self.key;
        if self.key.may_sign_on(day) {
            return Ok(());
        }
        Err(Error::said(
            format!("cette clé ne signe que du {valid_from} au {valid_until}"),
            format!("this key signs from {valid_from} to {valid_until} only"),
        ))
    }
}
