use std::fmt;

use super::{Lang, message};

/// How grave a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Severity {
    /// The file complies all the same, but something should be looked at.
    Warning,
    /// The file does not comply.
    Error,
}

impl Severity {
    /// `warning` or `error`, as in the JSON report.
    pub fn code(self) -> &'static str {
        match self {
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
    DocumentMalformed,
    DocumentTruncated,
    DocumentDoctype,
    DocumentRoot,
    DocumentNamespace,
    DocumentTooLong,
    DocumentMissing,
    DocumentUnknown,
    DocumentRepeated,
    DocumentShape,
    DocumentNull,
    DocumentItemRepeated,
    DocumentAttribute,
    DocumentText,
    DocumentKeyTwice,
    DocumentUnknownNested,
    DocumentUntyped,
    DocumentItemTwice,
    DocumentCharacter,
    DocumentNumber,
    ContractDate,
    ContractSiret,
    ContractIdentifier,
    ContractCpv,
    ContractDateOrder,
    ContractAtMost,
    ContractSequence,
    ContractChronology,
    ContractReference,
    ContractTwice,
    FileDamaged,
    DocumentMixedText,
    ContractLossy,
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
const DOCUMENT: &[&str] = &["#document"];
const CONTRACT: &[&str] = &["#document", "#contract"];

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
    error(Rule::DocumentMalformed, "document-malformed", "document-error", DOCUMENT),
    error(Rule::DocumentTruncated, "document-truncated", "document-error", DOCUMENT),
    error(Rule::DocumentDoctype, "document-doctype", "document-error", DOCUMENT),
    error(Rule::DocumentRoot, "document-root", "document-error", DOCUMENT),
    error(Rule::DocumentNamespace, "document-namespace", "document-error", DOCUMENT),
    error(Rule::DocumentTooLong, "document-contract-too-long", "document-error", DOCUMENT),
    error(Rule::DocumentMissing, "document-missing-field", "document-error", CONTRACT),
    error(Rule::DocumentUnknown, "document-unknown-field", "document-error", CONTRACT),
    error(Rule::DocumentRepeated, "document-repeated-field", "document-error", CONTRACT),
    error(Rule::DocumentShape, "document-shape", "document-error", CONTRACT),
    error(Rule::DocumentNull, "document-null", "document-error", CONTRACT),
    error(Rule::DocumentItemRepeated, "document-repeated-item", "document-error", CONTRACT),
    error(Rule::DocumentAttribute, "document-attribute", "document-error", CONTRACT),
    error(Rule::DocumentText, "document-stray-text", "document-error", CONTRACT),
    warning(Rule::DocumentKeyTwice, "document-duplicate-key", "document-warning", CONTRACT),
    warning(Rule::DocumentUnknownNested, "document-unknown-nested-field", "document-warning", CONTRACT),
    warning(Rule::DocumentUntyped, "document-item-not-object", "document-warning", CONTRACT),
    warning(Rule::DocumentItemTwice, "document-duplicate-item", "document-warning", CONTRACT),
    warning(Rule::DocumentCharacter, "document-character", "document-warning", CONTRACT),
    warning(Rule::DocumentNumber, "document-number-size", "document-warning", CONTRACT),
    warning(Rule::ContractDate, "contract-date", "document-warning", CONTRACT),
    warning(Rule::ContractSiret, "contract-siret", "document-warning", CONTRACT),
    warning(Rule::ContractIdentifier, "contract-identifier", "document-warning", CONTRACT),
    warning(Rule::ContractCpv, "contract-cpv", "document-warning", CONTRACT),
    warning(Rule::ContractDateOrder, "contract-date-order", "document-warning", CONTRACT),
    warning(Rule::ContractAtMost, "contract-share-order", "document-warning", CONTRACT),
    warning(Rule::ContractSequence, "contract-item-numbers", "document-warning", CONTRACT),
    warning(Rule::ContractChronology, "contract-item-dates", "document-warning", CONTRACT),
    warning(Rule::ContractReference, "contract-unknown-reference", "document-warning", CONTRACT),
    warning(Rule::ContractTwice, "contract-duplicate", "document-warning", CONTRACT),
    warning(Rule::FileDamaged, "file-damaged", "encoding-warning", FILE),
    warning(Rule::DocumentMixedText, "document-mixed-text", "document-warning", CONTRACT),
    error(Rule::ContractLossy, "contract-not-writable", "document-error", CONTRACT),
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

    /// The type that Validata gives such a finding, `constraint-error` for example.
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
