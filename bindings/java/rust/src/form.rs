use opendatabutton::DocumentForm;

use crate::wire::{Malformed, Reader};

/// The form of a document: the ordinal of `Form` in Java, or None for -1.
pub(crate) fn stated(arguments: &mut Reader<'_>) -> Result<Option<DocumentForm>, Malformed> {
    match arguments.integer()? {
        -1 => Ok(None),
        0 => Ok(Some(DocumentForm::Json)),
        1 => Ok(Some(DocumentForm::Xml)),
        _ => Err(Malformed),
    }
}

/// As [`stated`], for an argument that must have a form.
pub(crate) fn form(arguments: &mut Reader<'_>) -> Result<DocumentForm, Malformed> {
    stated(arguments)?.ok_or(Malformed)
}
