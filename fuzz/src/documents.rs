use opendatabutton::{DocumentExport, DocumentForm, DocumentSchema, datasets, recognise_document};

use super::validated;

/// A document of contracts, JSON or XML: two checks give the same report, whatever the size of the pieces of input;
/// the exported document is valid in both forms, and each form converts to the other and back unchanged.
pub fn document(data: &[u8]) {
    let [choice, file @ ..] = data else { return };
    let versions = datasets::documents()[0].versions;
    let number = versions[usize::from(*choice) % versions.len()].number;
    let schema = datasets::document(&format!("marches-publics@{number}")).expect("bundled");
    validated(schema.clone(), file);
    let _ = recognise_document(file).expect("schemas compile");
    let Some(json) = exported(&schema, file, DocumentForm::Json) else { return };
    let xml = exported(&schema, &json, DocumentForm::Xml).expect("an export can be read");
    assert_eq!(
        exported(&schema, &xml, DocumentForm::Json).as_deref(),
        Some(&*json),
        "a conversion must lose nothing"
    );
    assert_eq!(
        exported(&schema, &json, DocumentForm::Json).as_deref(),
        Some(&*json),
        "the official form must stay as it is"
    );
}

/// The document made of the contracts that can be written; it is valid, and has the reported number of contracts.
fn exported(schema: &DocumentSchema, input: &[u8], form: DocumentForm) -> Option<Vec<u8>> {
    let mut export = DocumentExport::to_writer(schema.clone(), form, Vec::new());
    export.write_all(input, "x", 10).ok()?;
    let contracts = export.contracts();
    let (file, receipt) = export.end().expect("memory takes all");
    let report = validated(schema.clone(), &file).expect("an export is a document");
    assert!(report.is_valid(), "{:?}\n{}", report.findings(), String::from_utf8_lossy(&file));
    assert_eq!((report.rows(), receipt.rows), (contracts, contracts));
    Some(file)
}
