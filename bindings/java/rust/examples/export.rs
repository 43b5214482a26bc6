//! `export ROWS RUNS`: nanoseconds a row of the Rust export, of the very rows of `bindings/java/java/bench`.
//! The best of the runs.

use std::error::Error;
use std::io::sink;
use std::time::Instant;

use opendatabutton::chrono::{Days, NaiveDate};
use opendatabutton::datasets::{self, Deliberation};
use opendatabutton::{Export, Siret};

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1).map(|argument| argument.parse::<u64>());
    let rows = arguments.next().ok_or("ROWS?")??;
    let runs = arguments.next().ok_or("RUNS?")??;
    let first = NaiveDate::from_ymd_opt(2024, 1, 1).ok_or("no such day")?;
    let mut best = f64::INFINITY;
    for _ in 0..runs {
        let begun = Instant::now();
        let mut export = Export::to_writer(datasets::schema("deliberations")?, sink())?;
        for row in 0..rows {
            export.write(
                &Deliberation::builder()
                    .coll_nom("Ville de Poitiers")
                    .coll_siret(Siret::new("21860194600013")?)
                    .delib_id(format!("2024-{row}"))
                    .delib_date(first + Days::new(row % 366))
                    .delib_matiere_code("7.1")
                    .delib_matiere_nom("Finances locales/décisions budgétaires")
                    .delib_objet(
                        "Approbation du compte administratif de l'exercice précédent, « budget principal »",
                    )
                    .vote_effectif(43)
                    .vote_reel(43)
                    .vote_pour(40)
                    .vote_contre(2)
                    .vote_abstention(1)
                    .build(),
            )?;
        }
        let (_, receipt) = export.end()?;
        if receipt.rows != rows {
            return Err("rows are missing".into());
        }
        best = best.min(begun.elapsed().as_secs_f64() * 1e9 / rows as f64);
    }
    println!("{best:.0}");
    Ok(())
}
