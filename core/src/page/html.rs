//! Writes the page as HTML, in the style of the reports.

use std::io::{self, Write};

use super::{Block, Line, Page, Row, Span};
use crate::report::Lang;
use crate::report::html::{Text, shell};
use crate::report::phrase::phrase;

pub(super) fn render(page: &Page, lang: Lang) -> String {
    let mut out = Vec::new();
    // Writing into memory cannot fail, and only UTF-8 is written.
    let _ = write(page, lang, &mut out);
    String::from_utf8(out).unwrap_or_default()
}

fn write(page: &Page, lang: Lang, out: &mut dyn Write) -> io::Result<()> {
    shell::open(out, lang, &page.title, phrase("schema-kind", lang))?;
    writeln!(out, "<h1>{}</h1>", Text(&page.title))?;
    for block in &page.blocks {
        match block {
            Block::Heading(title) => writeln!(out, "<h2>{}</h2>", Text(title))?,
            Block::Paragraph(line) => writeln!(out, "<p>{}</p>", rendered(line))?,
            Block::List(lines) => {
                writeln!(out, "<ul>")?;
                for line in lines {
                    writeln!(out, "<li>{}</li>", rendered(line))?;
                }
                writeln!(out, "</ul>")?;
            }
            Block::Code(code) => writeln!(out, "<pre tabindex=\"0\"><code>{}</code></pre>", Text(code))?,
            Block::Table { caption, head, rows } => table(out, caption, head, rows)?,
        }
    }
    shell::close(out, lang)
}

fn table(out: &mut dyn Write, caption: &str, head: &[&str], rows: &[Row]) -> io::Result<()> {
    writeln!(
        out,
        "<div class=\"wide\" role=\"region\" tabindex=\"0\" aria-label=\"{0}\">\n<table class=\"columns\">\n\
         <caption class=\"unseen\">{0}</caption>\n<thead><tr>",
        Text(caption)
    )?;
    for title in head {
        writeln!(out, "<th scope=\"col\">{}</th>", Text(title))?;
    }
    writeln!(out, "</tr></thead>\n<tbody>")?;
    for row in rows {
        write!(out, "<tr><th scope=\"row\"><code>{}</code>", Text(&row.name))?;
        if !row.title.is_empty() {
            write!(out, "<span class=\"title\">{}</span>", Text(&row.title))?;
        }
        write!(out, "</th>")?;
        for cell in &row.cells {
            write!(out, "<td>")?;
            for line in cell {
                write!(out, "<p>{}</p>", rendered(line))?;
            }
            write!(out, "</td>")?;
        }
        writeln!(out, "</tr>")?;
    }
    writeln!(out, "</tbody>\n</table>\n</div>")
}

fn rendered(line: &Line) -> String {
    line.iter()
        .map(|span| match span {
            Span::Text(text) => Text(text).to_string(),
            Span::Strong(text) => format!("<b>{}</b>", Text(text)),
            Span::Code(text) => format!("<code>{}</code>", Text(text)),
            Span::Link(address) if super::is_web(address) => {
                format!("<a href=\"{0}\">{0}</a>", Text(address))
            }
            Span::Link(address) => Text(address).to_string(),
        })
        .collect()
}
