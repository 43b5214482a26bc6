//! Writes the generated files into the tree.

use std::path::Path;

fn main() -> opendatabutton_codegen::Result<()> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    for (path, source) in opendatabutton_codegen::generate(&root)? {
        if std::fs::read_to_string(&path).unwrap_or_default() != source {
            std::fs::write(&path, source)?;
            println!("{}", path.display());
        }
    }
    Ok(())
}
