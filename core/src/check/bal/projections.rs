//! Converts degrees to metres in the legal projection of a place.
//!
//! The choice of projection and its parameters are those of `@etalab/project-legal` 0.6 (MIT).

use std::sync::OnceLock;

use proj4rs::Proj;
use proj4rs::transform::transform;

/// West, south, east, north, and the projection in PROJ's syntax. The first rectangle that contains a point applies.
const PROJECTIONS: [([f64; 4], &str); 12] = [
    (
        [-9.86, 41.15, 10.38, 51.56],
        "+proj=lcc +lat_1=49 +lat_2=44 +lat_0=46.5 +lon_0=3 +x_0=700000 +y_0=6600000 +ellps=GRS80",
    ),
    ([-63.66, 14.08, -57.52, 18.54], "+proj=utm +zone=20 +ellps=GRS80"),
    ([-54.6, 2.11, -49.46, 8.88], "+proj=utm +zone=22 +ellps=GRS80"),
    ([51.83, -24.72, 58.24, -18.28], "+proj=utm +zone=40 +south +ellps=GRS80"),
    ([43.68, -14.49, 46.7, -11.33], "+proj=utm +zone=38 +south +ellps=GRS80"),
    ([-57.1, 43.41, -55.9, 47.37], "+proj=utm +zone=21 +ellps=GRS80"),
    (
        [163.55, -22.75, 168.2, -19.54],
        "+proj=lcc +lat_1=-20.66666666666667 +lat_2=-22.33333333333333 +lat_0=-21.5 +lon_0=166 \
         +x_0=400000 +y_0=300000 +ellps=GRS80",
    ),
    ([-155.0, -24.0, -150.0, -9.0], "+proj=utm +zone=5 +south +ellps=GRS80"),
    ([-150.0, -29.0, -144.0, -13.0], "+proj=utm +zone=6 +south +ellps=GRS80"),
    ([-144.0, -29.0, -138.0, -7.0], "+proj=utm +zone=7 +south +ellps=GRS80"),
    ([-138.0, -25.0, -132.0, -18.0], "+proj=utm +zone=8 +south +ellps=GRS80"),
    ([-177.0, -14.0, -176.0, -13.0], "+proj=utm +zone=1 +south +ellps=intl"),
];

/// The index of a point's projection; None outside France.
pub(super) fn territory(longitude: f64, latitude: f64) -> Option<usize> {
    PROJECTIONS.iter().position(|([west, south, east, north], _)| {
        (*west..=*east).contains(&longitude) && (*south..=*north).contains(&latitude)
    })
}

/// A point in metres, rounded to the centimetre.
pub(super) fn project(territory: usize, longitude: f64, latitude: f64) -> Option<(f64, f64)> {
    let (projection, ellipsoid) = definitions().get(territory)?.as_ref()?;
    let mut point = (longitude.to_radians(), latitude.to_radians(), 0.0);
    transform(ellipsoid, projection, &mut point).ok()?;
    let rounded = |metres: f64| (metres * 100.0).round() / 100.0;
    Some((rounded(point.0), rounded(point.1)))
}

/// Each projection with degrees on the same ellipsoid: no datum shift applies.
fn definitions() -> &'static [Option<(Proj, Proj)>] {
    static DEFINITIONS: OnceLock<Vec<Option<(Proj, Proj)>>> = OnceLock::new();
    DEFINITIONS.get_or_init(|| {
        let define = |(_, text): &(_, &str)| {
            let ellipsoid = if text.ends_with("intl") { "intl" } else { "GRS80" };
            let degrees = Proj::from_proj_string(&format!("+proj=longlat +ellps={ellipsoid}")).ok()?;
            Some((Proj::from_proj_string(text).ok()?, degrees))
        };
        PROJECTIONS.iter().map(define).collect()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The expected values come from `@etalab/project-legal` 0.6.0, with proj4 2.22.
    #[test]
    fn points_are_where_the_official_validator_has_them() {
        for (longitude, latitude, expected) in [
            (1.028392, 43.111637, Some((539416.16, 6225601.16))),
            (-9.86, 41.15, Some((-378305.81, 6093283.21))),
            (10.38, 51.56, Some((1212610.74, 7186901.68))),
            (2.3522, 48.8566, Some((652469.02, 6862035.26))),
            (-61.5, 16.2, Some((660342.31, 1791644.13))),
            (-61.0, 14.6, Some((715447.88, 1615033.12))),
            (-52.3, 4.9, Some((355855.44, 541750.16))),
            (55.45, -20.88, Some((338767.17, 7690355.57))),
            (45.2, -12.8, Some((521705.55, 8584972.96))),
            (-56.2, 46.8, Some((561046.92, 5183249.91))),
            (166.4, -22.2, Some((441245.37, 222443.68))),
            (-151.7, -16.5, Some((638747.94, 8175309.01))),
            (-149.5, -17.6, Some((234683.91, 8052317.0))),
            (-140.1, -8.9, Some((598953.51, 9016083.27))),
            (-135.0, -23.1, Some((500000.0, 7445410.2))),
            (-176.2, -13.3, Some((586653.71, 8529531.75))),
            (0.0, 0.0, None),
            (200.0, 0.0, None),
        ] {
            let found = territory(longitude, latitude).and_then(|at| project(at, longitude, latitude));
            match (found, expected) {
                (Some((x, y)), Some((expected_x, expected_y))) => {
                    let apart = f64::hypot(x - expected_x, y - expected_y);
                    assert!(apart < 0.03, "{longitude} {latitude}: {x} {y}, {apart} m away");
                }
                (found, expected) => assert_eq!(found, expected, "{longitude} {latitude}"),
            }
        }
    }
}
