//! `bindgen LIBRARY FOLDER`: what uniffi generates from the native library, for Java (Foreign Function and Memory API)
//! in `FOLDER/java` and for Kotlin (JNA) in `FOLDER/kotlin`.

use anyhow::{Context, Result};
use camino::Utf8PathBuf;
use uniffi_bindgen::bindings::{GenerateOptions, TargetLanguage, generate};
use uniffi_bindgen::{BindgenLoader, BindgenPaths, GlobalConfig};

fn main() -> Result<()> {
    let mut arguments = std::env::args().skip(1).map(Utf8PathBuf::from);
    let usage = "usage: bindgen LIBRARY FOLDER";
    let (source, folder) = (arguments.next().context(usage)?, arguments.next().context(usage)?);

    generate(GenerateOptions {
        languages: vec![TargetLanguage::Kotlin],
        source: source.clone(),
        out_dir: folder.join("kotlin"),
        metadata_no_deps: true,
        ..GenerateOptions::default()
    })?;

    let mut paths = BindgenPaths::default();
    paths.add_cargo_metadata_layer(true)?;
    uniffi_bindgen_java::generate(
        &BindgenLoader::new(paths, GlobalConfig::default()),
        &uniffi_bindgen_java::GenerateOptions {
            source,
            out_dir: folder.join("java"),
            format: false,
            crate_filter: None,
        },
    )
}
