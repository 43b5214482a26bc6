use std::path::Path;

use opendatabutton::Form;

/// The form of a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
pub enum NativeForm {
    /// JSON.
    Json,
    /// XML.
    Xml,
}

impl From<NativeForm> for Form {
    fn from(form: NativeForm) -> Self {
        match form {
            NativeForm::Json => Form::Json,
            NativeForm::Xml => Form::Xml,
        }
    }
}

/// The form meant: that which is stated, else what the name of the file says, else JSON.
pub(crate) fn form(stated: Option<NativeForm>, path: &str) -> Form {
    stated.map(Form::from).or_else(|| Form::of_path(Path::new(path))).unwrap_or(Form::Json)
}
