//! TOTEM documents become the table `budget`; unknown values are reported, not invented.

use std::fs;
use std::path::Path;

use opendatabutton::{Export, Lang, Plans, Report, Result, TotemDocument, datasets};

use crate::support::{found, shared, validate};

const PLAN: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<Nomenclature Norme="M57" Declinaison="M57_A" Exer="2024">
  <Nature>
    <Chapitres>
      <Chapitre Code="012" Libelle="Charges de personnel" Section="F"/>
      <Chapitre Code="74" Libelle="Dotations &amp; participations" Section="F"/>
      <Chapitre Code="040" Libelle="Opérations d'ordre entre sections" Section="I"/>
      <Chapitre Code="4541" Libelle="Travaux pour compte de tiers" Section="I"/>
    </Chapitres>
    <Comptes>
      <Compte Code="6413" Libelle="Personnel non titulaire" DR="012" RR="" DOES="" ROES="" DOIS="" ROIS="">
        <Compte Code="64131" Libelle="Rémunérations" DR="012" RR="" DOES="" ROES="" DOIS="" ROIS=""/>
      </Compte>
      <Compte Code="744" Libelle="FCTVA" DR="" RR="74" DOES="" ROES="" DOIS="" ROIS=""/>
      <Compte Code="28041" Libelle="Amortissements" DR="" RR="" DOES="" ROES="040" DOIS="" ROIS=""/>
      <Compte Code="4541" Libelle="Dépenses" DR="4541" RR="" DOES="" ROES="" DOIS="" ROIS=""/>
    </Comptes>
  </Nature>
  <Fonction>
    <RefFonctionnelles>
      <RefFonc Code="0" Libelle="Services généraux"><RefFonc Code="020" Libelle="Administration"/></RefFonc>
    </RefFonctionnelles>
  </Fonction>
</Nomenclature>"#;

const NAMESPACE: &str = "http://www.minefi.gouv.fr/cp/demat/docbudgetaire";

const HEAD: &str = r#"<EnTeteDocBudgetaire><LibelleColl V="Ville de Poitiers"/><IdColl V="21860194600013"/></EnTeteDocBudgetaire>"#;

fn budget(lines: &str) -> String {
    format!(
        r#"<Budget><EnTeteBudget><IdEtab V="21860194600013"/><Nomenclature V="M57-M57_A"/></EnTeteBudget>
<BlocBudget><NatDec V="01"/><Exer V="2024"/></BlocBudget>{lines}</Budget>"#
    )
}

pub fn document(lines: &str) -> String {
    format!(r#"<DocumentBudgetaire xmlns="{NAMESPACE}">{HEAD}{}</DocumentBudgetaire>"#, budget(lines))
}

pub fn plans() -> (tempfile::TempDir, Plans) {
    let folder = tempfile::tempdir().unwrap();
    let plan = folder.path().join("2024/M57/M57_A");
    fs::create_dir_all(&plan).unwrap();
    fs::write(plan.join("planDeCompte.xml"), PLAN).unwrap();
    let plans = Plans::at(folder.path());
    (folder, plans)
}

fn convert(document: &[u8], plans: &Plans) -> Result<(Report, String)> {
    let mut export = Export::to_writer(datasets::schema("budget")?, Vec::new())?;
    let report = export.write_totem(TotemDocument::open(document, "budget.xml")?, plans, 1000)?;
    let (bytes, _) = export.end()?;
    Ok((report, String::from_utf8(bytes).unwrap()))
}

/// The rows without the columns that are equal in all of them, and without empty amounts.
fn rows(file: &str) -> Vec<String> {
    let cut =
        |line: &str| line.split(',').skip(4).filter(|cell| !cell.is_empty()).collect::<Vec<_>>().join(",");
    file.lines().skip(1).map(cut).collect()
}

#[test]
fn lines_become_rows_with_the_labels_of_the_plan() {
    let (_folder, plans) = plans();
    let line = "<ArtSpe V=\"false\"/><OpBudg V=\"0\"/><MtPrev V=\"42000.10\"/>";
    for (name, lines, expected, notes) in [
        (
            "all is stated",
            format!("<LigneBudget><Nature V='6413'/><ContNat V='012'/><Fonction V='020'/><CodRD V='D'/>{line}</LigneBudget>"),
            "012,Charges de personnel,6413,Personnel non titulaire,020,Administration,fonctionnement,réel,dépense,42000.10,non spécialisé",
            vec![],
        ),
        (
            "the chapter of a real receipt is inferred",
            format!("<LigneBudget><Nature V='744'/><CodRD V='R'/>{line}</LigneBudget>"),
            "74,Dotations & participations,744,FCTVA,fonctionnement,réel,recette,42000.10,non spécialisé",
            vec![("totem-chapter-inferred", Some(2), Some("BGT_CONTNAT".to_owned()))],
        ),
        (
            "so is that of an operation of order between sections",
            "<LigneBudget><Nature V='28041'/><CodRD V='R'/><OpBudg V='1'/><TypOpBudg V='2'/></LigneBudget>".to_owned(),
            "040,Opérations d'ordre entre sections,28041,Amortissements,investissement,ordre,recette",
            vec![("totem-chapter-inferred", Some(2), Some("BGT_CONTNAT".to_owned()))],
        ),
        (
            "a part of a chapter has its label",
            format!("<LigneBudget><Nature V='4541'/><ContNat V='45411'/><CodRD V='D'/>{line}</LigneBudget>"),
            "45411,Travaux pour compte de tiers,4541,Dépenses,investissement,réel,dépense,42000.10,non spécialisé",
            vec![("totem-chapter-part", Some(2), Some("BGT_CONTNAT".to_owned()))],
        ),
        (
            "what was computed is left out",
            format!(
                "<LigneBudget calculated='true'><Nature V='999'/></LigneBudget>\
                 <LigneBudget calculated='false'><Nature V='64131'/><ContNat V='012'/><CodRD V='D'/>{line}</LigneBudget>"
            ),
            "012,Charges de personnel,64131,Rémunérations,fonctionnement,réel,dépense,42000.10,non spécialisé",
            vec![],
        ),
        (
            "an amount in scientific notation is written out, with a warning",
            "<LigneBudget><Nature V='744'/><ContNat V='74'/><CodRD V='R'/><OpBudg V='0'/><MtPrev V='1.5E3'/></LigneBudget>".to_owned(),
            "74,Dotations & participations,744,FCTVA,fonctionnement,réel,recette,1500",
            vec![("totem-scientific", Some(2), Some("BGT_MTPREV".to_owned()))],
        ),
        (
            "where document and plan differ, the plan decides and it is said",
            format!("<LigneBudget><Nature V='744'/><ContNat V='74'/><CodRD V='R'/>{line}<CaracSup Code='Section' V='I'/></LigneBudget>"),
            "74,Dotations & participations,744,FCTVA,fonctionnement,réel,recette,42000.10,non spécialisé",
            vec![("totem-section", Some(2), Some("BGT_SECTION".to_owned()))],
        ),
    ] {
        let (report, file) = convert(document(&lines).as_bytes(), &plans).unwrap();
        assert!(report.is_valid(), "{name}: {}", report.summary(Lang::En));
        assert_eq!(rows(&file), [expected], "{name}");
        assert_eq!(found(&report), notes, "{name}");
        assert!(validate("budget", &file).is_valid(), "{name}");
        assert!(file.lines().nth(1).unwrap().starts_with("budget primitif,2024,21860194600013,Ville de Poitiers,"));
    }
}

#[test]
fn what_cannot_be_known_is_said_of_each_row() {
    let (_folder, plans) = plans();
    let line = "<LigneBudget><Nature V='6413'/><ContNat V='012'/><CodRD V='D'/><OpBudg V='0'/></LigneBudget>";
    let cell = |rule, column: &str| (rule, Some(2), Some(column.to_owned()));
    for (name, lines, plans, expected) in [
        ("no plan", line.to_owned(), &Plans::none(), vec![("totem-no-plan", Some(2), None)]),
        ("account", line.replace("6413", "9999"), &plans, vec![cell("totem-account", "BGT_NATURE_LABEL")]),
        ("chapter", line.replace("012", "099"), &plans, vec![cell("totem-chapter", "BGT_CONTNAT")]),
        (
            "no chapter, and none in the plan",
            line.replace("<ContNat V='012'/>", "").replace("'D'", "'R'"),
            &plans,
            vec![cell("totem-no-chapter", "BGT_CONTNAT")],
        ),
        ("code", line.replace("V='D'", "V='X'"), &plans, vec![cell("totem-code", "BGT_CODRD")]),
        (
            "amount",
            line.replace("</Lig", "<MtPrev V='1 000,50'/></Lig"),
            &plans,
            vec![cell("type-number", "BGT_MTPREV")],
        ),
        (
            "nothing",
            "<LigneBudget/>".to_owned(),
            &plans,
            vec![
                cell("totem-no-chapter", "BGT_CONTNAT"),
                cell("totem-account", "BGT_NATURE_LABEL"),
                cell("constraint-required", "BGT_NATURE"),
                cell("constraint-required", "BGT_OPBUDG"),
                cell("constraint-required", "BGT_CODRD"),
            ],
        ),
    ] {
        let (report, file) = convert(document(&lines).as_bytes(), plans).unwrap();
        assert_eq!(found(&report), expected, "{name}");
        assert_eq!(rows(&file), [""; 0], "{name}: no row is written");
    }
}

#[test]
fn a_document_that_cannot_be_read_is_an_error_that_names_it() {
    let line = "<LigneBudget><Nature V='6413'/></LigneBudget>";
    let good = document(line);
    for (text, said) in [
        (String::new(), "fichier vide"),
        ("pas du XML".to_owned(), "pas un document XML"),
        ("<Facture/>".to_owned(), "la racine est « Facture »"),
        (good.replace(NAMESPACE, "urn:autre"), "espace de noms « urn:autre »"),
        (good.replace(&format!(" xmlns=\"{NAMESPACE}\""), ""), "dans aucun espace de noms"),
        (document(""), "aucune ligne budgétaire"),
        (good.replace("</DocumentB", &format!("{}</DocumentB", budget(line))), "un second Budget"),
        (format!("<CFU>{good}{good}</CFU>"), "un second DocumentBudgetaire"),
        (good.replace("<Nature V='6413'/>", "<Nature V='1'/><Nature V='2'/>"), "deux Nature différents"),
        (good.replace(HEAD, "").replace("</DocumentB", &format!("{HEAD}</DocumentB")), "vient après"),
        (good.replace("</LigneBudget>", ""), "ligne 2"),
        (good[..good.len() - 30].to_owned(), "interrompu"),
        (good.replace("'6413'", "'&inconnue;'"), "ligne 2"),
        (format!("<!DOCTYPE a [<!ENTITY b 'c'>]>{good}"), "DOCTYPE"),
    ] {
        let error = convert(text.as_bytes(), &Plans::none()).expect_err(&text);
        let message = error.message(Lang::Fr);
        assert!(message.starts_with("budget.xml : "), "{message}");
        assert!(message.contains(said), "{said}: {message}");
    }
}

#[test]
fn a_compte_financier_unique_is_read_in_its_declared_encoding() {
    let (_folder, plans) = plans();
    let line = "<LigneBudget><Nature V='6413'/><ContNat V='012'/><CodRD V='D'/><OpBudg V='0'/></LigneBudget>";
    let text =
        document(line).replace("Ville de Poitiers", "Évry").replace("NatDec V=\"01\"", "NatDec V=\"10\"");
    let text = format!(
        "<?xml version='1.0' encoding='ISO-8859-1'?><c:Compte xmlns:c='urn:c'><Autre/>{text}</c:Compte>"
    );
    let latin: Vec<u8> = text.chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect();
    let (report, file) = convert(&latin, &plans).unwrap();
    assert!(report.is_valid(), "{}", report.summary(Lang::En));
    assert!(file.contains("compte administratif,2024,21860194600013,Évry,"), "{file}");
}

#[test]
fn a_plan_is_that_of_the_year_or_an_error() {
    let (folder, _) = plans();
    let file = folder.path().join("2024/M57/M57_A/planDeCompte.xml");
    let line = "<LigneBudget><Nature V='6413'/><ContNat V='012'/><CodRD V='D'/><OpBudg V='0'/></LigneBudget>";
    let convert = |plans: &Path, document: &str| convert(document.as_bytes(), &Plans::at(plans));
    // A caller may name the file of the plan itself.
    assert!(convert(&file, &document(line)).unwrap().0.is_valid());
    // The plan of another year is refused, whether its name or its content shows the year.
    let later = document(line).replace("2024", "2025");
    let report = convert(folder.path(), &later).unwrap().0;
    assert_eq!(found(&report), [("totem-no-plan", Some(2), None)]);
    assert!(report.findings()[0].message(Lang::Fr).contains("2025/M57/M57_A/planDeCompte.xml n'existe pas"));
    let error = convert(&file, &later).unwrap_err().message(Lang::En);
    assert!(error.contains("that of 2024 M57-M57_A; the budget asks for 2025 M57-M57_A"), "{error}");
    // A path inside the document does not lead out of the folder of plans.
    let elsewhere = document(line).replace("M57-M57_A", "../2024/M57-M57_A");
    assert_eq!(found(&convert(folder.path(), &elsewhere).unwrap().0), [("totem-no-plan", Some(2), None)]);
    // A folder that does not exist is an error of the caller.
    assert!(convert(&folder.path().join("rien"), &document(line)).unwrap_err().is_io());
    fs::write(&file, "<Autre/>").unwrap();
    let error = convert(folder.path(), &document(line)).unwrap_err().message(Lang::Fr);
    assert!(error.contains("planDeCompte.xml : ce n'est pas un plan de comptes"), "{error}");
}

#[test]
fn only_budgets_are_made_of_totem() {
    let text = document("<LigneBudget/>");
    let mut export = Export::to_writer(datasets::schema("prenoms").unwrap(), Vec::new()).unwrap();
    let document = TotemDocument::open(text.as_bytes(), "budget.xml").unwrap();
    assert!(export.write_totem(document, &Plans::none(), 10).is_err());
}

/// The amounts of each row, by column.
fn amounts(file: &str) -> Vec<Vec<Option<opendatabutton::rust_decimal::Decimal>>> {
    let mut reader = csv::Reader::from_reader(file.as_bytes());
    let columns: Vec<usize> = reader
        .headers()
        .unwrap()
        .iter()
        .enumerate()
        .filter(|(_, name)| name.starts_with("BGT_MT") || *name == "BGT_CREDOUV")
        .map(|(at, _)| at)
        .collect();
    assert_eq!(columns.len(), 7);
    let amount = |cell: &str| (!cell.is_empty()).then(|| cell.parse().unwrap());
    reader
        .records()
        .map(|row| columns.iter().map(|at| amount(&row.as_ref().unwrap()[*at])).collect())
        .collect()
}

#[test]
fn the_samples_give_compliant_files_with_the_amounts_that_were_published() {
    let Some(folder) = shared("samples/budget") else { return };
    let mut samples = 0;
    for entry in fs::read_dir(&folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let Some(name) = name.strip_suffix(".totem.xml") else { continue };
        let document = fs::read(&path).unwrap();
        let (report, file) = convert(&document, &Plans::at(folder.join("plans-de-comptes"))).unwrap();
        assert!(report.is_valid(), "{name}: {}", report.summary(Lang::En));
        assert!(validate("budget", &file).is_valid(), "{name}");
        let published = fs::read_to_string(folder.join(format!("{name}.published.csv"))).unwrap();
        assert_eq!(amounts(&file), amounts(&published), "{name}");
        samples += 1;
    }
    assert!(samples >= 3);
}

/// Plans stored for a year, each with the year written inside.
fn plans_of(kept: &[(&str, &str)]) -> (tempfile::TempDir, Plans) {
    let folder = tempfile::tempdir().unwrap();
    for (year, inside) in kept {
        let plan = folder.path().join(year).join("M57/M57_A");
        fs::create_dir_all(&plan).unwrap();
        fs::write(
            plan.join("planDeCompte.xml"),
            PLAN.replace("Exer=\"2024\"", &format!("Exer=\"{inside}\"")),
        )
        .unwrap();
    }
    let plans = Plans::at(folder.path());
    (folder, plans)
}

const LINE: &str = "<LigneBudget><Nature V='6413'/><ContNat V='012'/><CodRD V='D'/><OpBudg V='0'/><MtPrev V='1.00'/></LigneBudget>";

#[test]
fn a_plan_of_an_earlier_year_is_taken_and_said() {
    for (kept, expected) in [
        (&[("2024", "2024"), ("2023", "2023")][..], None),
        (&[("2024", "2020"), ("2023", "2023")], Some("totem-plan-year")),
        (&[("2023", "2023"), ("2022", "2022")], Some("totem-no-plan")),
        (&[("2025", "2025")], Some("totem-no-plan")),
    ] {
        let (_folder, plans) = plans_of(kept);
        let (report, file) = convert(document(LINE).as_bytes(), &plans).unwrap();
        let rules: Vec<_> = report.findings().iter().map(|finding| finding.rule().id()).collect();
        let first = rules.first().copied();
        assert_eq!(first, expected, "{kept:?}");
        if expected != Some("totem-no-plan") {
            assert!(report.is_valid() && file.contains("Personnel non titulaire"), "{kept:?} {file}");
        }
    }
    // A plan with a later year inside is not a plan of this year.
    let (_folder, plans) = plans_of(&[("2024", "2025")]);
    assert!(convert(document(LINE).as_bytes(), &plans).is_err());
    // A single file is a plan of the year in the name of its folder.
    let (folder, _) = plans_of(&[("2024", "2020"), ("2023", "2020")]);
    let one = |year: &str| {
        let plans = Plans::at(folder.path().join(year).join("M57/M57_A/planDeCompte.xml"));
        convert(document(LINE).as_bytes(), &plans)
    };
    assert_eq!(one("2024").unwrap().0.findings()[0].rule().id(), "totem-plan-year");
    assert!(one("2023").unwrap_err().message(Lang::Fr).contains("celui de 2020"));
}

#[test]
fn a_document_without_siret_is_given_it() {
    let (_folder, plans) = plans();
    let silent = document(&LINE.repeat(3)).replace("<IdEtab V=\"21860194600013\"/>", "");
    let (report, _) = convert(silent.as_bytes(), &plans).unwrap();
    let rules: Vec<_> = report.findings().iter().map(|finding| finding.rule().id()).collect();
    assert_eq!(rules, ["totem-no-siret"; 3]);
    let text = report.to_text(Lang::Fr, Default::default());
    // Once among the first actions, once in its place.
    assert_eq!(text.matches("--siret").count(), 2, "{text}");

    let given = |document: &str, siret| {
        let mut export = Export::to_writer(datasets::schema("budget").unwrap(), Vec::new()).unwrap();
        let document = TotemDocument::open(document.as_bytes(), "budget.xml").unwrap();
        let report = export.write_totem(document.with_siret_text(Some(siret))?, &plans, 10).unwrap();
        assert!(report.is_valid());
        Result::Ok(String::from_utf8(export.end().unwrap().0).unwrap())
    };
    assert!(given(&silent, "21860194600013").unwrap().contains("2024,21860194600013,"));
    assert!(given(&document(LINE), "21860194600013").is_ok());
    let other = given(&document(LINE), "21750001600019").unwrap_err();
    assert!(other.message(Lang::Fr).contains("21860194600013"), "{other}");
    assert!(given(&silent, "12").unwrap_err().message(Lang::Fr).contains("n'est pas un SIRET"));
}

#[test]
fn without_a_plan_it_is_said_once() {
    let (report, _) = convert(document(&LINE.repeat(40)).as_bytes(), &Plans::none()).unwrap();
    let text = report.to_text(Lang::Fr, Default::default());
    assert!(text.contains("Lignes 2 à 41 (40 fois)"), "{text}");
    assert_eq!(text.matches("n'est pas à disposition").count(), 1, "{text}");
    assert_eq!(report.findings().len(), 40);
}
