//! The first page: certificates by data set and level, by vendor, those no longer valid, and refused files.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::fmt::{self, Write};

use opendatabutton::Lang;

use super::entry::{product_of, worth};
use super::{Entry, Registry, STYLE, folder_of, index_name, list_name, other};
use crate::certificate::State;
use crate::level::Level;
use crate::page::{self, Text};
use crate::words::Words;

/// The page.
pub(super) fn render(registry: &Registry, lang: Lang) -> Result<String, fmt::Error> {
    let mut page = Page { out: String::new(), words: Words::of(lang), lang };
    let title = page.words.word("registry");
    page::begin(&mut page.out, lang, title, page.words.word("label"), STYLE)?;
    page.head(registry)?;
    let (valid, over): (Vec<&Entry>, Vec<&Entry>) =
        registry.entries.iter().partition(|entry| entry.state == State::Valid);
    if valid.is_empty() {
        writeln!(page.out, "<p>{}</p>", page.words.word("no-valid"))?;
    } else {
        page.by_data_set(&valid)?;
        page.by_vendor(&valid)?;
    }
    page.over(&over)?;
    page.refused(registry)?;
    page::end(&mut page.out);
    Ok(page.out)
}

struct Page {
    out: String,
    words: &'static Words,
    lang: Lang,
}

impl Page {
    fn head(&mut self, registry: &Registry) -> fmt::Result {
        let words = self.words;
        let valid = registry.valid();
        writeln!(
            self.out,
            "<h1>{}</h1>\n<p>{}</p>\n<p>{} {} – {} {valid} – <a href=\"{}\" lang=\"{}\" hreflang=\"{}\">{}</a></p>",
            words.word("registry"),
            words.word("registry-note"),
            words.word("state-on"),
            registry.day,
            words.word("valid-count"),
            index_name(other(self.lang)),
            other(self.lang).code(),
            other(self.lang).code(),
            words.word("other-language"),
        )?;
        if registry.entries.iter().any(|entry| entry.certificate.demonstration) {
            writeln!(
                self.out,
                "<div class=\"verdict invalid\">\n<p class=\"word\">{}</p>\n<p>{}</p>\n</div>",
                words.word("demonstration"),
                words.word("demonstration-some")
            )?;
        }
        write!(
            self.out,
            "<p class=\"note\"><a href=\"index.json\">index.json</a> · <a href=\"keys.json\">{}</a>",
            words.word("keys")
        )?;
        for place in 0..registry.lists.len() {
            let name = list_name(place);
            write!(self.out, " · <a href=\"{name}\">{}</a>", words.word("revocations"))?;
        }
        writeln!(self.out, "</p>")
    }

    /// A link to the page of a certificate, with its mark.
    fn link(&mut self, entry: &Entry, text: &str) -> fmt::Result {
        let mark = self.words.word("demonstration");
        write!(self.out, "<a href=\"{}/{}.html\">{}</a>", folder_of(entry), self.lang.code(), Text(text))?;
        if entry.certificate.demonstration {
            write!(self.out, " <span class=\"mark\">{mark}</span>")?;
        }
        Ok(())
    }

    fn by_data_set(&mut self, valid: &[&Entry]) -> fmt::Result {
        let words = self.words;
        writeln!(
            self.out,
            "<section aria-labelledby=\"by-data-set\">\n<h2 id=\"by-data-set\">{}</h2>\n<div class=\"wide\">\n\
             <table class=\"plain\">\n<thead><tr><th scope=\"col\">{}</th><th scope=\"col\">{}</th><th scope=\"col\">{}</th></tr></thead>\n<tbody>",
            words.word("by-data-set"),
            words.word("data-set"),
            words.word("level"),
            words.word("products")
        )?;
        let mut rows: BTreeMap<(&str, &str, Reverse<Level>), Vec<&Entry>> = BTreeMap::new();
        for entry in valid {
            for set in &entry.certificate.data_sets {
                rows.entry((&set.name, &set.version, Reverse(set.level))).or_default().push(entry);
            }
        }
        for ((name, version, Reverse(level)), entries) in rows {
            write!(
                self.out,
                "<tr><th scope=\"row\">{} {}</th><td class=\"level {}\">{}</td><td><ul>",
                Text(name),
                Text(version),
                level.code(),
                words.level(Some(level), true)
            )?;
            for entry in entries {
                write!(self.out, "<li>")?;
                self.link(entry, &product_of(entry))?;
                writeln!(self.out, " – {}</li>", Text(&entry.certificate.product.vendor))?;
            }
            writeln!(self.out, "</ul></td></tr>")?;
        }
        writeln!(self.out, "</tbody>\n</table>\n</div>\n</section>")
    }

    fn by_vendor(&mut self, valid: &[&Entry]) -> fmt::Result {
        let words = self.words;
        writeln!(
            self.out,
            "<section aria-labelledby=\"by-vendor\">\n<h2 id=\"by-vendor\">{}</h2>",
            words.word("by-vendor")
        )?;
        let mut vendors: BTreeMap<&str, Vec<&Entry>> = BTreeMap::new();
        for entry in valid {
            vendors.entry(&entry.certificate.product.vendor).or_default().push(entry);
        }
        for (vendor, entries) in vendors {
            writeln!(self.out, "<h3>{}</h3>\n<ul>", Text(vendor))?;
            for entry in entries {
                write!(self.out, "<li>")?;
                self.link(entry, &product_of(entry))?;
                write!(self.out, " – ")?;
                for level in Level::ALL.iter().rev() {
                    let sets: Vec<String> = entry
                        .certificate
                        .data_sets
                        .iter()
                        .filter(|set| set.level == *level)
                        .map(|set| format!("{} {}", set.name, set.version))
                        .collect();
                    if !sets.is_empty() {
                        write!(
                            self.out,
                            "<span class=\"level {}\">{}</span> : {} – ",
                            level.code(),
                            words.level(Some(*level), true),
                            Text(&sets.join(", "))
                        )?;
                    }
                }
                writeln!(self.out, "{} {}</li>", words.word("until"), entry.certificate.expires)?;
            }
            writeln!(self.out, "</ul>")?;
        }
        writeln!(self.out, "</section>")
    }

    fn over(&mut self, over: &[&Entry]) -> fmt::Result {
        if over.is_empty() {
            return Ok(());
        }
        let words = self.words;
        writeln!(
            self.out,
            "<section aria-labelledby=\"over\">\n<h2 id=\"over\">{}</h2>\n<ul>",
            words.word("not-valid")
        )?;
        for entry in over {
            write!(self.out, "<li>")?;
            self.link(entry, &format!("{} ({})", product_of(entry), entry.certificate.product.vendor))?;
            writeln!(self.out, " – {}</li>", worth(entry, words))?;
        }
        writeln!(self.out, "</ul>\n</section>")
    }

    fn refused(&mut self, registry: &Registry) -> fmt::Result {
        if registry.refused.is_empty() {
            return Ok(());
        }
        let words = self.words;
        writeln!(
            self.out,
            "<section aria-labelledby=\"refused\">\n<h2 id=\"refused\">{}</h2>\n<p>{}</p>\n<ul>",
            words.word("refused-files"),
            words.word("refused-note")
        )?;
        for one in &registry.refused {
            writeln!(
                self.out,
                "<li><code>{}</code> – {}</li>",
                Text(&one.file),
                Text(one.why.message(self.lang))
            )?;
        }
        writeln!(self.out, "</ul>\n</section>")
    }
}
