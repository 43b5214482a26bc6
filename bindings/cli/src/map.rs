use std::fs::{self, File};
use std::io::Write;
use std::path::Path;

use opendatabutton::{Lang, Mapping, datasets};

use crate::args::{MapApplyOptions, MapCommand, MapSuggestOptions};
use crate::delivery::{begin, finish, stated_producer};
use crate::outcome::{Failure, Outcome};
use crate::output;
use crate::words::counted;

pub fn run(command: &MapCommand, lang: Lang) -> Result<Outcome, Failure> {
    match command {
        MapCommand::Suggest(options) => suggest(options, lang),
        MapCommand::Apply(options) => apply(options, lang),
    }
}

fn suggest(options: &MapSuggestOptions, lang: Lang) -> Result<Outcome, Failure> {
    let suggestion = Mapping::suggest_for_sheet(
        &options.input,
        &options.sheet.get(),
        &datasets::schema(&options.schema)?,
    )?;
    let text = suggestion.to_toml(lang);
    let Some(path) = &options.output else {
        output::print(&text)?;
        return Ok(Outcome::Compliant);
    };
    let mut open = File::options();
    open.write(true).create(true).truncate(true).create_new(!options.force);
    let written = open.open(path).and_then(|mut file| file.write_all(text.as_bytes()));
    written.map_err(|error| failed(path, "écriture impossible", "cannot write", &error))?;
    let count = |count: usize, french, english| counted(count as u64, french, english, lang);
    let found = count(
        suggestion.fields.len(),
        ["colonne proposée", "colonnes proposées"],
        ["column proposed", "columns proposed"],
    );
    let missing = count(
        suggestion.missing.len(),
        ["obligatoire à compléter", "obligatoires à compléter"],
        ["required one to be filled in", "required ones to be filled in"],
    );
    let checks = suggestion.fields.iter().filter(|field| !field.sure).count() + suggestion.asked.len();
    let checks =
        count(checks, ["point à vérifier", "points à vérifier"], ["point to check", "points to check"]);
    let (path, colon) = (path.display(), if lang == Lang::Fr { " :" } else { ":" });
    output::tell(&format!("{path}{colon} {found}, {checks}, {missing}\n"))?;
    Ok(Outcome::Compliant)
}

fn apply(options: &MapApplyOptions, lang: Lang) -> Result<Outcome, Failure> {
    let path = &options.mapping;
    let text = fs::read_to_string(path)
        .map_err(|error| failed(path, "lecture impossible", "cannot read", &error))?;
    let mut mapping = if path.extension().is_some_and(|end| end.eq_ignore_ascii_case("json")) {
        Mapping::from_json(&text)?
    } else {
        let mapping: Mapping = toml::from_str(&text)
            .map_err(|error| failed(path, "correspondance illisible", "unreadable mapping", &error))?;
        mapping.check()?;
        mapping
    };
    // The command line overrides the mapping.
    if options.sheet.sheet.is_some() {
        mapping.sheet = None;
    }
    let schema = datasets::schema(&mapping.schema)?;
    let producer = || stated_producer(options.producer.as_deref());
    let mut export = begin(schema.into(), &options.target, None, 1, producer)?;
    export.set_sheet(options.sheet.get())?;
    let report = export.write_mapped(&options.input, &mapping, options.report.max_errors)?;
    finish(&report, export, options.report.format, lang)
}

fn failed(path: &Path, fr: &str, en: &str, error: &dyn std::fmt::Display) -> Failure {
    let path = path.display();
    Failure::Usage { fr: format!("{path} : {fr} : {error}"), en: format!("{path}: {en}: {error}") }
}
