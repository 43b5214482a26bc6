//! The numbering plans: for each calling code, the regions that share it and their numbers.
//!
//! `plans.txt` comes from libphonenumber (Apache-2.0); `core/codegen/phone_numbers.py` writes it and names its columns.

use std::sync::OnceLock;

use regex::Regex;

/// The plan of a region.
#[derive(Debug)]
pub struct Plan {
    pub code: u16,
    leading_digits: Pattern,
    national_prefix: Pattern,
    /// The replacement of the national prefix, where it is not just removed.
    transform: &'static str,
    local_lengths: Vec<usize>,
    general: Numbers,
    short_general: Numbers,
    short: Numbers,
    types: Vec<Numbers>,
}

/// Numbers of certain lengths that match a pattern.
#[derive(Debug)]
struct Numbers {
    lengths: Vec<usize>,
    pattern: Pattern,
}

/// A pattern, anchored for its use and compiled at its first use.
#[derive(Debug)]
struct Pattern {
    text: &'static str,
    whole: bool,
    regex: OnceLock<Option<Regex>>,
}

impl Pattern {
    fn new(text: &'static str, whole: bool) -> Self {
        Pattern { text, whole, regex: OnceLock::new() }
    }

    fn regex(&self) -> Option<&Regex> {
        if self.text.is_empty() {
            return None;
        }
        let end = if self.whole { "$" } else { "" };
        self.regex.get_or_init(|| Regex::new(&format!("(?-u)^(?:{}){end}", self.text)).ok()).as_ref()
    }

    fn matches(&self, digits: &str) -> bool {
        self.regex().is_some_and(|regex| regex.is_match(digits))
    }
}

impl Numbers {
    fn read(text: &'static str) -> Self {
        let (numbers, pattern) = text.split_once(':').unwrap_or_default();
        Numbers { lengths: lengths(numbers), pattern: Pattern::new(pattern, true) }
    }

    fn has(&self, digits: &str) -> bool {
        (self.lengths.is_empty() || self.lengths.contains(&digits.len())) && self.pattern.matches(digits)
    }
}

fn lengths(text: &str) -> Vec<usize> {
    text.split(',').filter_map(|length| length.parse().ok()).collect()
}

/// All plans, grouped by calling code, the main plan first.
fn plans() -> &'static [Plan] {
    static PLANS: OnceLock<Vec<Plan>> = OnceLock::new();
    PLANS.get_or_init(|| include_str!("plans.txt").lines().filter_map(Plan::read).collect())
}

/// The plans of the regions that share a calling code, the main one first; empty for an unknown code.
pub fn of_code(code: u16) -> &'static [Plan] {
    let start = plans().partition_point(|plan| plan.code < code);
    let end = plans().partition_point(|plan| plan.code <= code);
    plans().get(start..end).unwrap_or_default()
}

impl Plan {
    fn read(line: &'static str) -> Option<Self> {
        let mut columns = line.split('\t');
        let mut next = || columns.next();
        Some(Plan {
            code: next()?.parse().ok()?,
            leading_digits: Pattern::new(next()?, false),
            national_prefix: Pattern::new(next()?, false),
            transform: next()?,
            local_lengths: lengths(next()?),
            general: Numbers::read(next()?),
            short_general: Numbers::read(next()?),
            short: Numbers::read(next()?),
            types: columns.map(Numbers::read).collect(),
        })
    }

    /// True if the digits match the plan's general pattern, whatever their length.
    pub fn has_form(&self, digits: &str) -> bool {
        self.general.pattern.matches(digits)
    }

    pub fn is_too_long(&self, digits: &str) -> bool {
        self.general.lengths.last().is_some_and(|longest| digits.len() > *longest)
            && !self.local_lengths.contains(&digits.len())
    }

    /// True for a length that can be dialled from anywhere in the region, or for one above all lengths.
    fn may_be_whole(&self, digits: &str) -> bool {
        let length = digits.len();
        !self.local_lengths.contains(&length)
            && (self.general.lengths.contains(&length) || self.is_too_long(digits))
    }

    /// Removes the national prefix, if the remaining digits may be a number.
    pub fn without_national_prefix(&self, digits: &str) -> String {
        let stripped = self.strip_national_prefix(digits);
        if self.may_be_whole(&stripped) { stripped } else { digits.to_owned() }
    }

    pub fn strip_national_prefix(&self, digits: &str) -> String {
        let Some(found) = self.national_prefix.regex().and_then(|regex| regex.captures(digits)) else {
            return digits.to_owned();
        };
        let rest = found.get(0).and_then(|prefix| digits.get(prefix.end()..)).unwrap_or_default();
        let last = found.len().checked_sub(1).filter(|last| *last > 0).and_then(|last| found.get(last));
        let stripped = if self.transform.is_empty() || last.is_none() {
            rest.to_owned()
        } else {
            let mut number = self.transform.to_owned();
            for group in 1..found.len() {
                let text = found.get(group).map_or("", |text| text.as_str());
                number = number.replace(&format!("\\{group}"), text);
            }
            number + rest
        };
        if self.has_form(digits) && !self.has_form(&stripped) { digits.to_owned() } else { stripped }
    }

    /// True for a number in use in the region.
    pub fn has(&self, digits: &str) -> bool {
        self.general.has(digits) && self.types.iter().any(|numbers| numbers.has(digits))
    }

    /// True if the digits begin as the region's numbers do; None when the region has no leading digits of its own.
    pub fn leads(&self, digits: &str) -> Option<bool> {
        (!self.leading_digits.text.is_empty()).then(|| self.leading_digits.matches(digits))
    }

    /// True for a short number of the region: emergency, services.
    pub fn has_short(&self, digits: &str) -> bool {
        self.short.has(digits)
    }

    /// As [`Plan::has_short`], for the general form of the region's short numbers.
    pub fn has_short_form(&self, digits: &str) -> bool {
        self.short_general.has(digits)
    }
}
