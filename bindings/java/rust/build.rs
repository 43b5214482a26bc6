//! Names the shared library on Linux, so that a class loader finds the one that another has loaded: see
//! `NativeLibrary.java`.

fn main() {
    println!("cargo:rerun-if-changed=build.rs");
    if std::env::var("CARGO_CFG_TARGET_OS").is_ok_and(|os| os == "linux") {
        println!(
            "cargo:rustc-cdylib-link-arg=-Wl,-soname,libopendatabutton_java-{}.so",
            env!("CARGO_PKG_VERSION")
        );
    }
}
