use std::collections::BTreeMap;

use serde_json::Value;

use super::{Case, Change, Input, Record, VectorFile};

impl Change {
    /// The whole record; None if there is no such base, or no such place in it.
    pub fn record(&self, bases: &BTreeMap<String, Record>) -> Option<Record> {
        let mut record = Value::Object(bases.get(&self.base)?.clone());
        for (name, value) in &self.set {
            match name.rsplit_once('/').filter(|_| name.starts_with('/')) {
                None => drop(record.as_object_mut()?.insert(name.clone(), value.clone())),
                Some((parent, last)) => put(record.pointer_mut(parent)?, last, value.clone())?,
            }
        }
        for pointer in &self.remove {
            let (parent, last) = pointer.rsplit_once('/')?;
            match record.pointer_mut(parent)? {
                Value::Object(members) => drop(members.remove(last)?),
                Value::Array(items) => drop(items.remove(last.parse().ok().filter(|at| *at < items.len())?)),
                _ => return None,
            }
        }
        match record {
            Value::Object(record) => Some(record),
            _ => None,
        }
    }
}

fn put(parent: &mut Value, last: &str, value: Value) -> Option<()> {
    match parent {
        Value::Object(members) => drop(members.insert(last.to_owned(), value)),
        Value::Array(items) if last == "-" => items.push(value),
        Value::Array(items) => *items.get_mut(last.parse::<usize>().ok()?)? = value,
        _ => return None,
    }
    Some(())
}

impl Case {
    /// The whole records; None if the case is about a file, or a base is missing.
    pub fn whole_records(&self, file: &VectorFile) -> Option<Vec<Record>> {
        self.records.as_ref()?.iter().map(|change| change.record(&file.bases)).collect()
    }

    /// The text of the file to check; None if it is a separate file, or if the piece to change does not occur exactly
    /// once.
    pub fn text(&self, file: &VectorFile) -> Option<String> {
        match self.file.as_ref()? {
            Input::Text { text } => Some(text.clone()),
            Input::Raw { .. } => None,
            Input::Edited { base, replace, by } => {
                let text = file.texts.get(base)?;
                (text.matches(replace.as_str()).count() == 1).then(|| text.replacen(replace.as_str(), by, 1))
            }
        }
    }
}

impl VectorFile {
    /// The file as JSON: its head indented, then a case a line.
    ///
    /// # Errors
    /// Never for vectors made by the suite.
    pub fn to_json(&self) -> Result<String, serde_json::Error> {
        let head = VectorFile { cases: Vec::new(), ..self.clone() };
        let head = serde_json::to_string_pretty(&head)?;
        let lines: Vec<String> = self.cases.iter().map(serde_json::to_string).collect::<Result<_, _>>()?;
        Ok(head.replace("\"cases\": []", &format!("\"cases\": [\n{}\n]", lines.join(",\n"))) + "\n")
    }
}
