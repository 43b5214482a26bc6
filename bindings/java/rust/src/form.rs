use std::path::Path;

use opendatabutton::Form;

use crate::failure::Failure;
use crate::wire::Reader;

/// The form of a document, as `Form` in Java counts them.
pub(crate) fn form(arguments: &mut Reader<'_>) -> Result<Form, Failure> {
    of(arguments.integer()?)?.ok_or_else(Failure::encoding)
}

/// The form meant: that which is stated, else what the name of the file says, else JSON.
pub(crate) fn form_of_file(arguments: &mut Reader<'_>, path: &str) -> Result<Form, Failure> {
    Ok(of(arguments.integer()?)?.or_else(|| Form::of_path(Path::new(path))).unwrap_or(Form::Json))
}

fn of(number: i32) -> Result<Option<Form>, Failure> {
    match number {
        -1 => Ok(None),
        0 => Ok(Some(Form::Json)),
        1 => Ok(Some(Form::Xml)),
        _ => Err(Failure::encoding()),
    }
}
