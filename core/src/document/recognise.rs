//! Documents that are seen to be of a nested standard by how they begin.

use std::io::Read;

use super::DocumentSchema;
use crate::datasets;
use crate::error::Result;
use crate::reader::TextSource;

/// The nested standard that a document's beginning speaks of, in its latest version: the name that holds all
/// contracts is the first key in JSON, or the root element in XML.
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
/// When a bundled schema cannot be compiled: never, as far as tests go.
pub fn recognise_document(input: impl Read) -> Result<Option<DocumentSchema>> {
    let mut text = Vec::new();
    // What cannot be read is not recognised; reading it again will say why.
    let _ = TextSource::new(input.take(64 * 1024)).read_into(&mut text);
    let text = String::from_utf8_lossy(&text);
    let Some(name) = first_name(&text) else { return Ok(None) };
    for set in datasets::documents() {
        let schema = datasets::document(set.name)?;
        let element = text.trim_start().starts_with('<');
        if name == schema.root() || element && schema.contract(name).is_some() {
            return Ok(Some(schema));
        }
    }
    Ok(None)
}

/// The first key of an object, or the name of the root element.
fn first_name(text: &str) -> Option<&str> {
    let text = text.trim_start();
    if let Some(members) = text.strip_prefix('{') {
        return members.trim_start().strip_prefix('"')?.split('"').next();
    }
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
