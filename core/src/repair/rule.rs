//! The kinds of changes and of questions. Their ids are stable; their titles are the phrases `fix-<id>` and
//! `doubt-<id>` of the catalogue of pages.

use crate::field_type::Doubt;
use crate::report::Lang;
use crate::report::phrase::phrase;

macro_rules! named {
    ($(#[$about:meta])* $name:ident, $prefix:literal: $($(#[$doc:meta])* $variant:ident = $id:literal,)*) => {
        $(#[$about])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[non_exhaustive]
        pub enum $name {
            $($(#[$doc])* $variant,)*
        }

        impl $name {
            const ALL: &[$name] = &[$($name::$variant,)*];
            pub(super) const COUNT: usize = Self::ALL.len();

            /// All of them, in the order of reports.
            pub fn all() -> impl Iterator<Item = $name> {
                Self::ALL.iter().copied()
            }

            /// The id in reports, which never changes.
            pub fn id(self) -> &'static str {
                match self {
                    $($name::$variant => $id,)*
                }
            }

            /// A title of a few words.
            pub fn title(self, lang: Lang) -> &'static str {
                match self {
                    $($name::$variant => phrase(concat!($prefix, "-", $id), lang),)*
                }
            }
        }
    };
}

named! {
    /// A kind of change.
    RepairRule, "fix":
    /// The file was in another encoding than UTF-8.
    Encoding = "encoding",
    /// A value in another encoding than the others of its file.
    MixedEncoding = "mixed-encoding",
    /// Letters that were encoded twice: `Ã©` for `é`.
    EncodedTwice = "encoded-twice",
    /// Letters in the notation of web pages: `&eacute;`.
    WebNotation = "web-notation",
    /// The file began with a byte order mark.
    ByteOrderMark = "byte-order-mark",
    /// Another separator than the official one.
    Separator = "separator",
    /// Lines ended otherwise than by a line feed.
    LineEnds = "line-ends",
    /// Quotes that were not needed, missing quotes, or a missing last line end.
    FileForm = "file-form",
    /// A sheet of a workbook becomes a text.
    Workbook = "workbook",
    /// The value in a cell of a workbook, where the format of the cell shows something else. Assumed if the format
    /// shows no day.
    SheetFormat = "sheet-format",
    /// A row above the header.
    Preamble = "preamble",
    /// A column's name in other letters: capitals, accents, blanks, hyphens.
    ColumnName = "column-name",
    /// The columns were in another order.
    ColumnOrder = "column-order",
    /// A column was missing; it is added, empty.
    ColumnAdded = "column-added",
    /// A column that the schema does not have is left out.
    ColumnRemoved = "column-removed",
    /// A blank row.
    RowBlank = "row-blank",
    /// The header came again among the rows, as at page breaks.
    HeaderRepeated = "header-repeated",
    /// The row stopped before the last column.
    CellsAdded = "cells-added",
    /// Empty cells beyond the last column.
    CellsRemoved = "cells-removed",
    /// A missing quote, or a quote that did not end a value.
    Quotes = "quotes",
    /// A whole line was one quoted value.
    LineQuoted = "line-quoted",
    /// A value that contains the separator had been cut into several.
    CellsJoined = "cells-joined",
    /// Blanks around a value or doubled inside it, invisible characters, letters apart from their accents (not NFC).
    Spaces = "spaces",
    /// A date in another form.
    Date = "date",
    /// A number with marks of thousands, a decimal comma, a currency.
    Number = "number",
    /// Another word for true or false.
    Boolean = "boolean",
    /// A value of a list, with other capitals, accents or apostrophes.
    Enumeration = "enumeration",
    /// A SIRET, SIREN or code with separators, without its leading zero, in other letters.
    Identifier = "identifier",
    /// Another text for the same value.
    Text = "text",
    /// The value was right; it is now in its official form.
    OfficialForm = "official-form",
}

impl RepairRule {
    /// True if the rule changes the form of the whole file, and no value.
    pub(super) fn is_of_file(self) -> bool {
        matches!(
            self,
            RepairRule::Encoding
                | RepairRule::ByteOrderMark
                | RepairRule::Separator
                | RepairRule::LineEnds
                | RepairRule::FileForm
                | RepairRule::Workbook
                | RepairRule::ColumnOrder
        )
    }
}

named! {
    /// A question that only a person can answer.
    Question, "doubt":
    /// `03/04/2024`: nothing in the column shows which number is the month.
    DayOrMonth = "day-or-month",
    /// `1,234`: nothing in the column shows whether the comma marks thousands or decimals.
    ThousandsOrDecimals = "thousands-or-decimals",
    /// `45 %`: 45 or 0.45; `45` where the maximum is 1.
    Percent = "percent",
    /// `45322`: the number that a spreadsheet stores for a day.
    SerialDay = "serial-day",
    /// `2,18602E+13`: digits are lost and must be looked up.
    LostDigits = "lost-digits",
    /// `5650171100115` where fourteen digits are required: a leading zero may be lost.
    LostZero = "lost-zero",
    /// `2024-03-15 (solde)`, `22 kVA`: a value, and more text that the repair does not understand.
    Unread = "unread",
    /// `2024-03-15 / 2024-09-15` where one day is required; a period that ends before it begins.
    SeveralValues = "several-values",
    /// A column that the schema does not have, but that has values: it is left out.
    ColumnUnknown = "column-unknown",
    /// Values beyond the last column.
    ExtraCells = "extra-cells",
    /// A row of totals, which is no record.
    TotalsRow = "totals-row",
    /// Merged cells: only the first one contains the value.
    MergedCells = "merged-cells",
    /// Other sheets of the workbook, which are not read.
    OtherSheets = "other-sheets",
    /// The spreadsheet could not compute a cell.
    ErrorValue = "error-value",
    /// A quote that is never closed, or closed elsewhere than meant, may have swallowed rows or cells.
    UnclosedQuote = "unclosed-quote",
    /// The row has more cells than the header, and its cells fit the columns in several ways, or in none.
    ShiftedCells = "shifted-cells",
    /// The row ends before the last column, and its values do not fit the columns in which they are.
    ShortRow = "short-row",
    /// Letters that were destroyed before the file came here: `�`.
    LostLetters = "lost-letters",
    /// The letters of the file can be read in several encodings.
    EncodingInDoubt = "encoding-in-doubt",
}

impl Question {
    /// True if the question is about the structure of the file, not about one value: where rows and cells begin and
    /// end, which letters were meant. Until it is answered, the output cannot be called compliant, whatever the rules
    /// find in it.
    pub fn touches_structure(self) -> bool {
        matches!(
            self,
            Question::ExtraCells
                | Question::ShiftedCells
                | Question::ShortRow
                | Question::UnclosedQuote
                | Question::LostLetters
                | Question::EncodingInDoubt
        )
    }
}

impl From<Doubt> for Question {
    fn from(doubt: Doubt) -> Self {
        match doubt {
            Doubt::DayOrMonth => Question::DayOrMonth,
            Doubt::ThousandsOrDecimals => Question::ThousandsOrDecimals,
            Doubt::Percent => Question::Percent,
            Doubt::SerialDay => Question::SerialDay,
            Doubt::LostDigits => Question::LostDigits,
            Doubt::LostZero => Question::LostZero,
            Doubt::Unread => Question::Unread,
            Doubt::SeveralValues => Question::SeveralValues,
        }
    }
}
