//! Assigns a role to words that mean either the giver or the receiver, by the other columns of the table.
//!
//! « Attributaire » means the receiver. But public files use it for the giver, beside « bénéficiaire » (DILCRAH, ANCT).

use std::collections::{HashMap, HashSet};

use super::words::{Tokens, Vocabulary};
use crate::field_type::tidy::key;

/// A parsed heading.
pub(super) struct Heading<'s> {
    pub position: usize,
    /// The text, without the number that distinguishes equal headings.
    pub text: &'s str,
    pub tokens: Tokens,
    /// The column's own name, if it is in a group.
    pub own: Option<(&'s str, Tokens)>,
}

/// The detail of a giver or a receiver that a heading names.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum PartyDetail {
    Name,
    Number,
}

/// Replaces each such word by the role that the other columns imply. Returns the headings whose role stays unknown,
/// with their possible roles, and the headings whose role was found.
pub(super) fn assign(
    headings: &mut [Heading<'_>],
    words: &Vocabulary,
) -> (HashMap<usize, Vec<String>>, HashSet<usize>) {
    let (mut unclear, mut found) = (HashMap::new(), HashSet::new());
    for (word, [giver, receiver]) in &words.data_set.either {
        let has = |role: &str| -> HashSet<PartyDetail> {
            headings.iter().filter_map(|heading| kind(&heading.tokens, role)).collect()
        };
        let (given, received) = (has(giver), has(receiver));
        for heading in headings.iter_mut() {
            let Some(place) = heading.tokens.words.iter().position(|other| other == word) else { continue };
            let is_unclear = words.data_set.unclear.iter().any(|name| key(name) == key(heading.text));
            let kind = kind(&heading.tokens, word).unwrap_or(PartyDetail::Name);
            let role = match (given.contains(&kind), received.contains(&kind)) {
                (true, true) => None,
                (true, false) => Some(receiver),
                (false, true) => Some(giver),
                (false, false) => match (given.is_empty(), received.is_empty()) {
                    (false, true) => Some(receiver),
                    (true, false) => Some(giver),
                    (true, true) if !is_unclear => Some(receiver),
                    _ => None,
                },
            };
            match role {
                Some(role) => {
                    found.insert(heading.position);
                    if let Some(word) = heading.tokens.words.get_mut(place) {
                        word.clone_from(role);
                    }
                }
                None => {
                    unclear.insert(heading.position, vec![giver.clone(), receiver.clone()]);
                }
            }
        }
    }
    (unclear, found)
}

/// The detail that a heading names of the party in this role, if it names nothing else.
fn kind(tokens: &Tokens, role: &str) -> Option<PartyDetail> {
    let is_number = |word: &str| matches!(word, "id" | "siret" | "siren");
    let says_more =
        |word: &&String| !is_number(word) && *word != role && *word != "nom" && !Vocabulary::is_filler(word);
    if !tokens.words.iter().any(|word| word == role) || tokens.words.iter().any(|word| says_more(&word)) {
        return None;
    }
    let number = tokens.words.iter().any(|word| is_number(word));
    Some(if number { PartyDetail::Number } else { PartyDetail::Name })
}
