//! Draws from a seed: SHA-256 of the seed and a counter, so that anyone can draw the same in any language.

use sha2::{Digest, Sha256};

/// Numbers drawn from a seed, for one purpose.
///
/// Block `n` is SHA-256 of the key and `n` (8 bytes, big endian); the key is SHA-256 of
/// `opendatabutton-conformance`, the seed and the purpose, with a zero byte between. A number is four bytes of a block,
/// big endian, in their order.
#[derive(Debug, Clone)]
pub struct Draw {
    key: [u8; 32],
    block: [u8; 32],
    number: u64,
    used: usize,
}

impl Draw {
    /// The numbers of this seed for this purpose.
    pub fn new(seed: &str, purpose: &str) -> Self {
        let text = ["opendatabutton-conformance", seed, purpose].join("\0");
        Draw { key: Sha256::digest(text).into(), block: [0; 32], number: 0, used: 32 }
    }

    fn next(&mut self) -> u32 {
        if self.used == 32 {
            let mut hasher = Sha256::new();
            hasher.update(self.key);
            hasher.update(self.number.to_be_bytes());
            self.block = hasher.finalize().into();
            self.number += 1;
            self.used = 0;
        }
        let bytes = self.block.get(self.used..self.used + 4).and_then(|four| four.try_into().ok());
        self.used += 4;
        u32::from_be_bytes(bytes.unwrap_or_default())
    }

    /// A number below `n`; 0 if `n` is 0.
    pub fn below(&mut self, n: usize) -> usize {
        ((u64::from(self.next()) * n as u64) >> 32) as usize
    }

    /// A number from `low` to `high`.
    pub fn between(&mut self, low: i64, high: i64) -> i64 {
        let width =
            u64::try_from(high.saturating_sub(low)).unwrap_or(0).saturating_add(1).min(u64::from(u32::MAX));
        low + ((u64::from(self.next()) * width) >> 32) as i64
    }

    /// True with this probability, in hundredths.
    pub fn chance(&mut self, hundredths: usize) -> bool {
        self.below(100) < hundredths
    }

    /// One of them; None if there is none.
    pub fn pick<'a, T>(&mut self, among: &'a [T]) -> Option<&'a T> {
        among.get(self.below(among.len()))
    }

    /// Shuffles them in a drawn order.
    pub fn shuffle<T>(&mut self, all: &mut [T]) {
        for last in (1..all.len()).rev() {
            all.swap(last, self.below(last + 1));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seed_and_a_purpose_always_draw_the_same() {
        let drawn = |seed, purpose| {
            let mut draw = Draw::new(seed, purpose);
            [0; 12].map(|_| draw.below(1000))
        };
        // These values never change: `certify` draws the cases of a report again from its seed.
        assert_eq!(drawn("1", "order"), drawn("1", "order"));
        assert_ne!(drawn("1", "order"), drawn("2", "order"));
        assert_ne!(drawn("1", "order"), drawn("1", "values"));
    }

    #[test]
    fn numbers_stay_in_their_bounds() {
        let mut draw = Draw::new("bounds", "");
        for _ in 0..1000 {
            assert!(draw.below(7) < 7);
            assert!((-3..=3).contains(&draw.between(-3, 3)));
        }
        assert_eq!(draw.below(0), 0);
        assert_eq!(draw.pick::<u8>(&[]), None);
    }
}
