//! Writes the typed records of opendatabutton from the descriptors in `core/src/datasets`.
//!
//! `cargo run -p opendatabutton-codegen` writes the files; a test compares them with those in the repository.

mod c_fields;
mod codes;
mod descriptor;
mod document;
mod java;
mod java_document;
mod java_record;
mod names;
mod output;
mod python;
mod python_document;
mod record;
mod registry;

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

pub use codes::generate as generate_codes;
use descriptor::{DataSet, Descriptor};
use document::Document;
pub use output::{Generated, Result};

/// The files generated from the descriptors under `root` (the workspace's folder).
///
/// # Errors
/// If a descriptor cannot be read or named, or rustfmt cannot be run.
pub fn generate(root: &Path) -> Result<Vec<Generated>> {
    let datasets = root.join("core/src/datasets");
    let sets = read_data_sets(&datasets)?;
    let documents = read_documents(&datasets)?;
    refuse_incomplete(&sets, &documents)?;
    let mut files = vec![(datasets.join("registry.rs"), registry::source(&sets, &documents)?)];
    for set in &sets {
        let latest = set.versions.last().ok_or("a data set without a version")?;
        files.push((datasets.join(&set.name).join("record.rs"), record::source(latest)?));
    }
    for latest in documents.iter().filter_map(|versions| versions.last()) {
        files.push((datasets.join(&latest.name).join("record.rs"), document::source(latest)?));
    }
    let mut files: Vec<Generated> = files
        .into_iter()
        .map(|(path, source)| Ok((path, format_source(root, &source)?)))
        .collect::<Result<_>>()?;
    let java = root.join("bindings/java/java/face/src/main/java/org/opendatabutton/datasets");
    for set in &sets {
        let latest = set.versions.last().ok_or("a data set without a version")?;
        files.push((java.join(format!("{}.java", latest.record)), java_record::source(latest)?));
    }
    for latest in documents.iter().filter_map(|versions| versions.last()) {
        let folder = java.join(java_document::folder(latest));
        let sources = java_document::sources(latest)?;
        files.extend(sources.into_iter().map(|(name, source)| (folder.join(name), source)));
    }
    let ledger = root.join("ffi/src/fields.txt");
    let numbers = c_fields::Numbers::read(&fs::read_to_string(&ledger).unwrap_or_default())?.with(&sets)?;
    files.push((root.join("include/opendatabutton_fields.h"), c_fields::header(&sets, &numbers)?));
    files.push((ledger, numbers.ledger()?));
    let records = root.join("bindings/python/python/opendatabutton/records");
    let latest: Vec<&Document> = documents.iter().filter_map(|versions| versions.last()).collect();
    files.push((records.join("__init__.py"), python::index(&sets, &latest)?));
    for document in latest {
        let module = records.join(python::module(&document.name)).with_extension("py");
        files.push((module, python_document::source(document)?));
    }
    for set in &sets {
        let latest = set.versions.last().ok_or("a data set without a version")?;
        files.push((records.join(python::module(&set.name)).with_extension("py"), python::source(latest)?));
    }
    Ok(files)
}

/// Records come from the latest versions: names each property that one of them lacks.
fn refuse_incomplete(sets: &[DataSet], documents: &[Vec<Document>]) -> Result<()> {
    let of_sets = sets.iter().filter_map(|set| set.versions.last()).flat_map(Descriptor::missing);
    let of_documents = documents.iter().filter_map(|versions| versions.last()).flat_map(Document::missing);
    let missing: Vec<String> = of_sets.chain(of_documents).collect();
    if missing.is_empty() { Ok(()) } else { Err(missing.join("\n").into()) }
}

/// Reads the descriptors of each data set's folder that are of the requested kind.
fn descriptors(datasets: &Path, documents: bool) -> Result<Vec<Vec<PathBuf>>> {
    let mut sets = Vec::new();
    for entry in fs::read_dir(datasets)? {
        let path = entry?.path();
        if !path.is_dir() {
            continue;
        }
        let mut files = Vec::new();
        for file in fs::read_dir(&path)? {
            let file = file?.path();
            if file.extension().is_some_and(|extension| extension == "json")
                && is_document(&file)? == documents
            {
                files.push(file);
            }
        }
        sets.push(files);
    }
    Ok(sets)
}

fn is_document(file: &Path) -> Result<bool> {
    let json = output::json(file)?;
    Ok(json.get("kind").is_some_and(|kind| kind == "document"))
}

fn read_data_sets(datasets: &Path) -> Result<Vec<DataSet>> {
    let mut sets = Vec::new();
    for files in descriptors(datasets, false)? {
        let mut versions: Vec<Descriptor> =
            files.iter().map(|file| Descriptor::read(file)).collect::<Result<_>>()?;
        versions.sort_by_key(Descriptor::version_key);
        if let Some(latest) = versions.last() {
            sets.push(DataSet { name: latest.name.clone(), versions });
        }
    }
    sets.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(sets)
}

fn read_documents(datasets: &Path) -> Result<Vec<Vec<Document>>> {
    let mut sets = Vec::new();
    for files in descriptors(datasets, true)? {
        let mut versions: Vec<Document> =
            files.iter().map(|file| Document::read(file)).collect::<Result<_>>()?;
        versions.sort_by_key(Document::version_key);
        if !versions.is_empty() {
            sets.push(versions);
        }
    }
    sets.sort_by(|a, b| a.first().map(|one| &one.name).cmp(&b.first().map(|one| &one.name)));
    Ok(sets)
}

/// Formats a source with the workspace's own rustfmt settings.
fn format_source(root: &Path, source: &str) -> Result<String> {
    let mut rustfmt = Command::new("rustfmt")
        .args(["--edition", "2024", "--config-path"])
        .arg(root.join("rustfmt.toml"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()?;
    rustfmt.stdin.take().ok_or("rustfmt takes no input")?.write_all(source.as_bytes())?;
    let output = rustfmt.wait_with_output()?;
    if !output.status.success() {
        return Err("rustfmt refused a generated file".into());
    }
    Ok(String::from_utf8(output.stdout)?)
}
