//! Imports between the modules of a crate: `use` declarations, re-exports followed to where a thing is declared, and
//! paths in the code. Tests inside modules do not count.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use regex::Regex;

use super::Imports;

type Name = Vec<String>;

struct Crate {
    sources: BTreeMap<Name, String>,
    /// For each module, the paths behind the names that it imports.
    names: BTreeMap<Name, BTreeMap<String, Name>>,
}

/// The modules of a crate and their code, without comments, string literals and tests.
pub fn sources(folder: &Path) -> BTreeMap<Name, String> {
    let mut sources = BTreeMap::new();
    list(folder, &[], &mut sources);
    sources
}

pub fn imports(folder: &Path) -> Imports {
    let declaration = Regex::new(r"(?m)^\s*(pub(?:\([^)]*\))?\s+)?use\s+([^;]+);").unwrap();
    let in_code = Regex::new(r"\b[A-Za-z_]\w*(?:::\w+)+").unwrap();
    let mut this = Crate { sources: sources(folder), names: BTreeMap::new() };
    let mut used: Vec<(Name, Name)> = Vec::new();
    for (module, text) in &this.sources {
        let mut names = BTreeMap::new();
        for found in declaration.captures_iter(text) {
            let mut paths = Vec::new();
            spread("", &found[2], &mut paths);
            for (path, name) in paths {
                let Some(path) = this.absolute(module, &path) else { continue };
                // A re-export alone does not use the path.
                if found.get(1).is_none() {
                    used.push((module.clone(), path.clone()));
                }
                names.insert(name, path);
            }
        }
        for found in in_code.find_iter(&declaration.replace_all(text, "")) {
            let (first, rest) = found.as_str().split_once("::").unwrap();
            let path = match names.get(first) {
                Some(imported) => Some([imported.clone(), segments(rest)].concat()),
                None => this.absolute(module, found.as_str()),
            };
            used.extend(path.map(|path| (module.clone(), path)));
        }
        this.names.insert(module.clone(), names);
    }
    let mut imports: Imports =
        this.sources.keys().map(|module| (module.clone(), Default::default())).collect();
    for (from, path) in used {
        let to = this.declares(&path, 0);
        if to != from {
            imports.entry(from).or_default().insert(to);
        }
    }
    imports
}

impl Crate {
    /// The path from the root of the crate; None if it leads outside the crate.
    fn absolute(&self, module: &[String], path: &str) -> Option<Name> {
        let mut segments = segments(path);
        match segments.first()?.as_str() {
            "crate" => Some(segments.split_off(1)),
            "self" => Some([module, &segments[1..]].concat()),
            "super" => {
                let up = segments.iter().take_while(|segment| *segment == "super").count();
                Some([&module[..module.len().checked_sub(up)?], &segments[up..]].concat())
            }
            first => {
                let child = [module, &[first.to_owned()]].concat();
                self.sources.contains_key(&child).then(|| [module, &segments].concat())
            }
        }
    }

    /// The module that declares the item of a path.
    fn declares(&self, path: &[String], depth: usize) -> Name {
        let mut length = path.len();
        while length > 0 && !self.sources.contains_key(&path[..length]) {
            length -= 1;
        }
        let (module, rest) = path.split_at(length);
        let imported = rest.first().and_then(|name| self.names.get(module)?.get(name));
        match imported {
            Some(imported) if depth < 8 => {
                self.declares(&[imported.as_slice(), &rest[1..]].concat(), depth + 1)
            }
            _ => module.to_vec(),
        }
    }
}

fn segments(path: &str) -> Name {
    path.split("::").map(str::to_owned).collect()
}

/// The paths of a `use` declaration, each with the name that it introduces.
fn spread(before: &str, tree: &str, paths: &mut Vec<(String, String)>) {
    let tree = tree.trim();
    if let Some((prefix, rest)) = tree.split_once('{') {
        let inner = rest.trim_end().strip_suffix('}').unwrap_or(rest);
        let (mut depth, mut start) = (0, 0);
        for (at, c) in inner.char_indices() {
            match c {
                '{' => depth += 1,
                '}' => depth -= 1,
                ',' if depth == 0 => {
                    spread(&format!("{before}{}", prefix.trim()), &inner[start..at], paths);
                    start = at + 1;
                }
                _ => {}
            }
        }
        spread(&format!("{before}{}", prefix.trim()), &inner[start..], paths);
    } else if !tree.is_empty() {
        let (path, alias) = tree.split_once(" as ").map_or((tree, None), |(path, name)| (path, Some(name)));
        let path = format!("{before}{}", path.trim());
        let path = path.strip_suffix("::self").unwrap_or(&path);
        let last = path.rsplit("::").next().unwrap_or(path);
        paths.push((path.to_owned(), alias.unwrap_or(last).trim().to_owned()));
    }
}

fn list(folder: &Path, path: &[String], sources: &mut BTreeMap<Name, String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap().path();
        let stem = entry.file_stem().unwrap().to_str().unwrap().to_owned();
        let inner = [path, std::slice::from_ref(&stem)].concat();
        if entry.is_dir() {
            list(&entry, &inner, sources);
        } else if entry.extension().is_some_and(|end| end == "rs") {
            let is_program = stem == "main" && folder.join("lib.rs").exists();
            if !is_program && path.first().is_none_or(|first| first != "bin") {
                let head = matches!(stem.as_str(), "mod" | "lib" | "main");
                let text = bare(&fs::read_to_string(&entry).unwrap());
                sources.insert(if head { path.to_vec() } else { inner }, text);
            }
        }
    }
}

/// Code without comments, string literals and the tests at its end.
fn bare(text: &str) -> String {
    let skipped = concat!(
        r"(?s)//[^\n]*|/\*.*?\*/",
        r##"|r#+".*?"#+"##,
        r##"|"(?:\\.|[^"\\])*""##,
        r"|'(?:\\.[^']*|[^'\\])'",
    );
    let skipped = Regex::new(skipped).unwrap();
    let bare = skipped.replace_all(text, "");
    let tests = Regex::new(r"#\[cfg\(test\)\]\s*mod \w+ \{").unwrap();
    tests.split(&bare).next().unwrap_or_default().to_owned()
}
