use super::Rule;
use super::finding::{Value, shown};
use super::slot::{Slot, slot};

/// A breach as the checks see it: borrowed, so that a breach which is only counted costs no allocation.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Issue<'a> {
    pub rule: Rule,
    pub place: Place<'a>,
    /// The offending text, when there is one.
    pub cell: Option<&'a [u8]>,
    /// What the message needs to say, by placeholder.
    pub params: &'a [(&'static str, Param<'a>)],
}

/// The columns that a breach is about.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Place<'a> {
    /// The whole row, or the whole file.
    Row,
    /// A column of the schema, by its index there, and its index in the file if it is there.
    Column { column: usize, position: Option<usize> },
    /// A column of the file that the schema does not know, or a name that no column bears.
    Named { name: &'a str, number: Option<usize> },
}

impl Place<'_> {
    /// Where breaches of the column are counted.
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

/// As many items as a person may read.
fn listed(items: &[String]) -> Vec<String> {
    const MOST: usize = 100;
    let mut texts: Vec<String> = items.iter().take(MOST).map(|item| shown(item.as_bytes())).collect();
    if items.len() > MOST {
        texts.push("…".to_owned());
    }
    texts
}

/// Takes breaches one by one, in the order of the rows and columns.
pub(crate) type Sink<'s> = dyn FnMut(Issue<'_>) + 's;

/// Takes a breach of one value: the rule and what its message needs.
pub(crate) type Breach<'b> = dyn FnMut(Rule, &[(&'static str, Param<'_>)]) + 'b;
