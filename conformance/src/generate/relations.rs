//! The cases about rules across columns, kept and broken.

use serde_json::{Value, json};

use super::addresses;
use super::maker::{About, FULL, Maker};
use super::model::{Field, Relation};
use crate::error::{Error, Result};
use crate::vectors::Change;

/// Adds the cases about this rule.
///
/// # Errors
/// If a case does not have its intended effect.
pub fn add(maker: &mut Maker<'_>, relation: &Relation) -> Result<()> {
    let columns = relation.columns();
    if let Relation::Address { rule, .. } = relation {
        return addresses::across(maker, rule, &columns);
    }
    let place = columns.join("+");
    let rule = rule_of(relation);
    let rules = [rule.to_owned()];
    let about = |kind: &'static str, what: &str| About {
        place: &place,
        rule,
        kind,
        section: format!("custom_checks/{place}"),
        description: format!("{place}: {what}"),
    };
    let null = |names: &[&str]| set(names.iter().map(|name| (*name, Value::Null)));
    maker.right(&about("kept", "all filled"), &rules, vec![set([])])?;
    match relation {
        Relation::Cohesive { .. } => {
            maker.right(&about("all-empty", "all empty"), &rules, vec![null(&columns)])?;
            for name in &columns {
                let others: Vec<&str> = columns.iter().copied().filter(|other| other != name).collect();
                let (kind, only) = (format!("without-{name}"), format!("only-{name}"));
                let place = About { kind: &kind, ..about("", &format!("all but {name}")) };
                maker.broken(&place, vec![null(&[name])])?;
                if others.len() > 1 {
                    let place = About { kind: &only, ..about("", &format!("{name} alone")) };
                    maker.broken(&place, vec![null(&others)])?;
                }
            }
        }
        Relation::OneOf { column, other } => {
            maker.right(&about("first-alone", "the first alone"), &rules, vec![null(&[other])])?;
            maker.right(&about("second-alone", "the second alone"), &rules, vec![null(&[column])])?;
            maker.broken(&about("neither", "neither"), vec![null(&columns)])?;
        }
        Relation::AtLeast { column, other } => {
            let (value, least) = (maker.base(column), maker.base(other));
            let below = set([(column.as_str(), shifted(maker.model.field(column), &least, -1)?)]);
            maker.broken(&about("below", "the first below the second"), vec![below])?;
            // The other rules of the two columns must hold as well.
            let zeros = maker.model.relations.iter().find_map(|one| match one {
                Relation::Sum { column: total, parts } if total == column => {
                    let zeros =
                        parts.iter().filter(|part| *part != other).map(|part| (part.as_str(), json!(0)));
                    Some(set(zeros.chain([(other.as_str(), value.clone())])))
                }
                _ => None,
            });
            let ways =
                [set([(column.as_str(), least)]), set([(other.as_str(), value)])].into_iter().chain(zeros);
            if let Some(way) =
                ways.into_iter().find(|way| maker.findings(std::slice::from_ref(way)).is_empty())
            {
                maker.right(&about("equal", "both equal"), &rules, vec![way])?;
            }
        }
        Relation::Sum { column, .. } => {
            for (kind, step) in [("one-more", 1), ("one-less", -1)] {
                let total = shifted(maker.model.field(column), &maker.base(column), step)?;
                maker.broken(&about(kind, "another total"), vec![set([(column.as_str(), total)])])?;
            }
        }
        Relation::Address { .. } => {}
    }
    Ok(())
}

/// The rule of the engine.
pub fn rule_of(relation: &Relation) -> &'static str {
    match relation {
        Relation::Cohesive { .. } => "check-cohesive-columns",
        Relation::OneOf { .. } => "check-one-of-required",
        Relation::AtLeast { .. } => "check-compare-columns",
        Relation::Sum { .. } => "check-sum-columns",
        Relation::Address { rule, .. } => rule,
    }
}

fn set<'a>(values: impl IntoIterator<Item = (&'a str, Value)>) -> Change {
    Maker::change(FULL, values.into_iter().map(|(name, value)| (name.to_owned(), value)))
}

/// A number or a day, moved by so many units.
fn shifted(field: Option<&Field>, value: &Value, step: i64) -> Result<Value> {
    use opendatabutton::chrono::{Days, NaiveDate};
    let day = || {
        let day: NaiveDate = value.as_str()?.parse().ok()?;
        let days = Days::new(step.unsigned_abs());
        if step < 0 { day.checked_sub_days(days) } else { day.checked_add_days(days) }
    };
    let moved = value.as_i64().map(|n| json!(n + step)).or_else(|| Some(json!(day()?.to_string())));
    moved.ok_or_else(|| Error::new(format!("{}: no way to compare", field.map_or("?", |field| &field.name))))
}
