//! Reports a cell that is not of its type.

use super::FieldType;
use super::geojson::ShapeFormat;
use super::geopoint::PointFormat;
use super::moment::MomentKind;
use crate::report::{Breach, Param, Rule};

impl FieldType {
    /// Reports the type's rule, with the parameters of its message.
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
                    MomentKind::Date => Rule::TypeDateFormat,
                    MomentKind::Time => Rule::TypeTime,
                    MomentKind::DateTime => Rule::TypeDateTimeFormat,
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
}
