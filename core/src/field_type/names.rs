//! Makes a type from the names in a descriptor.

use super::moment::MomentKind;
use super::properties::Lexical;
use super::{BooleanType, FieldType, ListType, MomentType, NumberFormat, PointFormat, ShapeFormat};
use crate::error::Phrase;

/// The reason why no type fits a descriptor's type and format.
#[derive(Debug)]
pub(crate) enum NoSuchType {
    /// The names are unknown.
    Unknown,
    /// The names are known, but another property of the descriptor is not valid for them.
    Format(Phrase),
}

impl From<Phrase> for NoSuchType {
    fn from(cause: Phrase) -> Self {
        NoSuchType::Format(cause)
    }
}

impl FieldType {
    /// The type of a field whose descriptor states only a type name.
    pub fn from_default(type_name: &str) -> Option<Self> {
        FieldType::from_names(type_name, "default", &Lexical::default()).ok()
    }

    /// The type for the names of type and format in a descriptor, with its other lexical properties.
    pub fn from_names(type_name: &str, format: &str, lexical: &Lexical) -> Result<Self, NoSuchType> {
        let format = format.strip_prefix("fmt:").unwrap_or(format);
        let moment = |kind| Ok(FieldType::Moment(Box::new(MomentType::new(kind, format)?)));
        Ok(match (type_name, format) {
            ("string", "default") => FieldType::Text,
            ("string", "uri") => FieldType::Uri,
            ("string", "email") => FieldType::Email,
            ("string", "uuid") => FieldType::Uuid,
            ("string", "binary") => FieldType::Binary,
            ("integer", _) => match number_format(lexical, true) {
                Some(format) => FieldType::Formatted(Box::new(format)),
                None => FieldType::Integer,
            },
            ("number", _) => match number_format(lexical, false) {
                Some(format) => FieldType::Formatted(Box::new(format)),
                None => FieldType::Number,
            },
            ("boolean", _) => FieldType::Boolean(BooleanType::new(
                lexical.true_values.as_deref(),
                lexical.false_values.as_deref(),
            )),
            // The default format, and the same format as a pattern.
            ("date", "default" | "%Y-%m-%d") => FieldType::Date,
            ("date", _) => return moment(MomentKind::Date),
            ("time", _) => return moment(MomentKind::Time),
            ("year", _) => FieldType::Year,
            ("yearmonth", _) => FieldType::YearMonth,
            ("duration", _) => FieldType::Duration,
            ("datetime", "default") => FieldType::DateTime,
            ("datetime", _) => return moment(MomentKind::DateTime),
            ("geopoint", format) => {
                FieldType::Point(PointFormat::from_name(format).ok_or(NoSuchType::Unknown)?)
            }
            ("geojson", "default") => FieldType::Shape(ShapeFormat::GeoJson),
            ("geojson", "topojson") => FieldType::Shape(ShapeFormat::TopoJson),
            ("array", _) => FieldType::Array,
            ("object", _) => FieldType::Object,
            ("list", _) => FieldType::List(Box::new(ListType::new(
                lexical.delimiter.as_deref(),
                lexical.item_type.as_deref(),
            )?)),
            ("any", _) => FieldType::Any,
            _ => return Err(NoSuchType::Unknown),
        })
    }
}

/// The format of numbers, if it differs from the default.
fn number_format(lexical: &Lexical, whole: bool) -> Option<NumberFormat> {
    let format = NumberFormat {
        decimal_mark: lexical.decimal_char.clone().unwrap_or_else(|| ".".to_owned()),
        group_mark: lexical.group_char.clone().unwrap_or_default(),
        bare: lexical.bare_number.unwrap_or(true),
        float: !whole && lexical.float_number.unwrap_or(false),
        whole,
    };
    let marks = format.decimal_mark == "." && format.group_mark.is_empty();
    let usual = format.bare && !format.float && (whole || marks);
    (!usual).then_some(format)
}
