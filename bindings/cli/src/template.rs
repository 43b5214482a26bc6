use std::path::PathBuf;

use opendatabutton::{Lang, datasets, template, template_file};

use crate::args::TemplateOptions;
use crate::outcome::{Failure, Outcome};
use crate::output;

pub fn run(options: &TemplateOptions, lang: Lang) -> Result<Outcome, Failure> {
    let schema = datasets::schema(&options.name)?;
    let path = options
        .output
        .clone()
        .unwrap_or_else(|| PathBuf::from(format!("{}-{}.xlsx", schema.name(), schema.version())));
    if output::is_standard(&path) {
        output::print(&template(&schema)?)?;
        return Ok(Outcome::Compliant);
    }
    template_file(&schema, &path, options.force)?;
    let (path, name, version) = (path.display(), schema.name(), schema.version());
    let text = match lang {
        Lang::Fr => format!(
            "{path}\nClasseur à remplir pour {name} {version}. Vérifiez-le ensuite : odb validate {path}\n"
        ),
        Lang::En => {
            format!("{path}\nWorkbook to fill in for {name} {version}. Then check it: odb validate {path}\n")
        }
    };
    output::print(text.as_bytes())?;
    Ok(Outcome::Compliant)
}
