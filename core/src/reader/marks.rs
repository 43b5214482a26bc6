//! Finds the places of delimiters, quotes and line ends in one pass over the bytes, sixty-four at a time.

use fearless_simd::{Level, Simd, dispatch, mask8x64, prelude::*, u8x64};

/// Places in a text, in order, and the number that were passed.
#[derive(Debug, Clone, Default)]
pub(super) struct Marks {
    /// Beyond `count`, leftovers of earlier blocks: the list keeps its length.
    places: Vec<u32>,
    count: usize,
    pub next: usize,
}

impl Marks {
    /// The places that were not passed yet.
    #[inline]
    pub fn ahead(&self) -> &[u32] {
        self.places.get(self.next..self.count).unwrap_or_default()
    }
}

/// How many bytes are compared together.
const WINDOW: usize = 64;
/// How many windows are searched before the room for their marks is checked.
const TOGETHER: usize = 64;

/// Lists the places of delimiters, and those of quotes and line ends; returns whether there are NUL characters.
///
/// The widest instructions of the processor at hand do the work.
pub(super) fn mark(text: &[u8], delimiter: u8, delimiters: &mut Marks, breaks: &mut Marks) -> bool {
    dispatch!(Level::new(), simd => mark_with(simd, text, delimiter, delimiters, breaks))
}

/// Does the work of [`mark`] with given instructions. Inlined, because only then are they used.
#[inline(always)]
fn mark_with<S: Simd>(
    simd: S,
    text: &[u8],
    delimiter: u8,
    delimiters: &mut Marks,
    breaks: &mut Marks,
) -> bool {
    let signs = [delimiter, b'"', b'\n', b'\r', 0].map(|sign| u8x64::splat(simd, sign));
    let mut nul = mask8x64::splat(simd, false);
    let (windows, rest) = text.as_chunks::<WINDOW>();
    let (mut count, mut base) = ([0, 0], 0);
    let room_for = |windows: usize, count: [usize; 2], marks: [&mut Marks; 2]| {
        for (marks, count) in marks.into_iter().zip(count) {
            // Every byte may be a mark, and writing may run over by one window.
            let most = count + (windows + 1) * WINDOW;
            if marks.places.len() < most {
                marks.places.resize(most * 2, 0);
            }
        }
    };
    for windows in windows.chunks(TOGETHER) {
        room_for(windows.len(), count, [delimiters, breaks]);
        let (first, second) = (delimiters.places.as_mut_slice(), breaks.places.as_mut_slice());
        for window in windows {
            let masks = masks(simd, window, signs, &mut nul);
            count = [list_many(masks[0], base, first, count[0]), list_few(masks[1], base, second, count[1])];
            base += WINDOW as u32;
        }
    }
    room_for(1, count, [delimiters, breaks]);
    let mut last = [b' '; WINDOW];
    last[..rest.len()].copy_from_slice(rest);
    let masks = masks(simd, &last, signs, &mut nul);
    (delimiters.count, delimiters.next) = (list_many(masks[0], base, &mut delimiters.places, count[0]), 0);
    (breaks.count, breaks.next) = (list_few(masks[1], base, &mut breaks.places, count[1]), 0);
    nul.any_true()
}

/// Two masks of a window: the bits of delimiters, and those of quotes and line ends. Sets bits of `nul` for NUL
/// characters.
#[inline(always)]
fn masks<S: Simd>(
    simd: S,
    window: &[u8; WINDOW],
    [delimiter, quote, feed, carriage, zero]: [u8x64<S>; 5],
    nul: &mut mask8x64<S>,
) -> [u64; 2] {
    let bytes = u8x64::from_slice(simd, window);
    let others = bytes.simd_eq(quote) | bytes.simd_eq(feed) | bytes.simd_eq(carriage);
    *nul |= bytes.simd_eq(zero);
    [bytes.simd_eq(delimiter).to_bitmask(), others.to_bitmask()]
}

/// Adds the places of the bits of `mask` after the first `count` places, eight at a time without a test of each bit;
/// returns the new count.
#[inline(always)]
fn list_many(mut mask: u64, base: u32, places: &mut [u32], count: usize) -> usize {
    let found = mask.count_ones() as usize;
    let slots = places.get_mut(count..).and_then(<[u32]>::first_chunk_mut::<WINDOW>);
    for (turn, slots) in slots.into_iter().flat_map(|slots| slots.as_chunks_mut::<8>().0).enumerate() {
        for slot in slots {
            *slot = base + mask.trailing_zeros();
            mask &= mask.wrapping_sub(1);
        }
        if found <= (turn + 1) * 8 {
            break;
        }
    }
    count + found
}

/// Does the same as [`list_many`] for rare bits: most windows have none or one.
#[inline(always)]
fn list_few(mut mask: u64, base: u32, places: &mut [u32], mut count: usize) -> usize {
    loop {
        let Some(slot) = places.get_mut(count) else { return count };
        *slot = base + mask.trailing_zeros();
        count += usize::from(mask != 0);
        mask &= mask.wrapping_sub(1);
        if mask == 0 {
            return count;
        }
    }
}
