use opendatabutton::{ExportForm, Standard};

use crate::failure::Failure;

/// The form of a file: one of `ODB_FORM_...`.
pub type odb_form = u32;

/// The form of the standard: for a document (`marches-publics`) by the extension of the file's name, else JSON; for a
/// table, CSV.
pub const ODB_FORM_DEFAULT: odb_form = 0;

/// JSON, for a document.
pub const ODB_FORM_JSON: odb_form = 1;

/// XML, for a document.
pub const ODB_FORM_XML: odb_form = 2;

/// GeoJSON (RFC 7946), for a table whose rows have coordinates (`bal`, `dae`, `equipements`, `irve-statique`): a
/// point for each row. There is no receipt.
pub const ODB_FORM_GEOJSON: odb_form = 3;

/// The requested form of a file; None for `ODB_FORM_DEFAULT`.
pub(crate) fn form(form: odb_form, standard: &Standard) -> Result<Option<ExportForm>, Failure> {
    let stated = match form {
        ODB_FORM_DEFAULT => return Ok(None),
        ODB_FORM_JSON => Some(ExportForm::Json),
        ODB_FORM_XML => Some(ExportForm::Xml),
        ODB_FORM_GEOJSON => Some(ExportForm::GeoJson),
        _ => None,
    };
    if let Some(form) = stated.filter(|form| form.fits(standard)) {
        return Ok(Some(form));
    }
    let (fr, en) = match standard {
        Standard::Table(_) => (
            "ODB_FORM_DEFAULT ou ODB_FORM_GEOJSON pour un tableau",
            "ODB_FORM_DEFAULT or ODB_FORM_GEOJSON for a table",
        ),
        _ => {
            ("ODB_FORM_JSON ou ODB_FORM_XML pour un document", "ODB_FORM_JSON or ODB_FORM_XML for a document")
        }
    };
    Err(Failure::argument("form", fr, en))
}
