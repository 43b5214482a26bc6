//! The report as JUnit XML, for the tools that build products.

use std::fmt::Write;

use super::{Case, Report, Status};
use crate::words::code;

/// The report as JUnit XML: a suite for each data set, a test for each case.
pub fn render(report: &Report) -> String {
    let mut out = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    let counts = report.counts;
    // Writing into a text cannot fail.
    let _ = writeln!(
        out,
        "<testsuites name=\"odb-conformance {}\" tests=\"{}\" failures=\"{}\" errors=\"{}\" skipped=\"{}\">",
        Xml(&report.suite.version),
        counts.planned,
        counts.failed,
        counts.errored,
        counts.skipped
    );
    for set in &report.data_sets {
        let counts = set.counts;
        let name = format!("{}@{}", set.name, set.version);
        let _ = writeln!(
            out,
            "  <testsuite name=\"{}\" tests=\"{}\" failures=\"{}\" errors=\"{}\" skipped=\"{}\">",
            Xml(&name),
            counts.planned,
            counts.failed,
            counts.errored,
            counts.skipped
        );
        for case in
            report.cases.iter().filter(|case| case.data_set == set.name && case.version == set.version)
        {
            test(&mut out, &name, case);
        }
        out.push_str("  </testsuite>\n");
    }
    out.push_str("</testsuites>\n");
    out
}

fn test(out: &mut String, class: &str, case: &Case) {
    let (class, name) = (Xml(class), Xml(&case.id));
    let element = match case.status {
        Status::Passed => {
            let _ = writeln!(out, "    <testcase classname=\"{class}\" name=\"{name}\"/>");
            return;
        }
        Status::Failed => "failure",
        Status::Errored => "error",
        Status::Skipped => "skipped",
    };
    let mut text = String::new();
    for problem in &case.problems {
        let mut line = code(problem.kind);
        let row = problem.row.map(|row| row.to_string());
        let parts = [
            ("rule", problem.rule.as_ref()),
            ("row", row.as_ref()),
            ("column", problem.field.as_ref()),
            ("expected", problem.expected.as_ref()),
            ("found", problem.found.as_ref()),
        ];
        for (key, value) in parts {
            if let Some(value) = value {
                let _ = write!(line, " {key}={value:?}");
            }
        }
        let _ = writeln!(text, "{line}");
    }
    let first = text.lines().next().unwrap_or_default().to_owned();
    let _ = writeln!(
        out,
        "    <testcase classname=\"{class}\" name=\"{name}\"><{element} message=\"{}\">{}</{element}></testcase>",
        Xml(&first),
        Xml(&text)
    );
}

/// A text, escaped for content and attributes; a picture replaces each character that XML 1.0 cannot hold.
struct Xml<'a>(&'a str);

impl std::fmt::Display for Xml<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        for c in self.0.chars() {
            match c {
                '&' => f.write_str("&amp;")?,
                '<' => f.write_str("&lt;")?,
                '>' => f.write_str("&gt;")?,
                '"' => f.write_str("&quot;")?,
                '\n' => f.write_str("&#10;")?,
                '\t' => f.write_str("&#9;")?,
                '\r' => f.write_str("&#13;")?,
                c if (c as u32) < 0x20 => {
                    f.write_char(char::from_u32(0x2400 + c as u32).unwrap_or('\u{fffd}'))?
                }
                '\u{fffe}' | '\u{ffff}' => f.write_char('\u{fffd}')?,
                c => f.write_char(c)?,
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hostile_texts_do_nothing() {
        assert_eq!(
            Xml("<a b=\"1\">&\0\n\u{ffff}").to_string(),
            "&lt;a b=&quot;1&quot;&gt;&amp;␀&#10;\u{fffd}"
        );
    }
}
