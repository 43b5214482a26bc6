//! The description of the command line in the language of the person who reads it.

use std::collections::HashMap;
use std::ffi::OsString;
use std::sync::LazyLock;

use clap::builder::{PossibleValuesParser, StyledStr};
use clap::{Arg, Command, CommandFactory};
use opendatabutton::{Lang, datasets};

use crate::args::Arguments;
use crate::outcome::Failure;

/// The place of a data set's name on the command line, in French.
const DATA_SET: &str = "NOM[@VERSION]";

/// The English of each French text of `args.rs`.
static ENGLISH: LazyLock<HashMap<String, String>> =
    LazyLock::new(|| serde_json::from_str(include_str!("english.json")).unwrap_or_default());

/// The language that the command line or `ODB_LANG` asks for, before anything else of the command line is read.
pub fn lang(arguments: &[OsString]) -> Lang {
    let mut stated = std::env::var("ODB_LANG").ok();
    let mut rest = arguments.iter().filter_map(|argument| argument.to_str());
    while let Some(argument) = rest.next().filter(|argument| *argument != "--") {
        match argument.strip_prefix("--lang") {
            Some("") => stated = rest.next().map(str::to_owned),
            Some(value) if value.starts_with('=') => stated = value.get(1..).map(str::to_owned),
            _ => {}
        }
    }
    stated.and_then(|code| code.parse().ok()).unwrap_or_default()
}

/// The command line, with its texts and the words of clap in this language.
pub fn command(lang: Lang) -> Command {
    dressed(plain_command(lang), lang)
}

/// The command line for tools that know the words of clap: completions and manual pages.
pub fn plain_command(lang: Lang) -> Command {
    match lang {
        Lang::Fr => Arguments::command(),
        Lang::En => texts(Arguments::command(), &english),
    }
}

/// The command line with the names of the data sets, for completions.
pub fn command_with_names(lang: Lang) -> Command {
    with_names(plain_command(lang), english(DATA_SET))
}

fn with_names(command: Command, place: String) -> Command {
    let is_data_set = |arg: &Arg| {
        arg.get_value_names()
            .is_some_and(|names| names.iter().any(|name| *name == *DATA_SET || *name == *place))
    };
    let named = command.mut_args(|arg| match is_data_set(&arg) {
        true => {
            let sets = datasets::all().iter().chain(datasets::documents());
            arg.value_parser(PossibleValuesParser::new(sets.map(|set| set.name)))
        }
        false => arg,
    });
    named.mut_subcommands(|command| with_names(command, place.clone()))
}

/// The help of a command, by its names: `map apply`.
///
/// # Errors
/// When there is no such command.
pub fn page(names: &[String], lang: Lang) -> Result<String, Failure> {
    let mut command = command(lang);
    command.build();
    let mut found = &mut command;
    for name in names {
        found = found.find_subcommand_mut(name).ok_or_else(|| Failure::Usage {
            fr: format!("pas de commande « {name} »"),
            en: format!("no command \"{name}\""),
        })?;
    }
    Ok(found.render_long_help().to_string())
}

fn english(french: &str) -> String {
    ENGLISH.get(french).cloned().unwrap_or_else(|| french.to_owned())
}

/// Replaces each text of a command line.
fn texts(mut command: Command, of: &dyn Fn(&str) -> String) -> Command {
    let styled = |text: &StyledStr| of(&text.to_string());
    if let Some(text) = command.get_about().map(styled) {
        command = command.about(text);
    }
    if let Some(text) = command.get_long_about().map(styled) {
        command = command.long_about(text);
    }
    if let Some(text) = command.get_after_help().map(styled) {
        command = command.after_help(text);
    }
    let command = command.mut_args(|mut arg| {
        if let Some(text) = arg.get_help().map(styled) {
            arg = arg.help(text);
        }
        if let Some(text) = arg.get_long_help().map(styled) {
            arg = arg.long_help(text);
        }
        match arg.get_value_names().map(|names| names.to_vec()) {
            Some(names) if arg.get_action().takes_values() => {
                arg.value_names(names.iter().map(|name| of(name)).collect::<Vec<_>>())
            }
            _ => arg,
        }
    });
    command.mut_subcommands(|command| texts(command, of))
}

/// Replaces the words that clap itself puts into a help page.
fn dressed(mut command: Command, lang: Lang) -> Command {
    const TEMPLATE: &str =
        "{before-help}{about-with-newline}\nUsage\u{a0}: {usage}\n\n{all-args}{after-help}";
    if lang == Lang::Fr {
        command = command.help_template(TEMPLATE);
        command = command.subcommand_value_name("COMMANDE").subcommand_help_heading("Commandes\u{a0}");
    }
    command.mut_args(|arg| noted(arg, lang)).mut_subcommands(|command| dressed(command, lang))
}

/// The argument, with its heading, its variable, its default and its values in this language.
fn noted(arg: Arg, lang: Lang) -> Arg {
    let pick = |fr: &'static str, en: &'static str| if lang == Lang::Fr { fr } else { en };
    let colon = pick("\u{a0}:", ":");
    let values: Vec<_> = match arg.get_action().takes_values() {
        true => arg.get_possible_values().into_iter().filter(|value| !value.is_hide_set()).collect(),
        false => Vec::new(),
    };
    let mut notes = Vec::new();
    if let Some(name) = arg.get_env() {
        notes.push(format!("[{}{colon} {}]", pick("variable", "env"), name.to_string_lossy()));
    }
    if let [value] = arg.get_default_values() {
        notes.push(format!("[{}{colon} {}]", pick("par défaut", "default"), value.to_string_lossy()));
    }
    let help = arg.get_help().map(ToString::to_string).unwrap_or_default();
    let mut long = arg.get_long_help().map_or_else(|| help.clone(), ToString::to_string);
    for note in &notes {
        long.push_str(&format!("\n\n{note}"));
    }
    if !values.is_empty() {
        let names: Vec<&str> = values.iter().map(|value| value.get_name()).collect();
        notes.push(format!("[{}{colon} {}]", pick("valeurs", "values"), names.join(", ")));
        long.push_str(&format!("\n\n{}{colon}", pick("Valeurs", "Values")));
        for value in &values {
            let help = value.get_help().map(|help| in_language(&help.to_string(), lang));
            let help = help.map(|help| format!("{colon} {help}")).unwrap_or_default();
            long.push_str(&format!("\n- {}{help}", value.get_name()));
        }
    }
    let arg = match lang {
        Lang::Fr if arg.is_positional() => arg.help_heading("Arguments\u{a0}"),
        Lang::Fr => arg.help_heading("Options\u{a0}"),
        Lang::En => arg,
    };
    let help = [vec![help], notes].concat().join(" ");
    let arg = arg.help(help).long_help(long);
    // clap refuses these settings on flags.
    match arg.get_action().takes_values() {
        true => arg.hide_default_value(true).hide_possible_values(true).hide_env(true),
        false => arg,
    }
}

fn in_language(french: &str, lang: Lang) -> String {
    if lang == Lang::Fr { french.to_owned() } else { english(french) }
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn each_text_has_its_english_and_each_english_its_text() {
        let seen = RefCell::new(BTreeSet::new());
        let _ = texts(Arguments::command(), &|text| {
            seen.borrow_mut().insert(text.to_owned());
            text.to_owned()
        });
        let mut commands = vec![Arguments::command()];
        while let Some(command) = commands.pop() {
            let values = command.get_arguments().flat_map(Arg::get_possible_values);
            let helps = values.filter_map(|value| value.get_help().map(ToString::to_string));
            seen.borrow_mut().extend(helps);
            commands.extend(command.get_subcommands().cloned());
        }
        let known: BTreeSet<String> = ENGLISH.keys().cloned().collect();
        let seen = seen.into_inner();
        assert_eq!(seen.difference(&known).collect::<Vec<_>>(), Vec::<&String>::new(), "without English");
        assert_eq!(known.difference(&seen).collect::<Vec<_>>(), Vec::<&String>::new(), "of no text");
    }

    #[test]
    fn the_language_is_known_before_the_command_line_is() {
        let of = |line: &str| lang(&line.split(' ').map(OsString::from).collect::<Vec<_>>());
        assert_eq!(of("odb --lang en --help"), Lang::En);
        assert_eq!(of("odb validate --lang=en"), Lang::En);
        assert_eq!(of("odb validate --lang=en --lang fr x"), Lang::Fr);
        assert_eq!(of("odb validate --language=en --lang xx"), Lang::Fr);
        assert_eq!(of("odb validate -- --lang en"), Lang::Fr);
    }
}
