//! Typed records: serde under the standard's names, random ones through an export and back.

use std::fs;

use chrono::{Days, NaiveDate};
use opendatabutton::datasets::budget::{BgtArtspe, BgtCodrd, BgtNatdec, BgtOpbudg, BgtSection};
use opendatabutton::datasets::catalogue::{CouvSpatMaille, FreqMaj, Licence};
use opendatabutton::datasets::prenoms::EnfantSexe;
use opendatabutton::datasets::subventions::Nature;
use opendatabutton::datasets::{
    self, Deliberation, JeuDeDonnees, LigneBudget, Prenom, ProfilAcheteur, Subvention,
};
use opendatabutton::{DynamicRecord, Export, Record, RecordReader, Rna, Siret, Validator, Year};
use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::{Config, TestRunner};
use rust_decimal::Decimal;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::support::workspace;

/// Any text that a person or a program may put in a cell, but the NUL character.
fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        "[A-Za-zÀ-ÿ0-9 ,;'’\"|\t\n-]{1,30}",
        "\\PC{1,20}",
        Just("«L'été»; \"à l'écoute\", e\u{301}te\u{301} 😀".to_owned()),
        Just(" ".to_owned()),
    ]
    .prop_filter("an empty text is a missing value", |text| !text.is_empty() && !text.contains('\0'))
}

fn siret() -> impl Strategy<Value = Siret> {
    (0u32..100_000_000, 0u32..10_000)
        .prop_map(|(siren, nic)| {
            let with_key = |digits: String| {
                (0..10)
                    .map(|key| format!("{digits}{key}"))
                    .find(|text| {
                        let sum: u32 = text
                            .bytes()
                            .rev()
                            .enumerate()
                            .map(|(place, digit)| {
                                let value = u32::from(digit - b'0') * if place % 2 == 0 { 1 } else { 2 };
                                value / 10 + value % 10
                            })
                            .sum();
                        sum.is_multiple_of(10)
                    })
                    .unwrap()
            };
            Siret::new(with_key(format!("{}{nic:04}", with_key(format!("{siren:08}"))))).unwrap()
        })
        .boxed()
}

fn date() -> impl Strategy<Value = NaiveDate> {
    (0u64..40_000).prop_map(|days| NaiveDate::from_ymd_opt(1970, 1, 1).unwrap() + Days::new(days))
}

fn amount() -> impl Strategy<Value = Decimal> {
    (-99_999_999_999_999i64..99_999_999_999_999, 0u32..5)
        .prop_map(|(digits, scale)| Decimal::new(digits, scale))
}

fn subject() -> impl Strategy<Value = String> {
    let subjects = vec![
        "Commande publique",
        "urbanisme",
        "Domaine et patrimoine",
        "FONCTION PUBLIQUE",
        "Institutions et vie politique",
        "Libertés publiques et pouvoirs de police",
        "Finances locales",
        "Domaines de competences par themes",
        "Autres domaines de compétences",
    ];
    (select(subjects), "[a-zéè',;\"/-]{0,20}").prop_map(|(subject, rest)| format!("{subject}/{rest}"))
}

prop_compose! {
    fn votes()(pour in 0i64..200, contre in 0i64..200, abstention in 0i64..200, absents in 0i64..200) -> [i64; 5] {
        let reel = pour + contre + abstention;
        [reel + absents, reel, pour, contre, abstention]
    }
}

prop_compose! {
    fn deliberation()(
        (coll_nom, delib_id, delib_objet) in (text(), text(), text()),
        coll_siret in siret(), delib_date in date(), delay in of(0u64..400),
        delib_matiere_code in "[1-9]\\.[1-9]?[0-9]", delib_matiere_nom in subject(),
        budget in of((prop_oneof!["[0-9]{4}", (0u32..5000, 1u32..4000).prop_map(|(y, n)| format!("{y:04}/{:04}", y + n))], text())),
        pref_id in of(text()), votes in of(votes()), delib_url in of("https?://[a-zé/?&=,\" ]{1,20}"),
    ) -> Deliberation {
        let [effectif, reel, pour, contre, abstention] = match votes {
            Some(votes) => votes.map(Some),
            None => [None; 5],
        };
        Deliberation::builder()
            .coll_nom(coll_nom).coll_siret(coll_siret).delib_id(delib_id).delib_date(delib_date)
            .delib_matiere_code(delib_matiere_code).delib_matiere_nom(delib_matiere_nom).delib_objet(delib_objet)
            .maybe_budget_annee(budget.clone().map(|(year, _)| year)).maybe_budget_nom(budget.map(|(_, name)| name))
            .maybe_pref_id(pref_id).maybe_pref_date(delay.map(|days| delib_date + Days::new(days)))
            .maybe_vote_effectif(effectif).maybe_vote_reel(reel).maybe_vote_pour(pour).maybe_vote_contre(contre)
            .maybe_vote_abstention(abstention).maybe_delib_url(delib_url)
            .build()
    }
}

prop_compose! {
    fn subvention()(
        (nom_attribuant, nom_beneficiaire, conditions_versement) in (text(), text(), text()),
        id_attribuant in siret(), date_convention in date(), reference_decision in of(text()),
        (id_beneficiaire, rna) in (of(siret()), "W[0-9]{9}"), with_rna in any::<bool>(),
        objet in text(), montant in amount(), nature in select(Nature::ALL.to_vec()),
        (from, to) in (date(), of(date())), id_rae in of("[0-9A-Z]{1,5}"), notification_ue in any::<bool>(),
        pourcentage in 1i64..=100, dispositif_aide in of(text()),
    ) -> Subvention {
        let rna = (with_rna || id_beneficiaire.is_none()).then(|| Rna::new(rna).unwrap());
        let period = match to {
            Some(to) => format!("{from}/{to}"),
            None => from.to_string(),
        };
        Subvention::builder()
            .nom_attribuant(nom_attribuant).id_attribuant(id_attribuant).date_convention(date_convention)
            .maybe_reference_decision(reference_decision).nom_beneficiaire(nom_beneficiaire)
            .maybe_id_beneficiaire(id_beneficiaire).maybe_rna_beneficiaire(rna).objet(objet).montant(montant)
            .nature(nature).conditions_versement(conditions_versement).dates_periode_versement(period)
            .maybe_id_rae(id_rae).notification_ue(notification_ue).pourcentage_subvention(Decimal::new(pourcentage, 2))
            .maybe_dispositif_aide(dispositif_aide)
            .build()
    }
}

prop_compose! {
    fn ligne_budget()(
        (natdec, section, opbudg, codrd, artspe) in (
            select(BgtNatdec::ALL.to_vec()), select(BgtSection::ALL.to_vec()), select(BgtOpbudg::ALL.to_vec()),
            select(BgtCodrd::ALL.to_vec()), of(select(BgtArtspe::ALL.to_vec())),
        ),
        annee in 0u16..=9999, siret in siret(), texts in (text(), text(), text()),
        (contnat, nature, fonction) in ("[0-9A-Zé]{1,9}", "[0-9]{1,9}", of("[0-9]{1,9}")),
        (fonction_label, operation) in (of(text()), of(text())),
        amounts in [of(amount()), of(amount()), of(amount()), of(amount()), of(amount()), of(amount()), of(amount())],
    ) -> LigneBudget {
        let [real, precedent, rar_precedent, nouvelles, prevu, ouverts, rar] = amounts;
        LigneBudget::builder()
            .bgt_natdec(natdec).bgt_annee(Year::new(annee).unwrap()).bgt_siret(siret).bgt_nom(texts.0)
            .bgt_contnat(contnat).bgt_contnat_label(texts.1).bgt_nature(nature).bgt_nature_label(texts.2)
            .maybe_bgt_fonction(fonction).maybe_bgt_fonction_label(fonction_label).maybe_bgt_operation(operation)
            .bgt_section(section).bgt_opbudg(opbudg).bgt_codrd(codrd).maybe_bgt_mtreal(real)
            .maybe_bgt_mtbudgprec(precedent).maybe_bgt_mtrarprec(rar_precedent).maybe_bgt_mtpropnouv(nouvelles)
            .maybe_bgt_mtprev(prevu).maybe_bgt_credouv(ouverts).maybe_bgt_mtrar3112(rar).maybe_bgt_artspe(artspe)
            .build()
    }
}

prop_compose! {
    fn prenom()(
        commune in of(select(vec!["Poitiers", "L'Haÿ-les-Roses", "Les Sables-d'Olonne"])), insee in "(86|2A|97)[0-9]{3}",
        sexe in select(EnfantSexe::ALL.to_vec()), prenom in select(vec!["Élise", "Jean-Noël", "N'Golo", "Zoé"]),
        nombre in 1i64..=999_999, annee in 0u16..=9999,
    ) -> Prenom {
        Prenom::builder()
            .maybe_commune_nom(commune).coll_insee(insee).enfant_sexe(sexe).enfant_prenom(prenom)
            .nombre_occurrences(nombre).annee(Year::new(annee).unwrap())
            .build()
    }
}

prop_compose! {
    fn jeu_de_donnees()(
        names in (text(), text(), text(), text()), texts in (text(), text(), text(), text(), text()),
        sirets in (siret(), siret()), dates in (date(), date(), date(), date()),
        (maille, freq, licence) in (
            select(CouvSpatMaille::ALL.to_vec()), select(FreqMaj::ALL.to_vec()), select(Licence::ALL.to_vec()),
        ),
        ressources in 1i64..1_000_000, url in "https?://[a-zé/?&=,\" ]{1,20}",
    ) -> JeuDeDonnees {
        JeuDeDonnees::builder()
            .coll_nom(names.0).coll_siret(sirets.0).id(names.1).titre(names.2).description(texts.0).theme(texts.1)
            .producteur_nom(names.3).producteur_siret(sirets.1).couv_spat_maille(maille).couv_spat_nom(texts.2)
            .couv_temp_debut(dates.0).couv_temp_fin(dates.1).date_publ(dates.2).freq_maj(freq).date_maj(dates.3)
            .mots_cles(texts.3).licence(licence).nombre_ressources(ressources).format_ressources(texts.4).url(url)
            .build()
    }
}

prop_compose! {
    fn profil_acheteur()(
        siret in siret(), url in "https://[a-z/]{1,20}", dcat in of("ftp://[a-z/]{1,20}"), coordonnees in text(),
    ) -> ProfilAcheteur {
        ProfilAcheteur::builder()
            .siret_acheteur(siret).url_profil_acheteur(url).maybe_url_dcat(dcat).coordonnees(coordonnees)
            .build()
    }
}

/// Random records are exported, found valid, read back equal, and go through JSON unchanged.
/// The files stay under `target/parity/exports`, where the comparison with Validata takes them up.
fn round_trip<T>(record: impl Strategy<Value = T>)
where
    T: Record + Serialize + DeserializeOwned + PartialEq + std::fmt::Debug,
{
    let name = format!("{}@{}", T::DATA_SET, T::VERSION);
    let directory = workspace("target/parity/exports").join(&name);
    let _ = fs::remove_dir_all(&directory);
    fs::create_dir_all(&directory).unwrap();
    let schema = datasets::schema(&name).unwrap();
    let count = std::cell::Cell::new(0);
    let mut runner = TestRunner::new(Config { cases: 48, ..Config::default() });
    let result = runner.run(&vec(record, 0..12), |records| {
        count.set(count.get() + 1);
        let path = directory.join(format!("{:03}.csv", count.get()));
        let mut export = Export::to_file(schema.clone(), &path).replace(true).create().unwrap();
        for record in &records {
            export.write(record).unwrap();
        }
        let receipt = export.finish().unwrap();
        prop_assert_eq!(receipt.rows, records.len() as u64);
        let report = Validator::new(schema.clone()).validate_file(&path).unwrap();
        prop_assert!(report.is_valid() && report.warnings() == 0, "{:?}", report.findings());
        let file = fs::File::open(&path).unwrap();
        let back: Vec<T> = RecordReader::new(file, "back").unwrap().map(Result::unwrap).collect();
        prop_assert_eq!(&back, &records);
        let json = serde_json::to_string(&records).unwrap();
        prop_assert_eq!(&serde_json::from_str::<Vec<T>>(&json).unwrap(), &records);
        let mut fed = Export::to_writer(schema.clone(), Vec::new()).unwrap();
        if !records.is_empty() {
            let report = fed.write_all(json.as_bytes(), "json", None, 10).unwrap();
            prop_assert!(report.is_valid(), "{:?}", report.findings());
        }
        prop_assert_eq!(fed.end().unwrap().0, fs::read(&path).unwrap());
        Ok(())
    });
    result.unwrap();
}

#[test]
fn deliberations_survive_an_export() {
    round_trip(deliberation());
}

#[test]
fn subventions_survive_an_export() {
    round_trip(subvention());
}

#[test]
fn lines_of_a_budget_survive_an_export() {
    round_trip(ligne_budget());
}

#[test]
fn prenoms_survive_an_export() {
    round_trip(prenom());
}

#[test]
fn jeux_de_donnees_survive_an_export() {
    round_trip(jeu_de_donnees());
}

#[test]
fn profils_d_acheteur_survive_an_export() {
    round_trip(profil_acheteur());
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

/// The row of a descriptor's examples, read as a typed record, is written back and read again.
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
    let official = export.end().unwrap().0;
    let read = |file: &[u8]| -> Vec<T> {
        RecordReader::new(file, "x").unwrap().map(|record| record.unwrap()).collect()
    };
    let records = read(&official);
    assert_eq!(records.len(), 1, "{}", T::DATA_SET);
    let mut typed = Export::to_writer(schema.clone(), Vec::new()).unwrap();
    typed.write(&records[0]).unwrap();
    let typed = typed.end().unwrap().0;
    assert_eq!(read(&typed), records, "{}", T::DATA_SET);
    let json = serde_json::to_string(&records).unwrap();
    assert_eq!(serde_json::from_str::<Vec<T>>(&json).unwrap(), records, "{}", T::DATA_SET);
    let mut fed = Export::to_writer(schema, Vec::new()).unwrap();
    let report = fed.write_all(json.as_bytes(), "json", None, 10).unwrap();
    assert!(report.is_valid(), "{}: {:?}", T::DATA_SET, report.findings());
    assert_eq!(fed.end().unwrap().0, typed, "{}", T::DATA_SET);
}

#[test]
fn the_examples_of_every_data_set_survive_as_typed_records() {
    example_survives::<datasets::Defibrillateur>();
    example_survives::<datasets::Deliberation>();
    example_survives::<datasets::Equipement>();
    example_survives::<datasets::EtatPointDeRecharge>();
    example_survives::<datasets::JeuDeDonnees>();
    example_survives::<datasets::LigneBudget>();
    example_survives::<datasets::Menu>();
    example_survives::<datasets::Plat>();
    example_survives::<datasets::PointDeRecharge>();
    example_survives::<datasets::Prenom>();
    example_survives::<datasets::ProfilAcheteur>();
    example_survives::<datasets::Subvention>();
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
