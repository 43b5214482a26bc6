//! The standard of addresses as tables: its rules with the codes and levels of the official validator
//! (`@ban-team/validateur-bal`), and a few communes.

/// A rule, the validator's code for it (`*` replaces the column), its level.
#[rustfmt::skip]
pub const RULES: &[(&str, &str, &str)] = &[
    ("bal-encoding", "file.encoding.non_standard", "error"),
    ("bal-delimiter", "file.delimiter.non_standard", "error"),
    ("bal-line-end", "file.linebreak.non_standard", "error"),
    ("bal-column-missing", "field.*.missing", "error"),
    ("bal-column-missing-warning", "field.*.missing", "warning"),
    ("bal-column-missing-info", "field.*.missing", "info"),
    ("bal-value-missing", "*.valeur_manquante", "error"),
    ("bal-value-missing-warning", "*.valeur_manquante", "warning"),
    ("bal-value-missing-info", "*.valeur_manquante", "info"),
    ("bal-spaces", "*.espaces_debut_fin", "error"),
    ("bal-spaces-warning", "*.espaces_debut_fin", "warning"),
    ("bal-spaces-info", "*.espaces_debut_fin", "info"),
    ("bal-key-case", "*.casse_invalide", "error"),
    ("bal-key-shape", "*.structure_invalide", "error"),
    ("bal-key-street", "*.voie_invalide", "warning"),
    ("bal-key-street-unknown", "*.voie_non_renseignee", "info"),
    ("bal-key-number", "*.numero_invalide", "error"),
    ("bal-key-number-length", "*.numero_prefixe_manquant", "error"),
    ("bal-uuid", "*.type_invalide", "error"),
    ("bal-name-short", "*.trop_court", "error"),
    ("bal-name-short-language", "*.trop_court", "warning"),
    ("bal-name-long", "*.trop_long", "error"),
    ("bal-name-long-language", "*.trop_long", "warning"),
    ("bal-name-damaged", "*.caractere_invalide", "error"),
    ("bal-name-damaged-language", "*.caractere_invalide", "warning"),
    ("bal-name-underscore", "*.contient_tiret_bas", "warning"),
    ("bal-name-capitals", "*.casse_incorrecte", "warning"),
    ("bal-number-type", "numero.type_invalide", "error"),
    ("bal-number-large", "numero.trop_grand", "error"),
    ("bal-number-zero", "numero.not_to_be_zero", "warning"),
    ("bal-number-leading-zero", "numero.contient_prefixe", "error"),
    ("bal-suffix-start", "suffixe.debut_invalide", "error"),
    ("bal-suffix-long", "suffixe.trop_long", "error"),
    ("bal-suffix-characters", "suffixe.caractere_invalide", "warning"),
    ("bal-commune", "*.commune_invalide", "error"),
    ("bal-commune-former", "*.commune_ancienne", "warning"),
    ("bal-commune-delegated", "commune_deleguee_insee.commune_invalide", "warning"),
    ("bal-commune-name-case", "*.casse_incorrecte", "info"),
    ("bal-position", "position.valeur_invalide", "warning"),
    ("bal-position-spelling", "position.enum_fuzzy", "warning"),
    ("bal-coordinate", "*.valeur_invalide", "error"),
    ("bal-coordinate-comma", "*.separateur_decimal_invalide", "error"),
    ("bal-parcels", "cad_parcelles.valeur_invalide", "warning"),
    ("bal-parcels-bars", "cad_parcelles.pipe_debut_fin", "warning"),
    ("bal-date", "date_der_maj.date_invalide", "error"),
    ("bal-date-old", "date_der_maj.date_ancienne", "warning"),
    ("bal-date-future", "date_der_maj.date_future", "warning"),
    ("bal-certification", "certification_commune.valeur_invalide", "warning"),
    ("bal-key-other-number", "row.incoherence_numero", "error"),
    ("bal-place-twice", "row.voie_nom_have_same_lieudit_complement_nom", "warning"),
    ("bal-position-missing", "row.position_manquante", "warning"),
    ("bal-chief-town", "row.chef_lieu_invalide", "warning"),
    ("bal-commune-missing", "row.commune_manquante", "error"),
    ("bal-commune-name", "row.commune_nom_invalide", "warning"),
    ("bal-coordinates-missing", "row.longlat_vides", "error"),
    ("bal-coordinates-outside", "row.longlat_invalides", "error"),
    ("bal-coordinates-apart", "row.longlat_xy_incoherents", "warning"),
    ("bal-address-incomplete", "row.adresse_incomplete", "error"),
    ("bal-ids-partial", "row.lack_of_id_ban", "error"),
    ("bal-place-id-names", "row.different_voie_nom_with_same_id_ban_toponyme", "warning"),
    ("bal-place-name-ids", "row.different_id_ban_toponyme_with_same_voie_nom", "warning"),
    ("bal-address-id-addresses", "row.different_adresse_with_same_id_ban_adresse", "warning"),
    ("bal-address-ids", "row.different_id_ban_adresses_with_same_adresse", "warning"),
    ("bal-place-undeclared", "row.lieudit_complement_nom_not_declared", "warning"),
    ("bal-empty", "rows.empty", "error"),
    ("bal-commune-ids", "rows.multi_id_ban_commune", "error"),
    ("bal-ids-everywhere", "rows.every_line_required_id_ban", "error"),
];

/// The rules across columns and across rows, with their columns (of either version).
#[rustfmt::skip]
pub const ACROSS: &[(&str, &[&str])] = &[
    ("bal-key-other-number", &["cle_interop", "numero"]),
    ("bal-place-twice", &["voie_nom", "toponyme", "lieudit_complement_nom"]),
    ("bal-position-missing", &["position", "numero"]),
    ("bal-chief-town", &["commune_insee", "commune_deleguee_insee"]),
    ("bal-commune-missing", &["commune_insee", "cle_interop"]),
    ("bal-commune-name", &["commune_nom", "commune_insee"]),
    ("bal-coordinates-missing", &["long", "lat", "numero"]),
    ("bal-coordinates-outside", &["long", "lat"]),
    ("bal-coordinates-apart", &["x", "y", "long", "lat"]),
    ("bal-address-incomplete", &["numero", "voie_nom", "toponyme"]),
    ("bal-ids-partial", &["id_ban_commune", "id_ban_toponyme", "id_ban_adresse"]),
    ("bal-place-id-names", &["id_ban_toponyme", "voie_nom", "toponyme"]),
    ("bal-place-name-ids", &["voie_nom", "toponyme", "id_ban_toponyme"]),
    ("bal-address-id-addresses", &["id_ban_adresse", "voie_nom", "toponyme", "numero", "suffixe"]),
    ("bal-address-ids", &["voie_nom", "toponyme", "numero", "suffixe", "id_ban_adresse"]),
    ("bal-place-undeclared", &["lieudit_complement_nom", "voie_nom", "toponyme"]),
    ("bal-commune-ids", &["id_ban_commune"]),
    ("bal-ids-everywhere", &["id_ban_commune", "id_ban_toponyme", "id_ban_adresse"]),
];

/// The findings about a file without a column: in 1.4, in 1.5; E, W or I as in the validator.
pub const ABSENT: &[(&str, char, char)] = &[
    ("cle_interop", 'W', ' '),
    ("id_ban_commune", 'W', 'E'),
    ("id_ban_toponyme", 'W', 'E'),
    ("id_ban_adresse", 'W', 'E'),
    ("voie_nom", 'E', ' '),
    ("toponyme", ' ', 'E'),
    ("lieudit_complement_nom", 'I', 'I'),
    ("numero", 'E', 'E'),
    ("suffixe", 'W', 'W'),
    ("commune_insee", 'E', 'E'),
    ("commune_nom", 'I', 'I'),
    ("commune_deleguee_insee", 'I', 'I'),
    ("commune_deleguee_nom", 'I', 'I'),
    ("position", 'W', 'W'),
    ("x", 'W', 'W'),
    ("y", 'W', 'W'),
    ("long", 'E', 'E'),
    ("lat", 'E', 'E'),
    ("cad_parcelles", 'I', 'I'),
    ("source", 'W', 'W'),
    ("date_der_maj", 'W', 'W'),
    ("certification_commune", 'W', 'W'),
];

/// The number that declares a street or a place without addresses.
pub const NO_ADDRESS: i64 = 99_999;

/// The positions, and other spellings that the validator reads as one of them.
pub const POSITIONS: [(&str, &str); 8] = [
    ("entrée", "entree"),
    ("bâtiment", "Bâtiment"),
    ("cage d’escalier", "cage d'escalier"),
    ("logement", "LOGEMENT"),
    ("service technique", "service_technique"),
    ("délivrance postale", "delivrance postale"),
    ("parcelle", "Parcelle"),
    ("segment", "Segment"),
];

/// A commune, and a point in it.
pub struct Commune {
    /// Its code.
    pub code: &'static str,
    /// Its name, as INSEE writes it.
    pub name: &'static str,
    /// A former commune that is now a part of it: code and name.
    pub part: (&'static str, &'static str),
    /// The point in degrees.
    pub degrees: (f64, f64),
    /// The same point in the legal projection of `@etalab/project-legal`.
    pub metres: (f64, f64),
}

const fn commune(
    [code, name, part, part_name]: [&'static str; 4],
    degrees: (f64, f64),
    metres: (f64, f64),
) -> Commune {
    Commune { code, name, part: (part, part_name), degrees, metres }
}

/// At least one commune for each projection. A commune without parts has itself as its part.
#[rustfmt::skip]
pub const COMMUNES: [Commune; 14] = [
    commune(["01015", "Arboys en Bugey", "01340", "Saint-Bois"], (5.6432, 45.7251), (905_548.54, 6_517_386.67)),
    commune(["01033", "Valserhône", "01126", "Coupy"], (5.82211, 46.11034), (917_927.08, 6_560_621.93)),
    commune(["31591", "Escoulis", "31591", "Escoulis"], (1.02839, 43.11164), (539_416.01, 6_225_601.5)),
    commune(["2A004", "Ajaccio", "2A004", "Ajaccio"], (8.73762, 41.9263), (1_176_528.93, 6_109_055.61)),
    commune(["67482", "Strasbourg", "67482", "Strasbourg"], (7.75211, 48.57341), (1_050_363.36, 6_840_900.8)),
    commune(["29019", "Brest", "29019", "Brest"], (-4.48611, 48.39041), (146_632.35, 6_836_263.5)),
    commune(["97105", "Basse-Terre", "97105", "Basse-Terre"], (-61.72461, 16.00021), (636_465.46, 1_769_377.31)),
    commune(["97209", "Fort-de-France", "97209", "Fort-de-France"], (-61.07451, 14.61201), (707_407.39, 1_616_292.73)),
    commune(["97302", "Cayenne", "97302", "Cayenne"], (-52.31341, 4.93351), (354_375.56, 545_458.16)),
    commune(["97411", "Saint-Denis", "97411", "Saint-Denis"], (55.44877, -20.88331), (338_642.73, 7_689_987.92)),
    commune(["97608", "Dzaoudzi", "97608", "Dzaoudzi"], (45.22561, -12.78121), (524_486.77, 8_587_048.57)),
    commune(["97502", "Saint-Pierre", "97502", "Saint-Pierre"], (-56.18451, 46.78121), (562_250.6, 5_181_174.09)),
    commune(["98818", "Nouméa", "98818", "Nouméa"], (166.4452, -22.27211), (445_883.34, 214_446.31)),
    commune(["98735", "Papeete", "98735", "Papeete"], (-149.5652, -17.53811), (227_668.04, 8_059_077.03)),
];

/// The validator's rule in place of a rule about files.
pub fn rule_of_file(rule: &str) -> &str {
    match rule {
        "file-encoding" => "bal-encoding",
        "file-delimiter" => "bal-delimiter",
        other => other,
    }
}
