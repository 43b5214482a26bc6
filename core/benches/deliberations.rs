//! What users wait for, side by side in one run: `make bench`.
//!
//! Reads the file named by `ODB_BENCH_FILE` (a compliant `deliberations` CSV), or makes one of
//! `ODB_BENCH_ROWS` rows. Each figure is the median of `ODB_BENCH_RUNS` runs, taken in turns.

use std::fmt::Write as _;
use std::fs::File;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use opendatabutton::datasets::{self, Deliberation};
use opendatabutton::{Export, RecordReader, Validator};

type Result<T> = std::result::Result<T, Box<dyn std::error::Error>>;

fn main() -> Result<()> {
    // `cargo test` runs benches once: then a small file is enough to see that they work.
    let testing = !std::env::args().any(|argument| argument == "--bench");
    let number = |name: &str, default: usize| {
        std::env::var(name).ok().and_then(|value| value.parse().ok()).unwrap_or(default)
    };
    let rows = number("ODB_BENCH_ROWS", if testing { 1_000 } else { 200_000 });
    let runs = number("ODB_BENCH_RUNS", if testing { 1 } else { 7 });
    let directory = tempfile::tempdir()?;
    let file = match std::env::var_os("ODB_BENCH_FILE") {
        Some(path) => PathBuf::from(path),
        None => generate(&directory.path().join("deliberations.csv"), rows)?,
    };
    let size = std::fs::metadata(&file)?.len();
    println!("{} ({:.1} MB)", file.display(), size as f64 / 1e6);

    // First, while nothing else has taken memory in this process.
    validate(&file)?;
    if let Some(peak) = peak_memory() {
        println!("peak memory after a validation: {peak}");
    }
    let records: Vec<Deliberation> = RecordReader::new(File::open(&file)?, "bench")?
        .take(number("ODB_BENCH_RECORDS", 200_000))
        .collect::<std::result::Result<_, _>>()?;
    let sample = directory.path().join("sample.csv");
    export(&records, &sample)?;

    let unchecked = directory.path().join("unchecked.csv");
    let checked = directory.path().join("checked.csv");
    let mut tasks = [
        Task::new("read: csv crate, records only", || read(&file)),
        Task::new("validate: one thread", || validate(&file)),
        Task::new("write: csv crate, unchecked", || write_unchecked(&records, &unchecked)),
        Task::new("export: checked, atomic, receipt", || export(&records, &checked)),
    ];
    for _ in 0..runs {
        tasks.iter_mut().try_for_each(Task::run)?;
    }
    let rates = tasks.map(|task| task.report());
    println!("ratio validate / bare read: {:.2}", rates[1] / rates[0]);
    println!("ratio checked export / unchecked write: {:.2}", rates[3] / rates[2]);
    Ok(())
}

/// One thing that is measured: it says how many bytes it went through.
struct Task<'a> {
    name: &'static str,
    work: Box<dyn Fn() -> Result<u64> + 'a>,
    times: Vec<Duration>,
    bytes: u64,
}

impl<'a> Task<'a> {
    fn new(name: &'static str, work: impl Fn() -> Result<u64> + 'a) -> Self {
        Task { name, work: Box::new(work), times: Vec::new(), bytes: 0 }
    }

    fn run(&mut self) -> Result<()> {
        let begun = Instant::now();
        self.bytes = (self.work)()?;
        self.times.push(begun.elapsed());
        Ok(())
    }

    /// Prints the median and gives the bytes a second.
    fn report(mut self) -> f64 {
        self.times.sort();
        let median = self.times[self.times.len() / 2].as_secs_f64();
        let rate = self.bytes as f64 / median;
        println!("{:<36} {:>8.1} ms {:>8.0} MB/s", self.name, median * 1e3, rate / 1e6);
        rate
    }
}

/// The bare reading of records, as fast as the `csv` crate goes.
fn read(path: &Path) -> Result<u64> {
    let mut reader = csv::Reader::from_path(path)?;
    let mut record = csv::ByteRecord::new();
    let mut rows = 0u64;
    while reader.read_byte_record(&mut record)? {
        rows += 1;
    }
    assert!(rows > 0);
    Ok(std::fs::metadata(path)?.len())
}

fn validate(path: &Path) -> Result<u64> {
    let report = Validator::new(datasets::schema("deliberations")?).validate_file(path)?;
    assert!(report.is_valid(), "the bench wants a compliant file");
    Ok(std::fs::metadata(path)?.len())
}

/// What a vendor would do without us: serde and the `csv` crate, no check, no receipt.
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

/// The most memory that this process ever had, where the system tells.
fn peak_memory() -> Option<String> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    Some(status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?.trim().to_owned())
}

/// Rows like those of real deliberations, the same at each run.
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
