//! The first actions of a report: the few that remove the most errors.
//!
//! An action promises a number of errors only if its effect was tried: a correction on a copy of each row, a new name of
//! a column on all rows. The removal of a blank row removes all errors of that row. An action whose value a person must
//! choose names the number of values or rows to correct, and promises nothing.

use std::collections::HashMap;

use serde::Serialize;

use super::cause::rows_in_words;
use super::excerpt::cut;
use super::medium::letters;
use super::phrase::{capital, counted, filled, number, phrase};
use super::{Finding, Lang, Medium, Renamed, Report, Rule, Severity, Shares, Slot, Unit, message};

/// The number of actions that a report shows.
const MOST: usize = 3;

/// Actions cut long values and lists; the findings below show them at length. Lengths in characters.
const LONG: usize = 200;
const NAME: usize = 60;
const MOST_NAMED: usize = 10;

/// The kind of an action: findings of the same kind share one action.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Kind {
    /// The data are on another sheet of the workbook.
    Sheet,
    /// The header is below other rows.
    Below,
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

impl Kind {
    fn code(self) -> &'static str {
        match self {
            Kind::Sheet => "choose-sheet",
            Kind::Below => "delete-rows-above",
            Kind::Header(_) => "correct-header",
            Kind::Blank => "delete-rows",
            Kind::Short => "complete-rows",
            Kind::Shifted => "realign-rows",
            Kind::Rename(_) => "rename-column",
            Kind::Add => "add-columns",
            Kind::Fill(_) => "fill-cells",
            Kind::Write(..) => "write-values",
            Kind::Show(..) => "format-column",
            Kind::Other(..) => "correct-values",
        }
    }

    /// True if all other errors may depend on this one.
    fn comes_first(self) -> bool {
        matches!(self, Kind::Sheet | Kind::Below | Kind::Header(_))
    }
}

/// The effect of an action.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Effect {
    /// Nobody knows it before the action is done: the rows were not checked, or a person must choose the values.
    Unknown,
    /// It removes so many errors.
    Removes(u64),
    /// It removes so many errors, and more of the findings that the report counts but did not keep.
    RemovesAtLeast(u64),
    /// It removes and adds so many errors.
    Reveals(u64, u64),
    /// The values of the column will be checked for the first time.
    Checks,
    /// So many errors probably come from the fault.
    Concerns(u64),
    /// A person must correct so many values.
    Values(u64),
    /// A person must correct so many rows.
    Rows(u64),
}

/// An action in words and as data.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct FirstAction {
    kind: &'static str,
    /// The sentence for people.
    #[serde(rename = "message")]
    pub text: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    field_name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    column_letters: Option<String>,
    /// The new name of a column, or the names of the columns to add.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    new_names: Vec<String>,
    /// The format that the column should have in a workbook.
    #[serde(skip_serializing_if = "Option::is_none")]
    format: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    sheet: Option<String>,
    /// The rows concerned, as far as the report kept them.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    rows: Vec<u64>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    values: Vec<Correction>,
    /// The number of errors that the action removes; None if it is not known.
    errors_removed: Option<u64>,
    /// True if the action, done on the rows that the report counts but does not list, removes more errors.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    at_least: bool,
    /// The number of errors that appear once the values of a renamed column are checked.
    #[serde(skip_serializing_if = "Option::is_none")]
    errors_revealed: Option<u64>,
}

/// A value to write.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Correction {
    row_number: u64,
    cell: String,
    suggestion: String,
}

/// The findings of one action.
struct Action<'r> {
    kind: Kind,
    first: &'r Finding,
    /// The rows of its kept findings, each with the effect that was tried, if it was.
    rows: Vec<(u64, Option<i64>)>,
    values: Vec<&'r Finding>,
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

/// The first actions of a report.
pub(crate) fn first_actions(report: &Report, lang: Lang) -> Vec<FirstAction> {
    let mut actions = gather(report);
    actions.sort_by_cached_key(|action| std::cmp::Reverse((action.kind.comes_first(), action.count())));
    actions.truncate(MOST);
    actions.iter().map(|action| action.told(report, lang)).collect()
}

fn gather(report: &Report) -> Vec<Action<'_>> {
    let mut gathered = Gathered::default();
    let shares = report.shares();
    if let Some(finding) = report.findings.iter().find(|finding| finding.rule == Rule::SheetElsewhere) {
        gathered.of(Kind::Sheet, || Action::new(report, &shares, Kind::Sheet, finding));
    }
    let errors = || report.findings.iter().enumerate().filter(|(_, f)| f.severity() == Severity::Error);
    // A finding names its cause by rule, row and column ([`Finding::key`]).
    let mut causes: HashMap<(Rule, Option<u64>, Option<&str>), Kind> = HashMap::new();
    for (place, finding) in errors().filter(|(_, finding)| finding.cause.is_none()) {
        let kind = kind(report, place, finding);
        causes.insert(finding.key(), kind);
        if let Some(action) = gathered.of(kind, || Action::new(report, &shares, kind, finding)) {
            action.kept += 1;
            action.causes += 1;
            action.take(finding);
            if kind == Kind::Add {
                action.fields.extend(finding.field_name());
            }
        }
    }
    for (_, finding) in errors() {
        let Some(cause) = finding.cause.as_deref() else { continue };
        let kind = causes.get(&cause.key());
        // The cause has no action of its own if it is a warning, as an unclosed quote is.
        let is_known = kind.is_some();
        let of_warning = if cause.rule == Rule::SheetElsewhere { Kind::Sheet } else { Kind::Shifted };
        let kind = kind.copied().unwrap_or(of_warning);
        if let Some(action) = gathered.of(kind, || Action::new(report, &shares, kind, finding)) {
            action.kept += 1;
            if !is_known || cause.row != finding.row {
                action.take(finding);
            }
        }
    }
    for action in &mut gathered.actions {
        action.rows.sort_unstable();
        action.rows.dedup_by_key(|(row, _)| *row);
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

fn kind(report: &Report, place: usize, finding: &Finding) -> Kind {
    let (rule, slot) = (finding.rule, finding.slot);
    match rule {
        Rule::HeaderUnmatched if message::number(finding, "header").is_some() => Kind::Below,
        Rule::HeaderUnmatched | Rule::ColumnDuplicate => Kind::Header(rule),
        Rule::RowBlank => Kind::Blank,
        Rule::RowMissingCell => Kind::Short,
        Rule::RowExtraCell => Kind::Shifted,
        rule if rule.is_about_absent() => match report.name_to_replace(finding) {
            Some(_) => Kind::Rename(place),
            None => Kind::Add,
        },
        Rule::ConstraintRequired => Kind::Fill(slot),
        rule if rule.is_about_value() && message::is_held(finding) => Kind::Show(rule, slot),
        rule if finding.suggestion.is_some() && finding.row.is_some() => Kind::Write(rule, slot),
        rule => Kind::Other(rule, slot),
    }
}

/// The most rows above the header that are expected.
const MOST_ABOVE: u64 = 100;

/// The number of rows of a sheet in Excel and LibreOffice.
const SHEET: u64 = 1 << 20;

impl Report {
    /// True if a workbook has rows down to the last one of the sheet: LibreOffice writes such rows when it deletes rows
    /// of a workbook of Excel, and would write them again.
    fn fills_sheet(&self) -> bool {
        let is_workbook = self.findings.first().is_some_and(|finding| finding.medium == Medium::Workbook);
        is_workbook && self.rows + MOST_ABOVE >= SHEET
    }

    /// The name that a missing column probably has in the file: the column that has it is unknown, and its own nearest
    /// name is that of the missing column.
    fn name_to_replace<'f>(&self, missing: &'f Finding) -> Option<&'f str> {
        let name = message::param(missing, "nearest").filter(|name| !name.is_empty())?;
        let is_other = |finding: &&Finding| {
            finding.rule == Rule::ColumnUnknown
                && finding.field_name() == Some(name)
                && message::param(finding, "nearest") != missing.field_name()
        };
        (!self.findings.iter().any(|finding| is_other(&finding))).then_some(name)
    }
}

impl<'r> Action<'r> {
    fn new(report: &Report, shares: &HashMap<(Rule, Slot), Shares>, kind: Kind, first: &'r Finding) -> Self {
        Action {
            kind,
            first,
            rows: Vec::new(),
            values: Vec::new(),
            fields: Vec::new(),
            kept: 0,
            causes: 0,
            shares: shares.get(&(first.rule, first.slot)).copied().unwrap_or_default(),
            counted: report.tally.of(first.rule, first.slot),
        }
    }

    fn take(&mut self, finding: &'r Finding) {
        self.rows.extend(finding.row.map(|row| (row, finding.removes)));
        self.values.push(finding);
    }

    /// The number of errors that the action concerns.
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
            Kind::Blank => report.tally.total(Rule::RowBlank) > self.causes || report.lacks_errors(),
            _ => false,
        }
    }

    fn effect(&self, report: &Report) -> Effect {
        let removes = |count| match self.is_at_least(report) {
            true => Effect::RemovesAtLeast(count),
            false => Effect::Removes(count),
        };
        match self.kind {
            Kind::Sheet | Kind::Below | Kind::Header(_) | Kind::Add | Kind::Fill(_) => Effect::Unknown,
            Kind::Shifted => Effect::Concerns(self.count()),
            Kind::Blank if report.fills_sheet() => Effect::Unknown,
            Kind::Blank => removes(self.count()),
            Kind::Short | Kind::Write(..) | Kind::Show(..) => {
                let tried: Option<i64> = self.rows.iter().map(|(_, removes)| *removes).sum();
                match tried.and_then(|count| u64::try_from(count).ok()).filter(|count| *count > 0) {
                    Some(count) => removes(count),
                    None if self.kind == Kind::Short => Effect::Unknown,
                    None => Effect::Values(self.count()),
                }
            }
            Kind::Rename(_) => match self.renamed(report) {
                Some(effect) => match (u64::try_from(effect.removed), u64::try_from(effect.revealed)) {
                    (Ok(0) | Err(_), _) | (_, Err(_)) => Effect::Checks,
                    (Ok(removed), Ok(0)) => Effect::Removes(removed),
                    (Ok(removed), Ok(revealed)) => Effect::Reveals(removed, revealed),
                },
                None => Effect::Checks,
            },
            Kind::Other(..) if self.first.row.is_none() => Effect::Unknown,
            Kind::Other(..) if self.first.field_name.is_none() && report.unit == Unit::Row => {
                Effect::Rows(self.count())
            }
            Kind::Other(..) => Effect::Values(self.count()),
        }
    }

    /// The effect of the new name, if it was tried.
    fn renamed<'a>(&self, report: &'a Report) -> Option<&'a Renamed> {
        let label = report.name_to_replace(self.first)?;
        let field = self.first.field_name()?;
        report.renamed.iter().find(|effect| effect.field == field && effect.label == label)
    }

    fn told(&self, report: &Report, lang: Lang) -> FirstAction {
        let effect = self.effect(report);
        let first = self.first;
        let position = report.name_to_replace(first).filter(|_| matches!(self.kind, Kind::Rename(_)));
        let (field_name, column_letters) = match position {
            Some(name) => (Some(name.to_owned()), self.letters_of(report, name)),
            None if matches!(
                self.kind,
                Kind::Fill(_) | Kind::Write(..) | Kind::Show(..) | Kind::Other(..)
            ) =>
            {
                (first.field_name.clone(), first.column_letters())
            }
            None => (None, None),
        };
        let new_names = match self.kind {
            Kind::Rename(_) => first.field_name.iter().cloned().collect(),
            Kind::Add => self.fields.iter().map(|name| (*name).to_owned()).collect(),
            _ => Vec::new(),
        };
        let is_write = matches!(self.kind, Kind::Write(..) | Kind::Show(..));
        let values = self.values.iter().filter(|_| is_write).filter_map(|finding| {
            Some(Correction {
                row_number: finding.row?,
                cell: finding.cell.clone()?,
                suggestion: finding.suggestion.clone()?,
            })
        });
        let rows = match self.kind {
            Kind::Below => (1..message::number(first, "header").unwrap_or(1)).collect(),
            _ => self.rows.iter().map(|(row, _)| *row).collect(),
        };
        let (errors_removed, errors_revealed) = match effect {
            Effect::Removes(count) => (Some(count), self.is_rename().then_some(0)),
            Effect::RemovesAtLeast(count) => (Some(count), None),
            Effect::Reveals(removed, revealed) => (Some(removed), Some(revealed)),
            _ => (None, None),
        };
        FirstAction {
            kind: self.kind.code(),
            text: self.sentence(report, effect, lang),
            field_name,
            column_letters,
            new_names,
            format: self.format(),
            sheet: message::param(first, "other").filter(|_| self.kind == Kind::Sheet).map(str::to_owned),
            rows,
            values: values.collect(),
            errors_removed,
            at_least: matches!(effect, Effect::RemovesAtLeast(_)),
            errors_revealed,
        }
    }

    fn is_rename(&self) -> bool {
        matches!(self.kind, Kind::Rename(_))
    }

    /// The format of the cells in a workbook: that of a day, the general one of numbers, or text.
    fn format(&self) -> Option<&'static str> {
        let (Kind::Write(rule, _) | Kind::Show(rule, _)) = self.kind else { return None };
        (self.first.medium == Medium::Workbook).then_some(match rule {
            Rule::TypeDate => "date",
            Rule::TypeNumber | Rule::TypeInteger | Rule::TypeYear => "general",
            _ if matches!(self.kind, Kind::Show(..)) => "general",
            _ => "text",
        })
    }

    fn letters_of(&self, report: &Report, name: &str) -> Option<String> {
        let place = report.labels.iter().position(|label| label == name)?;
        Some(letters(u32::try_from(place + 1).ok()?)).filter(|_| self.first.medium != Medium::Records)
    }

    fn sentence(&self, report: &Report, effect: Effect, lang: Lang) -> String {
        let first = self.first;
        let column = message::column_at_start(first, lang);
        let fix = message::fix(first, lang);
        let advice = if fix.is_empty() { message::title(first.rule, lang).to_owned() } else { fix };
        let rows: Vec<u64> = self.rows.iter().map(|(row, _)| *row).collect();
        let said_rows = capital(&rows_in_words(&rows, report.unit, lang));
        let named = |name: &&str| filled("named", lang, &[("name", &cut(name, NAME))]);
        let mut fields = self.fields.iter().take(MOST_NAMED).map(named).collect::<Vec<_>>().join(", ");
        if self.fields.len() > MOST_NAMED {
            fields.push_str(", …");
        }
        let (cell, suggestion) = (first.cell().unwrap_or_default(), first.suggestion().unwrap_or_default());
        let typed = match self.format() {
            Some("general") => message::typed(suggestion, lang),
            _ => suggestion.to_owned(),
        };
        let shown = |text: &str| cut(text, LONG).into_owned();
        let say = |key: &str, count: u64| {
            let values = [
                ("column", column.as_str()),
                ("rows", &said_rows),
                ("fields", &fields),
                ("cell", &shown(cell)),
                ("suggestion", &shown(&typed)),
                ("advice", &small(&shown(advice.trim_end_matches('.')))),
                ("count", &number(count, lang)),
            ];
            filled(key, lang, &values)
        };
        let count = self.count();
        let text = match self.kind {
            Kind::Sheet | Kind::Below | Kind::Header(_) => {
                message::full(first, lang).trim_end_matches('.').to_owned()
            }
            Kind::Blank if report.fills_sheet() => phrase("action-blank-sheet", lang).to_owned(),
            // LibreOffice writes other blank rows where rows of a workbook of Excel were deleted.
            Kind::Blank if first.medium == Medium::Workbook => say("action-blank-workbook", self.whole()),
            Kind::Blank => say("action-blank", self.whole()),
            Kind::Short => say("action-short", rows.len() as u64),
            Kind::Shifted => say("action-shifted", rows.len() as u64),
            Kind::Rename(_) => self.rename(report, lang),
            Kind::Add => say("action-add", self.fields.len() as u64),
            Kind::Fill(_) => say("action-fill", count),
            Kind::Write(..) => match self.format() {
                Some("date") => say("action-write-date", count),
                Some("general") => say("action-write-general", count),
                Some(_) => say("action-write-text", count),
                None => say("action-write", count),
            },
            Kind::Other(..) if column.is_empty() && rows.is_empty() => shown(advice.trim_end_matches('.')),
            Kind::Other(..) if column.is_empty() => say("action-rows", count),
            Kind::Other(..) | Kind::Show(..) => say("action-other", count),
        };
        text + &effect.in_words(lang) + "."
    }

    fn rename(&self, report: &Report, lang: Lang) -> String {
        let nearest = report.name_to_replace(self.first).unwrap_or_default();
        let column = match self.letters_of(report, nearest) {
            Some(letters) => filled("place-column", lang, &[("letters", &letters), ("name", nearest)]),
            None => filled("column-name", lang, &[("name", nearest)]),
        };
        let field = self.first.field_name().unwrap_or_default();
        filled("action-rename", lang, &[("column", &column), ("field", field)])
    }
}

impl Effect {
    fn in_words(self, lang: Lang) -> String {
        let (key, count) = match self {
            Effect::Unknown => return String::new(),
            Effect::Checks => return phrase("action-checks", lang).to_owned(),
            Effect::Removes(count) => ("action-effect", count),
            Effect::RemovesAtLeast(count) => ("action-effect-least", count),
            Effect::Reveals(removed, revealed) => {
                let removed = counted("action-effect", removed, lang);
                return removed + &counted("action-reveals", revealed, lang);
            }
            Effect::Concerns(count) => ("action-concerns", count),
            Effect::Values(count) => ("action-values", count),
            Effect::Rows(count) => ("action-lines", count),
        };
        counted(key, count, lang)
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
    } else if broken(&[Rule::TextDamaged, Rule::TextEncodedTwice, Rule::FileDamaged]) {
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
