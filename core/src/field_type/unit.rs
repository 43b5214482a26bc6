//! Units that people write after numbers. If a column's description names a unit, that unit in a cell adds nothing.

use super::lexical;

/// The unit of a column's numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Unit(usize);

/// The spellings of each unit, folded: capitals do not distinguish them.
const UNITS: [&[&str]; 12] = [
    &["€", "eur", "euro", "euros"],
    &["kw", "kilowatt", "kilowatts"],
    &["kwh", "kilowattheure", "kilowattheures"],
    &["m", "metre", "metres"],
    &["cm", "centimetre", "centimetres"],
    &["km", "kilometre", "kilometres"],
    &["m²", "m2"],
    &["ha", "hectare", "hectares"],
    &["kg", "kilogramme", "kilogrammes"],
    &["t", "tonne", "tonnes"],
    &["°", "degre", "degres"],
    &["min", "minute", "minutes"],
];

impl Unit {
    pub const EURO: Unit = Unit(0);

    fn read(text: &str) -> Option<Self> {
        let folded = lexical::fold(text);
        UNITS.iter().position(|names| names.contains(&folded.as_str())).map(Unit)
    }

    /// The unit that a description names: `en kW`, `(kW)`, `en degrés`. None when it names two.
    pub fn of(description: &str) -> Option<Self> {
        let words = description.split(|c: char| !c.is_alphanumeric() && !matches!(c, '€' | '°' | '²' | '('));
        let mut said_before = false;
        let mut found: Option<Unit> = None;
        for word in words.filter(|word| !word.is_empty()) {
            let bracketed = word.strip_prefix('(');
            if let Some(unit) =
                Unit::read(bracketed.unwrap_or(word)).filter(|_| said_before || bracketed.is_some())
            {
                if found.is_some_and(|other| other != unit) {
                    return None;
                }
                found = Some(unit);
            }
            said_before = word.eq_ignore_ascii_case("en");
        }
        found
    }

    /// True if the text is a spelling of this unit.
    pub fn is(self, text: &str) -> bool {
        Unit::read(text) == Some(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_description_names_the_unit() {
        for (text, name) in [
            ("Puissance maximale délivrée en kW", Some("kw")),
            ("Puissance (kW)", Some("kilowatts")),
            ("Total accordé, en euros, avec un point décimal", Some("€")),
            ("Position en degrés décimaux (WGS 84)", Some("°")),
            ("Un point de kW", None),
            ("Durée en minutes ou en km", None),
            ("Rangée m", None),
        ] {
            assert_eq!(Unit::of(text), name.and_then(Unit::read), "{text}");
        }
        assert!(Unit::of("en kW").is_some_and(|unit| unit.is("kW") && unit.is("KW") && !unit.is("kWh")));
    }
}
