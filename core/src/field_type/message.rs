//! What is said of a cell that is not of its type, and what was probably meant.

use super::geojson::ShapeFormat;
use super::geopoint::PointFormat;
use super::moment::Kind;
use super::{
    FieldType, array, boolean, date, datetime, email, integer, number, string, uuid, year, yearmonth,
};
use crate::report::{Breach, Param, Rule};

impl FieldType {
    /// Says that a cell is not of this type: the rule, with what its message needs.
    #[cold]
    pub fn report(&self, breach: &mut Breach<'_>) {
        match self {
            FieldType::Text | FieldType::Any | FieldType::AnyJson => breach(Rule::TypeText, &[]),
            FieldType::Uri => breach(Rule::TypeUri, &[]),
            FieldType::Email => breach(Rule::TypeEmail, &[]),
            FieldType::Integer => breach(Rule::TypeInteger, &[]),
            FieldType::Number => breach(Rule::TypeNumber, &[]),
            FieldType::Boolean(kind) => {
                breach(Rule::TypeBoolean, &[("expected", Param::List(kind.accepted()))])
            }
            FieldType::Date => breach(
                Rule::TypeDate,
                &[("expected", Param::Word("date-iso")), ("example", Param::Text("2024-01-31"))],
            ),
            FieldType::Year => breach(Rule::TypeYear, &[]),
            FieldType::DateTime => breach(Rule::TypeDateTime, &[]),
            FieldType::Point(format) => {
                let expected = match format {
                    PointFormat::Text => "2.35, 48.85",
                    PointFormat::Array => "[2.35, 48.85]",
                    PointFormat::Object => "{\"lon\": 2.35, \"lat\": 48.85}",
                };
                breach(Rule::TypeGeopoint, &[("expected", Param::Text(expected))]);
            }
            FieldType::Array => breach(Rule::TypeArray, &[]),
            FieldType::Uuid => breach(Rule::TypeUuid, &[]),
            FieldType::Binary => breach(Rule::TypeBinary, &[]),
            FieldType::Formatted(format) if format.whole => breach(Rule::TypeInteger, &[]),
            FieldType::Formatted(format) => {
                let example = format.marked("1250.40");
                breach(Rule::TypeNumberFormat, &[("example", Param::Text(&example))]);
            }
            FieldType::Moment(moment) => {
                let rule = match moment.kind {
                    Kind::Date => Rule::TypeDateFormat,
                    Kind::Time => Rule::TypeTime,
                    Kind::DateTime => Rule::TypeDateTimeFormat,
                };
                breach(rule, &[("example", Param::Text(&moment.example()))]);
            }
            FieldType::YearMonth => breach(Rule::TypeYearMonth, &[]),
            FieldType::Duration => breach(Rule::TypeDuration, &[]),
            FieldType::Object => {
                breach(Rule::TypeObject, &[("example", Param::Text("{\"id\": 1}"))]);
            }
            FieldType::Shape(format) => {
                let name = match format {
                    ShapeFormat::GeoJson => "GeoJSON",
                    ShapeFormat::TopoJson => "TopoJSON",
                };
                let example = "{\"type\": \"Point\", \"coordinates\": [2.35, 48.85]}";
                breach(
                    Rule::TypeGeojson,
                    &[("expected", Param::Text(name)), ("example", Param::Text(example))],
                );
            }
            FieldType::List(list) => breach(Rule::TypeList, &[("delimiter", Param::Text(list.delimiter()))]),
        }
    }

    /// What was probably meant by a cell that is not of this type, when only one reading is plausible.
    pub fn suggest(&self, cell: &str) -> Option<String> {
        let suggestion = match self {
            FieldType::Uri => string::suggest_uri(cell),
            FieldType::Email => email::suggest(cell),
            FieldType::Integer => integer::suggest(cell),
            FieldType::Number => number::suggest(cell),
            FieldType::Boolean(kind) => boolean::BooleanType::suggest(kind, cell),
            FieldType::Date => date::suggest(cell),
            FieldType::Year => year::suggest(cell),
            FieldType::DateTime => datetime::suggest(cell),
            FieldType::Array => array::suggest(cell),
            FieldType::Uuid => uuid::suggest(cell),
            FieldType::Formatted(format) => format.suggest(cell),
            FieldType::Moment(moment) => moment.suggest(cell),
            FieldType::YearMonth => yearmonth::suggest(cell),
            FieldType::List(list) => list.suggest(cell),
            _ => None,
        }?;
        (self.read(suggestion.as_bytes()).is_set()).then_some(suggestion)
    }
}
