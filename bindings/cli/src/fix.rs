use std::io::Read;
use std::path::{Path, PathBuf};

use opendatabutton::{IoAction, Lang, Repair, RepairReport, TextStyle};

use crate::args::{FixOptions, ReportFormat};
use crate::outcome::{Failure, Outcome};
use crate::output::{self, Answer};
use crate::validate::{recognised, stated_schema};

pub fn run(options: &FixOptions, lang: Lang) -> Result<Outcome, Failure> {
    let answer = Answer::new(options.format, lang, &[options.output.as_deref(), options.report.as_deref()])?;
    let piped = options.file == Path::new("-");
    let mut bytes = Vec::new();
    if piped {
        let read = std::io::stdin().lock().read_to_end(&mut bytes);
        read.map_err(|error| Failure::io(IoAction::Read, &options.file, error))?;
    }
    let sheet = options.sheet.get();
    let standard = match stated_schema(&options.schema)? {
        Some(standard) => standard,
        None => recognised(&options.file, &bytes, &sheet, lang)?,
    };
    let repair = Repair::new(standard)?.max_lines(options.max_lines).replace(options.force).sheet(sheet);
    let target = match (&options.output, options.dry_run) {
        (_, true) => None,
        (Some(path), _) => Some(path.clone()),
        (None, _) if piped => {
            return Err(Failure::Usage {
                fr: "il manque -o : l'entrée standard n'a pas de nom".to_owned(),
                en: "-o is missing: standard input has no name".to_owned(),
            });
        }
        (None, _) => Some(beside(&options.file)),
    };
    let taken = |path: &Path| output::is_same(path, &options.file) || target.as_deref() == Some(path);
    if let Some(path) = options.report.as_deref().filter(|path| taken(path)) {
        return Err(Failure::Usage {
            fr: format!("{} : c'est le fichier à réparer, ou le fichier réparé", path.display()),
            en: format!("{}: this is the file to repair, or the repaired one", path.display()),
        });
    }
    let mut whole = output::spool();
    let report = match (&target, piped) {
        (Some(path), false) if output::is_standard(path) => repair.file_to(&options.file, &mut whole)?,
        (Some(path), true) if output::is_standard(path) => repair.bytes(&bytes, "-", &mut whole)?,
        (Some(path), false) => repair.file(&options.file, path)?,
        (None, false) => repair.dry_run(&options.file)?,
        (Some(path), true) => repair.bytes_to_file(&bytes, "-", path)?,
        (None, true) => repair.bytes(&bytes, "-", std::io::sink())?,
    };
    output::deliver(whole)?;
    print(&report, answer)?;
    if let Some(path) = &options.report {
        write_report(&report, path, options.force, lang)?;
    }
    if options.format == ReportFormat::Text
        && let Some(path) = report.output()
    {
        answer.print(&match lang {
            Lang::Fr => format!("\nFichier réparé : {path}\n"),
            Lang::En => format!("\nRepaired file: {path}\n"),
        })?;
    }
    Ok(if report.is_valid() { Outcome::Compliant } else { Outcome::NotCompliant })
}

/// `subventions.csv` becomes `subventions.corrige.csv`.
fn beside(path: &Path) -> PathBuf {
    let mut name = path.file_stem().unwrap_or_default().to_owned();
    name.push(".corrige.csv");
    path.with_file_name(name)
}

fn print(report: &RepairReport, answer: Answer) -> Result<(), Failure> {
    let lang = answer.lang;
    answer.print(&match answer.format {
        ReportFormat::Text => report.to_text(lang, answer.style()),
        ReportFormat::Json => report.to_json(lang) + "\n",
        // The faults that a person must correct.
        ReportFormat::Csv => report.remaining().to_csv(lang),
        ReportFormat::Html => report.to_html(lang),
    })
}

fn write_report(report: &RepairReport, path: &Path, force: bool, lang: Lang) -> Result<(), Failure> {
    let text = match path.extension().and_then(|extension| extension.to_str()) {
        Some("html" | "htm") => report.to_html(lang),
        Some("json") => report.to_json(lang) + "\n",
        _ => report.to_text(lang, TextStyle::Plain),
    };
    output::write_new(path, text.as_bytes(), force)
}
