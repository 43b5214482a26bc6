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
