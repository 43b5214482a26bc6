use std::fs::File;
use std::io::{Cursor, Read};
use std::ops::ControlFlow;
use std::path::Path;

use opendatabutton::{
    IoAction, Lang, Repair, Report, Schema, Sheet, Standard, Validator, datasets, is_workbook,
    recognise_document, recognise_sheet, recognise_sheet_file,
};

use crate::args::{ReportFormat, SchemaChoice, ValidateOptions};
use crate::outcome::{Failure, Outcome};
use crate::output::{self, Answer};
use crate::progress::Progress;
use crate::words::counted;

pub fn run(options: &ValidateOptions, lang: Lang) -> Result<Outcome, Failure> {
    let answer = Answer::new(options.report.format, lang, &[options.annotate.as_deref()])?;
    let stated = stated_schema(&options.schema)?;
    // Standard input cannot be read twice: the bytes that recognition has read are put back in front of it.
    let mut beginning = Vec::new();
    if options.file == Path::new("-") && stated.is_none() {
        let unread = |error| Failure::io(IoAction::Read, &options.file, error);
        std::io::stdin().lock().take(BEGINNING).read_to_end(&mut beginning).map_err(unread)?;
        if is_workbook(&beginning) {
            std::io::stdin().lock().take(MOST).read_to_end(&mut beginning).map_err(unread)?;
        }
    }
    let standard = match stated {
        Some(standard) => standard,
        None => recognised(&options.file, &beginning, &options.sheet.get(), lang)?,
    };
    let schema = annotated_schema(options, &standard)?;
    let repair = Repair::new(standard.clone()).ok();
    let mut validator =
        Validator::new(standard).max_findings(options.report.max_errors).sheet(options.sheet.get());
    if let Some(threads) = options.threads {
        validator = validator.threads(threads.get());
    }
    let mut progress = Progress::for_file(&options.file);
    let mut moved = |bytes| {
        progress.set(bytes);
        ControlFlow::Continue(())
    };
    let report = if options.file == Path::new("-") {
        validator.validate_with(Cursor::new(beginning).chain(std::io::stdin().lock()), "-", &mut moved)
    } else {
        validator.validate_file_with(&options.file, &mut moved)
    };
    progress.clear();
    let report = report?;
    answer.report(&report)?;
    if let (Some(schema), Some(path)) = (&schema, &options.annotate) {
        let book = report.annotate(schema, &options.file, &options.sheet.get(), lang)?;
        output::write_new(path, &book, options.force)?;
    }
    if let Some(repair) = repair.filter(|_| options.report.format == ReportFormat::Text) {
        let repair = repair.sheet(options.sheet.get()).max_lines(0);
        if let Some(line) = what_a_repair_would_do(&repair, &report, &options.file, lang) {
            answer.print(&line)?;
        }
    }
    Ok(if report.is_valid() { Outcome::Compliant } else { Outcome::NotCompliant })
}

/// The schema of the table that is to be handed back annotated.
fn annotated_schema(options: &ValidateOptions, standard: &Standard) -> Result<Option<Schema>, Failure> {
    let refused = |fr: &str, en: &str| Err(Failure::Usage { fr: fr.to_owned(), en: en.to_owned() });
    match (&options.annotate, standard) {
        (None, _) => Ok(None),
        (Some(_), _) if options.file == Path::new("-") => refused(
            "--annotate relit le fichier : donnez son nom, et non l'entrée standard",
            "--annotate reads the file again: give its name, not standard input",
        ),
        (Some(path), _) if output::is_same(path, &options.file) => refused(
            "--annotate : c'est le fichier à vérifier, qui n'est jamais touché",
            "--annotate: this is the file to check, which is never touched",
        ),
        (Some(_), Standard::Table(schema)) => Ok(Some(schema.clone())),
        (Some(_), _) => refused(
            "--annotate rend un tableau : ce standard n'en est pas un",
            "--annotate hands back a table: this standard is none",
        ),
    }
}

/// A larger file is not read a second time only to say what a repair would do.
const MOST_REPAIRED: u64 = 20 << 20;

/// What `odb fix` would do, tried in memory; None where it would do nothing, or cannot be tried.
fn what_a_repair_would_do(repair: &Repair, report: &Report, file: &Path, lang: Lang) -> Option<String> {
    let size = std::fs::metadata(file).ok().filter(|file| file.is_file())?.len();
    if report.is_valid() && report.warnings() == 0 || size > MOST_REPAIRED {
        return None;
    }
    let fixed = repair.dry_run(file).ok().filter(|fixed| fixed.repairs_count() > 0)?;
    Some(format!("\n{}\n  odb fix {}\n", fixed.promise(report, lang), file.display()))
}

/// The most bytes of standard input kept for recognition.
const BEGINNING: u64 = 64 * 1024;

/// Recognition needs a complete workbook. The library's own limit is lower, and it reports a larger one.
const MOST: u64 = 1 << 30;

pub fn stated_schema(choice: &SchemaChoice) -> Result<Option<Standard>, Failure> {
    Ok(match (&choice.schema, &choice.schema_file) {
        (Some(name), _) => Some(datasets::standard(name)?),
        (None, Some(path)) => Some(Schema::from_file(path)?.into()),
        (None, None) => None,
    })
}

/// The standard that the beginning of the file identifies; prints its name and the reason on standard error.
pub fn recognised(path: &Path, beginning: &[u8], sheet: &Sheet, lang: Lang) -> Result<Standard, Failure> {
    let document = if path == Path::new("-") {
        recognise_document(beginning)?
    } else {
        let file = File::open(path).map_err(|error| Failure::io(IoAction::Open, path, error))?;
        recognise_document(file)?
    };
    if let Some(schema) = document {
        let (name, version) = (schema.name(), schema.version());
        let line = match lang {
            Lang::Fr => format!("{name}@{version} reconnu au début du fichier"),
            Lang::En => format!("recognised {name}@{version} by the beginning of the file"),
        };
        output::tell(&format!("{line}\n"))?;
        return Ok(schema.into());
    }
    let found = match path == Path::new("-") {
        true => recognise_sheet(beginning, sheet)?,
        false => recognise_sheet_file(path, sheet)?,
    };
    let Some(found) = found else {
        let path = path.display();
        return Err(Failure::Usage {
            fr: format!("{path} : aucun jeu de données ne se reconnaît à l'en-tête ; précisez --schema"),
            en: format!("{path}: the header is that of no data set; give --schema"),
        });
    };
    let (name, version) = (found.schema.name(), found.schema.version());
    let matched = found.matched;
    let unknown = counted(found.unknown as u64, ["inconnue", "inconnues"], ["unknown", "unknown"], lang);
    let all = found.schema.descriptor().fields.len();
    let line = match lang {
        Lang::Fr => format!("{name}@{version} reconnu : {matched} colonnes sur {all}, {unknown}"),
        Lang::En => format!("recognised {name}@{version}: {matched} columns of {all}, {unknown}"),
    };
    output::tell(&format!("{line}\n"))?;
    Ok(found.schema.into())
}
