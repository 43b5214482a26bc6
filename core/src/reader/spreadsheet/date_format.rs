//! Converts date formats of Excel to patterns of [`chrono`], after frictionless 5 (MIT) and with its limits: a cell
//! becomes a text if frictionless knows its format, and stays a date otherwise.

/// The pattern, or None if the format has a code that frictionless does not know, such as a dot.
pub(super) fn pattern(format: &str) -> Option<String> {
    let mut reader = Reader::default();
    let mut escaped = false;
    let mut quoted = false;
    for c in format.chars() {
        if escaped {
            reader.literal(c);
            escaped = false;
        } else if quoted {
            if c == '"' {
                quoted = false;
            } else {
                reader.literal(c);
            }
        } else if c == '"' {
            quoted = true;
        } else if c == ';' {
            break;
        } else {
            escaped = c == '\\';
            reader.take(c, escaped)?;
        }
    }
    let pattern = reader.finish()?;
    (!pattern.is_empty()).then_some(pattern)
}

#[derive(Default)]
struct Reader {
    out: String,
    /// The code that is being read, in lower case.
    code: String,
    previous: String,
    /// The text after an `m` or `mm` that may be minutes or a month: a code of seconds decides.
    open: Option<String>,
}

impl Reader {
    fn literal(&mut self, c: char) {
        let out = self.open.as_mut().unwrap_or(&mut self.out);
        out.push(c);
        // A single percent sign would begin a code of chrono's pattern.
        if c == '%' {
            out.push(c);
        }
    }

    fn take(&mut self, c: char, is_escape: bool) -> Option<()> {
        let code = self.code.as_str();
        let is_sign = "$+(:^'{<=-/)!&~}> ".contains(c) && (c != '/' || (code != "am" && code != "a"));
        let begins_code = !code.is_empty()
            && !is_escape
            && !is_sign
            && !code.starts_with(c.to_ascii_lowercase())
            && (!code.starts_with('a') || code == "am/pm");
        if (is_escape || is_sign || begins_code) && !self.code.is_empty() {
            self.end_code()?;
        }
        if is_sign {
            self.literal(c);
        } else if !is_escape {
            self.code.extend(c.to_lowercase());
        }
        Some(())
    }

    fn end_code(&mut self) -> Option<()> {
        let code = std::mem::take(&mut self.code);
        self.decide_month_or_minutes(matches!(code.as_str(), "s" | "ss"));
        if let Some(known) = date_code(&code) {
            self.out.push_str(known);
        } else if matches!(self.previous.as_str(), "h" | "hh") && minutes(&code).is_some() {
            self.out.push_str(minutes(&code)?);
        } else {
            minutes(&code)?;
            self.open = Some(String::new());
        }
        self.previous = code;
        Some(())
    }

    /// Decides whether an open `m` is months or minutes.
    fn decide_month_or_minutes(&mut self, before_seconds: bool) {
        if let Some(after) = self.open.take() {
            let known = if before_seconds { minutes(&self.previous) } else { month(&self.previous) };
            self.out.push_str(known.unwrap_or_default());
            self.out.push_str(&after);
        }
    }

    fn finish(mut self) -> Option<String> {
        self.decide_month_or_minutes(false);
        let code = std::mem::take(&mut self.code);
        if !code.is_empty() {
            let known = match self.previous.as_str() {
                "h" | "hh" => date_code(&code).or(minutes(&code)),
                _ => date_code(&code).or(month(&code)),
            };
            self.out.push_str(known?);
        }
        Some(self.out)
    }
}

fn date_code(code: &str) -> Option<&'static str> {
    Some(match code {
        "yyyy" => "%Y",
        "yy" => "%y",
        "dddd" => "%A",
        "ddd" => "%a",
        "dd" => "%d",
        "d" => "%-d",
        "mmmmmm" | "mmm" => "%b",
        "mmmm" => "%B",
        "hh" => "%H",
        "h" => "%-H",
        "ss" => "%S",
        "s" => "%-S",
        "am/pm" | "a/p" => "%p",
        _ => return None,
    })
}

fn minutes(code: &str) -> Option<&'static str> {
    match code {
        "mm" => Some("%M"),
        "m" => Some("%-M"),
        _ => None,
    }
}

fn month(code: &str) -> Option<&'static str> {
    match code {
        "mm" => Some("%m"),
        "m" => Some("%-m"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::pattern;

    #[test]
    fn formats_become_patterns_or_stay_unknown() {
        for (format, expected) in [
            ("yyyy-mm-dd", Some("%Y-%m-%d")),
            ("dd/mm/yyyy", Some("%d/%m/%Y")),
            ("mm-dd-yy", Some("%m-%d-%y")),
            ("d-mmm-yy", Some("%-d-%b-%y")),
            ("m/d/yy h:mm", Some("%-m/%-d/%y %-H:%M")),
            ("yyyy-mm-dd hh:mm:ss", Some("%Y-%m-%d %H:%M:%S")),
            // As in frictionless, seconds at the very end come too late to decide for minutes.
            ("mm:ss", Some("%m:%S")),
            ("h:mm AM/PM", Some("%-H:%M %p")),
            ("dddd d mmmm yyyy", Some("%A %-d %B %Y")),
            ("yyyy\\-mm\\-dd;@", Some("%Y-%m-%d")),
            // As in frictionless, a quoted sign overtakes the code before it.
            ("yyyy\"-\"mm\"-\"dd", Some("-%Y-%m%d")),
            ("yyyy-mm-dd\\Thh:mm", Some("%Y-%m-%dT%H:%M")),
            ("dd.mm.yyyy", None),
            ("[$-40C]d mmmm yyyy", None),
            ("mmss.0", None),
            ("yyyy-mm-dd@", None),
            ("", None),
        ] {
            assert_eq!(pattern(format).as_deref(), expected, "{format}");
        }
    }
}
