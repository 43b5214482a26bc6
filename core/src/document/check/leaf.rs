//! Checks values without parts: their lexical form in JSON or XML, then their constraints.

use super::Walk;
use crate::document::DocumentForm;
use crate::document::findings::Breach;
use crate::document::number::Exact;
use crate::document::schema::{Bound, Leaf, LeafKind};
use crate::document::tree::{NodeKind, NodeRef};
use crate::field_type::Day;
use crate::report::{Param, Rule};
use crate::schema::plausible::{is_beyond_budgets, is_scientific};

/// The texts of a boolean that the XSD lists.
const XML_BOOLEANS: [(&str, bool); 6] =
    [("oui", true), ("non", false), ("true", true), ("false", false), ("1", true), ("0", false)];

/// The boolean of a text in XML.
pub(crate) fn xml_boolean(text: &str) -> Option<bool> {
    XML_BOOLEANS.iter().find(|(written, _)| *written == text).map(|(_, value)| *value)
}

impl Walk<'_> {
    pub(super) fn leaf(&mut self, node: NodeRef<'_>, leaf: &Leaf, name: &str) {
        let expected = match (self.form(), leaf.kind) {
            (DocumentForm::Xml, _) => "kind-value",
            (_, LeafKind::Text | LeafKind::Date) => "kind-text",
            (_, LeafKind::Integer) => "kind-integer",
            (_, LeafKind::Number) => "kind-number",
            (_, LeafKind::Boolean) => "kind-boolean",
        };
        let fits = match (self.form(), leaf.kind, node.kind()) {
            (DocumentForm::Xml, _, kind) => kind == NodeKind::Text,
            (_, LeafKind::Text | LeafKind::Date, kind) => kind == NodeKind::Text,
            (_, LeafKind::Integer | LeafKind::Number, kind) => kind == NodeKind::Number,
            (_, LeafKind::Boolean, kind) => matches!(kind, NodeKind::Boolean(_)),
        };
        if self.form() == DocumentForm::Xml {
            for child in node.children() {
                self.is_attribute(child);
            }
        }
        if !fits {
            let form = as_expected(node, leaf.kind);
            return self.shape(node, name, expected, &form);
        }
        match leaf.kind {
            LeafKind::Text => self.text(node, leaf, name),
            LeafKind::Date => self.date(node, name),
            LeafKind::Boolean => self.boolean(node, name),
            LeafKind::Integer | LeafKind::Number => self.number(node, leaf, name),
        }
    }

    /// Reports a breach that shows the value.
    fn of_value(&mut self, rule: Rule, node: NodeRef<'_>, name: &str, params: &[(&'static str, Param<'_>)]) {
        let value = Some(node.text());
        self.breach(Breach { rule, node: Some(node), field: name, value, params, suggestion: None });
    }

    fn text(&mut self, node: NodeRef<'_>, leaf: &Leaf, name: &str) {
        let text = node.text();
        if is_scientific(text.as_bytes()) {
            self.of_value(Rule::ContractScientific, node, name, &[]);
        }
        if let Some(values) = &leaf.values {
            if !values.iter().any(|value| value == text) {
                let near = self.near(Rule::ConstraintEnum, name, text, values.iter().map(String::as_str));
                self.breach(Breach {
                    rule: Rule::ConstraintEnum,
                    node: Some(node),
                    field: name,
                    value: Some(text),
                    params: &[("expected", Param::List(values))],
                    suggestion: near,
                });
            }
            return;
        }
        if leaf.min_length.is_some() || leaf.max_length.is_some() {
            self.length(node, leaf, name);
        }
        if let Some(pattern) =
            leaf.pattern.as_ref().filter(|pattern| !pattern.regex.is_match(text.as_bytes()))
        {
            let example = pattern.example.as_deref().unwrap_or_default();
            let word = if example.is_empty() { Param::Text("") } else { Param::Word("example") };
            let params =
                [("pattern", Param::Text(&pattern.text)), ("example", word), ("value", Param::Text(example))];
            self.of_value(Rule::ConstraintPattern, node, name, &params);
        }
        let damaged = self.contract.tree.damaged;
        let strange = |c: &char| !is_xml(*c) || damaged && *c == char::REPLACEMENT_CHARACTER;
        if text.bytes().any(|byte| byte < 0x20 || byte == 0xEF)
            && let Some(c) = text.chars().find(strange)
        {
            let code = format!("{:04X}", u32::from(c));
            self.of_value(Rule::DocumentCharacter, node, name, &[("code", Param::Text(&code))]);
        }
    }

    fn length(&mut self, node: NodeRef<'_>, leaf: &Leaf, name: &str) {
        let text = node.text();
        // A text never has more characters than bytes.
        if leaf.min_length.unwrap_or(0) <= 1
            && !text.is_empty()
            && leaf.max_length.is_none_or(|max| text.len() <= max)
        {
            return;
        }
        let length = text.chars().count();
        let mut wrong = |rule, limit: usize| {
            let params = [("length", Param::Number(length as u64)), ("limit", Param::Number(limit as u64))];
            self.of_value(rule, node, name, &params);
        };
        if let Some(min) = leaf.min_length.filter(|min| length < *min) {
            wrong(Rule::ConstraintMinLength, min);
        }
        if let Some(max) = leaf.max_length.filter(|max| length > *max) {
            wrong(Rule::ConstraintMaxLength, max);
        }
    }

    fn date(&mut self, node: NodeRef<'_>, name: &str) {
        let text = node.text();
        if let Some(day) = day(text) {
            let years = &self.checker.years;
            if !years.hold_year(day.parts().0.into()) {
                let params = years.params();
                self.of_value(Rule::ContractFarDate, node, name, &params);
            }
            return;
        }
        let passes = match self.form() {
            // The official pattern is not anchored.
            DocumentForm::Json => text.as_bytes().windows(10).any(looks_like_date),
            DocumentForm::Xml => is_xml_date(collapsed(text)),
        };
        if passes {
            return self.of_value(Rule::ContractDate, node, name, &[]);
        }
        let (expected, example) = (Param::Text("AAAA-MM-JJ"), Param::Text("2024-01-31"));
        self.of_value(Rule::TypeDate, node, name, &[("expected", expected), ("example", example)]);
    }

    fn boolean(&mut self, node: NodeRef<'_>, name: &str) {
        if self.form() == DocumentForm::Xml && xml_boolean(node.text()).is_none() {
            let expected = Param::Text("true, false, oui, non, 1, 0");
            self.of_value(Rule::TypeBoolean, node, name, &[("expected", expected)]);
        }
    }

    fn number(&mut self, node: NodeRef<'_>, leaf: &Leaf, name: &str) {
        if node.is_odd_number() {
            // Already reported by `odd_numbers`.
            return;
        }
        let text = match self.form() {
            DocumentForm::Json => node.text(),
            DocumentForm::Xml if leaf.xml_empty && node.text().is_empty() => return,
            DocumentForm::Xml => collapsed(node.text()),
        };
        if is_beyond_budgets(text) {
            self.of_value(Rule::ContractAmount, node, name, &[]);
        }
        // The common case: a short whole number.
        if let Some(value) = short(text) {
            if let Some(limit) = leaf.minimum.as_ref().filter(|limit| value < limit.value) {
                self.of_value(Rule::ConstraintMinimum, node, name, &[("limit", Param::Text(&limit.text))]);
            }
            if let Some(limit) = leaf.maximum.as_ref().filter(|limit| value > limit.value) {
                self.of_value(Rule::ConstraintMaximum, node, name, &[("limit", Param::Text(&limit.text))]);
            }
            return;
        }
        let integer = leaf.kind == LeafKind::Integer;
        let rule = if integer { Rule::TypeInteger } else { Rule::TypeNumber };
        // In XML, no number has an exponent and no integer has a dot.
        let plain = self.form() == DocumentForm::Json
            || text
                .bytes()
                .all(|byte| byte.is_ascii_digit() || matches!(byte, b'+' | b'-') || byte == b'.' && !integer);
        let Some(number) = Exact::read(text).filter(|_| plain) else {
            // A number whose exponent exceeds 32 bits is still a JSON number, so JSON has its own rule for it.
            let rule = if self.form() == DocumentForm::Json { Rule::DocumentNumber } else { rule };
            return self.of_value(rule, node, name, &[]);
        };
        if integer && !number.is_integer() {
            return self.of_value(rule, node, name, &[]);
        }
        let mut bound = |limit: Option<&Bound>, rule, breaks: fn(&Exact<'_>, &Exact<'_>) -> bool| {
            let Some(limit) = limit else { return };
            if Exact::read(&limit.text).is_some_and(|limit| breaks(&number, &limit)) {
                self.of_value(rule, node, name, &[("limit", Param::Text(&limit.text))]);
            }
        };
        bound(leaf.minimum.as_ref(), Rule::ConstraintMinimum, |number, limit| number < limit);
        bound(leaf.maximum.as_ref(), Rule::ConstraintMaximum, |number, limit| number > limit);
        if !number.fits_decimal() {
            self.of_value(Rule::DocumentNumber, node, name, &[]);
        }
    }
}

/// Reads a number of at most 18 digits without any sign.
fn short(text: &str) -> Option<i64> {
    let short = text.len() <= 18 && text.bytes().all(|byte| byte.is_ascii_digit());
    if short { text.parse().ok() } else { None }
}

/// Writes a value of another JSON type in the expected type; empty when the conversion is not known.
fn as_expected(node: NodeRef<'_>, kind: LeafKind) -> String {
    let text = node.text();
    match (kind, node.kind()) {
        (LeafKind::Text, NodeKind::Number) => format!("\"{text}\""),
        (LeafKind::Text, NodeKind::Boolean(value)) => format!("\"{value}\""),
        (LeafKind::Integer | LeafKind::Number, NodeKind::Text) => match Exact::read(text.trim()) {
            Some(number) => {
                let mut plain = String::new();
                number.write(&mut plain);
                plain
            }
            None => String::new(),
        },
        (LeafKind::Boolean, NodeKind::Text | NodeKind::Number) => {
            xml_boolean(text).map(|value| value.to_string()).unwrap_or_default()
        }
        _ => String::new(),
    }
}

/// True if XML 1.0 allows the character.
pub(crate) fn is_xml(c: char) -> bool {
    !matches!(c, '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}')
}

/// Removes the blanks around a value, as XML Schema does for all types except text.
pub(crate) fn collapsed(text: &str) -> &str {
    text.trim_matches([' ', '\t', '\n', '\r'])
}

/// Reads a date in the official form.
pub(crate) fn day(text: &str) -> Option<Day> {
    let bytes = text.as_bytes();
    if bytes.len() != 10 || !looks_like_date(bytes) {
        return None;
    }
    let part = |range: std::ops::Range<usize>| text.get(range).and_then(|part| part.parse().ok());
    Day::new(part(0..4)?, part(5..7)?, part(8..10)?)
}

/// True for `dddd-dd-dd`.
fn looks_like_date(bytes: &[u8]) -> bool {
    bytes.iter().enumerate().all(|(place, byte)| match place {
        4 | 7 => *byte == b'-',
        _ => byte.is_ascii_digit(),
    })
}

/// True for a date of XML Schema 1.0: any year except 0, of four digits or more, and an optional time zone.
fn is_xml_date(text: &str) -> bool {
    let text = text.strip_prefix('-').unwrap_or(text);
    let (date, zone) = match text.strip_suffix('Z') {
        Some(date) => (date, ""),
        None => match text.len().checked_sub(6).and_then(|at| text.split_at_checked(at)) {
            Some((date, zone)) if zone.starts_with(['+', '-']) && zone.contains(':') => (date, zone),
            _ => (text, ""),
        },
    };
    let Some((year, rest)) = date.len().checked_sub(6).and_then(|at| date.split_at_checked(at)) else {
        return false;
    };
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if !digits(year)
        || year.len() < 4
        || year.len() > 4 && year.starts_with('0')
        || year.bytes().all(|b| b == b'0')
    {
        return false;
    }
    // The calendar repeats every 400 years, so the last four digits of the year suffice; year 0 becomes 2000.
    let cycle = year.get(year.len() - 4..).and_then(|last| last.parse::<u32>().ok()).unwrap_or_default();
    let exists = day(&format!("{:04}{rest}", if cycle == 0 { 2000 } else { cycle })).is_some();
    exists && (zone.is_empty() || is_zone(zone))
}

fn is_zone(zone: &str) -> bool {
    let Some((hours, minutes)) = zone.get(1..).and_then(|zone| zone.split_once(':')) else { return false };
    let two = |text: &str| (text.len() == 2).then(|| text.parse::<u32>().ok()).flatten();
    match (two(hours), two(minutes)) {
        (Some(14), Some(minutes)) => minutes == 0,
        (Some(hours), Some(minutes)) => hours < 14 && minutes < 60,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_of_xml_schema() {
        for yes in [
            "2024-01-31",
            "2024-02-29",
            "2024-01-31Z",
            "2024-01-31+02:00",
            "-0044-03-15",
            "12024-02-29",
            "2024-01-31-14:00",
        ] {
            assert!(is_xml_date(yes), "{yes}");
        }
        for no in [
            "2023-02-29",
            "2024-13-01",
            "0000-01-01",
            "24-01-31",
            "2024-01-31T00:00:00",
            "2024-01-31+15:00",
            "2024-1-31",
            "",
            "012024-01-01",
            "2024-01-31+0200",
        ] {
            assert!(!is_xml_date(no), "{no}");
        }
        assert!(day("2024-02-30").is_none() && day("2024-02-29").is_some());
    }
}
