use crate::report::Lang;
use crate::standard::Standard;

impl Standard {
    /// The page that explains the standard, in Markdown.
    pub fn to_markdown(&self, lang: Lang) -> String {
        match self {
            Standard::Table(schema) => schema.to_markdown(lang),
            #[cfg(feature = "documents")]
            Standard::Document(schema) => schema.to_markdown(lang),
        }
    }

    /// The page of [`Standard::to_markdown`] as HTML.
    pub fn to_html(&self, lang: Lang) -> String {
        match self {
            Standard::Table(schema) => schema.to_html(lang),
            #[cfg(feature = "documents")]
            Standard::Document(schema) => schema.to_html(lang),
        }
    }
}
