//! The cases about documents that no list of contracts can express, in either form.

use std::collections::BTreeMap;

use crate::canonical::sha256;
use crate::generate::Raw;
use crate::vectors::{Case, Expected, Finding, Flag, Input, WantedForm};

/// The cases about documents, in their order.
pub struct Files {
    reference: String,
    /// The base texts of the cases.
    pub texts: BTreeMap<String, String>,
    /// The cases made.
    pub cases: Vec<Case>,
    /// The files whose very bytes matter.
    pub raw: Vec<Raw>,
}

/// The subject of a case about a document.
pub struct About<'a> {
    /// A place, or `file`.
    pub place: &'a str,
    /// The rule; `export` for none.
    pub rule: &'a str,
    /// The kind of damage.
    pub kind: &'a str,
    /// The section of the descriptor.
    pub section: &'a str,
}

impl<'a> About<'a> {
    /// A case about the whole document.
    pub fn file(rule: &'a str, kind: &'a str) -> Self {
        About { place: "file", rule, kind, section: "contracts" }
    }
}

impl Files {
    /// Without cases; with the base document of the cases, in each form.
    pub fn new(reference: String, json: String, xml: String) -> Self {
        let texts =
            [(WantedForm::Json.code().to_owned(), json), (WantedForm::Xml.code().to_owned(), xml)].into();
        Files { reference, texts, cases: Vec::new(), raw: Vec::new() }
    }

    /// The base document of the cases.
    pub fn text(&self, form: WantedForm) -> &str {
        self.texts.get(form.code()).map_or("", String::as_str)
    }

    /// Adds a case of a text.
    pub fn add_text(&mut self, form: WantedForm, about: &About<'_>, text: &str, findings: Vec<Finding>) {
        self.push(form, about, Input::Text { text: text.to_owned() }, findings);
    }

    /// Adds a case of the document with a piece of its text, from one byte to another, replaced.
    pub fn add_edited(
        &mut self,
        form: WantedForm,
        about: &About<'_>,
        (begin, end): (usize, usize),
        by: &str,
        findings: Vec<Finding>,
    ) {
        let (begin, end, before, after) = alone(self.text(form), begin, end);
        let text = self.text(form);
        let part = |begin, end| text.get(begin..end).unwrap_or_default();
        let input = Input::Edited {
            base: form.code().to_owned(),
            replace: part(begin, end).to_owned(),
            by: [part(begin, before), by, part(after, end)].concat(),
        };
        self.push(form, about, input, findings);
    }

    /// Adds a case of the document with a text, which must occur exactly once, replaced.
    pub fn add_replaced(
        &mut self,
        form: WantedForm,
        about: &About<'_>,
        (old, new): (&str, &str),
        findings: Vec<Finding>,
    ) {
        let begin = self.text(form).find(old).unwrap_or_default();
        self.add_edited(form, about, (begin, begin + old.len()), new, findings);
    }

    /// Adds a case of bytes.
    pub fn add_raw(&mut self, form: WantedForm, about: &About<'_>, bytes: Vec<u8>, findings: Vec<Finding>) {
        let path = format!("{}.{}", about.kind, form.code());
        self.push(form, about, Input::Raw { path: path.clone(), sha256: sha256(&bytes) }, findings);
        self.raw.push(Raw { path, bytes });
    }

    /// Flags the last case: the official schemas give no verdict, or another one.
    pub fn not_for_schemas(&mut self) {
        self.cases.iter_mut().last().into_iter().for_each(|case| case.flags.push(Flag::NotForSchemas));
    }

    fn push(&mut self, form: WantedForm, about: &About<'_>, file: Input, mut findings: Vec<Finding>) {
        findings.sort();
        let mut rules: Vec<String> = findings.iter().map(|one| one.rule.clone()).collect();
        rules.push(about.rule.to_owned());
        rules.sort();
        rules.dedup();
        let (place, rule, kind, form) = (about.place, about.rule, about.kind, form.code());
        self.cases.push(Case {
            id: format!("{}/{place}/{rule}/{kind}-in-{form}", self.reference),
            description: format!("A document: {} ({place}, {form})", kind.replace('-', " ")),
            rules,
            section: about.section.to_owned(),
            flags: Vec::new(),
            records: None,
            form: None,
            file: Some(file),
            expected: Expected { outcome: None, findings },
        });
    }
}

/// A piece of a text, widened until it occurs exactly once: its bounds, and the original ones.
fn alone(text: &str, begin: usize, end: usize) -> (usize, usize, usize, usize) {
    let (mut from, mut to) = (begin, end);
    let once = |from, to| from < to && text.get(from..to).is_some_and(|part| text.matches(part).count() == 1);
    while !once(from, to) && (from > 0 || to < text.len()) {
        from = (0..from).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
        to = (to + 1..=text.len()).find(|at| text.is_char_boundary(*at)).unwrap_or(to);
    }
    (from, to, begin, end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_piece_is_widened_until_it_stands_once() {
        let text = "<a>é1</a><b>é1</b>";
        let (begin, end, ..) = alone(text, 15, 16);
        assert_eq!(text.matches(&text[begin..end]).count(), 1);
        assert!(begin <= 15 && end >= 16);
    }
}
