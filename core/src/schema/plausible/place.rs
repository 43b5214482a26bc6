//! Warns of points far from France, and recognises those that would be in France with longitude and latitude exchanged.

use super::At;
use crate::check::RowValues;
use crate::field_type::{FieldType, PointFormat, Value};
use crate::report::{Param, Rule, Sink};
use crate::schema::{CoordinateColumns, Layout, Schema};

/// The columns that locate a row.
#[derive(Debug, Clone)]
pub(super) enum Place {
    Degrees {
        longitude: At,
        latitude: At,
        names: [String; 2],
        /// True if the caller refuses coordinates outside the Earth's degrees.
        on_earth: bool,
    },
    Points(Vec<(At, PointFormat)>),
}

/// West, east, south and north of each territory, in degrees, with some kilometres around it: a point off the coast, or
/// just beyond the border, is not far.
const TERRITORIES: [[f64; 4]; 20] = [
    // Metropolitan France with Corsica.
    [-5.7, 10.0, 41.0, 51.5],
    // Guadeloupe, Saint-Martin, Saint-Barthélemy; Martinique; Guyane.
    [-63.5, -60.7, 15.6, 18.4],
    [-61.6, -60.5, 14.1, 15.2],
    [-55.0, -51.2, 1.8, 6.4],
    // La Réunion, Mayotte.
    [54.9, 56.2, -21.7, -20.5],
    [44.7, 45.6, -13.4, -12.3],
    // Saint-Pierre-et-Miquelon.
    [-56.8, -55.8, 46.4, 47.5],
    // New Caledonia, Wallis and Futuna, French Polynesia.
    [157.5, 173.5, -26.5, -17.0],
    [-178.7, -175.6, -14.9, -12.7],
    [-155.5, -133.5, -28.5, -7.0],
    // Clipperton.
    [-109.6, -108.8, 9.9, 10.7],
    // The southern and antarctic lands: Kerguelen, Crozet, Saint-Paul and Amsterdam, Adélie.
    [68.0, 71.0, -50.5, -48.0],
    [49.5, 53.0, -47.0, -45.5],
    [77.0, 78.2, -39.2, -37.4],
    [136.0, 142.0, -90.0, -60.0],
    // The scattered islands: Glorieuses, Juan de Nova, Europa, Bassas da India, Tromelin.
    [47.1, 47.6, -11.8, -11.2],
    [42.5, 43.0, -17.3, -16.8],
    [40.1, 40.7, -22.6, -22.1],
    [39.5, 40.0, -21.7, -21.2],
    [54.3, 54.8, -16.1, -15.7],
];

fn is_french(longitude: f64, latitude: f64) -> bool {
    TERRITORIES.iter().any(|[west, east, south, north]| {
        (*west..=*east).contains(&longitude) && (*south..=*north).contains(&latitude)
    })
}

impl Place {
    /// None if no column of the file locates a row.
    pub fn new(schema: &Schema, layout: &Layout) -> Option<Self> {
        let at = |column: usize| {
            let position = layout.positions.get(column).copied().flatten()?;
            Some(At { column, position })
        };
        if let Some(CoordinateColumns::Two { longitude, latitude }) =
            &schema.descriptor().extension.coordinates
        {
            return Some(Place::Degrees {
                longitude: at(schema.index_of(longitude)?)?,
                latitude: at(schema.index_of(latitude)?)?,
                names: [longitude.clone(), latitude.clone()],
                on_earth: false,
            });
        }
        let points = schema.columns().iter().enumerate().filter_map(|(column, it)| match it.field_type {
            FieldType::Point(format) if !schema.checks().iter().any(|check| check.places(column)) => {
                Some((at(column)?, format))
            }
            _ => None,
        });
        let points: Vec<_> = points.collect();
        (!points.is_empty()).then_some(Place::Points(points))
    }

    /// Ignores coordinates outside the Earth's degrees.
    pub fn leave_to_others(&mut self) {
        if let Place::Degrees { on_earth, .. } = self {
            *on_earth = true;
        }
    }

    #[inline]
    pub fn check(&self, row: RowValues<'_>, sink: &mut Sink<'_>) {
        match self {
            Place::Degrees { longitude, latitude, names, on_earth } => {
                let degrees = |at: &At| degrees(*row.values.get(at.column)?, row.cells.get(at.position)?);
                if let Some((x, y)) = degrees(longitude).zip(degrees(latitude))
                    && !is_french(x, y)
                    && (!on_earth || x.abs() <= 180.0 && y.abs() <= 90.0)
                {
                    let [longitude_name, latitude_name] = names;
                    let params = [
                        ("fix", Param::Word("exchange-columns")),
                        ("longitude", Param::Text(longitude_name)),
                        ("latitude", Param::Text(latitude_name)),
                    ];
                    longitude.report(row, rule(x, y), &params, sink);
                }
            }
            Place::Points(points) => {
                for (at, format) in points {
                    if row.values.get(at.column).is_some_and(Value::is_set)
                        && let Some([x, y]) = format.degrees(row.cells.get(at.position).unwrap_or_default())
                        && !is_french(x, y)
                    {
                        let form = format.official("longitude", "latitude");
                        let params = [("fix", Param::Word("exchange-point")), ("form", Param::Text(&form))];
                        at.report(row, rule(x, y), &params, sink);
                    }
                }
            }
        }
    }
}

#[cold]
fn rule(longitude: f64, latitude: f64) -> Rule {
    if is_french(latitude, longitude) { Rule::PlausibleInverted } else { Rule::PlausibleFar }
}

/// The value of a number in degrees.
#[inline]
fn degrees(value: Value, cell: &[u8]) -> Option<f64> {
    match value {
        Value::Integer(number) => Some(number as f64),
        Value::Number { mantissa, scale } => Some(mantissa as f64 / 10f64.powi(scale.into())),
        Value::Float(number) => Some(number),
        Value::LongNumber => std::str::from_utf8(cell).ok()?.trim().parse().ok(),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn territories_are_french_and_what_is_exchanged_is_seen() {
        for (name, longitude, latitude) in [
            ("Poitiers", 0.34, 46.58),
            ("Ajaccio", 8.74, 41.93),
            ("Pointe-à-Pitre", -61.53, 16.24),
            ("Marigot", -63.08, 18.07),
            ("Fort-de-France", -61.07, 14.6),
            ("Cayenne", -52.33, 4.94),
            ("Saint-Denis", 55.45, -20.88),
            ("Mamoudzou", 45.23, -12.78),
            ("Saint-Pierre", -56.17, 46.78),
            ("Nouméa", 166.44, -22.27),
            ("Mata-Utu", -176.17, -13.28),
            ("Papeete", -149.57, -17.54),
            ("Hendaye", -1.78, 43.36),
            ("Port-aux-Français", 70.22, -49.35),
        ] {
            assert!(is_french(longitude, latitude), "{name}");
            assert!(!is_french(latitude, longitude), "{name}");
            assert_eq!(rule(latitude, longitude), Rule::PlausibleInverted, "{name}");
        }
        for (longitude, latitude) in [(0.0, 0.0), (2.35, -48.85), (-74.0, 40.7), (6.5, 0.5), (180.0, 90.0)] {
            assert!(!is_french(longitude, latitude));
            assert_eq!(rule(longitude, latitude), Rule::PlausibleFar);
        }
    }
}
