use std::collections::BTreeMap;

use super::{Change, Record};

impl Change {
    /// The whole record; None when there is no such base.
    pub fn record(&self, bases: &BTreeMap<String, Record>) -> Option<Record> {
        let mut record = bases.get(&self.base)?.clone();
        record.extend(self.set.iter().map(|(name, value)| (name.clone(), value.clone())));
        Some(record)
    }
}

use super::{Case, VectorFile};

impl Case {
    /// The whole records; none when the case is about a file, or a base is not there.
    pub fn whole_records(&self, file: &VectorFile) -> Option<Vec<Record>> {
        self.records.as_ref()?.iter().map(|change| change.record(&file.bases)).collect()
    }
}

impl VectorFile {
    /// The file as JSON: its head indented, then a case a line.
    ///
    /// # Errors
    /// Never for what was made here.
    pub fn to_json(&self) -> Result<String, serde_json::Error> {
        let head = VectorFile { cases: Vec::new(), ..self.clone() };
        let head = serde_json::to_string_pretty(&head)?;
        let lines: Vec<String> = self.cases.iter().map(serde_json::to_string).collect::<Result<_, _>>()?;
        Ok(head.replace("\"cases\": []", &format!("\"cases\": [\n{}\n]", lines.join(",\n"))) + "\n")
    }
}
