//! Measures the file of a million deliberations on which published figures are based, or a smaller one like it.

use std::fmt::Write as _;
use std::fs::File;
use std::path::{Path, PathBuf};

use opendatabutton::datasets::{self, Deliberation};
use opendatabutton::{Export, RecordReader, Repair, Validator};

use crate::settings::Settings;
use crate::task::{Result, Task, in_turns, read_records};

/// Compares validation with a bare reading, and export with an unchecked writing.
pub fn run(settings: &Settings) -> Result<()> {
    let directory = tempfile::tempdir()?;
    let file = match &settings.file {
        Some(path) => path.clone(),
        None => generate(&directory.path().join("deliberations.csv"), settings.rows)?,
    };
    println!("{} ({:.1} MB)", file.display(), std::fs::metadata(&file)?.len() as f64 / 1e6);

    // Measured first, while nothing else in this process has taken memory.
    validate(&file, 2)?;
    if let Some(peak) = peak_memory() {
        println!("peak memory after a validation with two threads: {peak}");
    }
    let records: Vec<Deliberation> = RecordReader::new(File::open(&file)?, "bench")?
        .take(200_000)
        .collect::<std::result::Result<_, _>>()?;
    let wrong = spoil(&file, &directory.path().join("wrong.csv"))?;
    let unchecked = directory.path().join("unchecked.csv");
    let checked = directory.path().join("checked.csv");
    let damaged = damage(&file, &directory.path().join("damaged.csv"))?;
    let foreign = another_form(&file, &directory.path().join("foreign.csv"))?;
    let repaired = directory.path().join("repaired.csv");
    let rates = in_turns(
        settings.runs,
        [
            Task::new("read: csv crate, records only", || read_records(File::open(&file)?)),
            Task::new("validate: one thread", || validate(&file, 1)),
            Task::new("validate: two threads", || validate(&file, 2)),
            Task::new("validate: every row wrong, one thread", || validate_wrong(&wrong)),
            Task::new("write: csv crate, unchecked", || write_unchecked(&records, &unchecked)),
            Task::new("export: checked, atomic, receipt", || export(&records, &checked)),
            Task::new("fix: nothing to repair, one thread", || repair(&file, &repaired, 1, (0, 0))),
            Task::new("fix: nothing to repair, two threads", || repair(&file, &repaired, 2, (0, 0))),
            Task::new("fix: nothing to repair, dry run, one thread", || look_at(&file)),
            Task::new("fix: every row damaged, one thread", || repair(&damaged, &repaired, 1, (3, 0))),
            Task::new("fix: every row damaged, two threads", || repair(&damaged, &repaired, 2, (3, 0))),
            Task::new("validate: every row damaged, one thread", || validate_wrong(&damaged)),
            Task::new("fix: in another form, one thread", || repair(&foreign, &repaired, 1, (0, 3))),
            Task::new("validate: in another form, one thread", || validate(&foreign, 1)),
        ],
    )?;
    println!("ratio validate / bare read: {:.2}", rates[1] / rates[0]);
    println!("ratio validate with two threads / bare read: {:.2}", rates[2] / rates[0]);
    println!("ratio validate every row wrong / bare read: {:.2}", rates[3] / rates[0]);
    println!("ratio fix / validate, one thread: {:.2}", rates[6] / rates[1]);
    println!("ratio fix / validate, two threads: {:.2}", rates[7] / rates[2]);
    println!("ratio fix without writing / validate, one thread: {:.2}", rates[8] / rates[1]);
    println!("ratio fix of damaged rows / validate, one thread: {:.2}", rates[9] / rates[1]);
    println!("ratio fix of damaged rows / validate, two threads: {:.2}", rates[10] / rates[2]);
    println!("ratio fix of damaged rows / validate them, one thread: {:.2}", rates[9] / rates[11]);
    println!("ratio fix of another form / validate it, one thread: {:.2}", rates[12] / rates[13]);
    println!("ratio checked export / unchecked write: {:.2}", rates[5] / rates[4]);
    Ok(())
}

fn validate(path: &Path, threads: usize) -> Result<u64> {
    let report = Validator::new(datasets::schema("deliberations")?).threads(threads).validate_file(path)?;
    assert!(report.is_valid(), "the bench wants a compliant file");
    Ok(std::fs::metadata(path)?.len())
}

fn validate_wrong(path: &Path) -> Result<u64> {
    let report = Validator::new(datasets::schema("deliberations")?).threads(1).validate_file(path)?;
    assert_eq!(report.rows_with_errors(), report.rows());
    Ok(std::fs::metadata(path)?.len())
}

/// The same rows, each with a SIRET whose key is wrong and with dates in another form.
fn spoil(path: &Path, target: &Path) -> Result<PathBuf> {
    let text = std::fs::read_to_string(path)?;
    std::fs::write(target, text.replace(",21860194600013,", ",21860194600014,").replace(",2023-", ",2023/"))?;
    Ok(target.to_owned())
}

/// The same rows, each with a SIRET with spaces and two dates with the day first.
fn damage(path: &Path, target: &Path) -> Result<PathBuf> {
    let text = std::fs::read_to_string(path)?;
    let mut out = String::with_capacity(text.len() + text.len() / 50);
    for (place, piece) in text.replace(",21860194600013,", ",218 601 946 00013,").split(",2023-").enumerate()
    {
        match (place, piece.as_bytes()) {
            (0, _) => out.push_str(piece),
            (_, [m1, m2, b'-', d1, d2, ..]) => {
                let [m1, m2, d1, d2] = [m1, m2, d1, d2].map(|byte| char::from(*byte));
                write!(out, ",{d1}{d2}/{m1}{m2}/2023{}", &piece[5..])?;
            }
            _ => write!(out, ",2023-{piece}")?,
        }
    }
    std::fs::write(target, out)?;
    Ok(target.to_owned())
}

/// The same rows as a spreadsheet writes them: Windows-1252, semicolons, CRLF.
fn another_form(path: &Path, target: &Path) -> Result<PathBuf> {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_path(path)?;
    let mut writer =
        csv::WriterBuilder::new().delimiter(b';').terminator(csv::Terminator::CRLF).from_path(target)?;
    for record in reader.records() {
        let cells = record?;
        writer
            .write_record(cells.iter().map(|cell| encoding_rs::WINDOWS_1252.encode(cell).0.into_owned()))?;
    }
    writer.flush()?;
    Ok(target.to_owned())
}

/// Repairs a file and asserts the number of changes: `each` per row, and `form` in the form of the file.
fn repair(path: &Path, target: &Path, threads: usize, (each, form): (u64, u64)) -> Result<u64> {
    let repair = Repair::new(datasets::schema("deliberations")?)?.threads(threads).replace(true);
    let report = repair.file(path, target)?;
    assert!(report.is_valid() && report.repairs_count() == report.rows() * each + form);
    Ok(std::fs::metadata(path)?.len())
}

/// As [`repair`] on a right file with one thread, without writing.
fn look_at(path: &Path) -> Result<u64> {
    let report = Repair::new(datasets::schema("deliberations")?)?.threads(1).dry_run(path)?;
    assert!(report.is_valid() && report.is_unchanged());
    Ok(std::fs::metadata(path)?.len())
}

/// The export of a vendor without this library: serde and the `csv` crate, no check, no receipt.
fn write_unchecked(records: &[Deliberation], path: &Path) -> Result<u64> {
    let mut writer = csv::Writer::from_path(path)?;
    let mut cells: Vec<String> = Vec::new();
    for r in records {
        cells.clear();
        let or_empty = |text: &Option<String>| text.clone().unwrap_or_default();
        let number = |number: Option<i64>| number.map(|n| n.to_string()).unwrap_or_default();
        cells.extend([
            r.coll_nom.clone(),
            r.coll_siret.to_string(),
            r.delib_id.clone(),
            r.delib_date.to_string(),
            r.delib_matiere_code.clone(),
            r.delib_matiere_nom.clone(),
            r.delib_objet.clone(),
            or_empty(&r.budget_annee),
            or_empty(&r.budget_nom),
            or_empty(&r.pref_id),
            r.pref_date.map(|day| day.to_string()).unwrap_or_default(),
            number(r.vote_effectif),
            number(r.vote_reel),
            number(r.vote_pour),
            number(r.vote_contre),
            number(r.vote_abstention),
            or_empty(&r.delib_url),
        ]);
        writer.write_record(&cells)?;
    }
    writer.flush()?;
    Ok(std::fs::metadata(path)?.len())
}

fn export(records: &[Deliberation], path: &Path) -> Result<u64> {
    let mut export = Export::to_file(datasets::schema("deliberations")?, path).replace(true).create()?;
    for record in records {
        export.write(record)?;
    }
    Ok(export.finish()?.bytes)
}

/// The peak memory of this process; None where the system does not report it.
fn peak_memory() -> Option<String> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    Some(status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?.trim().to_owned())
}

/// Writes rows like those of real deliberations, the same in each run.
fn generate(path: &Path, rows: usize) -> Result<PathBuf> {
    let mut text = String::from(
        "COLL_NOM,COLL_SIRET,DELIB_ID,DELIB_DATE,DELIB_MATIERE_CODE,DELIB_MATIERE_NOM,DELIB_OBJET,BUDGET_ANNEE,BUDGET_NOM,\
         PREF_ID,PREF_DATE,VOTE_EFFECTIF,VOTE_REEL,VOTE_POUR,VOTE_CONTRE,VOTE_ABSTENTION,DELIB_URL\n",
    );
    for i in 0..rows {
        let (yes, no, blank) = (i % 31, i % 11, i % 6);
        let voted = yes + no + blank;
        let subject = ["Commande publique/marchés publics", "Finances locales/décisions budgétaires"][i % 2];
        let object = if i % 3 == 0 {
            "Approbation du procès-verbal de la séance précédente"
        } else {
            "\"Attribution de subventions, associations \"\"sportives\"\" — exercice 2023\""
        };
        writeln!(
            text,
            "Ville de Poitiers,21860194600013,DEL{i:07},2023-{:02}-{:02},7.1,{subject},{object},2023,Budget principal,PREF086,\
             2023-12-{:02},{},{voted},{yes},{no},{blank},https://data.example.fr/deliberations/{i}.pdf",
            i % 12 + 1,
            i % 28 + 1,
            i % 3 + 29,
            voted + i % 4
        )?;
    }
    std::fs::write(path, text)?;
    Ok(path.to_owned())
}
