//! A mapping turns tables with headings of their own into data sets.

use std::fs;
use std::path::Path;

use opendatabutton::{Export, Lang, Mapping, Report, Result, datasets};

use crate::support::{found, plain, validate};

const EXPORT: &str = "\
Ville de Poitiers ; délibérations
Édité le 12/02/2024

N° acte;Date de séance;Objet de la délibération;Code matière;Libellé matière;SIRET collectivité;Collectivité;Agent
2024-001;29/01/2024;\"Approbation ; exercice 2023\";7.1;Finances locales/décisions budgétaires;21860194600013;Ville de Poitiers;D.
2024-002;05/02/2024;Tarifs;7.1;Finances locales/décisions budgétaires;21860194600013;Ville de Poitiers;D.
N° acte;Date de séance;Objet de la délibération;Code matière;Libellé matière;SIRET collectivité;Collectivité;Agent
2024-003;05/02/2024;Total des crédits;7.1;Finances locales/décisions budgétaires;21860194600013;Ville de Poitiers;D.
Total;;;;;;;3
";

const PRENOMS: &str = r#"{"schema": "prenoms", "fields": {
    "COLL_INSEE": {"constant": 86194},
    "COMMUNE_NOM": {"columns": ["Ville", "Quartier"], "join": " - "},
    "ENFANT_PRENOM": {"column": "Prénom"},
    "ENFANT_SEXE": {"column": "Sexe", "values": {"Fille": "F", "Garçon": "M"}, "default": "F"},
    "NOMBRE_OCCURRENCES": {"column": "Nombre", "number": {"decimal": ",", "thousands": " "}},
    "ANNEE": {"column": "Née le", "date": "%Y"}
}}"#;

pub fn apply(name: &str, content: impl AsRef<[u8]>, mapping: &Mapping) -> Result<(Report, String)> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(name);
    fs::write(&path, content).unwrap();
    apply_to(&path, mapping)
}

fn apply_to(path: &Path, mapping: &Mapping) -> Result<(Report, String)> {
    let schema = datasets::schema(&mapping.schema)?;
    let mut export = Export::to_writer(schema, Vec::new())?;
    let report = export.write_mapped(path, mapping, 100)?;
    let (bytes, _) = export.end()?;
    Ok((report, String::from_utf8(bytes).unwrap()))
}

fn prenoms() -> Mapping {
    // The year is not a date here: another test covers dates in its place.
    Mapping::from_json(&PRENOMS.replace(r#"{"column": "Née le", "date": "%Y"}"#, r#"{"column": "Année"}"#))
        .unwrap()
}

#[test]
fn a_proposal_made_of_an_export_gives_a_valid_file_of_it() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("actes.csv");
    for (encoding, bytes) in [
        ("UTF-8", EXPORT.as_bytes().to_vec()),
        ("Windows-1252", encoding_rs::WINDOWS_1252.encode(EXPORT).0.into_owned()),
        ("tabs", EXPORT.replace(" ; ", " : ").replace(';', "\t").into_bytes()),
    ] {
        fs::write(&path, bytes).unwrap();
        let suggestion = Mapping::suggest(&path, &datasets::schema("deliberations").unwrap()).unwrap();
        assert_eq!(suggestion.mapping.header, Some(4), "{encoding}");
        assert_eq!(suggestion.unused, ["Agent"], "{encoding}");
        assert_eq!(suggestion.missing, [""; 0], "{encoding}");
        let column = |field: &str| suggestion.mapping.fields[field].column.as_deref().unwrap();
        for (field, label) in [
            ("DELIB_ID", "N° acte"),
            ("DELIB_DATE", "Date de séance"),
            ("DELIB_OBJET", "Objet de la délibération"),
            ("DELIB_MATIERE_CODE", "Code matière"),
            ("DELIB_MATIERE_NOM", "Libellé matière"),
            ("COLL_SIRET", "SIRET collectivité"),
            ("COLL_NOM", "Collectivité"),
        ] {
            assert_eq!(column(field), label, "{encoding}");
        }
        assert_eq!(suggestion.mapping.fields["DELIB_DATE"].date.as_deref(), Some("%d/%m/%Y"));
        // The TOML holds the same mapping.
        let read: Mapping = toml::from_str(&suggestion.to_toml(Lang::Fr)).unwrap();
        assert_eq!(read, suggestion.mapping);

        let (report, file) = apply_to(&path, &suggestion.mapping).unwrap();
        assert!(report.is_valid(), "{encoding}: {}", report.summary(Lang::En));
        assert!(validate("deliberations", &file).is_valid());
        assert_eq!(file.lines().count(), 4);
        let expected = [
            ("mapping-total", Some(9), None),
            ("mapping-header-repeated", Some(7), None),
            ("mapping-column-unused", None, Some("Agent".to_owned())),
            ("mapping-above", None, None),
        ];
        assert_eq!(found(&report), expected, "{encoding}");
    }
}

#[test]
fn values_are_read_as_the_mapping_says() {
    let table = "Prénom,Sexe,Nombre,Année,Ville,Quartier\n\
                 Jeanne,Fille,1 012,2023,Poitiers,Trois-Cités\n\
                 \u{a0}Noé ,Garçon,3,2023,Poitiers,\n\
                 Lou,,\"4\",2023,Poitiers,\n";
    let (report, file) = apply("x.csv", table, &prenoms()).unwrap();
    assert!(report.is_valid(), "{}", report.summary(Lang::En));
    let rows: Vec<&str> = file.lines().skip(1).collect();
    assert_eq!(
        rows,
        [
            "Poitiers - Trois-Cités,86194,F,Jeanne,1012,2023",
            "Poitiers,86194,M,Noé,3,2023",
            "Poitiers,86194,F,Lou,4,2023",
        ]
    );
}

#[test]
fn what_cannot_be_read_is_said_with_its_row_and_nothing_is_invented() {
    let head = "Prénom,Sexe,Nombre,Année,Ville,Quartier\n";
    for (name, row, expected) in [
        (
            "a number",
            "Noé,F,\"1,5,0\",2023,Poitiers,",
            vec![("mapping-number", Some(2), Some("NOMBRE_OCCURRENCES"))],
        ),
        (
            "scientific",
            "Noé,F,1E3,2023,Poitiers,",
            vec![("mapping-number", Some(2), Some("NOMBRE_OCCURRENCES"))],
        ),
        (
            "a value that no table lists",
            "Noé,X,1,2023,Poitiers,",
            vec![("constraint-enum", Some(2), Some("ENFANT_SEXE"))],
        ),
        (
            "a required one",
            ",F,1,2023,Poitiers,",
            vec![("constraint-required", Some(2), Some("ENFANT_PRENOM"))],
        ),
        ("a short row", "Noé,F,1,2023", vec![("row-missing-cell", Some(2), Some(""))]),
        ("a long row", "Noé,F,1,2023,Poitiers,Gare,reste", vec![("row-extra-cell", Some(2), Some(""))]),
        ("an open quote", "Noé,F,1,2023,Poitiers,\"Gare", vec![("record-unclosed-quote", Some(2), None)]),
        // A record whose first value is a word for a total is still a record.
        ("no total", "Total,F,1,2023,Poitiers,", vec![]),
    ] {
        let (report, file) = apply("x.csv", format!("{head}{row}\n"), &prenoms()).unwrap();
        let expected: Vec<_> =
            expected.into_iter().map(|(rule, row, field)| (rule, row, field.map(str::to_owned))).collect();
        assert_eq!(found(&report), expected, "{name}");
        assert_eq!(file.lines().count(), if expected.is_empty() { 2 } else { 1 }, "{name}");
    }
}

#[test]
fn a_value_with_one_reading_is_put_into_form_and_that_is_said() {
    let text = r#"{"schema": "subventions", "fields": {
        "idAttribuant": {"column": "SIRET"}, "nomAttribuant": {"constant": "Poitiers"},
        "idBeneficiaire": {"column": "Association"}, "nomBeneficiaire": {"constant": "Club"},
        "dateConvention": {"column": "Date"}, "montant": {"column": "Montant"},
        "nature": {"column": "Nature"}, "objet": {"constant": "Fonctionnement"},
        "conditionsVersement": {"constant": "Unique"}, "referenceDecision": {"constant": "2024-1"},
        "datesPeriodeVersement": {"constant": "2024-01-29"}, "notificationUE": {"constant": "non"},
        "pourcentageSubvention": {"constant": "1"}}}"#;
    let mapping = Mapping::from_json(text).unwrap();
    let head = "SIRET;Association;Date;Montant;Nature\n";
    let right = "21860194600013;21860194600013;2024-01-29;100.5;aide en numéraire\n";
    let table = format!("{head}{right}218 601 946 00013;21860194600013;29/01/2024;100,5;Aide en numeraire\n");
    let (report, file) = apply("x.csv", &table, &mapping).unwrap();
    assert!(report.is_valid(), "{}", report.summary(Lang::En));
    let rows: Vec<&str> = file.lines().collect();
    assert_eq!(rows[1], rows[2]);
    let field = |name: &str| ("mapping-mended", Some(3), Some(name.to_owned()));
    let mut said = found(&report);
    said.sort();
    assert_eq!(said, ["dateConvention", "idAttribuant", "montant", "nature"].map(field));
    // A value with two readings is left to the exporter.
    for (cell, rule) in [("03/04/2024", "type-date"), ("29/01", "type-date")] {
        let (report, file) =
            apply("x.csv", format!("{head}{}", right.replace("2024-01-29", cell)), &mapping).unwrap();
        assert_eq!(found(&report), [(rule, Some(2), Some("dateConvention".to_owned()))], "{cell}");
        assert_eq!(file.lines().count(), 1);
    }
}

#[test]
fn dates_are_read_in_one_form_only() {
    let mapping = |pattern: &str| {
        let date = format!(r#"{{"column": "Date", "date": "{pattern}"}}"#);
        let others =
            ["COLL_NOM", "COLL_SIRET", "DELIB_ID", "DELIB_MATIERE_CODE", "DELIB_MATIERE_NOM", "DELIB_OBJET"];
        let constants =
            ["Poitiers", "21860194600013", "1", "7.1", "Finances locales/décisions budgétaires", "Objet"];
        let fields =
            others.iter().zip(constants).map(|(name, text)| format!(r#""{name}": {{"constant": "{text}"}}"#));
        let fields = fields.collect::<Vec<_>>().join(", ");
        let text =
            format!(r#"{{"schema": "deliberations@2.1.5", "fields": {{{fields}, "DELIB_DATE": {date}}}}}"#);
        Mapping::from_json(&text).unwrap()
    };
    for (pattern, cell, expected) in [
        ("%d/%m/%Y", "03/04/2024", Some("2024-04-03")),
        ("%m/%d/%Y", "03/04/2024", Some("2024-03-04")),
        ("%Y%m%d", "20240403", Some("2024-04-03")),
        ("%d/%m/%Y", "31/04/2024", None),
        ("%d/%m/%Y", "2024", None),
    ] {
        let (report, file) = apply("x.csv", format!("Date;Autre\n{cell};\n"), &mapping(pattern)).unwrap();
        match expected {
            Some(date) => assert!(file.contains(&format!(",{date},")), "{cell}: {file}"),
            None => assert_eq!(found(&report)[0].0, "mapping-date", "{cell}"),
        }
    }
    let error = apply("x.csv", "Date\n", &mapping("%Q")).unwrap_err().message(Lang::Fr);
    assert!(error.contains("DELIB_DATE"), "{error}");
}

#[test]
fn a_mapping_that_makes_no_sense_is_an_error_that_says_why() {
    let table = "Prénom,Sexe,Nombre,Année,Ville,Quartier,SEXE\nNoé,M,1,2023,P,,M\n";
    let text = serde_json::to_string(&prenoms()).unwrap();
    for (from, to, said) in [
        (r#""Prénom""#, r#""Prenoms""#, "pas de colonne « Prenoms » ; l'en-tête (ligne 1) a « Prénom »"),
        (r#""column":"Prénom""#, r#""column":"Prénom","constant":"x""#, "ENFANT_PRENOM : plusieurs sources"),
        (r#","join":" - ""#, "", "COMMUNE_NOM : plusieurs colonnes pour une valeur"),
        (r#""column":"Prénom""#, "", "ENFANT_PRENOM : aucune source"),
        (
            r#""ENFANT_PRENOM""#,
            r#""ENFANT_PRENON""#,
            "ENFANT_PRENON : il n'est pas dans prenoms (ENFANT_PRENOM ?)",
        ),
        (r#""decimal":",""#, r#""decimal":" ""#, "deux signes différents"),
        (r#""schema":"prenoms""#, r#""schema":"prenom""#, "prenom"),
        (r#""column":"Sexe""#, r#""column":"sexe""#, "plusieurs colonnes « sexe »"),
        (r#""column":"Prénom""#, r#""colonne":"Prénom""#, "colonne"),
    ] {
        assert!(text.contains(from), "{from}");
        let result =
            Mapping::from_json(&text.replace(from, to)).and_then(|mapping| apply("x.csv", table, &mapping));
        let error = result.err().unwrap_or_else(|| panic!("{to}")).message(Lang::Fr);
        assert!(error.contains(said), "{said}: {error}");
    }
    let empty = apply("x.csv", "", &prenoms()).unwrap_err().message(Lang::Fr);
    assert!(empty.contains("fichier vide"), "{empty}");
    assert!(apply("x.csv", b"\x7fELF\0\0\0\0\0\0\0\0\0\0".as_slice(), &prenoms()).unwrap_err().is_input());
}

#[cfg(feature = "spreadsheets")]
#[test]
fn a_workbook_is_read_with_its_types_and_merged_cells_are_warned_of() {
    use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};

    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    let date = Format::new().set_num_format("dd/mm/yyyy");
    sheet.merge_range(0, 0, 0, 5, "Délibérations", &Format::new()).unwrap();
    let labels = ["N° acte", "Date de séance", "Objet", "Code matière", "Libellé matière", "SIRET"];
    for (column, label) in labels.into_iter().enumerate() {
        sheet.write(2, column as u16, label).unwrap();
    }
    for row in 3..5 {
        sheet.write(row, 0, "2024-001").unwrap();
        sheet.write_with_format(row, 1, ExcelDateTime::from_ymd(2024, 4, 3).unwrap(), &date).unwrap();
        sheet.write(row, 2, "Objet").unwrap();
        sheet.write(row, 4, "Finances locales/décisions budgétaires").unwrap();
        // A spreadsheet stores it as a number.
        sheet.write(row, 5, 21_860_194_600_013_f64).unwrap();
    }
    sheet.write(3, 3, "7.1").unwrap();
    // The code has become a number: 7.10 would be stored as 7.1 too.
    sheet.write(4, 3, 7.1).unwrap();
    let bytes = book.save_to_buffer().unwrap();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("actes.xlsx");
    fs::write(&path, bytes).unwrap();

    let suggestion = Mapping::suggest(&path, &datasets::schema("deliberations").unwrap()).unwrap();
    assert_eq!(
        (suggestion.mapping.header, suggestion.missing.as_slice()),
        (Some(3), ["COLL_NOM".to_owned()].as_slice())
    );
    let text = suggestion.mapping.to_json().replacen(
        r#""fields": {"#,
        r#""fields": {"COLL_NOM": {"constant": "Ville de Poitiers"},"#,
        1,
    );
    let (report, file) = apply_to(&path, &Mapping::from_json(&text).unwrap()).unwrap();
    let expected = [
        ("table-lost-digits", Some(5), Some("DELIB_MATIERE_CODE".to_owned())),
        // Both rows have the same number.
        ("plausible-identifier-repeated", Some(5), Some("DELIB_ID".to_owned())),
        ("sheet-merged-cells", None, None),
        ("mapping-above", None, None),
    ];
    assert_eq!(found(&report), expected, "{}", report.summary(Lang::En));
    assert!(
        file.lines().nth(1).unwrap().starts_with("Ville de Poitiers,21860194600013,2024-001,2024-04-03,7.1,"),
        "{file}"
    );
}

#[test]
fn what_is_not_taken_is_said_and_what_is_only_probable_is_said_apart() {
    let text = r#"{"schema": "subventions", "fields": {
        "idAttribuant": {"constant": "21860194600013"}, "nomAttribuant": {"constant": "Poitiers"},
        "idBeneficiaire": {"column": "SIRET"}, "nomBeneficiaire": {"column": "Nom"},
        "dateConvention": {"constant": "2024-02-12"}, "montant": {"column": "Montant"},
        "nature": {"constant": "aide en numéraire"}, "objet": {"constant": "Fonctionnement"},
        "conditionsVersement": {"constant": "Unique"},
        "datesPeriodeVersement": {"column": "Versement"}, "notificationUE": {"constant": "non"},
        "pourcentageSubvention": {"column": "Part"}}}"#;
    let mapping = Mapping::from_json(text).unwrap();
    let head = "Export du 3 mai\nNom;SIRET;;Montant;Versement;Part;Remarque\n";
    let row = |versement: &str, part: &str| format!("{head}A;38047555800058;x;10;{versement};{part};oui\n");
    let sure = "mapping-mended";
    let field = "datesPeriodeVersement";
    for (versement, written, rule) in [
        ("2024-03-15", "2024-03-15", None),
        ("15/03/2024", "2024-03-15", Some(sure)),
        ("15/03/2024 au 15/09/2024", "2024-03-15/2024-09-15", Some(sure)),
        ("du 15/03/2024 au 15/09/2024", "2024-03-15/2024-09-15", Some(sure)),
        // The form of the second day probably is that of the first.
        ("01/03/2024 au 31/12/2024", "2024-03-01/2024-12-31", Some("mapping-assumed")),
    ] {
        let (report, file) = apply("x.csv", row(versement, "1"), &mapping).unwrap();
        assert!(report.is_valid(), "{versement}: {}", report.summary(Lang::En));
        assert!(file.contains(&format!(",{written},")), "{versement}: {file}");
        let mut expected: Vec<_> =
            rule.map(|rule| (rule, Some(3), Some(field.to_owned()))).into_iter().collect();
        expected.push(("mapping-column-unused", None, Some(String::new())));
        expected.push(("mapping-column-unused", None, Some("Remarque".to_owned())));
        expected.push(("mapping-above", None, None));
        assert_eq!(found(&report), expected, "{versement}");
        let said = plain(report.findings()[expected.len() - 2].message(Lang::Fr));
        assert!(said.contains("« Remarque » (valeurs laissées de côté : 1)"), "{said}");
    }
    // Text beyond one or two days: a question; nothing is cut or written.
    for versement in ["2024-03-15 (solde 2024-09-15)", "15/03/2024 ou 15/09/2024", "en mars 2024", "2024"] {
        let (report, file) = apply("x.csv", row(versement, "1"), &mapping).unwrap();
        assert!(!report.is_valid(), "{versement}");
        assert_eq!(file.lines().count(), 1, "{versement}");
    }
    // Probable: the value is written, with a warning.
    let (report, file) = apply("x.csv", row("2024-03-15", "45 %"), &mapping).unwrap();
    assert!(report.is_valid() && file.contains(",0.45,"), "{file}");
    assert_eq!(found(&report)[0], ("mapping-assumed", Some(3), Some("pourcentageSubvention".to_owned())));
    assert_eq!(report.findings()[0].severity(), opendatabutton::Severity::Warning);
}

#[test]
fn two_numbers_joined_by_an_underscore_do_not_become_one() {
    let mapping = PRENOMS
        .replace(r#""number": {"decimal": ",", "thousands": " "}"#, r#""default": "1""#)
        .replace(r#"{"column": "Née le", "date": "%Y"}"#, r#"{"column": "Année"}"#);
    let mapping = Mapping::from_json(&mapping).unwrap();
    for (text, written) in
        [("12_34", false), ("1_005_2", false), ("01_005", false), ("1_005", true), ("12", true)]
    {
        let export = format!("Ville;Quartier;Prénom;Sexe;Nombre;Année\nPoitiers;;Léa;Fille;{text};2024\n");
        let (report, _) = apply("x.csv", export, &mapping).unwrap();
        let is_refused = found(&report).iter().any(|(rule, ..)| *rule == "mapping-number");
        assert_eq!((report.is_valid(), is_refused), (written, !written), "{text} {:?}", found(&report));
    }
}
