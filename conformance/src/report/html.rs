//! The report as a page for a person: the levels, the corrections to make, rule by rule and case by case. One file,
//! no script.

use std::fmt::{self, Write};

use opendatabutton::{Lang, Rule};

use super::{Case, Counts, DataSet, Problem, Report, ReportKind, Status};
use crate::level::Level;
use crate::page::{self, Text};
use crate::words::Words;

/// The additional style of this page.
const MORE_STYLE: &str = "\
nav + .rule { margin-top: 2.5rem; }\n\
.rows .v { min-width: 7rem; }\n\
h3 { margin-top: 1.5rem; }\n";

/// The page.
///
/// # Errors
/// Never: it is written into memory.
pub fn render(report: &Report, lang: Lang) -> Result<String, fmt::Error> {
    let mut page = Page { out: String::new(), words: Words::of(lang), lang };
    page.head(report)?;
    page.verdict(report)?;
    page.facts(report)?;
    page.data_sets(report)?;
    for set in report.data_sets.iter().filter(|set| set.counts.planned > 0) {
        page.data_set(report, set)?;
    }
    page::end(&mut page.out);
    Ok(page.out)
}

struct Page {
    out: String,
    words: &'static Words,
    lang: Lang,
}

impl Page {
    fn head(&mut self, report: &Report) -> fmt::Result {
        let words = self.words;
        let title = words.word(match report.kind {
            ReportKind::Product => "title",
            ReportKind::Files => "title-files",
        });
        page::begin(&mut self.out, self.lang, &format!("{} – {title}", subject(report)), title, MORE_STYLE)
    }

    fn verdict(&mut self, report: &Report) -> fmt::Result {
        let least = report.data_sets.iter().filter(|set| set.supported).map(|set| set.level).min().flatten();
        let (class, key) = match (report.kind, least) {
            (ReportKind::Product, Some(Level::Gold)) => ("valid", "verdict-good"),
            (ReportKind::Product, Some(_)) => ("some", "verdict-some"),
            (ReportKind::Product, None) => ("invalid", "verdict-none"),
            (ReportKind::Files, Some(Level::Gold | Level::Silver)) => ("valid", "verdict-files-good"),
            (ReportKind::Files, _) => ("invalid", "verdict-files-bad"),
        };
        let note = match report.kind {
            ReportKind::Product => "verdict-note",
            ReportKind::Files => "verdict-files-note",
        };
        let words = self.words;
        writeln!(
            self.out,
            "<h1>{}</h1>\n<div class=\"verdict {class}\">\n<p class=\"word\">{}</p>\n<p>{}</p>\n</div>",
            Text(&subject(report)),
            words.word(key),
            words.word(note),
        )
    }

    fn facts(&mut self, report: &Report) -> fmt::Result {
        let words = self.words;
        let mut facts: Vec<(&str, String)> = Vec::new();
        if let Some(product) = &report.product {
            facts.push(("product", format!("{} {}", product.name, product.version)));
            facts.push(("vendor", product.vendor.clone()));
            facts.push((
                "artefact",
                format!("{} – SHA-256 {}", product.artefact.file, product.artefact.sha256),
            ));
        }
        facts.push(("suite", report.suite.version.clone()));
        if let Some(vectors) = &report.suite.vectors {
            let said = words.word(if vectors.official { "official" } else { "unofficial" });
            facts.push(("vectors", format!("{} – {said}", vectors.root)));
        }
        facts.push(("engine", format!("opendatabutton {}", report.suite.engine)));
        facts.extend(report.seed.iter().map(|seed| ("seed", seed.clone())));
        facts.push(("started", report.times.started.clone()));
        facts.push(("finished", report.times.finished.clone()));
        writeln!(
            self.out,
            "<section aria-labelledby=\"facts\">\n<h2 id=\"facts\">{}</h2>",
            words.word("facts")
        )?;
        page::facts(&mut self.out, self.lang, &facts)?;
        writeln!(self.out, "</section>")
    }

    fn data_sets(&mut self, report: &Report) -> fmt::Result {
        let words = self.words;
        writeln!(
            self.out,
            "<nav aria-labelledby=\"data-sets\">\n<h2 id=\"data-sets\">{}</h2>\n<div class=\"wide\">\n<table>\n<thead><tr>\
             <th scope=\"col\">{}</th><th scope=\"col\">{}</th>",
            words.word("data-sets"),
            words.word("data-set"),
            words.word("level")
        )?;
        self.count_heads()?;
        writeln!(self.out, "</tr></thead>\n<tbody>")?;
        for set in &report.data_sets {
            let name = format!("{}@{}", set.name, set.version);
            let class = if set.supported { set.level.map_or("none", Level::code) } else { "absent" };
            let linked = match set.counts.planned {
                0 => Text(&name).to_string(),
                _ => format!("<a href=\"#{0}\">{0}</a>", Text(&name)),
            };
            let level = words.level(set.level, set.supported);
            write!(self.out, "<tr><td>{linked}</td><td class=\"level {class}\">{level}</td>")?;
            self.counts(set.counts)?;
            writeln!(self.out, "</tr>")?;
        }
        writeln!(self.out, "</tbody>\n</table>\n</div>\n</nav>")
    }

    fn count_heads(&mut self) -> fmt::Result {
        for key in ["planned", "run", "passed", "failed", "errored", "skipped"] {
            write!(self.out, "<th scope=\"col\" class=\"n\">{}</th>", self.words.word(key))?;
        }
        Ok(())
    }

    fn counts(&mut self, counts: Counts) -> fmt::Result {
        for n in [counts.planned, counts.run, counts.passed, counts.failed, counts.errored, counts.skipped] {
            write!(self.out, "<td class=\"n\">{n}</td>")?;
        }
        Ok(())
    }

    fn data_set(&mut self, report: &Report, set: &DataSet) -> fmt::Result {
        let words = self.words;
        let name = format!("{}@{}", set.name, set.version);
        writeln!(
            self.out,
            "<section class=\"rule\" aria-labelledby=\"{0}\">\n<h2 id=\"{0}\">{0} <span class=\"count level {1}\">{2}</span></h2>",
            Text(&name),
            set.level.map_or("none", Level::code),
            words.level(set.level, set.supported)
        )?;
        if set.blocking.is_empty() {
            writeln!(self.out, "<p>{}</p>", words.word("nothing-to-fix"))?;
        } else {
            self.blocking(set)?;
        }
        let own: Vec<&Case> = report
            .cases
            .iter()
            .filter(|case| case.data_set == set.name && case.version == set.version)
            .collect();
        let wrong: Vec<&&Case> = own.iter().filter(|case| case.status != Status::Passed).collect();
        if !wrong.is_empty() {
            writeln!(self.out, "<h3>{}</h3>", words.word("cases"))?;
            for case in wrong {
                self.case(case)?;
            }
        }
        self.rules(set)?;
        writeln!(
            self.out,
            "<details><summary><h4>{}</h4> <span class=\"count\">{}</span></summary>\n<ul>",
            words.word("all-cases"),
            own.len()
        )?;
        for case in own {
            writeln!(self.out, "<li><code>{}</code> – {}</li>", Text(&case.id), words.status(case.status))?;
        }
        writeln!(self.out, "</ul>\n</details>\n</section>")
    }

    fn blocking(&mut self, set: &DataSet) -> fmt::Result {
        let words = self.words;
        writeln!(
            self.out,
            "<h3>{}</h3>\n<div class=\"wide\">\n<table>\n<thead><tr><th scope=\"col\">{}</th><th scope=\"col\">{}</th>\
             <th scope=\"col\">{}</th><th scope=\"col\" class=\"n\">{}</th></tr></thead>\n<tbody>",
            words.word("to-fix"),
            words.word("kind"),
            words.word("fix"),
            words.word("blocks"),
            words.word("count")
        )?;
        for one in &set.blocking {
            let (title, fix) = words.kind(one.kind);
            writeln!(
                self.out,
                "<tr><td>{title}</td><td>{fix}</td><td class=\"level\">{}</td><td class=\"n\">{}</td></tr>",
                words.level(Some(one.blocks), true),
                one.count
            )?;
        }
        writeln!(self.out, "</tbody>\n</table>\n</div>")
    }

    fn case(&mut self, case: &Case) -> fmt::Result {
        let words = self.words;
        let rules: Vec<String> = case.rules.iter().map(|rule| self.rule_title(rule)).collect();
        let drawn = if case.seeded { format!(" · {}", words.word("drawn")) } else { String::new() };
        writeln!(
            self.out,
            "<details><summary><h4><code>{}</code></h4> <span class=\"count\">{} · {}</span></summary>\n<p class=\"note\">{}{drawn}</p>",
            Text(&case.id),
            words.status(case.status),
            case.problem_count,
            Text(&rules.join(" · "))
        )?;
        write!(self.out, "<div class=\"wide\">\n<table class=\"rows\">\n<thead><tr>")?;
        for key in ["kind", "row", "column", "expected", "found"] {
            write!(self.out, "<th scope=\"col\">{}</th>", words.word(key))?;
        }
        writeln!(self.out, "</tr></thead>\n<tbody>")?;
        for problem in &case.problems {
            self.problem(problem)?;
        }
        writeln!(self.out, "</tbody>\n</table>\n</div>")?;
        let listed: u64 = case.problems.iter().map(|problem| problem.count).sum();
        if case.problem_count > listed {
            writeln!(
                self.out,
                "<p class=\"note\">{} {}</p>",
                case.problem_count - listed,
                words.word("more")
            )?;
        }
        writeln!(self.out, "</details>")
    }

    fn problem(&mut self, problem: &Problem) -> fmt::Result {
        let (title, _) = self.words.kind(problem.kind);
        let rule =
            problem.rule.as_ref().map(|rule| format!(" – {}", self.rule_title(rule))).unwrap_or_default();
        let count = if problem.count > 1 { format!(" × {}", problem.count) } else { String::new() };
        write!(
            self.out,
            "<tr><td class=\"t\">{title}{}{count}</td><td class=\"n\">{}</td><td class=\"v\">{}</td>",
            Text(&rule),
            problem.row.map(|row| row.to_string()).unwrap_or_default(),
            Text(problem.field.as_deref().unwrap_or_default())
        )?;
        for text in [&problem.expected, &problem.found] {
            match text.as_deref() {
                None => write!(self.out, "<td></td>")?,
                Some("") => write!(self.out, "<td class=\"absent\">{}</td>", self.words.word("empty"))?,
                Some(text) => write!(self.out, "<td class=\"v\">{}</td>", Text(text))?,
            }
        }
        writeln!(self.out, "</tr>")
    }

    fn rules(&mut self, set: &DataSet) -> fmt::Result {
        let words = self.words;
        write!(
            self.out,
            "<details><summary><h4>{}</h4> <span class=\"count\">{}</span></summary>\n<div class=\"wide\">\n<table>\n\
             <thead><tr><th scope=\"col\">{}</th>",
            words.word("rules"),
            set.rules.len(),
            words.word("rule")
        )?;
        self.count_heads()?;
        writeln!(self.out, "</tr></thead>\n<tbody>")?;
        for one in &set.rules {
            write!(
                self.out,
                "<tr><td>{} <code>{}</code></td>",
                Text(&self.rule_title(&one.rule)),
                Text(&one.rule)
            )?;
            self.counts(one.counts)?;
            writeln!(self.out, "</tr>")?;
        }
        writeln!(self.out, "</tbody>\n</table>\n</div>\n</details>")
    }

    /// The title of a rule of the engine.
    fn rule_title(&self, id: &str) -> String {
        match Rule::all().find(|rule| rule.id() == id) {
            Some(rule) => rule.title(self.lang).to_owned(),
            None => self.words.word("export").to_owned(),
        }
    }
}

/// The subject of the report.
fn subject(report: &Report) -> String {
    match &report.product {
        Some(product) => format!("{} {}", product.name, product.version),
        None => report.cases.iter().map(|case| case.id.as_str()).take(3).collect::<Vec<_>>().join(", "),
    }
}
