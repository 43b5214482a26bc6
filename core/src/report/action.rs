//! The first actions of a report: the few that remove the most errors.
//!
//! An action counts only the errors that it certainly removes, as the kept findings show. A correction removes the
//! error of its value only if the column accepts the suggested value. Deleting a blank row removes the errors of that
//! row. Filling in an empty cell removes the error of the empty cell. A shifted row may hide other errors, so no action
//! promises to remove them.

use std::collections::HashMap;

use super::cause::rows_in_words;
use super::excerpt::cut;
use super::medium::letters;
use super::phrase::{capital, counted, filled, phrase};
use super::{Finding, Lang, Medium, Report, Rule, Severity, Shares, Slot, message};

/// The number of actions that a report shows.
const MOST: usize = 3;

/// Actions cut long values and lists; the findings below show them at length. Lengths in characters.
const LONG: usize = 200;
const NAME: usize = 60;
const MOST_NAMED: usize = 10;

/// The kind of an action: findings of the same kind share one action.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Kind {
    /// A fault of the header: it hides all other errors until it is corrected.
    Header(Rule),
    Blank,
    Short,
    Shifted,
    /// A column of the file that has another name; the number is the place of its finding in the report.
    Rename(usize),
    Add,
    Fill(Slot),
    /// Values that each have a suggested correction.
    Write(Rule, Slot),
    /// Cells of a workbook that store the right value and display another.
    Show(Rule, Slot),
    Other(Rule, Slot),
}

/// The findings of one action.
struct Action<'r> {
    kind: Kind,
    first: &'r Finding,
    rows: Vec<u64>,
    /// The names of the missing columns ([`Kind::Add`]).
    fields: Vec<&'r str>,
    /// The number of its kept findings, including those that another finding causes.
    kept: u64,
    /// The number of its kept findings that no other finding causes.
    causes: u64,
    /// The kept findings (`shares`) and all findings of the file (`counted`) with the rule and column of `first`.
    shares: Shares,
    counted: u64,
}

/// The first actions of a report, one sentence each.
pub(crate) fn first_actions(report: &Report, lang: Lang) -> Vec<String> {
    let mut actions = gather(report);
    actions.sort_by_cached_key(|action| {
        let comes_first = matches!(action.kind, Kind::Header(_));
        std::cmp::Reverse((comes_first, action.count()))
    });
    actions.truncate(MOST);
    actions.iter().map(|action| action.sentence(report, lang)).collect()
}

fn gather(report: &Report) -> Vec<Action<'_>> {
    let mut gathered = Gathered::default();
    let shares = report.shares();
    let errors = || report.findings.iter().enumerate().filter(|(_, f)| f.severity() == Severity::Error);
    // A finding names its cause by rule, row and column ([`Finding::key`]).
    let mut causes: HashMap<(Rule, Option<u64>, Option<&str>), Kind> = HashMap::new();
    for (place, finding) in errors().filter(|(_, finding)| finding.cause.is_none()) {
        let kind = kind(place, finding);
        causes.insert(finding.key(), kind);
        if let Some(action) = gathered.of(kind, || Action::new(report, &shares, kind, finding)) {
            action.kept += 1;
            action.causes += 1;
            action.rows.extend(finding.row);
            if kind == Kind::Add {
                action.fields.extend(finding.field_name());
            }
        }
    }
    for (_, finding) in errors() {
        let Some(cause) = finding.cause.as_deref() else { continue };
        let kind = causes.get(&cause.key());
        // The cause has no action if it is a warning, as an unclosed quote is.
        let is_known = kind.is_some();
        let kind = kind.copied().unwrap_or(Kind::Shifted);
        if let Some(action) = gathered.of(kind, || Action::new(report, &shares, kind, finding)) {
            action.kept += 1;
            action.rows.extend(finding.row.filter(|_| !is_known));
        }
    }
    for action in &mut gathered.actions {
        action.rows.sort_unstable();
        action.rows.dedup();
    }
    gathered.actions
}

/// The actions in the order of their first findings, one of each kind.
#[derive(Default)]
struct Gathered<'r> {
    actions: Vec<Action<'r>>,
    places: HashMap<Kind, usize>,
}

impl<'r> Gathered<'r> {
    /// The action of a kind, made by `new` if there is none.
    fn of(&mut self, kind: Kind, new: impl FnOnce() -> Action<'r>) -> Option<&mut Action<'r>> {
        let at = *self.places.entry(kind).or_insert_with(|| {
            self.actions.push(new());
            self.actions.len() - 1
        });
        self.actions.get_mut(at)
    }
}

fn kind(place: usize, finding: &Finding) -> Kind {
    let (rule, slot) = (finding.rule, finding.slot);
    match rule {
        Rule::HeaderUnmatched | Rule::ColumnDuplicate => Kind::Header(rule),
        Rule::RowBlank => Kind::Blank,
        Rule::RowMissingCell => Kind::Short,
        Rule::RowExtraCell => Kind::Shifted,
        rule if rule.is_about_absent() => {
            match message::param(finding, "nearest").filter(|name| !name.is_empty()) {
                Some(_) => Kind::Rename(place),
                None => Kind::Add,
            }
        }
        Rule::ConstraintRequired => Kind::Fill(slot),
        rule if rule.is_about_value() && message::is_held(finding) => Kind::Show(rule, slot),
        rule if rule.is_about_value() && finding.suggestion.is_some() => Kind::Write(rule, slot),
        rule => Kind::Other(rule, slot),
    }
}

impl<'r> Action<'r> {
    fn new(report: &Report, shares: &HashMap<(Rule, Slot), Shares>, kind: Kind, first: &'r Finding) -> Self {
        Action {
            kind,
            first,
            rows: Vec::new(),
            fields: Vec::new(),
            kept: 0,
            causes: 0,
            shares: shares.get(&(first.rule, first.slot)).copied().unwrap_or_default(),
            counted: report.tally.of(first.rule, first.slot),
        }
    }

    /// The number of errors that the action certainly concerns.
    fn count(&self) -> u64 {
        // The same action also applies to the findings that were counted but not kept.
        let says_all = matches!(self.kind, Kind::Blank | Kind::Fill(_))
            || matches!(self.kind, Kind::Other(..)) && self.shares.alone == self.causes;
        if says_all { self.whole().max(self.kept) } else { self.kept }
    }

    /// The number of findings with the rule and column of `first`, without those that another finding causes.
    fn whole(&self) -> u64 {
        self.counted.saturating_sub(self.shares.folded)
    }

    /// True if the action may concern more errors than [`Action::count`], because some findings were not kept.
    fn is_at_least(&self, report: &Report) -> bool {
        match self.kind {
            Kind::Write(..) | Kind::Show(..) => self.counted > self.shares.alone + self.shares.folded,
            Kind::Short => report.tally.total(Rule::RowMissingCell) > self.kept,
            Kind::Blank => report.tally.total(Rule::RowBlank) > self.causes,
            _ => false,
        }
    }

    fn sentence(&self, report: &Report, lang: Lang) -> String {
        let (first, count) = (self.first, self.count());
        let column = message::column_at_start(first, lang);
        let fix = message::fix(first, lang);
        let advice = if fix.is_empty() { message::title(first.rule, lang).to_owned() } else { fix };
        let rows = capital(&rows_in_words(&self.rows, report.unit, lang));
        let named = |name: &&str| filled("named", lang, &[("name", &cut(name, NAME))]);
        let mut fields = self.fields.iter().take(MOST_NAMED).map(named).collect::<Vec<_>>().join(", ");
        if self.fields.len() > MOST_NAMED {
            fields.push_str(", …");
        }
        let (cell, suggestion) = (first.cell().unwrap_or_default(), first.suggestion().unwrap_or_default());
        let shown = |text: &str| cut(text, LONG).into_owned();
        let say = |key: &str, count: u64| {
            let values = [
                ("column", column.as_str()),
                ("rows", &rows),
                ("fields", &fields),
                ("cell", &shown(cell)),
                ("suggestion", &shown(suggestion)),
                ("advice", &small(&shown(advice.trim_end_matches('.')))),
                ("count", &super::phrase::number(count, lang)),
            ];
            filled(key, lang, &values)
        };
        let text = match self.kind {
            Kind::Header(_) => message::full(first, lang).trim_end_matches('.').to_owned(),
            Kind::Blank => say("action-blank", self.whole()),
            Kind::Short => say("action-short", self.rows.len() as u64),
            Kind::Shifted => say("action-shifted", self.rows.len() as u64),
            Kind::Rename(_) => self.rename(report, lang),
            Kind::Add => say("action-add", self.fields.len() as u64),
            Kind::Fill(_) => say("action-fill", count),
            Kind::Write(..) => say("action-write", count),
            Kind::Other(..) if column.is_empty() => say("action-rows", count),
            Kind::Other(..) | Kind::Show(..) => say("action-other", count),
        };
        let effect = match self.kind {
            // A fault of the header stops the check before the rows: their errors are not known.
            Kind::Header(_) => return text + ".",
            Kind::Shifted => "action-concerns",
            _ if self.is_at_least(report) => "action-effect-least",
            _ => "action-effect",
        };
        text + &counted(effect, count, lang) + "."
    }

    fn rename(&self, report: &Report, lang: Lang) -> String {
        let nearest = message::param(self.first, "nearest").unwrap_or_default();
        let place = report.labels.iter().position(|label| label == nearest);
        let number = place.and_then(|place| u32::try_from(place + 1).ok());
        let column = match number.filter(|_| self.first.medium != Medium::Records) {
            Some(number) => filled("place-column", lang, &[("letters", &letters(number)), ("name", nearest)]),
            None => filled("column-name", lang, &[("name", nearest)]),
        };
        let field = self.first.field_name().unwrap_or_default();
        filled("action-rename", lang, &[("column", &column), ("field", field)])
    }
}

/// Lowers the first letter of a text that follows a colon.
fn small(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map(|first| first.to_lowercase().chain(chars).collect()).unwrap_or_default()
}

/// The answer to "may this file be published?": yes, no, or only after a person has looked at a named point.
pub(crate) fn may_be_published(report: &Report, lang: Lang) -> &'static str {
    let broken = |rules: &[Rule]| rules.iter().any(|rule| report.tally.total(*rule) > 0);
    let key = if !report.is_valid() {
        "publish-no"
    } else if broken(&[Rule::TextDamaged, Rule::FileDamaged]) {
        "publish-damaged"
    } else if broken(&[Rule::RowSwallowed, Rule::FileUnclosedQuote]) {
        "publish-swallowed"
    } else if report.rows == 0 {
        "publish-empty"
    } else if report.warnings() > 0 {
        "publish-warnings"
    } else {
        "publish-yes"
    };
    phrase(key, lang)
}
