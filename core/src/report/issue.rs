use super::Rule;
use super::finding::{Value, shown};
use super::slot::{Slot, slot};

/// A breach as a check reports it. It borrows its data, so that a breach that is only counted needs no allocation.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Issue<'a> {
    pub rule: Rule,
    pub place: Place<'a>,
    /// The offending text, when there is one.
    pub cell: Option<&'a [u8]>,
    /// The values of the message's placeholders.
    pub params: &'a [(&'static str, Param<'a>)],
}

/// The column that a breach concerns, if any.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Place<'a> {
    /// The whole row, or the whole file.
    Row,
    /// A column of the schema: its index in the schema, and its index in the file if the file has it.
    Column { column: usize, position: Option<usize> },
    /// A column of the file that the schema does not know, or a name that no column has.
    Named { name: &'a str, number: Option<usize> },
}

impl Place<'_> {
    /// The slot that counts the breaches of the column.
    pub fn slot(self) -> Slot {
        match self {
            Place::Row => 0,
            Place::Column { position, .. } | Place::Named { number: position, .. } => slot(position),
        }
    }
}

/// A value for a placeholder.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Param<'a> {
    Text(&'a str),
    Bytes(&'a [u8]),
    List(&'a [String]),
    Number(u64),
    /// A phrase of the catalogue.
    Word(&'static str),
}

impl Param<'_> {
    pub fn to_value(self) -> Value {
        Value::Text(match self {
            Param::Word(word) => return Value::Word(word),
            Param::List(items) => return Value::List(listed(items)),
            Param::Number(number) => return Value::Number(number),
            Param::Text(text) => shown(text.as_bytes()),
            Param::Bytes(bytes) => shown(bytes),
        })
    }
}

/// The first items of a list, as many as a person can read.
fn listed(items: &[String]) -> Vec<String> {
    const MOST: usize = 100;
    let mut texts: Vec<String> = items.iter().take(MOST).map(|item| shown(item.as_bytes())).collect();
    if items.len() > MOST {
        texts.push("…".to_owned());
    }
    texts
}

/// Receives breaches one by one, in the order of the rows and columns.
pub(crate) type Sink<'s> = dyn FnMut(Issue<'_>) + 's;

/// Receives a breach of one value: the rule, and the values of the message's placeholders.
pub(crate) type Breach<'b> = dyn FnMut(Rule, &[(&'static str, Param<'_>)]) + 'b;
