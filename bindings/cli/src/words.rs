//! Numbers of things, as people say them.

use opendatabutton::Lang;

/// `3 lignes`: a number and the word in its number, each given in French and in English, for one and for several.
pub fn counted(count: u64, french: [&str; 2], english: [&str; 2], lang: Lang) -> String {
    let ([one, several], is_one) = match lang {
        Lang::Fr => (french, count < 2),
        Lang::En => (english, count == 1),
    };
    format!("{count} {}", if is_one { one } else { several })
}
