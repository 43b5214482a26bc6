//! The manual page is the overview (`ffi/overview.md`), as roff: one text for the header and for `man`.
//!
//! The overview has paragraphs, `## Heading` lines, `code` between backquotes, and lines of a program, indented by
//! four spaces.

use roff::{Inline, Roff, bold, roman};

#[test]
fn manual_page_is_fresh() {
    super::assert_fresh("ffi/opendatabutton.3", &page(&super::read("ffi/overview.md")));
}

fn page(overview: &str) -> String {
    let mut roff = Roff::new();
    roff.control("TH", ["OPENDATABUTTON", "3", "", concat!("opendatabutton ", env!("CARGO_PKG_VERSION"))]);
    roff.control("SH", ["NAME"]);
    roff.text([roman("opendatabutton - export and check French local open data (SCDL)")]);
    roff.control("SH", ["SYNOPSIS"]);
    program(
        &mut roff,
        &["#include <opendatabutton.h>", "", "cc program.c $(pkg-config --cflags --libs opendatabutton)"],
    );
    roff.control("SH", ["DESCRIPTION"]);
    for block in blocks(overview) {
        match block[..] {
            [heading] if heading.starts_with("## ") => {
                roff.control("SH", [heading.trim_start_matches("## ").to_uppercase().as_str()]);
            }
            [first, ..] if first.starts_with("    ") => {
                let lines: Vec<&str> =
                    block.iter().map(|line| line.strip_prefix("    ").unwrap_or(line)).collect();
                program(&mut roff, &lines);
            }
            _ => {
                roff.control("PP", []);
                roff.text(inlines(&block.join(" ")));
            }
        }
    }
    roff.control("SH", ["SEE ALSO"]);
    roff.text([
        bold("odb"),
        roman("(1), the header "),
        bold("opendatabutton.h"),
        roman(" for each function"),
    ]);
    roff.render()
}

/// Paragraphs, headings and programs; a program may have blank lines.
fn blocks(overview: &str) -> Vec<Vec<&str>> {
    let mut blocks: Vec<Vec<&str>> = vec![Vec::new()];
    for paragraph in overview.split("\n\n").map(|paragraph| paragraph.trim_matches('\n')) {
        let code = |lines: &[&str]| lines.first().is_some_and(|line| line.starts_with("    "));
        let lines: Vec<&str> = paragraph.lines().collect();
        match blocks.last_mut() {
            Some(last) if code(last) && code(&lines) => {
                last.push("");
                last.extend(lines);
            }
            _ => blocks.push(lines),
        }
    }
    blocks.retain(|block| !block.is_empty());
    blocks
}

fn program(roff: &mut Roff, lines: &[&str]) {
    roff.control("PP", []).control("RS", ["4"]).control("nf", []);
    for line in lines {
        roff.text([roman(*line)]);
    }
    roff.control("fi", []).control("RE", []);
}

/// Text between backquotes is bold.
fn inlines(text: &str) -> Vec<Inline> {
    let parts = text.split('`').enumerate();
    parts.map(|(at, part)| if at % 2 == 1 { bold(part) } else { roman(part) }).collect()
}

#[test]
fn markup_becomes_roff() {
    let page = page("Call `odb_x`\nnow.\n\n## Errors\n\nNone.\n\n    a;\n\n    b(\"\\n\");\n");
    let body = page.split(".SH DESCRIPTION\n").nth(1).unwrap().split(".SH \"SEE ALSO\"").next().unwrap();
    assert_eq!(
        body,
        ".PP\nCall \\fBodb_x\\fR now.\n.SH ERRORS\n.PP\nNone.\n.PP\n.RS 4\n.nf\na;\n\nb(\"\\\\n\");\n.fi\n.RE\n"
    );
}
