use crate::report::Lang;

/// A phrase in both languages: the cause of an error, before it is known who will read it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Phrase {
    fr: String,
    en: String,
}

impl Phrase {
    pub fn new(fr: impl Into<String>, en: impl Into<String>) -> Self {
        Phrase { fr: fr.into(), en: en.into() }
    }

    pub fn text(&self, lang: Lang) -> &str {
        lang.pick(&self.fr, &self.en)
    }
}
