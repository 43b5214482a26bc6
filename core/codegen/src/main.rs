//! Writes the generated files into the repository. With an argument, the folder of the npm packages, it writes the
//! lists of codes; without, the files from the descriptors.

use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    match generate() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn generate() -> opendatabutton_codegen::Result<()> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let files = match std::env::args_os().nth(1) {
        Some(packages) => opendatabutton_codegen::generate_codes(&root, Path::new(&packages))?,
        None => {
            let files = opendatabutton_codegen::generate(&root)?;
            files.into_iter().map(|(path, source)| (path, source.into_bytes())).collect()
        }
    };
    for (path, bytes) in files {
        if std::fs::read(&path).unwrap_or_default() != bytes {
            std::fs::write(&path, bytes)?;
            println!("{}", path.display());
        }
    }
    Ok(())
}
