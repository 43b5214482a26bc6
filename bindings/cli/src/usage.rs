//! The faults of a command line, in French; clap itself words them in English.

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Command, Error};
use opendatabutton::Lang;

/// Prints a fault of the command line, or the help or version that the user asked for; returns the exit code.
pub fn report(error: &Error, mut command: Command, lang: Lang) -> u8 {
    // A closed output leaves nobody to tell.
    match lang {
        Lang::Fr
            if error.use_stderr() && error.kind() != ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand =>
        {
            // The arguments of commands that were not called have no names yet.
            command.build();
            eprintln!("odb\u{a0}: {}", explained(error, &command));
        }
        _ => {
            let _ = error.print();
        }
    }
    u8::try_from(error.exit_code()).unwrap_or(2)
}

fn explained(error: &Error, command: &Command) -> String {
    let mut text = fault(error, command);
    if let Some(near) = suggestion(error) {
        text.push_str(&format!("\u{a0}; vouliez-vous dire {near}\u{a0}?"));
    }
    let usage = context(error, ContextKind::Usage);
    let usage = usage.trim().trim_start_matches("Usage:").trim();
    if !usage.is_empty() {
        text.push_str(&format!("\n\nUsage\u{a0}: {usage}"));
    }
    text.push_str("\n\nPour en savoir plus, essayez --help.");
    text
}

fn fault(error: &Error, command: &Command) -> String {
    let of = |kind| context(error, kind);
    let arg = of(ContextKind::InvalidArg);
    let value = of(ContextKind::InvalidValue);
    match error.kind() {
        ErrorKind::UnknownArgument => format!("argument inconnu\u{a0}: « {arg} »"),
        ErrorKind::InvalidSubcommand => {
            format!("commande inconnue\u{a0}: « {} »", of(ContextKind::InvalidSubcommand))
        }
        ErrorKind::MissingSubcommand => {
            format!("il manque une commande\u{a0}: {}", of(ContextKind::ValidSubcommand))
        }
        ErrorKind::MissingRequiredArgument => format!("il manque\u{a0}: {arg}"),
        ErrorKind::ArgumentConflict => {
            format!("« {arg} » et « {} » ne vont pas ensemble", of(ContextKind::PriorArg))
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation if value.is_empty() => {
            format!("« {arg} » demande une valeur{}", choice(&of(ContextKind::ValidValue)))
        }
        ErrorKind::InvalidValue => {
            format!("« {value} » ne convient pas à « {arg} »{}", choice(&of(ContextKind::ValidValue)))
        }
        ErrorKind::ValueValidation => {
            let help = help_of(command, &arg).map(|help| format!("\u{a0}: {help}")).unwrap_or_default();
            format!("« {value} » ne convient pas à « {arg} »{help}")
        }
        ErrorKind::TooManyValues => format!("« {arg} » ne prend pas la valeur « {value} »"),
        ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues | ErrorKind::NoEquals => {
            format!("« {arg} » n'a pas le nombre de valeurs attendu")
        }
        ErrorKind::InvalidUtf8 => "un argument n'est pas en UTF-8".to_owned(),
        _ => "la ligne de commande ne se comprend pas".to_owned(),
    }
}

fn choice(values: &str) -> String {
    if values.is_empty() { String::new() } else { format!("\u{a0}: {values}") }
}

/// The help of an argument of any command, by its name in errors: `--date <DATE>`.
fn help_of(command: &Command, name: &str) -> Option<String> {
    let own = command.get_arguments().find(|arg| arg.to_string() == name);
    let help = own.and_then(|arg| arg.get_help()).map(ToString::to_string);
    help.or_else(|| command.get_subcommands().find_map(|command| help_of(command, name)))
}

fn suggestion(error: &Error) -> Option<String> {
    let kinds = [ContextKind::SuggestedArg, ContextKind::SuggestedSubcommand, ContextKind::SuggestedValue];
    let near = kinds.into_iter().map(|kind| context(error, kind)).find(|text| !text.is_empty())?;
    Some(format!("« {near} »"))
}

fn context(error: &Error, kind: ContextKind) -> String {
    match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(", "),
        Some(ContextValue::StyledStr(text)) => text.to_string(),
        _ => String::new(),
    }
}
