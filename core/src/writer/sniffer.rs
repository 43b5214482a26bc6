//! Predicts the separator that Python's `csv.Sniffer` would guess.
//!
//! Validata reads through this sniffer, which searches the first hundred lines for quoted values, and else for regular
//! counts of a separator. A text such as `; "à l'écoute", ` can mislead it about a perfect file, and Validata then
//! fails. The export predicts the guess here, and adds quotes if they correct it.

/// The separators that Validata lets its reader choose from.
const CANDIDATES: [char; 4] = [',', '\t', ';', '|'];

/// Whether the guess about a text is the comma, without blanks to skip after it.
pub(super) fn finds_comma(sample: &str) -> bool {
    let text: Vec<char> = sample.chars().collect();
    match by_quotes(&text) {
        Some((delimiter, skips_blanks)) => delimiter == ',' && !skips_blanks,
        // Without a guess, the reader uses the comma.
        None => by_counts(sample).is_none_or(|(delimiter, skips_blanks)| delimiter == ',' && !skips_blanks),
    }
}

/// The surroundings of a quoted value: its separator, and whether a blank is between both.
struct Around {
    delimiter: Option<char>,
    blank: bool,
}

/// A function that finds a quoted value at a place, and returns its surroundings and its end.
type QuotePlace = fn(&[char], usize) -> Option<(Around, usize)>;

/// The most frequent separator beside quotes; None if no value is quoted.
fn by_quotes(text: &[char]) -> Option<(char, bool)> {
    let kinds: [QuotePlace; 4] = [between, first_in_line, last_in_line, alone];
    let found = kinds.iter().map(|kind| all(text, *kind)).find(|matches| !matches.is_empty())?;
    let count = |candidate: char| found.iter().filter(|around| around.delimiter == Some(candidate)).count();
    // Among equals, the first wins.
    let mut best: Option<(char, usize)> = None;
    for candidate in found.iter().filter_map(|around| around.delimiter).filter(|c| CANDIDATES.contains(c)) {
        let times = count(candidate);
        if best.is_none_or(|(_, most)| times > most) {
            best = Some((candidate, times));
        }
    }
    let blanks = found.iter().filter(|around| around.blank).count();
    best.map(|(delimiter, times)| (delimiter, times == blanks))
}

/// All matches of one kind, from left to right, without overlaps.
fn all(text: &[char], kind: QuotePlace) -> Vec<Around> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < text.len() {
        match kind(text, at) {
            Some((around, end)) => {
                found.push(around);
                at = end.max(at + 1);
            }
            None => at += 1,
        }
    }
    found
}

fn is_quote(c: char) -> bool {
    matches!(c, '"' | '\'')
}

/// Whether a character may be a separator: no letter, digit, quote or line end.
fn is_separator(c: char) -> bool {
    !(c.is_alphanumeric() || c == '_' || c == '\n' || is_quote(c))
}

/// Matches a separator, perhaps a blank, and an opening quote; returns them with the place after the quote.
fn opening(text: &[char], at: usize) -> Option<(char, bool, char, usize)> {
    let delimiter = *text.get(at).filter(|c| is_separator(**c))?;
    let blank = text.get(at + 1) == Some(&' ');
    let place = at + 1 + usize::from(blank);
    let quote = *text.get(place).filter(|c| is_quote(**c))?;
    Some((delimiter, blank, quote, place + 1))
}

/// The place of the next quote for which `accepts` is true of the following character.
fn closing(text: &[char], from: usize, quote: char, accepts: impl Fn(Option<char>) -> bool) -> Option<usize> {
    (from..text.len()).find(|place| text[*place] == quote && accepts(text.get(place + 1).copied()))
}

/// Matches `,"...",`.
fn between(text: &[char], at: usize) -> Option<(Around, usize)> {
    let (delimiter, blank, quote, from) = opening(text, at)?;
    let close = closing(text, from, quote, |next| next == Some(delimiter))?;
    Some((Around { delimiter: Some(delimiter), blank }, close + 2))
}

/// Matches a quote that begins a line; returns it with the place after it.
fn line_begins(text: &[char], at: usize) -> Option<(char, usize)> {
    let place = match text.get(at) {
        Some('\n') => at + 1,
        _ if at == 0 || text.get(at - 1) == Some(&'\n') => at,
        _ => return None,
    };
    text.get(place).filter(|c| is_quote(**c)).map(|quote| (*quote, place + 1))
}

/// Matches `"...",` at the beginning of a line.
fn first_in_line(text: &[char], at: usize) -> Option<(Around, usize)> {
    let (quote, from) = line_begins(text, at)?;
    let close = closing(text, from, quote, |next| next.is_some_and(is_separator))?;
    let blank = text.get(close + 2) == Some(&' ');
    Some((Around { delimiter: text.get(close + 1).copied(), blank }, close + 2 + usize::from(blank)))
}

fn ends_line(next: Option<char>) -> bool {
    matches!(next, None | Some('\n'))
}

/// Matches `,"..."` at the end of a line.
fn last_in_line(text: &[char], at: usize) -> Option<(Around, usize)> {
    let (delimiter, blank, quote, from) = opening(text, at)?;
    let close = closing(text, from, quote, ends_line)?;
    Some((Around { delimiter: Some(delimiter), blank }, close + 1))
}

/// Matches `"..."` alone on its lines.
fn alone(text: &[char], at: usize) -> Option<(Around, usize)> {
    let (quote, from) = line_begins(text, at)?;
    let close = closing(text, from, quote, ends_line)?;
    Some((Around { delimiter: None, blank: false }, close + 1))
}

/// The candidate whose count varies least from line to line; lines are read ten by ten.
fn by_counts(sample: &str) -> Option<(char, bool)> {
    let lines: Vec<&str> = sample.split('\n').filter(|line| !line.is_empty()).collect();
    let mut regular: Vec<char> = Vec::new();
    for seen in (1..=lines.len().div_ceil(10)).map(|tens| (tens * 10).min(lines.len())) {
        let total = seen as f64;
        let modes = CANDIDATES.map(|candidate| (candidate, mode(&lines[..seen], candidate)));
        // First all lines must agree, then fewer, down to nine in ten, by hundredths.
        for missing in 0..=10 {
            let wanted = (100 - missing) as f64 / 100.0;
            regular = modes
                .iter()
                .filter(|(_, (count, lines))| {
                    *count > 0 && *lines > 0 && *lines as f64 / total >= wanted - 1e-9
                })
                .map(|(candidate, _)| *candidate)
                .collect();
            if !regular.is_empty() {
                break;
            }
        }
        if !regular.is_empty() {
            break;
        }
    }
    let delimiter = [',', '\t', ';', '|'].into_iter().find(|candidate| regular.contains(candidate))?;
    let first = lines.first()?;
    let blanks = first.matches(&format!("{delimiter} ")).count();
    Some((delimiter, first.matches(delimiter).count() == blanks))
}

/// The most frequent count of a character in a line, and by how many lines it leads all other counts together.
fn mode(lines: &[&str], candidate: char) -> (usize, i64) {
    let mut counts: Vec<(usize, i64)> = Vec::new();
    for line in lines {
        let count = line.matches(candidate).count();
        match counts.iter_mut().find(|(known, _)| *known == count) {
            Some((_, times)) => *times += 1,
            None => counts.push((count, 1)),
        }
    }
    // Among equals, the first wins.
    let mut best = (0, 0);
    for (count, times) in &counts {
        if *times > best.1 {
            best = (*count, *times);
        }
    }
    (best.0, 2 * best.1 - lines.len() as i64)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The expected results come from Python 3.11's `csv.Sniffer().sniff(text, ",\t;|")`.
    #[test]
    fn guesses_as_python_does() {
        for (text, expected) in [
            ("a,b,c\nx,1,2\n", true),
            ("a,b\n\"x, y\",1\n", true),
            ("a,b,c\n\"L'été ; \"\"à l'écoute\"\", fin\",1,2\n", false),
            ("a,b,c\nl'eau;'vive';d'ici,1,2\n", false),
            ("a,b\nx;y,1\n", true),
            ("a,b\n\"x;\"\"y\"\";z\",1\n", false),
            ("a;b\nx;y\n", false),
            ("a, b\nx, y\n", false),
            ("a\nx\n", true),
        ] {
            assert_eq!(finds_comma(text), expected, "{text:?}");
        }
    }
}
