//! Documents of contracts: read, checked, found, written.

use std::ops::ControlFlow;

use chrono::NaiveDate;
use opendatabutton::datasets::{self, ContratConcession, Marche, marches_publics as decp};
use opendatabutton::{
    DocumentExport, DocumentForm, DocumentReader, Lang, Report, Severity, Siret, TextStyle, Validator,
    recognise_document,
};
use rust_decimal::Decimal;
use serde_json::{Value, json};

use crate::random_contracts::converted;
use crate::support::{plain, shared};

fn marche() -> Marche {
    let day = |month, day| NaiveDate::from_ymd_opt(2024, month, day).unwrap();
    Marche::builder()
        .id("2024-0012")
        .acheteur(decp::Acheteur { id: Siret::new("21860194600013").unwrap() })
        .nature(decp::NatureMarche::Marche)
        .objet("Réfection de la toiture <du gymnase> & peinture")
        .code_cpv("45261900-3")
        .techniques(vec![decp::Technique::SansObjet])
        .modalites_execution(vec![decp::ModaliteExecution::BonsDeCommande, decp::ModaliteExecution::Tranches])
        .marche_innovant(false)
        .ccag(decp::Ccag::Travaux)
        .offres_recues(4)
        .attribution_avance(true)
        .taux_avance(Decimal::new(1, 1))
        .type_groupement_operateurs(decp::TypeGroupementOperateurs::PasDeGroupement)
        .sous_traitance_declaree(false)
        .procedure(decp::ProcedureMarche::ProcedureAdaptee)
        .lieu_execution(decp::LieuExecution {
            code: "86194".into(),
            type_code: decp::TypeCodeLieu::CodeCommune,
        })
        .duree_mois(12)
        .date_notification(day(5, 15))
        .date_publication_donnees(day(5, 25))
        .montant(Decimal::new(57_500_050, 2))
        .types_prix(vec![decp::TypePrix::DefinitifFerme])
        .forme_prix(decp::FormePrix::Forfaitaire)
        .titulaires(vec![decp::Operateur {
            type_identifiant: decp::TypeIdentifiant::Siret,
            id: "21860194600013".into(),
        }])
        .considerations_sociales(vec![decp::ConsiderationSocialeMarche::PasDeConsiderationSociale])
        .considerations_environnementales(vec![
            decp::ConsiderationEnvironnementale::PasDeConsiderationEnvironnementale,
        ])
        .build()
}

pub fn contract() -> Value {
    serde_json::to_value(marche()).unwrap()
}

fn validate(file: impl AsRef<[u8]>) -> Report {
    let schema = datasets::standard("marches-publics").unwrap();
    Validator::new(schema).validate(file.as_ref(), "essai").unwrap()
}

fn validate_one(contract: &Value) -> Report {
    validate(json!({ "marches": { "marche": [contract] } }).to_string())
}

fn xml_of(contract: &Value) -> String {
    let schema = datasets::document("marches-publics").unwrap();
    let document = json!({ "marches": { "marche": [contract] } }).to_string();
    String::from_utf8(converted(&schema, document.as_bytes(), DocumentForm::Xml)).unwrap()
}

/// (rule, path) of each finding.
fn found(report: &Report) -> Vec<(&'static str, String)> {
    report.findings().iter().map(|f| (f.rule().id(), f.path().unwrap_or_default().to_owned())).collect()
}

/// The contract with the value at one place replaced or removed.
fn with(pointer: &str, value: Option<Value>) -> Value {
    let mut contract = contract();
    let (parent, key) = pointer.rsplit_once('/').unwrap();
    let parent = contract.pointer_mut(parent).unwrap();
    match (parent, value) {
        (Value::Object(members), Some(value)) => drop(members.insert(key.to_owned(), value)),
        (Value::Object(members), None) => drop(members.remove(key).unwrap()),
        (Value::Array(items), Some(value)) => match items.get_mut(key.parse::<usize>().unwrap()) {
            Some(item) => *item = value,
            None => items.push(value),
        },
        (other, _) => unreachable!("{other}"),
    }
    contract
}

#[test]
fn the_official_samples_pass_and_are_written_back() {
    let schema = datasets::document("marches-publics").unwrap();
    let Some(folder) = shared("samples/marches-publics") else { return };
    for (file, contracts) in
        [("marches_avec_modifications.json", 2), ("Marche.xml", 2), ("Contrat-concession.xml", 2)]
    {
        let bytes = std::fs::read(folder.join(file)).unwrap();
        let report = validate(&bytes);
        assert!(report.is_valid() && report.rows() == contracts, "{file}: {}", report.summary(Lang::Fr));
        let json = converted(&schema, &bytes, DocumentForm::Json);
        let xml = converted(&schema, &json, DocumentForm::Xml);
        assert_eq!(converted(&schema, &xml, DocumentForm::Json), json, "{file}");
        if file.ends_with("json") {
            let [before, after] = [&bytes, &json].map(|text| serde_json::from_slice::<Value>(text).unwrap());
            assert_eq!(before, after);
        }
    }
}

#[test]
fn each_mistake_in_json_is_found_at_its_place() {
    let operator = json!({ "titulaire": { "typeIdentifiant": "SIRET", "id": "21860194600013" } });
    let amendment = |id: i64, day: &str| {
        json!({ "modification": { "id": id, "dateNotificationModification": day,
            "datePublicationDonneesModification": "2025-01-01" } })
    };
    for (pointer, value, expected) in [
        ("/montant", None, &[("document-missing-field", "")][..]),
        ("/montant", Some(json!("575 000")), &[("document-shape", "/montant")]),
        ("/montant", Some(json!(0.99)), &[("constraint-minimum", "/montant")]),
        ("/montant", Some(Value::Null), &[("document-null", "/montant")]),
        ("/tauxAvance", Some(json!(1.01)), &[("constraint-maximum", "/tauxAvance")]),
        ("/dureeMois", Some(json!(1.5)), &[("type-integer", "/dureeMois")]),
        ("/dureeMois", Some(json!(12.0)), &[]),
        ("/marcheInnovant", Some(json!("oui")), &[("document-shape", "/marcheInnovant")]),
        ("/nature", Some(json!("Marche")), &[("constraint-enum", "/nature")]),
        ("/id", Some(json!("12345678901234567")), &[("constraint-max-length", "/id")]),
        ("/id", Some(json!("")), &[("constraint-min-length", "/id")]),
        ("/id", Some(json!("é".repeat(16))), &[]),
        ("/codeCPV", Some(json!("452619")), &[("constraint-pattern", "/codeCPV")]),
        ("/codeCPV", Some(json!("45261900-4")), &[("contract-cpv", "/codeCPV")]),
        ("/acheteur/id", Some(json!("21860194600014")), &[("contract-siret", "/acheteur/id")]),
        ("/acheteur/nom", Some(json!("Poitiers")), &[("document-unknown-nested-field", "/acheteur/nom")]),
        ("/nom", Some(json!("x")), &[("document-unknown-field", "/nom")]),
        ("/dateNotification", Some(json!("15/05/2024")), &[("type-date", "/dateNotification")]),
        ("/dateNotification", Some(json!("2024-02-30")), &[("contract-date", "/dateNotification")]),
        (
            "/dateNotification",
            Some(json!("2024-05-26")),
            &[("contract-date-order", "/datePublicationDonnees")],
        ),
        ("/origineFrance", Some(json!(0.2)), &[]),
        ("/titulaires", Some(operator.clone()), &[("document-shape", "/titulaires")]),
        ("/titulaires", Some(json!([])), &[("constraint-min-items", "/titulaires")]),
        ("/titulaires/1", Some(operator.clone()), &[("document-repeated-item", "/titulaires/1")]),
        ("/titulaires/0", Some(json!("x")), &[("document-item-not-object", "/titulaires/0")]),
        (
            "/titulaires/0",
            Some(operator["titulaire"].clone()),
            &[
                ("document-unknown-nested-field", "/titulaires/0/id"),
                ("document-unknown-nested-field", "/titulaires/0/typeIdentifiant"),
                ("document-missing-field", "/titulaires/0"),
            ][..],
        ),
        (
            "/titulaires/0/titulaire/id",
            Some(json!("218601946")),
            &[("contract-identifier", "/titulaires/0/titulaire/id")],
        ),
        (
            "/titulaires/0/titulaire/typeIdentifiant",
            Some(json!("TVA")),
            &[("contract-identifier", "/titulaires/0/titulaire/id")],
        ),
        ("/techniques", Some(json!(["Concours"])), &[("document-shape", "/techniques")]),
        ("/techniques/technique", Some(json!("Concours")), &[("document-shape", "/techniques/technique")]),
        ("/techniques/technique/0", Some(json!("Autre")), &[("constraint-enum", "/techniques/technique/0")]),
        (
            "/modifications",
            Some(json!([amendment(2, "2024-10-18"), amendment(1, "2024-09-01")])),
            &[
                ("contract-item-numbers", "/modifications/1/modification/id"),
                ("contract-item-dates", "/modifications/1/modification/dateNotificationModification"),
            ][..],
        ),
        (
            "/modificationsActesSousTraitance",
            Some(json!([{ "modificationActeSousTraitance": { "id": 3,
            "dateNotificationModificationSousTraitance": "2024-09-01", "datePublicationDonnees": "2024-09-10" } }])),
            &[(
                "contract-unknown-reference",
                "/modificationsActesSousTraitance/0/modificationActeSousTraitance/id",
            )],
        ),
        ("/objet", Some(json!("a\u{1}b")), &[("document-character", "/objet")]),
    ] {
        let report = validate_one(&with(pointer, value.clone()));
        let expected: Vec<_> =
            expected.iter().map(|(rule, path)| (*rule, format!("/marches/marche/0{path}"))).collect();
        let (mut found, mut expected) = (found(&report), expected);
        // Reports put errors first; here the order does not matter.
        found.sort();
        expected.sort();
        assert_eq!(found, expected, "{pointer}: {value:?}");
    }
}

#[test]
fn each_mistake_in_xml_is_found_at_its_place() {
    let right = xml_of(&contract());
    for (from, to, expected) in [
        ("<dureeMois>12</dureeMois>", "", &[("document-missing-field", "")][..]),
        ("<dureeMois>12</dureeMois>", "<dureeMois> +012 </dureeMois>", &[]),
        ("<dureeMois>12</dureeMois>", "<dureeMois>12.0</dureeMois>", &[("type-integer", "/dureeMois")]),
        (
            "<dureeMois>12</dureeMois>",
            "<dureeMois><mois>12</mois></dureeMois>",
            &[("document-shape", "/dureeMois")],
        ),
        (
            "<dureeMois>12</dureeMois>",
            "<dureeMois>12</dureeMois><dureeMois>13</dureeMois>",
            &[("document-repeated-field", "/dureeMois[2]")],
        ),
        ("<dureeMois>", "<dureeMois unite=\"mois\">", &[("document-attribute", "/dureeMois/@unite")]),
        ("<montant>575000.5</montant>", "<montant>5.75e5</montant>", &[("type-number", "/montant")]),
        ("<marcheInnovant>false</marcheInnovant>", "<marcheInnovant>non</marcheInnovant>", &[]),
        (
            "<marcheInnovant>false</marcheInnovant>",
            "<marcheInnovant>faux</marcheInnovant>",
            &[("type-boolean", "/marcheInnovant")],
        ),
        ("<titulaires>", "<origineUE/><titulaires>", &[]),
        ("</acheteur>", "<nom/></acheteur>", &[("document-unknown-field", "/acheteur/nom")]),
        ("<acheteur>", "<acheteur>Poitiers", &[("document-mixed-text", "/acheteur")]),
        ("<titulaires>", "<titulaires>Poitiers", &[("document-stray-text", "/titulaires")]),
        (
            "<dateNotification>2024-05-15",
            "<dateNotification>2024-05-32",
            &[("type-date", "/dateNotification")],
        ),
        (
            "<dateNotification>2024-05-15",
            "<dateNotification>2024-05-15Z",
            &[("contract-date", "/dateNotification")],
        ),
        (
            "<technique>Sans objet</technique>",
            "<technique>Sans objet</technique><technique>Sans objet</technique>",
            &[("document-duplicate-item", "/techniques/technique[2]")],
        ),
        ("<technique>Sans objet</technique>", "", &[("constraint-min-items", "/techniques")]),
        ("2024-0012", "<![CDATA[2024]]>-<!-- un -->&#48;012", &[]),
    ] {
        assert!(right.contains(from), "{from}");
        let report = validate(right.replacen(from, to, 1));
        let expected: Vec<_> =
            expected.iter().map(|(rule, path)| (*rule, format!("/marches/marche[1]{path}"))).collect();
        assert_eq!(found(&report), expected, "{to}");
    }
}

#[test]
fn what_is_no_document_is_said_once_with_its_line() {
    let one = contract().to_string();
    let xml = xml_of(&contract());
    for (file, expected) in [
        (format!("{{\"marches\": {{\"marche\": [\n{one},\n{{\"id\": \"12"), &[("document-truncated", 3)][..]),
        (format!("{{\"marches\": {{\"marche\": [\n{one}\n{one}]}}}}"), &[("document-malformed", 3)]),
        (format!("{{\"marches\": {{\"marche\": [{one}]}}}}\n}}"), &[("document-malformed", 2)]),
        (format!("{{\"marches\": {{\"marche\": {one}}}}}"), &[("document-shape", 1)]),
        (format!("{{\"marches\": [{one}]}}"), &[("document-old-format", 1)]),
        (format!("[{one}]"), &[("document-old-format", 1)]),
        ("{}".to_owned(), &[("document-root", 1)]),
        ("{\"marches\": {}}".to_owned(), &[("document-missing-field", 1)]),
        ("{\"marches\": {\"marche\": []}}".to_owned(), &[]),
        ("id;objet\n1;2\n".to_owned(), &[("document-malformed", 1)]),
        ("<marches/>".to_owned(), &[]),
        ("<p:marches xmlns:p=\"urn:x\"/>".to_owned(), &[("document-namespace", 1)]),
        ("<marches xmlns=\"urn:x\"/>".to_owned(), &[("document-namespace", 1)]),
        ("<html/>".to_owned(), &[("document-root", 1)]),
        ("<!DOCTYPE marches [<!ENTITY a \"b\">]>\n<marches>&a;</marches>".to_owned(), &[("document-doctype", 1)]),
        ("<marches>\n&nbsp;</marches>".to_owned(), &[("document-malformed", 2)]),
        ("<marches>\n<contrat/></marches>".to_owned(), &[("document-unknown-field", 2)]),
        ("<marches>\n".to_owned(), &[("document-truncated", 2)]),
        ("<marches>\n<marche><id>1</marche></marches>".to_owned(), &[("document-malformed", 2)]),
        ("<marches></marches><marches/>".to_owned(), &[("document-malformed", 1)]),
        ("<?xml version=\"1.0\" encoding=\"martien\"?><marches/>".to_owned(), &[("document-malformed", 1)]),
        ("<marches xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:noNamespaceSchemaLocation=\"x.xsd\"/>".to_owned(), &[]),
        (xml.replace("<marches>\n", "").replace("</marches>\n", ""), &[]),
    ] {
        let report = validate(&file);
        let found: Vec<_> = report.findings().iter().map(|f| (f.rule().id(), f.line().unwrap())).collect();
        assert_eq!(found, expected, "{file}");
    }
}

#[test]
fn what_was_read_before_the_damage_is_still_checked() {
    let wrong = with("/montant", None).to_string();
    let report = validate(format!("{{\"marches\": {{\"marche\": [{wrong},"));
    assert_eq!(report.rows(), 1);
    assert_eq!(
        found(&report).into_iter().map(|(rule, _)| rule).collect::<Vec<_>>(),
        ["document-missing-field", "document-truncated"]
    );
}

#[test]
fn other_encodings_are_read_and_said() {
    let json = json!({ "marches": { "marche": [contract()] } }).to_string();
    let xml = xml_of(&contract());
    let utf16 = |text: &str| -> Vec<u8> {
        [0xFEFFu16].into_iter().chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect()
    };
    let latin: Vec<u8> =
        xml.replace("UTF-8", "ISO-8859-1").chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect();
    let latin_json: Vec<u8> = json.chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect();
    for (file, expected) in [
        (utf16(&json), &["file-encoding"][..]),
        ([b"\xEF\xBB\xBF", json.as_bytes()].concat(), &["file-byte-order-mark"]),
        (latin_json, &["file-encoding"]),
        ([json.as_bytes(), b" \xFF"].concat(), &["document-malformed", "file-damaged"]),
        (utf16(&xml.replace("UTF-8", "UTF-16")), &["file-encoding"]),
        (latin.clone(), &["file-encoding"]),
        (
            String::from_utf8_lossy(&latin).replace("ISO-8859-1", "UTF-8").into_bytes(),
            &["constraint-enum"; 4],
        ),
        ([b"<marches>\xE9".as_slice(), b"</marches>"].concat(), &["document-malformed"]),
    ] {
        let report = validate(&file);
        let rules: Vec<_> = report.findings().iter().map(|f| f.rule().id()).collect();
        assert_eq!(rules[..expected.len().min(rules.len())], *expected, "{}", report.summary(Lang::Fr));
    }
}

#[test]
fn a_finding_has_contract_path_and_line_in_every_face() {
    let contract = serde_json::to_string_pretty(&with("/montant", Some(json!("12,5 €")))).unwrap();
    let report = validate(format!("{{\"marches\": {{\"marche\": [\n{contract}]}}}}"));
    let finding = &report.findings()[0];
    assert_eq!(
        (finding.contract_id(), finding.row(), finding.field_name()),
        (Some("2024-0012"), Some(1), Some("montant"))
    );
    let line = 2 + contract[..contract.find("12,5").unwrap()].matches('\n').count() as u64;
    assert_eq!(finding.line(), Some(line));
    let json: Value = serde_json::from_str(&report.to_json(Lang::Fr)).unwrap();
    let entry = &json["errors"][0];
    assert_eq!(
        (entry["id"].as_str(), entry["path"].as_str(), entry["line"].as_u64(), entry["rowNumber"].as_u64()),
        (Some("2024-0012"), Some("/marches/marche/0/montant"), Some(line), Some(1))
    );
    let text = plain(report.to_text(Lang::Fr, TextStyle::Plain));
    assert!(text.contains("Contrat 1 « 2024-0012 »") && text.contains("/marches/marche/0/montant"), "{text}");
    let html = report.to_html(Lang::Fr);
    assert!(html.contains("/marches/marche/0/montant") && html.contains("2024-0012"));
}

#[test]
fn typed_contracts_are_written_and_read_again() {
    let concession = ContratConcession::builder()
        .id("CC-1")
        .autorite_concedante(decp::AutoriteConcedante { id: Siret::new("21860194600013").unwrap() })
        .nature(decp::NatureConcession::DelegationDeServicePublic)
        .objet("Chaleur")
        .procedure(decp::ProcedureConcession::ProcedureNegocieeOuverte)
        .duree_mois(120)
        .date_signature(NaiveDate::from_ymd_opt(2024, 4, 2).unwrap())
        .date_publication_donnees(NaiveDate::from_ymd_opt(2024, 4, 12).unwrap())
        .date_debut_execution(NaiveDate::from_ymd_opt(2024, 5, 1).unwrap())
        .valeur_globale("12345678901234567890.25".parse().unwrap())
        .montant_subvention_publique(Decimal::ZERO)
        .concessionnaires(vec![decp::Operateur {
            type_identifiant: decp::TypeIdentifiant::HorsUe,
            id: "CH-1".into(),
        }])
        .considerations_sociales(vec![decp::ConsiderationSocialeConcession::ConcessionReservee])
        .considerations_environnementales(vec![decp::ConsiderationEnvironnementale::ClauseEnvironnementale])
        .donnees_execution(vec![decp::DonneesAnnuelles {
            date_publication_donnees_execution: NaiveDate::from_ymd_opt(2025, 3, 1).unwrap(),
            depenses_investissement: Decimal::new(48, 0),
            tarifs: vec![decp::Tarif { intitule_tarif: "Abonnement".into(), tarif: Decimal::new(1429, 2) }],
        }])
        .build();
    let schema = datasets::document("marches-publics").unwrap();
    for form in [DocumentForm::Json, DocumentForm::Xml] {
        let mut export = DocumentExport::to_writer(schema.clone(), form, Vec::new());
        // Kinds alternate here; JSON groups the contracts of each kind.
        export.write(&marche()).unwrap();
        export.write(&concession).unwrap();
        let second = Marche { id: "2024-0013".into(), ..marche() };
        export.write(&second).unwrap();
        let refused = export.write(&Marche { id: String::new(), offres_recues: 0, ..marche() }).unwrap_err();
        assert_eq!(refused.findings().len(), 2);
        let (file, receipt) = export.end().unwrap();
        assert_eq!((receipt.rows, receipt.schema.name.as_str()), (3, "marches-publics"));
        let (mut marches, mut concessions) = (Vec::new(), Vec::new());
        let reader = DocumentReader::new(schema.clone());
        let report = reader.for_each(&file[..], "essai", &mut |contract| {
            assert!(contract.is_valid());
            marches.extend(contract.read::<Marche>());
            concessions.extend(contract.read::<ContratConcession>());
            ControlFlow::Continue(())
        });
        assert_eq!(report.unwrap().errors(), 0);
        // The warning is about the value that exceeds any budget.
        assert_eq!(report_warnings(&file), 1);
        assert_eq!((marches, concessions), (vec![marche(), second], vec![concession.clone()]));
    }
}

fn report_warnings(file: &[u8]) -> u64 {
    validate(file).findings().iter().filter(|finding| finding.severity() == Severity::Warning).count() as u64
}

#[test]
fn a_document_appears_whole_under_its_official_name_or_not_at_all() {
    let directory = tempfile::tempdir().unwrap();
    let schema = datasets::document("marches-publics").unwrap();
    let siret = Siret::new("21860194600013").unwrap();
    let begin = || {
        DocumentExport::to_directory(schema.clone(), DocumentForm::Xml, directory.path(), siret.clone())
            .date(NaiveDate::from_ymd_opt(2024, 4, 1).unwrap())
            .sequence(2)
            .create()
    };
    drop(begin().unwrap());
    assert_eq!(std::fs::read_dir(directory.path()).unwrap().count(), 0);
    let mut export = begin().unwrap();
    export.write(&marche()).unwrap();
    assert_eq!(export.finish().unwrap().file, "DECP-21860194600013-2024-04-01-02.xml");
    assert_eq!(std::fs::read_dir(directory.path()).unwrap().count(), 2);
    assert!(begin().err().unwrap().is_io());
}

#[test]
fn what_would_be_lost_keeps_a_contract_from_being_written() {
    let schema = datasets::document("marches-publics").unwrap();
    for (pointer, value) in [
        ("/acheteur/nom", json!("Poitiers")),
        ("/dateNotification", json!("2024-02-30")),
        ("/montant", serde_json::from_str("1e300").unwrap()),
        ("/objet", json!("a\u{0}")),
    ] {
        let contract = with(pointer, Some(value));
        assert!(validate_one(&contract).is_valid(), "{pointer}: the official schema lets it pass");
        let mut export = DocumentExport::to_writer(schema.clone(), DocumentForm::Json, Vec::new());
        let error = export.write_json(&contract.to_string()).unwrap_err();
        assert!(
            error.findings().iter().any(|f| f.rule().id() == "contract-not-writable"),
            "{pointer}: {error}"
        );
        assert_eq!(export.contracts(), 0);
    }
}

#[test]
fn contracts_come_as_lists_lines_or_documents() {
    let schema = datasets::document("marches-publics").unwrap();
    let [one, two] = ["A", "B"].map(|id| with("/id", Some(json!(id))).to_string());
    for input in [
        format!("[{one},\n{two}]"),
        format!("{one}\n{two}\n"),
        format!("{{ \"marches\" : {{\"marche\": [{one},{two}]}}}}"),
        format!("\u{feff}[{one},{two}]"),
    ] {
        let mut export = DocumentExport::to_writer(schema.clone(), DocumentForm::Json, Vec::new());
        let report = export.write_all(input.as_bytes(), "essai", 10).unwrap();
        assert_eq!((report.is_valid(), export.contracts()), (true, 2), "{input}");
    }
    let mut export = DocumentExport::to_writer(schema, DocumentForm::Json, Vec::new());
    assert!(export.write_all("".as_bytes(), "vide", 10).unwrap_err().is_input());
}

#[test]
fn a_contract_beyond_bounds_ends_the_reading() {
    let long = format!("{{\"marches\": {{\"marche\": [{{\"objet\": \"{}\"}}]}}}}", "a".repeat(17 << 20));
    assert_eq!(found(&validate(long))[0].0, "document-contract-too-long");
    let long = format!("<marches><marche><objet>{}</objet></marche></marches>", "a".repeat(17 << 20));
    assert_eq!(found(&validate(long))[0].0, "document-contract-too-long");
    let deep = format!("<marches><marche>{}", "<a>".repeat(100));
    assert_eq!(found(&validate(deep))[0].0, "document-malformed");
}

#[test]
fn documents_are_recognised_by_their_beginning() {
    for (text, known) in [
        ("{ \"marches\": {", true),
        ("\u{feff}<?xml version='1.0'?><!-- x --><marches>", true),
        ("<marche>", true),
        ("{\"features\": []}", false),
        ("a,b\n", false),
        ("", false),
    ] {
        assert_eq!(recognise_document(text.as_bytes()).unwrap().is_some(), known, "{text}");
    }
}
