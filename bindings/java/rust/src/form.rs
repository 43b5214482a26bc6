use std::path::Path;

use opendatabutton::DocumentForm;

use crate::failure::Failure;
use crate::wire::Reader;

/// The form of a document, as `Form` in Java counts them.
pub(crate) fn form(arguments: &mut Reader<'_>) -> Result<DocumentForm, Failure> {
    of(arguments.integer()?)?.ok_or_else(Failure::encoding)
}

/// The form meant: that which is stated, else what the name of the file says, else JSON.
pub(crate) fn form_of_file(arguments: &mut Reader<'_>, path: &str) -> Result<DocumentForm, Failure> {
    Ok(of(arguments.integer()?)?
        .or_else(|| DocumentForm::of_path(Path::new(path)))
        .unwrap_or(DocumentForm::Json))
}

fn of(number: i32) -> Result<Option<DocumentForm>, Failure> {
    match number {
        -1 => Ok(None),
        0 => Ok(Some(DocumentForm::Json)),
        1 => Ok(Some(DocumentForm::Xml)),
        _ => Err(Failure::encoding()),
    }
}
