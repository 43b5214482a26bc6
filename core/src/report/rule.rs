mod table;

use std::fmt;

use self::table::{Entry, TABLE};
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
#[repr(u16)]
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
    SheetShown,
    SheetDayHidden,
    SheetElsewhere,
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
    RowSwallowed,
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
    /// A setter of a record has failed.
    RecordNotTaken,
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
    TotemNoPlan,
    TotemCode,
    TotemAccount,
    TotemChapter,
    TotemNoChapter,
    TotemFunction,
    TotemSection,
    TotemScientific,
    TotemChapterInferred,
    TotemChapterPart,
    MappingDate,
    MappingNumber,
    MappingTotal,
    MappingHeaderRepeated,
    MappingMended,
    PlausibleInverted,
    PlausibleFar,
    PlausibleTwice,
    PlausibleScientific,
    PlausibleDate,
    PlausibleAmount,
    ContractScientific,
    ContractFarDate,
    ContractAmount,
    DocumentOldFormat,
    DocumentTable,
    TotemNoSiret,
    TotemPlanYear,
    MappingAssumed,
    MappingColumnUnused,
    MappingAbove,
}

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
