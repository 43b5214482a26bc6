//! `geojson`, format `topojson`: a topology or one of its geometries, as frictionless's JSON Schema describes them.

use super::json::{Json, all};

pub(super) fn is_shape(json: &Json) -> bool {
    match json.get("type").and_then(Json::text) {
        Some("Topology") => is_topology(json),
        _ => json.get("bbox").is_none_or(is_box) && is_geometry(json),
    }
}

fn is_topology(json: &Json) -> bool {
    let Some(Json::Object(objects)) = json.get("objects") else { return false };
    let arc =
        |arc: &Json| all(arc, |place| matches!(place, Json::Null) || is_position(place)) && holds_two(arc);
    objects.iter().all(|(_, geometry)| is_geometry(geometry))
        && json.get("arcs").is_some_and(|arcs| all(arcs, arc))
        && json.get("transform").is_none_or(is_transform)
        && json.get("bbox").is_none_or(is_box)
}

fn is_geometry(json: &Json) -> bool {
    let integers = |json: &Json| all(json, is_integer);
    let lists = |json: &Json| all(json, integers);
    let part = |name: &str, holds: &dyn Fn(&Json) -> bool| json.get(name).is_some_and(holds);
    let named = json.get("id").is_none_or(|id| id.text().is_some() || is_integer(id));
    let facts = json.get("properties").is_none_or(Json::is_object);
    named
        && facts
        && match json.get("type").and_then(Json::text) {
            Some("Point") => part("coordinates", &is_position),
            Some("MultiPoint") => part("coordinates", &|list| all(list, is_position)),
            Some("LineString") => part("arcs", &integers),
            Some("MultiLineString" | "Polygon") => part("arcs", &lists),
            Some("MultiPolygon") => part("arcs", &|list| all(list, lists)),
            Some("GeometryCollection") => part("geometries", &|list| all(list, is_geometry)),
            _ => false,
        }
}

fn is_integer(json: &Json) -> bool {
    matches!(json, Json::Integer(_))
}

fn holds_two(json: &Json) -> bool {
    json.items().is_some_and(|items| items.len() >= 2)
}

/// A list of two numbers or more.
fn is_position(json: &Json) -> bool {
    all(json, Json::is_number) && holds_two(json)
}

fn is_transform(json: &Json) -> bool {
    ["scale", "translate"].iter().all(|name| json.get(name).is_some_and(is_position))
}

/// A list of the least and the greatest position.
fn is_box(json: &Json) -> bool {
    all(json, |dimension| all(dimension, Json::is_number))
        && json.items().is_some_and(|items| items.len() == 2)
}

#[cfg(test)]
mod tests {
    use super::super::geojson::ShapeFormat;

    #[test]
    fn shapes_are_those_of_the_referee() {
        for yes in [
            r#"{"type":"Topology","objects":{"a":{"type":"LineString","arcs":[0,-1]}},"arcs":[[[1,2],null]]}"#,
            r#"{"type":"Topology","objects":{},"arcs":[],"transform":{"scale":[1,2],"translate":[1,2,3]},"bbox":[[1],[]]}"#,
            r#"{"type":"Point","coordinates":[1,2,3],"id":"a","properties":{}}"#,
            r#"{"type":"GeometryCollection","geometries":[{"type":"GeometryCollection","geometries":[]}]}"#,
            r#"{"type":"MultiPolygon","arcs":[[[0]]]}"#,
        ] {
            assert!(ShapeFormat::TopoJson.read(yes.as_bytes()).is_set(), "{yes}");
        }
        for no in [
            r#"{"type":"Topology","objects":{}}"#,
            r#"{"type":"Topology","objects":{"a":1},"arcs":[]}"#,
            r#"{"type":"Topology","objects":{},"arcs":[[[1,2]]]}"#,
            r#"{"type":"Point","coordinates":[1]}"#,
            r#"{"type":"LineString","arcs":[1.0]}"#,
            r#"{"type":"Point","coordinates":[1,2],"id":1.5}"#,
            r#"{"type":"Point","coordinates":[1,2],"properties":null}"#,
            r#"{"type":"Feature","geometry":null,"properties":{}}"#,
            "[]",
        ] {
            assert!(!ShapeFormat::TopoJson.read(no.as_bytes()).is_set(), "{no}");
        }
    }
}
