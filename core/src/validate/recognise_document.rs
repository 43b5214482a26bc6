//! Recognises documents of a nested standard by their beginning.

use std::io::Read;

use crate::datasets;
use crate::document::{ContractKind, DocumentSchema, has_key};
use crate::error::Result;
use crate::reader::TextSource;

/// Recognises the nested standard of a document by its beginning, and returns its latest version. The name that holds
/// all contracts must be a key of the object in JSON, at any place, or the root element in XML.
///
/// ```
/// use opendatabutton::recognise_document;
///
/// let found = recognise_document(b"<?xml version=\"1.0\"?>\n<marches><marche>".as_slice())?.unwrap();
/// assert_eq!(found.name(), "marches-publics");
/// assert!(recognise_document(b"nom;siret\n".as_slice())?.is_none());
/// # Ok::<(), opendatabutton::Error>(())
/// ```
///
/// # Errors
/// When a bundled schema cannot be compiled; tests show that all can.
pub fn recognise_document(input: impl Read) -> Result<Option<DocumentSchema>> {
    let mut text = Vec::new();
    // An input that cannot be read is not recognised; the caller reads it again and gets the error.
    let _ = TextSource::new(input.take(64 * 1024)).read_into(&mut text);
    let text = String::from_utf8_lossy(&text);
    let text = text.trim_start();
    if !text.starts_with(['{', '[', '<']) {
        return Ok(None);
    }
    for set in datasets::documents() {
        let schema = datasets::document(set.name)?;
        let is_meant = match text.as_bytes().first() {
            Some(b'{') => has_key(text.as_bytes(), schema.root()) == Some(true),
            // Before 2022 the list had no name: contracts are recognised by their fields.
            Some(b'[') => text.get(1..).is_some_and(|item| likeness(&schema, item) >= ENOUGH),
            Some(b'<') => root_element(text)
                .is_some_and(|name| name == schema.root() || schema.contract(name).is_some()),
            _ => false,
        };
        if is_meant {
            return Ok(Some(schema));
        }
    }
    Ok(None)
}

/// How many common fields make an object a contract.
const ENOUGH: usize = 5;

/// How many fields of a kind of contract the first object of a text has.
fn likeness(schema: &DocumentSchema, text: &str) -> usize {
    let has = |name: &str| has_key(text.trim_start().as_bytes(), name) == Some(true);
    let of_kind = |kind: &ContractKind| {
        schema.object(kind.type_index).fields.iter().filter(|field| has(&field.name)).count()
    };
    schema.contracts().iter().map(of_kind).max().unwrap_or_default()
}

/// The name of the root element.
fn root_element(text: &str) -> Option<&str> {
    let mut rest = text;
    loop {
        rest = rest.trim_start().strip_prefix('<')?;
        let end = match rest.as_bytes().first()? {
            b'?' => "?>",
            b'!' if rest.starts_with("!--") => "-->",
            b'!' => ">",
            _ => return rest.split([' ', '\t', '\r', '\n', '/', '>']).next(),
        };
        rest = rest.split_once(end)?.1;
    }
}
