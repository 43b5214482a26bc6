//! Writes Markdown for GitHub and GitLab. A descriptor's texts may contain any sign; all are escaped.

use std::fmt::Write;

use super::{Block, Line, Page, Span};

pub(super) fn render(page: &Page) -> String {
    let mut out = format!("# {}\n", escaped(&page.title));
    for block in &page.blocks {
        out.push('\n');
        // Writing into a String cannot fail.
        let _ = match block {
            Block::Heading(title) => writeln!(out, "## {title}"),
            Block::Paragraph(line) => writeln!(out, "{}", rendered(line)),
            Block::List(lines) => lines.iter().try_for_each(|line| writeln!(out, "- {}", rendered(line))),
            Block::Code(code) => writeln!(out, "```sh\n{code}\n```"),
            Block::Table { head, rows, .. } => {
                let _ = writeln!(out, "| {} |\n|{}", head.join(" | "), "---|".repeat(head.len()));
                rows.iter().try_for_each(|row| {
                    let title = if row.title.is_empty() { String::new() } else { "<br>".to_owned() };
                    write!(out, "| {}{title}{} |", code(&row.name), escaped(&row.title))?;
                    for cell in &row.cells {
                        let lines: Vec<String> = cell.iter().map(rendered).collect();
                        write!(out, " {} |", lines.join("<br>"))?;
                    }
                    writeln!(out)
                })
            }
        };
    }
    out
}

fn rendered(line: &Line) -> String {
    line.iter()
        .map(|span| match span {
            Span::Text(text) => escaped(text),
            Span::Strong(text) => format!("**{}**", escaped(text)),
            Span::Code(text) => code(text),
            Span::Link(address) => link(address),
        })
        .collect()
}

/// Escapes the signs that Markdown or HTML would interpret.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    let mut before = ' ';
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let after = chars.peek().copied().unwrap_or(' ');
        match c {
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            // An underscore inside a word has no effect in Markdown.
            '_' if before.is_alphanumeric() && after.is_alphanumeric() => out.push(c),
            '\\' | '`' | '*' | '_' | '[' | ']' | '|' | '~' => out.extend(['\\', c]),
            '#' | '+' | '-' if out.is_empty() => out.extend(['\\', c]),
            c if c.is_control() => out.push(' '),
            c => out.push(c),
        }
        before = c;
    }
    out
}

/// A value in the exact form that people must type.
fn code(text: &str) -> String {
    if text.is_empty() {
        return String::new();
    }
    if text.chars().any(|c| c == '`' || c == '|' || c.is_control()) || text.trim().is_empty() {
        // Markdown also interprets the text between these tags: its signs are written as numeric entities.
        let mut out = String::from("<code>");
        for c in text.chars() {
            let c = if c.is_control() { '\u{fffd}' } else { c };
            if "\\`*_[]<>|&~$:@".contains(c) {
                let _ = write!(out, "&#{};", c as u32);
            } else {
                out.push(c);
            }
        }
        return out + "</code>";
    }
    format!("`{text}`")
}

fn link(address: &str) -> String {
    let plain = |c: char| c.is_ascii_graphic() && !matches!(c, '<' | '>' | '|' | '`' | '\\' | '(' | ')');
    let safe = super::is_web(address) && address.chars().all(plain);
    if safe { format!("<{address}>") } else { escaped(address) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_sign_of_a_text_does_anything() {
        for (text, expected) in [
            ("l'été à 45 % (n° 2017-779)", "l'été à 45 % (n° 2017-779)"),
            ("id_pdc_local et _x_", "id_pdc_local et \\_x\\_"),
            ("<b>*a* | b</b>\n[c](d)", "&lt;b&gt;\\*a\\* \\| b&lt;/b&gt; \\[c\\](d)"),
            ("# titre", "\\# titre"),
        ] {
            assert_eq!(escaped(text), expected);
        }
        for (text, expected) in [
            (r"^\d\.\d{1,2}$", r"`^\d\.\d{1,2}$`"),
            (r"^(\+33|a)$", "<code>^(&#92;+33&#124;a)&#36;</code>"),
            ("`", "<code>&#96;</code>"),
            ("", ""),
        ] {
            assert_eq!(code(text), expected);
        }
        for (address, expected) in [
            ("https://a.fr/b?c=d&e", "<https://a.fr/b?c=d&e>"),
            ("javascript:alert(1)", "javascript:alert(1)"),
            ("https://a.fr/><script>", "https://a.fr/&gt;&lt;script&gt;"),
        ] {
            assert_eq!(link(address), expected);
        }
    }
}
