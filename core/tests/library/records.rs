//! Typed records: serde with the standard's names; random records pass through an export and back.

use std::cell::{Cell, RefCell};
use std::fs;

use opendatabutton::datasets::subventions::Nature;
use opendatabutton::datasets::{self, ProfilAcheteur, Subvention};
use opendatabutton::{DynamicRecord, Export, Finding, Record, RecordReader, Schema, Siret, Validator};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::random_rows;
use crate::support::{self, workspace};

/// Random rows are exported, found valid, read back as typed records and exported again; records pass through JSON
/// unchanged. The files stay under `target/parity/exports` for the comparison with Validata.
fn random_rows_survive<T>()
where
    T: Record + Serialize + DeserializeOwned + PartialEq + std::fmt::Debug,
{
    let name = format!("{}@{}", T::DATA_SET, T::VERSION);
    let directory = workspace("target/parity/exports").join(&name);
    let _ = fs::remove_dir_all(&directory);
    fs::create_dir_all(&directory).unwrap();
    let schema = datasets::schema(&name).unwrap();
    let [files, given, written] = [const { Cell::new(0) }; 3];
    let last_refusal = RefCell::new(String::new());
    let mut runner = TestRunner::new(Config { cases: 32, max_local_rejects: 1 << 20, ..Config::default() });
    let result = runner.run(&vec(random_rows::row(&schema), 0..12), |rows| {
        files.set(files.get() + 1);
        given.set(given.get() + rows.len());
        let path = directory.join(format!("{:03}.csv", files.get()));
        let mut export = Export::to_file(schema.clone(), &path).replace(true).create().unwrap();
        let mut record = DynamicRecord::new(schema.clone());
        for row in &rows {
            for (column, text) in row.iter().enumerate() {
                record.set_at(column, text.as_str()).unwrap();
            }
            // A record that breaks a rule across columns is refused, and the file goes on without it.
            if let Err(refusal) = export.write_dynamic(&record) {
                *last_refusal.borrow_mut() = format!("{:?}", refusal.findings());
            }
        }
        let receipt = export.finish().unwrap();
        written.set(written.get() + receipt.rows as usize);
        let report = Validator::new(schema.clone()).validate_file(&path).unwrap();
        // Random values may be implausible, and a line of a random text may contain the separators of a row.
        let is_unlikely = |finding: &&Finding| {
            let rule = finding.rule().id();
            rule.starts_with("plausible-") || matches!(rule, "row-swallowed" | "text-encoded-twice")
        };
        let unlikely = report.findings().iter().filter(is_unlikely).count() as u64;
        prop_assert!(report.is_valid() && report.warnings() == unlikely, "{:?}", report.findings());
        prop_assert_eq!(report.rows(), receipt.rows);
        typed_survives::<T>(&schema, &fs::read(&path).unwrap())
    });
    result.unwrap();
    let (given, written) = (given.get(), written.get());
    let refusal = last_refusal.borrow();
    assert!(written * 2 > given, "{name}: of {given} random rows only {written} are valid; {refusal}");
}

/// The exported file is read as typed records; these are written, read again and fed as JSON, and stay the same.
pub fn typed_survives<T>(schema: &Schema, official: &[u8]) -> Result<(), TestCaseError>
where
    T: Record + Serialize + DeserializeOwned + PartialEq + std::fmt::Debug,
{
    let read =
        |file: &[u8]| -> Vec<T> { RecordReader::new(file, "x").unwrap().map(Result::unwrap).collect() };
    let records = read(official);
    let mut export = Export::to_writer(schema.clone(), Vec::new()).unwrap();
    for record in &records {
        export.write(record).unwrap();
    }
    let typed = export.end().unwrap().0;
    prop_assert_eq!(&read(&typed), &records);
    let json = serde_json::to_string(&records).unwrap();
    prop_assert_eq!(&serde_json::from_str::<Vec<T>>(&json).unwrap(), &records);
    if !records.is_empty() {
        let mut fed = Export::to_writer(schema.clone(), Vec::new()).unwrap();
        let report = fed.write_all(json.as_bytes(), "json", None, 10).unwrap();
        prop_assert!(report.is_valid(), "{:?}", report.findings());
        prop_assert_eq!(fed.end().unwrap().0, typed);
    }
    Ok(())
}

/// The row of a descriptor's examples is exported, and survives as a typed record.
fn example_survives<T>()
where
    T: Record + Serialize + DeserializeOwned + PartialEq + std::fmt::Debug,
{
    let schema = datasets::schema(T::DATA_SET).unwrap();
    let mut row = DynamicRecord::new(schema.clone());
    for field in &schema.descriptor().fields {
        row.set(&field.name, field.example_text().unwrap_or_default().as_str()).unwrap();
    }
    let mut export = Export::to_writer(schema.clone(), Vec::new()).unwrap();
    export.write_dynamic(&row).unwrap();
    typed_survives::<T>(&schema, &export.end().unwrap().0).unwrap();
}

macro_rules! every_data_set {
    ($($name:ident: $record:ident),* $(,)?) => {
        $(#[test] fn $name() {
            example_survives::<datasets::$record>();
            random_rows_survive::<datasets::$record>();
        })*

        #[test]
        fn every_data_set_is_tried() {
            // Random addresses are made with more care: see `addresses.rs`.
            let tried = [$(datasets::$record::DATA_SET),*, "bal"];
            assert_eq!(support::data_sets_without(&tried), [""; 0]);
        }
    };
}

every_data_set! {
    budget: LigneBudget,
    catalogue: JeuDeDonnees,
    dae: Defibrillateur,
    decp_dpa: ProfilAcheteur,
    deliberations: Deliberation,
    equipements: Equipement,
    irve_dynamique: EtatPointDeRecharge,
    irve_statique: PointDeRecharge,
    menus_collectifs: Menu,
    plats_menus_collectifs: Plat,
    prenoms: Prenom,
    subventions: Subvention,
}

#[test]
fn a_unique_value_is_refused_the_second_time_and_free_again_when_its_row_was_refused() {
    let record = |url: &str| {
        ProfilAcheteur::builder()
            .siret_acheteur(Siret::new("21860194600013").unwrap())
            .url_profil_acheteur(url)
            .coordonnees("Poitiers")
            .build()
    };
    let mut export = Export::to_writer(datasets::schema("decp-dpa").unwrap(), Vec::new()).unwrap();
    assert_eq!(export.write(&record("www.poitiers.fr")).unwrap_err().findings().len(), 1);
    export.write(&record("https://www.poitiers.fr")).unwrap();
    let error = export.write(&record("https://www.poitiers.fr/2")).unwrap_err();
    assert_eq!(error.findings()[0].rule().id(), "constraint-unique");
    assert_eq!(export.rows(), 1);
}

#[test]
fn json_uses_the_names_and_values_of_the_standard() {
    let json = r#"{
        "nomAttribuant": "Ville de Poitiers", "idAttribuant": "21860194600013", "dateConvention": "2024-01-31",
        "nomBeneficiaire": "Stade poitevin", "rnaBeneficiaire": "W863001234", "objet": "Tournoi", "montant": "830.50",
        "nature": "aide en numéraire;aide en nature", "conditionsVersement": "unique",
        "datesPeriodeVersement": "2024-02-13", "notificationUE": false, "pourcentageSubvention": 1
    }"#;
    let record: Subvention = serde_json::from_str(json).unwrap();
    assert_eq!(record.nature, Nature::AideEnNumeraireAideEnNature);
    assert_eq!(record.montant.to_string(), "830.50");
    assert_eq!(record.id_beneficiaire, None);
    let misspelt = json.replace("\"objet\"", "\"objets\"");
    assert!(serde_json::from_str::<Subvention>(&misspelt).unwrap_err().to_string().contains("objets"));
    let wrong_key = json.replace("21860194600013", "21860194600014");
    assert!(serde_json::from_str::<Subvention>(&wrong_key).unwrap_err().to_string().contains("SIRET"));
}
