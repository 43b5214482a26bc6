use std::ops::ControlFlow;
use std::path::Path;

use opendatabutton::{Lang, Schema, Validator, datasets};

use crate::args::{SchemaChoice, ValidateOptions};
use crate::progress::Progress;
use crate::{Failure, Outcome, output};

pub fn run(options: &ValidateOptions, lang: Lang) -> Result<Outcome, Failure> {
    let validator = Validator::new(schema(&options.schema)?).max_findings(options.report.max_errors);
    let mut progress = Progress::for_file(&options.file);
    let mut moved = |bytes| {
        progress.set(bytes);
        ControlFlow::Continue(())
    };
    let report = if options.file == Path::new("-") {
        validator.validate_with(std::io::stdin().lock(), "-", &mut moved)
    } else {
        validator.validate_file_with(&options.file, &mut moved)
    };
    progress.clear();
    let report = report?;
    output::print_report(&report, options.report.format, lang)?;
    Ok(if report.is_valid() { Outcome::Compliant } else { Outcome::NotCompliant })
}

fn schema(choice: &SchemaChoice) -> Result<Schema, Failure> {
    Ok(match (&choice.schema, &choice.schema_file) {
        (Some(name), _) => datasets::schema(name)?,
        (None, Some(path)) => Schema::from_file(path)?,
        // clap asks for one of them.
        (None, None) => {
            return Err(Failure::Usage {
                fr: "il manque --schema".to_owned(),
                en: "--schema is missing".to_owned(),
            });
        }
    })
}
