use std::fs::File;
use std::io::Read;
use std::path::Path;

use opendatabutton::{IoAction, Lang, Plans, TotemDocument, datasets};

use crate::args::TotemOptions;
use crate::delivery::{answer, begin, finish, stated_producer};
use crate::outcome::{Failure, Outcome};
use crate::progress::{Progress, Watched};

pub fn run(options: &TotemOptions, lang: Lang) -> Result<Outcome, Failure> {
    let answer = answer(&options.target, &options.report, lang)?;
    let path = &options.document;
    let mut progress = Progress::for_file(path);
    let input: Box<dyn Read> = if path == Path::new("-") {
        Box::new(std::io::stdin().lock())
    } else {
        Box::new(File::open(path).map_err(|error| Failure::io(IoAction::Open, path, error))?)
    };
    let document = TotemDocument::open(Watched::new(input, &mut progress), &path.display().to_string())?;
    let document = document.with_siret_text(options.siret.as_deref())?;
    let plans = options.plans.as_ref().map_or_else(Plans::none, Plans::at);
    let stated = document.producer();
    let producer = || match &options.producer {
        Some(producer) => stated_producer(Some(producer)),
        None => stated.map(|siren| siren.as_str().to_owned()).ok_or_else(|| Failure::Usage {
            fr: "le document ne dit pas le SIREN de la collectivité (IdColl) : il faut --producer ou -o"
                .to_owned(),
            en: "the document does not say the SIREN of the authority (IdColl): --producer or -o is needed"
                .to_owned(),
        }),
    };
    let budget = datasets::schema("budget")?;
    let mut export = begin(budget.into(), &options.target, None, 1, producer)?;
    let report = export.write_totem(document, &plans, options.report.max_errors);
    progress.clear();
    finish(&report?, export, answer)
}
