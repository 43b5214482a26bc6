//! Valid files of every data set, damaged in every way that has one reading.

use chrono::{Datelike, NaiveDate};
use opendatabutton::{DynamicRecord, Export, Schema, datasets};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use unicode_normalization::UnicodeNormalization;

use crate::random_rows;
use crate::repair::{assert_settled, repaired_by};
use crate::support;

/// The damage done to a file.
#[derive(Debug, Clone)]
struct Damage {
    delimiter: u8,
    line_end: &'static str,
    mark: bool,
    windows: bool,
    preamble: bool,
    blank_rows: bool,
    header_again: bool,
    extra_column: bool,
    drops_empty: bool,
    labels: u8,
    turn: usize,
    /// The damage done to cells, by column and row.
    cells: Vec<u8>,
}

fn damage() -> impl Strategy<Value = Damage> {
    let file = (
        prop::sample::select(b",;\t|".to_vec()),
        prop::sample::select(vec!["\n", "\r\n"]),
        any::<[bool; 3]>(),
    );
    let rows = any::<[bool; 4]>();
    (file, rows, 0u8..4, 0usize..40, vec(any::<u8>(), 1..60)).prop_map(|(file, rows, labels, turn, cells)| {
        let (delimiter, line_end, [mark, windows, preamble]) = file;
        let [blank_rows, header_again, extra_column, drops_empty] = rows;
        // Only UTF-8 has a byte order mark.
        let mark = mark && !windows;
        Damage {
            delimiter,
            line_end,
            mark,
            windows,
            preamble,
            blank_rows,
            header_again,
            extra_column,
            drops_empty,
            labels,
            turn,
            cells,
        }
    })
}

/// An official file of some rows, with tidy texts.
fn official(schema: &Schema, rows: &[Vec<String>]) -> String {
    let mut export = Export::to_writer(schema.clone(), Vec::new()).unwrap();
    let mut record = DynamicRecord::new(schema.clone());
    for row in rows {
        for (column, text) in row.iter().enumerate() {
            // A repair would empty a value of blanks alone.
            let text = if !text.is_empty() && text.trim().is_empty() { "x" } else { text };
            record.set_at(column, random_rows::legible(text)).unwrap();
        }
        // A row that breaks a rule is left out.
        let _ = export.write_dynamic(&record);
    }
    let (bytes, _) = export.end().unwrap();
    let (text, report) = repaired_by(schema, &bytes);
    // Texts are tidied, which may leave a row blank; two signs may by accident look like a letter that was encoded
    // twice. Nothing else changes.
    for line in report.repairs() {
        let tidied = ["spaces", "row-blank", "official-form", "encoded-twice", "web-notation"];
        assert!(tidied.contains(&line.rule().id()), "{line:?}");
    }
    assert!(report.is_valid(), "{:?}\n{:?}", report.questions(), report.remaining().findings());
    text
}

fn table(text: &str, delimiter: u8) -> Vec<Vec<String>> {
    let mut reader =
        csv::ReaderBuilder::new().has_headers(false).delimiter(delimiter).from_reader(text.as_bytes());
    reader.records().map(|record| record.unwrap().iter().map(str::to_owned).collect()).collect()
}

/// The value in another form with the same meaning, whatever the other values of its column.
fn disguised(schema: &Schema, column: usize, text: &str, way: u8, day_first: bool) -> String {
    let field = &schema.descriptor().fields[column];
    let plain = text.trim().parse::<f64>().is_ok() && !text.contains(['e', 'E']);
    let checked = schema.descriptor().custom_checks.iter().any(|check| {
        check.params.get("column").is_some_and(|column| *column == *field.name) && check.name.contains("sire")
    });
    match (field.type_name.as_str(), field.format.as_str()) {
        // A text that may be too short without its blanks or invisible characters keeps them.
        _ if text.is_empty() || text.trim() != text || text.contains(char::is_control) => text.to_owned(),
        ("date", "default") => match NaiveDate::parse_from_str(text, "%Y-%m-%d") {
            Ok(day) if way.is_multiple_of(4) => {
                format!("{:04}/{:02}/{:02}", day.year(), day.month(), day.day())
            }
            Ok(day) if way % 4 == 1 && (day_first || day.day() == day.month()) => {
                day.format("%d/%m/%Y").to_string()
            }
            Ok(day) if way % 4 == 2 => {
                let month = ["janvier", "FÉVRIER", "mars", "avr.", "mai", "juin", "juillet", "aout"];
                let name = month.get(day.month0() as usize).copied();
                name.map_or(text.to_owned(), |name| format!("{} {name} {:04}", day.day(), day.year()))
            }
            _ => format!("\u{a0}{text} "),
        },
        ("number", _) if plain && text.contains('.') => {
            let (whole, fraction) = text.split_once('.').unwrap();
            let figures = whole.trim_start_matches('-');
            let ambiguous = fraction.len() == 3 && figures.len() <= 3 && !figures.starts_with('0');
            match way % 3 {
                0 if !ambiguous => format!("{whole},{fraction}"),
                1 if !ambiguous => format!("{},{fraction}\u{202f}€", grouped(whole)),
                // An ambiguous number would be asked about: it stays as it is.
                _ if ambiguous => text.to_owned(),
                _ => format!(" {text}"),
            }
        }
        ("number" | "integer", _) if plain && text.len() > 3 => match way % 2 {
            0 => grouped(text),
            _ => format!("{text}\u{a0}"),
        },
        ("boolean", _) => {
            let truths = field.lexical.true_values.clone().unwrap_or(vec!["true".to_owned(), "1".to_owned()]);
            let word = if truths.iter().any(|one| one == text) { ["VRAI", "oui "] } else { ["Faux", " NON"] };
            // Another word that the type already reads as a value (`1`) stays as it is.
            let official = field.lexical.true_values.is_some() || ["true", "false"].contains(&text);
            if official { word[usize::from(way % 2)].to_owned() } else { text.to_owned() }
        }
        ("string", "default") if checked => match way % 2 {
            0 => format!("{} {}", &text[..3], &text[3..]),
            _ => format!("{text}.0"),
        },
        ("string", "default") if field.constraints.others.contains_key("enum") => match way % 2 {
            0 => text.to_uppercase(),
            _ => format!(" {} ", text.replace(['é', 'è'], "e").replace('\'', "’")),
        },
        ("string", "default") => match way % 3 {
            0 if !field.constraints.others.contains_key("maxLength") => format!("  {text}\u{a0}"),
            // Some letters have no composed form.
            1 if !field.constraints.others.contains_key("pattern") && text.nfc().eq(text.chars()) => {
                text.nfd().collect()
            }
            _ => format!(" {text}"),
        },
        _ => text.to_owned(),
    }
}

/// A number with its thousands apart.
fn grouped(text: &str) -> String {
    let (sign, digits) = text.strip_prefix('-').map_or(("", text), |digits| ("-", digits));
    let mut out = sign.to_owned();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place) % 3 == 0 {
            out.push('\u{a0}');
        }
        out.push(digit);
    }
    out
}

fn damaged(schema: &Schema, official: &str, damage: &Damage) -> Vec<u8> {
    let delimiter =
        schema.descriptor().extension.delimiter.as_deref().map_or(b',', |text| text.as_bytes()[0]);
    let mut rows = table(official, delimiter);
    let names = rows.remove(0);
    let way = |column: usize, row: usize| damage.cells[(column * 7 + row) % damage.cells.len()];
    for column in 0..names.len() {
        // One unambiguous date, damaged as the others, decides for the column.
        let witness = rows
            .iter()
            .any(|row| NaiveDate::parse_from_str(&row[column], "%Y-%m-%d").is_ok_and(|day| day.day() > 12));
        let sure = witness && damage.cells[column % damage.cells.len()] % 4 == 1;
        for (row, cells) in rows.iter_mut().enumerate() {
            let way = if sure { 1 } else { way(column, row) };
            if way % 5 != 4 {
                cells[column] = disguised(schema, column, &cells[column], way, sure);
            }
        }
    }
    let kept: Vec<usize> = (0..names.len())
        .filter(|column| {
            !damage.drops_empty || *column == 0 || rows.iter().any(|row| !row[*column].is_empty())
        })
        .collect();
    let mut order: Vec<usize> = kept.clone();
    order.rotate_left(damage.turn % kept.len());
    let label = |column: &usize| match damage.labels {
        0 => names[*column].clone(),
        1 => names[*column].to_uppercase(),
        2 => format!(" {}", names[*column].to_lowercase().replace('_', " ")),
        _ => names[*column].to_lowercase().replace('_', "-").replace('e', "é"),
    };
    let mut header: Vec<String> = order.iter().map(label).collect();
    if damage.extra_column {
        header.push(String::new());
    }
    let mut table = vec![header.clone()];
    for (place, row) in rows.iter().enumerate() {
        if damage.header_again && place % 3 == 2 {
            table.push(header.clone());
        }
        let mut cells: Vec<String> = order.iter().map(|column| row[*column].clone()).collect();
        if damage.extra_column {
            cells.push(String::new());
        }
        table.push(cells);
    }
    let mut builder = csv::WriterBuilder::new();
    builder.delimiter(damage.delimiter).flexible(true);
    if damage.line_end == "\r\n" {
        builder.terminator(csv::Terminator::CRLF);
    }
    let mut text = Vec::new();
    for row in &table {
        // Where a blank follows each separator of the header, a blank before a value belongs to the value only within
        // quotes. A text that would be too short without its blank needs it.
        let spaced = header.iter().all(|label| label.starts_with(' '));
        let own = spaced && *row != header && row.iter().any(|cell| cell.starts_with(' '));
        builder.quote_style(if own { csv::QuoteStyle::Always } else { csv::QuoteStyle::Necessary });
        let mut writer = builder.from_writer(&mut text);
        writer.write_record(row).unwrap();
        writer.flush().unwrap();
    }
    let mut text = String::from_utf8(text).unwrap();
    if damage.blank_rows {
        text.push_str(&damage.line_end.repeat(3));
    }
    if damage.preamble {
        text = format!("Commune de Poitiers{0}{0}Exporte le 3 mai 2024{0}{text}", damage.line_end);
    }
    if damage.windows {
        let (bytes, _, unknown) = encoding_rs::WINDOWS_1252.encode(&text);
        // Texts that the encoding cannot express, or that look like UTF-8 in it, stay in UTF-8.
        let told = std::str::from_utf8(&bytes).is_err_and(|error| bytes[..error.valid_up_to()].is_ascii());
        if !unknown && told {
            return bytes.into_owned();
        }
    }
    if damage.mark {
        text.insert(0, '\u{feff}');
    }
    text.into_bytes()
}

fn comes_back(name: &str) {
    let schema = datasets::schema(name).unwrap();
    let mut runner = TestRunner::new(Config {
        cases: 24,
        max_shrink_iters: 200,
        max_local_rejects: 1 << 20,
        ..Config::default()
    });
    let strategy = (vec(random_rows::row(&schema), 1..10), damage());
    let result = runner.run(&strategy, |(rows, damage)| {
        let official = official(&schema, &rows);
        prop_assume!(official.lines().count() > 1);
        assert_settled(&schema, &official);
        let bytes = damaged(&schema, &official, &damage);
        let (text, report) = repaired_by(&schema, &bytes);
        // A few letters do not always show their encoding, and the lines of a text may be rows: a question then
        // replaces the repair.
        let open = ["encoding-in-doubt", "unclosed-quote"];
        prop_assume!(report.questions().iter().all(|line| !open.contains(&line.question().id())));
        prop_assert_eq!(&text, &official, "{:?}\n{}", report.repairs(), String::from_utf8_lossy(&bytes));
        let questions = report.questions();
        prop_assert!(report.is_valid(), "{questions:?}\n{}", String::from_utf8_lossy(&bytes));
        Ok(())
    });
    result.unwrap();
}

macro_rules! every_data_set {
    ($($test:ident = $name:literal,)*) => {
        $(#[test]
        fn $test() {
            comes_back($name);
        })*

        #[test]
        fn every_data_set_is_damaged() {
            // Random rows are not addresses: `addresses.rs` makes those.
            assert_eq!(support::data_sets_without(&[$($name),*, "bal"]), [""; 0]);
        }
    };
}

every_data_set! {
    budget = "budget",
    catalogue = "catalogue",
    dae = "dae",
    decp_dpa = "decp-dpa",
    deliberations = "deliberations",
    equipements = "equipements",
    irve_dynamique = "irve-dynamique",
    irve_statique = "irve-statique",
    menus = "menus-collectifs",
    plats = "plats-menus-collectifs",
    prenoms = "prenoms",
    subventions = "subventions",
}
