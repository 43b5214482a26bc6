use opendatabutton::Lang;

use crate::failure::Failure;

/// A language of messages: `ODB_LANG_FR` or `ODB_LANG_EN`.
pub type odb_lang = u32;

/// French.
pub const ODB_LANG_FR: odb_lang = 0;

/// English.
pub const ODB_LANG_EN: odb_lang = 1;

/// The number of languages, for values kept by language.
pub(crate) const LANGS: usize = 2;

pub(crate) fn lang(lang: odb_lang) -> Result<Lang, Failure> {
    match lang {
        ODB_LANG_FR => Ok(Lang::Fr),
        ODB_LANG_EN => Ok(Lang::En),
        _ => Err(Failure::argument("lang", "ODB_LANG_FR ou ODB_LANG_EN", "ODB_LANG_FR or ODB_LANG_EN")),
    }
}
