//! Converts names of the standard to names of Rust, C, Python and Java.

/// The words of a name: a new one begins at each change from small to capital, and at each character that is no
/// letter or digit.
fn words(name: &str) -> Vec<String> {
    let mut words: Vec<String> = vec![String::new()];
    let mut after_small = false;
    for c in name.replace('œ', "oe").chars().map(without_accent) {
        let breaks = !c.is_ascii_alphanumeric() || (after_small && c.is_ascii_uppercase());
        if breaks {
            words.push(String::new());
        }
        if c.is_ascii_alphanumeric()
            && let Some(word) = words.last_mut()
        {
            word.push(c.to_ascii_lowercase());
        }
        after_small = c.is_ascii_lowercase() || c.is_ascii_digit();
    }
    words.retain(|word| !word.is_empty());
    words
}

fn without_accent(c: char) -> char {
    match c {
        'à' | 'â' | 'ä' => 'a',
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'É' | 'È' | 'Ê' => 'E',
        'î' | 'ï' => 'i',
        'ô' | 'ö' => 'o',
        'ù' | 'û' | 'ü' => 'u',
        'ç' => 'c',
        c => c,
    }
}

/// `COLL_NOM` and `nomAttribuant` to `coll_nom` and `nom_attribuant`.
pub fn snake(name: &str) -> String {
    let name = words(name).join("_");
    const RESERVED: [&str; 6] = ["type", "ref", "match", "move", "use", "where"];
    if RESERVED.contains(&name.as_str()) { format!("r#{name}") } else { name }
}

/// `COLL_NOM` and `idRAE` to `collNom` and `idRae`. Names of methods that every Java object has, and keywords of
/// Java, get an underscore.
pub fn camel(name: &str) -> String {
    let name = pascal(name);
    let mut letters = name.chars();
    let first = letters.next().map(|first| first.to_ascii_lowercase());
    let name: String = first.into_iter().chain(letters).collect();
    const TAKEN: [&str; 24] = [
        "abstract",
        "boolean",
        "build",
        "builder",
        "byte",
        "case",
        "char",
        "class",
        "dataSet",
        "default",
        "double",
        "enum",
        "final",
        "float",
        "get",
        "import",
        "int",
        "interface",
        "long",
        "public",
        "short",
        "toBuilder",
        "version",
        "wait",
    ];
    if TAKEN.contains(&name.as_str()) { format!("{name}_") } else { name }
}

/// `BGT_NATDEC` and `aide en nature` to `BgtNatdec` and `AideEnNature`.
pub fn pascal(name: &str) -> String {
    let capital = |word: &String| {
        let mut letters = word.chars();
        letters.next().map(|first| first.to_ascii_uppercase()).into_iter().chain(letters).collect::<String>()
    };
    let name: String = words(name).iter().map(capital).collect();
    if name.starts_with(|c: char| c.is_ascii_digit()) { format!("N{name}") } else { name }
}

/// `aide en nature` and `nomAttribuant` to `AIDE_EN_NATURE` and `NOM_ATTRIBUANT`.
pub fn constant(name: &str) -> String {
    let name = words(name).join("_").to_ascii_uppercase();
    if name.starts_with(|c: char| c.is_ascii_digit()) { format!("N{name}") } else { name }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_those_a_person_would_give() {
        for (name, rust) in [
            ("COLL_NOM", "coll_nom"),
            ("nomAttribuant", "nom_attribuant"),
            ("idRAE", "id_rae"),
            ("notificationUE", "notification_ue"),
            ("BGT_MTRAR3112", "bgt_mtrar3112"),
            ("type", "r#type"),
        ] {
            assert_eq!(snake(name), rust);
        }
        assert_eq!(pascal("aide en numéraire;aide en nature"), "AideEnNumeraireAideEnNature");
        assert_eq!(pascal("BGT_NATDEC"), "BgtNatdec");
        assert_eq!(pascal("réel"), "Reel");
        assert_eq!(pascal("Maitrise d'œuvre"), "MaitriseDOeuvre");
        assert_eq!(camel("COLL_NOM"), "collNom");
        assert_eq!(camel("idRAE"), "idRae");
        assert_eq!(camel("version"), "version_");
        assert_eq!(constant("aide en numéraire"), "AIDE_EN_NUMERAIRE");
        assert_eq!(constant("24/7"), "N24_7");
    }
}
