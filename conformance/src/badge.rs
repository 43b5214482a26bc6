//! The badge: a picture of the label for a vendor's pages, with everything that `LABEL.md` requires. One SVG, no
//! script.

use std::fmt::{self, Write};

use opendatabutton::Lang;

use crate::certificate::{Certificate, Certified};
use crate::error::{Error, Result};
use crate::page::Text;
use crate::words::Words;

const WIDTH: usize = 360;
const ROW: usize = 26;
/// How many characters of a name fit.
const FITS: usize = 42;

/// The badge of a verified certificate, for one of its data sets or for all.
///
/// # Errors
/// If the certificate is not about the data set.
pub fn render(certificate: &Certificate, only: Option<&str>, lang: Lang) -> Result<String> {
    let is_wanted = |set: &&Certified| {
        only.is_none_or(|only| only == set.name || only == format!("{}@{}", set.name, set.version))
    };
    let sets: Vec<&Certified> = certificate.data_sets.iter().filter(is_wanted).collect();
    if sets.is_empty() {
        let only = only.unwrap_or_default();
        return Err(Error::said(
            format!("le certificat ne porte pas sur {only}"),
            format!("the certificate is not about {only}"),
        ));
    }
    let id = certificate.fingerprint()?;
    draw(certificate, &sets, &id.short(), lang).map_err(|error| Error::new(error.to_string()))
}

fn draw(
    certificate: &Certificate,
    sets: &[&Certified],
    id: &str,
    lang: Lang,
) -> std::result::Result<String, fmt::Error> {
    let words = Words::of(lang);
    let product = format!("{} {}", certificate.product.name, certificate.product.version);
    let demonstration = words.word("demonstration");
    let mark = if certificate.demonstration { format!("{demonstration} – ") } else { String::new() };
    let band = if certificate.demonstration { "#b3000f" } else { "#000091" };
    let rows_end = 76 + ROW * sets.len();
    let height = rows_end + 34;
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{WIDTH}\" height=\"{height}\" viewBox=\"0 0 {WIDTH} {height}\" \
         role=\"img\" aria-labelledby=\"t d\" font-family=\"'Liberation Sans', Arial, Helvetica, sans-serif\">\n\
         <title id=\"t\">{mark}{} – {}</title>\n<desc id=\"d\">",
        words.word("label"),
        Text(&product),
    );
    for set in sets {
        write!(out, "{}@{} : {}. ", Text(&set.name), Text(&set.version), words.level(Some(set.level), true))?;
    }
    writeln!(
        out,
        "{} {} – {} {id}</desc>\n<rect x=\"1\" y=\"1\" width=\"{}\" height=\"{}\" rx=\"6\" fill=\"#fff\" stroke=\"{band}\" \
         stroke-width=\"2\"/>\n<path d=\"M1 40V7a6 6 0 0 1 6-6h{}a6 6 0 0 1 6 6v33z\" fill=\"{band}\"/>\n\
         <text x=\"16\" y=\"27\" font-size=\"17\" font-weight=\"700\" fill=\"#fff\">{}</text>\n\
         <text x=\"16\" y=\"63\" font-size=\"15\" font-weight=\"700\" fill=\"#161616\">{}</text>",
        words.word("until"),
        certificate.expires,
        words.word("certificate").to_lowercase(),
        WIDTH - 2,
        height - 2,
        WIDTH - 14,
        words.word("label"),
        Text(&cut(&product)),
    )?;
    for (place, set) in sets.iter().enumerate() {
        let y = 76 + ROW * place;
        let (ground, ink) = colours(set.level.code());
        writeln!(
            out,
            "<text x=\"16\" y=\"{}\" font-size=\"13\" fill=\"#161616\">{}</text>\n\
             <rect x=\"{}\" y=\"{y}\" width=\"72\" height=\"20\" rx=\"10\" fill=\"{ground}\"/>\n\
             <text x=\"{}\" y=\"{}\" font-size=\"13\" font-weight=\"700\" text-anchor=\"middle\" fill=\"{ink}\">{}</text>",
            y + 15,
            Text(&cut(&format!("{} {}", set.name, set.version))),
            WIDTH - 88,
            WIDTH - 52,
            y + 15,
            words.level(Some(set.level), true),
        )?;
    }
    writeln!(
        out,
        "<text x=\"16\" y=\"{}\" font-size=\"11\" fill=\"#575757\">{} {} · {} {id}</text>",
        rows_end + 20,
        words.word("until"),
        certificate.expires,
        words.word("certificate").to_lowercase(),
    )?;
    if certificate.demonstration {
        // The text stays readable, and nobody takes the picture for the label.
        let (x, y) = (WIDTH / 2, height / 2 + 20);
        writeln!(
            out,
            "<text x=\"{}\" y=\"26\" font-size=\"12\" font-weight=\"700\" text-anchor=\"end\" fill=\"#fff\">{}</text>\n\
             <text x=\"{x}\" y=\"{y}\" font-size=\"38\" font-weight=\"700\" text-anchor=\"middle\" fill=\"#b3000f\" \
             fill-opacity=\".3\" transform=\"rotate(-10 {x} {y})\" aria-hidden=\"true\">{}</text>",
            WIDTH - 14,
            demonstration.to_uppercase(),
            demonstration.to_uppercase(),
        )?;
    }
    out.push_str("</svg>\n");
    Ok(out)
}

/// The background and text colours of a level.
fn colours(level: &str) -> (&'static str, &'static str) {
    match level {
        "gold" => ("#ffd84d", "#3d2f00"),
        "silver" => ("#d5d9e0", "#23272e"),
        _ => ("#e8b48a", "#4a2200"),
    }
}

/// The text, cut to the width with a sign where it is cut; the picture's title has all of it.
fn cut(text: &str) -> String {
    match text.char_indices().nth(FITS) {
        None => text.to_owned(),
        Some((end, _)) => format!("{}…", &text[..end]),
    }
}
