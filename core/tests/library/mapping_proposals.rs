//! The mapping proposed for a table with headings of its own.

use std::collections::{HashMap, HashSet};
use std::fs;
use std::path::PathBuf;

use opendatabutton::{Lang, Mapping, MappingDoubt, Report, Schema, Suggestion, datasets};

use crate::mapping::apply;
use crate::support::{validate, workspace};

/// A test file of the project.
fn data(name: &str) -> PathBuf {
    workspace("core/tests/data/mapping").join(name)
}

fn suggest_of(table: impl AsRef<[u8]>, data_set: &str) -> Suggestion {
    suggest_for(table, &datasets::schema(data_set).unwrap())
}

fn suggest_for(table: impl AsRef<[u8]>, schema: &Schema) -> Suggestion {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("export.csv");
    fs::write(&path, table).unwrap();
    Mapping::suggest(&path, schema).unwrap()
}

fn column_of<'s>(suggestion: &'s Suggestion, field: &str) -> Option<&'s str> {
    suggestion.mapping.fields.get(field)?.column.as_deref()
}

fn doubts_of<'s>(suggestion: &'s Suggestion, field: &str) -> &'s [MappingDoubt] {
    &suggestion.fields.iter().find(|one| one.field == field).unwrap().doubts
}

/// Usual values of a field, as people write them.
fn usual(data_set: &str, field: &str) -> [&'static str; 3] {
    match (data_set, field) {
        (_, "idAttribuant") => ["218 601 946 00013"; 3],
        (_, "idBeneficiaire") => ["380 475 558 00058", "05650171100115", "'21860194600013"],
        (_, "rnaBeneficiaire") => ["W 861 000 123", "w861000124", "W861000125"],
        (_, "dateConvention") => ["15/02/2024", "03/04/2024", "45322"],
        (_, "datesPeriodeVersement") => ["15/03/2024 au 15/09/2024", "15/03/2024", "2024-03-15"],
        (_, "montant") => ["8 300,00 €", "900", "1 250,5"],
        (_, "nature") => ["Numéraire", "Aide en numéraire", "En nature"],
        (_, "notificationUE") => ["Non", "oui", "NON"],
        (_, "pourcentageSubvention") => ["100 %", "45", "1"],
        (_, "idRAE") => ["12", "", ""],
        (_, field) if field.to_lowercase().contains("siret") => ["218 601 946 00013"; 3],
        (_, field) if field.to_lowercase().contains("siren") => ["218601946", "218 601 946", "130025265"],
        (_, "DELIB_DATE" | "PREF_DATE") => ["15/02/2024", "03/04/2024", "04/04/2024"],
        (_, "DELIB_MATIERE_CODE") => ["7.1", "7.5", "8.1"],
        (_, "lat_coor1") => ["46.58", "46,59", "46.6"],
        (_, "long_coor1") => ["0.33", "0,34", "0.35"],
        (_, "com_cp") => ["86000", "86000", "86100"],
        (_, "expt_tel1" | "telephone_operateur") => ["+33549010203", "+33549010204", "+33549010205"],
        (_, "nbre_pdc" | "VOTE_POUR" | "VOTE_CONTRE" | "VOTE_ABSTENTION") => ["1", "2", "4"],
        (_, "BGT_ANNEE") => ["2024", "2024", "2025"],
        _ => ["Ateliers", "Stage", "Concert"],
    }
}

/// Headings of real files, each alone and among the official names of the other fields: nearly all go to their own
/// field, and none to another. `mapper`: headings that the reader of DataSubvention knows
/// (betagouv/api-subventions-asso), whose few contradictions are left to people.
#[test]
fn headings_of_real_files_are_given_to_their_field_or_to_none() {
    let file = fs::read_to_string(data("headings.csv")).unwrap();
    let mut reader = csv::Reader::from_reader(file.as_bytes());
    let rows: Vec<csv::StringRecord> = reader.records().map(|row| row.unwrap()).collect();
    let mut schemas: HashMap<&str, Schema> = HashMap::new();
    for among_others in [false, true] {
        let (mut wrong, mut none) = (Vec::new(), Vec::new());
        for row in &rows {
            let [data_set, source, heading, field] = [0, 1, 2, 3].map(|place| row.get(place).unwrap());
            let schema = schemas.entry(data_set).or_insert_with(|| datasets::schema(data_set).unwrap());
            let mut columns: Vec<(String, [&str; 3])> = vec![(heading.to_owned(), usual(data_set, field))];
            if among_others && !field.is_empty() {
                let others = schema.descriptor().fields.iter().filter(|column| column.name != field);
                columns.extend(others.map(|column| (column.name.clone(), usual(data_set, &column.name))));
            } else {
                columns.push(("Instructeur du pôle".to_owned(), ["D.", "E.", "F."]));
            }
            let mut writer = csv::WriterBuilder::new().delimiter(b';').from_writer(Vec::new());
            writer.write_record(columns.iter().map(|(name, _)| name)).unwrap();
            for place in 0..3 {
                writer.write_record(columns.iter().map(|(_, values)| values[place])).unwrap();
            }
            let suggestion = suggest_for(writer.into_inner().unwrap(), schema);
            let fed: Vec<&str> = suggestion
                .fields
                .iter()
                .filter(|one| one.column == heading)
                .map(|one| one.field.as_str())
                .collect();
            match fed.as_slice() {
                [] if field.is_empty() => {}
                [one] if *one == field => {}
                [] => none.push((source.to_owned(), heading.to_owned())),
                other => wrong.push(format!("{data_set} {heading}: {other:?}")),
            }
        }
        assert_eq!(wrong, [""; 0], "among others: {among_others}");
        let of_mapper = rows.iter().filter(|row| row.get(1) == Some("mapper")).count();
        let missed = none.iter().filter(|(source, _)| source == "mapper").count();
        assert!(of_mapper >= 109 && missed <= 4, "{missed} of {of_mapper}: {none:?}");
        assert_eq!(none.len() - missed, 0, "{none:?}");
    }
}

#[test]
fn who_gives_is_never_taken_for_who_receives() {
    let schema = datasets::schema("subventions").unwrap();
    let case = Mapping::suggest(data("attributaire.csv"), &schema).unwrap();
    for (field, label) in [
        ("nomAttribuant", "Autorité administrative"),
        ("idAttribuant", "SIRET autorité administrative"),
        ("nomBeneficiaire", "Nom attributaire"),
        ("idBeneficiaire", "N° SIRET attributaire"),
        ("objet", "Objet"),
        ("montant", "Montant voté"),
        ("dateConvention", "Date - Décision"),
    ] {
        assert_eq!(column_of(&case, field), Some(label), "{field}");
    }
    for field in ["nomAttribuant", "idAttribuant", "nomBeneficiaire", "idBeneficiaire"] {
        let is_opposite = |doubt: &MappingDoubt| matches!(doubt, MappingDoubt::Opposite(_));
        assert!(doubts_of(&case, field).iter().any(is_opposite), "{field}");
    }
    let line = case.to_toml(Lang::Fr);
    let line = line.lines().find(|line| line.starts_with("[fields.nomBeneficiaire]")).unwrap();
    assert!(line.contains("à vérifier") && line.contains("nomAttribuant"), "{line}");

    // Names and SIRETs of two sides: those of the giver, those of the receiver.
    for (giver, receiver) in [
        ("Attribuant", "Attributaire"),
        ("Financeur", "Attributaire"),
        ("Collectivité", "Association"),
        ("Autorité administrative", "Tiers"),
        ("Organisme payeur", "Titulaire"),
        ("Mandant", "Porteur de projet"),
        ("Collectivité attribuante", "Demandeur"),
        ("Attributaire", "Bénéficiaire"),
        ("Organisme attributaire", "Organisme bénéficiaire"),
    ] {
        for reversed in [false, true] {
            let (first, second) = if reversed { (receiver, giver) } else { (giver, receiver) };
            let head = format!("Nom {first};SIRET {first};Nom {second};SIRET {second};Montant");
            let table = format!(
                "{head}\nA;21860194600013;B;38047555800058;10\nC;21860194600013;D;05650171100115;20\n"
            );
            let found = suggest_of(&table, "subventions");
            for (field, label) in [
                ("nomAttribuant", format!("Nom {giver}")),
                ("idAttribuant", format!("SIRET {giver}")),
                ("nomBeneficiaire", format!("Nom {receiver}")),
                ("idBeneficiaire", format!("SIRET {receiver}")),
            ] {
                assert_eq!(column_of(&found, field), Some(label.as_str()), "{head}");
                assert!(!doubts_of(&found, field).is_empty(), "{head} {field}");
            }
        }
    }
    // Nothing shows which column is which: a question is asked, and no field is fed.
    for head in ["Nom;SIRET;Nom;SIRET;Montant", "Identification de l'attributaire;Objet;Montant"] {
        let table = format!("{head}\nA;21860194600013;B;38047555800058;10\n");
        let found = suggest_of(&table, "subventions");
        assert!(!found.asked.is_empty(), "{head}");
        for asked in &found.asked {
            assert!(found.fields.iter().all(|one| one.column != asked.column), "{head}");
            assert!(
                found.to_toml(Lang::Fr).contains(&format!("la colonne \"{}\" est-elle", asked.column)),
                "{head}"
            );
        }
    }
    // A SIRET that is the same in each row is the payer's, not the receivers'.
    let table = "SIRET;Bénéficiaire;Montant\n21860194600013;A;1\n21860194600013;B;2\n21860194600013;C;3\n";
    let found = suggest_of(table, "subventions");
    assert_eq!((column_of(&found, "idBeneficiaire"), column_of(&found, "idAttribuant")), (None, None));
    assert_eq!(found.asked[0].column, "SIRET");
}

#[test]
fn a_column_with_a_fields_name_is_proposed_whatever_its_values() {
    for (file, data_set, count) in
        [("noms-exacts.csv", "subventions", 4), ("noms-exacts-dae.csv", "dae", 46), ("geodae.csv", "dae", 22)]
    {
        let found = Mapping::suggest(data(file), &datasets::schema(data_set).unwrap()).unwrap();
        assert_eq!(found.fields.len(), count, "{file}: {:?}", found.unused);
        for field in &found.fields {
            let bare = field.column.strip_prefix("c_").unwrap_or(&field.column);
            assert_eq!(bare, field.field, "{file}");
        }
    }
    // Headings in any letters, with a prefix that the table puts before all names, with values that no field takes.
    type Way = fn(&str) -> String;
    let ways: [(&str, Way); 5] = [
        ("as is", |name| name.to_owned()),
        ("capitals", |name| name.to_uppercase()),
        ("small letters with blanks", |name| name.to_lowercase().replace('_', " ")),
        ("a star", |name| format!("{name} *")),
        ("a prefix", |name| format!("c_{name}")),
    ];
    for data_set in datasets::all() {
        let schema = datasets::schema(data_set.name).unwrap();
        for (way, written) in &ways {
            let names: Vec<String> =
                schema.descriptor().fields.iter().map(|column| written(&column.name)).collect();
            let keys: HashSet<String> = names.iter().map(|name| name.to_lowercase()).collect();
            if keys.len() < names.len() {
                continue;
            }
            let row = vec!["?!"; names.len()].join("\t");
            let found = suggest_for(format!("{}\n{row}\n{row}\n", names.join("\t")), &schema);
            let given: Vec<&str> = found.fields.iter().map(|field| field.column.as_str()).collect();
            assert_eq!(given, names, "{} {way}", schema.name());
        }
    }
}

#[test]
fn a_header_in_several_rows_and_what_stands_above_it_are_proposed() {
    let table = "\
Collectivité : Ville de Poitiers
SIRET;218 601 946 00013
Subventions votées en 2024

Bénéficiaire;;;Décision;;Montant voté;Objet;Nature;Versement;;Notification UE;Part du bénéficiaire
Nom;SIRET;Adresse;Date;Référence;;;;Conditions;Date;;
Club de judo;05650171100115;1 rue A;15/02/2024;DEL-1;8 300,00 €;Stage;Numéraire;unique;15/03/2024 au 15/09/2024;Non;100 %
Chorale;380 475 558 00058;2 rue B;16/02/2024;DEL-2;900,00 €;Concert;aide en numéraire;unique;20/03/2024;non;1
Nom;SIRET;Adresse;Date;Référence;;;;Conditions;Date;;
Total;;;;;9 200,00 €;;;;;;
";
    let found = suggest_of(table, "subventions");
    assert_eq!((found.mapping.header, found.mapping.header_rows), (Some(6), Some(2)));
    for (field, label) in [
        ("nomBeneficiaire", "Bénéficiaire / Nom"),
        ("idBeneficiaire", "Bénéficiaire / SIRET"),
        ("dateConvention", "Décision / Date"),
        ("referenceDecision", "Décision / Référence"),
        ("montant", "Montant voté"),
        ("conditionsVersement", "Versement / Conditions"),
        ("datesPeriodeVersement", "Versement / Date"),
    ] {
        assert_eq!(column_of(&found, field), Some(label), "{field}");
    }
    let constant = |field: &str| found.mapping.fields[field].constant.as_deref();
    assert_eq!(constant("nomAttribuant"), Some("Ville de Poitiers"));
    assert_eq!(constant("idAttribuant"), Some("21860194600013"));
    assert!(doubts_of(&found, "idAttribuant").contains(&MappingDoubt::Above(2)));
    assert_eq!(found.above, [(3, "Subventions votées en 2024".to_owned())]);
    assert_eq!(found.unused, ["Bénéficiaire / Adresse"]);
    assert_eq!(found.missing, [""; 0]);
    let read: Mapping = toml::from_str(&found.to_toml(Lang::Fr)).unwrap();
    assert_eq!(read, found.mapping);

    let (report, file) = apply("x.csv", table, &read).unwrap();
    assert!(report.is_valid(), "{}", report.summary(Lang::En));
    assert!(validate("subventions", &file).is_valid(), "{file}");
    let rows: Vec<&str> = file.lines().skip(1).collect();
    assert_eq!(rows.len(), 2);
    assert!(rows[0].contains(",8300.00,") && rows[0].contains("2024-03-15/2024-09-15"), "{file}");
    let said = found_rules(&report);
    for rule in ["mapping-header-repeated", "mapping-total", "mapping-column-unused", "mapping-above"] {
        assert!(said.contains(&rule), "{rule}: {said:?}");
    }
    // Titles and values above the header, without groups, are not a header of their own.
    for (above, header) in [
        ("Ville de Poitiers;;;\n", 2),
        ("Subventions;;;\nÉdité le 12/02/2024;;;\n", 3),
        ("SIRET;21860194600013;;\n\n", 3),
        ("", 1),
    ] {
        let table =
            format!("{above}Bénéficiaire;SIRET du bénéficiaire;Montant;Objet\nA;38047555800058;1;B\n");
        let found = suggest_of(table, "subventions");
        assert_eq!((found.mapping.header, found.mapping.header_rows), (Some(header), None), "{above}");
    }
}

fn found_rules(report: &Report) -> Vec<&'static str> {
    report.findings().iter().map(|finding| finding.rule().id()).collect()
}

#[test]
fn one_of_several_columns_for_a_field_is_chosen_and_the_others_are_named() {
    let found = suggest_of("Bénéficiaire;Montant;Montant\nA;10;\nB;20;30\n", "subventions");
    assert_eq!(column_of(&found, "montant"), Some("Montant (1)"));
    assert_eq!(doubts_of(&found, "montant"), [MappingDoubt::Rivals(vec!["Montant (2)".to_owned()])]);
    let (_, file) = apply("x.csv", "Bénéficiaire;Montant;Montant\nA;10;\n", &found.mapping).unwrap();
    assert_eq!(file.lines().count(), 1);
    let twice =
        Mapping::from_json(r#"{"schema": "subventions", "fields": {"montant": {"column": "Montant"}}}"#);
    let error = apply("x.csv", "Montant;Montant\n1;2\n", &twice.unwrap()).unwrap_err().message(Lang::Fr);
    assert!(error.contains("« Montant (1) », « Montant (2) »"), "{error}");
    let found = suggest_of("Bénéficiaire;Montant voté;Montant accordé\nA;10;8\n", "subventions");
    assert_eq!(doubts_of(&found, "montant"), [MappingDoubt::Rivals(vec!["Montant accordé".to_owned()])]);
}
