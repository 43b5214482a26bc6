use std::fmt::{self, Write};

/// A text from outside, escaped for the content and the attributes of a page.
///
/// Besides the special signs of HTML, it makes visible the characters that are invisible or reverse the text: control
/// characters, marks of direction, characters without width.
pub struct Text<'a>(pub &'a str);

impl fmt::Display for Text<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut plain = 0;
        for (place, c) in self.0.char_indices() {
            if is_plain(c) {
                continue;
            }
            out.write_str(&self.0[plain..place])?;
            plain = place + c.len_utf8();
            match c {
                '&' => out.write_str("&amp;")?,
                '<' => out.write_str("&lt;")?,
                '>' => out.write_str("&gt;")?,
                '"' => out.write_str("&quot;")?,
                '\'' => out.write_str("&#39;")?,
                '\n' => out.write_char('⏎')?,
                '\t' => out.write_char('⇥')?,
                // Unicode has a picture of each control character.
                '\0'..='\x1f' => out.write_char(char::from_u32(0x2400 + c as u32).unwrap_or('\u{fffd}'))?,
                '\x7f' => out.write_char('␡')?,
                hidden => write!(out, "[U+{:04X}]", hidden as u32)?,
            }
        }
        out.write_str(&self.0[plain..])
    }
}

fn is_plain(c: char) -> bool {
    match c {
        '&' | '<' | '>' | '"' | '\'' => false,
        ' '..='~' => true,
        c if c.is_control() => false,
        // Invisible, or reversing the text after it. The joiners of scripts and emojis (U+200C, U+200D) stay.
        '\u{ad}'
        | '\u{61c}'
        | '\u{180e}'
        | '\u{200b}'
        | '\u{200e}'
        | '\u{200f}'
        | '\u{2028}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}'
        | '\u{feff}'
        | '\u{fff9}'..='\u{fffb}'
        | '\u{fffe}'
        | '\u{ffff}'
        | '\u{e0000}'..='\u{e007f}' => false,
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hostile_texts_are_shown_and_do_nothing() {
        for (text, expected) in [
            ("Fête d'été", "Fête d&#39;été"),
            ("<script>alert(\"1\")</script>", "&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;"),
            ("a & b", "a &amp; b"),
            ("&lt;", "&amp;lt;"),
            ("a\tb\r\nc\0", "a⇥b␍⏎c␀"),
            ("\u{1b}[31m\u{7f}\u{85}", "␛[31m␡[U+0085]"),
            ("abc\u{202e}fed", "abc[U+202E]fed"),
            ("\u{2066}x\u{2069}\u{200b}\u{feff}", "[U+2066]x[U+2069][U+200B][U+FEFF]"),
            ("👩\u{200d}🌾", "👩\u{200d}🌾"),
            ("1\u{202f}250\u{a0}€", "1\u{202f}250\u{a0}€"),
            ("", ""),
        ] {
            assert_eq!(Text(text).to_string(), expected, "{text:?}");
        }
    }
}
