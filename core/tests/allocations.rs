//! A clean row costs no allocation in validation, export or repair; a huge row costs a bounded amount.

#![allow(clippy::unwrap_used)] // a test that cannot go on has failed

use std::alloc::System;
use std::io::{Read, repeat};
use std::sync::Mutex;

use opendatabutton::datasets::{self, Deliberation};
use opendatabutton::{Export, RecordReader, Repair, Validator};
use stats_alloc::{INSTRUMENTED_SYSTEM, Region, StatsAlloc};

#[global_allocator]
static COUNTED: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

const HEADER: &str = "COLL_NOM,COLL_SIRET,DELIB_ID,DELIB_DATE,DELIB_MATIERE_CODE,DELIB_MATIERE_NOM,DELIB_OBJET,BUDGET_ANNEE,\
    BUDGET_NOM,PREF_ID,PREF_DATE,VOTE_EFFECTIF,VOTE_REEL,VOTE_POUR,VOTE_CONTRE,VOTE_ABSTENTION,DELIB_URL\n";
const ROW: &str = "Ville de Poitiers,21860194600013,D1,2024-01-29,7.1,Finances locales/décisions budgétaires,\
    \"Budget, \"\"primitif\"\"\",2024,Budget principal,PREF086,2024-01-31,53,50,40,8,2,https://data.example.fr/1.pdf\n";

/// The number of allocations that `work` makes.
fn allocations(work: impl FnOnce()) -> usize {
    let region = Region::new(COUNTED);
    work();
    let change = region.change();
    change.allocations + change.reallocations
}

/// Lets one test run at a time: the allocator counts for the whole process.
static ALONE: Mutex<()> = Mutex::new(());

#[test]
fn a_cell_of_a_gigabyte_takes_no_gigabyte() {
    let _alone = ALONE.lock();
    let file = HEADER.as_bytes().chain(&b"\""[..]).chain(repeat(b'x').take(1 << 30));
    let validator = Validator::new(datasets::schema("deliberations").unwrap());
    let region = Region::new(COUNTED);
    let report = validator.validate(file, "x").unwrap();
    let taken = region.change().bytes_allocated;
    assert_eq!(report.findings()[0].rule().id(), "row-too-long");
    assert!(taken < 100 << 20, "{taken} bytes");
}

#[test]
fn clean_addresses_of_a_street_allocate_nothing_but_what_rules_about_all_rows_keep() {
    let _alone = ALONE.lock();
    let file = |rows: usize| {
        let header = "id_ban_commune;id_ban_toponyme;id_ban_adresse;toponyme;numero;commune_insee;commune_nom;position;\
            x;y;long;lat;date_der_maj\n";
        let row = |number: usize| {
            format!(
                "0246e48c-f33d-433a-8984-034219be842e;8a3bab10-f329-4ce3-9c7d-280d91a8053a;\
                 3c87abe4-887b-46ee-9192-{number:012};Rue de l'Église;{};31591;Escoulis;entrée;539416.13;6225601.11;\
                 1.028392;43.111637;2020-11-09\n",
                number + 1
            )
        };
        header.to_owned() + &(0..rows).map(row).collect::<String>()
    };
    let validator = Validator::new(datasets::schema("bal").unwrap()).max_findings(0).threads(1);
    let validate = |file: &str| assert!(validator.validate(file.as_bytes(), "x").unwrap().is_valid());
    let (few, many) = (file(100), file(20_100));
    validate(&few);
    let more = allocations(|| validate(&many)).saturating_sub(allocations(|| validate(&few)));
    // Each of about 35 blocks passes on the values by which its rows are compared.
    assert!(more <= 1000, "{more} allocations for 20,000 addresses");
}

#[test]
fn clean_rows_allocate_nothing() {
    let _alone = ALONE.lock();
    // Each row has a number of its own: a repeated one would give a warning.
    let rows = |count: usize| {
        let row = |rank: usize| ROW.replace("D1", &format!("D{rank:05}"));
        HEADER.to_owned() + &(0..count).map(row).collect::<String>()
    };
    let (few, many) = (rows(100), rows(20_100));
    let validator = Validator::new(datasets::schema("deliberations").unwrap());
    let validate = |file: &str| {
        assert!(validator.validate(file.as_bytes(), "x").unwrap().is_valid());
    };
    validate(&few);
    let more = allocations(|| validate(&many)).saturating_sub(allocations(|| validate(&few)));
    // A block of 128 kB costs a few allocations, threads cost some: 5 MB are 40 blocks.
    assert!(more <= 500, "{more} allocations for 20,000 rows of 17 cells");

    let records: Vec<Deliberation> =
        RecordReader::new(many.as_bytes(), "x").unwrap().map(Result::unwrap).collect();
    let export = |records: &[Deliberation]| {
        let mut export =
            Export::to_writer(datasets::schema("deliberations").unwrap(), std::io::sink()).unwrap();
        for record in records {
            export.write(record).unwrap();
        }
        assert_eq!(export.end().unwrap().1.rows, records.len() as u64);
    };
    export(&records[..200]);
    let few = allocations(|| export(&records[..200]));
    let more = allocations(|| export(&records)).saturating_sub(few);
    assert!(more <= 60, "{more} allocations for 20,000 records");
}

#[test]
fn rows_with_nothing_to_repair_allocate_nothing() {
    let _alone = ALONE.lock();
    let row = ROW.replace("Budget,", "Budget — l’eau,");
    let (few, many) = (HEADER.to_owned() + &row.repeat(100), HEADER.to_owned() + &row.repeat(20_100));
    let repair = Repair::new(datasets::schema("deliberations").unwrap()).unwrap();
    let fix = |file: &str| {
        let report = repair.bytes(file.as_bytes(), "x", std::io::sink()).unwrap();
        assert!(report.is_valid() && report.is_unchanged());
    };
    fix(&few);
    let more = allocations(|| fix(&many)).saturating_sub(allocations(|| fix(&few)));
    // A block of 128 kB costs some allocations in each of two passes.
    assert!(more <= 1500, "{more} allocations for 20,000 rows of 17 cells");
}
