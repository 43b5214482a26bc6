//! The few words of the pages about an entry.

use super::Entry;
use crate::certificate::State;
use crate::page::Text;
use crate::words::Words;

/// The certified product.
pub(super) fn product_of(entry: &Entry) -> String {
    format!("{} {}", entry.certificate.product.name, entry.certificate.product.version)
}

/// The state of the certificate, in a few words (HTML).
pub(super) fn worth(entry: &Entry, words: &Words) -> String {
    let certificate = &entry.certificate;
    match &entry.state {
        State::Valid => format!("{} {}", words.word("until"), certificate.expires),
        State::NotYet => format!("{} {}", words.word("not-yet"), certificate.issued),
        State::Expired => format!("{} {}", words.word("expired"), certificate.expires),
        State::Revoked(by) => {
            format!("{} {} – {}", words.word("revoked"), by.date, Text(&by.reason))
        }
    }
}
