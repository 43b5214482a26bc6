//! Converts a line of a TOTEM document to a row of the table `budget`: values of the document, labels of the account
//! plan, and findings for the values that neither has.

use super::document::{Element, Head, Line};
use super::plan::{Chapter, Plan, Use};
use crate::datasets;
use crate::error::Result;
use crate::record::RowBuffer;
use crate::report::{Issue, Param, Place, Rule, Sink};
use crate::schema::Schema;

/// The codes of a value, each with its text in the table.
type Codes = [(&'static str, &'static str)];

const DECISIONS: &Codes = &[
    ("01", "budget primitif"),
    ("02", "décision modificative"),
    ("03", "budget supplémentaire"),
    ("09", "compte administratif"),
    ("10", "compte administratif"),
];
const OPERATIONS: &Codes = &[("0", "réel"), ("1", "ordre")];
const DIRECTIONS: &Codes = &[("R", "recette"), ("D", "dépense")];
const SPECIALTIES: &Codes = &[("false", "non spécialisé"), ("true", "spécialisé")];
const SECTIONS: &Codes = &[("I", "investissement"), ("F", "fonctionnement")];

/// The source of a column's value.
#[derive(Debug, Clone, Copy)]
enum Source {
    Decision,
    Head(fn(&Head) -> &str),
    Siret,
    Text(Element),
    Coded(Element, &'static Codes),
    Amount(Element),
    Chapter,
    ChapterLabel,
    AccountLabel,
    FunctionLabel,
    Section,
}

const COLUMNS: [(&str, Source); 22] = [
    ("BGT_NATDEC", Source::Decision),
    ("BGT_ANNEE", Source::Head(|head| &head.year)),
    ("BGT_SIRET", Source::Siret),
    ("BGT_NOM", Source::Head(|head| &head.authority)),
    ("BGT_CONTNAT", Source::Chapter),
    ("BGT_CONTNAT_LABEL", Source::ChapterLabel),
    ("BGT_NATURE", Source::Text(Element::Nature)),
    ("BGT_NATURE_LABEL", Source::AccountLabel),
    ("BGT_FONCTION", Source::Text(Element::Fonction)),
    ("BGT_FONCTION_LABEL", Source::FunctionLabel),
    ("BGT_OPERATION", Source::Text(Element::Operation)),
    ("BGT_SECTION", Source::Section),
    ("BGT_OPBUDG", Source::Coded(Element::OpBudg, OPERATIONS)),
    ("BGT_CODRD", Source::Coded(Element::CodRD, DIRECTIONS)),
    ("BGT_MTREAL", Source::Amount(Element::MtReal)),
    ("BGT_MTBUDGPREC", Source::Amount(Element::MtBudgPrec)),
    ("BGT_MTRARPREC", Source::Amount(Element::MtRARPrec)),
    ("BGT_MTPROPNOUV", Source::Amount(Element::MtPropNouv)),
    ("BGT_MTPREV", Source::Amount(Element::MtPrev)),
    ("BGT_CREDOUV", Source::Amount(Element::CredOuv)),
    ("BGT_MTRAR3112", Source::Amount(Element::MtRAR3112)),
    ("BGT_ARTSPE", Source::Coded(Element::ArtSpe, SPECIALTIES)),
];

fn meaning(codes: &Codes, code: &str) -> Option<&'static str> {
    codes.iter().find(|(known, _)| *known == code).map(|(_, meaning)| *meaning)
}

/// For an unknown code, the known ones.
fn unknown(codes: &Codes, code: &str) -> Option<Vec<String>> {
    let known = || codes.iter().map(|(code, meaning)| format!("{code} ({meaning})")).collect();
    (!code.is_empty() && meaning(codes, code).is_none()).then(known)
}

/// The origin of a line's chapter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Origin {
    Stated,
    /// The plan gives the chapter of the line's account.
    Inferred,
    /// Stated, and a part of the chapter that the plan gives for the account.
    Part,
    /// Neither the document nor the plan has it.
    Unknown,
}

/// Converts lines to rows.
#[derive(Debug)]
pub(crate) struct Converter<'c> {
    head: &'c Head,
    plan: Option<&'c Plan>,
    /// The path where the plan was searched.
    place: &'c str,
    sources: Vec<Source>,
}

/// The data of a line, resolved with the plan.
pub(crate) struct Resolved<'c> {
    line: &'c Line,
    code: &'c str,
    origin: Origin,
    chapter: Option<&'c Chapter>,
    /// The code of the chapter that gives the label; `attribute` is the plan's attribute that contains this code.
    parent: &'c str,
    attribute: &'static str,
    account_label: Option<&'c str>,
    function_label: Option<&'c str>,
}

impl<'c> Converter<'c> {
    /// # Errors
    /// When the schema is not that of budgets.
    pub fn new(schema: &Schema, head: &'c Head, plan: Option<&'c Plan>, place: &'c str) -> Result<Self> {
        let source = |name: &str| COLUMNS.iter().find(|(known, _)| *known == name).map(|(_, source)| *source);
        let sources: Option<Vec<Source>> =
            schema.columns().iter().map(|column| source(&column.name)).collect();
        match sources {
            Some(sources) if sources.len() == COLUMNS.len() => Ok(Converter { head, plan, place, sources }),
            _ => Err(datasets::mismatch("budget", schema.name(), schema.version())),
        }
    }

    /// Combines the data of the document and of the plan for a line.
    pub fn resolve<'l>(&'l self, line: &'l Line) -> Resolved<'l> {
        let stated = |element| line.get(element).filter(|value| !value.is_empty());
        let plan = self.plan;
        let account = plan.zip(stated(Element::Nature)).and_then(|(plan, code)| plan.account(code));
        let usage = Use {
            receipt: line.get(Element::CodRD) == Some("R"),
            order: line.get(Element::OpBudg) == Some("1"),
            between_sections: line.get(Element::TypOpBudg) == Some("2"),
        };
        let is_known = |element, codes| line.get(element).is_some_and(|code| meaning(codes, code).is_some());
        let is_usage_known = is_known(Element::CodRD, DIRECTIONS) && is_known(Element::OpBudg, OPERATIONS);
        let of_account = account.filter(|_| is_usage_known).and_then(|account| account.chapter(usage));
        let (code, origin) = match (stated(Element::ContNat), of_account) {
            (Some(code), _) => (code, Origin::Stated),
            (None, Some(code)) => (code, Origin::Inferred),
            (None, None) => ("", Origin::Unknown),
        };
        let named = |code| plan.and_then(|plan| plan.chapter(code));
        let parent = of_account.filter(|parent| code.starts_with(parent));
        let (chapter, origin) = match (named(code), parent.and_then(named)) {
            (Some(chapter), _) => (Some(chapter), origin),
            (None, Some(chapter)) => (Some(chapter), Origin::Part),
            (None, None) => (None, origin),
        };
        Resolved {
            line,
            code,
            origin,
            chapter,
            parent: parent.unwrap_or_default(),
            attribute: usage.attribute(),
            account_label: account.map(|account| account.label.as_str()),
            function_label: plan.zip(stated(Element::Fonction)).and_then(|(plan, code)| plan.function(code)),
        }
    }

    /// Writes the row to `out`.
    pub fn write(&self, known: &Resolved<'_>, out: &mut RowBuffer) {
        out.clear();
        for source in &self.sources {
            out.push_with(|out| out.extend_from_slice(self.cell(*source, known).as_bytes()));
        }
    }

    fn cell<'v>(&'v self, source: Source, known: &Resolved<'v>) -> &'v str {
        let text = |element| known.line.get(element).unwrap_or_default();
        // An unknown code stays, so that the refused row shows it.
        let coded = |codes, code| meaning(codes, code).unwrap_or(code);
        match source {
            Source::Decision => coded(DECISIONS, &self.head.decision),
            Source::Head(value) => value(self.head),
            Source::Siret => self.head.siret.trim(),
            Source::Text(element) | Source::Amount(element) => text(element),
            Source::Coded(element, codes) => coded(codes, text(element)),
            Source::Chapter => known.code,
            Source::ChapterLabel => known.chapter.map_or("", |chapter| &chapter.label),
            Source::AccountLabel => known.account_label.unwrap_or_default(),
            Source::FunctionLabel => known.function_label.unwrap_or_default(),
            Source::Section => known.chapter.map_or("", |chapter| coded(SECTIONS, &chapter.section)),
        }
    }

    /// Reports inferred values and unknown ones.
    pub fn tell(&self, known: &Resolved<'_>, take: &mut Sink<'_>) {
        let line = ("line", Param::Number(known.line.at));
        let plan_name = format!("{} {}", self.head.year, self.head.nomenclature);
        let plan = ("plan", Param::Text(&plan_name));
        if self.plan.is_none() {
            let reason = if self.place.is_empty() { "plan-none" } else { "plan-missing" };
            let params = [line, plan, ("reason", Param::Word(reason)), ("place", Param::Text(self.place))];
            take(Issue { rule: Rule::TotemNoPlan, place: Place::Row, cell: None, params: &params });
        }
        let nature = known.line.get(Element::Nature).unwrap_or_default();
        for (column, source) in self.sources.iter().enumerate() {
            let mut tell = |rule, cell: &str, params: &[(&'static str, Param<'_>)]| {
                let place = Place::Column { column, position: Some(column) };
                take(Issue { rule, place, cell: Some(cell.as_bytes()), params });
            };
            match *source {
                Source::Decision | Source::Coded(..) => {
                    let (name, code, codes) = match *source {
                        Source::Coded(element, codes) => (element.name(), known.line.get(element), codes),
                        _ => ("NatDec", Some(self.head.decision.as_str()), DECISIONS),
                    };
                    if let Some((code, expected)) = code.zip(code.and_then(|code| unknown(codes, code))) {
                        let params =
                            [line, ("element", Param::Text(name)), ("expected", Param::List(&expected))];
                        tell(Rule::TotemCode, code, &params);
                    }
                }
                Source::Siret if self.head.siret.trim().is_empty() => tell(Rule::TotemNoSiret, "", &[line]),
                Source::Amount(element) => {
                    let amount = known.line.get(element).unwrap_or_default();
                    if amount.contains(['e', 'E']) {
                        tell(Rule::TotemScientific, amount, &[line]);
                    }
                }
                Source::Chapter if self.plan.is_some() => {
                    let params = [
                        line,
                        plan,
                        ("account", Param::Text(nature)),
                        ("attribute", Param::Text(known.attribute)),
                        ("parent", Param::Text(known.parent)),
                    ];
                    match (known.origin, known.chapter) {
                        (Origin::Unknown, _) => tell(Rule::TotemNoChapter, "", &params),
                        (_, None) => tell(Rule::TotemChapter, known.code, &params),
                        (Origin::Inferred, _) => tell(Rule::TotemChapterInferred, known.code, &params),
                        (Origin::Part, _) => tell(Rule::TotemChapterPart, known.code, &params),
                        (Origin::Stated, _) => {}
                    }
                }
                Source::AccountLabel if self.plan.is_some() && known.account_label.is_none() => {
                    tell(Rule::TotemAccount, nature, &[line, plan]);
                }
                Source::FunctionLabel if self.plan.is_some() && known.function_label.is_none() => {
                    if let Some(code) = known.line.get(Element::Fonction).filter(|code| !code.is_empty()) {
                        tell(Rule::TotemFunction, code, &[line, plan]);
                    }
                }
                Source::Section => {
                    let stated = known.line.get(Element::Section).unwrap_or_default();
                    let planned = known.chapter.map_or(stated, |chapter| &chapter.section);
                    if !stated.is_empty() && stated != planned {
                        let params =
                            [line, ("planned", Param::Text(planned)), ("chapter", Param::Text(known.code))];
                        tell(Rule::TotemSection, stated, &params);
                    }
                }
                _ => {}
            }
        }
    }

    /// True if `tell` already reported the cause of this finding, in more detail.
    pub fn explains(&self, issue: &Issue<'_>, known: &Resolved<'_>) -> bool {
        let Place::Column { column, .. } = issue.place else { return false };
        let Some(source) = self.sources.get(column) else { return false };
        let is_unknown = match source {
            Source::Chapter => known.origin == Origin::Unknown,
            Source::ChapterLabel | Source::Section => known.chapter.is_none(),
            Source::AccountLabel => known.account_label.is_none(),
            Source::Siret => self.head.siret.trim().is_empty(),
            _ => false,
        };
        match issue.rule {
            Rule::ConstraintRequired => is_unknown,
            // The code is unknown.
            Rule::ConstraintEnum => matches!(source, Source::Decision | Source::Coded(..)),
            _ => false,
        }
    }
}
