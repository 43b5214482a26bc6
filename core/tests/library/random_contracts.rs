//! Random contracts of every kind, made from the descriptor alone: none has a finding that prevents writing it.

use std::io::Write;

use opendatabutton::{
    DocumentExport, DocumentForm, DocumentSchema, Lang, Report, TextStyle, Validator, datasets,
};
use proptest::prelude::*;
use proptest::strategy::Union;
use serde_json::{Map, Value, json};

/// Texts of people and of hostile programs, without characters that XML cannot contain.
const TEXT: &str = "[a-zA-Zéœ€😀 &<>\"'\\\\;,/\t\n\r\\]-]";

fn field(descriptor: &Value, field: &Value) -> BoxedStrategy<Value> {
    let constraints = &field["constraints"];
    let Some(items) = field.get("items") else {
        return value(descriptor, field["type"].as_str().unwrap(), constraints);
    };
    let item = value(descriptor, items["type"].as_str().unwrap(), &Value::Null);
    let name = items["name"].as_str().unwrap().to_owned();
    let list = prop::collection::vec(item, 1..4).prop_map(|mut items| {
        let mut seen: Vec<Value> = Vec::new();
        items.retain(|item| {
            !seen.contains(item) && {
                seen.push(item.clone());
                true
            }
        });
        items
    });
    if field["layout"] == "object" {
        list.prop_map(move |items| json!({ name.as_str(): items })).boxed()
    } else {
        let wrap =
            move |items: Vec<Value>| items.into_iter().map(|one| json!({ name.as_str(): one })).collect();
        list.prop_map(wrap).boxed()
    }
}

fn value(descriptor: &Value, type_name: &str, constraints: &Value) -> BoxedStrategy<Value> {
    let limit = |key: &str| constraints.get(key).and_then(Value::as_u64);
    let least = limit("minimum").unwrap_or(0);
    match type_name {
        "string" => match constraints.get("pattern").and_then(Value::as_str) {
            Some(pattern) => proptest::string::string_regex(pattern).unwrap().prop_map(Value::from).boxed(),
            None => {
                let (min, max) = (limit("minLength").unwrap_or(0), limit("maxLength").unwrap_or(30).min(30));
                let pattern = format!("{TEXT}{{{min},{max}}}");
                proptest::string::string_regex(&pattern).unwrap().prop_map(Value::from).boxed()
            }
        },
        "integer" => (least..5000).prop_map(Value::from).boxed(),
        "number" if limit("maximum") == Some(1) => (0..=100u32)
            .prop_map(|hundredths| {
                serde_json::from_str(&format!("0.{hundredths:02}").replace("0.100", "1")).unwrap()
            })
            .boxed(),
        "number" => (least..1_000_000, 0..100u32)
            .prop_map(|(euros, cents)| serde_json::from_str(&format!("{euros}.{cents:02}")).unwrap())
            .boxed(),
        "boolean" => any::<bool>().prop_map(Value::from).boxed(),
        "date" => (1990..2050u32, 1..=12u32, 1..=28u32)
            .prop_map(|(year, month, day)| format!("{year}-{month:02}-{day:02}").into())
            .boxed(),
        name => match descriptor["enumerations"].get(name) {
            Some(one) => prop::sample::select(one["values"].as_array().unwrap().clone()).boxed(),
            None => object(descriptor, name),
        },
    }
}

fn object(descriptor: &Value, name: &str) -> BoxedStrategy<Value> {
    let fields = descriptor["types"][name]["fields"].as_array().unwrap();
    let members: Vec<BoxedStrategy<Option<(String, Value)>>> = fields
        .iter()
        .filter(|one| one.get("only").is_none())
        .map(|one| {
            let key = one["name"].as_str().unwrap().to_owned();
            let member = field(descriptor, one).prop_map(move |value| (key.clone(), value));
            if one["constraints"]["required"] == true {
                member.prop_map(Some).boxed()
            } else {
                prop::option::of(member).boxed()
            }
        })
        .collect();
    members.prop_map(|members| Value::Object(members.into_iter().flatten().collect::<Map<_, _>>())).boxed()
}

/// A contract and the name of its kind.
pub fn contract(schema: &DocumentSchema) -> impl Strategy<Value = (String, Value)> {
    let descriptor: Value = serde_json::from_str(schema.json()).unwrap();
    let kinds = descriptor["contracts"].as_array().unwrap();
    Union::new(kinds.iter().map(|kind| {
        let name = kind["name"].as_str().unwrap().to_owned();
        object(&descriptor, kind["type"].as_str().unwrap()).prop_map(move |one| (name.clone(), one)).boxed()
    }))
}

/// The document of some contracts, in JSON.
pub fn document(contracts: &[(String, Value)]) -> Value {
    let mut lists: Map<String, Value> = Map::new();
    for (kind, contract) in contracts {
        let list = lists.entry(kind.clone()).or_insert_with(|| json!([]));
        list.as_array_mut().unwrap().push(contract.clone());
    }
    json!({ "marches": lists })
}

pub fn converted(schema: &DocumentSchema, input: &[u8], form: DocumentForm) -> Vec<u8> {
    let mut export = DocumentExport::to_writer(schema.clone(), form, Vec::new());
    let report = export.write_all(input, "essai", 100).unwrap();
    assert!(report.is_valid(), "{}", report.to_text(Lang::Fr, TextStyle::Plain));
    export.end().unwrap().0
}

fn checked(schema: &DocumentSchema, file: &[u8]) -> Report {
    let report = Validator::new(schema.clone()).validate(file, "essai").unwrap();
    assert!(report.is_valid(), "{}", report.to_text(Lang::Fr, TextStyle::Plain));
    report
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// JSON -> XML -> JSON and XML -> JSON -> XML lose nothing, and the exported documents are valid.
    #[test]
    fn both_forms_hold_the_same(
        version in prop::sample::select(vec!["2.0.2", "2.0.3"]),
        contracts in prop::collection::vec(contract(&datasets::document("marches-publics").unwrap()), 1..5),
    ) {
        let schema = datasets::document(&format!("marches-publics@{version}")).unwrap();
        let document = document(&contracts);
        let xml = converted(&schema, document.to_string().as_bytes(), DocumentForm::Xml);
        let json = converted(&schema, &xml, DocumentForm::Json);
        let again = converted(&schema, &json, DocumentForm::Xml);
        prop_assert_eq!(serde_json::from_slice::<Value>(&json).unwrap(), plain(&document));
        prop_assert_eq!(String::from_utf8(xml.clone()).unwrap(), String::from_utf8(again).unwrap());
        prop_assert_eq!(checked(&schema, &xml).rows(), contracts.len() as u64);
        prop_assert_eq!(checked(&schema, &json).rows(), contracts.len() as u64);
    }
}

/// Numbers as the export writes them: without superfluous zeros.
fn plain(value: &Value) -> Value {
    match value {
        Value::Number(number) => match number.as_f64() {
            Some(whole) if whole.fract() == 0.0 => json!(whole as u64),
            _ => value.clone(),
        },
        Value::Array(items) => items.iter().map(plain).collect(),
        Value::Object(members) => members.iter().map(|(key, value)| (key.clone(), plain(value))).collect(),
        other => other.clone(),
    }
}

/// Writes random documents in both forms for the validators of the official schemas, which `tests/decp` runs.
#[test]
fn random_documents_are_written_for_the_referees() {
    use proptest::strategy::ValueTree;
    use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
    let Some(directory) = std::env::var_os("ODB_DECP_RANDOM").map(std::path::PathBuf::from) else {
        eprintln!("skipped: ODB_DECP_RANDOM names no directory");
        return;
    };
    let schema = datasets::document("marches-publics").unwrap();
    let rng = TestRng::from_seed(RngAlgorithm::ChaCha, &[7; 32]);
    let mut runner = TestRunner::new_with_rng(Config::default(), rng);
    let strategy = prop::collection::vec(contract(&schema), 1..4);
    for number in 0..60 {
        let contracts = strategy.new_tree(&mut runner).unwrap().current();
        let document = document(&contracts).to_string();
        for form in [DocumentForm::Json, DocumentForm::Xml] {
            let path = directory.join(format!("{number}.{}", form.extension()));
            let file = converted(&schema, document.as_bytes(), form);
            std::fs::File::create(path).unwrap().write_all(&file).unwrap();
        }
    }
}
