//! The repair of one cell: the value that a careful person would write, or a question. The kinds come from public
//! reports.

use opendatabutton::{Schema, datasets};

use crate::repair::{assert_settled, repaired_by};
use crate::support::{delimiter, shared, validate};

/// The expected result for a cell.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Becomes {
    Sure(&'static str),
    Assumed(&'static str),
    /// The question and its readings; the cell stays.
    Asked(&'static str, &'static [&'static str]),
    /// The cell is wrong, and stays as it is.
    Kept,
}

use Becomes::{Asked, Assumed, Kept, Sure};

/// A right row: the examples of the descriptor.
fn right_row(schema: &Schema) -> Vec<String> {
    schema.descriptor().fields.iter().map(|field| field.example_text().unwrap_or_default()).collect()
}

fn text_of(schema: &Schema, rows: &[Vec<String>]) -> String {
    let mut writer =
        csv::WriterBuilder::new().delimiter(delimiter(schema).as_bytes()[0]).from_writer(Vec::new());
    writer.write_record(schema.descriptor().fields.iter().map(|field| &field.name)).unwrap();
    rows.iter().for_each(|row| writer.write_record(row).unwrap());
    String::from_utf8(writer.into_inner().unwrap()).unwrap()
}

/// The text of the cell, the questions about it with their readings, and whether its repair is sure.
type Outcome = (String, Vec<(String, Vec<String>)>, Option<bool>);

/// Repairs a right row with one cell replaced, and returns the outcome for that cell; a second repair must change
/// nothing.
fn become_of(schema: &Schema, name: &str, cell: &str) -> Outcome {
    let column = schema.index_of(name).unwrap();
    let mut row = right_row(schema);
    row[column] = cell.to_owned();
    let (out, report) = repaired_by(schema, text_of(schema, &[row]).as_bytes());
    assert_settled(schema, &out);
    let mut reader =
        csv::ReaderBuilder::new().delimiter(delimiter(schema).as_bytes()[0]).from_reader(out.as_bytes());
    let written = reader.records().next().unwrap().unwrap().get(column).unwrap().to_owned();
    let here = |field: Option<&str>| field == Some(name);
    let asked = report.questions().iter().filter(|line| here(line.field_name()));
    let asked = asked.map(|line| (line.question().id().to_owned(), line.readings().to_vec())).collect();
    let sure = report.repairs().iter().find(|line| here(line.field_name())).map(|line| line.is_sure());
    (written, asked, sure)
}

fn assert_become(schema: &str, cases: &[(&str, &str, Becomes)]) {
    let schema = datasets::schema(schema).unwrap();
    for (name, cell, expected) in cases {
        let (written, asked, sure) = become_of(&schema, name, cell);
        let found = (written.as_str(), asked.as_slice(), sure);
        let as_expected = match expected {
            Sure(text) => found == (text, &[], Some(true)),
            Assumed(text) => found == (text, &[], Some(false)),
            Asked(id, readings) => {
                written == *cell
                    && sure.is_none()
                    && matches!(asked.as_slice(), [(one, given)] if one == id && given == readings)
            }
            Kept => found == (cell, &[], None),
        };
        assert!(as_expected, "{name} = {cell:?}: {expected:?}, found {found:?}");
    }
}

#[test]
fn days_with_more_behind_them_are_periods_or_questions() {
    let period = "datesPeriodeVersement";
    let day = "dateConvention";
    assert_become(
        "subventions",
        &[
            (period, "15/03/2024", Sure("2024-03-15")),
            (period, "15/03/2024 au 15/09/2024", Sure("2024-03-15/2024-09-15")),
            (period, "du 15/03/2024 au 15/09/2024", Sure("2024-03-15/2024-09-15")),
            (period, "Du 15/03/2024 jusqu'au 15/09/2024", Sure("2024-03-15/2024-09-15")),
            (period, "23/02/2017-17/01/2019", Sure("2017-02-23/2019-01-17")),
            (period, "2024-03-15 - 2024-09-15", Sure("2024-03-15/2024-09-15")),
            (period, "2024-03-15 / 2024-09-15", Sure("2024-03-15/2024-09-15")),
            (period, "2024-03-15_2024-09-15", Sure("2024-03-15/2024-09-15")),
            (period, "15-03-2024-15-09-2024", Sure("2024-03-15/2024-09-15")),
            (period, "15 mars 2024 à 15 septembre 2024", Sure("2024-03-15/2024-09-15")),
            (period, "15/03/2024 et 15/09/2024", Assumed("2024-03-15/2024-09-15")),
            (period, "15/03/2024 ; 15/09/2024", Assumed("2024-03-15/2024-09-15")),
            (period, "01/03/2024 au 31/12/2024", Assumed("2024-03-01/2024-12-31")),
            (period, "2024-03-15T10:30:00", Assumed("2024-03-15")),
            (period, "2024-03-15 00:00:00", Sure("2024-03-15")),
            (period, "2024-03-15 (solde 2024-09-15)", Asked("unread", &["2024-03-15", "2024-09-15"])),
            (period, "2024-03-15 puis 2024-09-15", Asked("unread", &["2024-03-15", "2024-09-15"])),
            (period, "à partir du 15/03/2024", Asked("unread", &["2024-03-15"])),
            (period, "15/09/2024 au 15/03/2024", Asked("several-values", &["2024-03-15/2024-09-15"])),
            (
                period,
                "03/04/2024 au 05/06/2024",
                Asked("day-or-month", &["2024-04-03/2024-06-05", "2024-03-04/2024-05-06"]),
            ),
            (period, "03/04/2024", Asked("day-or-month", &["2024-04-03", "2024-03-04"])),
            (period, "mai 2024", Kept),
            (day, "15/03/2024 au 15/09/2024", Asked("several-values", &["2024-03-15", "2024-09-15"])),
            (day, "23/02/2017-17/01/2019", Asked("several-values", &["2017-02-23", "2019-01-17"])),
            (day, "2024-03-15 (signature)", Asked("unread", &["2024-03-15"])),
            (day, "2024-03-15 vers midi", Asked("unread", &["2024-03-15"])),
            (day, "2024-03-15 10:30", Assumed("2024-03-15")),
            (day, "2024-03-15T00:00:00", Sure("2024-03-15")),
            (day, "15-févr-24", Assumed("2024-02-15")),
            (day, "15 févr. 2024", Sure("2024-02-15")),
            (day, "15-fevr-2024", Sure("2024-02-15")),
            (day, "1-août-24", Assumed("2024-08-01")),
            (day, "15/déc./23", Assumed("2023-12-15")),
            (day, "15-Dec-23", Assumed("2023-12-15")),
            (day, "15-jui-24", Kept),
            (day, "'2024-03-15", Sure("2024-03-15")),
            (day, "2024-02-30", Kept),
        ],
    );
}

#[test]
fn another_day_of_the_column_decides_in_a_column_of_periods_too() {
    let schema = datasets::schema("subventions").unwrap();
    let column = schema.index_of("datesPeriodeVersement").unwrap();
    let rows = ["03/04/2024", "31/01/2024 au 28/02/2024"].map(|cell| {
        let mut row = right_row(&schema);
        row[column] = cell.to_owned();
        row
    });
    let (out, report) = repaired_by(&schema, text_of(&schema, &rows).as_bytes());
    assert!(out.contains("2024-04-03") && out.contains("2024-01-31/2024-02-28"), "{out}");
    assert_eq!((report.questions_count(), report.assumed_count()), (0, 1));
    let suggested: Vec<_> = validate("subventions", text_of(&schema, &rows))
        .findings()
        .iter()
        .filter_map(|finding| finding.suggestion().map(str::to_owned))
        .collect();
    assert_eq!(suggested, ["2024-04-03", "2024-01-31/2024-02-28"]);
}

#[test]
fn a_contradiction_decides_nothing() {
    let schema = datasets::schema("subventions").unwrap();
    let column = schema.index_of("montant").unwrap();
    for (cells, expected, asked) in [
        (&["8300.00", "12.50", "8.300,00", "8.300"][..], &["8300.00", "12.50", "8300.00", "8.300"][..], 1),
        (&["8.300", "8.300,00", "0.5"], &["8.300", "8300.00", "0.5"], 1),
        (&["8.300", "8.300,00"], &["8300", "8300.00"], 0),
        (&["8.300", "12,50", "12.50"], &["8.300", "12.50", "12.50"], 0),
        (&["8.300", "12.50"], &["8.300", "12.50"], 0),
    ] {
        let rows = cells.iter().map(|cell| {
            let mut row = right_row(&schema);
            row[column] = (*cell).to_owned();
            row
        });
        let (out, report) = repaired_by(&schema, text_of(&schema, &rows.collect::<Vec<_>>()).as_bytes());
        let mut reader = csv::Reader::from_reader(out.as_bytes());
        let written: Vec<String> = reader.records().map(|row| row.unwrap()[column].to_owned()).collect();
        assert_eq!(written, expected, "{cells:?}");
        assert_eq!(report.questions_count(), asked, "{cells:?}");
        assert!(report.repairs().iter().all(|line| line.before() != "8.300" || !line.is_sure()), "{cells:?}");
        assert_settled(&schema, &out);
    }
}

#[test]
fn lost_zeros_come_back_where_a_key_or_a_list_says_so() {
    assert_become(
        "subventions",
        &[
            ("idBeneficiaire", "5650171100115", Assumed("05650171100115")),
            ("idBeneficiaire", "5650171100115.0", Assumed("05650171100115")),
            ("idBeneficiaire", "5650171100116", Asked("lost-zero", &[])),
            ("idBeneficiaire", "'38047555800058", Sure("38047555800058")),
            ("idBeneficiaire", "38047555800058,00", Sure("38047555800058")),
            ("idBeneficiaire", "38047555800058.0", Sure("38047555800058")),
            ("idBeneficiaire", "380-475-558-00058", Sure("38047555800058")),
            ("idBeneficiaire", "38047555800058 (siège)", Asked("unread", &["38047555800058"])),
            (
                "idBeneficiaire",
                "38047555800058 / 21860194600013",
                Asked("several-values", &["38047555800058", "21860194600013"]),
            ),
        ],
    );
    assert_become(
        "dae",
        &[
            ("com_cp", "1000", Sure("01000")),
            ("com_cp", "9999", Asked("lost-zero", &["09999"])),
            ("com_insee", "1053", Sure("01053")),
            ("com_insee", "2a004", Sure("2A004")),
            ("expt_siren", "21860194600013", Assumed("218601946")),
            ("expt_siren", "56501711", Assumed("056501711")),
            ("fab_siren", "218 601 946", Sure("218601946")),
        ],
    );
}

#[test]
fn plain_forms_are_understood() {
    let share = "pourcentageSubvention";
    assert_become(
        "subventions",
        &[
            (share, "45", Asked("percent", &["0.45"])),
            (share, "45,5", Asked("percent", &["0.455"])),
            (share, "45,5 %", Assumed("0.455")),
            (share, "100 %", Assumed("1")),
            ("montant", "1 250,40 €", Sure("1250.40")),
            ("montant", "'1250.40", Sure("1250.40")),
            ("montant", "1 250 kW", Asked("unread", &[])),
            ("montant", "1250 € (solde 300 €)", Asked("unread", &[])),
            ("montant", "1250 et 300", Asked("unread", &[])),
            ("montant", "environ 1250", Asked("unread", &["1250"])),
            ("montant", "1250 ; 300", Asked("unread", &[])),
            ("montant", "1,2,3", Kept),
            // Python reads each of these as one number; it may be two.
            ("montant", "12_345", Sure("12345")),
            ("montant", "01_005", Kept),
            ("montant", "1234_567", Kept),
            ("montant", "12_34", Kept),
            ("montant", "826_2.E5", Kept),
            ("montant", "'7308_1", Kept),
            ("montant", "'145699_118997", Kept),
            ("nature", "aide en numéraires", Assumed("aide en numéraire")),
            ("nature", "aide en numéraire 2", Kept),
        ],
    );
    assert_become(
        "irve-statique",
        &[
            ("horaires", "24h/24", Assumed("24/7")),
            ("horaires", "24/24 7/7", Sure("24/7")),
            ("horaires", "7j/7 24h/24", Sure("24/7")),
            ("horaires", "24h/24 - 7j/7", Sure("24/7")),
            ("horaires", "Mo-Fr 8h-20h", Sure("Mo-Fr 08:00-20:00")),
            ("horaires", "Lundi 9h-18h", Sure("Mo 09:00-18:00")),
            ("horaires", "08h00-20h00", Sure("08:00-20:00")),
            (
                "horaires",
                "Su 07:00:00-20:59:00, Sa 07:00:00-20:59:00",
                Sure("Su 07:00-20:59, Sa 07:00-20:59"),
            ),
            ("horaires", "Mo-Fr 08:00:30-12:00:00", Kept),
            ("horaires", "24h/24 sauf dimanche", Kept),
            ("puissance_nominale", "22 kW", Sure("22")),
            ("puissance_nominale", "7,4kW", Sure("7.4")),
            ("puissance_nominale", "22 kWh", Asked("unread", &[])),
            ("puissance_nominale", "22000 W", Asked("unread", &[])),
            ("puissance_nominale", "22 kVA", Asked("unread", &[])),
            ("siren_amenageur", "21860194600013", Assumed("218601946")),
            ("siren_amenageur", "218 601 946", Sure("218601946")),
            ("code_insee_commune", "1053", Sure("01053")),
            ("code_insee_commune", "17085.0", Sure("17085")),
            ("code_insee_commune", "20004", Kept),
            ("id_pdc_itinerance", "FR*A68*E680210015", Assumed("FRA68E680210015")),
            (
                "id_pdc_itinerance",
                "FRA68E680210015 FRA68E680210016",
                Asked("several-values", &["FRA68E680210015", "FRA68E680210016"]),
            ),
            (
                "contact_operateur",
                "a@exemple.fr; b@exemple.fr",
                Asked("several-values", &["a@exemple.fr", "b@exemple.fr"]),
            ),
        ],
    );
    assert_become(
        "dae",
        &[
            ("tel1", "05 49 52 35 35", Sure("+33549523535")),
            ("tel1", "05.49.52.35.35", Sure("+33549523535")),
            ("tel1", "+33 (0)5 49 52 35 35", Sure("+33549523535")),
            ("tel1", "549523535", Assumed("+33549523535")),
            ("tel1", "0262 12 34 56", Sure("+262262123456")),
            ("tel1", "05 49 52 35 35 (accueil)", Kept),
            ("tel1", "05 49 52 35 35 / 06 12 34 56 78", Kept),
        ],
    );
    assert_become(
        "deliberations",
        &[("DELIB_MATIERE_CODE", "7,1", Sure("7.1")), ("DELIB_MATIERE_CODE", "7.1", Kept)],
    );
}

#[test]
fn addresses_have_plain_forms_too() {
    assert_become(
        "bal",
        &[
            ("date_der_maj", "31/01/2024", Sure("2024-01-31")),
            ("date_der_maj", "15-févr-24", Assumed("2024-02-15")),
            ("date_der_maj", "2024-01-31 (relevé)", Asked("unread", &["2024-01-31"])),
            ("long", "0,3375", Sure("0.3375")),
            ("numero", "3.0", Sure("3")),
            ("numero", "3 rue", Asked("unread", &[])),
            ("certification_commune", "oui", Sure("1")),
            ("commune_insee", "1001", Sure("01001")),
            ("commune_insee", "'86194", Sure("86194")),
        ],
    );
    let schema = datasets::schema("bal").unwrap();
    let [number, suffix] = ["numero", "suffixe"].map(|name| schema.index_of(name).unwrap());
    for (before, after, asked) in [
        (["3 bis", ""], ["3", "bis"], 0),
        (["12A", ""], ["12", "A"], 0),
        (["3 bis", "bis"], ["3", "bis"], 0),
        (["3 bis", "ter"], ["3 bis", "ter"], 1),
    ] {
        let mut row = right_row(&schema);
        row[number] = before[0].to_owned();
        row[suffix] = before[1].to_owned();
        let (out, report) = repaired_by(&schema, text_of(&schema, &[row]).as_bytes());
        let mut reader = csv::ReaderBuilder::new().delimiter(b';').from_reader(out.as_bytes());
        let row = reader.records().next().unwrap().unwrap();
        assert_eq!([&row[number], &row[suffix]], after, "{before:?}");
        assert_eq!(report.questions_count(), asked, "{before:?}: {:?}", report.questions());
        assert_settled(&schema, &out);
    }
}

#[test]
fn the_cases_of_public_reports_are_as_a_careful_person_expects() {
    for (case, schema, expected) in [
        ("k01-date-coupee", "subventions", &[",2024-03-15 (solde 2024-09-15),"][..]),
        ("k11-milliers", "subventions", &[",8300.00,", ",12.50,", ",8.300,"]),
        (
            "k12-periodes",
            "subventions",
            &[",2024-03-15,", ",2024-03-01/2024-12-31,", ",2017-02-23/2019-01-17,"],
        ),
        ("k13-siret-sans-zero", "subventions", &[",05650171100115,"]),
        ("k14-part-et-date-excel", "subventions", &[",\"45,5\",", ",2024-02-15,"]),
        (
            "k16-horaires",
            "irve-statique",
            &["\"Su 07:00-20:59, Sa 07:00-20:59, Fr 07:00-20:59\"", ",24/7,", ",Mo-Fr 08:00-20:00,"],
        ),
        (
            "k18-formes-irve",
            "irve-statique",
            &[",218601946,", ",01053,", ",2A004,", ",7.4,", ",22 kVA,", "FRA68E680210015"],
        ),
    ] {
        let Some(path) = shared(&format!("cases/{case}.csv")) else { continue };
        let schema = datasets::schema(schema).unwrap();
        let (out, _) = repaired_by(&schema, &std::fs::read(path).unwrap());
        for part in expected {
            assert!(out.contains(part), "{case}: {part} is not in\n{out}");
        }
        assert!(!out.contains(",24h/24,") && !out.contains(",8300,"), "{case}\n{out}");
        assert_settled(&schema, &out);
    }
}
