//! The faces of a handle: its content as JSON, text and HTML. A face is made on first use and lives as long as the
//! handle.

use std::sync::OnceLock;

use opendatabutton::{Lang, TextStyle};

use crate::failure::Failure;
use crate::lang::{LANGS, lang, odb_lang};
use crate::style::{ODB_STYLE_ANSI, ODB_STYLE_PLAIN, odb_style};
use crate::text::{Text, odb_text};

/// The faces of a handle, in each language.
#[derive(Default)]
pub(crate) struct Faces {
    json: Face,
    plain: Face,
    coloured: Face,
    html: Face,
}

/// One face, in each language.
pub(crate) type Face = [OnceLock<Text>; LANGS];

impl Faces {
    pub fn json(&self, code: odb_lang, make: impl FnOnce(Lang) -> String) -> Result<odb_text, Failure> {
        in_lang(&self.json, code, make)
    }

    pub fn html(&self, code: odb_lang, make: impl FnOnce(Lang) -> String) -> Result<odb_text, Failure> {
        in_lang(&self.html, code, make)
    }

    pub fn text(
        &self,
        code: odb_lang,
        style: odb_style,
        make: impl FnOnce(Lang, TextStyle) -> String,
    ) -> Result<odb_text, Failure> {
        let (face, style) = match style {
            ODB_STYLE_PLAIN => (&self.plain, TextStyle::Plain),
            ODB_STYLE_ANSI => (&self.coloured, TextStyle::Ansi),
            _ => {
                let (fr, en) = ("ODB_STYLE_PLAIN ou ODB_STYLE_ANSI", "ODB_STYLE_PLAIN or ODB_STYLE_ANSI");
                return Err(Failure::argument("style", fr, en));
            }
        };
        in_lang(face, code, |lang| make(lang, style))
    }
}

/// The face in the requested language.
pub(crate) fn in_lang(
    face: &Face,
    code: odb_lang,
    make: impl FnOnce(Lang) -> String,
) -> Result<odb_text, Failure> {
    let lang = lang(code)?;
    Ok(face[lang as usize].get_or_init(|| Text::new(make(lang))).borrow())
}
