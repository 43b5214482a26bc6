//! The generated files in the tree are those that the descriptors give.

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
