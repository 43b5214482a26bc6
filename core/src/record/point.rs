use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::{CellValue, ValueKind};
use crate::field_type::{FieldType, PointFormat, Value};
use crate::schema::Column;

/// A point on the Earth: WGS 84, in degrees, longitude first. As JSON, an array of two numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(from = "(Decimal, Decimal)", into = "(Decimal, Decimal)")]
pub struct GeoPoint {
    /// Degrees east of Greenwich, -180 to 180.
    pub longitude: Decimal,
    /// Degrees north of the equator, -90 to 90.
    pub latitude: Decimal,
}

impl From<(Decimal, Decimal)> for GeoPoint {
    fn from((longitude, latitude): (Decimal, Decimal)) -> Self {
        GeoPoint { longitude, latitude }
    }
}

impl From<GeoPoint> for (Decimal, Decimal) {
    fn from(point: GeoPoint) -> Self {
        (point.longitude, point.latitude)
    }
}

#[allow(private_interfaces)]
impl CellValue for GeoPoint {
    const KIND: ValueKind = ValueKind::Point;

    fn write_cell(&self, column: Option<&Column>, out: &mut Vec<u8>) {
        let format = match column.map(|column| &column.field_type) {
            Some(FieldType::Point(format)) => *format,
            _ => PointFormat::Text,
        };
        out.extend_from_slice(format.official(self.longitude, self.latitude).as_bytes());
    }

    fn read_cell(cell: &[u8], _: Value) -> Option<Self> {
        let formats = [PointFormat::Array, PointFormat::Text, PointFormat::Object];
        let [longitude, latitude] = formats.into_iter().find_map(|format| format.coordinates(cell))?;
        let number = |text: String| FieldType::Number.read(text.as_bytes()).decimal(text.as_bytes());
        Some(GeoPoint { longitude: number(longitude)?, latitude: number(latitude)? })
    }
}
