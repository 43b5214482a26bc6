//! Proposes a mapping from the names and the values of a table's columns.

use std::collections::{HashMap, HashSet};
use std::path::Path;

use super::above::{announced, left};
use super::doubt::MappingDoubt;
use super::header;
use super::model::{FieldMapping, Mapping};
use super::names::{Alike, likeness, without_affix};
use super::reading::{Reading, read};
use super::roles::{self, Heading};
use super::source::{Origin, Source};
use super::words::{Known, Tokens, Vocabulary};
use crate::error::Result;
use crate::field_type::Evidence;
use crate::field_type::tidy::key;
use crate::reader::Sheet;
use crate::report::Lang;
use crate::schema::{Answer, Column, Schema};
use crate::table::TableFile;

/// The least likeness of names for which a column is proposed, and the least for which its name raises no doubt.
const PROPOSED: f64 = 0.6;
const SURE: f64 = 0.85;
/// Fields whose scores for one column differ by less than `TIE` are a question; a column whose score for a field is
/// less than `RIVAL` below the chosen one is reported.
const TIE: f64 = 0.02;
const RIVAL: f64 = 0.2;

/// A proposed mapping, and the doubts that a person has to check.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Suggestion {
    /// The proposed mapping. It states the row of the header.
    pub mapping: Mapping,
    /// The evidence for each proposed field.
    pub fields: Vec<SuggestedField>,
    /// The required fields for which no column was found.
    pub missing: Vec<String>,
    /// The columns of the table that feed no field.
    pub unused: Vec<String>,
    /// The unused columns that may feed one of several fields, without evidence for one of them.
    pub asked: Vec<AskedColumn>,
    /// The texts above the header that feed no field, with the number of their row.
    pub above: Vec<(u64, String)>,
}

/// The evidence for a column that is proposed for a field.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct SuggestedField {
    /// The field.
    pub field: String,
    /// The column; for a value above the header, its label.
    pub column: String,
    /// True if there is no doubt; otherwise a person should check the proposal.
    pub sure: bool,
    /// The similarity of the names, from 0 to 1.
    pub likeness: f64,
    /// The share of the first values that the field accepts, as they are or once read or repaired, from 0 to 1; None if
    /// the column is empty, or the field accepts any text.
    pub fitting: Option<f64>,
    /// True if day and month could be exchanged in all values.
    pub ambiguous_date: bool,
    /// The doubts that a person should check; empty if `sure`.
    pub doubts: Vec<MappingDoubt>,
}

/// A column that may feed one of several fields.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct AskedColumn {
    /// The column.
    pub column: String,
    /// The fields.
    pub fields: Vec<String>,
}

impl SuggestedField {
    /// The doubts in words; None if there are none.
    pub fn why(&self, lang: Lang) -> Option<String> {
        let why: Vec<String> = self.doubts.iter().map(|doubt| doubt.text(lang)).collect();
        (!why.is_empty()).then(|| why.join(" ; "))
    }
}

/// A column of the table for a field.
struct Match {
    column: usize,
    position: usize,
    /// True if the column has the field's name.
    exact: bool,
    score: f64,
    likeness: f64,
    /// True if the name lacks the field's word for a role.
    lacks_role: bool,
    reading: Reading,
}

impl Mapping {
    /// Proposes a mapping for a CSV or a workbook, by the names of its columns and by its first rows. A column that has
    /// the name of a field is always proposed for this field; any other only if its name has the same meaning and its
    /// values can be those of the field. A giver is never taken for a receiver; each doubt is stated.
    ///
    /// # Errors
    /// When the file cannot be read, or has no row that looks like a header.
    ///
    /// ```
    /// use opendatabutton::{Lang, Mapping, datasets};
    ///
    /// let folder = tempfile::tempdir()?;
    /// let path = folder.path().join("export.csv");
    /// std::fs::write(&path, "Prénom;Sexe;Nombre d'occurrences;Année\nJeanne;F;12;2023\n")?;
    /// let suggestion = Mapping::suggest(&path, &datasets::schema("prenoms")?)?;
    /// assert_eq!(suggestion.mapping.fields["ENFANT_PRENOM"].column.as_deref(), Some("Prénom"));
    /// assert_eq!(suggestion.missing, ["COLL_INSEE"]);
    /// assert!(suggestion.to_toml(Lang::Fr).contains("[fields.ENFANT_PRENOM]"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn suggest(path: impl AsRef<Path>, schema: &Schema) -> Result<Suggestion> {
        Mapping::suggest_for_sheet(path, &Sheet::First, schema)
    }

    /// As [`Mapping::suggest_for_sheet`], for bytes in memory; errors call them `name`.
    ///
    /// # Errors
    /// As [`Mapping::suggest_for_sheet`].
    pub fn suggest_bytes(bytes: &[u8], name: &str, sheet: &Sheet, schema: &Schema) -> Result<Suggestion> {
        Mapping::suggest_from(Origin::Bytes(bytes, name), sheet, schema)
    }

    /// As [`Mapping::suggest`], for the rows of another program; errors call them `name`.
    ///
    /// # Errors
    /// As [`Mapping::suggest`].
    pub fn suggest_table(table: &TableFile, name: &str, schema: &Schema) -> Result<Suggestion> {
        Mapping::suggest_from(Origin::Table(table, name), &Sheet::First, schema)
    }

    /// As [`Mapping::suggest`], for a sheet of a workbook, which the mapping then names.
    ///
    /// # Errors
    /// As [`Mapping::suggest`], and when there is no such sheet, or the file is no workbook.
    pub fn suggest_for_sheet(path: impl AsRef<Path>, sheet: &Sheet, schema: &Schema) -> Result<Suggestion> {
        Mapping::suggest_from(Origin::File(path.as_ref()), sheet, schema)
    }

    fn suggest_from(origin: Origin<'_>, sheet: &Sheet, schema: &Schema) -> Result<Suggestion> {
        let words = Vocabulary::of(schema.name());
        let known: Vec<Vec<Known>> =
            schema.columns().iter().map(|column| words.known(&column.name)).collect();
        let keys: HashSet<String> =
            known.iter().flatten().filter(|one| !one.near).map(|one| one.key.clone()).collect();
        let of_fields: HashSet<&String> = known.iter().flatten().flat_map(|one| &one.words).collect();
        let knows = |cell: &str| {
            words.tokens(cell).words.iter().any(|word| words.is_known(word) || of_fields.contains(word))
        };
        let source = Source::explore(origin, sheet, &keys, &knows)?;
        let mut suggestion = Proposer { schema, words: &words, known, source: &source }.propose();
        if *sheet != Sheet::First {
            suggestion.mapping.sheet.clone_from(&source.sheet_name);
        }
        Ok(suggestion)
    }
}

struct Proposer<'s> {
    schema: &'s Schema,
    words: &'s Vocabulary,
    /// The known headings, by column of the schema.
    known: Vec<Vec<Known>>,
    source: &'s Source<'s>,
}

impl Proposer<'_> {
    fn propose(&self) -> Suggestion {
        let mut headings = self.headings();
        let (unclear, roles) = roles::assign(&mut headings, self.words);
        let mut asked = self.asked(&unclear);
        let mut exact = self.exact();
        let named: HashSet<usize> = exact.iter().map(|found| found.position).collect();
        exact.sort_by(|a, b| b.score.total_cmp(&a.score));
        let fed: HashSet<usize> = exact.iter().map(|found| found.column).collect();
        let alike = headings
            .iter()
            .filter(|heading| !named.contains(&heading.position) && !unclear.contains_key(&heading.position))
            .flat_map(|heading| self.alike(heading, &fed));
        let alike = self.without_ties(alike.collect(), &mut asked);
        let mut matches = self.with_roles(alike, &headings, &mut asked);
        // The sort is stable: equal scores stay in the order of the table, then of the schema.
        matches.sort_by(|a, b| b.score.total_cmp(&a.score));
        let mut all = exact;
        all.extend(matches);
        self.assign(all, asked, &roles)
    }

    fn headings(&self) -> Vec<Heading<'_>> {
        let headings = self.source.headings.iter().enumerate().filter(|(_, text)| !text.is_empty());
        headings
            .map(|(position, text)| {
                let own = header::within_group(text).map(|own| (own, self.words.tokens(own)));
                Heading { position, text, tokens: self.words.tokens(text), own }
            })
            .collect()
    }

    fn label(&self, position: usize) -> String {
        self.source.labels.get(position).cloned().unwrap_or_default()
    }

    fn field(&self, column: usize) -> String {
        self.schema.columns().get(column).map(|column| column.name.clone()).unwrap_or_default()
    }

    fn asked(&self, unclear: &HashMap<usize, Vec<String>>) -> Vec<AskedColumn> {
        let mut asked: Vec<(&usize, &Vec<String>)> = unclear.iter().collect();
        asked.sort();
        let one = |(position, roles): (&usize, &Vec<String>)| {
            let kind = |word: &str| if word == "siret" { "id".to_owned() } else { word.to_owned() };
            let heading = self.source.headings.get(*position).map(|text| self.words.tokens(text));
            let has_id = heading.is_some_and(|tokens| tokens.words.iter().any(|word| kind(word) == "id"));
            // The fields of these roles that hold the detail that the heading names: a number, or a name.
            let fields = self.schema.columns().iter().filter(|column| {
                let words = self.words.tokens(&column.name).words;
                words.iter().any(|word| roles.contains(word))
                    && words.iter().any(|word| word == if has_id { "id" } else { "nom" })
            });
            AskedColumn {
                column: self.label(*position),
                fields: fields.map(|column| column.name.clone()).collect(),
            }
        };
        asked.into_iter().map(one).collect()
    }

    /// The columns that have a field's name, regardless of case and marks, and of an affix that is a single letter or
    /// that half of the table's names share.
    fn exact(&self) -> Vec<Match> {
        let descriptor = &self.schema.descriptor().fields;
        let named = |wanted: &str| {
            let is_it = |name: &str| !wanted.is_empty() && key(name) == wanted;
            let by_name = self.schema.columns().iter().position(|column| is_it(&column.name));
            by_name.or_else(|| descriptor.iter().position(|field| is_it(&field.title)))
        };
        let mut affixes: HashMap<_, usize> = HashMap::new();
        for (affix, _) in self.source.headings.iter().flat_map(|heading| without_affix(heading)) {
            *affixes.entry(affix).or_default() += 1;
        }
        let count = self.source.headings.iter().filter(|heading| !heading.is_empty()).count();
        let is_noise = |affix: &_, is_letter: bool| {
            let times = affixes.get(affix).copied().unwrap_or_default();
            is_letter || times >= 3 && times * 2 >= count
        };
        let mut found: Vec<Match> = Vec::new();
        for (position, heading) in self.source.headings.iter().enumerate() {
            let own = header::within_group(heading).and_then(|own| named(&key(own)));
            let bare = || {
                let parts = without_affix(heading)
                    .filter(|(affix, _)| is_noise(affix, affix.is_letter()))
                    .filter_map(|(_, rest)| named(&rest));
                parts.collect::<Vec<_>>().first().copied()
            };
            let Some(index) = named(&key(heading)).or(own).or_else(bare) else { continue };
            let Some(column) = self.schema.columns().get(index) else { continue };
            let values = self.values(position);
            let reading = read(column, &values);
            // Of two columns of one name, the one with values wins.
            let filled = f64::from(u8::from(!values.is_empty()));
            let score = filled + reading.fitting.unwrap_or(0.5);
            found.push(Match {
                column: index,
                position,
                exact: true,
                score,
                likeness: 1.0,
                lacks_role: false,
                reading,
            });
        }
        found
    }

    /// The fields that a heading may mean and that accept most of its column's values.
    fn alike(&self, heading: &Heading<'_>, fed: &HashSet<usize>) -> Vec<Match> {
        let columns = self.schema.columns().iter().zip(&self.schema.descriptor().fields);
        let columns = columns.zip(&self.known).enumerate().filter(|(index, _)| !fed.contains(index));
        columns
            .filter_map(|(index, ((column, stated), known))| {
                let of = |text: &str, tokens: &Tokens| {
                    let one = |known: &Known| likeness(text, tokens, &column.name, known, self.words);
                    let better = |best: Alike, one: Alike| if one.score > best.score { one } else { best };
                    known.iter().map(one).fold(Alike::default(), better)
                };
                let mut alike = of(heading.text, &heading.tokens);
                // The name of a group may not apply to a column below it, because a merged cell may end before.
                let has_role = |known: &Known| known.words.iter().any(|word| self.words.is_role(word));
                if let Some((text, tokens)) = &heading.own
                    && !known.iter().any(has_role)
                {
                    let own = of(text, tokens);
                    alike.score = alike.score.max(0.95 * own.score);
                }
                // Without words for the data set, the title of a field, read as our words, gives its meaning.
                if !self.words.has_words {
                    let words = self.words.tokens(&stated.title).words;
                    let title = Known { key: key(&stated.title), words, near: false };
                    let titled = likeness(heading.text, &heading.tokens, &column.name, &title, self.words);
                    alike.score = alike.score.max(0.95 * titled.score);
                }
                if alike.score < PROPOSED {
                    return None;
                }
                let reading = read(column, &self.values(heading.position));
                let fitting = reading.fitting;
                if fitting.is_some_and(|fitting| fitting < 0.5) {
                    return None;
                }
                let score = alike.score * (0.9 + 0.1 * fitting.unwrap_or(0.5));
                Some(Match {
                    column: index,
                    position: heading.position,
                    exact: false,
                    score,
                    likeness: alike.score,
                    lacks_role: alike.lacks_role,
                    reading,
                })
            })
            .collect()
    }

    /// Removes the columns that fit two fields equally well, and adds a question for each.
    fn without_ties(&self, matches: Vec<Match>, asked: &mut Vec<AskedColumn>) -> Vec<Match> {
        let mut best: HashMap<usize, f64> = HashMap::new();
        for found in &matches {
            let most = best.entry(found.position).or_default();
            *most = most.max(found.score);
        }
        let mut claims: HashMap<usize, Vec<usize>> = HashMap::new();
        for found in &matches {
            if best.get(&found.position).is_some_and(|most| found.score > most - TIE) {
                claims.entry(found.position).or_default().push(found.column);
            }
        }
        let mut tied: Vec<(usize, Vec<usize>)> =
            claims.into_iter().filter(|(_, columns)| columns.len() > 1).collect();
        tied.sort();
        for (position, columns) in &tied {
            let fields = columns.iter().map(|column| self.field(*column)).collect();
            asked.push(AskedColumn { column: self.label(*position), fields });
        }
        let is_tied = |found: &Match| tied.iter().any(|(position, _)| *position == found.position);
        matches.into_iter().filter(|found| !is_tied(found)).collect()
    }

    /// Removes the columns without a word for a role from fields that have an opposite, and adds a question for each. A
    /// column stays if it is the only one of its kind, matches a heading without a role, and its values vary: the payer
    /// is the same in each row.
    fn with_roles(
        &self,
        matches: Vec<Match>,
        headings: &[Heading<'_>],
        asked: &mut Vec<AskedColumn>,
    ) -> Vec<Match> {
        let group = |found: &Match| {
            let field = self.field(found.column);
            self.words.data_set.opposite.iter().find(|group| group.contains(&field))
        };
        let lacks_role = |found: &Match| {
            let heading = headings.iter().find(|heading| heading.position == found.position);
            heading.is_some_and(|heading| !heading.tokens.words.iter().any(|word| self.words.is_role(word)))
        };
        let mut open: Vec<(usize, &Vec<String>)> = Vec::new();
        for found in matches.iter().filter(|found| lacks_role(found)) {
            if let Some(group) = group(found)
                && !open.contains(&(found.position, group))
            {
                open.push((found.position, group));
            }
        }
        let is_refused = |(position, group): &(usize, &Vec<String>)| {
            let others = open.iter().filter(|(other, same)| other != position && same == group).count();
            others > 0 || self.is_constant(*position)
        };
        for (position, group) in &open {
            asked.push(AskedColumn { column: self.label(*position), fields: (*group).clone() });
        }
        let stays = |found: &Match| match group(found) {
            Some(group) if lacks_role(found) => !found.lacks_role && !is_refused(&(found.position, group)),
            _ => true,
        };
        let stay: Vec<bool> = matches.iter().map(stays).collect();
        matches.into_iter().zip(stay).filter_map(|(found, stays)| stays.then_some(found)).collect()
    }

    /// Whether all values of a column are the same, while those of others vary.
    fn is_constant(&self, position: usize) -> bool {
        let is_one = |values: &[&str]| values.iter().all(|value| values.first() == Some(value));
        let values = self.values(position);
        let varies = |other: usize| {
            let values = self.values(other);
            values.len() >= 3 && !is_one(&values)
        };
        values.len() >= 3 && is_one(&values) && (0..self.source.headings.len()).any(varies)
    }

    /// Gives each column to one field, the best first.
    fn assign(&self, matches: Vec<Match>, asked: Vec<AskedColumn>, roles: &HashSet<usize>) -> Suggestion {
        let mut taken: HashSet<usize> = HashSet::new();
        let mut by_column: HashMap<usize, usize> = HashMap::new();
        for (index, found) in matches.iter().enumerate() {
            if !taken.contains(&found.position) && !by_column.contains_key(&found.column) {
                taken.insert(found.position);
                by_column.insert(found.column, index);
            }
        }
        let mut mapping = Mapping {
            schema: format!("{}@{}", self.schema.name(), self.schema.version()),
            header: Some(self.source.header),
            header_rows: Some(self.source.header_rows.len() as u64).filter(|count| *count > 1),
            ..Mapping::default()
        };
        let mut fields = Vec::new();
        for (column, compiled) in self.schema.columns().iter().enumerate() {
            let Some(found) = by_column.get(&column).and_then(|index| matches.get(*index)) else { continue };
            let rivals = matches.iter().filter(|other| {
                other.column == column
                    && !taken.contains(&other.position)
                    && (other.exact || other.score > found.score - RIVAL && !found.exact)
            });
            let rivals: Vec<String> = rivals.map(|other| self.label(other.position)).collect();
            fields.push(self.proposed(compiled, found, rivals, roles));
            let reading = &found.reading;
            let stated = FieldMapping {
                column: Some(self.label(found.position)),
                date: reading.date.map(str::to_owned),
                number: reading.number.clone(),
                values: reading.values.clone(),
                ..FieldMapping::default()
            };
            mapping.fields.insert(compiled.name.clone(), stated);
        }
        self.constants(&mut mapping, &mut fields);
        let above = left(&self.source.above, &mapping);
        self.mark_opposites(&mut fields);
        let place = |field: &SuggestedField| {
            self.schema.columns().iter().position(|column| column.name == field.field)
        };
        fields.sort_by_key(place);
        let lacks = |column: &&Column| column.required && !mapping.fields.contains_key(&column.name);
        let missing = self.schema.columns().iter().filter(lacks).map(|column| column.name.clone()).collect();
        let unused = self.source.labels.iter().enumerate();
        let unused = unused.filter(|(place, label)| !taken.contains(place) && !label.is_empty());
        let unused: Vec<String> = unused.map(|(_, label)| label.clone()).collect();
        // A question is obsolete once its column is used, or other columns feed all its fields.
        let asked = asked.into_iter().filter(|one| {
            unused.contains(&one.column) && one.fields.iter().any(|field| !mapping.fields.contains_key(field))
        });
        let asked = asked.collect();
        Suggestion { mapping, fields, missing, unused, asked, above }
    }

    fn proposed(
        &self,
        column: &Column,
        found: &Match,
        rivals: Vec<String>,
        roles: &HashSet<usize>,
    ) -> SuggestedField {
        let reading = &found.reading;
        let mut doubts = Vec::new();
        if roles.contains(&found.position) {
            doubts.push(MappingDoubt::Role);
        } else if found.likeness < SURE {
            doubts.push(MappingDoubt::Name);
        }
        if !rivals.is_empty() {
            doubts.push(MappingDoubt::Rivals(rivals));
        }
        if let Some(fitting) = reading.fitting.filter(|fitting| *fitting < 1.0) {
            doubts.push(MappingDoubt::Values((fitting * 100.0).floor() as u8));
        }
        if reading.ambiguous_date {
            doubts.push(MappingDoubt::DayOrMonth);
        } else if reading.doubtful {
            doubts.push(MappingDoubt::Readings);
        }
        SuggestedField {
            field: column.name.clone(),
            column: self.label(found.position),
            sure: doubts.is_empty(),
            likeness: found.likeness,
            fitting: reading.fitting,
            ambiguous_date: reading.ambiguous_date,
            doubts,
        }
    }

    /// Makes a value above the header the constant of the field that its label announces, unless a column feeds this
    /// field.
    fn constants(&self, mapping: &mut Mapping, fields: &mut Vec<SuggestedField>) {
        for found in announced(&self.source.above) {
            let Some(field) = self.words.announced(&found.label) else { continue };
            let Some(column) = self.schema.columns().iter().find(|column| column.name == field) else {
                continue;
            };
            if mapping.fields.contains_key(field) {
                continue;
            }
            let value = match column.answer(&found.value, Evidence::NONE) {
                Answer::Yes => found.value.clone(),
                Answer::Mended { text, sure: true } => text,
                _ => continue,
            };
            mapping
                .fields
                .insert(field.to_owned(), FieldMapping { constant: Some(value), ..FieldMapping::default() });
            fields.push(SuggestedField {
                field: field.to_owned(),
                column: found.label,
                sure: false,
                likeness: 1.0,
                fitting: Some(1.0),
                ambiguous_date: false,
                doubts: vec![MappingDoubt::Above(found.row)],
            });
        }
    }

    /// Marks fields of one kind in opposite roles, if more than one of them has a source.
    fn mark_opposites(&self, fields: &mut [SuggestedField]) {
        for group in &self.words.data_set.opposite {
            let there: Vec<String> = fields
                .iter()
                .map(|field| &field.field)
                .filter(|field| group.contains(field))
                .cloned()
                .collect();
            if there.len() < 2 {
                continue;
            }
            for field in fields.iter_mut().filter(|field| there.contains(&field.field)) {
                let others = there.iter().filter(|other| **other != field.field).cloned().collect();
                field.doubts.push(MappingDoubt::Opposite(others));
                field.sure = false;
            }
        }
    }

    /// The values of the first rows that are not empty.
    fn values(&self, position: usize) -> Vec<&str> {
        let is_record = |row: &&Vec<String>| {
            let texts = || row.iter().map(|text| text.as_str());
            let is_header =
                |own: &Vec<String>| header::is_repeated(own.iter().map(String::as_str).zip(texts()));
            !self.source.header_rows.iter().any(is_header) && !header::says_total(texts())
        };
        let rows = self.source.sample.iter().map(|(_, row)| row).filter(is_record);
        rows.filter_map(|row| row.get(position)).map(String::as_str).filter(|text| !text.is_empty()).collect()
    }
}
