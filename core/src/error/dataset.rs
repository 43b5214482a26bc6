use super::phrase::did_you_mean;
use crate::report::Lang;

/// An unknown data set or version, with the known ones.
#[derive(Debug)]
pub(crate) struct UnknownDataSet {
    /// The requested name, as it was written.
    pub asked: String,
    /// The data sets, or `name@version` when only the version is unknown.
    pub known: Vec<String>,
    /// The nearest existing name, if one is near.
    pub nearest: Option<String>,
}

impl UnknownDataSet {
    pub fn message(&self, lang: Lang) -> String {
        let asked = &self.asked;
        let known = self.known.join(", ");
        let mut text = match lang {
            Lang::Fr => format!("jeu de données inconnu : « {asked} » (existants : {known})"),
            Lang::En => format!("unknown data set: \"{asked}\" (existing: {known})"),
        };
        text.push_str(&did_you_mean(self.nearest.as_deref(), lang));
        text
    }
}
