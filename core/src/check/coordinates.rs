//! `french-gps-coordinates`: a point in one of the six rectangles around France and its overseas departments.
//!
//! The rectangles were measured by queries to Validata; a point on a border is outside. They exclude the collectivities
//! (Saint-Pierre, New Caledonia, ...).

use super::{Check, ColumnRef, KnownCheck, RowCheck, RowValues};
use crate::field_type::{PointFormat, Value};
use crate::report::{Param, Rule, Sink};

#[derive(Debug, Clone)]
pub(crate) struct Coordinates {
    column: ColumnRef,
    format: PointFormat,
}

/// West, east, south, north.
const RECTANGLES: [[f64; 4]; 6] = [
    [-5.141277, 9.560091, 41.333571, 51.088989],
    [-61.809839, -61.001959, 15.832041, 16.514488],
    [-61.229033, -60.809655, 14.388646, 14.878723],
    [-54.602390, -51.619041, 2.111055, 5.748138],
    [55.216526, 55.836654, -21.389631, -20.871800],
    [45.018330, 45.299985, -13.005254, -12.636590],
];

impl RowCheck for Coordinates {
    const KNOWN: &'static [KnownCheck] = &[KnownCheck {
        column_type: "geopoint",
        ..KnownCheck::of_column(
            &["french-gps-coordinates", "coordonnees-gps-francaises"],
            &[Rule::CheckCoordinates, Rule::CheckCoordinatesReversed],
            |params| {
                let (column, format) = (params.column("column")?, params.point_format()?);
                Ok(Check::Coordinates(Coordinates { column, format }))
            },
        )
    }];

    #[inline]
    fn places(&self, column: usize) -> bool {
        self.column.index == Some(column)
    }

    #[inline]
    fn check(&self, row: RowValues<'_>, sink: &mut Sink<'_>) {
        if !row.get(&self.column).is_some_and(Value::is_set) {
            return;
        }
        let cell = row.cell(&self.column);
        let Some([x, y]) = self.format.degrees(cell) else { return };
        if within(x, y) {
            return;
        }
        let Some([longitude, latitude]) = self.format.coordinates(cell) else { return };
        if within(y, x) {
            let swapped = self.format.official(latitude, longitude);
            let params = [("expected", Param::Text(&swapped))];
            row.report(sink, Rule::CheckCoordinatesReversed, &self.column, &params);
        } else {
            row.report(sink, Rule::CheckCoordinates, &self.column, &[]);
        }
    }
}

fn within(x: f64, y: f64) -> bool {
    RECTANGLES.iter().any(|[west, east, south, north]| *west < x && x < *east && *south < y && y < *north)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn verdicts_are_those_of_the_referee() {
        for (longitude, latitude, expected) in [
            (2.35, 48.85, true),
            (48.85, 2.35, false),
            (-5.141277, 46.0, false),
            (-5.141276, 46.0, true),
            (9.560091, 42.0, false),
            (55.5, -21.1, true),
            (-61.5, 16.2, true),
            (-61.0, 14.6, true),
            (45.1, -12.8, true),
            (-53.0, 4.0, true),
            (-56.2, 46.8, false),
            (166.4, -22.2, false),
            (0.0, 0.0, false),
        ] {
            assert_eq!(within(longitude, latitude), expected, "{longitude} {latitude}");
        }
    }
}
