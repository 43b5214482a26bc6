//! The marks of a file's rows, small while keys come in order, and the search for repeated ones.

use super::order::Order;

/// The identifier of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Key {
    /// The last sixteen bytes of the first column, as a number.
    pub end: u128,
    /// A hash of all other bytes.
    pub rest: u64,
}

impl Key {
    /// A fingerprint; never 0.
    #[inline]
    pub fn mark(self, secrets: [u64; 2]) -> u64 {
        let end = fold(self.end as u64 ^ secrets[0], (self.end >> 64) as u64 ^ secrets[1]);
        (end ^ self.rest.wrapping_mul(secrets[1])) | 1
    }
}

/// Multiplies to 128 bits, and folds, as wyhash does.
#[inline]
pub(super) fn fold(a: u64, b: u64) -> u64 {
    let product = u128::from(a) * u128::from(b);
    product as u64 ^ (product >> 64) as u64
}

/// Rows whose keys rise, or fall, by small steps: a byte or two a row instead of a mark.
#[derive(Debug, Clone, Default)]
struct Run {
    first: u128,
    last: u128,
    rest: u64,
    falls: bool,
    rows: usize,
    /// The steps after the first row, seven bits a byte; the highest bit is set where more follow.
    steps: Vec<u8>,
}

impl Run {
    /// Steps of more bits take as much room as marks.
    const MOST: u128 = 1 << 49;

    /// Adds a row; false if its key does not continue the run.
    #[inline]
    fn add(&mut self, key: Key) -> bool {
        match self.rows {
            0 => (self.first, self.rest) = (key.end, key.rest),
            1 => self.falls = key.end < self.last,
            _ => {}
        }
        if self.rows > 0 {
            let (low, high) = if self.falls { (key.end, self.last) } else { (self.last, key.end) };
            let step = high.wrapping_sub(low);
            if key.rest != self.rest || low >= high || step >= Self::MOST {
                return false;
            }
            let mut step = step as u64;
            while step > 0x7F {
                self.steps.push(step as u8 | 0x80);
                step >>= 7;
            }
            self.steps.push(step as u8);
        }
        self.last = key.end;
        self.rows += 1;
        true
    }

    fn keys(&self) -> impl Iterator<Item = Key> + '_ {
        let mut bytes = self.steps.iter();
        let mut end = self.first;
        (0..self.rows).map(move |row| {
            let (mut step, mut shift) = (0u128, 0);
            if row > 0 {
                for byte in bytes.by_ref() {
                    step |= u128::from(byte & 0x7F) << shift;
                    shift += 7;
                    if byte & 0x80 == 0 {
                        break;
                    }
                }
            }
            end = if self.falls { end.wrapping_sub(step) } else { end.wrapping_add(step) };
            Key { end, rest: self.rest }
        })
    }
}

/// The marks of rows that follow each other.
#[derive(Debug, Clone, Default)]
pub(super) struct Block {
    order: Order,
    run: Run,
    /// The marks of all rows, if they are no run; 0 for a row without identifier.
    marks: Vec<u64>,
}

impl Block {
    /// Adds a row, which may have no identifier.
    #[inline]
    pub fn add(&mut self, key: Option<Key>, secrets: [u64; 2]) {
        if let Some(key) = key {
            self.order.add(key.end);
            if self.marks.is_empty() && self.run.add(key) {
                return;
            }
        }
        self.spill(secrets);
        self.marks.push(key.map_or(0, |key| key.mark(secrets)));
    }

    /// Turns the run into marks.
    fn spill(&mut self, secrets: [u64; 2]) {
        if self.run.rows > 0 {
            let run = std::mem::take(&mut self.run);
            self.marks.extend(run.keys().map(|key| key.mark(secrets)));
        }
    }

    /// Removes and returns what was added since the last call.
    pub fn take(&mut self) -> Block {
        let steps = Vec::with_capacity(self.run.steps.len());
        let next = Block {
            run: Run { steps, ..Run::default() },
            marks: Vec::with_capacity(self.marks.len()),
            ..Block::default()
        };
        std::mem::replace(self, next)
    }
}

/// The marks of a file.
#[derive(Debug, Clone, Default)]
pub(super) struct Rows {
    order: Order,
    blocks: Vec<Block>,
}

impl Rows {
    pub fn of(block: Block) -> Self {
        Rows { order: block.order, blocks: vec![block] }
    }

    /// Adds the rows that come next.
    pub fn append(&mut self, next: Rows) {
        self.order.append(next.order);
        self.blocks.extend(next.blocks);
    }

    /// The rows whose mark occurs in an earlier row, each with the first row that has it. `secrets` are those of all
    /// blocks.
    pub fn repeated(self, secrets: [u64; 2]) -> Vec<(usize, usize)> {
        if !self.order.may_repeat() {
            return Vec::new();
        }
        let mut marks = Vec::with_capacity(self.blocks.iter().map(|it| it.run.rows + it.marks.len()).sum());
        for mut block in self.blocks {
            block.spill(secrets);
            marks.append(&mut block.marks);
        }
        repeated(&marks)
    }
}

/// The rows whose mark occurs in an earlier row, each with the first row that has it.
///
/// Nearly all marks occur once. Each mark sets a bit at a place that depends on the mark; only marks that meet a bit
/// already set, and the few that share a second and smaller set with them, need sorting.
fn repeated(marks: &[u64]) -> Vec<(usize, usize)> {
    let size = (marks.len() * 16).next_power_of_two();
    let (mut seen, mut met) = (Bits::new(size), None);
    for mark in marks.iter().copied().filter(|mark| *mark != 0) {
        if !seen.insert(mark) {
            met.get_or_insert_with(|| Bits::new(size / 8)).insert(mark);
        }
    }
    let Some(met) = met else { return Vec::new() };
    let near = marks.iter().enumerate().filter(|(_, mark)| **mark != 0 && met.has(**mark));
    let mut near: Vec<(u64, usize)> = near.map(|(row, mark)| (*mark, row)).collect();
    near.sort_unstable();
    let mut found: Vec<(usize, usize)> = near
        .chunk_by(|a, b| a.0 == b.0)
        .filter_map(|alike| alike.split_first())
        .flat_map(|((_, first), others)| others.iter().map(|(_, row)| (*row, *first)))
        .collect();
    found.sort_unstable();
    found
}

/// A set of marks that takes some for others: each sets the bit that the mark's low bits number.
struct Bits(Vec<u64>);

impl Bits {
    /// `size` is a power of two.
    fn new(size: usize) -> Self {
        Bits(vec![0; (size / 64).max(1)])
    }

    #[inline]
    fn place(&self, mark: u64) -> (usize, u64) {
        // The lowest bit only tells a mark from none.
        let bit = (mark >> 1) as usize;
        ((bit / 64) & (self.0.len() - 1), 1 << (bit % 64))
    }

    /// Adds a mark; false if its bit was set.
    #[inline]
    fn insert(&mut self, mark: u64) -> bool {
        let (word, bit) = self.place(mark);
        let Some(word) = self.0.get_mut(word) else { return false };
        let is_new = *word & bit == 0;
        *word |= bit;
        is_new
    }

    #[inline]
    fn has(&self, mark: u64) -> bool {
        let (word, bit) = self.place(mark);
        self.0.get(word).is_some_and(|word| word & bit != 0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const SECRETS: [u64; 2] = [0x3C6E_F372_FE94_F82B, 0xA54F_F53A_5F1D_36F1];

    /// Keys in order, with some out of it, without key, or with another rest.
    fn keys() -> impl Strategy<Value = Vec<Option<Key>>> {
        let step = prop_oneof![9 => 1..400u128, 1 => Just(0), 1 => (1u128 << 40)..(1 << 60)];
        let other = prop_oneof![60 => Just(0u8), 1 => Just(1), 1 => Just(2), 1 => Just(3)];
        (prop::collection::vec((step, other), 0..300), any::<bool>()).prop_map(|(steps, falls)| {
            let mut end = 1u128 << 100;
            let keys = steps.into_iter().map(|(step, other)| {
                end = if falls { end - step } else { end + step };
                match other {
                    0 => Some(Key { end, rest: 7 }),
                    1 => Some(Key { end, rest: 8 }),
                    2 => Some(Key { end: 1 << 100, rest: 7 }),
                    _ => None,
                }
            });
            keys.collect()
        })
    }

    proptest! {
        #[test]
        fn repeated_keys_are_found_whatever_the_blocks(keys in keys(), size in 1..40usize) {
            let mut expected = Vec::new();
            for (row, key) in keys.iter().enumerate().filter(|(_, key)| key.is_some()) {
                let first = keys.iter().position(|other| other == key).unwrap();
                if first < row {
                    expected.push((row, first));
                }
            }
            let (mut block, mut rows) = (Block::default(), Rows::default());
            for some in keys.chunks(size) {
                some.iter().for_each(|key| block.add(*key, SECRETS));
                rows.append(Rows::of(block.take()));
            }
            prop_assert_eq!(rows.repeated(SECRETS), expected);
        }
    }

    #[test]
    fn keys_in_order_take_a_byte_a_row() {
        let mut block = Block::default();
        for number in 0..1000u32 {
            let end = format!("2024-{number:04}").bytes().fold(0, |end, byte| end << 8 | u128::from(byte));
            block.add(Some(Key { end, rest: 1 }), SECRETS);
        }
        assert!(block.marks.is_empty() && block.run.steps.len() < 1200, "{}", block.run.steps.len());
    }
}
