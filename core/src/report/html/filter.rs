//! Radio buttons that choose the rules and columns of a page; rules of style hide the rest, so no script is needed.

use std::fmt::Write as _;
use std::io::{self, Write};

use super::Text;
use crate::report::excerpt::cut;
use crate::report::phrase::phrase;
use crate::report::{Lang, Rule, message};

/// The most choices; beyond these, a reader uses the table of contents.
const MOST: usize = 60;

/// The most characters of a column's name in the list.
const NAME: usize = 60;

/// The rules and columns that a reader can choose.
pub(super) struct Filter {
    rules: Vec<Rule>,
    /// The class of the groups of each column, and its name, in the order of the file.
    columns: Vec<(String, String)>,
}

impl Filter {
    pub fn new(rules: &[(Rule, u64)], mut columns: Vec<(String, String)>) -> Self {
        let mut rules: Vec<Rule> = rules.iter().map(|(rule, _)| *rule).collect();
        rules.truncate(MOST);
        columns.truncate(MOST);
        Filter { rules, columns }
    }

    /// The rules of style that hide the other rules and columns.
    pub fn style(&self) -> String {
        let mut style = String::new();
        if self.has_rules() {
            for rule in &self.rules {
                let id = rule.id();
                // Writing into a String cannot fail.
                let _ = writeln!(
                    style,
                    "main:has(#only-{id}:checked) .rule:not([aria-labelledby=\"{id}\"]) {{ display: none; }}"
                );
            }
        }
        if self.has_columns() {
            for (class, _) in &self.columns {
                let _ = writeln!(
                    style,
                    "main:has(#only-{class}:checked) :is(.group:not(.{class}), .rule:not(:has(.{class}))) \
                     {{ display: none; }}"
                );
            }
        }
        style
    }

    fn has_rules(&self) -> bool {
        self.rules.len() > 1
    }

    fn has_columns(&self) -> bool {
        self.columns.len() > 1
    }

    pub fn write(&self, out: &mut dyn Write, lang: Lang) -> io::Result<()> {
        if !self.has_rules() && !self.has_columns() {
            return Ok(());
        }
        writeln!(
            out,
            "<section class=\"filter\" aria-labelledby=\"filter\">\n<details>\n<summary><h2 id=\"filter\">{}</h2></summary>",
            phrase("filter-title", lang)
        )?;
        if self.has_columns() {
            let choices = self.columns.iter().map(|(class, name)| (class.as_str(), name.as_str()));
            fieldset(out, "column", phrase("column", lang), choices, lang)?;
        }
        if self.has_rules() {
            let choices = self.rules.iter().map(|rule| (rule.id(), message::title(*rule, lang)));
            fieldset(out, "rule", phrase("contents-rule", lang), choices, lang)?;
        }
        out.write_all(b"</details>\n</section>\n")
    }
}

fn fieldset<'c>(
    out: &mut dyn Write,
    name: &str,
    legend: &str,
    choices: impl Iterator<Item = (&'c str, &'c str)>,
    lang: Lang,
) -> io::Result<()> {
    writeln!(
        out,
        "<fieldset>\n<legend>{}</legend>\n\
         <label><input type=\"radio\" name=\"{name}\" id=\"all-{name}\" checked=\"\"> {}</label>",
        Text(legend),
        phrase("filter-all", lang),
    )?;
    for (id, text) in choices {
        writeln!(
            out,
            "<label><input type=\"radio\" name=\"{name}\" id=\"only-{id}\"> {}</label>",
            Text(&cut(text, NAME))
        )?;
    }
    out.write_all(b"</fieldset>\n")
}
