use std::fmt;

use super::{Lang, message};

/// How grave a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Severity {
    /// The file complies; something could be better, and need not be.
    Info,
    /// The file complies all the same, but something should be looked at.
    Warning,
    /// The file does not comply.
    Error,
}

impl Severity {
    /// `info`, `warning` or `error`, as in the JSON report.
    pub fn code(self) -> &'static str {
        match self {
            Severity::Info => "info",
            Severity::Warning => "warning",
            Severity::Error => "error",
        }
    }
}

/// What a finding is about.
///
/// Each rule has a stable identifier ([`Rule::id`]), documented in `docs/RULES.md` and never reused.
/// New rules may be added.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
#[repr(u8)]
#[allow(missing_docs)] // each variant is its identifier; titles and explanations are in the catalogue
pub enum Rule {
    FileEncoding,
    FileDelimiter,
    FileByteOrderMark,
    FileUnclosedQuote,
    SheetOthers,
    SheetMerged,
    SheetErrorValue,
    SheetNoResult,
    HeaderUnmatched,
    ColumnMissing,
    ColumnMissingOptional,
    ColumnUnknown,
    ColumnOrder,
    ColumnDuplicate,
    ColumnSpaces,
    RowBlank,
    RowExtraCell,
    RowMissingCell,
    RowTooLong,
    TextDamaged,
    TextNul,
    TypeText,
    TypeUri,
    TypeEmail,
    TypeInteger,
    TypeNumber,
    TypeBoolean,
    TypeDate,
    TypeYear,
    TypeDateTime,
    TypeGeopoint,
    TypeArray,
    TypeArrayItem,
    TypeUuid,
    TypeBinary,
    TypeNumberFormat,
    TypeDateFormat,
    TypeDateTimeFormat,
    TypeTime,
    TypeYearMonth,
    TypeDuration,
    TypeObject,
    TypeGeojson,
    TypeList,
    ConstraintExclusiveMinimum,
    ConstraintExclusiveMaximum,
    ConstraintMinItems,
    ConstraintMaxItems,
    KeyMissing,
    KeyRepeated,
    ConstraintRequired,
    ConstraintMinLength,
    ConstraintMaxLength,
    ConstraintMinimum,
    ConstraintMaximum,
    ConstraintPattern,
    ConstraintEnum,
    ConstraintUnique,
    CheckSiret,
    CheckSiren,
    CheckActes,
    CheckYearInterval,
    CheckCohesive,
    CheckCompare,
    CheckIncomparable,
    CheckSum,
    CheckOneOf,
    CheckCohesiveAbsent,
    CheckOneOfAbsent,
    CheckCode,
    CheckName,
    CheckOpeningHours,
    CheckCoordinates,
    CheckCoordinatesReversed,
    CheckPhone,
    RecordUnknownColumn,
    RecordDuplicateColumn,
    RecordValue,
    RecordForm,
    RecordNul,
    RecordDamaged,
    RecordUnclosedQuote,
    /// A record is longer than any row that can be read again.
    RecordTooLong,
    TableLostDigits,
    TableWholeFloats,
    GeojsonPosition,
    BalEncoding,
    BalDelimiter,
    BalLineEnd,
    BalColumnMissing,
    BalColumnMissingWarning,
    BalColumnMissingInfo,
    BalMissing,
    BalMissingWarning,
    BalMissingInfo,
    BalSpaces,
    BalSpacesWarning,
    BalSpacesInfo,
    BalKeyCase,
    BalKeyShape,
    BalKeyStreet,
    BalKeyStreetUnknown,
    BalKeyNumber,
    BalKeyNumberLength,
    BalUuid,
    BalNameShort,
    BalNameShortLanguage,
    BalNameLong,
    BalNameLongLanguage,
    BalNameDamaged,
    BalNameDamagedLanguage,
    BalNameUnderscore,
    BalNameCapitals,
    BalNumberType,
    BalNumberLarge,
    BalNumberZero,
    BalNumberZeros,
    BalSuffixStart,
    BalSuffixLong,
    BalSuffixCharacters,
    BalCommune,
    BalCommuneFormer,
    BalCommuneDelegated,
    BalCommuneCase,
    BalPosition,
    BalPositionSpelling,
    BalCoordinate,
    BalCoordinateComma,
    BalParcels,
    BalParcelsBars,
    BalDate,
    BalDateOld,
    BalDateFuture,
    BalCertification,
    BalKeyOtherNumber,
    BalPlaceTwice,
    BalPositionMissing,
    BalChiefTown,
    BalCommuneMissing,
    BalCommuneName,
    BalCoordinatesMissing,
    BalCoordinatesOutside,
    BalCoordinatesApart,
    BalIncomplete,
    BalIdsPartial,
    BalPlaceIdNames,
    BalPlaceNameIds,
    BalAddressId,
    BalAddressIds,
    BalPlaceUndeclared,
    BalEmpty,
    BalCommuneIds,
    BalIdsEverywhere,
}

/// A rule's identifier, the type that Validata gives such a finding, its severity and Validata's tags.
struct Entry {
    rule: Rule,
    id: &'static str,
    validata_type: &'static str,
    severity: Severity,
    tags: &'static [&'static str],
}

const FILE: &[&str] = &["#file"];
const HEADER: &[&str] = &["#table", "#header"];
const LABEL: &[&str] = &["#table", "#header", "#label"];
const ROW: &[&str] = &["#table", "#row"];
const CELL: &[&str] = &["#table", "#row", "#cell"];

const fn error(
    rule: Rule,
    id: &'static str,
    validata_type: &'static str,
    tags: &'static [&'static str],
) -> Entry {
    Entry { rule, id, validata_type, severity: Severity::Error, tags }
}

const fn warning(
    rule: Rule,
    id: &'static str,
    validata_type: &'static str,
    tags: &'static [&'static str],
) -> Entry {
    Entry { rule, id, validata_type, severity: Severity::Warning, tags }
}

const fn info(
    rule: Rule,
    id: &'static str,
    validata_type: &'static str,
    tags: &'static [&'static str],
) -> Entry {
    Entry { rule, id, validata_type, severity: Severity::Info, tags }
}

/// In the order of the enumeration: a test holds them together.
const TABLE: &[Entry] = &[
    warning(Rule::FileEncoding, "file-encoding", "encoding-warning", FILE),
    warning(Rule::FileDelimiter, "file-delimiter", "delimiter-warning", FILE),
    warning(Rule::FileByteOrderMark, "file-byte-order-mark", "encoding-warning", FILE),
    warning(Rule::FileUnclosedQuote, "file-unclosed-quote", "quote-warning", ROW),
    warning(Rule::SheetOthers, "sheet-others", "sheet-warning", FILE),
    warning(Rule::SheetMerged, "sheet-merged-cells", "sheet-warning", FILE),
    warning(Rule::SheetErrorValue, "sheet-error-value", "sheet-warning", CELL),
    warning(Rule::SheetNoResult, "sheet-no-result", "sheet-warning", CELL),
    error(Rule::HeaderUnmatched, "header-unmatched", "unmatched-header", HEADER),
    error(Rule::ColumnMissing, "column-missing", "missing-label", LABEL),
    warning(Rule::ColumnMissingOptional, "column-missing-optional", "missing-label", LABEL),
    warning(Rule::ColumnUnknown, "column-unknown", "extra-label", LABEL),
    warning(Rule::ColumnOrder, "column-order", "incorrect-label", HEADER),
    error(Rule::ColumnDuplicate, "column-duplicate", "duplicate-label", LABEL),
    warning(Rule::ColumnSpaces, "column-spaces", "incorrect-label", LABEL),
    error(Rule::RowBlank, "row-blank", "blank-row", ROW),
    error(Rule::RowExtraCell, "row-extra-cell", "extra-cell", CELL),
    error(Rule::RowMissingCell, "row-missing-cell", "missing-cell", CELL),
    error(Rule::RowTooLong, "row-too-long", "row-error", ROW),
    warning(Rule::TextDamaged, "text-damaged", "encoding-warning", CELL),
    warning(Rule::TextNul, "text-nul", "encoding-warning", CELL),
    error(Rule::TypeText, "type-text", "type-error", CELL),
    error(Rule::TypeUri, "type-uri", "type-error", CELL),
    error(Rule::TypeEmail, "type-email", "type-error", CELL),
    error(Rule::TypeInteger, "type-integer", "type-error", CELL),
    error(Rule::TypeNumber, "type-number", "type-error", CELL),
    error(Rule::TypeBoolean, "type-boolean", "type-error", CELL),
    error(Rule::TypeDate, "type-date", "type-error", CELL),
    error(Rule::TypeYear, "type-year", "type-error", CELL),
    error(Rule::TypeDateTime, "type-datetime", "type-error", CELL),
    error(Rule::TypeGeopoint, "type-geopoint", "type-error", CELL),
    error(Rule::TypeArray, "type-array", "type-error", CELL),
    error(Rule::TypeArrayItem, "type-array-item", "type-error", CELL),
    error(Rule::TypeUuid, "type-uuid", "type-error", CELL),
    error(Rule::TypeBinary, "type-binary", "type-error", CELL),
    error(Rule::TypeNumberFormat, "type-number-format", "type-error", CELL),
    error(Rule::TypeDateFormat, "type-date-format", "type-error", CELL),
    error(Rule::TypeDateTimeFormat, "type-datetime-format", "type-error", CELL),
    error(Rule::TypeTime, "type-time", "type-error", CELL),
    error(Rule::TypeYearMonth, "type-yearmonth", "type-error", CELL),
    error(Rule::TypeDuration, "type-duration", "type-error", CELL),
    error(Rule::TypeObject, "type-object", "type-error", CELL),
    error(Rule::TypeGeojson, "type-geojson", "type-error", CELL),
    error(Rule::TypeList, "type-list", "type-error", CELL),
    error(Rule::ConstraintExclusiveMinimum, "constraint-exclusive-minimum", "constraint-error", CELL),
    error(Rule::ConstraintExclusiveMaximum, "constraint-exclusive-maximum", "constraint-error", CELL),
    error(Rule::ConstraintMinItems, "constraint-min-items", "constraint-error", CELL),
    error(Rule::ConstraintMaxItems, "constraint-max-items", "constraint-error", CELL),
    error(Rule::KeyMissing, "key-missing", "primary-key", ROW),
    error(Rule::KeyRepeated, "key-repeated", "primary-key", ROW),
    error(Rule::ConstraintRequired, "constraint-required", "constraint-error", CELL),
    error(Rule::ConstraintMinLength, "constraint-min-length", "constraint-error", CELL),
    error(Rule::ConstraintMaxLength, "constraint-max-length", "constraint-error", CELL),
    error(Rule::ConstraintMinimum, "constraint-minimum", "constraint-error", CELL),
    error(Rule::ConstraintMaximum, "constraint-maximum", "constraint-error", CELL),
    error(Rule::ConstraintPattern, "constraint-pattern", "constraint-error", CELL),
    error(Rule::ConstraintEnum, "constraint-enum", "constraint-error", CELL),
    error(Rule::ConstraintUnique, "constraint-unique", "unique-error", CELL),
    error(Rule::CheckSiret, "check-siret", "custom-check-error", CELL),
    error(Rule::CheckSiren, "check-siren", "custom-check-error", CELL),
    error(Rule::CheckActes, "check-actes-nomenclature", "custom-check-error", CELL),
    error(Rule::CheckYearInterval, "check-year-interval", "year-interval-value", CELL),
    error(Rule::CheckCohesive, "check-cohesive-columns", "cohesive-columns-value", CELL),
    error(Rule::CheckCompare, "check-compare-columns", "compare-columns-value", CELL),
    error(Rule::CheckIncomparable, "check-incomparable-columns", "compare-columns-value", CELL),
    error(Rule::CheckSum, "check-sum-columns", "sum-columns-value", CELL),
    error(Rule::CheckOneOf, "check-one-of-required", "one-of-required", ROW),
    error(Rule::CheckCohesiveAbsent, "check-cohesive-columns-absent", "cohesive-columns-value", HEADER),
    error(Rule::CheckOneOfAbsent, "check-one-of-required-absent", "one-of-required", HEADER),
    error(Rule::CheckCode, "check-official-code", "custom-check-error", CELL),
    error(Rule::CheckName, "check-official-name", "custom-check-error", CELL),
    error(Rule::CheckOpeningHours, "check-opening-hours", "opening-hours-value", CELL),
    error(Rule::CheckCoordinates, "check-french-coordinates", "french-gps-coordinates", CELL),
    error(
        Rule::CheckCoordinatesReversed,
        "check-french-coordinates-reversed",
        "reversed-french-gps-coordinates",
        CELL,
    ),
    error(Rule::CheckPhone, "check-phone-number", "phone-number-value", CELL),
    error(Rule::RecordUnknownColumn, "record-unknown-column", "extra-label", CELL),
    error(Rule::RecordDuplicateColumn, "record-duplicate-column", "duplicate-label", CELL),
    error(Rule::RecordValue, "record-value", "type-error", CELL),
    error(Rule::RecordForm, "record-form", "type-error", CELL),
    error(Rule::RecordNul, "record-nul", "type-error", CELL),
    error(Rule::RecordDamaged, "record-damaged", "type-error", CELL),
    error(Rule::RecordUnclosedQuote, "record-unclosed-quote", "row-error", ROW),
    error(Rule::RecordTooLong, "record-too-long", "row-error", ROW),
    error(Rule::TableLostDigits, "table-lost-digits", "type-error", CELL),
    warning(Rule::TableWholeFloats, "table-whole-floats", "table-warning", LABEL),
    error(Rule::GeojsonPosition, "geojson-position", "type-error", ROW),
    error(Rule::BalEncoding, "bal-encoding", "file.encoding.non_standard", FILE),
    error(Rule::BalDelimiter, "bal-delimiter", "file.delimiter.non_standard", FILE),
    error(Rule::BalLineEnd, "bal-line-end", "file.linebreak.non_standard", FILE),
    error(Rule::BalColumnMissing, "bal-column-missing", "field.*.missing", LABEL),
    warning(Rule::BalColumnMissingWarning, "bal-column-missing-warning", "field.*.missing", LABEL),
    info(Rule::BalColumnMissingInfo, "bal-column-missing-info", "field.*.missing", LABEL),
    error(Rule::BalMissing, "bal-value-missing", "*.valeur_manquante", CELL),
    warning(Rule::BalMissingWarning, "bal-value-missing-warning", "*.valeur_manquante", CELL),
    info(Rule::BalMissingInfo, "bal-value-missing-info", "*.valeur_manquante", CELL),
    error(Rule::BalSpaces, "bal-spaces", "*.espaces_debut_fin", CELL),
    warning(Rule::BalSpacesWarning, "bal-spaces-warning", "*.espaces_debut_fin", CELL),
    info(Rule::BalSpacesInfo, "bal-spaces-info", "*.espaces_debut_fin", CELL),
    error(Rule::BalKeyCase, "bal-key-case", "*.casse_invalide", CELL),
    error(Rule::BalKeyShape, "bal-key-shape", "*.structure_invalide", CELL),
    warning(Rule::BalKeyStreet, "bal-key-street", "*.voie_invalide", CELL),
    info(Rule::BalKeyStreetUnknown, "bal-key-street-unknown", "*.voie_non_renseignee", CELL),
    error(Rule::BalKeyNumber, "bal-key-number", "*.numero_invalide", CELL),
    error(Rule::BalKeyNumberLength, "bal-key-number-length", "*.numero_prefixe_manquant", CELL),
    error(Rule::BalUuid, "bal-uuid", "*.type_invalide", CELL),
    error(Rule::BalNameShort, "bal-name-short", "*.trop_court", CELL),
    warning(Rule::BalNameShortLanguage, "bal-name-short-language", "*.trop_court", CELL),
    error(Rule::BalNameLong, "bal-name-long", "*.trop_long", CELL),
    warning(Rule::BalNameLongLanguage, "bal-name-long-language", "*.trop_long", CELL),
    error(Rule::BalNameDamaged, "bal-name-damaged", "*.caractere_invalide", CELL),
    warning(Rule::BalNameDamagedLanguage, "bal-name-damaged-language", "*.caractere_invalide", CELL),
    warning(Rule::BalNameUnderscore, "bal-name-underscore", "*.contient_tiret_bas", CELL),
    warning(Rule::BalNameCapitals, "bal-name-capitals", "*.casse_incorrecte", CELL),
    error(Rule::BalNumberType, "bal-number-type", "numero.type_invalide", CELL),
    error(Rule::BalNumberLarge, "bal-number-large", "numero.trop_grand", CELL),
    warning(Rule::BalNumberZero, "bal-number-zero", "numero.not_to_be_zero", CELL),
    error(Rule::BalNumberZeros, "bal-number-leading-zero", "numero.contient_prefixe", CELL),
    error(Rule::BalSuffixStart, "bal-suffix-start", "suffixe.debut_invalide", CELL),
    error(Rule::BalSuffixLong, "bal-suffix-long", "suffixe.trop_long", CELL),
    warning(Rule::BalSuffixCharacters, "bal-suffix-characters", "suffixe.caractere_invalide", CELL),
    error(Rule::BalCommune, "bal-commune", "*.commune_invalide", CELL),
    warning(Rule::BalCommuneFormer, "bal-commune-former", "*.commune_ancienne", CELL),
    warning(
        Rule::BalCommuneDelegated,
        "bal-commune-delegated",
        "commune_deleguee_insee.commune_invalide",
        CELL,
    ),
    info(Rule::BalCommuneCase, "bal-commune-name-case", "*.casse_incorrecte", CELL),
    warning(Rule::BalPosition, "bal-position", "position.valeur_invalide", CELL),
    warning(Rule::BalPositionSpelling, "bal-position-spelling", "position.enum_fuzzy", CELL),
    error(Rule::BalCoordinate, "bal-coordinate", "*.valeur_invalide", CELL),
    error(Rule::BalCoordinateComma, "bal-coordinate-comma", "*.separateur_decimal_invalide", CELL),
    warning(Rule::BalParcels, "bal-parcels", "cad_parcelles.valeur_invalide", CELL),
    warning(Rule::BalParcelsBars, "bal-parcels-bars", "cad_parcelles.pipe_debut_fin", CELL),
    error(Rule::BalDate, "bal-date", "date_der_maj.date_invalide", CELL),
    warning(Rule::BalDateOld, "bal-date-old", "date_der_maj.date_ancienne", CELL),
    warning(Rule::BalDateFuture, "bal-date-future", "date_der_maj.date_future", CELL),
    warning(Rule::BalCertification, "bal-certification", "certification_commune.valeur_invalide", CELL),
    error(Rule::BalKeyOtherNumber, "bal-key-other-number", "row.incoherence_numero", ROW),
    warning(Rule::BalPlaceTwice, "bal-place-twice", "row.voie_nom_have_same_lieudit_complement_nom", ROW),
    warning(Rule::BalPositionMissing, "bal-position-missing", "row.position_manquante", ROW),
    warning(Rule::BalChiefTown, "bal-chief-town", "row.chef_lieu_invalide", ROW),
    error(Rule::BalCommuneMissing, "bal-commune-missing", "row.commune_manquante", ROW),
    warning(Rule::BalCommuneName, "bal-commune-name", "row.commune_nom_invalide", ROW),
    error(Rule::BalCoordinatesMissing, "bal-coordinates-missing", "row.longlat_vides", ROW),
    error(Rule::BalCoordinatesOutside, "bal-coordinates-outside", "row.longlat_invalides", ROW),
    warning(Rule::BalCoordinatesApart, "bal-coordinates-apart", "row.longlat_xy_incoherents", ROW),
    error(Rule::BalIncomplete, "bal-address-incomplete", "row.adresse_incomplete", ROW),
    error(Rule::BalIdsPartial, "bal-ids-partial", "row.lack_of_id_ban", ROW),
    warning(
        Rule::BalPlaceIdNames,
        "bal-place-id-names",
        "row.different_voie_nom_with_same_id_ban_toponyme",
        ROW,
    ),
    warning(
        Rule::BalPlaceNameIds,
        "bal-place-name-ids",
        "row.different_id_ban_toponyme_with_same_voie_nom",
        ROW,
    ),
    warning(
        Rule::BalAddressId,
        "bal-address-id-addresses",
        "row.different_adresse_with_same_id_ban_adresse",
        ROW,
    ),
    warning(Rule::BalAddressIds, "bal-address-ids", "row.different_id_ban_adresses_with_same_adresse", ROW),
    warning(Rule::BalPlaceUndeclared, "bal-place-undeclared", "row.lieudit_complement_nom_not_declared", ROW),
    error(Rule::BalEmpty, "bal-empty", "rows.empty", FILE),
    error(Rule::BalCommuneIds, "bal-commune-ids", "rows.multi_id_ban_commune", FILE),
    error(Rule::BalIdsEverywhere, "bal-ids-everywhere", "rows.every_line_required_id_ban", FILE),
];

impl Rule {
    /// Every rule, in the order of the documentation.
    pub fn all() -> impl Iterator<Item = Rule> {
        TABLE.iter().map(|entry| entry.rule)
    }

    /// How many rules there are.
    pub(crate) const COUNT: usize = TABLE.len();

    fn entry(self) -> &'static Entry {
        &TABLE[self as usize]
    }

    /// The stable identifier, `constraint-required` for example.
    pub fn id(self) -> &'static str {
        self.entry().id
    }

    /// The type that the referee gives such a finding: Validata's, `constraint-error` for example, or the code of
    /// another official validator, where `*` stands for the column ([`super::Finding::type_name`] says it).
    pub fn validata_type(self) -> &'static str {
        self.entry().validata_type
    }

    /// The rule's title, in a few words.
    pub fn title(self, lang: Lang) -> &'static str {
        message::title(self, lang)
    }

    /// What a breach means and what to do, with `{placeholders}` where a finding says its own values.
    pub fn explanation(self, lang: Lang) -> (&'static str, &'static str) {
        message::template(self, lang)
    }

    /// How grave a breach is.
    pub fn severity(self) -> Severity {
        self.entry().severity
    }

    /// The tags that Validata gives such a finding.
    pub fn tags(self) -> &'static [&'static str] {
        self.entry().tags
    }
}

impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_follows_the_enumeration_and_identifiers_are_unique() {
        let mut ids = std::collections::HashSet::new();
        for (place, entry) in TABLE.iter().enumerate() {
            assert_eq!(entry.rule as usize, place, "{}", entry.id);
            assert!(ids.insert(entry.id), "{} stands twice", entry.id);
        }
    }
}
