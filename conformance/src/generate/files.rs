//! The cases about files: encoding, separator, header, shape of rows.

use encoding_rs::WINDOWS_1252;

use super::addresses;
use super::finding::finding;
use super::maker::Maker;
use super::model::Relation;
use super::out::{Out, Raw};
use super::table::{Table, written};
use crate::vectors::Case;

/// The cases and the raw files.
pub fn cases(maker: &Maker<'_>) -> (Vec<Case>, Vec<Raw>) {
    let mut out = Out::new(maker);
    out.bytes();
    out.shapes();
    out.headers();
    out.absent();
    if maker.model.addresses {
        addresses::add_files(&mut out);
    }
    (out.cases, out.raw)
}

impl Out<'_> {
    fn bytes(&mut self) {
        let text = self.text(&self.table());
        let (latin, ..) = WINDOWS_1252.encode(&text);
        let has_accent = !text.is_ascii();
        let encoding = self.of_file("file-encoding");
        let mark = finding("file-byte-order-mark", None, None);
        if has_accent {
            let flags = if self.maker.model.addresses { vec![] } else { self.unjudged() };
            self.add_raw("file-encoding", "windows-1252", latin.into_owned(), vec![encoding], flags);
        }
        let marked = ["\u{feff}", &text].concat();
        self.add_raw("file-byte-order-mark", "utf-8-with-mark", marked.into_bytes(), vec![mark], vec![]);
        let crlf = written(&self.table(), self.maker.model.delimiter, "\r\n");
        self.add_raw("file-encoding", "line-ends-crlf", crlf.into_bytes(), vec![], vec![]);
        self.add("file-encoding", "official-form", &text, vec![], vec![]);
        let all = [("comma", ','), ("semicolon", ';'), ("tab", '\t'), ("pipe", '|')];
        for (kind, delimiter) in all.into_iter().filter(|(_, one)| *one != self.maker.model.delimiter) {
            let text = written(&self.table(), delimiter, "\n");
            let is_unread = self.maker.model.addresses && delimiter == '|';
            let flags = if is_unread { self.unjudged() } else { vec![] };
            self.add("file-delimiter", kind, &text, vec![self.of_file("file-delimiter")], flags);
        }
    }

    fn shapes(&mut self) {
        let table = self.table();
        let Some(last) = self.maker.model.fields.last() else { return };
        let mut blank = self.text(&table);
        blank.push('\n');
        // A blank line is no address, and no error.
        let mut found = match self.maker.model.addresses {
            true => Vec::new(),
            false => vec![finding("row-blank", Some(4), None)],
        };
        let one_of = |relation: &&Relation| matches!(relation, Relation::OneOf { .. });
        let relations = self.maker.model.relations.iter().filter(one_of);
        found.extend(relations.map(|_| finding("check-one-of-required", Some(4), None)));
        self.add("row-blank", "at-the-end", &blank, found, vec![]);
        let mut extra = table.clone();
        if let Some(row) = extra.get_mut(1) {
            row.push("en trop".to_owned());
        }
        let found = vec![finding("row-extra-cell", Some(2), Some(""))];
        // The validator of addresses then reads no row at all.
        let flags = if self.maker.model.addresses { self.unjudged() } else { vec![] };
        self.add("row-extra-cell", "one-more", &self.text(&extra), found, flags.clone());
        let mut missing = table;
        if let Some(row) = missing.get_mut(1) {
            row.pop();
        }
        let mut found = vec![finding("row-missing-cell", Some(2), Some(&last.name))];
        if last.constraints.required {
            found.push(finding("constraint-required", Some(2), Some(&last.name)));
        }
        self.add("row-missing-cell", "one-less", &self.text(&missing), found, flags);
    }

    fn headers(&mut self) {
        let table = self.table();
        let added = |label: &str| -> Table {
            let mut table = table.clone();
            for (place, row) in table.iter_mut().enumerate() {
                row.push(if place == 0 { label.to_owned() } else { "1".to_owned() });
            }
            table
        };
        let unknown = vec![finding("column-unknown", None, Some("COLONNE_INCONNUE"))];
        self.add("column-unknown", "one-more", &self.text(&added("COLONNE_INCONNUE")), unknown, vec![]);
        let mut swapped = table.clone();
        swapped.iter_mut().filter(|row| row.len() > 1).for_each(|row| row.swap(0, 1));
        // The order of the columns of addresses is free.
        let order = Some(finding("column-order", None, None)).filter(|_| !self.maker.model.addresses);
        self.add("column-order", "two-swapped", &self.text(&swapped), order.into_iter().collect(), vec![]);
        if let Some(name) = self.maker.model.fields.first().map(|field| field.name.clone()) {
            let twice = vec![finding("column-duplicate", None, Some(&name))];
            let text = self.text(&added(&name));
            self.add("column-duplicate", "first-twice", &text, twice, self.unjudged());
            let mut spaced = table.clone();
            if let Some(label) = spaced.first_mut().and_then(|header| header.first_mut()) {
                *label = format!(" {label}");
            }
            let text = self.text(&spaced);
            if self.maker.model.addresses {
                // Names match only as they are written.
                let unknown = finding("column-unknown", None, Some(&format!(" {name}")));
                let found = addresses::without(self.maker.model, &name, &spaced).into_iter().chain([unknown]);
                self.add("column-unknown", "blank-before", &text, found.collect(), vec![]);
            } else {
                let spaces = vec![finding("column-spaces", None, Some(&name))];
                self.add("column-spaces", "blank-before", &text, spaces, self.unjudged());
            }
        }
        let mut lost = table;
        lost.iter_mut().take(1).flatten().enumerate().for_each(|(n, label)| *label = format!("colonne {n}"));
        let unmatched = vec![finding("header-unmatched", None, None)];
        let text = self.text(&lost);
        self.add("header-unmatched", "none-known", &text, unmatched, self.unjudged());
    }

    /// Cases of missing columns.
    fn absent(&mut self) {
        let model = self.maker.model;
        for field in &model.fields {
            let mut table = self.table();
            let Some(place) =
                table.first().and_then(|header| header.iter().position(|label| *label == field.name))
            else {
                continue;
            };
            table.iter_mut().for_each(|row| drop(row.remove(place)));
            let kind = format!("without-{}", field.name);
            if model.addresses {
                let found = addresses::without(model, &field.name, &table);
                let rule = addresses::absent(model, &field.name).unwrap_or_default();
                self.add(rule, &kind, &self.text(&table), found, vec![]);
                continue;
            }
            let rule = if field.constraints.required { "column-missing" } else { "column-missing-optional" };
            let mut found = vec![finding(rule, None, Some(&field.name))];
            let mut related = false;
            for relation in model.relations.iter().filter(|one| one.columns().contains(&field.name.as_str()))
            {
                match relation {
                    Relation::Cohesive { column, .. } => {
                        related = true;
                        found.push(finding("check-cohesive-columns-absent", None, Some(column)));
                    }
                    Relation::OneOf { .. } => related = true,
                    _ => {}
                }
            }
            // Other cases cover the findings of the other rules across columns.
            if related {
                continue;
            }
            self.add(rule, &kind, &self.text(&table), found, vec![]);
        }
    }
}
