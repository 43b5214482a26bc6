//! Gives the shared library its soname, which carries the version of the binary interface (docs/ABI.md).

fn main() -> Result<(), Box<dyn std::error::Error>> {
    println!("cargo:rerun-if-changed=build.rs");
    println!("cargo:rerun-if-changed=src/version.rs");
    if std::env::var("CARGO_CFG_TARGET_OS")? == "linux" {
        let source = std::fs::read_to_string("src/version.rs")?;
        let (_, after) =
            source.split_once("ODB_ABI_VERSION: u32 = ").ok_or("src/version.rs states no version")?;
        let (version, _) = after.split_once(';').ok_or("src/version.rs states no version")?;
        println!("cargo:rustc-cdylib-link-arg=-Wl,-soname,libopendatabutton.so.{version}");
    }
    Ok(())
}
