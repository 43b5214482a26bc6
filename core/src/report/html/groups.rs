use std::collections::{BTreeMap, HashMap};
use std::io::{self, Write};

use super::Text;
use super::rows::{Group, Said, Table};
use super::shell::docs;
use crate::report::cause::causes;
use crate::report::phrase::{counted, filled, number, phrase};
use crate::report::{Finding, Lang, Report, Rule, Severity, Unit, message};

/// The most groups that are unfolded when the page opens: of one rule, then of the whole page.
const UNFOLDED: usize = 3;
const ALL_UNFOLDED: usize = 30;

/// The findings kept of each rule, by column.
pub(super) struct Folder<'r> {
    report: &'r Report,
    lang: Lang,
    by_rule: HashMap<Rule, Kept<'r>>,
    unfolded: usize,
}

/// The kept findings of a rule.
#[derive(Default)]
struct Kept<'r> {
    count: u64,
    /// The number of findings that another finding causes, and that the page does not show.
    folded: u64,
    groups: Vec<Group<'r>>,
}

impl<'r> Folder<'r> {
    pub fn new(report: &'r Report, lang: Lang) -> Self {
        let mut by_rule: HashMap<Rule, Kept<'r>> = HashMap::new();
        let mut places: HashMap<(Rule, Option<&str>), usize> = HashMap::new();
        for finding in &report.findings {
            let rule = finding.rule;
            let Kept { count, folded, .. } = by_rule.entry(rule).or_default();
            *count += 1;
            if is_folded(finding) {
                *folded += 1;
                continue;
            }
            let field = finding.field_name().filter(|_| is_in_rows(rule) && !is_of_shape(rule));
            let groups = &mut by_rule.entry(rule).or_default().groups;
            let place = *places.entry((rule, field)).or_insert_with(|| {
                groups.push(Group { field, findings: Vec::new() });
                groups.len() - 1
            });
            let Some(group) = groups.get_mut(place) else { continue };
            if is_of_shape(rule) && group.findings.last().is_some_and(|last| last.row == finding.row) {
                continue;
            }
            group.findings.push(finding);
        }
        for kept in by_rule.values_mut() {
            kept.groups.sort_by_key(|group| std::cmp::Reverse(group.findings.len()));
        }
        Folder { report, lang, by_rule, unfolded: 0 }
    }

    /// The class and name of each column that has groups, in the order of the file.
    pub fn columns(&self) -> Vec<(String, String)> {
        let groups =
            self.by_rule.values().flat_map(|kept| &kept.groups).filter(|group| group.field.is_some());
        let firsts = groups.filter_map(|group| group.findings.first());
        let columns: BTreeMap<_, _> =
            firsts.map(|first| ((first.field_number, class(first)), *first)).collect();
        let name = |finding| message::column_at_start(finding, self.lang);
        columns.into_iter().map(|((_, class), finding)| (class, name(finding))).collect()
    }

    /// Writes the section of a rule: its message, then its groups.
    pub fn rule(&mut self, out: &mut dyn Write, rule: Rule, count: u64) -> io::Result<()> {
        let lang = self.lang;
        let (id, title) = (rule.id(), message::title(rule, lang));
        let many = match rule.severity() {
            Severity::Error => counted("errors", count, lang),
            Severity::Warning => counted("warnings", count, lang),
            Severity::Info => counted("infos", count, lang),
        };
        writeln!(
            out,
            "<section class=\"rule\" aria-labelledby=\"{id}\">\n<h3 id=\"{id}\">{} <span class=\"count\">{}</span></h3>\n\
             <p class=\"note\"><a href=\"{}#{id}\">{}</a>",
            Text(title),
            Text(&many),
            docs("RULES.md"),
            phrase("rule-explain", lang),
        )?;
        let Kept { count: kept, folded, groups } = self.by_rule.remove(&rule).unwrap_or_default();
        let note = match kept {
            kept if kept == count => String::new(),
            0 => phrase("rule-none-kept", lang).to_owned(),
            kept => {
                let (kept, count) = (number(kept, lang), number(count, lang));
                filled("rule-kept", lang, &[("kept", &kept), ("count", &count)])
            }
        };
        writeln!(out, "{}{}</p>", if note.is_empty() { "" } else { " · " }, Text(&note))?;
        if folded > 0 {
            writeln!(out, "<p>{}</p>", Text(&counted("rule-folded", folded, lang)))?;
        }
        if is_in_rows(rule) {
            let said = Said::of(groups.iter().flat_map(|group| group.findings.iter().copied()), lang);
            if kept > folded {
                said.write(out, None, lang)?;
            }
            for (place, group) in groups.iter().enumerate() {
                let open = place < UNFOLDED && self.unfolded < ALL_UNFOLDED;
                self.unfolded += usize::from(open);
                self.group(out, group, &said, title, open)?;
            }
        } else {
            for group in &groups {
                self.list(out, &group.findings)?;
            }
        }
        out.write_all(b"</section>\n")
    }

    /// Writes the findings about the header or the file as a list.
    fn list(&self, out: &mut dyn Write, findings: &[&Finding]) -> io::Result<()> {
        out.write_all(b"<ul>\n")?;
        for finding in findings {
            let place =
                message::place(finding, self.lang).map(|place| format!(" ({place})")).unwrap_or_default();
            writeln!(out, "<li>{}{}</li>", Text(&message::full(finding, self.lang)), Text(&place))?;
        }
        out.write_all(b"</ul>\n")
    }

    fn group(
        &self,
        out: &mut dyn Write,
        group: &Group<'_>,
        said: &Said,
        title: &str,
        open: bool,
    ) -> io::Result<()> {
        let lang = self.lang;
        let column = match group.field {
            Some("") => phrase("column-unnamed", lang).to_owned(),
            Some(_) => {
                group.findings.first().map(|first| message::column_at_start(first, lang)).unwrap_or_default()
            }
            None => phrase("whole-row", lang).to_owned(),
        };
        let column = &column;
        let class = group.findings.first().map(|first| class(first)).unwrap_or_default();
        let causes = causes(self.report, group.findings.iter().copied());
        let count = causes.iter().map(|cause| cause.count).sum();
        let open = if open { " open" } else { "" };
        writeln!(
            out,
            "<details class=\"group {class}\"{open}>\n<summary><h4>{}</h4> <span class=\"count\">{}</span></summary>",
            Text(column),
            Text(&counted(self.report.unit.key(), count, lang)),
        )?;
        let caption = match self.report.unit {
            Unit::Row => "table-caption",
            Unit::Contract => "table-caption-contracts",
        };
        let caption = filled(caption, lang, &[("rule", title), ("column", column.as_str())]);
        Table::of(causes, group.field, &self.report.labels, said, lang, caption).write(out)?;
        out.write_all(b"</details>\n")
    }
}

/// True if the page does not show the finding, because another finding causes it. The page shows each value of a column
/// that is written in one wrong form, because each has its own correction.
fn is_folded(finding: &Finding) -> bool {
    finding.cause.as_deref().is_some_and(|cause| cause.rule != finding.rule || cause.row == finding.row)
}

/// The class of the groups of a column.
fn class(finding: &Finding) -> String {
    match finding.field_number {
        Some(number) => format!("column-{number}"),
        None => format!("field-{}", finding.slot),
    }
}

/// True for missing and extra cells: the page shows one finding for each row, whose cells show which they are.
fn is_of_shape(rule: Rule) -> bool {
    matches!(rule, Rule::RowMissingCell | Rule::RowExtraCell)
}

/// True if the rule concerns rows or contracts; the page lists findings about the header or the file instead.
fn is_in_rows(rule: Rule) -> bool {
    rule.tags().iter().any(|tag| matches!(*tag, "#row" | "#contract"))
}
