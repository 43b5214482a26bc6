//! Uses each enabled feature: `tests/footprint.py` measures this program. Usage: `footprint SCHEMA FILE OUTPUT`.

use std::error::Error;
use std::path::Path;

use opendatabutton::{Export, Lang, Validator, datasets};

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let (Some(name), Some(file), Some(output)) = (arguments.next(), arguments.next(), arguments.next())
    else {
        return Err("footprint SCHEMA FILE OUTPUT".into());
    };
    let standard = datasets::standard(&name)?;
    let report = Validator::new(standard.clone()).validate_file(&file)?;
    println!("{}", report.to_html(Lang::Fr));
    features(&name, Path::new(&file), Path::new(&output))?;
    let mut export = Export::to_file(datasets::schema(&name)?, output).replace(true).create()?;
    println!("{}", export.write_file(&file, 100)?.to_json(Lang::Fr));
    println!("{}", export.finish()?.file);
    Ok(())
}

fn features(name: &str, file: &Path, output: &Path) -> Result<(), Box<dyn Error>> {
    #[cfg(feature = "documents")]
    {
        use opendatabutton::DocumentExport;
        let mut export =
            DocumentExport::to_file(datasets::document(name)?, opendatabutton::DocumentForm::Xml, output)
                .create()?;
        export.write_json(&std::fs::read_to_string(file)?)?;
        export.finish()?;
    }
    #[cfg(feature = "repair")]
    {
        let report = opendatabutton::Repair::new(datasets::standard(name)?)?.file(file, output)?;
        println!("{}", report.to_html(Lang::Fr));
    }
    #[cfg(feature = "mapping")]
    {
        let schema = datasets::schema(name)?;
        let suggestion = opendatabutton::Mapping::suggest(file, &schema)?;
        let mut export = Export::to_writer(schema, Vec::new())?;
        println!("{}", export.write_mapped(file, &suggestion.mapping, 100)?.to_json(Lang::Fr));
    }
    #[cfg(feature = "totem")]
    {
        let document = opendatabutton::TotemDocument::open_file(file)?;
        let mut export = Export::to_writer(datasets::schema(name)?, Vec::new())?;
        println!("{}", export.write_totem(document, &opendatabutton::Plans::none(), 100)?.to_json(Lang::Fr));
    }
    #[cfg(feature = "spreadsheets")]
    opendatabutton::template_file(&datasets::schema(name)?, output, true)?;
    let _ = (name, file, output);
    Ok(())
}
