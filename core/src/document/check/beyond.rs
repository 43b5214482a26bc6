//! Rules that the official schemas cannot express: keys of identifiers, the order of dates, numbers that must agree.

use super::Walk;
use super::leaf::{collapsed, day};
use crate::check::siret::{Fault, Number};
use crate::document::descriptor::Check;
use crate::document::findings::Breach;
use crate::document::number::Exact;
use crate::document::schema::{ObjectType, Shape};
use crate::document::tree::{NodeKind, NodeRef};
use crate::report::{Param, Rule};

impl Walk<'_> {
    pub(super) fn beyond(&mut self, node: NodeRef<'_>, object: &ObjectType, check: &Check) {
        match check {
            Check::Siret { field } => {
                if let Some(found) = value(node, field) {
                    self.siret(found, field);
                }
            }
            Check::Identifier { field, kind } => {
                if let Some((found, kind)) = value(node, field).zip(value(node, kind)) {
                    self.identifier(found, field, kind.text());
                }
            }
            Check::Cpv { field } => {
                if let Some(found) = value(node, field) {
                    self.cpv(found, field);
                }
            }
            Check::NotBefore { field, than } => {
                if let Some((found, other)) = value(node, field).zip(value(node, than))
                    && let Some((date, limit)) = date(found).zip(date(other))
                    && date < limit
                {
                    let params =
                        [("other", Param::Text(than)), ("date", Param::Text(collapsed(other.text())))];
                    self.wrong(Rule::ContractDateOrder, found, field, &params);
                }
            }
            Check::AtMost { field, than } => {
                if let Some((found, other)) = value(node, field).zip(value(node, than))
                    && let Some((number, limit)) = number(found).zip(number(other))
                    && number > limit
                {
                    let params =
                        [("other", Param::Text(than)), ("limit", Param::Text(collapsed(other.text())))];
                    self.wrong(Rule::ContractAtMost, found, field, &params);
                }
            }
            Check::Increasing { field, key } => self.increasing(node, object, field, key),
            Check::Ordered { field, key } => self.ordered(node, object, field, key),
            Check::Refers { field, key, to } => self.refers(node, object, field, key, to),
            Check::Unique { fields } => self.not_seen_before(node, fields),
        }
    }

    fn wrong(&mut self, rule: Rule, node: NodeRef<'_>, field: &str, params: &[(&'static str, Param<'_>)]) {
        let field = field.rsplit('.').next().unwrap_or(field);
        let value = Some(node.text());
        self.breach(Breach { rule, node: Some(node), field, value, params, suggestion: None });
    }

    /// Checks the keys of fourteen digits; any other text is already an error of form.
    fn siret(&mut self, node: NodeRef<'_>, field: &str) {
        if node.text().len() == 14
            && let Some(reason) = siret_fault(node.text())
        {
            self.wrong(Rule::ContractSiret, node, field, &siret_params(reason, 14));
        }
    }

    fn identifier(&mut self, node: NodeRef<'_>, field: &str, kind: &str) {
        let text = node.text();
        let blank = text.is_empty() || text.contains(char::is_whitespace);
        let reason = match kind {
            "SIRET" => siret_fault(text),
            _ if blank => Some("identifier-blank"),
            "TVA" => vat_fault(text),
            _ => None,
        };
        if let Some(reason) = reason {
            let [reason, length, digits] = siret_params(reason, text.chars().count());
            let params = [reason, length, digits, ("kind", Param::Text(kind))];
            let suggestion = (kind == "SIRET").then(|| Number::Siret.suggest(text)).flatten();
            self.breach(Breach {
                rule: Rule::ContractIdentifier,
                node: Some(node),
                field,
                value: Some(text),
                params: &params,
                suggestion: suggestion.as_deref(),
            });
        }
    }

    fn cpv(&mut self, node: NodeRef<'_>, field: &str) {
        let Some((code, digit)) = node.text().split_once('-') else { return };
        if let Some(right) = cpv_digit(code).filter(|right| digit.parse() != Ok(*right)) {
            self.wrong(Rule::ContractCpv, node, field, &[("digit", Param::Number(right.into()))]);
        }
    }

    /// The values under a key in the items of a list.
    fn keys<'n>(&self, node: NodeRef<'n>, object: &ObjectType, field: &str, key: &str) -> Vec<NodeRef<'n>> {
        let list = object.field(field).and_then(|index| object.fields.get(index));
        let Some(Shape::List(list)) = list.map(|field| &field.shape) else { return Vec::new() };
        let Some(node) = node.get(field) else { return Vec::new() };
        list.items(self.form(), node).into_iter().filter_map(|item| value(item, key)).collect()
    }

    fn increasing(&mut self, node: NodeRef<'_>, object: &ObjectType, field: &str, key: &str) {
        let mut last: Option<(Exact<'_>, NodeRef<'_>)> = None;
        for found in self.keys(node, object, field, key) {
            let Some(next) = number(found) else { continue };
            if let Some((before, node)) = last.filter(|(before, _)| next <= *before) {
                let _ = before;
                let params = [
                    ("number", Param::Text(found.text())),
                    ("before", Param::Text(node.text())),
                    ("list", Param::Text(field)),
                ];
                self.wrong(Rule::ContractSequence, found, key, &params);
            }
            last = Some((next, found));
        }
    }

    fn ordered(&mut self, node: NodeRef<'_>, object: &ObjectType, field: &str, key: &str) {
        let dated = self.keys(node, object, field, key);
        let dates = dated.into_iter().filter_map(|node| date(node).map(|date| (date, node)));
        let dates: Vec<_> = dates.collect();
        for ((before, earlier), (next, found)) in dates.iter().zip(dates.iter().skip(1)) {
            if next < before {
                let params = [("list", Param::Text(field)), ("date", Param::Text(collapsed(earlier.text())))];
                self.wrong(Rule::ContractChronology, *found, key, &params);
            }
        }
    }

    fn refers(&mut self, node: NodeRef<'_>, object: &ObjectType, field: &str, key: &str, to: &str) {
        let referring = self.keys(node, object, field, key);
        if referring.is_empty() {
            return;
        }
        let targets: std::collections::HashSet<_> =
            self.keys(node, object, to, key).into_iter().filter_map(number).collect();
        for found in referring {
            if number(found).is_some_and(|number| !targets.contains(&number)) {
                let params = [("number", Param::Text(collapsed(found.text()))), ("list", Param::Text(to))];
                self.wrong(Rule::ContractReference, found, key, &params);
            }
        }
    }

    fn not_seen_before(&mut self, node: NodeRef<'_>, fields: &[String]) {
        let mut joined = std::mem::take(&mut self.checker.scratch);
        joined.clear();
        let mut whole = true;
        let mut last = None;
        for field in fields {
            last = value(node, field);
            whole = whole && last.is_some();
            joined.push_str(last.map_or("", |node| node.text()));
            joined.push('\0');
        }
        if whole {
            use std::hash::BuildHasher;
            let [low, high] = &self.checker.state;
            // Each kind of contract has its own numbers.
            let key = (self.contract.kind, joined.as_str());
            let print = u128::from(low.hash_one(key)) | u128::from(high.hash_one(key)) << 64;
            if self.checker.seen.insert(print) {
                self.checker.last = Some(print);
            } else if let Some((found, field)) = last.zip(fields.last()) {
                self.wrong(Rule::ContractTwice, found, field, &[]);
            }
        }
        self.checker.scratch = joined;
    }
}

/// The text or number at a path of names.
fn value<'n>(node: NodeRef<'n>, path: &str) -> Option<NodeRef<'n>> {
    let found = path.split('.').try_fold(node, |node, name| node.get(name))?;
    matches!(found.kind(), NodeKind::Text | NodeKind::Number).then_some(found)
}

fn date(node: NodeRef<'_>) -> Option<crate::field_type::Day> {
    day(collapsed(node.text()))
}

fn number(node: NodeRef<'_>) -> Option<Exact<'_>> {
    Exact::read(collapsed(node.text()))
}

fn siret_fault(text: &str) -> Option<&'static str> {
    // `verify` accepts blanks and dots; here the form must be exact.
    let exact = text.len() == 14 && text.bytes().all(|byte| byte.is_ascii_digit());
    match Number::Siret.verify(text.as_bytes()) {
        Ok(()) if exact => None,
        Ok(()) | Err(Fault::Characters | Fault::NotText) => Some("siret-digits"),
        Err(Fault::Scientific) => Some("siret-scientific"),
        Err(Fault::Length(_)) => Some("siret-length"),
        Err(Fault::SirenKey) => Some("siret-siren-key"),
        Err(Fault::Key) => Some("siret-key"),
    }
}

fn siret_params(reason: &'static str, length: usize) -> [(&'static str, Param<'static>); 3] {
    [("reason", Param::Word(reason)), ("length", Param::Number(length as u64)), ("digits", Param::Number(14))]
}

/// A VAT number (Directive 2006/112/EC, article 215): two letters of a country, then its own number. A French number
/// is a key of two characters and a SIREN; a key of two digits is 12 plus three times the SIREN, modulo 97.
fn vat_fault(text: &str) -> Option<&'static str> {
    let (country, number) = text.split_at_checked(2)?;
    let form = country.bytes().all(|byte| byte.is_ascii_uppercase())
        && (2..=12).contains(&number.len())
        && number.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'*'));
    if !form {
        return Some("identifier-vat");
    }
    if country != "FR" {
        return None;
    }
    let (key, siren) = number.split_at_checked(2)?;
    let right = siren.len() == 9 && Number::Siren.verify(siren.as_bytes()).is_ok() && {
        let expected = siren.parse::<u64>().map(|siren| (12 + 3 * (siren % 97)) % 97).ok();
        // Keys with letters follow another formula, which is not checked.
        key.parse::<u64>().map_or(true, |key| Some(key) == expected)
    };
    (!right).then_some("identifier-vat-fr")
}

/// The check digit of a CPV code: the sum of its digits by weights 3, 7 and 1 in turn, modulo ten. No text of the
/// nomenclature (regulation EC 213/2008) states the formula. Its codes follow it with a few exceptions, these two
/// known.
fn cpv_digit(code: &str) -> Option<u8> {
    const EXCEPTIONS: [(&str, u8); 2] = [("45233139", 3), ("51000000", 9)];
    if let Some((_, digit)) = EXCEPTIONS.iter().find(|(exception, _)| *exception == code) {
        return Some(*digit);
    }
    let digits = code.len() == 8 && code.bytes().all(|byte| byte.is_ascii_digit());
    let sum = || {
        code.bytes()
            .zip([3, 7, 1].into_iter().cycle())
            .map(|(d, weight)| u32::from(d - b'0') * weight)
            .sum::<u32>()
    };
    digits.then(|| (sum() % 10) as u8)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn check_digits_are_those_of_the_nomenclature() {
        for code in [
            "03000000-1",
            "15000000-8",
            "30192000-1",
            "33600000-6",
            "34144210-3",
            "45000000-7",
            "45261900-3",
            "45112500-0",
            "51000000-9",
            "51100000-3",
            "71320000-7",
            "72000000-5",
            "77310000-6",
            "98000000-3",
            "45233139-3",
            "45233229-0",
            "45261910-6",
        ] {
            let (code, digit) = code.split_once('-').unwrap();
            assert_eq!(cpv_digit(code), digit.parse().ok(), "{code}");
        }
        assert_eq!([cpv_digit("4500000"), cpv_digit("4500000A")], [None, None]);
    }

    #[test]
    fn vat_numbers_have_a_country_and_in_france_a_key() {
        for yes in ["FR83404833048", "FRXX404833048", "DE136695976", "BE0403170701", "EL094259216"] {
            assert_eq!(vat_fault(yes), None, "{yes}");
        }
        for (no, reason) in [
            ("FR82404833048", "identifier-vat-fr"),
            ("FR83404833049", "identifier-vat-fr"),
            ("404833048", "identifier-vat"),
            ("fr83404833048", "identifier-vat"),
            ("DE1", "identifier-vat"),
        ] {
            assert_eq!(vat_fault(no), Some(reason), "{no}");
        }
    }
}
