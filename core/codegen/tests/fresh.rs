//! The generated files in the repository equal those that the descriptors give now.

use std::path::Path;

#[test]
fn generated_files_are_fresh() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let files = opendatabutton_codegen::generate(&root).unwrap();
    assert!(files.len() >= 4, "a registry and a record per data set");
    for (path, source) in files {
        let found = std::fs::read_to_string(&path).unwrap_or_default();
        assert!(found == source, "{} is stale: run `make generate`", path.display());
    }
}

/// If the npm packages are at hand (`make codes` unpacks them; ODB_CODES names another folder), the lists equal
/// theirs.
#[test]
fn lists_of_codes_are_fresh() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let packages = std::env::var_os("ODB_CODES").map_or_else(|| root.join("target/codes"), Into::into);
    if !packages.exists() {
        eprintln!("skipped: {} is not here (make codes)", packages.display());
        return;
    }
    let files = opendatabutton_codegen::generate_codes(&root, &packages).unwrap();
    assert_eq!(files.len(), 16);
    for (path, bytes) in files {
        let found = std::fs::read(&path).unwrap_or_default();
        assert!(found == bytes, "{} is stale: run `make codes`", path.display());
    }
}
