/// The tool in which a person sees and corrects the data; the advice of a message depends on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub(crate) enum Medium {
    /// Records of a program, or contracts: columns have no letters.
    #[default]
    Records,
    /// A text file, which people open in a spreadsheet or in a text editor.
    Text,
    /// A workbook.
    Workbook,
}

/// The letters of a column, as spreadsheets have them: 1 is `A`, 27 is `AA`.
pub(crate) fn letters(number: u32) -> String {
    let (mut rest, mut letters) = (number, Vec::new());
    while rest > 0 {
        rest -= 1;
        letters.push(char::from(b'A' + (rest % 26) as u8));
        rest /= 26;
    }
    letters.iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_have_the_letters_of_spreadsheets() {
        for (number, expected) in
            [(1, "A"), (26, "Z"), (27, "AA"), (52, "AZ"), (702, "ZZ"), (703, "AAA"), (16384, "XFD"), (0, "")]
        {
            assert_eq!(letters(number), expected, "{number}");
        }
    }
}
