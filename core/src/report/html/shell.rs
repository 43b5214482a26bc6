use std::io::{self, Write};

use super::Text;
use crate::report::Lang;
use crate::report::phrase::{filled, phrase};

/// The style sheet of all pages.
pub const STYLE: &str = include_str!("style.css");

/// The address of the repository, which contains the documentation.
const REPOSITORY: &str = env!("CARGO_PKG_REPOSITORY");

/// The link to a page of the documentation.
pub(crate) fn docs(page: &str) -> String {
    format!("{REPOSITORY}/blob/main/docs/{page}")
}

/// Writes the beginning of a page, up to its main content. Its content security policy forbids the browser to load
/// anything or to run a script, whatever a text from outside contains.
pub(crate) fn open(out: &mut dyn Write, lang: Lang, title: &str, kind: &str) -> io::Result<()> {
    open_with(out, lang, title, kind, "")
}

/// As [`open`], with additional rules of style for this page.
pub(crate) fn open_with(
    out: &mut dyn Write,
    lang: Lang,
    title: &str,
    kind: &str,
    style: &str,
) -> io::Result<()> {
    write!(
        out,
        "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; \
         base-uri 'none'; form-action 'none'\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"referrer\" content=\"no-referrer\">\n\
         <title>{} – {}</title>\n<style>\n{}{}</style>\n</head>\n<body>\n\
         <a class=\"skip\" href=\"#main\">{}</a>\n<header class=\"top\"><p>{}</p></header>\n<main id=\"main\">\n",
        lang.code(),
        Text(title),
        Text(kind),
        STYLE,
        style,
        phrase("report-skip", lang),
        Text(kind),
    )
}

/// Writes the end of a page.
pub(crate) fn close(out: &mut dyn Write, lang: Lang) -> io::Result<()> {
    let made = filled("footer-made", lang, &[("version", env!("CARGO_PKG_VERSION"))]);
    write!(
        out,
        "</main>\n<footer>\n<p>{}</p>\n<p><a href=\"{}\">{}</a> · <a href=\"{}\">{}</a></p>\n</footer>\n</body>\n</html>\n",
        Text(&made),
        docs("COMPRENDRE-UN-RAPPORT.md"),
        phrase("footer-guide", lang),
        docs("RULES.md"),
        phrase("footer-rules", lang),
    )
}
