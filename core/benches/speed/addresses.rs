//! Measures a Base Adresse Locale of the size of a large town's, whose rules are not those of Table Schema.

use std::fmt::Write as _;

use opendatabutton::{Validator, datasets};

use crate::settings::Settings;
use crate::task::{Result, Task, in_turns, read_records_of};

pub fn run(settings: &Settings) -> Result<()> {
    let text = rows(settings.rows)?;
    if let Some(path) = std::env::var_os("ODB_BENCH_ADDRESSES") {
        std::fs::write(path, &text)?;
    }
    println!("\nbal ({} rows, {:.1} MB)", settings.rows, text.len() as f64 / 1e6);
    let rates = in_turns(
        settings.runs,
        [
            Task::new("read: csv crate, records only", || read_records_of(text.as_bytes(), b';')),
            Task::new("validate: one thread", || validate(&text, 1)),
            Task::new("validate: two threads", || validate(&text, 2)),
        ],
    )?;
    println!("ratio validate / bare read: {:.2}", rates[1] / rates[0]);
    println!("ratio validate with two threads / bare read: {:.2}", rates[2] / rates[0]);
    Ok(())
}

fn validate(text: &str, threads: usize) -> Result<u64> {
    let report =
        Validator::new(datasets::schema("bal")?).threads(threads).validate(text.as_bytes(), "bal")?;
    assert!(report.is_valid() && report.warnings() == 0, "{:?}", report.findings());
    Ok(text.len() as u64)
}

/// Addresses with their identifiers, twenty per street.
fn rows(count: usize) -> Result<String> {
    let mut text = String::from(
        "id_ban_commune;id_ban_toponyme;id_ban_adresse;toponyme;lieudit_complement_nom;numero;suffixe;commune_insee;\
         commune_nom;commune_deleguee_insee;commune_deleguee_nom;position;x;y;long;lat;cad_parcelles;source;date_der_maj;\
         certification_commune\n",
    );
    for i in 0..count {
        let street = i / 20;
        writeln!(
            text,
            "0246e48c-f33d-433a-8984-034219be842e;8a3bab10-f329-4ce3-9c7d-{street:012};3c87abe4-887b-46ee-9192-{i:012};\
             Rue du Général Lilas {street};;{};{};31591;Escoulis;;;entrée;539416.13;6225601.11;1.028392;43.111637;\
             315910000A0123;Commune d'Escoulis;2020-11-09;1",
            i % 20 + 1,
            ["", "bis", ""][i % 3],
        )?;
    }
    Ok(text)
}
