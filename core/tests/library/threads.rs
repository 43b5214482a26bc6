//! The report of a check does not depend on the number of threads.

use std::fmt::Write;
use std::ops::ControlFlow;

use opendatabutton::{Report, Validator, datasets};

/// Some megabytes of subventions with errors here and there, quoted line ends, and a row too short at the end.
fn file(rows: usize) -> String {
    let mut text = String::from(
        "nomAttribuant,idAttribuant,dateConvention,nomBeneficiaire,idBeneficiaire,rnaBeneficiaire,objet,montant,nature,\
         conditionsVersement,datesPeriodeVersement,notificationUE,pourcentageSubvention\n",
    );
    for i in 0..rows {
        let siret = if i % 997 == 0 { "21860194600014" } else { "21860194600013" };
        let amount = if i % 1_501 == 0 { "1 000 €".to_owned() } else { format!("{i}.50") };
        let object = if i % 3 == 0 { "\"Tournoi, \"\"été\"\"\nannuel\"" } else { "Tournoi" };
        let end = if i % 5_003 == 0 { "" } else { ",1" };
        writeln!(
            text,
            "Ville de Poitiers,{siret},2024-01-31,Stade poitevin,,W863001234,{object},{amount},aide en numéraire,unique,\
             2024-02-13,non{end}"
        )
        .unwrap();
    }
    text + "Ville de Poitiers,\"21860194600013\nsans fin"
}

fn report(text: &str, threads: usize, max: usize) -> Report {
    let validator =
        Validator::new(datasets::schema("subventions").unwrap()).threads(threads).max_findings(max);
    validator.validate(text.as_bytes(), "essai.csv").unwrap()
}

#[test]
fn the_report_does_not_depend_on_them() {
    let text = file(60_000);
    for max in [0, 7, 1_000_000] {
        let alone = report(&text, 1, max);
        assert!(alone.errors() > 100 && alone.rows() == 60_001, "{alone:?}");
        for threads in [2, 5] {
            let together = report(&text, threads, max);
            assert_eq!(together.findings(), alone.findings(), "{threads} threads, {max} findings");
            assert_eq!(together.counts().collect::<Vec<_>>(), alone.counts().collect::<Vec<_>>());
            assert_eq!(
                [together.rows(), together.rows_processed(), together.rows_with_errors()],
                [alone.rows(), alone.rows_processed(), alone.rows_with_errors()]
            );
        }
    }
}

#[test]
fn findings_are_in_the_order_of_the_rows() {
    let report = report(&file(60_000), 4, 1_000_000);
    let rows: Vec<_> = report.findings().iter().filter_map(opendatabutton::Finding::row).collect();
    assert!(rows.len() > 100 && rows.is_sorted());
}

#[test]
fn work_stops_when_asked_to() {
    let text = file(60_000);
    for threads in [1, 4] {
        let validator = Validator::new(datasets::schema("subventions").unwrap()).threads(threads);
        let mut stop =
            |read| if read > 3_000_000 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) };
        let error = validator.validate_with(text.as_bytes(), "essai.csv", &mut stop).unwrap_err();
        assert!(error.is_cancelled(), "{error}");
    }
}
