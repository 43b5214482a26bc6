//! `geojson`: a shape as the JSON Schema that frictionless applies describes it (fge's `geojson.json`).
//!
//! This schema is stricter than RFC 7946 (a position has exactly two numbers, a collection contains no collection) and
//! laxer (a ring need not close, an item of a feature collection that is not an object passes).

use super::Value;
use super::json::{Json, all};
use super::topojson;

/// The two JSON Schemas of shapes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ShapeFormat {
    GeoJson,
    TopoJson,
}

impl ShapeFormat {
    pub fn read(self, cell: &[u8]) -> Value {
        match Json::read(cell) {
            Some(json) if self.holds(&json) => Value::Text,
            _ => Value::Invalid,
        }
    }

    pub fn holds(self, json: &Json) -> bool {
        match self {
            ShapeFormat::GeoJson => is_shape(json),
            ShapeFormat::TopoJson => topojson::is_shape(json),
        }
    }
}

fn is_shape(json: &Json) -> bool {
    let place = json.get("crs").is_none_or(is_reference_system) && json.get("bbox").is_none_or(is_box);
    place
        && match json.get("type").and_then(Json::text) {
            Some("GeometryCollection") => json.get("geometries").is_some_and(|list| all(list, is_geometry)),
            Some("Feature") => is_feature(json),
            Some("FeatureCollection") => json.get("features").is_some_and(|list| all(list, is_feature)),
            _ => is_geometry(json),
        }
}

/// Applies the schema's rules for an object; any other value passes.
fn is_feature(json: &Json) -> bool {
    if !json.is_object() {
        return true;
    }
    let of_type = json.get("type").is_none_or(|name| name.text() == Some("Feature"));
    let geometry =
        json.get("geometry").is_some_and(|shape| matches!(shape, Json::Null) || is_geometry(shape));
    let facts = json.get("properties").is_some_and(|facts| facts.is_object() || matches!(facts, Json::Null));
    of_type && geometry && facts
}

fn is_geometry(json: &Json) -> bool {
    let Some(places) = json.get("coordinates") else { return false };
    let line = |json: &Json| is_run(json, 2);
    let polygon = |json: &Json| all(json, |ring| is_run(ring, 4));
    match json.get("type").and_then(Json::text) {
        Some("Point") => is_position(places),
        Some("MultiPoint") => is_run(places, 0),
        Some("LineString") => line(places),
        Some("MultiLineString") => all(places, line),
        Some("Polygon") => polygon(places),
        Some("MultiPolygon") => all(places, polygon),
        _ => false,
    }
}

fn is_position(json: &Json) -> bool {
    json.items().is_some_and(|numbers| numbers.len() == 2 && numbers.iter().all(Json::is_number))
}

/// A list of at least `least` positions.
fn is_run(json: &Json, least: usize) -> bool {
    all(json, is_position) && json.items().is_some_and(|places| places.len() >= least)
}

fn is_box(json: &Json) -> bool {
    all(json, Json::is_number)
}

/// An object with a name or a link, and nothing else.
fn is_reference_system(json: &Json) -> bool {
    let Json::Object(members) = json else { return false };
    let Some(facts) = json.get("properties").filter(|facts| facts.is_object()) else { return false };
    let text = |name: &str| facts.get(name).is_some_and(|value| value.text().is_some());
    members.len() == 2
        && match json.get("type").and_then(Json::text) {
            Some("name") => text("name") && matches!(facts, Json::Object(facts) if facts.len() == 1),
            Some("link") => text("href") && (facts.get("type").is_none() || text("type")),
            _ => false,
        }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shapes_are_those_of_the_referee() {
        for yes in [
            r#"{"type":"Point","coordinates":[2.35,48.85]}"#,
            r#"{"type":"Point","coordinates":[200,NaN]}"#,
            r#"{"type":"Polygon","coordinates":[[[0,0],[0,1],[1,1],[2,2]]]}"#,
            r#"{"type":"Polygon","coordinates":[]}"#,
            r#"{"type":"Feature","geometry":null,"properties":{},"id":1}"#,
            r#"{"type":"FeatureCollection","features":[1,{"geometry":null,"properties":null}]}"#,
            r#"{"type":"GeometryCollection","geometries":[{"type":"LineString","coordinates":[[0,0],[1,1]]}]}"#,
            r#"{"type":"Point","coordinates":[1,2],"crs":{"type":"name","properties":{"name":"x"}},"bbox":[1]}"#,
        ] {
            assert!(ShapeFormat::GeoJson.read(yes.as_bytes()).is_set(), "{yes}");
        }
        for no in [
            r#"{"type":"Point","coordinates":[1,2,3]}"#,
            r#"{"type":"Point","coordinates":[1,true]}"#,
            r#"{"type":"Point"}"#,
            r#"{"coordinates":[1,2]}"#,
            r#"{"type":"LineString","coordinates":[[0,0]]}"#,
            r#"{"type":"Polygon","coordinates":[[[0,0],[0,1],[1,1]]]}"#,
            r#"{"type":"Feature","properties":{}}"#,
            r#"{"type":"GeometryCollection","geometries":[{"type":"GeometryCollection","geometries":[]}]}"#,
            r#"{"type":"Point","coordinates":[1,2],"crs":null}"#,
            r#"{"type":"Point","coordinates":[1,2],"bbox":["1"]}"#,
            "[1,2]",
            "1,2",
        ] {
            assert!(!ShapeFormat::GeoJson.read(no.as_bytes()).is_set(), "{no}");
        }
    }
}
