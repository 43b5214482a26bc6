//! Imports between the modules of a Python package: at the top of a module, inside functions, and for types alone.

use std::fs;
use std::path::Path;

use regex::Regex;

use super::Imports;

pub fn imports(package: &Path) -> Imports {
    let mut files = Vec::new();
    list(package, &[], &mut files);
    let modules: Vec<&Vec<String>> = files.iter().map(|(path, _)| path).collect();
    let import = Regex::new(r"(?m)^\s*from\s+(\.+)([\w.]*)\s+import\s+([^#\n]+)").unwrap();
    let mut imports = Imports::new();
    for (path, text) in &files {
        let is_package = package.join(path.join("/")).is_dir();
        let to = imports.entry(path.clone()).or_default();
        for found in import.captures_iter(text) {
            // One dot means the package of the module.
            let up = found[1].len() - usize::from(is_package);
            let mut base = path[..path.len().saturating_sub(up)].to_vec();
            base.extend(found[2].split('.').filter(|name| !name.is_empty()).map(str::to_owned));
            for name in found[3].trim_matches(['(', ')', ' ']).split(',') {
                let name = name.split_whitespace().next().unwrap_or_default().to_owned();
                // The compiled extension is not a module of the package.
                if name == "_native" {
                    continue;
                }
                let inner = [base.as_slice(), &[name]].concat();
                let target = if modules.contains(&&inner) { inner } else { base.clone() };
                if target != *path && modules.contains(&&target) {
                    to.insert(target);
                }
            }
        }
    }
    imports
}

fn list(folder: &Path, path: &[String], files: &mut Vec<(Vec<String>, String)>) {
    for entry in fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap().path();
        let stem = entry.file_stem().unwrap().to_str().unwrap().to_owned();
        let inner = [path, std::slice::from_ref(&stem)].concat();
        if entry.is_dir() && entry.join("__init__.py").exists() {
            list(&entry, &inner, files);
        } else if entry.extension().is_some_and(|end| end == "py") {
            let path = if stem == "__init__" { path.to_vec() } else { inner };
            files.push((path, fs::read_to_string(&entry).unwrap()));
        }
    }
}
