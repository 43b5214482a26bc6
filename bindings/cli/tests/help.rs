//! Help, faults of the command line and completions, in the language of the person.

#![allow(clippy::unwrap_used)] // a test that cannot go on has failed

mod support;

use std::path::Path;

use support::odb;

/// Words of clap that no French page has.
const ENGLISH: [&str; 9] =
    ["Usage:", "Options:", "Commands:", "Arguments:", "[default", "[possible", "[env", "Print", "error:"];

fn commands() -> Vec<Vec<&'static str>> {
    let names = "export validate fix convert totem map template schemas schema completions help man";
    let mut all: Vec<Vec<&str>> = names.split(' ').map(|name| vec![name]).collect();
    all.extend([vec![], vec!["map", "suggest"], vec!["map", "apply"]]);
    all
}

#[test]
fn help_is_in_the_language_asked_for() {
    for command in commands() {
        for flag in ["--help", "-h"] {
            let french = odb(Path::new("."), &[&command[..], &[flag]].concat(), "");
            assert_eq!((french.code, french.err.as_str()), (0, ""), "{command:?}");
            for word in ENGLISH {
                assert!(!french.out.contains(word), "{command:?} {flag}: {word} in\n{}", french.out);
            }
            assert!(
                french.out.contains("Usage : odb") && french.out.contains("Affiche l'aide"),
                "{}",
                french.out
            );
            let english = odb(Path::new("."), &[&command[..], &[flag, "--lang", "en"]].concat(), "");
            let from_variable = odb(Path::new("."), &[&["--lang=en"], &command[..], &[flag]].concat(), "");
            assert_eq!(english.out, from_variable.out);
            assert!(
                english.out.contains("Usage: odb") && english.out.contains("Prints help"),
                "{}",
                english.out
            );
            // Letters that English lacks, but for a French term of the field.
            let text = english.out.replace("compte financier unique", "");
            let french_letter = text.chars().find(|c| c.is_alphabetic() && !c.is_ascii());
            assert_eq!(french_letter, None, "{command:?}: {}", english.out);
        }
    }
    let named = odb(Path::new("."), &["help", "map", "apply"], "");
    assert!(named.code == 0 && named.out.contains("CORRESPONDANCE"), "{}", named.out);
}

#[test]
fn faults_of_the_command_line_are_in_the_language_asked_for() {
    for (arguments, part) in [
        (&["validate"][..], "il manque : <FICHIER>"),
        (
            &["validate", "x.csv", "--formt", "json"],
            "argument inconnu : « --formt » ; vouliez-vous dire « --format » ?",
        ),
        (
            &["validate", "x.csv", "--format", "pdf"],
            "« pdf » ne convient pas à « --format <FORME> » : text, json, html, csv",
        ),
        (&["valdate", "x.csv"], "commande inconnue : « valdate » ; vouliez-vous dire « validate » ?"),
        (
            &["export", "prenoms", "x.csv", "--date", "demain"],
            "« demain » ne convient pas à « --date <DATE> » : Date du nom officiel",
        ),
        (
            &["validate", "x.csv", "--lang", "xx"],
            "« xx » ne convient pas à « --lang <LANGUE> » : Langue des messages",
        ),
        (&["validate", "x.csv", "--threads", "0"], "« 0 » ne convient pas à « --threads <N> »"),
        (&["export", "prenoms", "x.csv"], "il manque : --producer <SIREN|SIRET>"),
        (&["export", "prenoms", "x.csv", "--dir", "a", "-o", "b"], "ne vont pas ensemble"),
        (&["validate", "x.csv", "--schema"], "demande une valeur"),
        (&["map"], "Usage : odb map"),
    ] {
        let french = odb(Path::new("."), arguments, "");
        assert_eq!((french.code, french.out.as_str()), (2, ""), "{arguments:?}");
        assert!(french.err.contains(part), "{arguments:?}: {}", french.err);
        for word in ENGLISH {
            assert!(!french.err.contains(word), "{arguments:?}: {word} in\n{}", french.err);
        }
        let english = odb(Path::new("."), &[&["--lang", "en"], arguments].concat(), "");
        let is_english = ["error:", "Usage: odb"].iter().any(|word| english.err.contains(word));
        // A wrong language leaves the French.
        assert!(english.code == 2 && is_english || arguments.contains(&"xx"), "{}", english.err);
    }
}

#[test]
fn completions_offer_the_names_of_data_sets() {
    for shell in ["bash", "zsh", "fish"] {
        let run = odb(Path::new("."), &["completions", shell], "");
        for name in ["deliberations", "marches-publics", "irve-statique"] {
            assert!(run.code == 0 && run.out.contains(name), "{shell}: {name}");
        }
    }
}
