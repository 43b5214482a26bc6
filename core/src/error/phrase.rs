use crate::report::Lang;

/// A phrase in both languages: the cause of an error, stored before the reader's language is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Phrase {
    fr: String,
    en: String,
}

/// The end of a message about an unknown name: the nearest name, if there is one.
pub(super) fn did_you_mean(nearest: Option<&str>, lang: Lang) -> String {
    match (nearest, lang) {
        (Some(name), Lang::Fr) => format!(" ; vouliez-vous dire « {name} » ?"),
        (Some(name), Lang::En) => format!("; did you mean \"{name}\"?"),
        (None, _) => String::new(),
    }
}

impl Phrase {
    pub fn new(fr: impl Into<String>, en: impl Into<String>) -> Self {
        Phrase { fr: fr.into(), en: en.into() }
    }

    pub fn text(&self, lang: Lang) -> &str {
        lang.pick(&self.fr, &self.en)
    }
}
