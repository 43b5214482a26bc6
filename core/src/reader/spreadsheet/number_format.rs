//! Applies number formats to cells: Validata has frictionless read xlsx with `preserve_formatting`, so that a number
//! shown with two decimals *is* the text with two decimals. After frictionless 5 and openpyxl 3.1 (both MIT).

use super::date_format;

/// The parts of a number format that reading needs.
#[derive(Debug, Clone)]
pub(super) struct NumberFormat {
    code: String,
    pub is_date: bool,
    pub is_duration: bool,
    /// True if the format shows the day of the month.
    pub shows_day: bool,
    /// For dates: the pattern that formats them as text.
    pub date_pattern: Option<String>,
}

/// A number as its format shows it.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Shown {
    /// The same number.
    Same,
    /// Another number, for a percentage in the general format.
    Number(f64),
    Text(String),
}

impl NumberFormat {
    pub fn new(code: &str) -> Self {
        let is_date = has_letter(code, "dmhysDMHYS");
        NumberFormat {
            code: code.to_owned(),
            is_date,
            is_duration: is_date && is_duration_format(code),
            // Some programs write `j`, the letter for days in French spreadsheets.
            shows_day: has_letter(code, "djDJ"),
            date_pattern: if is_date { date_format::pattern(code) } else { None },
        }
    }

    pub fn is_general(&self) -> bool {
        self.code == "General"
    }

    /// The number as the format shows it.
    pub fn show(&self, number: f64) -> Shown {
        let (code, number, percent) = match self.code.strip_suffix('%') {
            Some(code) => (code, number * 100.0, true),
            None => (self.code.as_str(), number, false),
        };
        if code == "General" {
            return if percent { Shown::Number(number) } else { Shown::Same };
        }
        let mut sections = code.split(';');
        let first = sections.next().unwrap_or_default();
        let section = if number < 0.0 { sections.next().unwrap_or(first) } else { first };
        let mut parts = section.split('.');
        let (_, decimals, more) = (parts.next(), parts.next(), parts.next());
        if more.is_some() {
            return Shown::Same;
        }
        let mut text = match decimals {
            None => format!("{number:.0}"),
            Some(decimals) => {
                let decimals: Vec<char> = decimals.chars().filter(|c| matches!(c, '0' | '#' | '?')).collect();
                let optional = decimals.iter().rev().take_while(|c| **c == '#').count();
                let mut text = format!("{number:.*}", decimals.len());
                for _ in 0..optional {
                    if text.ends_with('0') {
                        text.pop();
                    }
                }
                text
            }
        };
        if percent {
            text.push('%');
        }
        Shown::Text(text)
    }
}

/// The built-in formats, by their identifiers, as openpyxl knows them.
pub(super) fn builtin(id: u32) -> Option<&'static str> {
    Some(match id {
        0 => "General",
        1 => "0",
        2 => "0.00",
        3 => "#,##0",
        4 => "#,##0.00",
        5 => "\"$\"#,##0_);(\"$\"#,##0)",
        6 => "\"$\"#,##0_);[Red](\"$\"#,##0)",
        7 => "\"$\"#,##0.00_);(\"$\"#,##0.00)",
        8 => "\"$\"#,##0.00_);[Red](\"$\"#,##0.00)",
        9 => "0%",
        10 => "0.00%",
        11 => "0.00E+00",
        12 => "# ?/?",
        13 => "# ??/??",
        14 => "mm-dd-yy",
        15 => "d-mmm-yy",
        16 => "d-mmm",
        17 => "mmm-yy",
        18 => "h:mm AM/PM",
        19 => "h:mm:ss AM/PM",
        20 => "h:mm",
        21 => "h:mm:ss",
        22 => "m/d/yy h:mm",
        37 => "#,##0_);(#,##0)",
        38 => "#,##0_);[Red](#,##0)",
        39 => "#,##0.00_);(#,##0.00)",
        40 => "#,##0.00_);[Red](#,##0.00)",
        41 => "_(* #,##0_);_(* \\(#,##0\\);_(* \"-\"_);_(@_)",
        42 => "_(\"$\"* #,##0_);_(\"$\"* \\(#,##0\\);_(\"$\"* \"-\"_);_(@_)",
        43 => "_(* #,##0.00_);_(* \\(#,##0.00\\);_(* \"-\"??_);_(@_)",
        44 => "_(\"$\"* #,##0.00_)_(\"$\"* \\(#,##0.00\\)_(\"$\"* \"-\"??_)_(@_)",
        45 => "mm:ss",
        46 => "[h]:mm:ss",
        47 => "mmss.0",
        48 => "##0.0E+0",
        49 => "@",
        _ => return None,
    })
}

/// Whether the first section contains one of these letters of dates, outside quotes and brackets.
fn has_letter(code: &str, letters: &str) -> bool {
    let section = code.split(';').next().unwrap_or_default();
    let mut previous = ' ';
    let mut rest = section;
    while let Some(c) = rest.chars().next() {
        let after = rest.get(c.len_utf8()..).unwrap_or_default();
        let skipped = match c {
            '"' => after.find('"').map(|end| end + 1),
            // The brackets of lengths of time are not skipped.
            '[' if !["h]", "hh]", "m]", "mm]", "s]", "ss]"].iter().any(|unit| after.starts_with(unit)) => {
                after.find(']').map(|end| end + 1)
            }
            _ => None,
        };
        if let Some(end) = skipped {
            rest = after.get(end..).unwrap_or_default();
            continue;
        }
        if letters.contains(c) && !matches!(previous, '_' | '\\') {
            return true;
        }
        previous = c;
        rest = after;
    }
    false
}

fn is_duration_format(code: &str) -> bool {
    let section = code.split(';').next().unwrap_or_default().to_ascii_lowercase();
    ["[h]", "[hh]", "[m]", "[mm]", "[s]", "[ss]"].iter().any(|unit| section.contains(unit))
}

/// Rounds away the figures that binary fractions add (`0.30000000000000004`), as frictionless does for the general
/// format.
pub(super) fn adjusted(number: f64) -> f64 {
    let whole = number.trunc();
    let digits = if whole == 0.0 { 1 } else { format!("{whole:.0}").len() };
    match 15_usize.checked_sub(digits) {
        Some(precision) => format!("{number:.precision$}").parse().unwrap_or(number),
        None => number,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_become_what_their_format_shows() {
        for (code, number, expected) in [
            ("0", 12.0, "12"),
            ("0", 12.5, "12"),
            ("0", 13.5, "14"),
            ("@", 21860194600013.0, "21860194600013"),
            ("0.00", 1.1, "1.10"),
            ("#,##0.00", 1234567.891, "1234567.89"),
            ("0.##", 12.0, "12."),
            ("0.##", 12.345, "12.35"),
            ("0.0#", 12.0, "12.0"),
            ("0%", 0.5, "50%"),
            ("0.00%", 0.125, "12.50%"),
            ("0.00;[Red]-0.0", -1.25, "-1.2"),
            ("0;(0.00)", -1.25, "-1.25"),
            ("0.00E+00", 12345.0, "12345.0000"),
            ("# ?/?", 0.5, "0"),
            ("_-* #,##0.00\\ \"€\"_-;\\-* #,##0.00\\ \"€\"_-", 1200.0, "1200.00"),
        ] {
            assert_eq!(NumberFormat::new(code).show(number), Shown::Text(expected.to_owned()), "{code}");
        }
        assert_eq!(NumberFormat::new("General").show(1.5), Shown::Same);
        assert_eq!(NumberFormat::new("0.0.0").show(1.5), Shown::Same);
    }

    #[test]
    fn dates_are_told_by_their_letters() {
        for (code, date, duration) in [
            ("General", false, false),
            ("0.00", false, false),
            ("yyyy-mm-dd", true, false),
            ("DD/MM/YY", true, false),
            ("[h]:mm:ss", true, true),
            ("[ss]", true, true),
            ("[$-40C]d mmmm yyyy", true, false),
            ("[Red]0.00", false, false),
            ("0.00\" m\"", false, false),
            ("\\Y000000", false, false),
            ("0_d", false, false),
            ("0;yyyy", false, false),
            ("#,##0\\ [$€-40C]", false, false),
            ("[blue]0", false, false),
        ] {
            let format = NumberFormat::new(code);
            assert_eq!((format.is_date, format.is_duration), (date, duration), "{code}");
        }
    }

    #[test]
    fn general_numbers_lose_what_binary_fractions_add() {
        for (number, expected) in [
            (0.1 + 0.2, 0.3),
            (274.65999999999997, 274.66),
            (-274.65999999999997, -274.66),
            (1e21, 1e21),
            (1e-7, 1e-7),
            (-0.1 - 0.2, -0.3),
            (12.0, 12.0),
        ] {
            assert_eq!(adjusted(number), expected);
        }
    }
}
