//! Warnings about values that no schema refuses and no careful person would let pass; the verdict stays the schema's.

use std::fmt::Write;

use opendatabutton::{Export, Lang, Report, Validator, datasets};

use crate::support::{shared, validate};

/// Warnings beyond the schema: (rule, row).
fn warned(report: &Report) -> Vec<(&'static str, u64)> {
    let plausible = report.findings().iter().filter(|finding| finding.rule().id().starts_with("plausible-"));
    let found = plausible.map(|finding| (finding.rule().id(), finding.row().unwrap()));
    found.collect()
}

const CHARGE_POINTS: &str = "nom_amenageur,siren_amenageur,contact_amenageur,nom_operateur,contact_operateur,\
    telephone_operateur,nom_enseigne,id_station_itinerance,id_station_local,nom_station,implantation_station,\
    adresse_station,code_insee_commune,coordonneesXY,nbre_pdc,id_pdc_itinerance,id_pdc_local,puissance_nominale,\
    prise_type_ef,prise_type_2,prise_type_combo_ccs,prise_type_chademo,prise_type_autre,gratuit,paiement_acte,\
    paiement_cb,paiement_autre,tarification,condition_acces,reservation,horaires,accessibilite_pmr,restriction_gabarit,\
    station_deux_roues,raccordement,num_pdl,date_mise_en_service,observations,date_maj,cable_t2_attache\n";

/// A charge point: place, identifier, meter, start day.
fn charge_point(place: &str, id: &str, meter: &str, start: &str) -> String {
    format!(
        "Commune,123456782,a@example.com,Opérateur,o@example.com,0199456782,Réseau,FRPAN99P12345678,station,Ma Station,\
         Voirie,\"26 rue des écluses, 17430 Champdolent\",17085,\"{place}\",1,{id},pdc,22,false,true,false,false,false,\
         false,true,true,true,gratuit,Accès libre,false,24/7,Accessible mais non réservé PMR,2.30m,false,Direct,{meter},\
         {start},,2024-10-17,false\n"
    )
}

#[test]
fn charge_points_are_placed_in_france_and_stand_once() {
    let rows = [
        ("[-0.799141,45.91914]", "FRPAN99E1", "12345678912345", "2024-10-02"),
        ("[48.85, 2.35]", "FRPAN99E2", "12345678912345", "2024-10-02"),
        ("[-21.1, 55.4]", "FRPAN99E3", "12345678912345", "2024-10-02"),
        ("[55.4, -21.1]", "FRPAN99E4", "12345678912345", "2024-10-02"),
        ("[0,0]", "FRPAN99E5", "12345678912345", "2024-10-02"),
        ("[166.44,-22.27]", "FR*A68*E68021*001*5", "12345678912345", "2024-10-02"),
        ("[-0.799141,45.91914]", "fra68e680210015", "12345678912345", "2024-10-02"),
        ("[-0.799141,45.91914]", "FRPAN99E1", "\"1,23456E+13\"", "2024-10-02"),
        ("[-0.799141,45.91914]", "Non concerné", "12345678912345", "0202-10-02"),
        ("[-0.799141,45.91914]", "Non concerné", "12345678912345", "2224-10-02"),
    ];
    let rows: String =
        rows.iter().map(|(place, id, meter, day)| charge_point(place, id, meter, day)).collect();
    let report = validate("irve-statique", CHARGE_POINTS.to_owned() + &rows);
    let expected = [
        ("plausible-coordinates-inverted", 3),
        ("plausible-coordinates-inverted", 4),
        ("plausible-coordinates-far", 6),
        ("plausible-identifier-repeated", 8),
        ("plausible-scientific", 9),
        ("plausible-identifier-repeated", 9),
        ("plausible-date", 10),
        ("plausible-date", 11),
    ];
    assert_eq!(warned(&report), expected, "{}", report.to_text(Lang::Fr, Default::default()));
    let text = report.to_text(Lang::Fr, Default::default());
    assert!(text.contains("lignes 3, 4 (2 fois), colonne "), "{text}");
    assert!(text.contains("déjà celui de la ligne 2"), "{text}");
}

#[test]
fn the_cases_of_charge_points_are_warned_of() {
    for (case, expected) in [
        (
            "k15-coordonnees",
            &[("plausible-coordinates-inverted", 4), ("plausible-coordinates-inverted", 5)][..],
        ),
        ("k17-doublons-et-notation", &[("plausible-identifier-repeated", 4), ("plausible-scientific", 11)]),
    ] {
        let Some(path) = shared(&format!("cases/{case}.csv")) else { continue };
        let report = Validator::new(datasets::schema("irve-statique").unwrap()).validate_file(path).unwrap();
        for one in expected {
            assert!(warned(&report).contains(one), "{one:?} in {:?}", warned(&report));
        }
    }
}

#[test]
fn a_conversion_says_it_too() {
    let file = CHARGE_POINTS.to_owned() + &charge_point("[48.85, 2.35]", "FRPAN99E2", "1", "2024-10-02");
    let mut export = Export::to_writer(datasets::schema("irve-statique").unwrap(), Vec::new()).unwrap();
    let report = export.write_all(file.as_bytes(), "x.csv", None, 10).unwrap();
    assert!(report.is_valid() && export.rows() == 1);
    assert_eq!(warned(&report), [("plausible-coordinates-inverted", 2)]);
}

#[test]
fn columns_of_degrees_are_looked_at_together() {
    let header = "COLL_NOM,COLL_SIRET,EQUIP_UID,EQUIP_LAT,EQUIP_LONG\n";
    let row = |uid: &str, lat: &str, long: &str| format!("Poitiers,21860194600013,{uid},{lat},{long}\n");
    let rows = [
        row("86194-21860194-001", "46.58", "0.34"),
        row("86194-21860194-002", "0.34", "46.58"),
        row("86194-21860194-003", "4658", "34"),
        row("86194-21860194-003", "46.58", "0.34"),
    ];
    let report = validate("equipements", header.to_owned() + &rows.concat());
    let expected = [
        ("plausible-coordinates-inverted", 3),
        ("plausible-coordinates-far", 4),
        ("plausible-identifier-repeated", 5),
    ];
    assert_eq!(warned(&report), expected);
}

#[test]
fn amounts_and_dates_of_grants_are_within_reason() {
    let header = "nomAttribuant,idAttribuant,dateConvention,referenceDecision,nomBeneficiaire,objet,montant,\
        datesPeriodeVersement\n";
    let row = |day: &str, reference: &str, amount: &str, period: &str| {
        format!("Poitiers,21860194600013,{day},{reference},Stade,Tournoi,{amount},{period}\n")
    };
    let rows = [
        row("2024-01-31", "2024-12", "1000", "2024-03-01"),
        row("0204-01-31", "2024-12", "1000", "2024-03-01"),
        row("2024-01-31", "\"2,02412E+13\"", "1000", "2024-03-01"),
        row("2024-01-31", "2024-12", "21860194600013", "2024-03-01"),
        row("2024-01-31", "2024-12", "1E+13", "2024-03-01/0204-03-01"),
        row("1899-01-31", "2E13", "999999999999.99", "2024"),
    ];
    let report = validate("subventions", header.to_owned() + &rows.concat());
    let expected = [
        ("plausible-date", 3),
        ("plausible-scientific", 4),
        ("plausible-amount", 5),
        ("plausible-date", 6),
        ("plausible-amount", 6),
        ("plausible-date", 7),
    ];
    assert_eq!(warned(&report), expected);
}

#[test]
fn identifiers_that_repeat_are_found_whatever_the_threads() {
    let header = "COLL_NOM,COLL_SIRET,DELIB_ID,DELIB_DATE,DELIB_MATIERE_CODE,DELIB_MATIERE_NOM,DELIB_OBJET\n";
    let mut file = header.to_owned();
    for row in 0..60_000 {
        // Rows of two bodies; one row in a thousand repeats the number of the one before.
        let (siret, id) =
            (["21860194600013", "21750001600019"][row % 2], row / 2 - usize::from(row % 2000 == 1999));
        writeln!(file, "Ville,{siret},D{id},2024-01-29,7.1,Finances locales,Objet").unwrap();
    }
    let report = |threads| {
        let validator = Validator::new(datasets::schema("deliberations").unwrap()).threads(threads);
        validator.validate(file.as_bytes(), "x.csv").unwrap()
    };
    let alone = report(1);
    let found = warned(&alone);
    assert_eq!(found.len(), 30);
    assert!(
        found.iter().all(|(rule, row)| *rule == "plausible-identifier-repeated" && row % 2000 == 1),
        "{found:?}"
    );
    assert_eq!(report(4).findings(), alone.findings());
}

#[test]
fn contracts_are_within_reason() {
    let path = crate::support::workspace("core/tests/data/contracts.json");
    let one = std::fs::read_to_string(path).unwrap();
    let check = |text: String| {
        let validator = Validator::new(datasets::standard("marches-publics").unwrap());
        let report = validator.validate(text.as_bytes(), "x.json").unwrap();
        report.findings().iter().map(|finding| finding.rule().id()).collect::<Vec<_>>()
    };
    let document = |contract: &str| format!("{{\"marches\": {{\"marche\": [{contract}]}}}}");
    assert!(one.contains("\"montant\": 575000") && one.contains("\"dateNotification\": \"2024-05-15\""));
    for (from, to, rule) in [
        ("\"montant\": 575000", "\"montant\": 21860194600013", "contract-amount"),
        ("\"dateNotification\": \"2024-05-15\"", "\"dateNotification\": \"0204-05-15\"", "contract-far-date"),
        ("\"1234567890\"", "\"3.80476E+13\"", "contract-scientific"),
        ("\"montant\": 575000", "\"montant\": NaN", "document-malformed"),
        ("\"montant\": 575000", "\"montant\": -Infinity", "document-malformed"),
    ] {
        let found = check(document(&one.replace(from, to)));
        assert!(found.contains(&rule), "{to}: {found:?}");
        // The contract that follows is read.
        let two =
            format!("{},{}", one.replace(from, to), one.replace("M0000", "M0001").replace("Travaux", "?"));
        let found = check(document(&two));
        assert!(found.contains(&rule) && found.contains(&"constraint-enum"), "{to}: {found:?}");
    }
    for (text, rule) in [
        (format!("{{\"marches\": [{one}]}}"), "document-old-format"),
        (format!("[{one}]"), "document-old-format"),
        ("id,acheteur,objet\n1,2,3\n".to_owned(), "document-table"),
        ("\u{feff}id;acheteur;objet\n1;2;3\n".to_owned(), "document-table"),
        ("PK\u{3}\u{4}".to_owned(), "document-table"),
    ] {
        assert_eq!(check(text.clone()), [rule], "{text:.60}");
    }
    let with_head =
        format!("{{\"$schema\": \"https://x/\", \"meta\": {{\"marches\": 1}}, {}", &document(&one)[1..]);
    assert!(opendatabutton::recognise_document(with_head.as_bytes()).unwrap().is_some());
    let old = format!("[{one}]");
    assert!(opendatabutton::recognise_document(old.as_bytes()).unwrap().is_some());
    assert!(opendatabutton::recognise_document(&b"[{\"id\": 1, \"objet\": 2}]"[..]).unwrap().is_none());
    assert!(opendatabutton::recognise_document(&b"{\"meta\": {\"marches\": 1}}"[..]).unwrap().is_none());
}

#[test]
fn a_document_where_a_table_is_expected_is_named() {
    for (text, word) in
        [("[{\"nomAttribuant\": \"x\"}]", "JSON"), ("{\"a\": 1}", "JSON"), ("<html>\n<p>", "XML")]
    {
        let report = validate("subventions", text);
        assert_eq!(report.findings()[0].rule().id(), "header-unmatched");
        assert!(report.findings()[0].message(Lang::Fr).contains(word), "{text}");
    }
}
