//! Identifiers: the interoperability key, and those of the BAN.

use std::borrow::Cow;

use super::text::{is_commune, is_lower, length, trim, upper};
use crate::check::codes::lists;
use crate::report::{Breach, Param, Rule};

/// The parts of an interoperability key.
#[derive(Debug)]
pub(super) struct Key<'a> {
    pub commune: Cow<'a, str>,
    /// None when the street is unknown or malformed.
    pub street: Option<Cow<'a, str>>,
    pub number: &'a str,
}

/// The identifiers of a row: those of their own columns, else those of `uid_adresse`.
#[derive(Debug, Default)]
pub(super) struct Ids<'a> {
    pub own: [Option<&'a str>; 3],
    pub joined: [Option<&'a str>; 3],
}

impl<'a> Ids<'a> {
    /// The identifiers of the commune, the street, the address.
    pub fn all(&self) -> [Option<&'a str>; 3] {
        [0, 1, 2].map(|which: usize| self.own[which].or(self.joined[which]))
    }
}

pub(super) fn key<'a>(text: &'a str, say: &mut Breach<'_>) -> Option<Key<'a>> {
    if !is_lower(text) {
        say(Rule::BalKeyCase, &[("suggestion", Param::Text(&text.to_lowercase()))]);
    }
    let mut parts = text.split('_');
    let (Some(commune), Some(street), Some(number), true) =
        (parts.next(), parts.next(), parts.next(), text.split('_').all(|part| !part.is_empty()))
    else {
        say(Rule::BalKeyShape, &[]);
        return None;
    };
    let commune = upper(commune);
    if let Some(today) = lists::successor(commune.as_bytes()) {
        say(Rule::BalCommuneFormer, &[("expected", Param::Text(today))]);
    } else if !is_commune(&commune) {
        say(Rule::BalCommune, &[]);
    }
    let street = upper(street);
    let mut known = false;
    if length(&street) != 4 && length(text.split('_').nth(1).unwrap_or_default()) != 4 {
        say(Rule::BalKeyStreet, &[]);
    } else if matches!(&*street, "XXXX" | "0000") {
        say(Rule::BalKeyStreetUnknown, &[]);
    } else {
        known = true;
    }
    if !number.bytes().all(|byte| byte.is_ascii_digit()) {
        say(Rule::BalKeyNumber, &[]);
        return None;
    }
    if number.len() != 5 {
        say(Rule::BalKeyNumberLength, &[]);
    }
    Some(Key { commune, street: Some(street).filter(|_| known), number: number.trim_start_matches('0') })
}

/// An UUID of version 4.
fn is_uuid(text: &str) -> bool {
    let Ok(bytes) = <&[u8; 36]>::try_from(text.as_bytes()) else { return false };
    // The loop has no branch per byte, so that the compiler handles many bytes at a time.
    let is_hexadecimal =
        |byte: u8| (byte.wrapping_sub(b'0') < 10) | ((byte | b' ').wrapping_sub(b'a') < 6) | (byte == b'-');
    bytes.iter().fold(true, |all, byte| all & is_hexadecimal(*byte))
        && [8, 13, 18, 23].iter().all(|place| bytes.get(*place) == Some(&b'-'))
        && bytes.iter().filter(|byte| **byte == b'-').count() == 4
        && bytes.get(14) == Some(&b'4')
        && bytes.get(19).is_some_and(|byte| b"89abAB".contains(byte))
}

pub(super) fn id<'a>(text: &'a str, say: &mut Breach<'_>) -> Option<&'a str> {
    if !is_uuid(text) {
        say(Rule::BalUuid, &[]);
        return None;
    }
    Some(text)
}

/// The identifiers of `@c:... @v:... @a:...`.
pub(super) fn joined_ids<'a>(text: &'a str, say: &mut Breach<'_>) -> [Option<&'a str>; 3] {
    let find = |letter: u8| {
        let marks = memchr::memchr_iter(b'@', text.as_bytes());
        marks.filter_map(|at| text.get(at..)).find_map(|rest| {
            let [_, mark, b':', ..] = rest.as_bytes() else { return None };
            let value = rest.get(3..)?;
            let end =
                value.find(|c: char| trim(c.encode_utf8(&mut [0; 4])).is_empty()).unwrap_or(value.len());
            value.get(..end).filter(|value| mark.eq_ignore_ascii_case(&letter) && !value.is_empty())
        })
    };
    let ids = [b'c', b'v', b'a'].map(find);
    if ids.iter().flatten().any(|id| !is_uuid(id)) {
        say(Rule::BalUuid, &[]);
        return [None; 3];
    }
    ids
}
