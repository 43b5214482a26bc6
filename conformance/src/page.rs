//! What all pages for people have in common. They need no script and nothing from elsewhere.

use std::fmt::{self, Write};

use opendatabutton::Lang;

use crate::report::Words;

// The escape and the style of the engine's own reports: one house, one look.
#[allow(dead_code)]
#[path = "../../core/src/report/html/escape.rs"]
mod escape;
pub(crate) use escape::Text;

const STYLE: &str = include_str!("../../core/src/report/html/style.css");
/// The levels.
const LEVELS: &str = "\
.level { font-weight: 700; white-space: nowrap; }\n\
.gold { color: var(--good); } .silver, .bronze { color: var(--warn); } .none { color: var(--error); }\n";

/// Begins a page, up to its main part.
pub(crate) fn begin(out: &mut String, lang: Lang, title: &str, top: &str, style: &str) -> fmt::Result {
    write!(
        out,
        "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; \
         img-src 'self'; base-uri 'none'; form-action 'none'\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"referrer\" content=\"no-referrer\">\n\
         <title>{}</title>\n<style>\n{STYLE}{LEVELS}{style}</style>\n</head>\n<body>\n\
         <a class=\"skip\" href=\"#main\">{}</a>\n<header class=\"top\"><p>{}</p></header>\n<main id=\"main\">\n",
        lang.code(),
        Text(title),
        Words::of(lang).word("skip"),
        Text(top),
    )
}

/// Ends it.
pub(crate) fn end(out: &mut String) {
    out.push_str("</main>\n</body>\n</html>\n");
}
