use chrono::NaiveDate;
use rust_xlsxwriter::{
    DataValidation, DataValidationErrorStyle, DataValidationRule, ExcelDateTime, Formula, XlsxError,
};

use super::Lists;
use crate::check::CheckedForm;
use crate::check::siret::Number;
use crate::field_type::FieldType;
use crate::page::form_in_words;
use crate::report::Lang;
use crate::schema::{Column, FieldDescriptor, Schema};

/// The spreadsheet's format for the cells of a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum CellFormat {
    Text,
    Date,
    Number,
}

/// A column of a template, with its facts.
pub(super) struct TemplateColumn<'s> {
    pub name: &'s str,
    pub required: bool,
    pub form: CellFormat,
    pub field: &'s FieldDescriptor,
    /// The allowed values, if they are few.
    pub values: Vec<String>,
    column: &'s Column,
}

impl<'s> TemplateColumn<'s> {
    pub fn all(schema: &'s Schema) -> Vec<Self> {
        let fields = schema.descriptor().fields.iter().zip(schema.columns());
        fields.map(|(field, column)| TemplateColumn::new(field, column)).collect()
    }

    fn new(field: &'s FieldDescriptor, column: &'s Column) -> Self {
        let form = match column.field_type {
            FieldType::Date => CellFormat::Date,
            FieldType::Integer | FieldType::Number | FieldType::Year => CellFormat::Number,
            // A moment has a time zone, which spreadsheets do not store.
            _ => CellFormat::Text,
        };
        let values = match &column.field_type {
            FieldType::Boolean(kind) => [true, false]
                .into_iter()
                .map(|truth| {
                    let mut word = Vec::new();
                    kind.write(truth, &mut word);
                    String::from_utf8_lossy(&word).into_owned()
                })
                .filter(|word| !word.is_empty())
                .collect(),
            _ => field.constraints.others.get("enum").map(texts).unwrap_or_default(),
        };
        TemplateColumn { name: &column.name, required: column.required, form, field, values, column }
    }

    pub fn width(&self) -> f64 {
        let example = self.example().map_or(0, |example| example.chars().count());
        let widest = self.values.iter().map(|value| value.chars().count()).max().unwrap_or(0);
        let wanted = (self.name.chars().count() + 3).max(example + 2).max(widest + 4);
        wanted.clamp(12, 42) as f64
    }

    pub fn example(&self) -> Option<String> {
        self.field.example_text()
    }

    /// The expected input in a few words: as on the schema's page, without the rules that the spreadsheet
    /// applies itself.
    pub fn expected(&self) -> String {
        let mut field = self.field.clone();
        if !self.values.is_empty() {
            field.constraints.others.remove("enum");
        }
        let mut parts = form_in_words(&field, Lang::Fr);
        let kind = match (&self.column.field_type, self.column.form) {
            _ if !self.values.is_empty() => Some("Une valeur de la liste"),
            (FieldType::Text, Some(CheckedForm::Number(Number::Siret))) => {
                Some("SIRET, 14 chiffres sans espaces")
            }
            (FieldType::Text, Some(CheckedForm::Number(Number::Siren))) => {
                Some("SIREN, 9 chiffres sans espaces")
            }
            (FieldType::Integer, _) => Some("Nombre entier"),
            (FieldType::Number, _) => Some("Nombre, sans unité ni signe %"),
            (FieldType::Date, _) => Some("Date, affichée AAAA-MM-JJ"),
            _ => None,
        };
        if let (Some(first), Some(kind)) = (parts.first_mut(), kind) {
            *first = kind.to_owned();
        }
        parts.join(" ; ")
    }

    /// The note shown when the pointer is on the column's heading.
    pub fn note(&self) -> String {
        let mut lines = Vec::new();
        if !self.field.title.is_empty() {
            lines.push(self.field.title.clone());
        }
        lines.push(if self.required { "Obligatoire." } else { "Facultatif." }.to_owned());
        if !self.field.description.is_empty() {
            lines.push(self.field.description.clone());
        }
        lines.push(format!("Attendu : {}.", self.expected()));
        if let Some(example) = self.example() {
            lines.push(format!("Exemple : {example}"));
        }
        cut(&lines.join("\n"), 2000)
    }

    /// The check that the spreadsheet does during typing: strict for values of a list, a warning for other rules.
    pub fn rule(&self, lists: &mut Lists) -> Result<Option<DataValidation>, XlsxError> {
        let rule = DataValidation::new();
        let rule = if !self.values.is_empty() {
            self.list(rule, lists)?
        } else {
            let Some(rule) = self.bounds(rule) else { return Ok(None) };
            rule.set_error_style(DataValidationErrorStyle::Warning)
        };
        let message = cut(&format!("Attendu : {}.", self.expected()), 250);
        Ok(Some(rule.set_error_title(cut(self.name, 30))?.set_error_message(message)?))
    }

    fn list(&self, rule: DataValidation, lists: &mut Lists) -> Result<DataValidation, XlsxError> {
        // Excel splits a list inside the rule at commas, and limits it to 255 characters.
        let length: usize = self.values.iter().map(|value| value.encode_utf16().count() + 1).sum();
        if length <= 255 && !self.values.iter().any(|value| value.contains([',', '"'])) {
            return rule.allow_list_strings(&self.values);
        }
        Ok(rule.allow_list_formula(Formula::new(lists.keep(&self.values))))
    }

    fn bounds(&self, rule: DataValidation) -> Option<DataValidation> {
        let bound = |name: &str| self.field.constraints.others.get(name).and_then(text);
        let number = |name: &str| bound(name).and_then(|text| text.parse::<f64>().ok());
        Some(match &self.column.field_type {
            FieldType::Date => {
                let day = |name: &str| NaiveDate::parse_from_str(&bound(name)?, "%Y-%m-%d").ok();
                let least = day("minimum").and_then(excel_day).or(ExcelDateTime::from_ymd(1900, 1, 1).ok())?;
                let most =
                    day("maximum").and_then(excel_day).or(ExcelDateTime::from_ymd(9999, 12, 31).ok())?;
                rule.allow_date(DataValidationRule::Between(least, most))
            }
            FieldType::Integer | FieldType::Year => {
                let is_year = matches!(self.column.field_type, FieldType::Year);
                let (low, high) = if is_year { (0.0, 9999.0) } else { (-2e9, 2e9) };
                let least = number("minimum").unwrap_or(low).clamp(-2e9, 2e9) as i32;
                let most = number("maximum").unwrap_or(high).clamp(-2e9, 2e9) as i32;
                rule.allow_whole_number(DataValidationRule::Between(least, most))
            }
            FieldType::Number => {
                let least = number("minimum").unwrap_or(-1e15);
                rule.allow_decimal_number(DataValidationRule::Between(
                    least,
                    number("maximum").unwrap_or(1e15),
                ))
            }
            _ => match (number("minLength"), number("maxLength")) {
                (None, None) => return None,
                (least, most) => {
                    let (least, most) = (least.unwrap_or(0.0) as u32, most.unwrap_or(32_767.0) as u32);
                    rule.allow_text_length(DataValidationRule::Between(least, most))
                }
            },
        })
    }
}

fn excel_day(day: NaiveDate) -> Option<ExcelDateTime> {
    use chrono::Datelike;
    ExcelDateTime::from_ymd(u16::try_from(day.year()).ok()?, day.month() as u8, day.day() as u8).ok()
}

fn text(json: &serde_json::Value) -> Option<String> {
    match json {
        serde_json::Value::String(text) => Some(text.clone()),
        serde_json::Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

fn texts(json: &serde_json::Value) -> Vec<String> {
    json.as_array().into_iter().flatten().filter_map(text).collect()
}

/// Cuts a text to the maximum of a place in a workbook, counted in UTF-16 units.
fn cut(text: &str, most: usize) -> String {
    let mut length = 0;
    let end = text.char_indices().find(|(_, c)| {
        length += c.len_utf16();
        length > most
    });
    match end {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}
