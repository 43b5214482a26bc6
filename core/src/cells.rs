/// The cells of a row: ranges of one buffer, so that reading a row allocates nothing.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Cells<'a> {
    pub bytes: &'a [u8],
    pub ranges: &'a [(u32, u32)],
}

impl<'a> Cells<'a> {
    #[inline]
    pub fn get(&self, index: usize) -> Option<&'a [u8]> {
        let (start, end) = *self.ranges.get(index)?;
        self.bytes.get(start as usize..end as usize)
    }

    pub fn len(&self) -> usize {
        self.ranges.len()
    }

    pub fn iter(self) -> impl Iterator<Item = &'a [u8]> {
        (0..self.len()).filter_map(move |index| self.get(index))
    }
}

/// How a cell of a workbook or a table fits the type of its column; cells of a text always fit.
#[cfg_attr(not(feature = "spreadsheets"), allow(dead_code))] // only workbooks use `Empty`
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fit {
    /// The text of the cell is read as in a CSV.
    Text,
    /// A value of a type that the column does not take, whatever its text looks like.
    Mistyped,
    /// No value, whatever the empty text means in the schema.
    Empty,
}

/// A copy of a row, for a trial of corrections.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct RowCopy {
    bytes: Vec<u8>,
    ranges: Vec<(u32, u32)>,
    pub fits: Vec<Fit>,
}

impl RowCopy {
    /// The most bytes of a row that is copied.
    const LONGEST: usize = 1 << 16;

    /// None for a row too long to be copied.
    pub fn of(cells: Cells<'_>, fits: &[Fit]) -> Option<Self> {
        let lengths = cells.ranges.iter().map(|(start, end)| end.saturating_sub(*start) as usize);
        if lengths.sum::<usize>() + cells.len() * size_of::<(u32, u32)>() > Self::LONGEST {
            return None;
        }
        let mut copy = RowCopy { bytes: Vec::new(), ranges: Vec::new(), fits: fits.to_vec() };
        for cell in cells.iter() {
            let range = copy.append(cell);
            copy.ranges.push(range);
        }
        Some(copy)
    }

    fn append(&mut self, cell: &[u8]) -> (u32, u32) {
        let start = self.bytes.len();
        self.bytes.extend_from_slice(cell);
        (start as u32, self.bytes.len() as u32)
    }

    pub fn cells(&self) -> Cells<'_> {
        Cells { bytes: &self.bytes, ranges: &self.ranges }
    }

    /// Replaces the cell at `position` by a text; false if the row has no such cell.
    pub fn set(&mut self, position: usize, text: &str) -> bool {
        let range = self.append(text.as_bytes());
        if let Some(fit) = self.fits.get_mut(position) {
            *fit = Fit::Text;
        }
        self.ranges.get_mut(position).map(|slot| *slot = range).is_some()
    }

    /// Appends empty cells up to `count` cells.
    pub fn complete(&mut self, count: usize) {
        self.ranges.resize(count.max(self.ranges.len()), (0, 0));
    }
}
