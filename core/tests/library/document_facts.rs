//! The facts of our nested descriptors equal those of the official JSON Schema and XSD; their words are ours.

use std::collections::BTreeMap;
use std::fs;

use opendatabutton::datasets;
use quick_xml::events::Event;
use serde_json::{Map, Value, json};

use crate::support::shared;

/// A descriptor as JSON.
struct Ours(Value);

impl Ours {
    fn read(version: &str) -> Self {
        let schema = datasets::document(&format!("marches-publics@{version}")).unwrap();
        Ours(serde_json::from_str(schema.json()).unwrap())
    }

    fn values(&self, type_name: &str) -> Option<&Value> {
        self.0["enumerations"].get(type_name).map(|one| &one["values"])
    }

    fn fields(&self, type_name: &str) -> Option<&Vec<Value>> {
        self.0["types"].get(type_name).and_then(|one| one["fields"].as_array())
    }
}

fn names(values: impl Iterator<Item = String>) -> Value {
    let mut names: Vec<String> = values.collect();
    names.sort_unstable();
    json!(names)
}

fn required(fields: &[Value]) -> impl Iterator<Item = String> {
    let wanted = |field: &&Value| field["constraints"]["required"] == true;
    fields.iter().filter(wanted).map(|field| field["name"].as_str().unwrap().to_owned())
}

/// The JSON Schema equivalent to our descriptor.
mod json_schema {
    use super::*;

    pub fn document(ours: &Ours) -> Value {
        let kinds = ours.0["contracts"].as_array().unwrap();
        let lists: Map<String, Value> = kinds
            .iter()
            .map(|kind| {
                let items = object(ours, kind["type"].as_str().unwrap());
                (kind["name"].as_str().unwrap().to_owned(), json!({ "type": "array", "items": items }))
            })
            .collect();
        // The official schema sets `uniqueItems` on an object, where it has no effect.
        let mut contracts = json!({ "type": "object", "properties": lists, "uniqueItems": true });
        if ours.0["json"]["contractsRequired"] == true {
            contracts["anyOf"] = kinds.iter().map(|kind| json!({ "required": [kind["name"]] })).collect();
        }
        let mut root = json!({ "properties": { "marches": contracts } });
        if ours.0["json"]["rootRequired"] == true {
            root["required"] = json!(["marches"]);
        }
        root
    }

    fn object(ours: &Ours, type_name: &str) -> Value {
        let fields = ours.fields(type_name).unwrap();
        let fields: Vec<Value> = fields.iter().filter(|field| field["only"] != "xml").cloned().collect();
        let properties: Map<String, Value> =
            fields.iter().map(|one| (one["name"].as_str().unwrap().to_owned(), field(ours, one))).collect();
        let mut object =
            json!({ "type": "object", "properties": properties, "required": names(required(&fields)) });
        if ours.0["types"][type_name]["json"]["closed"] == true {
            object["additionalProperties"] = json!(false);
        }
        object
    }

    fn field(ours: &Ours, field: &Value) -> Value {
        let constraints = &field["constraints"];
        if field["type"] != "array" {
            return value(ours, field["type"].as_str().unwrap(), constraints);
        }
        let item_name = field["items"]["name"].as_str().unwrap();
        let item_type = field["items"]["type"].as_str().unwrap();
        let minimum = field["json"].get("minItems").unwrap_or(&constraints["minItems"]);
        let mut list = json!({ "type": "array" });
        if *minimum != 0 {
            list["minItems"] = minimum.clone();
        }
        if field["json"]["uniqueItems"] == true {
            list["uniqueItems"] = json!(true);
        }
        if field["layout"] == "object" {
            list["items"] = json!({ "enum": ours.values(item_type).unwrap() });
            return json!({ "type": "object", "properties": { item_name: list }, "required": [item_name] });
        }
        let inner = value(ours, item_type, &Value::Null);
        list["items"] = json!({ "properties": { item_name: inner }, "required": [item_name] });
        if field["json"]["untypedItems"] != true {
            list["items"]["type"] = json!("object");
        }
        list
    }

    fn value(ours: &Ours, type_name: &str, constraints: &Value) -> Value {
        let mut value = match type_name {
            "date" => return json!({ "type": "string", "pattern": r"\d{4}-\d{2}-\d{2}" }),
            "string" | "integer" | "number" | "boolean" => json!({ "type": type_name }),
            _ => match ours.values(type_name) {
                Some(values) => return json!({ "type": "string", "enum": values }),
                None => return object(ours, type_name),
            },
        };
        for key in ["minLength", "maxLength", "minimum", "maximum"] {
            if let Some(limit) = constraints.get(key) {
                value[key] = limit.clone();
            }
        }
        if let Some(pattern) = constraints.get("pattern") {
            value["pattern"] = json!(format!("^{}$", pattern.as_str().unwrap()));
        }
        value
    }

    /// A reference schema without its descriptions, with each `$ref` replaced by its target.
    pub fn inlined(schema: &Value, root: &Value) -> Value {
        if let Some(target) = schema.get("$ref").and_then(Value::as_str) {
            return inlined(root.pointer(&target[1..]).unwrap(), root);
        }
        let mut facts = Map::new();
        for (key, value) in schema.as_object().unwrap() {
            let fact = match key.as_str() {
                "title" | "description" | "$id" | "$schema" | "definitions" => continue,
                "minItems" if *value == 0 => continue,
                "properties" => {
                    let each = value.as_object().unwrap().iter();
                    each.map(|(name, one)| (name.clone(), inlined(one, root))).collect()
                }
                "items" => inlined(value, root),
                "required" => {
                    names(value.as_array().unwrap().iter().map(|name| name.as_str().unwrap().to_owned()))
                }
                _ => value.clone(),
            };
            facts.insert(key.clone(), fact);
        }
        Value::Object(facts)
    }
}

/// The XSD elements equivalent to our descriptor: for each, its occurrences, and its alternatives (restrictions of a
/// base) or its children.
mod xsd {
    use super::*;

    pub fn contracts(ours: &Ours) -> Value {
        let kinds = ours.0["contracts"].as_array().unwrap().iter();
        kinds
            .map(|kind| {
                let object = object(ours, kind["type"].as_str().unwrap());
                (kind["name"].as_str().unwrap().to_owned(), occurring(object, 1, "1"))
            })
            .collect::<Map<_, _>>()
            .into()
    }

    fn occurring(mut element: Value, least: u64, most: &str) -> Value {
        element["min"] = json!(least);
        element["max"] = json!(most);
        element
    }

    fn object(ours: &Ours, type_name: &str) -> Value {
        let children: Map<String, Value> = ours
            .fields(type_name)
            .unwrap()
            .iter()
            .filter(|field| field["only"] != "json")
            .map(|one| {
                let least = u64::from(one["constraints"]["required"] == true);
                (one["name"].as_str().unwrap().to_owned(), occurring(field(ours, one), least, "1"))
            })
            .collect();
        json!({ "children": children, "mixed": ours.0["types"][type_name]["xml"]["mixed"] == true })
    }

    fn field(ours: &Ours, field: &Value) -> Value {
        let constraints = &field["constraints"];
        if field["type"] != "array" {
            let mut value = value(ours, field["type"].as_str().unwrap(), constraints);
            if field["xml"]["empty"] == true {
                let alternatives = value["alternatives"].as_array_mut().unwrap();
                alternatives.push(json!({ "base": "string", "maxLength": ["0"] }));
            }
            return value;
        }
        let items = &field["items"];
        let name = field["xml"].get("item").unwrap_or(&items["name"]).as_str().unwrap();
        let item = value(ours, items["type"].as_str().unwrap(), &Value::Null);
        let item = occurring(item, constraints["minItems"].as_u64().unwrap(), "unbounded");
        json!({ "children": { name: item }, "mixed": false })
    }

    fn value(ours: &Ours, type_name: &str, constraints: &Value) -> Value {
        let mut facets = match type_name {
            "number" => json!({ "base": "decimal" }),
            "boolean" => {
                json!({ "base": "string", "enumeration": ["oui", "non", "true", "false", "0", "1"] })
            }
            "string" | "integer" | "date" => json!({ "base": type_name }),
            _ => match ours.values(type_name) {
                Some(values) => json!({ "base": "string", "enumeration": values }),
                None => return object(ours, type_name),
            },
        };
        for (key, facet) in [
            ("minLength", "minLength"),
            ("maxLength", "maxLength"),
            ("minimum", "minInclusive"),
            ("maximum", "maxInclusive"),
        ] {
            if let Some(limit) = constraints.get(key) {
                facets[facet] = json!([limit.to_string()]);
            }
        }
        if let Some(pattern) = constraints.get("pattern") {
            facets["pattern"] = json!([pattern]);
        }
        json!({ "alternatives": [facets] })
    }

    /// A part of an XSD: its local name, attributes and children.
    struct Part {
        name: String,
        attributes: BTreeMap<String, String>,
        children: Vec<Part>,
    }

    impl Part {
        fn attribute(&self, name: &str) -> Option<&str> {
            self.attributes.get(name).map(String::as_str)
        }

        fn child(&self, name: &str) -> Option<&Part> {
            self.children.iter().find(|child| child.name == name)
        }
    }

    fn parse(text: &str) -> Part {
        let mut reader = quick_xml::Reader::from_str(text);
        reader.config_mut().expand_empty_elements = true;
        let mut open = vec![Part { name: String::new(), attributes: BTreeMap::new(), children: Vec::new() }];
        loop {
            match reader.read_event().unwrap() {
                Event::Start(start) => {
                    let attributes = start.attributes().map(|attribute| {
                        let attribute = attribute.unwrap();
                        let value = quick_xml::escape::unescape(&attribute.value).unwrap().into_owned();
                        (attribute.key.as_ref().to_owned(), value)
                    });
                    let attributes = attributes.collect();
                    let name = start.local_name().as_ref().to_owned();
                    open.push(Part { name, attributes, children: Vec::new() });
                }
                Event::End(_) => {
                    let part = open.pop().unwrap();
                    open.last_mut().unwrap().children.push(part);
                }
                Event::Eof => return open.pop().unwrap().children.pop().unwrap(),
                _ => {}
            }
        }
    }

    /// The facts of the elements for contracts in a reference XSD.
    pub fn facts(text: &str) -> Value {
        let schema = parse(text);
        let contracts = schema.children.iter().filter(|part| part.attribute("name") != Some("marches"));
        contracts.map(element).collect::<Map<_, _>>().into()
    }

    fn element(part: &Part) -> (String, Value) {
        let facts = match (part.child("complexType"), part.child("simpleType"), part.attribute("type")) {
            (Some(complex), None, None) => {
                let group = complex.children.first().unwrap();
                // A sequence of several elements would fix their order.
                assert!(group.name == "all" || group.name == "sequence" && group.children.len() == 1);
                let children: Map<String, Value> = group.children.iter().map(element).collect();
                json!({ "children": children, "mixed": complex.attribute("mixed") == Some("true") })
            }
            (None, Some(simple), None) => json!({ "alternatives": alternatives(simple) }),
            (None, None, Some(base)) => {
                json!({ "alternatives": [{ "base": base.trim_start_matches("xs:") }] })
            }
            _ => unreachable!("{:?}", part.attribute("name")),
        };
        let least = part.attribute("minOccurs").map_or(1, |least| least.parse().unwrap());
        let most = part.attribute("maxOccurs").unwrap_or("1");
        (part.attribute("name").unwrap().to_owned(), occurring(facts, least, most))
    }

    fn alternatives(simple: &Part) -> Vec<Value> {
        if let Some(union) = simple.child("union") {
            return union.children.iter().flat_map(alternatives).collect();
        }
        let restriction = simple.child("restriction").unwrap();
        let mut facets: BTreeMap<&str, Vec<String>> = BTreeMap::new();
        for facet in restriction.children.iter().filter(|facet| facet.name != "annotation") {
            let mut value = facet.attribute("value").unwrap().to_owned();
            if facet.name == "pattern" {
                // The XSD writes the same pattern in two ways.
                value = value.trim_start_matches('(').strip_suffix(')').unwrap().replace("{14,14}", "{14}");
            }
            facets.entry(&facet.name).or_default().push(value);
        }
        let mut facts = json!(facets);
        facts["base"] = json!(restriction.attribute("base").unwrap().trim_start_matches("xs:"));
        vec![facts]
    }
}

#[test]
fn nested_descriptors_equal_the_official_json_schema() {
    for set in datasets::documents() {
        for version in set.versions {
            let path = format!("schemas/{}/{}.json", set.name, version.number);
            let Some(path) = shared(&path) else { continue };
            let reference: Value = serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap();
            let ours = json_schema::document(&Ours::read(version.number));
            assert_eq!(ours, json_schema::inlined(&reference, &reference), "{}", version.number);
        }
    }
}

#[test]
fn nested_descriptors_equal_the_official_xsd() {
    let Some(path) = shared("schemas/marches-publics/2.0.2.xsd") else { return };
    let reference = xsd::facts(&fs::read_to_string(path).unwrap());
    // Version 2.0.3 has no XSD of its own: that of 2.0.2 applies.
    for version in ["2.0.2", "2.0.3"] {
        assert_eq!(xsd::contracts(&Ours::read(version)), reference, "{version}");
    }
}

#[test]
fn the_latest_nested_descriptor_says_all_in_french() {
    for set in datasets::documents() {
        let schema = datasets::document(set.name).unwrap();
        let descriptor: Value = serde_json::from_str(schema.json()).unwrap();
        assert!(!schema.title().is_empty() && descriptor["description"].is_string());
        for (name, one) in descriptor["enumerations"].as_object().unwrap() {
            assert!(one["title"].is_string(), "{name}");
        }
        for (name, one) in descriptor["types"].as_object().unwrap() {
            assert!(one["title"].is_string() && one["description"].is_string(), "{name}");
            for field in one["fields"].as_array().unwrap() {
                assert!(field["title"].is_string() && field["description"].is_string(), "{name}: {field}");
            }
        }
    }
}
