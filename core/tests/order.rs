//! The order of the rooms in docs/DESIGN.md: rooms import one way, and nothing imports in a circle.

#![allow(clippy::unwrap_used)] // a test that cannot go on has failed

#[path = "order/circles.rs"]
mod circles;
#[path = "order/python.rs"]
mod python;
#[path = "order/rust.rs"]
mod rust;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// The imports of each module; modules are paths: `["schema", "row"]`. The root of a crate is the empty path.
type Imports = BTreeMap<Vec<String>, BTreeSet<Vec<String>>>;

fn house() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// The rooms in the order of the design, lowest first.
fn order() -> Vec<String> {
    let design = std::fs::read_to_string(house().join("docs/DESIGN.md")).unwrap();
    let list = design.split_once("```rooms\n").unwrap().1.split_once("```").unwrap().0;
    list.split_whitespace().map(str::to_owned).collect()
}

#[test]
fn the_rooms_of_the_core_import_only_rooms_below_them() {
    let (order, imports) = (order(), rust::imports(&house().join("core/src")));
    let rank = |room: &str| order.iter().position(|one| one == room);
    let mut wrong = BTreeSet::new();
    for (from, to) in imports.iter().flat_map(|(from, to)| to.iter().map(move |to| (from, to))) {
        let (Some(room), Some(other)) = (from.first(), to.first()) else { continue };
        match (rank(room), rank(other)) {
            (Some(high), Some(low)) if high >= low => {}
            (Some(_), Some(_)) => {
                wrong.insert(format!("{} imports {}, which is above it", name(from), name(to)));
            }
            (None, _) => {
                wrong.insert(format!("docs/DESIGN.md does not say where the room {room} is"));
            }
            (_, None) => {
                wrong.insert(format!("docs/DESIGN.md does not say where the room {other} is"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", lines(wrong));
}

#[test]
fn nothing_imports_in_a_circle() {
    let crates = [
        "core/src",
        "core/codegen/src",
        "ffi/src",
        "bindings/cli/src",
        "bindings/java/rust/src",
        "bindings/python/rust/src",
        "conformance/src",
    ];
    let mut graphs: Vec<(&str, Imports)> =
        crates.iter().map(|folder| (*folder, rust::imports(&house().join(folder)))).collect();
    let package = "bindings/python/python/opendatabutton";
    graphs.push((package, python::imports(&house().join(package))));
    let mut wrong = Vec::new();
    for (folder, imports) in &graphs {
        assert!(imports.len() > 3, "{folder}: its imports were not found");
        for circle in circles::of_files(imports).into_iter().chain(circles::of_rooms(imports)) {
            let names: Vec<String> = circle.iter().map(|path| name(path)).collect();
            wrong.push(format!("{folder}: {}", names.join(" ↔ ")));
        }
    }
    assert!(wrong.is_empty(), "These files import each other:\n{}", lines(wrong));
}

#[test]
fn only_the_clock_asks_for_the_time() {
    let clocks = ["Local::now", "Utc::now", "Instant::now", "SystemTime"];
    let mut wrong = BTreeSet::new();
    for (path, text) in rust::sources(&house().join("core/src")) {
        if clocks.iter().any(|one| text.contains(one)) && path != ["clock"] {
            wrong.insert(name(&path));
        }
    }
    // Bindings may measure how long a progress bar has been shown, but only the core reads the date.
    for face in ["ffi/src", "bindings/cli/src", "bindings/java/rust/src", "bindings/python/rust/src"] {
        for (path, text) in rust::sources(&house().join(face)) {
            if clocks.iter().any(|one| *one != "Instant::now" && text.contains(one)) {
                wrong.insert(format!("{face}/{}", name(&path)));
            }
        }
    }
    assert!(wrong.is_empty(), "These files ask for the time without clock.rs:\n{}", lines(wrong));
}

/// A module's name for people.
fn name(path: &[String]) -> String {
    if path.is_empty() { "the root".to_owned() } else { path.join("/") }
}

fn lines(wrong: impl IntoIterator<Item = String>) -> String {
    wrong.into_iter().collect::<Vec<_>>().join("\n")
}
