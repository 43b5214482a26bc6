//! Converts rows of a table to rows of the data set.

use super::header;
use super::model::{FieldMapping, Mapping, NumberStyle};
use super::source::{Fault, Shown, Source, SourceRow};
use crate::error::{Error, Result};
use crate::field_type::{Evidence, FieldType, Strptime, Value, lexical, write_date};
use crate::record::RowBuffer;
use crate::report::{Issue, Param, Place, Rule, Sink};
use crate::schema::{Answer, Schema};
use crate::table::TableFile;

/// The compiled mapping of a field.
struct Field {
    /// The places of the field's values in a row.
    positions: Vec<usize>,
    join: String,
    stated: FieldMapping,
    date: Option<Strptime>,
    takes_text: bool,
    /// True if the field takes moments, a day with its time.
    of_moments: bool,
}

/// The kind of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum RowKind {
    Record,
    /// No cell has a value.
    Blank,
    /// The row repeats the header, at a page break.
    Header,
    /// The row holds totals of rows above.
    Total,
}

/// A mapping that fits a table and a schema.
pub(crate) struct Converter {
    schema: Schema,
    /// The cells of the rows of the header.
    header_rows: Vec<Vec<String>>,
    labels: Vec<String>,
    /// The mappings by column of the schema.
    fields: Vec<Option<Field>>,
}

impl Converter {
    /// # Errors
    /// When the mapping names a field that the schema lacks, or a column that the table lacks or has twice; when a
    /// format is invalid.
    pub fn new(schema: &Schema, mapping: &Mapping, source: &Source) -> Result<Self> {
        mapping.check()?;
        let mut fields: Vec<Option<Field>> = schema.columns().iter().map(|_| None).collect();
        for (name, stated) in &mapping.fields {
            let Some(index) = schema.columns().iter().position(|column| column.name == *name) else {
                let near = schema.nearest(name).map(|near| format!(" ({near} ?)")).unwrap_or_default();
                let data_set = schema.name();
                return Err(Error::mapping(
                    format!("champ {name} : il n'est pas dans {data_set}{near}"),
                    format!("field {name}: it is not in {data_set}{near}"),
                ));
            };
            if let (Some(slot), Some(column)) = (fields.get_mut(index), schema.columns().get(index)) {
                *slot = Some(field(name, stated, source, &column.field_type)?);
            }
        }
        Ok(Converter {
            schema: schema.clone(),
            header_rows: source.header_rows.clone(),
            labels: source.labels.clone(),
            fields,
        })
    }

    /// Whether the mapping uses a column of the table.
    pub fn uses(&self, position: usize) -> bool {
        self.fields.iter().flatten().any(|field| field.positions.contains(&position))
    }

    /// The kind of a row. A repeated header and a row of totals are no records.
    pub fn kind(&self, row: &SourceRow<'_>) -> RowKind {
        if row.is_blank() {
            return RowKind::Blank;
        }
        let is_header = |own: &Vec<String>| {
            let mapped = self.fields.iter().flatten().flat_map(|field| &field.positions);
            header::is_repeated(
                mapped.map(|place| (own.get(*place).map_or("", String::as_str), row.text(*place))),
            )
        };
        if self.header_rows.iter().any(is_header) {
            return RowKind::Header;
        }
        let texts = (0..row.cells.len()).map(|index| row.text(index));
        if header::says_total(texts) && self.lacks_some(row) { RowKind::Total } else { RowKind::Record }
    }

    /// Whether a mapped required value is empty.
    fn lacks_some(&self, row: &SourceRow<'_>) -> bool {
        let required = self.schema.columns().iter().zip(&self.fields).filter(|(column, _)| column.required);
        let mut mapped =
            required.filter_map(|(_, field)| field.as_ref()).filter(|field| !field.positions.is_empty());
        mapped.any(|field| field.positions.iter().all(|place| row.text(*place).is_empty()))
    }

    /// Puts the record into `out`, and reports the values that cannot be read.
    pub fn write(&self, row: &SourceRow<'_>, out: &mut RowBuffer, take: &mut Sink<'_>) {
        out.clear();
        for (column, field) in self.fields.iter().enumerate() {
            let Some(field) = field else {
                out.push_with(|_| {});
                continue;
            };
            let position = field.positions.first().copied();
            let place = Place::Column { column, position };
            for (at, fault) in row.faults.iter().filter(|(at, _)| field.positions.contains(at)) {
                self.tell_fault(*fault, field, place, row.text(*at), take);
            }
            for (at, shown) in row.shown.iter().filter(|(at, _)| field.positions.contains(at)) {
                tell_shown(shown, place, row.text(*at), take);
            }
            let text = field.text(row);
            let text = field.stated.values.get(&text).cloned().unwrap_or(text);
            let is_typed =
                row.faults.iter().any(|(at, fault)| *fault == Fault::Figures && field.positions.contains(at));
            // Python reads `12_34` as 1234, but two joined numbers must not become one.
            let joined = field.stated.number.is_none()
                && self.schema.columns().get(column).is_some_and(|it| it.field_type.is_joined(&text));
            let read = if joined {
                Err((Rule::MappingNumber, "example", "1234.50".to_owned()))
            } else {
                field.value(&text, is_typed)
            };
            let value = match read {
                Ok(value) => self.mended(column, value, place, Evidence::NONE, take),
                Err(_) if self.is_mended(column, field, &text) => {
                    self.mended(column, text, place, field.evidence(), take)
                }
                Err((rule, name, expected)) => {
                    let params = [(name, Param::Text(&expected))];
                    take(Issue { rule, place, cell: Some(text.as_bytes()), params: &params });
                    text
                }
            };
            out.push_with(|out| out.extend_from_slice(value.as_bytes()));
        }
    }

    /// Reports what the texts of a table of another program do not show: whole numbers that came as floating-point
    /// numbers, instants whose day a zone decided.
    pub fn report_table(&self, table: &TableFile, take: &mut Sink<'_>) {
        for (column, field) in self.fields.iter().enumerate() {
            let positions = field.as_ref().map(|field| field.positions.as_slice()).unwrap_or_default();
            for position in positions {
                let place = Place::Column { column, position: Some(*position) };
                if table.whole(*position).is_some() && table.inexact(*position).is_none() {
                    take(Issue { rule: Rule::TableWholeFloats, place, cell: None, params: &[] });
                }
                if let Some((zone, instant, day)) = table.zoned(*position) {
                    let params = [
                        ("zone", Param::Text(zone)),
                        ("instant", Param::Text(instant)),
                        ("day", Param::Text(day)),
                    ];
                    take(Issue { rule: Rule::TableZone, place, cell: None, params: &params });
                }
            }
        }
    }

    /// Repairs a value that the column refuses and reports the change, by its own rule if the repair is only assumed. A
    /// value with several readings stays as it is, and the check of the record refuses it.
    fn mended(
        &self,
        column: usize,
        value: String,
        place: Place<'_>,
        evidence: Evidence,
        take: &mut Sink<'_>,
    ) -> String {
        let Some(column) = self.schema.columns().get(column) else { return value };
        if value.is_empty() {
            return value;
        }
        let Answer::Mended { text: mended, sure } = column.answer(&value, evidence) else { return value };
        let params = [("suggestion", Param::Text(&mended))];
        let rule = if sure { Rule::MappingMended } else { Rule::MappingAssumed };
        take(Issue { rule, place, cell: Some(value.as_bytes()), params: &params });
        mended
    }

    /// Whether a value in another form than the stated one can be repaired so that the column takes it: two days in a
    /// column of days and periods, a number with its unit.
    fn is_mended(&self, column: usize, field: &Field, text: &str) -> bool {
        let Some(column) = self.schema.columns().get(column) else { return false };
        // With the marks of another style, the text would mean another number.
        let foreign = field.stated.number.as_ref().is_some_and(|style| {
            ['.', ',', '\''].iter().any(|mark| text.contains(*mark) && !style.decimal.contains(*mark))
        });
        !foreign && matches!(column.answer(text, field.evidence()), Answer::Mended { .. })
    }

    fn tell_fault(&self, fault: Fault, field: &Field, place: Place<'_>, text: &str, take: &mut Sink<'_>) {
        let cell = Some(text.as_bytes());
        let (rule, word) = match fault {
            Fault::ErrorValue => (Rule::RecordValue, Some("found-error")),
            Fault::NoResult => (Rule::RecordValue, Some("found-formula")),
            Fault::Damaged => (Rule::RecordDamaged, None),
            Fault::Figures if field.takes_text => (Rule::TableLostDigits, None),
            Fault::Figures => return,
        };
        match word {
            Some(word) => take(Issue { rule, place, cell: None, params: &[("found", Param::Word(word))] }),
            None => take(Issue { rule, place, cell, params: &[] }),
        }
    }

    /// Reports the faults of a row of a CSV that is not whole; true if it is whole.
    pub fn check_shape(&self, row: &SourceRow<'_>, take: &mut Sink<'_>) -> bool {
        let mut whole = true;
        let mut tell = |rule, place, params: &[(&'static str, Param<'_>)]| {
            whole = false;
            take(Issue { rule, place, cell: None, params });
        };
        if row.unclosed {
            tell(Rule::RecordUnclosedQuote, Place::Row, &[]);
        }
        let width = self.labels.len();
        let count = [("columns", Param::Number(width as u64))];
        if !row.ragged && row.cells.len() < width {
            tell(Rule::RowMissingCell, Place::Named { name: "", number: Some(row.cells.len()) }, &count);
        }
        if let Some(at) = (width..row.cells.len()).find(|index| !row.text(*index).is_empty()) {
            tell(Rule::RowExtraCell, Place::Named { name: "", number: Some(at) }, &count);
        }
        whole
    }
}

/// Reports that a cell of a workbook shows another value than it stores. The record takes the stored value.
fn tell_shown(shown: &Shown, place: Place<'_>, held: &str, take: &mut Sink<'_>) {
    let (rule, shown) = match shown {
        Shown::NoDay => (Rule::SheetDayHidden, held),
        // Another form of the same number: 1.10 for 1.1.
        Shown::Text(text)
            if text.parse::<f64>().ok().zip(held.parse::<f64>().ok()).is_some_and(|(a, b)| a == b) =>
        {
            return;
        }
        Shown::Text(text) => (Rule::SheetShown, text.as_str()),
    };
    let params = [("shown", Param::Text(shown)), ("held", Param::Text(held))];
    take(Issue { rule, place, cell: Some(shown.as_bytes()), params: &params });
}

fn field(name: &str, stated: &FieldMapping, source: &Source, field_type: &FieldType) -> Result<Field> {
    let columns = stated.column.iter().chain(&stated.columns);
    let positions = columns.map(|column| source.position(column)).collect::<Result<Vec<usize>>>()?;
    let date = stated.date.as_ref().map(|pattern| Strptime::new(pattern)).transpose().map_err(|cause| {
        use crate::report::Lang;
        Error::mapping(
            format!("champ {name} : date : {}", cause.text(Lang::Fr)),
            format!("field {name}: date: {}", cause.text(Lang::En)),
        )
    })?;
    if stated
        .number
        .as_ref()
        .is_some_and(|style| style.decimal.is_empty() || style.decimal == style.thousands)
    {
        return Err(Error::mapping(
            format!("champ {name} : number : decimal et thousands doivent être deux signes différents"),
            format!("field {name}: number: decimal and thousands have to be two different marks"),
        ));
    }
    let join = stated.join.clone().unwrap_or_default();
    let takes_text = matches!(field_type, FieldType::Text);
    Ok(Field {
        positions,
        join,
        stated: stated.clone(),
        date,
        takes_text,
        of_moments: field_type.is_of_moments(),
    })
}

impl Field {
    /// The evidence that the stated forms give about the column's values.
    fn evidence(&self) -> Evidence {
        let mut evidence = Evidence::NONE;
        if let Some(pattern) = &self.date {
            let place = |directive: &str| pattern.pattern().find(directive);
            match (place("%d"), place("%m")) {
                (Some(day), Some(month)) if day < month => evidence.add(Evidence::DAY_FIRST),
                (Some(_), Some(_)) if pattern.pattern().find("%Y").is_some_and(|year| year > 0) => {
                    evidence.add(Evidence::MONTH_FIRST);
                }
                _ => {}
            }
        }
        if self.stated.number.as_ref().is_some_and(|style| style.decimal == ",") {
            evidence.add(Evidence::COMMA_DECIMAL);
        }
        evidence
    }

    /// The original value in the table, or the constant or default of the mapping.
    fn text(&self, row: &SourceRow<'_>) -> String {
        if let Some(constant) = &self.stated.constant {
            return constant.clone();
        }
        let midnight = |place: &usize| {
            let found = row.midnights.iter().find(|(at, _)| self.of_moments && at == place);
            found.map(|(_, midnight)| midnight.as_str())
        };
        let texts = self.positions.iter().map(|place| midnight(place).unwrap_or_else(|| row.text(*place)));
        let text = texts.filter(|text| !text.is_empty()).collect::<Vec<_>>().join(&self.join);
        match &self.stated.default {
            Some(default) if text.is_empty() => default.clone(),
            _ => text,
        }
    }

    /// The value in the standard's form; `is_typed` is true for a number of a workbook. Else the rule that the value
    /// breaks, with the name and text of its parameter, the expected form.
    fn value(&self, text: &str, is_typed: bool) -> std::result::Result<String, (Rule, &'static str, String)> {
        if text.is_empty() {
            return Ok(String::new());
        }
        let written = |out: Vec<u8>| String::from_utf8(out).unwrap_or_default();
        if let Some(pattern) = &self.date {
            // A workbook stores a date as such, whatever the stated form.
            if matches!(FieldType::Date.read(text.as_bytes()), Value::Date(_)) && text.len() == 10 {
                return Ok(text.to_owned());
            }
            let refused = || (Rule::MappingDate, "format", pattern.pattern().to_owned());
            let (moment, _) = pattern.read(text.as_bytes()).ok_or_else(refused)?;
            let mut out = Vec::new();
            write_date(moment.date(), &mut out);
            let time = moment.time();
            if time != chrono::NaiveTime::MIN {
                out.extend_from_slice(time.format("T%H:%M:%S").to_string().as_bytes());
            }
            return Ok(written(out));
        }
        if let Some(style) = self.stated.number.as_ref().filter(|_| !is_typed) {
            let example = || format!("1{}234{}50", style.thousands, style.decimal);
            return style.plain(text).ok_or_else(|| (Rule::MappingNumber, "example", example()));
        }
        Ok(lexical::strip(text).to_owned())
    }
}

impl NumberStyle {
    /// The number with a decimal dot and no mark between thousands; None if the text is not in this style, with groups
    /// of three figures.
    pub(super) fn plain(&self, text: &str) -> Option<String> {
        let is_space = |c: char| matches!(c, ' ' | '\u{a0}' | '\u{202f}');
        let (group, text) = match !self.thousands.is_empty() && self.thousands.chars().all(is_space) {
            true => (" ", text.replace(is_space, " ")),
            false => (self.thousands.as_str(), text.to_owned()),
        };
        let text = text.strip_suffix('€').unwrap_or(&text).trim_end();
        let (sign, unsigned) = text.strip_prefix('-').map_or(("", text), |rest| ("-", rest));
        let (whole, fraction) = match unsigned.split_once(&self.decimal) {
            Some((whole, fraction)) => (whole, Some(fraction)),
            None => (unsigned, None),
        };
        let are_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
        let groups: Vec<&str> = if group.is_empty() { vec![whole] } else { whole.split(group).collect() };
        let well_set = match groups.as_slice() {
            [only] => are_digits(only),
            [first, rest @ ..] => {
                first.len() <= 3
                    && are_digits(first)
                    && rest.iter().all(|three| three.len() == 3 && are_digits(three))
            }
            [] => false,
        };
        let whole = groups.concat();
        match fraction {
            None if well_set => Some(format!("{sign}{whole}")),
            Some(fraction) if well_set && are_digits(fraction) => Some(format!("{sign}{whole}.{fraction}")),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_read_in_its_style_or_not_at_all() {
        for (decimal, thousands, text, expected) in [
            (",", " ", "1 250,40", Some("1250.40")),
            (",", " ", "1\u{202f}250\u{a0}000", Some("1250000")),
            (",", " ", "1250,4", Some("1250.4")),
            (",", " ", "-12", Some("-12")),
            (",", ".", "1.250,40", Some("1250.40")),
            (",", ".", "1.5", None),
            (",", ".", "1250.000", None),
            (".", ",", "1,250.40", Some("1250.40")),
            (",", "", "1 250,40", None),
            (",", " ", "12 50", None),
            (",", " ", "1,5,0", None),
            (",", " ", ",5", None),
            (",", " ", "1 012,5 €", Some("1012.5")),
            (",", " ", "12 %", None),
            (",", " ", "1.5E3", None),
        ] {
            let style = NumberStyle { decimal: decimal.to_owned(), thousands: thousands.to_owned() };
            assert_eq!(style.plain(text).as_deref(), expected, "{text} {decimal} {thousands}");
        }
    }
}
