//! The page of a certificate: its state, its content, and how to verify it.

use std::fmt::{self, Write};

use opendatabutton::Lang;

use super::entry::{product_of, worth};
use super::{Entry, Registry, STYLE, index_name, list_name, other};
use crate::certificate::State;
use crate::page::{self, Text};
use crate::words::Words;

/// The page.
pub(super) fn render(registry: &Registry, entry: &Entry, lang: Lang) -> Result<String, fmt::Error> {
    let words = Words::of(lang);
    let mut out = String::new();
    let title = format!("{} – {}", product_of(entry), words.word("label"));
    page::begin(&mut out, lang, &title, words.word("label"), STYLE)?;
    writeln!(
        out,
        "<p class=\"note\"><a href=\"../../{}\">{}</a> · <a href=\"{3}.html\" lang=\"{3}\" hreflang=\"{3}\">{2}</a></p>\n<h1>{4}</h1>",
        index_name(lang),
        words.word("registry"),
        words.word("other-language"),
        other(lang).code(),
        Text(&product_of(entry)),
    )?;
    verdict(&mut out, registry, entry, words)?;
    data_sets(&mut out, entry, words)?;
    facts(&mut out, entry, lang)?;
    if entry.state == State::Valid {
        writeln!(
            out,
            "<section aria-labelledby=\"badge\">\n<h2 id=\"badge\">{}</h2>\n<p><a href=\"badge.{2}.svg\"><img class=\"badge\" src=\"badge.{2}.svg\" \
             alt=\"{1}\"></a></p>\n</section>",
            words.word("badge"),
            Text(&title),
            lang.code(),
        )?;
    }
    how_to_verify(&mut out, registry, entry, words)?;
    page::end(&mut out);
    Ok(out)
}

fn verdict(out: &mut String, registry: &Registry, entry: &Entry, words: &Words) -> fmt::Result {
    let demonstration = entry.certificate.demonstration;
    let (class, key) = match &entry.state {
        _ if demonstration => ("invalid", "demonstration"),
        State::Valid => ("valid", "state-valid"),
        State::Revoked(_) => ("invalid", "state-revoked"),
        State::NotYet | State::Expired => ("some", "state-over"),
    };
    writeln!(
        out,
        "<div class=\"verdict {class}\">\n<p class=\"word\">{}</p>\n<p>{} {} – {}</p>",
        words.word(key),
        words.word("state-on"),
        registry.day,
        worth(entry, words)
    )?;
    if demonstration {
        writeln!(out, "<p>{}</p>", words.word("demonstration-note"))?;
    }
    writeln!(out, "</div>")
}

fn data_sets(out: &mut String, entry: &Entry, words: &Words) -> fmt::Result {
    write!(
        out,
        "<section aria-labelledby=\"data-sets\">\n<h2 id=\"data-sets\">{}</h2>\n<div class=\"wide\">\n<table>\n<thead><tr>\
         <th scope=\"col\">{}</th><th scope=\"col\">{}</th>",
        words.word("data-sets"),
        words.word("data-set"),
        words.word("level")
    )?;
    for key in ["planned", "run", "passed", "failed", "skipped"] {
        write!(out, "<th scope=\"col\" class=\"n\">{}</th>", words.word(key))?;
    }
    writeln!(out, "</tr></thead>\n<tbody>")?;
    for set in &entry.certificate.data_sets {
        write!(
            out,
            "<tr><td>{} {}</td><td class=\"level {}\">{}</td>",
            Text(&set.name),
            Text(&set.version),
            set.level.code(),
            words.level(Some(set.level), true)
        )?;
        let counts = set.counts;
        for n in [counts.planned, counts.run, counts.passed, counts.failed, counts.skipped] {
            write!(out, "<td class=\"n\">{n}</td>")?;
        }
        writeln!(out, "</tr>")?;
    }
    writeln!(
        out,
        "</tbody>\n</table>\n</div>\n<p class=\"note\">{}</p>\n</section>",
        words.word("only-these")
    )
}

fn facts(out: &mut String, entry: &Entry, lang: Lang) -> fmt::Result {
    let certificate = &entry.certificate;
    let product = &certificate.product;
    let root = certificate.suite.vectors.as_ref().map(|vectors| vectors.root.clone()).unwrap_or_default();
    let says = Words::of(lang).word("says");
    writeln!(out, "<section aria-labelledby=\"facts\">\n<h2 id=\"facts\">{says}</h2>")?;
    let facts = [
        ("vendor", product.vendor.clone()),
        ("product", format!("{} {}", product.name, product.version)),
        ("artefact", format!("{} – SHA-256 {}", product.artefact.file, product.artefact.sha256)),
        ("lab", certificate.lab.clone()),
        ("issued", certificate.issued.to_string()),
        ("expires", certificate.expires.to_string()),
        ("certificate", format!("SHA-256 {}", entry.id)),
        ("key", certificate.key_id.to_string()),
        ("report", format!("SHA-256 {}", certificate.report)),
        ("suite", certificate.suite.version.clone()),
        ("vectors", root),
        ("engine", format!("opendatabutton {}", certificate.suite.engine)),
        ("seed", certificate.seed.clone()),
    ];
    page::facts(out, lang, &facts)?;
    writeln!(out, "</section>")
}

fn how_to_verify(out: &mut String, registry: &Registry, entry: &Entry, words: &Words) -> fmt::Result {
    let lists: String =
        (0..registry.lists.len()).map(|place| format!(" --revoked {}", list_name(place))).collect();
    let accept = if entry.certificate.demonstration { " --accept-demonstration" } else { "" };
    writeln!(
        out,
        "<section aria-labelledby=\"verify\">\n<h2 id=\"verify\">{}</h2>\n<p>{}</p>\n\
         <pre>odb-conformance verify certificate.json --keys keys.json{lists}{accept} \\\n    --artefact {}</pre>\n<p>\
         <a href=\"certificate.json\">certificate.json</a> · <a href=\"../../keys.json\">keys.json</a>",
        words.word("verify"),
        words.word("verify-note"),
        Text(&format!("'{}'", entry.certificate.product.artefact.file.replace('\'', "'\\''"))),
    )?;
    for place in 0..registry.lists.len() {
        let name = list_name(place);
        write!(out, " · <a href=\"../../{name}\">{name}</a>")?;
    }
    writeln!(out, "</p>\n</section>")
}
