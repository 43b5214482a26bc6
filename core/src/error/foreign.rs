use super::Phrase;

/// The message of a reader of JSON or TOML, whose library speaks English only, in both languages, with its place.
pub(crate) fn in_both(error: &impl ToString) -> Phrase {
    let text = error.to_string();
    let (cause, place) = match text.rsplit_once(" at line ") {
        Some((cause, place)) => (cause, place.split_once(" column ")),
        None => (text.as_str(), None),
    };
    let (fr, en) = (french(cause), cause.to_owned());
    match place {
        Some((line, column)) => Phrase::new(
            format!("{fr}, ligne {line}, colonne {column}"),
            format!("{en}, line {line}, column {column}"),
        ),
        None => Phrase::new(fr, en),
    }
}

/// The cause in French; a cause that is not known here is said in general words, never in English.
fn french(cause: &str) -> String {
    let cause = cause.trim();
    let known = FIXED.iter().find(|(english, _)| *english == cause);
    if let Some((_, fr)) = known {
        return (*fr).to_owned();
    }
    for (english, fr) in NAMED {
        let Some(rest) = cause.strip_prefix(english) else { continue };
        let Some((name, rest)) = rest.split_once('`') else { continue };
        let expected: Vec<String> =
            rest.split('`').skip(1).step_by(2).map(|name| format!("« {name} »")).collect();
        return match expected.as_slice() {
            [] => format!("{fr} « {name} »"),
            [one] => format!("{fr} « {name} » ; attendu : {one}"),
            several => format!("{fr} « {name} » ; l'un de ceux-ci est attendu : {}", several.join(", ")),
        };
    }
    for (english, fr) in
        ["invalid type: ", "invalid value: "].iter().zip(["type inattendu", "valeur inattendue"])
    {
        if let Some(rest) = cause.strip_prefix(english) {
            let given = rest.split_once(", expected ").map_or(rest, |(given, _)| given);
            return format!("{fr} : {}", kind(given));
        }
    }
    "structure inattendue".to_owned()
}

/// A value in the words of serde (`string "x"`, `integer `3``), in French.
fn kind(given: &str) -> String {
    let (word, rest) = given.split_once(' ').unwrap_or((given, ""));
    let fr = match word {
        "string" => "texte",
        "integer" | "floating" => "nombre",
        "boolean" => "booléen",
        "map" => "objet",
        "sequence" => "liste",
        "null" | "unit" | "Option" => "null",
        _ => "autre valeur",
    };
    let value = rest.trim_start_matches("point ").trim_matches(['`', '"']);
    if value.is_empty() || rest == "value" { fr.to_owned() } else { format!("{fr} « {value} »") }
}

/// Causes that contain the name of a member.
const NAMED: [(&str, &str); 4] = [
    ("unknown field `", "champ inconnu"),
    ("missing field `", "il manque le champ"),
    ("duplicate field `", "champ donné deux fois :"),
    ("unknown variant `", "valeur inconnue"),
];

const FIXED: [(&str, &str); 22] = [
    ("EOF while parsing a list", "fin du texte au milieu d'une liste"),
    ("EOF while parsing an object", "fin du texte au milieu d'un objet"),
    ("EOF while parsing a string", "fin du texte au milieu d'un texte entre guillemets"),
    ("EOF while parsing a value", "fin du texte au lieu d'une valeur"),
    ("expected `:`", "il manque « : »"),
    ("expected `,` or `]`", "il manque « , » ou « ] »"),
    ("expected `,` or `}`", "il manque « , » ou « } »"),
    ("expected `\"`", "il manque un guillemet"),
    ("expected ident", "ni true, ni false, ni null"),
    ("expected value", "il manque une valeur"),
    ("invalid escape", "barre oblique inverse suivie d'un signe inattendu"),
    ("invalid number", "nombre mal écrit"),
    ("number out of range", "nombre démesuré"),
    ("invalid unicode code point", "caractère qui n'existe pas"),
    (
        "control character (\\u0000-\\u001F) found while parsing a string",
        "caractère de commande dans un texte (retour à la ligne, tabulation)",
    ),
    ("key must be a string", "une clé n'est pas un texte entre guillemets"),
    ("lone leading surrogate in hex escape", "moitié de paire de substitution"),
    ("unexpected end of hex escape", "code de caractère incomplet"),
    ("trailing comma", "virgule de trop"),
    ("trailing characters", "autre chose après la fin"),
    ("recursion limit exceeded", "valeurs emboîtées sur trop de niveaux"),
    ("invalid utf-8 sequence", "octets qui ne sont pas de l'UTF-8"),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::Lang;

    #[derive(Debug, serde::Deserialize)]
    #[serde(deny_unknown_fields)]
    #[allow(dead_code)]
    struct Known {
        column: String,
        date: Option<u8>,
    }

    #[test]
    fn no_english_is_left_in_french() {
        for (json, expected) in [
            ("{", "fin du texte au milieu d'un objet, ligne 1, colonne 1"),
            ("{\"column\":\"a\",", "fin du texte au lieu d'une valeur, ligne 1, colonne 14"),
            ("[1", "type inattendu : nombre « 1 »"),
            ("{\"colum\":1}", "champ inconnu « colum » ; l'un de ceux-ci est attendu : « column », « date »"),
            ("{}", "il manque le champ « column »"),
            ("{\"column\":3}", "type inattendu : nombre « 3 »"),
            ("{\"column\":\"\\q\"}", "barre oblique inverse suivie d'un signe inattendu"),
            ("{\"column\":\"a\"} x", "autre chose après la fin"),
            ("{\"column\":\"a\",\"column\":\"b\"}", "champ donné deux fois : « column »"),
            ("{\"column\":\"a\",\"date\":999}", "valeur inattendue : nombre « 999 »"),
        ] {
            let error = serde_json::from_str::<Known>(json).unwrap_err();
            let said = in_both(&error);
            assert!(said.text(Lang::Fr).starts_with(expected), "{json}: {}", said.text(Lang::Fr));
            for word in ["expected", "field", "line", "invalid", "EOF", "while"] {
                assert!(!said.text(Lang::Fr).contains(word), "{json}: {}", said.text(Lang::Fr));
            }
            assert!(said.text(Lang::En).contains("line"), "{json}: {}", said.text(Lang::En));
        }
    }
}
