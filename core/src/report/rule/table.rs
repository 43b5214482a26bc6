//! The table of rules, one line each: name in the code, severity, identifier, type that the official validator gives,
//! Validata's tags. The word `value` marks the rules that find fault with a single value: repairs use these.

use super::Severity;

/// The properties of a rule.
pub(super) struct Entry {
    pub rule: Rule,
    pub id: &'static str,
    pub validata_type: &'static str,
    pub severity: Severity,
    pub tags: &'static [&'static str],
    pub about_value: bool,
}

const FILE: &[&str] = &["#file"];
const HEADER: &[&str] = &["#table", "#header"];
const LABEL: &[&str] = &["#table", "#header", "#label"];
const ROW: &[&str] = &["#table", "#row"];
const CELL: &[&str] = &["#table", "#row", "#cell"];
const DOCUMENT: &[&str] = &["#document"];
const CONTRACT: &[&str] = &["#document", "#contract"];

macro_rules! about {
    () => {
        false
    };
    (value) => {
        true
    };
}

/// Declares the enumeration and the table of its members in the same order.
macro_rules! rules {
    ($($(#[$doc:meta])* $rule:ident: $severity:ident, $id:literal, $type:literal, $tags:ident $(, $about:ident)?;)*) => {
        /// The rule that a finding breaks.
        ///
        /// Each rule has a stable identifier ([`Rule::id`]), documented in `docs/RULES.md` and never reused.
        /// New rules may be added.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[non_exhaustive]
        #[repr(u16)]
        #[allow(missing_docs)] // each variant is its identifier; titles and explanations are in the catalogue
        pub enum Rule {
            $($(#[$doc])* $rule,)*
        }

        pub(super) const TABLE: &[Entry] = &[$(Entry {
            rule: Rule::$rule,
            id: $id,
            validata_type: $type,
            severity: Severity::$severity,
            tags: $tags,
            about_value: about!($($about)?),
        }),*];
    };
}

rules! {
    FileEncoding: Warning, "file-encoding", "encoding-warning", FILE;
    FileDelimiter: Warning, "file-delimiter", "delimiter-warning", FILE;
    FileByteOrderMark: Warning, "file-byte-order-mark", "encoding-warning", FILE;
    FileUnclosedQuote: Warning, "file-unclosed-quote", "quote-warning", ROW;
    SheetOthers: Warning, "sheet-others", "sheet-warning", FILE;
    SheetMerged: Warning, "sheet-merged-cells", "sheet-warning", FILE;
    SheetErrorValue: Warning, "sheet-error-value", "sheet-warning", CELL;
    SheetNoResult: Warning, "sheet-no-result", "sheet-warning", CELL;
    SheetShown: Warning, "sheet-shown", "sheet-warning", CELL;
    SheetDayHidden: Warning, "sheet-day-hidden", "sheet-warning", CELL;
    SheetElsewhere: Warning, "sheet-elsewhere", "sheet-warning", FILE;
    HeaderUnmatched: Error, "header-unmatched", "unmatched-header", HEADER;
    ColumnMissing: Error, "column-missing", "missing-label", LABEL;
    ColumnMissingOptional: Warning, "column-missing-optional", "missing-label", LABEL;
    ColumnUnknown: Warning, "column-unknown", "extra-label", LABEL;
    ColumnOrder: Warning, "column-order", "incorrect-label", HEADER;
    ColumnDuplicate: Error, "column-duplicate", "duplicate-label", LABEL;
    ColumnSpaces: Warning, "column-spaces", "incorrect-label", LABEL;
    RowBlank: Error, "row-blank", "blank-row", ROW;
    RowExtraCell: Error, "row-extra-cell", "extra-cell", CELL;
    RowMissingCell: Error, "row-missing-cell", "missing-cell", CELL;
    RowTooLong: Error, "row-too-long", "row-error", ROW;
    TextDamaged: Warning, "text-damaged", "encoding-warning", CELL;
    TextNul: Warning, "text-nul", "encoding-warning", CELL;
    RowSwallowed: Warning, "row-swallowed", "quote-warning", CELL;
    TypeText: Error, "type-text", "type-error", CELL;
    TypeUri: Error, "type-uri", "type-error", CELL, value;
    TypeEmail: Error, "type-email", "type-error", CELL, value;
    TypeInteger: Error, "type-integer", "type-error", CELL, value;
    TypeNumber: Error, "type-number", "type-error", CELL, value;
    TypeBoolean: Error, "type-boolean", "type-error", CELL, value;
    TypeDate: Error, "type-date", "type-error", CELL, value;
    TypeYear: Error, "type-year", "type-error", CELL, value;
    TypeDateTime: Error, "type-datetime", "type-error", CELL, value;
    TypeGeopoint: Error, "type-geopoint", "type-error", CELL;
    TypeArray: Error, "type-array", "type-error", CELL, value;
    TypeArrayItem: Error, "type-array-item", "type-error", CELL;
    TypeUuid: Error, "type-uuid", "type-error", CELL, value;
    TypeBinary: Error, "type-binary", "type-error", CELL;
    TypeNumberFormat: Error, "type-number-format", "type-error", CELL, value;
    TypeDateFormat: Error, "type-date-format", "type-error", CELL, value;
    TypeDateTimeFormat: Error, "type-datetime-format", "type-error", CELL, value;
    TypeTime: Error, "type-time", "type-error", CELL, value;
    TypeYearMonth: Error, "type-yearmonth", "type-error", CELL, value;
    TypeDuration: Error, "type-duration", "type-error", CELL;
    TypeObject: Error, "type-object", "type-error", CELL;
    TypeGeojson: Error, "type-geojson", "type-error", CELL;
    TypeList: Error, "type-list", "type-error", CELL, value;
    ConstraintExclusiveMinimum: Error, "constraint-exclusive-minimum", "constraint-error", CELL;
    ConstraintExclusiveMaximum: Error, "constraint-exclusive-maximum", "constraint-error", CELL;
    ConstraintMinItems: Error, "constraint-min-items", "constraint-error", CELL;
    ConstraintMaxItems: Error, "constraint-max-items", "constraint-error", CELL;
    KeyMissing: Error, "key-missing", "primary-key", ROW;
    KeyRepeated: Error, "key-repeated", "primary-key", ROW;
    ConstraintRequired: Error, "constraint-required", "constraint-error", CELL;
    ConstraintMinLength: Error, "constraint-min-length", "constraint-error", CELL, value;
    ConstraintMaxLength: Error, "constraint-max-length", "constraint-error", CELL, value;
    ConstraintMinimum: Error, "constraint-minimum", "constraint-error", CELL;
    ConstraintMaximum: Error, "constraint-maximum", "constraint-error", CELL;
    ConstraintPattern: Error, "constraint-pattern", "constraint-error", CELL, value;
    ConstraintEnum: Error, "constraint-enum", "constraint-error", CELL, value;
    ConstraintUnique: Error, "constraint-unique", "unique-error", CELL;
    CheckSiret: Error, "check-siret", "custom-check-error", CELL, value;
    CheckSiren: Error, "check-siren", "custom-check-error", CELL, value;
    CheckActes: Error, "check-actes-nomenclature", "custom-check-error", CELL;
    CheckYearInterval: Error, "check-year-interval", "year-interval-value", CELL;
    CheckCohesive: Error, "check-cohesive-columns", "cohesive-columns-value", CELL;
    CheckCompare: Error, "check-compare-columns", "compare-columns-value", CELL;
    CheckIncomparable: Error, "check-incomparable-columns", "compare-columns-value", CELL;
    CheckSum: Error, "check-sum-columns", "sum-columns-value", CELL;
    CheckOneOf: Error, "check-one-of-required", "one-of-required", ROW;
    CheckCohesiveAbsent: Error, "check-cohesive-columns-absent", "cohesive-columns-value", HEADER;
    CheckOneOfAbsent: Error, "check-one-of-required-absent", "one-of-required", HEADER;
    CheckCode: Error, "check-official-code", "custom-check-error", CELL, value;
    CheckName: Error, "check-official-name", "custom-check-error", CELL, value;
    CheckOpeningHours: Error, "check-opening-hours", "opening-hours-value", CELL, value;
    CheckCoordinates: Error, "check-french-coordinates", "french-gps-coordinates", CELL;
    CheckCoordinatesReversed: Error, "check-french-coordinates-reversed", "reversed-french-gps-coordinates", CELL;
    CheckPhone: Error, "check-phone-number", "phone-number-value", CELL, value;
    RecordUnknownColumn: Error, "record-unknown-column", "extra-label", CELL;
    RecordDuplicateColumn: Error, "record-duplicate-column", "duplicate-label", CELL;
    RecordValue: Error, "record-value", "type-error", CELL;
    RecordForm: Error, "record-form", "type-error", CELL;
    RecordNul: Error, "record-nul", "type-error", CELL;
    RecordDamaged: Error, "record-damaged", "type-error", CELL;
    RecordUnclosedQuote: Error, "record-unclosed-quote", "row-error", ROW;
    /// A record is longer than the longest row that a reader accepts.
    RecordTooLong: Error, "record-too-long", "row-error", ROW;
    /// A setter of a record failed.
    RecordNotTaken: Error, "record-not-taken", "type-error", CELL;
    TableLostDigits: Error, "table-lost-digits", "type-error", CELL;
    TableWholeFloats: Warning, "table-whole-floats", "table-warning", LABEL;
    DocumentMalformed: Error, "document-malformed", "document-error", DOCUMENT;
    DocumentTruncated: Error, "document-truncated", "document-error", DOCUMENT;
    DocumentDoctype: Error, "document-doctype", "document-error", DOCUMENT;
    DocumentRoot: Error, "document-root", "document-error", DOCUMENT;
    DocumentNamespace: Error, "document-namespace", "document-error", DOCUMENT;
    DocumentTooLong: Error, "document-contract-too-long", "document-error", DOCUMENT;
    DocumentMissing: Error, "document-missing-field", "document-error", CONTRACT;
    DocumentUnknown: Error, "document-unknown-field", "document-error", CONTRACT;
    DocumentRepeated: Error, "document-repeated-field", "document-error", CONTRACT;
    DocumentShape: Error, "document-shape", "document-error", CONTRACT;
    DocumentNull: Error, "document-null", "document-error", CONTRACT;
    DocumentItemRepeated: Error, "document-repeated-item", "document-error", CONTRACT;
    DocumentAttribute: Error, "document-attribute", "document-error", CONTRACT;
    DocumentText: Error, "document-stray-text", "document-error", CONTRACT;
    DocumentKeyTwice: Warning, "document-duplicate-key", "document-warning", CONTRACT;
    DocumentUnknownNested: Warning, "document-unknown-nested-field", "document-warning", CONTRACT;
    DocumentUntyped: Warning, "document-item-not-object", "document-warning", CONTRACT;
    DocumentItemTwice: Warning, "document-duplicate-item", "document-warning", CONTRACT;
    DocumentCharacter: Warning, "document-character", "document-warning", CONTRACT;
    DocumentNumber: Warning, "document-number-size", "document-warning", CONTRACT;
    ContractDate: Warning, "contract-date", "document-warning", CONTRACT;
    ContractSiret: Warning, "contract-siret", "document-warning", CONTRACT;
    ContractIdentifier: Warning, "contract-identifier", "document-warning", CONTRACT;
    ContractCpv: Warning, "contract-cpv", "document-warning", CONTRACT;
    ContractDateOrder: Warning, "contract-date-order", "document-warning", CONTRACT;
    ContractAtMost: Warning, "contract-share-order", "document-warning", CONTRACT;
    ContractSequence: Warning, "contract-item-numbers", "document-warning", CONTRACT;
    ContractChronology: Warning, "contract-item-dates", "document-warning", CONTRACT;
    ContractReference: Warning, "contract-unknown-reference", "document-warning", CONTRACT;
    ContractTwice: Warning, "contract-duplicate", "document-warning", CONTRACT;
    FileDamaged: Warning, "file-damaged", "encoding-warning", FILE;
    DocumentMixedText: Warning, "document-mixed-text", "document-warning", CONTRACT;
    ContractLossy: Error, "contract-not-writable", "document-error", CONTRACT;
    GeojsonPosition: Error, "geojson-position", "type-error", ROW;
    BalEncoding: Error, "bal-encoding", "file.encoding.non_standard", FILE;
    BalDelimiter: Error, "bal-delimiter", "file.delimiter.non_standard", FILE;
    BalLineEnd: Error, "bal-line-end", "file.linebreak.non_standard", FILE;
    BalColumnMissing: Error, "bal-column-missing", "field.*.missing", LABEL;
    BalColumnMissingWarning: Warning, "bal-column-missing-warning", "field.*.missing", LABEL;
    BalColumnMissingInfo: Info, "bal-column-missing-info", "field.*.missing", LABEL;
    BalMissing: Error, "bal-value-missing", "*.valeur_manquante", CELL;
    BalMissingWarning: Warning, "bal-value-missing-warning", "*.valeur_manquante", CELL;
    BalMissingInfo: Info, "bal-value-missing-info", "*.valeur_manquante", CELL;
    BalSpaces: Error, "bal-spaces", "*.espaces_debut_fin", CELL;
    BalSpacesWarning: Warning, "bal-spaces-warning", "*.espaces_debut_fin", CELL;
    BalSpacesInfo: Info, "bal-spaces-info", "*.espaces_debut_fin", CELL;
    BalKeyCase: Error, "bal-key-case", "*.casse_invalide", CELL;
    BalKeyShape: Error, "bal-key-shape", "*.structure_invalide", CELL;
    BalKeyStreet: Warning, "bal-key-street", "*.voie_invalide", CELL;
    BalKeyStreetUnknown: Info, "bal-key-street-unknown", "*.voie_non_renseignee", CELL;
    BalKeyNumber: Error, "bal-key-number", "*.numero_invalide", CELL;
    BalKeyNumberLength: Error, "bal-key-number-length", "*.numero_prefixe_manquant", CELL;
    BalUuid: Error, "bal-uuid", "*.type_invalide", CELL;
    BalNameShort: Error, "bal-name-short", "*.trop_court", CELL;
    BalNameShortLanguage: Warning, "bal-name-short-language", "*.trop_court", CELL;
    BalNameLong: Error, "bal-name-long", "*.trop_long", CELL;
    BalNameLongLanguage: Warning, "bal-name-long-language", "*.trop_long", CELL;
    BalNameDamaged: Error, "bal-name-damaged", "*.caractere_invalide", CELL;
    BalNameDamagedLanguage: Warning, "bal-name-damaged-language", "*.caractere_invalide", CELL;
    BalNameUnderscore: Warning, "bal-name-underscore", "*.contient_tiret_bas", CELL;
    BalNameCapitals: Warning, "bal-name-capitals", "*.casse_incorrecte", CELL;
    BalNumberType: Error, "bal-number-type", "numero.type_invalide", CELL, value;
    BalNumberLarge: Error, "bal-number-large", "numero.trop_grand", CELL;
    BalNumberZero: Warning, "bal-number-zero", "numero.not_to_be_zero", CELL;
    BalNumberZeros: Error, "bal-number-leading-zero", "numero.contient_prefixe", CELL;
    BalSuffixStart: Error, "bal-suffix-start", "suffixe.debut_invalide", CELL;
    BalSuffixLong: Error, "bal-suffix-long", "suffixe.trop_long", CELL;
    BalSuffixCharacters: Warning, "bal-suffix-characters", "suffixe.caractere_invalide", CELL;
    BalCommune: Error, "bal-commune", "*.commune_invalide", CELL, value;
    BalCommuneFormer: Warning, "bal-commune-former", "*.commune_ancienne", CELL;
    BalCommuneDelegated: Warning, "bal-commune-delegated", "commune_deleguee_insee.commune_invalide", CELL, value;
    BalCommuneCase: Info, "bal-commune-name-case", "*.casse_incorrecte", CELL;
    BalPosition: Warning, "bal-position", "position.valeur_invalide", CELL;
    BalPositionSpelling: Warning, "bal-position-spelling", "position.enum_fuzzy", CELL;
    BalCoordinate: Error, "bal-coordinate", "*.valeur_invalide", CELL, value;
    BalCoordinateComma: Error, "bal-coordinate-comma", "*.separateur_decimal_invalide", CELL;
    BalParcels: Warning, "bal-parcels", "cad_parcelles.valeur_invalide", CELL;
    BalParcelsBars: Warning, "bal-parcels-bars", "cad_parcelles.pipe_debut_fin", CELL;
    BalDate: Error, "bal-date", "date_der_maj.date_invalide", CELL, value;
    BalDateOld: Warning, "bal-date-old", "date_der_maj.date_ancienne", CELL;
    BalDateFuture: Warning, "bal-date-future", "date_der_maj.date_future", CELL;
    BalCertification: Warning, "bal-certification", "certification_commune.valeur_invalide", CELL, value;
    BalKeyOtherNumber: Error, "bal-key-other-number", "row.incoherence_numero", ROW;
    BalPlaceTwice: Warning, "bal-place-twice", "row.voie_nom_have_same_lieudit_complement_nom", ROW;
    BalPositionMissing: Warning, "bal-position-missing", "row.position_manquante", ROW;
    BalChiefTown: Warning, "bal-chief-town", "row.chef_lieu_invalide", ROW;
    BalCommuneMissing: Error, "bal-commune-missing", "row.commune_manquante", ROW;
    BalCommuneName: Warning, "bal-commune-name", "row.commune_nom_invalide", ROW;
    BalCoordinatesMissing: Error, "bal-coordinates-missing", "row.longlat_vides", ROW;
    BalCoordinatesOutside: Error, "bal-coordinates-outside", "row.longlat_invalides", ROW;
    BalCoordinatesApart: Warning, "bal-coordinates-apart", "row.longlat_xy_incoherents", ROW;
    BalIncomplete: Error, "bal-address-incomplete", "row.adresse_incomplete", ROW;
    BalIdsPartial: Error, "bal-ids-partial", "row.lack_of_id_ban", ROW;
    BalPlaceIdNames: Warning, "bal-place-id-names", "row.different_voie_nom_with_same_id_ban_toponyme", ROW;
    BalPlaceNameIds: Warning, "bal-place-name-ids", "row.different_id_ban_toponyme_with_same_voie_nom", ROW;
    BalAddressId: Warning, "bal-address-id-addresses", "row.different_adresse_with_same_id_ban_adresse", ROW;
    BalAddressIds: Warning, "bal-address-ids", "row.different_id_ban_adresses_with_same_adresse", ROW;
    BalPlaceUndeclared: Warning, "bal-place-undeclared", "row.lieudit_complement_nom_not_declared", ROW;
    BalEmpty: Error, "bal-empty", "rows.empty", FILE;
    BalCommuneIds: Error, "bal-commune-ids", "rows.multi_id_ban_commune", FILE;
    BalIdsEverywhere: Error, "bal-ids-everywhere", "rows.every_line_required_id_ban", FILE;
    TotemNoPlan: Error, "totem-no-plan", "totem-error", ROW;
    TotemCode: Error, "totem-code", "totem-error", CELL;
    TotemAccount: Error, "totem-account", "totem-error", CELL;
    TotemChapter: Error, "totem-chapter", "totem-error", CELL;
    TotemNoChapter: Error, "totem-no-chapter", "totem-error", CELL;
    TotemFunction: Warning, "totem-function", "totem-warning", CELL;
    TotemSection: Warning, "totem-section", "totem-warning", CELL;
    TotemScientific: Warning, "totem-scientific", "totem-warning", CELL;
    TotemChapterInferred: Info, "totem-chapter-inferred", "totem-inference", CELL;
    TotemChapterPart: Info, "totem-chapter-part", "totem-inference", CELL;
    MappingDate: Error, "mapping-date", "type-error", CELL;
    MappingNumber: Error, "mapping-number", "type-error", CELL;
    MappingTotal: Warning, "mapping-total", "mapping-warning", ROW;
    MappingHeaderRepeated: Info, "mapping-header-repeated", "mapping-note", ROW;
    MappingMended: Info, "mapping-mended", "mapping-note", CELL;
    PlausibleInverted: Warning, "plausible-coordinates-inverted", "plausibility-warning", CELL;
    PlausibleFar: Warning, "plausible-coordinates-far", "plausibility-warning", CELL;
    PlausibleTwice: Warning, "plausible-identifier-repeated", "plausibility-warning", CELL;
    PlausibleScientific: Warning, "plausible-scientific", "plausibility-warning", CELL;
    PlausibleDate: Warning, "plausible-date", "plausibility-warning", CELL;
    PlausibleAmount: Warning, "plausible-amount", "plausibility-warning", CELL;
    ContractScientific: Warning, "contract-scientific", "document-warning", CONTRACT;
    ContractFarDate: Warning, "contract-far-date", "document-warning", CONTRACT;
    ContractAmount: Warning, "contract-amount", "document-warning", CONTRACT;
    DocumentOldFormat: Error, "document-old-format", "document-error", DOCUMENT;
    DocumentTable: Error, "document-table", "document-error", DOCUMENT;
    TotemNoSiret: Error, "totem-no-siret", "totem-error", CELL;
    TotemPlanYear: Info, "totem-plan-year", "totem-note", FILE;
    MappingAssumed: Warning, "mapping-assumed", "mapping-warning", CELL;
    MappingColumnUnused: Info, "mapping-column-unused", "mapping-note", LABEL;
    MappingAbove: Info, "mapping-above", "mapping-note", FILE;
    TableZone: Warning, "table-zone", "table-warning", LABEL;
    TextEncodedTwice: Warning, "text-encoded-twice", "encoding-warning", CELL;
}
