//! Whether the keys of rows come in order: keys that only rise, or only fall, cannot repeat.

use std::cmp::Ordering;

/// The order of the ends of keys, in rows that follow each other. Numbers count at the end of a key, so its last bytes
/// rise from `2024-9` to `2024-10`.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Order {
    first: u128,
    last: u128,
    state: State,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum State {
    #[default]
    None,
    One,
    /// Each key compares like this with the next.
    Each(Ordering),
    Mixed,
}

impl State {
    /// Adds a key that compares with the last one like this.
    #[inline]
    fn with(self, ordering: Ordering) -> State {
        match (self, ordering) {
            (State::Mixed, _) | (_, Ordering::Equal) => State::Mixed,
            (State::Each(before), ordering) if before != ordering => State::Mixed,
            (_, ordering) => State::Each(ordering),
        }
    }
}

impl Order {
    /// True if two keys may be equal.
    pub fn may_repeat(&self) -> bool {
        self.state == State::Mixed
    }

    /// Adds the end of the next key.
    #[inline]
    pub fn add(&mut self, end: u128) {
        if self.state == State::None {
            (self.first, self.state) = (end, State::One);
        } else {
            self.state = self.state.with(self.last.cmp(&end));
        }
        self.last = end;
    }

    /// Adds the keys of the rows that come next.
    pub fn append(&mut self, next: Order) {
        let between = match (self.state, next.state) {
            (_, State::None) => return,
            (State::None, _) => return *self = next,
            (state, _) => state.with(self.last.cmp(&next.first)),
        };
        self.state = match next.state {
            State::Each(ordering) => between.with(ordering),
            State::Mixed => State::Mixed,
            State::None | State::One => between,
        };
        self.last = next.last;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn order(keys: &[u8]) -> Order {
        let mut order = Order::default();
        keys.iter().for_each(|key| order.add(u128::from(*key)));
        order
    }

    proptest! {
        #[test]
        fn blocks_are_in_order_if_their_rows_are(mut keys in prop::collection::vec(0u8..9, 0..7), sort in 0..3u8) {
            match sort {
                0 => keys.sort_unstable(),
                1 => keys.sort_unstable_by(|a, b| b.cmp(a)),
                _ => {}
            }
            let rising = keys.windows(2).all(|pair| pair[0] < pair[1]);
            let falling = keys.windows(2).all(|pair| pair[0] > pair[1]);
            prop_assert_eq!(order(&keys).may_repeat(), !rising && !falling);
            for (one, two) in (0..=keys.len()).flat_map(|two| (0..=two).map(move |one| (one, two))) {
                let mut whole = order(&keys[..one]);
                whole.append(order(&keys[one..two]));
                whole.append(order(&keys[two..]));
                prop_assert_eq!(whole.may_repeat(), !rising && !falling, "{} {}", one, two);
            }
        }
    }
}
