//! Links between the pages of the project lead to existing files.

use std::fs;
use std::path::{Path, PathBuf};

fn pages(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
        let name = entry.file_name().unwrap().to_string_lossy().into_owned();
        if entry.is_dir() && !name.starts_with('.') && !["target", "node_modules"].contains(&name.as_str()) {
            pages(&entry, found);
        } else if name.ends_with(".md") {
            found.push(entry);
        }
    }
}

/// The files that a page links to, without the part after `#`.
fn links(text: &str) -> impl Iterator<Item = &str> {
    let prose = text.split('`').step_by(2); // not code
    prose.flat_map(|piece| piece.split("](").skip(1)).filter_map(|rest| rest.split(')').next()).filter_map(
        |link| {
            let file = link.split('#').next()?;
            (!file.is_empty() && !file.contains("://") && !file.contains(' ')).then_some(file)
        },
    )
}

#[test]
fn every_link_leads_to_a_file() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let mut found = Vec::new();
    pages(root, &mut found);
    assert!(found.len() > 20, "only {} pages found", found.len());
    let mut broken = Vec::new();
    for page in found {
        let text = fs::read_to_string(&page).unwrap();
        let folder = page.parent().unwrap();
        broken.extend(
            links(&text)
                .filter(|link| !folder.join(link).exists())
                .map(|link| format!("{}: {link}", page.strip_prefix(root).unwrap().display())),
        );
    }
    assert!(broken.is_empty(), "links that lead nowhere:\n{}", broken.join("\n"));
}
