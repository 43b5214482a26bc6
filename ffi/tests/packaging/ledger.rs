//! Ledger (`ffi/symbols.txt`), header and built library have the same functions: see `docs/ABI.md`.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::process::Command;

use opendatabutton_ffi as _;

const LEDGER: &str = "ffi/symbols.txt";
const HEADER: &str = "include/opendatabutton.h";
const THIS_VERSION: &str = env!("CARGO_PKG_VERSION");

#[derive(Debug, Clone, PartialEq)]
struct Entry {
    since: String,
    retired: Option<String>,
}

#[test]
fn ledger_header_and_library_agree() {
    let Some(library) = library_symbols() else { return };
    let header = header_symbols(&super::read(HEADER));
    let text = super::read(LEDGER);
    let mut ledger = parse(&text);
    if super::updating() {
        update(&mut ledger, &library);
    }
    let complaints = compare(&ledger, &header, &library);
    assert!(
        complaints.is_empty(),
        "\n{complaints}\n(docs/ABI.md; `make generate` adds what is new to the ledger)"
    );
    super::assert_fresh(LEDGER, &print(&text, &ledger));
}

/// The symbols that the library exports, by `nm`; None if there is no `nm` (the system is not ELF, or bare).
fn library_symbols() -> Option<BTreeSet<String>> {
    let folder = std::env::current_exe().unwrap().parent().unwrap().to_path_buf();
    let library = folder.join("libopendatabutton_ffi.so");
    if !cfg!(target_os = "linux") {
        eprintln!("skipped: the ledger is compared with the library on Linux");
        return None;
    }
    let output =
        Command::new("nm").args(["-D", "--defined-only", "--format=just-symbols"]).arg(&library).output();
    let Ok(output) = output else {
        eprintln!("skipped: there is no nm (binutils)");
        return None;
    };
    assert!(output.status.success(), "nm: {}", String::from_utf8_lossy(&output.stderr));
    Some(String::from_utf8(output.stdout).unwrap().lines().map(str::to_owned).collect())
}

/// The functions that a header declares: names `odb_…` before a parenthesis, outside comments.
fn header_symbols(header: &str) -> BTreeSet<String> {
    let mut code = String::new();
    for (at, part) in header.split("/*").enumerate() {
        let visible = if at == 0 { Some(part) } else { part.split_once("*/").map(|(_, after)| after) };
        code.push_str(visible.unwrap_or_default());
    }
    let word = |c: char| c.is_ascii_alphanumeric() || c == '_';
    let mut symbols = BTreeSet::new();
    for (at, _) in code.match_indices('(') {
        let before = code[..at].trim_end();
        let name = &before[before.trim_end_matches(word).len()..];
        if name.starts_with("odb_") {
            symbols.insert(name.to_owned());
        }
    }
    symbols
}

fn parse(text: &str) -> BTreeMap<String, Entry> {
    let mut ledger = BTreeMap::new();
    for line in text.lines().filter(|line| !line.starts_with('#') && !line.is_empty()) {
        let words: Vec<&str> = line.split_whitespace().collect();
        let [symbol, since, retired] = words[..] else { panic!("{LEDGER}: not three words: {line}") };
        let retired = (retired != "-").then(|| retired.to_owned());
        let old = ledger.insert(symbol.to_owned(), Entry { since: since.to_owned(), retired });
        assert_eq!(old, None, "{LEDGER}: {symbol} stands twice; a retired name never comes again");
    }
    ledger
}

/// The text of the ledger, with the comments at the top of the present one.
fn print(text: &str, ledger: &BTreeMap<String, Entry>) -> String {
    let mut printed: String =
        text.lines().take_while(|line| line.starts_with('#')).flat_map(|l| [l, "\n"]).collect();
    for (symbol, entry) in ledger {
        let retired = entry.retired.as_deref().unwrap_or("-");
        writeln!(printed, "{symbol} {} {retired}", entry.since).unwrap();
    }
    printed
}

/// Adds new functions, and strikes those that this version added and removed. Functions of older versions stay: only
/// a person decides that one goes.
fn update(ledger: &mut BTreeMap<String, Entry>, library: &BTreeSet<String>) {
    ledger.retain(|symbol, entry| library.contains(symbol) || entry.since != THIS_VERSION);
    for symbol in library.iter().filter(|symbol| symbol.starts_with("odb_")) {
        let entry = Entry { since: THIS_VERSION.to_owned(), retired: None };
        ledger.entry(symbol.clone()).or_insert(entry);
    }
}

/// One line for each symbol that is not in all three.
fn compare(
    ledger: &BTreeMap<String, Entry>,
    header: &BTreeSet<String>,
    library: &BTreeSet<String>,
) -> String {
    let mut complaints = String::new();
    let all: BTreeSet<&String> = ledger.keys().chain(header).chain(library).collect();
    for symbol in all {
        let entry = ledger.get(symbol);
        let retired = entry.and_then(|entry| entry.retired.as_deref());
        let places = [
            ("the ledger", entry.is_some() && retired.is_none()),
            ("the header", header.contains(symbol)),
            ("the library", library.contains(symbol)),
        ];
        let list = |wanted| {
            places
                .iter()
                .filter(|(_, is)| *is == wanted)
                .map(|(name, _)| *name)
                .collect::<Vec<_>>()
                .join(" and ")
        };
        let complaint = match (places.map(|(_, is)| is), retired) {
            ([true, true, true], None) | ([_, false, false], Some(_)) => continue,
            (_, Some(version)) => format!("retired in {version}, yet in {}", list(true)),
            (_, None) if !symbol.starts_with("odb_") => format!("in {}, without the prefix odb_", list(true)),
            (_, None) => format!("in {}, but not in {}", list(true), list(false)),
        };
        writeln!(complaints, "  {symbol}: {complaint}").unwrap();
    }
    complaints
}

#[test]
fn differences_are_told_by_place() {
    let set = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<BTreeSet<_>>();
    let ledger = parse("# x\nodb_a 0.1.0 -\nodb_gone 0.1.0 0.2.0\nodb_lost 0.1.0 -\nodb_back 0.1.0 0.2.0\n");
    let header = header_symbols(
        "/* odb_no(1) */ int odb_a(int x);\ntypedef int (*odb_fn)(void *);\nint\nodb_new (odb_fn f); int odb_back(void);",
    );
    assert_eq!(header, set(&["odb_a", "odb_new", "odb_back"]));
    let library = set(&["odb_a", "odb_new", "stray"]);
    let expected = "  odb_back: retired in 0.2.0, yet in the header\n  \
                    odb_lost: in the ledger, but not in the header and the library\n  \
                    odb_new: in the header and the library, but not in the ledger\n  \
                    stray: in the library, without the prefix odb_\n";
    assert_eq!(compare(&ledger, &header, &library), expected);
}

#[test]
fn an_update_forgets_only_what_was_never_published() {
    let mut ledger = parse(&format!("odb_old 0.0.1 -\nodb_draft {THIS_VERSION} -\n"));
    update(&mut ledger, &["odb_new".to_owned(), "stray".to_owned()].into());
    assert_eq!(print("# top\n", &ledger), format!("# top\nodb_new {THIS_VERSION} -\nodb_old 0.0.1 -\n"));
}
