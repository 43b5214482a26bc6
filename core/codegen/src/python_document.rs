//! The typed contracts of a nested standard in Python: one module, with all parts and enumerations.

use std::fmt::Write;

use crate::document::{Document, Field, Type};
use crate::output::Result;
use crate::python::{NOTICE, members, text};

/// The module of a nested standard.
pub fn source(document: &Document) -> Result<String> {
    let mut out = format!("\"\"\"{}.\"\"\"\n\n{NOTICE}", text(document.title.trim_end_matches('.')));
    out.push_str(
        "from __future__ import annotations\n\nfrom dataclasses import dataclass\n\
         from typing import ClassVar, Dict, Optional, Sequence, Tuple, Union\n\n\
         from .._document import Contract, Part\nfrom .._values import Day, Label, Number\n",
    );
    for (name, one) in &document.enumerations {
        write!(
            out,
            "\n\nclass {name}(Label):\n    \"\"\"{}.\"\"\"\n\n",
            text(one.title.trim_end_matches('.'))
        )?;
        members(&mut out, name, &one.values)?;
    }
    for (name, one) in &document.types {
        class(&mut out, document, name, one)?;
    }
    Ok(out)
}

fn class(out: &mut String, document: &Document, name: &str, one: &Type) -> Result<()> {
    let contract = document.contracts.iter().find(|kind| kind.type_name == name);
    let base = if contract.is_some() { "Contract" } else { "Part" };
    write!(out, "\n\n@dataclass(frozen=True, init=False, repr=False)\nclass {name}({base}):\n")?;
    write!(out, "    \"\"\"{}", text(one.title.trim_end_matches('.')))?;
    if let Some(kind) = contract {
        write!(out, " (``{}`` de ``{}`` {})", kind.name, document.name, document.version)?;
    }
    writeln!(out, ".\n\n    {}\n    \"\"\"\n", text(&one.description))?;
    if contract.is_some() {
        writeln!(out, "    DATA_SET: ClassVar[str] = \"{}\"", document.name)?;
        writeln!(out, "    VERSION: ClassVar[str] = \"{}\"", document.version)?;
    }
    out.push_str("    _LISTS: ClassVar[Dict[str, Tuple[str, bool]]] = {");
    let lists = one.fields.iter().filter_map(|field| field.items.as_ref().map(|items| (field, items)));
    for (field, items) in lists {
        let each = if field.layout == "items" { "True" } else { "False" };
        write!(out, "\n        \"{}\": (\"{}\", {each}),", field.name, items.name)?;
    }
    out.push_str(if out.ends_with('{') { "}\n\n" } else { "\n    }\n\n" });
    for field in &one.fields {
        writeln!(out, "    {}: {}", field.name, annotation(document, field)?)?;
        let mut lines =
            vec![format!("{}.", text(field.title.trim_end_matches('.'))), text(&field.description)];
        if let Some(example) = &field.example {
            lines.push(format!("Exemple : ``{}``.", text(example)));
        }
        lines.retain(|line| !line.is_empty());
        writeln!(out, "    \"\"\"{}\n    \"\"\"", lines.join("\n\n    "))?;
    }
    out.push_str("\n    def __init__(\n        self,\n        *,\n");
    let required = one.fields.iter().filter(|field| field.constraints.required);
    for field in required.chain(one.fields.iter().filter(|field| !field.constraints.required)) {
        let default = if field.constraints.required { "" } else { " = None" };
        writeln!(out, "        {}: {}{default},", field.name, annotation(document, field)?)?;
    }
    out.push_str("    ) -> None:\n        self._fill(locals())\n");
    Ok(())
}

fn annotation(document: &Document, field: &Field) -> Result<String> {
    let plain = match &field.items {
        Some(items) => format!("Sequence[{}]", value(document, &items.type_name)?),
        None => value(document, &field.type_name)?,
    };
    Ok(if field.constraints.required { plain } else { format!("Optional[{plain}]") })
}

fn value(document: &Document, type_name: &str) -> Result<String> {
    Ok(match type_name {
        "string" => "str".to_owned(),
        "integer" => "int".to_owned(),
        "number" => "Number".to_owned(),
        "boolean" => "bool".to_owned(),
        "date" => "Day".to_owned(),
        name if document.types.contains_key(name) => name.to_owned(),
        name if document.enumerations.contains_key(name) => format!("Union[{name}, str]"),
        name => return Err(format!("no type {name}").into()),
    })
}
