//! Nothing of a cell is lost silently: whatever text is put before a value, after it or between two values, a repair
//! writes the whole meaning, asks a question, or leaves the cell as it was.
//!
//! This file defines "whole" independently of the code under test: each letter and digit of the source is in the
//! output, or belongs to a short list of those that add no meaning there. `ODB_LAW_DRAWS` sets the number of draws.

use std::collections::HashSet;
use std::sync::LazyLock;

use opendatabutton::datasets::{self, DataSet};
use opendatabutton::{Export, FieldDescriptor, Mapping, Repair, Schema, Severity};
use proptest::collection::vec;
use proptest::option::weighted;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use regex::Regex;
use unicode_normalization::UnicodeNormalization;

use crate::random_rows;
use crate::support::delimiter;

/// The number of altered cells over all data sets, unless the environment sets another.
const DRAWS: u32 = 12_000;

/// A change made to a value, with the help of another value of its column.
#[derive(Debug, Clone)]
struct Alteration {
    ways: [u8; 2],
    prefix: String,
    join: Option<String>,
    suffix: String,
}

fn alteration() -> impl Strategy<Value = Alteration> {
    let before = prop_oneof![
        6 => Just(String::new()),
        2 => select(vec!["le ", "du ", "env. ", "n° ", "'", "\"", "(", "-", "+", "0", "€ ", "x", "SIRET : ", "mailto:", "www.", "entre "])
            .prop_map(str::to_owned),
        1 => "[a-zé0-9 ,;:/().'-]{1,6}",
    ];
    let between = select(vec![
        " au ",
        " et ",
        " - ",
        "-",
        "/",
        " / ",
        ";",
        "; ",
        ", ",
        " à ",
        "_",
        " ",
        "\n",
        " jusqu'au ",
        " (solde ",
        " puis ",
        "",
        ".",
        "|",
        "–",
    ])
    .prop_map(str::to_owned);
    let behind = prop_oneof![
        4 => Just(String::new()),
        3 => select(vec![
            " (solde)", " €", " EUR", " %", "%", " kW", " kWh", " W", ".0", ",00", ".5", " 10:30", "T00:00:00", " à 10h30",
            "T23:00:00Z", " bis", " HT", " ?", "*", " x", "1", " 2", "s", ")", "\"", " (à vérifier)", " environ", " vers midi",
        ])
        .prop_map(str::to_owned),
        2 => "[a-zé0-9 ,;:/().'%€-]{1,6}",
    ];
    let join = weighted(0.35, between);
    (any::<[u8; 2]>(), before, join, behind).prop_map(|(ways, prefix, join, suffix)| Alteration {
        ways,
        prefix,
        join,
        suffix,
    })
}

/// The value in another form that people use.
fn disguised(field: &FieldDescriptor, text: &str, way: u8) -> String {
    const MONTHS: [&str; 12] = [
        "janvier",
        "févr.",
        "mars",
        "avril",
        "mai",
        "juin",
        "juil.",
        "août",
        "sept",
        "oct.",
        "nov",
        "décembre",
    ];
    let parts: Vec<&str> = text.split('-').collect();
    if let [year, month, day] = parts.as_slice()
        && [year.len(), month.len(), day.len()] == [4, 2, 2]
        && let Ok(number) = month.parse::<usize>()
        && let Some(name) = MONTHS.get(number.wrapping_sub(1))
    {
        return match way % 8 {
            0 => format!("{day}/{month}/{year}"),
            1 => format!("{day} {name} {year}"),
            2 => format!("{day}-{name}-{}", &year[2..]),
            3 => format!("{day}.{month}.{year}"),
            4 => format!("{year}{month}{day}"),
            5 => format!("{year}/{month}/{day} 00:00"),
            6 => format!("{day}/{month}/{}", &year[2..]),
            _ => text.to_owned(),
        };
    }
    let is_number = matches!(field.type_name.as_str(), "number" | "integer");
    match way % 6 {
        0 if is_number => text.replace('.', ","),
        1 if is_number && text.len() > 3 && text.bytes().all(|b| b.is_ascii_digit()) => {
            let (head, tail) = text.split_at(text.len() - 3);
            format!("{head} {tail}")
        }
        0 => text.to_uppercase(),
        1 => text.to_lowercase(),
        2 if text.len() > 5 && text.is_ascii() => format!("{} {}", &text[..3], &text[3..]),
        3 => text.trim_start_matches('0').to_owned(),
        4 if field.type_name == "boolean" => "Oui".to_owned(),
        _ => text.to_owned(),
    }
}

impl Alteration {
    fn of(&self, field: &FieldDescriptor, value: &str, other: &str) -> String {
        let mut out = format!("{}{}", self.prefix, disguised(field, value, self.ways[0]));
        if let Some(join) = &self.join {
            out += join;
            out += &disguised(field, other, self.ways[1]);
        }
        out + &self.suffix
    }
}

/// The text in small letters without accents.
fn folded(text: &str) -> String {
    let text = text.replace(['œ', 'Œ'], "oe");
    text.nfd()
        .flat_map(char::to_lowercase)
        .filter(|c| !unicode_normalization::char::is_combining_mark(*c))
        .collect()
}

fn alphanumeric(text: &str) -> String {
    folded(text).chars().filter(|c| c.is_alphanumeric()).collect()
}

/// The runs of letters and the runs of digits in a text.
fn runs(text: &str) -> Vec<String> {
    let mut runs: Vec<String> = Vec::new();
    let mut last = ' ';
    for c in folded(text).chars() {
        if c.is_alphanumeric() {
            match runs.last_mut().filter(|_| last.is_alphanumeric() && last.is_numeric() == c.is_numeric()) {
                Some(run) => run.push(c),
                None => runs.push(c.to_string()),
            }
        }
        last = c;
    }
    runs
}

/// The folded text without the hour after a day.
fn without_hours(text: &str) -> String {
    static HOUR: LazyLock<Regex> = LazyLock::new(|| {
        let minutes = r"(?::\d\d(?::\d\d(?:[.,]\d+)?)?|\s*h\s*(?:\d\d)?)";
        let zone = r"(?:z|utc|gmt|[+-]\d\d:?(?:\d\d)?)";
        Regex::new(&format!(r"(?:t|,?\s+(?:a\s+)?)\d{{1,2}}{minutes}\s*{zone}?(\D|$)")).unwrap()
    });
    HOUR.replace_all(&folded(text), " $1").into_owned()
}

/// The numbers (years, months, days, in no order) of a text about days. None when it contains a word that is not about
/// days.
fn numbers_of_days(text: &str) -> Option<Vec<u32>> {
    const SILENT: [&str; 17] = [
        "au", "a", "et", "du", "de", "le", "entre", "from", "to", "jusqu", "er", "lundi", "mardi",
        "mercredi", "jeudi", "vendredi", "samedi",
    ];
    const MONTHS: [[&str; 2]; 12] = [
        ["janvier", "january"],
        ["fevrier", "february"],
        ["mars", "march"],
        ["avril", "april"],
        ["mai", "may"],
        ["juin", "june"],
        ["juillet", "july"],
        ["aout", "august"],
        ["septembre", "september"],
        ["octobre", "october"],
        ["novembre", "november"],
        ["decembre", "december"],
    ];
    let mut numbers = Vec::new();
    for run in runs(text) {
        if run.bytes().all(|b| b.is_ascii_digit()) {
            if run.len() == 8 {
                // Eight digits are a day, year first or day first.
                let (head, tail) = run.split_at(4);
                let year_first = (1900..2100).contains(&head.parse::<u32>().ok()?);
                let (year, rest) = if year_first { (head, tail) } else { (tail, head) };
                numbers.extend([year, &rest[..2], &rest[2..]].map(|part| part.parse::<u32>().unwrap()));
            } else {
                numbers.push(run.parse().ok()?);
            }
        } else if SILENT.contains(&run.as_str()) || run == "dimanche" {
        } else {
            let month = MONTHS
                .iter()
                .position(|names| run.len() >= 3 && names.iter().any(|name| name.starts_with(&run)))?;
            numbers.push(month as u32 + 1);
        }
    }
    Some(numbers)
}

fn is_whole_day(source: &str, out: &str) -> bool {
    let (Some(mut left), Some(written)) =
        (numbers_of_days(&without_hours(source)), numbers_of_days(&without_hours(out)))
    else {
        return false;
    };
    let mut years = Vec::new();
    for number in written {
        let at = left
            .iter()
            .position(|one| *one == number)
            .or_else(|| left.iter().position(|one| number > 99 && *one == number % 100));
        match at {
            Some(at) => {
                left.remove(at);
                years.extend((number > 99).then_some(number));
            }
            // A period may give its year only once.
            None if years.contains(&number) => {}
            None => return number > 99 && source_says_year_later(source, out),
        }
    }
    left.is_empty()
}

/// `15 mars au 15 septembre 2024`: the first day takes its year from the second.
fn source_says_year_later(source: &str, out: &str) -> bool {
    let year = out.get(..4).unwrap_or_default();
    out.matches(year).count() == 2 && source.matches(year).count() == 1
}

/// True if a number is the same: its digits, its decimal mark, its sign; or a hundredth of it after a percent sign.
fn is_whole_number(field: &FieldDescriptor, source: &str, out: &str) -> bool {
    let text = folded(source);
    let text = text.trim().trim_matches(['\'', '"']).trim();
    let said = folded(&format!("{} {}", field.title, field.description));
    let mut units = vec!["€", "euros", "euro", "eur"];
    // A spreadsheet may show euros after any number.
    if said.contains("kw") {
        units.extend(["kw", "kilowatts", "kilowatt"]);
    } else if said.contains("en degres") {
        units.extend(["°", "degres"]);
    } else if said.contains("en metres") {
        units.extend(["m", "metres", "metre"]);
    }
    let percent = text.ends_with('%');
    let mut bare = text.trim_end_matches('%').trim();
    for unit in units {
        bare = bare
            .strip_suffix(unit)
            .or_else(|| bare.strip_prefix(unit).filter(|_| unit == "€"))
            .unwrap_or(bare)
            .trim();
    }
    let bare: String =
        bare.chars().filter(|c| !c.is_whitespace()).map(|c| if c == '\u{2212}' { '-' } else { c }).collect();
    let Ok(written) = out.parse::<f64>() else { return false };
    let last_mark = bare.rfind([',', '.']);
    let with_decimals: String = bare
        .char_indices()
        .filter_map(|(at, c)| match c {
            ',' | '.' if Some(at) == last_mark => Some('.'),
            ',' | '.' => None,
            c => Some(c),
        })
        .collect();
    let with_thousands = bare.replace([',', '.'], "");
    [with_decimals, with_thousands].iter().filter_map(|text| text.parse::<f64>().ok()).any(|read| {
        let close = |a: f64, b: f64| (a - b).abs() <= 1e-9 * a.abs().max(b.abs());
        close(read, written) || percent && close(read / 100.0, written)
    })
}

fn is_whole_truth(source: &str, out: &str) -> bool {
    const YES: [&str; 10] = ["oui", "o", "vrai", "v", "true", "t", "yes", "y", "1", "x"];
    const NO: [&str; 7] = ["non", "n", "faux", "f", "false", "no", "0"];
    let [source, out] = [source, out].map(|text| folded(text).trim().trim_matches(['\'', '"']).to_owned());
    [&YES[..], &NO].iter().any(|words| words.contains(&source.trim()) && words.contains(&out.as_str()))
}

/// True if two values of a list differ by slips of the pen: the same words and digits, a letter apart here and there.
fn is_slip(source: &str, out: &str) -> bool {
    let words = |text: &str| folded(text).split_whitespace().map(str::to_owned).collect::<Vec<_>>();
    let figures = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    let (source_words, out_words) = (words(source.trim().trim_matches(['\'', '"'])), words(out));
    source_words.len() == out_words.len()
        && figures(source) == figures(out)
        && source_words.iter().zip(&out_words).all(|(one, other)| {
            one.chars().next() == other.chars().next()
                && one.chars().count().abs_diff(other.chars().count()) <= 1
        })
}

/// True if opening hours are the same: the same numbers apart from zeros, and no words but those of days and hours.
fn is_whole_hours(source: &str, out: &str) -> bool {
    const WORDS: [&str; 40] = [
        "h", "j", "heures", "jours", "heure", "jour", "sur", "et", "tous", "les", "du", "au", "de", "a",
        "lundi", "lun", "lu", "mo", "mardi", "mar", "tu", "mercredi", "mer", "we", "jeudi", "jeu", "je",
        "th", "vendredi", "ven", "ve", "fr", "samedi", "sam", "sa", "dimanche", "dim", "di", "su", "ph",
    ];
    let numbers = |text: &str| {
        let runs = runs(text);
        let numbers = runs.iter().filter_map(|run| run.parse::<u32>().ok()).filter(|number| *number != 0);
        numbers.collect::<Vec<_>>()
    };
    let known = runs(source)
        .iter()
        .all(|run| run.parse::<u32>().is_ok() || WORDS.contains(&run.as_str()) || run == "le");
    known
        && (out == "24/7" && numbers(source).iter().all(|number| matches!(number, 24 | 7))
            || numbers(source) == numbers(out))
}

/// True if the output has the whole meaning of the source.
fn is_whole(field: &FieldDescriptor, source: &str, out: &str) -> bool {
    let [said, written] = [source, out].map(alphanumeric);
    let is_number = matches!(field.type_name.as_str(), "number" | "integer");
    let seen =
        |text: &str| text.chars().filter(|c| !c.is_whitespace() && !c.is_control()).collect::<String>();
    if said == written && !is_number || seen(source) == seen(out) {
        return true;
    }
    let without_fraction = [".0", ".00", ",0", ",00"]
        .iter()
        .find_map(|zeros| source.trim().trim_matches('\'').strip_suffix(zeros));
    let code = without_fraction.map_or(said.clone(), alphanumeric);
    if field.type_name == "geopoint" {
        let numbers = |text: &str| {
            let parts =
                text.trim().trim_matches(['[', ']']).split(',').map(|part| part.trim().parse::<f64>().ok());
            parts.collect::<Option<Vec<_>>>()
        };
        return numbers(source).is_some() && numbers(source) == numbers(out);
    }
    let is_code = field.type_name == "string" || field.type_name == "year";
    let lost_zeros = written
        .strip_suffix(code.as_str())
        .is_some_and(|zeros| zeros.len() <= 2 && zeros.bytes().all(|b| b == b'0'));
    let is_siren =
        code.len() == 14 && written.len() == 9 && code.starts_with(&written) && field.name.contains("siren");
    let national = |text: &str| {
        let text = text.replace("(0)", "");
        let digits: String = text.chars().filter(char::is_ascii_digit).collect();
        let abroad = if text.trim().starts_with('+') { digits.get(2..) } else { digits.strip_prefix("0033") };
        abroad.unwrap_or(&digits).trim_start_matches('0').to_owned()
    };
    let is_phone = out.starts_with('+')
        && source.chars().all(|c| !c.is_alphabetic())
        && [out.get(3..), out.get(4..)]
            .contains(&Some(national(without_fraction.unwrap_or(source)).as_str()));
    let address = source.trim().trim_matches(['\'', '"']);
    let is_address = out == format!("https://{address}") || format!("mailto:{out}") == address;
    is_code
        && (code == written
            || lost_zeros
            || is_siren
            || is_phone
            || is_address
            || is_whole_hours(source, out))
        || is_number && is_whole_number(field, source, out)
        || field.type_name == "boolean" && is_whole_truth(source, out)
        || field.constraints.others.contains_key("enum") && is_slip(source, out)
        || is_day(out) && is_whole_day(source, out)
}

fn is_day(out: &str) -> bool {
    static DAY: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"^\d{4}-\d\d-\d\d([T/].*)?$").unwrap());
    DAY.is_match(out)
}

fn table(text: &str, delimiter: u8) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter)
        .from_reader(text.as_bytes());
    reader.records().map(|record| record.unwrap().iter().map(str::to_owned).collect()).collect()
}

fn csv_of(rows: &[Vec<String>], delimiter: u8) -> Vec<u8> {
    let mut writer = csv::WriterBuilder::new().delimiter(delimiter).from_writer(Vec::new());
    rows.iter().for_each(|row| writer.write_record(row).unwrap());
    writer.into_inner().unwrap()
}

fn draws() -> u32 {
    std::env::var("ODB_LAW_DRAWS").ok().and_then(|count| count.parse().ok()).unwrap_or(DRAWS)
}

#[test]
fn nothing_of_a_cell_is_lost_without_a_word() {
    let (mut broken, mut altered, mut mended, mut asked) = (Vec::new(), 0, 0, 0);
    for DataSet { name, .. } in datasets::all() {
        let schema = datasets::schema(name).unwrap();
        let mut runner = TestRunner::default();
        // Making rows takes longer than altering them: some are made, and altered again and again, in most of their
        // cells.
        let mut pool = vec(random_rows::row(&schema), ROWS * 3).new_tree(&mut runner).unwrap().current();
        pool.iter_mut().flatten().for_each(|cell| *cell = random_rows::legible(cell));
        let columns = schema.descriptor().fields.len();
        let alterations = vec(vec(weighted(0.7, alteration()), columns), ROWS);
        let mut here = 0;
        for turn in 0.. {
            if here >= draws() as usize / datasets::all().len() {
                break;
            }
            let alterations = alterations.new_tree(&mut runner).unwrap().current();
            let found = check(&schema, &pool, turn, &alterations);
            here += found.altered;
            mended += found.mended;
            asked += found.asked;
            broken.extend(found.broken.into_iter().map(|line| format!("{name}.{line}")));
        }
        altered += here;
    }
    println!("{altered} cells altered, {mended} cells mended, {asked} questions");
    assert!(
        broken.is_empty(),
        "{} breaches of the law:\n{}",
        broken.len(),
        broken[..broken.len().min(80)].join("\n")
    );
    // Doing nothing would keep the law too: enough cells must be repaired or asked about.
    assert!(mended > altered / 20 && asked > altered / 40, "{mended} mended, {asked} asked, of {altered}");
}

/// The number of rows in a file.
const ROWS: usize = 8;

#[derive(Debug, Default)]
struct Found {
    broken: Vec<String>,
    altered: usize,
    mended: usize,
    asked: usize,
}

fn check(
    schema: &Schema,
    pool: &[Vec<String>],
    turn: usize,
    alterations: &[Vec<Option<Alteration>>],
) -> Found {
    let mark = delimiter(schema).as_bytes()[0];
    let fields = &schema.descriptor().fields;
    let mut found = Found::default();
    let mut cells = vec![fields.iter().map(|field| field.name.clone()).collect::<Vec<_>>()];
    for (at, row) in alterations.iter().enumerate() {
        let pick = |at: usize| pool.get(at % pool.len()).unwrap();
        // In each turn, a value meets other values of its column.
        let (values, others) = (pick(turn + at), pick(turn * 7 + at * 3 + 1));
        let altered = row.iter().zip(fields).zip(values.iter().zip(others)).map(
            |((alteration, field), (value, other))| match alteration
                .as_ref()
                .filter(|_| !value.trim().is_empty())
            {
                Some(alteration) => {
                    found.altered += 1;
                    alteration.of(field, value, other)
                }
                None => value.clone(),
            },
        );
        cells.push(altered.collect());
    }
    let source = csv_of(&cells, mark);
    let mut out = Vec::new();
    let repair = Repair::new(schema.clone()).unwrap().threads(1);
    let report = repair.bytes(&source, "law.csv", &mut out).unwrap();
    let written = table(&String::from_utf8(out).unwrap(), mark);
    found.asked = report.questions().len();
    // A row of which nothing is left is reported as blank.
    if written.len() != cells.len() {
        return found;
    }
    // Blanks are tidied even if there is a question about a letter.
    let questions = report.questions().iter().filter(|line| line.question().id() != "lost-letters");
    let asked: HashSet<(Option<u64>, Option<&str>)> =
        questions.map(|line| (line.row(), line.field_name())).collect();
    // Two signs may by accident look like a letter that was encoded twice.
    let respelt: HashSet<(Option<u64>, Option<&str>)> = report
        .repairs()
        .iter()
        .filter(|line| ["encoded-twice", "web-notation"].contains(&line.rule().id()))
        .map(|line| (line.row(), line.field_name()))
        .collect();
    for (at, (before, after)) in cells.iter().zip(&written).enumerate().skip(1) {
        for (field, (before, after)) in fields.iter().zip(before.iter().zip(after)) {
            let place = (Some(at as u64 + 1), Some(field.name.as_str()));
            if before == after || respelt.contains(&place) {
                continue;
            }
            found.mended += 1;
            let whole = is_whole(field, before, after) || moved(fields, &cells[at], &written[at], field);
            if !whole || asked.contains(&place) {
                found.broken.push(format!("{}: {before:?} -> {after:?}", field.name));
            }
        }
    }
    found
}

/// The number of mapped rows over all data sets, unless the environment sets another.
const MAPPED: u32 = 1_800;

/// A mapping obeys the same law as a repair: headings of another program name the columns, one cell of each row is
/// altered, and the record written has the whole meaning or the cell as it was; otherwise the row is refused with a
/// finding on the column.
#[test]
fn nothing_of_a_cell_is_lost_through_a_mapping() {
    let (mut broken, mut written, mut mended, mut refused) = (Vec::new(), 0, 0, 0);
    // Rules across all rows judge addresses: random rows would be refused whole.
    for name in datasets::all().iter().map(|set| set.name).filter(|name| *name != "bal") {
        let schema = datasets::schema(name).unwrap();
        let fields = &schema.descriptor().fields;
        let mut runner = TestRunner::default();
        let mut pool = vec(random_rows::row(&schema), ROWS * 3).new_tree(&mut runner).unwrap().current();
        pool.iter_mut().flatten().for_each(|cell| *cell = random_rows::legible(cell));
        let draws = draws().min(MAPPED) as usize / (datasets::all().len() - 1);
        let alterations = vec(alteration(), fields.len());
        let place = tempfile::tempdir().unwrap();
        let path = place.path().join("logiciel.csv");
        let heading = |at: usize| format!("Rubrique {at}");
        let mapped: Vec<String> = fields
            .iter()
            .enumerate()
            .map(|(at, field)| format!("{:?}: {{\"column\": {:?}}}", field.name, heading(at)))
            .collect();
        let mapping = format!("{{\"schema\": {name:?}, \"fields\": {{{}}}}}", mapped.join(","));
        let mapping = Mapping::from_json(&mapping).unwrap();
        for turn in 0..draws.div_ceil(fields.len()) {
            let alterations = alterations.new_tree(&mut runner).unwrap().current();
            let mut cells = vec![(0..fields.len()).map(heading).collect::<Vec<_>>()];
            for (at, (alteration, field)) in alterations.iter().zip(fields).enumerate() {
                let mut row = pool[(turn + at) % pool.len()].clone();
                let other = &pool[(turn * 7 + at * 3 + 1) % pool.len()][at];
                if !row[at].trim().is_empty() {
                    row[at] = alteration.of(field, &row[at], other);
                }
                cells.push(row);
            }
            std::fs::write(&path, csv_of(&cells, b',')).unwrap();
            let mut export = Export::to_writer(schema.clone(), Vec::new()).unwrap();
            let report = export.write_mapped(&path, &mapping, 10_000).unwrap();
            let errors = report.findings().iter().filter(|finding| finding.severity() == Severity::Error);
            let wrong: HashSet<Option<u64>> = errors.map(|finding| finding.row()).collect();
            let out =
                table(&String::from_utf8(export.end().unwrap().0).unwrap(), delimiter(&schema).as_bytes()[0]);
            let kept = (1..cells.len()).filter(|at| !wrong.contains(&Some(*at as u64 + 1)));
            let kept: Vec<usize> =
                kept.filter(|at| cells[*at].iter().any(|cell| !cell.trim().is_empty())).collect();
            assert_eq!(kept.len(), out.len() - 1, "{name}: {:?}", report.findings());
            refused += cells.len() - 1 - kept.len();
            written += kept.len();
            for (at, after) in kept.iter().zip(&out[1..]) {
                for (field, (before, after)) in fields.iter().zip(cells[*at].iter().zip(after)) {
                    mended += usize::from(before.trim() != after);
                    if before.trim() != after && !is_whole(field, before, after) {
                        broken.push(format!("{name}.{}: {before:?} -> {after:?}", field.name));
                    }
                }
            }
        }
    }
    println!("{written} rows written, {mended} cells mended, {refused} rows refused");
    assert!(broken.is_empty(), "{} breaches of the law:\n{}", broken.len(), broken.join("\n"));
    assert!(
        written > 200 && mended > 20 && refused > 200,
        "{written} written, {mended} mended, {refused} refused"
    );
}

/// True if the suffix of an address's number moved to its own column.
fn moved(fields: &[FieldDescriptor], before: &[String], after: &[String], field: &FieldDescriptor) -> bool {
    let place = |name: &str| fields.iter().position(|field| field.name == name);
    let (Some(number), Some(suffix)) = (place("numero"), place("suffixe")) else { return false };
    let both = |row: &[String]| alphanumeric(&format!("{}{}", row[number], row[suffix]));
    let said_twice = before[suffix].trim() == after[suffix] && alphanumeric(&before[number]) == both(after);
    ["numero", "suffixe"].contains(&field.name.as_str()) && (both(before) == both(after) || said_twice)
}
