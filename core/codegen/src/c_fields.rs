//! The constants of fields in C: their numbers, which never change, and the header that names them.

use std::fmt::Write;

use crate::descriptor::{DataSet, Descriptor};
use crate::names;
use crate::output::Result;

/// The numbers given to fields: a ledger that only grows.
///
/// A line `[data set] number` for each data set, then a line `number constant spelling...` for each of its fields, in
/// any version. Spellings of one field in several versions share its constant.
pub struct Numbers(Vec<Set>);

struct Set {
    name: String,
    fields: Vec<Entry>,
}

struct Entry {
    /// The constant's name behind that of the data set.
    constant: String,
    spellings: Vec<String>,
}

const NOTICE: &str = "\
# The numbers of fields in C: written by core/codegen (`make generate`), which adds lines and changes none.
# A number or constant that was published never stands for another field: see docs/ABI.md.
";

impl Numbers {
    /// Reads the ledger.
    pub fn read(ledger: &str) -> Result<Self> {
        let mut sets: Vec<Set> = Vec::new();
        for line in ledger.lines().filter(|line| !line.starts_with('#') && !line.is_empty()) {
            if let Some((name, number)) = line.strip_prefix('[').and_then(|rest| rest.split_once("] ")) {
                sets.push(Set { name: name.to_owned(), fields: Vec::new() });
                expect(number, sets.len(), line)?;
                continue;
            }
            let mut parts = line.split(' ');
            let (Some(set), Some(number), Some(constant)) = (sets.last_mut(), parts.next(), parts.next())
            else {
                return Err(format!("fields.txt: {line}").into());
            };
            let spellings = parts.map(str::to_owned).collect();
            set.fields.push(Entry { constant: constant.to_owned(), spellings });
            expect(number, set.fields.len(), line)?;
        }
        Ok(Numbers(sets))
    }

    /// Adds the fields that the ledger does not have.
    pub fn with(mut self, data_sets: &[DataSet]) -> Result<Self> {
        for data_set in data_sets {
            let known = self.0.iter().position(|set| set.name == data_set.name);
            let index = known.unwrap_or_else(|| {
                self.0.push(Set { name: data_set.name.clone(), fields: Vec::new() });
                self.0.len() - 1
            });
            let set = self.0.get_mut(index).ok_or("no data set")?;
            // The latest version first, so that its columns get their numbers in the order of the standard.
            for version in data_set.versions.iter().rev() {
                version.fields.iter().try_for_each(|field| set.add(&field.name, version))?;
            }
        }
        Ok(self)
    }

    /// The ledger's text.
    pub fn ledger(&self) -> Result<String> {
        let mut out = String::from(NOTICE);
        for (index, set) in self.0.iter().enumerate() {
            writeln!(out, "\n[{}] {}", set.name, index + 1)?;
            for (index, field) in set.fields.iter().enumerate() {
                writeln!(out, "{} {} {}", index + 1, field.constant, field.spellings.join(" "))?;
            }
        }
        Ok(out)
    }
}

impl Set {
    fn add(&mut self, name: &str, version: &Descriptor) -> Result<()> {
        if name.contains(char::is_whitespace) {
            return Err(format!("{name}: a blank in a field's name").into());
        }
        if self.fields.iter().any(|entry| entry.is_spelled(name)) {
            return Ok(());
        }
        let base = names::constant(name);
        let mut constant = base.clone();
        let mut number = 2;
        // Another spelling of the same field, unless this version has both.
        while let Some(entry) = self.fields.iter_mut().find(|entry| entry.constant == constant) {
            if !version.fields.iter().any(|field| entry.is_spelled(&field.name)) {
                entry.spellings.push(name.to_owned());
                return Ok(());
            }
            constant = format!("{base}_{number}");
            number += 1;
        }
        self.fields.push(Entry { constant, spellings: vec![name.to_owned()] });
        Ok(())
    }
}

impl Entry {
    fn is_spelled(&self, name: &str) -> bool {
        self.spellings.iter().any(|spelling| spelling == name)
    }
}

fn expect(number: &str, expected: usize, line: &str) -> Result<()> {
    match number.parse::<usize>() {
        Ok(number) if number == expected => Ok(()),
        _ => Err(format!("fields.txt: {expected} expected in: {line}").into()),
    }
}

/// The header with an enumeration for each data set.
pub fn header(data_sets: &[DataSet], numbers: &Numbers) -> Result<String> {
    let mut out = String::from(HEAD);
    for (index, set) in numbers.0.iter().enumerate() {
        let versions =
            data_sets.iter().find(|data_set| data_set.name == set.name).map(|set| &set.versions[..]);
        let (Some([oldest, ..]), Some([.., latest])) = (versions, versions) else {
            return Err(format!("fields.txt: {} is no data set", set.name).into());
        };
        let constant = names::constant(&set.name);
        writeln!(
            out,
            "\n/** {} (`{}`, {} to {}). */",
            latest.title, set.name, oldest.version, latest.version
        )?;
        writeln!(out, "enum odb_{}_field {{", names::constant(&set.name).to_ascii_lowercase())?;
        for (place, entry) in set.fields.iter().enumerate() {
            let number = ((index + 1) << 16) | (place + 1);
            writeln!(out, "  /** {} */", comment(versions.unwrap_or_default(), entry)?)?;
            let comma = if place + 1 < set.fields.len() { "," } else { "" };
            writeln!(out, "  ODB_{constant}_{} = {number:#x}{comma}", entry.constant)?;
        }
        out.push_str("};\n");
    }
    out.push_str("\n#endif /* OPENDATABUTTON_FIELDS_H */\n");
    Ok(out)
}

const HEAD: &str = "\
/* Generated from the descriptors by core/codegen (`make generate`): do not edit. */

#ifndef OPENDATABUTTON_FIELDS_H
#define OPENDATABUTTON_FIELDS_H

/**
 * @file
 * The fields of each data set, for the functions that take an `odb_field`.
 *
 * A constant is one field of one data set, in whatever version has it and however that version spells it;
 * its number never changes.
 */
";

/// Title, type, whether it is required, and the versions that have the field if the latest does not.
fn comment(versions: &[Descriptor], entry: &Entry) -> Result<String> {
    let of = |version: &'_ Descriptor| version.fields.iter().position(|field| entry.is_spelled(&field.name));
    let (version, place) = versions
        .iter()
        .rev()
        .find_map(|version| Some((version, of(version)?)))
        .ok_or_else(|| format!("no version has the field {}", entry.constant))?;
    let field = version.fields.get(place).ok_or("no such field")?;
    let name = &field.name;
    let required = if field.required { ", required" } else { "" };
    let type_name = if field.type_name.is_empty() { "string" } else { &field.type_name };
    let until = match versions.last() {
        Some(latest) if latest.version != version.version => format!("; until {}", version.version),
        _ => String::new(),
    };
    let title = field.title.trim_end_matches('.');
    Ok(format!("`{name}` ({type_name}{required}{until}): {title}."))
}
