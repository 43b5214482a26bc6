use std::fs;
use std::path::Path;

use opendatabutton::{IoAction, Lang, Mapping, datasets};

use crate::args::{MapApplyOptions, MapCommand, MapSuggestOptions};
use crate::delivery::{answer, begin, finish, stated_producer};
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
    let Some(path) = options.output.as_deref().filter(|path| !output::is_standard(path)) else {
        output::print(text.as_bytes())?;
        return Ok(Outcome::Compliant);
    };
    output::write_new(path, text.as_bytes(), options.force)?;
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
    let answer = answer(&options.target, &options.report, lang)?;
    let path = &options.mapping;
    let text = fs::read_to_string(path).map_err(|error| Failure::io(IoAction::Read, path, error))?;
    let mut mapping = if path.extension().is_some_and(|end| end.eq_ignore_ascii_case("json")) {
        Mapping::from_json(&text)?
    } else {
        let mapping: Mapping = toml::from_str(&text).map_err(|error| unreadable(path, &text, &error))?;
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
    finish(&report, export, answer)
}

/// The fault of a mapping, with its line, which shows it in either language.
fn unreadable(path: &Path, text: &str, error: &toml::de::Error) -> Failure {
    let path = path.display();
    let place = error.span().map_or(text.len(), |span| span.start);
    let before = text.get(..place).unwrap_or(text);
    let number = before.matches('\n').count() + 1;
    let line = text.lines().nth(number - 1).unwrap_or_default().trim();
    Failure::Usage {
        fr: format!("{path} : correspondance illisible, ligne {number} : « {line} »"),
        en: format!("{path}: unreadable mapping, line {number}: \"{line}\": {}", error.message()),
    }
}
