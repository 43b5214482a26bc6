//! The common parts of all pages for people. They need no script and load nothing.

use std::fmt::{self, Write};

use opendatabutton::Lang;
// The escape and the style of the engine's own reports, so that all pages look alike.
use opendatabutton::pages::STYLE;
pub(crate) use opendatabutton::pages::Text;

use crate::words::Words;

/// The additional style of the conformance pages.
const MORE_STYLE: &str = "\
.level { font-weight: 700; white-space: nowrap; }\n\
.gold { color: var(--good); } .silver, .bronze { color: var(--warn); } .none { color: var(--error); }\n\
.verdict.some { border-color: var(--warn); } .verdict.some .word { color: var(--warn); }\n\
dl .whole { grid-column: 1 / -1; }\n";

/// Begins a page, up to its main part.
pub(crate) fn begin(out: &mut String, lang: Lang, title: &str, top: &str, style: &str) -> fmt::Result {
    write!(
        out,
        "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; \
         img-src 'self'; base-uri 'none'; form-action 'none'\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"referrer\" content=\"no-referrer\">\n\
         <title>{}</title>\n<style>\n{STYLE}{MORE_STYLE}{style}</style>\n</head>\n<body>\n\
         <a class=\"skip\" href=\"#main\">{}</a>\n<header class=\"top\"><p>{}</p></header>\n<main id=\"main\">\n",
        lang.code(),
        Text(title),
        Words::of(lang).word("skip"),
        Text(top),
    )
}

/// Facts by the keys of their words: short ones side by side, then those that take a line.
pub(crate) fn facts(out: &mut String, lang: Lang, facts: &[(&str, String)]) -> fmt::Result {
    let is_short = |text: &str| text.chars().count() <= 40;
    out.push_str("<dl>\n");
    for (class, short) in [("", true), (" class=\"whole\"", false)] {
        for (key, value) in facts.iter().filter(|(_, value)| is_short(value) == short) {
            let key = Words::of(lang).word(key);
            writeln!(out, "<div{class}><dt>{key}</dt><dd>{}</dd></div>", Text(value))?;
        }
    }
    out.push_str("</dl>\n");
    Ok(())
}

/// Ends it.
pub(crate) fn end(out: &mut String) {
    out.push_str("</main>\n</body>\n</html>\n");
}
